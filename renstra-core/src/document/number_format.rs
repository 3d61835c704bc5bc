//! Number formats by their numbers, and what kind of value they show.

use crate::ordered::Map;

/// What a number format shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormatKind {
    Number,
    Date,
    /// Hours, minutes or seconds that passed: `[h]:mm`.
    Duration,
}

/// The format with this number: one of the workbook, or one that every workbook has.
pub(super) fn by_number(number: u16, own: &Map<u16, String>) -> &str {
    match own.get(&number) {
        Some(code) => code.as_str(),
        None => built_in(number),
    }
}

/// Formats that no workbook writes down; only those that change what is read.
fn built_in(number: u16) -> &'static str {
    match number {
        9 => "0%",
        10 => "0.00%",
        14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => "yyyy-mm-dd",
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => "hh:mm",
        22 => "yyyy-mm-dd hh:mm",
        46 => "[h]:mm:ss",
        _ => "",
    }
}

/// The kind of a format: letters of dates that are no text, colour, condition or currency.
pub(super) fn kind(code: &str) -> FormatKind {
    let mut chars = code.chars();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            ';' => break,
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let is_unit = |c: char| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's');
                if !inside.is_empty() && inside.chars().all(is_unit) {
                    return FormatKind::Duration;
                }
            }
            // `General` and exponents.
            'G' | 'g' if chars.as_str().to_ascii_lowercase().starts_with("eneral") => {
                chars.by_ref().take(6).for_each(drop);
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return FormatKind::Date,
            _ => {}
        }
    }
    FormatKind::Number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_formats() {
        for (code, found) in [
            ("", FormatKind::Number),
            ("General", FormatKind::Number),
            ("0.00E+00", FormatKind::Number),
            ("#,##0\" bln\";[Red]-#,##0", FormatKind::Number),
            ("_(\"Rp\"* #,##0_);\\d", FormatKind::Number),
            ("[$Rp-421]#,##0", FormatKind::Number),
            ("dd/mm/yyyy", FormatKind::Date),
            ("[$-421]d mmmm yyyy", FormatKind::Date),
            ("hh:mm", FormatKind::Date),
            ("[hh]:mm", FormatKind::Duration),
        ] {
            assert_eq!(kind(code), found, "{code}");
        }
    }

    #[test]
    fn own_formats_come_first() {
        let own: Map<u16, String> = [(9, "0".to_owned()), (164, "0\" x\"".to_owned())]
            .into_iter()
            .collect();
        let codes = [9, 10, 164, 165].map(|n| by_number(n, &own));
        assert_eq!(codes, ["0", "0.00%", "0\" x\"", ""]);
    }
}
