//! A value with its kind, exact until it is shown.

use serde::{Serialize, Serializer};

use super::number::write_number;
use super::{Angka, Bahasa, CellText, Pembulatan, Rasio, Rupiah, Tahun, TakTerdefinisi, Teks};

/// What kind of value something is, for those who read it as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisNilai {
    /// No value.
    Kosong,
    /// Text: as printed, a name, a sentence.
    Teks,
    /// A number; its unit stands beside it.
    Angka,
    /// Money in rupiah.
    Rupiah,
    /// A share in percent.
    Persen,
    /// A calendar year.
    Tahun,
}

impl JenisNilai {
    /// The key in data.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Kosong => "kosong",
            Self::Teks => "teks",
            Self::Angka => "angka",
            Self::Rupiah => "rupiah",
            Self::Persen => "persen",
            Self::Tahun => "tahun",
        }
    }
}

/// A value as results hold it, with its kind: in a cell of a table, in a finding, in an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nilai {
    /// Nothing to say.
    Kosong,
    /// No value, for a reason.
    TakTerdefinisi(TakTerdefinisi),
    /// Text.
    Teks(String),
    /// A key of a fixed list, with its words for a reader.
    Kata(&'static str, Teks),
    /// A sentence; its language is chosen when it is written.
    Kalimat(Teks),
    /// A number.
    Angka(Angka),
    /// Money.
    Rupiah(Rupiah),
    /// A ratio; rounded once, when it is shown.
    Persen(Rasio),
    /// A ratio that is a number, not a share; rounded once, when it is shown.
    Rasio(Rasio),
    /// A year.
    Tahun(Tahun),
    /// A row number or a count; a number in JSON.
    Cacah(u64),
}

impl From<Result<Rupiah, TakTerdefinisi>> for Nilai {
    fn from(value: Result<Rupiah, TakTerdefinisi>) -> Self {
        value.map_or_else(Self::TakTerdefinisi, Self::Rupiah)
    }
}

impl From<Result<Angka, TakTerdefinisi>> for Nilai {
    fn from(value: Result<Angka, TakTerdefinisi>) -> Self {
        value.map_or_else(Self::TakTerdefinisi, Self::Angka)
    }
}

impl From<Result<Rasio, TakTerdefinisi>> for Nilai {
    fn from(value: Result<Rasio, TakTerdefinisi>) -> Self {
        value.map_or_else(Self::TakTerdefinisi, Self::Persen)
    }
}

impl From<Rupiah> for Nilai {
    fn from(value: Rupiah) -> Self {
        Self::Rupiah(value)
    }
}

impl From<Angka> for Nilai {
    fn from(value: Angka) -> Self {
        Self::Angka(value)
    }
}

impl From<&String> for Nilai {
    fn from(value: &String) -> Self {
        Self::Teks(value.clone())
    }
}

impl From<&CellText> for Nilai {
    fn from(value: &CellText) -> Self {
        Self::Teks(value.to_string())
    }
}

impl From<Option<Nilai>> for Nilai {
    fn from(value: Option<Nilai>) -> Self {
        value.unwrap_or(Self::Kosong)
    }
}

impl From<Option<String>> for Nilai {
    fn from(value: Option<String>) -> Self {
        value.map_or(Self::Kosong, Self::Teks)
    }
}

impl From<&str> for Nilai {
    fn from(value: &str) -> Self {
        Self::Teks(value.to_owned())
    }
}

impl From<String> for Nilai {
    fn from(value: String) -> Self {
        Self::Teks(value)
    }
}

impl From<usize> for Nilai {
    fn from(value: usize) -> Self {
        Self::Cacah(value as u64)
    }
}

impl From<Tahun> for Nilai {
    fn from(value: Tahun) -> Self {
        Self::Tahun(value)
    }
}

impl Nilai {
    /// The value as plain text: decimals with a dot and without grouping, years as digits, nothing for
    /// a missing value. A ratio is rounded once by the default policy. A sentence is Indonesian; for another
    /// language see [`Nilai::plain_in`].
    pub fn plain(&self) -> Option<String> {
        let policy = Pembulatan::default();
        match self {
            Self::Kosong | Self::TakTerdefinisi(_) => None,
            Self::Teks(t) => Some(t.clone()),
            Self::Kata(key, _) => Some((*key).to_owned()),
            Self::Kalimat(t) => Some(t.id.clone()),
            Self::Angka(a) => Some(a.to_string()),
            Self::Rupiah(r) => Some(r.to_string()),
            Self::Persen(r) => r.percent(policy).ok().map(|a| a.to_string()),
            Self::Rasio(r) => r.round(policy).ok().map(|a| a.to_string()),
            Self::Tahun(t) => Some(t.to_string()),
            Self::Cacah(n) => Some(n.to_string()),
        }
    }

    /// The same, sentences in one language.
    pub fn plain_in(&self, bahasa: Bahasa) -> Option<String> {
        match self {
            Self::Kalimat(t) => Some(t.get(bahasa).to_owned()),
            other => other.plain(),
        }
    }

    /// What kind of value it is.
    pub fn jenis(&self) -> JenisNilai {
        match self {
            Self::Kosong | Self::TakTerdefinisi(_) => JenisNilai::Kosong,
            Self::Teks(_) | Self::Kata(..) | Self::Kalimat(_) => JenisNilai::Teks,
            Self::Angka(_) | Self::Rasio(_) | Self::Cacah(_) => JenisNilai::Angka,
            Self::Rupiah(_) => JenisNilai::Rupiah,
            Self::Persen(_) => JenisNilai::Persen,
            Self::Tahun(_) => JenisNilai::Tahun,
        }
    }

    /// True for a number below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Self::Angka(a) => a.is_negative(),
            Self::Rupiah(r) => r.is_negative(),
            Self::Persen(r) | Self::Rasio(r) => r.is_negative(),
            _ => false,
        }
    }

    /// The value for a reader: numbers in the notation of the language, ratios with two decimals, `–`
    /// for a missing value.
    pub fn shown(&self, bahasa: Bahasa) -> String {
        let policy = Pembulatan::default();
        let locale = bahasa.locale();
        let number = |a: Angka, decimals| write_number(a, locale, decimals);
        match self {
            Self::Kosong => String::new(),
            Self::TakTerdefinisi(_) => "–".to_owned(),
            Self::Teks(t) => t.clone(),
            Self::Kata(_, words) | Self::Kalimat(words) => words.get(bahasa).to_owned(),
            Self::Angka(a) => number(*a, 0),
            Self::Rupiah(r) => number(r.angka(), if r.angka().is_whole() { 0 } else { 2 }),
            Self::Persen(r) => r
                .percent(policy)
                .map_or_else(|_| r.to_string(), |a| number(a, 2)),
            Self::Rasio(r) => r
                .round(policy)
                .map_or_else(|_| r.to_string(), |a| number(a, 0)),
            Self::Tahun(t) => t.to_string(),
            Self::Cacah(n) => n.to_string(),
        }
    }
}

impl Serialize for Nilai {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Tahun(t) => serializer.serialize_u16(t.get()),
            Self::Cacah(n) => serializer.serialize_u64(*n),
            other => match other.plain() {
                Some(text) => serializer.serialize_str(&text),
                None => serializer.serialize_none(),
            },
        }
    }
}
