//! Budget absorption.

use crate::value::{Rasio, Rupiah, TakTerdefinisi};

/// Absorption (serapan): `realised / budget`.
///
/// Basis: ratio column of Permendagri 86/2017, Table T-C.24 (published tables recomputed).
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where there was no budget.
///
/// ```
/// use renstra_core::{absorption, Pembulatan};
/// let a = absorption("20232610093.20".parse()?, "15999123169".parse()?).unwrap();
/// assert_eq!(a.percent(Pembulatan::default())?.to_string(), "79.08");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn absorption(anggaran: Rupiah, realisasi: Rupiah) -> Result<Rasio, TakTerdefinisi> {
    Rasio::of_money(realisasi, anggaran)
}
