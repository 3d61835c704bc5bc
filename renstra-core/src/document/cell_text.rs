//! What a cell with a number shows: the number in full, with what its format adds to it.

use crate::sheet::typed_cell::decimal;

/// Digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;
/// The first whole number with more digits.
const WHOLE: f64 = 1e15;

/// A number of a workbook as a plain decimal, at 15 significant digits.
///
/// The file holds a binary float, the person who typed it a decimal; both agree to 15 digits.
pub(super) fn plain(value: f64) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    // Whole numbers of up to 15 digits are held exactly.
    if value.fract() == 0.0 && value.abs() < WHOLE {
        let text = format!("{value:.0}");
        return Some(if text == "-0" { "0".to_owned() } else { text });
    }
    let scientific = format!("{value:.*e}", DIGITS - 1);
    let (mantissa, exponent) = scientific.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(|c| *c != '.').collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    Some(format!("{sign}{}", placed(digits, exponent)?))
}

/// Digits with the point behind the first one moved by an exponent. Beyond 400 places there is no figure of a plan.
fn placed(digits: &str, exponent: i32) -> Option<String> {
    let behind_first = usize::try_from(exponent.unsigned_abs()).ok()?;
    if behind_first > 400 {
        return None;
    }
    if exponent < 0 {
        return Some(format!("0.{}{digits}", "0".repeat(behind_first - 1)));
    }
    let whole = behind_first + 1;
    match digits.split_at_checked(whole) {
        Some((whole, "")) => Some(whole.to_owned()),
        Some((whole, part)) => Some(format!("{whole}.{part}")),
        None => Some(format!("{digits}{}", "0".repeat(whole - digits.len()))),
    }
}

/// A number as its format shows it, in full, and the unit that the format adds: `96%` for 0.96 in `0%`, `12` with `bln` in
/// `#,##0" bln"`, `01` in `00`.
pub(super) fn shown(plain: &str, format: &str) -> (String, Option<String>) {
    if format.is_empty() || format == "General" {
        return (decimal(plain), None);
    }
    // Formats for negative numbers and text stand behind a semicolon.
    let format = first_section(format);
    let (places, suffix) = parts(&format);
    if places.contains('%') {
        return (format!("{}%", percent(plain)), None);
    }
    let zeros = places.len() > 1 && places.bytes().all(|b| b == b'0');
    if zeros && plain.bytes().all(|b| b.is_ascii_digit()) {
        return (format!("{plain:0>width$}", width = places.len()), None);
    }
    match suffix.trim() {
        "%" => (format!("{}%", decimal(plain)), None),
        unit if unit.contains(char::is_alphabetic) => (decimal(plain), Some(unit.to_owned())),
        _ => (decimal(plain), None),
    }
}

fn first_section(format: &str) -> String {
    let mut quoted = false;
    let section = format.chars().take_while(|c| {
        quoted ^= *c == '"';
        quoted || *c != ';'
    });
    section.collect()
}

/// The places of digits, without texts; and the text behind the last of them.
fn parts(format: &str) -> (String, String) {
    let (mut places, mut suffix) = (String::new(), String::new());
    let mut chars = format.chars();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => suffix.push(c),
            // A character as it is; and the width of one that is left blank.
            '\\' => suffix.extend(chars.next()),
            '_' | '*' => {
                chars.next();
            }
            // A colour, a condition, a currency.
            '[' => {
                let _ = chars.by_ref().find(|c| *c == ']');
            }
            '0' | '#' | '?' => {
                places.push(c);
                suffix.clear();
            }
            '%' | '.' | ',' => places.push(c),
            _ => {}
        }
    }
    (places, suffix)
}

/// A plain decimal times a hundred.
fn percent(plain: &str) -> String {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{part:0<2}");
    let (two, rest) = padded.split_at_checked(2).unwrap_or((&padded, ""));
    let all = format!("{whole}{two}");
    let whole = all.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match rest {
        "" => format!("{sign}{whole}"),
        _ => decimal(&format!("{sign}{whole}.{rest}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_at_fifteen_digits() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (13_670_350.0, "13670350"),
            (155_621_108_758.223, "155621108758.223"),
            (0.1 + 0.2, "0.3"),
            (1e21, "1000000000000000000000"),
            (-0.000_12, "-0.00012"),
            (4.35, "4.35"),
            (99.999_999_999_999_99, "100"),
        ] {
            assert_eq!(plain(value).as_deref(), Some(text), "{value}");
        }
        assert_eq!(plain(f64::NAN), None);
    }

    #[test]
    fn formats_say_percent_units_and_leading_zeros() {
        for (plain, format, text) in [
            ("0.96", "0%", "96%"),
            ("0.1234", "0.00%", "12.34%"),
            ("1", "0%", "100%"),
            ("0.005", "0%", "0.5%"),
            ("12", "#,##0\" bln\"", "12|bln"),
            ("12", "#,##0\\ \"Dok\";[Red]-#,##0", "12|Dok"),
            ("1500000", "_(\"Rp\"* #,##0_);_(\"Rp\"* (#,##0)", "1500000"),
            ("1", "00", "01"),
            ("7", "0000", "0007"),
            ("96.5", "0.0\"%\"", "96.5%"),
            ("1.234", "General", "1.2340"),
        ] {
            let (number, unit) = shown(plain, format);
            let found = unit.map_or(number.clone(), |unit| format!("{number}|{unit}"));
            assert_eq!(found, text, "{plain} in {format}");
        }
    }
}
