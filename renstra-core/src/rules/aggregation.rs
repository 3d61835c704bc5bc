//! From yearly targets to the value at the end of the period.

use crate::model::Agregasi;
use crate::value::{Angka, Rasio, TakTerdefinisi};

use super::{agrees_as_printed, number_agrees};

/// The value at the end of the period, from the yearly values in order.
///
/// No regulation fixes the way; it belongs to the indicator (the older form, Permendagri 54/2010
/// T-IV.C.28 column 18, only says what the cell holds).
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] for no values.
///
/// ```
/// use renstra_core::{aggregate, Agregasi, Pembulatan};
/// let years = [0, 15, 15, 15, 15].map(Into::into);
/// let sum = aggregate(&years, Agregasi::Jumlah).unwrap();
/// assert_eq!(sum.round(Pembulatan::default())?.to_string(), "60");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn aggregate(values: &[Angka], agregasi: Agregasi) -> Result<Rasio, TakTerdefinisi> {
    match aggregate_number(values, agregasi)? {
        Some(number) => Ok(Rasio::whole(number)),
        None => mean(values),
    }
}

/// The value at the end of the period where it is a number; `None` for a mean, which may have no end of decimals.
fn aggregate_number(values: &[Angka], agregasi: Agregasi) -> Result<Option<Angka>, TakTerdefinisi> {
    let number = match agregasi {
        Agregasi::Jumlah if values.is_empty() => None,
        Agregasi::Jumlah => Some(Angka::total(values.iter().copied())?),
        Agregasi::Akhir => values.last().copied(),
        Agregasi::Maksimum => values.iter().max().copied(),
        Agregasi::Minimum => values.iter().min().copied(),
        Agregasi::RataRata => return Ok(None),
    };
    number.map(Some).ok_or(TakTerdefinisi::DataTidakAda)
}

fn mean(values: &[Angka]) -> Result<Rasio, TakTerdefinisi> {
    let number = u32::try_from(values.len()).ok().map(Angka::from);
    let sum = Angka::total(values.iter().copied()).ok();
    let mean = match sum.zip(number) {
        Some((sum, number)) => Rasio::new(sum, number),
        // The sum does not fit, the mean may.
        None => Rasio::mean(&values.iter().copied().map(Rasio::whole).collect::<Vec<_>>()),
    };
    mean.map_err(|_| TakTerdefinisi::DataTidakAda)
}

/// All ways that lead from the yearly values to a printed end value, in the order of preference:
/// the last year, the sum, the mean, the highest, the lowest.
///
/// ```
/// use renstra_core::{rules::fitting_aggregations, Agregasi};
/// let years = [93, 94, 96].map(Into::into);
/// assert_eq!(fitting_aggregations(&years, 96.into(), 0), [Agregasi::Akhir, Agregasi::Maksimum]);
/// assert!(fitting_aggregations(&years, 100.into(), 0).is_empty());
/// ```
pub fn fitting_aggregations(values: &[Angka], printed: Angka, decimals: u32) -> Vec<Agregasi> {
    each_fitting(values, printed, decimals).collect()
}

/// The same, one after the other: often the first is all that is asked for.
pub(crate) fn each_fitting(
    values: &[Angka],
    printed: Angka,
    decimals: u32,
) -> impl Iterator<Item = Agregasi> {
    [
        Agregasi::Akhir,
        Agregasi::Jumlah,
        Agregasi::RataRata,
        Agregasi::Maksimum,
        Agregasi::Minimum,
    ]
    .into_iter()
    .filter(move |way| match aggregate_number(values, *way) {
        Ok(Some(number)) => number_agrees(printed, decimals, number),
        Ok(None) => mean(values).is_ok_and(|v| agrees_as_printed(printed, decimals, &v)),
        Err(_) => false,
    })
}
