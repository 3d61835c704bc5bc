//! Explanations.

use pyo3::prelude::*;
use renstra_core::call::language;
use renstra_core::report::explain;

use crate::galat::Hasil;

/// A figure as a tree.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Penjelasan(pub(crate) renstra_core::Penjelasan);

#[pymethods]
impl Penjelasan {
    fn text(&self, bahasa: &str) -> Hasil<String> {
        Ok(explain::text(&self.0, language(bahasa)?))
    }

    fn json(&self, bahasa: &str) -> Hasil<String> {
        Ok(explain::json(&self.0, language(bahasa)?))
    }

    fn html(&self, bahasa: &str) -> Hasil<String> {
        Ok(explain::html(&self.0, language(bahasa)?))
    }

    fn fragment(&self, bahasa: &str) -> Hasil<String> {
        Ok(explain::fragment(&self.0, language(bahasa)?))
    }
}
