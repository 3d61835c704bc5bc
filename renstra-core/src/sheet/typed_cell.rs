//! Typed values as cells of text, for tables that a program passes.
//!
//! The text reads back as the value in any column: it never looks like the other notation.

use crate::error::{ErrorKind, RenstraError};
use crate::value::{Bahasa, Teks, Tempat};

/// The largest whole number up to which floats are exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A plain decimal as a cell. With three decimals it gets a zero more: `1.234` could be thousands.
///
/// ```
/// use renstra_core::sheet::typed_cell::decimal;
/// assert_eq!(decimal("1500000"), "1500000");
/// assert_eq!(decimal("74.76"), "74.76");
/// assert_eq!(decimal("1.234"), "1.2340");
/// ```
pub fn decimal(plain: &str) -> String {
    match plain.split_once('.') {
        Some((_, part)) if part.len() == 3 => format!("{plain}0"),
        _ => plain.to_owned(),
    }
}

/// A binary float as a cell: whole numbers as such, nothing for NaN.
///
/// # Errors
/// A float with decimals or beyond the whole numbers that floats hold exactly: what was meant cannot be told
/// from it. The error names the place.
///
/// ```
/// use renstra_core::{Tempat, sheet::typed_cell::float};
/// let place = || Tempat::cell("tabel", 2, "rp_2022");
/// assert_eq!(float(925_000_000.0, place)?, "925000000");
/// assert_eq!(float(f64::NAN, place)?, "");
/// let error = float(0.1, place).unwrap_err();
/// assert_eq!(error.lokasi(), Some(&place()));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn float(value: f64, place: impl Fn() -> Tempat) -> Result<String, RenstraError> {
    if value.is_nan() {
        return Ok(String::new());
    }
    if value.is_finite() && value == value.trunc() && value.abs() <= EXACT {
        // Zero has no sign in a table.
        let text = format!("{value:.0}");
        return Ok(if text == "-0" { "0".to_owned() } else { text });
    }
    let place = place();
    Err(RenstraError::new(
        ErrorKind::BinaryFloat,
        Teks::new(
            format!(
                "{place}: {value} adalah pecahan biner, yang tidak menyimpan desimal dengan tepat; berikan teks atau desimal (di pandas: read_csv(…, dtype=str))"
            ),
            format!(
                "{}: {value} is a binary float, which does not hold decimals exactly; give text or decimals (in pandas: read_csv(…, dtype=str))",
                place.shown(Bahasa::En)
            ),
        ),
        Some(place),
    ))
}
