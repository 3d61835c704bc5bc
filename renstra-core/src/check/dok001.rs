//! DOK001: a part of a document is not read, hidden, or has no value.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use crate::model::CatatanBaca;
use crate::sheet::Sebab;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "DOK001",
    keparahan: Keparahan::Peringatan,
    judul_id: "bagian dokumen tidak dibaca, tersembunyi, atau tanpa nilai",
    judul_en: "a part of the document is not read, hidden, or has no value",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        let CatatanBaca::BagianDokumen { tempat, bagian } = note else {
            continue;
        };
        let grave = match bagian.sebab {
            Sebab::TahunTanpaPeriode
            | Sebab::TabelKedua
            | Sebab::TanpaHasil
            | Sebab::SatuanFormat
            | Sebab::RekeningBerbeda
            | Sebab::RekeningTanpaNilai
            | Sebab::BeberapaPerangkatDaerah
            | Sebab::TahunTidakDisebut
            | Sebab::TahunBerbeda
            | Sebab::Kelipatan
            | Sebab::KelipatanTakTerbaca => Keparahan::Peringatan,
            _ => Keparahan::Catatan,
        };
        p.fail_as(
            grave,
            Temuan::new(tempat.clone(), bagian.teks(), bagian.saran()),
        );
    }
    p.pass_if_clean();
}
