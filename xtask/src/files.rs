//! Files and folders; an error names the path.

use std::path::{Path, PathBuf};

use crate::step::Failure;

fn at<T>(path: &Path, done: std::io::Result<T>) -> Result<T, Failure> {
    done.map_err(|e| format!("{}: {e}", path.display()))
}

/// Makes a folder and those above it.
pub fn make(path: &Path) -> Result<(), Failure> {
    at(path, std::fs::create_dir_all(path))
}

/// Removes a folder with all in it; none is fine.
pub fn remove(path: &Path) -> Result<(), Failure> {
    if path.exists() {
        return at(path, std::fs::remove_dir_all(path));
    }
    Ok(())
}

/// Copies a file.
pub fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    at(from, std::fs::copy(from, to)).map(|_| ())
}

/// A file as bytes.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    at(path, std::fs::read(path))
}

/// A file as text.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    at(path, std::fs::read_to_string(path))
}

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    at(path, std::fs::write(path, bytes))
}

/// All files below a folder, in the order of their names.
pub fn all(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in at(folder, std::fs::read_dir(folder))? {
        let path = at(folder, entry)?.path();
        if path.is_dir() {
            found.extend(all(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Copies a folder with all in it.
pub fn copy_tree(from: &Path, to: &Path) -> Result<(), Failure> {
    make(to)?;
    for file in all(from)? {
        let target = to.join(file.strip_prefix(from).unwrap_or(&file));
        if let Some(parent) = target.parent() {
            make(parent)?;
        }
        copy(&file, &target)?;
    }
    Ok(())
}
