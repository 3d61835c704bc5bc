//! Size optimisation, by `wasm-opt` of the npm package `binaryen`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{self, Failure};

/// The module, as small as `wasm-opt` makes it.
pub(super) fn shrink(module: &Path) -> Result<PathBuf, Failure> {
    let tools = step::root().join("renstra-wasm");
    let script = tools.join("node_modules/binaryen/bin/wasm-opt");
    if !script.exists() {
        step::run(Command::new("npm").args(["ci", "--prefix"]).arg(&tools))?;
    }
    let small = module.with_extension("opt.wasm");
    step::run(
        Command::new("node")
            .arg(&script)
            // Nothing lies in the first kilobyte: there the stack ends. Flat code is folded anew, which takes two rounds.
            .args([
                "--low-memory-unused",
                "--flatten",
                "--rereloop",
                "-Oz",
                "-Oz",
            ])
            // What is called once stays on its own, and functions of one name stand together: both compress better.
            .arg("--one-caller-inline-max-function-size=2")
            .args(["--reorder-functions-by-name", "--strip-debug"])
            .arg("--strip-producers")
            .arg(module)
            .arg("-o")
            .arg(&small),
    )?;
    Ok(small)
}
