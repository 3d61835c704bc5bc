//! Scenarios.

use pyo3::prelude::*;
use renstra_core::{Locale, Scenario, api};

use crate::galat::Hasil;
use crate::interruptible::wait;
use crate::rencana::Rencana;
use crate::tabel::Tabel;

/// A plan and its changed copy.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Skenario(pub(crate) Scenario);

#[pymethods]
impl Skenario {
    /// Takes further steps.
    fn more(&self, py: Python<'_>, argumen: String) -> Hasil<Self> {
        let scenario = self.0.clone();
        Ok(Self(wait(py, move || {
            api::more_steps(scenario, &argumen)
        })??))
    }

    fn plan(&self) -> Rencana {
        Rencana::from(self.0.plan().clone())
    }

    /// Notation of its tables: `id`, `en`, or inferred for each column.
    fn notasi(&self) -> Option<&'static str> {
        self.0.opsi().locale.map(|l| match l {
            Locale::Id => "id",
            Locale::En => "en",
        })
    }

    fn table(&self, py: Python<'_>, nama: &str) -> Hasil<Tabel> {
        Ok(py.detach(|| api::scenario_table(&self.0, nama))?.into())
    }

    fn years(&self) -> Vec<u16> {
        self.0
            .tahun_berubah()
            .into_iter()
            .map(|t| t.get())
            .collect()
    }
}
