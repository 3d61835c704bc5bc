//! Progress: target and realised of every indicator and year, and what is left to the end.

pub(crate) mod owner;
mod posisi;
pub(crate) mod proposal;
pub(crate) mod realised;
mod series;
pub(crate) mod twins;

use std::borrow::Cow;

use super::targets::{AsalAgregasi, IndikatorRencana, indicator_row};
use crate::model::figur::{Figur, FigurId, UkuranIndikator};
use crate::model::{
    Agregasi, BarisKinerja, Indikator, Polaritas, Renstra, SifatIndikator, SimpulId,
};
use crate::rules::{
    AturanKategori, BatasCapaian, Capaian, Kategori, OpsiCapaian, RumusCapaian, TargetNol,
};
use crate::value::target::in_other_unit;
use crate::value::target_figure::is_figure;
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
    /// Formula where higher is better and none is declared.
    pub rumus_positif: RumusCapaian,
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
            rumus_positif: RumusCapaian::Positif,
            rumus_negatif: RumusCapaian::Selisih,
            batas: BatasCapaian::default(),
            target_nol: TargetNol::default(),
            kategori: AturanKategori::default(),
        }
    }
}

impl OpsiKemajuan {
    /// The choices that the plan declares in its table `rencana` (`rumus_positif`, `rumus_negatif`,
    /// `batas_capaian`, `target_nol`) or in a file of choices, otherwise
    /// the defaults. Reports, tables and explanations use them.
    ///
    /// ```
    /// use renstra_core::{OpsiKemajuan, Renstra, RumusCapaian};
    /// let plan = Renstra::read([("rencana", "kunci,nilai\nrumus_negatif,kebalikan\n")])?;
    /// assert_eq!(OpsiKemajuan::of(&plan).rumus_negatif, RumusCapaian::Kebalikan);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn of(plan: &Renstra) -> Self {
        let default = Self::default();
        let mut positif = OpsiCapaian {
            rumus: default.rumus_positif,
            ..OpsiCapaian::default()
        };
        let mut declared = OpsiCapaian {
            rumus: default.rumus_negatif,
            ..positif
        };
        for (kunci, nilai) in &plan.identitas.pilihan {
            match kunci.as_str() {
                "rumus_positif" => positif.choose(kunci, nilai),
                _ => declared.choose(kunci, nilai),
            };
        }
        Self {
            rumus_positif: positif.rumus,
            rumus_negatif: declared.rumus,
            batas: declared.batas,
            target_nol: declared.target_nol,
            ..default
        }
    }

    /// The formula of a polarity; undeclared counts as higher is better.
    fn formula(&self, polaritas: Option<Polaritas>) -> RumusCapaian {
        match OpsiCapaian::for_polarity(polaritas, self.rumus_negatif).rumus {
            RumusCapaian::Positif => self.rumus_positif,
            other => other,
        }
    }

    /// The choices of an achievement of an indicator of the plan, with its baseline.
    pub(crate) fn of_indicator(&self, indikator: &Indikator) -> OpsiCapaian {
        let own = indikator.baseline().and_then(Sel::value);
        let own = own.filter(|t| !in_other_unit(t, indikator.satuan.as_ref()));
        OpsiCapaian {
            rumus: self.formula(indikator.polaritas),
            batas: self.batas,
            target_nol: self.target_nol,
            awal: own.and_then(Target::number),
        }
    }

    /// The choices of an achievement of a form that prints no baseline (T-C.23, E.81): a declared formula goes before
    /// the polarity, and where the plan computes from the baseline the usual formula of the polarity is taken.
    pub(crate) fn of_form(
        &self,
        polaritas: Option<Polaritas>,
        rumus: Option<RumusCapaian>,
    ) -> OpsiCapaian {
        let usual = match polaritas {
            Some(Polaritas::Negatif) => RumusCapaian::Selisih,
            _ => RumusCapaian::Positif,
        };
        let chosen = self.formula(polaritas);
        let chosen = match chosen {
            RumusCapaian::DariAwal => usual,
            other => other,
        };
        OpsiCapaian {
            rumus: rumus.unwrap_or(chosen),
            batas: self.batas,
            target_nol: self.target_nol,
            awal: None,
        }
    }
}

/// An indicator in one year, beside its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressRow<'a> {
    /// Key of the node, or table and row.
    pub jalur: Cow<'a, str>,
    /// Its number among the indicators of the node, from 1.
    pub nomor: u32,
    /// The node; `None` for rows of other tables.
    pub simpul: Option<SimpulId>,
    /// Name of the indicator as printed.
    pub indikator: &'a str,
    /// Its unit.
    pub satuan: Option<&'a Satuan>,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
    /// How the years make the end value.
    pub agregasi: Option<(Agregasi, AsalAgregasi)>,
    /// Declared way from the quarters and months to the year.
    pub akumulasi: Option<SifatIndikator>,
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
    /// True if computed by the choices of the plan, as explanations are.
    pub baku: bool,
}

impl ProgressRow<'_> {
    /// A figure of the indicator in the year.
    pub fn figur(&self, ukuran: UkuranIndikator) -> FigurId {
        Figur::indikator(&*self.jalur, self.nomor, ukuran).at(Some(self.tahun))
    }

    /// The figures of the row that can be explained: those that have a value, and do not follow from choices that
    /// explanations do not make.
    pub fn explained(&self) -> impl Iterator<Item = UkuranIndikator> {
        let achieved = self.target.and_then(Sel::value).is_some_and(is_figure)
            && self.realisasi.as_ref().is_ok_and(is_figure)
            && self.capaian.is_ok()
            && self.baku;
        let named = achieved && self.capaian.as_ref().is_ok_and(|c| c.rasio().is_some());
        [
            (UkuranIndikator::Target, self.target.is_some()),
            (UkuranIndikator::Capaian, achieved),
            (UkuranIndikator::Kategori, named),
            (
                UkuranIndikator::SisaMenujuAkhir,
                self.sisa_menuju_akhir.is_ok(),
            ),
            (UkuranIndikator::LajuPerlu, self.laju_perlu.is_ok()),
        ]
        .into_iter()
        .filter(|(_, there)| *there)
        .map(|(ukuran, _)| ukuran)
    }
}

impl Renstra {
    /// Progress of every indicator in every year: the funding matrix with the figures of the progress
    /// table, T-C.25 and T-C.28 (which have none), then the rows of T-C.23.
    ///
    /// Rows of the progress table belong to a node by their full code, and to an indicator by name, or to
    /// the only one of the node where they name none; others are not used, and STR007 says so. A figure of
    /// the whole year goes before those of its quarters, those before its months. How they make the year is declared (`akumulasi`); undeclared, the year has a figure only where every way
    /// gives the same.
    ///
    /// ```
    /// use renstra_core::{OpsiKemajuan, Pembulatan, Posisi, Renstra};
    /// let matrix = "tingkat,kode,uraian,indikator,satuan,akumulasi,target_2022,target_2023,target_akhir,rp_2022\n\
    ///               program,1.06.02,P,Jumlah pelatihan,Kali,inkremental,10,10,20,1\n";
    /// let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,3\n1.06.02,2022,2,5\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
    /// let rows = plan.targets(&OpsiKemajuan::default());
    /// let achieved = rows[0].capaian.clone()?;
    /// assert_eq!(achieved.rasio().unwrap().percent(Pembulatan::default())?.to_string(), "80");
    /// assert_eq!(rows[0].sisa_menuju_akhir.clone()?.round(Pembulatan::default())?.to_string(), "12");
    /// assert_eq!(rows[0].posisi, Some(Posisi::Tertinggal));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn targets(&self, opsi: &OpsiKemajuan) -> Vec<ProgressRow<'_>> {
        let reached = Terealisasi::new(self);
        let indicators = self.each_indicator();
        let rows = indicators.flat_map(|i| progress_of(i, &reached, opsi));
        let baku = *opsi == OpsiKemajuan::of(self);
        rows.chain(self.past_targets(opsi))
            .map(|row| ProgressRow { baku, ..row })
            .collect()
    }

    /// The rows of [`Self::targets`] with a figure of what was reached.
    pub(crate) fn reached_targets(&self, opsi: &OpsiKemajuan) -> Vec<ProgressRow<'_>> {
        let mut rows = match self.realisasi.is_empty() {
            // Without a table of progress no indicator of the plan has a figure.
            true => {
                let baku = *opsi == OpsiKemajuan::of(self);
                let rows = self.past_targets(opsi);
                rows.map(|row| ProgressRow { baku, ..row }).collect()
            }
            false => self.targets(opsi),
        };
        rows.retain(|r| r.realisasi.is_ok());
        rows
    }

    /// The rows of T-C.23.
    fn past_targets(&self, opsi: &OpsiKemajuan) -> impl Iterator<Item = ProgressRow<'_>> {
        let rows = self.kinerja.iter();
        rows.flat_map(|past| progress_of_past(past, opsi))
    }
}

/// The years of one indicator.
pub(crate) fn progress_of<'a>(
    indicator: IndikatorRencana<'a>,
    reached: &Terealisasi<'a>,
    opsi: &OpsiKemajuan,
) -> Vec<ProgressRow<'a>> {
    Deret::of_indicator(&indicator_row(indicator), reached, opsi).rows(opsi)
}

/// The years of one row of T-C.23.
pub(crate) fn progress_of_past<'a>(
    past: &'a BarisKinerja,
    opsi: &OpsiKemajuan,
) -> Vec<ProgressRow<'a>> {
    Deret::of_past(past, opsi).rows(opsi)
}
