//! KIN018: the targets of an indicator leave a year out that has money, between years that have targets.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::list;
use crate::model::{Indikator, Simpul};
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, Target, Tiada};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN018",
    keparahan: Keparahan::Peringatan,
    judul_id: "target kosong pada tahun berdana, di antara tahun yang bertarget",
    judul_en: "no target in a year with money, between years with targets",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k.plan.pohon.coded_levels() {
        for own in &node.indikator {
            let gaps = gaps(node, own);
            match gaps.as_slice() {
                [] => p.pass(),
                [(year, cell), ..] => p.fail(finding(own, *year, cell, &gaps)),
            }
        }
    }
}

/// Empty cells between two with a target, in years with money.
pub(super) fn gaps<'a>(node: &Simpul, own: &'a Indikator) -> Vec<(Tahun, &'a Sel<Target>)> {
    let has = |c: &Sel<Target>| c.missing().is_none();
    let first = own.target.iter().position(|(_, c)| has(c));
    let last = own.target.iter().rposition(|(_, c)| has(c));
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let inside = own.target.get(first..last).unwrap_or_default();
    let gap = |(year, cell): &'a (Tahun, Sel<Target>)| {
        let money = node.pagu_of(*year).and_then(Sel::money);
        let funded = money.is_some_and(|m| !m.is_zero());
        let empty = cell.missing() == Some(Tiada::SelKosong);
        (empty && funded).then_some((*year, cell))
    };
    inside.iter().filter_map(gap).collect()
}

fn finding(
    own: &Indikator,
    first: Tahun,
    cell: &Sel<Target>,
    gaps: &[(Tahun, &Sel<Target>)],
) -> Temuan {
    let (name, years) = (&own.nama, list(gaps.iter().map(|(year, _)| year)));
    let around = own.target.iter().filter(|(_, c)| c.missing().is_none());
    let before = around.clone().take_while(|(year, _)| *year < first).last();
    let after = around.clone().find(|(year, _)| *year > first);
    let beside = before.into_iter().chain(after).map(|(_, c)| &c.tempat);
    Temuan::new(
        cell.tempat.clone(),
        teks!(
            "target `{name}` kosong pada {years}, padahal tahun itu berdana dan tahun sebelum dan sesudahnya bertarget",
            "`{name}` has no target in {years}, although that year has money and the years around it have targets"
        ),
        teks!(
            "isi targetnya, atau tulis `-` bila memang tidak ada",
            "fill the target in, or write `-` if there is none"
        ),
    )
    .beside(beside)
}
