//! Social assistance: who receives what, and how current the data of the poor are.

use super::anggaran::Persentase;
use crate::value::{Rupiah, Satuan, Sel, Tahun, Target, Tempat};

/// A programme of assistance in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisBantuan {
    /// The year.
    pub tahun: Option<Tahun>,
    /// The programme: PKH, BPNT, help of the region.
    pub program: String,
    /// What is counted: people or families.
    pub satuan: Option<Satuan>,
    /// Who receives it.
    pub penerima: Option<Sel<Target>>,
    /// Those of them who stand in a programme above it in the table too.
    pub juga_penerima: Option<Sel<Target>>,
    /// The poor, in the same unit.
    pub sasaran: Option<Sel<Target>>,
    /// What was given in the year, in rupiah.
    pub nilai: Option<Sel<Rupiah>>,
    /// Planned share of the poor that receives help.
    pub target_cakupan: Option<Sel<Persentase>>,
    /// Updates of the data base that were done in the year.
    pub pemutakhiran: Option<Sel<Target>>,
    /// Updates that were due.
    pub pemutakhiran_wajib: Option<Sel<Target>>,
    /// Its row.
    pub tempat: Tempat,
}
