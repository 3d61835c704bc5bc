//! A nomenclature list, held in WebAssembly memory.

use renstra_core::api;
use wasm_bindgen::prelude::*;

use crate::galat::{Hasil, bahasa, lempar};

/// A nomenclature list.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Daftar(pub(crate) api::Daftar);

#[wasm_bindgen]
impl Daftar {
    /// Name of the list and notes on invalid lines; see [`api::Daftar::to_json`].
    ///
    /// # Errors
    /// An unknown language.
    pub fn about(&self, kode_bahasa: &str) -> Hasil<String> {
        Ok(self.0.to_json(bahasa(kode_bahasa)?))
    }
}

/// Reads a list that is identified by its file name; see [`api::nomenclature`].
///
/// # Errors
/// As [`api::nomenclature`].
#[wasm_bindgen]
pub fn nomenclature(nama: &str, isi: &[u8], kode_bahasa: &str) -> Hasil<Daftar> {
    let read = api::nomenclature(nama, isi);
    read.map(Daftar).map_err(lempar(bahasa(kode_bahasa)?))
}
