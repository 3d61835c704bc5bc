//! Priority sub kegiatan.

use super::indikator::Indikator;
use crate::value::{Rupiah, Sel, Tahun, Tempat};

/// A row of the table of priority sub kegiatan, in the form in force since 2025.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisPrioritas {
    /// Column `no`.
    pub nomor: Option<String>,
    /// Code of the kegiatan or sub kegiatan as printed.
    pub kode: Option<String>,
    /// Its name.
    pub uraian: String,
    /// Priority programme that it serves.
    pub program: Option<String>,
    /// Outcome that it serves.
    pub outcome: Option<String>,
    /// Its indicator, if the table has them; the name is empty where the row prints targets alone.
    pub indikator: Option<Indikator>,
    /// Pagu by year, if the table has them.
    pub pagu: Vec<(Tahun, Sel<Rupiah>)>,
    /// Its row.
    pub tempat: Tempat,
}
