//! Citations of regulations.

use std::fmt;

use serde::Serialize;

use super::keyakinan::Keyakinan;

/// A citation: the regulation, the place inside it, and how it was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Kutipan {
    /// The regulation, as it is cited.
    pub peraturan: &'static str,
    /// Article, annex or table inside it; empty for the whole.
    pub bagian: &'static str,
    /// How it was confirmed.
    pub keyakinan: Keyakinan,
}

impl Kutipan {
    /// A citation.
    pub const fn new(peraturan: &'static str, bagian: &'static str, keyakinan: Keyakinan) -> Self {
        Self {
            peraturan,
            bagian,
            keyakinan,
        }
    }
}

impl fmt::Display for Kutipan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bagian.is_empty() {
            f.write_str(self.peraturan)
        } else {
            write!(f, "{}, {}", self.peraturan, self.bagian)
        }
    }
}
