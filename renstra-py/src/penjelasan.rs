//! Explanations.

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use renstra_core::api;

use crate::galat::Hasil;

/// A figure as a tree.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Penjelasan(pub(crate) renstra_core::Penjelasan);

#[pymethods]
impl Penjelasan {
    /// It, or a part of it by the number of the part at each level, in a format of [`api::explained`].
    fn written(&self, bentuk: &str, bahasa: &str, bagian: Vec<usize>) -> Hasil<String> {
        let part = { bagian.iter() }.try_fold(&self.0, |step, number| step.bagian.get(*number));
        let part = part.ok_or_else(|| PyIndexError::new_err("bagian"))?;
        Ok(api::explained(part, bentuk, api::language(bahasa)?)?)
    }
}
