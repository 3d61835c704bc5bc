//! Lists of the nomenclature.

use std::sync::{Arc, OnceLock};

use pyo3::prelude::*;
use renstra_core::api;

use crate::galat::Hasil;

/// The complete national lists, which are part of the package.
const NASIONAL: [(&str, &[u8]); 2] = [
    (
        "permendagri-90-2019.tsv",
        include_bytes!("../../renstra-core/data/nasional/permendagri-90-2019.tsv"),
    ),
    (
        "pemutakhiran-2027.tsv",
        include_bytes!("../../renstra-core/data/nasional/pemutakhiran-2027.tsv"),
    ),
];

/// A list once read, with its bytes: so it can be pickled. Copies share them.
#[pyclass(frozen, module = "renstra._native")]
#[derive(Clone)]
pub(crate) struct Daftar {
    nama: Arc<str>,
    isi: Arc<[u8]>,
    pub(crate) daftar: Arc<api::Daftar>,
}

#[pymethods]
impl Daftar {
    #[new]
    fn new(py: Python<'_>, nama: String, isi: Vec<u8>) -> Hasil<Self> {
        let daftar = py.detach(|| api::nomenclature(&nama, &isi))?;
        Ok(Self {
            nama: nama.into(),
            isi: isi.into(),
            daftar: Arc::new(daftar),
        })
    }

    #[getter]
    fn nama(&self) -> &str {
        &self.nama
    }

    fn same(&self, other: &Self) -> bool {
        self.daftar.list() == other.daftar.list()
    }

    fn __len__(&self) -> usize {
        self.daftar.list().len()
    }

    /// Name of the list and notes on invalid lines, as JSON.
    fn about(&self, bahasa: &str) -> Hasil<String> {
        Ok(self.daftar.to_json(api::language(bahasa)?))
    }

    fn __getnewargs__(&self) -> (&str, &[u8]) {
        (&self.nama, &self.isi)
    }
}

/// The national lists, read once.
#[pyfunction]
pub(crate) fn national(py: Python<'_>) -> Hasil<Vec<Daftar>> {
    static READ: OnceLock<Vec<Arc<api::Daftar>>> = OnceLock::new();
    if READ.get().is_none() {
        let lists = py.detach(|| {
            NASIONAL
                .iter()
                .map(|(nama, isi)| api::nomenclature(nama, isi).map(Arc::new))
                .collect::<Result<_, _>>()
        })?;
        // Another thread may have been first; its lists are the same.
        let _ = READ.set(lists);
    }
    let lists = READ.get().into_iter().flatten();
    let lists = lists.zip(NASIONAL).map(|(daftar, (nama, isi))| Daftar {
        nama: nama.into(),
        isi: isi.into(),
        daftar: Arc::clone(daftar),
    });
    Ok(lists.collect())
}
