//! A table as JSON: a list of objects, keys in the order of the columns.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::model::{Kolom, Nilai, Table};

impl Table {
    /// The table as JSON text: a list of objects. Numbers are decimal strings, years are numbers,
    /// missing values are `null`.
    pub fn to_json(&self) -> String {
        // Strings, whole numbers and null always serialise.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.baris.len()))?;
        for row in &self.baris {
            rows.serialize_element(&Row {
                kolom: &self.kolom,
                row,
            })?;
        }
        rows.end()
    }
}

struct Row<'a> {
    kolom: &'a [Kolom],
    row: &'a [Nilai],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.kolom.len()))?;
        for (column, cell) in self.kolom.iter().zip(self.row) {
            map.serialize_entry(&column.kunci, cell)?;
        }
        map.end()
    }
}

impl Serialize for Nilai {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Tahun(t) => serializer.serialize_u16(t.get()),
            Self::Cacah(n) => serializer.serialize_u64(*n),
            other => match other.plain() {
                Some(text) => serializer.serialize_str(&text),
                None => serializer.serialize_none(),
            },
        }
    }
}
