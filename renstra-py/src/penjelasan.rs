//! Explanations.

use pyo3::prelude::*;
use renstra_core::api;

use crate::galat::Hasil;

/// A figure as a tree.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Penjelasan(pub(crate) renstra_core::Penjelasan);

#[pymethods]
impl Penjelasan {
    /// In a format of [`api::explained`].
    fn written(&self, bentuk: &str, bahasa: &str) -> Hasil<String> {
        Ok(api::explained(&self.0, bentuk, api::language(bahasa)?)?)
    }
}
