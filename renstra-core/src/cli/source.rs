//! Files for the command line.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::document::{DocumentFormat, FoundTables, Peta, find_tables_as, read_grids};
use crate::error::{ErrorKind, RenstraError};
use crate::model::{Pilihan, Renstra};
use crate::nomenklatur::{Nomenklatur, SumberDaftar};
use crate::read::file_name;
use crate::read::folder::other_kind;
use crate::read::printed_text;
use crate::read::{Berkas, JenisBerkas, OpsiBaca};
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
    let entries = std::fs::read_dir(path).map_err(|e| unreadable(&name, &e))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|e| unreadable(&name, &e))?.path());
    }
    paths.sort();
    if let Some(documents) = only_documents(&paths)? {
        return Renstra::read_with(documents, opsi);
    }
    let mut files: Vec<Berkas<String>> = Vec::new();
    let mut total = 0usize;
    for path in paths {
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let content = content(&path, &name)?;
        total = total.saturating_add(content.as_ref().map_or(0, Vec::len));
        limits::check_bytes(None, total)?;
        files.push((name, content));
    }
    Renstra::read_folder(files, opsi)
}

/// Names and bytes of files.
type NamedFiles = Vec<(String, Vec<u8>)>;

/// The workbooks, PDFs and pages of HTML of a folder in which nothing else holds tables; `None` if something does, or there are none.
fn only_documents(paths: &[PathBuf]) -> Result<Option<NamedFiles>, RenstraError> {
    let name = |p: &PathBuf| {
        p.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let kind = |p: &PathBuf| JenisBerkas::of(&name(p));
    if { paths.iter() }.any(|p| matches!(kind(p), JenisBerkas::Csv | JenisBerkas::Json)) {
        return Ok(None);
    }
    let is_book = |p: &&PathBuf| {
        let name = name(p).to_ascii_lowercase();
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        matches!(
            ending,
            Some("xlsx" | "xlsm" | "xls" | "xlsb" | "ods" | "htm" | "html" | "pdf")
        ) && kind(p) == JenisBerkas::Lain
            && p.is_file()
    };
    let books: Vec<&PathBuf> = paths.iter().filter(is_book).collect();
    if books.is_empty() {
        return Ok(None);
    }
    let choices = { paths.iter() }.filter(|p| kind(p) == JenisBerkas::Pilihan);
    books
        .into_iter()
        .chain(choices)
        .map(|p| file(p))
        .collect::<Result<_, _>>()
        .map(Some)
}

/// Reads one plan from several files: a workbook with its history beside a PDF or a folder of CSV files.
///
/// # Errors
/// As [`read_path`]; the same table in two of them.
pub(super) fn read_paths(paths: &[PathBuf], opsi: &OpsiBaca) -> Result<Renstra, RenstraError> {
    match paths {
        [path] => read_path(path, opsi),
        several => Renstra::read_with(files(several)?, opsi),
    }
}

/// The files of these paths: those of a folder that hold tables or choices, and each other one.
fn files(paths: &[PathBuf]) -> Result<NamedFiles, RenstraError> {
    let mut all = Vec::new();
    for path in paths {
        if !path.is_dir() {
            all.push(file(path)?);
            continue;
        }
        let name = path.display().to_string();
        let entries = std::fs::read_dir(path).map_err(|e| unreadable(&name, &e))?;
        let entries: Vec<PathBuf> = entries
            .map(|entry| entry.map(|e| e.path()))
            .collect::<Result<_, _>>()
            .map_err(|e| unreadable(&name, &e))?;
        let mut entries: Vec<PathBuf> = { entries.into_iter() }
            .filter(|p| {
                let name = p.file_name().unwrap_or_default().to_string_lossy();
                let kind = JenisBerkas::of(&name);
                matches!(
                    kind,
                    JenisBerkas::Csv | JenisBerkas::Json | JenisBerkas::Pilihan
                )
            })
            .collect();
        entries.sort();
        for entry in entries {
            all.push(file(&entry)?);
        }
    }
    Ok(all)
}

/// What is understood of files: the tables of documents and of all others, and what is left out.
///
/// # Errors
/// Files that cannot be opened or are damaged.
pub fn inspect(paths: &[PathBuf]) -> Result<FoundTables, RenstraError> {
    inspect_as(paths, &Peta::default())
}

/// The same, with a mapping.
pub(super) fn inspect_as(paths: &[PathBuf], peta: &Peta) -> Result<FoundTables, RenstraError> {
    let mut found = FoundTables::default();
    let mut tables = Vec::new();
    for (name, bytes) in files(paths)? {
        if DocumentFormat::of(&bytes).is_some() {
            let grids = read_grids(&name, &bytes)?;
            found.append(find_tables_as(file_name(&name), grids, peta));
        } else if let Some(printed) = printed_text::printed(&name, &bytes) {
            found.append(printed);
        } else {
            tables.push((name, bytes));
        }
    }
    if !tables.is_empty() {
        let plan = Renstra::read(tables)?;
        found.lembar.extend(plan.lembar().iter().cloned());
    }
    Ok(found)
}

/// The whole lists that are shipped with the program, by the names of their files.
const SHIPPED: [(&str, &str); 2] = [
    (
        "permendagri-90-2019",
        include_str!("../../data/nasional/permendagri-90-2019.tsv"),
    ),
    (
        "pemutakhiran-2027",
        include_str!("../../data/nasional/pemutakhiran-2027.tsv"),
    ),
];

/// A list of codes and names: a file, or one that is shipped with the program where there is no such file.
pub(super) fn list(path: &Path) -> Result<Arc<Nomenklatur>, RenstraError> {
    let name = path.display().to_string();
    let shipped = SHIPPED
        .iter()
        .find(|(key, _)| SumberDaftar::from_name(&name).is_some_and(|s| s.kunci == *key));
    let read = match (path.exists(), shipped) {
        (false, Some((key, text))) => Nomenklatur::read(key, text.as_bytes()),
        _ => {
            let bytes = std::fs::read(path).map_err(|e| unreadable(&name, &e))?;
            limits::check_bytes(None, bytes.len())?;
            Nomenklatur::read(&name, &bytes)
        }
    };
    Ok(Arc::new(read?.daftar))
}

/// A file of declared choices.
///
/// # Errors
/// A file that cannot be opened; otherwise as [`Pilihan::read`].
pub fn choices(path: &Path) -> Result<Arc<Pilihan>, RenstraError> {
    let (name, bytes) = file(path)?;
    Ok(Arc::new(Pilihan::read(&name, &bytes)?))
}

/// A mapping.
///
/// # Errors
/// A file that cannot be opened; otherwise as [`Peta::read`].
pub(super) fn mapping(path: &Path) -> Result<Peta, RenstraError> {
    let (name, bytes) = file(path)?;
    Peta::read(&name, &bytes)
}

/// True if the file is the input, or a table of the folder that is the input.
pub(super) fn reads(input: &Path, file: &Path) -> bool {
    let (Ok(input), Ok(file)) = (input.canonicalize(), file.canonicalize()) else {
        return false;
    };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let is_table = matches!(
        JenisBerkas::of(&name),
        JenisBerkas::Csv | JenisBerkas::Json | JenisBerkas::Pilihan
    );
    input == file || (is_table && file.parent() == Some(&input))
}

/// The bytes of a file in a folder, or why it has none.
fn content(path: &Path, name: &str) -> Result<Result<Vec<u8>, Teks>, RenstraError> {
    let metadata = match path.metadata() {
        Ok(metadata) => metadata,
        Err(error) if path.is_symlink() => {
            let reason = io_reason(&error);
            return Ok(Err(Teks::new(
                format!("tautan ke berkas yang tidak dapat dibuka ({})", reason.id),
                format!("a link to a file that cannot be opened ({})", reason.en),
            )));
        }
        Err(error) => return Err(unreadable(name, &error)),
    };
    if !metadata.is_file() {
        let kind = kind(&metadata);
        return Ok(Err(Teks::new(
            format!("itu {}, bukan berkas", kind.id),
            format!("it is {}, not a file", kind.en),
        )));
    }
    match JenisBerkas::of(name) {
        JenisBerkas::Csv | JenisBerkas::Json | JenisBerkas::Pilihan => Ok(Ok(file(path)?.1)),
        JenisBerkas::Lain | JenisBerkas::Bukan => Ok(Err(other_kind(name))),
    }
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

/// Why a file cannot be opened.
fn io_reason(error: &std::io::Error) -> Teks {
    match error.kind() {
        std::io::ErrorKind::NotFound => teks!("tidak ada", "it does not exist"),
        std::io::ErrorKind::PermissionDenied => {
            teks!("tidak boleh dibaca", "reading is not allowed")
        }
        _ => Teks::same(error.to_string()),
    }
}

/// A path that cannot be written.
pub(super) fn unwritable(path: &Path, error: &std::io::Error) -> RenstraError {
    let name = path.display();
    RenstraError::new(
        ErrorKind::NotFound,
        teks!(
            "`{name}` tidak dapat ditulis: {error}",
            "`{name}` cannot be written: {error}"
        ),
        None,
    )
}

fn unreadable(name: &str, error: &std::io::Error) -> RenstraError {
    let reason = io_reason(error);
    RenstraError::new(
        ErrorKind::NotFound,
        Teks::new(
            format!("`{name}` tidak dapat dibuka: {}", reason.id),
            format!("`{name}` cannot be opened: {}", reason.en),
        ),
        None,
    )
}
