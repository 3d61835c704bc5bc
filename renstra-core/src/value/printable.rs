//! Text of a plan made safe for display: control characters become visible.

/// Text in which control characters and marks that hide or turn what stands beside them are seen: a
/// terminal displays them and does not interpret them. Line ends and tabs become blanks.
///
/// ```
/// use renstra_core::value::printable::printable;
/// assert_eq!(printable("a\u{1b}[2Jb\nc"), "a␛[2Jb c");
/// assert_eq!(printable("Rp\u{202e}1.000"), "Rp�1.000");
/// assert_eq!(printable("Dinas Sosial"), "Dinas Sosial");
/// ```
pub fn printable(text: &str) -> String {
    text.chars().map(seen).collect()
}

/// The same for a text that is not needed otherwise; most are as they should be, and are not copied.
pub(crate) fn into_printable(text: String) -> String {
    // All bytes, without a way out: many are compared at a time then.
    let is_plain = |b: u8| matches!(b, b' '..=b'~');
    let plain = text.bytes().fold(true, |plain, b| plain & is_plain(b));
    if plain || text.chars().all(|c| seen(c) == c) {
        text
    } else {
        printable(&text)
    }
}

/// The visible replacement of a character.
fn seen(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        // C1 controls: some terminals take U+009B for the beginning of a command.
        '\u{80}'..='\u{9f}'
        // Nothing to see: two texts that look alike would differ.
        | '\u{ad}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}'
        // Marks that turn the direction of what follows can hide what a text says.
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2065}'..='\u{206f}' => '\u{fffd}',
        c => c,
    }
}

/// The most characters of a cell that a message quotes.
const SHOWN: usize = 80;

/// A text from a plan, shortened for a message.
pub(crate) fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some(_) => text.chars().take(SHOWN).chain(['…']).collect(),
        None => text.to_owned(),
    }
}
