//! Tables of text from Apache Arrow, for data frames of other programs.

use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::Schema;

use super::arrow_column::{ArrowCell, ArrowColumn, plain};
use super::lembar::{BarisLembar, Lembar};
use super::typed_cell;
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::{CellText, Tempat};

/// A table from record batches of one schema. Whole numbers, decimals and text become the cells that they
/// would be in print; null is an empty cell. Rows without any cell are left out, as in CSV.
///
/// # Errors
/// A column of another kind (dates, lists), or a float that is no whole number; each names table, column and row.
pub fn from_arrow(
    nama: &str,
    schema: &Schema,
    batches: &[RecordBatch],
) -> Result<Lembar, RenstraError> {
    let kolom: Vec<String> = schema.fields().iter().map(|f| f.name().clone()).collect();
    let mut baris = Vec::new();
    let mut nomor = 2u32;
    for batch in batches {
        let mut columns = Vec::new();
        for (array, column) in batch.columns().iter().zip(&kolom) {
            columns.push(texts(nama, column, array, nomor)?);
        }
        let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
        for _ in 0..batch.num_rows() {
            let sel: Vec<CellText> = columns
                .iter_mut()
                .map(|c| CellText::from(c.next().unwrap_or_default()))
                .collect();
            if sel.iter().any(|c| !c.trim().is_empty()) {
                baris.push(BarisLembar { nomor, sel });
            }
            nomor = nomor.saturating_add(1);
        }
    }
    Ok(Lembar::new(nama, kolom, baris))
}

fn texts(
    tabel: &str,
    kolom: &str,
    array: &ArrayRef,
    first: u32,
) -> Result<Vec<String>, RenstraError> {
    let cells = ArrowColumn::new(array).ok_or_else(|| {
        let kind = array.data_type();
        let message = teks!(
            "tabel `{tabel}`, kolom `{kolom}` berjenis {kind}; yang dibaca: teks, bilangan bulat, desimal",
            "table `{tabel}`, column `{kolom}` is of type {kind}; text, whole numbers and decimals are read"
        );
        RenstraError::new(ErrorKind::BadCall, message, Some(Tempat::column(tabel, kolom)))
    })?;
    let rows = (0..array.len()).zip(first..);
    rows.map(|(i, row)| match cells.get(i) {
        ArrowCell::Kosong => Ok(String::new()),
        ArrowCell::Teks(text) => Ok(text.to_owned()),
        ArrowCell::Bulat(n) => Ok(n.to_string()),
        ArrowCell::Desimal(units, scale) => Ok(typed_cell::decimal(&plain(units, scale))),
        ArrowCell::Pecahan(x) => typed_cell::float(x, || Tempat::cell(tabel, row, kolom)),
    })
    .collect()
}
