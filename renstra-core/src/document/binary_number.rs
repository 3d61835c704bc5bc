//! Numbers as `.xls` and `.xlsb` pack them into four bytes.

use super::cells::Value;

/// A packed number: whole, or the upper half of a binary float; a hundredth of it if the first bit says so.
pub(super) fn packed(bits: u32) -> Value {
    let hundredth = bits & 1 != 0;
    let number = if bits & 2 != 0 {
        let whole = i32::from_le_bytes(bits.to_le_bytes()) >> 2;
        Value::decimal(whole.to_string())
    } else {
        Value::number(f64::from_bits(u64::from(bits & !3) << 32))
    };
    if !hundredth {
        return number;
    }
    match hundredth_of(&number.teks) {
        Some(teks) => Value::decimal(teks),
        None => number,
    }
}

/// A plain decimal with its point two places further left.
fn hundredth_of(plain: &str) -> Option<String> {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if !{ whole.bytes().chain(part.bytes()) }.all(|b| b.is_ascii_digit()) {
        return None;
    }
    let padded = format!("{whole:0>3}");
    let (whole, two) = padded.split_at_checked(padded.len() - 2)?;
    let part = format!("{two}{part}");
    let part = part.trim_end_matches('0');
    Some(match part {
        "" => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{part}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        let whole = |n: i32| u32::from_le_bytes((n << 2).to_le_bytes()) | 2;
        let float = |n: f64| u32::try_from(n.to_bits() >> 32).unwrap() & !3;
        for (bits, text) in [
            (whole(2025), "2025"),
            (whole(-7), "-7"),
            (whole(1234) | 1, "12.34"),
            (whole(5) | 1, "0.05"),
            (whole(-100) | 1, "-1"),
            (whole(0) | 1, "0"),
            (float(0.5), "0.5"),
            (float(1_500_000.0), "1500000"),
            (float(96.0) | 1, "0.96"),
        ] {
            assert_eq!(packed(bits).teks, text);
        }
    }
}
