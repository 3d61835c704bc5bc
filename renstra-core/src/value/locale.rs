//! The two notations.

use serde::{Deserialize, Serialize};

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Locale {
    /// `20.232.610.093,20`: dots between thousands, a comma before decimals.
    Id,
    /// `23,750,520,794.00`: commas between thousands, a dot before decimals.
    En,
}

impl Locale {
    /// Both notations.
    pub const BOTH: [Self; 2] = [Self::Id, Self::En];

    /// The sign between thousands.
    pub(crate) fn grouping(self) -> char {
        match self {
            Self::Id => '.',
            Self::En => ',',
        }
    }

    /// The sign before decimals.
    pub(crate) fn point(self) -> char {
        match self {
            Self::Id => ',',
            Self::En => '.',
        }
    }
}
