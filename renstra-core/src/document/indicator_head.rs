//! The heads of the two columns of indicators of a funding matrix: that of tujuan and sasaran, and that of the rows.

use super::grid::GridRow;
use super::head::{head_lines, in_one_line};
use crate::sheet::Tabel;
use crate::value::latin::lower;

/// Of two columns of indicators the one of the rows counts, however long its head is: `Indikator Kinerja, Tujuan, Sasaran,
/// Program (outcome), Kegiatan dan Sub Kegiatan (output)`.
pub(super) fn settle(rows: &mut [GridRow], tabel: Tabel) {
    if tabel != Tabel::ProgramPendanaan {
        return;
    }
    let skema = tabel.skema();
    let lines = head_lines(rows).max(1);
    let is_indicator = |text: &str| skema.meaning(text).as_deref() == Some("indikator");
    let of_rows = |text: &str| {
        let plain: String = text.chars().filter(|c| c.is_alphabetic()).collect();
        lower(&plain).starts_with("indikatorkinerja")
    };
    let head = || rows.iter().take(lines).flat_map(|r| &r.sel);
    let Some(own) = head().find(|c| of_rows(&c.teks)).map(|c| c.kolom) else {
        return;
    };
    for cell in rows.iter_mut().take(lines).flat_map(|r| &mut r.sel) {
        let text = in_one_line(&cell.teks);
        if cell.kolom == own && of_rows(&text) && !is_indicator(&text) {
            "Indikator Kinerja".clone_into(&mut cell.teks);
        } else if cell.kolom != own && is_indicator(&text) {
            "Indikator Sasaran".clone_into(&mut cell.teks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CellKind, GridCell};
    use super::*;

    #[test]
    fn the_indicators_of_the_rows_count() {
        let heads = [
            "Tujuan",
            "Indikator Tujuan dan Sasaran",
            "Kode",
            "Indikator Kinerja, Tujuan, Sasaran, Program (outcome), Kegiatan (output)",
        ];
        let cell = |(kolom, teks): (u32, &str)| GridCell {
            kolom,
            teks: teks.to_owned(),
            jenis: CellKind::Text,
            satuan: None,
        };
        let mut rows = [GridRow {
            baris: 0,
            sel: (0..).zip(heads).map(cell).collect(),
            tersembunyi: false,
        }];
        settle(&mut rows, Tabel::ProgramPendanaan);
        let texts: Vec<&str> = rows[0].sel.iter().map(|c| c.teks.as_str()).collect();
        assert_eq!(
            texts,
            ["Tujuan", "Indikator Sasaran", "Kode", "Indikator Kinerja"]
        );
    }
}
