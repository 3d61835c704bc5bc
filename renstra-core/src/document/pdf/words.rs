//! Words that a narrow column breaks between letters: `TARGE / T`, `Tu / ju / an`.

use super::super::head::is_word;
use crate::value::latin::lower;

/// Pieces that a word is broken into at most.
const PIECES: usize = 4;

/// The text with words of heads made whole again, where a line break parts them.
pub(super) fn whole_words(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    // Words, and what stands between them.
    let mut words: Vec<(String, char)> = Vec::new();
    for line in text.lines() {
        for word in line.split_whitespace() {
            words.push((word.to_owned(), ' '));
        }
        if let Some((_, behind)) = words.last_mut() {
            *behind = '\n';
        }
    }
    let mut found = String::new();
    let mut at = 0;
    while let Some((word, behind)) = words.get(at) {
        let pieces = pieces(words.get(at..).unwrap_or_default());
        let joined: String = { words.iter() }
            .skip(at)
            .take(pieces)
            .map(|(w, _)| w.as_str())
            .collect();
        let last = words.get(at + pieces - 1).map_or(*behind, |(_, b)| *b);
        found.push_str(if pieces > 1 { &joined } else { word });
        found.push(last);
        at += pieces;
    }
    found.trim_end().to_owned()
}

/// How many of the first words are pieces of one; 1 if they are not.
fn pieces(words: &[(String, char)]) -> usize {
    let known = |text: &str| {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        is_word(&lower(bare))
    };
    let Some((first, _)) = words.first().filter(|(w, _)| !known(w)) else {
        return 1;
    };
    let mut joined = first.clone();
    for (count, pair) in (2..=PIECES).zip(words.windows(2)) {
        let [(_, '\n'), (next, _)] = pair else {
            return 1;
        };
        joined.push_str(next);
        if known(&joined) {
            return count;
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_heads_are_made_whole() {
        for (broken, whole) in [
            ("TARGE\nT", "TARGET"),
            ("Tu\nju\nan", "Tujuan"),
            ("BASELIN\nE TAHUN\n2024", "BASELINE TAHUN\n2024"),
            ("Target\nKinerja", "Target\nKinerja"),
            ("Program\ndan Kegiatan", "Program\ndan Kegiatan"),
            ("KET", "KET"),
        ] {
            assert_eq!(whole_words(broken), whole);
        }
    }
}
