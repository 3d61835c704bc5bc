//! A printed cell: its text, its place, what it means.

use super::{CellText, Isi, Rupiah, Tempat, Tiada};

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
