//! Units.

use super::latin::{is_letter_or_digit, lower};
use std::fmt;

use serde::Serialize;

/// A unit as printed, compared without regard to case and spacing.
#[derive(Debug, Clone, Eq)]
pub struct Satuan {
    text: String,
    golongan: Option<GolonganSatuan>,
}

/// What kind of thing a unit counts. Units of different kinds are never added or divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum GolonganSatuan {
    /// People: orang, jiwa, anak.
    Orang,
    /// Households: KK, keluarga, rumah tangga.
    Keluarga,
    /// Papers: dokumen, laporan, berkas.
    Naskah,
    /// Time: bulan, tahun, hari.
    Waktu,
    /// People over time: orang bulan, OB, OH.
    OrangWaktu,
    /// Places: desa, kelurahan, lokasi.
    Tempat,
    /// Organisations: lembaga, kelompok.
    Lembaga,
    /// Events: rapat, kali.
    Peristiwa,
    /// Shares: persen, %.
    Persen,
    /// Anything countable without a kind of its own: unit, paket, jenis.
    Umum,
}

/// Unit words and the kind of thing that they count. Also used for unit words in indicator names.
const KATA: &[(&str, GolonganSatuan)] = &[
    ("orang", GolonganSatuan::Orang),
    ("org", GolonganSatuan::Orang),
    ("jiwa", GolonganSatuan::Orang),
    ("anak", GolonganSatuan::Orang),
    ("peserta", GolonganSatuan::Orang),
    ("perorangan", GolonganSatuan::Orang),
    ("pegawai", GolonganSatuan::Orang),
    ("siswa", GolonganSatuan::Orang),
    ("penduduk", GolonganSatuan::Orang),
    ("kk", GolonganSatuan::Keluarga),
    ("keluarga", GolonganSatuan::Keluarga),
    ("rumah tangga", GolonganSatuan::Keluarga),
    ("kpm", GolonganSatuan::Keluarga),
    ("dokumen", GolonganSatuan::Naskah),
    ("laporan", GolonganSatuan::Naskah),
    ("berkas", GolonganSatuan::Naskah),
    ("surat", GolonganSatuan::Naskah),
    ("eksemplar", GolonganSatuan::Naskah),
    ("buku", GolonganSatuan::Naskah),
    ("bulan", GolonganSatuan::Waktu),
    ("tahun", GolonganSatuan::Waktu),
    ("hari", GolonganSatuan::Waktu),
    ("minggu", GolonganSatuan::Waktu),
    ("jam", GolonganSatuan::Waktu),
    ("waktu", GolonganSatuan::Waktu),
    ("triwulan", GolonganSatuan::Waktu),
    ("orang bulan", GolonganSatuan::OrangWaktu),
    ("orang hari", GolonganSatuan::OrangWaktu),
    ("ob", GolonganSatuan::OrangWaktu),
    ("oh", GolonganSatuan::OrangWaktu),
    ("oj", GolonganSatuan::OrangWaktu),
    ("ok", GolonganSatuan::OrangWaktu),
    ("desa", GolonganSatuan::Tempat),
    ("kelurahan", GolonganSatuan::Tempat),
    ("desa kelurahan", GolonganSatuan::Tempat),
    ("kecamatan", GolonganSatuan::Tempat),
    ("kampung", GolonganSatuan::Tempat),
    ("lokasi", GolonganSatuan::Tempat),
    ("titik", GolonganSatuan::Tempat),
    ("lembaga", GolonganSatuan::Lembaga),
    ("kelompok", GolonganSatuan::Lembaga),
    ("komunitas", GolonganSatuan::Lembaga),
    ("organisasi", GolonganSatuan::Lembaga),
    ("rapat", GolonganSatuan::Peristiwa),
    ("kali", GolonganSatuan::Peristiwa),
    ("kegiatan", GolonganSatuan::Peristiwa),
    ("kejadian", GolonganSatuan::Peristiwa),
    ("persen", GolonganSatuan::Persen),
    ("persentase", GolonganSatuan::Persen),
    ("presentase", GolonganSatuan::Persen),
    ("prosentase", GolonganSatuan::Persen),
    ("%", GolonganSatuan::Persen),
    ("unit", GolonganSatuan::Umum),
    ("paket", GolonganSatuan::Umum),
    ("buah", GolonganSatuan::Umum),
    ("jenis", GolonganSatuan::Umum),
    ("layanan", GolonganSatuan::Umum),
    ("makam", GolonganSatuan::Umum),
    ("sertifikat", GolonganSatuan::Umum),
    ("unit kerja", GolonganSatuan::Umum),
];

impl Satuan {
    /// A unit from its printed text; `None` for an empty one.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self {
            text: text.to_owned(),
            golongan: golongan_of(&normal(text)),
        })
    }

    /// The unit of a percent sign.
    pub(crate) fn percent() -> Self {
        Self {
            text: "%".to_owned(),
            golongan: Some(GolonganSatuan::Persen),
        }
    }

    /// The text as printed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the unit counts; `None` for a unit that is not in the list.
    ///
    /// ```
    /// use renstra_core::{GolonganSatuan, Satuan};
    /// assert_eq!(Satuan::new("KK").unwrap().golongan(), Some(GolonganSatuan::Keluarga));
    /// assert_eq!(Satuan::new("Ton").unwrap().golongan(), None);
    /// ```
    pub fn golongan(&self) -> Option<GolonganSatuan> {
        self.golongan
    }

    /// True for percent.
    pub fn is_percent(&self) -> bool {
        self.golongan() == Some(GolonganSatuan::Persen)
    }

    /// True for units that are counted in integers: half a person or half a document is not planned.
    pub fn comes_whole(&self) -> bool {
        !matches!(
            self.golongan(),
            None | Some(
                GolonganSatuan::Persen | GolonganSatuan::Waktu | GolonganSatuan::OrangWaktu
            )
        )
    }
}

/// Lower case, one space between words, slashes as spaces.
fn normal(text: &str) -> String {
    let text = lower(text);
    let mut words = split_words(&text);
    let first = words.next().unwrap_or_default();
    words.fold(first.to_owned(), |all, word| all + " " + word)
}

/// What a unit in comparable form counts.
fn golongan_of(normal: &str) -> Option<GolonganSatuan> {
    // Some plans print the formula where the unit belongs: `… dibagi … x 100%`.
    if normal.ends_with("x 100%") || normal.ends_with("x 100 %") {
        return Some(GolonganSatuan::Persen);
    }
    golongan_of_word(normal)
}

/// What a single word of an indicator counts, if it is a unit word.
pub(crate) fn golongan_of_word(word: &str) -> Option<GolonganSatuan> {
    KATA.iter().find(|(w, _)| *w == word).map(|(_, g)| *g)
}

/// The spellings of persentase in use.
pub(crate) fn is_percent_word(word: &str) -> bool {
    matches!(word, "persentase" | "presentase" | "prosentase")
}

/// The words of a text in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    split_words(&lower(text)).map(str::to_owned).collect()
}

/// The first word of a text in lower case; empty if there is none.
pub(crate) fn first_word(text: &str) -> String {
    split_words(text).next().map(lower).unwrap_or_default()
}

/// The words of a text as they are.
pub(crate) fn split_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(is_letter_or_digit(c) || c == '%'))
        .filter(|w| !w.is_empty())
}

impl PartialEq for Satuan {
    fn eq(&self, other: &Self) -> bool {
        if self.text == other.text {
            return true;
        }
        // `%` and `Persen` are one unit; other kinds hold several.
        self.golongan == other.golongan
            && (matches!(
                self.golongan,
                Some(GolonganSatuan::Persen | GolonganSatuan::Keluarga)
            ) || normal(&self.text) == normal(&other.text))
    }
}

impl fmt::Display for Satuan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Satuan {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spacing_do_not_matter() {
        assert_eq!(
            Satuan::new("Desa/ Kelurahan"),
            Satuan::new("desa/kelurahan")
        );
        assert_eq!(Satuan::new("%"), Satuan::new("Persen"));
        assert_ne!(Satuan::new("KK"), Satuan::new("Jiwa"));
        assert_ne!(Satuan::new("Orang"), Satuan::new("Anak"));
    }

    #[test]
    fn time_and_shares_do_not_come_whole() {
        assert!(Satuan::new("Orang").unwrap().comes_whole());
        assert!(!Satuan::new("Persen").unwrap().comes_whole());
        assert!(!Satuan::new("Ha").unwrap().comes_whole());
    }
}
