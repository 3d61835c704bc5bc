//! Budget and realisation of past years (T-C.24).

use serde::Serialize;

use crate::value::latin::lower;
use crate::value::{Angka, Rasio, Rupiah, Sel, Tahun, TakTerdefinisi, Teks, Tempat};

/// Which of the three groups of the table a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KelompokAnggaran {
    /// Budget.
    Anggaran,
    /// Realisation.
    Realisasi,
    /// Printed ratio of the two.
    Rasio,
}

impl KelompokAnggaran {
    /// The group of a printed word.
    pub fn from_name(text: &str) -> Option<Self> {
        match lower(text.trim()).as_str() {
            "anggaran" => Some(Self::Anggaran),
            "realisasi" => Some(Self::Realisasi),
            "rasio" => Some(Self::Rasio),
            _ => None,
        }
    }

    /// The word of the column `kelompok`.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Anggaran => "anggaran",
            Self::Realisasi => "realisasi",
            Self::Rasio => "rasio",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        let en = match self {
            Self::Anggaran => "budget",
            Self::Realisasi => "realised",
            Self::Rasio => "ratio",
        };
        Teks::new(self.nama(), en)
    }
}

/// A line of T-C.24.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisAnggaran {
    /// Its group.
    pub kelompok: KelompokAnggaran,
    /// Name as printed.
    pub uraian: String,
    /// Level, if the table has it.
    pub tingkat: Option<String>,
    /// Code, if the table has it.
    pub kode: Option<String>,
    /// Its row.
    pub tempat: Tempat,
    /// Amounts by year; empty in the group `rasio`.
    pub nilai: Vec<(Tahun, Sel<Rupiah>)>,
    /// Printed ratios by year; empty in the other groups.
    pub rasio: Vec<(Tahun, Sel<Persentase>)>,
    /// Printed mean yearly growth.
    pub pertumbuhan: Option<Sel<Persentase>>,
}

/// A printed ratio: as a percent (`79,08` or `79,08%`) or as a fraction (`0,79`), the table does
/// not say which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Persentase {
    /// The number as printed.
    pub angka: Angka,
    /// Decimals as printed.
    pub desimal: u32,
    /// A percent sign follows.
    pub persen: bool,
}

impl Persentase {
    /// The printed percentage as a share; `percents`: its table prints percents. A lone `0,7` could be 0,7 percent or 70.
    pub(crate) fn share(&self, percents: bool) -> Result<Rasio, TakTerdefinisi> {
        let is_percent = self.persen || self.angka > Angka::from(1) || self.angka == Angka::ZERO;
        match percents || is_percent {
            true => Rasio::new(self.angka, Angka::from(100)),
            false => Err(TakTerdefinisi::TakTerbaca),
        }
    }

    /// True if it can only be a percent: by its sign or its size.
    pub(crate) fn shows_percent(&self) -> bool {
        self.persen || self.angka > Angka::from(1)
    }
}

impl BarisAnggaran {
    /// The amount of a year.
    pub fn nilai_of(&self, tahun: Tahun) -> Option<&Sel<Rupiah>> {
        super::of_year(&self.nilai, tahun)
    }

    /// True for a line named Jumlah or Total: a printed total of its group.
    pub fn is_total(&self) -> bool {
        let words = crate::value::satuan::words(&self.uraian);
        let is_sum = |word: Option<&String>| {
            word.is_some_and(|w| {
                matches!(w.as_str(), "jumlah" | "total" | "subtotal" | "subjumlah")
            })
        };
        let is_sub = words.first().is_some_and(|w| w == "sub");
        is_sum(words.first()) || (is_sub && is_sum(words.get(1)))
    }
}
