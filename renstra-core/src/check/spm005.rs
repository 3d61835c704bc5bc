//! SPM005: entitled equals served in every row and year: is the population counted, or the served?

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::Renstra;
use crate::peraturan::pp_2_2018;
use crate::sheet::Tabel;
use crate::value::Tempat;
use crate::value::bahasa::teks;

/// Fewer comparisons than this may all be equal by chance.
const ENOUGH: usize = 4;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM005",
    keparahan: Keparahan::Catatan,
    judul_id: "yang berhak sama dengan yang terlayani di semua baris dan tahun",
    judul_en: "entitled equals served in every row and year",
    dasar: Some(pp_2_2018::BERHAK),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if k.plan.spm.is_empty() {
        return;
    }
    let pairs: Vec<bool> = k
        .plan
        .coverage()
        .iter()
        .filter_map(|r| Some(r.berhak.ok()? == r.terlayani.ok()?))
        .collect();
    if pairs.len() < ENOUGH || k.plan.spm.len() < 2 {
        p.skip();
        return;
    }
    let all = pairs.iter().all(|equal| *equal);
    let own = k.plan.place_of(Tabel::CapaianSpm);
    p.judge(!all, || {
        let n = pairs.len();
        Temuan::new(
            own,
            teks!(
                "yang berhak sama dengan yang terlayani atau ditargetkan terlayani pada semua {n} perbandingan: apakah yang dihitung penduduk yang berhak, atau mereka yang terlayani?",
                "entitled equals served or planned to be served in all {n} comparisons: was the entitled population counted, or the served?"
            ),
            teks!(
                "hitung yang berhak dari data penduduk, terlepas dari yang terlayani",
                "count the entitled from population data, independently of the served"
            ),
        )
        .beside(&compared(k.plan))
    });
}

/// The cells of everybody entitled and served.
fn compared(plan: &Renstra) -> Vec<Tempat> {
    let years = plan.spm.iter().flat_map(|row| &row.tahun);
    let cells = years.flat_map(|y| {
        let served = y.terlayani.as_ref().or(y.target_terlayani.as_ref());
        std::iter::once(&y.berhak).chain(served)
    });
    let printed = cells.filter(|c| c.value().is_some());
    printed.map(|c| c.tempat.clone()).collect()
}
