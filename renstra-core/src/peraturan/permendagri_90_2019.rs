//! Permendagri 90/2019 and the decrees after it: classification, codes and names.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// The structure of codes and the official names.
pub const KODE: Kutipan = Kutipan::new(
    "Permendagri 90/2019",
    "Lampiran (kode dan nomenklatur)",
    Keyakinan::DataResmi,
);

/// The list of 2023: sub kegiatan with four digits.
pub const KODE_2023: Kutipan = Kutipan::new(
    "Kepmendagri 900.1.15.5-1317/2023",
    "Lampiran (kode dan nomenklatur)",
    Keyakinan::DataResmi,
);
