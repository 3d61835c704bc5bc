//! A parameter that a regulation fixes, with its place, its validity and how it was confirmed.

use serde::Serialize;

use super::berlaku::Berlaku;
use super::kutipan::Kutipan;
use crate::value::Tahun;

/// A dated parameter of a regulation.
///
/// ```
/// use renstra_core::{Tahun, peraturan::{in_force, permenpanrb_88_2021}};
/// let scale = in_force(permenpanrb_88_2021::SKALA_PREDIKAT, Tahun::new(2013)?).unwrap();
/// assert_eq!(scale.kutipan.peraturan, "PermenPAN-RB 25/2012");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Ketentuan<T> {
    /// Stable key.
    pub id: &'static str,
    /// The parameter.
    pub nilai: T,
    /// Where it is written, and how it was confirmed.
    pub kutipan: Kutipan,
    /// When it is in force.
    pub berlaku: Berlaku,
}

impl<T> Ketentuan<T> {
    /// A parameter.
    pub const fn new(id: &'static str, nilai: T, kutipan: Kutipan, berlaku: Berlaku) -> Self {
        Self {
            id,
            nilai,
            kutipan,
            berlaku,
        }
    }
}

/// The parameter of a list that is in force in a year.
pub fn in_force<T>(list: &[Ketentuan<T>], tahun: Tahun) -> Option<&Ketentuan<T>> {
    list.iter().find(|k| k.berlaku.contains(tahun))
}
