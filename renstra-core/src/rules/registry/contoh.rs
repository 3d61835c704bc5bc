//! Worked examples: printed inputs, the result computed by hand, and the rule.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::value::number::{Locale, parse_number, write_number};
use crate::value::{Angka, Bahasa, Isi, Pembulatan, Rasio, Rupiah, TakTerdefinisi};

/// What an example computes: its result as text, or the reason why there is none.
pub type Hasil = Result<String, TakTerdefinisi>;

/// A worked example.
#[derive(Debug)]
pub struct Contoh {
    /// Inputs: name, and text as printed (Indonesian notation; members of a list between `;`).
    pub masukan: &'static [(&'static str, &'static str)],
    /// The computation by hand; empty if the formula is enough.
    pub cara: &'static str,
    /// The result by hand.
    pub diharapkan: &'static str,
    /// Runs the rule on the inputs.
    pub hitung: fn(&Isian<'_>) -> Hasil,
}

impl Contoh {
    /// The result of the rule, as text.
    pub fn dihitung(&self) -> String {
        match (self.hitung)(&Isian(self.masukan)) {
            Ok(text) => text,
            Err(reason) => format!("tak terdefinisi: {}", reason.teks().id),
        }
    }
}

/// The printed inputs of an example, read by name.
#[derive(Debug)]
pub struct Isian<'a>(&'a [(&'a str, &'a str)]);

impl Isian<'_> {
    /// An input as printed.
    pub(super) fn teks(&self, nama: &str) -> Result<&str, TakTerdefinisi> {
        self.0
            .iter()
            .find(|(n, _)| *n == nama)
            .map(|(_, text)| *text)
            .ok_or(TakTerdefinisi::DataTidakAda)
    }

    /// A number.
    pub(super) fn angka(&self, nama: &str) -> Result<Angka, TakTerdefinisi> {
        self.opsional(nama)?.ok_or(TakTerdefinisi::DataTidakAda)
    }

    /// A number, or none for a missing value.
    pub(super) fn opsional(&self, nama: &str) -> Result<Option<Angka>, TakTerdefinisi> {
        cell(self.teks(nama)?)
    }

    /// A count.
    pub(super) fn cacah(&self, nama: &str) -> Result<u32, TakTerdefinisi> {
        let text = self.angka(nama)?.to_string();
        text.parse().map_err(|_| TakTerdefinisi::DiLuarRentang)
    }

    /// Money.
    pub(super) fn rupiah(&self, nama: &str) -> Result<Rupiah, TakTerdefinisi> {
        Ok(Rupiah::from_angka(self.angka(nama)?)?)
    }

    /// A percentage as a ratio: `75` is 3/4.
    pub(super) fn persen(&self, nama: &str) -> Result<Rasio, TakTerdefinisi> {
        Rasio::new(self.angka(nama)?, Angka::from(100))
    }

    /// Numbers, with the gaps between them.
    pub(super) fn deret(&self, nama: &str) -> Result<Vec<Option<Angka>>, TakTerdefinisi> {
        self.teks(nama)?.split(';').map(cell).collect()
    }

    /// Numbers without gaps.
    pub(super) fn daftar(&self, nama: &str) -> Result<Vec<Angka>, TakTerdefinisi> {
        let all = self.deret(nama)?;
        all.into_iter()
            .map(|v| v.ok_or(TakTerdefinisi::DataTidakAda))
            .collect()
    }

    /// An option of a choice, by its key.
    pub(super) fn pilih<T: DeserializeOwned>(&self, nama: &str) -> Result<T, TakTerdefinisi> {
        let key = Value::String(self.teks(nama)?.to_owned());
        serde_json::from_value(key).map_err(|_| TakTerdefinisi::TakTerbaca)
    }
}

fn cell(text: &str) -> Result<Option<Angka>, TakTerdefinisi> {
    match parse_number(text, Some(Locale::Id)) {
        Ok(Isi::Ada(number)) => Ok(Some(number.angka)),
        Ok(Isi::Tiada(_)) => Ok(None),
        Ok(Isi::Rusak) | Err(_) => Err(TakTerdefinisi::TakTerbaca),
    }
}

/// The key of a value, as in JSON.
pub(super) fn kunci(nilai: &impl Serialize) -> String {
    match serde_json::to_value(nilai) {
        Ok(Value::String(text)) => text,
        _ => String::new(),
    }
}

/// A number in Indonesian notation.
pub(super) fn angka(nilai: Angka) -> String {
    write_number(nilai, Locale::Id, 0)
}

/// A ratio as a number, rounded once.
pub(super) fn bilangan(nilai: &Rasio) -> Hasil {
    Ok(angka(nilai.round(Pembulatan::default())?))
}

/// A ratio in percent, rounded once.
pub(super) fn persen(nilai: &Rasio) -> Hasil {
    Ok(format!(
        "{} %",
        angka(nilai.percent(Pembulatan::default())?)
    ))
}

/// Money.
pub(super) fn rupiah(nilai: Rupiah) -> String {
    nilai.shown(Bahasa::Id)
}
