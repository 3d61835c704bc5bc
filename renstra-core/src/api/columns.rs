//! A rule over columns, row by row: the same code as for single values.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, StringArray};
use rust_decimal::Decimal;

use super::arg_value::ArgCell;
use super::args::Args;
use super::error::Galat;
use super::rule_result::RuleContext;
use super::rules::find;
use crate::sheet::arrow_column::{ArrowCell, ArrowColumn};
use crate::table::arrow::{decimal_array, units};
use crate::value::bahasa::teks;
use crate::value::number::column::locale_of_texts;
use crate::value::number::{Locale, LokalKolom};
use crate::value::{Angka, Bahasa, Tempat};

/// Computes a rule for every row of columns. `kolom` holds arguments that are columns (each in one or more
/// chunks), `argumen` those that are the same for all rows, as in [`super::rule`].
///
/// The result is `decimal128` for numbers (percents with as many decimals as the rounding has), `utf8` for names. A
/// row is null where a cell of it is null, or where the rule has no result. `parse_number` without a
/// notation takes the one that the whole column tells.
///
/// # Errors
/// [`Galat`] for an unknown rule, wrong arguments, columns of different length, and for the first cell that is no number.
///
/// ```
/// use std::sync::Arc;
/// use arrow_array::{Array, Decimal128Array, Int64Array, cast::AsArray, types::Decimal128Type};
/// use renstra_core::{Bahasa, api::rule_columns};
/// let served = Arc::new(Int64Array::from(vec![Some(43), Some(0), None]));
/// let entitled = Arc::new(Int64Array::from(vec![60, 0, 5]));
/// let columns = [("terlayani".to_owned(), vec![served as _]), ("berhak".to_owned(), vec![entitled as _])];
/// let percent = rule_columns("coverage", "{}", &columns, Bahasa::Id).unwrap();
/// let percent = percent.as_primitive::<Decimal128Type>();
/// assert_eq!((percent.value(0), percent.scale()), (7167, 2));
/// assert!(percent.is_null(1) && percent.is_null(2));
/// ```
pub fn rule_columns(
    nama: &str,
    argumen: &str,
    kolom: &[(String, Vec<ArrayRef>)],
    bahasa: Bahasa,
) -> Result<ArrayRef, Galat> {
    let compute = find(nama)?;
    let mut input = Args::new(nama, argumen)?;
    let rows = rows(kolom)?;
    if nama == "parse_number" {
        settle(&mut input, kolom)?;
    }
    let cara = RuleContext {
        bahasa,
        pembulatan: input.pembulatan()?,
        ringkas: true,
    };
    let mut cursors = kolom
        .iter()
        .map(|(name, chunks)| Kursor::new(name, chunks))
        .collect::<Result<Vec<_>, _>>()?;
    input.columns(cursors.iter().map(|c| c.nama.clone()));
    let mut out = OutputColumn::new(rows);
    let mut cells = Vec::with_capacity(cursors.len());
    for row in 1..=rows {
        cells.clear();
        for cursor in &mut cursors {
            cells.extend(cursor.next(row)?);
        }
        if cells.len() < cursors.len() {
            out.push_null();
            continue;
        }
        input.row_of(cells.drain(..));
        let result = compute(&mut input, cara).map_err(|e| e.in_row(row))?;
        if out.is_first() {
            input.end()?;
        }
        out.push(result.into_parts());
    }
    out.finish(cara.pembulatan.desimal)
}

/// How many rows there are, the same in all columns.
fn rows(kolom: &[(String, Vec<ArrayRef>)]) -> Result<usize, Galat> {
    let lengths = kolom
        .iter()
        .map(|(name, chunks)| (name, chunks.iter().map(|c| c.len()).sum::<usize>()));
    let lengths: Vec<(&String, usize)> = lengths.collect();
    let first = lengths.first().map_or(0, |(_, n)| *n);
    if lengths.iter().all(|(_, n)| *n == first) {
        return Ok(first);
    }
    let told: Vec<String> = lengths
        .iter()
        .map(|(name, n)| format!("`{name}` {n}"))
        .collect();
    let told = told.join(", ");
    Err(Galat::call(teks!(
        "panjang kolom berbeda: {told}",
        "the columns differ in length: {told}"
    )))
}

/// The notation of a column of printed numbers: the one that is given, or else what all its cells tell.
fn settle(input: &mut Args, kolom: &[(String, Vec<ArrayRef>)]) -> Result<(), Galat> {
    if input.given("notasi").is_some_and(|n| n != "auto") {
        return Ok(());
    }
    let mut texts = Vec::new();
    for chunk in kolom.iter().flat_map(|(_, chunks)| chunks) {
        let Some(cells) = ArrowColumn::new(chunk.as_ref()) else {
            continue;
        };
        texts.extend((0..chunk.len()).filter_map(|i| match cells.get(i) {
            ArrowCell::Teks(text) => Some(text),
            _ => None,
        }));
    }
    match locale_of_texts(&texts) {
        LokalKolom::TidakBerpengaruh => Ok(()),
        LokalKolom::Tetap(locale) => {
            let name = match locale {
                Locale::Id => "id",
                Locale::En => "en",
            };
            input.set("notasi", name);
            Ok(())
        }
        LokalKolom::Campuran => Err(Galat::call(teks!(
            "sebagian angka kolom ini hanya terbaca dalam notasi Indonesia, sebagian hanya dalam notasi Inggris; tetapkan notasi `id` atau `en`",
            "some numbers of this column read in Indonesian notation only, some in English notation only; set the notation `id` or `en`"
        ))),
        LokalKolom::TakTentu => Err(Galat::call(teks!(
            "angka kolom ini terbaca lain dalam notasi Indonesia dan Inggris, dan tidak ada yang menentukannya; tetapkan notasi `id` atau `en`",
            "the numbers of this column read differently in Indonesian and English notation, and nothing settles it; set the notation `id` or `en`"
        ))),
    }
}

/// The cells of a column, one after the other.
struct Kursor<'a> {
    nama: String,
    chunks: Vec<(ArrowColumn<'a>, usize)>,
    chunk: usize,
    at: usize,
}

impl<'a> Kursor<'a> {
    fn new(nama: &str, chunks: &'a [ArrayRef]) -> Result<Self, Galat> {
        let mut all = Vec::new();
        for chunk in chunks {
            let cells = ArrowColumn::new(chunk.as_ref()).ok_or_else(|| {
                let kind = chunk.data_type();
                Galat::call(teks!(
                    "kolom `{nama}` berjenis {kind}; yang dibaca: teks, bilangan bulat, desimal",
                    "the column `{nama}` is of type {kind}; text, whole numbers and decimals are read"
                ))
            })?;
            all.push((cells, chunk.len()));
        }
        Ok(Self {
            nama: nama.to_owned(),
            chunks: all,
            chunk: 0,
            at: 0,
        })
    }

    /// The next cell; nothing for null.
    fn next(&mut self, row: usize) -> Result<Option<ArgCell>, Galat> {
        while self
            .chunks
            .get(self.chunk)
            .is_some_and(|(_, len)| self.at >= *len)
        {
            self.chunk += 1;
            self.at = 0;
        }
        let Some((cells, _)) = self.chunks.get(self.chunk) else {
            return Ok(None);
        };
        let value = cells.get(self.at);
        self.at += 1;
        let number = |d: Option<Decimal>| {
            d.map(|d| Some(ArgCell::Angka(Angka::from_decimal(d))))
                .ok_or_else(|| self.too_large(row))
        };
        match value {
            ArrowCell::Kosong => Ok(None),
            ArrowCell::Teks(text) => Ok(Some(ArgCell::Teks(text.to_owned()))),
            ArrowCell::Bulat(n) => number(Decimal::try_from_i128_with_scale(n, 0).ok()),
            ArrowCell::Desimal(units, scale) => {
                let scale = u32::try_from(scale).ok();
                number(scale.and_then(|s| Decimal::try_from_i128_with_scale(units, s).ok()))
            }
            ArrowCell::Pecahan(x) => {
                let place = || Tempat::row(&self.nama, u32::try_from(row).unwrap_or(u32::MAX));
                let text = crate::sheet::typed_cell::float(x, place).map_err(Galat::from)?;
                Ok(text.parse().ok().map(ArgCell::Angka))
            }
        }
    }

    fn too_large(&self, row: usize) -> Galat {
        let nama = &self.nama;
        let error = Galat::call(teks!(
            "kolom `{nama}`: angkanya terlalu besar",
            "column `{nama}`: the number is too large"
        ));
        error.in_row(row)
    }
}

/// The column of results.
struct OutputColumn {
    jenis: Option<&'static str>,
    angka: Vec<Option<Angka>>,
    teks: Vec<Option<String>>,
}

impl OutputColumn {
    fn new(rows: usize) -> Self {
        Self {
            jenis: None,
            angka: Vec::with_capacity(rows),
            teks: Vec::new(),
        }
    }

    /// Nothing was computed yet.
    fn is_first(&self) -> bool {
        self.jenis.is_none()
    }

    fn push_null(&mut self) {
        self.angka.push(None);
        if !self.teks.is_empty() {
            self.teks.push(None);
        }
    }

    fn push(&mut self, (jenis, angka, text): (&'static str, Option<Angka>, Option<String>)) {
        // One name among numbers (a rank that was reached) makes a column of text.
        if self.jenis != Some("teks") {
            self.jenis = Some(jenis);
        }
        if text.is_some() && self.teks.is_empty() {
            self.teks = vec![None; self.angka.len()];
        }
        self.angka.push(angka);
        if jenis == "teks" || !self.teks.is_empty() {
            self.teks.resize(self.angka.len() - 1, None);
            self.teks.push(text);
        }
    }

    fn finish(self, desimal: u32) -> Result<ArrayRef, Galat> {
        let Self {
            jenis,
            angka,
            mut teks,
        } = self;
        if jenis == Some("teks") {
            teks.resize(angka.len(), None);
            let both = teks
                .into_iter()
                .zip(&angka)
                .map(|(t, n)| t.or_else(|| n.map(|n| n.to_string())));
            return Ok(Arc::new(both.collect::<StringArray>()));
        }
        let needed = angka
            .iter()
            .flatten()
            .map(|n| n.decimals())
            .max()
            .unwrap_or(0);
        let scale = match jenis {
            Some("rupiah") => 2,
            Some("pecahan") => desimal + 2,
            Some("angka") => needed,
            _ => desimal,
        };
        let units: Option<Vec<Option<i128>>> = angka
            .into_iter()
            .map(|n| n.map_or(Some(None), |n| units(n, scale.max(needed)).map(Some)))
            .collect();
        let array = units.and_then(|u| decimal_array(u, scale.max(needed)));
        array.map(|a| Arc::new(a) as ArrayRef).ok_or_else(|| {
            Galat::call(teks!(
                "hasilnya tidak muat dalam desimal 38 angka",
                "the results do not fit a decimal of 38 digits"
            ))
        })
    }
}
