//! Files for the command line.

use std::path::Path;

use crate::error::{ErrorKind, RenstraError};
use crate::model::Renstra;
use crate::read::OpsiBaca;
use crate::sheet::limits;
use crate::value::bahasa::teks;

/// Reads a folder of CSV files, or one JSON or CSV file.
///
/// # Errors
/// A path that does not exist or cannot be read, a folder without tables; otherwise as [`Renstra::read_with`].
pub fn read_path(path: &Path, opsi: &OpsiBaca) -> Result<Renstra, RenstraError> {
    let name = path.display().to_string();
    let is_folder = path.metadata().map_err(|e| unreadable(&name, &e))?.is_dir();
    if !is_folder {
        return Renstra::read_with([file(path)?], opsi);
    }
    let mut files = Vec::new();
    let mut others = Vec::new();
    for entry in std::fs::read_dir(path).map_err(|e| unreadable(&name, &e))? {
        let path = entry.map_err(|e| unreadable(&name, &e))?.path();
        let ending = path
            .extension()
            .map(|e| e.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        if path.is_file() && matches!(ending.as_str(), "csv" | "tsv" | "json") {
            files.push(file(&path)?);
        } else {
            others.extend(path.file_name().map(|n| n.to_string_lossy().into_owned()));
        }
    }
    if files.is_empty() {
        others.sort();
        let found = if others.is_empty() {
            "-".to_owned()
        } else {
            others.join(", ")
        };
        return Err(RenstraError::new(
            ErrorKind::NoTables,
            teks!(
                "folder `{name}` tidak memuat berkas CSV; isinya: {found}",
                "the folder `{name}` holds no CSV file; it holds: {found}",
            ),
            None,
        ));
    }
    Renstra::read_with(files, opsi)
}

/// Name and bytes of a file, unless it is larger than the limit.
fn file(path: &Path) -> Result<(String, Vec<u8>), RenstraError> {
    let name = path.display().to_string();
    let size = path.metadata().map_err(|e| unreadable(&name, &e))?.len();
    let limit = limits::BYTES;
    if size > limit as u64 {
        return Err(RenstraError::new(
            ErrorKind::TooLarge,
            teks!(
                "berkas `{name}` terlalu besar: {size} byte, paling banyak {limit}",
                "the file `{name}` is too large: {size} bytes, at most {limit}",
            ),
            None,
        ));
    }
    let bytes = std::fs::read(path).map_err(|e| unreadable(&name, &e))?;
    Ok((name, bytes))
}

fn unreadable(name: &str, error: &std::io::Error) -> RenstraError {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => teks!("tidak ada", "it does not exist"),
        std::io::ErrorKind::PermissionDenied => {
            teks!("tidak boleh dibaca", "reading is not allowed")
        }
        _ => crate::value::Teks::same(error.to_string()),
    };
    RenstraError::new(
        ErrorKind::NotFound,
        crate::value::Teks::new(
            format!("`{name}` tidak dapat dibuka: {}", reason.id),
            format!("`{name}` cannot be opened: {}", reason.en),
        ),
        None,
    )
}
