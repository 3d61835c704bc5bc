//! T-C.24 as it is printed: budget, realisation and ratio side by side, a block of years each. The table of the plan has
//! them one below the other.

use super::grid::{Grid, GridRow, Merged};
use super::head::{head_lines, in_one_line};
use crate::sheet::lembar::BarisLembar;
use crate::sheet::{Lembar, Tabel};
use crate::value::cell_text::TableText;
use crate::value::latin::lower;
use crate::value::satuan::split_words;
use crate::value::{Dokumen, Tahun};

/// The blocks, in the order of the table of the plan.
const KELOMPOK: [&str; 3] = ["anggaran", "realisasi", "rasio"];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Uraian,
    Kode,
    /// A year of a block.
    Tahun(usize, Tahun),
    /// The growth of a block.
    Pertumbuhan(usize),
    /// A growth of which the head does not tell the block.
    PertumbuhanLain,
    Lain,
}

/// The columns of such a table.
#[derive(Debug)]
pub(super) struct WideHistory {
    /// Lines of the head.
    head: usize,
    columns: Vec<(u32, Column)>,
}

impl WideHistory {
    /// The columns, if these rows begin with such a head.
    pub(super) fn find(rows: &[GridRow], merged: &[Merged]) -> Option<Self> {
        let lines = head_lines(rows);
        let head = rows.get(..lines).filter(|h| !h.is_empty())?;
        let all = head.iter().flat_map(|r| &r.sel).map(|c| c.kolom);
        let (left, right) = (all.clone().min()?, all.max()?);
        let columns: Vec<(u32, Column)> = { left..=right.min(left.saturating_add(200)) }
            .map(|column| (column, meaning(&parts(head, merged, column))))
            .collect();
        let columns = with_both_growths(columns);
        let has = |block: usize| {
            columns
                .iter()
                .any(|(_, c)| matches!(c, Column::Tahun(b, _) if *b == block))
        };
        let once = |what: Column| columns.iter().filter(|(_, c)| *c == what).count() == 1;
        let doubled = { columns.iter() }
            .filter(|(_, c)| matches!(c, Column::Tahun(..)))
            .any(|(_, c)| !once(*c));
        (has(0) && has(1) && once(Column::Uraian) && !doubled).then_some(Self {
            head: lines,
            columns,
        })
    }

    /// The table of the plan: a row for each line and block, with the place of each cell.
    pub(super) fn table(&self, grid: &Grid, rows: &[GridRow], berkas: &str) -> Lembar {
        let column = |what: Column| {
            { self.columns.iter() }
                .find(|(_, c)| *c == what)
                .map(|(at, _)| *at)
        };
        let mut years: Vec<Tahun> = { self.columns.iter() }
            .filter_map(|(_, c)| match c {
                Column::Tahun(_, year) => Some(*year),
                _ => None,
            })
            .collect();
        years.sort_unstable();
        years.dedup();
        let uraian = column(Column::Uraian).unwrap_or_default();
        let kode = column(Column::Kode);
        let grown = (0..KELOMPOK.len()).any(|b| column(Column::Pertumbuhan(b)).is_some());
        let mut names: Vec<String> = vec!["kelompok".to_owned(), "uraian".to_owned()];
        names.extend(kode.map(|_| "kode".to_owned()));
        names.extend(years.iter().map(ToString::to_string));
        names.extend(grown.then(|| "pertumbuhan".to_owned()));

        let mut text = TableText::default();
        let first = rows.first().map_or(0, |r| r.baris);
        let mut places = vec![(first + 1, vec![uraian + 1; names.len()])];
        let head = rows.get(..self.head).unwrap_or_default();
        let repeats = |row: &GridRow| head.iter().any(|h| h.same_texts(row));
        for (block, kelompok) in KELOMPOK.into_iter().enumerate() {
            let of_year = |year: Tahun| column(Column::Tahun(block, year));
            if years.iter().all(|y| of_year(*y).is_none()) {
                continue;
            }
            for row in rows.iter().skip(self.head).filter(|r| !repeats(r)) {
                text.push(kelompok);
                let growth = grown.then(|| column(Column::Pertumbuhan(block)));
                let cells = [Some(uraian)].into_iter().chain(kode.map(Some));
                let cells = cells.chain(years.iter().map(|y| of_year(*y))).chain(growth);
                let mut place = vec![uraian + 1];
                for cell in cells {
                    let own = |at: &u32| !of_several_rows(grid, row.baris, *at);
                    let shown = cell.filter(own).map(|at| in_one_line(row.text(at)));
                    text.push(&shown.unwrap_or_default());
                    place.push(cell.unwrap_or(uraian) + 1);
                }
                places.push((row.baris + 1, place));
            }
        }
        let width = names.len();
        let mut text = text.finish();
        let baris = (2..)
            .zip(places.iter().skip(1))
            .map(|(nomor, _)| BarisLembar {
                nomor,
                sel: text.by_ref().take(width).collect(),
            });
        let baris = baris.collect();
        Lembar::new(Tabel::AnggaranRealisasi.nama(), names, baris).from_document(Dokumen {
            berkas: berkas.to_owned(),
            letak: grid.picked(places),
        })
    }
}

/// True for a cell that is merged over several rows: a growth of all of them, and of none of its own.
fn of_several_rows(grid: &Grid, row: u32, column: u32) -> bool {
    { grid.gabung.iter() }.any(|m| {
        let rows = m.dari.0..=m.sampai.0;
        m.sampai.0 > m.dari.0 && m.dari.1 == column && rows.contains(&row)
    })
}

/// What stands above a column, from the top: cells that are merged over it count for it.
fn parts(head: &[GridRow], merged: &[Merged], column: u32) -> Vec<String> {
    let mut found = Vec::new();
    for (line, row) in head.iter().enumerate() {
        let own = row.text(column).trim();
        let over = merged.iter().find(|m| {
            m.dari.0 == row.baris && (m.dari.1..=m.sampai.1).contains(&column) && m.dari.1 < column
        });
        let text = match over {
            _ if !own.is_empty() => own,
            Some(m) => row.text(m.dari.1).trim(),
            // Not said to be merged: the nearest one on the left, if something stands below and nothing begins above.
            None if merged.is_empty() && below(head, line, column) => {
                let left = row.sel.iter().rev().find(|c| c.kolom < column);
                left.map_or("", |c| c.teks.trim())
            }
            None => "",
        };
        if !text.is_empty() {
            found.push(text.to_owned());
        }
    }
    found
}

fn below(head: &[GridRow], line: usize, column: u32) -> bool {
    head.iter()
        .skip(line + 1)
        .any(|r| !r.text(column).trim().is_empty())
}

/// Of two growths, of which one says that it is that of the realisation, the other one is that of the budget.
fn with_both_growths(mut columns: Vec<(u32, Column)>) -> Vec<(u32, Column)> {
    let count = |wanted: Column| columns.iter().filter(|(_, c)| *c == wanted).count();
    let one = count(Column::PertumbuhanLain) == 1;
    if one && count(Column::Pertumbuhan(1)) == 1 && count(Column::Pertumbuhan(0)) == 0 {
        for (_, column) in &mut columns {
            if *column == Column::PertumbuhanLain {
                *column = Column::Pertumbuhan(0);
            }
        }
    }
    columns
}

/// The year that a text names, if it is one only: a period stands above all its years.
fn only_year(text: &str) -> Option<Tahun> {
    let mut years = split_words(text).filter_map(|w| w.parse::<Tahun>().ok());
    let first = years.next();
    first.filter(|year| years.all(|other| other == *year))
}

fn meaning(parts: &[String]) -> Column {
    let all = lower(&parts.join(" "));
    let words: Vec<&str> = split_words(&all).collect();
    let says = |any: &[&str]| words.iter().any(|w| any.contains(w));
    let year = parts.iter().rev().find_map(|part| only_year(part));
    // A ratio is one of realisation and budget, a realisation one of the budget.
    let block = [("rasio", 2), ("realisasi", 1), ("anggaran", 0), ("pagu", 0)]
        .iter()
        .find(|(word, _)| words.contains(word))
        .map(|(_, block)| *block);
    let growth = says(&["pertumbuhan", "rata", "average"]);
    match (growth, year, block) {
        (true, _, _) => {
            // Below one head for both stands which of them.
            let last = parts.last().map(|p| lower(p)).unwrap_or_default();
            let of = if last.contains("realisasi") {
                Some(1)
            } else if last.contains("anggaran") {
                Some(0)
            } else {
                None
            };
            of.map_or(Column::PertumbuhanLain, Column::Pertumbuhan)
        }
        (_, Some(year), Some(block)) => Column::Tahun(block, year),
        (_, None, _) if says(&["uraian"]) || parts.len() == 1 && says(&["program", "kegiatan"]) => {
            Column::Uraian
        }
        (_, None, None) if says(&["kode"]) => Column::Kode,
        _ => Column::Lain,
    }
}
