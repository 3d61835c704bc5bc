//! What a printed cell holds.

use serde::{Serialize, Serializer};

use super::{CellText, Rupiah, Tempat};

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

/// A cell: what was printed, where, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sel<T> {
    /// The text as printed.
    pub tercetak: CellText,
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
