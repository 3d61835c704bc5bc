//! The npm package: what is written by hand in `renstra-wasm/js`, and the modules.

use std::path::{Path, PathBuf};

use super::bindgen::Bound;
use super::modul::Modul;
use crate::files;
use crate::step::{self, Failure};

/// Writes `renstra-wasm/pkg`, still without the modules.
pub(super) fn write() -> Result<(), Failure> {
    let from = step::root().join("renstra-wasm");
    let pkg = pkg();
    files::remove(&pkg)?;
    files::copy_tree(&from.join("js"), &pkg)?;
    files::make(&pkg.join("wasm"))?;
    // Fetched only when asked for: no part of the module.
    let lists = step::root().join("renstra-core/data/nasional");
    let names = pkg.join("nomenklatur");
    files::make(&names)?;
    for list in files::all(&lists)? {
        if list.extension().is_some_and(|e| e == "tsv") {
            files::copy(&list, &names.join(list.file_name().unwrap_or_default()))?;
        }
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        files::copy(&step::root().join(licence), &pkg.join(licence))?;
    }
    number(&pkg.join("package.json"))
}

/// Adds a module with its bindings; gives its place.
pub(super) fn add(bound: &Bound, small: &Path, modul: Modul) -> Result<PathBuf, Failure> {
    let (wasm, nama) = (pkg().join("wasm"), modul.nama());
    files::copy(&bound.bindings, &wasm.join(format!("{nama}.js")))?;
    let module = wasm.join(format!("{nama}_bg.wasm"));
    files::copy(small, &module)?;
    Ok(module)
}

fn pkg() -> PathBuf {
    step::root().join("renstra-wasm/pkg")
}

/// What `js/package.json` says where the version belongs.
const UNNUMBERED: &str = "\"version\": \"0.0.0\"";

/// The version of the package is that of the workspace. Nothing else of the text changes: the order of the conditions in
/// `exports` has a meaning.
fn number(path: &Path) -> Result<(), Failure> {
    let text = files::read_text(path)?;
    if !text.contains(UNNUMBERED) {
        return Err(format!("{}: no {UNNUMBERED}", path.display()));
    }
    let numbered = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    files::write(path, text.replace(UNNUMBERED, &numbered).as_bytes())
}
