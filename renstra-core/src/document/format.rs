//! What a document is, told by its first bytes and not by its name.

use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// Formats of documents that hold cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocumentFormat {
    /// A workbook: `.xlsx` or `.xlsm`. Other ZIP archives are refused when they are read.
    Workbook,
    /// An older workbook (`.xls`), or a newer one that a password encrypts.
    OldWorkbook,
    /// A PDF; read with the feature `pdf`.
    Pdf,
}

impl DocumentFormat {
    /// The format of these bytes; `None` for text (CSV, JSON) and anything else.
    ///
    /// ```
    /// use renstra_core::document::DocumentFormat;
    /// assert_eq!(DocumentFormat::of(b"PK\x03\x04..."), Some(DocumentFormat::Workbook));
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
            Some(Self::Workbook)
        } else if bytes.starts_with(OLE) {
            Some(Self::OldWorkbook)
        } else {
            pdf.then_some(Self::Pdf)
        }
    }
}

/// Why a document of another format is not read.
///
/// In `.xls`, `.xlsb` and `.ods` number formats are not seen: 80% would be read as 0.8.
pub(super) fn not_read(name: &str, format: Option<DocumentFormat>, bytes: &[u8]) -> RenstraError {
    let name = shorten(name);
    // The name of the part that holds an encrypted workbook, as it stands in the file.
    let encrypted: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    let why = match format {
        Some(DocumentFormat::Pdf) => teks!(
            "`{name}` adalah PDF, yang tidak dibaca oleh renstra yang dibangun seperti ini; salin setiap tabelnya ke buku kerja .xlsx atau berkas CSV",
            "`{name}` is a PDF, which this build of renstra does not read; copy each table into an .xlsx workbook or a CSV file"
        ),
        Some(DocumentFormat::OldWorkbook) if memchr::memmem::find(bytes, &encrypted).is_some() => {
            teks!(
                "buku kerja `{name}` dilindungi kata sandi; simpan tanpa kata sandi, lalu baca lagi",
                "the workbook `{name}` is protected by a password; save it without one and read it again"
            )
        }
        _ => teks!(
            "`{name}` adalah buku kerja dalam bentuk lain (xls, xlsb, ods); simpan sebagai .xlsx",
            "`{name}` is a workbook of another form (xls, xlsb, ods); save it as .xlsx"
        ),
    };
    RenstraError::new(ErrorKind::BadDocument, why, None)
}
