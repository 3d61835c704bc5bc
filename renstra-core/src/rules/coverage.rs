//! SPM coverage.

use crate::value::{Angka, Rasio, TakTerdefinisi};

/// Coverage of a service: `served / entitled`.
///
/// Both counts must have the same unit; people and households are never divided by one another.
/// The result is not capped: more served than entitled is an error in the data, and shows.
///
/// Basis: Permendagri 59/2021 (annex not read; the formula stands in the head of real plans'
/// tables). What to do where nobody was entitled is not settled in law; it is undefined here.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where nobody was entitled.
///
/// ```
/// use renstra_core::{coverage, Pembulatan};
/// let c = coverage("43".parse()?, "60".parse()?).unwrap();
/// assert_eq!(c.percent(Pembulatan::default())?.to_string(), "71.67");
/// assert!(coverage("0".parse()?, "0".parse()?).is_err());
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn coverage(terlayani: Angka, berhak: Angka) -> Result<Rasio, TakTerdefinisi> {
    Rasio::new(terlayani, berhak)
}
