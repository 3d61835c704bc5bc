//! The boundary to JavaScript: text in, text out, errors as the JSON of [`call::Galat`].
//!
//! It converts and delegates to [`renstra_core::call`], and computes nothing. `js/renstra.js` makes the API of it
//! that users see.

mod daftar;
mod galat;
mod rencana;
mod skenario;

use wasm_bindgen::prelude::*;

use galat::{Hasil, bahasa, lempar, written};
use rencana::Plan;
use renstra_core::call;

/// Computes a rule; see [`call::rule`].
///
/// # Errors
/// As [`call::rule`].
#[wasm_bindgen]
pub fn rule(nama: &str, argumen: &str, kode_bahasa: &str) -> Hasil<String> {
    let b = bahasa(kode_bahasa)?;
    call::rule(nama, argumen, b).map_err(lempar(b))
}

/// The names of all rules, as a JSON list.
#[wasm_bindgen]
pub fn rules() -> String {
    daftar(call::rules())
}

/// The names of all tables of a plan, as a JSON list.
#[wasm_bindgen]
pub fn tables() -> String {
    daftar(call::tables())
}

/// A table about two plans; see [`call::compare`].
///
/// # Errors
/// As [`call::compare`].
#[wasm_bindgen]
pub fn compare(a: &Plan, b: &Plan, nama: &str, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
    let bhs = bahasa(kode_bahasa)?;
    let table = call::compare(&a.0, &b.0, nama, bhs).map_err(lempar(bhs))?;
    written(&table, bentuk, bhs)
}

/// Names of the project are keys: nothing in them needs to be escaped.
fn daftar(names: impl Iterator<Item = &'static str>) -> String {
    let quoted: Vec<String> = names.map(|n| format!("\"{n}\"")).collect();
    format!("[{}]", quoted.join(","))
}
