//! MSK005: a row has more or fewer cells than the header. Usually a number with commas stands
//! without quotes, and every cell behind it has moved.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::CatatanBaca;
use crate::value::Tempat;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK005",
    keparahan: Keparahan::Galat,
    judul_id: "jumlah sel satu baris tidak sama dengan jumlah kolom",
    judul_en: "a row has more or fewer cells than the header",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        if let CatatanBaca::BarisTertelan { tempat, sampai } = note {
            p.fail(swallowed(tempat, *sampai));
            continue;
        }
        let CatatanBaca::BarisTimpang { tempat, sel, kolom } = note else {
            continue;
        };
        p.fail(
            Temuan::new(
                tempat.clone(),
                teks!(
                    "baris ini memuat {sel} sel, kepala tabel {kolom} kolom",
                    "this row has {sel} cells, the header {kolom} columns"
                ),
                teks!(
                    "beri tanda kutip pada sel yang memuat pemisah, misalnya \"1,500,000\"",
                    "put quotes around cells that hold a separator, such as \"1,500,000\""
                ),
            )
            .tercetak(sel.to_string())
            .dihitung(*kolom),
        );
    }
    let rows: usize = k.plan.lembar.iter().map(|l| l.baris.len()).sum();
    let uneven = k
        .plan
        .catatan
        .iter()
        .filter(|n| matches!(n, CatatanBaca::BarisTimpang { .. }))
        .count();
    for _ in 0..rows.saturating_sub(uneven) {
        p.pass();
    }
}

/// Two quotes that swallowed rows: where the cell begins, and where it ends.
fn swallowed(tempat: &Tempat, sampai: u32) -> Temuan {
    let from = tempat.baris().unwrap_or_default();
    Temuan::new(
        tempat.clone(),
        teks!(
            "tanda kutip yang dibuka di baris {from} baru ditutup di baris {sampai}; baris di antaranya menjadi isi satu sel",
            "a quote that is opened in row {from} is closed in row {sampai} only; the rows between are the text of one cell"
        ),
        teks!(
            "hapus kedua tanda kutip di baris {from} dan {sampai}",
            "remove the two quotes in rows {from} and {sampai}"
        ),
    )
}
