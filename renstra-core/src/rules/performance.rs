//! The scale of performance.

use crate::peraturan::permendagri_86_2017::SKALA_KINERJA;
use crate::peraturan::{BacaanTepi, Pita};
use crate::value::Rasio;

/// The name of an achievement on the scale of Permendagri 86/2017, from `Sangat Tinggi` to
/// `Sangat Rendah`; `None` below zero.
///
/// The table is printed in whole numbers; `bacaan` says how its gaps are read. The default (`None`) is
/// the lower edge: 90,5 is Tinggi. Above 100 percent it stays Sangat Tinggi.
///
/// Basis: Permendagri 86/2017 (annex not seen; the table as an official report prints it).
///
/// ```
/// use renstra_core::{Rasio, peraturan::BacaanTepi, performance_category};
/// let percent = |s: &str| Rasio::new(s.parse().unwrap(), 100.into()).unwrap();
/// let name = |s, b| performance_category(&percent(s), b).unwrap().nama;
/// assert_eq!(name("91", None), "Sangat Tinggi");
/// assert_eq!(name("90.5", None), "Tinggi");
/// assert_eq!(name("90.5", Some(BacaanTepi::AtasTerbuka)), "Sangat Tinggi");
/// ```
pub fn performance_category(capaian: &Rasio, bacaan: Option<BacaanTepi>) -> Option<&'static Pita> {
    let scale = SKALA_KINERJA.last()?.nilai;
    let percent = capaian.multiply(&Rasio::whole(100.into()));
    scale.classify(&percent, bacaan.unwrap_or(scale.bacaan))
}
