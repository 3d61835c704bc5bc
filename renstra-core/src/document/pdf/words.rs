//! Words that a narrow column breaks between letters: `TARGE / T`, `Tu / ju / an`.
//!
//! What a word is, the document itself tells: it has it whole somewhere.

use std::collections::BTreeSet;

use super::super::head::is_word;
use crate::value::latin::lower;

/// Pieces that a word is broken into at most.
const PIECES: usize = 4;

/// The words of a document that no line break touches.
#[derive(Debug, Default)]
pub(super) struct Words(BTreeSet<String>);

impl Words {
    /// Takes the words of a text; in a cell those at the ends of its lines may be pieces.
    pub(super) fn take(&mut self, text: &str, cell: bool) {
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let inner = match (cell, words.as_slice()) {
                (true, [_, inner @ .., _]) => inner,
                (true, _) => &[],
                (false, all) => all,
            };
            for word in inner.iter().map(|w| bare(w)) {
                // A single letter is a piece or a number of a list.
                if word.chars().count() > 1 && word.chars().all(char::is_alphabetic) {
                    self.0.insert(word);
                }
            }
        }
    }

    fn has(&self, text: &str) -> bool {
        let word = bare(text);
        is_word(&word) || self.0.contains(&word)
    }

    /// The text with broken words made whole.
    pub(super) fn mended(&self, text: &str) -> String {
        if !text.contains('\n') {
            return text.to_owned();
        }
        // Words, and what stands behind each.
        let mut words: Vec<(&str, char)> = Vec::new();
        for line in text.lines() {
            words.extend(line.split_whitespace().map(|word| (word, ' ')));
            if let Some((_, behind)) = words.last_mut() {
                *behind = '\n';
            }
        }
        let mut found = String::new();
        let mut rest = words.as_slice();
        while !rest.is_empty() {
            let (pieces, others) = rest.split_at(self.pieces(rest).min(rest.len()));
            pieces.iter().for_each(|(word, _)| found.push_str(word));
            found.extend(pieces.last().map(|(_, behind)| *behind));
            rest = others;
        }
        found.trim_end().to_owned()
    }

    /// How many of the first words are pieces of one; 1 if they are not.
    fn pieces(&self, words: &[(&str, char)]) -> usize {
        let is_text = |w: &str| w.ends_with(char::is_alphabetic);
        let Some((first, '\n')) = words.first().filter(|(w, _)| is_text(w)) else {
            return 1;
        };
        let mut joined = (*first).to_owned();
        let mut all_words = self.has(first);
        for (count, pair) in (2..=PIECES).zip(words.windows(2)) {
            let [(_, '\n'), (next, _)] = pair else {
                return 1;
            };
            if !next.starts_with(char::is_alphabetic) {
                return 1;
            }
            joined.push_str(next);
            all_words &= self.has(next);
            // Two words that make a third one stay two.
            if !all_words && self.has(&joined) {
                return count;
            }
        }
        1
    }
}

/// A word without the marks around it, in small letters.
fn bare(word: &str) -> String {
    lower(word.trim_matches(|c: char| !c.is_alphanumeric()))
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
            ("9.124.498.94\n8", "9.124.498.94\n8"),
        ] {
            assert_eq!(Words::default().mended(broken), whole);
        }
    }

    #[test]
    fn the_document_tells_what_a_word_is() {
        let mut words = Words::default();
        words.take("Unit kerja penanggung jawab", false);
        words.take("perlindungan\nmasyarakat umum kota", true);
        let mended = |text: &str| words.mended(text);
        assert_eq!(
            mended("Unit Kerja\nPenanggu\nng jawab"),
            "Unit Kerja\nPenanggung jawab"
        );
        // At the ends of the lines of a cell stand pieces.
        assert_eq!(mended("perlindun\ngan"), "perlindun\ngan");
        assert_eq!(mended("umum\nkota"), "umum\nkota");
    }
}
