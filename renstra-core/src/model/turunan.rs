//! Indicators that the plan declares as derived from others.

use serde::Serialize;

use crate::value::bahasa::teks;
use crate::value::{Angka, Teks, Tempat};

/// How an indicator is derived from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turunan {
    /// Their plain mean.
    RataRata,
    /// Their mean with weights.
    RataRataTertimbang,
    /// Their sum.
    Jumlah,
    /// The sum of their numerators over the sum of their denominators.
    RasioJumlah,
}

impl Turunan {
    /// All variants.
    pub const ALL: [Self; 4] = [
        Self::RataRata,
        Self::RataRataTertimbang,
        Self::Jumlah,
        Self::RasioJumlah,
    ];

    /// The key, as in a declaration.
    pub fn nama(self) -> &'static str {
        match self {
            Self::RataRata => "rata_rata",
            Self::RataRataTertimbang => "rata_rata_tertimbang",
            Self::Jumlah => "jumlah",
            Self::RasioJumlah => "rasio_jumlah",
        }
    }

    /// A description.
    pub fn teks(self) -> Teks {
        match self {
            Self::RataRata => teks!("rata-rata bagiannya", "mean of its parts"),
            Self::RataRataTertimbang => teks!(
                "jumlah (bagian × bobot) dibagi jumlah bobot",
                "sum of (part × weight) over the sum of the weights"
            ),
            Self::Jumlah => teks!("jumlah bagiannya", "sum of its parts"),
            Self::RasioJumlah => teks!(
                "jumlah pembilang dibagi jumlah penyebut",
                "sum of the numerators over the sum of the denominators"
            ),
        }
    }
}

/// One of the indicators that another is derived from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AsalTurunan {
    /// Key of the indicator: a node, with `/2` for its second one.
    pub jalur: String,
    /// Its weight, in a weighted mean.
    pub bobot: Option<Angka>,
    /// Key of the denominator, in a ratio of sums.
    pub penyebut: Option<String>,
}

/// A declaration of the table `rencana`: `sasaran-1 = rata_rata(1.06.02; 1.06.04)`.
///
/// A weight follows a star (`1.06.02 * 3`), a denominator a colon (`1.06.02 : 1.06.02/2`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeklarasiTurunan {
    /// Where it is printed.
    pub tempat: Tempat,
    /// The text as printed.
    pub tercetak: String,
    /// Key of the derived indicator.
    pub jalur: String,
    /// How the indicator is derived.
    pub cara: Turunan,
    /// The indicators that it is derived from.
    pub asal: Vec<AsalTurunan>,
}

/// The syntax of a declaration, for messages.
pub(crate) const BENTUK: &str = "KUNCI = rata_rata(KUNCI; KUNCI), jumlah(…), rata_rata_tertimbang(KUNCI * BOBOT; …), rasio_jumlah(KUNCI : KUNCI; …)";

impl DeklarasiTurunan {
    /// Reads a declaration; `None` if it is none.
    pub(crate) fn read(text: &str, tempat: Tempat) -> Option<Self> {
        let (jalur, rule) = text.split_once('=')?;
        let (name, rest) = rule.trim().split_once('(')?;
        let inner = rest.trim_end().strip_suffix(')')?;
        let cara = Turunan::ALL.into_iter().find(|t| t.nama() == name.trim())?;
        let asal: Vec<AsalTurunan> = inner
            .split(';')
            .map(|part| source(part, cara))
            .collect::<Option<_>>()?;
        let jalur = key(jalur)?;
        Some(Self {
            tempat,
            tercetak: text.to_owned(),
            jalur,
            cara,
            asal,
        })
    }
}

fn key(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && !text.contains(['(', ')', '*', ':', '='])).then(|| text.to_owned())
}

fn source(text: &str, cara: Turunan) -> Option<AsalTurunan> {
    let plain = |jalur| AsalTurunan {
        jalur,
        bobot: None,
        penyebut: None,
    };
    match cara {
        Turunan::RataRata | Turunan::Jumlah => key(text).map(plain),
        Turunan::RataRataTertimbang => {
            let (jalur, weight) = text.split_once('*')?;
            let bobot = weight.trim().parse().ok()?;
            Some(AsalTurunan {
                bobot: Some(bobot),
                ..plain(key(jalur)?)
            })
        }
        Turunan::RasioJumlah => {
            let (jalur, below) = text.split_once(':')?;
            Some(AsalTurunan {
                penyebut: Some(key(below)?),
                ..plain(key(jalur)?)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<DeklarasiTurunan> {
        DeklarasiTurunan::read(text, Tempat::cell("rencana", 2, "nilai"))
    }

    #[test]
    fn all_four_ways() {
        let mean = read("sasaran-1 = rata_rata(1.06.02; 1.06.04/2)").unwrap();
        assert_eq!(
            (mean.jalur.as_str(), mean.cara),
            ("sasaran-1", Turunan::RataRata)
        );
        assert_eq!(mean.asal[1].jalur, "1.06.04/2");
        let weighted = read("tujuan-1=rata_rata_tertimbang(1.06.02 * 3; 1.06.04*1.5)").unwrap();
        assert_eq!(weighted.asal[1].bobot, Some("1.5".parse().unwrap()));
        let ratio = read("a = rasio_jumlah(1.06.02 : 1.06.02/2)").unwrap();
        assert_eq!(ratio.asal[0].penyebut.as_deref(), Some("1.06.02/2"));
        assert_eq!(read("a = jumlah(b)").unwrap().asal.len(), 1);
    }

    #[test]
    fn what_is_no_declaration() {
        for text in [
            "",
            "a",
            "a = b",
            "a = median(b)",
            "a = jumlah()",
            "a = jumlah(b",
            "= jumlah(b)",
            "a = rata_rata_tertimbang(b)",
            "a = rata_rata_tertimbang(b * x)",
            "a = rasio_jumlah(b)",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
