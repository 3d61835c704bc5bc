//! What several results of one plan need, computed when it is first asked for and kept.
//!
//! Each part follows from tables of its own; it holds numbers of rows and nodes, no text.

use std::sync::OnceLock;

use super::budget::RollUp;
use crate::model::Renstra;

/// Shared parts of the analysis of one plan.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    roll: OnceLock<RollUp>,
}

impl Shared {
    /// Pagu rolled up; from the funding matrix.
    pub(crate) fn roll(&self, plan: &Renstra) -> &RollUp {
        self.roll.get_or_init(|| RollUp::new(&plan.pohon))
    }
}
