//! Mean achievement of a programme and of the agency, by year.
//!
//! Applications print a mean of the achievement column below the evaluation forms; the annex was not seen, and
//! which indicators count is not confirmed. Here it is the mean over the achievements of the targets of the
//! year of all indicators of the programme and of what is below it, for the agency over all of the matrix.

use super::progress::{OpsiKemajuan, ProgressRow};
use crate::model::{Renstra, Tingkat};
use crate::ordered::Set;
use crate::rules::{Capaian, Kategori, categorise, mean_achievement};
use crate::value::{Rasio, Tahun, TakTerdefinisi};

/// Key of the agency.
pub(crate) const AGENCY: &str = "total";

/// Mean achievement of a programme or of the agency in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeanRow<'a> {
    /// Key of the programme; `total` for the agency.
    pub jalur: &'a str,
    /// Name of the programme; empty for the agency.
    pub uraian: &'a str,
    /// The year.
    pub tahun: Tahun,
    /// The mean over the achievements that have a value; not rounded.
    pub rata_rata: Rasio,
    /// How many have one.
    pub bernilai: usize,
    /// How many have none: nothing realised, a target of zero, a rank. They are not zero.
    pub tanpa_nilai: usize,
    /// Its name on the scale, by the exact mean.
    pub kategori: Option<Kategori>,
}

impl Renstra {
    /// Mean achievement by programme, then of the agency, in every year in which an achievement has a
    /// value.
    ///
    /// ```
    /// use renstra_core::{OpsiKemajuan, Renstra};
    /// let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
    ///               program,1.06.02,P,Pelatihan,Kali,10,1\n\
    ///               program,1.06.02,P,Peserta,Orang,200,\n\
    ///               program,1.06.04,Q,Terlayani,Orang,50,1\n";
    /// let progress = "kode,tahun,indikator,realisasi\n1.06.02,2022,Pelatihan,8\n1.06.04,2022,,50\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
    /// let means = plan.mean_achievements(&OpsiKemajuan::default());
    /// // 80 percent, the second indicator without a figure; the agency: (80 + 100) / 2.
    /// assert_eq!((means[0].rata_rata.to_string(), means[0].tanpa_nilai), ("4/5".into(), 1));
    /// assert_eq!((means[2].jalur, means[2].rata_rata.to_string()), ("total", "9/10".into()));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn mean_achievements(&self, opsi: &OpsiKemajuan) -> Vec<MeanRow<'_>> {
        let rows = self.progress(opsi);
        let programs = self.pohon.iter().filter(|n| n.tingkat == Tingkat::Program);
        let named = programs.map(|n| (n.jalur.as_str(), n.uraian.as_str()));
        let mut all = Vec::new();
        for (jalur, uraian) in named.chain([(AGENCY, "")]) {
            let own = self.rows_of(&rows, jalur);
            let years: Set<Tahun> = own.iter().map(|r| r.tahun).collect();
            for tahun in years {
                let achieved: Vec<_> = own.iter().filter(|r| r.tahun == tahun).collect();
                let ratios: Vec<_> = achieved.iter().map(|r| ratio(r)).collect();
                if let Ok((mean, without)) = mean_achievement(&ratios) {
                    all.push(MeanRow {
                        jalur,
                        uraian,
                        tahun,
                        kategori: categorise(&mean, &opsi.kategori),
                        rata_rata: mean,
                        bernilai: ratios.len() - without,
                        tanpa_nilai: without,
                    });
                }
            }
        }
        all
    }

    /// The rows of a programme and of what is below it; of the agency all rows of the matrix.
    pub(crate) fn rows_of<'r, 'a>(
        &self,
        rows: &'r [ProgressRow<'a>],
        jalur: &str,
    ) -> Vec<&'r ProgressRow<'a>> {
        let belongs = |r: &&ProgressRow<'_>| {
            self.pohon.find(&r.jalur).is_some_and(|node| {
                let mut path = std::iter::once(node).chain(self.pohon.ancestors(node));
                jalur == AGENCY || path.any(|n| n.jalur == jalur)
            })
        };
        rows.iter().filter(belongs).collect()
    }
}

/// The achievement as a ratio; a rank has none.
fn ratio(row: &ProgressRow<'_>) -> Result<Rasio, TakTerdefinisi> {
    let achieved = row.capaian.as_ref().map_err(|reason| *reason)?;
    Capaian::rasio(achieved)
        .cloned()
        .ok_or(TakTerdefinisi::DataTidakAda)
}
