//! One indicator over its years, and the rows that follow.

use std::borrow::Cow;

use super::realised::{Asal, Realisasi, Terealisasi};
use super::{OpsiKemajuan, Posisi, ProgressRow};
use crate::analysis::targets::{AsalAgregasi, IndicatorRow, number_of, other_unit, place_key};
use crate::model::{Agregasi, BarisKinerja, Polaritas, SifatIndikator, SimpulId};
use crate::ordered::{Map, Set};
use crate::rules::{Capaian, OpsiCapaian, RumusCapaian, achieve, categorise};
use crate::value::target::in_other_unit;
use crate::value::{Angka, Isi, Rasio, Satuan, Sel, Tahun, TakTerdefinisi, Target};

/// One indicator over its years.
pub(super) struct Deret<'a> {
    jalur: Cow<'a, str>,
    nomor: u32,
    simpul: Option<SimpulId>,
    indikator: &'a str,
    satuan: Option<&'a Satuan>,
    polaritas: Option<Polaritas>,
    agregasi: Option<(Agregasi, AsalAgregasi)>,
    akumulasi: Option<SifatIndikator>,
    target: Map<Tahun, &'a Sel<Target>>,
    realisasi: Map<Tahun, Asal<'a>>,
    akhir: Result<Rasio, TakTerdefinisi>,
    /// Whether years are added up; unknown where neither the plan nor the kind of indicator says so.
    menjumlah: Option<bool>,
    /// The targets count different things: years are not put together.
    campur: bool,
    opsi: OpsiCapaian,
}

impl<'a> Deret<'a> {
    pub(super) fn of_indicator(
        row: &IndicatorRow<'a>,
        reached: &Terealisasi<'a>,
        opsi: &OpsiKemajuan,
    ) -> Self {
        let i = row.indikator;
        let sums = row.agregasi.map(|(w, _)| w == Agregasi::Jumlah);
        // Over the years a percentage is never added up, whatever is declared; another level is not where nothing is declared.
        let adds = match i.is_percent() {
            true => Some(false),
            false => sums.or(i.is_level().then_some(false)),
        };
        let printed = i.target_akhir.as_ref().filter(|c| c.missing().is_none());
        let cells = i.target.iter().map(|(_, c)| c).chain(printed);
        let mixed = other_unit(i.satuan.as_ref(), cells).is_some();
        let end = printed.map_or(row.akhir.clone(), |c| number_of(c).map(Rasio::whole));
        Self {
            jalur: row.jalur.clone(),
            nomor: row.nomor,
            simpul: row.simpul.map(|s| s.id),
            indikator: &i.nama,
            satuan: i.satuan.as_ref(),
            polaritas: i.polaritas,
            agregasi: row.agregasi,
            akumulasi: i.akumulasi,
            target: i.target.iter().map(|(y, c)| (*y, c)).collect(),
            realisasi: row
                .simpul
                .map(|node| reached.of(node, i))
                .unwrap_or_default(),
            akhir: if mixed {
                Err(TakTerdefinisi::SatuanBerbeda)
            } else {
                end
            },
            menjumlah: adds,
            campur: mixed,
            opsi: opsi.of_indicator(i),
        }
    }

    pub(super) fn of_past(row: &'a BarisKinerja, opsi: &OpsiKemajuan) -> Self {
        let figure = |cell: &Sel<Target>| match &cell.isi {
            Isi::Ada(t) => Ok(t.clone()),
            Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
            Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
        };
        let declared = row.rumus.as_deref().and_then(RumusCapaian::from_name);
        Self {
            jalur: Cow::Owned(place_key(&row.tempat)),
            nomor: 1,
            simpul: None,
            indikator: &row.indikator,
            satuan: row.satuan.as_ref(),
            // A declared formula goes before the polarity, as in the achievement.
            polaritas: declared.and_then(RumusCapaian::polaritas).or(row.polaritas),
            agregasi: None,
            akumulasi: None,
            target: row.target.iter().map(|(y, c)| (*y, c)).collect(),
            realisasi: row
                .realisasi
                .iter()
                .map(|(y, c)| (*y, (figure(c), vec![c])))
                .collect(),
            // T-C.23 looks back; it has no end of a period.
            akhir: Err(TakTerdefinisi::DataTidakAda),
            menjumlah: Some(false),
            campur: false,
            opsi: opsi.of_form(row.polaritas, declared),
        }
    }

    pub(super) fn rows(self, opsi: &OpsiKemajuan) -> Vec<ProgressRow<'a>> {
        let reached = self.realisasi.keys();
        let years: Set<Tahun> = self.target.keys().chain(reached).copied().collect();
        let all = years.len();
        let (mut reached, mut planned) = (Together::default(), Together::default());
        let rows = years.into_iter().zip(1..).map(|(year, nth)| {
            let figure = self.reached_in(year).and_then(|t| number(&t));
            let target = { self.target.get(&year) }
                .ok_or(TakTerdefinisi::DataTidakAda)
                .and_then(|c| number_of(c));
            reached.add(figure, self.menjumlah);
            planned.add(target, self.menjumlah);
            self.row(year, all - nth, (&reached, &planned), opsi)
        });
        rows.collect()
    }

    fn row(
        &self,
        tahun: Tahun,
        after: usize,
        (reached, planned): (&Together, &Together),
        opsi: &OpsiKemajuan,
    ) -> ProgressRow<'a> {
        let target = self.target.get(&tahun).copied();
        let realisasi = self.reached_in(tahun);
        let capaian = self.achieved(target, &realisasi);
        // Other units make the rest meaningless too.
        let so_far = match &capaian {
            Err(TakTerdefinisi::SatuanBerbeda) => Err(TakTerdefinisi::SatuanBerbeda),
            _ => reached.so_far(self.menjumlah),
        };
        let sisa = self
            .akhir
            .clone()
            .and_then(|end| Ok(end.subtract(&so_far.clone()?)));
        let years = Rasio::whole(Angka::from(u32::try_from(after).unwrap_or(u32::MAX)));
        let ratio = capaian.as_ref().ok().and_then(Capaian::rasio);
        ProgressRow {
            jalur: self.jalur.clone(),
            nomor: self.nomor,
            simpul: self.simpul,
            indikator: self.indikator,
            satuan: self.satuan,
            polaritas: self.polaritas,
            agregasi: self.agregasi,
            akumulasi: self.akumulasi,
            tahun,
            target,
            kategori: ratio.and_then(|r| categorise(r, &opsi.kategori)),
            asal_realisasi: self
                .realisasi
                .get(&tahun)
                .map(|(_, cells)| cells.clone())
                .unwrap_or_default(),
            target_akhir: self.akhir.clone(),
            laju_perlu: sisa.clone().and_then(|s| s.divide(&years)),
            sisa_menuju_akhir: sisa,
            posisi: match &capaian {
                Err(TakTerdefinisi::SatuanBerbeda) => None,
                _ => self.position(planned, target, &realisasi, so_far),
            },
            realisasi,
            capaian,
            baku: true,
        }
    }

    fn reached_in(&self, tahun: Tahun) -> Realisasi {
        let found = self.realisasi.get(&tahun).map(|(figure, _)| figure.clone());
        found.unwrap_or(Err(TakTerdefinisi::DataTidakAda))
    }

    fn achieved(
        &self,
        target: Option<&Sel<Target>>,
        realisasi: &Realisasi,
    ) -> Result<Capaian, TakTerdefinisi> {
        let cell = target.ok_or(TakTerdefinisi::DataTidakAda)?;
        let reached = realisasi.as_ref().map_err(|reason| *reason)?;
        match &cell.isi {
            // A bare number counts in the unit of the column, which the other one may not have.
            Isi::Ada(t) if in_other_unit(t, self.satuan) != in_other_unit(reached, self.satuan) => {
                Err(TakTerdefinisi::SatuanBerbeda)
            }
            Isi::Ada(t) => achieve(t, reached, &self.opsi),
            Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
            Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
        }
    }

    fn position(
        &self,
        planned: &Together,
        target: Option<&Sel<Target>>,
        realisasi: &Realisasi,
        so_far: Result<Rasio, TakTerdefinisi>,
    ) -> Option<Posisi> {
        if self.campur && self.menjumlah == Some(true) {
            return None;
        }
        match (planned.so_far(self.menjumlah), so_far) {
            (Ok(t), Ok(r)) => Some(Posisi::of_numbers(&t, &r, self.polaritas)),
            _ => Posisi::of_printed(target?.value()?, realisasi.as_ref().ok()?, self.polaritas),
        }
    }
}

fn number(target: &Target) -> Result<Angka, TakTerdefinisi> {
    target.number().ok_or(TakTerdefinisi::DataTidakAda)
}

/// The figures of the years up to one.
struct Together {
    years: usize,
    last: Result<Angka, TakTerdefinisi>,
    /// Why a year has none; one missing year makes the sum unknown.
    missing: Option<TakTerdefinisi>,
    sum: Result<Angka, TakTerdefinisi>,
}

impl Default for Together {
    fn default() -> Self {
        Self {
            years: 0,
            last: Err(TakTerdefinisi::DataTidakAda),
            missing: None,
            sum: Ok(Angka::ZERO),
        }
    }
}

impl Together {
    /// One more year.
    fn add(&mut self, figure: Result<Angka, TakTerdefinisi>, menjumlah: Option<bool>) {
        match figure {
            Ok(n) if menjumlah == Some(true) => {
                self.sum = self.sum.and_then(|sum| Ok(sum.checked_add(n)?));
            }
            Ok(_) => {}
            Err(reason) => self.missing = self.missing.or(Some(reason)),
        }
        self.years += 1;
        self.last = figure;
    }

    /// The years together.
    fn so_far(&self, menjumlah: Option<bool>) -> Result<Rasio, TakTerdefinisi> {
        match menjumlah {
            Some(true) => self.missing.map_or(self.sum, Err).map(Rasio::whole),
            // After several years the two ways differ, and nothing says which one is meant.
            None if self.years > 1 => {
                self.last?;
                Err(TakTerdefinisi::CaraGabungTakDiketahui)
            }
            _ => self.last.map(Rasio::whole),
        }
    }
}
