//! Rounding policies. A result is rounded once, when it is displayed.

use serde::{Deserialize, Serialize};

/// The direction of rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaraBulat {
    /// To the nearest, a half away from zero (114,4795 → 114,48; −0,5 → −1).
    #[default]
    SetengahMenjauhiNol,
    /// Digits behind the last one are dropped (114,4795 → 114,47).
    Potong,
}

/// A rounding policy: the number of decimals and the direction.
///
/// No regulation text that was read prescribes one; two decimals, half away from zero, is what most
/// published tables follow, and is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pembulatan {
    /// Decimals kept.
    pub desimal: u32,
    /// The direction.
    pub cara: CaraBulat,
}

impl Default for Pembulatan {
    fn default() -> Self {
        Self::half_away(2)
    }
}

impl Pembulatan {
    /// The most decimals that a number can keep exactly.
    pub const MOST: u32 = 28;

    /// To the nearest with this many decimals, a half away from zero.
    pub const fn half_away(desimal: u32) -> Self {
        Self {
            desimal,
            cara: CaraBulat::SetengahMenjauhiNol,
        }
    }

    /// Cut off behind this many decimals.
    pub const fn truncate(desimal: u32) -> Self {
        Self {
            desimal,
            cara: CaraBulat::Potong,
        }
    }
}
