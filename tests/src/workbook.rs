//! Workbooks in the layouts that agencies use, made from the tables of the real plan.

use renstra_core::sheet::{Lembar, Tabel};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::kukar;

/// Years of the matrix.
const TAHUN: [&str; 5] = ["2022", "2023", "2024", "2025", "2026"];

/// The real plan as one workbook: the matrix as T-C.27 with codes in five cells and heads of three lines, the history as
/// T-C.24 with its blocks side by side, the other tables on sheets of their names. A block of signatures closes the matrix.
///
/// # Panics
/// If it cannot be made.
#[allow(clippy::panic, reason = "a test cannot go on without its data")]
pub fn kukar_workbook() -> Vec<u8> {
    make().unwrap_or_else(|e| panic!("{e}"))
}

fn make() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same bytes on every day.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let plan = kukar();
    for table in plan.lembar() {
        let sheet = book.add_worksheet();
        match table.tabel() {
            Some(Tabel::ProgramPendanaan) => matrix(sheet, table)?,
            Some(Tabel::AnggaranRealisasi) => history(sheet, table)?,
            _ => plain(sheet, table)?,
        }
    }
    book.save_to_buffer()
}

/// A cell: money and counts as numbers, everything else as text.
fn put(sheet: &mut Worksheet, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
    let digits: String = text.chars().filter(|c| *c != ',').collect();
    let grouped = text.split(',').skip(1).all(|group| group.len() == 3);
    let whole = digits.bytes().all(|b| b.is_ascii_digit()) && (1..16).contains(&digits.len());
    match digits.parse::<f64>() {
        Ok(number) if whole && grouped => sheet.write_number(row, column, number)?,
        _ if text.is_empty() => return Ok(()),
        _ => sheet.write_string(row, column, text)?,
    };
    Ok(())
}

fn plain(sheet: &mut Worksheet, table: &Lembar) -> Result<(), XlsxError> {
    let name: String = table.nama().chars().take(31).collect();
    sheet.set_name(name)?;
    for (column, name) in (0..).zip(table.kolom()) {
        sheet.write_string(0, column, name)?;
    }
    for (row, cells) in (1..).zip(&table.baris) {
        for (column, cell) in (0..).zip(&cells.sel) {
            put(sheet, row, column, cell.as_str())?;
        }
    }
    Ok(())
}

/// The text of a named column in each row.
fn column(table: &Lembar, name: &str) -> Vec<String> {
    let at = table.column(name);
    let cell = |row| at.map_or("", |at| table.text(row, at)).to_owned();
    table.baris.iter().map(cell).collect()
}

/// T-C.27: head in rows 4 to 6, numbers of the columns in row 7.
fn matrix(sheet: &mut Worksheet, table: &Lembar) -> Result<(), XlsxError> {
    let head = Format::new().set_text_wrap().set_bold();
    sheet.set_name("Lampiran 3")?;
    sheet.write_string(
        0,
        0,
        "Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan",
    )?;
    sheet.write_string(
        1,
        0,
        "Dinas Sosial Kabupaten Kutai Kartanegara Tahun 2021-2026",
    )?;
    let down = [
        (0, "Tujuan"),
        (1, "Sasaran"),
        (7, "Program, Kegiatan dan\nSub Kegiatan"),
        (8, "Indikator Kinerja"),
        (9, "Satuan"),
        (10, "Data Capaian pada Tahun Awal Perencanaan"),
        (23, "Unit Kerja Penanggung Jawab"),
        (24, "Lokasi"),
    ];
    for (column, text) in down {
        sheet.merge_range(3, column, 5, column, text, &head)?;
    }
    sheet.merge_range(3, 2, 5, 6, "Kode", &head)?;
    sheet.merge_range(3, 11, 3, 22, "Target Kinerja dan Kerangka Pendanaan", &head)?;
    let years = TAHUN.iter().map(|year| format!("Tahun {year}"));
    let last = "Kondisi Kinerja pada Akhir Periode Renstra".to_owned();
    for (block, text) in (0..).zip(years.chain([last])) {
        let column = 11 + 2 * block;
        sheet.merge_range(4, column, 4, column + 1, &text, &head)?;
        sheet.write_string(5, column, "Target")?;
        sheet.write_string(5, column + 1, "Rp")?;
    }
    for column in 0..25u16 {
        sheet.write_string(6, column, format!("({})", column + 1))?;
    }
    let mut figures: Vec<String> = ["indikator", "satuan", "kondisi_awal"]
        .map(str::to_owned)
        .into();
    for year in TAHUN.iter().chain(&["akhir"]) {
        figures.extend([format!("target_{year}"), format!("rp_{year}")]);
    }
    figures.extend(["unit_kerja", "lokasi"].map(str::to_owned));
    for (at, name) in (8..).zip(&figures) {
        for (row, text) in (7..).zip(column(table, name)) {
            put(sheet, row, at, &text)?;
        }
    }
    let named = column(table, "tingkat")
        .into_iter()
        .zip(column(table, "uraian"));
    for (row, (level, name)) in (7..).zip(named) {
        let at = match level.as_str() {
            "tujuan" => 0,
            "sasaran" => 1,
            _ => 7,
        };
        sheet.write_string(row, at, &name)?;
    }
    let mut row = 7;
    for code in column(table, "kode") {
        for (at, part) in (2..).zip(code.split_whitespace()) {
            sheet.write_string(row, at, part)?;
        }
        row += 1;
    }
    for (below, text) in [
        (2, "Tenggarong, 3 Januari 2022"),
        (3, "Kepala Dinas"),
        (6, "NAMA PEJABAT"),
        (7, "NIP. 1"),
    ] {
        sheet.write_string(row + below, 22, text)?;
    }
    Ok(())
}

/// T-C.24: budget, realisation and ratio side by side.
fn history(sheet: &mut Worksheet, table: &Lembar) -> Result<(), XlsxError> {
    let head = Format::new().set_text_wrap();
    sheet.set_name("TC24")?;
    sheet.write_string(
        0,
        0,
        "Anggaran dan Realisasi Pendanaan Pelayanan Dinas Sosial",
    )?;
    sheet.merge_range(1, 0, 2, 0, "No", &head)?;
    sheet.merge_range(1, 1, 2, 1, "Uraian", &head)?;
    let years: Vec<&str> = table.kolom().iter().skip(2).map(String::as_str).collect();
    let blocks = [
        ("anggaran", "Anggaran pada Tahun ke-"),
        ("realisasi", "Realisasi Anggaran pada Tahun ke-"),
    ];
    let (groups, names) = (column(table, "kelompok"), column(table, "uraian"));
    for (block, (group, title)) in (0u16..).zip(blocks) {
        let width = u16::try_from(years.len()).unwrap_or_default();
        let left = 2 + block * width;
        sheet.merge_range(1, left, 1, left + width - 1, title, &head)?;
        for (at, year) in (left..).zip(&years) {
            sheet.write_string(2, at, *year)?;
            let cells = column(table, year).into_iter().zip(&groups);
            let of_group = cells.filter(|(_, g)| *g == group);
            for (row, (text, _)) in (3..).zip(of_group) {
                sheet.write_string(row, at, &text)?;
            }
        }
    }
    let lines = names.iter().zip(&groups).filter(|(_, g)| *g == "anggaran");
    for (number, (name, _)) in (1u32..).zip(lines) {
        sheet.write_number(number + 2, 0, number)?;
        sheet.write_string(number + 2, 1, name)?;
    }
    Ok(())
}
