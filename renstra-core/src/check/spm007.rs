//! SPM007: a printed achievement of minimum quality (mutu) is below 0 or above 100 %.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::value::Angka;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM007",
    keparahan: Keparahan::Galat,
    judul_id: "mutu layanan di luar 0 sampai 100 %",
    judul_en: "a printed quality is below 0 or above 100 %",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for row in &k.plan.spm {
        for year in &row.tahun {
            let Some((cell, quality)) = year.mutu.as_ref().and_then(|c| Some((c, c.value()?)))
            else {
                continue;
            };
            let ok = !quality.angka.is_negative() && quality.angka <= Angka::from(100);
            p.judge(ok, || {
                let (name, text, y) = (&row.jenis_pelayanan, &cell.tercetak, year.tahun);
                Temuan::new(
                    cell.tempat.clone(),
                    teks!(
                        "mutu `{name}` {y} tercetak {text}, di luar 0 sampai 100 %",
                        "the quality of `{name}` in {y} is printed as {text}, outside 0 to 100 %"
                    ),
                    teks!(
                        "periksa jumlah yang terpenuhi dan yang diperlukan",
                        "check what was fulfilled and what is required"
                    ),
                )
                .tercetak(text)
                .jalur(name)
            });
        }
    }
}
