//! The analysis of one plan: what follows from it, computed once and kept.
//!
//! Tables, reports and explanations of one plan share it. It holds the plan, or borrows it.

use std::sync::{Arc, OnceLock};

use crate::analysis::Shared;
use crate::check::{HasilPeriksa, Temuan};
use crate::error::RenstraError;
use crate::explain::{Explainer, Penjelasan};
use crate::model::Renstra;
use crate::model::figur::FigurId;
use crate::value::Tahun;

/// The plan of an analysis.
#[derive(Debug)]
enum Plan<'a> {
    Borrowed(&'a Renstra),
    Shared(Arc<Renstra>),
}

/// What follows from one plan; each part is computed when it is first asked for, and kept.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// let analysis = plan.analyse();
/// let finding = &analysis.check().temuan()[0];
/// // The second question does not check the plan again.
/// let explained = analysis.explain(&finding.kunci(), None)?;
/// assert_eq!(explained.kunci().unwrap(), finding.kunci());
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
#[derive(Debug)]
pub struct Analisis<'a> {
    plan: Plan<'a>,
    shared: Shared,
    temuan: OnceLock<HasilPeriksa>,
}

impl Renstra {
    /// What follows from the plan, computed once: to ask for several results of one plan.
    pub fn analyse(&self) -> Analisis<'_> {
        Analisis::of(Plan::Borrowed(self))
    }
}

impl Analisis<'static> {
    /// The analysis of a plan that it keeps.
    pub fn new(plan: Arc<Renstra>) -> Self {
        Self::of(Plan::Shared(plan))
    }
}

impl<'a> Analisis<'a> {
    fn of(plan: Plan<'a>) -> Self {
        Self {
            plan,
            shared: Shared::default(),
            temuan: OnceLock::new(),
        }
    }

    /// The plan.
    pub fn plan(&self) -> &Renstra {
        match &self.plan {
            Plan::Borrowed(plan) => plan,
            Plan::Shared(plan) => plan,
        }
    }

    /// The findings; see [`Renstra::check`].
    pub fn check(&self) -> &HasilPeriksa {
        self.temuan.get_or_init(|| self.plan().check())
    }

    /// How a figure comes about; see [`Renstra::explain`].
    ///
    /// # Errors
    /// As [`Renstra::explain`].
    pub fn explain(&self, kunci: &str, tahun: Option<Tahun>) -> Result<Penjelasan, RenstraError> {
        self.explainer().explain(kunci, tahun, || self.check())
    }

    /// What a finding rests on; see [`Renstra::explain_finding`].
    pub fn explain_finding(&self, finding: &Temuan) -> Penjelasan {
        self.explainer().explain_between(None, finding)
    }

    /// Every figure that can be explained; see [`Renstra::figures`].
    pub fn figures(&self) -> Vec<FigurId> {
        self.explainer().figures()
    }

    fn explainer(&self) -> Explainer<'_> {
        Explainer::new(self.plan(), &self.shared)
    }
}
