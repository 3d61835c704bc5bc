//! A result table: named, typed columns, and rows.

use serde::Serialize;

use crate::value::number::write_number;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Rupiah, Tahun, TakTerdefinisi, Teks};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisKolom {
    /// Text, in Indonesian keys or as printed.
    Teks,
    /// A number.
    Angka,
    /// Money in rupiah.
    Rupiah,
    /// A ratio, shown in percent.
    Persen,
    /// A calendar year.
    Tahun,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Key, the same in all languages.
    pub kunci: String,
    /// Heading in readable forms.
    pub judul: Teks,
    /// What it holds.
    pub jenis: JenisKolom,
}

/// A cell.
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
    /// a missing value. A ratio is rounded once by the default policy.
    pub fn plain(&self) -> Option<String> {
        let policy = Pembulatan::default();
        match self {
            Self::Kosong | Self::TakTerdefinisi(_) => None,
            Self::Teks(t) => Some(t.clone()),
            Self::Kata(key, _) => Some((*key).to_owned()),
            Self::Angka(a) => Some(a.to_string()),
            Self::Rupiah(r) => Some(r.to_string()),
            Self::Persen(r) => r.percent(policy).ok().map(|a| a.to_string()),
            Self::Rasio(r) => r.round(policy).ok().map(|a| a.to_string()),
            Self::Tahun(t) => Some(t.to_string()),
            Self::Cacah(n) => Some(n.to_string()),
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
            Self::Kata(_, words) => words.get(bahasa).to_owned(),
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

/// A result table.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::Bahasa;
/// let table = plan.budget().table();
/// assert_eq!(table.kolom[0].kunci, "tingkat");
/// assert!(table.to_csv().starts_with("tingkat,kode,uraian,2022,2023,2024,2025,2026,jumlah\n"));
/// assert!(table.to_text(Bahasa::Id, 100).contains("118.873.826.774"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Title.
    pub judul: Teks,
    /// Columns.
    pub kolom: Vec<Kolom>,
    /// Rows, each with a cell a column.
    pub baris: Vec<Vec<Nilai>>,
}

impl Table {
    /// A table without rows.
    pub fn new(judul: Teks) -> Self {
        Self {
            judul,
            kolom: Vec::new(),
            baris: Vec::new(),
        }
    }

    /// Some of its rows and columns, by their numbers, in this order; numbers that it does not have are left out.
    ///
    /// ```
    /// use renstra_core::{JenisKolom, Nilai, Table, Teks};
    /// let mut table = Table::new(Teks::new("a", "b")).column("kode", JenisKolom::Teks).column("uraian", JenisKolom::Teks);
    /// table.baris.push(vec![Nilai::Kosong, Nilai::Teks("x".to_owned())]);
    /// let part = table.part(&[0, 7], &[1]);
    /// assert_eq!((part.to_csv().as_str(), part.kolom.len()), ("uraian\nx\n", 1));
    /// ```
    #[must_use]
    pub fn part(&self, baris: &[usize], kolom: &[usize]) -> Self {
        let cells = |row: &Vec<Nilai>| kolom.iter().filter_map(|k| row.get(*k).cloned()).collect();
        let rows = baris.iter().filter_map(|n| self.baris.get(*n));
        Self {
            judul: self.judul.clone(),
            kolom: kolom
                .iter()
                .filter_map(|k| self.kolom.get(*k).cloned())
                .collect(),
            baris: rows.map(cells).collect(),
        }
    }

    /// Adds a column; its heading is the key in words, in English where it has an English form.
    #[must_use]
    pub fn column(self, kunci: &str, jenis: JenisKolom) -> Self {
        self.titled(kunci, super::heading::heading(kunci), jenis)
    }

    /// Adds a column with a heading of its own.
    #[must_use]
    pub fn titled(mut self, kunci: &str, judul: Teks, jenis: JenisKolom) -> Self {
        self.kolom.push(Kolom {
            kunci: kunci.to_owned(),
            judul,
            jenis,
        });
        self
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<Nilai>) {
        debug_assert_eq!(row.len(), self.kolom.len(), "{}", self.judul.en);
        self.baris.push(row);
    }

    /// A cell by row and column key.
    pub fn get(&self, row: usize, kunci: &str) -> Option<&Nilai> {
        let column = self.kolom.iter().position(|k| k.kunci == kunci)?;
        self.baris.get(row)?.get(column)
    }

    /// The same table with only these columns, in this order; unknown keys are left out.
    #[must_use]
    pub fn select(&self, keys: &[&str]) -> Self {
        let picks: Vec<usize> = keys
            .iter()
            .filter_map(|key| self.kolom.iter().position(|k| k.kunci == *key))
            .collect();
        let pick = |i: &usize| self.kolom.get(*i).cloned();
        Self {
            judul: self.judul.clone(),
            kolom: picks.iter().filter_map(pick).collect(),
            baris: self
                .baris
                .iter()
                .map(|row| picks.iter().filter_map(|i| row.get(*i).cloned()).collect())
                .collect(),
        }
    }
}
