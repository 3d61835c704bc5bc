//! The head of a table inside a sheet: which row may begin it, and the table below it.

use super::grid::{CellKind, Grid, GridRow};
use crate::sheet::lembar::BarisLembar;
use crate::sheet::{Lembar, Tabel, limits};
use crate::value::cell_text::TableText;
use crate::value::latin::lower;
use crate::value::satuan::split_words;
use crate::value::{Dokumen, Tahun};

/// Lines that a head has at most.
pub(super) const LINES: usize = 5;
/// Words of which heads are made.
const WORDS: [&str; 47] = [
    "anggaran",
    "aset",
    "awal",
    "bagian",
    "baseline",
    "berhak",
    "capaian",
    "dana",
    "faktor",
    "golongan",
    "indikator",
    "jenis",
    "jumlah",
    "kegiatan",
    "kelompok",
    "keterangan",
    "kode",
    "kondisi",
    "layanan",
    "level",
    "lokasi",
    "masalah",
    "nama",
    "nilai",
    "nspk",
    "outcome",
    "output",
    "pagu",
    "pegawai",
    "pelayanan",
    "permasalahan",
    "persen",
    "program",
    "rasio",
    "realisasi",
    "rekening",
    "rp",
    "rumus",
    "sasaran",
    "satuan",
    "strategi",
    "tahun",
    "target",
    "tingkat",
    "triwulan",
    "tujuan",
    "uraian",
];

/// True for a row that may begin a head: short texts made of the words of heads, and no figures but years.
pub(super) fn may_begin(row: &GridRow) -> bool {
    let (mut heads, mut others) = (0, 0);
    for cell in &row.sel {
        match cell.jenis {
            _ if is_year(&cell.teks) => {}
            CellKind::Number { .. } => return false,
            _ if is_head_text(&cell.teks) => heads += 1,
            _ => others += 1,
        }
    }
    heads >= 2 && heads >= others
}

/// True for a word of which heads are made, in small letters.
#[cfg(feature = "pdf")]
pub(super) fn is_word(word: &str) -> bool {
    WORDS.contains(&word)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
}

fn is_head_text(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > 120 {
        return false;
    }
    let text = lower(text);
    let words: Vec<&str> = split_words(&text).collect();
    // A name of a programme begins with such a word too, but goes on.
    words.len() <= 12 && words.into_iter().any(|w| w == "no" || WORDS.contains(&w))
}

/// True for the row with the numbers of the columns below a head: `1`, `(2)`, `8=(7/6)`.
pub(super) fn counts(row: &GridRow) -> bool {
    let mut last = 0u32;
    // A number that is misprinted stays one in its parentheses.
    let in_parentheses = |text: &str| {
        let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
        inner.is_some_and(|t| (1..=2).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit()))
    };
    if row.sel.len() > 3
        && row
            .sel
            .iter()
            .all(|c| in_parentheses(&in_one_line(&c.teks)))
    {
        return true;
    }
    row.sel.len() > 2
        && row.sel.iter().all(|c| {
            let text = in_one_line(&c.teks);
            let text = text.trim_start_matches('(');
            let end = text.find(|c: char| !c.is_ascii_digit());
            let (digits, rest) = text
                .split_at_checked(end.unwrap_or(text.len()))
                .unwrap_or_default();
            // An amount begins with digits too.
            let alone =
                rest.trim_matches(')').trim().is_empty() || rest.trim_start().starts_with('=');
            let number = digits.parse::<u32>().ok().filter(|_| alone);
            let next = number.is_some_and(|n| n > last && n < 100);
            last = number.unwrap_or(last);
            next
        })
}

/// Lines of the head that these rows begin with: up to the first figure.
pub(super) fn head_lines(rows: &[GridRow]) -> usize {
    let head = rows.iter().take(LINES);
    head.take_while(|r| !has_figures(r)).count()
}

/// True if a cell has a figure that is no year.
pub(super) fn has_figures(row: &GridRow) -> bool {
    row.sel.iter().any(|c| {
        let text = c.teks.trim().trim_start_matches(['(', '-']);
        let number = text.starts_with(|c: char| c.is_ascii_digit());
        let ranks = matches!(c.jenis, CellKind::Text) && text.contains(char::is_alphabetic);
        number && !ranks && text.parse::<Tahun>().is_err()
    })
}

/// First and last column of the head.
pub(super) fn columns(rows: &[GridRow]) -> (u32, u32) {
    let top = rows.first().map_or(0, |r| r.baris);
    let depth = u32::try_from(LINES).unwrap_or(u32::MAX);
    let head = { rows.iter() }.take_while(|r| r.baris < top.saturating_add(depth));
    let all = head.flat_map(|r| &r.sel).map(|c| c.kolom);
    let left = all.clone().min().unwrap_or(0);
    let most = left.saturating_add(u32::try_from(limits::COLUMNS - 1).unwrap_or(u32::MAX));
    (left, all.max().unwrap_or(0).min(most))
}

/// Rows of a sheet as a table; the first is its header. `document`: file and grid.
pub(super) fn table(
    tabel: Tabel,
    rows: &[GridRow],
    left: u32,
    right: u32,
    document: Option<(&str, &Grid)>,
) -> Lembar {
    let Some((head, below)) = rows.split_first() else {
        return Lembar::new(tabel.nama(), Vec::new(), Vec::new());
    };
    let cells = |row: &GridRow, text: &mut TableText| {
        let mut given = row.sel.iter().filter(|c| c.kolom >= left).peekable();
        for column in left..=right {
            let cell = given.next_if(|c| c.kolom == column);
            text.push(&cell.map(|c| in_one_line(&c.teks)).unwrap_or_default());
        }
    };
    let mut text = TableText::default();
    for row in below {
        cells(row, &mut text);
    }
    let width = (right - left) as usize + 1;
    let mut text = text.finish();
    let baris = below.iter().map(|row| BarisLembar {
        nomor: (row.baris - head.baris).saturating_add(1),
        sel: text.by_ref().take(width).collect(),
    });
    let baris: Vec<BarisLembar> = baris.collect();
    let kolom = (left..=right).map(|c| in_one_line(head.text(c)));
    let sheet = Lembar::new(tabel.nama(), kolom.collect(), baris);
    match document {
        None => sheet,
        Some((berkas, grid)) => sheet.from_document(Dokumen {
            berkas: berkas.to_owned(),
            letak: grid.block(head.baris, left, right),
        }),
    }
}

/// A text of several lines in one: a number or a code that a line breaks is joined, words get a blank between them.
pub(super) fn in_one_line(text: &str) -> String {
    let text = text.trim();
    if !text.contains(['\n', '\r']) {
        return text.to_owned();
    }
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '(' | ')' | '%');
    let joined: String = text.split_whitespace().collect();
    if joined.chars().all(is_figure) {
        return joined;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_columns() {
        let row = |texts: &[&str]| GridRow {
            baris: 0,
            sel: { (0..).zip(texts) }
                .map(|(kolom, teks)| crate::document::GridCell {
                    kolom,
                    teks: (*teks).to_owned(),
                    jenis: CellKind::Text,
                    satuan: None,
                })
                .collect(),
            tersembunyi: false,
        };
        assert!(counts(&row(&["1", "2", "3"])));
        assert!(counts(&row(&["(01)", "(02)", "(03)", "(2\n0)"])));
        assert!(counts(&row(&["6", "7", "8=(7/6)"])));
        // Amounts that rise by a million are no numbers of columns.
        assert!(!counts(&row(&[
            "5.02.01 - PROGRAM",
            "10.000.000",
            "11.000.000"
        ])));
        assert!(!counts(&row(&["1", "3", "2"])));
        assert!(counts(&row(&["(9)", "(10)", "(1)", "(12)"])));
    }

    #[test]
    fn lines_of_a_cell() {
        assert_eq!(in_one_line("9.124.498.94\n8"), "9.124.498.948");
        assert_eq!(in_one_line("Target\r\nKinerja"), "Target Kinerja");
        assert_eq!(in_one_line(" 1 2 "), "1 2");
    }
}
