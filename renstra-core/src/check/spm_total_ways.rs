//! Wrong ways to the coverage of a total row of the SPM table, for SPM002: its rows' percents averaged or added up.

use super::evaluation_means::{clear_of_noise, half_of, near};
use crate::model::BarisSpm;
use crate::model::spm::RingkasanSpm;
use crate::ordered::Map;
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

/// Printed percents of some rows; none where one of them is missing.
#[derive(Clone, Copy)]
struct Himpunan {
    banyak: u32,
    jumlah: Option<Angka>,
    desimal: u32,
}

impl Himpunan {
    const KOSONG: Self = Self {
        banyak: 0,
        jumlah: Some(Angka::ZERO),
        desimal: 0,
    };

    fn add(&mut self, row: &BarisSpm, year: usize) {
        let cell = row
            .tahun
            .get(year)
            .and_then(|t| t.capaian.as_ref()?.value());
        self.banyak += 1;
        self.jumlah = self.jumlah.zip(cell).and_then(|(sum, share)| {
            let share = clear_of_noise(*share);
            self.desimal = self.desimal.max(share.desimal);
            sum.checked_add(share.angka).ok()
        });
    }
}

/// By the number of the row, from 0, the way that its printed coverage of a year follows.
pub(super) fn total_ways(rows: &[BarisSpm], year: usize) -> Map<usize, CaraJumlah> {
    let mut found = Map::new();
    let mut services: Map<&str, Himpunan> = Map::new();
    for row in rows.iter().filter(|r| r.ringkasan.is_none()) {
        let name = row.jenis_pelayanan.as_str();
        services.update(name, || Himpunan::KOSONG, |h| h.add(row, year));
    }
    let [mut all, mut since, mut totals] = [Himpunan::KOSONG; 3];
    for (number, row) in rows.iter().enumerate() {
        let of = match row.ringkasan {
            None => {
                all.add(row, year);
                since.add(row, year);
                continue;
            }
            Some(RingkasanSpm::RataRata) => continue,
            Some(RingkasanSpm::Jumlah) => vec![since, all, totals],
            Some(RingkasanSpm::JumlahLayanan) => {
                let own = services.get(row.jenis_pelayanan.as_str());
                own.into_iter().copied().collect()
            }
        };
        if let Some(way) = of.iter().find_map(|h| way_of(row, year, h)) {
            found.insert(number, way);
        }
        totals.add(row, year);
        since = Himpunan::KOSONG;
    }
    found
}

fn way_of(row: &BarisSpm, year: usize, of: &Himpunan) -> Option<CaraJumlah> {
    let printed = clear_of_noise(*row.tahun.get(year)?.capaian.as_ref()?.value()?);
    let sum = of.jumlah.filter(|_| of.banyak > 1)?;
    let mean = Rasio::new(sum, of.banyak.into()).ok()?;
    let half = half_of(printed.desimal);
    // The mean may be one of figures that were not rounded; whole ones are too coarse for that.
    let most = match of.desimal {
        0 => half.clone(),
        n => half.add(&half_of(n)),
    };
    if near(printed.angka, &mean, &most) {
        return Some(CaraJumlah::RataRata);
    }
    near(printed.angka, &Rasio::whole(sum), &half).then_some(CaraJumlah::Dijumlahkan)
}
