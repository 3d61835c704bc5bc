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

    /// The name of the notation, as arguments have it.
    ///
    /// ```
    /// use renstra_core::Locale;
    /// assert_eq!(Locale::BOTH.map(Locale::nama), ["id", "en"]);
    /// ```
    pub fn nama(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The sign between thousands.
    ///
    /// ```
    /// use renstra_core::Locale;
    /// assert_eq!(Locale::Id.grouping(), '.');
    /// ```
    pub fn grouping(self) -> char {
        match self {
            Self::Id => '.',
            Self::En => ',',
        }
    }

    /// The sign before decimals.
    ///
    /// ```
    /// use renstra_core::Locale;
    /// assert_eq!(Locale::Id.point(), ',');
    /// ```
    pub fn point(self) -> char {
        match self {
            Self::Id => ',',
            Self::En => '.',
        }
    }
}
