//! Findings with the comparisons behind them.

use std::sync::Arc;

use pyo3::prelude::*;
use renstra_core::api::language;
use renstra_core::{
    Analisis, Bahasa, HasilPeriksa, accepted_table, counts_table, findings_table, report,
};

use crate::galat::Hasil;
use crate::penjelasan::Penjelasan;
use crate::tabel::Tabel;

/// The findings of a plan, or of two documents.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Periksa {
    result: HasilPeriksa,
    bahasa: Bahasa,
    plan: Arc<Analisis<'static>>,
    other: Option<Arc<Analisis<'static>>>,
}

impl Periksa {
    /// Checks a plan, or compares it with another document.
    pub(crate) fn new(
        plan: Arc<Analisis<'static>>,
        other: Option<Arc<Analisis<'static>>>,
        bahasa: Bahasa,
    ) -> Self {
        let result = match &other {
            Some(other) => renstra_core::reconcile(plan.plan(), other.plan()),
            None => plan.check().clone(),
        };
        Self {
            result,
            bahasa,
            plan,
            other,
        }
    }
}

#[pymethods]
impl Periksa {
    /// True if both found the same; the files that the plans were read from do not count.
    fn same(&self, other: &Self) -> bool {
        self.bahasa == other.bahasa && self.result == other.result
    }

    #[getter]
    fn findings(&self) -> Tabel {
        findings_table(self.result.temuan())
            .in_language(self.bahasa)
            .into()
    }

    /// The accepted findings, with the reasons.
    #[getter]
    fn accepted(&self) -> Tabel {
        accepted_table(self.result.diterima())
            .in_language(self.bahasa)
            .into()
    }

    #[getter]
    fn counts(&self) -> Tabel {
        counts_table(self.result.hitungan())
            .in_language(self.bahasa)
            .into()
    }

    #[getter]
    fn passed(&self) -> usize {
        self.result.passed()
    }

    #[getter]
    fn failed(&self) -> usize {
        self.result.failed()
    }

    #[getter]
    fn skipped(&self) -> usize {
        self.result.skipped()
    }

    /// The legal basis of the finding in a row.
    fn explain(&self, baris: usize) -> Option<Penjelasan> {
        let finding = self.result.temuan().get(baris)?;
        Some(Penjelasan(match &self.other {
            Some(other) => self.plan.plan().explain_reconciled(other.plan(), finding),
            None => self.plan.explain_finding(finding),
        }))
    }

    fn summary(&self, bahasa: &str) -> Hasil<String> {
        Ok(report::summary(&self.result, language(bahasa)?))
    }

    fn html(&self, bahasa: &str) -> Hasil<String> {
        Ok(report::findings_fragment(&self.result, language(bahasa)?))
    }
}
