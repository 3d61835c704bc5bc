//! The records of a CSV text, as RFC 4180 and spreadsheets write them.
//!
//! Read here and not by the `csv` crate, which builds tables of its own for every file: that took an eighth of the time
//! in which a plan is read. A test compares the two.

use std::borrow::Cow;

/// Reads one record after the other.
pub(super) struct Records<'a> {
    rest: &'a str,
    delimiter: u8,
    /// The line in which the rest begins, from 1. A line end inside quotes is part of a cell and begins no line.
    line: u64,
}

impl<'a> Records<'a> {
    /// The records of a text; the delimiter is ASCII.
    pub(super) fn new(text: &'a str, delimiter: u8) -> Self {
        Self {
            rest: text,
            delimiter,
            line: 1,
        }
    }

    /// Reads the cells of the next record into a list; its line, or `None` at the end of the text.
    pub(super) fn next(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Option<u64> {
        cells.clear();
        // Empty lines are no records.
        while self.ends_line() {}
        if self.rest.is_empty() {
            return None;
        }
        let line = self.line;
        loop {
            cells.push(self.cell());
            match self.rest.as_bytes().first() {
                Some(b) if *b == self.delimiter => self.skip(1),
                _ => break,
            }
        }
        self.ends_line();
        Some(line)
    }

    /// Passes a line end: LF, CR LF, or CR alone.
    fn ends_line(&mut self) -> bool {
        let length = match self.rest.as_bytes() {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.skip(length);
        self.line += 1;
        true
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// One cell, up to the delimiter or the end of its line.
    fn cell(&mut self) -> Cow<'a, str> {
        if !self.rest.starts_with('"') {
            return Cow::Borrowed(self.bare());
        }
        self.skip(1);
        let mut cell = Cow::Borrowed(self.up_to_quote());
        while self.rest.starts_with('"') {
            // A doubled quote is one quote of the cell.
            self.skip(1);
            let more = self.up_to_quote();
            let text = cell.to_mut();
            text.push('"');
            text.push_str(more);
        }
        // What stands behind the closing quote belongs to the cell as it is.
        let behind = self.bare();
        if !behind.is_empty() {
            cell.to_mut().push_str(behind);
        }
        cell
    }

    /// The text up to the next quote, which is passed; the whole rest if there is none.
    fn up_to_quote(&mut self) -> &'a str {
        let (text, rest) = self.rest.split_once('"').unwrap_or((self.rest, ""));
        self.rest = rest;
        text
    }

    /// The text up to the delimiter or the end of the line.
    fn bare(&mut self) -> &'a str {
        let ends = |b: u8| b == self.delimiter || matches!(b, b'\n' | b'\r');
        let length = self.rest.bytes().position(ends);
        let (text, rest) = length
            .and_then(|n| self.rest.split_at_checked(n))
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The cells are those that the `csv` crate reads.
        #[test]
        fn as_the_csv_crate_reads(text in "[a,;\"\r\n é]{0,40}", semicolon in any::<bool>()) {
            let delimiter = if semicolon { b';' } else { b',' };
            let mut expected = csv::ReaderBuilder::new();
            let expected = expected.has_headers(false).flexible(true).delimiter(delimiter);
            let mut records = Records::new(&text, delimiter);
            let mut cells = Vec::new();
            for record in expected.from_reader(text.as_bytes()).records() {
                prop_assert!(records.next(&mut cells).is_some());
                prop_assert!(record.unwrap().iter().eq(cells.iter().map(|c| &**c)));
            }
            prop_assert_eq!(records.next(&mut cells), None);
        }
    }
}
