//! PDF: from the marks on its pages to grids of cells.
//!
//! ```text
//! bytes → pages of marks → lines that meet → cells with text → tables over pages
//! ```
//!
//! Tables are found by their lines. What stands on a page as an image is told and not guessed.

mod adapter;
mod broken_rows;
mod lattice;
mod page;
mod rulings;
mod sheets;
mod text;
mod words;

use super::grid::Grid;
use crate::error::{ErrorKind, RenstraError};
use crate::sheet::limits;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// The tables of a PDF with lines around their cells.
///
/// # Errors
/// A PDF that is damaged, has a password, or is larger than the limits.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let pages = adapter::pages(bytes).map_err(|why| unreadable(name, why))?;
    Ok(sheets::grids(&pages))
}

fn unreadable(name: &str, why: adapter::Unreadable) -> RenstraError {
    let name = shorten(name);
    let (kind, why) = match why {
        adapter::Unreadable::Password => (
            ErrorKind::BadDocument,
            teks!(
                "PDF `{name}` dilindungi kata sandi; simpan tanpa kata sandi, lalu baca lagi",
                "the PDF `{name}` is protected by a password; save it without one and read it again"
            ),
        ),
        adapter::Unreadable::Damaged => (
            ErrorKind::BadDocument,
            teks!(
                "PDF `{name}` rusak dan tidak dapat dibaca; simpan atau cetak ulang dari dokumen asalnya",
                "the PDF `{name}` is damaged and cannot be read; save or print it anew from the document that it was made from"
            ),
        ),
        adapter::Unreadable::CutOff => (
            ErrorKind::BadDocument,
            teks!(
                "PDF `{name}` terpotong: bagian akhirnya tidak ada; unduh atau salin lagi seluruhnya",
                "the PDF `{name}` is cut off: its end is missing; download or copy the whole of it again"
            ),
        ),
        adapter::Unreadable::Pages(count) => {
            let most = adapter::PAGES;
            (
                ErrorKind::TooLarge,
                teks!(
                    "PDF `{name}` terlalu besar: {count} halaman, paling banyak {most}; pisahkan halaman tabelnya",
                    "the PDF `{name}` is too large: {count} pages, at most {most}; take out the pages with the tables"
                ),
            )
        }
    };
    RenstraError::new(kind, why, None)
}
