//! SPM004: numerator and denominator have different units.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::coverage::pair_up;
use crate::peraturan::permendagri_59_2021;
use crate::value::TakTerdefinisi;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM004",
    keparahan: Keparahan::Galat,
    judul_id: "satuan yang terlayani berbeda dari satuan yang berhak",
    judul_en: "numerator and denominator have different units",
    dasar: Some(permendagri_59_2021::CAPAIAN),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for row in &k.plan.spm {
        for year in &row.tahun {
            let Some(served) = year.terlayani.as_ref().or(year.target_terlayani.as_ref()) else {
                p.skip();
                continue;
            };
            if served.value().is_none() || year.berhak.value().is_none() {
                p.skip();
                continue;
            }
            let pairs = pair_up(&year.berhak, Some(served));
            let met = pairs.iter().filter(|pair| pair.terlayani.is_ok()).count();
            // What was served in a unit that nobody is entitled in has no denominator either.
            let served_all = served.value().map_or(0, |t| t.quantities().count());
            let differ = met < served_all
                || pairs
                    .iter()
                    .any(|pair| pair.terlayani == Err(TakTerdefinisi::SatuanBerbeda));
            p.judge(!differ, || {
                let (name, y) = (&row.jenis_pelayanan, year.tahun);
                let (a, b) = (&served.tercetak, &year.berhak.tercetak);
                Temuan::new(
                    served.tempat.clone(),
                    teks!(
                        "`{name}` {y}: terlayani `{a}`, berhak `{b}`; satuannya berbeda, sehingga tidak dapat dibagi",
                        "`{name}` {y}: served `{a}`, entitled `{b}`; the units differ, so that they cannot be divided"
                    ),
                    teks!(
                        "tulis keduanya dalam satuan yang sama, orang untuk SPM",
                        "write both in the same unit, people for the SPM"
                    ),
                )
                .tercetak(a)
                .dihitung(b)
                .beside([&year.berhak.tempat])
                .jalur(name)
            });
        }
    }
}
