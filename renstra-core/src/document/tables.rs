//! The tables in the sheets of a document.

use std::borrow::Cow;

use super::continued::{continues, joined};
use super::grid::{CellKind, Grid, GridRow};
use super::head::{columns, counts, head_lines, in_one_line, table};
use super::period::{date_heads, period_of};
use super::peta::{Peta, PetaTabel};
use super::recognise::{known, names_columns, recognise};
use super::repeated_head::repeated;
use super::wide_history::WideHistory;
use super::{
    accounts, budget, budget_head, form_year, goal_heads, goal_rows, headings, indicator_head,
    level_columns, levels, multiples, signature, split_code, text_columns,
};
use crate::sheet::{LeftOut, Lembar, Sebab, Tabel};
use crate::value::{Tahun, column_letters, page_range};

/// Rows above a head that may name its table.
const CAPTION: usize = 4;

/// The tables of a document, and what no table took.
#[derive(Debug, Default)]
pub struct FoundTables {
    /// The tables, each where it stands in the document.
    pub lembar: Vec<Lembar>,
    /// What no table took, and what a reader of the document does not see.
    pub lain: Vec<LeftOut>,
    /// The tables on sheets and pages that are not recognised.
    pub tak_dikenal: Vec<UnreadTable>,
    /// For each table: whether a caption names it, and how much of it is known.
    ranks: Vec<Rank>,
}

/// A sheet, or a table on pages, in which no table of a plan is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadTable {
    /// Name of the document.
    pub berkas: String,
    /// Sheet or pages.
    pub letak: String,
    /// Lines that its head may have.
    pub kepala: usize,
    /// What stands in the head, by the letters or numbers of the columns.
    pub kolom: Vec<(String, String)>,
}

/// How well a table on pages fits its kind.
type Rank = (bool, usize);

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
    find_tables_as(berkas, grids, &Peta::default())
}

/// Finds the tables like [`find_tables`], where the mapping does not say how they are read.
///
/// ```
/// use renstra_core::document::{Grid, Peta, find_tables_as};
/// let peta = Peta::read("peta.json", br#"{"peta": 1, "tabel": [{"letak": "Lembar2", "tabel": "aset"}]}"#)?;
/// let found = find_tables_as("plan.xlsx", vec![Grid { nama: "Lembar1".to_owned(), ..Grid::default() }], &peta);
/// // The document has no such place.
/// assert_eq!(found.lain[0].letak, "Lembar2");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn find_tables_as(berkas: &str, grids: Vec<Grid>, peta: &Peta) -> FoundTables {
    let mut used: Vec<usize> = Vec::new();
    let names: Vec<String> = grids.iter().map(|g| g.nama.clone()).collect();
    let alone = |name: &str| names.iter().filter(|n| *n == name).count() == 1;
    let mut found = FoundTables::default();
    let period = period_of(berkas, &grids);
    for mut grid in grids {
        if date_heads(&mut grid, period) {
            found.tell(&grid.nama, Sebab::TahunTanpaPeriode, 1);
        }
        found.lain.append(&mut grid.catatan);
        let given = peta.of_unread(berkas, &grid.nama);
        let given = given.filter(|(at, _)| !used.contains(at));
        if let Some((at, table)) = given.filter(|_| alone(&grid.nama)) {
            used.push(at);
            found.take_as(berkas, &mut grid, table);
            continue;
        }
        let whole = given.map(|_| grid.clone());
        let (unread, told) = (found.tak_dikenal.len(), found.lain.len());
        found.take(berkas, &mut grid);
        if let (Some((at, table)), Some(mut whole)) = (given, whole)
            && found.tak_dikenal.len() > unread
        {
            used.push(at);
            found.tak_dikenal.truncate(unread);
            found.lain.truncate(told);
            found.take_as(berkas, &mut whole, table);
        }
    }
    found.settle_columns(berkas, peta, &mut used);
    for (_, table) in { peta.tabel.iter().enumerate() }
        .filter(|(at, t)| !used.contains(at) && t.berkas.as_deref().is_none_or(|b| b == berkas))
    {
        found.tell(&table.letak, Sebab::PetaTanpaTabel, 1);
    }
    found.other_tables_of_pages();
    if found.lembar.is_empty() && found.lain.is_empty() && !berkas.is_empty() {
        found.tell(berkas, Sebab::TanpaIsi, 1);
    }
    found
}

impl FoundTables {
    /// Adds the tables of another document.
    pub fn append(&mut self, other: Self) {
        self.lembar.extend(other.lembar);
        self.ranks.extend(other.ranks);
        self.lain.extend(other.lain);
        self.tak_dikenal.extend(other.tak_dikenal);
    }

    /// Takes a sheet or pages as the table that a mapping says.
    fn take_as(&mut self, berkas: &str, grid: &mut Grid, peta: &PetaTabel) {
        let mut rows = std::mem::take(&mut grid.baris);
        rows.retain(|r| !r.is_blank());
        let Some(tabel) = peta.tabel else {
            return;
        };
        let lines = peta.kepala.unwrap_or(1).clamp(1, rows.len().max(1));
        let (left, right) = columns(&rows);
        let below = rows.split_off(lines.min(rows.len()));
        let Some(mut head) = rows.pop() else {
            return;
        };
        // One line of head: what stands above each column.
        for cell in rows.iter().rev().flat_map(|r| &r.sel) {
            if head.text(cell.kolom).is_empty() {
                head.put(cell.kolom, cell.teks.clone());
            }
        }
        let mut rows = vec![head];
        rows.extend(below);
        let sheet = peta.columns(table(tabel, &rows, left, right, Some((berkas, grid))));
        let place = sheet.whole_place();
        self.keep(sheet, (true, usize::MAX), &place);
    }

    /// Gives recognised tables the columns that a mapping says.
    fn settle_columns(&mut self, berkas: &str, peta: &Peta, used: &mut Vec<usize>) {
        let tables = std::mem::take(&mut self.lembar).into_iter();
        let ranks = std::mem::take(&mut self.ranks).into_iter();
        for (sheet, rank) in tables.zip(ranks) {
            let given = peta.of(berkas, &sheet);
            let sheet = match given {
                None => sheet,
                Some((at, table)) => {
                    used.push(at);
                    let Some(tabel) = table.tabel else {
                        continue;
                    };
                    table.columns(sheet.named(tabel))
                }
            };
            self.lembar.push(sheet);
            self.ranks.push(rank);
        }
    }

    fn take(&mut self, berkas: &str, grid: &mut Grid) {
        let mut rows = std::mem::take(&mut grid.baris);
        rows.retain(|r| !r.is_blank() || r.sel.iter().any(|c| c.jenis == CellKind::NoResult));
        level_columns::settle(&mut rows, grid);
        let multiples = multiples::settle(&mut rows, &grid.gabung);
        if self.take_budget(berkas, grid, &rows) {
            self.tell_multiples(grid, multiples);
            return;
        }
        let mut loose: Vec<&GridRow> = Vec::new();
        let mut at = 0;
        let mut any = false;
        while let Some(row) = rows.get(at) {
            let caption = caption(&rows, at, grid);
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
        if !any {
            self.tak_dikenal.extend(unread(berkas, grid, &rows));
        }
        self.tell_loose(grid, &loose, sebab);
        if any {
            self.tell_hidden(grid, &rows);
            self.tell_multiples(grid, multiples);
        }
    }

    /// A printed plan has many tables that are none of its figures: told once.
    fn other_tables_of_pages(&mut self) {
        let is_other = |part: &LeftOut| part.sebab == Sebab::TanpaTabel && on_pages(&part.letak);
        let (others, rest): (Vec<_>, Vec<_>) =
            { std::mem::take(&mut self.lain).into_iter() }.partition(is_other);
        self.lain = rest;
        let mut pages: Vec<&str> = others.iter().map(|o| o.letak.as_str()).collect();
        pages.dedup();
        let pages: Vec<&str> = { pages.iter() }
            .map(|p| p.strip_prefix("hlm. ").unwrap_or(p))
            .collect();
        let cells = others.iter().map(|o| o.jumlah).sum();
        self.tell(
            &format!("hlm. {}", pages.join(", ")),
            Sebab::TanpaTabel,
            cells,
        );
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
        let place = place(grid, rows, left, right);
        match found {
            budget::Budget::NotRead(sebab, n) => self.tell(&place, sebab, n),
            budget::Budget::Table(sheet, told) => {
                if { self.lembar.iter() }.any(|l| l.tabel() == sheet.tabel()) {
                    self.tell(&place, Sebab::TabelKedua, 1);
                    return true;
                }
                self.lembar.push(sheet);
                self.ranks.push((false, 0));
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
        self.tell(&place(grid, below, left, right), sebab, 1);
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
        let place = place(grid, rows, left, right);
        let second = { self.lembar.iter() }.any(|l| l.tabel() == Some(tabel));
        if second && grid.halaman.is_empty() {
            self.tell(&place, Sebab::TabelKedua, 1);
            return;
        }
        let rows = rows.iter().filter(|r| !counts(r));
        let mut rows: Vec<GridRow> = rows.cloned().collect();
        let again = repeated(&rows);
        let right = goal_heads::settle(&mut rows, &again, tabel, right);
        let mut again = again.into_iter();
        rows.retain(|_| !again.next().unwrap_or_default());
        indicator_head::settle(&mut rows, tabel);
        let units = text_columns::settle(&mut rows, tabel);
        let taken = accounts::take_out(&mut rows, tabel);
        let headings = headings::take_out(&mut rows, tabel);
        let wide = WideHistory::find(&rows, &grid.gabung);
        let wide = wide.filter(|_| tabel == Tabel::AnggaranRealisasi);
        let mut right = right;
        let mut own = Cow::Borrowed(grid);
        if wide.is_none() {
            if tabel == Tabel::ProgramPendanaan && !grid.halaman.is_empty() {
                goal_rows::divide(&mut rows, own.to_mut());
            }
            let grid = own.as_ref();
            let codes = split_code::join(&mut rows, &grid.gabung);
            if tabel == Tabel::ProgramPendanaan {
                right = levels::add(&mut rows, right, &codes);
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
        let grid = own.as_ref();
        let sheet = match wide {
            Some(wide) => wide.table(grid, &rows, berkas),
            None => {
                let sheet = table(tabel, &rows, left, right, Some((berkas, grid)));
                sheet.with_header_found().numbered_as_printed()
            }
        };
        let named = { grid.judul.iter() }
            .any(|line| Tabel::from_name(line).or_else(|| Tabel::begun(line)) == Some(tabel));
        let columns = known(&sheet).map_or(1, |k| k.columns);
        // Tables of indicators alone look alike.
        let has = |name| sheet.column(name).is_some();
        let whole = tabel != Tabel::TujuanSasaran || has("tujuan") || has("sasaran");
        let size = columns.saturating_mul(sheet.baris.len());
        let rank = (named && whole, if whole { size } else { 0 });
        if !self.keep(sheet, rank, &place) {
            return;
        }
        self.tell(&place, Sebab::Rekening, taken);
        self.tell(&place, Sebab::LuarTabel, headings);
        self.tell(&place, Sebab::SatuanFormat, units);
        let beyond = rows.iter().flat_map(|r| &r.sel);
        let beyond = beyond
            .filter(|c| !(left..=right).contains(&c.kolom))
            .count();
        self.tell(&place, Sebab::LuarTabel, beyond);
        let open = rows.iter().flat_map(|r| &r.sel);
        let open = open.filter(|c| c.jenis == CellKind::NoResult).count();
        self.tell(&place, Sebab::TanpaHasil, open);
    }

    /// Keeps a table: as one with the one that it goes on from, or in the place of one that fits less. In a printed plan
    /// tables are announced, worked out and repeated in parts.
    fn keep(&mut self, sheet: Lembar, rank: Rank, place: &str) -> bool {
        let same = { self.lembar.iter() }.position(|l| l.tabel() == sheet.tabel());
        let Some((other, own)) = same.and_then(|at| {
            let other = self.lembar.get_mut(at)?;
            Some((other, self.ranks.get_mut(at)?))
        }) else {
            self.lembar.push(sheet);
            self.ranks.push(rank);
            return true;
        };
        let both = continues(other, &sheet).then(|| joined(other, &sheet));
        if let Some((both, lost)) = both.flatten() {
            *other = both;
            own.1 = own.1.saturating_add(rank.1);
            self.tell(place, Sebab::LuarTabel, lost);
            return true;
        }
        let better = *own < rank;
        let left_out = if better {
            *own = rank;
            std::mem::replace(other, sheet).whole_place()
        } else {
            place.to_owned()
        };
        self.tell(&left_out, Sebab::TabelKedua, 1);
        better
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
        self.tell(&range(grid, from, to), sebab, cells);
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

/// The head of rows in which no table is recognised; `None` if they are no table.
fn unread(berkas: &str, grid: &Grid, rows: &[GridRow]) -> Option<UnreadTable> {
    let at = rows.iter().position(|r| r.sel.len() > 1)?;
    let rows = rows.get(at..)?;
    let kepala = head_lines(rows).max(1);
    let (left, right) = columns(rows);
    let letters = |column: u32| match grid.halaman.is_empty() {
        true => column_letters(column + 1),
        false => (column - left + 1).to_string(),
    };
    let texts = |column: u32| {
        let lines = rows
            .iter()
            .take(kepala)
            .map(|r| in_one_line(r.text(column)));
        let lines: Vec<String> = lines.filter(|t| !t.is_empty()).collect();
        lines.join(" / ")
    };
    let kolom = (left..=right).map(|c| (letters(c), texts(c)));
    Some(UnreadTable {
        berkas: berkas.to_owned(),
        letak: grid.nama.clone(),
        kepala: at + kepala,
        kolom: kolom.filter(|(_, text)| !text.is_empty()).collect(),
    })
}

/// How many rows belong to a table: up to another head, of a table or not. A new page repeats the own one.
fn end(rows: &[GridRow]) -> usize {
    let head = head_lines(rows).max(1);
    let other = { rows.iter().zip(repeated(rows)).skip(head) }
        .position(|(row, repeats)| !repeats && names_columns(row));
    other.map_or(rows.len(), |at| head + at)
}

/// The name of a sheet, and what stands above a head: in rows, and on the page of a table.
fn caption<'a>(rows: &'a [GridRow], head: usize, grid: &'a Grid) -> Vec<&'a str> {
    let above = rows
        .get(head.saturating_sub(CAPTION)..head)
        .unwrap_or_default();
    let texts = above
        .iter()
        .flat_map(|r| r.sel.iter().map(|c| c.teks.trim()));
    let titles = grid.judul.iter().filter(|_| head == 0);
    std::iter::once(grid.nama.as_str())
        .chain(titles.map(String::as_str))
        .chain(texts)
        .collect()
}

fn place(grid: &Grid, rows: &[GridRow], left: u32, right: u32) -> String {
    let first = rows.first().map_or(0, |r| r.baris);
    let last = rows.last().map_or(0, |r| r.baris);
    range(grid, (first, left), (last, right))
}

/// True for a place on pages.
fn on_pages(place: &str) -> bool {
    place.starts_with("hlm. ") && !place.contains('!')
}

/// `Lembar1!A1:F4`, `hlm. 51-60`.
fn range(grid: &Grid, from: (u32, u32), to: (u32, u32)) -> String {
    let page = |row: u32| grid.halaman.get(row as usize).map(|p| p.halaman);
    if let (Some(first), Some(last)) = (page(from.0), page(to.0)) {
        return page_range(first, last);
    }
    let sheet = &grid.nama;
    let cell = |(row, column): (u32, u32)| format!("{}{}", column_letters(column + 1), row + 1);
    format!("{sheet}!{}:{}", cell(from), cell(to))
}
