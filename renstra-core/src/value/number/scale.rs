//! Amounts of money in words of scale: `Rp21,670 miliar`.

use rust_decimal::Decimal;

use super::read::{Bilangan, LIMIT, parse_number};
use crate::value::latin::lower;
use crate::value::{Angka, Isi, Satuan};

/// Words of scale and how many zeros they stand for.
const WORDS: [(&str, u32); 8] = [
    ("ribu", 3),
    ("rb", 3),
    ("juta", 6),
    ("jt", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("triliun", 12),
    ("trilyun", 12),
];

/// How many zeros the unit of an amount stands for: 0 for rupiah or none, `None` for what is no unit of money.
pub(crate) fn money_scale(unit: Option<&Satuan>) -> Option<u32> {
    let Some(unit) = unit else { return Some(0) };
    let text = lower(unit.as_str());
    let mut words = text.split_whitespace();
    let is_rupiah = |word: &str| matches!(word, "rupiah" | "rp" | "idr");
    let first = words.next()?;
    let scale = match WORDS.iter().find(|(word, _)| *word == first) {
        Some((_, zeros)) => Some(*zeros),
        None => is_rupiah(first).then_some(0),
    }?;
    match (words.next(), words.next()) {
        (None, _) => Some(scale),
        (Some(word), None) if scale > 0 && is_rupiah(word) => Some(scale),
        _ => None,
    }
}

/// An amount of money in full, with the decimals that are left behind the rupiah; `None` if it has a unit that is no unit
/// of money, or is too large.
pub(crate) fn in_rupiah(b: &Bilangan) -> Option<(Angka, u32)> {
    let zeros = money_scale(b.satuan.as_ref()).filter(|_| !b.persen)?;
    if zeros == 0 {
        return Some((b.angka, b.desimal));
    }
    let amount = b.angka.decimal();
    let units = amount.mantissa().checked_mul(10i128.pow(zeros))?;
    let amount = Decimal::try_from_i128_with_scale(units, amount.scale()).ok()?;
    let fits = amount.abs() <= Decimal::from(LIMIT);
    fits.then(|| (Angka::from_decimal(amount), b.desimal.saturating_sub(zeros)))
}

/// What an amount with a letter of scale would be in full, with the letter and its word: `Rp1,25 M`. `None` without such a letter, and
/// where the number reads differently in the two notations.
pub(crate) fn lettered(text: &str) -> Option<(char, &'static str, Angka)> {
    let text = text.trim();
    let (letter, word) = match text.chars().last()? {
        'M' => ('M', "miliar"),
        'T' => ('T', "triliun"),
        _ => return None,
    };
    let number = text.strip_suffix(letter)?;
    let Ok(Isi::Ada(read)) = parse_number(&format!("{number} {word}"), None) else {
        return None;
    };
    let (amount, _) = in_rupiah(&read)?;
    (amount.decimals() == 0).then_some((letter, word, amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::number::{Locale, read_number};

    #[test]
    fn words_of_scale_stand_for_zeros() {
        let letters = |text: &str| lettered(text).map(|(_, word, n)| format!("{word} {n}"));
        assert_eq!(letters("Rp1,25 M"), Some("miliar 1250000000".to_owned()));
        assert_eq!(letters("12M"), Some("miliar 12000000000".to_owned()));
        assert_eq!(letters("2 T"), Some("triliun 2000000000000".to_owned()));
        for other in ["1,250 M", "M", "2 KM", "0,0000000001 M", "12"] {
            assert_eq!(letters(other), None, "{other}");
        }
        let of = |text: &str| {
            let read = read_number(text, Locale::Id).unwrap();
            in_rupiah(&read).map(|(amount, decimals)| (amount.to_string(), decimals))
        };
        let amount = |text: &str, decimals| Some((text.to_owned(), decimals));
        assert_eq!(of("Rp21,670 miliar"), amount("21670000000", 0));
        assert_eq!(of("1,5 Juta rupiah"), amount("1500000", 0));
        assert_eq!(of("Rp2 triliun"), amount("2000000000000", 0));
        assert_eq!(of("12.500 Rupiah"), amount("12500", 0));
        assert_eq!(of("0,1234567 juta"), amount("123456.7", 1));
        for text in ["21 juta sekian", "5 Orang", "75%", "9.000.000 triliun"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
