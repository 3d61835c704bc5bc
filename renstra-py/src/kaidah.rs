//! Rules by name.

use std::sync::Arc;

use arrow_array::StringArray;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3_arrow::PyArray;
use pyo3_arrow::input::AnyArray;
use renstra_core::api;

use crate::galat::Hasil;
use crate::interruptible::wait;

/// Computes a rule: arguments and result are JSON.
#[pyfunction]
pub(crate) fn rule(nama: &str, argumen: &str, bahasa: &str) -> Hasil<String> {
    Ok(api::rule(nama, argumen, api::language(bahasa)?)?)
}

/// The names of all rules.
#[pyfunction]
pub(crate) fn rules() -> Vec<&'static str> {
    api::rules().collect()
}

/// Computes a rule over columns: columns by argument name, other arguments as JSON.
#[pyfunction]
pub(crate) fn rule_columns<'py>(
    py: Python<'py>,
    nama: String,
    argumen: String,
    kolom: Vec<(String, AnyArray)>,
    bahasa: &str,
) -> Hasil<Bound<'py, PyAny>> {
    let bahasa = api::language(bahasa)?;
    let mut columns = Vec::new();
    for (name, column) in kolom {
        let (chunks, _) = column
            .into_chunked_array()
            .map_err(PyErr::from)?
            .into_inner();
        columns.push((name, chunks));
    }
    let array = wait(py, move || {
        api::rule_columns(&nama, &argumen, &columns, bahasa)
    })??;
    Ok(PyArray::from_array_ref(array).into_bound_py_any(py)?)
}

/// A nomenclature code, as the core orders and compares them.
#[pyclass(frozen, eq, ord, hash, module = "renstra._native")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Kode(renstra_core::Kode);

#[pymethods]
impl Kode {
    #[new]
    fn new(teks: &str) -> Hasil<Self> {
        Ok(Self(
            renstra_core::parse_kode(teks).map_err(api::Galat::from)?,
        ))
    }
}

/// Texts as an Arrow array; an empty one is null.
#[pyfunction]
pub(crate) fn texts(py: Python<'_>, teks: Vec<String>) -> PyResult<Bound<'_, PyAny>> {
    let cells = teks.into_iter().map(|t| (!t.is_empty()).then_some(t));
    PyArray::from_array_ref(Arc::new(cells.collect::<StringArray>())).into_bound_py_any(py)
}
