//! Indicators that follow from others.

use crate::value::{Angka, Rasio, TakTerdefinisi};

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
