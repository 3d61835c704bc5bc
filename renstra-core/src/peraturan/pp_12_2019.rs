//! PP 12/2019: regional finance. Which belanja belongs to which class.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// Classes of belanja.
pub const KELAS_BELANJA: Kutipan = Kutipan::new(
    "PP 12/2019",
    "Pasal 55 ayat (1) dan Pasal 56",
    Keyakinan::TeksPeraturan,
);
