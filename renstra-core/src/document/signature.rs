//! Where a table ends and notes and signatures begin: names of persons are no part of any table.

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

/// Beginnings of notes below a table.
const NOTES: [&str; 5] = ["*", "catatan:", "ket:", "keterangan:", "sumber:"];

/// Rows of a block of signatures, at most: what stands higher up is no part of it.
const BLOCK: usize = 16;

/// Rows above the first mark that may belong to the block: a place with a date, an office.
const ABOVE: usize = 6;

/// How many of these rows stand before notes and the block of signatures.
pub(super) fn end_of_rows(rows: &[GridRow]) -> usize {
    let end = behind_gap(rows);
    let rows = rows.get(..end).unwrap_or(rows);
    // Behind the last row with a figure or a code, and near the end.
    let last = rows
        .iter()
        .rposition(|r| !is_loose(r))
        .map_or(0, |at| at + 1);
    let from = last.max(end.saturating_sub(BLOCK));
    let Some(mark) = rows.iter().skip(from).position(is_marked) else {
        return end;
    };
    let mark = from + mark;
    let block = rows.iter().take(mark).skip(last).rev().take(ABOVE);
    mark - block.take_while(|r| is_loose(r)).count()
}

/// In a table with figures: up to the first gap behind the last row with a figure or a code, or of several cells.
fn behind_gap(rows: &[GridRow]) -> usize {
    let Some(last) = rows.iter().rposition(|r| !is_loose(r)) else {
        return rows.len();
    };
    let pairs = rows.iter().zip(rows.iter().skip(1)).enumerate().skip(last);
    let mut gaps = pairs.filter(|(_, (above, below))| below.baris > above.baris.saturating_add(1));
    gaps.next().map_or(rows.len(), |(at, _)| at + 1)
}

fn is_marked(row: &GridRow) -> bool {
    let text = |at: usize| row.sel.get(at).map(|c| lower(c.teks.trim_start()));
    let note =
        row.sel.len() == 1 && text(0).is_some_and(|t| NOTES.iter().any(|n| t.starts_with(n)));
    let marked = |text: String| {
        MARKS.iter().any(|m| {
            let rest = text.strip_prefix(m);
            rest.is_some_and(|r| !r.starts_with(char::is_alphabetic))
        })
    };
    note || row.sel.len() <= 2 && (0..2).filter_map(text).any(marked)
}

/// A row without figures and with few cells.
fn is_loose(row: &GridRow) -> bool {
    row.sel.len() <= 3 && { row.sel.iter() }.all(|c| c.jenis == CellKind::Text && !is_code(&c.teks))
}

fn is_code(text: &str) -> bool {
    let text = text.trim();
    text.contains('.') && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

#[cfg(test)]
mod tests {
    use super::super::GridCell;
    use super::*;

    fn rows(texts: &[&[&str]]) -> Vec<GridRow> {
        let cell = |(kolom, teks): (u32, &&str)| GridCell {
            kolom,
            teks: (*teks).to_owned(),
            jenis: CellKind::Text,
            satuan: None,
        };
        let row = |(baris, cells): (u32, &&[&str])| GridRow {
            baris,
            sel: (0..).zip(cells.iter()).map(cell).collect(),
            tersembunyi: false,
        };
        (0..).zip(texts).map(row).collect()
    }

    #[test]
    fn words_of_a_table_are_no_marks() {
        let table: &[&[&str]] = &[
            &["Masalah", "Akar masalah", "Keterangan"],
            &[
                "Sumber daya manusia terbatas",
                "Catatan sipil belum lengkap",
            ],
            &["Pembina kelompok kurang", "A"],
            &["B", "C"],
        ];
        let many = [table, &[["D", "E"].as_slice(); 20]].concat();
        assert_eq!(end_of_rows(&rows(&many)), many.len());
    }

    #[test]
    fn a_block_at_the_end() {
        let table: &[&[&str]] = &[
            &["Kode", "Uraian"],
            &["1.06.02", "PROGRAM A"],
            &["Tenggarong, 3 Januari 2022"],
            &["Kepala Dinas"],
            &["NIP. 1"],
        ];
        assert_eq!(end_of_rows(&rows(table)), 2);
        assert_eq!(
            end_of_rows(&rows(&[table, &[&["1.06.03", "PROGRAM B"]]].concat())),
            6
        );
    }
}
