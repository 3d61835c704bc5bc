//! A value with its kind, exact until it is shown.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::number::write_number;
use super::{
    Angka, Bahasa, CellText, Kotak, Pembulatan, Rasio, Rupiah, Tahun, TakTerdefinisi, Teks, Tempat,
};

/// What kind of value something is, for those who read it as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisNilai {
    /// No value.
    Kosong,
    /// Text: as printed, a name, a sentence.
    Teks,
    /// A number; its unit stands beside it.
    Angka,
    /// Money in rupiah.
    Rupiah,
    /// A share in percent.
    Persen,
    /// A calendar year.
    Tahun,
}

impl JenisNilai {
    /// The key in data.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Kosong => "kosong",
            Self::Teks => "teks",
            Self::Angka => "angka",
            Self::Rupiah => "rupiah",
            Self::Persen => "persen",
            Self::Tahun => "tahun",
        }
    }
}

/// A value as results hold it, with its kind: in a cell of a table, in a finding, in an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nilai {
    /// Nothing to say.
    Kosong,
    /// No value, for a reason.
    TakTerdefinisi(TakTerdefinisi),
    /// Text.
    Teks(String),
    /// A key of a fixed list, with its words for a reader.
    Kata(&'static str, Teks),
    /// A sentence; its language is chosen when it is written.
    Kalimat(Teks),
    /// A number.
    Angka(Angka),
    /// Money.
    Rupiah(Rupiah),
    /// A ratio; rounded once, when it is shown.
    Persen(Rasio),
    /// A ratio that is a number, not a share; rounded once, when it is shown.
    Rasio(Rasio),
    /// A year.
    Tahun(Tahun),
    /// A row number or a count; a number in JSON.
    Cacah(u64),
    /// Further places of a finding; a list of objects in JSON.
    Daftar(Vec<TempatLain>),
    /// A box on a page.
    Kotak(Kotak),
}

impl From<Result<Rupiah, TakTerdefinisi>> for Nilai {
    fn from(value: Result<Rupiah, TakTerdefinisi>) -> Self {
        value.map_or_else(Self::TakTerdefinisi, Self::Rupiah)
    }
}

impl From<Result<Angka, TakTerdefinisi>> for Nilai {
    fn from(value: Result<Angka, TakTerdefinisi>) -> Self {
        value.map_or_else(Self::TakTerdefinisi, Self::Angka)
    }
}

impl From<Result<Rasio, TakTerdefinisi>> for Nilai {
    fn from(value: Result<Rasio, TakTerdefinisi>) -> Self {
        value.map_or_else(Self::TakTerdefinisi, Self::Persen)
    }
}

impl From<Rupiah> for Nilai {
    fn from(value: Rupiah) -> Self {
        Self::Rupiah(value)
    }
}

impl From<Angka> for Nilai {
    fn from(value: Angka) -> Self {
        Self::Angka(value)
    }
}

impl From<&String> for Nilai {
    fn from(value: &String) -> Self {
        Self::Teks(value.clone())
    }
}

impl From<&CellText> for Nilai {
    fn from(value: &CellText) -> Self {
        Self::Teks(value.to_string())
    }
}

impl From<Option<Nilai>> for Nilai {
    fn from(value: Option<Nilai>) -> Self {
        value.unwrap_or(Self::Kosong)
    }
}

impl From<Option<String>> for Nilai {
    fn from(value: Option<String>) -> Self {
        value.map_or(Self::Kosong, Self::Teks)
    }
}

impl From<&str> for Nilai {
    fn from(value: &str) -> Self {
        Self::Teks(value.to_owned())
    }
}

impl From<String> for Nilai {
    fn from(value: String) -> Self {
        Self::Teks(value)
    }
}

impl From<usize> for Nilai {
    fn from(value: usize) -> Self {
        Self::Cacah(value as u64)
    }
}

impl From<Tahun> for Nilai {
    fn from(value: Tahun) -> Self {
        Self::Tahun(value)
    }
}

impl Nilai {
    /// The value as plain text: decimals with a dot and without grouping, years as digits, nothing for
    /// a missing value. A ratio is rounded once by the default policy. A sentence is Indonesian; for another
    /// language see [`Nilai::plain_in`].
    pub fn plain(&self) -> Option<String> {
        let policy = Pembulatan::default();
        match self {
            Self::Kosong | Self::TakTerdefinisi(_) => None,
            Self::Teks(t) => Some(t.clone()),
            Self::Kata(key, _) => Some((*key).to_owned()),
            Self::Kalimat(t) => Some(t.id.clone()),
            Self::Angka(a) => Some(a.to_string()),
            Self::Rupiah(r) => Some(r.to_string()),
            Self::Persen(r) => r.percent(policy).ok().map(|a| a.to_string()),
            Self::Rasio(r) => r.round(policy).ok().map(|a| a.to_string()),
            Self::Tahun(t) => Some(t.to_string()),
            Self::Cacah(n) => Some(n.to_string()),
            Self::Daftar(places) => (!places.is_empty()).then(|| listed(places, Bahasa::Id)),
            Self::Kotak(k) => Some(k.to_string()),
        }
    }

    /// The same, sentences in one language.
    pub fn plain_in(&self, bahasa: Bahasa) -> Option<String> {
        match self {
            Self::Kalimat(t) => Some(t.get(bahasa).to_owned()),
            Self::Daftar(_) => Some(self.shown(bahasa)).filter(|t| !t.is_empty()),
            other => other.plain(),
        }
    }

    /// What kind of value it is.
    pub fn jenis(&self) -> JenisNilai {
        match self {
            Self::Kosong | Self::TakTerdefinisi(_) => JenisNilai::Kosong,
            Self::Teks(_)
            | Self::Kata(..)
            | Self::Kalimat(_)
            | Self::Daftar(_)
            | Self::Kotak(_) => JenisNilai::Teks,
            Self::Angka(_) | Self::Rasio(_) | Self::Cacah(_) => JenisNilai::Angka,
            Self::Rupiah(_) => JenisNilai::Rupiah,
            Self::Persen(_) => JenisNilai::Persen,
            Self::Tahun(_) => JenisNilai::Tahun,
        }
    }

    /// True for a number below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Self::Angka(a) => a.is_negative(),
            Self::Rupiah(r) => r.is_negative(),
            Self::Persen(r) | Self::Rasio(r) => r.is_negative(),
            _ => false,
        }
    }

    /// The value for a reader: numbers in the notation of the language, ratios with two decimals, `–`
    /// for a missing value.
    pub fn shown(&self, bahasa: Bahasa) -> String {
        let policy = Pembulatan::default();
        let locale = bahasa.locale();
        let number = |a: Angka, decimals| write_number(a, locale, decimals);
        match self {
            Self::Kosong => String::new(),
            Self::TakTerdefinisi(_) => "–".to_owned(),
            Self::Teks(t) => t.clone(),
            Self::Kata(_, words) | Self::Kalimat(words) => words.get(bahasa).to_owned(),
            Self::Angka(a) => number(*a, 0),
            Self::Rupiah(r) => number(r.angka(), if r.angka().is_whole() { 0 } else { 2 }),
            Self::Persen(r) => r
                .percent(policy)
                .map_or_else(|_| r.to_string(), |a| number(a, 2)),
            Self::Rasio(r) => r
                .round(policy)
                .map_or_else(|_| r.to_string(), |a| number(a, 0)),
            Self::Tahun(t) => t.to_string(),
            Self::Cacah(n) => n.to_string(),
            Self::Daftar(places) => listed(places, bahasa),
            Self::Kotak(k) => k.to_string(),
        }
    }
}

impl Serialize for Nilai {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Tahun(t) => serializer.serialize_u16(t.get()),
            Self::Cacah(n) => serializer.serialize_u64(*n),
            Self::Daftar(places) => places.serialize(serializer),
            Self::Kotak(k) => k.serialize(serializer),
            other => match other.plain() {
                Some(text) => serializer.serialize_str(&text),
                None => serializer.serialize_none(),
            },
        }
    }
}

/// A further place of one cause, with its own figures.
///
/// Written as an object with `tabel, baris, kolom, tercetak, dihitung, selisih` and the place in the document:
/// `dokumen, lembar, sel, halaman, kotak`.
///
/// ```
/// use renstra_core::{Tempat, TempatLain};
/// let other = TempatLain::from(&Tempat::cell("iku", 3, "2026"));
/// let json = serde_json::to_string(&other).unwrap();
/// assert!(json.starts_with(r#"{"tabel":"iku","baris":3,"kolom":"2026","tercetak":null"#));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TempatLain {
    /// Where.
    pub tempat: Tempat,
    /// What was printed, as printed.
    pub tercetak: Option<String>,
    /// What was computed or expected.
    pub dihitung: Option<Nilai>,
    /// Printed less computed, without sign.
    pub selisih: Option<Nilai>,
}

impl From<&Tempat> for TempatLain {
    fn from(tempat: &Tempat) -> Self {
        Self {
            tempat: tempat.clone(),
            tercetak: None,
            dihitung: None,
            selisih: None,
        }
    }
}

impl Serialize for TempatLain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in self.fields() {
            map.serialize_entry(key, &value)?;
        }
        map.end()
    }
}

impl TempatLain {
    /// Its keys and values, in the order in which they are written.
    pub fn fields(&self) -> [(&'static str, Nilai); 11] {
        let place = &self.tempat;
        let [dokumen, lembar, sel, halaman, kotak] = document_fields(place);
        [
            ("tabel", place.tabel().into()),
            (
                "baris",
                place
                    .baris()
                    .map_or(Nilai::Kosong, |b| Nilai::Cacah(b.into())),
            ),
            ("kolom", place.kolom().map(str::to_owned).into()),
            ("tercetak", self.tercetak.clone().into()),
            ("dihitung", self.dihitung.clone().into()),
            ("selisih", self.selisih.clone().into()),
            dokumen,
            lembar,
            sel,
            halaman,
            kotak,
        ]
    }
}

/// Where a cell stands in its document, as findings give it: the whole place as text, then its parts under the names that
/// [`crate::value::TempatDokumen`] has for them.
pub(crate) fn document_fields(place: &Tempat) -> [(&'static str, Nilai); 5] {
    let document = place.dokumen();
    let d = document.as_ref();
    [
        ("dokumen", d.map(ToString::to_string).into()),
        ("lembar", d.and_then(|d| d.lembar.map(str::to_owned)).into()),
        ("sel", d.and_then(|d| d.sel.clone()).into()),
        (
            "halaman",
            d.and_then(|d| d.halaman)
                .map_or(Nilai::Kosong, |h| Nilai::Cacah(h.into())),
        ),
        (
            "kotak",
            d.and_then(|d| d.kotak).map_or(Nilai::Kosong, Nilai::Kotak),
        ),
    ]
}

/// Places one after another: `baris 5, kolom 2021; baris 6, kolom 2021`.
fn listed(places: &[TempatLain], bahasa: Bahasa) -> String {
    let shown = places.iter().map(|p| p.tempat.shown(bahasa));
    shown.collect::<Vec<_>>().join("; ")
}
