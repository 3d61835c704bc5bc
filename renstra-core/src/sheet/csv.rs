//! CSV in: any usual separator, with or without a mark at the start, any line end.

use super::batas;
use super::lembar::{BarisLembar, Lembar};
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

/// Reads one CSV file. An empty file is a table without columns.
///
/// # Errors
/// Not UTF-8, larger than the limits, or broken quoting; each names the file and the row.
pub fn read_csv(nama: &str, bytes: &[u8]) -> Result<Lembar, RenstraError> {
    if bytes.len() > batas::BYTES {
        return Err(too_large(nama, None, batas::BYTES, "byte", "bytes"));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let before = bytes.get(..e.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        RenstraError::new(
            ErrorKind::NotText,
            teks!(
                "berkas `{nama}` bukan teks UTF-8 (baris {line}); simpan ulang sebagai \"CSV UTF-8\"",
                "file `{nama}` is not UTF-8 text (line {line}); save it again as \"CSV UTF-8\"",
            ),
            Some(Tempat::row(nama, u32::try_from(line).unwrap_or(u32::MAX))),
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return Err(RenstraError::new(
            ErrorKind::NotText,
            teks!(
                "berkas `{nama}` bukan teks: memuat karakter nol",
                "file `{nama}` is not text: it holds a NUL character",
            ),
            Some(Tempat::table(nama)),
        ));
    }
    // Excel may write the separator as a first line of its own.
    match text
        .strip_prefix("sep=")
        .and_then(|rest| rest.split_once('\n'))
    {
        Some((mark, rest)) => parse(nama, rest, mark.bytes().next().unwrap_or(b',')),
        None => parse(nama, text, delimiter(text)),
    }
}

/// Writes a table as it is printed; reading it back gives the same cells in the same rows.
///
/// Text that a spreadsheet would take for a formula stays as it is: these are the words of the plan.
///
/// ```
/// use renstra_core::sheet::csv::{read_csv, write_csv};
/// let table = read_csv("rencana", "kunci,nilai\n,\ndaerah,\"a\n\"\"b\"\"\"\n".as_bytes())?;
/// assert_eq!(read_csv("rencana", write_csv(&table).as_bytes())?, table);
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn write_csv(lembar: &Lembar) -> String {
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    let empty = vec![""; lembar.kolom().len().max(2)];
    // Writing into memory fails only when memory does.
    let _ = out.write_record(lembar.kolom());
    let mut next = 2;
    for row in &lembar.baris {
        // Empty rows keep the numbers of those below them.
        while next < row.nomor {
            let _ = out.write_record(&empty);
            next += 1;
        }
        let _ = out.write_record(&row.sel);
        next = row.nomor.saturating_add(1);
    }
    let bytes = out.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn parse(nama: &str, text: &str, delimiter: u8) -> Result<Lembar, RenstraError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut kolom = Vec::new();
    let mut baris = Vec::new();
    let mut header_line = None;
    let mut inner_breaks = 0u64;
    let mut record = csv::StringRecord::new();
    loop {
        let more = reader
            .read_record(&mut record)
            .map_err(|e| broken(nama, &e))?;
        if !more {
            break;
        }
        let line = record
            .position()
            .map_or(0, |at| at.line() + blank_lines(text, at.byte()));
        // A break inside quotes is part of a cell, not a new row of the table.
        let row = line.saturating_sub(inner_breaks);
        inner_breaks += record
            .iter()
            .map(|cell| cell.matches('\n').count() as u64)
            .sum::<u64>();
        let sel: Vec<String> = record.iter().map(str::to_owned).collect();
        if sel.len() > batas::COLUMNS {
            return Err(too_large(
                nama,
                Some(row),
                batas::COLUMNS,
                "kolom",
                "columns",
            ));
        }
        if sel.iter().any(|c| c.len() > batas::CELL) {
            return Err(too_large(
                nama,
                Some(row),
                batas::CELL,
                "karakter dalam satu sel",
                "characters in one cell",
            ));
        }
        match header_line {
            None => {
                header_line = Some(row);
                kolom = sel;
            }
            Some(first) => {
                if baris.len() >= batas::ROWS {
                    return Err(too_large(nama, Some(row), batas::ROWS, "baris", "rows"));
                }
                // Rows of nothing but separators are the spreadsheet's empty lines.
                if sel.iter().any(|c| !c.trim().is_empty()) {
                    let nomor = u32::try_from(row.saturating_sub(first) + 1).unwrap_or(u32::MAX);
                    baris.push(BarisLembar { nomor, sel });
                }
            }
        }
    }
    if text.matches('"').count() % 2 == 1 {
        return Err(open_quote(nama, baris.last().map_or(1, |r| r.nomor)));
    }
    Ok(Lembar::new(nama, kolom, baris))
}

/// Blank lines between the end of one record and the beginning of the next.
fn blank_lines(text: &str, from: u64) -> u64 {
    let rest = usize::try_from(from)
        .ok()
        .and_then(|at| text.as_bytes().get(at..));
    rest.unwrap_or_default()
        .iter()
        .take_while(|b| matches!(b, b'\n' | b'\r'))
        .filter(|b| **b == b'\n')
        .count() as u64
}

/// The separator that occurs most often in the first line, outside quotes.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0u32), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for b in text.bytes().take_while(|b| *b != b'\n') {
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

/// A quote that is never closed swallows the rest of the file.
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

fn broken(nama: &str, error: &csv::Error) -> RenstraError {
    let line = error.position().map_or(0, csv::Position::line);
    RenstraError::new(
        ErrorKind::BadCsv,
        teks!(
            "berkas `{nama}` baris {line}: susunan CSV rusak; periksa tanda kutip",
            "file `{nama}` line {line}: broken CSV; check the quotes",
        ),
        Some(Tempat::row(nama, u32::try_from(line).unwrap_or(u32::MAX))),
    )
}

fn too_large(nama: &str, row: Option<u64>, limit: usize, id: &str, en: &str) -> RenstraError {
    let (row_id, row_en) = match row {
        Some(r) => (format!(" baris {r}"), format!(" row {r}")),
        None => Default::default(),
    };
    RenstraError::new(
        ErrorKind::TooLarge,
        Teks::new(
            format!("berkas `{nama}`{row_id} terlalu besar: lebih dari {limit} {id}"),
            format!("file `{nama}`{row_en} is too large: more than {limit} {en}"),
        ),
        Some(match row {
            Some(r) => Tempat::row(nama, u32::try_from(r).unwrap_or(u32::MAX)),
            None => Tempat::table(nama),
        }),
    )
}

#[cfg(test)]
mod tests {
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
    }

    #[test]
    fn bad_bytes_name_file_and_line() {
        let e = read_csv("tabel", b"a,b\n1,\xff\n").unwrap_err();
        assert_eq!(e.kind(), ErrorKind::NotText);
        assert_eq!(e.lokasi().unwrap().baris, Some(2));
        assert_eq!(read_csv("t", b"").unwrap().kolom().len(), 0);
        assert!(read_csv("t", b"a\0b").is_err());
        let e = read_csv("t", b"a,b\n1,\"2\n3,4\n").unwrap_err();
        assert_eq!(e.kind(), ErrorKind::BadCsv);
    }
}
