//! Services of the SPM with stages, such as before a disaster and during the emergency.

use super::JenisTerlayani;
use super::coverage::CoverageRow;
use crate::model::Renstra;
use crate::ordered::Map;
use crate::rules::{CaraTahap, coverage_of_stages};
use crate::value::latin::lower;
use crate::value::{Angka, Rasio, Tahun, TakTerdefinisi};

/// A service with stages in one year and unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagesRow {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The year.
    pub tahun: Tahun,
    /// Counted or planned.
    pub jenis: JenisTerlayani,
    /// Its stages.
    pub tahap: Vec<CoverageRow>,
    /// The coverage of the service.
    pub capaian: Result<Rasio, TakTerdefinisi>,
}

impl Renstra {
    /// Coverage of the services that the table divides into stages (`tahap`): the mean of the percentages of the stages, or the ratio of
    /// their sums.
    ///
    /// Basis: the mean is that of the annex of Permenkes 4/2019 (superseded) for health in disasters; for other services no regulation
    /// that was read says which.
    ///
    /// ```
    /// use renstra_core::{Renstra, rules::CaraTahap};
    /// let table = "jenis_pelayanan,tahap,berhak_2024,terlayani_2024\nKesehatan bencana,pra-krisis,40,30\nKesehatan bencana,tanggap darurat,10,10\n";
    /// let plan = Renstra::read([("capaian-spm", table)])?;
    /// // (75 % + 100 %) / 2; of the sums 40 / 50
    /// assert_eq!(plan.spm_stages(CaraTahap::RataRata)[0].capaian.clone()?.to_string(), "7/8");
    /// assert_eq!(plan.spm_stages(CaraTahap::RasioJumlah)[0].capaian.clone()?.to_string(), "4/5");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spm_stages(&self, cara: CaraTahap) -> Vec<StagesRow> {
        type Kunci = (String, Tahun, Option<String>);
        let mut services: Map<Kunci, Vec<CoverageRow>> = Map::new();
        for row in self.coverage().into_iter().filter(|r| r.tahap.is_some()) {
            let unit = row.satuan.as_ref().map(|s| lower(s.as_str()));
            let key = (row.jenis_pelayanan.clone(), row.tahun, unit);
            services.push(key, row);
        }
        let rows = services.into_iter().map(|((name, tahun, _), tahap)| {
            let both = |r: &CoverageRow| Ok((r.terlayani?, r.berhak?));
            let counts: Result<Vec<(Angka, Angka)>, TakTerdefinisi> =
                tahap.iter().map(both).collect();
            StagesRow {
                jenis_pelayanan: name,
                tahun,
                jenis: tahap.first().map_or(JenisTerlayani::Realisasi, |r| r.jenis),
                capaian: counts.and_then(|c| coverage_of_stages(&c, cara)),
                tahap,
            }
        });
        rows.collect()
    }
}
