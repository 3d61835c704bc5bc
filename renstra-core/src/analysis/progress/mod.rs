//! Progress: target and realised of every indicator and year, and what is left to the end.

mod posisi;
pub(crate) mod realised;
mod series;

use super::targets::AsalAgregasi;
use crate::model::{Agregasi, Polaritas, Renstra};
use crate::rules::{
    AturanKategori, BatasCapaian, Capaian, Kategori, OpsiCapaian, RumusCapaian, TargetNol,
};
use crate::value::{Rasio, Satuan, Sel, Tahun, TakTerdefinisi, Target};
pub use posisi::Posisi;
use realised::Terealisasi;
use series::Deret;

/// The choices that the law leaves open.
///
/// ```
/// use renstra_core::{OpsiKemajuan, RumusCapaian};
/// let opsi = OpsiKemajuan { rumus_negatif: RumusCapaian::Kebalikan, ..OpsiKemajuan::default() };
/// assert_eq!(opsi.kategori, renstra_core::rules::AturanKategori::Nasional(None));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpsiKemajuan {
    /// Formula where lower is better and none is declared.
    pub rumus_negatif: RumusCapaian,
    /// Limits of an achievement.
    pub batas: BatasCapaian,
    /// What a target of zero means.
    pub target_nol: TargetNol,
    /// By which scale an achievement is named: the national one and how its gaps are read, or a local
    /// one.
    pub kategori: AturanKategori,
}

impl Default for OpsiKemajuan {
    fn default() -> Self {
        Self {
            rumus_negatif: RumusCapaian::Selisih,
            batas: BatasCapaian::default(),
            target_nol: TargetNol::default(),
            kategori: AturanKategori::default(),
        }
    }
}

impl OpsiKemajuan {
    /// The choices of an achievement; a declared formula goes before the polarity.
    fn capaian(&self, polaritas: Option<Polaritas>, rumus: Option<RumusCapaian>) -> OpsiCapaian {
        let by_polarity = OpsiCapaian::for_polarity(polaritas, self.rumus_negatif);
        OpsiCapaian {
            rumus: rumus.unwrap_or(by_polarity.rumus),
            batas: self.batas,
            target_nol: self.target_nol,
        }
    }
}

/// An indicator in one year, beside its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressRow<'a> {
    /// Key of the node, or table and row.
    pub jalur: String,
    /// Name of the indicator as printed.
    pub indikator: &'a str,
    /// Its unit.
    pub satuan: Option<&'a Satuan>,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
    /// How the years make the end value.
    pub agregasi: Option<(Agregasi, AsalAgregasi)>,
    /// The year.
    pub tahun: Tahun,
    /// Target of the year as printed; `None` without a column for it.
    pub target: Option<&'a Sel<Target>>,
    /// What was reached in the year.
    pub realisasi: Result<Target, TakTerdefinisi>,
    /// How far the target of the year was reached.
    pub capaian: Result<Capaian, TakTerdefinisi>,
    /// The cells that the figure comes from.
    pub asal_realisasi: Vec<&'a Sel<Target>>,
    /// Its name on the scale, by the exact ratio, with the citation of the scale.
    pub kategori: Option<Kategori>,
    /// Value at the end of the period: as printed, otherwise computed from the years.
    pub target_akhir: Result<Rasio, TakTerdefinisi>,
    /// End value less what was reached so far: the sum of the years for what is added up, otherwise the
    /// figure of this year. Negative once it is passed.
    pub sisa_menuju_akhir: Result<Rasio, TakTerdefinisi>,
    /// What is left, spread over the years after this one; undefined in the last year.
    pub laju_perlu: Result<Rasio, TakTerdefinisi>,
    /// Reached so far beside the target so far; `None` where it is not known.
    pub posisi: Option<Posisi>,
}

impl Renstra {
    /// Progress of every indicator in every year: the funding matrix with the figures of the progress
    /// table, T-C.25 and T-C.28 (which have none), then the rows of T-C.23.
    ///
    /// Rows of the progress table belong to a node by their full code, and to an indicator by name, or to
    /// the only one of the node where they name none; others are not used, and STR007 says so. A figure of the whole year goes before those of its quarters.
    /// Quarters are added up only for indicators whose years are added up, and never for percentages:
    /// of a population the last quarter counts.
    ///
    /// ```
    /// use renstra_core::{OpsiKemajuan, Pembulatan, Posisi, Renstra};
    /// let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022\n\
    ///               program,1.06.02,P,Jumlah pelatihan,Kali,10,10,20,1\n";
    /// let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,3\n1.06.02,2022,2,5\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
    /// let rows = plan.progress(&OpsiKemajuan::default());
    /// let achieved = rows[0].capaian.clone()?;
    /// assert_eq!(achieved.rasio().unwrap().percent(Pembulatan::default())?.to_string(), "80");
    /// assert_eq!(rows[0].sisa_menuju_akhir.clone()?.round(Pembulatan::default())?.to_string(), "12");
    /// assert_eq!(rows[0].posisi, Some(Posisi::Tertinggal));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn progress(&self, opsi: &OpsiKemajuan) -> Vec<ProgressRow<'_>> {
        let reached = Terealisasi::new(self);
        let mut rows = Vec::new();
        for indicator in self.targets() {
            let series = Deret::of_indicator(&indicator, &reached, opsi);
            rows.extend(series.rows(opsi));
        }
        for past in &self.kinerja {
            rows.extend(Deret::of_past(past, opsi).rows(opsi));
        }
        rows
    }
}
