//! Rules by name.

use pyo3::prelude::*;
use renstra_core::call;

use crate::galat::Hasil;

/// Computes a rule: arguments and result are JSON.
#[pyfunction]
pub(crate) fn rule(nama: &str, argumen: &str, bahasa: &str) -> Hasil<String> {
    Ok(call::rule(nama, argumen, call::language(bahasa)?)?)
}

/// The names of all rules.
#[pyfunction]
pub(crate) fn rules() -> Vec<&'static str> {
    call::rules().collect()
}
