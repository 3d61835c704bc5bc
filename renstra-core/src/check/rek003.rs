//! REK003: the target of a year differs between two documents.
//!
//! A value that one document rounds is not different.

use super::context::Konteks;
use super::document_pair::IndikatorBersama;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::{Banding, compare_cells, unit_of};
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, Target};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "REK003",
    keparahan: Keparahan::Galat,
    judul_id: "target suatu tahun berbeda antara dua dokumen",
    judul_en: "the target of a year differs between two documents",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let Some(pair) = &k.pasangan else { return };
    for both in &pair.indikator {
        let kinds = (unit_of(both.satu), unit_of(both.dua));
        // What counts different things is REK005; its numbers say nothing about each other.
        let apart = matches!(kinds, (Some(a), Some(b)) if a != b && a.golongan() != b.golongan());
        for (year, cell) in &both.satu.target {
            let Some(there) = both.dua.target_of(*year) else {
                continue;
            };
            match compare_cells(cell, there) {
                _ if apart => p.skip(),
                Banding::TidakDapat => p.skip(),
                Banding::Sama => p.pass(),
                Banding::Beda => p.fail(finding(both, *year, cell, there)),
            }
        }
    }
    for _ in 0..pair.indikator_sendiri {
        p.skip();
    }
}

fn finding(
    both: &IndikatorBersama<'_>,
    year: Tahun,
    cell: &Sel<Target>,
    there: &Sel<Target>,
) -> Temuan {
    let name = &both.satu.nama;
    let (a, b) = (&cell.tercetak, &there.tercetak);
    let (table, row) = (
        &there.tempat.tabel(),
        there.tempat.baris().unwrap_or_default(),
    );
    let finding = Temuan::new(
        cell.tempat.clone(),
        teks!(
            "target {year} `{name}` tercetak {a} di sini, {b} di dokumen kedua ({table} baris {row})",
            "the {year} target of `{name}` is {a} here, {b} in the second document ({table} row {row})"
        ),
        teks!(
            "samakan target di kedua dokumen, atau jelaskan perubahannya",
            "use one target in both documents, or explain the change"
        ),
    )
    .tercetak(a)
    .beside_second([&there.tempat]);
    let number = |c: &Sel<Target>| c.value().and_then(Target::number);
    let finding = match (number(cell), number(there)) {
        (Some(x), Some(y)) => finding.dihitung(y).difference(x, y),
        _ => finding.dihitung(b),
    };
    match both.jalur {
        Some(j) => finding.jalur(j),
        None => finding,
    }
}
