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

impl Renstra {
    /// How a figure comes about, down to printed cells. See [`crate::model::figur`] for the keys.
    ///
    /// The year may be given beside the key or behind it (`1.06.04@2024`). To explain many figures of one plan, see
    /// [`Renstra::analyse`].
    ///
    /// # Errors
    /// [`RenstraError`] of kind [`UnknownFigure`](crate::ErrorKind::UnknownFigure) for a key, or a year of it, that the plan
    /// does not have, and for a spelling that fits several figures; it names keys that it has.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::{Bahasa, Tahun};
    /// let pagu = plan.explain("1.06.06", Some(Tahun::new(2024)?))?;
    /// assert_eq!(pagu, plan.explain("1.06.06@2024", None)?);
    /// assert_eq!(pagu.nilai, pagu.recompute());
    /// // From the programme over its kegiatan to each sub kegiatan, and where it is printed.
    /// assert!(pagu.cells().all(|c| c.tabel() == "tabel-6.1-program-pendanaan"));
    /// assert_eq!(plan.explain("1.06.99", None).unwrap_err().kode(), "BAC010");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self, kunci: &str, tahun: Option<Tahun>) -> Result<Penjelasan, RenstraError> {
        self.analyse().explain(kunci, tahun)
    }
}

impl Renstra {
    /// Every figure that [`Renstra::explain`] knows. Findings are not among them.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let keys: Vec<String> = plan.figures().iter().map(|f| f.to_string()).collect();
    /// assert_eq!(keys[0], "total@2022");
    /// assert!(keys.contains(&"serapan/jumlah@2018".to_owned()));
    /// ```
    pub fn figures(&self) -> Vec<FigurId> {
        self.analyse().figures()
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
