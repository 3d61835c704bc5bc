//! Documents among the files of a plan: their tables, and what of them is not read.

use crate::document::{Format, find_tables, read_grids};
use crate::error::RenstraError;
use crate::model::CatatanBaca;
use crate::sheet::Lembar;
use crate::value::Tempat;

/// True for a document whose tables stand in sheets or on pages.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    Format::of(bytes).is_some()
}

/// The tables of a document, and notes on what was not read.
///
/// # Errors
/// As [`read_grids`].
pub(super) fn tables(
    name: &str,
    bytes: &[u8],
) -> Result<(Vec<Lembar>, Vec<CatatanBaca>), RenstraError> {
    let found = find_tables(name, read_grids(name, bytes)?);
    let notes = found.lain.into_iter().filter(|part| !part.sebab.is_read());
    let notes = notes.map(|part| CatatanBaca::BerkasTakDibaca {
        tempat: Tempat::table(part.letak),
        alasan: part.sebab.teks(),
    });
    Ok((found.lembar, notes.collect()))
}
