//! PP 12/2019: regional finance. Which belanja belongs to which class; and the older headings.

use serde::Serialize;

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// Classes of belanja.
pub const KELAS_BELANJA: Kutipan = Kutipan::new(
    "PP 12/2019",
    "Pasal 55 ayat (1) dan Pasal 56",
    Keyakinan::TeksPeraturan,
);

/// What SiLPA is.
pub const SILPA: Kutipan = Kutipan::new(
    "PP 12/2019",
    "Pasal 1 angka 48 dan Pasal 70 ayat (5)",
    Keyakinan::HalamanResmi,
);

/// A class of belanja (PP 12/2019).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KelasBelanja {
    /// Operating.
    Operasi,
    /// Capital.
    Modal,
    /// Unforeseen.
    TidakTerduga,
    /// Transfers.
    Transfer,
}

/// The kinds of belanja by name, and the class of each (article 56). Older headings (belanja langsung,
/// tidak langsung) do not tell the class: pegawai stood under both.
pub const JENIS: &[(&str, KelasBelanja)] = &[
    ("pegawai", KelasBelanja::Operasi),
    ("barang dan jasa", KelasBelanja::Operasi),
    ("bunga", KelasBelanja::Operasi),
    ("subsidi", KelasBelanja::Operasi),
    ("hibah", KelasBelanja::Operasi),
    ("bantuan sosial", KelasBelanja::Operasi),
    ("modal", KelasBelanja::Modal),
    ("tidak terduga", KelasBelanja::TidakTerduga),
    ("bagi hasil", KelasBelanja::Transfer),
    ("bantuan keuangan", KelasBelanja::Transfer),
];
