//! Exact values: money, numbers, ratios, years, targets, and the ways they are printed.
//!
//! Nothing here knows what a plan is. Every type is exact; a result is rounded once, by a named
//! policy, when it is shown.

pub mod angka;
pub mod bahasa;
pub(crate) mod bracketed_unit;
pub mod cell_text;
pub mod isi;
pub(crate) mod latin;
pub mod locale;
pub mod nilai;
pub mod number;
pub mod pembulatan;
pub mod printable;
pub mod rasio;
pub mod rupiah;
pub mod satuan;
pub mod sel;
pub mod tahun;
pub mod target;
pub(crate) mod target_figure;
pub mod tempat;

pub use angka::Angka;
pub use bahasa::{Bahasa, Teks};
pub use cell_text::CellText;
pub use isi::{Isi, Tiada};
pub(crate) use nilai::document_fields;
pub use nilai::{JenisNilai, Nilai, TempatLain};
pub use number::write_number;
pub use pembulatan::{CaraBulat, Pembulatan};
pub use rasio::{Rasio, TakTerdefinisi};
pub use rupiah::Rupiah;
pub use satuan::{GolonganSatuan, Satuan};
pub use sel::Sel;
pub use tahun::{Periode, Tahun};
pub use target::{Besaran, Target};
pub use tempat::{Dokumen, KepalaTabel, Kotak, Letak, Tempat, TempatDokumen};
#[cfg(feature = "xlsx")]
pub(crate) use tempat::{column_letters, page_range};

use printable::printable;

/// Why a value is invalid or could not be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ValueError {
    /// The result is too large; it is never wrapped or truncated.
    #[error("the result is too large to be held exactly")]
    Overflow,
    /// The text is not a plain decimal such as `-12.50`.
    #[error("`{}` is not a plain decimal number", printable(.0))]
    NotDecimal(String),
    /// Money has at most two decimals (sen).
    #[error("`{}` has more than two decimals, money has at most sen", printable(.0))]
    BelowSen(String),
    /// A year outside 1900 to 2200.
    #[error("`{}` is not a year between 1900 and 2200", printable(.0))]
    NotYear(String),
    /// A period that ends before it begins.
    #[error("the period ends in {akhir}, before it begins in {awal}")]
    EmptyPeriod {
        /// First year as given.
        awal: u16,
        /// Last year as given.
        akhir: u16,
    },
}
