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

/// The list for planning 2027, as exported in January 2026. That it equals the decree of May 2026 is
/// not confirmed, so it does not carry its name.
pub const KODE_2027: Kutipan = Kutipan::new(
    "Pemutakhiran nomenklatur 2027",
    "ekspor 23 Januari 2026",
    Keyakinan::DataResmi,
);
