//! Workbooks, read by `calamine`: the only file that knows it.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx};

use super::cell_text::{plain, shown};
use super::grid::{CellKind, Grid, GridCell, GridRow};
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
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(name, None, &e.to_string()))?;
    let sheets: Vec<(String, bool)> = { book.sheets_metadata().iter() }
        .filter(|s| matches!(s.typ, calamine::SheetType::WorkSheet))
        .map(|s| (s.name.clone(), s.visible != SheetVisible::Visible))
        .collect();
    let mut grids = Vec::new();
    let mut room = limits::CELLS;
    for (sheet, hidden) in sheets {
        let layout = layouts.remove(&sheet).unwrap_or_default();
        let mut cells = Cells::new(&layout, room);
        fill(&mut book, &sheet, &mut cells)
            .map_err(|e| broken(name, Some(&sheet), &e.to_string()))?;
        if cells.full {
            return Err(too_many(name));
        }
        room = cells.room;
        let mut grid = cells.into_grid(sheet, hidden, &layout);
        grid.in_one_notation();
        grids.push(grid);
    }
    Ok(grids)
}

/// Hands on every cell of a sheet.
fn fill(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    cells: &mut Cells<'_>,
) -> Result<(), calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let format = reader.styles().get(style);
        let format = format.and_then(|s| s.number_format.as_ref());
        let format = format.map_or("", |f| f.format_code.as_str());
        let (row, column) = cell.get_position();
        if !cells.add(row, column, &Value::from(cell.get_value()), format) {
            break;
        }
    }
    Ok(())
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
            gabung: layout.gabung.clone(),
            tersembunyi,
            kolom_tersembunyi: layout.kolom.clone(),
            ..Grid::default()
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
            DataRef::Int(n) => Self {
                teks: n.to_string(),
                jenis: CellKind::Number { rumus: false },
            },
            DataRef::Float(n) => Self::number(*n),
            DataRef::String(text) => Self::text(text.as_str()),
            DataRef::SharedString(text) => Self::text(*text),
            DataRef::Bool(value) => Self::truth(*value),
            DataRef::DateTime(date) => Self::date(date),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Self {
                teks: text.clone(),
                jenis: CellKind::Date,
            },
            DataRef::Error(error) => Self::error(error),
            DataRef::Empty => Self::text(""),
        }
    }
}

fn broken(name: &str, sheet: Option<&str>, said: &str) -> RenstraError {
    let (name, said) = (shorten(name), shorten(said));
    let (id, en) = match sheet.map(shorten) {
        Some(sheet) => (format!(", lembar `{sheet}`"), format!(", sheet `{sheet}`")),
        None => (String::new(), String::new()),
    };
    RenstraError::new(
        ErrorKind::BadDocument,
        teks!(
            "buku kerja `{name}`{id} rusak atau bukan .xlsx ({said}); buka dengan aplikasi lembar sebar dan simpan lagi sebagai .xlsx",
            "the workbook `{name}`{en} is damaged or no .xlsx ({said}); open it in a spreadsheet program and save it again as .xlsx"
        ),
        None,
    )
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
