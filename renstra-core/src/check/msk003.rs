//! MSK003: one cell holds two units, or a unit that the unit column does not have.

use super::context::{Konteks, Pemeriksa};
use super::temuan::{Keparahan, Temuan};
use crate::model::CatatanBaca;
use crate::value::bahasa::teks;

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
                .tercetak(tercetak),
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
                .dihitung(kolom)
                .beside([&tempat.in_column("satuan")]),
            ),
            _ => {}
        }
    }
    p.pass_if_clean();
}
