//! The text of a file: UTF-8, UTF-16 with its mark, or what Windows wrote before.

use std::borrow::Cow;

/// A text, and how many of its characters were written as Windows wrote them before UTF-8.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FileText<'a> {
    pub(crate) text: Cow<'a, str>,
    /// Characters of Windows-1252.
    pub(crate) windows: usize,
}

/// The text of these bytes; otherwise where the first invalid byte stands.
///
/// Windows-1252 gives any byte a meaning. It is taken for it only where each of them is a mark that Indonesian texts have:
/// quotes, dashes, signs of units. Letters differ between the tables of characters that Windows had, and stay an error.
pub(crate) fn file_text(bytes: &[u8]) -> Result<FileText<'_>, usize> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2);
        let odd = pairs.remainder().len();
        let units = pairs.filter_map(|two| Some(unit(two.try_into().ok()?)));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        match text {
            // Texts of a plan are mostly ASCII; other bytes may begin like that mark.
            Ok(text)
                if odd == 0 && { text.chars() }.filter(char::is_ascii).count() * 2
                    > text.chars().count() =>
            {
                Ok(FileText {
                    text: Cow::Owned(text),
                    windows: 0,
                })
            }
            _ => Err(0),
        }
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return wide(rest, u16::from_be_bytes),
        _ => {}
    }
    let wrong = match std::str::from_utf8(bytes) {
        Ok(text) => {
            return Ok(FileText {
                text: Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)),
                windows: 0,
            });
        }
        Err(error) => error.valid_up_to(),
    };
    let mut text = String::with_capacity(bytes.len());
    let mut windows = 0;
    for byte in bytes {
        windows += usize::from(!byte.is_ascii());
        text.push(of_windows(*byte).ok_or(wrong)?);
    }
    Ok(FileText {
        text: Cow::Owned(text),
        windows,
    })
}

/// The character of a byte in Windows-1252, of those that are expected.
fn of_windows(byte: u8) -> Option<char> {
    Some(match byte {
        0..=0x7f => char::from(byte),
        0x80 => '€',
        0x82 => '‚',
        0x84 => '„',
        0x85 => '…',
        0x8b => '‹',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x99 => '™',
        0x9b => '›',
        // These are the same in Unicode.
        0xa0 | 0xa7 | 0xa9 | 0xab | 0xae | 0xb0..=0xb7 | 0xb9..=0xbe | 0xd7 | 0xf7 => {
            char::from(byte)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<(String, usize), usize> {
        file_text(bytes).map(|t| (t.text.into_owned(), t.windows))
    }

    #[test]
    fn encodings() {
        assert_eq!(text("a – é".as_bytes()), Ok(("a – é".to_owned(), 0)));
        assert_eq!(text(b"\xef\xbb\xbfa"), Ok(("a".to_owned(), 0)));
        assert_eq!(text(b"\xff\xfea\0b\0\x13\x20"), Ok(("ab–".to_owned(), 0)));
        assert_eq!(text(b"\xfe\xff\0a\0b\x20\x13"), Ok(("ab–".to_owned(), 0)));
        assert_eq!(text(b"a \x96 b\x92"), Ok(("a – b’".to_owned(), 2)));
        // Half a character, a surrogate alone, and bytes of no Indonesian text.
        assert_eq!(text(b"\xff\xfea\0\x13"), Err(0));
        assert_eq!(text(b"\xff\xfe\0\xd8"), Err(0));
        assert_eq!(text(b"\xff\xfe\0\x01"), Err(0));
        assert_eq!(text(b"ab\xff"), Err(2));
        assert_eq!(text(b"ab\xe9"), Err(2));
        assert_eq!(text(b"ab\x96\xc3"), Err(2));
    }
}
