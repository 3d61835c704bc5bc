//! CSV reader and writer: any usual separator, with or without a byte order mark, any line end.

use memchr::memchr_iter;

use super::csv_records::{READERS, Records};
use super::file_text::{FileText, file_text};
use super::lembar::{BarisLembar, Lembar};
use super::limits;
use super::skema::{Skema, Tabel};
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::cell_text::TableText;
use crate::value::printable::shorten;
use crate::value::{Dokumen, Letak, Tempat};

/// Reads one CSV file, as UTF-8 or UTF-16 with its mark. An empty file is a table without columns.
///
/// # Errors
/// No such text, larger than the limits, or broken quoting; each names the file and the row.
pub fn read_csv(nama: &str, bytes: &[u8]) -> Result<Lembar, RenstraError> {
    let (sheet, windows) = read_file(nama, bytes)?;
    if windows > 0 {
        return Err(not_text(
            nama,
            bytes,
            bytes.utf8_chunks().next().map_or(0, |c| c.valid().len()),
        ));
    }
    Ok(sheet)
}

/// Reads one CSV file, and tells how many of its characters are read as Windows wrote them before UTF-8.
///
/// # Errors
/// As [`read_csv`], but for those characters.
pub(crate) fn read_file(nama: &str, bytes: &[u8]) -> Result<(Lembar, usize), RenstraError> {
    read(nama, bytes, |text| delimiter(nama, text))
}

/// Reads a block of text that is laid out as in a document: its separator is the one that cuts most lines alike, so that
/// titles above the head decide nothing.
///
/// # Errors
/// As [`read_csv`].
///
/// ```
/// use renstra_core::sheet::csv::read_block;
/// let block = read_block("t", b"Program, Kegiatan, dan Pendanaan\nKode\tUraian\n1.06.02\tA, B\n")?;
/// assert_eq!(block.baris[1].sel, ["1.06.02", "A, B"]);
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn read_block(nama: &str, bytes: &[u8]) -> Result<Lembar, RenstraError> {
    read(nama, bytes, of_most_lines).map(|(sheet, _)| sheet)
}

fn read(
    nama: &str,
    bytes: &[u8],
    separator: impl Fn(&str) -> u8,
) -> Result<(Lembar, usize), RenstraError> {
    limits::check_bytes(Some(nama), bytes.len())?;
    let FileText { text, windows } = file_text(bytes).map_err(|at| not_text(nama, bytes, at))?;
    let text = text.as_ref();
    // Excel may write the separator as a first line of its own.
    let named = text.strip_prefix("sep=");
    let (separator, text, first) = match named.and_then(|rest| rest.split_once('\n')) {
        Some((mark, rest)) => (named_delimiter(nama, mark.trim_end())?, rest, 2),
        None => (separator(text), text, 1),
    };
    let sheet = READERS.with_borrow_mut(|readers| {
        let records = Records::new(readers, text, separator);
        parse(records, nama, text, first)
    })?;
    Ok((sheet, windows))
}

/// Bytes that are no text, from a place on.
fn not_text(nama: &str, bytes: &[u8], at: usize) -> RenstraError {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    RenstraError::new(
        ErrorKind::NotText,
        teks!(
            "berkas `{nama}` bukan teks UTF-8 (baris {line}); simpan ulang sebagai \"CSV UTF-8\"",
            "file `{nama}` is not UTF-8 text (line {line}); save it again as \"CSV UTF-8\"",
        ),
        Some(Tempat::row(nama, u32::try_from(line).unwrap_or(u32::MAX))),
    )
}

/// The separator that a `sep=` line declares.
fn named_delimiter(nama: &str, mark: &str) -> Result<u8, RenstraError> {
    match mark {
        "," => Ok(b','),
        ";" => Ok(b';'),
        // The tab itself is a blank, and is gone.
        "" | "\\t" => Ok(b'\t'),
        "|" => Ok(b'|'),
        other => {
            let other = shorten(other);
            Err(RenstraError::new(
                ErrorKind::BadCsv,
                teks!(
                    "berkas `{nama}` baris 1: pemisah `{other}` tidak dikenal; yang dikenal: , ; | dan tab",
                    "file `{nama}` line 1: the separator `{other}` is unknown; known are: , ; | and tab",
                ),
                Some(Tempat::row(nama, 1)),
            ))
        }
    }
}

/// Writes a table as CSV, every cell as printed; reading it back gives the same table, rows with the same numbers.
///
/// ```
/// use renstra_core::sheet::csv::{read_csv, write_csv};
/// let table = read_csv("t", b"a;b\n\n1;=2\n").unwrap();
/// assert_eq!(write_csv(&table), "a,b\n\n1,=2\n");
/// assert_eq!(read_csv("t", write_csv(&table).as_bytes()).unwrap(), table);
/// ```
pub fn write_csv(lembar: &Lembar) -> String {
    let header = lembar.kolom();
    // What could be taken for another separator, the line that names one, or the mark of a file is quoted.
    let unsure = header
        .iter()
        .any(|k| k.contains([';', '\t']) || k.starts_with("sep=") || k.starts_with('\u{feff}'));
    let mut out = String::new();
    push_record(&mut out, header, unsure);
    let mut next = 2;
    for row in &lembar.baris {
        let gap = row.nomor.saturating_sub(next);
        out.extend(std::iter::repeat_n('\n', usize::try_from(gap).unwrap_or(0)));
        push_record(&mut out, &row.sel, false);
        next = row.nomor.saturating_add(1);
    }
    out
}

/// Appends one line of CSV; `quoted`: every cell is quoted, otherwise those that need it.
///
/// The writer of the `csv` crate can also tell numbers from texts; for that it brings ten kilobytes of tables, which
/// do not compress, into a browser.
pub(crate) fn push_record<T: AsRef<str>>(out: &mut String, cells: &[T], quoted: bool) {
    // Without cells, or with one empty cell, it would be an empty line, which is no row.
    if cells.iter().all(|c| c.as_ref().is_empty()) && cells.len() < 2 {
        out.push_str("\"\"\n");
        return;
    }
    for (i, cell) in cells.iter().enumerate() {
        let cell = cell.as_ref();
        if i > 0 {
            out.push(',');
        }
        if quoted || cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push('\n');
}

/// `first`: the line of the file in which the text begins.
fn parse(
    mut records: Records<'_>,
    nama: &str,
    text: &str,
    first: u64,
) -> Result<Lembar, RenstraError> {
    let mut kolom = Vec::new();
    // The text of all cells, and of each row its number and how many cells it has.
    let mut text_of_cells = TableText::default();
    let mut rows: Vec<(u32, usize)> = Vec::new();
    let mut header_line = None;
    while let Some(record) = records.next() {
        let line = record.line;
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        limits::check_sizes(nama, number, record.iter())?;
        limits::check_text(nama, number, record.text)?;
        match header_line {
            None => {
                header_line = Some(line);
                kolom = record.iter().map(str::to_owned).collect();
            }
            Some(first) => {
                if rows.len() >= limits::ROWS {
                    return Err(limits::too_many_rows(nama, limits::ROWS));
                }
                // Rows of nothing but separators are the spreadsheet's empty lines.
                if record.iter().any(|c| !c.trim().is_empty()) {
                    let row = (line + 1).saturating_sub(first);
                    let nomor = u32::try_from(row).unwrap_or(u32::MAX);
                    record.iter().for_each(|cell| text_of_cells.push(cell));
                    rows.push((nomor, record.len()));
                }
            }
        }
    }
    if memchr_iter(b'"', text.as_bytes()).count() % 2 == 1 {
        return Err(open_quote(nama, rows.last().map_or(1, |r| r.0)));
    }
    let mut cells = text_of_cells.finish();
    let mut row = |(nomor, length): (u32, usize)| BarisLembar {
        nomor,
        sel: cells.by_ref().take(length).collect(),
    };
    let baris = rows.into_iter().map(&mut row).collect();
    let header = header_line.unwrap_or(1) + first - 1;
    Ok(Lembar::new(nama, kolom, baris).from_document(Dokumen {
        berkas: nama.to_owned(),
        letak: Letak::Lembar {
            nama: None,
            baris: u32::try_from(header).unwrap_or(u32::MAX),
            kolom: 1,
        },
    }))
}

/// Lines in which a separator is looked for: titles may stand above the header.
const HEAD: usize = 30;

/// The separator that cuts the most columns of the table out of one of the first lines; if it is no known table, the
/// one that occurs most often in the first line outside quotes.
fn delimiter(nama: &str, text: &str) -> u8 {
    let known = Tabel::from_name(nama).and_then(|tabel| of_known_columns(&tabel.skema(), text));
    known.unwrap_or_else(|| of_first_line(text))
}

/// The separator of the first whole header, or else of the line with most columns of the table; none without two of them.
fn of_known_columns(skema: &Skema, text: &str) -> Option<u8> {
    let mut best = (1, None);
    for line in text.split(['\n', '\r']).take(HEAD) {
        // One cell alone tells nothing.
        let cuts = SEPARATORS
            .into_iter()
            .filter(|by| line.contains(char::from(*by)));
        for by in cuts {
            let cells = line
                .split(char::from(by))
                .map(|c| c.trim_matches(['"', ' ']));
            let names: Vec<String> = cells.filter_map(|name| skema.meaning(name)).collect();
            if names.len() > best.0 {
                best = (names.len(), Some(by));
            }
            if names.len() > 1 && skema.wajib.iter().all(|w| names.iter().any(|n| n == w)) {
                return Some(by);
            }
        }
    }
    best.1
}

/// The separator that occurs most often in the first line outside quotes.
fn of_first_line(text: &str) -> u8 {
    let mut counts = SEPARATORS.map(|by| (by, 0));
    let mut quoted = false;
    for b in text.bytes().take_while(|b| !matches!(b, b'\n' | b'\r')) {
        quoted ^= b == b'"';
        if let Some((_, n)) = counts.iter_mut().find(|(d, _)| *d == b && !quoted) {
            *n += 1;
        }
    }
    let [comma, rest @ ..] = counts;
    rest.into_iter()
        .fold(comma, |best, c| if c.1 > best.1 { c } else { best })
        .0
}

/// The separator that cuts most of the first lines into equally many cells.
fn of_most_lines(text: &str) -> u8 {
    let mut best = (0, b',');
    for by in [b'\t', b';', b',', b'|'] {
        // How often it occurs in each line outside quotes.
        let (mut counts, mut quoted, mut now) = (Vec::new(), false, 0usize);
        for b in text.bytes() {
            quoted ^= b == b'"';
            match b {
                b'\n' | b'\r' if !quoted => {
                    counts.extend((now > 0).then_some(now));
                    now = 0;
                    if counts.len() == LINES {
                        break;
                    }
                }
                _ => now += usize::from(b == by && !quoted),
            }
        }
        counts.extend((now > 0).then_some(now));
        counts.sort_unstable();
        let alike = counts.chunk_by(|a, b| a == b);
        let score = alike.map(|same| same.iter().sum::<usize>()).max();
        if score.is_some_and(|score| score > best.0) {
            best = (score.unwrap_or_default(), by);
        }
    }
    best.1
}

/// Lines that tell the separator of a block.
const LINES: usize = 100;

/// The separators that a file may have without naming its own.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A quote that is never closed extends to the end of the file.
fn open_quote(nama: &str, row: u32) -> RenstraError {
    RenstraError::new(
        ErrorKind::BadCsv,
        teks!(
            "berkas `{nama}`: sebuah tanda kutip tidak ditutup; periksa baris {row} dan sebelumnya",
            "file `{nama}`: a quote is not closed; check row {row} and those before it",
        ),
        Some(Tempat::row(nama, row)),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn separators_marks_and_line_ends() {
        for (text, note) in [
            ("a,b\n1,\"2,5\"\n", "comma"),
            ("\u{feff}a;b\r\n1;2,5\r\n", "semicolon, mark, CRLF"),
            ("a\tb\n1\t2,5", "tab, no last line end"),
            ("sep=;\r\na;b\r\n1;2,5\r\n", "the separator named by Excel"),
        ] {
            let l = read_csv("t", text.as_bytes()).unwrap();
            assert_eq!(l.kolom(), ["a", "b"], "{note}");
            assert_eq!(l.baris[0].sel, ["1", "2,5"], "{note}");
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        let l = read_csv("t", b"a,b\n\"x\ny\",1\n\nz,2\n,,\nw,3\n").unwrap();
        let rows: Vec<_> = l
            .baris
            .iter()
            .map(|r| (r.nomor, r.sel[0].as_str()))
            .collect();
        assert_eq!(rows, [(2, "x\ny"), (4, "z"), (6, "w")]);
        // The line ends of old programs, and both kinds mixed.
        let l = read_csv("t", b"a,b\r\"x\r\ny\",1\r\rz,2\r\n,,\nw,3").unwrap();
        let rows: Vec<_> = l.baris.iter().map(|r| r.nomor).collect();
        assert_eq!(rows, [2, 4, 6]);
    }

    #[test]
    fn a_separator_is_named_or_refused() {
        let cells = |text: &str| read_csv("t", text.as_bytes()).map(|l| l.kolom().to_vec());
        for named in ["sep=|\na|b\n", "sep=\t\na\tb\n", "sep=\\t\na\tb\n"] {
            assert_eq!(cells(named).unwrap(), ["a", "b"], "{named:?}");
        }
        for odd in ["sep=\"\na\"b\n", "sep=x\naxb\n", "sep=é\na,b\n"] {
            assert_eq!(cells(odd).unwrap_err().kind(), ErrorKind::BadCsv, "{odd:?}");
        }
    }

    #[test]
    fn bad_bytes_name_file_and_line() {
        let e = read_csv("tabel", b"a,b\n1,\xff\n").unwrap_err();
        assert_eq!(e.kind(), ErrorKind::NotText);
        assert_eq!(e.lokasi().unwrap().baris(), Some(2));
        assert_eq!(read_csv("t", b"").unwrap().kolom().len(), 0);
        assert!(read_csv("t", b"a\0b").is_err());
        let e = read_csv("t", b"a,b\n1,\"2\n3,4\n").unwrap_err();
        assert_eq!(e.kind(), ErrorKind::BadCsv);
    }

    proptest! {
        /// As the writer of the `csv` crate does.
        #[test]
        fn written_like_the_crates_writer(
            cells in prop::collection::vec("[a,\"\r\n ;é]{0,4}", 0..5),
            quoted in any::<bool>(),
        ) {
            let style = if quoted { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
            let mut writer = csv::WriterBuilder::new().quote_style(style).from_writer(Vec::new());
            writer.write_record(&cells).unwrap();
            let expected = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let mut out = String::new();
            push_record(&mut out, &cells, quoted);
            prop_assert_eq!(out, expected);
        }
    }
}
