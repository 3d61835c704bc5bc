//! A file that says how the tables of a document are read: which table a place holds, and what its columns mean.

use serde::Deserialize;

use crate::error::{ErrorKind, RenstraError};
use crate::sheet::{Lembar, Tabel, limits};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// How tables of documents are read, where their heads do not tell it. `renstra inspect --peta` writes one to begin with.
///
/// ```
/// use renstra_core::document::Peta;
/// let text = r#"{"peta": 1, "tabel": [{"letak": "hlm. 45-53", "tabel": "program-pendanaan", "kolom": {"4": "kode"}}]}"#;
/// let peta = Peta::read("peta.json", text.as_bytes())?;
/// assert_eq!(peta.tabel[0].kolom, [("4".to_owned(), "kode".to_owned())]);
/// let wrong = Peta::read("peta.json", br#"{"peta": 1, "tabel": [{"letak": "hlm. 2", "tabel": "angaran"}]}"#);
/// assert_eq!(wrong.unwrap_err().kode(), "BAC016");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Peta {
    /// The tables that it names.
    pub tabel: Vec<PetaTabel>,
}

/// How the table of one place is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PetaTabel {
    /// Name of the document; any of them if it is `None`.
    pub berkas: Option<String>,
    /// Where the table stands, as `renstra inspect` shows it: `hlm. 45-53`, `T-C.27!A1:H40`; a whole sheet or the pages of
    /// a table that is not recognised, if `kepala` is given.
    pub letak: String,
    /// The table; `None` if it is left out.
    pub tabel: Option<Tabel>,
    /// Lines of its head, for a table that is not recognised.
    pub kepala: Option<usize>,
    /// Meanings of columns by their letters or numbers; none if the text is empty.
    pub kolom: Vec<(String, String)>,
}

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PetaFile {
    peta: u32,
    #[serde(default)]
    tabel: Vec<PetaFileTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PetaFileTable {
    berkas: Option<String>,
    letak: String,
    tabel: String,
    kepala: Option<usize>,
    #[serde(default)]
    kolom: std::collections::BTreeMap<String, String>,
}

impl Peta {
    /// The word for a table that is left out.
    pub const ABAIKAN: &'static str = "abaikan";

    /// Reads such a file: TOML if its name ends in `.toml` (with the feature `toml`), otherwise JSON of the same shape.
    ///
    /// # Errors
    /// [`RenstraError`] of kind [`BadChoices`](ErrorKind::BadChoices) for broken text, unknown keys, an unknown table.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, RenstraError> {
        limits::check_bytes(None, bytes.len())?;
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let text = String::from_utf8_lossy(bytes);
        let file = parse(name, &text).map_err(|said| broken(name, &said))?;
        if file.peta != 1 {
            return Err(broken(name, &format!("peta = {}", file.peta)));
        }
        let tabel = file.tabel.into_iter().map(|t| {
            let tabel = match t.tabel.as_str() {
                Self::ABAIKAN => None,
                word => Some(Tabel::from_name(word).ok_or_else(|| unknown(name, &t.letak, word))?),
            };
            Ok(PetaTabel {
                berkas: t.berkas,
                letak: t.letak,
                tabel,
                kepala: t.kepala,
                kolom: t.kolom.into_iter().collect(),
            })
        });
        Ok(Self {
            tabel: tabel.collect::<Result<_, RenstraError>>()?,
        })
    }

    /// How the table of a place is read; of several tables on one page the one that it says anyway.
    pub(super) fn of(&self, berkas: &str, sheet: &Lembar) -> Option<(usize, &PetaTabel)> {
        let place = sheet.whole_place();
        let here = |t: &PetaTabel| t.kepala.is_none() && t.is_at(berkas, &place);
        let all = { self.tabel.iter().enumerate() }.filter(|(_, t)| here(t));
        let own = all.clone().find(|(_, t)| t.tabel == sheet.tabel());
        let mut any = all.clone();
        let only = any.next().filter(|_| any.next().is_none());
        own.or(only)
    }

    /// How a sheet, or a table on these pages, is read that is not recognised.
    pub(super) fn of_unread(&self, berkas: &str, letak: &str) -> Option<(usize, &PetaTabel)> {
        let mut all = self.tabel.iter().enumerate();
        all.find(|(_, t)| t.kepala.is_some() && t.is_at(berkas, letak))
    }
}

impl PetaTabel {
    fn is_at(&self, berkas: &str, letak: &str) -> bool {
        self.letak == letak && self.berkas.as_deref().is_none_or(|own| own == berkas)
    }

    /// A table with the columns that are given; one that means the same anyway stays as printed.
    pub(super) fn columns(&self, sheet: Lembar) -> Lembar {
        let skema = sheet.tabel().map(Tabel::skema);
        let letters: Vec<String> = { 0..sheet.kolom().len() }
            .map(|at| sheet.column_letters(at))
            .collect();
        let names = { sheet.kolom().iter().zip(&letters) }.map(|(printed, own)| {
            // Columns that were made from one, such as level and code, have its letters.
            let alone = letters.iter().filter(|l| *l == own).count() == 1;
            let given = self.kolom.iter().find(|(column, _)| alone && column == own);
            let meant = skema.as_ref().and_then(|s| s.meaning(printed));
            match given {
                Some((_, name)) if *name != meant.unwrap_or_default() => name.clone(),
                _ => printed.clone(),
            }
        });
        let names = names.collect();
        sheet.with_columns(names)
    }
}

#[cfg(feature = "toml")]
fn parse(name: &str, text: &str) -> Result<PetaFile, String> {
    if name.to_ascii_lowercase().ends_with(".toml") {
        return toml::from_str(text).map_err(|e: toml::de::Error| {
            let before = e.span().and_then(|s| text.get(..s.start));
            let line = before.map_or(0, |before| before.matches('\n').count()) + 1;
            format!("{line}: {}", e.message())
        });
    }
    serde_json::from_str(text).map_err(|e| e.to_string())
}

#[cfg(not(feature = "toml"))]
fn parse(_: &str, text: &str) -> Result<PetaFile, String> {
    serde_json::from_str(text).map_err(|e| e.to_string())
}

fn broken(name: &str, said: &str) -> RenstraError {
    let (name, said) = (
        shorten(name),
        shorten(said.lines().next().unwrap_or_default()),
    );
    RenstraError::new(
        ErrorKind::BadChoices,
        teks!(
            "peta `{name}` tidak dapat dibaca ({said}); tulis `peta = 1` dan setiap `[[tabel]]` dengan `letak`, `tabel`, `kepala`, `kolom` seperti yang ditulis `renstra inspect --peta`",
            "the mapping `{name}` cannot be read ({said}); write `peta = 1` and each `[[tabel]]` with `letak`, `tabel`, `kepala`, `kolom` as `renstra inspect --peta` writes them"
        ),
        None,
    )
}

fn unknown(name: &str, letak: &str, word: &str) -> RenstraError {
    let (name, letak, word) = (shorten(name), shorten(letak), shorten(word));
    let all = Tabel::ALL.map(Tabel::nama).join(", ");
    RenstraError::new(
        ErrorKind::BadChoices,
        teks!(
            "peta `{name}`, {letak}: tabel `{word}` tidak dikenal; pilih salah satu dari {all}, atau `abaikan`",
            "the mapping `{name}`, {letak}: the table `{word}` is unknown; choose one of {all}, or `abaikan`"
        ),
        None,
    )
}
