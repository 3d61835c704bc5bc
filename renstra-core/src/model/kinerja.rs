//! Realised figures: past years (T-C.23), and progress of the plan's own nodes.

use super::anggaran::Persentase;
use super::indikator::Polaritas;
use super::masa::Masa;
use crate::value::{Rupiah, Satuan, Sel, Tahun, Target, Tempat};

/// A row of T-C.23.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisKinerja {
    /// Name of the indicator as printed.
    pub indikator: String,
    /// Unit, if the table has it.
    pub satuan: Option<Satuan>,
    /// Its row.
    pub tempat: Tempat,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
    /// Declared formula, as printed.
    pub rumus: Option<String>,
    /// Targets by year.
    pub target: Vec<(Tahun, Sel<Target>)>,
    /// Achieved figures by year.
    pub realisasi: Vec<(Tahun, Sel<Target>)>,
    /// Printed achievement by year.
    pub rasio: Vec<(Tahun, Sel<Persentase>)>,
}

/// A row of the progress table: what a node reached and spent in a year or quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisRealisasi {
    /// Code of the node as printed.
    pub kode: String,
    /// Year.
    pub tahun: Option<Tahun>,
    /// The part of the year; `None` if a quarter or month is printed that cannot be read: the row could be about any
    /// part, and is not used.
    pub masa: Option<Masa>,
    /// Unit kerja as printed, where several bear the code.
    pub unit_kerja: Option<String>,
    /// Name of the indicator; that of the node if it has only one.
    pub indikator: Option<String>,
    /// Its row.
    pub tempat: Tempat,
    /// Target of the period.
    pub target: Option<Sel<Target>>,
    /// What was reached.
    pub realisasi: Option<Sel<Target>>,
    /// What was spent.
    pub rp_realisasi: Option<Sel<Rupiah>>,
}
