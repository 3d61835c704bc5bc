//! What a document is, told by its first bytes and not by its name.

use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// Formats of documents that hold cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// A workbook: `.xlsx`, `.xlsm`, `.xlsb`, `.ods` (all are ZIP archives) or the older `.xls`.
    Workbook,
    /// A PDF.
    Pdf,
}

impl Format {
    /// The format of these bytes; `None` for text (CSV, JSON) and anything else.
    ///
    /// ```
    /// use renstra_core::document::Format;
    /// assert_eq!(Format::of(b"PK\x03\x04..."), Some(Format::Workbook));
    /// assert_eq!(Format::of(b"tingkat,kode,uraian"), None);
    /// ```
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const ZIP: &[u8] = b"PK\x03\x04";
        const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        // Some programs write a line before the mark of a PDF.
        let pdf = bytes
            .get(..bytes.len().min(1024))
            .is_some_and(|start| start.windows(5).any(|w| w == b"%PDF-"));
        if bytes.starts_with(ZIP) || bytes.starts_with(OLE) {
            Some(Self::Workbook)
        } else {
            pdf.then_some(Self::Pdf)
        }
    }
}

/// Why a document of another format is not read.
pub(super) fn not_read(name: &str, format: Option<Format>) -> RenstraError {
    let name = shorten(name);
    let why = match format {
        Some(Format::Pdf) => teks!(
            "`{name}` adalah PDF, yang belum dibaca; salin setiap tabelnya ke buku kerja atau berkas CSV",
            "`{name}` is a PDF, which is not read yet; copy each table into a workbook or a CSV file"
        ),
        Some(Format::Workbook) => teks!(
            "`{name}` adalah buku kerja, yang tidak dibaca oleh bentuk program ini; simpan setiap lembarnya sebagai CSV",
            "`{name}` is a workbook, which this build of the program does not read; save each sheet as CSV"
        ),
        None => teks!(
            "`{name}` bukan buku kerja; yang dibaca: xlsx, xlsm, xlsb, xls, ods",
            "`{name}` is not a workbook; read are xlsx, xlsm, xlsb, xls, ods"
        ),
    };
    RenstraError::new(ErrorKind::NoTables, why, None)
}
