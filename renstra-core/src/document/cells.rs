//! The cells of a sheet while it is read, whatever the format of its document.

use calamine::{CellErrorType, ExcelDateTime, ExcelDateTimeType};

use super::cell_text::{plain, shown};
use super::grid::{CellKind, Grid, GridCell, GridRow};
use super::number_format::{FormatKind, kind};
use crate::sheet::limits;

/// Bytes that the texts of all cells may have together; one long text may stand in many cells.
const TEXT: usize = 256 * 1024 * 1024;

/// Bytes of the longest text: as many characters as a cell of a spreadsheet may have, of up to four bytes.
const LONGEST: usize = 4 * limits::CELL;

/// How much more a document may hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    cells: usize,
    text: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            cells: limits::CELLS,
            text: TEXT,
        }
    }
}

impl Room {
    /// Takes the room of a cell; false if there is none.
    pub(super) fn take(&mut self, text: usize) -> bool {
        let left = self.cells.checked_sub(1).zip(self.text.checked_sub(text));
        if let Some((cells, text)) = left {
            *self = Self { cells, text };
        }
        left.is_some()
    }
}

/// The cells of a sheet while it is read.
pub(super) struct Cells {
    /// Row by row as they come, which is from the top.
    rows: Vec<(u32, Vec<GridCell>)>,
    room: Room,
    full: bool,
}

/// The value of a cell: its text or number, and its kind.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) teks: String,
    pub(super) jenis: CellKind,
}

impl Cells {
    pub(super) fn new(room: Room) -> Self {
        Self {
            rows: Vec::new(),
            room,
            full: false,
        }
    }

    /// The room that is left, for a table inside this one.
    pub(super) fn lend(&self) -> Room {
        self.room
    }

    /// The room that a table inside this one left.
    pub(super) fn give_back(&mut self, room: Room) {
        self.room = room;
    }

    /// True if the document holds more than it may.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    /// Adds a cell that holds something; false if there is no more room.
    ///
    /// `formula`: true if its result is stored, `None` for a cell without one.
    pub(super) fn add(
        &mut self,
        (row, kolom): (u32, u32),
        value: Value,
        format: &str,
        formula: Option<bool>,
    ) -> bool {
        let Value { teks, jenis } = value;
        let mut satuan = None;
        let (teks, jenis) = match (jenis, formula) {
            (_, Some(false)) if teks.is_empty() => (String::new(), CellKind::NoResult),
            (CellKind::Number { .. }, found) => {
                let rumus = found.is_some();
                let (number, unit) = shown(&teks, format);
                satuan = unit;
                (number, CellKind::Number { rumus })
            }
            (jenis, _) => (teks, jenis),
        };
        if teks.trim().is_empty() && jenis != CellKind::NoResult {
            return true;
        }
        // A spreadsheet holds less in a cell, and what looks at texts takes long with longer ones.
        if teks.len() > LONGEST || !self.room.take(teks.len()) {
            self.full = true;
            return false;
        }
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

    /// The sheet, and the room that is left. `hidden`: rows, ascending.
    pub(super) fn into_grid(mut self, nama: String, hidden: &[u32]) -> (Grid, Room) {
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
                tersembunyi: hidden.binary_search(&baris).is_ok(),
            }
        });
        let mut grid = Grid {
            nama,
            baris: rows.collect(),
            ..Grid::default()
        };
        grid.in_one_notation();
        (grid, self.room)
    }
}

impl Value {
    pub(super) fn number(value: f64) -> Self {
        match plain(value) {
            Some(teks) => Self::decimal(teks),
            None => Self {
                teks: value.to_string(),
                jenis: CellKind::Error,
            },
        }
    }

    /// A number that is a plain decimal already.
    pub(super) fn decimal(teks: String) -> Self {
        Self {
            teks,
            jenis: CellKind::Number { rumus: false },
        }
    }

    /// A number that may be a date, by its format.
    pub(super) fn number_or_date(self, format: &str, from_1904: bool) -> Self {
        let of = |of_kind| {
            let days = self.teks.parse::<f64>().ok();
            days.map(|days| Self::date(&ExcelDateTime::new(days, of_kind, from_1904)))
        };
        let date = match kind(format) {
            FormatKind::Number => None,
            FormatKind::Date => of(ExcelDateTimeType::DateTime),
            FormatKind::Duration => of(ExcelDateTimeType::TimeDelta),
        };
        date.unwrap_or(self)
    }

    pub(super) fn text(teks: impl Into<String>) -> Self {
        Self {
            teks: teks.into(),
            jenis: CellKind::Text,
        }
    }

    /// A date as `2024-01-31`; a time behind it only if it is not midnight.
    pub(super) fn date(date: &ExcelDateTime) -> Self {
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

    pub(super) fn truth(value: bool) -> Self {
        Self {
            teks: if value { "TRUE" } else { "FALSE" }.to_owned(),
            jenis: CellKind::Truth,
        }
    }

    pub(super) fn error(error: &CellErrorType) -> Self {
        Self {
            teks: error.to_string(),
            jenis: CellKind::Error,
        }
    }

    /// An error by its number in `.xls` and `.xlsb`.
    pub(super) fn error_of(number: u8) -> Self {
        let teks = match number {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0f => "#VALUE!",
            0x17 => "#REF!",
            0x1d => "#NAME?",
            0x24 => "#NUM!",
            0x2a => "#N/A",
            _ => "#?",
        };
        Self {
            teks: teks.to_owned(),
            jenis: CellKind::Error,
        }
    }
}
