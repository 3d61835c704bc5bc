//! The steps of a scenario.

use serde::Serialize;

use super::Lindungi;
use crate::value::bahasa::teks;
use crate::value::{Angka, Rasio, Rupiah, Tahun, Teks};

/// A step of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Change {
    /// Sets the pagu of a node in a year.
    SetPagu {
        /// Key of the node.
        jalur: String,
        /// The year.
        tahun: Tahun,
        /// The new pagu.
        jumlah: Rupiah,
    },
    /// Scales the pagu of a node or of the plan.
    ScalePagu {
        /// Key of the node; `None` for the plan as a whole.
        jalur: Option<String>,
        /// The year; `None` for all years.
        tahun: Option<Tahun>,
        /// The factor; 1 changes nothing.
        faktor: Rasio,
    },
    /// Moves pagu from one node to another.
    MovePagu {
        /// Key of the node that loses pagu.
        dari: String,
        /// Key of the node that gains pagu.
        ke: String,
        /// The year.
        tahun: Tahun,
        /// How much.
        jumlah: Rupiah,
    },
    /// Fits the pagu of a year to a ceiling.
    FitYear {
        /// The year.
        tahun: Tahun,
        /// What the year amounts to afterwards.
        batas: Rupiah,
        /// What keeps its pagu.
        lindungi: Lindungi,
    },
    /// Sets a target.
    SetTarget {
        /// Key of the node.
        jalur: String,
        /// Number of the indicator of the node, from 0.
        indikator: usize,
        /// The year.
        tahun: Tahun,
        /// The new target.
        nilai: Angka,
    },
    /// Scales a target.
    ScaleTarget {
        /// Key of the node.
        jalur: String,
        /// Number of the indicator of the node, from 0.
        indikator: usize,
        /// The year; `None` for all years.
        tahun: Option<Tahun>,
        /// The factor; 1 changes nothing.
        faktor: Rasio,
    },
}

impl Change {
    /// The step in words; amounts as plain digits.
    pub fn teks(&self) -> Teks {
        let year = |t: &Option<Tahun>| t.map_or_else(|| "*".to_owned(), |t| t.to_string());
        match self {
            Self::SetPagu {
                jalur,
                tahun,
                jumlah,
            } => teks!(
                "pagu {jalur} tahun {tahun} ditetapkan {jumlah}",
                "pagu of {jalur} in {tahun} set to {jumlah}"
            ),
            Self::ScalePagu {
                jalur,
                tahun,
                faktor,
            } => {
                let (node, year) = (jalur.as_deref().unwrap_or("*"), year(tahun));
                teks!(
                    "pagu {node} tahun {year} dikali {faktor}",
                    "pagu of {node} in {year} times {faktor}"
                )
            }
            Self::MovePagu {
                dari,
                ke,
                tahun,
                jumlah,
            } => teks!(
                "{jumlah} tahun {tahun} dipindahkan dari {dari} ke {ke}",
                "{jumlah} of {tahun} moved from {dari} to {ke}"
            ),
            Self::FitYear {
                tahun,
                batas,
                lindungi,
            } => {
                let kept = lindungi.keys().join(", ");
                teks!(
                    "tahun {tahun} dipaskan ke {batas}, dilindungi: {kept}",
                    "{tahun} fitted to {batas}, protected: {kept}"
                )
            }
            Self::SetTarget {
                jalur,
                indikator,
                tahun,
                nilai,
            } => teks!(
                "target {jalur} indikator {indikator} tahun {tahun} ditetapkan {nilai}",
                "target of {jalur}, indicator {indikator}, in {tahun} set to {nilai}"
            ),
            Self::ScaleTarget {
                jalur,
                indikator,
                tahun,
                faktor,
            } => {
                let year = year(tahun);
                teks!(
                    "target {jalur} indikator {indikator} tahun {year} dikali {faktor}",
                    "target of {jalur}, indicator {indikator}, in {year} times {faktor}"
                )
            }
        }
    }
}
