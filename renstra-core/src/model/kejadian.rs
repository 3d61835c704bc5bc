//! Events of a disaster or fire service.

use super::anggaran::Persentase;
use crate::value::{Angka, Sel, Tahun, TakTerdefinisi, Target, Tempat};

/// An event: when it was reported, and when help came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kejadian {
    /// The year.
    pub tahun: Option<Tahun>,
    /// Kind of event.
    pub jenis: Option<String>,
    /// Where it was.
    pub lokasi: Option<String>,
    /// Printed response time in minutes.
    pub menit: Option<Sel<Target>>,
    /// Minutes from the report to the help, by their times; below zero where the help comes first. `None` if one of them is not
    /// printed.
    pub menurut_jam: Option<Result<Angka, TakTerdefinisi>>,
    /// The standard of the event in minutes.
    pub standar: Option<Sel<Target>>,
    /// Planned share of the events of the year within the standard.
    pub target: Option<Sel<Persentase>>,
    /// Number of victims.
    pub korban: Option<Sel<Target>>,
    /// Its row.
    pub tempat: Tempat,
}

impl Kejadian {
    /// The response time in minutes: printed, otherwise by the times.
    ///
    /// # Errors
    /// [`TakTerdefinisi::DataTidakAda`] where nothing is printed, [`TakTerdefinisi::TakTerbaca`] for what cannot be read,
    /// [`TakTerdefinisi::DiLuarRentang`] below zero.
    pub fn waktu(&self) -> Result<Angka, TakTerdefinisi> {
        let printed = self.menit.as_ref().filter(|c| c.missing().is_none());
        let value = match printed {
            Some(cell) => { cell.value() }
                .and_then(Target::number)
                .ok_or(TakTerdefinisi::TakTerbaca)?,
            None => self.menurut_jam.ok_or(TakTerdefinisi::DataTidakAda)??,
        };
        match value.is_negative() {
            true => Err(TakTerdefinisi::DiLuarRentang),
            false => Ok(value),
        }
    }
}
