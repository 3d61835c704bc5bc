//! The identity of the plan: agency, region, period.

use serde::Serialize;

use super::turunan::DeklarasiTurunan;
use crate::peraturan::JenisPemda;
use crate::value::Periode;
use crate::value::latin::lower;

/// Level of the regional government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TingkatDaerah {
    /// Province.
    Provinsi,
    /// Regency.
    Kabupaten,
    /// City.
    Kota,
}

impl TingkatDaerah {
    /// The level of a printed word.
    pub fn from_name(text: &str) -> Option<Self> {
        match lower(text.trim()).as_str() {
            "provinsi" => Some(Self::Provinsi),
            "kabupaten" => Some(Self::Kabupaten),
            "kota" => Some(Self::Kota),
            _ => None,
        }
    }
}

/// Identity of a plan, from the table `rencana`. What the table does not say is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Identitas {
    /// The agency.
    pub perangkat_daerah: Option<String>,
    /// The region.
    pub daerah: Option<String>,
    /// Level of the region.
    pub tingkat_daerah: Option<TingkatDaerah>,
    /// Codes of the bidang urusan, such as `1.06`; an agency may have several.
    pub bidang_urusan: Vec<String>,
    /// First to last year of the plan, where both are known.
    pub periode: Option<Periode>,
    /// Version of the document.
    pub versi: Option<String>,
    /// The vision.
    pub visi: Option<String>,
    /// The missions, in order.
    pub misi: Vec<String>,
    /// Indicators that the plan declares as derived from others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turunan: Vec<DeklarasiTurunan>,
    /// Declared choices: key and word (`rumus_positif`, `rumus_negatif`, `batas_capaian`, `target_nol`, `baris_hasil`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pilihan: Vec<(String, String)>,
}

impl JenisPemda {
    /// The kind of government that a plan belongs to; a kabupaten by default.
    pub fn of(identitas: &Identitas) -> Self {
        match identitas.tingkat_daerah {
            Some(TingkatDaerah::Provinsi) => Self::Provinsi,
            _ => Self::KabupatenKota,
        }
    }
}
