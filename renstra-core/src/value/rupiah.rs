//! Money.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::angka::{DecimalVisitor, difference, plain_decimal, sum};
use super::number::write_number;
use super::{Angka, Bahasa, ValueError};

/// An exact amount of rupiah with at most two decimals (sen).
///
/// ```
/// use renstra_core::Rupiah;
/// let lines = ["7598646378.80", "10429465313", "26852125"];
/// let sum = Rupiah::total(lines.iter().map(|s| s.parse().unwrap()))?;
/// assert_eq!(sum.to_string(), "18054963816.8");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rupiah(Decimal);

impl Rupiah {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);

    fn checked(value: Decimal) -> Result<Self, ValueError> {
        let value = value.normalize();
        if value.scale() > 2 {
            return Err(ValueError::BelowSen(value.to_string()));
        }
        Ok(Self(value))
    }

    /// Money from a number.
    ///
    /// # Errors
    /// [`ValueError::BelowSen`] if it has more than two decimals.
    pub fn from_angka(value: Angka) -> Result<Self, ValueError> {
        Self::checked(value.decimal())
    }

    /// The amount as a plain number.
    pub fn angka(self) -> Angka {
        Angka::from_decimal(self.0)
    }

    /// The amount for a reader: `Rp18.054.963.816,80`.
    ///
    /// ```
    /// use renstra_core::{Bahasa, Rupiah};
    /// let m: Rupiah = "-18054963816.8".parse()?;
    /// assert_eq!(m.shown(Bahasa::Id), "-Rp18.054.963.816,80");
    /// assert_eq!(m.shown(Bahasa::En), "-Rp18,054,963,816.80");
    /// # Ok::<(), renstra_core::ValueError>(())
    /// ```
    pub fn shown(self, bahasa: Bahasa) -> String {
        let decimals = if self.angka().is_whole() { 0 } else { 2 };
        let text = write_number(self.angka(), bahasa.locale(), decimals);
        match text.strip_prefix('-') {
            Some(positive) => format!("-Rp{positive}"),
            None => format!("Rp{text}"),
        }
    }

    /// True for no money.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
    /// True for a multiple of a thousand.
    pub(crate) fn is_round(self) -> bool {
        let rest = self.0.checked_rem(Decimal::ONE_THOUSAND);
        rest.is_some_and(|r| r.is_zero())
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The sum of two amounts, exact.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self, ValueError> {
        sum(self.0, other.0).and_then(Self::checked)
    }

    /// The difference `self - other`, below zero if `other` is more.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit.
    pub fn checked_sub(self, other: Self) -> Result<Self, ValueError> {
        difference(self.0, other.0).and_then(Self::checked)
    }

    /// The amount times a number, such as a unit cost times people.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit, [`ValueError::BelowSen`] if it is not whole sen.
    pub fn times(self, factor: Angka) -> Result<Self, ValueError> {
        self.0
            .checked_mul(factor.decimal())
            .ok_or(ValueError::Overflow)
            .and_then(Self::checked)
    }

    /// The sum of many amounts; zero for none.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit.
    pub fn total(values: impl IntoIterator<Item = Self>) -> Result<Self, ValueError> {
        values.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl From<Rupiah> for Angka {
    fn from(value: Rupiah) -> Self {
        value.angka()
    }
}

impl FromStr for Rupiah {
    type Err = ValueError;

    /// Reads a plain decimal (`20232610093.20`); printed cells go through the readers.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        plain_decimal(text).and_then(Self::checked)
    }
}

impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Rupiah {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Rupiah {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = deserializer.deserialize_any(DecimalVisitor)?;
        Self::checked(value).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_keeps_sen_and_refuses_less() {
        assert!("0.24".parse::<Rupiah>().is_ok());
        assert!(matches!(
            "0.245".parse::<Rupiah>(),
            Err(ValueError::BelowSen(_))
        ));
        assert!("12.34.56".parse::<Rupiah>().is_err());
        assert!("1e9".parse::<Rupiah>().is_err());
    }

    #[test]
    fn a_difference_can_be_negative() {
        let a: Rupiah = "5".parse().unwrap();
        let b: Rupiah = "7.5".parse().unwrap();
        let d = a.checked_sub(b).unwrap();
        assert!(d.is_negative());
        assert_eq!(d.to_string(), "-2.5");
    }
}
