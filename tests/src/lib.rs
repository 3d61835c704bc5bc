//! Data and helpers for the tests and examples of all crates.

pub mod formats;
pub mod hostile;
pub mod kasus;
pub mod large;
pub mod pdf;
pub mod vektor;
pub mod workbook;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use renstra_core::Renstra;
use renstra_core::nomenklatur::{BacaanDaftar, Nomenklatur};

/// The folder `tests/data`.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The CSV files of a folder below `tests/data`: names and bytes.
///
/// # Panics
/// If the folder cannot be read.
#[allow(clippy::panic, reason = "a test cannot go on without its data")]
pub fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let dir = data().join(folder);
    let entries = std::fs::read_dir(&dir).unwrap_or_else(|e| panic!("{}: {e}", dir.display()));
    entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let csv = path.extension().is_some_and(|e| e == "csv");
            let name = path.file_name()?.to_string_lossy().into_owned();
            csv.then(|| std::fs::read(&path).ok().map(|bytes| (name, bytes)))?
        })
        .collect()
}

/// A plan below `tests/data`.
///
/// # Panics
/// If it cannot be read.
#[allow(clippy::panic, reason = "a test cannot go on without its data")]
pub fn plan(folder: &str) -> Renstra {
    Renstra::read(files(folder)).unwrap_or_else(|e| panic!("{folder}: {e}"))
}

/// The real plan: Dinas Sosial Kabupaten Kutai Kartanegara.
pub fn kukar() -> Renstra {
    plan("kukar")
}

/// A complete national list as read, with the notes on its lines.
///
/// # Panics
/// If it cannot be read.
#[allow(clippy::panic, reason = "a test cannot go on without its data")]
pub fn bacaan_nomenklatur(file: &str) -> BacaanDaftar {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../renstra-core/data/nasional")
        .join(file);
    let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    Nomenklatur::read(file, &bytes).unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// A complete national list, as an option of reading.
pub fn nomenklatur(file: &str) -> Arc<Nomenklatur> {
    Arc::new(bacaan_nomenklatur(file).daftar)
}
