//! Derived indicators: means, sums and ratios of other indicators.

use crate::value::{Angka, Rasio, TakTerdefinisi};

pub use crate::model::Turunan;

/// Years that must fit before a mean is proposed.
pub(crate) const LEAST_YEARS: usize = 3;

/// Indicators that a mean must have at least.
pub(crate) const LEAST_PARTS: usize = 2;

/// True if a rule that fits `cocok` of `semua` years may be proposed: three years at least, more than
/// half of all, and a series that moves (a constant one fits too much).
pub fn may_propose(cocok: usize, semua: usize, bergerak: bool) -> bool {
    cocok >= LEAST_YEARS && cocok * 2 > semua && bergerak
}

/// The plain mean of other indicators in one year.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] for no values.
///
/// ```
/// use renstra_core::{rules::mean_of, Pembulatan};
/// let outcomes = [86, 100, 100, 80, 100, 100].map(Into::into);
/// assert_eq!(mean_of(&outcomes).unwrap().round(Pembulatan::default())?.to_string(), "94.33");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn mean_of(values: &[Angka]) -> Result<Rasio, TakTerdefinisi> {
    let all: Vec<Rasio> = values.iter().copied().map(Rasio::whole).collect();
    Rasio::mean(&all).map_err(|_| TakTerdefinisi::DataTidakAda)
}

/// The mean of values, each with its weight.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] if the weights add up to nothing.
///
/// ```
/// use renstra_core::rules::weighted_mean_of;
/// // (90×3 + 60×1) / 4 = 82,5
/// let mean = weighted_mean_of(&[(90.into(), 3.into()), (60.into(), 1.into())]).unwrap();
/// assert_eq!(mean.to_string(), "165/2");
/// ```
pub fn weighted_mean_of(values: &[(Angka, Angka)]) -> Result<Rasio, TakTerdefinisi> {
    let zero = || Rasio::whole(Angka::ZERO);
    let (sum, weights) = values
        .iter()
        .fold((zero(), zero()), |(sum, weights), (v, w)| {
            let weight = Rasio::whole(*w);
            (
                sum.add(&Rasio::whole(*v).multiply(&weight)),
                weights.add(&weight),
            )
        });
    sum.divide(&weights)
}

/// The sum of other indicators.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] for no values, [`TakTerdefinisi::Luapan`] if it does not fit.
pub fn sum_of(values: &[Angka]) -> Result<Angka, TakTerdefinisi> {
    if values.is_empty() {
        return Err(TakTerdefinisi::DataTidakAda);
    }
    Ok(Angka::total(values.iter().copied())?)
}

/// The ratio of sums: all numerators over all denominators. It is not the mean of the ratios.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] if the denominators add up to nothing.
///
/// ```
/// use renstra_core::rules::ratio_of_sums;
/// // 1/2 and 90/100: together 91/102, their mean would be 70/100.
/// let r = ratio_of_sums(&[(1.into(), 2.into()), (90.into(), 100.into())]).unwrap();
/// assert_eq!(r.to_string(), "91/102");
/// ```
pub fn ratio_of_sums(pairs: &[(Angka, Angka)]) -> Result<Rasio, TakTerdefinisi> {
    let up = Angka::total(pairs.iter().map(|(a, _)| *a))?;
    let down = Angka::total(pairs.iter().map(|(_, b)| *b))?;
    Rasio::new(up, down)
}
