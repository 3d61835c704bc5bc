//! How the quarters and months of a year lead to the year.

use serde::{Deserialize, Serialize};

use crate::value::latin::lower;
use crate::value::{Teks, bahasa::teks};

/// How the figures of successive periods combine into one (column `akumulasi`).
///
/// It says nothing of how years lead to the end of the plan; that is [`Agregasi`](super::Agregasi).
///
/// Basis: the kinds of indicators of a planning system of BPKP; no regulation that was read fixes them.
///
/// ```
/// use renstra_core::rules::SifatIndikator;
/// assert_eq!(SifatIndikator::from_name(" Komulatif"), Some(SifatIndikator::Kumulatif));
/// assert_eq!(SifatIndikator::from_name("jumlah"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SifatIndikator {
    /// Each period adds something new: trainings held. They are added up.
    Inkremental,
    /// Each period is a state: a share, a population. The last one counts.
    Absolut,
    /// Each period already contains those before it. The last one counts, and none may fall.
    Kumulatif,
}

impl SifatIndikator {
    /// The words of its column, for messages.
    pub(crate) const KATA: &str = "inkremental, kumulatif, absolut";

    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Inkremental => "inkremental",
            Self::Absolut => "absolut",
            Self::Kumulatif => "kumulatif",
        }
    }

    /// A description.
    pub fn teks(self) -> Teks {
        match self {
            Self::Inkremental => teks!("setiap masa dijumlahkan", "the periods are added up"),
            Self::Absolut => teks!(
                "suatu keadaan: masa terakhir yang berlaku",
                "a state: the last period counts"
            ),
            Self::Kumulatif => teks!(
                "jumlah berjalan: masa terakhir yang berlaku",
                "running totals: the last period counts"
            ),
        }
    }

    /// The way of a printed word, in the spellings in use.
    pub fn from_name(text: &str) -> Option<Self> {
        match lower(text.trim()).as_str() {
            "inkremental" | "incremental" => Some(Self::Inkremental),
            "absolut" | "absolute" => Some(Self::Absolut),
            "kumulatif" | "komulatif" | "cumulative" => Some(Self::Kumulatif),
            _ => None,
        }
    }
}
