//! Texts in the records of an old workbook; one that is too long for its record goes on in the next one.

use super::ole::u16_at;

/// Reads texts out of a record and those that go on from it.
pub(super) struct RecordText<'a> {
    parts: std::vec::IntoIter<&'a [u8]>,
    /// What is left of the part that is read.
    rest: &'a [u8],
}

impl<'a> RecordText<'a> {
    pub(super) fn new(parts: Vec<&'a [u8]>) -> Self {
        let mut parts = parts.into_iter();
        let rest = parts.next().unwrap_or_default();
        Self { parts, rest }
    }

    /// A text whose length is one byte.
    pub(super) fn short(&mut self) -> Option<String> {
        let length = self.take(1)?.first().copied()?;
        self.text(usize::from(length))
    }

    /// A text whose length is two bytes.
    pub(super) fn long(&mut self) -> Option<String> {
        let length = u16_at(self.take(2)?, 0)?;
        self.text(usize::from(length))
    }

    /// Passes over bytes.
    pub(super) fn skip(&mut self, bytes: usize) {
        let mut left = bytes;
        while left > 0 {
            if self.rest.is_empty() && self.next_part().is_none() {
                return;
            }
            let now = left.min(self.rest.len());
            self.rest = self.rest.get(now..).unwrap_or_default();
            left -= now;
        }
    }

    /// Bytes that stand in one part.
    fn take(&mut self, bytes: usize) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            self.next_part()?;
        }
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    fn next_part(&mut self) -> Option<()> {
        self.rest = self.parts.next()?;
        Some(())
    }

    /// A text of so many UTF-16 units, behind a byte that says how they are written; formats of letters and signs for
    /// their sound may stand behind it.
    fn text(&mut self, units: usize) -> Option<String> {
        let flags = *self.take(1)?.first()?;
        let formats = match flags & 8 {
            0 => 0,
            _ => 4 * usize::from(u16_at(self.take(2)?, 0)?),
        };
        let sounds = match flags & 4 {
            0 => 0,
            _ => {
                let four = self.take(4)?;
                usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()?
            }
        };
        let mut wide = flags & 1 != 0;
        let mut text: Vec<u16> = Vec::new();
        while text.len() < units {
            if self.rest.is_empty() {
                // A part begins with that byte again.
                self.next_part()?;
                wide = self.take(1)?.first()? & 1 != 0;
            }
            let width = if wide { 2 } else { 1 };
            let now = (units - text.len()).min(self.rest.len() / width);
            if now == 0 && !self.rest.is_empty() {
                return None;
            }
            let taken = self.take(now * width)?;
            match wide {
                true => text.extend(taken.chunks_exact(2).filter_map(|two| u16_at(two, 0))),
                false => text.extend(taken.iter().map(|b| u16::from(*b))),
            }
        }
        self.skip(formats.saturating_add(sounds));
        Some(String::from_utf16_lossy(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_over_two_records() {
        let first: &[u8] = &[5, 0, 0, b'a', b'b', b'c'];
        let second: &[u8] = &[
            1, b'd', 0, 0xe9, 0, 2, 0, 8, 1, 0, b'x', b'y', 0, 0, 0, 0, 1, 0, 0, b'z',
        ];
        let mut text = RecordText::new(vec![first, second]);
        let texts: Vec<Option<String>> = (0..4).map(|_| text.long()).collect();
        let expected = [Some("abcdé"), Some("xy"), Some("z"), None];
        assert_eq!(texts, expected.map(|t| t.map(str::to_owned)));
    }

    #[test]
    fn texts_that_are_cut_off() {
        for cut in [
            &[5u8, 0][..],
            &[5, 0, 1, 1, 0, 2],
            &[5, 0, 8],
            &[1, 0, 4, 1, 0],
        ] {
            assert_eq!(RecordText::new(vec![cut]).long(), None);
        }
        // Nothing is written of a text that says it is empty.
        assert_eq!(
            RecordText::new(vec![&[0, 0, 0]]).long().as_deref(),
            Some("")
        );
    }
}
