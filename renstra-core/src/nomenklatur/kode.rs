//! Nomenclature codes.
//!
//! A code is text. `2.10` is the tenth kegiatan of the kabupaten, never the number 2.1.

mod read;
mod written;

use std::fmt;

use serde::{Serialize, Serializer};

use crate::value::Teks;
use crate::value::bahasa::teks;

pub use read::parse_kode;
pub(crate) use read::scan;

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
#[derive(Clone, Copy)]
pub struct Kode {
    /// Parts and level; see [`Ruas`].
    bits: u64,
    sub_digits: u8,
    zeros_lost: bool,
}

/// Where a part of a code stands in its bits. A part that is missing (or `X`) is zero there, any other one more than
/// its number: as numbers, codes are in the order of the nomenclature.
struct Ruas {
    shift: u32,
    width: u32,
}

impl Ruas {
    const URUSAN: Self = Self::new(55, 9);
    const BIDANG: Self = Self::new(46, 9);
    const PROGRAM: Self = Self::new(37, 9);
    /// The level of government and the number, a byte each.
    const KEGIATAN: Self = Self::new(20, 17);
    const SUB: Self = Self::new(3, 17);
    /// A [`TingkatKode`]; never missing.
    const TINGKAT: Self = Self::new(0, 3);

    const fn new(shift: u32, width: u32) -> Self {
        Self { shift, width }
    }

    fn mask(&self) -> u64 {
        ((1 << self.width) - 1) << self.shift
    }
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
        match self.bits & Ruas::TINGKAT.mask() {
            0 => TingkatKode::Urusan,
            1 => TingkatKode::Bidang,
            2 => TingkatKode::Program,
            3 => TingkatKode::Kegiatan,
            _ => TingkatKode::SubKegiatan,
        }
    }

    /// A part; `None` where it is missing.
    fn part(&self, ruas: Ruas) -> Option<u16> {
        let plus_one = (self.bits & ruas.mask()) >> ruas.shift;
        u16::try_from(plus_one.checked_sub(1)?).ok()
    }

    /// A part of one byte.
    fn small_part(&self, ruas: Ruas) -> Option<u8> {
        u8::try_from(self.part(ruas)?).ok()
    }

    fn with_part(self, ruas: Ruas, number: Option<u16>) -> Self {
        let plus_one = number.map_or(0, |n| u64::from(n) + 1);
        let bits = self.bits & !ruas.mask() | plus_one << ruas.shift;
        Self { bits, ..self }
    }

    fn at_level(self, tingkat: TingkatKode) -> Self {
        let bits = self.bits & !Ruas::TINGKAT.mask() | tingkat as u64;
        Self { bits, ..self }
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
        self.small_part(Ruas::URUSAN)
    }

    /// Number of the bidang urusan; `None` for `XX` and above it.
    pub fn bidang(&self) -> Option<u8> {
        self.small_part(Ruas::BIDANG)
    }

    /// Number of the programme.
    pub fn program(&self) -> Option<u8> {
        self.small_part(Ruas::PROGRAM)
    }

    /// Number of the kegiatan, without the level of government before it.
    pub fn kegiatan(&self) -> Option<u8> {
        self.level_and_kegiatan().map(|[_, number]| number)
    }

    /// The level of government, the digit before the kegiatan.
    pub fn kewenangan(&self) -> Option<u8> {
        self.level_and_kegiatan().map(|[level, _]| level)
    }

    fn level_and_kegiatan(&self) -> Option<[u8; 2]> {
        self.part(Ruas::KEGIATAN).map(u16::to_be_bytes)
    }

    /// Number of the sub kegiatan.
    pub fn sub(&self) -> Option<u16> {
        self.part(Ruas::SUB)
    }

    /// The code one level up; `None` for an urusan.
    pub fn parent(&self) -> Option<Self> {
        let (own, above) = match self.tingkat() {
            TingkatKode::Urusan => return None,
            TingkatKode::Bidang => (Ruas::BIDANG, TingkatKode::Urusan),
            TingkatKode::Program => (Ruas::PROGRAM, TingkatKode::Bidang),
            TingkatKode::Kegiatan => (Ruas::KEGIATAN, TingkatKode::Program),
            TingkatKode::SubKegiatan => (Ruas::SUB, TingkatKode::Kegiatan),
        };
        let mut up = self.with_part(own, None).at_level(above);
        up.sub_digits = 0;
        Some(up)
    }

    /// The ancestor (or the code itself) at a level; `None` below its own.
    pub fn at(&self, tingkat: TingkatKode) -> Option<Self> {
        let mut code = *self;
        while code.tingkat() > tingkat {
            code = code.parent()?;
        }
        (code.tingkat() == tingkat).then_some(code)
    }

    /// True for the code itself and everything above it.
    pub fn is_under(&self, ancestor: &Self) -> bool {
        self.at(ancestor.tingkat()).is_some_and(|c| c == *ancestor)
    }

    /// The generic code `X.XX.01...` of the support programme 01, which is valid in every bidang.
    pub(crate) fn generic(&self) -> Option<Self> {
        let bare = self
            .with_part(Ruas::URUSAN, None)
            .with_part(Ruas::BIDANG, None);
        (self.program() == Some(1)).then_some(bare)
    }

    /// The same code in the bidang urusan of `of`, for a generic code.
    pub(crate) fn in_bidang(&self, of: &Self) -> Self {
        let mut moved = self
            .with_part(Ruas::URUSAN, of.part(Ruas::URUSAN))
            .with_part(Ruas::BIDANG, of.part(Ruas::BIDANG));
        moved.zeros_lost = false;
        moved
    }

    /// The sub kegiatan with this number below a kegiatan.
    pub(crate) fn with_sub(&self, sub: u16) -> Option<Self> {
        let mut below = self
            .with_part(Ruas::SUB, Some(sub))
            .at_level(TingkatKode::SubKegiatan);
        below.sub_digits = 2;
        (self.tingkat() == TingkatKode::Kegiatan).then_some(below)
    }

    /// True if this is the kegiatan of the code, as the nomenclature writes it (`1.06.02.2.03`).
    pub(crate) fn is_of_kegiatan(&self, text: &str) -> bool {
        let (level, number) = (self.kewenangan(), self.kegiatan());
        let above = [self.urusan(), self.bidang(), self.program()];
        let own = above.into_iter().chain([level, number]);
        let parts = text.split('.').map(|part| part.parse::<u8>().ok());
        number.is_some() && parts.eq(own)
    }
}

impl fmt::Debug for Kode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kode({self})")
    }
}

impl PartialEq for Kode {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
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
        self.bits.cmp(&other.bits)
    }
}

impl std::hash::Hash for Kode {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

impl Serialize for Kode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
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
