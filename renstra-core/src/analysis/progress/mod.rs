//! Progress: target and realised of every indicator and year, and what is left to the end.

mod posisi;
pub(crate) mod realised;

use std::collections::{BTreeMap, BTreeSet};

use super::targets::{AsalAgregasi, IndicatorRow, number_of, place_key};
use crate::model::{Agregasi, BarisKinerja, Polaritas, Renstra};
use crate::peraturan::{BacaanTepi, Pita};
use crate::rules::{
    BatasCapaian, Capaian, OpsiCapaian, RumusCapaian, TargetNol, achieve, aggregate,
    performance_category,
};
use crate::value::{Angka, Isi, Rasio, Satuan, Sel, Tahun, TakTerdefinisi, Target};
pub use posisi::Posisi;
use realised::{Realisasi, Terealisasi};

/// The choices that the law leaves open.
///
/// ```
/// use renstra_core::{OpsiKemajuan, RumusCapaian};
/// let opsi = OpsiKemajuan { rumus_negatif: RumusCapaian::Kebalikan, ..OpsiKemajuan::default() };
/// assert_eq!(opsi.bacaan, None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpsiKemajuan {
    /// Formula where lower is better and none is declared.
    pub rumus_negatif: RumusCapaian,
    /// Limits of an achievement.
    pub batas: BatasCapaian,
    /// What a target of zero means.
    pub target_nol: TargetNol,
    /// How the gaps of the scale of performance are read; `None` for its default.
    pub bacaan: Option<BacaanTepi>,
}

impl Default for OpsiKemajuan {
    fn default() -> Self {
        Self {
            rumus_negatif: RumusCapaian::Selisih,
            batas: BatasCapaian::default(),
            target_nol: TargetNol::default(),
            bacaan: None,
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
    /// Its name on the scale of performance, by the exact ratio.
    pub kategori: Option<&'static Pita>,
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
    /// Rows of the progress table belong to a node by their full code, to an indicator by name, or to
    /// the first where they name none. A figure of the whole year goes before those of its quarters.
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

/// One indicator over its years.
struct Deret<'a> {
    jalur: String,
    indikator: &'a str,
    satuan: Option<&'a Satuan>,
    polaritas: Option<Polaritas>,
    agregasi: Option<(Agregasi, AsalAgregasi)>,
    target: BTreeMap<Tahun, &'a Sel<Target>>,
    realisasi: BTreeMap<Tahun, Realisasi>,
    akhir: Result<Rasio, TakTerdefinisi>,
    /// Years are added up.
    menjumlah: bool,
    opsi: OpsiCapaian,
}

impl<'a> Deret<'a> {
    fn of_indicator(
        row: &IndicatorRow<'a>,
        reached: &Terealisasi<'_>,
        opsi: &OpsiKemajuan,
    ) -> Self {
        let i = row.indikator;
        let sums = row.agregasi.is_some_and(|(w, _)| w == Agregasi::Jumlah);
        let menjumlah = sums && !i.is_percent();
        let printed = i.target_akhir.as_ref().filter(|c| c.missing().is_none());
        Self {
            jalur: row.jalur.clone(),
            indikator: &i.nama,
            satuan: i.satuan.as_ref(),
            polaritas: i.polaritas,
            agregasi: row.agregasi,
            target: i.target.iter().map(|(y, c)| (*y, c)).collect(),
            realisasi: row
                .simpul
                .map(|node| reached.of(node, i, menjumlah))
                .unwrap_or_default(),
            akhir: printed.map_or(row.akhir.clone(), |c| number_of(c).map(Rasio::whole)),
            menjumlah,
            opsi: opsi.capaian(i.polaritas, None),
        }
    }

    fn of_past(row: &'a BarisKinerja, opsi: &OpsiKemajuan) -> Self {
        let figure = |cell: &Sel<Target>| match &cell.isi {
            Isi::Ada(t) => Ok(t.clone()),
            Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
            Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
        };
        let declared = row.rumus.as_deref().and_then(RumusCapaian::from_name);
        Self {
            jalur: place_key(&row.tempat),
            indikator: &row.indikator,
            satuan: row.satuan.as_ref(),
            polaritas: row.polaritas,
            agregasi: None,
            target: row.target.iter().map(|(y, c)| (*y, c)).collect(),
            realisasi: row.realisasi.iter().map(|(y, c)| (*y, figure(c))).collect(),
            // T-C.23 looks back; it has no end of a period.
            akhir: Err(TakTerdefinisi::DataTidakAda),
            menjumlah: false,
            opsi: opsi.capaian(row.polaritas, declared),
        }
    }

    fn rows(self, opsi: &OpsiKemajuan) -> Vec<ProgressRow<'a>> {
        let years = self.years();
        let after = |year: Tahun| years.iter().filter(|y| **y > year).count();
        years
            .iter()
            .map(|year| self.row(*year, after(*year), opsi))
            .collect()
    }

    fn row(&self, tahun: Tahun, after: usize, opsi: &OpsiKemajuan) -> ProgressRow<'a> {
        let target = self.target.get(&tahun).copied();
        let realisasi = self.reached_in(tahun);
        let capaian = self.achieved(target, &realisasi);
        // Other units make the rest meaningless too.
        let so_far = match &capaian {
            Err(TakTerdefinisi::SatuanBerbeda) => Err(TakTerdefinisi::SatuanBerbeda),
            _ => self.so_far(tahun, |y| self.reached_in(y).and_then(|t| number(&t))),
        };
        let sisa = self
            .akhir
            .clone()
            .and_then(|end| Ok(end.subtract(&so_far.clone()?)));
        let years = Rasio::whole(Angka::from(u32::try_from(after).unwrap_or(u32::MAX)));
        let ratio = capaian.as_ref().ok().and_then(Capaian::rasio);
        ProgressRow {
            jalur: self.jalur.clone(),
            indikator: self.indikator,
            satuan: self.satuan,
            polaritas: self.polaritas,
            agregasi: self.agregasi,
            tahun,
            target,
            kategori: ratio.and_then(|r| performance_category(r, opsi.bacaan)),
            target_akhir: self.akhir.clone(),
            laju_perlu: sisa.clone().and_then(|s| s.divide(&years)),
            sisa_menuju_akhir: sisa,
            posisi: self.position(tahun, target, &realisasi, so_far),
            realisasi,
            capaian,
        }
    }

    fn years(&self) -> BTreeSet<Tahun> {
        let reached = self.realisasi.keys();
        self.target.keys().chain(reached).copied().collect()
    }

    fn reached_in(&self, tahun: Tahun) -> Realisasi {
        let missing = Err(TakTerdefinisi::DataTidakAda);
        self.realisasi.get(&tahun).cloned().unwrap_or(missing)
    }

    fn achieved(
        &self,
        target: Option<&Sel<Target>>,
        realisasi: &Realisasi,
    ) -> Result<Capaian, TakTerdefinisi> {
        let cell = target.ok_or(TakTerdefinisi::DataTidakAda)?;
        let reached = realisasi.as_ref().map_err(|reason| *reason)?;
        match &cell.isi {
            Isi::Ada(t) => achieve(t, reached, &self.opsi),
            Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
            Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
        }
    }

    /// The years up to this one together; one missing year makes a sum unknown.
    fn so_far(
        &self,
        tahun: Tahun,
        figure: impl Fn(Tahun) -> Result<Angka, TakTerdefinisi>,
    ) -> Result<Rasio, TakTerdefinisi> {
        if !self.menjumlah {
            return figure(tahun).map(Rasio::whole);
        }
        let years = self.years().into_iter().filter(|y| *y <= tahun);
        let figures: Vec<Angka> = years.map(figure).collect::<Result<_, _>>()?;
        aggregate(&figures, Agregasi::Jumlah)
    }

    fn position(
        &self,
        tahun: Tahun,
        target: Option<&Sel<Target>>,
        realisasi: &Realisasi,
        so_far: Result<Rasio, TakTerdefinisi>,
    ) -> Option<Posisi> {
        let planned = self.so_far(tahun, |y| {
            let missing = TakTerdefinisi::DataTidakAda;
            self.target
                .get(&y)
                .ok_or(missing)
                .and_then(|c| number_of(c))
        });
        match (planned, so_far) {
            (Ok(t), Ok(r)) => Some(Posisi::of_numbers(&t, &r, self.polaritas)),
            _ => Posisi::of_printed(target?.value()?, realisasi.as_ref().ok()?, self.polaritas),
        }
    }
}

fn number(target: &Target) -> Result<Angka, TakTerdefinisi> {
    target.number().ok_or(TakTerdefinisi::DataTidakAda)
}
