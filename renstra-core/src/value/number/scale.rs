//! Amounts of money in words of scale: `Rp21,670 miliar`.

use rust_decimal::Decimal;

use super::read::{Bilangan, LIMIT};
use crate::value::latin::lower;
use crate::value::{Angka, Satuan};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::number::{Locale, read_number};

    #[test]
    fn words_of_scale_stand_for_zeros() {
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
