//! Files for the command line.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;

use crate::error::{ErrorKind, RenstraError};
use crate::model::Renstra;
use crate::read::OpsiBaca;
use crate::sheet::limits;
use crate::value::Teks;
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
    let mut total = 0usize;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut others = Vec::new();
    for entry in std::fs::read_dir(path).map_err(|e| unreadable(&name, &e))? {
        let path = entry.map_err(|e| unreadable(&name, &e))?.path();
        let ending = path
            .extension()
            .map(|e| e.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        if path.is_file() && matches!(ending.as_str(), "csv" | "tsv" | "json") {
            let read = file(&path)?;
            total = total.saturating_add(read.1.len());
            limits::check_bytes(None, total)?;
            files.push(read);
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
///
/// Reads at most the limit, whatever size the file system reports: a file may grow while it is read.
fn file(path: &Path) -> Result<(String, Vec<u8>), RenstraError> {
    let name = path.display().to_string();
    let limit = limits::BYTES;
    let size = readable(&name, &path.metadata().map_err(|e| unreadable(&name, &e))?)?;
    let source = File::open(path).map_err(|e| unreadable(&name, &e))?;
    let mut bytes = Vec::new();
    if size <= limit as u64 {
        // The opened file may not be the one that was inspected.
        readable(
            &name,
            &source.metadata().map_err(|e| unreadable(&name, &e))?,
        )?;
        let mut bounded = source.take(limit as u64 + 1);
        bounded
            .read_to_end(&mut bytes)
            .map_err(|e| unreadable(&name, &e))?;
    }
    if size > limit as u64 || bytes.len() > limit {
        let size = size.max(bytes.len() as u64);
        return Err(RenstraError::new(
            ErrorKind::TooLarge,
            teks!(
                "berkas `{name}` terlalu besar: {size} byte, paling banyak {limit}",
                "the file `{name}` is too large: {size} bytes, at most {limit}",
            ),
            None,
        ));
    }
    Ok((name, bytes))
}

/// The size of a regular file; `None` for devices and pipes.
fn readable(name: &str, what: &Metadata) -> Result<u64, RenstraError> {
    if what.is_file() || STANDARD_INPUT.contains(&name) {
        return Ok(what.len());
    }
    let kind = kind(what);
    Err(RenstraError::new(
        ErrorKind::NotFound,
        Teks::new(
            format!("`{name}` tidak dapat dibaca: itu {}, bukan berkas", kind.id),
            format!("`{name}` cannot be read: it is {}, not a file", kind.en),
        ),
        None,
    ))
}

/// Names of the standard input.
const STANDARD_INPUT: [&str; 3] = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"];

/// Describes something that is not a regular file.
fn kind(what: &Metadata) -> Teks {
    if what.is_dir() {
        return teks!("folder", "a folder");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = what.file_type();
        if kind.is_fifo() {
            return teks!("pipa (FIFO)", "a pipe (FIFO)");
        }
        if kind.is_socket() {
            return teks!("soket", "a socket");
        }
        if kind.is_char_device() || kind.is_block_device() {
            return teks!("perangkat", "a device");
        }
    }
    teks!("sesuatu yang lain", "something else")
}

fn unreadable(name: &str, error: &std::io::Error) -> RenstraError {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => teks!("tidak ada", "it does not exist"),
        std::io::ErrorKind::PermissionDenied => {
            teks!("tidak boleh dibaca", "reading is not allowed")
        }
        _ => Teks::same(error.to_string()),
    };
    RenstraError::new(
        ErrorKind::NotFound,
        Teks::new(
            format!("`{name}` tidak dapat dibuka: {}", reason.id),
            format!("`{name}` cannot be opened: {}", reason.en),
        ),
        None,
    )
}
