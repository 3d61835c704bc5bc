//! STR003: a row has no parent, or hangs under the wrong one.

use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use crate::ordered::{Map, Set};
use crate::value::Tempat;

use super::context::Konteks;
use super::str004;
use super::temuan::Temuan;
use crate::model::{BarisIndikator, Kode, Simpul, Tingkat};
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR003",
    keparahan: Keparahan::Peringatan,
    judul_id: "baris tanpa induk, atau di bawah induk yang salah",
    judul_en: "a row has no parent, or hangs under the wrong one",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k.plan.pohon.iter() {
        let wanted = match node.tingkat {
            Tingkat::Kegiatan => Tingkat::Program,
            Tingkat::SubKegiatan => Tingkat::Kegiatan,
            _ => continue,
        };
        let parent = node.induk.and_then(|id| k.plan.pohon.get(id));
        match parent.filter(|n| n.tingkat == wanted) {
            None => p.fail(orphan(node, wanted)),
            Some(_) => check_code(k, p, node),
        }
    }
    check_strategies(k, p);
}

fn orphan(node: &Simpul, wanted: Tingkat) -> Temuan {
    let (tingkat, name) = (node.tingkat, node.label());
    Temuan::new(
        node.tempat.clone(),
        teks!(
            "{tingkat} `{name}` tidak berada di bawah suatu {wanted}",
            "the {tingkat} `{name}` is under no {wanted}"
        ),
        teks!(
            "tambahkan baris {wanted} di atasnya",
            "add the row of its {wanted} above it"
        ),
    )
    .jalur(&node.jalur)
}

/// The printed code of a row begins with the code of the nearest row above it that has one.
fn check_code(k: &Konteks<'_>, p: &mut Pemeriksa, node: &Simpul) {
    let complete = |n: &Simpul| -> Option<Kode> {
        match &n.kode.kode {
            Some(Ok(code)) => Some(*code),
            _ => None,
        }
    };
    let parent_of = |n: &Simpul| n.induk.and_then(|id| k.plan.pohon.get(id));
    let above = std::iter::successors(parent_of(node), |n| parent_of(n))
        .find_map(|n| Some((n, complete(n)?)));
    let (Some(own), Some((above, parent))) = (complete(node), above) else {
        p.skip();
        return;
    };
    // Agencies write the support programme with or without their own urusan.
    let generic = |c: Kode| c.to_string().starts_with("X.XX");
    let ok = own.is_under(&parent) || generic(own) != generic(parent);
    if !ok && str004::by_place(k, node).is_some() {
        p.skip();
        return;
    }
    let (tingkat, name) = (node.tingkat, above.label());
    p.judge(ok, || {
        Temuan::new(
            node.tempat.clone(),
            teks!(
                "kode {own} bukan bagian dari {parent}, padahal {tingkat} ini berada di bawah `{name}`",
                "the code {own} is not part of {parent}, but this {tingkat} is under `{name}`"
            ),
            teks!(
                "pindahkan barisnya, atau perbaiki kodenya",
                "move the row, or correct the code"
            ),
        )
        .tercetak(&node.kode.tercetak)
        .dihitung(parent.to_string())
        .beside([node, above].map(|n| n.tempat.in_column("kode")).iter())
        .jalur(&node.jalur)
    });
}

/// A sasaran stands under the same tujuan in T-C.25 and T-C.26.
fn check_strategies(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let cell = |row: &BarisIndikator| row.indikator.tempat.in_column("uraian");
    let mut tujuan: Option<(&str, Tempat)> = None;
    let mut above: Map<String, (&str, [Tempat; 2])> = Map::new();
    for row in &plan.tujuan_sasaran {
        let name = row.uraian.as_deref().unwrap_or_default();
        match crate::analysis::indicator_links::level_of(row) {
            Some(Tingkat::Tujuan) => tujuan = Some((name, cell(row))),
            Some(Tingkat::Sasaran) => {
                if let Some((t, place)) = &tujuan {
                    let places = [place.clone(), cell(row)];
                    above.keep_first(plan.statement(name), (*t, places));
                }
            }
            _ => {}
        }
    }
    let mut seen: Set<&str> = Set::new();
    for row in plan.strategi.iter().filter(|r| seen.insert(&r.sasaran)) {
        let Some(here) = row.tujuan.as_deref() else {
            continue;
        };
        let Some((there, places)) = above.get(&plan.statement(&row.sasaran)) else {
            continue;
        };
        let sasaran = &row.sasaran;
        if plan.statement(here) == plan.statement(there) {
            p.pass();
        } else {
            p.fail_as(
                Keparahan::Peringatan,
                Temuan::new(
                    row.tempat.in_column("tujuan"),
                    teks!(
                        "sasaran `{sasaran}` di sini berada di bawah tujuan `{here}`, di tabel tujuan dan sasaran di bawah `{there}`",
                        "the sasaran `{sasaran}` is here under the tujuan `{here}`, in the table of tujuan and sasaran under `{there}`"
                    ),
                    teks!("samakan tujuannya di kedua tabel", "use one tujuan in both tables"),
                )
                .tercetak(here)
                .dihitung(*there)
                .beside([&row.tempat.in_column("sasaran")])
                .beside(places),
            );
        }
    }
}
