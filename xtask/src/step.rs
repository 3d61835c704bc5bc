//! Running other programs, and paths of the project.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Why a task could not be done, in words.
pub type Failure = String;

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where builds go: `CARGO_TARGET_DIR`, otherwise `target`.
pub fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Runs a program and waits for it.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{name}` failed: {status}")),
        Err(error) => Err(format!("`{name}` cannot be run: {error}")),
    }
}

/// What a program prints, without the last line end.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let out = command
        .output()
        .map_err(|error| format!("`{name}` cannot be run: {error}"))?;
    if !out.status.success() {
        return Err(format!("`{name}` failed: {}", out.status));
    }
    Ok(String::from_utf8_lossy(&out.stdout).trim_end().to_owned())
}
