//! Why a workbook is not read: it is damaged, protected or too large.

use crate::error::{ErrorKind, RenstraError};
use crate::sheet::limits;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// A workbook, or one of its sheets, that is damaged or none.
pub(super) fn broken(name: &str, sheet: Option<&str>, said: &str) -> RenstraError {
    let (name, said) = (shorten(name), shorten(said));
    let (id, en) = match sheet.map(shorten) {
        Some(sheet) => (format!(", lembar `{sheet}`"), format!(", sheet `{sheet}`")),
        None => (String::new(), String::new()),
    };
    RenstraError::new(
        ErrorKind::BadDocument,
        teks!(
            "buku kerja `{name}`{id} rusak atau bukan buku kerja ({said}); buka dengan aplikasi lembar sebar dan simpan lagi sebagai .xlsx",
            "the workbook `{name}`{en} is damaged or no workbook ({said}); open it in a spreadsheet program and save it as .xlsx"
        ),
        None,
    )
}

/// A workbook with a password.
pub(super) fn protected(name: &str) -> RenstraError {
    let name = shorten(name);
    RenstraError::new(
        ErrorKind::BadDocument,
        teks!(
            "buku kerja `{name}` dilindungi kata sandi; simpan tanpa kata sandi, lalu baca lagi",
            "the workbook `{name}` is protected by a password; save it without one and read it again"
        ),
        None,
    )
}

/// A document with more cells than the limit.
pub(super) fn too_many(name: &str) -> RenstraError {
    let (name, most) = (shorten(name), limits::CELLS);
    RenstraError::new(
        ErrorKind::TooLarge,
        teks!(
            "buku kerja `{name}` memiliki lebih dari {most} sel, atau teks yang terlalu panjang di dalamnya; bagi menjadi beberapa berkas",
            "the workbook `{name}` has more than {most} cells, or too much text in them; split it into several files"
        ),
        None,
    )
}

/// A document that is too large when it is unpacked.
pub(super) fn too_large(name: &str, most: u64) -> RenstraError {
    let name = shorten(name);
    RenstraError::new(
        ErrorKind::TooLarge,
        teks!(
            "buku kerja `{name}` menjadi lebih dari {most} byte bila dibuka; bagi menjadi beberapa berkas, atau hapus lembar yang bukan tabel rencana",
            "the workbook `{name}` takes more than {most} bytes when unpacked; split it into several files, or remove sheets that are no tables of the plan"
        ),
        None,
    )
}

/// A page that is neither UTF-8 nor UTF-16, nor what Windows wrote before.
pub(super) fn not_text(name: &str) -> RenstraError {
    let name = shorten(name);
    RenstraError::new(
        ErrorKind::NotText,
        teks!(
            "`{name}` berisi tabel HTML, tetapi bukan teks UTF-8; simpan ulang sebagai UTF-8 atau .xlsx",
            "`{name}` has tables as HTML, but is not UTF-8 text; save it again as UTF-8 or .xlsx"
        ),
        None,
    )
}
