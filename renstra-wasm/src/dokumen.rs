//! Documents: from the bytes of a workbook or PDF to the JSON of its tables, which the other modules read as a plan.

#[cfg(feature = "buku-kerja")]
use renstra_core::api::document_tables as found;
#[cfg(not(feature = "buku-kerja"))]
use renstra_core::api::pdf_tables as found;
use renstra_core::document::DocumentFormat;
use renstra_core::{api, report};
use wasm_bindgen::prelude::*;

use crate::galat::{Hasil, bahasa, lempar};

/// The tables of a document as one JSON document; see [`api::tables_json`].
///
/// # Errors
/// As [`api::document_tables`], or [`api::pdf_tables`] in the module for PDFs.
#[wasm_bindgen(js_name = readDocument)]
pub fn read_document(nama: &str, isi: &[u8], kode_bahasa: &str) -> Hasil<String> {
    let b = bahasa(kode_bahasa)?;
    found(nama, isi)
        .map(|tables| api::tables_json(&tables))
        .map_err(lempar(b))
}

/// What is understood of a document; see [`report::inspect::json`].
///
/// # Errors
/// As [`read_document`].
#[wasm_bindgen(js_name = inspectDocument)]
pub fn inspect_document(nama: &str, isi: &[u8], kode_bahasa: &str) -> Hasil<String> {
    let b = bahasa(kode_bahasa)?;
    found(nama, isi)
        .map(|tables| report::inspect::json(&tables, b))
        .map_err(lempar(b))
}

/// The error for a document at which an instance of the module ended; see [`api::reading_stopped`].
///
/// # Errors
/// An unknown language.
#[wasm_bindgen(js_name = readingStopped)]
pub fn reading_stopped(nama: &str, kode_bahasa: &str) -> Hasil<String> {
    Ok(api::reading_stopped(nama).to_json(bahasa(kode_bahasa)?))
}

/// Which module reads these bytes: `buku-kerja`, `pdf`, or none.
///
/// JavaScript asks before any of them is there, in `js/dokumen.js`; a test compares the answers.
#[wasm_bindgen(js_name = documentFormat)]
pub fn document_format(isi: &[u8]) -> Option<String> {
    let nama = match DocumentFormat::of(isi)? {
        DocumentFormat::Pdf => "pdf",
        _ => "buku-kerja",
    };
    Some(nama.to_owned())
}
