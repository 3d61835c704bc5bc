//! A table as Apache Arrow: money, numbers and percents as exact decimals.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};

use super::column_type::TipeKolom;
use super::model::{JenisKolom, Kolom, Table};
use crate::error::{ErrorKind, RenstraError};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Angka, Pembulatan, Tempat};

/// Digits of a decimal column, the most that Arrow's 128 bits hold.
pub const DIGITS: u8 = 38;

impl Table {
    /// The table as a record batch.
    ///
    /// | column | Arrow |
    /// | --- | --- |
    /// | money | `decimal128(38, 2)` |
    /// | percent | `decimal128(38, 2)`, in percent, rounded once |
    /// | number | `decimal128(38, s)` with as many decimals as its numbers need |
    /// | number that counts (row numbers, comparisons) | `int64` |
    /// | year | `int64` |
    /// | text, values of several kinds, and numbers where some cell is a rank such as `BB` | `utf8` |
    ///
    /// What has no value is null. The metadata of a field says `jenis` (what the column holds) and `judul`.
    ///
    /// # Errors
    /// A number that does not fit a decimal of 38 digits with the decimals of its column.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let batch = plan.budget().table().to_arrow()?;
    /// assert_eq!(batch.schema().field_with_name("2022").unwrap().data_type().to_string(), "Decimal128(38, 2)");
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn to_arrow(&self) -> Result<RecordBatch, RenstraError> {
        let mut fields = Vec::new();
        let mut columns = Vec::new();
        for (i, (column, tipe)) in self.kolom.iter().zip(self.types()).enumerate() {
            let cells: Vec<&Nilai> = self.baris.iter().filter_map(|row| row.get(i)).collect();
            let array = array(column.jenis, tipe, &cells).ok_or_else(|| too_large(self, column))?;
            fields.push(field(column, array.data_type().clone()));
            columns.push(array);
        }
        let schema = Arc::new(Schema::new(fields));
        // A table without columns still says how many rows it has.
        let rows = arrow_array::RecordBatchOptions::new().with_row_count(Some(self.baris.len()));
        RecordBatch::try_new_with_options(schema, columns, &rows).map_err(|e| {
            let message = teks!(
                "tabel tidak dapat dibuat: {}",
                "the table cannot be made: {}",
                e
            );
            RenstraError::new(ErrorKind::BadCall, message, None)
        })
    }
}

fn field(column: &Kolom, data_type: DataType) -> Field {
    let kind = serde_json::to_value(column.jenis).unwrap_or_default();
    let kind = kind.as_str().unwrap_or_default().to_owned();
    let told = [
        ("jenis".to_owned(), kind),
        ("judul".to_owned(), column.judul.id.clone()),
    ];
    Field::new(&column.kunci, data_type, true).with_metadata(told.into_iter().collect())
}

fn too_large(table: &Table, column: &Kolom) -> RenstraError {
    let (title, key) = (&table.judul.id, &column.kunci);
    let message = teks!(
        "sebuah angka kolom `{key}` tidak muat dalam desimal {DIGITS} angka",
        "a number of the column `{key}` does not fit a decimal of {DIGITS} digits"
    );
    RenstraError::new(
        ErrorKind::TooLarge,
        message,
        Some(Tempat::column(title, key)),
    )
}

/// `None` where a number does not fit.
fn array(jenis: JenisKolom, tipe: TipeKolom, cells: &[&Nilai]) -> Option<ArrayRef> {
    Some(match tipe {
        TipeKolom::Teks => text(cells),
        TipeKolom::Bulat => whole(cells)?,
        TipeKolom::Desimal if jenis == JenisKolom::Angka => {
            let scale = cells
                .iter()
                .filter_map(|c| number(c))
                .map(Angka::decimals)
                .max();
            decimals(cells, scale.unwrap_or(0))?
        }
        TipeKolom::Desimal => decimals(cells, 2)?,
    })
}

fn text(cells: &[&Nilai]) -> ArrayRef {
    Arc::new(cells.iter().map(|c| c.plain()).collect::<StringArray>())
}

fn whole(cells: &[&Nilai]) -> Option<ArrayRef> {
    let values = cells.iter().map(|c| match c {
        Nilai::Tahun(t) => Some(Some(i64::from(t.get()))),
        Nilai::Cacah(n) => i64::try_from(*n).ok().map(Some),
        _ => Some(None),
    });
    let values: Option<Vec<Option<i64>>> = values.collect();
    Some(Arc::new(Int64Array::from(values?)))
}

fn decimals(cells: &[&Nilai], scale: u32) -> Option<ArrayRef> {
    let values = cells.iter().map(|c| match number(c) {
        None => Some(None),
        Some(n) => units(n, scale).map(Some),
    });
    let values: Option<Vec<Option<i128>>> = values.collect();
    decimal_array(values?, scale).map(|a| Arc::new(a) as ArrayRef)
}

/// A column of decimals from its units.
pub(crate) fn decimal_array(units: Vec<Option<i128>>, scale: u32) -> Option<Decimal128Array> {
    let scale = i8::try_from(scale).ok()?;
    Decimal128Array::from(units)
        .with_precision_and_scale(DIGITS, scale)
        .ok()
}

/// The number as a whole count of its smallest decimals.
pub(crate) fn units(number: Angka, scale: u32) -> Option<i128> {
    let d = number.decimal();
    let more = scale.checked_sub(d.scale())?;
    let units = d.mantissa().checked_mul(10i128.checked_pow(more)?)?;
    let most = 10i128.checked_pow(u32::from(DIGITS))?;
    (units.checked_abs()? < most).then_some(units)
}

/// The number of a cell, a ratio rounded once by the default policy.
fn number(cell: &Nilai) -> Option<Angka> {
    let policy = Pembulatan::default();
    match cell {
        Nilai::Angka(n) => Some(*n),
        Nilai::Rupiah(r) => Some(r.angka()),
        Nilai::Persen(r) => r.percent(policy).ok(),
        Nilai::Rasio(r) => r.round(policy).ok(),
        Nilai::Tahun(t) => Some(Angka::from(u32::from(t.get()))),
        Nilai::Cacah(n) => n.to_string().parse().ok(),
        Nilai::Kosong
        | Nilai::TakTerdefinisi(_)
        | Nilai::Teks(_)
        | Nilai::Kata(..)
        | Nilai::Kalimat(_)
        | Nilai::Daftar(_)
        | Nilai::Kotak(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Rasio, Teks};
    use arrow_array::{
        Array,
        cast::AsArray,
        types::{Decimal128Type, Int64Type},
    };

    fn table() -> Table {
        let mut t = Table::new(Teks::same("t"))
            .column("uang", JenisKolom::Rupiah)
            .column("bagian", JenisKolom::Persen)
            .column("angka", JenisKolom::Angka)
            .column("target", JenisKolom::Angka)
            .column("baris", JenisKolom::Angka);
        let third = Rasio::new(1.into(), 3.into()).unwrap();
        t.push(vec![
            Nilai::Rupiah("118873826774.20".parse().unwrap()),
            Nilai::Persen(third),
            Nilai::Angka("74.765".parse().unwrap()),
            "BB".into(),
            Nilai::Cacah(7),
        ]);
        t.push(vec![
            Nilai::Kosong,
            Nilai::TakTerdefinisi(crate::TakTerdefinisi::PenyebutNol),
            Nilai::Angka(5.into()),
            Nilai::Angka(5.into()),
            Nilai::Kosong,
        ]);
        t
    }

    #[test]
    fn a_word_among_years_is_kept() {
        let mut t = Table::new(Teks::same("t")).column("tahun", JenisKolom::Tahun);
        t.push(vec![Nilai::Tahun(crate::value::Tahun::new(2022).unwrap())]);
        t.push(vec![Nilai::Kata("semua", Teks::new("semua", "all"))]);
        let batch = t.to_arrow().unwrap();
        let years = batch.column(0).as_string::<i32>();
        assert_eq!((years.value(0), years.value(1)), ("2022", "semua"));
    }

    #[test]
    fn decimals_are_exact_and_missing_is_null() {
        let batch = table().to_arrow().unwrap();
        let money = batch.column(0).as_primitive::<Decimal128Type>();
        assert_eq!((money.value(0), money.scale()), (11_887_382_677_420, 2));
        assert!(money.is_null(1));
        let share = batch.column(1).as_primitive::<Decimal128Type>();
        assert_eq!((share.value(0), share.is_null(1)), (3333, true));
        let numbers = batch.column(2).as_primitive::<Decimal128Type>();
        assert_eq!(
            (numbers.value(0), numbers.value(1), numbers.scale()),
            (74_765, 5_000, 3)
        );
        assert_eq!(batch.column(3).as_string::<i32>().value(1), "5");
        assert_eq!(batch.column(4).as_primitive::<Int64Type>().value(0), 7);
    }

    #[test]
    fn a_number_that_does_not_fit_is_an_error() {
        let mut t = Table::new(Teks::same("t")).column("angka", JenisKolom::Angka);
        t.push(vec![Nilai::Angka(
            "79228162514264337593543950335".parse().unwrap(),
        )]);
        t.push(vec![Nilai::Angka(
            "0.0000000000000000000000000001".parse().unwrap(),
        )]);
        assert_eq!(t.to_arrow().unwrap_err().kind(), ErrorKind::TooLarge);
    }
}
