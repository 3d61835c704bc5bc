//! KIN011: a parent and its children of the same unit reach the end of the period in different ways:
//! the one adds the years up, the others take the last.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::series;
use crate::analysis::indicator_links::number;
use crate::analysis::targets::yearly_numbers;
use crate::model::{Agregasi, Indikator, Simpul};
use crate::rules::fitting_aggregations;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN011",
    keparahan: Keparahan::Peringatan,
    judul_id: "induk dan anaknya mencapai akhir periode dengan cara yang berbeda",
    judul_en: "a parent and its children reach the end of the period in different ways",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for node in tree.iter().filter(|n| n.anak.len() > 1) {
        let Some(own) = node.indikator.first().filter(|i| !i.is_percent()) else {
            continue;
        };
        let children: Vec<&Simpul> = tree
            .children(node)
            .filter(|c| {
                c.indikator
                    .first()
                    .is_some_and(|i| i.satuan == own.satuan && i.satuan.is_some())
            })
            .collect();
        let below: Vec<Vec<Agregasi>> = children
            .iter()
            .filter_map(|c| ways(c.indikator.first()?))
            .collect();
        let (Some(parent), false) = (ways(own), below.is_empty()) else {
            continue;
        };
        let shared: Vec<Agregasi> = Agregasi::ALL
            .into_iter()
            .filter(|w| below.iter().all(|b| b.contains(w)))
            .collect();
        // Children that differ among themselves say nothing about their parent.
        let Some(usual) = shared.first() else {
            p.skip();
            continue;
        };
        let ok = parent.iter().any(|w| shared.contains(w));
        p.judge(ok, || finding(node, own, &children, &parent, *usual));
    }
}

/// The ways that lead from the years to the printed end; `None` if it cannot be told.
fn ways(indikator: &Indikator) -> Option<Vec<Agregasi>> {
    let (end, decimals) = number(indikator.target_akhir.as_ref())?;
    let years = yearly_numbers(indikator).ok()?;
    let fitting = fitting_aggregations(&years, end, decimals);
    (!fitting.is_empty()).then_some(fitting)
}

fn finding(
    node: &Simpul,
    own: &Indikator,
    children: &[&Simpul],
    parent: &[Agregasi],
    usual: Agregasi,
) -> Temuan {
    let name = node.label();
    let end = own.target_akhir.as_ref();
    let printed = end.map_or("", |c| c.tercetak.as_str());
    let below: Vec<(u32, &str)> = children
        .iter()
        .filter_map(|c| {
            let cell = c.indikator.first()?.target_akhir.as_ref()?;
            Some((c.tempat.baris()?, cell.tercetak.as_str()))
        })
        .collect();
    let way = parent.first().copied().unwrap_or(Agregasi::Akhir);
    let (own_way, other_way) = (way.teks(), usual.teks());
    let message = Teks::each(|b| match b {
        Bahasa::Id => {
            let rows = series(below.iter().map(|(row, v)| format!("baris {row}: {v}")));
            format!(
                "target akhir `{name}` tercetak {printed} ({}), bawahannya yang bersatuan sama memakai cara lain ({}; {rows})",
                own_way.id, other_way.id
            )
        }
        Bahasa::En => {
            let rows = series(below.iter().map(|(row, v)| format!("row {row}: {v}")));
            format!(
                "the end target of `{name}` is printed as {printed} ({}), its children of the same unit go another way ({}; {rows})",
                own_way.en, other_way.en
            )
        }
    });
    let below = series(below.iter().map(|(_, v)| v));
    Temuan::new(
        end.map_or_else(|| own.tempat.clone(), |c| c.tempat.clone()),
        message,
        teks!(
            "pakai satu cara agregasi untuk besaran yang sama, dan nyatakan",
            "use one aggregation for the same quantity, and declare it"
        ),
    )
    .tercetak(printed)
    .dihitung(below)
    .beside(own.target.iter().map(|(_, c)| &c.tempat))
    .beside(children.iter().flat_map(|c| {
        let first = c.indikator.first();
        first.into_iter().flat_map(|i| {
            let years = i.target.iter().map(|(_, c)| c);
            years.chain(&i.target_akhir).map(|c| &c.tempat)
        })
    }))
    .jalur(&node.jalur)
}
