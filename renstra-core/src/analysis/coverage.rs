//! SPM coverage of a plan.

use crate::model::spm::TahunSpm;
use crate::model::{BarisSpm, Renstra, Sumber};
use crate::rules;
use crate::value::bahasa::teks;
use crate::value::{
    Angka, Besaran, Isi, Rasio, Satuan, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat,
};

/// Whether the served were counted or only planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JenisTerlayani {
    /// Counted.
    Realisasi,
    /// Planned (`target_terlayani`).
    Target,
}

impl JenisTerlayani {
    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Realisasi => "realisasi",
            Self::Target => "target",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        match self {
            Self::Realisasi => teks!("realisasi", "counted"),
            Self::Target => teks!("target", "planned"),
        }
    }
}

/// Coverage of one service in one year and one unit; people and households have rows of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageRow {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The year.
    pub tahun: Tahun,
    /// Counted or planned.
    pub jenis: JenisTerlayani,
    /// What is counted.
    pub satuan: Option<Satuan>,
    /// Entitled.
    pub berhak: Result<Angka, TakTerdefinisi>,
    /// Served.
    pub terlayani: Result<Angka, TakTerdefinisi>,
    /// Entitled less served; below zero if more were served.
    pub belum_terlayani: Result<Angka, TakTerdefinisi>,
    /// Served over entitled.
    pub capaian: Result<Rasio, TakTerdefinisi>,
    /// Who served them, for the latest counted year.
    pub sumber: Vec<Sumber>,
    /// Where the entitled are printed.
    pub tempat: Tempat,
}

impl Renstra {
    /// SPM coverage by service, year and unit.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let rows = plan.coverage();
    /// let children = rows.iter().find(|r| r.jenis_pelayanan.contains("Anak")).unwrap();
    /// assert_eq!(children.berhak?.to_string(), "22167");
    /// assert_eq!(children.sumber.len(), 4);
    /// // The disaster row of 2021 counts households and people: two rows, never mixed.
    /// let units: Vec<_> = rows.iter().filter(|r| r.tahun.get() == 2021 && r.jenis_pelayanan.contains("bencana"))
    ///     .map(|r| r.satuan.as_ref().unwrap().to_string()).collect();
    /// assert_eq!(units, ["kk", "jiwa"]);
    /// # Ok::<(), renstra_core::TakTerdefinisi>(())
    /// ```
    pub fn coverage(&self) -> Vec<CoverageRow> {
        self.spm.iter().flat_map(coverage_of).collect()
    }
}

/// Coverage of one service.
pub(crate) fn coverage_of(row: &BarisSpm) -> impl Iterator<Item = CoverageRow> {
    let latest = latest_counted(row);
    let years = row.tahun.iter();
    years.flat_map(move |year| year_rows(row, year, latest))
}

/// The rows of one service and year: one for each unit.
fn year_rows(row: &BarisSpm, year: &TahunSpm, latest: Option<Tahun>) -> Vec<CoverageRow> {
    let (jenis, served) = match (&year.terlayani, &year.target_terlayani) {
        (None, Some(plan)) => (JenisTerlayani::Target, Some(plan)),
        (counted, _) => (JenisTerlayani::Realisasi, counted.as_ref()),
    };
    let sumber = if jenis == JenisTerlayani::Realisasi && latest == Some(year.tahun) {
        row.sumber.clone()
    } else {
        Vec::new()
    };
    pair_up(&year.berhak, served)
        .into_iter()
        .map(|pair| CoverageRow {
            jenis_pelayanan: row.jenis_pelayanan.clone(),
            tahun: year.tahun,
            jenis,
            satuan: pair.satuan,
            berhak: pair.berhak,
            terlayani: pair.terlayani,
            belum_terlayani: both(pair.berhak, pair.terlayani)
                .and_then(|(b, t)| Ok(b.checked_sub(t)?)),
            capaian: both(pair.berhak, pair.terlayani).and_then(|(b, t)| rules::coverage(t, b)),
            sumber: sumber.clone(),
            tempat: year.berhak.tempat.clone(),
        })
        .collect()
}

/// The latest year in which the served were counted; the remark speaks of it.
pub(crate) fn latest_counted(row: &BarisSpm) -> Option<Tahun> {
    row.tahun
        .iter()
        .filter(|t| t.terlayani.as_ref().is_some_and(|c| c.value().is_some()))
        .map(|t| t.tahun)
        .max()
}

fn both<T>(
    a: Result<T, TakTerdefinisi>,
    b: Result<T, TakTerdefinisi>,
) -> Result<(T, T), TakTerdefinisi> {
    Ok((a?, b?))
}

/// Entitled and served in one unit.
pub(crate) struct BerhakTerlayani {
    pub(crate) satuan: Option<Satuan>,
    pub(crate) berhak: Result<Angka, TakTerdefinisi>,
    pub(crate) terlayani: Result<Angka, TakTerdefinisi>,
}

/// Pairs the quantities of two cells unit by unit.
pub(crate) fn pair_up(berhak: &Sel<Target>, served: Option<&Sel<Target>>) -> Vec<BerhakTerlayani> {
    let reason = |cell: Option<&Sel<Target>>| match cell.map(|c| &c.isi) {
        Some(Isi::Rusak) => TakTerdefinisi::TakTerbaca,
        _ => TakTerdefinisi::DataTidakAda,
    };
    let quantities = |cell: Option<&Sel<Target>>| -> Vec<Besaran> {
        cell.and_then(Sel::value)
            .map(|t| t.quantities().cloned().collect())
            .unwrap_or_default()
    };
    let (entitled, served_all) = (quantities(Some(berhak)), quantities(served));
    if entitled.is_empty() {
        let alone = |satuan, terlayani| BerhakTerlayani {
            satuan,
            berhak: Err(reason(Some(berhak))),
            terlayani,
        };
        if served_all.is_empty() {
            return vec![alone(None, Err(reason(served)))];
        }
        let each = served_all.into_iter();
        return each.map(|b| alone(b.satuan, Ok(b.angka))).collect();
    }
    // A bare number could count either of two units.
    let bare_fits = entitled.len() == 1 && served_all.len() == 1;
    entitled
        .into_iter()
        .map(|b| {
            let fits = |s: &&Besaran| match (&s.satuan, &b.satuan) {
                (Some(served), Some(entitled)) => served == entitled,
                _ => bare_fits,
            };
            let terlayani = match served_all.iter().find(fits) {
                Some(s) => Ok(s.angka),
                None if served_all.is_empty() => Err(reason(served)),
                None => Err(TakTerdefinisi::SatuanBerbeda),
            };
            BerhakTerlayani {
                satuan: b.satuan,
                berhak: Ok(b.angka),
                terlayani,
            }
        })
        .collect()
}
