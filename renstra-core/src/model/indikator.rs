//! Indicators with their targets.

use super::akumulasi::SifatIndikator;
use serde::{Deserialize, Serialize};

use crate::value::bracketed_unit::bracketed;
use crate::value::latin::lower;
use crate::value::satuan::{first_word, is_percent_word, split_words, words};
use crate::value::{Satuan, Sel, Tahun, Target, Teks, Tempat};

/// Polarity: which direction of an indicator is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polaritas {
    /// Higher is better.
    Positif,
    /// Lower is better.
    Negatif,
    /// Closer to the target is better.
    Stabil,
}

impl Polaritas {
    /// The words of its column, for messages.
    pub(crate) const KATA: &str = "positif, negatif, stabil";

    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Positif => "positif",
            Self::Negatif => "negatif",
            Self::Stabil => "stabil",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        let en = match self {
            Self::Positif => "positive",
            Self::Negatif => "negative",
            Self::Stabil => "stable",
        };
        Teks::new(self.nama(), en)
    }

    /// The polarity of a printed word.
    pub fn from_name(text: &str) -> Option<Self> {
        match lower(text.trim()).as_str() {
            "positif" | "maximize" | "maksimal" => Some(Self::Positif),
            "negatif" | "minimize" | "minimal" => Some(Self::Negatif),
            "stabil" | "stabilize" => Some(Self::Stabil),
            _ => None,
        }
    }
}

/// Aggregation: how the yearly targets determine the value at the end of the period.
///
/// No regulation fixes it; it belongs to the indicator and is declared, or inferred and then
/// reported as inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agregasi {
    /// Sum of the years: things produced anew each year.
    Jumlah,
    /// The last year: levels, shares, stocks.
    Akhir,
    /// Mean of the years.
    RataRata,
    /// The highest year.
    Maksimum,
    /// The lowest year.
    Minimum,
}

impl Agregasi {
    /// The words of its column, for messages.
    pub(crate) const KATA: &str = "jumlah, akhir, rata_rata, maksimum, minimum";

    /// All variants.
    pub const ALL: [Self; 5] = [
        Self::Jumlah,
        Self::Akhir,
        Self::RataRata,
        Self::Maksimum,
        Self::Minimum,
    ];

    /// The key, as in the tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Jumlah => "jumlah",
            Self::Akhir => "akhir",
            Self::RataRata => "rata_rata",
            Self::Maksimum => "maksimum",
            Self::Minimum => "minimum",
        }
    }

    /// The aggregation in one word, for a column.
    pub fn kata(self) -> Teks {
        let en = match self {
            Self::Jumlah => "sum",
            Self::Akhir => "last",
            Self::RataRata => "mean",
            Self::Maksimum => "highest",
            Self::Minimum => "lowest",
        };
        Teks::new(self.nama().replace('_', "-"), en)
    }

    /// A description.
    pub fn teks(self) -> Teks {
        let (id, en) = match self {
            Self::Jumlah => ("jumlah tahunannya", "sum of the years"),
            Self::Akhir => ("tahun terakhir", "the last year"),
            Self::RataRata => ("rata-rata tahunannya", "mean of the years"),
            Self::Maksimum => ("tahun tertinggi", "the highest year"),
            Self::Minimum => ("tahun terendah", "the lowest year"),
        };
        Teks::new(id, en)
    }

    /// The aggregation named by a printed word.
    pub fn from_name(text: &str) -> Option<Self> {
        let word = lower(text.trim()).replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|a| a.nama() == word)
    }
}

/// What an indicator measures in the chain of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisIndikator {
    /// Of a tujuan or sasaran.
    Impact,
    /// Of a programme.
    Outcome,
    /// Of a kegiatan or sub kegiatan.
    Output,
}

/// An indicator of a node of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indikator {
    /// Name as printed.
    pub nama: String,
    /// Unit: of the unit column, otherwise of the brackets behind the name.
    pub satuan: Option<Satuan>,
    /// Row of the table that it is printed in.
    pub tempat: Tempat,
    /// Baseline without a year of its own (`kondisi_awal`).
    pub kondisi_awal: Option<Sel<Target>>,
    /// Baseline years before the period (T-C.25, T-C.28).
    pub tahun_awal: Vec<(Tahun, Sel<Target>)>,
    /// Yearly targets, by year.
    pub target: Vec<(Tahun, Sel<Target>)>,
    /// Target at the end of the period.
    pub target_akhir: Option<Sel<Target>>,
    /// True if the last year is the end of the period: the form in force since 2025 has no column for it.
    pub tahun_terakhir_akhir: bool,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
    /// Declared aggregation.
    pub agregasi: Option<Agregasi>,
    /// Declared way from the quarters and months to the year.
    pub akumulasi: Option<SifatIndikator>,
}

impl Indikator {
    /// Its name without the brackets that hold its unit.
    pub(crate) fn bare_name(&self) -> &str {
        let brackets = bracketed(&self.nama);
        let unit = self.satuan.as_ref().map(Satuan::as_str);
        let bare = brackets.filter(|(_, text)| unit == Some(*text));
        bare.map_or(self.nama.as_str(), |(name, _)| name)
    }

    /// The printed baseline: that without a year, otherwise the last year before the period.
    pub(crate) fn baseline(&self) -> Option<&Sel<Target>> {
        let years = || self.tahun_awal.last().map(|(_, c)| c);
        self.kondisi_awal.as_ref().or_else(years)
    }

    /// The target of a year.
    pub fn target_of(&self, tahun: Tahun) -> Option<&Sel<Target>> {
        super::of_year(&self.target, tahun)
    }

    /// All printed target cells: baselines, years, end.
    pub fn cells(&self) -> impl Iterator<Item = &Sel<Target>> {
        self.kondisi_awal
            .iter()
            .chain(self.tahun_awal.iter().map(|(_, c)| c))
            .chain(self.target.iter().map(|(_, c)| c))
            .chain(self.target_akhir.iter())
    }

    /// True if the indicator is a level (an index, a score, a rate): its years are never added up.
    pub fn is_level(&self) -> bool {
        const NAMES: [&str; 9] = [
            "indeks",
            "nilai",
            "skor",
            "predikat",
            "angka",
            "rata",
            "tingkat",
            "prevalensi",
            "rasio",
        ];
        const UNITS: [&str; 6] = ["indeks", "skor", "poin", "predikat", "nilai", "angka"];
        const MONEY: [&str; 8] = [
            "rp", "rupiah", "juta", "milyar", "miliar", "ton", "usd", "unit",
        ];
        if self.is_percent() {
            return true;
        }
        let unit = self.satuan.as_ref().map_or("", Satuan::as_str);
        let unit = lower(unit);
        if split_words(&unit).any(|w| MONEY.contains(&w)) {
            return false;
        }
        NAMES.contains(&first_word(&self.nama).as_str())
            || UNITS.contains(&first_word(&unit).as_str())
    }

    /// True if the indicator is a score of SAKIP: it is named after accountability.
    pub fn is_sakip_score(&self) -> bool {
        let words = words(&self.nama);
        words
            .iter()
            .any(|w| matches!(w.as_str(), "akuntabilitas" | "sakip" | "akip"))
    }

    /// True if the indicator is a share: its unit is percent, or, without a unit, its name or the signs of its cells say so.
    pub fn is_percent(&self) -> bool {
        match &self.satuan {
            Some(s) => s.is_percent(),
            None if is_percent_word(&first_word(&self.nama)) => true,
            None => {
                let mut numbers = self.cells().filter_map(|c| c.value()?.single()).peekable();
                numbers.peek().is_some() && numbers.all(|b| b.persen)
            }
        }
    }
}

/// An indicator row of a table beside the funding matrix: T-C.25, T-C.28, IKU, IKK.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisIndikator {
    /// Column `jenis` (tujuan, sasaran) or `kelompok`, as printed.
    pub kelompok: Option<String>,
    /// Name of the tujuan or sasaran.
    pub uraian: Option<String>,
    /// Column `no`.
    pub nomor: Option<String>,
    /// NSPK that it follows, if the table has them.
    pub nspk: Option<String>,
    /// Sasaran of the RPJMD that it serves, if the table has them.
    pub sasaran_rpjmd: Option<String>,
    /// The indicator.
    pub indikator: Indikator,
}
