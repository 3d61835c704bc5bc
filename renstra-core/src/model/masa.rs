//! The part of a year that a row of progress is about.

use serde::Serialize;

use crate::value::Teks;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// A year as a whole, one of its quarters or one of its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Masa {
    /// The whole year.
    Setahun,
    /// Quarter 1 to 4.
    Triwulan(u8),
    /// Month 1 to 12.
    Bulan(u8),
}

/// The months as they are written, by their first three letters.
const BULAN: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "agt", "ags", "aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

impl Masa {
    /// The quarter of a printed cell: `2`, `II`, `TW II`, `Triwulan 2`.
    ///
    /// ```
    /// use renstra_core::model::Masa;
    /// assert_eq!(Masa::quarter("TW IV"), Some(Masa::Triwulan(4)));
    /// assert_eq!(Masa::quarter("5"), None);
    /// ```
    pub fn quarter(text: &str) -> Option<Self> {
        let text = lower(text);
        let mut words = split_words(&text).filter(|w| !matches!(*w, "tw" | "triwulan"));
        let number = match words.next()? {
            "1" | "i" => 1,
            "2" | "ii" => 2,
            "3" | "iii" => 3,
            "4" | "iv" => 4,
            _ => return None,
        };
        words.next().is_none().then_some(Self::Triwulan(number))
    }

    /// The month of a printed cell: `2`, `02`, `Februari`, `Feb`.
    ///
    /// ```
    /// use renstra_core::model::Masa;
    /// assert_eq!(Masa::month("Agustus"), Some(Masa::Bulan(8)));
    /// assert_eq!(Masa::month("13"), None);
    /// ```
    pub fn month(text: &str) -> Option<Self> {
        let text = lower(text.trim());
        if let Ok(number) = text.parse::<u8>() {
            return (1..=12).contains(&number).then_some(Self::Bulan(number));
        }
        let named = |names: &&[&str]| names.iter().any(|n| text.starts_with(n));
        let (number, _) = (1..).zip(&BULAN).find(|(_, names)| named(names))?;
        Some(Self::Bulan(number))
    }

    /// The last month.
    pub fn last_month(self) -> u8 {
        match self {
            Self::Setahun => 12,
            Self::Triwulan(q) => q.saturating_mul(3),
            Self::Bulan(m) => m,
        }
    }

    /// How many months it has.
    pub(crate) fn months(self) -> u8 {
        match self {
            Self::Setahun => 12,
            Self::Triwulan(_) => 3,
            Self::Bulan(_) => 1,
        }
    }

    /// The quarter that a month lies in; `None` for what is no month.
    pub(crate) fn its_quarter(self) -> Option<Self> {
        match self {
            Self::Bulan(m) => Some(Self::Triwulan(m.div_ceil(3))),
            _ => None,
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        match self {
            Self::Setahun => teks!("setahun", "whole year"),
            Self::Triwulan(q) => teks!("triwulan {q}", "quarter {q}"),
            Self::Bulan(m) => teks!("bulan {m}", "month {m}"),
        }
    }
}
