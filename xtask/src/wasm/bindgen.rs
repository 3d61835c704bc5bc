//! Generates the JavaScript bindings of a linked module.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use super::modul::Modul;
use crate::step::Failure;

/// The module and its JavaScript bindings.
pub(super) struct Bound {
    /// The bindings: one ES module, which fetches nothing by itself.
    pub(super) bindings: PathBuf,
    /// The module.
    pub(super) module: PathBuf,
}

/// Writes the bindings below `work`. One form serves browsers, bundlers and Node: how the module gets in is
/// decided by `index.js` and `node.js` of the package.
pub(super) fn bind(linked: &Path, work: &Path, modul: Modul) -> Result<Bound, Failure> {
    let folder = work.join("bindings");
    let nama = modul.nama();
    generate(linked, &folder, modul).map_err(|e| format!("wasm-bindgen: {e:#}"))?;
    Ok(Bound {
        bindings: folder.join(format!("{nama}.js")),
        module: folder.join(format!("{nama}_bg.wasm")),
    })
}

fn generate(linked: &Path, folder: &Path, modul: Modul) -> Result<(), anyhow::Error> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(linked)
        .out_name(modul.nama())
        .typescript(false)
        .omit_default_module_path(true)
        .reset_state_function(modul.reads_documents())
        // `optimise` needs the names.
        .remove_name_section(false)
        .remove_producers_section(true)
        .web(true)?;
    bindgen.generate(folder)
}
