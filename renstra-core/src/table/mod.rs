//! Result tables: one typed table, several forms.

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod csv;
pub mod html;
pub mod json;
pub(crate) mod judul;
pub mod markdown;
pub mod model;
pub mod pelayanan;
pub mod printed;
pub mod progress;
pub mod rerata;
pub mod scenario;
pub mod spm;
pub mod text;
pub mod turunan;
pub mod versi;
pub mod views;

pub use model::{JenisKolom, Kolom, Nilai, Table};
pub use pelayanan::service_table;
pub use printed::printed_table;
pub use progress::{progress_table, spending_table};
pub use rerata::mean_table;
pub use spm::{index_table, need_table};
pub use turunan::{declared_table, proposals_table};
pub use versi::{diff_table, diff_totals_table};
