//! The tables of a document, for a program that reads documents and another one that reads plans.

use super::error::Galat;
#[cfg(feature = "pdf")]
use crate::document::read_pdf_grids;
use crate::document::{DocumentFormat, FoundTables, find_tables, read_grids};
use crate::error::{ErrorKind, RenstraError};
use crate::read::{file_name, is_json, stem};
use crate::sheet::{csv, json};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// The tables of a file, told by its content: a workbook, a PDF with the feature `pdf`, otherwise a table as CSV or a JSON
/// document.
///
/// # Errors
/// A file that is damaged, protected by a password, or larger than the limits.
///
/// ```
/// use renstra_core::api;
/// let found = api::document_tables("program-pendanaan.csv", b"Kode,Uraian,Pagu 2026\n1.06.02,PROGRAM A,5\n").unwrap();
/// assert_eq!(found.lembar[0].nama(), "program-pendanaan");
/// assert_eq!(api::document_tables("Renstra.xlsx", b"PK\x03\x04").unwrap_err().kode(), "BAC017");
/// ```
pub fn document_tables(nama: &str, isi: &[u8]) -> Result<FoundTables, Galat> {
    let berkas = file_name(nama);
    if DocumentFormat::of(isi).is_some() {
        return Ok(find_tables(berkas, read_grids(berkas, isi)?));
    }
    let mut found = FoundTables::default();
    if is_json(nama, isi) {
        let document = json::read_document(isi).map_err(|e| e.in_file(nama))?;
        found.lembar = document.lembar;
        found.lain = document.bagian;
    } else {
        let sheet = csv::read_csv(stem(nama), isi)?.in_file(berkas);
        found.lembar.push(sheet.with_header_found());
    }
    Ok(found)
}

/// The tables of a PDF and of nothing else, for a program that is to be small.
///
/// # Errors
/// As [`document_tables`]; a document of another format.
///
/// ```
/// use renstra_core::api;
/// assert_eq!(api::pdf_tables("Renstra.pdf", b"%PDF-1.7").unwrap_err().kode(), "BAC017");
/// ```
#[cfg(feature = "pdf")]
pub fn pdf_tables(nama: &str, isi: &[u8]) -> Result<FoundTables, Galat> {
    let berkas = file_name(nama);
    Ok(find_tables(berkas, read_pdf_grids(berkas, isi)?))
}

/// Tables with their places, and what no table took, as one JSON document: read as a file whose name ends in `.json`, it
/// gives the plan that the document itself gives.
///
/// ```
/// use renstra_core::api;
/// let found = api::document_tables("rencana.csv", b"kunci,nilai\ndaerah,Kutai\n").unwrap();
/// let plan = api::read_files([("rencana.csv.json", api::tables_json(&found))], Vec::new(), "{}").unwrap();
/// assert_eq!(plan.identitas.daerah.as_deref(), Some("Kutai"));
/// ```
pub fn tables_json(found: &FoundTables) -> String {
    json::write_found(&found.lembar, &found.lain)
}

/// The error where a program that read a document ended without one: it came to a wrong place, or to the end of its memory.
///
/// ```
/// use renstra_core::{Bahasa, api};
/// assert!(api::reading_stopped("Renstra.pdf").pesan(Bahasa::En).contains("`Renstra.pdf`"));
/// ```
pub fn reading_stopped(nama: &str) -> Galat {
    let nama = shorten(file_name(nama));
    let why = teks!(
        "`{nama}` rusak atau terlalu besar untuk memori di sini; simpan atau cetak ulang dari dokumen asalnya, atau baca dengan baris perintah `renstra`",
        "`{nama}` is damaged or too large for the memory here; save or print it anew from the document that it was made from, or read it with the command line `renstra`"
    );
    RenstraError::new(ErrorKind::BadDocument, why, None).into()
}
