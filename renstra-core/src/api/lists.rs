//! A list of the nomenclature, read once for many plans.

use std::sync::Arc;

use serde::Serialize;

use super::error::Galat;
use crate::nomenklatur::{CatatanDaftar, Nomenklatur, SumberDaftar};
use crate::value::Bahasa;

/// A list of the nomenclature that the caller passed.
#[derive(Debug, Clone)]
pub struct Daftar {
    list: Arc<Nomenklatur>,
    catatan: Vec<CatatanDaftar>,
}

/// The JSON form.
#[derive(Serialize)]
struct ListJson<'a> {
    sumber: SumberDaftar,
    jumlah: usize,
    catatan: Vec<Catatan<'a>>,
}

#[derive(Serialize)]
struct Catatan<'a> {
    baris: usize,
    pesan: &'a str,
}

/// Reads a list that its file name tells; see [`Nomenklatur::read`].
///
/// # Errors
/// As [`Nomenklatur::read`].
///
/// ```
/// use renstra_core::{Bahasa, api};
/// let text = b"jenis_pemda\tkode\turaian\n2\t1.02\tKESEHATAN\n2\t1.x\tSALAH\n";
/// let list = api::nomenclature("permendagri-90-2019.tsv", text).unwrap();
/// assert!(list.to_json(Bahasa::Id).contains(r#""jumlah":1,"catatan":[{"baris":3,"#));
/// assert!(api::nomenclature("daftar.tsv", text).is_err());
/// ```
pub fn nomenclature(nama: &str, isi: &[u8]) -> Result<Daftar, Galat> {
    let read = Nomenklatur::read(nama, isi)?;
    Ok(Daftar {
        list: Arc::new(read.daftar),
        catatan: read.catatan,
    })
}

impl Daftar {
    /// The list, as [`read_files`](super::read_files) takes it.
    pub fn list(&self) -> &Arc<Nomenklatur> {
        &self.list
    }

    /// `{"sumber": {"kunci", "kutipan", "sejak", "digit_sub"}, "jumlah", "catatan": [{"baris", "pesan"}]}`: which list
    /// it is, how many entries it has, and what could not be taken from its lines.
    pub fn to_json(&self, bahasa: Bahasa) -> String {
        let texts: Vec<_> = self
            .catatan
            .iter()
            .map(|c| (c.baris, c.sebab.teks()))
            .collect();
        let catatan = texts.iter().map(|(baris, pesan)| Catatan {
            baris: *baris,
            pesan: pesan.get(bahasa),
        });
        let form = ListJson {
            sumber: self.list.sumber,
            jumlah: self.list.len(),
            catatan: catatan.collect(),
        };
        // Strings and whole numbers always serialise.
        serde_json::to_string(&form).unwrap_or_default()
    }
}
