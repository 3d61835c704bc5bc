//! Access to the values of an Arrow array, independent of its type.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrowPrimitiveType, PrimitiveArray};
use arrow_schema::DataType;

/// One value.
pub(crate) enum ArrowCell<'a> {
    /// Null.
    Kosong,
    /// Text.
    Teks(&'a str),
    /// A whole number.
    Bulat(i128),
    /// A decimal: its units, and how many decimals they have.
    Desimal(i128, i8),
    /// A binary float.
    Pecahan(f64),
}

/// An array with access to single values.
pub(crate) struct ArrowColumn<'a> {
    array: &'a dyn Array,
    get: fn(&'a dyn Array, usize) -> ArrowCell<'a>,
    /// Of a dictionary: the place of each row among its values.
    kunci: Option<Vec<usize>>,
}

impl<'a> ArrowColumn<'a> {
    /// `None` for types that are neither text nor numbers.
    pub(crate) fn new(array: &'a dyn Array) -> Option<Self> {
        if let Some(dictionary) = array.as_any_dictionary_opt() {
            let values = Self::new(dictionary.values().as_ref())?;
            let keys = dictionary.normalized_keys().into_iter().enumerate();
            // A null key points nowhere.
            let keys = keys.map(|(i, k)| if array.is_null(i) { usize::MAX } else { k });
            return Some(Self {
                kunci: Some(keys.collect()),
                ..values
            });
        }
        let get: fn(&'a dyn Array, usize) -> ArrowCell<'a> = match array.data_type() {
            DataType::Null => |_, _| ArrowCell::Kosong,
            DataType::Utf8 => |a, i| ArrowCell::Teks(a.as_string::<i32>().value(i)),
            DataType::LargeUtf8 => |a, i| ArrowCell::Teks(a.as_string::<i64>().value(i)),
            DataType::Utf8View => |a, i| ArrowCell::Teks(a.as_string_view().value(i)),
            DataType::Int8 => |a, i| ArrowCell::Bulat(value::<Int8Type>(a, i).into()),
            DataType::Int16 => |a, i| ArrowCell::Bulat(value::<Int16Type>(a, i).into()),
            DataType::Int32 => |a, i| ArrowCell::Bulat(value::<Int32Type>(a, i).into()),
            DataType::Int64 => |a, i| ArrowCell::Bulat(value::<Int64Type>(a, i).into()),
            DataType::UInt8 => |a, i| ArrowCell::Bulat(value::<UInt8Type>(a, i).into()),
            DataType::UInt16 => |a, i| ArrowCell::Bulat(value::<UInt16Type>(a, i).into()),
            DataType::UInt32 => |a, i| ArrowCell::Bulat(value::<UInt32Type>(a, i).into()),
            DataType::UInt64 => |a, i| ArrowCell::Bulat(value::<UInt64Type>(a, i).into()),
            DataType::Float32 => |a, i| ArrowCell::Pecahan(value::<Float32Type>(a, i).into()),
            DataType::Float64 => |a, i| ArrowCell::Pecahan(value::<Float64Type>(a, i)),
            DataType::Decimal128(_, _) => |a, i| {
                let decimals: &PrimitiveArray<Decimal128Type> = a.as_primitive();
                ArrowCell::Desimal(decimals.value(i), decimals.scale())
            },
            _ => return None,
        };
        Some(Self {
            array,
            get,
            kunci: None,
        })
    }

    /// The value of a row.
    pub(crate) fn get(&self, row: usize) -> ArrowCell<'a> {
        let row = match &self.kunci {
            Some(keys) => keys.get(row).copied().unwrap_or(usize::MAX),
            None => row,
        };
        if row >= self.array.len() || self.array.is_null(row) {
            return ArrowCell::Kosong;
        }
        (self.get)(self.array, row)
    }
}

fn value<T: ArrowPrimitiveType>(array: &dyn Array, row: usize) -> T::Native {
    array.as_primitive::<T>().value(row)
}

/// A decimal as plain text, exact: `1234.50`.
pub(crate) fn plain(units: i128, scale: i8) -> String {
    let digits = units.unsigned_abs().to_string();
    let sign = if units < 0 { "-" } else { "" };
    let Ok(scale) = usize::try_from(scale) else {
        // A negative scale counts in tens, hundreds, …
        let zeros = "0".repeat(usize::from(scale.unsigned_abs()));
        return format!("{sign}{digits}{zeros}");
    };
    let digits = format!("{digits:0>width$}", width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_exactly() {
        assert_eq!(plain(11_887_382_677_420, 2), "118873826774.20");
        assert_eq!(plain(-5, 2), "-0.05");
        assert_eq!(plain(7, 0), "7");
        assert_eq!(plain(7, -3), "7000");
    }
}
