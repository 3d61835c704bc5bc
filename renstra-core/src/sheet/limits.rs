//! Size limits, so that a hostile file costs only bounded memory and time. They hold for
//! every kind of input: CSV, JSON, and tables in memory.

use super::lembar::Lembar;
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::cell_text::holds;
use crate::value::printable::shorten;
use crate::value::{Bahasa, CellText, Dokumen, Letak, Teks, Tempat};

/// Bytes of one file, and of all files of a plan together.
pub const BYTES: usize = 64 * 1024 * 1024;
/// Rows of one table.
pub const ROWS: usize = 200_000;
/// The last number that a row may have, as in a spreadsheet.
pub const LAST_ROW: u32 = 1_048_576;
/// The last number that a column of a document may have, as in a spreadsheet.
pub const LAST_COLUMN: u32 = 16_384;
/// Columns of one table, and cells of one row.
pub const COLUMNS: usize = 512;
/// Bytes of one cell, and of a column's name; a spreadsheet holds as much.
pub const CELL: usize = 32_767;
/// Bytes of a table's name.
pub const NAME: usize = 200;
/// Bytes of the name of a document, and of a sheet in it.
pub const SOURCE: usize = 255;
/// Tables of one plan.
pub const TABLES: usize = 64;
/// Cells of one plan; a number with its place takes one to two kilobytes while a plan is worked on.
pub const CELLS: usize = 2_000_000;

/// The tables of a plan are within the limits, and each cell is text.
pub(crate) fn check(sheets: &[Lembar]) -> Result<(), RenstraError> {
    let mut cells = 0;
    if sheets.len() > TABLES {
        return Err(too_large(None, TABLES, "tabel", "tables"));
    }
    for sheet in sheets {
        check_table(sheet)?;
        cells += sheet.baris.iter().map(|r| r.sel.len()).sum::<usize>();
    }
    if cells > CELLS {
        return Err(too_large(None, CELLS, "sel", "cells"));
    }
    Ok(())
}

fn check_table(sheet: &Lembar) -> Result<(), RenstraError> {
    check_name(sheet.nama(), sheet.nama(), NAME, ("tabel", "table"))?;
    if let Some(Dokumen { berkas, letak }) = sheet.dokumen() {
        check_name(sheet.nama(), berkas, SOURCE, ("dokumen", "document"))?;
        if let Letak::Lembar {
            nama: Some(nama), ..
        }
        | Letak::Sel {
            nama: Some(nama), ..
        } = letak
        {
            check_name(sheet.nama(), nama, SOURCE, ("lembar", "sheet"))?;
        }
    }
    check_row(sheet.nama(), 1, sheet.kolom().iter().map(String::as_str))?;
    if sheet.baris.len() > ROWS {
        return Err(too_many_rows(sheet.nama(), ROWS));
    }
    let mut last = 1;
    for row in &sheet.baris {
        check_number(sheet.nama(), row.nomor, last)?;
        last = row.nomor;
        check_row(
            sheet.nama(),
            row.nomor,
            row.sel.iter().map(CellText::as_str),
        )?;
    }
    Ok(())
}

/// Tables are written to files of their name, and messages repeat the others: no name may contain a path.
fn check_name(
    tabel: &str,
    nama: &str,
    most: usize,
    (apa, what): (&str, &str),
) -> Result<(), RenstraError> {
    let long = nama.len() > most;
    if !long && !nama.contains(['/', '\\']) && !nama.chars().any(char::is_control) {
        return Ok(());
    }
    let nama = shorten(nama);
    Err(RenstraError::new(
        ErrorKind::BadName,
        teks!(
            "`{nama}` tidak dapat menjadi nama {apa}: paling panjang {most} byte, tanpa garis miring dan karakter kendali",
            "`{nama}` cannot be the name of a {what}: at most {most} bytes, no slashes, no control characters",
        ),
        Some(Tempat::table(shorten(tabel))),
    ))
}

/// Rows are numbered as they follow each other; the header is row 1.
fn check_number(nama: &str, nomor: u32, last: u32) -> Result<(), RenstraError> {
    if nomor > LAST_ROW {
        return Err(too_large(
            Some(Tempat::table(nama)),
            LAST_ROW as usize,
            "baris",
            "rows",
        ));
    }
    if nomor > last {
        return Ok(());
    }
    Err(RenstraError::new(
        ErrorKind::BadJson,
        teks!(
            "tabel `{nama}`: nomor baris {nomor} berdiri setelah {last}; nomor harus naik, mulai dari 2",
            "table `{nama}`: the row number {nomor} stands behind {last}; numbers must rise, from 2 on",
        ),
        Some(Tempat::row(nama, nomor)),
    ))
}

/// The cells of one row.
fn check_row<'a>(
    nama: &str,
    row: u32,
    mut cells: impl Iterator<Item = &'a str> + Clone,
) -> Result<(), RenstraError> {
    check_sizes(nama, row, cells.clone())?;
    cells.try_for_each(|cell| check_text(nama, row, cell))
}

/// A cell, or those of a row one behind the other, is text.
pub(super) fn check_text(nama: &str, row: u32, cell: &str) -> Result<(), RenstraError> {
    if !holds(cell, 0) {
        return Ok(());
    }
    Err(RenstraError::new(
        ErrorKind::NotText,
        teks!(
            "tabel `{nama}` baris {row} bukan teks: memuat karakter nol",
            "table `{nama}` row {row} is not text: it holds a NUL character",
        ),
        Some(Tempat::row(nama, row)),
    ))
}

/// The cells of one row, before they are kept.
pub(super) fn check_sizes<'a>(
    nama: &str,
    row: u32,
    cells: impl Iterator<Item = &'a str>,
) -> Result<(), RenstraError> {
    let place = || Some(Tempat::row(nama, row));
    for (i, cell) in cells.enumerate() {
        if i >= COLUMNS {
            return Err(too_large(place(), COLUMNS, "kolom", "columns"));
        }
        if cell.len() > CELL {
            return Err(too_large(
                place(),
                CELL,
                "byte dalam satu sel",
                "bytes in one cell",
            ));
        }
    }
    Ok(())
}

/// The error for too many rows.
pub(super) fn too_many_rows(nama: &str, most: usize) -> RenstraError {
    too_large(Some(Tempat::table(nama)), most, "baris", "rows")
}

/// The error for too many bytes.
pub(crate) fn check_bytes(nama: Option<&str>, bytes: usize) -> Result<(), RenstraError> {
    if bytes <= BYTES {
        return Ok(());
    }
    Err(too_large(nama.map(Tempat::table), BYTES, "byte", "bytes"))
}

fn too_large(place: Option<Tempat>, limit: usize, id: &str, en: &str) -> RenstraError {
    let what = |bahasa, plan: &str| {
        let place = place.as_ref().map(|at| at.shown(bahasa));
        place.unwrap_or_else(|| plan.to_owned())
    };
    let message = Teks::new(
        format!(
            "{} terlalu besar: lebih dari {limit} {id}",
            what(Bahasa::Id, "rencana")
        ),
        format!(
            "{} is too large: more than {limit} {en}",
            what(Bahasa::En, "the plan")
        ),
    );
    RenstraError::new(ErrorKind::TooLarge, message, place)
}
