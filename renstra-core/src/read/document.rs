//! Documents among the files of a plan: their tables, and what of them is not read.

use crate::document::{DocumentFormat, FoundTables, find_tables, read_grids};
use crate::error::RenstraError;

/// True for a document whose tables stand in sheets or on pages.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    DocumentFormat::of(bytes).is_some()
}

/// The tables of a document, and what was not read.
///
/// # Errors
/// As [`read_grids`].
pub(super) fn tables(name: &str, bytes: &[u8]) -> Result<FoundTables, RenstraError> {
    Ok(find_tables(name, read_grids(name, bytes)?))
}
