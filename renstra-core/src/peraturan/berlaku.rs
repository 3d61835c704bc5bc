//! The years in which a regulation is in force.

use serde::Serialize;

use crate::value::Tahun;

/// First and last year in which a regulation is in force; no last year if it still is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Berlaku {
    /// First year.
    pub sejak: u16,
    /// Last year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sampai: Option<u16>,
}

impl Berlaku {
    /// In force since a year, with no end.
    pub const fn since(sejak: u16) -> Self {
        Self {
            sejak,
            sampai: None,
        }
    }

    /// In force from one year to another, both included.
    pub const fn between(sejak: u16, sampai: u16) -> Self {
        Self {
            sejak,
            sampai: Some(sampai),
        }
    }

    /// True for a year in which it is in force.
    pub fn contains(&self, tahun: Tahun) -> bool {
        self.sejak <= tahun.get() && self.sampai.is_none_or(|end| tahun.get() <= end)
    }
}
