//! Result tables: one typed table, several forms.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod model;
pub mod text;
pub mod versi;
pub mod views;

pub use model::{JenisKolom, Kolom, Nilai, Table};
pub use versi::diff_table;
