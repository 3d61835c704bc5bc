//! T-C.30: performance of the services of an agency, for the Renja of a year.
//!
//! The annex of Permendagri 86/2017 was not seen. That the table has the target of the Renstra from two years
//! before the Renja (n) to one after it, what was reached in n-2 and n-1, projections of n and n+1, and
//! columns for SPM or a national standard and for IKK, is how public applications print it. Not confirmed, and
//! so not filled: how the projections are made, and what IKK holds (no table of a plan prints it). Which
//! indicators belong to it is not confirmed either; here those of tujuan, sasaran and programmes.

use super::progress::realised::Terealisasi;
use super::progress::{OpsiKemajuan, progress_of};
use super::targets::place_key;
use crate::error::RenstraError;
use crate::model::figur::{Figur, UkuranIndikator};
use crate::model::{BarisKinerja, Indikator, Renstra, Tingkat};
use crate::ordered::{Map, Set};
use crate::value::satuan::words;
use crate::value::{Satuan, Sel, Tahun, TakTerdefinisi, Target};

/// The first year of the table, before that of the Renja.
const BEFORE: u16 = 2;
/// Its years.
const YEARS: u16 = 4;

/// An indicator in the years around a Renja.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow<'a> {
    /// Key of the node, or table and row.
    pub jalur: String,
    /// Its number among the indicators of the node, from 1.
    pub nomor: u32,
    /// Name of the indicator as printed.
    pub indikator: &'a str,
    /// Its unit.
    pub satuan: Option<&'a Satuan>,
    /// Target of the SPM service of the same indicator, as the table of services prints it.
    pub spm: Option<&'a str>,
    /// The years n-2, n-1, n and n+1.
    pub tahun: Vec<ServiceYear<'a>>,
}

/// One of the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceYear<'a> {
    /// The year.
    pub tahun: Tahun,
    /// Target as printed; `None` where no table has a column for the year.
    pub target: Option<&'a Sel<Target>>,
    /// True if the target is the indicator's own, not that of a row of T-C.23 with its name.
    pub sendiri: bool,
    /// What was reached; of n and n+1 the table has a projection instead, and the plan has none.
    pub realisasi: Option<Result<Target, TakTerdefinisi>>,
}

impl ServiceRow<'_> {
    /// The target of the indicator, without its year.
    pub fn figur(&self) -> Figur {
        Figur::indikator(self.jalur.clone(), self.nomor, UkuranIndikator::Target)
    }
}

impl Renstra {
    /// T-C.30 for the Renja of a year, as far as the tables of the plan go: see the [module](self) for what
    /// is not confirmed about it.
    ///
    /// Target and realised come from the indicator's own row; a year that it does not have is taken from the
    /// row of T-C.23 with the same name (and unit, where both say one), if it is the only one. Indicators of T-C.25 and T-C.28 follow
    /// unless they only repeat an indicator with its targets, then rows of T-C.23 that belong to none of them.
    ///
    /// # Errors
    /// [`UnknownYear`](crate::ErrorKind::UnknownYear) for a year that the funding matrix does not have.
    ///
    /// ```
    /// use renstra_core::{Renstra, Tahun};
    /// let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,rp_2022\n\
    ///               sasaran,,S,Cakupan layanan,Persen,80,85,1\n";
    /// let past = "indikator,satuan,target_2021,realisasi_2021\ncakupan layanan,Persen,75,74\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-pencapaian-kinerja", past)])?;
    /// let rows = plan.service_performance(Tahun::new(2022)?)?;
    /// let printed: Vec<_> = rows[0].tahun.iter().map(|y| y.target.map_or("", |t| t.tercetak.as_str())).collect();
    /// assert_eq!(printed, ["", "75", "80", "85"]);
    /// assert_eq!(rows[0].tahun[1].realisasi.clone().unwrap()?.number().unwrap().to_string(), "74");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn service_performance(&self, tahun: Tahun) -> Result<Vec<ServiceRow<'_>>, RenstraError> {
        self.known_year(tahun)?;
        let first = tahun.get().saturating_sub(BEFORE);
        let years = (first..first.saturating_add(YEARS)).filter_map(|y| Tahun::new(y).ok());
        let years: Vec<Tahun> = years.collect();
        let reached = Terealisasi::new(self);
        let names = Names::new(self);
        let mut used = Set::new();
        let mut rows: Vec<ServiceRow<'_>> = Vec::new();
        let mut by_name: Map<Vec<String>, Vec<usize>> = Map::new();
        let kept = { self.each_indicator() }
            .filter(|of| of.simpul.is_none_or(|n| n.tingkat <= Tingkat::Program));
        for of in kept {
            let i = of.indikator;
            let name = words(&i.nama);
            // The tables repeat indicators of the matrix; where the targets differ, both stay.
            let same = by_name.get(&name).map_or(&[][..], Vec::as_slice);
            let mut before = same.iter().filter_map(|at| rows.get(*at));
            if of.simpul.is_none() && before.any(|r| repeats(i, r)) {
                continue;
            }
            let past = names.past_of(&name, i.satuan.as_ref());
            used.extend(past.map(|(at, _)| at));
            let past = past.map(|(_, row)| row);
            let (jalur, nomor) = (of.jalur.to_string(), of.nomor);
            let progress = progress_of(of, &reached, &OpsiKemajuan::of(self));
            let of_year = |year: &Tahun| {
                let own = progress.iter().find(|r| r.tahun == *year);
                let own_reached = own.map(|r| r.realisasi.clone());
                let target = i.target_of(*year).or_else(|| cell(&past?.target, *year));
                let reached = match own_reached {
                    None | Some(Err(TakTerdefinisi::DataTidakAda)) => reached_before(past, *year),
                    Some(known) => known,
                };
                ServiceYear {
                    tahun: *year,
                    target,
                    sendiri: i.target_of(*year).is_some(),
                    realisasi: (*year < tahun).then_some(reached),
                }
            };
            by_name.push(name.clone(), rows.len());
            rows.push(ServiceRow {
                jalur,
                nomor,
                indikator: &i.nama,
                satuan: i.satuan.as_ref(),
                spm: names.standard_of(&name),
                tahun: years.iter().map(of_year).collect(),
            });
        }
        for (at, past) in self.kinerja.iter().enumerate() {
            if used.contains(&at) {
                continue;
            }
            rows.push(ServiceRow {
                jalur: place_key(&past.tempat),
                nomor: 1,
                indikator: &past.indikator,
                satuan: past.satuan.as_ref(),
                spm: names.standard_of(&words(&past.indikator)),
                tahun: { years.iter() }
                    .map(|year| ServiceYear {
                        tahun: *year,
                        target: cell(&past.target, *year),
                        sendiri: false,
                        realisasi: (*year < tahun).then(|| reached_before(Some(past), *year)),
                    })
                    .collect(),
            });
        }
        Ok(rows)
    }
}

/// What has the name of an indicator in other tables.
struct Names<'a> {
    kinerja: Map<Vec<String>, Vec<(usize, &'a BarisKinerja)>>,
    layanan: Map<Vec<String>, Option<&'a str>>,
}

impl<'a> Names<'a> {
    fn new(plan: &'a Renstra) -> Self {
        let mut kinerja: Map<Vec<String>, Vec<(usize, &BarisKinerja)>> = Map::new();
        for (at, row) in plan.kinerja.iter().enumerate() {
            kinerja.push(words(&row.indikator), (at, row));
        }
        let mut layanan = Map::new();
        for service in &plan.layanan_spm {
            if let Some(name) = &service.indikator {
                layanan.keep_first(words(name), service.target.as_deref());
            }
        }
        Self { kinerja, layanan }
    }

    /// The only row of T-C.23 with this name and, where both say it, this unit; with its number.
    fn past_of(&self, name: &[String], unit: Option<&Satuan>) -> Option<(usize, &'a BarisKinerja)> {
        let fits = |p: &BarisKinerja| p.satuan.as_ref().zip(unit).is_none_or(|(a, b)| a == b);
        let same = self.kinerja.get(name)?;
        let mut all = same.iter().filter(|(_, p)| fits(p)).copied();
        all.next().filter(|_| all.next().is_none())
    }

    /// The target of the SPM service with this indicator.
    fn standard_of(&self, name: &[String]) -> Option<&'a str> {
        self.layanan.get(name).copied().flatten()
    }
}

/// True if the indicator has the name of the row, no other unit, and no other target.
fn repeats(i: &Indikator, row: &ServiceRow<'_>) -> bool {
    let units = row.satuan.zip(i.satuan.as_ref());
    let same = |y: &ServiceYear<'_>| {
        let figure = |c: &Sel<Target>| c.value().and_then(Target::number);
        let (own, other) = (i.target_of(y.tahun), y.target);
        own.is_none_or(|c| {
            other.is_some_and(|o| c.isi == o.isi || figure(c).is_some() && figure(c) == figure(o))
        })
    };
    words(row.indikator) == words(&i.nama)
        && units.is_none_or(|(a, b)| a == b)
        && row.tahun.iter().all(same)
}

fn cell(cells: &[(Tahun, Sel<Target>)], tahun: Tahun) -> Option<&Sel<Target>> {
    cells.iter().find(|(y, _)| *y == tahun).map(|(_, c)| c)
}

/// The realised figure of a year in T-C.23.
fn reached_before(past: Option<&BarisKinerja>, tahun: Tahun) -> Result<Target, TakTerdefinisi> {
    match past.and_then(|p| cell(&p.realisasi, tahun)) {
        Some(found) => match &found.isi {
            crate::value::Isi::Ada(t) => Ok(t.clone()),
            crate::value::Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
            crate::value::Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
        },
        None => Err(TakTerdefinisi::DataTidakAda),
    }
}
