//! A table of tujuan and sasaran in which both stand in one column, the sasaran below a head of their own.

use super::grid::GridRow;
use super::row_parts::{letters, take_cell};
use crate::sheet::Tabel;

/// Gives the sasaran a column behind the last one; `again`: the rows that print the head again. Returns the last column.
pub(super) fn settle(rows: &mut [GridRow], again: &[bool], tabel: Tabel, right: u32) -> u32 {
    if tabel != Tabel::TujuanSasaran {
        return right;
    }
    let named = |row: &GridRow, word: &str| {
        let cell = row.sel.iter().find(|c| letters(&c.teks) == word);
        cell.map(|c| c.kolom)
    };
    let head = rows.first();
    let Some(column) =
        head.and_then(|h| named(h, "tujuan").filter(|_| named(h, "sasaran").is_none()))
    else {
        return right;
    };
    let mut below = false;
    let mut any = false;
    for (row, again) in rows.iter_mut().zip(again) {
        if *again && !row.text(column).is_empty() {
            below = named(row, "sasaran") == Some(column);
        } else if below && let Some(cell) = take_cell(row, column) {
            any = true;
            row.put(right + 1, cell.teks);
        }
    }
    if !any {
        return right;
    }
    if let Some(head) = rows.first_mut() {
        head.put(right + 1, "Sasaran".to_owned());
    }
    right + 1
}

#[cfg(test)]
mod tests {
    use super::super::{CellKind, GridCell};
    use super::*;

    #[test]
    fn the_sasaran_below_their_own_head() {
        let row = |(baris, texts): (u32, &[&str; 3])| GridRow {
            baris,
            sel: { (0..).zip(texts) }
                .map(|(kolom, teks)| GridCell {
                    kolom,
                    teks: (*teks).to_owned(),
                    jenis: CellKind::Text,
                    satuan: None,
                })
                .collect(),
            tersembunyi: false,
        };
        let texts = [
            ["NO", "TUJUAN", "INDIKATOR"],
            ["1", "Tujuan A", "Indeks"],
            ["NO", "SASARAN", "INDIKATOR"],
            ["2", "Sasaran B", "Nilai"],
        ];
        let mut rows: Vec<GridRow> = (0..).zip(&texts).map(row).collect();
        let again = [false, false, true, false];
        assert_eq!(settle(&mut rows, &again, Tabel::TujuanSasaran, 2), 3);
        assert_eq!(rows[0].text(3), "Sasaran");
        assert_eq!((rows[1].text(1), rows[1].text(3)), ("Tujuan A", ""));
        assert_eq!((rows[3].text(1), rows[3].text(3)), ("", "Sasaran B"));
    }
}
