//! Mean achievement of a programme and of the agency, by year.
//!
//! Applications print a mean of the achievement column below the evaluation forms; the annex was not seen, and
//! which indicators count is not confirmed. Here it is the mean over the achievements of the targets of the
//! year of all indicators of the programme and of what is below it, for the agency over all of the matrix.

use super::progress::realised::Terealisasi;
use super::progress::{OpsiKemajuan, ProgressRow, progress_of};
use super::targets::indicators_of;
use crate::model::figur::{Figur, FigurId, TOTAL as AGENCY, UkuranRataRata};
use crate::model::{Renstra, Simpul, SimpulId, Tingkat};
use crate::ordered::Map;
use crate::rules::{Capaian, Kategori, categorise, mean_achievement};
use crate::value::{Rasio, Tahun, TakTerdefinisi};

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

impl MeanRow<'_> {
    /// A figure of the programme or agency in the year.
    pub fn figur(&self, ukuran: UkuranRataRata) -> FigurId {
        Figur::RataRata(self.jalur.to_owned(), ukuran).at(Some(self.tahun))
    }
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
        // Without a table of progress nothing was achieved.
        if self.realisasi.is_empty() {
            return Vec::new();
        }
        let rows = self.targets(opsi);
        let mut of_program: Map<SimpulId, ByYear> = Map::new();
        let mut of_agency = ByYear::new();
        for row in &rows {
            let Some(node) = row.simpul.and_then(|id| self.pohon.get(id)) else {
                continue;
            };
            let achieved = ratio(row);
            of_agency.push(row.tahun, achieved.clone());
            let mut path = std::iter::once(node).chain(self.pohon.ancestors(node));
            if let Some(program) = path.find(|n| n.tingkat == Tingkat::Program) {
                of_program.update(program.id, ByYear::new, |years| {
                    years.push(row.tahun, achieved);
                });
            }
        }
        let mut all = Vec::new();
        let programs = self.pohon.iter().filter(|n| n.tingkat == Tingkat::Program);
        for program in programs {
            if let Some(years) = of_program.get(&program.id) {
                all.extend(means((&program.jalur, &program.uraian), years, opsi));
            }
        }
        all.extend(means((AGENCY, ""), &of_agency, opsi));
        all
    }

    /// The rows of progress of a programme and of what is below it; of the agency all rows of the matrix.
    pub(crate) fn progress_below<'a>(
        &'a self,
        program: Option<&'a Simpul>,
        reached: &Terealisasi<'a>,
        opsi: &OpsiKemajuan,
    ) -> Vec<ProgressRow<'a>> {
        let mut nodes: Vec<&Simpul> = match program {
            Some(node) => vec![node],
            None => self.pohon.iter().collect(),
        };
        let mut next = 0;
        while let Some(node) = nodes.get(next).copied().filter(|_| program.is_some()) {
            nodes.extend(self.pohon.children(node));
            next += 1;
        }
        // In the order of the table.
        nodes.sort_by_key(|n| n.id);
        let indicators = nodes.into_iter().flat_map(indicators_of);
        indicators
            .flat_map(|i| progress_of(i, reached, opsi))
            .collect()
    }
}

/// Achievements by year.
type ByYear = Map<Tahun, Vec<Result<Rasio, TakTerdefinisi>>>;

fn means<'a>(
    (jalur, uraian): (&'a str, &'a str),
    years: &ByYear,
    opsi: &OpsiKemajuan,
) -> Vec<MeanRow<'a>> {
    let of_year = |(tahun, ratios): (&Tahun, &Vec<_>)| {
        let (mean, without) = mean_achievement(ratios).ok()?;
        Some(MeanRow {
            jalur,
            uraian,
            tahun: *tahun,
            kategori: categorise(&mean, &opsi.kategori),
            rata_rata: mean,
            bernilai: ratios.len() - without,
            tanpa_nilai: without,
        })
    };
    years.iter().filter_map(of_year).collect()
}

/// The achievement as a ratio; a rank has none.
fn ratio(row: &ProgressRow<'_>) -> Result<Rasio, TakTerdefinisi> {
    let achieved = row.capaian.as_ref().map_err(|reason| *reason)?;
    Capaian::rasio(achieved)
        .cloned()
        .ok_or(TakTerdefinisi::DataTidakAda)
}
