//! Figures and their keys: what can be computed about a plan, each with one spelling.
//!
//! | key | figure |
//! | --- | --- |
//! | `total`, `1.06.04`, `sasaran-1` | pagu of the plan or of a node ([`super::jalur`] has the keys of nodes) |
//! | `1.06.04/target`, `1.06.04/target/2` | target of the first or second indicator of a node |
//! | `tujuan-sasaran/5/target` | the same of an indicator that stands in row 5 of another table |
//! | `…/capaian`, `…/kategori`, `…/predikat` | achievement, its name on the scale of performance, SAKIP predicate |
//! | `…/sisa_menuju_akhir`, `…/laju_perlu` | what is left to the end of the period, the pace needed |
//! | `1.06.04/rata_rata_capaian`, `total/kategori_rata_rata` | mean achievement of a programme or the agency, its name |
//! | `1.06.04/rp_realisasi`, `total/serapan`, `1.06.04/sisa` | amount spent, its share of the pagu, what is left of it |
//! | `turunan/sasaran-1`, `turunan/sasaran-1/2` | an indicator from others, as declared or proposed |
//! | `serapan/2`, `sisa/jumlah` | absorption, remaining budget of a line of T-C.24 or of their sum |
//! | `pertumbuhan_anggaran/2`, `pertumbuhan_realisasi/jumlah` | mean yearly growth |
//! | `spm/1`, `spm/5/jiwa` | SPM coverage of a service, in its first or a named unit |
//! | `spm/1/indeks`, `spm/1/kategori`, `spm/1/bagian_penerima`, `spm/1/bagian_mutu` | SPM index, its category and parts |
//! | `spm/1/belum_terlayani`, `spm/1/kebutuhan` | entitled less served, and the money that closes the gap |
//! | `spm/1/kebutuhan_barang` | the money for goods that are missing |
//! | `waktu_tanggap/dalam_standar`, `/median`, `/terlama`, `/capaian` | response times of events: share within the standard, median, slowest, achievement |
//! | `bantuan_sosial/cakupan`, `bantuan_sosial/kk/penerima`, `/nilai`, `/nilai_per_penerima`, `/capaian`, `/pemutakhiran` | social assistance, in its first or a named unit |
//! | `evaluasi/1.06.04/tingkat_capaian`, `evaluasi/1.06.04/rp_realisasi/2` | a column of the first or second row of an evaluation form about a node, of performance or of money |
//! | `temuan/ANG001/1.06.04@2022` | a finding, by its code and what it is about |
//!
//! A year follows an `@`: `1.06.04@2022`, `serapan/2@2019`. Without one the figure is that of all years together.

mod ukuran;

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::sheet::Tabel;
use crate::value::Tahun;
use crate::value::latin::lower;

pub use ukuran::{
    UkuranBantuan, UkuranBelanja, UkuranEvaluasi, UkuranIndikator, UkuranRataRata, UkuranSerapan,
    UkuranSpm, UkuranTanggap,
};

/// Key of the plan as a whole.
pub const TOTAL: &str = "total";

/// An indicator by its key: the node or the row that prints it, and which of its indicators.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KunciIndikator {
    /// Key of the node, or table and row (`tujuan-sasaran/5`).
    pub jalur: String,
    /// Number of the indicator there, from 1.
    pub nomor: u32,
}

/// A figure of a plan, without its year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figur {
    /// Pagu of a node, or of the plan ([`TOTAL`]).
    Pagu(String),
    /// A figure of an indicator.
    Indikator(KunciIndikator, UkuranIndikator),
    /// A figure over the achievements of a programme, or of the agency ([`TOTAL`]).
    RataRata(String, UkuranRataRata),
    /// A figure of what a node, or the plan ([`TOTAL`]), spent.
    Belanja(String, UkuranBelanja),
    /// An indicator that follows from others.
    Turunan(KunciIndikator),
    /// A figure of a line of the budget history by its number from 1; `None` for the sum of the lines.
    Serapan(UkuranSerapan, Option<u32>),
    /// A figure of an SPM service by its number from 1, in a unit; `None` for its first unit.
    Spm(u32, Option<String>, UkuranSpm),
    /// A figure of social assistance, to those that a unit counts; `None` for the first unit.
    Bantuan(Option<String>, UkuranBantuan),
    /// A figure of the response times.
    Tanggap(UkuranTanggap),
    /// A column of an evaluation form: of a node and the number of its row in the year, from 1; true for money.
    Evaluasi(KunciIndikator, UkuranEvaluasi, bool),
    /// A finding: its code, and what it is about.
    Temuan(String, String),
}

/// A figure with its year; `None` for all years together.
///
/// ```
/// use renstra_core::model::figur::{Figur, FigurId, UkuranSerapan};
/// let key: FigurId = "serapan/2@2019".parse().unwrap();
/// assert_eq!(key.figur, Figur::Serapan(UkuranSerapan::Serapan, Some(2)));
/// assert_eq!(key.to_string(), "serapan/2@2019");
/// assert!("/".parse::<FigurId>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigurId {
    /// The figure.
    pub figur: Figur,
    /// Its year.
    pub tahun: Option<Tahun>,
}

impl Figur {
    /// A figure of the indicator of this number, from 1, of a node or of a row of a table.
    pub(crate) fn indikator(jalur: impl Into<String>, nomor: u32, ukuran: UkuranIndikator) -> Self {
        let jalur = jalur.into();
        Self::Indikator(KunciIndikator { jalur, nomor }, ukuran)
    }

    /// The figure in a year.
    pub fn at(self, tahun: Option<Tahun>) -> FigurId {
        FigurId { figur: self, tahun }
    }
}

/// A text that is no key of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the key of a figure")]
pub struct NotKey;

impl fmt::Display for KunciIndikator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.jalur)?;
        if self.nomor > 1 {
            write!(f, "/{}", self.nomor)?;
        }
        Ok(())
    }
}

impl fmt::Display for Figur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pagu(jalur) => f.write_str(jalur),
            Self::Indikator(of, ukuran) => {
                write!(f, "{}/{}", of.jalur, ukuran.nama())?;
                if of.nomor > 1 {
                    write!(f, "/{}", of.nomor)?;
                }
                Ok(())
            }
            Self::RataRata(jalur, ukuran) => write!(f, "{jalur}/{}", ukuran.nama()),
            Self::Belanja(jalur, ukuran) => write!(f, "{jalur}/{}", ukuran.nama()),
            Self::Turunan(of) => write!(f, "turunan/{of}"),
            Self::Serapan(ukuran, Some(line)) => write!(f, "{}/{line}", ukuran.nama()),
            Self::Serapan(ukuran, None) => write!(f, "{}/jumlah", ukuran.nama()),
            Self::Spm(service, unit, ukuran) => {
                write!(f, "spm/{service}")?;
                if let Some(unit) = unit {
                    write!(f, "/{}", lower(unit))?;
                }
                match ukuran {
                    UkuranSpm::Capaian => Ok(()),
                    other => write!(f, "/{}", other.nama()),
                }
            }
            Self::Bantuan(unit, ukuran) => {
                f.write_str("bantuan_sosial/")?;
                if let Some(unit) = unit {
                    write!(f, "{}/", lower(unit))?;
                }
                f.write_str(ukuran.nama())
            }
            Self::Tanggap(ukuran) => write!(f, "waktu_tanggap/{}", ukuran.nama()),
            Self::Evaluasi(of, ukuran, uang) => {
                let money = if *uang { MONEY } else { "" };
                write!(f, "evaluasi/{}/{money}{}", of.jalur, ukuran.nama())?;
                if of.nomor > 1 {
                    write!(f, "/{}", of.nomor)?;
                }
                Ok(())
            }
            Self::Temuan(kode, about) => write!(f, "temuan/{kode}/{about}"),
        }
    }
}

impl fmt::Display for FigurId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.figur.fmt(f)?;
        match self.tahun {
            Some(year) => write!(f, "@{year}"),
            None => Ok(()),
        }
    }
}

impl Serialize for FigurId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Figur {
    type Err = NotKey;

    /// Reads a key without a year.
    fn from_str(text: &str) -> Result<Self, NotKey> {
        let text = text.trim();
        if text.is_empty() || text.starts_with('/') || text.ends_with('/') {
            return Err(NotKey);
        }
        let Some((head, rest)) = text.split_once('/') else {
            return Ok(Self::Pagu(text.to_owned()));
        };
        if let Some(ukuran) = UkuranSerapan::from_word(head) {
            return match rest {
                "jumlah" => Ok(Self::Serapan(ukuran, None)),
                number => Ok(Self::Serapan(
                    ukuran,
                    Some(number.parse().map_err(|_| NotKey)?),
                )),
            };
        }
        match head {
            "spm" => service(rest),
            "waktu_tanggap" => UkuranTanggap::from_word(rest)
                .map(Self::Tanggap)
                .ok_or(NotKey),
            "bantuan_sosial" => {
                let (unit, word) = rest.rsplit_once('/').unzip();
                let ukuran = UkuranBantuan::from_word(word.unwrap_or(rest)).ok_or(NotKey)?;
                Ok(Self::Bantuan(unit.map(str::to_owned), ukuran))
            }
            "turunan" => Ok(Self::Turunan(numbered(rest))),
            "evaluasi" => form(rest).ok_or(NotKey),
            "temuan" => {
                let (kode, about) = rest.split_once('/').unwrap_or((rest, "1"));
                Ok(Self::Temuan(kode.to_owned(), about.to_owned()))
            }
            _ => indicator(text),
        }
    }
}

impl FromStr for FigurId {
    type Err = NotKey;

    /// Reads a key; digits behind the last `@` are its year.
    fn from_str(text: &str) -> Result<Self, NotKey> {
        let text = text.trim();
        let (head, year) = match text.rsplit_once('@') {
            // The year of a finding belongs to what it is about.
            Some((head, year)) if !text.starts_with("temuan/") => match year.parse() {
                Ok(year) => (head, Some(year)),
                Err(_) => (text, None),
            },
            _ => (text, None),
        };
        Ok(head.parse::<Figur>()?.at(year))
    }
}

/// What a column of money begins with.
const MONEY: &str = "rp_";

/// `1.06.04/tingkat_capaian`, `1.06.04/rp_realisasi/2`.
fn form(rest: &str) -> Option<Figur> {
    let KunciIndikator { jalur, nomor } = numbered(rest);
    let (front, word) = jalur.rsplit_once('/')?;
    let bare = word.strip_prefix(MONEY);
    let ukuran = UkuranEvaluasi::from_word(bare.unwrap_or(word))?;
    let jalur = front.to_owned();
    let of = KunciIndikator { jalur, nomor };
    Some(Figur::Evaluasi(of, ukuran, bare.is_some()))
}

/// `1`, `5/jiwa`, `1/indeks`, `5/jiwa/kebutuhan`.
fn service(rest: &str) -> Result<Figur, NotKey> {
    let mut parts: Vec<&str> = rest.split('/').collect();
    let ukuran = match parts.last().and_then(|word| UkuranSpm::from_word(word)) {
        Some(ukuran) if parts.len() > 1 => {
            parts.pop();
            ukuran
        }
        _ => UkuranSpm::Capaian,
    };
    let (number, unit) = match parts.as_slice() {
        [number] => (number, None),
        [number, unit @ ..] => (number, Some(unit.join("/"))),
        [] => return Err(NotKey),
    };
    Ok(Figur::Spm(
        number.parse().map_err(|_| NotKey)?,
        unit,
        ukuran,
    ))
}

/// `sasaran-1`, `sasaran-1/2`; the key may itself be table and row.
fn numbered(text: &str) -> KunciIndikator {
    let number = text.rsplit_once('/').and_then(|(front, number)| {
        // `TABLE/ROW` is a whole key.
        let nomor = number.parse().ok().filter(|n| *n > 0)?;
        let is_row = front.contains('/') || Tabel::from_name(front).is_none();
        is_row.then(|| KunciIndikator {
            jalur: front.to_owned(),
            nomor,
        })
    });
    number.unwrap_or_else(|| KunciIndikator {
        jalur: text.to_owned(),
        nomor: 1,
    })
}

/// `KEY/target`, `KEY/target/2`, `KEY/rata_rata_capaian`; the key may itself be `TABLE/ROW`.
fn indicator(text: &str) -> Result<Figur, NotKey> {
    let (front, last) = text.rsplit_once('/').ok_or(NotKey)?;
    let figure = |front: &str, word: &str, nomor: u32| {
        let jalur = front.to_owned();
        if let Some(ukuran) = UkuranRataRata::from_word(word).filter(|_| nomor == 1) {
            return Some(Figur::RataRata(jalur, ukuran));
        }
        if let Some(ukuran) = UkuranBelanja::from_word(word).filter(|_| nomor == 1) {
            return Some(Figur::Belanja(jalur, ukuran));
        }
        let ukuran = UkuranIndikator::from_word(word)?;
        Some(Figur::Indikator(KunciIndikator { jalur, nomor }, ukuran))
    };
    if let Some(found) = figure(front, last, 1) {
        return Ok(found);
    }
    let nomor: u32 = last.parse().map_err(|_| NotKey)?;
    let (front, word) = front.rsplit_once('/').ok_or(NotKey)?;
    figure(front, word, nomor)
        .filter(|_| nomor > 0)
        .ok_or(NotKey)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_reads_back() {
        for key in [
            "total",
            "total@2024",
            "1.06.04",
            "1.02.02.2.02@upt-puskesmas-a",
            "1.02.02.2.02@upt-puskesmas-a@2026",
            "kegiatan-2@1.06.01/capaian@2024",
            "1.06.04/target/2",
            "tabel-4.1-tujuan-sasaran/5/target/1",
            "total/rata_rata_capaian@2024",
            "1.06.04/kategori_rata_rata@2024",
            "1.06.04/rp_realisasi@2024",
            "total/serapan@2024",
            "turunan/sasaran-1/2@2022",
            "turunan/sasaran-1",
            "turunan/iku/3",
            "iku/3/target@2026",
            "serapan/12@2019",
            "pertumbuhan_realisasi/jumlah",
            "spm/5/desa/kelurahan/kebutuhan@2021",
            "spm/1/indeks@2021",
            "spm/3",
            "waktu_tanggap/median@2024",
            "bantuan_sosial/kk/nilai_per_penerima@2024",
            "bantuan_sosial/cakupan@2024",
            "evaluasi/1.06.04/tingkat_capaian@2024",
            "evaluasi/1.02.02.2.02@upt-puskesmas-a/rp_triwulan_2/3@2024",
            "evaluasi/1.06.04/rp_target",
            "temuan/ANG001/1.06.04@2022",
        ] {
            let found: FigurId = key.parse().unwrap();
            let canonical = key.strip_suffix("/1").unwrap_or(key);
            assert_eq!(found.to_string(), canonical);
            assert_eq!(found.to_string().parse(), Ok(found), "{key}");
        }
    }

    #[test]
    fn what_is_no_key() {
        for text in [
            "",
            "/",
            "a/",
            "/a",
            "serapan/x",
            "spm/x",
            "1.06.04/target/x",
            "evaluasi/1.06.04/target/0",
            "evaluasi/target",
            "a/b",
        ] {
            assert!(text.parse::<FigurId>().is_err(), "{text}");
        }
    }
}
