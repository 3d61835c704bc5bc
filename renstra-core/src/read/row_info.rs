//! Properties of a row that apply to all its number cells: the unit, and whether they are ranks.

use super::number_column::{ColumnCell, row_is_rank};
use super::required;
use crate::model::CatatanBaca;
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::Satuan;
use crate::value::bracketed_unit::{bracketed, bracketed_unit};
use crate::value::number::missing_kind;

/// Units and ranks of the rows of a table.
pub(super) struct RowInfo<'a> {
    sheet: &'a Lembar,
    info: Vec<(Option<Satuan>, bool)>,
}

impl<'a> RowInfo<'a> {
    /// Reads the unit column, or the unit in brackets behind the name; a row is a rank if all its cells in these columns could be one.
    pub(super) fn new(sheet: &'a Lembar, number_columns: &[usize]) -> Self {
        let (unit, name) = (sheet.column("satuan"), sheet.column("indikator"));
        let usual = unit.is_none() && names_end_in_brackets(sheet, name);
        // The form in force has no column of units: they stand behind the names.
        let bracketed = |row| bracketed_unit(sheet.text(row, name?), usual);
        let info = sheet
            .baris
            .iter()
            .map(|row| {
                let rank = row_is_rank(number_columns.iter().map(|i| sheet.text(row, *i)));
                let own = Satuan::new(&required(sheet, row, unit));
                (own.or_else(|| bracketed(row)), rank)
            })
            .collect();
        Self { sheet, info }
    }

    /// Rows of texts whose unit counts: the first cell with a text, once a row.
    pub(super) fn texts(&self, number_columns: &[usize]) -> Vec<CatatanBaca> {
        let counts = |u: &&Satuan| u.comes_whole() || u.is_percent();
        let note = |(row, unit, rank): (&'a BarisLembar, Option<&Satuan>, bool)| {
            let unit = unit.filter(|u| rank && counts(u))?;
            let mut cells = number_columns.iter().copied();
            let first = cells.find(|i| missing_kind(self.sheet.text(row, *i)).is_none())?;
            // `v` is a tick: it is done in that year.
            if matches!(self.sheet.text(row, first).trim(), "v" | "V") {
                return None;
            }
            Some(CatatanBaca::TeksSebagaiAngka {
                tempat: self.sheet.place(row, first),
                tercetak: self.sheet.text(row, first).trim().to_owned(),
                satuan: unit.clone(),
            })
        };
        self.rows().filter_map(note).collect()
    }

    /// Row, unit, rank.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&'a BarisLembar, Option<&Satuan>, bool)> {
        self.sheet
            .baris
            .iter()
            .zip(&self.info)
            .map(|(row, (unit, rank))| (row, unit.as_ref(), *rank))
    }

    /// The cells of a column of targets; ranks tell nothing about its notation.
    pub(super) fn targets(&self) -> Vec<ColumnCell<'_>> {
        self.rows()
            .filter(|(_, _, rank)| !rank)
            .map(|(row, satuan, _)| ColumnCell {
                row,
                satuan,
                uang: false,
            })
            .collect()
    }
}

/// True if more than half of the names of indicators end in brackets.
fn names_end_in_brackets(sheet: &Lembar, name: Option<usize>) -> bool {
    let names = sheet
        .baris
        .iter()
        .filter_map(|row| Some(sheet.text(row, name?).trim()));
    let names: Vec<&str> = names.filter(|n| !n.is_empty()).collect();
    let count = names.iter().filter(|n| bracketed(n).is_some()).count();
    count * 2 > names.len()
}

/// The cells of a column without units.
pub(super) fn plain_cells(sheet: &Lembar, uang: bool) -> Vec<ColumnCell<'_>> {
    let cell = |row| ColumnCell {
        row,
        satuan: None,
        uang,
    };
    sheet.baris.iter().map(cell).collect()
}
