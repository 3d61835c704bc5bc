//! SPM coverage of a plan.

use crate::model::figur::{Figur, FigurId, UkuranSpm};
use crate::model::spm::{DasarBerhak, TahunSpm};
use crate::model::{BarisSpm, Renstra, Sumber};
use crate::rules;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
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
    /// Number of the service in its table, from 1.
    pub layanan: u32,
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// Its indicator.
    pub indikator: Option<String>,
    /// The place or unit that the row counts.
    pub lokasi: Option<String>,
    /// The stage of the service that the row counts.
    pub tahap: Option<String>,
    /// The service with what tells it from other rows of the same service.
    pub sebutan: String,
    /// Where the number of people entitled is from, as declared.
    pub dasar_berhak: Option<DasarBerhak>,
    /// True if only the coverage is printed: it is taken as it is, not computed.
    pub tercetak: bool,
    /// True for the first row of the service and year in its unit: a key of a figure means this one.
    pub utama: bool,
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
    /// Served over entitled; the printed coverage where the table prints nothing else.
    pub capaian: Result<Rasio, TakTerdefinisi>,
    /// Who served them, for the latest counted year.
    pub sumber: Vec<Sumber>,
    /// Where the entitled are printed.
    pub tempat: Tempat,
}

impl Renstra {
    /// SPM coverage by service, year and unit. Printed totals are no services and have no rows.
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
        let services = (1..).zip(&self.spm);
        services
            .filter(|(_, row)| row.ringkasan.is_none())
            .flat_map(|(number, row)| service_rows(number, row))
            .collect()
    }

    /// Coverage of one service, by its number from 1, in one year.
    pub(crate) fn coverage_of(&self, layanan: u32, tahun: Tahun) -> Vec<CoverageRow> {
        let at = usize::try_from(layanan).ok().and_then(|n| n.checked_sub(1));
        let service = at.and_then(|at| self.spm.get(at));
        let rows = service
            .map(|row| service_rows(layanan, row))
            .unwrap_or_default();
        rows.into_iter().filter(|r| r.tahun == tahun).collect()
    }
}

impl CoverageRow {
    /// A figure of the service; `None` for a further row in the same unit, which no key can mean.
    pub fn figur(&self, ukuran: UkuranSpm) -> Option<FigurId> {
        let unit = self.satuan.as_ref().map(ToString::to_string);
        self.utama
            .then(|| Figur::Spm(self.layanan, unit, ukuran).at(Some(self.tahun)))
    }
}

fn service_rows(number: u32, row: &BarisSpm) -> Vec<CoverageRow> {
    let latest = latest_counted(row);
    let mut rows: Vec<CoverageRow> = Vec::new();
    for year in &row.tahun {
        let before = rows.len();
        for mut found in year_rows((number, row), year, latest) {
            let of_year = rows.get(before..).unwrap_or_default();
            let unit = |r: &CoverageRow| r.satuan.as_ref().map(|s| lower(s.as_str()));
            found.utama = !of_year.iter().any(|r| unit(r) == unit(&found));
            rows.push(found);
        }
    }
    rows
}

/// The rows of one service and year: one for each unit.
fn year_rows(
    (number, row): (u32, &BarisSpm),
    year: &TahunSpm,
    latest: Option<Tahun>,
) -> Vec<CoverageRow> {
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
            layanan: number,
            utama: false,
            jenis_pelayanan: row.jenis_pelayanan.clone(),
            indikator: row.indikator.clone(),
            lokasi: row.lokasi.clone(),
            tahap: row.tahap.clone(),
            sebutan: row.sebutan(),
            dasar_berhak: row.dasar_berhak,
            tercetak: year.hanya_capaian.is_some(),
            tahun: year.tahun,
            jenis,
            satuan: pair.satuan,
            berhak: pair.berhak,
            terlayani: pair.terlayani,
            belum_terlayani: both(pair.berhak, pair.terlayani)
                .and_then(|(b, t)| Ok(b.checked_sub(t)?)),
            capaian: year.hanya_capaian.clone().unwrap_or_else(|| {
                both(pair.berhak, pair.terlayani).and_then(|(b, t)| rules::coverage(t, b))
            }),
            sumber: sumber.clone(),
            tempat: year.berhak.tempat.clone(),
        })
        .collect()
}

/// The latest year in which the served were counted; the remark is about that year.
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
