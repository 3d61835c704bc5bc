//! The lists that are known by name, each with its decree.

use serde::Serialize;

use crate::peraturan::Kutipan;
use crate::peraturan::permendagri_90_2019::{KODE, KODE_2023, KODE_2027};

/// A nomenclature list: its name, its decree, and its first year in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SumberDaftar {
    /// Stable key, the name of its file.
    pub kunci: &'static str,
    /// Where it is published.
    pub kutipan: Kutipan,
    /// First year that begins under it.
    pub sejak: u16,
    /// Digits of a sub kegiatan in it.
    pub digit_sub: u8,
}

impl SumberDaftar {
    /// The known list with this file name; folder and ending do not count.
    ///
    /// ```
    /// use renstra_core::nomenklatur::SumberDaftar;
    /// let list = SumberDaftar::from_name("data/pemutakhiran-2027.tsv").unwrap();
    /// assert_eq!((list.sejak, list.digit_sub), (2027, 4));
    /// assert!(SumberDaftar::from_name("daftar.tsv").is_none());
    /// ```
    pub fn from_name(nama: &str) -> Option<Self> {
        let file = nama.rsplit(['/', '\\']).next().unwrap_or(nama);
        let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
        DAFTAR
            .into_iter()
            .find(|d| d.kunci.eq_ignore_ascii_case(stem))
    }
}

/// The list of 2019.
pub const DAFTAR_2019: SumberDaftar = SumberDaftar {
    kunci: "permendagri-90-2019",
    kutipan: KODE,
    sejak: 2020,
    digit_sub: 2,
};

/// The list of 2023.
pub const DAFTAR_2023: SumberDaftar = SumberDaftar {
    kunci: "kepmendagri-1317-2023",
    kutipan: KODE_2023,
    sejak: 2024,
    digit_sub: 4,
};

/// The list for 2027.
pub const DAFTAR_2027: SumberDaftar = SumberDaftar {
    kunci: "pemutakhiran-2027",
    kutipan: KODE_2027,
    sejak: 2027,
    digit_sub: 4,
};

/// The lists that are known by name, the oldest first.
pub const DAFTAR: [SumberDaftar; 3] = [DAFTAR_2019, DAFTAR_2023, DAFTAR_2027];
