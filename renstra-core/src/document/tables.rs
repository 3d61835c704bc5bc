//! The tables in the sheets of a document.

use super::grid::{CellKind, Grid, GridRow};
use super::head::{columns, counts, head_lines, table};
use super::period::{date_heads, first_year};
use super::recognise::{names_columns, recognise};
use super::wide_history::WideHistory;
use super::{
    accounts, budget, budget_head, form_year, levels, multiples, signature, split_code,
    text_columns,
};
use crate::sheet::{LeftOut, Lembar, Sebab, Tabel};
use crate::value::{Tahun, column_letters};

/// Rows above a head that may name its table.
const CAPTION: usize = 4;

/// The tables of a document, and what no table took.
#[derive(Debug, Default)]
pub struct FoundTables {
    /// The tables, each where it stands in the document.
    pub lembar: Vec<Lembar>,
    /// What no table took, and what a reader of the document does not see.
    pub lain: Vec<LeftOut>,
}

/// Finds the tables in the sheets of a document by their heads; of two tables of a kind the first one counts.
///
/// `berkas`: name of the document, for the places.
///
/// ```
/// use renstra_core::document::{CellKind, Grid, GridCell, GridRow, find_tables};
/// let row = |baris, texts: [&str; 4]| GridRow {
///     baris,
///     sel: (0..).zip(texts).filter(|(_, t)| !t.is_empty())
///         .map(|(kolom, t)| GridCell { kolom, teks: t.to_owned(), jenis: CellKind::Text, satuan: None })
///         .collect(),
///     tersembunyi: false,
/// };
/// let grid = Grid {
///     nama: "Lembar1".to_owned(),
///     baris: vec![
///         row(0, ["Rencana Program Dinas Sosial", "", "", ""]),
///         row(2, ["Kode", "Uraian", "Target 2026", "Rp 2026"]),
///         row(3, ["1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL", "", "925.000.000"]),
///     ],
///     ..Grid::default()
/// };
/// let found = find_tables("plan.xlsx", vec![grid]);
/// let table = found.lembar.first().unwrap();
/// assert_eq!(table.nama(), "program-pendanaan");
/// let place = table.place(&table.baris[0], 3);
/// assert_eq!(place.dokumen().unwrap().to_string(), "plan.xlsx!Lembar1!D4");
/// ```
pub fn find_tables(berkas: &str, grids: Vec<Grid>) -> FoundTables {
    let mut found = FoundTables::default();
    let first = first_year(berkas, &grids);
    for mut grid in grids {
        if date_heads(&mut grid, first) {
            found.tell(&grid.nama, Sebab::TahunTanpaPeriode, 1);
        }
        found.take(berkas, &mut grid);
    }
    if found.lembar.is_empty() && found.lain.is_empty() && !berkas.is_empty() {
        found.tell(berkas, Sebab::TanpaIsi, 1);
    }
    found
}

impl FoundTables {
    /// Adds the tables of another document.
    pub fn append(&mut self, other: Self) {
        self.lembar.extend(other.lembar);
        self.lain.extend(other.lain);
    }

    fn take(&mut self, berkas: &str, grid: &mut Grid) {
        let mut rows = std::mem::take(&mut grid.baris);
        rows.retain(|r| !r.is_blank() || r.sel.iter().any(|c| c.jenis == CellKind::NoResult));
        let multiples = multiples::settle(&mut rows, &grid.gabung);
        if self.take_budget(berkas, grid, &rows) {
            self.tell_multiples(grid, multiples);
            return;
        }
        let mut loose: Vec<&GridRow> = Vec::new();
        let mut at = 0;
        let mut any = false;
        while let Some(row) = rows.get(at) {
            let caption = caption(&rows, at, &grid.nama);
            let below = rows.get(at..).unwrap_or_default();
            let named = names_columns(row);
            // The heads of a form are long, and some words of them are columns of other tables.
            let (tabel, year) = match named && form_year::lacks_only_its_year(below) {
                true => self.form_of_year(berkas, grid, &rows, at),
                // A sheet that is named after a table begins with it; titles stand above a form.
                false if named || at == 0 && !form_year::begins_below(&rows) => {
                    (recognise(below, &grid.gabung, &caption), None)
                }
                false => (None, None),
            };
            let Some(tabel) = tabel else {
                loose.push(row);
                at += 1;
                continue;
            };
            let whole = end(below);
            let signed = below.get(..whole).map_or(0, signature::end_of_rows);
            any = true;
            // Signatures are counted, and nobody is named.
            loose.extend(below.get(signed..whole).unwrap_or_default());
            let below = below.get(..signed).unwrap_or_default();
            self.add(berkas, grid, below, (tabel, year));
            at += whole.max(1);
        }
        let sebab = match any {
            true => Sebab::LuarTabel,
            false if budget_head::months(&rows) > 5 => Sebab::AnggaranKas,
            false => Sebab::TanpaTabel,
        };
        self.tell_loose(grid, &loose, sebab);
        if any {
            self.tell_hidden(grid, &rows);
            self.tell_multiples(grid, multiples);
        }
    }

    fn tell_multiples(&mut self, grid: &Grid, found: multiples::Multiples) {
        self.tell(&grid.nama, Sebab::Kelipatan, found.read);
        self.tell(&grid.nama, Sebab::KelipatanTakTerbaca, found.unread);
    }

    /// Takes a sheet that is the budget of one year; true if it is one.
    fn take_budget(&mut self, berkas: &str, grid: &Grid, rows: &[GridRow]) -> bool {
        let Some(found) = budget::find(berkas, grid, rows) else {
            return false;
        };
        let (left, right) = columns(rows);
        let place = place(&grid.nama, rows, left, right);
        match found {
            budget::Budget::NotRead(sebab, n) => self.tell(&place, sebab, n),
            budget::Budget::Table(sheet, told) => {
                if { self.lembar.iter() }.any(|l| l.tabel() == sheet.tabel()) {
                    self.tell(&place, Sebab::TabelKedua, 1);
                    return true;
                }
                self.lembar.push(sheet);
                for (sebab, n) in told {
                    self.tell(&place, sebab, n);
                }
                self.tell_hidden(grid, rows);
            }
        }
        true
    }

    /// An evaluation form without a column for its year: it has the one that its title, sheet or file names.
    fn form_of_year(
        &mut self,
        berkas: &str,
        grid: &Grid,
        rows: &[GridRow],
        at: usize,
    ) -> (Option<Tabel>, Option<Tahun>) {
        let above = rows.get(..at).unwrap_or_default();
        let years = budget_head::years_above(berkas, grid, above);
        let sebab = match years.as_slice() {
            [year] => return (Some(Tabel::Realisasi), Some(*year)),
            [] => Sebab::TahunTidakDisebut,
            _ => Sebab::TahunBerbeda,
        };
        let below = rows.get(at..).unwrap_or_default();
        let (left, right) = columns(below);
        self.tell(&place(&grid.nama, below, left, right), sebab, 1);
        (None, None)
    }

    /// Adds a table, unless there is one of its kind.
    fn add(
        &mut self,
        berkas: &str,
        grid: &Grid,
        rows: &[GridRow],
        (tabel, year): (Tabel, Option<Tahun>),
    ) {
        let (left, right) = columns(rows);
        let place = place(&grid.nama, rows, left, right);
        if { self.lembar.iter() }.any(|l| l.tabel() == Some(tabel)) {
            self.tell(&place, Sebab::TabelKedua, 1);
            return;
        }
        let mut rows: Vec<GridRow> = rows.iter().filter(|r| !counts(r)).cloned().collect();
        let units = text_columns::settle(&mut rows, tabel);
        let taken = accounts::take_out(&mut rows, tabel);
        self.tell(&place, Sebab::Rekening, taken);
        self.tell(&place, Sebab::SatuanFormat, units);
        let wide = WideHistory::find(&rows, &grid.gabung);
        let wide = wide.filter(|_| tabel == Tabel::AnggaranRealisasi);
        let mut right = right;
        if wide.is_none() {
            let by_code = split_code::join(&mut rows, &grid.gabung);
            if tabel == Tabel::ProgramPendanaan {
                right = levels::add(&mut rows, right, &by_code);
            }
            if tabel == Tabel::Realisasi {
                let loose = form_year::settle_names(&mut rows, &grid.gabung);
                self.tell(&place, Sebab::LuarTabel, loose);
                right = form_year::add_units(&mut rows, right, &grid.gabung);
            }
            if let Some(year) = year {
                right = form_year::add(&mut rows, right, year);
            }
        }
        self.lembar.push(match wide {
            Some(wide) => wide.table(grid, &rows, berkas),
            None => {
                let sheet = table(tabel, &rows, left, right, Some((berkas, &grid.nama)));
                sheet.with_header_found().numbered_as_printed()
            }
        });
        let beyond = rows.iter().flat_map(|r| &r.sel);
        let beyond = beyond
            .filter(|c| !(left..=right).contains(&c.kolom))
            .count();
        self.tell(&place, Sebab::LuarTabel, beyond);
        let open = rows.iter().flat_map(|r| &r.sel);
        let open = open.filter(|c| c.jenis == CellKind::NoResult).count();
        self.tell(&place, Sebab::TanpaHasil, open);
    }

    fn tell(&mut self, letak: &str, sebab: Sebab, jumlah: usize) {
        if jumlah > 0 {
            let letak = letak.to_owned();
            self.lain.push(LeftOut {
                letak,
                sebab,
                jumlah,
            });
        }
    }

    /// Rows that no table took; captions, notes and signatures among them.
    fn tell_loose(&mut self, grid: &Grid, loose: &[&GridRow], sebab: Sebab) {
        let cells = loose.iter().map(|r| r.sel.len()).sum();
        let all = loose.iter().flat_map(|r| &r.sel).map(|c| c.kolom);
        let (Some(first), Some(last)) = (loose.first(), loose.last()) else {
            return;
        };
        let from = (first.baris, all.clone().min().unwrap_or(0));
        let to = (last.baris, all.max().unwrap_or(0));
        self.tell(&range(&grid.nama, from, to), sebab, cells);
    }

    fn tell_hidden(&mut self, grid: &Grid, rows: &[GridRow]) {
        let hidden = rows.iter().filter(|r| r.tersembunyi).count();
        self.tell(&grid.nama, Sebab::BarisTersembunyi, hidden);
        let used = |column: &&u32| rows.iter().any(|r| !r.text(**column).is_empty());
        let hidden = grid.kolom_tersembunyi.iter().filter(used).count();
        self.tell(&grid.nama, Sebab::KolomTersembunyi, hidden);
        let hidden = usize::from(grid.tersembunyi);
        self.tell(&grid.nama, Sebab::LembarTersembunyi, hidden);
    }
}

/// How many rows belong to a table: up to another head, of a table or not. A new page repeats the own one.
fn end(rows: &[GridRow]) -> usize {
    let (head, below) = rows
        .split_at_checked(head_lines(rows).max(1))
        .unwrap_or((rows, &[]));
    let repeats = |row: &GridRow| head.iter().any(|h| h.same_texts(row));
    let other = below
        .iter()
        .position(|row| names_columns(row) && !repeats(row));
    other.map_or(rows.len(), |at| head.len() + at)
}

/// The name of a sheet, and what stands in the rows above a head.
fn caption<'a>(rows: &'a [GridRow], head: usize, sheet: &'a str) -> Vec<&'a str> {
    let above = rows
        .get(head.saturating_sub(CAPTION)..head)
        .unwrap_or_default();
    let texts = above
        .iter()
        .flat_map(|r| r.sel.iter().map(|c| c.teks.trim()));
    std::iter::once(sheet).chain(texts).collect()
}

fn place(sheet: &str, rows: &[GridRow], left: u32, right: u32) -> String {
    let first = rows.first().map_or(0, |r| r.baris);
    let last = rows.last().map_or(0, |r| r.baris);
    range(sheet, (first, left), (last, right))
}

/// `Lembar1!A1:F4`.
fn range(sheet: &str, from: (u32, u32), to: (u32, u32)) -> String {
    let cell = |(row, column): (u32, u32)| format!("{}{}", column_letters(column + 1), row + 1);
    format!("{sheet}!{}:{}", cell(from), cell(to))
}
