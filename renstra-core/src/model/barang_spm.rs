//! Goods and services that a technical standard of the SPM asks for.

use crate::value::{Rupiah, Sel, Tahun, Target, Tempat};

/// A kind of goods or services of one service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisBarang {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The year.
    pub tahun: Option<Tahun>,
    /// The kind of goods or services.
    pub barang: String,
    /// Its unit.
    pub satuan: Option<String>,
    /// Required by the standard.
    pub diperlukan: Option<Sel<Target>>,
    /// Available.
    pub tersedia: Option<Sel<Target>>,
    /// Rupiah for one (standar biaya).
    pub satuan_biaya: Option<Sel<Rupiah>>,
    /// Its row.
    pub tempat: Tempat,
}
