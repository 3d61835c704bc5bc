//! Where a table stands as a whole.

use super::lembar::{BarisLembar, Lembar};
use crate::value::{column_letters, page_range};

impl Lembar {
    /// First and last page, for a table on pages.
    pub(crate) fn pages(&self) -> Option<(u32, u32)> {
        let page = |row: Option<&BarisLembar>| self.place(row?, 0).dokumen()?.halaman;
        page(self.baris.first()).zip(page(self.baris.last()))
    }

    /// How people call a column of a table in a document: its letters in a sheet, its number on pages.
    pub(crate) fn column_letters(&self, column: usize) -> String {
        let first = self.baris.first().map(|row| self.place(row, column));
        match first.as_ref().and_then(|p| p.dokumen()?.sel) {
            Some(cell) => cell
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .to_owned(),
            None => (column + 1).to_string(),
        }
    }

    /// Where a table stands: `Lembar1!A5:F20`, `hlm. 51-60`.
    pub(crate) fn whole_place(&self) -> String {
        if let Some((from, to)) = self.pages() {
            return page_range(from, to);
        }
        let ends = ends(self);
        let place = self.baris.first().map(|row| self.place(row, 0));
        let nama = place.as_ref().and_then(|p| p.dokumen()?.lembar);
        nama.map_or_else(|| ends.clone(), |nama| format!("{nama}!{ends}"))
    }
}

/// First and last cell of the rows, wherever those of a column stand: blocks side by side are rows of the table.
fn ends(sheet: &Lembar) -> String {
    let mut found: Option<((u32, u32), (u32, u32))> = None;
    for row in &sheet.baris {
        for column in 0..sheet.kolom().len() {
            let place = sheet.place(row, column);
            let cell = place.dokumen().and_then(|d| d.sel).unwrap_or_default();
            let Some(at) = split_cell(&cell) else {
                continue;
            };
            let (from, to) = found.unwrap_or((at, at));
            found = Some((
                (from.0.min(at.0), from.1.min(at.1)),
                (to.0.max(at.0), to.1.max(at.1)),
            ));
        }
    }
    let cell = |(row, column): (u32, u32)| format!("{}{row}", column_letters(column));
    found.map_or(":".to_owned(), |(from, to)| {
        format!("{}:{}", cell(from), cell(to))
    })
}

/// Row and column of `AB12`, from 1.
fn split_cell(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = cell.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0u32, |n, b| {
        let letter = u32::from(b.checked_sub(b'A')?) + 1;
        n.checked_mul(26)?.checked_add(letter)
    })?;
    Some((row.parse().ok()?, column))
}
