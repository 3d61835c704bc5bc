//! Where a table ends and the block of signatures begins: names of persons are no part of any table.

use super::grid::{CellKind, GridRow};
use crate::value::latin::lower;

/// Beginnings of the lines of a block of signatures.
const MARKS: [&str; 9] = [
    "nip",
    "mengetahui",
    "menyetujui",
    "disetujui oleh",
    "disahkan",
    "ditetapkan di",
    "pembina",
    "plt.",
    "a.n.",
];

/// Rows above the first mark that may belong to the block: a place with a date, an office.
const ABOVE: usize = 6;

/// How many of these rows stand before the block of signatures.
pub(super) fn end_of_rows(rows: &[GridRow]) -> usize {
    let Some(mark) = rows.iter().position(is_marked) else {
        return rows.len();
    };
    let block = rows.iter().take(mark).rev().take(ABOVE);
    mark - block.take_while(|r| is_loose(r)).count()
}

fn is_marked(row: &GridRow) -> bool {
    let marked = |text: &str| {
        let text = lower(text.trim_start());
        MARKS.iter().any(|m| {
            let rest = text.strip_prefix(m);
            rest.is_some_and(|r| !r.starts_with(|c: char| c.is_alphabetic()))
        })
    };
    is_loose(row) && row.sel.iter().any(|c| marked(&c.teks))
}

/// A row without figures and with few cells.
fn is_loose(row: &GridRow) -> bool {
    row.sel.len() <= 3 && { row.sel.iter() }.all(|c| c.jenis == CellKind::Text && !is_code(&c.teks))
}

fn is_code(text: &str) -> bool {
    let text = text.trim();
    text.contains('.') && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}
