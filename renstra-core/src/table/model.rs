//! A result table: named, typed columns, and rows.

use serde::Serialize;

use crate::model::figur::FigurId;
use crate::value::{Bahasa, Nilai, Teks};

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
    /// Values of several kinds; another column says which.
    Campuran,
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

/// A result table.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::Bahasa;
/// let table = plan.budget().table();
/// assert_eq!(table.kolom[0].kunci, "tingkat");
/// assert!(table.to_csv().starts_with("tingkat,kode,uraian,2022,2023,2024,2025,2026,jumlah,kunci,induk\n"));
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
    /// Which figure a cell shows: row, column, figure; in the order of the rows.
    pub figur: Vec<(usize, usize, FigurId)>,
}

impl Table {
    /// A table without rows.
    pub fn new(judul: Teks) -> Self {
        Self {
            judul,
            kolom: Vec::new(),
            baris: Vec::new(),
            figur: Vec::new(),
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
        let there = || baris.iter().filter(|n| **n < self.baris.len());
        let rows = there().filter_map(|n| self.baris.get(*n));
        let columns: Vec<usize> = { kolom.iter().copied() }
            .filter(|k| *k < self.kolom.len())
            .collect();
        Self {
            judul: self.judul.clone(),
            kolom: kolom
                .iter()
                .filter_map(|k| self.kolom.get(*k).cloned())
                .collect(),
            baris: rows.map(cells).collect(),
            figur: self.moved(there().copied(), &columns),
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

    /// The same table for readers of one language: sentences become text.
    ///
    /// ```
    /// use renstra_core::{Bahasa, JenisKolom, Nilai, Table, Teks};
    /// let mut table = Table::new(Teks::new("a", "b")).column("alasan", JenisKolom::Teks);
    /// table.baris.push(vec![Nilai::Kalimat(Teks::new("tidak ada", "none"))]);
    /// assert_eq!(table.in_language(Bahasa::En).to_csv(), "alasan\nnone\n");
    /// ```
    #[must_use]
    pub fn in_language(mut self, bahasa: Bahasa) -> Self {
        for cell in self.baris.iter_mut().flatten() {
            if let Nilai::Kalimat(teks) = cell {
                *cell = Nilai::Teks(teks.get(bahasa).to_owned());
            }
        }
        self
    }

    /// Says which figure the cell of the last row in a column shows.
    pub(crate) fn figure(&mut self, kunci: &str, figur: FigurId) {
        let column = self.kolom.iter().position(|k| k.kunci == kunci);
        if let (Some(column), Some(row)) = (column, self.baris.len().checked_sub(1)) {
            self.figur.push((row, column, figur));
        }
    }

    /// The figures of some rows and columns, by their new numbers.
    fn moved(
        &self,
        rows: impl Iterator<Item = usize>,
        columns: &[usize],
    ) -> Vec<(usize, usize, FigurId)> {
        let mut moved = Vec::new();
        for (row, old) in rows.enumerate() {
            let first = self.figur.partition_point(|(r, ..)| *r < old);
            let own = self.figur.get(first..).unwrap_or_default().iter();
            for (_, column, figur) in own.take_while(|(r, ..)| *r == old) {
                let new = columns.iter().position(|c| c == column);
                moved.extend(new.map(|column| (row, column, figur.clone())));
            }
        }
        moved
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
            figur: self.moved(0..self.baris.len(), &picks),
        }
    }
}
