//! Cover of social assistance, by year and unit: every recipient counted once.

use std::sync::Arc;

use crate::analysis::budget::printed;
use crate::analysis::targets::number_in;
use crate::model::figur::{Figur, FigurId, UkuranBantuan};
use crate::model::{BarisBantuan, Renstra};
use crate::ordered::Map;
use crate::peraturan::inpres_4_2025::{PEMUTAKHIRAN_SETAHUN, SETAHUN_PENUH};
use crate::value::latin::lower;
use crate::value::{Angka, Rasio, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Target};

/// Assistance in a year, to people or to families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssistanceRow<'a> {
    /// The year.
    pub tahun: Tahun,
    /// What is counted.
    pub satuan: Option<&'a Satuan>,
    /// Its programmes.
    pub program: Vec<&'a BarisBantuan>,
    /// All programmes of the year, whatever they count: the data base is one.
    pub setahun: Arc<[&'a BarisBantuan]>,
    /// The poor.
    pub sasaran: Result<Angka, TakTerdefinisi>,
    /// Who receives help, each counted once.
    pub penerima: Result<Angka, TakTerdefinisi>,
    /// The share of the poor that receives help.
    pub cakupan: Result<Rasio, TakTerdefinisi>,
    /// The planned share.
    pub target: Result<Rasio, TakTerdefinisi>,
    /// How far it was reached.
    pub capaian: Result<Rasio, TakTerdefinisi>,
    /// What was given in the year.
    pub nilai: Result<Rupiah, TakTerdefinisi>,
    /// Rupiah for each recipient in the year.
    pub nilai_per_penerima: Result<Rasio, TakTerdefinisi>,
    /// Updates of the data base done.
    pub pemutakhiran: Result<Angka, TakTerdefinisi>,
    /// Updates due: as printed, else those of DTSEN from its first full year on.
    pub pemutakhiran_wajib: Result<Angka, TakTerdefinisi>,
    /// The share of them that was done.
    pub pemutakhiran_terlaksana: Result<Rasio, TakTerdefinisi>,
}

impl AssistanceRow<'_> {
    /// A figure of the year, which can be explained.
    pub fn figur(&self, ukuran: UkuranBantuan) -> FigurId {
        let unit = self.satuan.map(|s| lower(s.as_str()));
        Figur::Bantuan(unit, ukuran).at(Some(self.tahun))
    }

    /// The figures that have a value.
    pub fn explained(&self) -> impl Iterator<Item = UkuranBantuan> {
        let there = [
            (UkuranBantuan::Penerima, self.penerima.is_ok()),
            (UkuranBantuan::Cakupan, self.cakupan.is_ok()),
            (UkuranBantuan::Capaian, self.capaian.is_ok()),
            (UkuranBantuan::Nilai, self.nilai.is_ok()),
            (
                UkuranBantuan::NilaiPerPenerima,
                self.nilai_per_penerima.is_ok(),
            ),
            (
                UkuranBantuan::Pemutakhiran,
                self.pemutakhiran_terlaksana.is_ok(),
            ),
        ];
        there
            .into_iter()
            .filter(|(_, there)| *there)
            .map(|(u, _)| u)
    }

    /// True if several programmes do not say how many of their recipients stand in another one too.
    pub fn overlap_is_open(&self) -> bool {
        overlap_is_open(&self.program)
    }
}

impl BarisBantuan {
    /// Those who stand in a programme above too; `None` where it is not said.
    pub(crate) fn overlap(&self) -> Option<Result<Angka, TakTerdefinisi>> {
        let cell = self.juga_penerima.as_ref()?;
        let said = cell.is_broken() || cell.value().is_some() || cell.tercetak.trim() == "-";
        said.then(|| match cell.value() {
            None if !cell.is_broken() => Ok(Angka::ZERO),
            _ => number_in(Some(cell)),
        })
    }
}

impl Renstra {
    /// Cover of social assistance by year and unit: of the poor, the share that receives help, each recipient counted once; what
    /// was given to each in the year; and the updates of the data base, done and due.
    ///
    /// Who receives help is the sum of the recipients less those who stand in a programme above too (`juga_penerima`). Where more than
    /// one programme leaves that open, the number is unknown: adding the programmes would count people twice.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let table = "tahun,program,satuan,sasaran,penerima,juga_penerima,nilai\n\
    ///              2024,PKH,KK,1000,500,,1500000000\n2024,BPNT,KK,1000,600,350,1440000000\n";
    /// let plan = Renstra::read([("bantuan-sosial", table)])?;
    /// let row = &plan.social_assistance()[0];
    /// // 500 + 600 − 350 = 750 of 1000
    /// assert_eq!(row.penerima?.to_string(), "750");
    /// assert_eq!(row.cakupan.clone()?.to_string(), "3/4");
    /// // Rp2.940.000.000 / 750
    /// assert_eq!(row.nilai_per_penerima.clone()?.to_string(), "3920000/1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn social_assistance(&self) -> Vec<AssistanceRow<'_>> {
        let mut units: Map<(Tahun, Option<String>), Vec<&BarisBantuan>> = Map::new();
        let mut years: Map<Tahun, Vec<&BarisBantuan>> = Map::new();
        for row in &self.bantuan_sosial {
            if let Some(year) = row.tahun {
                let unit = row.satuan.as_ref().map(|s| lower(s.as_str()));
                units.push((year, unit), row);
                years.push(year, row);
            }
        }
        let years: Map<Tahun, BantuanSetahun<'_>> = { years.into_iter() }
            .map(|(year, rows)| (year, BantuanSetahun::of(rows)))
            .collect();
        units
            .into_iter()
            .filter_map(|((year, _), rows)| Some(of_year(year, rows, years.get(&year)?)))
            .collect()
    }
}

/// The programmes of a year, and the updates of its data base.
struct BantuanSetahun<'a> {
    program: Arc<[&'a BarisBantuan]>,
    pemutakhiran: Result<Angka, TakTerdefinisi>,
    wajib: Result<Angka, TakTerdefinisi>,
}

impl<'a> BantuanSetahun<'a> {
    fn of(program: Vec<&'a BarisBantuan>) -> Self {
        Self {
            pemutakhiran: number_of_year(&program, |p| p.pemutakhiran.as_ref()),
            wajib: number_of_year(&program, |p| p.pemutakhiran_wajib.as_ref()),
            program: program.into(),
        }
    }
}

/// A figure that is one for a year, wherever it is printed.
fn one<T: PartialEq>(
    mut all: impl Iterator<Item = Result<T, TakTerdefinisi>>,
) -> Result<T, TakTerdefinisi> {
    let first = all.next().unwrap_or(Err(TakTerdefinisi::DataTidakAda))?;
    match all.all(|other| other.as_ref() == Ok(&first)) {
        true => Ok(first),
        false => Err(TakTerdefinisi::BarisGanda),
    }
}

fn number_of_year(
    rows: &[&BarisBantuan],
    cell: fn(&BarisBantuan) -> Option<&Sel<Target>>,
) -> Result<Angka, TakTerdefinisi> {
    let cells = rows.iter().filter_map(|p| cell(p));
    let printed = cells.filter(|c| c.missing().is_none());
    one(printed.map(|c| number_in(Some(c))))
}

fn of_year<'a>(
    tahun: Tahun,
    program: Vec<&'a BarisBantuan>,
    setahun: &BantuanSetahun<'a>,
) -> AssistanceRow<'a> {
    let none = TakTerdefinisi::DataTidakAda;
    let sasaran = number_of_year(&program, |p| p.sasaran.as_ref());
    let pemutakhiran = setahun.pemutakhiran;
    let pemutakhiran_wajib = match setahun.wajib {
        Err(TakTerdefinisi::DataTidakAda) if tahun.get() >= SETAHUN_PENUH => {
            Ok(Angka::from(PEMUTAKHIRAN_SETAHUN))
        }
        due => due,
    };
    let penerima = match overlap_is_open(&program) {
        true => Err(none),
        false => once(&program),
    };
    let targets = { program.iter() }.filter_map(|p| p.target_cakupan.as_ref()?.value());
    let target = one(targets.map(|t| t.share(true)));
    let cakupan = sasaran.and_then(|all| Rasio::new(penerima?, all));
    let nilai: Result<Vec<Rupiah>, TakTerdefinisi> = { program.iter() }
        .map(|p| printed(p.nilai.as_ref()))
        .collect();
    let nilai = nilai.and_then(|all| {
        let sum = |sum: Rupiah, m: &Rupiah| sum.checked_add(*m);
        Ok(all.iter().try_fold(Rupiah::ZERO, sum)?)
    });
    AssistanceRow {
        tahun,
        satuan: program.first().and_then(|p| p.satuan.as_ref()),
        nilai_per_penerima: nilai.and_then(|m| Rasio::new(m.angka(), penerima?)),
        capaian: { cakupan.clone() }.and_then(|c| c.divide(target.as_ref().map_err(|e| *e)?)),
        pemutakhiran_terlaksana: pemutakhiran_wajib.and_then(|due| Rasio::new(pemutakhiran?, due)),
        program,
        setahun: Arc::clone(&setahun.program),
        sasaran,
        penerima,
        cakupan,
        target,
        nilai,
        pemutakhiran,
        pemutakhiran_wajib,
    }
}

/// True if more than one programme leaves open how many of its recipients stand in another one.
fn overlap_is_open(program: &[&BarisBantuan]) -> bool {
    program.iter().filter(|p| p.overlap().is_none()).count() > 1
}

/// The recipients, each counted once.
fn once(program: &[&BarisBantuan]) -> Result<Angka, TakTerdefinisi> {
    let mut sum = Angka::ZERO;
    for p in program {
        let more = number_in(p.penerima.as_ref())?;
        let twice = p.overlap().unwrap_or(Ok(Angka::ZERO))?;
        sum = sum.checked_add(more)?.checked_sub(twice)?;
    }
    match sum.is_negative() {
        true => Err(TakTerdefinisi::DiLuarRentang),
        false => Ok(sum),
    }
}
