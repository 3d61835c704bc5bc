//! REK005: one indicator has different units in two documents.

use super::context::{Konteks, Pemeriksa};
use super::pasangan::IndikatorBersama;
use super::temuan::Temuan;
use crate::analysis::links::unit_of;
use crate::value::Satuan;
use crate::value::bahasa::teks;

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
    .dihitung(b)
    .beside_second([&both.dua.tempat.in_column("satuan")]);
    match both.jalur {
        Some(j) => finding.jalur(j),
        None => finding,
    }
}
