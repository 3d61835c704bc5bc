//! Errors: input that cannot be read at all, and wrong calls.
//!
//! A plan that can be read but holds mistakes is not an error; its mistakes are findings.

use serde::Serialize;

use crate::value::{Bahasa, Teks, Tempat};

/// What kept a plan, or a part of it, from being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub enum ErrorKind {
    /// No file or sheet is a table of a plan.
    #[serde(rename = "BAC001")]
    NoTables,
    /// The bytes are not UTF-8 text.
    #[serde(rename = "BAC002")]
    NotText,
    /// Larger than the limits allow.
    #[serde(rename = "BAC003")]
    TooLarge,
    /// The CSV structure is broken.
    #[serde(rename = "BAC004")]
    BadCsv,
    /// The JSON document is broken or not a plan.
    #[serde(rename = "BAC005")]
    BadJson,
    /// The same table is given twice.
    #[serde(rename = "BAC006")]
    TableTwice,
    /// A source could not be opened (command line only).
    #[serde(rename = "BAC007")]
    NotFound,
    /// A year that the plan does not have.
    #[serde(rename = "BAC008")]
    UnknownYear,
}

impl ErrorKind {
    /// The stable code.
    pub fn kode(self) -> &'static str {
        match self {
            Self::NoTables => "BAC001",
            Self::NotText => "BAC002",
            Self::TooLarge => "BAC003",
            Self::BadCsv => "BAC004",
            Self::BadJson => "BAC005",
            Self::TableTwice => "BAC006",
            Self::NotFound => "BAC007",
            Self::UnknownYear => "BAC008",
        }
    }
}

/// Input that cannot be read.
///
/// ```
/// use renstra_core::{Bahasa, Renstra};
/// let error = Renstra::read([("foto.csv", "a,b\n1,2\n")]).unwrap_err();
/// assert_eq!(error.kode(), "BAC001");
/// assert!(error.pesan(Bahasa::Id).contains("foto.csv"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}", self.kind.kode(), self.message.en)]
pub struct RenstraError {
    kind: ErrorKind,
    message: Teks,
    lokasi: Option<Tempat>,
}

impl RenstraError {
    /// An error with its message and place.
    pub fn new(kind: ErrorKind, message: Teks, lokasi: Option<Tempat>) -> Self {
        Self {
            kind,
            message,
            lokasi,
        }
    }

    /// What kind of error.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The stable code, such as `BAC002`.
    pub fn kode(&self) -> &'static str {
        self.kind.kode()
    }

    /// The message in one language.
    pub fn pesan(&self, bahasa: Bahasa) -> &str {
        self.message.get(bahasa)
    }

    /// Where, if it has a place.
    pub fn lokasi(&self) -> Option<&Tempat> {
        self.lokasi.as_ref()
    }
}
