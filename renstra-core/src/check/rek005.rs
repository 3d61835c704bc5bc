//! REK005: one indicator has different units in two documents.

use super::context::Konteks;
use super::document_pair::IndikatorBersama;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::unit_of;
use crate::value::Satuan;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "REK005",
    keparahan: Keparahan::Peringatan,
    judul_id: "satuan satu indikator berbeda antara dua dokumen",
    judul_en: "one indicator has different units in two documents",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let Some(pair) = &k.pasangan else { return };
    for both in &pair.indikator {
        match (unit_of(both.satu), unit_of(both.dua)) {
            (Some(a), Some(b)) => p.judge(a == b, || finding(both, &a, &b)),
            _ => p.skip(),
        }
    }
}

fn finding(both: &IndikatorBersama<'_>, a: &Satuan, b: &Satuan) -> Temuan {
    let name = &both.satu.nama;
    let finding = Temuan::new(
        both.satu.tempat.in_column("satuan"),
        teks!(
            "`{name}` bersatuan {a} di sini, {b} di dokumen kedua",
            "`{name}` has the unit {a} here, {b} in the second document"
        ),
        teks!(
            "pakai satu satuan di kedua dokumen",
            "use one unit in both documents"
        ),
    )
    .tercetak(a.as_str())
    .dihitung(b.as_str())
    .beside_second([&both.dua.tempat.in_column("satuan")]);
    match both.jalur {
        Some(j) => finding.jalur(j),
        None => finding,
    }
}
