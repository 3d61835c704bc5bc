//! MSK009: a row repeats the row before it letter by letter.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use crate::model::CatatanBaca;
use crate::sheet::Tabel;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK009",
    keparahan: Keparahan::Peringatan,
    judul_id: "satu baris mengulang baris sebelumnya huruf demi huruf",
    judul_en: "a row repeats the row before it letter by letter",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        if let CatatanBaca::BarisBerulang { tempat, sebelumnya } = note {
            let row = sebelumnya.baris().unwrap_or_default();
            // Rows of one node of the matrix are one node, whose money counts once; two of one period say one thing.
            let once = matches!(
                Tabel::from_name(tempat.tabel()),
                Some(Tabel::ProgramPendanaan | Tabel::Realisasi)
            );
            let (id, en) = match once {
                true => ("sekali", "once"),
                false => ("dua kali", "twice"),
            };
            let message = Teks::new(
                format!("baris ini mengulang baris {row} huruf demi huruf; angkanya dihitung {id}"),
                format!("this row repeats row {row} letter by letter; its figures count {en}"),
            );
            let todo = teks!(
                "hapus baris yang tersalin; bila memang dua, bedakan dengan unit kerja, lokasi, atau namanya",
                "delete the copied row; if there are two, tell them apart by unit, place or name"
            );
            p.fail(Temuan::new(tempat.clone(), message, todo).beside([sebelumnya]));
        }
    }
    p.pass_if_clean();
}
