//! PermenPAN-RB 88/2021: evaluation of accountability (SAKIP).

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use super::skala::{BacaanTepi, Pita, Skala};

const fn pita(nama: &'static str, arti: &'static str, tercetak: &'static str, batas: u32) -> Pita {
    Pita {
        nama,
        arti,
        tercetak,
        batas,
    }
}

/// Score to predicate. The table of 88/2021 itself was not seen; its predecessor, PermenPAN-RB
/// 12/2015, was read and prints the same bands with open lower edges (90 is A, not AA).
pub const PREDIKAT: Skala = Skala {
    pita: &[
        pita("AA", "Sangat Memuaskan", ">90 - 100", 90),
        pita("A", "Memuaskan", ">80 - 90", 80),
        pita("BB", "Sangat Baik", ">70 - 80", 70),
        pita("B", "Baik", ">60 - 70", 60),
        pita("CC", "Cukup (Memadai)", ">50 - 60", 50),
        pita("C", "Kurang", ">30 - 50", 30),
        pita("D", "Sangat Kurang", "0 - 30", 0),
    ],
    rentang: (0, 100),
    bacaan: BacaanTepi::BawahTerbuka,
    kutipan: Kutipan::new(
        "PermenPAN-RB 88/2021",
        "tabel predikat (bunyi tabel PermenPAN-RB 12/2015)",
        Keyakinan::PraktikAplikasi,
    ),
};
