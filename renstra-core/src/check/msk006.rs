//! MSK006: the lower end of a range is above its upper end.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::CatatanBaca;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK006",
    keparahan: Keparahan::Peringatan,
    judul_id: "batas bawah suatu rentang di atas batas atasnya",
    judul_en: "the lower end of a range is above its upper end",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        let CatatanBaca::RentangTerbalik { tempat, tercetak } = note else {
            continue;
        };
        p.fail(
            Temuan::new(
                tempat.clone(),
                teks!(
                    "rentang `{tercetak}` terbalik: batas bawahnya di atas batas atas",
                    "the range `{tercetak}` runs backwards: its lower end is above its upper end"
                ),
                teks!(
                    "periksa kedua batasnya pada dokumen sumber; mungkin ada angka yang hilang",
                    "check both ends in the source document; a digit may be lost"
                ),
            )
            .tercetak(tercetak),
        );
    }
    p.pass_if_clean();
}
