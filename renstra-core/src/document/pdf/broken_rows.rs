//! A row that the end of a page breaks goes on on the next page, with text and without figures.

use super::super::grid::{Grid, GridRow};
use super::super::head::{counts, has_figures};
use super::super::repeated_head::repeated;

/// Joins rows that go on at the top of a page. `firsts`: the first row of each page behind the first one.
pub(super) fn join(grid: &mut Grid, firsts: &[u32]) {
    let again = repeated(&grid.baris);
    let of_head =
        |at: usize, row: &GridRow| counts(row) || again.get(at).copied().unwrap_or_default();
    // Where other rows have no figures either, one at the top of a page may be a heading.
    let headings = { grid.baris.iter().enumerate() }
        .filter(|(at, row)| !row.is_blank() && !of_head(*at, row) && !firsts.contains(&row.baris))
        .skip_while(|(_, row)| row.sel.len() > 1 && !has_figures(row))
        .any(|(_, row)| only_texts(row));
    let mut gone: Vec<u32> = Vec::new();
    for first in firsts {
        let page = grid.halaman.get(*first as usize).map(|p| p.halaman);
        let at = grid.baris.partition_point(|r| r.baris < *first);
        let below = grid.baris.iter().enumerate().skip(at);
        let next = below
            .filter(|(_, r)| !r.is_blank())
            .find(|(at, r)| !of_head(*at, r))
            .map(|(next, _)| next);
        let above = { grid.baris.iter().take(at) }.rposition(|r| !r.is_blank());
        let (Some(next), Some(above)) = (next, above) else {
            continue;
        };
        let (Some(row), Some(last)) = (grid.baris.get(next), grid.baris.get(above)) else {
            continue;
        };
        let same_page = grid.halaman.get(row.baris as usize).map(|p| p.halaman) == page;
        if !same_page || !goes_on(last, row, headings) {
            continue;
        }
        gone.push(row.baris);
        let cells = row.sel.clone();
        if let Some(last) = grid.baris.get_mut(above) {
            for cell in cells {
                let own = last.sel.iter_mut().find(|c| c.kolom == cell.kolom);
                if let Some(own) = own {
                    own.teks.push('\n');
                    own.teks.push_str(&cell.teks);
                }
            }
        }
    }
    grid.baris.retain(|r| !gone.contains(&r.baris));
}

/// True for a row of words alone.
fn only_texts(row: &GridRow) -> bool {
    row.sel.iter().all(|c| {
        let letters = c.teks.chars().filter(|c| c.is_alphabetic()).count();
        letters > 1 && !c.teks.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// True if a row has the rest of texts that another one begins.
fn goes_on(last: &GridRow, row: &GridRow, headings: bool) -> bool {
    let begun = row.sel.iter().all(|c| !last.text(c.kolom).is_empty());
    let figures = !only_texts(last) && last.sel.len() > row.sel.len();
    // A name begins a row of its own, unless it begins in the middle of a sentence.
    let own_name = row.sel.first().map(|c| c.kolom) == last.sel.first().map(|c| c.kolom);
    let middle = row.sel.first().is_some_and(|c| {
        let first = c.teks.trim_start().chars().next();
        first.is_some_and(|c| c.is_lowercase() || matches!(c, '(' | ')'))
    });
    only_texts(row) && begun && figures && (!own_name || middle || !headings)
}

#[cfg(test)]
mod tests {
    use super::super::super::grid::{CellKind, GridCell, PageRow};
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let row = |(baris, cells): (u32, &&[&str])| GridRow {
            baris,
            sel: { (0..).zip(cells.iter()) }
                .filter(|(_, t)| !t.is_empty())
                .map(|(kolom, teks)| GridCell {
                    kolom,
                    teks: (*teks).to_owned(),
                    jenis: CellKind::Text,
                    satuan: None,
                })
                .collect(),
            tersembunyi: false,
        };
        let page = |at: usize| PageRow {
            halaman: if at < 3 { 1 } else { 2 },
            kotak: Vec::new(),
        };
        Grid {
            baris: (0..).zip(rows).map(row).collect(),
            halaman: (0..rows.len()).map(page).collect(),
            ..Grid::default()
        }
    }

    #[test]
    fn the_rest_of_a_row_joins_it_below_a_head_that_is_repeated() {
        let head: &[&str] = &["Kode", "Uraian", "Indikator", "Target 2026"];
        let mut found = grid(&[
            head,
            &["1", "2", "3", "4"],
            &["1.06.02", "PROGRAM A", "Jumlah laporan", "12"],
            head,
            &["", "", "SKPD (Laporan)", ""],
            &["1.06.03", "PROGRAM B", "", ""],
        ]);
        join(&mut found, &[3]);
        assert_eq!(found.text(2, 2), "Jumlah laporan\nSKPD (Laporan)");
        assert_eq!(found.baris.len(), 5);
    }

    #[test]
    fn a_name_that_begins_a_page_is_a_row_where_others_have_no_figures_either() {
        let head: &[&str] = &["Uraian", "Indikator", "Target 2026"];
        let with = |second: &'static [&'static str]| {
            let mut found = grid(&[
                head,
                second,
                &["Kegiatan A", "Jumlah", "12"],
                &["Pelaksanaan B", "", ""],
            ]);
            join(&mut found, &[3]);
            found.baris.len()
        };
        assert_eq!(with(&["PROGRAM A", "", ""]), 4);
        assert_eq!(with(&["PROGRAM A", "Jumlah", "12"]), 3);
    }
}
