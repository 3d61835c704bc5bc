//! Headings among the rows of a table of indicators: the agency or the urusan that the rows below belong to.

use super::grid::GridRow;
use crate::sheet::Tabel;
use crate::value::latin::lower;

/// Takes out the rows whose only text is a code with a name, such as `2.22 - URUSAN PEMERINTAHAN BIDANG KEBUDAYAAN`, or announces
/// what follows (`INDIKATOR PROGRAM:`): they are no indicators. How many cells there were.
pub(super) fn take_out(rows: &mut Vec<GridRow>, tabel: Tabel) -> usize {
    let of_indicators = matches!(
        tabel,
        Tabel::Iku
            | Tabel::Ikk
            | Tabel::TujuanSasaran
            | Tabel::IndikatorRpjmd
            | Tabel::PencapaianKinerja
    );
    if !of_indicators {
        return 0;
    }
    let mut cells = 0;
    rows.retain(|row| {
        let shown = row.sel.iter().filter(|c| !c.teks.trim().is_empty());
        let mut texts =
            shown.filter(|c| c.teks.contains(char::is_alphabetic) && !is_roman(&c.teks));
        let only = texts.next().filter(|_| texts.next().is_none());
        // Beside it may stand the number of the row.
        let alone = row.sel.len() < 3;
        let heading =
            alone && only.is_some_and(|c| begins_with_code(&c.teks) || announces(&c.teks));
        cells += if heading { row.sel.len() } else { 0 };
        !heading
    });
    cells
}

/// The number of a row in Roman letters: `II.`
fn is_roman(text: &str) -> bool {
    text.trim()
        .chars()
        .all(|c| matches!(c, 'I' | 'V' | 'X' | '.'))
}

/// `INDIKATOR SASARAN:`.
fn announces(text: &str) -> bool {
    let text = text.trim();
    text.ends_with(':') && lower(text).starts_with("indikator")
}

/// `2.22 - NAME` or `2.22.3.26.0.00.01.0000 - Name`: two numbers at least, a dash, a name.
fn begins_with_code(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && !c.is_whitespace());
    let (code, name) = text
        .split_at_checked(end.unwrap_or_default())
        .unwrap_or_default();
    let name = name.trim_start_matches(['-', '–']);
    code.trim().contains('.')
        && code.starts_with(|c: char| c.is_ascii_digit())
        && name.len() < text.len() - code.len()
        && name.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::{CellKind, GridCell};
    use super::*;

    #[test]
    fn a_code_with_a_name_alone_is_a_heading() {
        let row = |texts: &[&str]| GridRow {
            baris: 0,
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
        let mut rows = vec![
            row(&["1.", "2.22 - URUSAN PEMERINTAHAN BIDANG KEBUDAYAAN"]),
            row(&["2.22.3.26.0.00.01.0000 - Dinas Kebudayaan"]),
            row(&["I", "INDIKATOR SASARAN:"]),
            row(&["2.", "Persentase Cagar Budaya", "%", "12"]),
            // An indicator without target stays, to be found.
            row(&["3.", "Jumlah pengunjung"]),
        ];
        let mut matrix = rows.clone();
        assert_eq!(take_out(&mut rows, Tabel::Ikk), 5);
        assert_eq!(rows.len(), 2);
        assert_eq!(take_out(&mut matrix, Tabel::ProgramPendanaan), 0);
    }
}
