//! The canonical JSON document: the tables as printed, in one file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::batas;
use super::lembar::{BarisLembar, Lembar};
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;

/// Version of the document form.
const VERSI: u32 = 1;

/// The document: `{"renstra": 1, "tabel": {"rencana": {"kolom": [...], "baris": [[...], ...]}}}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dokumen {
    renstra: u32,
    tabel: BTreeMap<String, TabelJson>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TabelJson {
    kolom: Vec<String>,
    baris: Vec<Vec<String>>,
    /// Row numbers, only where the rows do not simply follow the header.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    nomor: Vec<u32>,
}

/// Reads the tables of a JSON document.
///
/// # Errors
/// Broken JSON, unknown fields, another version, or larger than the limits.
pub fn read_json(bytes: &[u8]) -> Result<Vec<Lembar>, RenstraError> {
    let bad = |id: String, en: String| {
        RenstraError::new(
            ErrorKind::BadJson,
            teks!(
                "dokumen JSON tidak dapat dibaca: {}",
                "the JSON document cannot be read: {}",
                if en.is_empty() { &id } else { &en }
            ),
            None,
        )
    };
    if bytes.len() > batas::BYTES {
        return Err(bad(
            "lebih dari 64 MiB / larger than 64 MiB".into(),
            String::new(),
        ));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let doc: Dokumen =
        serde_json::from_slice(bytes).map_err(|e| bad(e.to_string(), String::new()))?;
    if doc.renstra != VERSI {
        return Err(bad(
            format!("renstra: {} (≠ {VERSI})", doc.renstra),
            String::new(),
        ));
    }
    if doc.tabel.len() > batas::TABLES {
        return Err(bad(format!("> {} tabel", batas::TABLES), String::new()));
    }
    doc.tabel
        .into_iter()
        .map(|(nama, t)| {
            let plain = t.nomor.is_empty();
            if t.baris.len() > batas::ROWS
                || t.kolom.len() > batas::COLUMNS
                || (!plain && t.nomor.len() != t.baris.len())
            {
                return Err(bad(format!("tabel `{nama}`: baris/kolom"), String::new()));
            }
            let nomor = |i: usize| {
                t.nomor
                    .get(i)
                    .copied()
                    .unwrap_or_else(|| u32::try_from(i + 2).unwrap_or(u32::MAX))
            };
            let numbers: Vec<u32> = (0..t.baris.len()).map(nomor).collect();
            let baris = numbers
                .into_iter()
                .zip(t.baris)
                // As in CSV, a row of nothing is none.
                .filter(|(_, sel)| sel.iter().any(|c| !c.trim().is_empty()))
                .map(|(nomor, sel)| BarisLembar { nomor, sel })
                .collect();
            Ok(Lembar::new(nama, t.kolom, baris))
        })
        .collect()
}

/// Writes the tables as one JSON document; reading it back gives the same tables.
pub fn write_json(lembar: &[Lembar]) -> String {
    let tabel = lembar
        .iter()
        .map(|l| {
            let plain = l
                .baris
                .iter()
                .enumerate()
                .all(|(i, r)| usize::try_from(r.nomor) == Ok(i + 2));
            let json = TabelJson {
                kolom: l.kolom().to_vec(),
                baris: l.baris.iter().map(|r| r.sel.clone()).collect(),
                nomor: if plain {
                    Vec::new()
                } else {
                    l.baris.iter().map(|r| r.nomor).collect()
                },
            };
            (l.nama.clone(), json)
        })
        .collect();
    let doc = Dokumen {
        renstra: VERSI,
        tabel,
    };
    // Strings and whole numbers in maps with string keys always serialise.
    serde_json::to_string_pretty(&doc).unwrap_or_default()
}
