//! From yearly targets to the value at the end of the period.

use crate::model::Agregasi;
use crate::value::{Angka, Rasio, TakTerdefinisi};

use super::agrees_as_printed;

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
    let missing = TakTerdefinisi::DataTidakAda;
    let whole = |v: Option<&Angka>| v.copied().map(Rasio::whole).ok_or(missing);
    match agregasi {
        Agregasi::Jumlah if values.is_empty() => Err(missing),
        Agregasi::Jumlah => Ok(Rasio::whole(Angka::total(values.iter().copied())?)),
        Agregasi::Akhir => whole(values.last()),
        Agregasi::Maksimum => whole(values.iter().max()),
        Agregasi::Minimum => whole(values.iter().min()),
        Agregasi::RataRata => {
            let all: Vec<Rasio> = values.iter().copied().map(Rasio::whole).collect();
            Rasio::mean(&all).map_err(|_| missing)
        }
    }
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
    [
        Agregasi::Akhir,
        Agregasi::Jumlah,
        Agregasi::RataRata,
        Agregasi::Maksimum,
        Agregasi::Minimum,
    ]
    .into_iter()
    .filter(|way| aggregate(values, *way).is_ok_and(|v| agrees_as_printed(printed, decimals, &v)))
    .collect()
}
