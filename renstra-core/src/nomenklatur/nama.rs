//! Normalised names, for comparison.

use std::borrow::Cow;

use crate::value::cell_text::holds;
use crate::value::latin::{is_letter_or_digit, lower};
use crate::value::satuan::{first_word, is_percent_word, split_words};

/// Abbreviations that plans use beside the words they stand for.
const SINGKATAN: &[(&str, &str)] = &[
    ("bmd", "barang milik daerah"),
    ("kat", "komunitas adat terpencil"),
    ("pmks", "penyandang masalah kesejahteraan sosial"),
    ("ppks", "pemerlu pelayanan kesejahteraan sosial"),
    ("psks", "potensi sumber kesejahteraan sosial"),
    ("spm", "standar pelayanan minimal"),
    ("tmp", "taman makam pahlawan"),
];

/// Letters of the longest of them.
const LONGEST: usize = 4;

/// Words that carry no meaning when two names are compared, and those that say only that a share is measured.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "yang"
            | "dan"
            | "di"
            | "dalam"
            | "pada"
            | "untuk"
            | "bagi"
            | "serta"
            | "terhadap"
            | "dari"
            | "ke"
            | "atas"
            | "oleh"
            | "dengan"
            | "cakupan"
    ) || is_percent_word(word)
}

/// Words for a lack or a direction, which do not identify the subject of a problem or statement.
fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "adanya"
            | "baik"
            | "belum"
            | "kurang"
            | "kurangnya"
            | "lemah"
            | "lemahnya"
            | "masih"
            | "menguatnya"
            | "meningkat"
            | "meningkatkan"
            | "meningkatnya"
            | "menurunkan"
            | "menurunnya"
            | "menyeluruh"
            | "mewujudkan"
            | "optimal"
            | "optimalisasi"
            | "optimalnya"
            | "penguatan"
            | "peningkatan"
            | "penurunan"
            | "perlu"
            | "perlunya"
            | "rendah"
            | "rendahnya"
            | "secara"
            | "semua"
            | "terbatas"
            | "terbatasnya"
            | "terwujudnya"
            | "tidak"
            | "tinggi"
            | "tingginya"
    )
}

/// Words that point to the agency itself.
const INSTANSI: &[&[&str]] = &[&["perangkat", "daerah"], &["opd"], &["skpd"], &["pd"]];

/// A name without punctuation, blanks and case: for the official names of the nomenclature.
pub(crate) fn letters_only(text: &str) -> String {
    // Nearly all text is ASCII.
    if text.is_ascii() {
        let mut letters = text.to_ascii_lowercase().into_bytes();
        letters.retain(u8::is_ascii_alphanumeric);
        return String::from_utf8(letters).unwrap_or_default();
    }
    let mut letters = lower(text);
    letters.retain(is_letter_or_digit);
    letters
}

/// A name without case, marks and the word of its level: `PROGRAM REHABILITASI SOSIAL`, `Rehabilitasi Sosial`.
pub(crate) fn bare_name(name: &str) -> String {
    let letters = letters_only(name);
    let words = ["subkegiatan", "kegiatan", "program"];
    let bare = words.iter().find_map(|word| letters.strip_prefix(word));
    bare.filter(|b| !b.is_empty())
        .unwrap_or(&letters)
        .to_owned()
}

/// A name without the level before it, which some plans write into it: `Sub Kegiatan Penyediaan Permakanan`. Names of
/// programmes begin with their level in the lists too.
pub(crate) fn without_level(text: &str) -> Option<&str> {
    let levels = ["sub kegiatan ", "subkegiatan ", "kegiatan "];
    let mut behind = levels.iter().filter_map(|level| {
        let (before, name) = text.split_at_checked(level.len())?;
        before.eq_ignore_ascii_case(level).then(|| name.trim())
    });
    behind.next()
}

/// The letters of a name as a list may have it: as it is, and without the level before it.
pub(crate) fn letter_forms(text: &str) -> Vec<String> {
    let forms = [Some(text), without_level(text)];
    forms.into_iter().flatten().map(letters_only).collect()
}

/// An indicator's name in a form in which two tables can be compared.
///
/// Remarks in brackets, the words for "share", the agency's own name and joining words go;
/// abbreviations are written out.
pub(crate) fn indicator_key(text: &str, agency: Option<&str>) -> String {
    let printed = lower(&without_brackets(text));
    let mut key = Vec::new();
    for word in split_words(&printed) {
        // Most words are too long to be one.
        let mut known = SINGKATAN.iter().filter(|_| word.len() <= LONGEST);
        match known.find(|(short, _)| *short == word) {
            Some((_, long)) => key.extend(long.split(' ')),
            None => key.push(word),
        }
    }
    for own in INSTANSI {
        key = without(key, own);
    }
    // Most names do not name the agency.
    let agency = agency.unwrap_or_default();
    if key.contains(&first_word(agency).as_str()) {
        let agency = lower(agency);
        key = without(key, &split_words(&agency).collect::<Vec<_>>());
    }
    key.retain(|w| !is_filler(w));
    key.join(" ")
}

/// A list of words without a phrase, wherever it occurs.
fn without<'a>(words: Vec<&'a str>, phrase: &[&str]) -> Vec<&'a str> {
    // Most names do not have it.
    if phrase.first().is_none_or(|first| !words.contains(first)) {
        return words;
    }
    let mut kept = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        if rest.starts_with(phrase) {
            rest = rest.get(phrase.len()..).unwrap_or_default();
            continue;
        }
        kept.push(*first);
        rest = tail;
    }
    kept
}

/// The name of a tujuan or sasaran in comparable form: `Meningkatkan` and `Meningkatnya` are one.
pub(crate) fn statement_key(text: &str, agency: Option<&str>) -> String {
    let key = indicator_key(text, agency);
    match key.split_once(' ') {
        Some((first, rest)) => format!("{} {rest}", verb_stem(first)),
        None => key,
    }
}

/// What a problem or a statement is about, in comparable form: without words of lack and direction.
pub(crate) fn subject_key(text: &str, agency: Option<&str>) -> String {
    indicator_key(text, agency)
        .split(' ')
        .filter(|w| !is_direction(w))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Shorter words stand inside longer ones by chance.
const STEM_LETTERS: usize = 5;

/// True for equal words and for a stem in its derived word: `sampah`, `persampahan`.
pub(crate) fn akin(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    // No letter is shorter than a byte.
    let long_enough = || short.len() >= STEM_LETTERS && short.chars().count() >= STEM_LETTERS;
    a == b || (long_enough() && long.contains(short))
}

fn verb_stem(word: &str) -> &str {
    word.strip_suffix("kan")
        .or_else(|| word.strip_suffix("nya"))
        .unwrap_or(word)
}

/// How many words two names share, over all words of both, in percent.
pub(crate) fn likeness_percent(a: &str, b: &str) -> usize {
    let (a, b) = (lower(a), lower(b));
    let (a, b) = (each_once(split_words(&a)), each_once(split_words(&b)));
    let shared = shared_words(&a, &b);
    (shared * 100)
        .checked_div(a.len() + b.len() - shared)
        .unwrap_or(0)
}

/// How many words two names share, over the words of the shorter one, in percent.
pub(crate) fn overlap_percent(a: &str, b: &str) -> usize {
    let (a, b) = (word_set(a), word_set(b));
    overlap_of_lengths(shared_words(&a, &b), a.len(), b.len())
}

/// The words of a name in comparable form, each once, in order.
pub(crate) fn word_set(key: &str) -> Vec<&str> {
    each_once(key.split(' '))
}

/// Words in order, each once.
fn each_once<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// How many words two lists in order share.
fn shared_words(a: &[&str], b: &[&str]) -> usize {
    a.iter().filter(|w| b.binary_search(w).is_ok()).count()
}

/// The same for two names of so many words, some of which they share.
pub(crate) fn overlap_of_lengths(shared: usize, a: usize, b: usize) -> usize {
    (shared * 100).checked_div(a.min(b)).unwrap_or(0)
}

fn without_brackets(text: &str) -> Cow<'_, str> {
    if !holds(text, b'(') && !holds(text, b')') {
        return Cow::Borrowed(text);
    }
    let mut depth = 0usize;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indicators_of_different_tables_meet() {
        let key = |t| indicator_key(t, Some("Dinas Sosial"));
        assert_eq!(
            key("Predikat Akuntabilitas Kinerja Perangkat Daerah (Nilai)"),
            key("Predikat akuntabilitas Kinerja Dinas Sosial")
        );
        assert_eq!(
            key("Presentase PMKS yang memperoleh layanan Rehabilitasi Sosial (SPM)"),
            key("Persentase PMKS yang memperoleh layanan Rehabilitasi Sosial")
        );
        assert_eq!(
            key("Presentase TMP yang di kelola"),
            key("Cakupan TMP yang di kelola")
        );
        assert_ne!(
            key("Jumlah TMP yang dipelihara"),
            key("Presentase TMP yang di kelola")
        );
    }

    #[test]
    fn statements_meet_over_their_verb() {
        assert_eq!(
            statement_key("Meningkatnya Transparansi dan Akuntabilitas", None),
            statement_key("Meningkatkan Transparansi dan Akuntabilitas", None)
        );
    }

    #[test]
    fn subjects_meet_over_lack_and_direction() {
        assert_eq!(
            subject_key("Belum optimalnya pengelolaan sampah", None),
            subject_key("Optimalisasi Pengelolaan Sampah secara menyeluruh", None)
        );
        assert!(akin("sampah", "persampahan") && akin("kemiskinan", "miskin"));
        assert!(!akin("desa", "kedesaan") && !akin("sosial", "sampah"));
    }

    #[test]
    fn official_names_ignore_spacing() {
        assert_eq!(
            letters_only("Kerja Sama antar Lembaga"),
            letters_only("Kerjasama Antar  Lembaga")
        );
    }
}
