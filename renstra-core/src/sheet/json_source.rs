//! The document behind a table in the canonical JSON: its file, and where the cells stand in it.

use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use crate::value::printable::shorten;
use crate::value::{Dokumen, Kotak, Letak};

/// A whole number, read exactly: numbers of a document are never converted to binary floats.
#[derive(Serialize, Clone, Copy, PartialEq)]
pub(super) struct Bulat<T = u32>(pub(super) T);

impl<'de, T: FromStr> Deserialize<'de> for Bulat<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        let number = text.parse().map(Self);
        number.map_err(|_| {
            let text = shorten(text);
            D::Error::custom(format!("{text} is no whole number in range"))
        })
    }
}

/// `{"berkas": "Renstra.xlsx", "lembar": "T-C.24", "baris": 4, "kolom": 3}`: a block whose header stands in this row and
/// begins in this column, both 1 without them; or `{"berkas": "Renstra.pdf", "halaman": [[12, [[kiri, atas, kanan,
/// bawah], ...]], ...]}`: for each row, from the header on, the page and the box of each cell.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AsalJson {
    berkas: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lembar: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baris: Option<Bulat>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kolom: Option<Bulat>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    halaman: Vec<(Bulat, Vec<[Bulat<i32>; 4]>)>,
}

impl From<AsalJson> for Dokumen {
    fn from(json: AsalJson) -> Self {
        let first = |n: Option<Bulat>| n.map_or(1, |n| n.0.max(1));
        let boxes = |cells: Vec<[Bulat<i32>; 4]>| -> Vec<Kotak> {
            let cells = cells.into_iter();
            cells
                .map(|[kiri, atas, kanan, bawah]| Kotak {
                    kiri: kiri.0,
                    atas: atas.0,
                    kanan: kanan.0,
                    bawah: bawah.0,
                })
                .collect()
        };
        let letak = if json.halaman.is_empty() {
            Letak::Lembar {
                nama: json.lembar,
                baris: first(json.baris),
                kolom: first(json.kolom),
            }
        } else {
            let rows = json.halaman.into_iter();
            Letak::Halaman(rows.map(|(page, cells)| (page.0, boxes(cells))).collect())
        };
        Self {
            berkas: json.berkas,
            letak,
        }
    }
}

impl From<&Dokumen> for AsalJson {
    fn from(dokumen: &Dokumen) -> Self {
        let mut json = Self {
            berkas: dokumen.berkas.clone(),
            lembar: None,
            baris: None,
            kolom: None,
            halaman: Vec::new(),
        };
        let behind_first = |n: u32| (n != 1).then_some(Bulat(n));
        match &dokumen.letak {
            Letak::Lembar { nama, baris, kolom } => {
                json.lembar.clone_from(nama);
                json.baris = behind_first(*baris);
                json.kolom = behind_first(*kolom);
            }
            Letak::Halaman(rows) => {
                let cell = |k: &Kotak| [k.kiri, k.atas, k.kanan, k.bawah].map(Bulat);
                let row = |(page, cells): &(u32, Vec<Kotak>)| {
                    (Bulat(*page), cells.iter().map(cell).collect())
                };
                json.halaman = rows.iter().map(row).collect();
            }
        }
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(json: &str) -> Dokumen {
        serde_json::from_str::<AsalJson>(json).unwrap().into()
    }

    fn same_again(json: &str) {
        let written = serde_json::to_string(&AsalJson::from(&back(json))).unwrap();
        assert_eq!(written, json);
    }

    #[test]
    fn what_was_written_reads_back() {
        same_again(r#"{"berkas":"rencana.csv"}"#);
        same_again(r#"{"berkas":"Renstra.xlsx","lembar":"T-C.24","baris":4,"kolom":3}"#);
        same_again(
            r#"{"berkas":"Renstra.pdf","halaman":[[12,[[-1,10,50,20],[50,10,90,20]]],[13,[]]]}"#,
        );
    }

    #[test]
    fn only_whole_numbers_and_known_fields() {
        for wrong in [
            r#"{"berkas":"a","baris":1.5}"#,
            r#"{"berkas":"a","baris":-1}"#,
            r#"{"berkas":"a","kolom":4294967296}"#,
            r#"{"berkas":"a","halaman":[[1,[[0,0,0]]]]}"#,
            r#"{"berkas":"a","sel":"A1"}"#,
            r#"{"lembar":"a"}"#,
        ] {
            assert!(serde_json::from_str::<AsalJson>(wrong).is_err(), "{wrong}");
        }
    }
}
