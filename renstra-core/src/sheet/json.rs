//! The canonical JSON document: the tables as printed, in one file.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::json_source::{AsalJson, Bulat};
use super::lembar::{BarisLembar, Lembar};
use super::limits;
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;
use crate::value::{CellText, Tempat};

/// Version of the document format.
const VERSI: u32 = 1;

/// The document: `{"renstra": 1, "tabel": {"rencana": {"kolom": [...], "baris": [[...], ...], "nomor": [2, ...]}}}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DokumenJson {
    renstra: Bulat,
    tabel: Tables,
}

/// The tables by name, in order. A map would keep the last of two tables of one name, silently.
struct Tables(Vec<(String, TabelJson)>);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TabelJson {
    kolom: Vec<String>,
    baris: Vec<Vec<String>>,
    /// Row numbers; without them the rows follow the header.
    #[serde(default)]
    nomor: Vec<Bulat>,
    /// The document that the table was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dokumen: Option<AsalJson>,
}

/// Reads the tables of a JSON document.
///
/// # Errors
/// Broken JSON, unknown fields, another version, a table twice, or larger than the limits. Nesting is
/// no danger: the form has a fixed depth. Rows and cells are checked when the plan is made.
pub fn read_json(bytes: &[u8]) -> Result<Vec<Lembar>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let doc: DokumenJson =
        serde_json::from_slice(bytes).map_err(|e| bad(&bounded(&e.to_string()), None))?;
    if doc.renstra.0 != VERSI {
        return Err(bad(
            &format!("renstra: {} (≠ {VERSI})", doc.renstra.0),
            None,
        ));
    }
    let tables = doc.tabel.0.into_iter();
    tables.map(|(nama, t)| t.into_lembar(nama)).collect()
}

/// A message of the JSON reader repeats keys of any length; its end says where it stands.
fn bounded(message: &str) -> String {
    const END: usize = 120;
    let head = shorten(message);
    let behind = message.chars().count().saturating_sub(head.chars().count());
    if behind <= END {
        return message.to_owned();
    }
    let end: Vec<char> = message.chars().rev().take(END).collect();
    head.chars().chain(end.into_iter().rev()).collect()
}

fn bad(why: &str, place: Option<Tempat>) -> RenstraError {
    RenstraError::new(
        ErrorKind::BadJson,
        teks!(
            "dokumen JSON tidak dapat dibaca: {why}",
            "the JSON document cannot be read: {why}"
        ),
        place,
    )
}

impl Serialize for Tables {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(nama, t)| (nama, t)))
    }
}

impl<'de> Deserialize<'de> for Tables {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(TablesVisitor)
    }
}

struct TablesVisitor;

impl<'de> Visitor<'de> for TablesVisitor {
    type Value = Tables;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with the tables by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tables, A::Error> {
        let mut tables: Vec<(String, TabelJson)> = Vec::new();
        while let Some((nama, table)) = map.next_entry::<String, _>()? {
            if tables.iter().any(|(n, _)| *n == nama) {
                let nama = shorten(&nama);
                return Err(A::Error::custom(format!(
                    "the table `{nama}` is there twice"
                )));
            }
            if tables.len() == limits::TABLES {
                let most = limits::TABLES;
                return Err(A::Error::custom(format!("more than {most} tables")));
            }
            tables.push((nama, table));
        }
        Ok(Tables(tables))
    }
}

impl TabelJson {
    fn into_lembar(self, nama: String) -> Result<Lembar, RenstraError> {
        if !self.nomor.is_empty() && self.nomor.len() != self.baris.len() {
            let (n, rows) = (self.nomor.len(), self.baris.len());
            let nama = shorten(&nama);
            let why = format!("`{nama}`: nomor {n}, baris {rows}");
            return Err(bad(&why, Some(Tempat::table(nama))));
        }
        let nomor = |i: usize| {
            let following = || u32::try_from(i + 2).unwrap_or(u32::MAX);
            self.nomor.get(i).map_or_else(following, |n| n.0)
        };
        let rows = self.baris.into_iter().enumerate();
        // As in CSV, a row of nothing is none.
        let filled = rows.filter(|(_, sel)| sel.iter().any(|c| !c.trim().is_empty()));
        let baris = filled.map(|(i, sel)| BarisLembar {
            nomor: nomor(i),
            sel: sel.into_iter().map(CellText::from).collect(),
        });
        let sheet = Lembar::new(nama, self.kolom, baris.collect());
        Ok(match self.dokumen {
            Some(source) => sheet.from_document(source.into()),
            None => sheet,
        })
    }
}

/// Writes the tables as one JSON document; reading it back gives the same tables, with their places in the documents
/// that they were read from.
///
/// ```
/// use renstra_core::sheet::{csv, json};
/// let sheet = csv::read_csv("rencana", b"kunci,nilai\n\ndaerah,Kutai\n")?;
/// let again = json::read_json(json::write_json(std::slice::from_ref(&sheet)).as_bytes())?;
/// assert_eq!((again[0].baris[0].nomor, &again[0]), (3, &sheet));
/// assert_eq!(again[0].place_of_row(&again[0].baris[0]).dokumen(), sheet.place_of_row(&sheet.baris[0]).dokumen());
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn write_json(lembar: &[Lembar]) -> String {
    let tabel = lembar
        .iter()
        .map(|l| {
            let json = TabelJson {
                kolom: l.kolom().to_vec(),
                baris: { l.baris.iter() }
                    .map(|r| r.sel.iter().map(String::from).collect())
                    .collect(),
                nomor: l.baris.iter().map(|r| Bulat(r.nomor)).collect(),
                dokumen: l.dokumen().map(AsalJson::from),
            };
            (l.nama().to_owned(), json)
        })
        .collect();
    let doc = DokumenJson {
        renstra: Bulat(VERSI),
        tabel: Tables(tabel),
    };
    // Strings and whole numbers in maps with string keys always serialise.
    serde_json::to_string_pretty(&doc).unwrap_or_default()
}
