//! Inpres 4/2025: the single social and economic data base (DTSEN).

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// The data base is updated every three months, and assistance must refer to it.
pub const DTSEN: Kutipan = Kutipan::new(
    "Inpres 4/2025",
    "pemutakhiran DTSEN",
    Keyakinan::HalamanResmi,
);

/// Updates in a full year.
pub const PEMUTAKHIRAN_SETAHUN: u32 = 4;

/// The first full year; the instruction is of February 2025. How often older data bases were updated is not fixed by a regulation
/// that was read: it is what a plan prints.
pub const SETAHUN_PENUH: u16 = 2026;
