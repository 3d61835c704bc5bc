//! What the cells of a column are in a data frame.

use serde::Serialize;

use super::model::{JenisKolom, Kolom, Table};
use crate::value::Nilai;

/// The type of a column in a data frame: one for all of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TipeKolom {
    /// Text: values of several kinds too, and numbers among which a word stands, such as a rank (`BB`).
    Teks,
    /// Whole numbers: years, and numbers that count (row numbers, comparisons).
    Bulat,
    /// Exact decimals.
    Desimal,
}

impl Table {
    /// The type of each column in a data frame.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::table::TipeKolom::{Bulat, Desimal, Teks};
    /// let table = plan.absorption().table().select(&["uraian", "tahun", "anggaran"]);
    /// assert_eq!(table.types(), [Teks, Bulat, Desimal]);
    /// ```
    pub fn types(&self) -> Vec<TipeKolom> {
        let columns = self.kolom.iter().enumerate();
        columns
            .map(|(i, column)| {
                let cells = self.baris.iter().filter_map(move |row| row.get(i));
                type_of(column, cells)
            })
            .collect()
    }
}

fn type_of<'a>(column: &Kolom, cells: impl Iterator<Item = &'a Nilai> + Clone) -> TipeKolom {
    let is_text = |c: &Nilai| matches!(c, Nilai::Teks(_) | Nilai::Kata(..) | Nilai::Kalimat(_));
    let counts = |c: &Nilai| matches!(c, Nilai::Cacah(_));
    let empty = |c: &Nilai| matches!(c, Nilai::Kosong | Nilai::TakTerdefinisi(_));
    match column.jenis {
        JenisKolom::Teks | JenisKolom::Campuran => TipeKolom::Teks,
        // A word among numbers, such as `semua` among years, is kept: the column is text then.
        _ if cells.clone().any(is_text) => TipeKolom::Teks,
        JenisKolom::Tahun => TipeKolom::Bulat,
        JenisKolom::Angka
            if cells.clone().any(counts) && cells.clone().all(|c| counts(c) || empty(c)) =>
        {
            TipeKolom::Bulat
        }
        JenisKolom::Angka | JenisKolom::Rupiah | JenisKolom::Persen => TipeKolom::Desimal,
    }
}
