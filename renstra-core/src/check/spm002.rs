//! SPM002: printed coverage differs from served / entitled.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{Kata, RasioTercetak, judge};
use super::temuan::{Keparahan, Rujukan};
use crate::analysis::coverage::{BerhakTerlayani, pair_up};
use crate::model::figur::{Figur, UkuranSpm};
use crate::model::spm::RingkasanSpm;
use crate::peraturan::permendagri_59_2021;
use crate::rules::coverage;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM002",
    keparahan: Keparahan::Galat,
    judul_id: "capaian SPM tercetak berbeda dari terlayani dibagi berhak",
    judul_en: "printed coverage differs from served / entitled",
    dasar: Some(permendagri_59_2021::CAPAIAN),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut cells = Vec::new();
    for (number, row) in (1..).zip(&k.plan.spm) {
        for year in &row.tahun {
            let Some(cell) = year.capaian.as_ref().filter(|c| c.value().is_some()) else {
                continue;
            };
            let served = year.terlayani.as_ref().or(year.target_terlayani.as_ref());
            let pairs = pair_up(&year.berhak, served);
            let known =
                |pair: &BerhakTerlayani| coverage(pair.terlayani.ok()?, pair.berhak.ok()?).ok();
            if row.ringkasan == Some(RingkasanSpm::RataRata) {
                continue;
            }
            let first = pairs.iter().find(|pair| known(pair).is_some());
            let unit = first.and_then(|pair| pair.satuan.as_ref());
            let figur = Figur::Spm(number, unit.map(ToString::to_string), UkuranSpm::Capaian);
            cells.push(RasioTercetak {
                tanpa: None,
                nama: &row.jenis_pelayanan,
                jalur: Some(&row.jenis_pelayanan),
                tahun: year.tahun,
                cell,
                tepat: pairs.iter().filter_map(known).collect(),
                acuan: first.map(|_| Rujukan::Figur(figur.at(Some(year.tahun)))),
            });
        }
    }
    let kata = Kata {
        sebutan: ("capaian", "coverage"),
        asal: ("terlayani dibagi berhak", "served over entitled"),
    };
    judge(p, &cells, &kata);
}
