//! An error as other languages get it.

use serde::Serialize;

use crate::analysis::ScenarioError;
use crate::error::{ErrorKind, RenstraError};
use crate::model::KodeError;
use crate::value::number::NumberError;
use crate::value::{Bahasa, Teks, Tempat};

/// The class of an error, under the name that it has in Python and JavaScript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub enum JenisGalat {
    /// Input that cannot be read, or a call that is wrong.
    RenstraError,
    /// A printed number that cannot be read.
    NumberError,
    /// A text that is not a complete code.
    KodeError,
    /// A step of a scenario that cannot be taken.
    ScenarioError,
}

/// An error with its code, place and message.
///
/// ```
/// use renstra_core::{Bahasa, api};
/// let error = api::rule("coverage", r#"{"terlayani": 4}"#, Bahasa::Id).unwrap_err();
/// assert_eq!(error.kode(), "BAC011");
/// assert!(error.pesan(Bahasa::Id).contains("`berhak`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Galat {
    jenis: JenisGalat,
    kode: &'static str,
    pesan: Teks,
    lokasi: Option<Box<Tempat>>,
    offset: Option<usize>,
}

/// The JSON form.
#[derive(Serialize)]
struct ErrorJson<'a> {
    jenis: JenisGalat,
    kode: &'static str,
    pesan: &'a str,
    lokasi: Option<&'a Tempat>,
    offset: Option<usize>,
}

impl Galat {
    /// A call that is wrong.
    pub(super) fn call(pesan: Teks) -> Self {
        RenstraError::new(ErrorKind::BadCall, pesan, None).into()
    }

    /// The same error of one row of a column, counted from 1.
    #[cfg(feature = "arrow")]
    pub(super) fn in_row(mut self, row: usize) -> Self {
        self.pesan = Teks::new(
            format!("nilai ke-{row}: {}", self.pesan.id),
            format!("value {row}: {}", self.pesan.en),
        );
        self
    }

    /// Its class.
    pub fn jenis(&self) -> JenisGalat {
        self.jenis
    }

    /// Its stable code.
    pub fn kode(&self) -> &'static str {
        self.kode
    }

    /// The message in one language.
    pub fn pesan(&self, bahasa: Bahasa) -> &str {
        self.pesan.get(bahasa)
    }

    /// The cell that it is about.
    pub fn lokasi(&self) -> Option<&Tempat> {
        self.lokasi.as_deref()
    }

    /// The character of the text at which reading stopped, from 0.
    pub fn offset(&self) -> Option<usize> {
        self.offset
    }

    /// `{"jenis", "kode", "pesan", "lokasi", "offset"}`.
    pub fn to_json(&self, bahasa: Bahasa) -> String {
        let form = ErrorJson {
            jenis: self.jenis,
            kode: self.kode,
            pesan: self.pesan(bahasa),
            lokasi: self.lokasi(),
            offset: self.offset,
        };
        // Strings, whole numbers and null always serialise.
        serde_json::to_string(&form).unwrap_or_default()
    }
}

impl From<RenstraError> for Galat {
    fn from(error: RenstraError) -> Self {
        Self {
            jenis: JenisGalat::RenstraError,
            kode: error.kode(),
            pesan: Teks::each(|b| error.pesan(b).to_owned()),
            lokasi: error.lokasi().cloned().map(Box::new),
            offset: None,
        }
    }
}

impl From<NumberError> for Galat {
    fn from(error: NumberError) -> Self {
        Self {
            jenis: JenisGalat::NumberError,
            kode: ErrorKind::BadNumber.kode(),
            pesan: error.teks(),
            lokasi: None,
            offset: Some(error.offset),
        }
    }
}

impl From<KodeError> for Galat {
    fn from(error: KodeError) -> Self {
        Self {
            jenis: JenisGalat::KodeError,
            kode: ErrorKind::BadKode.kode(),
            pesan: error.teks(),
            lokasi: None,
            offset: None,
        }
    }
}

impl From<ScenarioError> for Galat {
    fn from(error: ScenarioError) -> Self {
        Self {
            jenis: JenisGalat::ScenarioError,
            kode: error.kode(),
            pesan: Teks::each(|b| error.pesan(b)),
            lokasi: None,
            offset: None,
        }
    }
}
