//! Errors of the core as exceptions of `renstra._errors`.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyString;
use renstra_core::api::Galat;
use renstra_core::{Bahasa, RenstraError};
use serde_json::Value;

/// Result of a call of the core.
pub(crate) type Hasil<T> = Result<T, Kesalahan>;

/// An error to be raised in Python.
pub(crate) enum Kesalahan {
    Inti(Box<Galat>),
    Python(PyErr),
}

impl From<Galat> for Kesalahan {
    fn from(error: Galat) -> Self {
        Self::Inti(Box::new(error))
    }
}

impl From<RenstraError> for Kesalahan {
    fn from(error: RenstraError) -> Self {
        Galat::from(error).into()
    }
}

impl From<PyErr> for Kesalahan {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<Kesalahan> for PyErr {
    fn from(error: Kesalahan) -> Self {
        match error {
            Kesalahan::Python(error) => error,
            Kesalahan::Inti(error) => Python::attach(|py| raise(py, &error)),
        }
    }
}

/// The exception of the same class, with both languages of its message.
fn raise(py: Python<'_>, error: &Galat) -> PyErr {
    let make = || -> PyResult<Bound<'_, PyAny>> {
        let name = serde_json::to_value(error.jenis()).unwrap_or_default();
        let class = py
            .import("renstra._errors")?
            .getattr(name.as_str().unwrap_or("RenstraError"))?;
        let place = serde_json::to_value(error.lokasi()).unwrap_or_default();
        class.call1((
            error.kode(),
            error.pesan(Bahasa::Id),
            error.pesan(Bahasa::En),
            json(py, &place)?,
            error.offset(),
        ))
    };
    match make() {
        Ok(exception) => PyErr::from_value(exception),
        Err(_) => PyRuntimeError::new_err(error.pesan(Bahasa::En).to_owned()),
    }
}

/// A JSON value as a Python object.
fn json<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    let text = PyString::new(py, &value.to_string());
    py.import("json")?.call_method1("loads", (text,))
}
