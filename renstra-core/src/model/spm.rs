//! Minimum service standards (SPM): who was entitled, who was served, and by whom.

use serde::Serialize;

use super::anggaran::Persentase;
use crate::value::{Besaran, Sel, Tahun, Target, Tempat};

/// A row of the SPM achievement table: one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisSpm {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// Its indicator.
    pub indikator: Option<String>,
    /// Its row.
    pub tempat: Tempat,
    /// The figures, by year.
    pub tahun: Vec<TahunSpm>,
    /// Who served how many, as far as the remark contains it.
    pub sumber: Vec<Sumber>,
    /// The remark as printed.
    pub keterangan: Option<Sel<String>>,
}

/// The figures of one service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TahunSpm {
    /// The year.
    pub tahun: Tahun,
    /// Entitled to the service.
    pub berhak: Sel<Target>,
    /// Served; `None` if the table has no such column for the year.
    pub terlayani: Option<Sel<Target>>,
    /// Planned to be served.
    pub target_terlayani: Option<Sel<Target>>,
    /// Printed coverage.
    pub capaian: Option<Sel<Persentase>>,
    /// Printed achievement of the minimum quality.
    pub mutu: Option<Sel<Persentase>>,
}

/// A programme that served people, and its numbers, each with its own unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sumber {
    /// Name of the programme as printed.
    pub nama: String,
    /// How many, one or two quantities (`991 kk /2339 Jiwa`).
    pub besaran: Vec<Besaran>,
}

/// A row of the table of SPM services (what is due, to whom, at what cost).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LayananSpm {
    /// The service.
    pub jenis_pelayanan: String,
    /// Groups entitled to it.
    pub sasaran: Vec<String>,
    /// Its indicator.
    pub indikator: Option<String>,
    /// Target as printed.
    pub target: Option<String>,
    /// What has to be provided.
    pub kebutuhan: Vec<String>,
    /// Components of its cost.
    pub komponen_biaya: Vec<String>,
    /// How it is counted.
    pub cara_hitung: Option<String>,
    /// Programmes that provide it.
    pub program: Vec<String>,
    /// Its row.
    pub tempat: Tempat,
}

/// A basic need of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KebutuhanDasar {
    /// The group.
    pub sasaran: String,
    /// The need.
    pub komponen: String,
    /// Its row.
    pub tempat: Tempat,
}

/// A criterion of who is entitled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KriteriaSpm {
    /// The group.
    pub sasaran: String,
    /// The criterion.
    pub kriteria: String,
    /// Its row.
    pub tempat: Tempat,
}
