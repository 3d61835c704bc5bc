//! The chain of decrees on codes and names: when each was made, and which one is in force when.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::peraturan::Berlaku;
use crate::peraturan::Keyakinan;
use crate::peraturan::Kutipan;
use crate::value::Tahun;

/// A calendar day, ordered by time, written `2019-10-18`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tanggal {
    /// Year.
    pub tahun: u16,
    /// Month, 1 to 12.
    pub bulan: u8,
    /// Day of the month.
    pub hari: u8,
}

impl fmt::Display for Tanggal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.tahun, self.bulan, self.hari)
    }
}

impl Serialize for Tanggal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A decree of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Keputusan {
    /// The decree, and how its date and its digits were confirmed.
    pub kutipan: Kutipan,
    /// The day it was made.
    pub ditetapkan: Tanggal,
    /// The years whose first day it was the latest decree on. That a plan goes by the list that
    /// stood when its year began is how this library chooses, not a rule of a decree.
    pub berlaku: Berlaku,
    /// Digits of a sub kegiatan.
    pub digit_sub: u8,
    /// True if it amends Kepmendagri 050-5889/2021. That 900.1-861/2026 is the fourth amendment is practice of a public
    /// application; that 900.1-2850/2025 is then the third follows from the order, and is not confirmed.
    pub perubahan: bool,
}

const fn keputusan(
    nama: &'static str,
    (tahun, bulan, hari): (u16, u8, u8),
    berlaku: Berlaku,
    digit_sub: u8,
    perubahan: bool,
) -> Keputusan {
    Keputusan {
        kutipan: Kutipan::new(nama, "", Keyakinan::PraktikAplikasi),
        ditetapkan: Tanggal { tahun, bulan, hari },
        berlaku,
        digit_sub,
        perubahan,
    }
}

/// The decrees, the oldest first. The decrees themselves were not seen: days and digits are those
/// that a public application uses.
pub const RANTAI: &[Keputusan] = &[
    keputusan(
        "Permendagri 90/2019",
        (2019, 10, 18),
        Berlaku::between(2020, 2020),
        2,
        false,
    ),
    keputusan(
        "Kepmendagri 050-3708/2020",
        (2020, 10, 5),
        Berlaku::between(2021, 2021),
        2,
        false,
    ),
    keputusan(
        "Kepmendagri 050-5889/2021",
        (2021, 12, 27),
        Berlaku::between(2022, 2023),
        2,
        false,
    ),
    keputusan(
        "Kepmendagri 900.1.15.5-1317/2023",
        (2023, 6, 23),
        Berlaku::between(2024, 2024),
        4,
        true,
    ),
    keputusan(
        "Kepmendagri 900.1.15.5-3406/2024",
        (2024, 8, 27),
        Berlaku::between(2025, 2025),
        4,
        true,
    ),
    keputusan(
        "Kepmendagri 900.1-2850/2025",
        (2025, 7, 31),
        Berlaku::between(2026, 2026),
        4,
        true,
    ),
    keputusan(
        "Kepmendagri 900.1-861/2026",
        (2026, 5, 7),
        Berlaku::since(2027),
        4,
        true,
    ),
];

/// The decree in force on the first day of a year; `None` before 2020.
///
/// ```
/// use renstra_core::{Tahun, nomenklatur::rantai_kode};
/// let decree = rantai_kode::in_force(Tahun::new(2023)?).unwrap();
/// assert_eq!(decree.kutipan.peraturan, "Kepmendagri 050-5889/2021");
/// assert_eq!(decree.digit_sub, 2);
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn in_force(tahun: Tahun) -> Option<&'static Keputusan> {
    RANTAI.iter().find(|k| k.berlaku.contains(tahun))
}

#[cfg(test)]
mod tests {
    use super::super::sumber::DAFTAR;
    use super::*;

    #[test]
    fn no_gap_and_no_overlap() {
        assert_eq!(RANTAI.len(), 7);
        for pair in RANTAI.windows(2) {
            assert!(pair[0].ditetapkan < pair[1].ditetapkan);
            assert_eq!(
                pair[0].berlaku.sampai.map(|y| y + 1),
                Some(pair[1].berlaku.sejak)
            );
        }
        assert_eq!(RANTAI[6].berlaku.sampai, None);
        for k in RANTAI {
            assert_eq!(k.ditetapkan.tahun + 1, k.berlaku.sejak, "{}", k.kutipan);
        }
    }

    #[test]
    fn every_year_since_2020_has_one_decree() {
        assert!(in_force(Tahun::new(2019).unwrap()).is_none());
        for year in 2020..2060 {
            let year = Tahun::new(year).unwrap();
            let decrees = RANTAI.iter().filter(|k| k.berlaku.contains(year)).count();
            assert_eq!(decrees, 1, "{year}");
        }
    }

    #[test]
    fn the_lists_agree_with_their_decrees() {
        for list in DAFTAR {
            let year = Tahun::new(list.sejak).unwrap();
            let decree = in_force(year).unwrap();
            assert_eq!(decree.berlaku.sejak, list.sejak, "{}", list.kutipan);
            assert_eq!(decree.digit_sub, list.digit_sub, "{}", list.kutipan);
        }
    }

    #[test]
    fn four_digits_since_june_2023() {
        let first = RANTAI.iter().find(|k| k.digit_sub == 4).unwrap();
        assert_eq!(first.ditetapkan.to_string(), "2023-06-23");
    }
}
