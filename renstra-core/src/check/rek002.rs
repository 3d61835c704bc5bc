//! REK002: the pagu of a year differs between two documents.

use super::context::Konteks;
use super::document_pair::{amount, amount_cells};
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Renstra, Simpul};
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Tahun, Teks, write_number};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "REK002",
    keparahan: Keparahan::Galat,
    judul_id: "pagu suatu tahun berbeda antara dua dokumen",
    judul_en: "the budget of a year differs between two documents",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let Some(pair) = &k.pasangan else { return };
    for (node, other) in &pair.simpul {
        for year in &pair.tahun {
            let own = amount(k.plan, &k.roll, node, *year);
            let there = amount(pair.lain, &pair.roll, other, *year);
            match (own, there) {
                (Ok(a), Ok(b)) => p.judge(a == b, || {
                    let cells = |plan: &Renstra, n: &Simpul| amount_cells(plan, n, *year);
                    finding(node, other, *year, (a, b))
                        .beside(&cells(k.plan, node))
                        .beside_second(&cells(pair.lain, other))
                }),
                _ => p.skip(),
            }
        }
    }
}

fn finding(node: &Simpul, other: &Simpul, year: Tahun, (a, b): (Rupiah, Rupiah)) -> Temuan {
    let label = node.label();
    let row = other.tempat.baris().unwrap_or_default();
    let table = &other.tempat.tabel();
    let cell = node.pagu_of(year).map(|c| c.tempat.clone());
    let amounts = |bahasa: Bahasa| {
        let shown = |v: Rupiah| write_number(v.angka(), bahasa.locale(), 0);
        (shown(a), shown(b))
    };
    let message = Teks::each(|bahasa| {
        let (a, b) = amounts(bahasa);
        match bahasa {
            Bahasa::Id => format!(
                "pagu {year} `{label}` {a} di sini, {b} di dokumen kedua ({table} baris {row})"
            ),
            Bahasa::En => format!(
                "the {year} budget of `{label}` is {a} here, {b} in the second document ({table} row {row})"
            ),
        }
    });
    Temuan::new(
        cell.unwrap_or_else(|| node.tempat.in_column(format!("rp_{year}"))),
        message,
        teks!(
            "samakan pagu di kedua dokumen, atau jelaskan perubahannya",
            "use one amount in both documents, or explain the change"
        ),
    )
    .tercetak(a.to_string())
    .dihitung(b)
    .difference(a, b)
    .jalur(&node.jalur)
}
