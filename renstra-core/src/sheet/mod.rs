//! Input tables: cells of text with their places, not yet interpreted.

#[cfg(feature = "arrow")]
pub mod arrow;
#[cfg(feature = "arrow")]
pub(crate) mod arrow_column;
mod column_alias;
mod column_docs;
pub(crate) mod column_name;
pub mod csv;
mod csv_records;
mod evaluation_head;
pub(crate) mod file_text;
mod form;
mod header;
pub mod json;
mod json_place;
mod json_source;
pub(crate) mod json_tree;
mod left_out;
pub mod lembar;
pub mod limits;
mod merged_head;
mod missing;
pub mod skema;
mod table_name;
pub mod typed_cell;
#[cfg(feature = "xlsx")]
mod whole_place;

pub use form::Bentuk;
pub use left_out::{LeftOut, Sebab};
pub use lembar::Lembar;
pub use skema::{Skema, Tabel};
