//! SAKIP: from score to predicate.

use crate::peraturan::permenpanrb_88_2021::PREDIKAT;
use crate::peraturan::{BacaanTepi, Pita};
use crate::value::{Angka, Rasio};

/// The predicate of a SAKIP score between 0 and 100; `None` outside.
///
/// `bacaan` says to which band a score on an edge belongs. The default (`None`) is the open lower
/// edge: 90 is A, above 90 is AA. Basis: PermenPAN-RB 88/2021, in the words of the table of
/// PermenPAN-RB 12/2015; some applications take the edge to the upper band.
///
/// ```
/// use renstra_core::{sakip_predicate, peraturan::BacaanTepi};
/// let name = |s: &str, b| sakip_predicate(s.parse().unwrap(), b).map(|p| p.nama);
/// assert_eq!(name("74.76", None), Some("BB"));
/// assert_eq!(name("90", None), Some("A"));
/// assert_eq!(name("90", Some(BacaanTepi::BawahTertutup)), Some("AA"));
/// assert_eq!(name("101", None), None);
/// ```
pub fn sakip_predicate(score: Angka, bacaan: Option<BacaanTepi>) -> Option<&'static Pita> {
    PREDIKAT.classify(&Rasio::whole(score), bacaan.unwrap_or(PREDIKAT.bacaan))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every edge, just below and just above, under both readings.
    #[test]
    fn edges() {
        let bands = PREDIKAT.pita;
        for pair in bands.windows(2) {
            let [upper, lower] = pair else { continue };
            let at = Angka::from(upper.batas);
            let hair: Angka = "0.000001".parse().unwrap();
            let name = |a: Angka, b| sakip_predicate(a, Some(b)).unwrap().nama;
            for b in [BacaanTepi::BawahTerbuka, BacaanTepi::BawahTertutup] {
                assert_eq!(name(at.checked_add(hair).unwrap(), b), upper.nama);
                assert_eq!(name(at.checked_sub(hair).unwrap(), b), lower.nama);
            }
            assert_eq!(name(at, BacaanTepi::BawahTerbuka), lower.nama);
            assert_eq!(name(at, BacaanTepi::BawahTertutup), upper.nama);
        }
        assert_eq!(sakip_predicate(Angka::ZERO, None).unwrap().nama, "D");
        assert_eq!(sakip_predicate(Angka::from(100), None).unwrap().nama, "AA");
    }
}
