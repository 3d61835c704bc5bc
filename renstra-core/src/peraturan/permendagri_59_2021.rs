//! Permendagri 59/2021: how SPM is carried out and measured (replaces Permendagri 100/2018).

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// Achievement of a service: served over entitled. The annex was not read; real plans print the
/// formula in the head of their tables.
pub const CAPAIAN: Kutipan = Kutipan::new(
    "Permendagri 59/2021",
    "capaian penerima layanan dasar",
    Keyakinan::DokumenRencana,
);
