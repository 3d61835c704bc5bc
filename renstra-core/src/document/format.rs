//! What a document is, told by its first bytes and not by its name.

use memchr::memmem;

use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// Formats of documents that hold cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocumentFormat {
    /// A workbook: `.xlsx` or `.xlsm`. Other ZIP archives are refused when they are read.
    Workbook,
    /// A workbook in binary parts: `.xlsb`.
    BinaryWorkbook,
    /// A workbook as OpenDocument: `.ods`.
    OpenDocument,
    /// An older workbook (`.xls`), or a newer one that a password encrypts.
    OldWorkbook,
    /// A PDF; read with the feature `pdf`.
    Pdf,
    /// A page of HTML, also one that is called `.xls`.
    Html,
}

impl DocumentFormat {
    /// The format of these bytes; `None` for text (CSV, JSON) and anything else.
    ///
    /// ```
    /// use renstra_core::document::DocumentFormat;
    /// assert_eq!(DocumentFormat::of(b"PK\x03\x04..."), Some(DocumentFormat::Workbook));
    /// assert_eq!(DocumentFormat::of(b"<table><tr><td>Kode"), Some(DocumentFormat::Html));
    /// assert_eq!(DocumentFormat::of(b"tingkat,kode,uraian"), None);
    /// ```
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const ZIP: &[u8] = b"PK\x03\x04";
        const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        // Some programs write a line before the mark of a PDF.
        let pdf = bytes
            .get(..bytes.len().min(1024))
            .is_some_and(|start| start.windows(5).any(|w| w == b"%PDF-"));
        if bytes.starts_with(ZIP) {
            Some(Self::of_archive(bytes))
        } else if bytes.starts_with(OLE) {
            Some(Self::OldWorkbook)
        } else if pdf {
            Some(Self::Pdf)
        } else {
            is_html(bytes).then_some(Self::Html)
        }
    }

    /// The names of the parts of an archive, and the first part of an OpenDocument, stand in it as they are.
    fn of_archive(bytes: &[u8]) -> Self {
        let has = |text: &[u8]| memmem::find(bytes, text).is_some();
        if has(b"application/vnd.oasis.opendocument.spreadsheet") {
            Self::OpenDocument
        } else if has(b"xl/workbook.bin") {
            Self::BinaryWorkbook
        } else {
            Self::Workbook
        }
    }
}

/// Elements with which pages begin that programs write.
const HTML: [&str; 9] = [
    "<!doctype html",
    "<html",
    "<head",
    "<meta",
    "<style",
    "<body",
    "<div",
    "<center",
    "<table",
];

/// True for text that begins with an element and soon has one of a page.
fn is_html(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    // The letters of UTF-16 are those of ASCII with a zero.
    let start: Vec<u8> = { start.iter() }
        .filter(|b| b.is_ascii() && **b != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    let start = start.trim_ascii_start();
    start.starts_with(b"<")
        && HTML
            .iter()
            .any(|e| memmem::find(start, e.as_bytes()).is_some())
}

/// Why a document of another format is not read.
pub(super) fn not_read(name: &str, format: Option<DocumentFormat>) -> RenstraError {
    let name = shorten(name);
    let why = match format {
        Some(DocumentFormat::Pdf) => teks!(
            "`{name}` adalah PDF, yang tidak dibaca oleh renstra yang dibangun seperti ini; salin setiap tabelnya ke buku kerja .xlsx atau berkas CSV",
            "`{name}` is a PDF, which this build of renstra does not read; copy each table into an .xlsx workbook or a CSV file"
        ),
        _ => teks!(
            "`{name}` bukan dokumen yang dapat dibaca (buku kerja, PDF, HTML); simpan sebagai .xlsx",
            "`{name}` is no document that can be read (workbook, PDF, HTML); save it as .xlsx"
        ),
    };
    RenstraError::new(ErrorKind::BadDocument, why, None)
}
