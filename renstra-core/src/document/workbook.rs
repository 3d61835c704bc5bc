//! Workbooks of today (`.xlsx`, `.xlsm`), read by `calamine`.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx};

use super::cells::{Cells, Room, Value};
use super::grid::{CellKind, Grid};
use super::unreadable::{broken, too_many};
use super::worksheet_xml::{Layout, layouts};
use crate::error::RenstraError;
use crate::sheet::limits;

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
    let mut room = Room::default();
    for (sheet, hidden) in sheets {
        let layout = layouts.remove(&sheet).unwrap_or_default();
        let mut cells = Cells::new(room);
        fill(&mut book, &sheet, &layout, &mut cells)
            .map_err(|e| broken(name, Some(&sheet), &e.to_string()))?;
        if cells.is_full() {
            return Err(too_many(name));
        }
        let Layout {
            baris,
            kolom,
            gabung,
            ..
        } = layout;
        let (grid, left) = cells.into_grid(sheet, &baris);
        room = left;
        grids.push(Grid {
            gabung,
            tersembunyi: hidden,
            kolom_tersembunyi: kolom,
            ..grid
        });
    }
    Ok(grids)
}

/// Hands on every cell of a sheet.
fn fill(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    layout: &Layout,
    cells: &mut Cells,
) -> Result<(), calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let format = reader.styles().get(style);
        let format = format.and_then(|s| s.number_format.as_ref());
        let format = format.map_or("", |f| f.format_code.as_str());
        let (row, column) = cell.get_position();
        let formula = layout.rumus.get(&(row, column)).copied();
        if !cells.add(
            (row, column),
            Value::from(cell.get_value()),
            format,
            formula,
        ) {
            break;
        }
    }
    Ok(())
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
