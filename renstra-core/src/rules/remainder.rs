//! Division of whole rupiah by the method of the largest remainder.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use crate::value::bahasa::teks;
use crate::value::{Angka, Rupiah, TakTerdefinisi, Teks, ValueError};

/// Why an amount cannot be divided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SisaError {
    /// There are no weights.
    #[error("there is nothing among which the amount could be shared")]
    TanpaBagian,
    /// The amount or a weight is below zero.
    #[error("an amount or a weight is below zero")]
    Negatif,
    /// The amount has sen.
    #[error("the amount is not in whole rupiah")]
    Bersen,
    /// A share is too large.
    #[error(transparent)]
    Nilai(#[from] ValueError),
}

impl SisaError {
    /// The reason in words.
    pub fn teks(&self) -> Teks {
        match self {
            Self::TanpaBagian => teks!(
                "tidak ada bagian yang menerima",
                "there is nothing among which the amount could be shared"
            ),
            Self::Negatif => teks!(
                "jumlah atau bobotnya di bawah nol",
                "an amount or a weight is below zero"
            ),
            Self::Bersen => teks!(
                "jumlahnya bukan rupiah bulat",
                "the amount is not in whole rupiah"
            ),
            Self::Nilai(_) => TakTerdefinisi::Luapan.teks(),
        }
    }
}

/// Shares whole rupiah in proportion to weights; the shares add up to the total exactly.
///
/// Every part first gets its exact share without the fraction; the rupiah that are left go one by one
/// to the largest fractions, of equal ones to the first. If all weights are zero, all count alike.
/// No share is below zero or a rupiah or more away from the exact one, and what is in proportion
/// already stays as it is. Basis: method of the largest remainder (Hare quota); no regulation fixes
/// one for pagu.
///
/// # Errors
/// [`SisaError`] for no weights, for a total or a weight below zero, and for a total with sen.
///
/// ```
/// use renstra_core::rules::largest_remainder;
/// let weights = [1, 1, 1].map(Into::into);
/// let shares = largest_remainder("100".parse()?, &weights)?;
/// let text: Vec<_> = shares.iter().map(ToString::to_string).collect();
/// assert_eq!(text, ["34", "33", "33"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn largest_remainder(total: Rupiah, weights: &[Angka]) -> Result<Vec<Rupiah>, SisaError> {
    if weights.is_empty() {
        return Err(SisaError::TanpaBagian);
    }
    if total.is_negative() || weights.iter().any(|w| w.is_negative()) {
        return Err(SisaError::Negatif);
    }
    if !total.angka().is_whole() {
        return Err(SisaError::Bersen);
    }
    let total = BigInt::from(total.angka().decimal().trunc().mantissa());
    let weights = whole_weights(weights);
    let all: BigInt = weights.iter().sum();
    let quotas: Vec<(BigInt, BigInt)> = weights
        .iter()
        .map(|w| {
            let product = &total * w;
            (&product / &all, &product % &all)
        })
        .collect();
    let given: BigInt = quotas.iter().map(|(whole, _)| whole).sum();
    // Fewer than there are parts.
    let left = (&total - &given).to_usize().unwrap_or_default();
    let mut order: Vec<usize> = (0..quotas.len()).collect();
    let rest = |i: &usize| quotas.get(*i).map(|(_, rest)| rest);
    order.sort_by(|a, b| rest(b).cmp(&rest(a)).then(a.cmp(b)));
    let mut shares: Vec<BigInt> = quotas.iter().map(|(whole, _)| whole.clone()).collect();
    for i in order.into_iter().take(left) {
        if let Some(share) = shares.get_mut(i) {
            *share += 1;
        }
    }
    shares.iter().map(rupiah).collect()
}

/// The weights as whole numbers in the same proportion; ones if all are zero.
fn whole_weights(weights: &[Angka]) -> Vec<BigInt> {
    let scale = weights.iter().map(|w| w.decimals()).max().unwrap_or(0);
    let whole: Vec<BigInt> = weights
        .iter()
        .map(|w| {
            let up = scale.saturating_sub(w.decimals());
            BigInt::from(w.decimal().mantissa()) * BigInt::from(10u8).pow(up)
        })
        .collect();
    if whole.iter().any(Signed::is_positive) {
        return whole;
    }
    whole.iter().map(|w| w + 1).collect()
}

fn rupiah(share: &BigInt) -> Result<Rupiah, SisaError> {
    if share.is_zero() {
        return Ok(Rupiah::ZERO);
    }
    let units = share.to_i128().ok_or(ValueError::Overflow)?;
    let value = Decimal::try_from_i128_with_scale(units, 0).map_err(|_| ValueError::Overflow)?;
    Ok(Rupiah::from_angka(Angka::from_decimal(value))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(total: &str, weights: &[&str]) -> Result<Vec<String>, SisaError> {
        let weights: Vec<Angka> = weights.iter().map(|w| w.parse().unwrap()).collect();
        let shares = largest_remainder(total.parse().unwrap(), &weights)?;
        Ok(shares.iter().map(ToString::to_string).collect())
    }

    /// 10 × 3/8 = 3,75; 10 × 1/8 = 1,25; 10 × 4/8 = 5: the rupiah left goes to 0,75.
    #[test]
    fn the_largest_fraction_gets_the_rupiah_left() {
        assert_eq!(share("10", &["3", "1", "4"]).unwrap(), ["4", "1", "5"]);
        // 7 × 1,5/4 = 2,625; 7 × 0,5/4 = 0,875; 7 × 2/4 = 3,5: two left, for 0,875 and 0,625.
        assert_eq!(share("7", &["1.5", "0.5", "2"]).unwrap(), ["3", "1", "3"]);
    }

    #[test]
    fn of_equal_fractions_the_first() {
        assert_eq!(share("2", &["5", "5", "5"]).unwrap(), ["1", "1", "0"]);
    }

    #[test]
    fn no_weight_no_share_unless_nobody_has_one() {
        assert_eq!(share("5", &["0", "3", "0"]).unwrap(), ["0", "5", "0"]);
        assert_eq!(share("5", &["0", "0"]).unwrap(), ["3", "2"]);
        assert_eq!(share("0", &["0", "9"]).unwrap(), ["0", "0"]);
    }

    #[test]
    fn what_is_in_proportion_stays() {
        assert_eq!(
            share("60", &["10", "20", "30"]).unwrap(),
            ["10", "20", "30"]
        );
    }

    #[test]
    fn the_largest_totals_fit() {
        let max = "79228162514264337593543950335";
        assert_eq!(
            share(max, &[max, max]).unwrap(),
            [
                "39614081257132168796771975168",
                "39614081257132168796771975167"
            ]
        );
    }

    #[test]
    fn what_cannot_be_shared() {
        assert_eq!(share("5", &[]), Err(SisaError::TanpaBagian));
        assert_eq!(share("-5", &["1"]), Err(SisaError::Negatif));
        assert_eq!(share("5", &["1", "-1"]), Err(SisaError::Negatif));
        assert_eq!(share("5.5", &["1"]), Err(SisaError::Bersen));
    }
}
