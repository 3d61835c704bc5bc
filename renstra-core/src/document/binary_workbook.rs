//! Workbooks in binary parts (`.xlsb`): the records of each part.

use super::binary_number::packed;
use super::cells::{Cells, Room, Value};
use super::grid::{Grid, Merged};
use super::number_format::by_number;
use super::ole::{f64_at, u16_at, u32_at};
use super::unreadable::{broken, too_many};
use super::zip_parts::{Parts, relations};
use crate::error::RenstraError;
use crate::ordered::Map;
use crate::sheet::limits;

/// Records by their numbers.
mod kind {
    pub(super) const ROW: u16 = 0;
    pub(super) const PACKED_NUMBER: u16 = 2;
    pub(super) const ERROR: u16 = 3;
    pub(super) const TRUTH: u16 = 4;
    pub(super) const NUMBER: u16 = 5;
    pub(super) const TEXT: u16 = 6;
    pub(super) const SHARED_TEXT_OF_CELL: u16 = 7;
    pub(super) const FORMULA_TEXT: u16 = 8;
    pub(super) const FORMULA_NUMBER: u16 = 9;
    pub(super) const FORMULA_TRUTH: u16 = 10;
    pub(super) const FORMULA_ERROR: u16 = 11;
    pub(super) const SHARED_TEXT: u16 = 19;
    pub(super) const FORMAT: u16 = 44;
    pub(super) const CELL_FORMAT: u16 = 47;
    pub(super) const COLUMN: u16 = 60;
    pub(super) const RICH_TEXT: u16 = 62;
    pub(super) const BOOK: u16 = 153;
    pub(super) const SHEET: u16 = 156;
    pub(super) const MERGED: u16 = 176;
    pub(super) const BEGIN_CELL_FORMATS: u16 = 617;
    pub(super) const END_CELL_FORMATS: u16 = 618;
}

/// The sheets of a workbook.
///
/// # Errors
/// A workbook that is damaged or larger than the limits; one with a password is no archive.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let mut parts = Parts::open(name, bytes)?;
    let mut book = Book::default();
    let cut = |part: &str| broken(name, None, part);
    if let Some(styles) = parts.find("xl/styles.bin")? {
        book.styles(&styles).ok_or_else(|| cut("xl/styles.bin"))?;
    }
    if let Some(texts) = parts.find("xl/sharedStrings.bin")? {
        let read = book.shared_texts(&texts);
        read.ok_or_else(|| cut("xl/sharedStrings.bin"))?;
    }
    let related = parts.get("xl/_rels/workbook.bin.rels")?;
    let paths = relations(&String::from_utf8_lossy(&related), "xl");
    let content = parts.get("xl/workbook.bin")?;
    let sheets = book
        .sheets(&content)
        .ok_or_else(|| cut("xl/workbook.bin"))?;
    let mut grids = Vec::new();
    let mut room = Room::default();
    for (sheet, key, hidden) in sheets {
        let path = paths.get(&key).filter(|p| p.contains("worksheets/"));
        let Some(path) = path else {
            continue;
        };
        let content = parts.get(path)?;
        let mut cells = Cells::new(room);
        let layout = book.sheet(&content, &mut cells);
        if cells.is_full() {
            return Err(too_many(name));
        }
        let layout = layout.ok_or_else(|| broken(name, Some(&sheet), path))?;
        let (grid, left) = cells.into_grid(sheet, &layout.hidden);
        room = left;
        grids.push(Grid {
            gabung: layout.merged,
            kolom_tersembunyi: layout.columns,
            tersembunyi: hidden,
            ..grid
        });
    }
    Ok(grids)
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
}

/// What a sheet says beside its values.
#[derive(Default)]
struct Layout {
    hidden: Vec<u32>,
    columns: Vec<u32>,
    merged: Vec<Merged>,
}

/// Calls a function for each record of a part; `None` if one is cut off, or the function says so.
fn each_record(mut bytes: &[u8], mut with: impl FnMut(u16, &[u8]) -> Option<()>) -> Option<()> {
    while !bytes.is_empty() {
        let kind = number(&mut bytes, 2)?;
        let length = usize::try_from(number(&mut bytes, 4)?).ok()?;
        let (data, rest) = bytes.split_at_checked(length)?;
        with(u16::try_from(kind).ok()?, data)?;
        bytes = rest;
    }
    Some(())
}

/// A number of seven bits in each byte, the lowest first; the last byte has no eighth bit.
fn number(bytes: &mut &[u8], most: u32) -> Option<u32> {
    let mut found = 0;
    for i in 0..most {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        found |= u32::from(first & 0x7f) << (7 * i);
        if first & 0x80 == 0 {
            break;
        }
    }
    Some(found)
}

/// A text: how many UTF-16 units, and they; and what stands behind it.
fn text(bytes: &[u8]) -> Option<(String, &[u8])> {
    let units = u32_at(bytes, 0)?;
    // No text at all.
    if units == u32::MAX {
        return Some((String::new(), bytes.get(4..)?));
    }
    let length = usize::try_from(units).ok()?.checked_mul(2)?;
    let (text, rest) = bytes.get(4..)?.split_at_checked(length)?;
    let units = text.chunks_exact(2).filter_map(|two| u16_at(two, 0));
    let units: Vec<u16> = units.collect();
    Some((String::from_utf16_lossy(&units), rest))
}

impl Book {
    fn styles(&mut self, bytes: &[u8]) -> Option<()> {
        let mut of_cells = false;
        each_record(bytes, |kind, data| {
            match kind {
                kind::FORMAT => {
                    let (code, _) = text(data.get(2..)?)?;
                    self.formats.insert(u16_at(data, 0)?, code);
                }
                kind::BEGIN_CELL_FORMATS => of_cells = true,
                kind::END_CELL_FORMATS => of_cells = false,
                kind::CELL_FORMAT if of_cells => self.cell_formats.push(u16_at(data, 2)?),
                _ => {}
            }
            Some(())
        })
    }

    fn shared_texts(&mut self, bytes: &[u8]) -> Option<()> {
        each_record(bytes, |kind, data| {
            if kind == kind::SHARED_TEXT {
                self.texts.push(text(data.get(1..)?)?.0);
            }
            Some(())
        })
    }

    /// Name, key of its part and whether it is hidden, of each sheet.
    fn sheets(&mut self, bytes: &[u8]) -> Option<Vec<(String, String, bool)>> {
        let mut all = Vec::new();
        each_record(bytes, |kind, data| {
            match kind {
                kind::BOOK => self.from_1904 = data.first()? & 1 != 0,
                kind::SHEET => {
                    let (key, rest) = text(data.get(8..)?)?;
                    all.push((text(rest)?.0, key, u32_at(data, 0)? != 0));
                }
                _ => {}
            }
            Some(())
        })?;
        Some(all)
    }

    fn sheet(&self, bytes: &[u8], cells: &mut Cells) -> Option<Layout> {
        let mut layout = Layout::default();
        let mut row = 0;
        each_record(bytes, |kind, data| {
            let value = match kind {
                kind::ROW => {
                    row = u32_at(data, 0).filter(|row| *row < limits::LAST_ROW)?;
                    if data.get(11)? & 0x10 != 0 {
                        layout.hidden.push(row);
                    }
                    return Some(());
                }
                kind::COLUMN => {
                    let (first, last) = (u32_at(data, 0)?, u32_at(data, 4)?);
                    if u16_at(data, 16)? & 1 != 0 {
                        // Whatever is behind the last column that is used is hidden to no loss.
                        let last = last.min(first.saturating_add(1_000));
                        layout.columns.extend(first..=last);
                    }
                    return Some(());
                }
                kind::MERGED => {
                    layout.merged.push(Merged {
                        dari: (u32_at(data, 0)?, u32_at(data, 8)?),
                        sampai: (u32_at(data, 4)?, u32_at(data, 12)?),
                    });
                    return Some(());
                }
                kind::PACKED_NUMBER => packed(u32_at(data, 8)?),
                kind::NUMBER | kind::FORMULA_NUMBER => Value::number(f64_at(data, 8)?),
                kind::TRUTH | kind::FORMULA_TRUTH => Value::truth(*data.get(8)? != 0),
                kind::ERROR | kind::FORMULA_ERROR => Value::error_of(*data.get(8)?),
                kind::TEXT | kind::FORMULA_TEXT => Value::text(text(data.get(8..)?)?.0),
                kind::RICH_TEXT => Value::text(text(data.get(9..)?)?.0),
                kind::SHARED_TEXT_OF_CELL => {
                    let number = usize::try_from(u32_at(data, 8)?).ok()?;
                    Value::text(self.texts.get(number)?)
                }
                _ => return Some(()),
            };
            let format = self.format(u32_at(data, 4)? & 0x00ff_ffff);
            let formula = (kind::FORMULA_TEXT..=kind::FORMULA_ERROR).contains(&kind);
            let value = match kind {
                kind::PACKED_NUMBER | kind::NUMBER | kind::FORMULA_NUMBER => {
                    value.number_or_date(format, self.from_1904)
                }
                _ => value,
            };
            let place = (row, u32_at(data, 0).filter(|c| *c < limits::LAST_COLUMN)?);
            cells
                .add(place, value, format, formula.then_some(true))
                .then_some(())
        })?;
        layout.hidden.sort_unstable();
        Some(layout)
    }

    /// The number format of a cell, by the number of its format.
    fn format(&self, cell: u32) -> &str {
        let at = usize::try_from(cell).ok();
        let number = at.and_then(|at| self.cell_formats.get(at));
        number.map_or("", |n| by_number(*n, &self.formats))
    }
}
