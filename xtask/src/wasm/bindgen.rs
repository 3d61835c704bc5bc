//! From a linked module to a module with the JavaScript around it.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::step::Failure;

/// The name of the files; `renstra-wasm/js/inti.js` imports them.
const NAME: &str = "renstra_wasm";

/// The module and what surrounds it in JavaScript.
pub(super) struct Bound {
    /// The bindings: one ES module, which fetches nothing by itself.
    pub(super) bindings: PathBuf,
    /// The module.
    pub(super) module: PathBuf,
}

/// Writes the bindings below `work`. One form serves browsers, bundlers and Node: how the module gets in is
/// decided by `index.js` and `node.js` of the package.
pub(super) fn bind(linked: &Path, work: &Path) -> Result<Bound, Failure> {
    let folder = work.join("bindings");
    generate(linked, &folder).map_err(|e| format!("wasm-bindgen: {e:#}"))?;
    Ok(Bound {
        bindings: folder.join(format!("{NAME}.js")),
        module: folder.join(format!("{NAME}_bg.wasm")),
    })
}

fn generate(linked: &Path, folder: &Path) -> Result<(), anyhow::Error> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(linked)
        .out_name(NAME)
        .typescript(false)
        .omit_default_module_path(true)
        // `optimise` needs the names.
        .remove_name_section(false)
        .remove_producers_section(true)
        .web(true)?;
    bindgen.generate(folder)
}
