//! From the quarters of a year, or the years of a period, to one figure.

use serde::{Deserialize, Serialize};

use crate::value::{Angka, TakTerdefinisi};

/// How the figures of successive periods combine into one.
///
/// Basis: the kinds of indicators of a planning system of BPKP; no regulation that was read fixes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SifatIndikator {
    /// Each period adds something new: trainings held. They are added up.
    Inkremental,
    /// Each period is a state: a share, a population. The last one counts.
    Absolut,
    /// Each period already contains those before it. The last one counts, and none may fall.
    Kumulatif,
}

/// One figure from those of successive periods; `None` stands for a period without one.
///
/// A population is not added four times, and a percentage is never added up: those are `Absolut`.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] without any figure; [`TakTerdefinisi::DiLuarRentang`] if a cumulative
/// figure falls, or percentages are to be added up.
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
