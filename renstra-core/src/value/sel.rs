//! What a printed cell holds, and where it stands.

use std::fmt;

use serde::{Serialize, Serializer};

use super::printable::printable;
use super::{Bahasa, Rupiah};

/// The ways in which a cell says that there is no number. They are never mixed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tiada {
    /// The cell is empty, or the table has no such column.
    SelKosong,
    /// `N.A`, `N/A`: the figure is not available.
    TidakTersedia,
    /// `-`: nil. For money it counts as zero.
    Nihil,
}

/// What a cell means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Isi<T> {
    /// A value.
    Ada(T),
    /// No value, and in which way.
    Tiada(Tiada),
    /// Something is printed that cannot be read; a finding says why.
    Rusak,
}

impl<T> Isi<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Ada(v) => Some(v),
            _ => None,
        }
    }
}

/// Where a cell stands: table, row and column, as a reader of the table counts them.
///
/// The header is row 1, the first line of data row 2, as in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Tempat {
    /// Name of the table (file or sheet).
    pub tabel: String,
    /// Row, the header being row 1; `None` for the whole table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baris: Option<u32>,
    /// Name of the column; `None` for the whole row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kolom: Option<String>,
}

impl fmt::Display for Tempat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown(Bahasa::Id))
    }
}

impl Tempat {
    /// The place in words: `tabel-2.4-anggaran-realisasi, baris 5, kolom 2018`.
    ///
    /// ```
    /// use renstra_core::{Bahasa, Tempat};
    /// let place = Tempat::cell("rencana", 3, "nilai");
    /// assert_eq!(place.to_string(), "rencana, baris 3, kolom nilai");
    /// assert_eq!(place.shown(Bahasa::En), "rencana, row 3, column nilai");
    /// ```
    pub fn shown(&self, bahasa: Bahasa) -> String {
        let (row, column) = match bahasa {
            Bahasa::Id => ("baris", "kolom"),
            Bahasa::En => ("row", "column"),
        };
        let row = self
            .baris
            .map(|r| format!(", {row} {r}"))
            .unwrap_or_default();
        let column = self
            .kolom
            .as_ref()
            .map(|k| format!(", {column} {k}"))
            .unwrap_or_default();
        printable(&format!("{}{row}{column}", self.tabel))
    }

    /// A cell.
    pub fn cell(tabel: impl Into<String>, baris: u32, kolom: impl Into<String>) -> Self {
        Self {
            tabel: tabel.into(),
            baris: Some(baris),
            kolom: Some(kolom.into()),
        }
    }

    /// A whole row.
    pub fn row(tabel: impl Into<String>, baris: u32) -> Self {
        Self {
            tabel: tabel.into(),
            baris: Some(baris),
            kolom: None,
        }
    }

    /// The cell of the same row in another column.
    ///
    /// ```
    /// use renstra_core::Tempat;
    /// let row = Tempat::row("rencana", 3);
    /// assert_eq!(row.in_column("nilai"), Tempat::cell("rencana", 3, "nilai"));
    /// ```
    #[must_use]
    pub fn in_column(&self, kolom: impl Into<String>) -> Self {
        Self {
            kolom: Some(kolom.into()),
            ..self.clone()
        }
    }

    /// A whole table.
    pub fn table(tabel: impl Into<String>) -> Self {
        Self {
            tabel: tabel.into(),
            baris: None,
            kolom: None,
        }
    }

    /// A whole column.
    pub fn column(tabel: impl Into<String>, kolom: impl Into<String>) -> Self {
        Self {
            tabel: tabel.into(),
            baris: None,
            kolom: Some(kolom.into()),
        }
    }
}

/// A cell: what was printed, where, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sel<T> {
    /// The text as printed.
    pub tercetak: String,
    /// Where it stands.
    pub tempat: Tempat,
    /// What it means.
    pub isi: Isi<T>,
}

impl<T> Sel<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        self.isi.value()
    }

    /// True if something is printed that cannot be read.
    pub fn is_broken(&self) -> bool {
        matches!(self.isi, Isi::Rusak)
    }

    /// The way in which it says that there is no value.
    pub fn missing(&self) -> Option<Tiada> {
        match self.isi {
            Isi::Tiada(t) => Some(t),
            _ => None,
        }
    }
}

impl Sel<Rupiah> {
    /// The money in the cell; `-` counts as zero, an empty cell and `N.A` do not count.
    pub fn money(&self) -> Option<Rupiah> {
        match &self.isi {
            Isi::Ada(v) => Some(*v),
            Isi::Tiada(Tiada::Nihil) => Some(Rupiah::ZERO),
            _ => None,
        }
    }
}

impl<T: Serialize> Serialize for Isi<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Ada(v) => v.serialize(serializer),
            Self::Tiada(_) | Self::Rusak => serializer.serialize_none(),
        }
    }
}
