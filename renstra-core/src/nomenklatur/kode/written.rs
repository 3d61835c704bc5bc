//! A code as the nomenclature writes it.

use std::fmt;

use super::{Kode, TingkatKode};

impl fmt::Display for Kode {
    /// Codes are written by the thousand: their bytes are put together here, since the formatter costs ten times as much.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Written::default();
        match self.urusan() {
            Some(n) => text.number(n.into(), 1),
            None => text.push(b"X"),
        }
        if self.tingkat() >= TingkatKode::Bidang {
            match self.bidang() {
                Some(n) => text.part(n.into(), 2),
                None => text.push(b".XX"),
            }
        }
        if let Some(n) = self.program() {
            text.part(n.into(), 2);
        }
        if let Some([level, n]) = self.level_and_kegiatan() {
            text.part(level.into(), 1);
            text.part(n.into(), 2);
        }
        if let Some(n) = self.sub() {
            let width = if self.sub_digits == 2 && n < 100 {
                2
            } else {
                4
            };
            text.part(n, width);
        }
        f.write_str(text.as_str())
    }
}

/// The text of a code: six parts of at most five digits with their points.
#[derive(Default)]
struct Written {
    bytes: [[u8; 6]; 6],
    len: usize,
}

impl Written {
    fn push(&mut self, more: &[u8]) {
        let end = self.len + more.len();
        if let Some(place) = self.bytes.as_flattened_mut().get_mut(self.len..end) {
            place.copy_from_slice(more);
            self.len = end;
        }
    }

    /// A number with at least as many digits as wanted.
    fn number(&mut self, n: u16, digits: usize) {
        let mut all = [b'0'; 5];
        let (mut rest, mut needed) = (n, digits);
        for (i, place) in all.iter_mut().rev().enumerate() {
            if rest > 0 {
                needed = needed.max(i + 1);
            }
            *place += u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
        self.push(all.get(5 - needed..).unwrap_or_default());
    }

    /// A point and a number.
    fn part(&mut self, n: u16, digits: usize) {
        self.push(b".");
        self.number(n, digits);
    }

    fn as_str(&self) -> &str {
        let written = self.bytes.as_flattened().get(..self.len);
        std::str::from_utf8(written.unwrap_or_default()).unwrap_or_default()
    }
}
