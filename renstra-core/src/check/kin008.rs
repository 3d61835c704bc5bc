//! KIN008: the baseline is missing: empty, or not available. `-` is nil, not missing.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::value::bahasa::teks;
use crate::value::{Sel, Target, Tiada};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN008",
    keparahan: Keparahan::Catatan,
    judul_id: "kondisi awal tidak ada",
    judul_en: "the baseline is missing",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        if indikator.nama.is_empty() || k.is_named_only(&of) {
            continue;
        }
        let cells: Vec<&Sel<Target>> = indikator
            .kondisi_awal
            .iter()
            .chain(indikator.tahun_awal.iter().map(|(_, c)| c))
            .collect();
        let Some(first) = cells.first() else { continue };
        let missing =
            |c: &&Sel<Target>| matches!(c.missing(), Some(Tiada::SelKosong | Tiada::TidakTersedia));
        p.judge(!cells.iter().all(missing), || {
            let name = &indikator.nama;
            Temuan::new(
                first.tempat.clone(),
                teks!(
                    "kondisi awal `{name}` tidak ada, sehingga kenaikan targetnya tidak dapat dinilai",
                    "the baseline of `{name}` is missing, so that the rise of its targets cannot be judged"
                ),
                teks!("isi kondisi awalnya", "fill in the baseline"),
            )
            .tercetak(&first.tercetak)
            .beside(cells.iter().map(|c| &c.tempat))
            .jalur(jalur.as_ref())
            .cause(first.tempat.tabel())
        });
    }
}
