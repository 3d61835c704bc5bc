//! From the quarters of a year, or the years of a period, to one figure.

pub use crate::model::SifatIndikator;
use crate::value::{Angka, TakTerdefinisi};

/// One figure from those of successive periods; `None` stands for a period without one.
///
/// A population is not added four times: it is `Absolut`. With `persen`, percentages are not added up; whoever has
/// declared that the periods hold parts of one percentage passes `false`.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] without any figure; [`TakTerdefinisi::DiLuarRentang`] if a cumulative
/// figure falls, or with `persen` percentages are to be added up.
///
/// ```
/// use renstra_core::rules::{SifatIndikator, accumulate};
/// let quarters = [Some(10.into()), Some(20.into()), None, Some(5.into())];
/// let sum = accumulate(&quarters, SifatIndikator::Inkremental, false).unwrap();
/// assert_eq!(sum.to_string(), "35");
/// let last = accumulate(&quarters, SifatIndikator::Absolut, false).unwrap();
/// assert_eq!(last.to_string(), "5");
/// assert!(accumulate(&quarters, SifatIndikator::Kumulatif, false).is_err());
/// assert!(accumulate(&quarters, SifatIndikator::Inkremental, true).is_err());
/// ```
pub fn accumulate(
    values: &[Option<Angka>],
    sifat: SifatIndikator,
    persen: bool,
) -> Result<Angka, TakTerdefinisi> {
    let known: Vec<Angka> = values.iter().flatten().copied().collect();
    let last = known.last().copied().ok_or(TakTerdefinisi::DataTidakAda)?;
    match sifat {
        SifatIndikator::Inkremental if persen => Err(TakTerdefinisi::DiLuarRentang),
        SifatIndikator::Inkremental => Ok(Angka::total(known)?),
        SifatIndikator::Absolut => Ok(last),
        SifatIndikator::Kumulatif => {
            let falls = known.windows(2).any(|w| w.first() > w.last());
            if falls {
                Err(TakTerdefinisi::DiLuarRentang)
            } else {
                Ok(last)
            }
        }
    }
}
