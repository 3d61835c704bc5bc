//! Targets as printed: a number with its unit, two units at once, a range, or a rank.

use super::latin::{is_letter, is_letter_or_digit, lower};
use serde::Serialize;

use super::number::error::NumberErrorKind;
use super::number::read::is_date;
use super::number::{Bilangan, Locale, NumberError, read_number};
use super::satuan::words;
use super::{Angka, Satuan};

/// A quantity with its unit.
pub type Besaran = Bilangan;

/// The value of a target or of a realised figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// One quantity: `94%`, `4 Lokasi`, `1500`.
    Angka(Besaran),
    /// The same thing in two units: `1.500 kk/ 4.500 jiwa`.
    Ganda(Besaran, Besaran),
    /// A range: `80-90`; one end may be open (`≥ 80`).
    Rentang {
        /// Lower end.
        dari: Option<Angka>,
        /// Upper end.
        sampai: Option<Angka>,
    },
    /// A rank of a scale: `BB`, `WTP`.
    Peringkat(String),
}

impl Target {
    /// The single quantity, if it is one.
    pub fn single(&self) -> Option<&Besaran> {
        match self {
            Self::Angka(b) => Some(b),
            _ => None,
        }
    }

    /// The number of a single quantity.
    pub fn number(&self) -> Option<Angka> {
        self.single().map(|b| b.angka)
    }

    /// The quantities inside: one, two, or none for ranges and ranks.
    pub fn quantities(&self) -> impl Iterator<Item = &Besaran> {
        let (a, b) = match self {
            Self::Angka(a) => (Some(a), None),
            Self::Ganda(a, b) => (Some(a), Some(b)),
            _ => (None, None),
        };
        a.into_iter().chain(b)
    }
}

/// Ranks that are known as such wherever they stand.
const PERINGKAT: &[&str] = &[
    "AA", "A", "BB", "B", "CC", "C", "D", "E", "WTP", "WDP", "TMP", "TW",
];

/// True for a text that is a rank of a known scale.
pub(crate) fn is_known_rank(text: &str) -> bool {
    // Numbers are most.
    let number = text.as_bytes().first().is_some_and(u8::is_ascii_digit);
    !number && PERINGKAT.contains(&text.trim())
}

/// Words of programs that stand for a missing value; never a rank.
const PROGRAM: &[&str] = &[
    "false",
    "inf",
    "infinity",
    "nan",
    "nil",
    "none",
    "null",
    "true",
    "undefined",
];

/// True for a text that could be a rank: short, and it begins with a letter (`Baik`, `Level 3`); or a
/// proportion (`1:120`, `2.3:1000`). Money, digits of other scripts and words of programs are none.
pub(crate) fn looks_like_rank(text: &str) -> bool {
    let text = text.trim();
    let short = (1..=40).contains(&text.chars().count());
    let proportion = || {
        text.split_once(':').is_some_and(|(a, b)| {
            let number = |s: &str| {
                let (whole, part) = s.split_once(['.', ',']).unwrap_or((s, "0"));
                let digits = |s: &str| !s.is_empty() && s.bytes().all(|c| c.is_ascii_digit());
                digits(whole) && digits(part)
            };
            number(a.trim()) && number(b.trim())
        })
    };
    let is_money = || {
        let rest = text
            .strip_prefix(['r', 'R'])
            .and_then(|t| t.strip_prefix(['p', 'P']));
        rest.is_some_and(|t| {
            t.trim_start_matches(['.', ' ', '-'])
                .starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let named = || {
        text.starts_with(is_letter)
            && !text.chars().any(|c| c.is_numeric() && !c.is_ascii())
            && text
                .chars()
                .all(|c| is_letter_or_digit(c) || " +-/().".contains(c))
            && !is_date(text)
            && !is_money()
            && !PROGRAM.contains(&lower(text).as_str())
    };
    short && (named() || proportion())
}

/// The parts of a printed target that are numbers, each with its own text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TargetShape<'a> {
    Tunggal(&'a str),
    Ganda(&'a str, &'a str),
    Rentang(&'a str, &'a str),
    Paling { sedikit: bool, angka: &'a str },
}

impl<'a> TargetShape<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        // Most cells hold one number and nothing else.
        if text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b',')) {
            return Self::Tunggal(text);
        }
        // `±15 menit` is about fifteen.
        let text = text.trim().trim_start_matches('±').trim_start();
        if let Some((sedikit, rest)) = bound(text) {
            return Self::Paling {
                sedikit,
                angka: rest,
            };
        }
        if let Some((a, b)) = split_range(text) {
            return Self::Rentang(a, b);
        }
        if let Some((a, b)) = split_pair(text) {
            return Self::Ganda(a, b);
        }
        Self::Tunggal(text)
    }

    pub(crate) fn pieces(self) -> impl Iterator<Item = &'a str> {
        let (first, second) = match self {
            Self::Tunggal(a) | Self::Paling { angka: a, .. } => (a, None),
            Self::Ganda(a, b) | Self::Rentang(a, b) => (a, Some(b)),
        };
        std::iter::once(first).chain(second)
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// `≥ 80`, `> 80`, `min. 80`; and the same downward.
fn bound(text: &str) -> Option<(bool, &str)> {
    const DOWN: [&str; 4] = ["<=", "≤", "<", "maks "];
    const UP: [&str; 4] = [">=", "≥", ">", "min "];
    let strip = |marks: [&str; 4]| {
        marks
            .into_iter()
            .find_map(|m| text.strip_prefix(m))
            .filter(|rest| starts_with_digit(rest))
            .map(str::trim)
    };
    strip(UP)
        .map(|rest| (true, rest))
        .or_else(|| strip(DOWN).map(|rest| (false, rest)))
}

/// `80-90`, `80 – 90`, `19 sd 60`, `19 s/d 60`, with numbers on both sides.
pub(crate) fn split_range(text: &str) -> Option<(&str, &str)> {
    const MARKS: [&str; 8] = [
        " s/d ", " s.d. ", " s.d ", " sd ", "–", " - ", "-", " sampai ",
    ];
    // Most cells hold no mark at all.
    if !text.contains(['-', '–', 's']) {
        return None;
    }
    MARKS.into_iter().find_map(|mark| {
        let (a, b) = text.split_once(mark)?;
        let a = a.trim();
        let number_only = starts_with_digit(a)
            && a.chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' '));
        (number_only && starts_with_digit(b)).then(|| (a, b.trim()))
    })
}

/// `1.500 kk/ 4.500 jiwa`: two numbers with units of their own.
fn split_pair(text: &str) -> Option<(&str, &str)> {
    ['/', ';', '('].into_iter().find_map(|mark| {
        let (a, b) = text.split_once(mark)?;
        let b = b.trim().trim_end_matches(')');
        let has_unit = |s: &str| {
            !words(s)
                .iter()
                .all(|w| w.bytes().all(|b| b.is_ascii_digit()))
        };
        (starts_with_digit(a) && starts_with_digit(b) && has_unit(a) && has_unit(b))
            .then(|| (a.trim(), b.trim()))
    })
}

/// Reads a printed target in one notation. Missing kinds and unknown ranks are the caller's.
///
/// # Errors
/// [`NumberError`] if a part that should be a number is none.
///
/// ```
/// use renstra_core::{Locale, Target, value::target::read_target};
/// assert!(matches!(read_target("80-90", Locale::Id)?, Target::Rentang { .. }));
/// assert!(matches!(read_target("1.500 kk/ 4.500 jiwa", Locale::Id)?, Target::Ganda(..)));
/// assert_eq!(read_target("BB", Locale::Id)?, Target::Peringkat("BB".into()));
/// # Ok::<(), renstra_core::NumberError>(())
/// ```
pub fn read_target(text: &str, locale: Locale) -> Result<Target, NumberError> {
    read_target_with(text, |piece| read_number(piece, locale))
}

/// Reads a printed target, each number by the given reader.
pub(crate) fn read_target_with(
    text: &str,
    read: impl Fn(&str) -> Result<Bilangan, NumberError>,
) -> Result<Target, NumberError> {
    if is_known_rank(text) {
        return Ok(Target::Peringkat(text.trim().to_owned()));
    }
    let target = match TargetShape::of(text) {
        TargetShape::Tunggal(a) => Target::Angka(read(a)?),
        TargetShape::Ganda(a, b) => Target::Ganda(read(a)?, read(b)?),
        TargetShape::Rentang(a, b) => {
            let (dari, sampai) = (read(a)?.angka, read(b)?.angka);
            if dari > sampai {
                return Err(NumberError::new(text, 0, NumberErrorKind::BackwardRange));
            }
            Target::Rentang {
                dari: Some(dari),
                sampai: Some(sampai),
            }
        }
        TargetShape::Paling { sedikit, angka } => {
            let n = Some(read(angka)?.angka);
            let (dari, sampai) = if sedikit { (n, None) } else { (None, n) };
            Target::Rentang { dari, sampai }
        }
    };
    Ok(target)
}

/// Satuan of the column against the unit in the cell: true if the cell may stand there.
pub(crate) fn unit_fits(cell: &Besaran, column: Option<&Satuan>) -> bool {
    match (column, &cell.satuan, cell.persen) {
        (None, _, _) | (Some(_), None, false) => true,
        (Some(c), None, true) => c.is_percent(),
        (Some(c), Some(s), _) => c == s || s.as_str().starts_with('('),
    }
}

/// Whether a figure prints another unit than its column.
pub(crate) fn in_other_unit(figure: &Target, column: Option<&Satuan>) -> bool {
    figure.quantities().any(|b| !unit_fits(b, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn t(text: &str) -> Result<Target, NumberErrorKind> {
        read_target(text, Locale::Id).map_err(|e| e.kind)
    }

    #[test]
    fn shapes() {
        let n = |s: &str| Some(s.parse::<Angka>().unwrap());
        let range = |a, b| Ok(Target::Rentang { dari: a, sampai: b });
        assert_eq!(t("80-90"), range(n("80"), n("90")));
        assert_eq!(t("80% - 90%"), range(n("80"), n("90")));
        assert_eq!(t("19 sd 60 tahun"), range(n("19"), n("60")));
        assert_eq!(t("≥ 80"), range(n("80"), None));
        assert_eq!(t("< 5"), range(None, n("5")));
        assert_eq!(t("19 sd 6"), Err(NumberErrorKind::BackwardRange));
        assert!(matches!(t("1.500 kk/ 4.500 jiwa"), Ok(Target::Ganda(..))));
        assert!(matches!(t("991 kk (2339 jiwa)"), Ok(Target::Ganda(..))));
        assert!(matches!(t("12 orang/bulan"), Ok(Target::Angka(_))));
        assert_eq!(t("-5").unwrap().number(), n("-5"));
        assert!(t("12.34.56").is_err());
    }

    #[test]
    fn ranks() {
        assert!(is_known_rank("BB") && !is_known_rank("Baik"));
        for rank in ["Sangat Baik", "Level 3", "1:120", "A-"] {
            assert!(looks_like_rank(rank), "{rank}");
        }
        assert!(!looks_like_rank("12.34.56") && !looks_like_rank("3 Level"));
    }
}
