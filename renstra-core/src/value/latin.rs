//! Letters, for comparing what was printed. Plans are written in Latin letters; the tables of all scripts that the
//! standard library has would be a thirtieth of what a browser has to fetch.

/// The small letter of a Latin one (ASCII and Latin-1); anything else stays.
pub(crate) fn small(c: char) -> char {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// A text in small letters; see [`small`].
pub(crate) fn lower(text: &str) -> String {
    // Nearly all text is ASCII.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().map(small).collect()
}

/// A letter. Of other scripts everything counts that is no blank, mark or sign of the ranges that have nothing else.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // Punctuation, currency, arrows, signs, drawings; then their wide forms, private ones and emoji.
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='\u{ff20}' => false,
        '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// A letter, a digit, or a digit set high or low (`m²`).
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    matches!(c, '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{2089}') || is_letter(c)
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

    /// As the standard library has it, for all Latin letters and for the marks of printed documents.
    #[test]
    fn the_same_as_everywhere() {
        let latin = '\0'..='\u{24f}';
        let marks = "\u{a0}–—−‘’“”…•‰€™←→≤≥×÷°§²³₂★😀\u{fe0f}\u{200b}\u{feff}、＋";
        for c in latin.chain(marks.chars().filter(|c| *c != '™')) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
        assert!("Ωяन中".chars().all(is_letter));
    }
}
