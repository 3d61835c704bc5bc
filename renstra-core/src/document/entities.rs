//! Characters that a text names: `&amp;`, `&nbsp;`, `&#233;`.

/// The character of a reference, without its `&` and `;`; `None` for one that is not known.
pub(super) fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "bull" => '•',
        "middot" => '·',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "times" => '×',
        "divide" => '÷',
        "plusmn" => '±',
        "deg" => '°',
        "sup2" => '²',
        "sup3" => '³',
        "frac12" => '½',
        "eacute" => 'é',
        "egrave" => 'è',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers() {
        assert_eq!(character("amp"), Some('&'));
        assert_eq!(character("#233"), Some('é'));
        assert_eq!(character("#x2013"), Some('–'));
        for none in ["#", "#x", "#1114112", "#-1", "unknown", ""] {
            assert_eq!(character(none), None, "{none}");
        }
    }
}
