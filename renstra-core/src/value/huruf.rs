//! Small letters, for comparing what was printed.

/// The small letter of a Latin one (ASCII and Latin-1); anything else stays. Plans are written in these letters; the
/// tables of all scripts would be a fiftieth of what a browser has to fetch.
pub(crate) fn small(c: char) -> char {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// A text in small letters; see [`small`].
pub(crate) fn lower(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_and_nothing_else() {
        assert_eq!(lower("Café ÀÞ× 7%"), "café àþ× 7%");
        assert_eq!(lower("CAFÉ"), lower("café"));
        assert_eq!(lower("Ω—ß"), "Ω—ß");
    }
}
