//! Weights that add up to a whole.

use serde::Serialize;

use crate::value::{Angka, Rasio};

/// A weighted part, with the weights of its own parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bobot {
    /// Its name.
    pub nama: &'static str,
    /// Its weight, in tenths of a point: 75 stands for 7,5.
    pub persepuluh: u32,
    /// Its parts, whose weights add up to its own.
    pub bagian: &'static [Bobot],
}

impl Bobot {
    /// A part without parts of its own.
    pub const fn part(nama: &'static str, persepuluh: u32) -> Self {
        Self {
            nama,
            persepuluh,
            bagian: &[],
        }
    }

    /// The weight in points.
    pub fn points(&self) -> Rasio {
        Rasio::whole(Angka::from(self.persepuluh))
            .divide(&Rasio::whole(Angka::from(10)))
            .unwrap_or_else(|_| Rasio::whole(Angka::ZERO))
    }
}
