//! Errors and languages on their way to JavaScript.

use renstra_core::Bahasa;
use renstra_core::call::Galat;
use wasm_bindgen::JsValue;

/// A result, or the JSON text of an error.
pub(crate) type Hasil<T> = Result<T, JsValue>;

/// What is thrown: JSON text; JavaScript makes a `RenstraError` of it.
pub(crate) fn lempar(b: Bahasa) -> impl Fn(Galat) -> JsValue {
    move |galat| JsValue::from_str(&galat.to_json(b))
}

/// `js/renstra.js` lets no other keys through.
pub(crate) fn bahasa(kode: &str) -> Bahasa {
    match kode {
        "en" => Bahasa::En,
        _ => Bahasa::Id,
    }
}
