//! Conversion of errors and languages between Rust and JavaScript.

use renstra_core::Bahasa;
#[cfg(feature = "periksa")]
use renstra_core::Table;
use renstra_core::api::{self, Galat};
use wasm_bindgen::JsValue;

/// A result, or the JSON text of an error.
pub(crate) type Hasil<T> = Result<T, JsValue>;

/// The thrown value: JSON text, which JavaScript converts to a `RenstraError`.
pub(crate) fn lempar(b: Bahasa) -> impl Fn(Galat) -> JsValue {
    move |galat| JsValue::from_str(&galat.to_json(b))
}

/// The language of a name.
pub(crate) fn bahasa(nama: &str) -> Hasil<Bahasa> {
    api::language(nama).map_err(lempar(Bahasa::default()))
}

/// A table in a form by its name; see [`api::written`].
#[cfg(feature = "periksa")]
pub(crate) fn written(table: &Table, bentuk: &str, b: Bahasa) -> Hasil<String> {
    api::written(table, bentuk, b).map_err(lempar(b))
}
