//! Which mistake in adding up leads to a printed sum.

use crate::value::bahasa::teks;
use crate::value::{Rupiah, Teks};

/// A part of a sum, by its name.
pub(super) type Bagian<'a> = (&'a str, Rupiah);

/// The mistake that gives the printed amount in place of the sum of the parts, in words: one part left out or added
/// twice, or a range of a spreadsheet that ends early or begins late. `None` where none fits, or several.
pub(super) fn sum_slip(printed: Rupiah, parts: &[Bagian<'_>]) -> Option<Teks> {
    let sum = Rupiah::total(parts.iter().map(|(_, m)| *m)).ok()?;
    if printed.is_zero() || parts.len() < 3 {
        return None;
    }
    let missing = sum.checked_sub(printed).ok()?;
    let more = printed.checked_sub(sum).ok()?;
    let only = |amount: Rupiah| {
        let mut found = parts.iter().filter(|(_, m)| *m == amount);
        let (name, _) = found.next()?;
        found.next().is_none().then_some(*name)
    };
    let several = |amount: Rupiah| parts.iter().filter(|(_, m)| *m == amount).count() > 1;
    if several(missing) || several(more) {
        return None;
    }
    if let Some(name) = only(missing) {
        return Some(teks!(
            "; sama dengan jumlah tanpa `{name}`",
            "; that is the sum without `{name}`"
        ));
    }
    if let Some(name) = only(more) {
        return Some(teks!(
            "; sama dengan jumlah bila `{name}` dihitung dua kali",
            "; that is the sum with `{name}` counted twice"
        ));
    }
    if let Some(n) = run_of(printed, parts.iter()) {
        return Some(teks!(
            "; sama dengan jumlah {n} bagian pertama saja",
            "; that is the sum of the first {n} parts alone"
        ));
    }
    run_of(printed, parts.iter().rev()).map(|n| {
        teks!(
            "; sama dengan jumlah {n} bagian terakhir saja",
            "; that is the sum of the last {n} parts alone"
        )
    })
}

/// How many parts in a row add up to the printed amount.
fn run_of<'a>(printed: Rupiah, parts: impl Iterator<Item = &'a Bagian<'a>>) -> Option<usize> {
    let mut sum = Rupiah::ZERO;
    for (n, (_, amount)) in parts.enumerate() {
        sum = sum.checked_add(*amount).ok()?;
        if sum == printed {
            return Some(n + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(printed: u32, parts: &[u32]) -> String {
        let names = ["A", "B", "C", "D", "E"];
        let money = |n: u32| -> Rupiah { n.to_string().parse().unwrap() };
        let parts: Vec<Bagian<'_>> = names
            .into_iter()
            .zip(parts.iter().map(|p| money(*p)))
            .collect();
        sum_slip(money(printed), &parts).map_or_else(String::new, |t| t.id)
    }

    #[test]
    fn the_mistake_is_named_where_one_fits() {
        let parts = [11, 23, 47, 101];
        assert_eq!(of(135, &parts), "; sama dengan jumlah tanpa `C`");
        assert_eq!(
            of(193, &parts),
            "; sama dengan jumlah bila `A` dihitung dua kali"
        );
        assert_eq!(of(34, &parts), "; sama dengan jumlah 2 bagian pertama saja");
        assert_eq!(
            of(148, &parts),
            "; sama dengan jumlah 2 bagian terakhir saja"
        );
        assert_eq!(of(150, &parts), "");
    }

    #[test]
    fn what_fits_several_parts_or_anything_is_chance() {
        // Either 10 could be the one that is missing.
        assert_eq!(of(40, &[10, 10, 30]), "");
        assert_eq!(of(0, &[11, 23, 47]), "");
        assert_eq!(of(11, &[11, 23]), "");
    }
}
