//! From a linked module to modules for browsers, bundlers and Node.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::step::Failure;

/// The name of the files.
const NAME: &str = "renstra";

/// What surrounds the module in JavaScript, and the module itself: it is the same for all.
pub(super) struct Bound {
    /// Folders by the name of the environment.
    pub(super) folders: Vec<(&'static str, PathBuf)>,
    /// The module.
    pub(super) module: PathBuf,
}

/// The environments: browsers without a bundler, bundlers that import wasm, Node.
const ENVIRONMENTS: [&str; 3] = ["web", "bundler", "node"];

/// Writes the bindings of all environments below `work`.
pub(super) fn bind(linked: &Path, work: &Path) -> Result<Bound, Failure> {
    let mut folders = Vec::new();
    for name in ENVIRONMENTS {
        let folder = work.join(name);
        generate(linked, name, &folder).map_err(|e| format!("wasm-bindgen: {e:#}"))?;
        folders.push((name, folder));
    }
    let modules: Vec<PathBuf> = folders
        .iter()
        .map(|(_, folder)| folder.join(format!("{NAME}_bg.wasm")))
        .collect();
    let [first, others @ ..] = modules.as_slice() else {
        return Err("there is no environment".to_owned());
    };
    let bytes = read(first)?;
    for other in others {
        if read(other)? != bytes {
            return Err(format!(
                "{} differs from {}: one module can no longer serve all environments",
                other.display(),
                first.display()
            ));
        }
    }
    Ok(Bound {
        module: first.clone(),
        folders,
    })
}

fn generate(linked: &Path, environment: &str, folder: &Path) -> Result<(), anyhow::Error> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(linked)
        .out_name(NAME)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    match environment {
        "web" => bindgen.web(true)?,
        "node" => bindgen.nodejs_module(true)?,
        _ => bindgen.bundler(true)?,
    };
    bindgen.generate(folder)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}
