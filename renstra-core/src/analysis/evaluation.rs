//! Evaluation forms (E.81, E.60): their columns as printed, and computed again.

use super::progress::realised::{Terealisasi, money_way};
use super::targets::{AsalAgregasi, aggregation_of};
use crate::model::anggaran::Persentase;
use crate::model::{
    Agregasi, BarisRealisasi, Indikator, KolomEvaluasi, Polaritas, Renstra, SifatIndikator, Simpul,
};
use crate::rules::{EvaluasiRenja, HasilEvaluasiRenja, RumusCapaian, accumulate, evaluate_renja};
use crate::value::satuan::{first_word, is_percent_word, words};
use crate::value::{Angka, Rupiah, Satuan, Sel, TakTerdefinisi, Target, Tempat};

use super::progress::OpsiKemajuan;

/// A number of a form as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AngkaFormulir<'a> {
    /// The number.
    pub angka: Angka,
    /// Decimals as printed; of money those of sen.
    pub desimal: u32,
    /// Where it stands.
    pub tempat: &'a Tempat,
    /// As printed.
    pub tercetak: &'a str,
}

/// A cell of a form: `None` where nothing is printed or the table has no such column, an error where no number can be read.
pub type SelFormulir<'a> = Option<Result<AngkaFormulir<'a>, TakTerdefinisi>>;

/// One quantity of a row of an evaluation form: performance (K) or money (Rp).
#[derive(Debug, Clone)]
pub struct EvaluationRow<'a> {
    /// The row.
    pub baris: &'a BarisRealisasi,
    /// True for money.
    pub uang: bool,
    /// The node of the plan, where the row names one.
    pub simpul: Option<&'a Simpul>,
    /// Its indicator, where the row names one or it has only one.
    pub indikator: Option<&'a Indikator>,
    /// Unit of performance.
    pub satuan: Option<&'a Satuan>,
    /// Declared polarity; money has none.
    pub polaritas: Option<Polaritas>,
    /// Column 5 of E.81: target at the end of the plan.
    pub target_akhir: SelFormulir<'a>,
    /// Column 6: reached up to last year.
    pub sampai_tahun_lalu: SelFormulir<'a>,
    /// Column 7: target of the year.
    pub target: SelFormulir<'a>,
    /// Columns 8 to 11: the quarters.
    pub triwulan: [SelFormulir<'a>; 4],
    /// Column 12: reached in the year, as printed.
    pub realisasi: SelFormulir<'a>,
    /// Achievement of the target of the year, as printed.
    pub capaian: Option<&'a Sel<Persentase>>,
    /// Reached up to this year, as printed.
    pub sampai_tahun_ini: SelFormulir<'a>,
    /// Share of the target at the end, as printed.
    pub tingkat_capaian: Option<&'a Sel<Persentase>>,
    /// How the quarters lead to the year; `None` if it is not declared.
    pub akumulasi: Option<SifatIndikator>,
    /// How the years lead to the end; `None` if it is neither declared nor known.
    pub antar_tahun: Option<SifatIndikator>,
}

impl Renstra {
    /// The rows of the evaluation forms, each for performance and for money, in the order of the table.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let form = "kode,tahun,rp_target_akhir,rp_sampai_tahun_lalu,rp_target,rp_realisasi_tw_1,rp_realisasi_tw_2\n\
    ///             1.06.02,2024,1000,300,200,50,100\n";
    /// let plan = Renstra::read([("evaluasi-renja", form)])?;
    /// let rows = plan.evaluation();
    /// let done = rows[0].computed(&Default::default());
    /// // 50 + 100 = 150; 300 + 150 = 450, of 1000.
    /// assert_eq!(done.sampai_tahun_ini?.to_string(), "450");
    /// assert_eq!(done.tingkat_capaian?.to_string(), "9/20");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn evaluation(&self) -> Vec<EvaluationRow<'_>> {
        if self.realisasi.iter().all(|r| r.evaluasi.is_none()) {
            return Vec::new();
        }
        forms(self, &Terealisasi::new(self)).collect()
    }
}

/// The same beside the progress that is brought together already.
pub(crate) fn forms<'p: 'a, 'a>(
    plan: &'p Renstra,
    reached: &'a Terealisasi<'p>,
) -> impl Iterator<Item = EvaluationRow<'p>> + use<'p, 'a> {
    let rows = plan.realisasi.iter().filter(|r| !r.is_closing());
    let both = rows.flat_map(|row| [(row, false), (row, true)]);
    both.filter_map(|(row, uang)| of_row(reached, row, uang))
}

fn of_row<'p>(
    reached: &Terealisasi<'p>,
    baris: &'p BarisRealisasi,
    uang: bool,
) -> Option<EvaluationRow<'p>> {
    let form = baris.evaluasi.as_deref()?;
    let key = reached.pemilik.of_row(baris);
    let simpul = match key.as_ref().map(|k| reached.pemilik.nodes(k)) {
        Some([only]) => Some(*only),
        _ => None,
    };
    let indikator = simpul.and_then(|s| match (&baris.indikator, s.indikator.as_slice()) {
        (None, [only]) => Some(only),
        (None, _) => None,
        (Some(name), all) => all.iter().find(|i| words(&i.nama) == words(name)),
    });
    let satuan = form
        .satuan
        .as_ref()
        .or(indikator.and_then(|i| i.satuan.as_ref()));
    let row = EvaluationRow {
        baris,
        uang,
        simpul,
        indikator,
        satuan,
        polaritas: None,
        target_akhir: None,
        sampai_tahun_lalu: None,
        target: None,
        triwulan: [None; 4],
        realisasi: None,
        capaian: None,
        sampai_tahun_ini: None,
        tingkat_capaian: None,
        akumulasi: None,
        antar_tahun: None,
    };
    let row = match uang {
        true => EvaluationRow {
            target: money(form.rp_target.as_ref()),
            realisasi: money(baris.rp_realisasi.as_ref()),
            akumulasi: Some(
                simpul
                    .and_then(money_way)
                    .unwrap_or(SifatIndikator::Inkremental),
            ),
            antar_tahun: Some(SifatIndikator::Inkremental),
            ..row.with(&form.keuangan, money)
        },
        false => EvaluationRow {
            target: number(baris.target.as_ref()),
            realisasi: number(baris.realisasi.as_ref()),
            polaritas: form.polaritas.or(indikator.and_then(|i| i.polaritas)),
            akumulasi: indikator.and_then(|i| i.akumulasi),
            antar_tahun: indikator.and_then(between_years),
            ..row.with(&form.kinerja, number)
        },
    };
    let printed = row.figures().next().is_some();
    (printed || row.capaian.is_some() || row.tingkat_capaian.is_some()).then_some(row)
}

/// How the years of an indicator lead to the end, where they are added up or the last one counts.
fn between_years(indikator: &Indikator) -> Option<SifatIndikator> {
    let (way, from) = aggregation_of(indikator)?;
    match way {
        _ if from == AsalAgregasi::Diduga => None,
        // A percentage is added up only where that is declared.
        _ if indikator.is_percent() && from != AsalAgregasi::Dinyatakan => None,
        Agregasi::Jumlah => Some(SifatIndikator::Inkremental),
        Agregasi::Akhir => Some(SifatIndikator::Absolut),
        _ => None,
    }
}

impl<'a> EvaluationRow<'a> {
    fn with<T>(
        self,
        of: &'a KolomEvaluasi<T>,
        read: impl Fn(Option<&'a Sel<T>>) -> SelFormulir<'a>,
    ) -> Self {
        Self {
            target_akhir: read(of.target_akhir.as_ref()),
            sampai_tahun_lalu: read(of.sampai_tahun_lalu.as_ref()),
            triwulan: of.triwulan.each_ref().map(|c| read(c.as_ref())),
            sampai_tahun_ini: read(of.sampai_tahun_ini.as_ref()),
            capaian: of.capaian.as_ref().filter(|c| c.missing().is_none()),
            tingkat_capaian: of
                .tingkat_capaian
                .as_ref()
                .filter(|c| c.missing().is_none()),
            ..self
        }
    }

    /// The numbers that are printed.
    pub(crate) fn figures(&self) -> impl Iterator<Item = AngkaFormulir<'a>> {
        let first = [self.target_akhir, self.sampai_tahun_lalu, self.target];
        let last = [self.realisasi, self.sampai_tahun_ini];
        first
            .into_iter()
            .chain(self.triwulan)
            .chain(last)
            .flatten()
            .flatten()
    }

    /// True for percents: by the unit, or by a percent sign at the target.
    pub fn is_percent(&self) -> bool {
        let cells = [self.target_akhir, self.target, self.realisasi];
        !self.uang
            && (self.indikator.is_some_and(Indikator::is_percent)
                || self.satuan.is_some_and(Satuan::is_percent)
                || self.satuan.is_none() && is_percent_word(&first_word(self.nama()))
                || cells
                    .iter()
                    .flatten()
                    .flatten()
                    .any(|c| c.tercetak.contains('%')))
    }

    /// The name of what is evaluated.
    pub fn nama(&self) -> &'a str {
        let named = self.baris.indikator.as_deref().filter(|_| !self.uang);
        let printed = || self.baris.evaluasi.as_ref()?.uraian.as_deref();
        let node = || self.simpul.map(|s| s.uraian.as_str());
        let own = named.or(self
            .indikator
            .filter(|_| !self.uang)
            .map(|i| i.nama.as_str()));
        own.or_else(printed)
            .or_else(node)
            .unwrap_or(&self.baris.kode)
    }

    /// The columns computed from those before them. The year is that of the quarters where it is known how they lead to it,
    /// otherwise as printed; of the years together it must be known how they lead to the end.
    pub fn computed(&self, opsi: &OpsiKemajuan) -> HasilEvaluasiRenja {
        let quarters = self
            .triwulan
            .map(|c| c.and_then(Result::ok).map(|c| c.angka));
        let broken = self.triwulan.iter().flatten().find_map(|c| c.err());
        let year = match broken {
            Some(reason) => Err(reason),
            None => self.year(&quarters),
        };
        let year = match (year, self.realisasi) {
            (Ok(year), _) => Ok(year),
            (Err(_), Some(printed)) => printed.map(|c| c.angka),
            (Err(reason), None) => Err(reason),
        };
        let value = |c: SelFormulir<'_>| c.transpose().map(|c| c.map(|c| c.angka));
        let before = value(self.sampai_tahun_lalu);
        let years = match before {
            Ok(None) => Some(SifatIndikator::Absolut),
            _ if self.is_percent() => self.antar_tahun.or(Some(SifatIndikator::Absolut)),
            _ => self.antar_tahun,
        };
        let rumus = opsi.of_form(self.polaritas, None).rumus;
        let row = EvaluasiRenja {
            target_renstra: value(self.target_akhir)
                .ok()
                .flatten()
                .unwrap_or(Angka::ZERO),
            sampai_tahun_lalu: before.ok().flatten(),
            target_renja: value(self.target).ok().flatten(),
            triwulan: [year.ok(), None, None, None],
            persen: false,
            rumus,
            antar_tahun: years,
        };
        let mut done = evaluate_renja(&row, SifatIndikator::Absolut);
        let unknown = year.err().or(before.err()).or(years
            .is_none()
            .then_some(TakTerdefinisi::CaraGabungTakDiketahui));
        if let Some(reason) = unknown {
            done.sampai_tahun_ini = Err(reason);
            done.tingkat_capaian = Err(reason);
        } else {
            let end = value(self.target_akhir).and_then(|c| c.ok_or(TakTerdefinisi::DataTidakAda));
            done.tingkat_capaian = end.and(done.tingkat_capaian);
        }
        if let Err(reason) = year {
            (done.realisasi, done.capaian_renja) = (Err(reason), Err(reason));
        } else {
            let due = value(self.target).and_then(|c| c.ok_or(TakTerdefinisi::DataTidakAda));
            done.capaian_renja = due.and(done.capaian_renja);
        }
        done
    }

    /// The year from its quarters.
    fn year(&self, quarters: &[Option<Angka>; 4]) -> Result<Angka, TakTerdefinisi> {
        if let Some(way) = self.akumulasi {
            return accumulate(quarters, way, false);
        }
        let last = accumulate(quarters, SifatIndikator::Absolut, false)?;
        let sum = accumulate(quarters, SifatIndikator::Inkremental, false)?;
        match last == sum {
            true => Ok(last),
            false => Err(TakTerdefinisi::AkumulasiTakDinyatakan),
        }
    }

    /// The formulas of achievement that may hold: the one of the polarity; where lower is better two are in use.
    pub(crate) fn formulas(&self) -> &'static [RumusCapaian] {
        match self.polaritas {
            Some(Polaritas::Negatif) => &[RumusCapaian::Selisih, RumusCapaian::Kebalikan],
            Some(Polaritas::Stabil) => &[RumusCapaian::Stabil],
            Some(Polaritas::Positif) | None => &[RumusCapaian::Positif],
        }
    }
}

fn number(cell: Option<&Sel<Target>>) -> SelFormulir<'_> {
    let cell = cell.filter(|c| c.missing().is_none())?;
    let one = cell.value().and_then(Target::single);
    Some(
        one.ok_or(TakTerdefinisi::TakTerbaca)
            .map(|b| AngkaFormulir {
                angka: b.angka,
                desimal: b.desimal,
                tempat: &cell.tempat,
                tercetak: cell.tercetak.as_str(),
            }),
    )
}

fn money(cell: Option<&Sel<Rupiah>>) -> SelFormulir<'_> {
    let cell = cell.filter(|c| c.is_broken() || c.money().is_some())?;
    Some(
        cell.money()
            .ok_or(TakTerdefinisi::TakTerbaca)
            .map(|m| AngkaFormulir {
                angka: m.angka(),
                desimal: 2,
                tempat: &cell.tempat,
                tercetak: cell.tercetak.as_str(),
            }),
    )
}
