//! Result tables: one typed table, several forms.

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod column_type;
pub mod csv;
pub mod evaluation;
pub(crate) mod heading;
pub mod html;
pub mod json;
pub mod links;
pub mod markdown;
pub mod mean_achievement;
pub mod model;
pub mod printed;
pub mod progress;
pub mod response;
pub mod scenario;
pub mod service_performance;
pub mod social_assistance;
pub mod spm;
pub mod spm_recap;
pub mod text;
pub mod turunan;
pub mod versi;
pub mod views;

pub use column_type::TipeKolom;
pub use evaluation::{evaluation_table, quarters_table};
pub use links::links_table;
pub use mean_achievement::mean_table;
pub use model::{JenisKolom, Kolom, Table};
pub use printed::printed_table;
pub use progress::{spending_table, targets_table};
pub use response::response_table;
pub use service_performance::service_table;
pub use social_assistance::assistance_table;
pub use spm::{index_table, need_table};
pub use spm_recap::{goods_table, spm_spending_table, stages_table};
pub use turunan::{declared_table, proposals_table};
pub use versi::{diff_table, diff_totals_table};
