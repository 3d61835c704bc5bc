//! Findings with the comparisons behind them.

use pyo3::prelude::*;
use renstra_core::call::language;
use renstra_core::{Bahasa, HasilPeriksa, counts_table, findings_table, report};

use crate::galat::Hasil;
use crate::tabel::Tabel;

/// The findings of a plan, or of two documents.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Periksa {
    pub(crate) result: HasilPeriksa,
    pub(crate) bahasa: Bahasa,
}

#[pymethods]
impl Periksa {
    #[getter]
    fn findings(&self) -> Tabel {
        findings_table(self.result.temuan(), self.bahasa).into()
    }

    #[getter]
    fn counts(&self) -> Tabel {
        counts_table(self.result.hitungan(), self.bahasa).into()
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

    fn summary(&self, bahasa: &str) -> Hasil<String> {
        Ok(report::summary(&self.result, language(bahasa)?))
    }

    fn html(&self, bahasa: &str) -> Hasil<String> {
        Ok(report::findings_fragment(&self.result, language(bahasa)?))
    }
}
