//! A list of the nomenclature, held on this side.

use renstra_core::api;
use wasm_bindgen::prelude::*;

use crate::galat::{Hasil, bahasa, lempar};

/// A list once read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Daftar(pub(crate) api::Daftar);

#[wasm_bindgen]
impl Daftar {
    /// Which list it is, and what could not be taken from its lines; see [`api::Daftar::to_json`].
    ///
    /// # Errors
    /// An unknown language.
    pub fn about(&self, kode_bahasa: &str) -> Hasil<String> {
        Ok(self.0.to_json(bahasa(kode_bahasa)?))
    }
}

/// Reads a list that its file name tells; see [`api::nomenclature`].
///
/// # Errors
/// As [`api::nomenclature`].
#[wasm_bindgen]
pub fn nomenclature(nama: &str, isi: &[u8], kode_bahasa: &str) -> Hasil<Daftar> {
    let read = api::nomenclature(nama, isi);
    read.map(Daftar).map_err(lempar(bahasa(kode_bahasa)?))
}
