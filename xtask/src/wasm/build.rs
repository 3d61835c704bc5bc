//! Compiles and links a WebAssembly module.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::modul::Modul;
use super::pustaka::{self, DEBIAN_CARGO, DEBIAN_RUSTC, Pustaka, TARGET};
use crate::step::{self, Failure};

/// Compiles and links a module of `renstra-wasm`.
pub(super) fn build(pustaka: &Pustaka, modul: Modul) -> Result<PathBuf, Failure> {
    // The modules share what they are made of. A folder for each library: another linker or other flags would build all of it again.
    let (folder, mut cargo) = match pustaka {
        Pustaka::Toolchain => ("wasm-toolchain", toolchain()),
        Pustaka::Debian { linker, .. } => ("wasm-debian", debian(linker)),
    };
    let folder = step::target_dir().join(folder);
    cargo
        .args(["--locked", "--package", "renstra-wasm", "--lib"])
        .args(["--no-default-features", "--features", modul.nama()])
        .args(["--profile", "wasm", "--target", TARGET, "--target-dir"])
        .arg(&folder)
        // Encodings that no part of a workbook has.
        .args(["--config", "paths=[\"renstra-wasm/encoding\"]"])
        .current_dir(step::root())
        .env("CARGO_ENCODED_RUSTFLAGS", flags(pustaka)?.join("\u{1f}"));
    step::run(&mut cargo)?;
    Ok(folder.join(TARGET).join("wasm/renstra_wasm.wasm"))
}

fn toolchain() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.arg("build");
    cargo
}

/// Debian has no library for this target, but its source: it is built with the rest, for size. The variable that
/// allows that is set for this one call.
fn debian(linker: &Path) -> Command {
    let mut cargo = Command::new(DEBIAN_CARGO);
    pustaka::clean(&mut cargo)
        .env("PATH", "/usr/bin:/bin")
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTDOC", "/usr/bin/rustdoc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
        .args(["build", "-Zbuild-std=std,panic_abort"])
        .arg("-Zbuild-std-features=optimize_for_size");
    cargo
}

fn flags(pustaka: &Pustaka) -> Result<Vec<String>, Failure> {
    let mut flags = remaps(pustaka)?;
    if let Pustaka::Debian { .. } = pustaka {
        // A panic, which there is none of, traps at once, without the code that would say where; a twentieth of the
        // size. The library must be built the same way, so a toolchain with a library of its own cannot.
        let trap = [
            "-Zunstable-options",
            "-Cpanic=immediate-abort",
            "-Zlocation-detail=none",
        ];
        flags.extend(trap.map(str::to_owned));
    }
    Ok(flags)
}

/// Replacements for the folders of this machine, which panic messages would contain.
fn remaps(pustaka: &Pustaka) -> Result<Vec<String>, Failure> {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo = std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    let root = step::root();
    let root = root
        .canonicalize()
        .map_err(|e| format!("{}: {e}", root.display()))?;
    let pairs = [
        (cargo, "cargo"),
        (pustaka.sources()?, "rust"),
        (root.display().to_string(), "renstra"),
    ];
    Ok(pairs
        .into_iter()
        .map(|(from, to)| format!("--remap-path-prefix={from}=/{to}"))
        .collect())
}
