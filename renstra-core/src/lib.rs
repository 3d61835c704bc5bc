//! Calculation rules of Indonesian regional strategic plans (Renstra) and minimum service
//! standards (SPM).
pub mod analysis;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod error;
pub mod model;
pub mod peraturan;
pub mod read;
pub mod report;
pub mod rules;
pub mod sheet;
pub mod table;
pub mod value;

pub use analysis::{
    Absorption, AbsorptionRow, AsalAgregasi, Budget, BudgetRow, CoverageRow, IndicatorRow,
    JenisTerlayani, MeanProposal, Menurut,
};
pub use check::{HasilPeriksa, Hitungan, Keparahan, PEMERIKSAAN, Pemeriksaan, Temuan};
pub use error::{ErrorKind, RenstraError};
pub use model::{Agregasi, Kode, KodeError, Polaritas, Renstra, Tingkat, TingkatKode, parse_kode};
pub use read::OpsiBaca;
pub use rules::{
    RumusCapaian, RumusPertumbuhan, absorption, achievement, aggregate, coverage, growth,
    sakip_predicate,
};
pub use table::{JenisKolom, Kolom, Nilai, Table};
pub use value::number::{Locale, NumberError, NumberErrorKind, parse_number, write_number};
pub use value::{
    Angka, Bahasa, CaraBulat, GolonganSatuan, Isi, Pembulatan, Periode, Rasio, Rupiah, Satuan, Sel,
    Tahun, TakTerdefinisi, Target, Teks, Tempat, Tiada, ValueError,
};
