//! The document behind a table in the canonical JSON: its file, and where the cells stand in it.

use serde::Serialize;

use super::json_place::JsonPlace;
use super::json_tree::JsonNode;
use crate::error::RenstraError;
use crate::value::bahasa::teks;
use crate::value::{Dokumen, Kotak, Letak};

/// `{"berkas": "Renstra.xlsx", "lembar": "T-C.24", "baris": 4, "kolom": 3}`: a block whose header stands in this row and
/// begins in this column, both 1 without them; `{"berkas": "Renstra.xlsx", "lembar": "T-C.24", "sel": [[5, [1, 2]], ...]}`:
/// for each row, from the header on, its row in the sheet and the column of each cell; or `{"berkas": "Renstra.pdf", "halaman": [[12, [[kiri, atas, kanan,
/// bawah], ...]], ...]}`: for each row, from the header on, the page and the box of each cell.
#[derive(Serialize)]
pub(super) struct AsalJson {
    berkas: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lembar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baris: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kolom: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    halaman: Vec<(u32, Vec<[i32; 4]>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sel: Vec<(u32, Vec<u32>)>,
}

/// The document that a JSON value names.
///
/// # Errors
/// Another form, named with its place.
pub(super) fn read_source(
    place: &JsonPlace<'_>,
    node: &JsonNode<'_>,
) -> Result<Dokumen, RenstraError> {
    let names = ["berkas", "lembar", "baris", "kolom", "halaman", "sel"];
    let [berkas, nama, baris, kolom, halaman, sel] = place.members(node, names)?;
    let berkas = berkas.ok_or_else(|| {
        place.wrong(
            node,
            teks!(
                "objek dengan nama `berkas`",
                "an object with the name `berkas`"
            ),
        )
    })?;
    let first = |node: Option<&JsonNode<'_>>| -> Result<u32, RenstraError> {
        Ok(node.map_or(Ok(1), |n| place.whole(n))?.max(1))
    };
    let rows = halaman
        .map(|h| place.list(h))
        .transpose()?
        .unwrap_or_default();
    let nama = || -> Result<Option<String>, RenstraError> {
        Ok(nama.map(|n| place.text(n)).transpose()?.map(str::to_owned))
    };
    let letak = if let Some(sel) = sel {
        let rows = place.list(sel)?.iter().map(|row| {
            let [row, columns] = place.fixed(row)?;
            let columns = place.list(columns)?.iter().map(|c| place.whole(c));
            Ok((place.whole(row)?, columns.collect::<Result<_, _>>()?))
        });
        Letak::Sel {
            baris: rows.collect::<Result<_, RenstraError>>()?,
            nama: nama()?,
        }
    } else if rows.is_empty() {
        Letak::Lembar {
            nama: nama()?,
            baris: first(baris)?,
            kolom: first(kolom)?,
        }
    } else {
        let rows = rows.iter().map(|row| {
            let [page, cells] = place.fixed(row)?;
            let boxes = place.list(cells)?.iter().map(|k| {
                let [kiri, atas, kanan, bawah] = place.fixed(k)?;
                Ok(Kotak {
                    kiri: place.whole(kiri)?,
                    atas: place.whole(atas)?,
                    kanan: place.whole(kanan)?,
                    bawah: place.whole(bawah)?,
                })
            });
            Ok((place.whole(page)?, boxes.collect::<Result<_, _>>()?))
        });
        Letak::Halaman(rows.collect::<Result<_, RenstraError>>()?)
    };
    Ok(Dokumen {
        berkas: place.text(berkas)?.to_owned(),
        letak,
    })
}

impl From<&Dokumen> for AsalJson {
    fn from(dokumen: &Dokumen) -> Self {
        let mut json = Self {
            berkas: dokumen.berkas.clone(),
            lembar: None,
            baris: None,
            kolom: None,
            halaman: Vec::new(),
            sel: Vec::new(),
        };
        let behind_first = |n: u32| (n != 1).then_some(n);
        match &dokumen.letak {
            Letak::Lembar { nama, baris, kolom } => {
                json.lembar.clone_from(nama);
                json.baris = behind_first(*baris);
                json.kolom = behind_first(*kolom);
            }
            Letak::Sel { nama, baris } => {
                json.lembar.clone_from(nama);
                json.sel.clone_from(baris);
            }
            Letak::Halaman(rows) => {
                let cell = |k: &Kotak| [k.kiri, k.atas, k.kanan, k.bawah];
                let row =
                    |(page, cells): &(u32, Vec<Kotak>)| (*page, cells.iter().map(cell).collect());
                json.halaman = rows.iter().map(row).collect();
            }
        }
        json
    }
}

#[cfg(test)]
mod tests {
    use super::super::json_tree::parse;
    use super::*;

    fn read(json: &str) -> Result<Dokumen, RenstraError> {
        let (node, _) = parse(json);
        read_source(&JsonPlace::new(json), &node)
    }

    fn same_again(json: &str) {
        let written = serde_json::to_string(&AsalJson::from(&read(json).unwrap())).unwrap();
        assert_eq!(written, json);
    }

    #[test]
    fn what_was_written_reads_back() {
        same_again(r#"{"berkas":"rencana.csv"}"#);
        same_again(r#"{"berkas":"Renstra.xlsx","lembar":"T-C.24","baris":4,"kolom":3}"#);
        same_again(
            r#"{"berkas":"Renstra.xlsx","lembar":"T-C.24","sel":[[3,[2,2,4]],[5,[2,2,4]]]}"#,
        );
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
            r#"{"berkas":"a","sel":[[1,[-2]]]}"#,
            r#"{"lembar":"a"}"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
