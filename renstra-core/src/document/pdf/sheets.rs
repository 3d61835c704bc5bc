//! The tables of all pages: a table that goes on on the next page is one, with what stands above it.

use super::super::grid::{CellKind, Grid, GridCell, GridRow, Merged, PageRow};
use super::super::period::is_title;
use super::broken_rows;
use super::lattice::{Cell, PageTable, tables};
use super::page::{Page, turned_back};
use super::rulings::frames;
use super::text::text_lines;
use super::words::Words;
use crate::sheet::{LeftOut, Sebab};

/// How far the edges of a table may lie from those on the page before.
const NEAR: i32 = 400;
/// How far an edge lies from all others that is one of its own.
const BESIDE: i32 = 700;
/// Rows below which a table may be the frame around the head or the foot of a page.
const FURNITURE: usize = 3;
/// Tables before it that a table may go on from.
const NEXT: usize = 6;
/// Lines above a table that may name it.
const CAPTION: usize = 4;

/// A table over pages.
struct Sheet {
    caption: Vec<String>,
    tables: Vec<PageTable>,
}

/// The tables of the pages as grids, and the pages that are images.
pub(super) fn grids(pages: &[Page]) -> Vec<Grid> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut images = Vec::new();
    let mut drawings = Vec::new();
    let damaged = { pages.iter() }.filter(|p| p.rusak).map(|p| p.nomor);
    let mut titles = Vec::new();
    let mut words = Words::default();
    for page in pages {
        let (found, loose) = match frames(page) {
            Some(frames) => tables(page, frames),
            None => {
                drawings.push(page.nomor);
                continue;
            }
        };
        if page.gambar {
            images.push(page.nomor);
        }
        let lines = text_lines(&loose);
        lines.iter().for_each(|(_, text)| words.take(text, false));
        let cells = found.iter().flat_map(|table| &table.sel);
        cells.for_each(|cell| words.take(&cell.teks, true));
        titles.extend(
            lines
                .iter()
                .map(|(_, t)| t)
                .filter(|t| is_title(t))
                .cloned(),
        );
        let mut above = i32::MIN;
        let mut before: Vec<usize> = Vec::new();
        for table in found {
            let top = table.top();
            let first = before.iter().all(|rows| *rows < FURNITURE);
            before.push(table.baris.len());
            // Behind it stand no others than the frames of the page.
            let last = { sheets.iter_mut().rev() }
                .take(NEXT)
                .filter(|_| first)
                .find(|sheet| sheet.rows() >= FURNITURE || sheet.goes_on(&table));
            match last.filter(|sheet| sheet.goes_on(&table)) {
                Some(sheet) => sheet.tables.push(table),
                None => {
                    let between = lines.iter().filter(|(y, _)| (above..top).contains(y));
                    let between: Vec<String> = between.map(|(_, text)| text.clone()).collect();
                    let first = between.len().saturating_sub(CAPTION);
                    sheets.push(Sheet {
                        caption: between.into_iter().skip(first).collect(),
                        tables: vec![table],
                    });
                }
            }
            above = top;
        }
    }
    let whole = sheets.into_iter().filter(|s| s.rows() > 1);
    let mut grids: Vec<Grid> = whole.map(|s| s.into_grid(&words)).collect();
    let told = [
        (images, Sebab::HalamanGambar),
        (drawings, Sebab::HalamanRumit),
        (damaged.collect(), Sebab::HalamanRusak),
    ];
    grids.push(Grid {
        judul: titles,
        ..Grid::default()
    });
    for (pages, sebab) in told.into_iter().filter(|(pages, _)| !pages.is_empty()) {
        grids.push(Grid {
            catatan: vec![LeftOut {
                letak: format!("hlm. {}", ranges(&pages)),
                sebab,
                jumlah: pages.len(),
            }],
            ..Grid::default()
        });
    }
    grids
}

/// `45, 47-49`.
fn ranges(pages: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => runs.push((*page, *page)),
        }
    }
    let shown = runs.iter().map(|(from, to)| {
        if from == to {
            from.to_string()
        } else {
            format!("{from}-{to}")
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

impl Sheet {
    fn rows(&self) -> usize {
        self.tables
            .iter()
            .map(|t| t.baris.len().saturating_sub(1))
            .sum()
    }

    /// True if a table is on the next page and has about the same edges.
    fn goes_on(&self, table: &PageTable) -> bool {
        let Some(last) = self.tables.last() else {
            return false;
        };
        let (fewer, more) = if last.kolom.len() < table.kolom.len() {
            (&last.kolom, &table.kolom)
        } else {
            (&table.kolom, &last.kolom)
        };
        let near = |at: &i32| more.iter().any(|other| (other - at).abs() <= NEAR);
        let same = fewer.iter().filter(|at| near(at)).count();
        last.halaman + 1 == table.halaman
            && last.arah == table.arah
            && same * 10 >= fewer.len() * 7
            && ends_near(&last.kolom, &table.kolom)
    }

    fn into_grid(self, words: &Words) -> Grid {
        let pages: Vec<u32> = self.tables.iter().map(|t| t.halaman).collect();
        let columns = columns(&self.tables);
        let mut grid = Grid {
            nama: format!("hlm. {}", ranges(&pages)),
            judul: self.caption,
            ..Grid::default()
        };
        let mut firsts = Vec::new();
        for table in &self.tables {
            firsts.push(grid.next_row());
            add(&mut grid, table, &columns, words);
        }
        without_unused_columns(&mut grid);
        broken_rows::join(&mut grid, firsts.get(1..).unwrap_or_default());
        grid
    }
}

/// Takes out the columns in which no cell begins: an edge that lines beside the table made.
fn without_unused_columns(grid: &mut Grid) {
    let width = grid.halaman.iter().map(|row| row.kotak.len()).max();
    let mut begins = vec![false; width.unwrap_or(0)];
    for row in &grid.halaman {
        let mut last = None;
        for (begin, area) in begins.iter_mut().zip(&row.kotak) {
            // Fields of one cell have its box.
            *begin |= last != Some(area);
            last = Some(area);
        }
    }
    let place = |column: u32| -> u32 {
        let until = (column as usize).saturating_add(1).min(begins.len());
        let used = begins.iter().take(until).filter(|b| **b).count();
        u32::try_from(used.saturating_sub(1)).unwrap_or(column)
    };
    for cell in grid.baris.iter_mut().flat_map(|row| &mut row.sel) {
        cell.kolom = place(cell.kolom);
    }
    for merged in &mut grid.gabung {
        merged.dari.1 = place(merged.dari.1);
        merged.sampai.1 = place(merged.sampai.1);
    }
    grid.gabung.retain(|merged| merged.dari != merged.sampai);
    for row in &mut grid.halaman {
        let mut begins = begins.iter();
        row.kotak.retain(|_| begins.next().copied().unwrap_or(true));
    }
}

fn ends_near(one: &[i32], other: &[i32]) -> bool {
    let near =
        |a: Option<&i32>, b: Option<&i32>| a.zip(b).is_some_and(|(a, b)| (a - b).abs() <= 4 * NEAR);
    near(one.first(), other.first()) && near(one.last(), other.last())
}

/// The edges of the columns on all pages: those of the page with the most, and what others have beside them.
fn columns(tables: &[PageTable]) -> Vec<i32> {
    // The first one of those with the most edges.
    let Some(first) = tables.iter().rev().max_by_key(|t| t.kolom.len()) else {
        return Vec::new();
    };
    let mut found = first.kolom.clone();
    // The same columns on another page may lie a little beside.
    for table in tables.iter().filter(|t| t.kolom.len() != first.kolom.len()) {
        for at in &table.kolom {
            if found.iter().all(|other| (other - at).abs() > BESIDE) {
                found.insert(found.partition_point(|other| other < at), *at);
            }
        }
    }
    found
}

/// Which edge of all pages each edge of a page is.
fn placed(edges: &[i32], columns: &[i32]) -> Vec<usize> {
    let mut free = 0;
    let nearest = |(i, at): (usize, &i32)| {
        // Each edge behind it needs one too.
        let last = columns.len().saturating_sub(edges.len() - i);
        let rest = columns.iter().enumerate().take(last + 1).skip(free);
        let near = rest.min_by_key(|(_, other)| (*other - at).abs());
        let place = near.map_or(free, |(place, _)| place);
        free = place + 1;
        place
    };
    edges.iter().enumerate().map(nearest).collect()
}

fn cell(kolom: u32, teks: String) -> GridCell {
    GridCell {
        kolom,
        teks,
        jenis: CellKind::Text,
        satuan: None,
    }
}

/// Adds the rows of a page.
fn add(grid: &mut Grid, table: &PageTable, columns: &[i32], words: &Words) {
    // Which column of all pages an edge of this page is.
    let places = placed(&table.kolom, columns);
    let column = |edge: usize| -> u32 {
        let at = places.get(edge).copied().unwrap_or(columns.len());
        u32::try_from(at).unwrap_or(u32::MAX)
    };
    let first = grid.next_row();
    let height = table.baris.len().saturating_sub(1);
    let width = columns.len().saturating_sub(1);
    let row_of = |row: usize| first.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
    let edge = |edges: &[i32], at: usize| edges.get(at).copied().unwrap_or_default();
    let mut rows: Vec<GridRow> = Vec::with_capacity(height);
    for row in 0..height {
        let (left, right) = (edge(&table.kolom, 0), table.kolom.last().copied());
        let whole = turned_back(
            table.arah,
            (left, edge(&table.baris, row)),
            (right.unwrap_or(left), edge(&table.baris, row + 1)),
        );
        grid.halaman.push(PageRow {
            halaman: table.halaman,
            kotak: vec![whole; width],
        });
        rows.push(GridRow {
            baris: row_of(row),
            sel: Vec::new(),
            tersembunyi: false,
        });
    }
    for Cell { baris, kolom, teks } in &table.sel {
        let from = column(kolom.0);
        let to = column(kolom.1 + 1).saturating_sub(1).max(from);
        let area = turned_back(
            table.arah,
            (edge(&table.kolom, kolom.0), edge(&table.baris, baris.0)),
            (
                edge(&table.kolom, kolom.1 + 1),
                edge(&table.baris, baris.1 + 1),
            ),
        );
        for row in baris.0..=baris.1 {
            let place = usize::try_from(row_of(row)).unwrap_or(usize::MAX);
            let boxes = grid.halaman.get_mut(place).map(|p| &mut p.kotak);
            let boxes = boxes.map(Vec::as_mut_slice).unwrap_or_default();
            let covered = boxes
                .iter_mut()
                .skip(from as usize)
                .take((to - from) as usize + 1);
            covered.for_each(|own| *own = area);
        }
        if from != to || baris.0 != baris.1 {
            grid.gabung.push(Merged {
                dari: (row_of(baris.0), from),
                sampai: (row_of(baris.1), to),
            });
        }
        if let Some(row) = rows.get_mut(baris.0).filter(|_| !teks.is_empty()) {
            row.sel.push(cell(from, words.mended(teks)));
        }
    }
    for row in &mut rows {
        row.sel.sort_by_key(|c| c.kolom);
    }
    grid.baris.append(&mut rows);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_of_pages_that_differ_a_little() {
        assert_eq!(placed(&[0, 1_300, 5_000], &[0, 1_000, 5_100]), [0, 1, 2]);
        assert_eq!(placed(&[0, 5_000], &[0, 1_000, 5_100]), [0, 2]);
        // Two edges of a page are never one.
        assert_eq!(
            placed(&[0, 100, 200, 5_000], &[0, 90, 1_000, 4_000, 5_000]),
            [0, 1, 2, 4]
        );
    }

    #[test]
    fn pages_in_a_row() {
        assert_eq!(ranges(&[45]), "45");
        assert_eq!(ranges(&[45, 47, 48, 49, 51, 52]), "45, 47-49, 51-52");
    }
}
