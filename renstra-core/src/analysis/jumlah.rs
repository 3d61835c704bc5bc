//! Amounts that may be missing, and their sums.

use crate::value::{Isi, Rupiah, Sel, TakTerdefinisi, Tiada};

/// An amount, or the reason why there is none.
pub type Jumlah = Result<Rupiah, TakTerdefinisi>;

/// The amount of a money cell.
pub(crate) fn printed(cell: Option<&Sel<Rupiah>>) -> Jumlah {
    match cell.map(|c| &c.isi) {
        Some(Isi::Ada(v)) => Ok(*v),
        Some(Isi::Tiada(Tiada::Nihil)) => Ok(Rupiah::ZERO),
        Some(Isi::Rusak) => Err(TakTerdefinisi::TakTerbaca),
        Some(Isi::Tiada(_)) | None => Err(TakTerdefinisi::DataTidakAda),
    }
}

/// The sum of what is known; unknown if anything cannot be read, or if nothing is there.
pub(crate) fn sum_known(values: &[Jumlah]) -> Jumlah {
    let mut sum = Err(TakTerdefinisi::DataTidakAda);
    for value in values {
        match value {
            Ok(v) => sum = Ok(sum.unwrap_or(Rupiah::ZERO).checked_add(*v)?),
            Err(TakTerdefinisi::DataTidakAda) => {}
            Err(reason) => return Err(*reason),
        }
    }
    sum
}
