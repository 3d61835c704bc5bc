//! What follows from a whole plan: roll-ups, coverage, targets, budget history.

pub mod absorption;
pub mod budget;
pub mod coverage;
pub mod declared;
pub mod derived;
pub mod diff;
pub mod lines;
pub mod links;
pub(crate) mod padanan;
pub mod pelayanan;
pub mod progress;
pub mod renja;
pub mod rerata;
pub mod scenario;
pub mod spending;
pub mod spm;
mod structure;
pub mod targets;
pub(crate) mod totals;

pub use absorption::{Absorption, AbsorptionRow, GrowthRow};
pub use budget::{Budget, BudgetRow, Menurut};
pub use coverage::{CoverageRow, JenisTerlayani};
pub use declared::{DeclaredRow, DeclaredYear};
pub use derived::{MeanProposal, MeanYear};
pub use diff::{JenisPerubahan, Keadaan, Perubahan, SelisihTahun, diff, diff_totals};
pub use pelayanan::{ServiceRow, ServiceYear};
pub use progress::{OpsiKemajuan, Posisi, ProgressRow};
pub use renja::{Renja, RenjaIndikator, RenjaRow};
pub use rerata::MeanRow;
pub use scenario::{Effects, Langkah, Lindungi, Scenario, ScenarioError, SpmEffect, TargetEffect};
pub use spending::SpendingRow;
pub use spm::{IndexRow, NeedRow};
pub use targets::{AsalAgregasi, IndicatorRow};
