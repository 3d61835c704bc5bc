//! Calculation rules of the Indonesian regional strategic plan (Renstra) and of the minimum service
//! standards (SPM), exact and explained.
//!
//! [`Renstra::read`] takes the tables of a plan as they are printed; its methods compute what follows:
//!
//! | method | result |
//! | --- | --- |
//! | [`Renstra::budget`], [`Renstra::budget_by`] | pagu rolled up from the sub kegiatan |
//! | [`Renstra::coverage`] | SPM coverage with who served whom |
//! | [`Renstra::spm_indices`], [`Renstra::spm_need`] | SPM index, and the money that closes the gap |
//! | [`Renstra::indicators`] | indicators, targets, and how they lead to the end of the period |
//! | [`Renstra::targets`] | target and realised by year, and what is left to the end |
//! | [`Renstra::spending`] | pagu and what was spent, by node and year |
//! | [`Renstra::mean_achievements`] | mean achievement of programmes and agency |
//! | [`Renstra::declared`], [`Renstra::mean_proposals`] | indicators that follow from others |
//! | [`Renstra::absorption`] | budget history: absorption, remaining, growth |
//! | [`Renstra::scenario`] | a changed copy: pagu and targets set, scaled, moved, a year fitted to a ceiling |
//! | [`Renstra::renja`] | the slice of one year |
//! | [`Renstra::service_performance`] | performance of services around a Renja (T-C.30) |
//! | [`diff()`] | what changed between two versions |
//! | [`reconcile()`] | where two documents disagree |
//! | [`Renstra::explain`] | how a figure comes about, down to printed cells |
//! | [`Renstra::check`] | findings, and the comparisons behind them |
//!
//! The rules stand on their own too: [`coverage()`], [`absorption()`], [`growth()`], [`achievement()`],
//! [`aggregate()`], [`sakip_predicate()`], [`parse_number()`], [`parse_kode()`].
//!
//! ```
//! # let plan = renstra_tests::kukar();
//! // The tables in `tests/data/kukar`: the real plan of a Dinas Sosial.
//! assert_eq!(plan.budget().total()?.to_string(), "118873826774");
//! let wrong: Vec<_> = plan.check().temuan().iter().map(|t| t.kode).collect();
//! assert!(wrong.contains(&"ANG003"));
//! # Ok::<(), renstra_core::TakTerdefinisi>(())
//! ```
//!
//! Money is [`Rupiah`], ratios are [`Rasio`]: exact until they are shown, then rounded once by a
//! [`Pembulatan`]. Every value keeps the cell it was printed in ([`Sel`], [`Tempat`]).

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../README.id.md")]
struct ReadmeIndonesia;

pub mod analysis;
pub mod api;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "xlsx")]
pub mod document;
pub mod error;
pub mod explain;
pub mod model;
pub mod nomenklatur;
mod ordered;
pub mod peraturan;
pub mod read;
pub mod report;
pub mod rules;
pub mod session;
pub mod sheet;
pub mod table;
pub mod value;

pub use analysis::derived::MeanYear;
pub use analysis::{
    Absorption, AbsorptionRow, AsalAgregasi, Budget, BudgetRow, Change, CoverageRow, Effects,
    IndicatorRow, JenisPerubahan, JenisTerlayani, Keadaan, Lindungi, MeanProposal, Menurut,
    Perubahan, Renja, Scenario, ScenarioError, SelisihTahun, SpmEffect, TargetEffect, diff,
    diff_totals,
};
pub use analysis::{GrowthRow, budget::Jumlah};
pub use analysis::{IndexRow, NeedRow, OpsiKemajuan, Posisi, ProgressRow, SpendingRow};
pub use check::{
    Diterima, HasilPeriksa, Hitungan, Keparahan, PEMERIKSAAN, Pemeriksaan, REKONSILIASI, Temuan,
    reconcile,
};
pub use error::{ErrorKind, RenstraError};
pub use explain::{Penjelasan, Step};
pub use model::{Agregasi, Kode, KodeError, Polaritas, Renstra, Tingkat, TingkatKode, parse_kode};
pub use model::{Identitas, Indikator, Pilihan, Pohon, Simpul, SimpulId, Sumber, TingkatDaerah};
pub use peraturan::{JenisPemda, Keyakinan, Kutipan, Pita};
pub use read::OpsiBaca;
pub use rules::{BatasCapaian, Capaian, NilaiCapaian, OpsiCapaian, TargetNol, achieve};
pub use rules::{
    RumusCapaian, RumusPertumbuhan, absorption, achievement, aggregate, coverage, growth,
    performance_category, sakip_predicate, spm_index,
};
pub use session::Analisis;
pub use table::views::{
    accepted_table, counts_table, coverage_table, findings_table, indicators_table, sakip_table,
};
pub use table::{
    JenisKolom, Kolom, Table, declared_table, diff_table, diff_totals_table, mean_table,
    printed_table, proposals_table, service_table, spending_table, targets_table,
};
pub use value::number::{Locale, NumberError, NumberErrorKind, parse_number, write_number};
pub use value::{
    Angka, Bahasa, CaraBulat, CellText, GolonganSatuan, Isi, JenisNilai, Nilai, Pembulatan,
    Periode, Rasio, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat, TempatLain,
    Tiada, ValueError,
};
