//! The category of an achievement, on the national scale or a local one, with its citation.

use serde::Serialize;

use super::performance::performance_category;
use crate::peraturan::permendagri_86_2017::SKALA_KINERJA;
use crate::peraturan::{BacaanTepi, SkalaLokal};
use crate::value::Rasio;

/// The scale that determines the category of an achievement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AturanKategori {
    /// The national scale of performance, its gaps read in a way; `None` for the default reading.
    Nasional(Option<BacaanTepi>),
    /// A scale of a local regulation.
    Setempat(SkalaLokal),
}

impl Default for AturanKategori {
    fn default() -> Self {
        Self::Nasional(None)
    }
}

/// A category with the scale that it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kategori {
    /// The name.
    pub nama: String,
    /// The citation of the scale.
    pub dasar: String,
    /// How its edges were read.
    pub bacaan: BacaanTepi,
    /// True for a scale that the caller passed.
    pub setempat: bool,
}

/// The name of an achievement, and the scale that gave it; `None` below zero.
///
/// Basis: Permendagri 86/2017 (annex not seen), or the local regulation that the caller names, which the
/// result repeats.
///
/// ```
/// use renstra_core::peraturan::{BacaanTepi, SkalaLokal};
/// use renstra_core::rules::{AturanKategori, categorise};
/// use renstra_core::Rasio;
/// let reached = Rasio::new(85.into(), 100.into()).unwrap();
/// let national = categorise(&reached, &AturanKategori::default()).unwrap();
/// assert_eq!((national.nama.as_str(), national.setempat), ("Tinggi", false));
/// let bands = [("Baik", 80.into()), ("Kurang", 0.into())];
/// let own = SkalaLokal::new("Perbup Contoh 12/2024", bands, BacaanTepi::BawahTertutup).unwrap();
/// let local = categorise(&reached, &AturanKategori::Setempat(own)).unwrap();
/// assert_eq!((local.nama.as_str(), local.dasar.as_str()), ("Baik", "Perbup Contoh 12/2024"));
/// ```
pub fn categorise(capaian: &Rasio, aturan: &AturanKategori) -> Option<Kategori> {
    match aturan {
        AturanKategori::Nasional(bacaan) => {
            let scale = SKALA_KINERJA.last()?;
            let band = performance_category(capaian, *bacaan)?;
            Some(Kategori {
                nama: band.nama.to_owned(),
                dasar: scale.kutipan.to_string(),
                bacaan: bacaan.unwrap_or(scale.nilai.bacaan),
                setempat: false,
            })
        }
        AturanKategori::Setempat(scale) => {
            let points = capaian.multiply(&Rasio::whole(100.into()));
            Some(Kategori {
                nama: scale.classify(&points)?.nama.clone(),
                dasar: scale.kutipan().to_owned(),
                bacaan: scale.bacaan(),
                setempat: true,
            })
        }
    }
}
