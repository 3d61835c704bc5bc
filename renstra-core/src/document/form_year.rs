//! Evaluation forms as sheets: their year stands in the title, their units in a column without a head of its own.

use super::grid::{CellKind, GridRow, Merged};
use super::head::{columns, head_lines, in_one_line, table};
use super::recognise::{DEPTH, known_but, lacking, names_columns};
use crate::sheet::Tabel;
use crate::value::Tahun;
use crate::value::latin::lower;

/// True if these rows begin with the head of an evaluation form that has all but its year.
pub(super) fn lacks_only_its_year(rows: &[GridRow]) -> bool {
    let probe = rows.get(..rows.len().min(DEPTH)).unwrap_or_default();
    let (left, right) = columns(probe);
    let sheet = table(Tabel::Realisasi, probe, left, right, None).with_header_found();
    lacking(&sheet) == ["tahun"] && known_but(&sheet, &["tahun"])
}

/// True if such a form begins within the first rows of a sheet.
pub(super) fn begins_below(rows: &[GridRow]) -> bool {
    let below = rows.iter().enumerate().take(DEPTH);
    below
        .filter(|(_, row)| names_columns(row))
        .any(|(at, _)| lacks_only_its_year(rows.get(at..).unwrap_or_default()))
}

/// Puts the text of a cell that is merged over several columns into the one of the names (`Rata-rata capaian kinerja`), and
/// leaves out rows that hold figures alone: what they are a part of is not told. How many cells those have.
pub(super) fn settle_names(rows: &mut Vec<GridRow>, merged: &[Merged]) -> usize {
    let lines = head_lines(rows).max(1);
    let names = rows.first().and_then(|first| {
        let is_name = |text: &str| {
            let text = lower(&in_one_line(text));
            let first = text.split(|c: char| !c.is_alphabetic()).next();
            matches!(
                first,
                Some("urusan" | "bidang" | "program" | "kegiatan" | "uraian" | "nama")
            )
        };
        first.sel.iter().find(|c| is_name(&c.teks)).map(|c| c.kolom)
    });
    let Some(names) = names else {
        return 0;
    };
    for row in rows.iter_mut().skip(lines) {
        let over = merged
            .iter()
            .find(|m| m.dari.0 == row.baris && m.dari.1 < names && m.sampai.1 >= names);
        let text = over
            .map(|m| row.text(m.dari.1).to_owned())
            .unwrap_or_default();
        if let Some(m) = over
            && text.contains(char::is_alphabetic)
        {
            row.sel.retain(|c| c.kolom != m.dari.1);
            row.put(names, text);
        }
    }
    let is_loose = |row: &GridRow| {
        row.sel
            .iter()
            .all(|c| c.kolom > names && !c.teks.contains(char::is_alphabetic))
    };
    let mut at = 0;
    let mut left = 0;
    rows.retain(|row| {
        at += 1;
        let loose = at > lines && is_loose(row);
        left += if loose { row.sel.len() } else { 0 };
        !loose
    });
    left
}

/// Adds the year of the form to its rows, behind the last column; returns the last column.
pub(super) fn add(rows: &mut [GridRow], right: u32, year: Tahun) -> u32 {
    add_column(rows, right, "tahun", |_| year.to_string())
}

fn add_column(
    rows: &mut [GridRow],
    right: u32,
    name: &str,
    text: impl Fn(&GridRow) -> String,
) -> u32 {
    let head = head_lines(rows).max(1);
    for (at, row) in rows.iter_mut().enumerate() {
        let own = match at {
            0 => name.to_owned(),
            _ if at < head => continue,
            _ => text(row),
        };
        if !own.is_empty() {
            row.put(right + 1, own);
        }
    }
    right + 1
}

/// Gives units a column with a head: those beside a number below one merged head (`100 | persen` below `K`), and those in the first
/// of two columns `Target`. Returns the last column.
pub(super) fn add_units(rows: &mut [GridRow], right: u32, merged: &[Merged]) -> u32 {
    let lines = head_lines(rows).max(1);
    let (head, below) = rows.split_at_checked(lines).unwrap_or_default();
    let is_unit = |column: u32| {
        let mut cells = below.iter().filter_map(|r| r.cell(column)).peekable();
        let some = cells.peek().is_some();
        some && cells
            .all(|c| c.jenis == CellKind::Text && !c.teks.contains(|c: char| c.is_ascii_digit()))
    };
    let Some(first) = head.first() else {
        return right;
    };
    let says = |column: u32, word: &str| lower(&in_one_line(first.text(column))) == word;
    let twin = { first.sel.iter() }
        .map(|c| c.kolom)
        .find(|c| says(*c, "target") && says(c + 1, "target") && is_unit(*c));
    if let Some(column) = twin {
        if let Some(row) = rows.first_mut() {
            row.put(column, "Satuan".to_owned());
        }
        return right;
    }
    let of_pair = |m: &&Merged| {
        m.sampai.1 == m.dari.1 + 1
            && head
                .iter()
                .any(|r| r.baris == m.dari.0 && lower(r.text(m.dari.1).trim()) == "k")
    };
    let column = merged.iter().find(of_pair).map(|m| m.sampai.1);
    let Some(column) = column.filter(|c| is_unit(*c)) else {
        return right;
    };
    let right = add_column(rows, right, "Satuan", |row| row.text(column).to_owned());
    for row in rows {
        row.sel.retain(|c| c.kolom != column);
    }
    right
}
