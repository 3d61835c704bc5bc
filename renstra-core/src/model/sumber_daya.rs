//! Staff and assets.

use super::anggaran::Persentase;
use crate::value::latin::lower;
use crate::value::{Satuan, Sel, Target, Tempat};

/// A group of staff: how many and which share, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisPegawai {
    /// By what the staff is grouped: function, education, rank.
    pub pengelompokan: String,
    /// The group.
    pub kelompok: String,
    /// Head count.
    pub jumlah: Option<Sel<Target>>,
    /// Share.
    pub persen: Option<Sel<Persentase>>,
    /// Its row.
    pub tempat: Tempat,
}

impl BarisPegawai {
    /// True for a line named Jumlah or Total.
    pub fn is_total(&self) -> bool {
        matches!(lower(self.kelompok.trim()).as_str(), "total" | "jumlah")
    }
}

/// A kind of asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aset {
    /// Kind.
    pub jenis_barang: String,
    /// How many.
    pub jumlah: Sel<Target>,
    /// Unit.
    pub satuan: Option<Satuan>,
    /// Its row.
    pub tempat: Tempat,
}
