//! Strategies (T-C.26) and problems.

use serde::Serialize;

use crate::value::{Tahun, Tempat};

/// A row of T-C.26: a strategy and one of its policy directions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BarisStrategi {
    /// Mission, if the table has it.
    pub misi: Option<String>,
    /// Tujuan, if the table has it.
    pub tujuan: Option<String>,
    /// Sasaran.
    pub sasaran: String,
    /// Strategy.
    pub strategi: String,
    /// Policy direction (arah kebijakan).
    pub arah_kebijakan: Option<String>,
    /// Years that are ticked.
    pub tahun: Vec<Tahun>,
    /// Its row.
    pub tempat: Tempat,
}

/// A problem with its root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Permasalahan {
    /// Main problem (pokok masalah).
    pub pokok_masalah: String,
    /// Problem (masalah).
    pub masalah: String,
    /// Root of the problem (akar masalah).
    pub akar_masalah: String,
    /// Its row.
    pub tempat: Tempat,
}
