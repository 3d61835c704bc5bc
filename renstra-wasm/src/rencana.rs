//! A plan, held in WebAssembly memory.

use std::sync::Arc;

use renstra_core::api;
use renstra_core::nomenklatur::Nomenklatur;
use renstra_core::{Analisis, Pilihan, Renstra};
use wasm_bindgen::prelude::*;

#[cfg(feature = "lengkap")]
use crate::daftar::Daftar;
use crate::galat::{Hasil, bahasa, lempar, written};

/// A plan.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plan(pub(crate) Analisis<'static>);

impl From<Renstra> for Plan {
    fn from(plan: Renstra) -> Self {
        Self(Analisis::new(Arc::new(plan)))
    }
}

/// Collects the files of a plan, and the lists that it is read with.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Berkas {
    isi: Vec<(String, Vec<u8>)>,
    daftar: Vec<Arc<Nomenklatur>>,
}

#[wasm_bindgen]
impl Berkas {
    /// An empty collection.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    pub fn add(&mut self, nama: String, isi: Vec<u8>) {
        self.isi.push((nama, isi));
    }

    /// Adds a list of codes, which other plans can share.
    #[cfg(feature = "lengkap")]
    pub fn list(&mut self, daftar: &Daftar) {
        self.daftar.push(Arc::clone(daftar.0.list()));
    }

    /// Reads a plan from them; see [`api::read_files`].
    ///
    /// # Errors
    /// As [`api::read_files`].
    pub fn read(self, argumen: &str, kode_bahasa: &str) -> Hasil<Plan> {
        let plan = api::read_files(self.isi, self.daftar, argumen);
        plan.map(Plan::from).map_err(lempar(bahasa(kode_bahasa)?))
    }
}

#[wasm_bindgen]
impl Plan {
    /// A result table in a form; see [`api::table`] and [`api::written`].
    ///
    /// # Errors
    /// As [`api::table`].
    pub fn table(
        &self,
        nama: &str,
        argumen: &str,
        bentuk: &str,
        kode_bahasa: &str,
    ) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        #[cfg(feature = "lengkap")]
        let table = api::table(&self.0, nama, argumen, b);
        #[cfg(not(feature = "lengkap"))]
        let table = api::main_table(&self.0, nama, argumen, b);
        let table = table.map_err(lempar(b))?;
        written(&table, bentuk, b)
    }

    /// The findings and the comparisons behind them, in a form each.
    ///
    /// # Errors
    /// An unknown form or language.
    pub fn check(&self, bentuk: &str, kode_bahasa: &str) -> Hasil<Vec<String>> {
        let b = bahasa(kode_bahasa)?;
        let (findings, counts) = api::check(&self.0, b);
        Ok(vec![
            written(&findings, bentuk, b)?,
            written(&counts, bentuk, b)?,
        ])
    }

    /// The identity of the plan; see [`api::header`].
    ///
    /// # Errors
    /// An unknown language.
    pub fn header(&self, kode_bahasa: &str) -> Hasil<String> {
        Ok(api::header(self.0.plan(), bahasa(kode_bahasa)?))
    }

    /// Keys and depths of the rows of `budget`; see [`api::nodes`].
    pub fn nodes(&self) -> String {
        api::nodes(self.0.plan())
    }

    /// The declared choices as JSON, where the plan has any.
    pub fn declared(&self) -> Option<String> {
        self.0.plan().pilihan().map(Pilihan::to_json)
    }

    /// The tables as one JSON document.
    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.0.plan().to_json()
    }
}
