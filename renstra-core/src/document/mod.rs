//! Documents: from the bytes of a workbook, a PDF or a page of HTML to the tables of a plan.
//!
//! ```text
//! bytes → sheets of cells with their places → tables, recognised by their heads → tables of text
//! ```
//!
//! Nothing is computed here and no formula is run: a cell gives the text that the document shows, and what could not be
//! taken is told ([`crate::sheet::LeftOut`]).

mod accounts;
mod binary_number;
mod binary_workbook;
mod budget;
mod budget_head;
mod cell_text;
mod cells;
mod continued;
mod entities;
mod form_year;
mod format;
mod goal_heads;
mod goal_rows;
mod grid;
mod head;
mod headings;
mod html;
mod indicator_head;
mod level_columns;
mod levels;
mod multiples;
mod notation;
mod number_format;
mod old_workbook;
mod ole;
mod open_document;
mod open_document_styles;
#[cfg(feature = "pdf")]
mod pdf;
mod period;
mod peta;
mod recognise;
mod record_text;
mod repeated_head;
mod row_parts;
mod signature;
mod split_code;
mod tables;
mod text_columns;
mod text_grid;
mod unreadable;
mod wide_history;
mod workbook;
mod worksheet_xml;
mod zip_parts;

pub use format::DocumentFormat;
pub use grid::{CellKind, Grid, GridCell, GridRow, Merged, PageRow};
pub use peta::{Peta, PetaTabel};
pub(crate) use recognise::lacking;
pub use tables::{FoundTables, UnreadTable, find_tables, find_tables_as};
pub use text_grid::text_grid;

use crate::error::RenstraError;

/// The sheets of a document, with the places of their cells.
///
/// # Errors
/// A document that is damaged, protected by a password, of a format that is not read, or larger than the limits
/// ([`crate::sheet::limits`]).
///
/// ```
/// use renstra_core::document::{DocumentFormat, read_grids};
/// let error = read_grids("Renstra.pdf", b"%PDF-1.7").unwrap_err();
/// assert_eq!(DocumentFormat::of(b"%PDF-1.7"), Some(DocumentFormat::Pdf));
/// assert!(error.pesan(renstra_core::Bahasa::En).contains("Renstra.pdf"));
/// ```
pub fn read_grids(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    match DocumentFormat::of(bytes) {
        Some(DocumentFormat::Workbook) => workbook::read(name, bytes),
        Some(DocumentFormat::BinaryWorkbook) => binary_workbook::read(name, bytes),
        Some(DocumentFormat::OldWorkbook) => old_workbook::read(name, bytes),
        Some(DocumentFormat::OpenDocument) => open_document::read(name, bytes),
        Some(DocumentFormat::Html) => html::read(name, bytes),
        #[cfg(feature = "pdf")]
        Some(DocumentFormat::Pdf) => pdf::read(name, bytes),
        other => Err(format::not_read(name, other)),
    }
}

/// The tables on the pages of a PDF; for a program that reads no other document and is to be small.
///
/// # Errors
/// As [`read_grids`]; a document of another format.
///
/// ```
/// use renstra_core::document::read_pdf_grids;
/// assert!(read_pdf_grids("Renstra.pdf", b"%PDF-1.7").is_err());
/// ```
#[cfg(feature = "pdf")]
pub fn read_pdf_grids(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    match DocumentFormat::of(bytes) {
        Some(DocumentFormat::Pdf) => pdf::read(name, bytes),
        other => Err(format::not_read(name, other)),
    }
}
