//! Which way from the quarters and months to the year the figures themselves leave, where the plan declares none.

use crate::model::SifatIndikator;
use crate::value::Angka;

/// A year: its figures in the order of time, and its target.
pub(crate) type Setahun = (Vec<Angka>, Option<Angka>);

/// The only way that the years leave: percentages do not add up to more than 100, running totals do not fall, and the
/// result lies within a tenth of the target in every year, where that of the other ways does not.
pub(crate) fn propose(years: &[Setahun], persen: bool) -> Option<SifatIndikator> {
    let falls = |v: &[Angka]| v.windows(2).any(|w| w.first() > w.last());
    let rises = |v: &[Angka]| v.first() < v.last();
    let sum = |v: &[Angka]| Angka::total(v.iter().copied()).ok();
    let all = |near: fn(&Setahun) -> bool| !years.is_empty() && years.iter().all(near);
    let last_fits = all(|(v, t)| near(v.last().copied(), *t));
    let sum_fits = all(|(v, t)| near(Angka::total(v.iter().copied()).ok(), *t));
    let hundred = Angka::from(100);
    let too_much = persen
        && years
            .iter()
            .any(|(v, _)| sum(v).is_some_and(|s| s > hundred));
    if sum_fits && !last_fits && !too_much {
        return Some(SifatIndikator::Inkremental);
    }
    if !too_much && (sum_fits || !last_fits) {
        return None;
    }
    let running =
        !persen && !years.iter().any(|(v, _)| falls(v)) && years.iter().any(|(v, _)| rises(v));
    Some(match running {
        true => SifatIndikator::Kumulatif,
        false => SifatIndikator::Absolut,
    })
}

/// True if a figure lies within a tenth of its target.
fn near(figure: Option<Angka>, target: Option<Angka>) -> bool {
    let (Some(figure), Some(target)) = (figure, target) else {
        return false;
    };
    let off = |a: Angka, b: Angka| {
        let tenfold = a
            .checked_sub(b)
            .ok()
            .and_then(|d| Angka::total([d; 10]).ok());
        tenfold.is_some_and(|d| d <= target)
    };
    off(figure, target) && off(target, figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(figures: &[u32], target: u32, persen: bool) -> Option<SifatIndikator> {
        let figures = figures.iter().map(|n| Angka::from(*n)).collect();
        propose(&[(figures, Some(target.into()))], persen)
    }

    #[test]
    fn what_the_figures_leave() {
        use SifatIndikator::{Absolut, Inkremental, Kumulatif};
        // 5 + 6 + 7 = 18 of 18; the last of 18 would be 7.
        assert_eq!(of(&[5, 6, 7], 18, false), Some(Inkremental));
        // 7 + 12 + 19 = 38 of 20; the last is 19.
        assert_eq!(of(&[7, 12, 19], 20, false), Some(Kumulatif));
        assert_eq!(of(&[20, 19, 21], 20, false), Some(Absolut));
        // 17 is more than a tenth off 20.
        assert_eq!(of(&[7, 12, 17], 20, false), None);
        assert_eq!(of(&[18, 12, 18], 20, false), Some(Absolut));
        // 60 + 61 percent is more than a whole.
        assert_eq!(of(&[60, 61], 90, true), Some(Absolut));
        assert_eq!(of(&[20, 30, 50], 100, true), Some(Inkremental));
        assert_eq!(of(&[20, 30], 100, true), None);
        // 1 + 19 and 19 both lie within a tenth of 20.
        assert_eq!(of(&[1, 19], 20, false), None);
    }
}
