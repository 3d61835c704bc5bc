//! Writing a number in one of the two notations.

use super::super::locale::Locale;
use crate::value::Angka;

/// Writes a number with grouped thousands and at least `min_decimals` decimals.
///
/// ```
/// use renstra_core::{Locale, write_number};
/// let n = "20232610093.2".parse()?;
/// assert_eq!(write_number(n, Locale::Id, 2), "20.232.610.093,20");
/// assert_eq!(write_number(n, Locale::En, 0), "20,232,610,093.2");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn write_number(value: Angka, locale: Locale, min_decimals: usize) -> String {
    let plain = value.to_string();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", plain.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::from(sign);
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(locale.grouping());
        }
        out.push(c);
    }
    let zeros = min_decimals.min(28).saturating_sub(fraction.len());
    if !fraction.is_empty() || zeros > 0 {
        out.push(locale.point());
        out.push_str(fraction);
        out.extend(std::iter::repeat_n('0', zeros));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_signs() {
        let w = |s: &str| write_number(s.parse().unwrap(), Locale::Id, 0);
        assert_eq!(w("0"), "0");
        assert_eq!(w("999"), "999");
        assert_eq!(w("1000"), "1.000");
        assert_eq!(w("-1234567.5"), "-1.234.567,5");
    }
}
