//! Scenarios.

use pyo3::prelude::*;
use renstra_core::{Scenario, api};

use crate::daftar::Daftar;
use crate::galat::Hasil;
use crate::interruptible::wait;
use crate::rencana::Rencana;
use crate::tabel::Tabel;

/// A plan and its changed copy, and the lists that both are read with.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Skenario {
    scenario: Scenario,
    daftar: Vec<Daftar>,
}

impl Skenario {
    pub(crate) fn new(scenario: Scenario, daftar: Vec<Daftar>) -> Self {
        Self { scenario, daftar }
    }
}

#[pymethods]
impl Skenario {
    /// Takes further steps.
    fn more(&self, py: Python<'_>, argumen: String) -> Hasil<Self> {
        let scenario = self.scenario.clone();
        let more = wait(py, move || api::more_steps(scenario, &argumen))??;
        Ok(Self::new(more, self.daftar.clone()))
    }

    fn plan(&self) -> Rencana {
        Rencana::new(self.scenario.plan().clone(), self.daftar.clone())
    }

    fn table(&self, py: Python<'_>, nama: &str) -> Hasil<Tabel> {
        let table = py.detach(|| api::scenario_table(&self.scenario, nama))?;
        Ok(table.into())
    }

    fn years(&self) -> Vec<u16> {
        let years = self.scenario.tahun_berubah().into_iter();
        years.map(|t| t.get()).collect()
    }
}
