//! A sheet as cells: what each shows, what it holds, and where it stands.

use crate::sheet::LeftOut;
use crate::value::{Kotak, Letak};

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    Text,
    /// A number; `rumus` if a formula gave it.
    Number {
        /// True for the stored result of a formula.
        rumus: bool,
    },
    /// A date or a time.
    Date,
    /// A truth value.
    Truth,
    /// An error of the program that wrote it, such as `#REF!`.
    Error,
    /// A formula whose result is not stored.
    NoResult,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell {
    /// Column, from 0.
    pub kolom: u32,
    /// The text as the document shows it, numbers in full.
    pub teks: String,
    /// What it holds.
    pub jenis: CellKind,
    /// A unit that only the number format shows: `bln` of `#,##0" bln"`. It is no part of the text.
    pub satuan: Option<String>,
}

/// One row; only cells that hold something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// Row, from 0.
    pub baris: u32,
    /// The cells, by column.
    pub sel: Vec<GridCell>,
    /// True if the document hides the row.
    pub tersembunyi: bool,
}

/// Cells that are merged into one: first and last row and column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// First row and column.
    pub dari: (u32, u32),
    /// Last row and column.
    pub sampai: (u32, u32),
}

/// Where a row stands on the pages of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRow {
    /// The page, from 1.
    pub halaman: u32,
    /// The box of the cell in each column.
    pub kotak: Vec<Kotak>,
}

/// A sheet of a document, or a table on its pages.
///
/// ```
/// use renstra_core::document::{CellKind, Grid, GridCell, GridRow};
/// let cell = |kolom, teks: &str| GridCell { kolom, teks: teks.to_owned(), jenis: CellKind::Text, satuan: None };
/// let row = |baris, sel| GridRow { baris, sel, tersembunyi: false };
/// let grid = Grid {
///     nama: "T-C.27".to_owned(),
///     baris: vec![row(0, vec![cell(0, "Kode"), cell(2, "Uraian")])],
///     ..Grid::default()
/// };
/// assert_eq!(grid.text(0, 2), "Uraian");
/// assert_eq!(grid.text(0, 1), "");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// Name of the sheet, or its pages: `hlm. 58-68`.
    pub nama: String,
    /// Lines of text above it, on pages.
    pub judul: Vec<String>,
    /// The rows that hold something, from the top.
    pub baris: Vec<GridRow>,
    /// Merged cells.
    pub gabung: Vec<Merged>,
    /// True if the document hides the sheet.
    pub tersembunyi: bool,
    /// Columns that the document hides, from 0.
    pub kolom_tersembunyi: Vec<u32>,
    /// For a document of pages: where each row stands, blank ones included. Empty for a sheet.
    pub halaman: Vec<PageRow>,
    /// What could not be read.
    pub catatan: Vec<LeftOut>,
}

impl Grid {
    /// The text of a cell; nothing if it holds nothing.
    pub fn text(&self, baris: u32, kolom: u32) -> &str {
        let row = self.baris.binary_search_by_key(&baris, |r| r.baris).ok();
        row.and_then(|at| self.baris.get(at))
            .map_or("", |row| row.text(kolom))
    }
}

#[cfg(feature = "pdf")]
impl Grid {
    /// The number of the row behind the last one.
    pub(super) fn next_row(&self) -> u32 {
        u32::try_from(self.halaman.len()).unwrap_or(u32::MAX)
    }
}

impl Grid {
    /// Where a block of cells stands: the header in this row, and these columns.
    pub(super) fn block(&self, head: u32, left: u32, right: u32) -> Letak {
        if self.halaman.is_empty() {
            return Letak::Lembar {
                nama: Some(self.nama.clone()),
                baris: head.saturating_add(1),
                kolom: left.saturating_add(1),
            };
        }
        let rows = self.halaman.iter().skip(head as usize);
        let width = (right.saturating_sub(left)) as usize + 1;
        let boxes = |row: &PageRow| {
            let cells = row.kotak.iter().skip(left as usize).take(width);
            (row.halaman, cells.copied().collect())
        };
        Letak::Halaman(rows.map(boxes).collect())
    }
}

impl Grid {
    /// Where cells stand that are picked one by one: rows and columns from 1.
    pub(super) fn picked(&self, places: Vec<(u32, Vec<u32>)>) -> Letak {
        if self.halaman.is_empty() {
            return Letak::Sel {
                nama: Some(self.nama.clone()),
                baris: places,
            };
        }
        let rows = places.into_iter().map(|(row, columns)| {
            let place = self.halaman.get((row.saturating_sub(1)) as usize);
            let boxes = columns.iter().filter_map(|column| {
                let at = (column.saturating_sub(1)) as usize;
                place.and_then(|p| p.kotak.get(at)).copied()
            });
            (place.map_or(1, |p| p.halaman), boxes.collect())
        });
        Letak::Halaman(rows.collect())
    }
}

impl GridRow {
    /// The cell of a column.
    pub fn cell(&self, kolom: u32) -> Option<&GridCell> {
        let at = self.sel.binary_search_by_key(&kolom, |c| c.kolom).ok()?;
        self.sel.get(at)
    }

    /// The text of a column; nothing if its cell holds nothing.
    pub fn text(&self, kolom: u32) -> &str {
        self.cell(kolom).map_or("", |c| c.teks.as_str())
    }

    /// True if it shows what another row shows, in the same columns, wherever lines are broken.
    pub(super) fn same_texts(&self, other: &Self) -> bool {
        let texts = |row: &Self| -> Vec<(u32, String)> {
            { row.sel.iter() }
                .map(|c| (c.kolom, c.teks.split_whitespace().collect()))
                .collect()
        };
        texts(self) == texts(other)
    }

    /// Sets the text of a cell.
    pub(super) fn put(&mut self, kolom: u32, teks: String) {
        let at = self.sel.partition_point(|c| c.kolom < kolom);
        match self.sel.get_mut(at).filter(|c| c.kolom == kolom) {
            Some(cell) => cell.teks = teks,
            None => self.sel.insert(
                at,
                GridCell {
                    kolom,
                    teks,
                    jenis: CellKind::Text,
                    satuan: None,
                },
            ),
        }
    }

    /// True if no cell shows anything.
    pub fn is_blank(&self) -> bool {
        self.sel.iter().all(|c| c.teks.trim().is_empty())
    }
}
