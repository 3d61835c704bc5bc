//! Evaluation forms (E.81, E.60, T-C.29, and E.54, E.58, E.80 with their years side by side): their columns as printed, and computed again.

use super::progress::realised::{Terealisasi, money_way};
use super::targets::{AsalAgregasi, aggregation_of};
use crate::model::anggaran::Persentase;
use crate::model::figur::{Figur, FigurId, KunciIndikator, UkuranEvaluasi};
use crate::model::jalur::key_of_printed;
use crate::model::{
    Agregasi, BarisRealisasi, Indikator, KolomEvaluasi, Polaritas, Renstra, SifatIndikator, Simpul,
};
use crate::ordered::Map;
use crate::peraturan::Kutipan;
use crate::peraturan::permendagri_86_2017::{E_58, E_60, E_81, T_C_29};
use crate::rules::{
    EvaluasiRenja, HasilEvaluasiRenja, RumusCapaian, accumulate, achievement, evaluate_renja,
};
use crate::sheet::Tabel;
use crate::value::satuan::{first_word, is_percent_word, words};
use crate::value::{Angka, Nilai, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Target, Tempat};

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
    /// Key of the row: of its node, or of its code and unit as printed; and its number among the rows of that key and year.
    pub kunci: KunciIndikator,
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
    /// True for a form with its years side by side.
    pub berdampingan: bool,
    /// What the columns of earlier years print as reached, in the forms with years side by side.
    pub tahun_lain: Vec<Result<AngkaFormulir<'a>, TakTerdefinisi>>,
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
    /// Target of the next year, in T-C.29.
    pub target_berikut: SelFormulir<'a>,
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
        let mut rows = self.realisasi.iter().chain(&self.evaluasi_renstra);
        if rows.all(|r| r.evaluasi.is_none()) {
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
    let rows = plan.realisasi.iter().map(|row| (row, None));
    let printed = plan.evaluasi_renstra.chunk_by(|a, b| a.tempat == b.tempat);
    let yearly = printed.flat_map(|years| {
        let before = (0..).map(|n| Some(years.get(..n).unwrap_or_default()));
        years.iter().zip(before)
    });
    let rows = rows.chain(yearly).filter(|(row, _)| !row.is_closing());
    let mut seen = Map::new();
    rows.flat_map(move |(row, before)| of_row(reached, row, before, &mut seen))
}

/// What the keys of a form with its years side by side begin with.
const YEARLY: &str = "renstra/";

fn of_row<'p>(
    reached: &Terealisasi<'p>,
    baris: &'p BarisRealisasi,
    before: Option<&'p [BarisRealisasi]>,
    seen: &mut Map<(String, Option<Tahun>), usize>,
) -> Vec<EvaluationRow<'p>> {
    let Some(form) = baris.evaluasi.as_deref() else {
        return Vec::new();
    };
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
    let jalur = match (simpul, &baris.indikator) {
        (Some(node), _) => node.jalur.clone(),
        (None, indikator) => {
            let name = form.uraian.as_deref().or(indikator.as_deref());
            let unit = baris.unit_kerja.as_deref();
            key_of_printed(&baris.kode, unit, name.unwrap_or_default())
        }
    };
    let jalur = match before {
        // A table of its own, which does not move the rows of the other.
        Some(_) => format!("{YEARLY}{jalur}"),
        None => jalur,
    };
    let earlier = before.unwrap_or_default().iter();
    let count = seen.count((jalur.clone(), baris.tahun));
    let nomor = u32::try_from(count).unwrap_or(u32::MAX);
    let quantity = |uang: bool| EvaluationRow {
        baris,
        kunci: KunciIndikator {
            jalur: jalur.clone(),
            nomor,
        },
        uang,
        simpul,
        indikator,
        satuan,
        polaritas: None,
        target_akhir: None,
        berdampingan: before.is_some(),
        tahun_lain: Vec::new(),
        sampai_tahun_lalu: None,
        target: None,
        triwulan: [None; 4],
        realisasi: None,
        capaian: None,
        target_berikut: None,
        sampai_tahun_ini: None,
        tingkat_capaian: None,
        akumulasi: None,
        antar_tahun: None,
    };
    let row = quantity(true);
    let spent = EvaluationRow {
        tahun_lain: { earlier.clone() }
            .filter_map(|r| money(r.rp_realisasi.as_ref()))
            .collect(),
        target: money(form.rp_target.as_ref()),
        realisasi: money(baris.rp_realisasi.as_ref()),
        akumulasi: Some(
            simpul
                .and_then(money_way)
                .unwrap_or(SifatIndikator::Inkremental),
        ),
        antar_tahun: Some(SifatIndikator::Inkremental),
        ..row.with(&form.keuangan, money)
    };
    let row = quantity(false);
    let reached = EvaluationRow {
        tahun_lain: earlier
            .filter_map(|r| number(r.realisasi.as_ref()))
            .collect(),
        target: number(baris.target.as_ref()),
        realisasi: number(baris.realisasi.as_ref()),
        polaritas: form.polaritas.or(indikator.and_then(|i| i.polaritas)),
        akumulasi: indikator.and_then(|i| i.akumulasi),
        antar_tahun: indikator.and_then(between_years),
        ..row.with(&form.kinerja, number)
    };
    let mut both = vec![reached, spent];
    both.retain(|row| {
        row.figures().next().is_some() || row.capaian.is_some() || row.tingkat_capaian.is_some()
    });
    both
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
            target_berikut: read(of.target_berikut.as_ref()),
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
        let last = [self.realisasi, self.target_berikut, self.sampai_tahun_ini];
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
        let year = match (self.year_of_quarters(), self.realisasi) {
            (Ok(year), _) => Ok(year),
            (Err(_), Some(printed)) => printed.map(|c| c.angka),
            (Err(reason), None) => Err(reason),
        };
        let value = |c: SelFormulir<'_>| c.transpose().map(|c| c.map(|c| c.angka));
        let before = value(self.sampai_tahun_lalu).and_then(|before| self.with_earlier(before));
        let years = self.years();
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
        if let Some(next) = self.target_berikut {
            let all = |next: AngkaFormulir<'_>| {
                let way = years.ok_or(TakTerdefinisi::CaraGabungTakDiketahui)?;
                // A year that is not printed does not count.
                accumulate(&[before?, year.ok(), Some(next.angka)], way, false)
            };
            let end = value(self.target_akhir).and_then(|c| c.ok_or(TakTerdefinisi::DataTidakAda));
            done.sampai_tahun_ini = next.and_then(all);
            let reached = done.sampai_tahun_ini;
            done.tingkat_capaian = end.and_then(|end| achievement(end, reached?, rumus));
        }
        if let Err(reason) = year {
            (done.realisasi, done.capaian_renja) = (Err(reason), Err(reason));
        } else {
            let due = value(self.target).and_then(|c| c.ok_or(TakTerdefinisi::DataTidakAda));
            done.capaian_renja = due.and(done.capaian_renja);
        }
        done
    }

    /// How the years lead to the end; what was not reached in another year is that of this year.
    pub(crate) fn years(&self) -> Option<SifatIndikator> {
        match self.sampai_tahun_lalu {
            None if self.tahun_lain.is_empty() && self.target_berikut.is_none() => {
                Some(SifatIndikator::Absolut)
            }
            _ if self.is_percent() => self.antar_tahun.or(Some(SifatIndikator::Absolut)),
            _ => self.antar_tahun,
        }
    }

    /// What was reached before this year: up to last year, and in the other years that the form prints.
    fn with_earlier(&self, before: Option<Angka>) -> Result<Option<Angka>, TakTerdefinisi> {
        if self.tahun_lain.is_empty() {
            return Ok(before);
        }
        let earlier = self.tahun_lain.iter().map(|c| c.map(|c| c.angka));
        let earlier: Vec<Angka> = earlier.collect::<Result<_, _>>()?;
        Ok(Some(Angka::total(before.into_iter().chain(earlier))?))
    }

    /// The number of the form: the one that its table is named after, otherwise those that have such columns.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let form = |name: &str, text: &str| {
    ///     let plan = Renstra::read([(name, text)])?;
    ///     Ok::<_, renstra_core::RenstraError>(plan.evaluation()[0].formulir())
    /// };
    /// let years = "indikator,target_2023,realisasi_2023\nA,5,4\n";
    /// assert_eq!(form("E.80", years)?, "E.80");
    /// assert_eq!(form("evaluasi-renstra", years)?, "E.54, E.58, E.80");
    /// let recap = "kode,tahun,target_akhir,realisasi,target_berikut\n1.06.02,2023,9,4,2\n";
    /// assert_eq!(form("evaluasi-renja", recap)?, "T-C.29");
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn formulir(&self) -> &'static str {
        let of_columns = match (self.berdampingan, self.target_berikut) {
            (true, _) => "E.54, E.58, E.80",
            (_, Some(_)) => "T-C.29",
            _ => "E.60, E.81",
        };
        Tabel::form_number(self.baris.tempat.tabel()).unwrap_or(of_columns)
    }

    /// The year from its quarters.
    pub(crate) fn year_of_quarters(&self) -> Result<Angka, TakTerdefinisi> {
        if let Some(reason) = self.triwulan.iter().flatten().find_map(|c| c.err()) {
            return Err(reason);
        }
        let quarters = self
            .triwulan
            .map(|c| c.and_then(Result::ok).map(|c| c.angka));
        if let Some(way) = self.akumulasi {
            return accumulate(&quarters, way, false);
        }
        let last = accumulate(&quarters, SifatIndikator::Absolut, false)?;
        let sum = accumulate(&quarters, SifatIndikator::Inkremental, false)?;
        match last == sum {
            true => Ok(last),
            false => Err(TakTerdefinisi::AkumulasiTakDinyatakan),
        }
    }

    /// What was realised in the year: as printed, or else what its quarters give, at the place of the last one.
    pub(crate) fn year_reached(&self) -> Option<AngkaFormulir<'a>> {
        if let Some(printed) = self.realisasi {
            return printed.ok();
        }
        let last = self.triwulan.into_iter().flatten().next_back()?.ok()?;
        let angka = self.year_of_quarters().ok()?;
        Some(AngkaFormulir { angka, ..last })
    }

    /// The key of a column.
    pub fn figur(&self, ukuran: UkuranEvaluasi) -> FigurId {
        Figur::Evaluasi(self.kunci.clone(), ukuran, self.uang).at(self.baris.tahun)
    }

    /// The columns of the row, in their order: those that are printed, then those that are computed.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let form = "kode,tahun,rp_target,rp_realisasi_tw_1\n1.06.02,2024,200,150\n";
    /// let plan = Renstra::read([("evaluasi-renja", form)])?;
    /// let rows = plan.evaluation();
    /// let known: Vec<String> = { rows[0].columns(&Default::default()).into_iter() }
    ///     .filter(|(_, value)| value.plain().is_some())
    ///     .map(|(column, _)| rows[0].figur(column).to_string())
    ///     .collect();
    /// assert_eq!(known[0], "evaluasi/1.06.02/rp_target@2024");
    /// assert_eq!(plan.explain(&known[3], None)?.nilai.plain().as_deref(), Some("75"));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn columns(&self, opsi: &OpsiKemajuan) -> Vec<(UkuranEvaluasi, Nilai)> {
        let done = self.computed(opsi);
        let value = |ukuran| match (ukuran, self.printed(ukuran)) {
            (UkuranEvaluasi::Realisasi, _) => done.realisasi.into(),
            (UkuranEvaluasi::Capaian, _) => done.capaian_renja.clone().into(),
            (UkuranEvaluasi::SampaiTahunIni, _) => done.sampai_tahun_ini.into(),
            (UkuranEvaluasi::TingkatCapaian, _) => done.tingkat_capaian.clone().into(),
            (_, printed) => printed.map(|c| Nilai::from(c.map(|c| c.angka))).into(),
        };
        UkuranEvaluasi::ALL
            .iter()
            .map(|u| (*u, value(*u)))
            .collect()
    }

    /// A number as printed; none for an achievement, which is printed as a percentage or a fraction.
    pub(crate) fn printed(&self, ukuran: UkuranEvaluasi) -> SelFormulir<'a> {
        let [first, second, third, fourth] = self.triwulan;
        match ukuran {
            UkuranEvaluasi::TargetAkhir => self.target_akhir,
            UkuranEvaluasi::SampaiTahunLalu => self.sampai_tahun_lalu,
            UkuranEvaluasi::Target => self.target,
            UkuranEvaluasi::Triwulan1 => first,
            UkuranEvaluasi::Triwulan2 => second,
            UkuranEvaluasi::Triwulan3 => third,
            UkuranEvaluasi::Triwulan4 => fourth,
            UkuranEvaluasi::Realisasi => self.realisasi,
            UkuranEvaluasi::TargetBerikut => self.target_berikut,
            UkuranEvaluasi::SampaiTahunIni => self.sampai_tahun_ini,
            UkuranEvaluasi::Capaian | UkuranEvaluasi::TingkatCapaian => None,
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

/// What rules the columns of a form: its own number where its table is named after it.
pub(crate) fn form_basis(tabel: &str) -> Kutipan {
    let yearly = Tabel::from_name(tabel) == Some(Tabel::EvaluasiRenstra);
    match Tabel::form_number(tabel) {
        _ if yearly => E_58,
        Some("T-C.29") => T_C_29,
        Some("E.60") => E_60,
        _ => E_81,
    }
}

/// A cell that has a number.
pub(crate) fn known(cell: SelFormulir<'_>) -> Option<AngkaFormulir<'_>> {
    cell.and_then(Result::ok)
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
