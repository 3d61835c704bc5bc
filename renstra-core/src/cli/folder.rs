//! A plan as a folder of CSV files, to correct what was read from a document and go on.

use std::path::Path;

use super::source::{reads, unwritable};
use crate::error::{ErrorKind, RenstraError};
use crate::model::Renstra;
use crate::value::bahasa::teks;

/// True for an output that is a folder: one that is there, or a path that ends as one.
pub(super) fn is_folder(path: &Path) -> bool {
    let text = path.to_string_lossy();
    path.is_dir() || text.ends_with('/') || text.ends_with(std::path::MAIN_SEPARATOR)
}

/// Writes the tables of a plan and its choices into a folder, which is made if it is not there. What is there already with
/// another content stays, and nothing is written.
///
/// # Errors
/// A file of the same name with another content; a folder that is the input or cannot be written.
pub(super) fn write(
    plan: &Renstra,
    folder: &Path,
    inputs: &[std::path::PathBuf],
) -> Result<usize, RenstraError> {
    let files = plan.to_csv();
    for (name, text) in &files {
        let path = folder.join(name);
        let same = || std::fs::read(&path).is_ok_and(|found| found == text.as_bytes());
        let input = inputs.iter().any(|input| reads(input, &path));
        if input || path.exists() && !same() {
            let path = path.display();
            return Err(RenstraError::new(
                ErrorKind::BadCall,
                teks!(
                    "`{path}` sudah ada dengan isi lain; tulis ke folder lain, atau pindahkan berkas itu",
                    "`{path}` is there with another content; write to another folder, or move that file away"
                ),
                None,
            ));
        }
    }
    std::fs::create_dir_all(folder).map_err(|e| unwritable(folder, &e))?;
    for (name, text) in &files {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(|e| unwritable(&path, &e))?;
    }
    Ok(files.len())
}
