//! Computations over a whole plan: roll-up, coverage, targets, budget history.

pub mod budget;
pub mod coverage;
pub mod declared;
pub mod derived;
pub mod diff;
pub mod indicator_links;
pub(crate) mod jumlah;
pub mod mean_achievement;
pub(crate) mod node_pairing;
pub mod progress;
pub mod renja;
pub(crate) mod same_money;
pub mod scenario;
pub mod serapan;
pub mod service_performance;
mod shared;
pub mod spending;
pub mod spm;
pub(crate) mod spm_services;
pub mod targets;
pub(crate) mod totals;

pub use budget::{Budget, BudgetRow, Menurut};
pub use coverage::{CoverageRow, JenisTerlayani};
pub use declared::{DeclaredRow, DeclaredYear};
pub use derived::{MeanProposal, MeanYear};
pub use diff::{JenisPerubahan, Keadaan, Perubahan, SelisihTahun, diff, diff_totals};
pub use mean_achievement::MeanRow;
pub use progress::{OpsiKemajuan, Posisi, ProgressRow};
pub use renja::{Renja, RenjaIndikator, RenjaRow};
pub use scenario::{Change, Effects, Lindungi, Scenario, ScenarioError, SpmEffect, TargetEffect};
pub use serapan::{Absorption, AbsorptionRow, GrowthRow};
pub use service_performance::{ServiceRow, ServiceYear};
pub(crate) use shared::Shared;
pub use spending::SpendingRow;
pub use spm::{IndexRow, NeedRow};
pub use targets::{AsalAgregasi, IndicatorRow};
