//! Priority sub kegiatan.

use serde::Serialize;

use crate::value::Tempat;

/// A row of the table of priority sub kegiatan, in the form in force since 2025.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// Its row.
    pub tempat: Tempat,
}
