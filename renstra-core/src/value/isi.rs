//! What a printed text means: a value, none, or nothing that can be read.

use serde::{Serialize, Serializer};

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

impl<T: Serialize> Serialize for Isi<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Ada(v) => v.serialize(serializer),
            Self::Tiada(_) | Self::Rusak => serializer.serialize_none(),
        }
    }
}
