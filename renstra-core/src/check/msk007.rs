//! MSK007: a cell holds something else than one of the known values.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::CatatanBaca;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK007",
    keparahan: Keparahan::Galat,
    judul_id: "isi sel bukan salah satu nilai yang dikenal",
    judul_en: "a cell holds something else than one of the known values",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        let CatatanBaca::NilaiAsing {
            tempat,
            tercetak,
            harapan,
        } = note
        else {
            continue;
        };
        p.fail(
            Temuan::new(
                tempat.clone(),
                teks!(
                    "`{tercetak}` tidak dikenal di sini; yang mungkin: {harapan}",
                    "`{tercetak}` is not known here; possible are: {harapan}"
                ),
                teks!("perbaiki isinya", "correct the cell"),
            )
            .tercetak(tercetak)
            .dihitung(harapan),
        );
    }
    p.pass_if_clean();
}
