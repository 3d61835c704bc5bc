//! The records of a CSV text with their lines, as `csv-core` reads them.

use std::cell::RefCell;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use memchr::{memchr2, memchr2_iter};

/// A reader for each separator: its automaton is built once and not for every file.
#[derive(Default)]
pub(super) struct CsvReaders(Vec<(u8, Reader)>);

thread_local! {
    /// Those of this thread.
    pub(super) static READERS: RefCell<CsvReaders> = RefCell::default();
}

impl CsvReaders {
    fn of(&mut self, separator: u8) -> Option<&mut Reader> {
        let known = self.0.iter().position(|(s, _)| *s == separator);
        let at = known.unwrap_or(self.0.len());
        if known.is_none() {
            let reader = ReaderBuilder::new().delimiter(separator).build();
            self.0.push((separator, reader));
        }
        let (_, reader) = self.0.get_mut(at)?;
        reader.reset();
        Some(reader)
    }
}

/// Reads one record after the other.
pub(super) struct Records<'a> {
    reader: Option<&'a mut Reader>,
    text: &'a str,
    /// How much of the text was read.
    read: usize,
    /// The cells of the record one behind the other, and where each of them ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
    lines: Lines<'a>,
}

/// A record: its line, from 1, and its cells.
pub(super) struct Record<'a> {
    pub(super) line: u64,
    /// The cells one behind the other.
    pub(super) text: &'a str,
    ends: &'a [usize],
}

impl Record<'_> {
    /// The cells in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        let cells = starts.zip(self.ends);
        cells.map(|(from, to)| self.text.get(from..*to).unwrap_or_default())
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}

impl<'a> Records<'a> {
    /// The records of a text; the separator is ASCII.
    pub(super) fn new(readers: &'a mut CsvReaders, text: &'a str, separator: u8) -> Self {
        Self {
            reader: readers.of(separator),
            text,
            read: 0,
            cells: vec![0; 256],
            ends: vec![0; 32],
            lines: Lines::new(text),
        }
    }

    /// The next record; `None` at the end of the text.
    pub(super) fn next(&mut self) -> Option<Record<'_>> {
        let reader = self.reader.as_mut()?;
        let from = self.read;
        let (mut filled, mut ended) = (0, 0);
        loop {
            let input = self.text.as_bytes().get(self.read..).unwrap_or_default();
            let cells = self.cells.get_mut(filled..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, read, written, fields) = reader.read_record(input, cells, ends);
            self.read += read;
            filled += written;
            ended += fields;
            match result {
                // Without more input it ends the record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        let cells = self.cells.get(..filled).unwrap_or_default();
        let mut record = Record {
            line: 0,
            // Cells are cut at separators and quotes only, which are no part of other characters.
            text: str::from_utf8(cells).unwrap_or_default(),
            ends: self.ends.get(..ended).unwrap_or_default(),
        };
        record.line = self.lines.at(from, &record);
        Some(record)
    }
}

/// Counts the lines of a table: a break inside quotes is part of a cell and begins none.
struct Lines<'a> {
    text: &'a str,
    line: u64,
    /// Up to where breaks are counted, and how many of the last record are inside of cells.
    counted: usize,
    inside: u64,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            line: 1,
            counted: 0,
            inside: 0,
        }
    }

    /// The line of a record that begins here or behind empty lines.
    fn at(&mut self, from: usize, record: &Record<'_>) -> u64 {
        let start = behind_breaks(self.text, from);
        let passed = self.text.as_bytes().get(self.counted..start);
        let passed = breaks(passed.unwrap_or_default());
        self.line = (self.line + passed).saturating_sub(self.inside);
        self.inside = match memchr2(b'\n', b'\r', record.text.as_bytes()) {
            Some(_) => record.iter().map(|cell| breaks(cell.as_bytes())).sum(),
            None => 0,
        };
        self.counted = start;
        self.line
    }
}

/// The first byte from here on that ends no line.
fn behind_breaks(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let ends = rest.iter().take_while(|b| matches!(b, b'\n' | b'\r'));
    from.saturating_add(ends.count())
}

/// Line ends: LF, CR LF, or CR alone.
fn breaks(bytes: &[u8]) -> u64 {
    // Of CR LF the second one counts.
    let is_end = |at: &usize| !matches!(bytes.get(*at..), Some([b'\r', b'\n', ..]));
    memchr2_iter(b'\n', b'\r', bytes).filter(is_end).count() as u64
}
