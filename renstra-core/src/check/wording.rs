//! Formatting of values in messages.

use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Rupiah, Satuan, Teks, write_number};

/// Money in a message: `Rp18.054.963.816,80`.
pub(crate) fn rp(value: Rupiah, bahasa: Bahasa) -> String {
    value.shown(bahasa)
}

/// A number in a message: `94,33`.
pub(crate) fn num(value: Angka, bahasa: Bahasa) -> String {
    write_number(value, bahasa.locale(), 0)
}

/// A ratio in a message, to four decimals.
pub(crate) fn ratio(value: &Rasio, bahasa: Bahasa) -> String {
    value
        .round(Pembulatan::half_away(4))
        .map_or_else(|_| value.to_string(), |v| num(v, bahasa))
}

/// A unit behind a number: ` Orang`; nothing without one.
pub(crate) fn unit(satuan: Option<&Satuan>) -> String {
    satuan.map(|s| format!(" {s}")).unwrap_or_default()
}

/// Numbers one after another: `94,33; 95`. In Indonesian notation a comma would run them together.
pub(crate) fn series<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let all = items.into_iter().map(|i| i.to_string());
    all.collect::<Vec<_>>().join("; ")
}

/// A list with commas.
pub(crate) fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    items
        .into_iter()
        .map(|i| i.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

/// From so many on, findings of one cause are one finding.
pub(super) const MANY: usize = 3;

/// So many of a list are named.
const FEW: usize = 5;

/// The first few of some texts, and how many more there are.
pub(super) fn few(texts: &mut dyn ExactSizeIterator<Item = String>) -> Teks {
    let more = texts.len().saturating_sub(FEW);
    let shown = list(texts.take(FEW));
    match more {
        0 => Teks::same(shown),
        more => Teks::new(
            format!("{shown}, dan {more} lain"),
            format!("{shown}, and {more} others"),
        ),
    }
}
