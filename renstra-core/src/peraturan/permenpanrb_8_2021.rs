//! PermenPAN-RB 8/2021: performance of employees. Superseded, and it never bound organisations; it is
//! the only regulation found with the words of a formula for lower-is-better and for ranges.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// Lower is better by the difference, and ranges by their nearer end.
pub const KONDISI_KHUSUS: Kutipan = Kutipan::new(
    "PermenPAN-RB 8/2021 (dicabut; untuk pegawai)",
    "Lampiran, kondisi khusus",
    Keyakinan::TeksPeraturan,
);
