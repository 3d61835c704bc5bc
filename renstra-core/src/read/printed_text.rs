//! Text with a printed head among the files of a plan: a block pasted from a document, or a sheet that was saved as CSV.

use super::{file_name, stem};
use crate::document::{FoundTables, find_tables, text_grid};
use crate::sheet::{LeftOut, Lembar, Tabel, csv};

/// The tables of a text that is not named after a table; none if its head is not known.
///
/// A name that is nearly one of a table was meant as one, and a finding says which.
pub(crate) fn printed(name: &str, bytes: &[u8]) -> Option<FoundTables> {
    let (file, name) = (file_name(name), stem(name));
    if Tabel::from_name(name).is_some() || Tabel::proposal(name).is_some() {
        return None;
    }
    let block = csv::read_block(name, bytes).ok()?;
    let found = find_tables(file, vec![text_grid(name, &block)]);
    (!found.lembar.is_empty()).then_some(found)
}

/// Tables of texts that have no name of a table: as they are without a head that is known, and as found with one.
#[derive(Default)]
pub(super) struct PrintedTexts(Vec<(Lembar, FoundTables)>);

impl PrintedTexts {
    /// Takes a table whose text has a known head; otherwise it is given back.
    pub(super) fn take(&mut self, name: &str, bytes: &[u8], sheet: Lembar) -> Option<Lembar> {
        if sheet.tabel().is_some() {
            return Some(sheet);
        }
        match printed(name, bytes) {
            Some(found) => {
                self.0.push((sheet, found));
                None
            }
            None => Some(sheet),
        }
    }

    /// Adds the tables of each text, unless the plan has one of their kind; then the text stays one of an unknown name.
    /// What no table took.
    pub(super) fn settle(mut self, sheets: &mut Vec<Lembar>) -> Vec<LeftOut> {
        self.0.sort_by(|a, b| a.0.nama().cmp(b.0.nama()));
        let mut left = Vec::new();
        for (sheet, found) in self.0 {
            let is_there = |l: &Lembar| sheets.iter().any(|s| s.tabel() == l.tabel());
            if found.lembar.iter().any(is_there) {
                sheets.push(sheet);
            } else {
                sheets.extend(found.lembar);
                left.extend(found.lain);
            }
        }
        left
    }
}
