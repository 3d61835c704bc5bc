//! Plans.

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyString};
use pyo3_arrow::input::AnyRecordBatch;
use renstra_core::report;
use renstra_core::sheet::{Lembar, arrow, json, typed_cell};
use renstra_core::table::printed_table;
use renstra_core::{Analisis, Locale, OpsiBaca, Pilihan, Renstra, Tempat, Tingkat, api};

use crate::daftar::Daftar;
use crate::galat::{Hasil, Kesalahan};
use crate::interruptible::wait;
use crate::penjelasan::Penjelasan;
use crate::periksa::Periksa;
use crate::skenario::Skenario;
use crate::tabel::Tabel;

/// A plan, and the lists that it was read with.
#[pyclass(frozen, module = "renstra._native")]
pub(crate) struct Rencana {
    analisis: Arc<Analisis<'static>>,
    daftar: Vec<Daftar>,
}

impl Rencana {
    pub(crate) fn new(plan: Renstra, daftar: Vec<Daftar>) -> Self {
        Self {
            analisis: Arc::new(Analisis::new(Arc::new(plan))),
            daftar,
        }
    }

    /// The plan.
    fn plan(&self) -> &Renstra {
        self.analisis.plan()
    }
}

#[pymethods]
impl Rencana {
    fn same(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.plan() == other.plan())
    }

    /// Notation of its tables: `id`, `en`, or inferred for each column.
    fn notasi(&self) -> Option<&'static str> {
        self.plan().locale().map(Locale::nama)
    }

    /// The lists that it was read with.
    fn lists(&self) -> Vec<Daftar> {
        self.daftar.clone()
    }

    /// Its declared choices as a file: name and content.
    fn choices_file(&self) -> Option<(String, String)> {
        self.plan().pilihan().map(Pilihan::file)
    }

    /// Its declared choices in a form, with what is left to declare.
    fn choices(&self, py: Python<'_>, bentuk: String, bahasa: &str) -> Hasil<String> {
        let (plan, bahasa) = (Arc::clone(&self.analisis), api::language(bahasa)?);
        Ok(wait(py, move || api::choices(&plan, &bentuk, bahasa))??)
    }

    /// Identity as JSON.
    fn identity(&self) -> String {
        serde_json::to_string(&self.plan().identitas).unwrap_or_default()
    }

    /// Names of its tables.
    fn sheets(&self) -> Vec<String> {
        self.plan()
            .lembar()
            .iter()
            .map(|l| l.nama().to_owned())
            .collect()
    }

    /// A table as printed.
    fn printed(&self, nama: &str) -> Option<Tabel> {
        let sheet = self.plan().lembar().iter().find(|l| l.nama() == nama)?;
        Some(printed_table(sheet).into())
    }

    /// Its tables as CSV, which read back as an equal plan.
    fn files(&self) -> Vec<(String, String)> {
        self.plan().to_csv()
    }

    /// Years of the funding matrix.
    fn years(&self) -> Vec<u16> {
        self.plan().pohon.tahun.iter().map(|t| t.get()).collect()
    }

    fn table(&self, py: Python<'_>, nama: String, argumen: String, bahasa: &str) -> Hasil<Tabel> {
        let (plan, bahasa) = (Arc::clone(&self.analisis), api::language(bahasa)?);
        let table = wait(py, move || api::table(&plan, &nama, &argumen, bahasa))?;
        Ok(table?.into())
    }

    /// A table about this plan and another.
    fn compare(&self, py: Python<'_>, other: &Self, nama: String, bahasa: &str) -> Hasil<Tabel> {
        let (a, b, bahasa) = (
            Arc::clone(&self.analisis),
            Arc::clone(&other.analisis),
            api::language(bahasa)?,
        );
        let table = wait(py, move || api::compare(a.plan(), b.plan(), &nama, bahasa))?;
        Ok(table?.into())
    }

    /// Findings of the plan, or where another document disagrees with it.
    fn check(&self, py: Python<'_>, other: Option<&Self>, bahasa: &str) -> Hasil<Periksa> {
        let bahasa = api::language(bahasa)?;
        let (plan, other) = (
            Arc::clone(&self.analisis),
            other.map(|o| Arc::clone(&o.analisis)),
        );
        wait(py, move || Periksa::new(plan, other, bahasa))
    }

    fn explain(&self, py: Python<'_>, argumen: String) -> Hasil<Penjelasan> {
        let plan = Arc::clone(&self.analisis);
        Ok(Penjelasan(wait(py, move || {
            api::explain(&plan, &argumen)
        })??))
    }

    /// Keys and years of all figures that can be explained.
    fn figures(&self, py: Python<'_>) -> Vec<(String, Option<u16>)> {
        let all = py.detach(|| self.analisis.figures()).into_iter();
        all.map(|f| (f.figur.to_string(), f.tahun.map(|y| y.get())))
            .collect()
    }

    fn scenario(&self, py: Python<'_>, argumen: String) -> Hasil<Skenario> {
        let plan = Arc::clone(&self.analisis);
        let steps = wait(py, move || api::steps(plan.plan(), &argumen))??;
        Ok(Skenario::new(steps, self.daftar.clone()))
    }

    fn json(&self) -> String {
        self.plan().to_json()
    }

    /// The report as [`api::report`] makes it.
    fn report(&self, py: Python<'_>, argumen: String, bahasa: &str) -> Hasil<String> {
        let (plan, bahasa) = (Arc::clone(&self.analisis), api::language(bahasa)?);
        Ok(wait(py, move || api::report(&plan, &argumen, bahasa))??)
    }

    /// The report for a notebook: HTML without head.
    fn fragment(&self, py: Python<'_>, bahasa: &str) -> Hasil<String> {
        let (plan, bahasa) = (Arc::clone(&self.analisis), api::language(bahasa)?);
        wait(py, move || {
            report::fragment(plan.plan(), plan.check(), bahasa)
        })
    }
}

/// Names of the result tables, and whether a table is of one year.
#[pyfunction]
pub(crate) fn tables() -> Vec<(&'static str, bool)> {
    api::tables()
        .map(|nama| (nama, api::needs_year(nama)))
        .collect()
}

/// The levels of a plan's nodes, from the top.
#[pyfunction]
pub(crate) fn levels() -> Vec<&'static str> {
    Tingkat::ALL.iter().map(|t| t.nama()).collect()
}

/// How a plan is read, and the lists that stay with it.
fn options(argumen: &str, lists: &[PyRef<'_, Daftar>]) -> Hasil<(OpsiBaca, Vec<Daftar>)> {
    let daftar: Vec<Daftar> = lists.iter().map(|list| (**list).clone()).collect();
    let nomenklatur = daftar.iter().map(|l| Arc::clone(l.daftar.list())).collect();
    Ok((api::read_options(argumen, nomenklatur)?, daftar))
}

/// Reads files: names and bytes.
#[pyfunction]
pub(crate) fn read(
    py: Python<'_>,
    files: Vec<(String, Vec<u8>)>,
    argumen: &str,
    lists: Vec<PyRef<'_, Daftar>>,
) -> Hasil<Rencana> {
    let (opsi, daftar) = options(argumen, &lists)?;
    let plan = wait(py, move || Renstra::read_with(files, &opsi))??;
    Ok(Rencana::new(plan, daftar))
}

/// Reads texts, given as JSON like the arguments of every call.
#[pyfunction]
pub(crate) fn read_call(py: Python<'_>, argumen: String) -> Hasil<Rencana> {
    let plan = wait(py, move || api::read(&argumen))??;
    Ok(Rencana::new(plan, Vec::new()))
}

/// Reads a folder or a file.
#[pyfunction]
pub(crate) fn read_path(
    py: Python<'_>,
    path: PathBuf,
    argumen: &str,
    lists: Vec<PyRef<'_, Daftar>>,
) -> Hasil<Rencana> {
    let (opsi, daftar) = options(argumen, &lists)?;
    let plan = wait(py, move || renstra_core::cli::read_path(&path, &opsi))??;
    Ok(Rencana::new(plan, daftar))
}

/// What is understood of documents and folders, as JSON.
#[pyfunction]
pub(crate) fn inspect(py: Python<'_>, paths: Vec<PathBuf>, bahasa: &str) -> Hasil<String> {
    let found = wait(py, move || renstra_core::cli::inspect(&paths))??;
    Ok(report::inspect::json(&found, api::language(bahasa)?))
}

/// A frame with the Arrow protocol as a JSON document of one table.
#[pyfunction]
pub(crate) fn from_arrow(py: Python<'_>, nama: &str, frame: AnyRecordBatch) -> Hasil<String> {
    let (batches, schema) = frame.into_table().map_err(PyErr::from)?.into_inner();
    Ok(py.detach(|| document(arrow::from_arrow(nama, &schema, &batches)))?)
}

fn document(
    sheet: Result<Lembar, renstra_core::RenstraError>,
) -> Result<String, renstra_core::RenstraError> {
    Ok(json::write_json(&[sheet?]))
}

/// Values of one column as cells of text; `first` is the row of the first one.
#[pyfunction]
pub(crate) fn cells(
    tabel: &str,
    kolom: &str,
    values: Vec<Bound<'_, PyAny>>,
    first: u32,
) -> Hasil<Vec<String>> {
    let cells = values
        .iter()
        .zip(first..)
        .map(|(value, row)| cell(value, || Tempat::cell(tabel, row, kolom)));
    cells.collect()
}

fn cell(value: &Bound<'_, PyAny>, place: impl Fn() -> Tempat) -> Result<String, Kesalahan> {
    if value.is_none() {
        return Ok(String::new());
    }
    if value.is_instance_of::<PyString>()
        || value.is_instance_of::<PyBool>()
        || value.is_instance_of::<PyInt>()
    {
        return Ok(value.str()?.to_string());
    }
    if value.is_instance_of::<PyFloat>() {
        return Ok(typed_cell::float(value.extract()?, place)?);
    }
    // NaN, NaT and NA differ from themselves, or do not say whether they do.
    let same = value.eq(value).unwrap_or(false);
    if !same {
        return Ok(String::new());
    }
    let kind = value.get_type().name()?.to_string();
    Ok(match kind.as_str() {
        "Decimal" => typed_cell::decimal(
            &value
                .call_method1("__format__", ("f",))?
                .extract::<String>()?,
        ),
        "float16" | "float32" | "float64" => typed_cell::float(value.extract()?, place)?,
        _ => value.str()?.to_string(),
    })
}
