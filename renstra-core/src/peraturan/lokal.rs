//! Scales of local regulations, passed by the caller with their own citation.

use serde::Serialize;

use super::skala::BacaanTepi;
use crate::value::bahasa::teks;
use crate::value::{Angka, Rasio, Teks};

/// A band of a local scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PitaLokal {
    /// Its name.
    pub nama: String,
    /// Its lower edge, in points (75 for 75 percent).
    pub dari: Angka,
}

/// A scale of a local regulation, from the best band down; the last band includes everything below.
///
/// It stands beside the national scales, and what is judged by it says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkalaLokal {
    kutipan: String,
    pita: Vec<PitaLokal>,
    bacaan: BacaanTepi,
}

/// Why a local scale is invalid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SkalaLokalError {
    /// A local rule needs its citation.
    #[error("a local scale needs its citation")]
    TanpaKutipan,
    /// A scale needs two bands at least.
    #[error("a scale needs at least two bands")]
    TerlaluSedikit,
    /// The lower edges do not decrease from band to band, or a name is empty or repeated.
    #[error("band {0} does not follow the one above it: edges must fall, names must differ")]
    Urutan(usize),
    /// Local scales know open and closed lower edges only.
    #[error("a local scale is read at its lower edges")]
    Bacaan,
}

impl SkalaLokalError {
    /// The reason in words.
    pub fn teks(&self) -> Teks {
        match self {
            Self::TanpaKutipan => teks!(
                "skala setempat memerlukan dasar hukumnya",
                "a local scale needs its citation"
            ),
            Self::TerlaluSedikit => teks!(
                "skala memerlukan sekurangnya dua pita",
                "a scale needs at least two bands"
            ),
            Self::Urutan(n) => teks!(
                "pita ke-{n} tidak mengikuti pita di atasnya: batasnya harus turun dan namanya harus berbeda",
                "band {n} does not follow the one above it: edges must fall, names must differ"
            ),
            Self::Bacaan => teks!(
                "skala setempat dibaca pada batas bawahnya",
                "a local scale is read at its lower edges"
            ),
        }
    }
}

impl SkalaLokal {
    /// A scale from its citation and its bands, the best first, each with its lower edge in points.
    /// `bacaan` says whether a value on an edge belongs to the band above
    /// ([`BacaanTepi::BawahTertutup`]) or below ([`BacaanTepi::BawahTerbuka`]).
    ///
    /// # Errors
    /// [`SkalaLokalError`] without citation, with fewer than two bands, with edges that do not fall.
    ///
    /// ```
    /// use renstra_core::peraturan::{BacaanTepi, SkalaLokal};
    /// let scale = SkalaLokal::new(
    ///     "Perbup Contoh 12/2024, Pasal 5",
    ///     [("Baik", 80.into()), ("Cukup", 60.into()), ("Kurang", 0.into())],
    ///     BacaanTepi::BawahTertutup,
    /// ).unwrap();
    /// assert_eq!(scale.kutipan(), "Perbup Contoh 12/2024, Pasal 5");
    /// assert!(SkalaLokal::new("", [("Baik", 80.into()), ("Kurang", 0.into())], BacaanTepi::BawahTertutup).is_err());
    /// ```
    pub fn new<N: Into<String>>(
        kutipan: impl Into<String>,
        pita: impl IntoIterator<Item = (N, Angka)>,
        bacaan: BacaanTepi,
    ) -> Result<Self, SkalaLokalError> {
        let kutipan: String = kutipan.into();
        let pita: Vec<PitaLokal> = pita
            .into_iter()
            .map(|(nama, dari)| PitaLokal {
                nama: nama.into(),
                dari,
            })
            .collect();
        if kutipan.trim().is_empty() {
            return Err(SkalaLokalError::TanpaKutipan);
        }
        if pita.len() < 2 {
            return Err(SkalaLokalError::TerlaluSedikit);
        }
        if !matches!(bacaan, BacaanTepi::BawahTerbuka | BacaanTepi::BawahTertutup) {
            return Err(SkalaLokalError::Bacaan);
        }
        for (i, band) in pita.iter().enumerate() {
            let above = pita.get(..i).unwrap_or_default();
            let falls = above.last().is_none_or(|a| a.dari > band.dari);
            let twice = above.iter().any(|a| a.nama == band.nama);
            if !falls || twice || band.nama.trim().is_empty() {
                return Err(SkalaLokalError::Urutan(i + 1));
            }
        }
        Ok(Self {
            kutipan,
            pita,
            bacaan,
        })
    }

    /// Where it is written.
    pub fn kutipan(&self) -> &str {
        &self.kutipan
    }

    /// The bands from the best down.
    pub fn pita(&self) -> &[PitaLokal] {
        &self.pita
    }

    /// How a value on an edge is read.
    pub fn bacaan(&self) -> BacaanTepi {
        self.bacaan
    }

    /// The band of a value in points, on the exact value; `None` below zero.
    pub fn classify(&self, value: &Rasio) -> Option<&PitaLokal> {
        if value.is_negative() {
            return None;
        }
        let reached = |band: &&PitaLokal| {
            let edge = Rasio::whole(band.dari);
            match self.bacaan {
                BacaanTepi::BawahTerbuka => *value > edge,
                _ => *value >= edge,
            }
        };
        self.pita.iter().find(reached).or(self.pita.last())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(bacaan: BacaanTepi) -> SkalaLokal {
        let bands = [("Baik", 80u32), ("Cukup", 60), ("Kurang", 0)];
        SkalaLokal::new("Perbup 1/2024", bands.map(|(n, d)| (n, d.into())), bacaan).unwrap()
    }

    #[test]
    fn edges_just_below_and_just_above() {
        let name = |v: &str, bacaan| {
            let value = Rasio::whole(v.parse().unwrap());
            scale(bacaan).classify(&value).map(|p| p.nama.clone())
        };
        for (value, closed, open) in [
            ("79.999999", "Cukup", "Cukup"),
            ("80", "Baik", "Cukup"),
            ("80.000001", "Baik", "Baik"),
            ("60", "Cukup", "Kurang"),
            ("0", "Kurang", "Kurang"),
        ] {
            assert_eq!(
                name(value, BacaanTepi::BawahTertutup).as_deref(),
                Some(closed)
            );
            assert_eq!(name(value, BacaanTepi::BawahTerbuka).as_deref(), Some(open));
        }
        assert_eq!(name("-1", BacaanTepi::BawahTertutup), None);
    }

    #[test]
    fn a_scale_that_is_none() {
        let make = |bands: &[(&str, u32)], bacaan| {
            let bands = bands.iter().map(|(n, d)| (*n, (*d).into()));
            SkalaLokal::new("Perbup 1/2024", bands.collect::<Vec<_>>(), bacaan).unwrap_err()
        };
        let closed = BacaanTepi::BawahTertutup;
        assert_eq!(
            make(&[("Baik", 80)], closed),
            SkalaLokalError::TerlaluSedikit
        );
        assert_eq!(
            make(&[("Baik", 60), ("Kurang", 60)], closed),
            SkalaLokalError::Urutan(2)
        );
        assert_eq!(
            make(&[("Baik", 60), ("Baik", 0)], closed),
            SkalaLokalError::Urutan(2)
        );
        let odd = make(&[("Baik", 60), ("Kurang", 0)], BacaanTepi::BulatkanDulu);
        assert_eq!(odd, SkalaLokalError::Bacaan);
    }
}
