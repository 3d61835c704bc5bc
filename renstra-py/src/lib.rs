//! The compiled part of the Python package `renstra`: it converts values and delegates to the core, and computes nothing.
//!
//! Arguments of operations come as JSON and go to [`renstra_core::api`] as they are; what Python sees is written in
//! `python/renstra/`.

mod daftar;
mod galat;
mod interruptible;
mod kaidah;
mod penjelasan;
mod periksa;
mod rencana;
mod skenario;
mod tabel;

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command line; the exit status.
#[pyfunction]
fn run(py: Python<'_>, args: Vec<OsString>) -> galat::Hasil<u8> {
    interruptible::wait(py, move || renstra_core::cli::status(args))
}

/// The style sheet of tables and reports.
#[pyfunction]
fn style() -> &'static str {
    renstra_core::report::GAYA
}

#[pymodule]
fn _native(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add("__version__", env!("CARGO_PKG_VERSION"))?;
    m.add_class::<daftar::Daftar>()?;
    m.add_class::<kaidah::Kode>()?;
    m.add_class::<penjelasan::Penjelasan>()?;
    m.add_class::<periksa::Periksa>()?;
    m.add_class::<rencana::Rencana>()?;
    m.add_class::<skenario::Skenario>()?;
    m.add_class::<tabel::Tabel>()?;
    m.add_function(wrap_pyfunction!(run, m)?)?;
    m.add_function(wrap_pyfunction!(style, m)?)?;
    m.add_function(wrap_pyfunction!(daftar::national, m)?)?;
    m.add_function(wrap_pyfunction!(kaidah::rule, m)?)?;
    m.add_function(wrap_pyfunction!(kaidah::rule_columns, m)?)?;
    m.add_function(wrap_pyfunction!(kaidah::rules, m)?)?;
    m.add_function(wrap_pyfunction!(kaidah::texts, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::cells, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::from_arrow, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::inspect, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::levels, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::read, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::read_call, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::read_path, m)?)?;
    m.add_function(wrap_pyfunction!(rencana::tables, m)?)?;
    m.add_function(wrap_pyfunction!(tabel::marks, m)?)?;
    Ok(())
}
