//! Permendagri 86/2017: the tables of a Renstra.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// T-C.23, achieved performance.
pub const T_C_23: Kutipan = tabel("Tabel T-C.23");
/// T-C.24, budget and realisation.
pub const T_C_24: Kutipan = tabel("Tabel T-C.24");
/// T-C.25, tujuan and sasaran.
pub const T_C_25: Kutipan = tabel("Tabel T-C.25");
/// T-C.26, strategies.
pub const T_C_26: Kutipan = tabel("Tabel T-C.26");
/// T-C.27, programmes and funding.
pub const T_C_27: Kutipan = tabel("Tabel T-C.27");
/// T-C.28, indicators that follow the RPJMD.
pub const T_C_28: Kutipan = tabel("Tabel T-C.28");

const fn tabel(bagian: &'static str) -> Kutipan {
    Kutipan::new("Permendagri 86/2017", bagian, Keyakinan::PraktikAplikasi)
}

/// Mean yearly growth as published tables compute it: mean of the yearly growths, pairs without a
/// base left out. The words of Permendagri 86/2017 were not seen.
pub const PERTUMBUHAN: Kutipan = Kutipan::new(
    "Permendagri 86/2017",
    "Tabel T-C.24 kolom rata-rata pertumbuhan",
    Keyakinan::DataResmi,
);

/// Ratio of realised to budget as published tables print it.
pub const RASIO: Kutipan = Kutipan::new(
    "Permendagri 86/2017",
    "Tabel T-C.24 kolom rasio",
    Keyakinan::DataResmi,
);
