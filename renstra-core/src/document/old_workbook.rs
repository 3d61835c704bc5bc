//! Old workbooks (`.xls` of Excel 97 to 2003): the records of their stream.

use super::binary_number::packed;
use super::cells::{Cells, Room, Value};
use super::grid::{Grid, Merged};
use super::number_format::by_number;
use super::ole::{Ole, f64_at, u16_at, u32_at};
use super::record_text::RecordText;
use super::unreadable::{broken, protected, too_many};
use crate::error::RenstraError;
use crate::ordered::Map;
use crate::sheet::limits;

/// Records by their numbers.
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const END: u16 = 0x000a;
    pub(super) const DATE_MODE: u16 = 0x0022;
    pub(super) const PASSWORD: u16 = 0x002f;
    pub(super) const CONTINUE: u16 = 0x003c;
    pub(super) const COLUMNS: u16 = 0x007d;
    pub(super) const SHEET: u16 = 0x0085;
    pub(super) const PACKED_NUMBERS: u16 = 0x00bd;
    pub(super) const RICH_TEXT: u16 = 0x00d6;
    pub(super) const CELL_FORMAT: u16 = 0x00e0;
    pub(super) const MERGED: u16 = 0x00e5;
    pub(super) const SHARED_TEXTS: u16 = 0x00fc;
    pub(super) const SHARED_TEXT: u16 = 0x00fd;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const TEXT: u16 = 0x0204;
    pub(super) const TRUTH_OR_ERROR: u16 = 0x0205;
    pub(super) const FORMULA_TEXT: u16 = 0x0207;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const PACKED_NUMBER: u16 = 0x027e;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const BEGIN: u16 = 0x0809;
}

/// The version that begins a stream of Excel 97 and later.
const BIFF8: u16 = 0x0600;

/// The sheets of a workbook.
///
/// # Errors
/// A workbook that is damaged, older than Excel 97, has a password, or is larger than the limits.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let damaged = |said: &str| broken(name, None, said);
    let ole = Ole::open(bytes).ok_or_else(|| damaged("OLE"))?;
    if ole.has("EncryptedPackage") {
        return Err(protected(name));
    }
    if ole.has("Book") && !ole.has("Workbook") {
        return Err(damaged("Excel 5.0/95"));
    }
    let stream = ole.stream("Workbook");
    let stream = stream.ok_or_else(|| damaged("Workbook: -"))?;
    let book = Book::read(&stream).map_err(|fault| match fault {
        Fault::Password => protected(name),
        Fault::Version => damaged("BIFF"),
        Fault::Record(at) => damaged(&format!("Workbook: {at}")),
        Fault::Full => too_many(name),
    })?;
    let mut grids = Vec::new();
    let mut room = Room::default();
    // Sheets that share records would be read again and again.
    let mut bytes_left = stream.len();
    for sheet in &book.sheets {
        let read = book.sheet(&stream, sheet, room, &mut bytes_left);
        let (grid, left) = read.map_err(|fault| match fault {
            Fault::Record(at) => broken(name, Some(&sheet.nama), &format!("Workbook: {at}")),
            _ => too_many(name),
        })?;
        room = left;
        grids.push(grid);
    }
    Ok(grids)
}

/// Why a stream cannot be read.
enum Fault {
    Password,
    Version,
    /// A record that is cut off, and where.
    Record(usize),
    Full,
}

/// What the workbook says for all of its sheets.
#[derive(Default)]
struct Book {
    from_1904: bool,
    /// Number formats by their numbers.
    formats: Map<u16, String>,
    /// The number format of each format of cells.
    cell_formats: Vec<u16>,
    texts: Vec<String>,
    sheets: Vec<SheetEntry>,
}

struct SheetEntry {
    nama: String,
    /// Where its records begin.
    at: usize,
    hidden: bool,
}

/// A record: its number and content, and where the next one begins.
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    next: usize,
}

/// The record at a place; `None` behind the last one.
fn record(stream: &[u8], at: usize) -> Result<Option<Record<'_>>, Fault> {
    let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at.saturating_add(2)))
    else {
        return Ok(None);
    };
    let from = at.saturating_add(4);
    let next = from.saturating_add(usize::from(length));
    let data = stream.get(from..next).ok_or(Fault::Record(at))?;
    Ok(Some(Record { kind, data, next }))
}

/// The parts of a record that goes on in others.
fn parts<'a>(stream: &'a [u8], first: &Record<'a>) -> Result<Vec<&'a [u8]>, Fault> {
    let mut parts = vec![first.data];
    let mut at = first.next;
    while let Some(more) = record(stream, at)?.filter(|r| r.kind == kind::CONTINUE) {
        parts.push(more.data);
        at = more.next;
    }
    Ok(parts)
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, Fault> {
        let mut book = Self::default();
        let mut at = 0;
        while let Some(record) = record(stream, at)? {
            let cut = || Fault::Record(at);
            match record.kind {
                kind::BEGIN if u16_at(record.data, 0) != Some(BIFF8) => return Err(Fault::Version),
                kind::END => break,
                kind::PASSWORD => return Err(Fault::Password),
                kind::DATE_MODE => book.from_1904 = u16_at(record.data, 0) == Some(1),
                kind::FORMAT => {
                    let number = u16_at(record.data, 0).ok_or_else(cut)?;
                    let mut text = RecordText::new(vec![record.data.get(2..).unwrap_or_default()]);
                    book.formats.insert(number, text.long().ok_or_else(cut)?);
                }
                kind::CELL_FORMAT => {
                    let number = u16_at(record.data, 2).ok_or_else(cut)?;
                    book.cell_formats.push(number);
                }
                kind::SHEET => {
                    let begin = u32_at(record.data, 0).ok_or_else(cut)?;
                    let [hidden, of_kind] = [4, 5].map(|i| record.data.get(i).copied());
                    let mut text = RecordText::new(vec![record.data.get(6..).unwrap_or_default()]);
                    // Charts and macros hold no tables.
                    if of_kind == Some(0) {
                        book.sheets.push(SheetEntry {
                            nama: text.short().ok_or_else(cut)?,
                            at: usize::try_from(begin).map_err(|_| cut())?,
                            hidden: hidden.is_some_and(|h| h & 3 != 0),
                        });
                    }
                }
                kind::SHARED_TEXTS => book.read_texts(parts(stream, &record)?),
                _ => {}
            }
            at = record.next;
        }
        Ok(book)
    }

    fn read_texts(&mut self, parts: Vec<&[u8]>) {
        let unique = parts.first().and_then(|p| u32_at(p, 4)).unwrap_or_default();
        let mut text = RecordText::new(parts);
        text.skip(8);
        for _ in 0..unique {
            let Some(found) = text.long() else {
                return;
            };
            self.texts.push(found);
        }
    }

    /// The number format of a cell, by the number of its format.
    fn format(&self, cell: Option<u16>) -> &str {
        let number = cell.and_then(|n| self.cell_formats.get(usize::from(n)));
        number.map_or("", |n| by_number(*n, &self.formats))
    }

    fn sheet(
        &self,
        stream: &[u8],
        sheet: &SheetEntry,
        room: Room,
        bytes_left: &mut usize,
    ) -> Result<(Grid, Room), Fault> {
        let mut cells = Cells::new(room);
        let mut found = Grid::default();
        let mut hidden = Vec::new();
        // The formula whose text comes in the next record.
        let mut open: Option<(u32, u32)> = None;
        let mut depth = 0usize;
        let mut at = sheet.at;
        while let Some(record) = record(stream, at)? {
            *bytes_left = { bytes_left.checked_sub(record.next - at) }.ok_or(Fault::Record(at))?;
            let data = record.data;
            let word = |i| u16_at(data, i).ok_or(Fault::Record(at));
            let place = || Ok((u32::from(word(0)?), u32::from(word(2)?)));
            let mut full = false;
            match record.kind {
                // Charts inside a sheet are streams of their own.
                kind::BEGIN => depth += 1,
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                _ if depth > 1 => {}
                kind::ROW if u16_at(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                    hidden.push(u32::from(word(0)?));
                }
                kind::COLUMNS if word(8)? & 1 != 0 => {
                    let last = word(2)?.min(word(0)?.saturating_add(255));
                    found
                        .kolom_tersembunyi
                        .extend((word(0)?..=last).map(u32::from));
                }
                kind::MERGED => {
                    for one in data.get(2..).unwrap_or_default().chunks_exact(8) {
                        let n = |i| u16_at(one, i).map_or(0, u32::from);
                        found.gabung.push(Merged {
                            dari: (n(0), n(4)),
                            sampai: (n(2), n(6)),
                        });
                    }
                }
                kind::NUMBER => {
                    let number = f64_at(data, 6).ok_or(Fault::Record(at))?;
                    full = !self.put(&mut cells, place()?, word(4)?, Value::number(number), None);
                }
                kind::PACKED_NUMBER => {
                    let number = packed(u32_at(data, 6).ok_or(Fault::Record(at))?);
                    full = !self.put(&mut cells, place()?, word(4)?, number, None);
                }
                kind::PACKED_NUMBERS => {
                    let (row, first) = place()?;
                    let all = data.get(4..).unwrap_or_default().chunks_exact(6);
                    for (column, one) in (first..).zip(all) {
                        let (Some(format), Some(bits)) = (u16_at(one, 0), u32_at(one, 2)) else {
                            break;
                        };
                        full |= !self.put(&mut cells, (row, column), format, packed(bits), None);
                    }
                }
                kind::SHARED_TEXT => {
                    let number = u32_at(data, 6).and_then(|n| usize::try_from(n).ok());
                    let text = number.and_then(|n| self.texts.get(n));
                    let text = text.ok_or(Fault::Record(at))?;
                    full = !cells.add(place()?, Value::text(text), "", None);
                }
                kind::TEXT | kind::RICH_TEXT => {
                    let mut text = RecordText::new(vec![data.get(6..).unwrap_or_default()]);
                    let text = text.long().ok_or(Fault::Record(at))?;
                    full = !cells.add(place()?, Value::text(text), "", None);
                }
                kind::TRUTH_OR_ERROR => {
                    let value = truth_or_error(data.get(6).copied(), data.get(7) == Some(&1));
                    full = !cells.add(place()?, value, "", None);
                }
                kind::FORMULA => {
                    open = None;
                    let kind_of = (u16_at(data, 12), data.get(6), data.get(8).copied());
                    let value = match kind_of {
                        (Some(0xffff), Some(0), _) => {
                            open = Some(place()?);
                            None
                        }
                        (Some(0xffff), Some(1), value) => Some(truth_or_error(value, false)),
                        (Some(0xffff), Some(2), value) => Some(truth_or_error(value, true)),
                        (Some(0xffff), ..) => None,
                        _ => f64_at(data, 6).map(Value::number),
                    };
                    if let Some(value) = value {
                        full = !self.put(&mut cells, place()?, word(4)?, value, Some(true));
                    }
                }
                kind::FORMULA_TEXT => {
                    if let Some(place) = open.take() {
                        let text = RecordText::new(parts(stream, &record)?).long();
                        let text = text.ok_or(Fault::Record(at))?;
                        full = !cells.add(place, Value::text(text), "", Some(true));
                    }
                }
                _ => {}
            }
            if full {
                return Err(Fault::Full);
            }
            at = record.next;
        }
        hidden.sort_unstable();
        let (grid, room) = cells.into_grid(sheet.nama.clone(), &hidden);
        let grid = Grid {
            gabung: found.gabung,
            kolom_tersembunyi: found.kolom_tersembunyi,
            tersembunyi: sheet.hidden,
            ..grid
        };
        Ok((grid, room))
    }

    /// Adds a number, or a date by its format.
    fn put(
        &self,
        cells: &mut Cells,
        place: (u32, u32),
        format: u16,
        value: Value,
        formula: Option<bool>,
    ) -> bool {
        let format = self.format(Some(format));
        let value = value.number_or_date(format, self.from_1904);
        cells.add(place, value, format, formula)
    }
}

fn truth_or_error(value: Option<u8>, is_error: bool) -> Value {
    let value = value.unwrap_or_default();
    match is_error {
        true => Value::error_of(value),
        false => Value::truth(value != 0),
    }
}
