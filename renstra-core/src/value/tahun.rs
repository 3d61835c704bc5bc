//! Years and periods.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use super::ValueError;

/// A calendar year between 1900 and 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Tahun(u16);

impl Tahun {
    /// A year from a number.
    ///
    /// # Errors
    /// [`ValueError::NotYear`] outside 1900 to 2200.
    pub fn new(year: u16) -> Result<Self, ValueError> {
        if (1900..=2200).contains(&year) {
            Ok(Self(year))
        } else {
            Err(ValueError::NotYear(year.to_string()))
        }
    }

    /// The year as a number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl FromStr for Tahun {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let bad = || ValueError::NotYear(text.to_owned());
        if text.len() != 4 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(bad());
        }
        text.parse().map_err(|_| bad()).and_then(Self::new)
    }
}

impl fmt::Display for Tahun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Tahun {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u16::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// The years of a plan, first and last included.
///
/// ```
/// use renstra_core::{Periode, Tahun};
/// let p = Periode::new(Tahun::new(2022)?, Tahun::new(2026)?)?;
/// assert!(p.contains(Tahun::new(2026)?));
/// assert_eq!(p.to_string(), "2022-2026");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Periode {
    awal: Tahun,
    akhir: Tahun,
}

impl Periode {
    /// A period from its first and last year.
    ///
    /// # Errors
    /// [`ValueError::EmptyPeriod`] if it ends before it begins.
    pub fn new(awal: Tahun, akhir: Tahun) -> Result<Self, ValueError> {
        if akhir < awal {
            return Err(ValueError::EmptyPeriod {
                awal: awal.get(),
                akhir: akhir.get(),
            });
        }
        Ok(Self { awal, akhir })
    }

    /// The first year.
    pub fn awal(self) -> Tahun {
        self.awal
    }

    /// The last year.
    pub fn akhir(self) -> Tahun {
        self.akhir
    }

    /// Its years in order.
    ///
    /// ```
    /// use renstra_core::{Periode, Tahun};
    /// let period = Periode::new(Tahun::new(2025)?, Tahun::new(2029)?)?;
    /// assert_eq!(period.years().count(), 5);
    /// # Ok::<(), renstra_core::ValueError>(())
    /// ```
    pub fn years(self) -> impl Iterator<Item = Tahun> {
        (self.awal.get()..=self.akhir.get()).filter_map(|year| Tahun::new(year).ok())
    }

    /// True for a year of the period.
    pub fn contains(self, tahun: Tahun) -> bool {
        self.awal <= tahun && tahun <= self.akhir
    }
}

impl fmt::Display for Periode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.awal, self.akhir)
    }
}
