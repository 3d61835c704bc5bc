//! SPM002: printed coverage differs from served / entitled.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{Kata, RasioTercetak, judge};
use super::spm_total_ways::{CaraJumlah, PersenBaris};
use super::temuan::{Keparahan, Rujukan};
use crate::analysis::coverage::{BerhakTerlayani, pair_up};
use crate::model::figur::{Figur, UkuranSpm};
use crate::model::spm::RingkasanSpm;
use crate::peraturan::permendagri_59_2021;
use crate::rules::coverage;
use crate::value::Sel;

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
    let rows = &k.plan.spm;
    let years = rows.first().map_or(0, |r| r.tahun.len());
    let mut above: Vec<PersenBaris> = (0..years).map(|_| PersenBaris::default()).collect();
    for (number, row) in (1..).zip(rows) {
        for (year, above) in row.tahun.iter().zip(&mut above) {
            let printed = year.capaian.as_ref().and_then(Sel::value);
            let way = above.next(row.ringkasan, printed);
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
            let added = way.filter(|w| *w == CaraJumlah::Dijumlahkan);
            let figur = Figur::Spm(number, unit.map(ToString::to_string), UkuranSpm::Capaian);
            cells.push(RasioTercetak {
                // A sum of percents is no coverage, whatever the counts are.
                tanpa: added.map(CaraJumlah::teks),
                lain: way.map(CaraJumlah::teks),
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
