//! Names: of the tables of a plan, and of what files hold.

use renstra_core::api;
use renstra_core::read::JenisBerkas;
use wasm_bindgen::prelude::*;

/// The names of the tables of a plan that this module gives, as a JSON list.
#[wasm_bindgen]
pub fn tables() -> String {
    #[cfg(feature = "lengkap")]
    let names = api::tables();
    #[cfg(not(feature = "lengkap"))]
    let names = api::main_tables();
    list(names)
}

/// What a file of this name holds: a word of [`JenisBerkas`].
#[wasm_bindgen(js_name = fileKind)]
pub fn file_kind(nama: &str) -> String {
    JenisBerkas::of(nama).nama().to_owned()
}

/// Table names contain nothing that JSON escapes.
pub(crate) fn list(names: impl Iterator<Item = &'static str>) -> String {
    let quoted: Vec<String> = names.map(|n| format!("\"{n}\"")).collect();
    format!("[{}]", quoted.join(","))
}
