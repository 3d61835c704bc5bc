//! Documents among the files of a plan: their tables, and what of them is not read.

use crate::document::{DocumentFormat, FoundTables, Peta, find_tables, find_tables_as, read_grids};
use crate::error::RenstraError;

/// True for a document whose tables stand in sheets or on pages.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    DocumentFormat::of(bytes).is_some()
}

/// The tables of a document, and what was not read.
///
/// # Errors
/// As [`read_grids`].
pub(super) fn tables(
    name: &str,
    bytes: &[u8],
    peta: Option<&Peta>,
) -> Result<FoundTables, RenstraError> {
    let grids = read_grids(name, bytes)?;
    Ok(match peta {
        Some(peta) => find_tables_as(name, grids, peta),
        None => find_tables(name, grids),
    })
}
