//! Nomenclature codes.
//!
//! A code is text. `2.10` is the tenth kegiatan of the kabupaten, never the number 2.1.

use std::fmt::{self, Write};

use serde::{Serialize, Serializer};

use crate::value::Teks;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// Which part of the nomenclature a code names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TingkatKode {
    /// `1`
    Urusan,
    /// `1.06`
    Bidang,
    /// `1.06.02`
    Program,
    /// `1.06.02.2.03`
    Kegiatan,
    /// `1.06.02.2.03.0001`
    SubKegiatan,
}

impl TingkatKode {
    /// The level in the words of the field.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Urusan => "urusan",
            Self::Bidang => "bidang urusan",
            Self::Program => "program",
            Self::Kegiatan => "kegiatan",
            Self::SubKegiatan => "sub kegiatan",
        }
    }
}

/// A nomenclature code `U.BB.PP.L.KK.SSSS` (Permendagri 90/2019 and the decrees after it).
///
/// The parts: urusan (one digit, `X`, or 10 in the list of 2019), bidang urusan, program, kewenangan (the level of
/// government: 1 provinsi, 2 kabupaten/kota, others special regions), kegiatan, sub kegiatan. The
/// sub kegiatan has two digits up to 2022 and four since Kepmendagri 900.1.15.5-1317/2023; both are
/// one code and compare equal.
///
/// ```
/// use renstra_core::{parse_kode, TingkatKode};
/// let a = parse_kode("1.06.02.2.03.01")?;
/// let b = parse_kode("1.06.02.02.03.0001")?;
/// assert_eq!(a, b);
/// assert_eq!(a.tingkat(), TingkatKode::SubKegiatan);
/// assert_eq!(a.parent().unwrap().to_string(), "1.06.02.2.03");
/// # Ok::<(), renstra_core::KodeError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Kode {
    /// `None` for `X`, valid in every urusan.
    urusan: Option<u8>,
    bidang: Option<u8>,
    program: Option<u8>,
    kegiatan: Option<(u8, u8)>,
    sub: Option<u16>,
    tingkat: TingkatKode,
    sub_digits: u8,
    zeros_lost: bool,
}

/// Why a text is not a complete code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.teks().en)]
#[non_exhaustive]
pub enum KodeError {
    /// The text does not have the parts of a code.
    Unreadable(String),
    /// The kegiatan number is lost (`1 6 1 2.1`): a spreadsheet converted it to a number.
    KegiatanLost(String),
    /// A code of another level than the row that prints it.
    OtherLevel {
        /// The code as printed.
        kode: String,
        /// Its level.
        miliknya: TingkatKode,
        /// The level of the row.
        tingkat: TingkatKode,
    },
}

impl KodeError {
    /// The reason in words.
    pub fn teks(&self) -> Teks {
        match self {
            Self::Unreadable(t) => teks!(
                "`{t}` bukan kode nomenklatur",
                "`{t}` is not a nomenclature code"
            ),
            Self::KegiatanLost(t) => teks!(
                "nomor kegiatan pada `{t}` hilang karena dibulatkan sebagai bilangan (2.01 menjadi 2, 2.05 menjadi 2.1)",
                "the kegiatan number of `{t}` is lost, it was rounded as a number (2.01 to 2, 2.05 to 2.1)"
            ),
            Self::OtherLevel {
                kode,
                miliknya,
                tingkat,
            } => {
                let (own, row) = (miliknya.nama(), tingkat.nama());
                teks!(
                    "`{kode}` adalah kode {own}, sedangkan barisnya {row}",
                    "`{kode}` is the code of a {own}, but its row is a {row}"
                )
            }
        }
    }
}

/// The remaining parts of a damaged code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KodeRusak {
    pub(crate) program: Option<Kode>,
    pub(crate) sub: Option<u16>,
}

impl Kode {
    /// Which part of the nomenclature it names.
    pub fn tingkat(&self) -> TingkatKode {
        self.tingkat
    }

    /// Digits of the sub kegiatan as printed: 2, 4, or 0 above it.
    pub fn sub_digits(&self) -> u8 {
        self.sub_digits
    }

    /// True if leading zeros were dropped in print (`1 6 2`); the code is still complete.
    pub fn zeros_lost(&self) -> bool {
        self.zeros_lost
    }

    /// The digit of the urusan; `None` for `X`, valid in every urusan.
    pub fn urusan(&self) -> Option<u8> {
        self.urusan
    }

    /// Number of the bidang urusan; `None` for `XX` and above it.
    pub fn bidang(&self) -> Option<u8> {
        self.bidang
    }

    /// Number of the programme.
    pub fn program(&self) -> Option<u8> {
        self.program
    }

    /// Number of the kegiatan, without the level of government before it.
    pub fn kegiatan(&self) -> Option<u8> {
        self.kegiatan.map(|(_, number)| number)
    }

    /// The level of government, the digit before the kegiatan.
    pub fn kewenangan(&self) -> Option<u8> {
        self.kegiatan.map(|(level, _)| level)
    }

    /// Number of the sub kegiatan.
    pub fn sub(&self) -> Option<u16> {
        self.sub
    }

    /// The code one level up; `None` for an urusan.
    pub fn parent(&self) -> Option<Self> {
        let mut up = *self;
        up.sub_digits = 0;
        up.tingkat = match self.tingkat {
            TingkatKode::Urusan => return None,
            TingkatKode::Bidang => {
                up.bidang = None;
                TingkatKode::Urusan
            }
            TingkatKode::Program => {
                up.program = None;
                TingkatKode::Bidang
            }
            TingkatKode::Kegiatan => {
                up.kegiatan = None;
                TingkatKode::Program
            }
            TingkatKode::SubKegiatan => {
                up.sub = None;
                TingkatKode::Kegiatan
            }
        };
        Some(up)
    }

    /// The ancestor (or the code itself) at a level; `None` below its own.
    pub fn at(&self, tingkat: TingkatKode) -> Option<Self> {
        let mut code = *self;
        while code.tingkat > tingkat {
            code = code.parent()?;
        }
        (code.tingkat == tingkat).then_some(code)
    }

    /// True for the code itself and everything above it.
    pub fn is_under(&self, ancestor: &Self) -> bool {
        self.at(ancestor.tingkat).is_some_and(|c| c == *ancestor)
    }

    /// The generic code `X.XX.01...` of the support programme 01, which is valid in every bidang.
    pub(crate) fn generic(&self) -> Option<Self> {
        (self.program == Some(1)).then_some(Self {
            urusan: None,
            bidang: None,
            ..*self
        })
    }

    /// The same code in the bidang urusan of `of`, for a generic code.
    pub(crate) fn in_bidang(&self, of: &Self) -> Self {
        Self {
            urusan: of.urusan,
            bidang: of.bidang,
            zeros_lost: false,
            ..*self
        }
    }

    /// The sub kegiatan with this number below a kegiatan.
    pub(crate) fn with_sub(&self, sub: u16) -> Option<Self> {
        (self.tingkat == TingkatKode::Kegiatan).then_some(Self {
            sub: Some(sub),
            sub_digits: 2,
            tingkat: TingkatKode::SubKegiatan,
            ..*self
        })
    }

    /// True if this is the kegiatan of the code, as the nomenclature writes it (`1.06.02.2.03`).
    pub(crate) fn is_of_kegiatan(&self, text: &str) -> bool {
        let (level, number) = self.kegiatan.unzip();
        let own = [self.urusan, self.bidang, self.program, level, number];
        let parts = text.split('.').map(|part| part.parse::<u8>().ok());
        number.is_some() && parts.eq(own)
    }

    /// The parts that identify a code as one number, in the order of the nomenclature; `X` comes before all others.
    fn key(&self) -> u64 {
        let part = |part: Option<u8>| part.map_or(0, |n| u64::from(n) + 1);
        let pair = |pair: Option<(u8, u8)>| {
            pair.map_or(0, |(level, n)| {
                u64::from(u16::from_be_bytes([level, n])) + 1
            })
        };
        let sub = self.sub.map_or(0, |n| u64::from(n) + 1);
        // Nine bits for what is a byte or missing, seventeen for what is two.
        let above = part(self.urusan) << 18 | part(self.bidang) << 9 | part(self.program);
        let below = pair(self.kegiatan) << 20 | sub << 3 | self.tingkat as u64;
        above << 37 | below
    }
}

impl PartialEq for Kode {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Kode {}

impl PartialOrd for Kode {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Kode {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl std::hash::Hash for Kode {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Display for Kode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.urusan {
            Some(u) => write!(f, "{u}")?,
            None => f.write_str("X")?,
        }
        if self.tingkat >= TingkatKode::Bidang {
            match self.bidang {
                Some(b) => write_two_digits(f, b)?,
                None => f.write_str(".XX")?,
            }
        }
        if let Some(p) = self.program {
            write_two_digits(f, p)?;
        }
        if let Some((level, k)) = self.kegiatan {
            write!(f, ".{level}")?;
            write_two_digits(f, k)?;
        }
        if let Some(s) = self.sub {
            let width = if self.sub_digits == 2 && s < 100 {
                2
            } else {
                4
            };
            write!(f, ".{s:0width$}")?;
        }
        Ok(())
    }
}

/// A part with its point: `.06`. Codes are written by the thousand; padding by the formatter costs ten times as much.
fn write_two_digits(f: &mut fmt::Formatter<'_>, part: u8) -> fmt::Result {
    if part >= 100 {
        return write!(f, ".{part}");
    }
    f.write_char('.')?;
    f.write_char(char::from(b'0' + part / 10))?;
    f.write_char(char::from(b'0' + part % 10))
}

impl Serialize for Kode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Reads a code in any of the spellings in use.
///
/// Dots or blanks between the parts, five cells (`1 06 02 2.03 0001`), the level padded to two
/// digits (`1.06.02.02.03.0001`), leading zeros dropped where nothing is lost (`1 6 2`), `X.XX.01`.
///
/// # Errors
/// [`KodeError::KegiatanLost`] where a spreadsheet cut the kegiatan number (`1 6 1 2.1`),
/// [`KodeError::Unreadable`] for anything else.
pub fn parse_kode(text: &str) -> Result<Kode, KodeError> {
    scan(text).map_err(|(error, _)| error)
}

/// Reads a code, and keeps the remaining parts of a damaged one.
pub(crate) fn scan(text: &str) -> Result<Kode, (KodeError, Option<KodeRusak>)> {
    let unreadable = || (KodeError::Unreadable(shorten(text.trim())), None);
    let cells: Vec<&str> = text.split_whitespace().collect();
    // In five cells the kegiatan is `2.03`; one cell holds all parts.
    let tokens: Vec<&str> = cells
        .iter()
        .flat_map(|c| c.trim_matches('.').split('.'))
        .collect();
    if tokens.is_empty() || tokens.len() > 6 {
        return Err(unreadable());
    }
    let mut parts = tokens.iter();
    let mut code = Kode {
        urusan: None,
        bidang: None,
        program: None,
        kegiatan: None,
        sub: None,
        tingkat: TingkatKode::Urusan,
        sub_digits: 0,
        zeros_lost: tokens.iter().skip(1).take(2).any(|t| t.len() == 1),
    };
    code.urusan = match parts.next() {
        Some(&("X" | "x")) => None,
        Some(t) if t.len() == 1 => Some(small(t).ok_or_else(unreadable)?),
        // The list of 2019 puts the special matters of Aceh for kabupaten/kota under an urusan 10.
        Some(&"10") => Some(10),
        _ => return Err(unreadable()),
    };
    if let Some(t) = parts.next() {
        code.tingkat = TingkatKode::Bidang;
        code.bidang = match *t {
            "XX" | "xx" if code.urusan.is_none() => None,
            t => Some(small(t).ok_or_else(unreadable)?),
        };
    }
    if let Some(t) = parts.next() {
        code.tingkat = TingkatKode::Program;
        code.program = Some(small(t).ok_or_else(unreadable)?);
    }
    let rest: Vec<&str> = parts.copied().collect();
    if rest.is_empty() {
        return Ok(code);
    }
    read_kegiatan(text, &cells, &rest, code)
}

/// Reads level, kegiatan and sub kegiatan behind the programme.
fn read_kegiatan(
    text: &str,
    cells: &[&str],
    rest: &[&str],
    mut code: Kode,
) -> Result<Kode, (KodeError, Option<KodeRusak>)> {
    let unreadable = || (KodeError::Unreadable(shorten(text.trim())), None);
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !rest.iter().all(|t| digits(t)) {
        return Err(unreadable());
    }
    // A cell of its own for the kegiatan: `2` lost its number, then comes the sub kegiatan.
    let (kegiatan, sub): (&[&str], Option<&str>) = match rest {
        [level, sub] if cells.len() == 5 => (std::slice::from_ref(level), Some(sub)),
        [level, number, sub] => (&[level, number], Some(sub)),
        [_] | [_, _] => (rest, None),
        _ => return Err(unreadable()),
    };
    let sub_number = match sub {
        Some(t) if (1..=4).contains(&t.len()) => Some(t.parse::<u16>().map_err(|_| unreadable())?),
        Some(_) => return Err(unreadable()),
        None => None,
    };
    let lost = || {
        (
            KodeError::KegiatanLost(shorten(text.trim())),
            Some(KodeRusak {
                program: Some(code),
                sub: sub_number,
            }),
        )
    };
    let (level, number) = match kegiatan {
        [level, number] if number.len() == 2 => (level, number),
        _ => return Err(lost()),
    };
    let level = match *level {
        l if l.len() == 1 => small(l),
        l if l.len() == 2 && l.starts_with('0') => small(l),
        _ => None,
    };
    let (Some(level), Some(number)) = (level, small(number)) else {
        return Err(unreadable());
    };
    code.kegiatan = Some((level, number));
    code.tingkat = TingkatKode::Kegiatan;
    if let Some(s) = sub_number {
        code.sub = Some(s);
        code.zeros_lost |= sub.is_some_and(|t| t.len() % 2 == 1);
        code.sub_digits = if sub.is_some_and(|t| t.len() > 2) {
            4
        } else {
            2
        };
        code.tingkat = TingkatKode::SubKegiatan;
    }
    Ok(code)
}

/// A part of one or two digits.
fn small(t: &str) -> Option<u8> {
    ((1..=2).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit()))
        .then(|| t.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ok(text: &str) -> String {
        parse_kode(text).unwrap().to_string()
    }

    #[test]
    fn spellings_in_use() {
        assert_eq!(ok("1.06"), "1.06");
        assert_eq!(ok("1 6 1"), "1.06.01");
        assert_eq!(ok("1.06.02.2.03"), "1.06.02.2.03");
        assert_eq!(ok("1 06 02 2.03 01"), "1.06.02.2.03.01");
        assert_eq!(ok("1.06.02.2.10"), "1.06.02.2.10");
        assert_eq!(ok("1.06.02.02.03.0001"), "1.06.02.2.03.0001");
        assert_eq!(ok("X.XX.01.2.03"), "X.XX.01.2.03");
        assert_eq!(ok("1.06.01.2.02.0001."), "1.06.01.2.02.0001");
        assert_eq!(ok("X XX 01 2.03 0001"), "X.XX.01.2.03.0001");
        assert_eq!(ok("x.xx.01"), "X.XX.01");
        assert_eq!(ok("X.XX"), "X.XX");
        assert_eq!(ok("10.01.02.2.01.04"), "10.01.02.2.01.04");
        assert_eq!(ok("10"), "10");
    }

    #[test]
    fn all_spellings_of_one_code_are_equal() {
        let code = parse_kode("1.06.02.2.03.01").unwrap();
        for text in [
            "1.06.02.2.03.0001",
            "1.06.02.02.03.0001",
            "1.06.02.02.03.01",
            "1 06 02 2.03 01",
            "1 6 2 2.03 1",
            " 1.06.02.2.03.01. ",
        ] {
            assert_eq!(parse_kode(text), Ok(code), "{text}");
        }
    }

    #[test]
    fn lost_kegiatan_numbers() {
        for text in [
            "1 6 1 2",
            "1 6 1 2.1",
            "1 6 1 2.1 10",
            "1 6 1 2 1",
            "1.06.01.2.1",
            "1.06.01.2",
        ] {
            assert!(
                matches!(parse_kode(text), Err(KodeError::KegiatanLost(_))),
                "{text}: {:?}",
                parse_kode(text)
            );
        }
        let (_, left) = scan("1 6 1 2.1 10").unwrap_err();
        let left = left.unwrap();
        assert_eq!(left.program.unwrap().to_string(), "1.06.01");
        assert_eq!(left.sub, Some(10));
    }

    #[test]
    fn not_codes() {
        for text in [
            "",
            "abc",
            "1.06.02.2.03.0001.7",
            "12.06",
            "1.006",
            "1.06.02.a.03",
            "5.02.0.00.0.00.01.0000",
        ] {
            assert!(parse_kode(text).is_err(), "{text}");
        }
    }

    #[test]
    fn two_and_four_digits_are_one_code() {
        assert_eq!(
            parse_kode("1.06.02.2.03.01"),
            parse_kode("1.06.02.2.03.0001")
        );
        assert_eq!(ok("1.06.02.2.03.01"), "1.06.02.2.03.01");
        assert_ne!(parse_kode("1.06.02.2.10"), parse_kode("1.06.02.2.01"));
    }

    #[test]
    fn family() {
        let sub = parse_kode("1.06.01.2.05.03").unwrap();
        let program = parse_kode("1.06.01").unwrap();
        assert!(sub.is_under(&program));
        assert_eq!(sub.generic().unwrap().to_string(), "X.XX.01.2.05.03");
        assert_eq!(sub.generic().unwrap().in_bidang(&sub), sub);
        assert_eq!(sub.kewenangan(), Some(2));
    }
}
