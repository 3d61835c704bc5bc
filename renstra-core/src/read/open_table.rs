//! A table before it is read: its columns and rows as they are, and what it lacks.

use super::{Reader, code_cell, row_level};
use crate::model::CatatanBaca;
use crate::ordered::Set;
use crate::sheet::{Lembar, Tabel, lembar, skema};
use crate::value::cell_text::holds;
use crate::value::latin::lower;

/// Two events of a year may take as many minutes: only a time with its date says that they are one.
fn may_be_alike(sheet: &Lembar, row: &lembar::BarisLembar) -> bool {
    let time = sheet.column("dilaporkan").map(|c| sheet.text(row, c));
    let dated = time.is_some_and(|t| holds(t, b'-') || holds(t, b'/'));
    sheet.tabel() == Some(Tabel::Kejadian) && !dated
}

impl Reader {
    /// Finds a table and checks its columns; `None` if it is not there or cannot be used.
    pub(super) fn open<'a>(&mut self, sheets: &'a [Lembar], tabel: Tabel) -> Option<&'a Lembar> {
        let sheet = sheets.iter().find(|l| l.tabel() == Some(tabel))?;
        let place = || sheet.place_of_table();
        if sheet.kolom().iter().all(|k| k.trim().is_empty()) || sheet.baris.is_empty() {
            self.catatan
                .push(CatatanBaca::TabelKosong { tempat: place() });
            return None;
        }
        let skema = tabel.skema();
        self.check_header(sheet, &skema);
        self.check_rows(sheet);
        let mut missing = sheet.missing_columns();
        if tabel == Tabel::ProgramPendanaan && !missing.is_empty() {
            // Code and name may share a cell, and tell the level.
            let shared = |only: &str| {
                let other = code_cell::SHARED.iter().find(|(a, _)| *a == only);
                other
                    .and_then(|(_, other)| sheet.column(other))
                    .is_some_and(|column| {
                        let mut rows = sheet.baris.iter();
                        rows.any(|r| code_cell::split(sheet.text(r, column), None).is_some())
                    })
            };
            missing.retain(|m| match m.as_str() {
                "tingkat" => !row_level::RowLevel::are_told(sheet),
                only => !shared(only),
            });
        }
        if missing.is_empty() {
            return Some(sheet);
        }
        self.catatan.push(CatatanBaca::KolomHilang {
            tempat: place(),
            kolom: missing.join(", "),
        });
        None
    }

    fn check_header(&mut self, sheet: &Lembar, skema: &skema::Skema) {
        let mut seen = Vec::new();
        for (i, column) in sheet.kolom_normal() {
            let has_cells = || {
                sheet
                    .baris
                    .iter()
                    .any(|r| !sheet.text(r, i).trim().is_empty())
            };
            let tempat = sheet.place_of_column(i);
            // Columns without a name are one mistake.
            if column.is_empty() && (seen.contains(&column) || !has_cells()) {
                continue;
            }
            if seen.contains(&column) {
                self.catatan.push(CatatanBaca::KolomGanda { tempat });
            } else if !skema.knows(column) && !skema.tells_source(column) {
                self.catatan.push(CatatanBaca::KolomAsing {
                    tempat,
                    usul: skema.proposal(column, |c| sheet.column(c).is_some()),
                });
            }
            seen.push(column);
        }
    }

    fn check_rows(&mut self, sheet: &Lembar) {
        let width = sheet.kolom().len();
        for row in sheet.baris.iter().filter(|r| r.sel.len() != width) {
            self.catatan.push(CatatanBaca::BarisTimpang {
                tempat: sheet.place_of_row(row),
                sel: row.sel.len(),
                kolom: width,
            });
        }
        self.check_quotes(sheet);
        for (before, row) in sheet.baris.iter().zip(sheet.baris.iter().skip(1)) {
            let printed = row.sel.iter().any(|c| !c.as_str().trim().is_empty());
            if printed && before.sel == row.sel && !may_be_alike(sheet, row) {
                self.catatan.push(CatatanBaca::BarisBerulang {
                    tempat: sheet.place_of_row(row),
                    sebelumnya: sheet.place_of_row(before),
                });
            }
        }
    }

    /// A cell of several lines of which one begins like a row of the table and has as many separators.
    fn check_quotes(&mut self, sheet: &Lembar) {
        let first = |row: &lembar::BarisLembar| lower(sheet.text(row, 0).trim());
        let mut begins: Option<Set<String>> = None;
        for row in &sheet.baris {
            for (i, cell) in row.sel.iter().enumerate() {
                let text = cell.as_str();
                if !holds(text, b'\n') {
                    continue;
                }
                let begins = begins.get_or_insert_with(|| sheet.baris.iter().map(first).collect());
                let is_row = |line: &str| {
                    [',', ';', '\t'].iter().any(|separator| {
                        let n = line.matches(*separator).count();
                        let start = line.split(*separator).next().unwrap_or_default();
                        let width = sheet.kolom().len();
                        let whole = width > 3 && n + 1 >= width;
                        whole || n > 1 && n + 2 >= width && begins.contains(&lower(start.trim()))
                    })
                };
                let lines = text.lines().count().saturating_sub(1);
                if text.lines().skip(1).any(is_row) {
                    self.catatan.push(CatatanBaca::BarisTertelan {
                        tempat: sheet.place(row, i),
                        sampai: row
                            .nomor
                            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX)),
                    });
                }
            }
        }
    }
}
