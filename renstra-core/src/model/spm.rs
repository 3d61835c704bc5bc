//! Minimum service standards (SPM): who was entitled, who was served, and by whom.

use serde::{Deserialize, Serialize};

use std::fmt;

use super::anggaran::Persentase;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::satuan::words;
use crate::value::{Besaran, Rasio, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat};

/// Where the number of people entitled is from. Served above a projection is possible, served above a count of people is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DasarBerhak {
    /// People who are registered.
    Terdaftar,
    /// A number that the head of the region set from a mapping.
    Ditetapkan,
    /// A projection, such as prevalence times population.
    Proyeksi,
}

impl DasarBerhak {
    /// The basis of a printed word.
    pub fn from_name(text: &str) -> Option<Self> {
        let word = lower(text.trim());
        [Self::Terdaftar, Self::Ditetapkan, Self::Proyeksi]
            .into_iter()
            .find(|d| d.nama() == word)
    }

    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Terdaftar => "terdaftar",
            Self::Ditetapkan => "ditetapkan",
            Self::Proyeksi => "proyeksi",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        match self {
            Self::Terdaftar => teks!("terdaftar", "registered"),
            Self::Ditetapkan => teks!("ditetapkan", "set by the head of the region"),
            Self::Proyeksi => teks!("proyeksi", "projected"),
        }
    }
}

/// A printed row that sums up others: no service of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RingkasanSpm {
    /// The sum of all rows above it, or of those since the summary before it.
    Jumlah,
    /// The sum of the rows of its service.
    JumlahLayanan,
    /// A mean, which is compared with nothing.
    RataRata,
}

/// A row of the SPM achievement table: one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisSpm {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// Its indicator.
    pub indikator: Option<String>,
    /// The place or unit that it counts, if the table has that column.
    pub lokasi: Option<String>,
    /// The stage of the service that it counts, such as before a disaster.
    pub tahap: Option<String>,
    /// Where the number of people entitled is from, as declared.
    pub dasar_berhak: Option<DasarBerhak>,
    /// What the row sums up; `None` for a row of a service.
    pub ringkasan: Option<RingkasanSpm>,
    /// What tells it from other rows of its service: place or indicator. `None` where it is the only one.
    pub pembeda: Option<String>,
    /// Its row.
    pub tempat: Tempat,
    /// The figures, by year.
    pub tahun: Vec<TahunSpm>,
    /// Who served how many, as far as the remark contains it.
    pub sumber: Vec<Sumber>,
    /// The remark as printed.
    pub keterangan: Option<Sel<String>>,
}

/// The figures of one service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TahunSpm {
    /// The year.
    pub tahun: Tahun,
    /// Entitled to the service; missing where the table has no such column for the year.
    pub berhak: Sel<Target>,
    /// Served; `None` if the table has no such column for the year.
    pub terlayani: Option<Sel<Target>>,
    /// Planned to be served.
    pub target_terlayani: Option<Sel<Target>>,
    /// Printed coverage.
    pub capaian: Option<Sel<Persentase>>,
    /// Printed achievement of the minimum quality.
    pub mutu: Option<Sel<Persentase>>,
    /// The printed coverage as a share, where neither the entitled nor the served are printed.
    pub hanya_capaian: Option<Result<Rasio, TakTerdefinisi>>,
}

impl BarisSpm {
    /// The service as printed, with what tells it from its other rows.
    pub fn sebutan(&self) -> String {
        match &self.pembeda {
            Some(own) => format!("{} ({own})", self.jenis_pelayanan),
            None => self.jenis_pelayanan.clone(),
        }
    }
}

impl RingkasanSpm {
    /// What a printed name sums up: `Jumlah`, `Sub Total`, `Rata-rata`. `Jumlah ibu hamil` is an indicator, and no sum.
    ///
    /// ```
    /// use renstra_core::model::spm::RingkasanSpm;
    /// assert_eq!(RingkasanSpm::from_name("TOTAL KESELURUHAN"), Some(RingkasanSpm::Jumlah));
    /// assert_eq!(RingkasanSpm::from_name("Jumlah balita"), None);
    /// ```
    pub fn from_name(text: &str) -> Option<Self> {
        let all = words(text);
        let is = |w: &String| {
            matches!(
                w.as_str(),
                "jumlah"
                    | "total"
                    | "subtotal"
                    | "subjumlah"
                    | "sub"
                    | "grand"
                    | "keseluruhan"
                    | "seluruhnya"
                    | "semua"
            )
        };
        let names = |w: &str| all.iter().any(|x| x == w);
        if all.iter().all(is)
            && ["jumlah", "total", "subtotal", "subjumlah"]
                .into_iter()
                .any(names)
        {
            return Some(Self::Jumlah);
        }
        // `Jumlah Kabupaten X`, `Total Puskesmas`.
        let of_places = |w: &String| {
            matches!(
                w.as_str(),
                "kabupaten"
                    | "kota"
                    | "kab"
                    | "provinsi"
                    | "daerah"
                    | "kecamatan"
                    | "puskesmas"
                    | "layanan"
                    | "pelayanan"
                    | "spm"
            )
        };
        if let [first, second, ..] = all.as_slice()
            && matches!(first.as_str(), "jumlah" | "total")
            && of_places(second)
            && all.len() <= 5
        {
            return Some(Self::Jumlah);
        }
        (all.len() <= 3
            && all
                .first()
                .is_some_and(|w| matches!(w.as_str(), "rata" | "rerata")))
        .then_some(Self::RataRata)
    }
}

impl fmt::Display for DasarBerhak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.nama())
    }
}

/// A programme that served people, and its numbers, each with its own unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sumber {
    /// Name of the programme as printed.
    pub nama: String,
    /// How many, one or two quantities (`991 kk /2339 Jiwa`).
    pub besaran: Vec<Besaran>,
}

/// A row of the table of SPM services (what is due, to whom, at what cost).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LayananSpm {
    /// The service.
    pub jenis_pelayanan: String,
    /// Groups entitled to it.
    pub sasaran: Vec<String>,
    /// Its indicator.
    pub indikator: Option<String>,
    /// Target as printed.
    pub target: Option<String>,
    /// What has to be provided.
    pub kebutuhan: Vec<String>,
    /// Components of its cost.
    pub komponen_biaya: Vec<String>,
    /// How it is counted.
    pub cara_hitung: Option<String>,
    /// Programmes that provide it.
    pub program: Vec<String>,
    /// Its row.
    pub tempat: Tempat,
}

/// A basic need of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KebutuhanDasar {
    /// The group.
    pub sasaran: String,
    /// The need.
    pub komponen: String,
    /// Its row.
    pub tempat: Tempat,
}

/// A criterion of who is entitled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KriteriaSpm {
    /// The group.
    pub sasaran: String,
    /// The criterion.
    pub kriteria: String,
    /// Its row.
    pub tempat: Tempat,
}
