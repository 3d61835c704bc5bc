//! Tables as they come in: cells of text with their places, before anyone knows what they mean.

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod csv;
pub mod json;
#[cfg(feature = "arrow")]
pub(crate) mod larik;
pub mod lembar;
pub mod sel;
pub mod skema;

pub use lembar::Lembar;
pub use skema::{Skema, Tabel};

/// Limits that keep a hostile file from costing more than bounded memory and time.
pub mod batas {
    /// Bytes of one file.
    pub const BYTES: usize = 64 * 1024 * 1024;
    /// Rows of one table.
    pub const ROWS: usize = 200_000;
    /// Columns of one table.
    pub const COLUMNS: usize = 512;
    /// Characters of one cell.
    pub const CELL: usize = 32_767;
    /// Tables of one plan.
    pub const TABLES: usize = 64;
}
