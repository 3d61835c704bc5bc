//! Permendagri 90/2019 and the decrees after it: classification, codes and names.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use super::nomenklatur::SumberDaftar;

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

/// The list of 2019.
pub const DAFTAR_2019: SumberDaftar = SumberDaftar {
    kunci: "permendagri-90-2019",
    kutipan: KODE,
    sejak: 2020,
    digit_sub: 2,
};

/// The list of 2023.
pub const DAFTAR_2023: SumberDaftar = SumberDaftar {
    kunci: "kepmendagri-1317-2023",
    kutipan: KODE_2023,
    sejak: 2024,
    digit_sub: 4,
};

/// The list for 2027.
pub const DAFTAR_2027: SumberDaftar = SumberDaftar {
    kunci: "pemutakhiran-2027",
    kutipan: KODE_2027,
    sejak: 2027,
    digit_sub: 4,
};

/// The lists that are known by name, the oldest first.
pub const DAFTAR: [SumberDaftar; 3] = [DAFTAR_2019, DAFTAR_2023, DAFTAR_2027];
