//! The npm package: one module, and a JavaScript module for each environment.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::bindgen::Bound;
use crate::step::{self, Failure};

/// Writes `renstra-wasm/pkg`; gives the place of the module.
pub(super) fn write(bound: &Bound, small: &Path) -> Result<PathBuf, Failure> {
    let pkg = step::root().join("renstra-wasm/pkg");
    if pkg.exists() {
        std::fs::remove_dir_all(&pkg).map_err(|e| format!("{}: {e}", pkg.display()))?;
    }
    std::fs::create_dir_all(&pkg).map_err(|e| format!("{}: {e}", pkg.display()))?;
    let module = pkg.join("renstra_bg.wasm");
    copy(small, &module)?;
    for (name, folder) in &bound.folders {
        // Each looks for the module beside itself, under the name that it has here.
        copy(&folder.join("renstra.js"), &pkg.join(format!("{name}.js")))?;
        copy(
            &folder.join("renstra.d.ts"),
            &pkg.join(format!("{name}.d.ts")),
        )?;
        let shared = folder.join("renstra_bg.js");
        if shared.exists() {
            copy(&shared, &pkg.join("renstra_bg.js"))?;
        }
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&step::root().join(licence), &pkg.join(licence))?;
    }
    let text = serde_json::to_string_pretty(&manifest()).unwrap_or_default() + "\n";
    let path = pkg.join("package.json");
    std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(module)
}

/// Node reads the module from its folder; everybody else fetches it.
fn manifest() -> serde_json::Value {
    let entry =
        |name: &str| json!({"types": format!("./{name}.d.ts"), "default": format!("./{name}.js")});
    json!({
        "name": "renstra",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Calculation rules of Indonesian regional strategic plans (Renstra) and minimum service standards (SPM): exact, explained, checked",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "sideEffects": ["./bundler.js"],
        "exports": {
            ".": {"node": entry("node"), "default": entry("web")},
            "./web": entry("web"),
            "./bundler": entry("bundler"),
            "./node": entry("node"),
            "./renstra.wasm": "./renstra_bg.wasm",
            "./package.json": "./package.json"
        }
    })
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::copy(from, to)
        .map(|_| ())
        .map_err(|e| format!("{}: {e}", from.display()))
}
