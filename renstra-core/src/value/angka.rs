//! Exact decimal numbers.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ValueError;

/// An exact decimal number: a target, a count, a percent as printed.
///
/// Equal values are equal however they were printed (`1.10` is `1.1`). In JSON it is a string
/// without exponent and without trailing zeros; a JSON number is read only if it is a whole number
/// that every reader of JSON keeps exactly.
///
/// ```
/// use renstra_core::Angka;
/// let a: Angka = "94.330".parse()?;
/// assert_eq!(a.to_string(), "94.33");
/// assert_eq!(serde_json::to_string(&a).unwrap(), "\"94.33\"");
/// assert!(serde_json::from_str::<Angka>("94.33").is_err());
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Angka(Decimal);

impl Angka {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Wraps a decimal.
    pub(crate) fn from_decimal(value: Decimal) -> Self {
        Self(value.normalize())
    }

    /// The decimal inside.
    pub(crate) fn decimal(self) -> Decimal {
        self.0
    }

    /// True for zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// True for an integer.
    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }

    /// True if the digits of the value, decimals included, fit 64 bits.
    pub(crate) fn is_small(self) -> bool {
        u64::try_from(self.0.mantissa().unsigned_abs()).is_ok()
    }

    /// How many decimals are needed to print the value.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    /// The sum.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self, ValueError> {
        sum(self.0, other.0).map(Self::from_decimal)
    }

    /// The difference `self - other`.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit.
    pub fn checked_sub(self, other: Self) -> Result<Self, ValueError> {
        difference(self.0, other.0).map(Self::from_decimal)
    }

    /// The sum of many numbers; zero for none.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if it does not fit.
    pub fn total(values: impl IntoIterator<Item = Self>) -> Result<Self, ValueError> {
        values.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl From<u32> for Angka {
    fn from(value: u32) -> Self {
        Self(Decimal::from(value))
    }
}

impl FromStr for Angka {
    type Err = ValueError;

    /// Reads a plain decimal (`-12.5`); printed cells go through [`crate::parse_number`].
    fn from_str(text: &str) -> Result<Self, ValueError> {
        plain_decimal(text).map(Self::from_decimal)
    }
}

impl fmt::Display for Angka {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Angka {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Angka {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(DecimalVisitor)
            .map(Self::from_decimal)
    }
}

/// The sum; not inlined, because each copy takes almost two kilobytes of code.
#[inline(never)]
pub(super) fn sum(a: Decimal, b: Decimal) -> Result<Decimal, ValueError> {
    a.checked_add(b).ok_or(ValueError::Overflow)
}

/// The difference `a - b`.
pub(super) fn difference(a: Decimal, b: Decimal) -> Result<Decimal, ValueError> {
    sum(a, -b)
}

/// Reads `[-]digits[.digits]` and nothing else: no exponent, no grouping, no sign alone.
pub(crate) fn plain_decimal(text: &str) -> Result<Decimal, ValueError> {
    let bad = || ValueError::NotDecimal(text.to_owned());
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(bad());
    }
    exact_decimal(text).ok_or(ValueError::Overflow)
}

/// The decimal of plain digits, with as many decimals as are written; nothing if it does not fit. The reader of the
/// library takes far more forms, and four times the code.
fn exact_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let value = decimal_of_digits(whole.bytes().chain(fraction.bytes()), fraction.len())?;
    Some(match digits.len() < text.len() && !value.is_zero() {
        true => -value,
        false => value,
    })
}

/// The decimal of digits, the last of which are decimals; nothing if it does not fit.
pub(crate) fn decimal_of_digits(
    digits: impl Iterator<Item = u8>,
    decimals: usize,
) -> Option<Decimal> {
    let mut units = 0i128;
    for digit in digits {
        let digit = char::from(digit).to_digit(10)?;
        units = units.checked_mul(10)?.checked_add(i128::from(digit))?;
    }
    let scale = u32::try_from(decimals).ok()?;
    Decimal::try_from_i128_with_scale(units, scale).ok()
}

/// Accepts a decimal string, or a whole JSON number within ±(2^53 − 1).
pub(crate) struct DecimalVisitor;

/// The largest whole number that every JSON reader represents exactly.
const JSON_SAFE: u64 = (1 << 53) - 1;

impl serde::de::Visitor<'_> for DecimalVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number as a string, such as \"1234.50\"")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
        plain_decimal(text).map_err(E::custom)
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Decimal, E> {
        if value > JSON_SAFE {
            return Err(E::custom(
                "a whole number this large must be given as a string",
            ));
        }
        Ok(Decimal::from(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Decimal, E> {
        if value.unsigned_abs() > JSON_SAFE {
            return Err(E::custom(
                "a whole number this large must be given as a string",
            ));
        }
        Ok(Decimal::from(value))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Decimal, E> {
        Err(E::custom(
            "a number with decimals must be given as a string, binary floats are not exact",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_numbers_are_read_only_when_exact() {
        let read = |s: &str| serde_json::from_str::<Angka>(s);
        assert_eq!(
            read("9007199254740991").unwrap().to_string(),
            "9007199254740991"
        );
        assert!(read("9007199254740992").is_err());
        assert!(read("1.5").is_err());
        assert!(read("\"1e3\"").is_err());
        assert!(read("\"\"").is_err());
        assert_eq!(read("\"-0\"").unwrap().to_string(), "0");
    }

    proptest::proptest! {
        /// Compares with what `rust_decimal` reads.
        #[test]
        fn digits_are_read_as_the_library_reads_them(text in "-?[0-9]{1,31}(\\.[0-9]{1,31})?") {
            let library = Decimal::from_str_exact(&text).ok();
            proptest::prop_assert_eq!(exact_decimal(&text), library);
        }
    }

    #[test]
    fn overflow_is_an_error() {
        let max: Angka = "79228162514264337593543950335".parse().unwrap();
        assert_eq!(max.checked_add(max), Err(ValueError::Overflow));
        assert_eq!(
            "99999999999999999999999999999999".parse::<Angka>(),
            Err(ValueError::Overflow)
        );
    }
}
