//! Workbooks, read by `calamine`: the only file that knows it.

use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, Reader, SheetVisible, Sheets};

use super::cell_text::{plain, shown};
use super::grid::{CellKind, Grid, GridCell, GridRow, Merged};
use super::worksheet_xml::{Layout, layouts};
use crate::error::{ErrorKind, RenstraError};
use crate::sheet::limits;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// The sheets of a workbook.
///
/// # Errors
/// A workbook that is damaged, has a password, or is larger than the limits.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let mut layouts = layouts(name, bytes)?;
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|e| broken(name, None, &e.to_string()))?;
    let sheets: Vec<(String, bool)> = { book.sheets_metadata().iter() }
        .filter(|s| matches!(s.typ, calamine::SheetType::WorkSheet))
        .map(|s| (s.name.clone(), s.visible != SheetVisible::Visible))
        .collect();
    let mut grids = Vec::new();
    let mut room = limits::CELLS;
    for (sheet, hidden) in sheets {
        let layout = layouts.remove(&sheet).unwrap_or_default();
        let mut cells = Cells::new(&layout, room);
        let mut merged = layout.gabung.clone();
        fill(&mut book, &sheet, &mut cells, &mut merged)
            .map_err(|e| broken(name, Some(&sheet), &e))?;
        if cells.full {
            return Err(too_many(name));
        }
        room = cells.room;
        let mut grid = cells.into_grid(sheet, hidden, &layout);
        grid.gabung = merged;
        grid.in_one_notation();
        grids.push(grid);
    }
    Ok(grids)
}

/// Hands on every cell of a sheet.
fn fill(
    book: &mut Sheets<Cursor<&[u8]>>,
    sheet: &str,
    cells: &mut Cells<'_>,
    merged: &mut Vec<Merged>,
) -> Result<(), String> {
    let said = |e: &dyn std::fmt::Display| e.to_string();
    match book {
        Sheets::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| said(&e))?;
            while let Some((cell, style)) =
                reader.next_cell_with_style_id().map_err(|e| said(&e))?
            {
                let format = reader.styles().get(style);
                let format = format.and_then(|s| s.number_format.as_ref());
                let format = format.map_or("", |f| f.format_code.as_str());
                let (row, column) = cell.get_position();
                if !cells.add(row, column, &Value::from(cell.get_value()), format) {
                    break;
                }
            }
        }
        Sheets::Xlsb(book) => {
            let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| said(&e))?;
            while let Some(cell) = reader.next_cell().map_err(|e| said(&e))? {
                let (row, column) = cell.get_position();
                if !cells.add(row, column, &Value::from(cell.get_value()), "") {
                    break;
                }
            }
        }
        other => {
            if let Sheets::Xls(book) = other {
                let all = book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
                merged.extend(all.iter().map(Merged::from));
            }
            let range = other.worksheet_range(sheet).map_err(|e| said(&e))?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let place = |n: usize, first: u32| u32::try_from(n).ok()?.checked_add(first);
                let (Some(row), Some(column)) = (place(row, top), place(column, left)) else {
                    break;
                };
                if !cells.add(row, column, &Value::from(value), "") {
                    break;
                }
            }
        }
    }
    Ok(())
}

impl From<&Dimensions> for Merged {
    fn from(d: &Dimensions) -> Self {
        Self {
            dari: d.start,
            sampai: d.end,
        }
    }
}

/// The cells of a sheet while it is read.
struct Cells<'a> {
    layout: &'a Layout,
    /// Row by row as they come, which is from the top.
    rows: Vec<(u32, Vec<GridCell>)>,
    /// How many more cells there may be.
    room: usize,
    full: bool,
}

/// The value of a cell: its text or number, and its kind.
struct Value {
    teks: String,
    jenis: CellKind,
}

impl<'a> Cells<'a> {
    fn new(layout: &'a Layout, room: usize) -> Self {
        Self {
            layout,
            rows: Vec::new(),
            room,
            full: false,
        }
    }

    /// Adds a cell that holds something; false if there is no more room.
    fn add(&mut self, row: u32, kolom: u32, value: &Value, format: &str) -> bool {
        let rumus = self.layout.rumus.get(&(row, kolom));
        let Value { teks, jenis } = value;
        let mut satuan = None;
        let (teks, jenis) = match (jenis, rumus) {
            (_, Some(false)) if teks.is_empty() => (String::new(), CellKind::NoResult),
            (CellKind::Number { .. }, found) => {
                let rumus = found.is_some();
                let (number, unit) = shown(teks, format);
                satuan = unit;
                (number, CellKind::Number { rumus })
            }
            (jenis, _) => (teks.clone(), *jenis),
        };
        if teks.trim().is_empty() && jenis != CellKind::NoResult {
            return true;
        }
        if self.room == 0 {
            self.full = true;
            return false;
        }
        self.room -= 1;
        let cell = GridCell {
            kolom,
            teks,
            jenis,
            satuan,
        };
        match self.rows.last_mut().filter(|(last, _)| *last == row) {
            Some((_, cells)) => cells.push(cell),
            None => self.rows.push((row, vec![cell])),
        }
        true
    }

    fn into_grid(mut self, nama: String, tersembunyi: bool, layout: &Layout) -> Grid {
        self.rows.sort_by_key(|(row, _)| *row);
        self.rows.dedup_by(|(row, cells), (before, kept)| {
            let same = row == before;
            if same {
                kept.append(cells);
            }
            same
        });
        let rows = self.rows.into_iter().map(|(baris, mut sel)| {
            sel.sort_by_key(|c| c.kolom);
            sel.dedup_by_key(|c| c.kolom);
            GridRow {
                baris,
                sel,
                tersembunyi: layout.baris.binary_search(&baris).is_ok(),
            }
        });
        Grid {
            nama,
            baris: rows.collect(),
            gabung: Vec::new(),
            tersembunyi,
            kolom_tersembunyi: layout.kolom.clone(),
        }
    }
}

impl Value {
    fn number(value: f64) -> Self {
        match plain(value) {
            Some(teks) => Self {
                teks,
                jenis: CellKind::Number { rumus: false },
            },
            None => Self {
                teks: value.to_string(),
                jenis: CellKind::Error,
            },
        }
    }

    fn text(teks: impl Into<String>) -> Self {
        Self {
            teks: teks.into(),
            jenis: CellKind::Text,
        }
    }

    /// A date as `2024-01-31`; a time behind it only if it is not midnight.
    fn date(date: &calamine::ExcelDateTime) -> Self {
        let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
        let teks = match (date.is_duration(), hour, minute) {
            (true, ..) => plain(date.as_f64()).unwrap_or_default(),
            (_, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
            _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
        };
        Self {
            teks,
            jenis: CellKind::Date,
        }
    }

    fn truth(value: bool) -> Self {
        Self {
            teks: if value { "TRUE" } else { "FALSE" }.to_owned(),
            jenis: CellKind::Truth,
        }
    }

    fn error(error: &calamine::CellErrorType) -> Self {
        Self {
            teks: error.to_string(),
            jenis: CellKind::Error,
        }
    }
}

impl From<&DataRef<'_>> for Value {
    fn from(data: &DataRef<'_>) -> Self {
        match data {
            DataRef::SharedString(text) => Self::text(*text),
            DataRef::DateTime(date) => Self::date(date),
            other => Self::from(&Data::from(other.clone())),
        }
    }
}

impl From<&Data> for Value {
    fn from(data: &Data) -> Self {
        match data {
            Data::Int(n) => Self {
                teks: n.to_string(),
                jenis: CellKind::Number { rumus: false },
            },
            Data::Float(n) => Self::number(*n),
            Data::String(text) => Self::text(text.clone()),
            Data::Bool(value) => Self::truth(*value),
            Data::DateTime(date) => Self::date(date),
            Data::DateTimeIso(text) | Data::DurationIso(text) => Self {
                teks: text.clone(),
                jenis: CellKind::Date,
            },
            Data::Error(error) => Self::error(error),
            Data::Empty => Self::text(""),
        }
    }
}

fn broken(name: &str, sheet: Option<&str>, said: &str) -> RenstraError {
    let name = shorten(name);
    let why = if said.to_ascii_lowercase().contains("password") {
        teks!(
            "buku kerja `{name}` dilindungi kata sandi; simpan tanpa kata sandi, lalu baca lagi",
            "the workbook `{name}` is protected by a password; save it without one and read it again"
        )
    } else {
        let said = shorten(said);
        let (id, en) = match sheet.map(shorten) {
            Some(sheet) => (format!(", lembar `{sheet}`"), format!(", sheet `{sheet}`")),
            None => (String::new(), String::new()),
        };
        teks!(
            "buku kerja `{name}`{id} rusak atau bukan buku kerja: {said}; buka dan simpan lagi dengan aplikasi lembar sebar",
            "the workbook `{name}`{en} is damaged or no workbook: {said}; open it in a spreadsheet program and save it again"
        )
    };
    RenstraError::new(ErrorKind::BadDocument, why, None)
}

fn too_many(name: &str) -> RenstraError {
    let (name, most) = (shorten(name), limits::CELLS);
    RenstraError::new(
        ErrorKind::TooLarge,
        teks!(
            "buku kerja `{name}` memiliki lebih dari {most} sel; bagi menjadi beberapa berkas",
            "the workbook `{name}` has more than {most} cells; split it into several files"
        ),
        None,
    )
}
