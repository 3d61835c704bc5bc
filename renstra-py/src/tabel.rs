//! Result tables.

use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyInt, PyList, PyString, PyTuple};
use pyo3::{IntoPyObjectExt, intern};
use pyo3_arrow::PyTable;
use renstra_core::api::language;
use renstra_core::{Nilai, Table};

use crate::galat::Hasil;

/// A result table.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Tabel(Arc<Table>);

impl From<Table> for Tabel {
    fn from(table: Table) -> Self {
        Self(Arc::new(table))
    }
}

#[pymethods]
impl Tabel {
    fn __len__(&self) -> usize {
        self.0.baris.len()
    }

    fn same(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn title(&self, bahasa: &str) -> Hasil<String> {
        Ok(self.0.judul.get(language(bahasa)?).to_owned())
    }

    /// Key, heading and kind of each column.
    fn columns(&self, bahasa: &str) -> Hasil<Vec<(String, String, String)>> {
        let bahasa = language(bahasa)?;
        let columns = self.0.kolom.iter().map(|k| {
            let kind = serde_json::to_value(k.jenis).unwrap_or_default();
            let kind = kind.as_str().unwrap_or_default().to_owned();
            (k.kunci.clone(), k.judul.get(bahasa).to_owned(), kind)
        });
        Ok(columns.collect())
    }

    /// The type of each column in a data frame.
    fn types(&self) -> Vec<String> {
        let types = self.0.types().into_iter();
        types
            .map(|t| {
                let name = serde_json::to_value(t).unwrap_or_default();
                name.as_str().unwrap_or_default().to_owned()
            })
            .collect()
    }

    /// The rows as tuples: text, `Decimal`, whole numbers, `None`.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyTuple>>> {
        let decimal = py
            .import(intern!(py, "decimal"))?
            .getattr(intern!(py, "Decimal"))?;
        let cell = |value: &Nilai| value_of(py, &decimal, value);
        let rows = self.0.baris.iter().map(|row| {
            let cells: PyResult<Vec<_>> = row.iter().map(cell).collect();
            PyTuple::new(py, cells?)
        });
        rows.collect()
    }

    /// Some of its rows and columns, by their numbers.
    fn part(&self, baris: Vec<usize>, kolom: Vec<usize>) -> Self {
        self.0.part(&baris, &kolom).into()
    }

    /// The cells as displayed, in the notation of the language.
    fn shown(&self, bahasa: &str) -> Hasil<Vec<Vec<String>>> {
        let bahasa = language(bahasa)?;
        let rows = self.0.baris.iter();
        Ok(rows
            .map(|row| row.iter().map(|cell| cell.shown(bahasa)).collect())
            .collect())
    }

    /// Why a cell has no value.
    fn reason(&self, baris: usize, kolom: &str, bahasa: &str) -> Hasil<Option<String>> {
        let bahasa = language(bahasa)?;
        Ok(match self.0.get(baris, kolom) {
            Some(Nilai::TakTerdefinisi(reason)) => Some(reason.teks().get(bahasa).to_owned()),
            _ => None,
        })
    }

    fn text(&self, bahasa: &str, lebar: u16, baris_sel: Option<usize>) -> Hasil<String> {
        Ok(self.0.to_text_folded(language(bahasa)?, lebar, baris_sel))
    }

    fn csv(&self) -> String {
        self.0.to_csv()
    }

    fn json(&self) -> String {
        self.0.to_json()
    }

    fn typed_json(&self, bahasa: &str) -> Hasil<String> {
        Ok(self.0.to_typed_json(language(bahasa)?))
    }

    fn markdown(&self, bahasa: &str) -> Hasil<String> {
        Ok(self.0.to_markdown(language(bahasa)?))
    }

    fn html(&self, bahasa: &str) -> Hasil<String> {
        Ok(self.0.to_html(language(bahasa)?))
    }

    /// The table as an Arrow C stream.
    fn arrow<'py>(
        &self,
        py: Python<'py>,
        requested: Option<Bound<'py, PyAny>>,
    ) -> Hasil<Bound<'py, PyAny>> {
        let batch = self.0.to_arrow()?;
        let schema = batch.schema();
        let table = PyTable::try_new(vec![batch], schema)?.into_bound_py_any(py)?;
        Ok(table.call_method1(intern!(py, "__arrow_c_stream__"), (requested,))?)
    }
}

/// The signs between thousands and before decimals, in the notation of a language.
#[pyfunction]
pub(crate) fn marks(bahasa: &str) -> Hasil<(char, char)> {
    let locale = language(bahasa)?.locale();
    Ok((locale.grouping(), locale.point()))
}

fn value_of<'py>(
    py: Python<'py>,
    decimal: &Bound<'py, PyAny>,
    value: &Nilai,
) -> PyResult<Bound<'py, PyAny>> {
    let number = |text: String| decimal.call1((text,));
    match value {
        Nilai::Kosong | Nilai::TakTerdefinisi(_) => Ok(py.None().into_bound(py)),
        Nilai::Teks(text) => Ok(PyString::new(py, text).into_any()),
        Nilai::Kata(key, _) => Ok(PyString::new(py, key).into_any()),
        // The core has chosen the language of what it hands on.
        Nilai::Kalimat(text) => Ok(PyString::new(py, &text.id).into_any()),
        Nilai::Tahun(year) => Ok(PyInt::new(py, year.get()).into_any()),
        Nilai::Cacah(n) => Ok(PyInt::new(py, *n).into_any()),
        Nilai::Daftar(places) => {
            let all = PyList::empty(py);
            for place in places {
                let one = PyDict::new(py);
                for (key, value) in place.fields() {
                    one.set_item(key, value_of(py, decimal, &value)?)?;
                }
                all.append(one)?;
            }
            Ok(all.into_any())
        }
        Nilai::Kotak(k) => {
            let one = PyDict::new(py);
            one.set_item("kiri", k.kiri)?;
            one.set_item("atas", k.atas)?;
            one.set_item("kanan", k.kanan)?;
            one.set_item("bawah", k.bawah)?;
            Ok(one.into_any())
        }
        Nilai::Angka(_) | Nilai::Rupiah(_) | Nilai::Persen(_) | Nilai::Rasio(_) => {
            match value.plain() {
                Some(text) => number(text),
                // A ratio too large to be rounded into a decimal.
                None => Err(PyValueError::new_err(
                    renstra_core::TakTerdefinisi::Luapan.teks().id,
                )),
            }
        }
    }
}
