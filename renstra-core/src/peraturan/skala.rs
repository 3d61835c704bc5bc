//! Scales: a value, and the name of the band it falls into.

use serde::{Deserialize, Serialize};

use super::kutipan::Kutipan;
use crate::value::{Angka, Rasio};

/// To which band a value on the edge between two belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BacaanTepi {
    /// To the lower band: `> 90` is the upper one, 90 itself is not.
    BawahTerbuka,
    /// To the upper band: `>= 90` is the upper one.
    BawahTertutup,
}

/// One band of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pita {
    /// Its name.
    pub nama: &'static str,
    /// What the name means.
    pub arti: &'static str,
    /// The band as printed in the source.
    pub tercetak: &'static str,
    /// Its lower edge.
    pub batas: u32,
}

/// A scale from the best band down; the last one takes everything below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Skala {
    /// The bands from the best down.
    pub pita: &'static [Pita],
    /// The lowest and the highest value that the scale knows.
    pub rentang: (u32, u32),
    /// How an edge is read unless the caller says otherwise.
    pub bacaan: BacaanTepi,
    /// Where it is written.
    pub kutipan: Kutipan,
}

impl Skala {
    /// The band of a value; `None` outside the range of the scale.
    pub fn classify(&self, value: &Rasio, bacaan: BacaanTepi) -> Option<&'static Pita> {
        let edge = |n: u32| Rasio::whole(Angka::from(n));
        let (lowest, highest) = self.rentang;
        if *value < edge(lowest) || *value > edge(highest) {
            return None;
        }
        let reaches = |p: &&Pita| match bacaan {
            BacaanTepi::BawahTerbuka => *value > edge(p.batas),
            BacaanTepi::BawahTertutup => *value >= edge(p.batas),
        };
        self.pita.iter().find(reaches).or(self.pita.last())
    }
}
