//! MSK003: one cell holds two units, or a unit that the unit column does not have.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::targets::other_unit;
use crate::model::{CatatanBaca, Indikator};
use crate::value::bahasa::teks;
use crate::value::latin::is_letter;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK003",
    keparahan: Keparahan::Peringatan,
    judul_id: "satu sel memuat dua satuan, atau satuan yang bukan satuan kolomnya",
    judul_en: "one cell holds two units, or a unit that the unit column does not have",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        match note {
            CatatanBaca::DuaSatuan { tempat, tercetak } => p.fail_as(
                Keparahan::Catatan,
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "`{tercetak}` memuat dua satuan dalam satu sel",
                        "`{tercetak}` holds two units in one cell"
                    ),
                    teks!(
                        "pisahkan menjadi dua baris, satu untuk setiap satuan",
                        "split it into two rows, one for each unit"
                    ),
                )
                .tercetak(tercetak)
                .cause(tempat.tabel()),
            ),
            CatatanBaca::TeksSebagaiAngka {
                tempat,
                tercetak,
                satuan,
            } => p.fail(
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "`{tercetak}` adalah teks, sedangkan satuannya (`{satuan}`) menghitung",
                        "`{tercetak}` is a text, and its unit (`{satuan}`) counts"
                    ),
                    teks!(
                        "tulis bilangannya, atau kosongkan sel yang targetnya belum ada",
                        "write the number, or leave the cell empty where there is no target yet"
                    ),
                )
                .tercetak(tercetak)
                .cause(tempat.row_key()),
            ),
            CatatanBaca::SatuanLain {
                tempat,
                tercetak,
                kolom,
            } => p.fail(
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "`{tercetak}` bersatuan lain daripada kolom satuan (`{kolom}`)",
                        "`{tercetak}` has another unit than the unit column (`{kolom}`)"
                    ),
                    teks!("samakan satuannya", "use one unit"),
                )
                .tercetak(tercetak)
                .dihitung(kolom.as_str())
                .beside([&tempat.in_column("satuan")])
                .cause(tempat.row_key() + &letters(tercetak)),
            ),
            _ => {}
        }
    }
    for of in k.indicators() {
        let indikator = of.indikator;
        mixed(indikator, p);
    }
    p.pass_if_clean();
}

/// The letters of a cell, which are those of its unit.
fn letters(text: &str) -> String {
    { text.chars() }.filter(|c| is_letter(*c)).collect()
}

/// Cells of one row with different units, in a table without a unit column.
fn mixed(indikator: &Indikator, p: &mut Pemeriksa) {
    if indikator.satuan.is_some() {
        return;
    }
    let cells: Vec<_> = indikator.cells().collect();
    let Some(other) = other_unit(None, cells.iter().copied()) else {
        return;
    };
    let printed = &other.tercetak;
    p.fail(
        Temuan::new(
            other.tempat.clone(),
            teks!(
                "`{printed}` bersatuan lain daripada sel-sel sebelumnya pada baris ini; angkanya tidak digabungkan",
                "`{printed}` has another unit than the cells before it in this row; the figures are not put together"
            ),
            teks!("samakan satuannya, atau pisahkan barisnya", "use one unit, or split the row"),
        )
        .tercetak(printed)
        .beside(cells.iter().map(|c| &c.tempat)),
    );
}
