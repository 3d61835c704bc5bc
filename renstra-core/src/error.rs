//! The error type: input that cannot be read, and invalid calls.
//!
//! A plan that can be read but holds mistakes is not an error; its mistakes are findings.

use serde::Serialize;

use crate::value::bahasa::teks;
use crate::value::printable::shorten;
use crate::value::{Bahasa, Teks, Tempat};

/// Kinds of errors: why input could not be read, or why a call is invalid.
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
    /// A malformed or unknown nomenclature list.
    #[serde(rename = "BAC008")]
    BadNomenklatur,
    /// A year that the plan does not have.
    #[serde(rename = "BAC009")]
    UnknownYear,
    /// A figure that the plan does not have.
    #[serde(rename = "BAC010")]
    UnknownFigure,
    /// A call with an unknown operation or invalid arguments.
    #[serde(rename = "BAC011")]
    BadCall,
    /// A printed number that cannot be read.
    #[serde(rename = "BAC012")]
    BadNumber,
    /// A text that is not a complete nomenclature code.
    #[serde(rename = "BAC013")]
    BadKode,
    /// A name that is not allowed for a table.
    #[serde(rename = "BAC014")]
    BadName,
    /// A binary float where an exact number is needed.
    #[serde(rename = "BAC015")]
    BinaryFloat,
    /// A file of declared choices that is broken, or declares what the plan does not have.
    #[serde(rename = "BAC016")]
    BadChoices,
    /// A workbook or another document that is damaged or protected by a password.
    #[serde(rename = "BAC017")]
    BadDocument,
}

impl ErrorKind {
    /// All kinds.
    pub const ALL: [Self; 17] = [
        Self::NoTables,
        Self::NotText,
        Self::TooLarge,
        Self::BadCsv,
        Self::BadJson,
        Self::TableTwice,
        Self::NotFound,
        Self::BadNomenklatur,
        Self::UnknownYear,
        Self::UnknownFigure,
        Self::BadCall,
        Self::BadNumber,
        Self::BadKode,
        Self::BadName,
        Self::BinaryFloat,
        Self::BadChoices,
        Self::BadDocument,
    ];

    /// The kind of error in words.
    pub fn judul(self) -> Teks {
        match self {
            Self::NoTables => teks!("tidak ada tabel Renstra", "no table of a Renstra"),
            Self::NotText => teks!("berkas bukan teks UTF-8", "the file is not UTF-8 text"),
            Self::TooLarge => teks!("melebihi batas ukuran", "larger than the limits"),
            Self::BadCsv => teks!("susunan CSV rusak", "the CSV structure is broken"),
            Self::BadJson => teks!("dokumen JSON rusak", "the JSON document is broken"),
            Self::TableTwice => teks!("tabel yang sama dua kali", "the same table twice"),
            Self::NotFound => teks!(
                "berkas tidak dapat dibuka atau ditulis",
                "a file cannot be opened or written"
            ),
            Self::BadNomenklatur => teks!(
                "daftar nomenklatur tidak dapat dibaca",
                "a list of the nomenclature cannot be read"
            ),
            Self::UnknownYear => teks!(
                "tahun di luar rencana",
                "a year that the plan does not have"
            ),
            Self::UnknownFigure => teks!(
                "angka yang tidak ada dalam rencana",
                "a figure that the plan does not have"
            ),
            Self::BadCall => teks!("pemanggilan yang keliru", "a call that is wrong"),
            Self::BadNumber => teks!("angka yang tidak terbaca", "a number that cannot be read"),
            Self::BadKode => teks!("kode yang tidak utuh", "a code that is not complete"),
            Self::BadName => teks!(
                "nama yang tidak dapat menjadi nama tabel",
                "a name that no table can have"
            ),
            Self::BinaryFloat => teks!(
                "pecahan biner di tempat angka yang tepat",
                "a binary float in place of an exact number"
            ),
            Self::BadChoices => teks!(
                "pilihan yang tidak dapat dipakai",
                "declared choices that cannot be used"
            ),
            Self::BadDocument => teks!(
                "dokumen rusak atau terkunci",
                "a document that is damaged or protected"
            ),
        }
    }

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
            Self::BadNomenklatur => "BAC008",
            Self::UnknownYear => "BAC009",
            Self::UnknownFigure => "BAC010",
            Self::BadCall => "BAC011",
            Self::BadNumber => "BAC012",
            Self::BadKode => "BAC013",
            Self::BadName => "BAC014",
            Self::BinaryFloat => "BAC015",
            Self::BadChoices => "BAC016",
            Self::BadDocument => "BAC017",
        }
    }
}

/// An error with its kind, message and place.
///
/// ```
/// use renstra_core::{Bahasa, Renstra};
/// let error = Renstra::read([("foto.csv", "a,b\n1,2\n")]).unwrap_err();
/// assert_eq!(error.kode(), "BAC001");
/// assert!(error.pesan(Bahasa::Id).contains("foto"));
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

    /// The same error of a file, which its message names first.
    #[must_use]
    pub(crate) fn in_file(mut self, name: &str) -> Self {
        let Teks { id, en } = &self.message;
        let shown = shorten(name);
        self.message = Teks::new(format!("`{shown}`: {id}"), format!("`{shown}`: {en}"));
        self.lokasi = self.lokasi.or_else(|| Some(Tempat::table(shown)));
        self
    }

    /// What kind of error.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The stable code, such as `BAC002`.
    pub fn kode(&self) -> &'static str {
        self.kind.kode()
    }

    /// The message in both languages.
    pub(crate) fn teks(&self) -> &Teks {
        &self.message
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
