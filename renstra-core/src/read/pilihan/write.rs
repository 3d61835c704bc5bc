//! The choices as a file.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{NAMA, VERSI};
use crate::model::pilihan::{Penerimaan, Pilihan, PilihanIndikator};
use crate::model::{Agregasi, Polaritas, SifatIndikator};

/// Pairs as an object, in their order.
struct Pairs<K, V>(Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// The columns of an indicator that are declared.
fn declared(of: &PilihanIndikator) -> Vec<(&'static str, &str)> {
    let all = [
        ("nama", of.nama.as_deref()),
        ("polaritas", of.polaritas.map(Polaritas::nama)),
        ("agregasi", of.agregasi.map(Agregasi::nama)),
        ("akumulasi", of.akumulasi.map(SifatIndikator::nama)),
        ("akumulasi_rp", of.akumulasi_rp.map(SifatIndikator::nama)),
    ];
    { all.into_iter() }
        .filter_map(|(key, word)| Some((key, word?)))
        .collect()
}

fn accepted(of: &Penerimaan) -> Vec<(&'static str, String)> {
    let places = of.jumlah_tempat.map(|n| n.to_string());
    let all = [
        ("alasan", Some(of.alasan.clone())),
        ("tercetak", of.tercetak.clone()),
        ("jumlah_tempat", places),
    ];
    { all.into_iter() }
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

/// The JSON form.
#[derive(Serialize)]
struct PilihanTertulis<'a> {
    pilihan: u32,
    aturan: Pairs<&'a str, &'a str>,
    indikator: Pairs<&'a str, Pairs<&'static str, &'a str>>,
    temuan: Pairs<&'a str, Pairs<&'static str, String>>,
}

impl<'a> PilihanTertulis<'a> {
    fn of(choices: &'a Pilihan) -> Self {
        let Pilihan {
            aturan,
            indikator,
            temuan,
            ..
        } = choices;
        let rules = aturan.iter().map(|(k, v)| (k.as_str(), v.as_str()));
        let indikator = indikator.iter();
        let temuan = temuan.iter();
        Self {
            pilihan: VERSI,
            aturan: Pairs(rules.collect()),
            indikator: Pairs(
                indikator
                    .map(|i| (i.kunci.as_str(), Pairs(declared(i))))
                    .collect(),
            ),
            temuan: Pairs(
                temuan
                    .map(|t| (t.kunci.as_str(), Pairs(accepted(t))))
                    .collect(),
            ),
        }
    }
}

/// A text between quotes, which mean the same in TOML and in JSON.
pub(crate) fn quoted(text: &str) -> String {
    // A text always serialises.
    let json = serde_json::to_string(text).unwrap_or_default();
    json.replace('\u{7f}', "\\u007F")
}

impl Pilihan {
    /// The choices as JSON, which [`Pilihan::read`] reads back.
    ///
    /// ```
    /// use renstra_core::Pilihan;
    /// let text = r#"{"pilihan": 1, "temuan": {"temuan/ANG003/total@2022": "sudah disetujui"}}"#;
    /// let found = Pilihan::read("pilihan.json", text.as_bytes())?;
    /// assert_eq!(Pilihan::read("pilihan.json", found.to_json().as_bytes())?, found);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn to_json(&self) -> String {
        // Strings and whole numbers in maps with string keys always serialise.
        serde_json::to_string_pretty(&PilihanTertulis::of(self)).unwrap_or_default() + "\n"
    }

    /// The choices as a file beside the tables of a plan, in the form of the one that they were read from: name and
    /// content.
    ///
    /// ```
    /// use renstra_core::Pilihan;
    /// let choices = Pilihan::read("pilihan.json", b"{}")?;
    /// assert_eq!(choices.file(), ("pilihan.json".to_owned(), choices.to_json()));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn file(&self) -> (String, String) {
        let name = self.berkas.as_deref().unwrap_or_default();
        match super::is_toml(name) {
            true => (format!("{NAMA}.toml"), self.to_toml()),
            false => (format!("{NAMA}.json"), self.to_json()),
        }
    }

    /// The choices as TOML, which [`Pilihan::read`] reads back.
    ///
    /// ```
    /// use renstra_core::Pilihan;
    /// let text = r#"{"indikator": {"1.06.04/target": {"agregasi": "akhir"}}}"#;
    /// let written = Pilihan::read("pilihan.json", text.as_bytes())?.to_toml();
    /// assert!(written.ends_with("[indikator.\"1.06.04/target\"]\nagregasi = \"akhir\"\n"));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn to_toml(&self) -> String {
        let document = PilihanTertulis::of(self);
        let mut out = format!("pilihan = {VERSI}\n");
        fn section<V: AsRef<str>>(out: &mut String, name: &str, members: &[(&str, V)]) {
            out.push_str(&format!("\n[{name}]\n"));
            for (key, value) in members {
                out.push_str(&format!("{key} = {}\n", quoted(value.as_ref())));
            }
        }
        if !self.aturan.is_empty() {
            section(&mut out, "aturan", &document.aturan.0);
        }
        for (key, members) in &document.indikator.0 {
            section(&mut out, &format!("indikator.{}", quoted(key)), &members.0);
        }
        for (key, members) in &document.temuan.0 {
            section(&mut out, &format!("temuan.{}", quoted(key)), &members.0);
        }
        out
    }
}
