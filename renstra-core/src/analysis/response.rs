//! Response times of a disaster or fire service, by year.

use crate::model::anggaran::Persentase;
use crate::model::figur::UkuranTanggap;
use crate::model::{Kejadian, Renstra};
use crate::ordered::Map;
use crate::value::{Angka, Rasio, Sel, Tahun, TakTerdefinisi, Target};

/// The response times of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseRow<'a> {
    /// The year.
    pub tahun: Tahun,
    /// Events of the year.
    pub kejadian: usize,
    /// Events with a response time.
    pub bernilai: usize,
    /// Those of them that have a standard.
    pub berstandar: usize,
    /// The share of these that kept it.
    pub dalam_standar: Result<Rasio, TakTerdefinisi>,
    /// The planned share, from the first event that prints it.
    pub target: Result<Rasio, TakTerdefinisi>,
    /// Its cell.
    pub sel_target: Option<&'a Sel<Persentase>>,
    /// How far the planned share was reached.
    pub capaian: Result<Rasio, TakTerdefinisi>,
    /// True if computed by the standards that the table prints, as explanations are.
    pub baku: bool,
    /// The median in minutes: of an even number the mean of the two in the middle.
    pub median: Result<Rasio, TakTerdefinisi>,
    /// The slowest in minutes.
    pub terlama: Result<Angka, TakTerdefinisi>,
}

impl ResponseRow<'_> {
    /// The figures that can be explained: those that have a value, and do not follow from a standard that was passed.
    pub fn explained(&self) -> impl Iterator<Item = UkuranTanggap> {
        let there = [
            (
                UkuranTanggap::DalamStandar,
                self.baku && self.dalam_standar.is_ok(),
            ),
            (UkuranTanggap::Capaian, self.baku && self.capaian.is_ok()),
            (UkuranTanggap::Median, self.median.is_ok()),
            (UkuranTanggap::Terlama, self.terlama.is_ok()),
        ];
        there
            .into_iter()
            .filter(|(_, there)| *there)
            .map(|(u, _)| u)
    }
}

impl Renstra {
    /// Response times by year, from the report received to the help given: how many kept the standard, the median and the slowest.
    /// `standar` is a standard in minutes for events that print none; no regulation that was read fixes one. Events without a time
    /// are counted, and stand in no figure.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let table = "tahun,dilaporkan,ditolong\n2024,10:00,10:12\n2024,11:00,11:20\n2024,12:00,12:15\n";
    /// let plan = Renstra::read([("kejadian.csv", table)])?;
    /// let rows = plan.response_times(Some(15.into()));
    /// assert_eq!(rows[0].median.clone().unwrap().to_string(), "15/1");
    /// assert_eq!(rows[0].dalam_standar.clone().unwrap().to_string(), "2/3");
    /// assert_eq!(rows[0].terlama.unwrap().to_string(), "20");
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn response_times(&self, standar: Option<Angka>) -> Vec<ResponseRow<'_>> {
        let mut years: Map<Tahun, Vec<&Kejadian>> = Map::new();
        for event in &self.kejadian {
            if let Some(year) = event.tahun {
                years.push(year, event);
            }
        }
        years
            .into_iter()
            .map(|(year, events)| row(year, &events, standar))
            .collect()
    }
}

fn row<'a>(tahun: Tahun, events: &[&'a Kejadian], standar: Option<Angka>) -> ResponseRow<'a> {
    let mut times: Vec<Angka> = events.iter().filter_map(|e| e.waktu().ok()).collect();
    times.sort_unstable();
    let judged: Vec<bool> = { events.iter() }
        .filter_map(|e| Some(e.waktu().ok()? <= standard_of(e, standar)?))
        .collect();
    let kept = judged.iter().filter(|ok| **ok).count();
    let none = TakTerdefinisi::DataTidakAda;
    let dalam_standar = match judged.is_empty() {
        true => Err(none),
        false => Rasio::new(count(kept), count(judged.len())),
    };
    let sel_target = { events.iter() }
        .filter_map(|e| e.target.as_ref())
        .find(|c| c.missing().is_none());
    let target = match sel_target.map(|c| c.value()) {
        Some(Some(share)) => share.share(true),
        Some(None) => Err(TakTerdefinisi::TakTerbaca),
        None => Err(none),
    };
    ResponseRow {
        capaian: { dalam_standar.clone() }.and_then(|s| s.divide(target.as_ref().map_err(|e| *e)?)),
        target,
        sel_target,
        baku: standar.is_none(),
        tahun,
        kejadian: events.len(),
        bernilai: times.len(),
        berstandar: judged.len(),
        dalam_standar,
        median: median(&times),
        terlama: times.last().copied().ok_or(none),
    }
}

/// The standard of an event: its own, else the one that is passed.
pub(crate) fn standard_of(event: &Kejadian, handed: Option<Angka>) -> Option<Angka> {
    let own = event.standar.as_ref().and_then(|c| c.value());
    own.and_then(Target::number).or(handed)
}

fn count(n: usize) -> Angka {
    Angka::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The one in the middle of sorted numbers, or the mean of the two.
pub(crate) fn median(sorted: &[Angka]) -> Result<Rasio, TakTerdefinisi> {
    let half = sorted.len() / 2;
    let upper = sorted
        .get(half)
        .copied()
        .ok_or(TakTerdefinisi::DataTidakAda)?;
    if sorted.len() % 2 == 1 {
        return Ok(Rasio::whole(upper));
    }
    let lower = sorted.get(half - 1).copied().unwrap_or(upper);
    Rasio::mean(&[Rasio::whole(lower), Rasio::whole(upper)])
}
