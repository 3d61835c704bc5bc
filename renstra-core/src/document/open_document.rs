//! Workbooks as OpenDocument (`.ods`): what their content says of each cell.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cells::{Cells, Room, Value};
use super::entities::character;
use super::grid::{CellKind, Grid, Merged};
use super::open_document_styles::Styles;
use super::unreadable::{broken, protected, too_many};
use super::zip_parts::{Parts, attribute};
use crate::error::RenstraError;
use crate::sheet::limits;

/// Rows and columns that a spreadsheet may have.
const ROWS: u32 = limits::LAST_ROW;
const COLUMNS: u32 = limits::LAST_COLUMN;

/// The sheets of a workbook.
///
/// # Errors
/// A workbook that is damaged, has a password, or is larger than the limits.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let mut parts = Parts::open(name, bytes)?;
    if let Some(manifest) = parts.find("META-INF/manifest.xml")?
        && memchr::memmem::find(&manifest, b"encryption-data").is_some()
    {
        return Err(protected(name));
    }
    let mut styles = Styles::default();
    if let Some(xml) = parts.find("styles.xml")? {
        styles.add(&text(name, "styles.xml", xml)?);
    }
    let content = text(name, "content.xml", parts.get("content.xml")?)?;
    styles.add(&content);
    sheets(name, &content, &styles)
}

fn text(name: &str, part: &str, bytes: Vec<u8>) -> Result<String, RenstraError> {
    String::from_utf8(bytes).map_err(|e| broken(name, None, &format!("{part}: {e}")))
}

/// A sheet while it is read.
struct Sheet {
    nama: String,
    tersembunyi: bool,
    cells: Cells,
    /// The style of the cells in ranges of columns: first, behind the last, style.
    columns: Vec<(u32, u32, Option<String>)>,
    hidden_columns: Vec<u32>,
    hidden_rows: Vec<u32>,
    merged: Vec<Merged>,
    row: Row,
}

/// A row while it is read.
#[derive(Default)]
struct Row {
    at: u32,
    repeated: u32,
    hidden: bool,
    style: Option<String>,
    /// The next column.
    column: u32,
    /// What holds something: first column, how often, value, format, formula.
    cells: Vec<(u32, u32, Value, String, Option<bool>)>,
}

fn sheets(name: &str, xml: &str, styles: &Styles) -> Result<Vec<Grid>, RenstraError> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let fault = |e: quick_xml::Error| broken(name, None, &e.to_string());
    let mut grids = Vec::new();
    let mut room = Room::default();
    let mut sheet: Option<Sheet> = None;
    loop {
        match reader.read_event().map_err(fault)? {
            Event::Start(e) => match (e.local_name().as_ref(), &mut sheet) {
                (
                    "automatic-styles" | "tracked-changes" | "dde-links" | "shapes" | "forms"
                    | "named-expressions",
                    _,
                ) => {
                    reader.read_to_end(e.name()).map_err(fault)?;
                }
                ("table", None) => sheet = Some(Sheet::new(&e, styles, room)),
                ("table-column", Some(sheet)) => sheet.column(&e),
                ("table-row", Some(sheet)) => sheet.begin_row(&e),
                ("table-cell" | "covered-table-cell", Some(sheet)) => {
                    let shown = shown(&mut reader).map_err(fault)?;
                    sheet.cell(&e, shown, styles);
                }
                _ => {}
            },
            Event::End(e) => match (e.local_name().as_ref(), sheet.take()) {
                ("table-row", Some(mut open)) => {
                    open.end_row();
                    if open.cells.is_full() {
                        return Err(too_many(name));
                    }
                    sheet = Some(open);
                }
                ("table", Some(open)) => {
                    let (grid, left) = open.into_grid();
                    room = left;
                    grids.push(grid);
                }
                (_, other) => sheet = other,
            },
            Event::Eof if sheet.is_none() => return Ok(grids),
            Event::Eof => return Err(broken(name, None, "content.xml: …")),
            _ => {}
        }
    }
}

/// The text that a cell shows, up to its end: its paragraphs as lines, without its comments and drawings.
fn shown(reader: &mut Reader<&[u8]>) -> Result<String, quick_xml::Error> {
    let mut text = String::new();
    let mut depth = 0usize;
    let mut paragraphs = 0usize;
    loop {
        match reader.read_event()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "p" | "h" if depth == 0 => {
                    if paragraphs > 0 {
                        text.push('\n');
                    }
                    paragraphs += 1;
                    depth = 1;
                }
                "annotation" | "note" | "frame" | "ruby-text" => {
                    reader.read_to_end(e.name())?;
                }
                _ if depth == 0 => {
                    reader.read_to_end(e.name())?;
                }
                name => {
                    depth += 1;
                    match name {
                        "s" | "tab" => text.push(' '),
                        "line-break" => text.push('\n'),
                        _ => {}
                    }
                }
            },
            Event::End(_) => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return Ok(text),
            },
            Event::Text(part) if depth > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if depth > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) if depth > 0 => text.extend(character(&name)),
            // The reader of the sheets tells it.
            Event::Eof => return Ok(text),
            _ => {}
        }
    }
}

/// How often an element counts, or over how many rows or columns it goes.
fn times(e: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    let found = attribute(e, name).and_then(|n| n.parse::<u32>().ok());
    found.unwrap_or(1).clamp(1, most)
}

/// True for a row or column that is not shown.
fn hidden(e: &BytesStart<'_>) -> bool {
    let found = attribute(e, "table:visibility");
    matches!(found.as_deref(), Some("collapse" | "filter"))
}

impl Sheet {
    fn new(e: &BytesStart<'_>, styles: &Styles, room: Room) -> Self {
        let style = attribute(e, "table:style-name").unwrap_or_default();
        Self {
            nama: attribute(e, "table:name").unwrap_or_default(),
            tersembunyi: styles.hides(&style),
            cells: Cells::new(room),
            columns: Vec::new(),
            hidden_columns: Vec::new(),
            hidden_rows: Vec::new(),
            merged: Vec::new(),
            row: Row::default(),
        }
    }

    fn column(&mut self, e: &BytesStart<'_>) {
        let first = self.columns.last().map_or(0, |(_, end, _)| *end);
        let end = first.saturating_add(times(e, "table:number-columns-repeated", COLUMNS));
        let style = attribute(e, "table:default-cell-style-name");
        self.columns.push((first, end, style));
        if hidden(e) {
            // Whatever is behind the last column that is used is hidden to no loss.
            let end = end.min(first.saturating_add(1_000));
            self.hidden_columns.extend(first..end);
        }
    }

    fn begin_row(&mut self, e: &BytesStart<'_>) {
        self.row = Row {
            at: self.row.at,
            repeated: times(e, "table:number-rows-repeated", ROWS),
            hidden: hidden(e),
            style: attribute(e, "table:default-cell-style-name"),
            ..Row::default()
        };
    }

    fn cell(&mut self, e: &BytesStart<'_>, shown: String, styles: &Styles) {
        let (row, column) = (self.row.at, self.row.column);
        let repeated = times(e, "table:number-columns-repeated", COLUMNS);
        self.row.column = column.saturating_add(repeated).min(COLUMNS);
        let down = times(e, "table:number-rows-spanned", ROWS);
        let right = times(e, "table:number-columns-spanned", COLUMNS);
        if down > 1 || right > 1 {
            self.merged.push(Merged {
                dari: (row, column),
                sampai: (
                    row.saturating_add(down - 1),
                    column.saturating_add(right - 1),
                ),
            });
        }
        let formula = attribute(e, "table:formula").is_some();
        let (value, stored) = value(e, shown);
        let formula = formula.then_some(stored);
        // Nothing to repeat.
        if value.teks.trim().is_empty() && formula != Some(false) {
            return;
        }
        let own = attribute(e, "table:style-name");
        let of_column = || {
            let at = self.columns.partition_point(|(_, end, _)| *end <= column);
            self.columns.get(at).and_then(|(_, _, style)| style.clone())
        };
        let style = own.or_else(|| self.row.style.clone()).or_else(of_column);
        let mut format = style.map_or("", |s| styles.format(&s));
        if attribute(e, "office:value-type").as_deref() == Some("percentage")
            && !format.contains('%')
        {
            format = "0%";
        }
        let times = self.row.column - column;
        let cell = (column, times, value, format.to_owned(), formula);
        self.row.cells.push(cell);
    }

    fn end_row(&mut self) {
        let Row {
            at,
            repeated,
            hidden,
            cells,
            ..
        } = std::mem::take(&mut self.row);
        let next = at.saturating_add(repeated).min(ROWS);
        self.row.at = next;
        if cells.is_empty() {
            return;
        }
        for row in at..next {
            if hidden {
                self.hidden_rows.push(row);
            }
            for (column, times, value, format, formula) in &cells {
                for column in *column..column.saturating_add(*times) {
                    let place = (row, column);
                    if !self.cells.add(place, value.clone(), format, *formula) {
                        return;
                    }
                }
            }
        }
    }

    fn into_grid(self) -> (Grid, Room) {
        let (grid, room) = self.cells.into_grid(self.nama, &self.hidden_rows);
        let grid = Grid {
            gabung: self.merged,
            tersembunyi: self.tersembunyi,
            kolom_tersembunyi: self.hidden_columns,
            ..grid
        };
        (grid, room)
    }
}

/// The value of a cell, and whether it is stored at all.
fn value(e: &BytesStart<'_>, shown: String) -> (Value, bool) {
    let kind = attribute(e, "office:value-type");
    let is_error = attribute(e, "calcext:value-type").as_deref() == Some("error");
    let looks_wrong = |text: &str| text.starts_with('#') || text.starts_with("Err:");
    let value = match kind.as_deref() {
        _ if is_error => Value {
            teks: shown,
            jenis: CellKind::Error,
        },
        Some("float" | "currency" | "percentage") => {
            let number = attribute(e, "office:value").and_then(|n| n.parse::<f64>().ok());
            match number {
                // A program that has no other word for an error stores 0.
                Some(_) if looks_wrong(&shown) => Value {
                    teks: shown,
                    jenis: CellKind::Error,
                },
                Some(number) => Value::number(number),
                None => Value::text(shown),
            }
        }
        Some("date") => {
            let date = attribute(e, "office:date-value").unwrap_or(shown);
            let teks = match date.split_once('T') {
                Some((day, time)) if time.starts_with("00:00") => day.to_owned(),
                Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or(time)),
                None => date,
            };
            Value {
                teks,
                jenis: CellKind::Date,
            }
        }
        Some("time") => Value {
            teks: shown,
            jenis: CellKind::Date,
        },
        Some("boolean") => {
            Value::truth(attribute(e, "office:boolean-value").as_deref() == Some("true"))
        }
        _ if shown.is_empty() => {
            Value::text(attribute(e, "office:string-value").unwrap_or_default())
        }
        _ => Value::text(shown),
    };
    let stored = kind.is_some() || is_error || !value.teks.is_empty();
    (value, stored)
}
