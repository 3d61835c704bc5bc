//! Permendagri 54/2010: the forms before Permendagri 86/2017. Superseded, but their words were
//! read, and they are the nearest text to the annexes in force.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// The amount at the end of the period is the sum of the years.
pub const JUMLAH_PENDANAAN: Kutipan = Kutipan::new(
    "Permendagri 54/2010 (dicabut)",
    "Lampiran IV, Tabel T-IV.C.28 kolom (19)",
    Keyakinan::TeksPeraturan,
);

/// Growth as rupiah a year: (fifth − first) / 5.
pub const PERTUMBUHAN: Kutipan = Kutipan::new(
    "Permendagri 54/2010 (dicabut)",
    "Lampiran IV, Tabel T-IV.C.3 kolom (17) dan (18)",
    Keyakinan::TeksPeraturan,
);

/// Ratio of achieved to target, in percent.
pub const RASIO_CAPAIAN: Kutipan = Kutipan::new(
    "Permendagri 54/2010 (dicabut)",
    "Lampiran IV, Tabel T-IV.C.2 kolom (16) sampai (20)",
    Keyakinan::TeksPeraturan,
);
