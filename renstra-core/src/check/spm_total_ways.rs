//! Wrong ways to the coverage of a total row of the SPM table, for SPM002: its rows' percents averaged or added up.

use super::evaluation_means::{clear_of_noise, half_of, near};
use crate::model::anggaran::Persentase;
use crate::model::spm::RingkasanSpm;
use crate::value::bahasa::teks;
use crate::value::{Angka, Rasio, Teks};

/// What percents led to a printed total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CaraJumlah {
    RataRata,
    Dijumlahkan,
}

impl CaraJumlah {
    pub(super) fn teks(self) -> Teks {
        match self {
            Self::RataRata => teks!(
                "yang tercetak adalah rata-rata persentase baris-barisnya",
                "the printed one is the mean of the percents of its rows"
            ),
            Self::Dijumlahkan => teks!(
                "yang tercetak adalah jumlah persentase baris-barisnya",
                "the printed one is the sum of the percents of its rows"
            ),
        }
    }
}

/// Printed percents of some rows; no sum where one of them is missing.
#[derive(Default)]
struct HimpunanPersen {
    banyak: u32,
    jumlah: Angka,
    desimal: u32,
    kurang: bool,
}

/// The percents of a year above a total: of all rows, and of those since the total before.
#[derive(Default)]
pub(super) struct PersenBaris([HimpunanPersen; 2]);

impl PersenBaris {
    /// Takes a row; of a total, the way that its printed percent follows.
    pub(super) fn next(
        &mut self,
        kind: Option<RingkasanSpm>,
        cell: Option<&Persentase>,
    ) -> Option<CaraJumlah> {
        let cell = cell.map(|c| clear_of_noise(*c));
        let [all, since] = &mut self.0;
        if let Some(kind) = kind {
            if kind == RingkasanSpm::RataRata {
                return None;
            }
            let since = std::mem::take(since);
            let whole = || way_of(cell?, all).filter(|_| kind == RingkasanSpm::Jumlah);
            return way_of(cell?, &since).or_else(whole);
        }
        for of in [all, since] {
            let sum = cell.and_then(|c| of.jumlah.checked_add(c.angka).ok());
            of.banyak += 1;
            of.kurang |= sum.is_none();
            of.jumlah = sum.unwrap_or_default();
            of.desimal = of.desimal.max(cell.map_or(0, |c| c.desimal));
        }
        None
    }
}

fn way_of(printed: Persentase, of: &HimpunanPersen) -> Option<CaraJumlah> {
    if of.kurang || of.banyak < 2 {
        return None;
    }
    let mean = Rasio::new(of.jumlah, of.banyak.into()).ok()?;
    let half = half_of(printed.desimal);
    // The mean may be one of figures that were not rounded; whole ones are too coarse for that.
    let most = match of.desimal {
        0 => half.clone(),
        n => half.add(&half_of(n)),
    };
    if near(printed.angka, &mean, &most) {
        return Some(CaraJumlah::RataRata);
    }
    near(printed.angka, &Rasio::whole(of.jumlah), &half).then_some(CaraJumlah::Dijumlahkan)
}
