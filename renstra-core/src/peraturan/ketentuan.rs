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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::peraturan::bobot::Bobot;
    use crate::peraturan::permendagri_59_2021::{BOBOT_INDEKS, PENERAPAN};
    use crate::peraturan::permendagri_86_2017::SKALA_KINERJA;
    use crate::peraturan::permenpanrb_88_2021::{BOBOT, SKALA_PREDIKAT};

    /// One parameter a year, without gap or overlap, from the first year on.
    fn continuous<T>(list: &[Ketentuan<T>]) {
        let mut next = list.first().unwrap().berlaku.sejak;
        for (i, k) in list.iter().enumerate() {
            assert_eq!(k.berlaku.sejak, next, "{}", k.id);
            match k.berlaku.sampai {
                Some(end) => {
                    assert!(end >= k.berlaku.sejak, "{}", k.id);
                    next = end + 1;
                }
                None => assert_eq!(i, list.len() - 1, "{}", k.id),
            }
            assert!(
                !k.kutipan.peraturan.is_empty() && !k.kutipan.bagian.is_empty(),
                "{}",
                k.id
            );
        }
        assert_eq!(list.last().unwrap().berlaku.sampai, None);
    }

    #[test]
    fn validity_has_no_gap_and_no_overlap() {
        continuous(SKALA_PREDIKAT);
        continuous(BOBOT);
        continuous(PENERAPAN);
        continuous(SKALA_KINERJA);
    }

    fn adds_up(part: &Bobot) {
        let sum: u32 = part.bagian.iter().map(|b| b.persepuluh).sum();
        assert!(
            part.bagian.is_empty() || sum == part.persepuluh,
            "{}",
            part.nama
        );
        part.bagian.iter().for_each(adds_up);
    }

    #[test]
    fn weights_add_up_to_one_hundred() {
        for weights in BOBOT.iter().map(|k| k.nilai).chain([BOBOT_INDEKS.nilai]) {
            assert_eq!(weights.iter().map(|b| b.persepuluh).sum::<u32>(), 1000);
            weights.iter().for_each(adds_up);
        }
    }

    #[test]
    fn a_year_selects_the_regulation() {
        let of = |y| in_force(PENERAPAN, Tahun::new(y).unwrap()).map(|k| k.kutipan.peraturan);
        assert_eq!(of(2018), None);
        assert_eq!(of(2019), Some("PP 2/2018"));
        assert_eq!(of(2021), Some("PP 2/2018"));
        assert_eq!(of(2022), Some("Permendagri 59/2021"));
    }
}
