//! What a figure measures: the words of its key.

/// A figure of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranIndikator {
    /// Target of a year, or at the end of the period.
    Target,
    /// Achievement of the target of a year.
    Capaian,
    /// Name of the achievement on the scale of performance.
    Kategori,
    /// SAKIP predicate of a score.
    Predikat,
    /// What is left to the end of the period.
    SisaMenujuAkhir,
    /// What is left, by year.
    LajuPerlu,
}

/// A figure over the achievements of a programme or of the agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranRataRata {
    /// Mean achievement.
    Capaian,
    /// Its name on the scale of performance.
    Kategori,
}

/// A figure of what a node, or the plan, spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranBelanja {
    /// Amount spent.
    Realisasi,
    /// Pagu less spent.
    Sisa,
    /// Spent over pagu.
    Serapan,
}

/// A figure of a line of the budget history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranSerapan {
    /// Realised over budget.
    Serapan,
    /// Budget less realised.
    Sisa,
    /// Mean yearly growth of the budget.
    PertumbuhanAnggaran,
    /// Mean yearly growth of what was realised.
    PertumbuhanRealisasi,
}

/// A figure of an SPM service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranSpm {
    /// Served over entitled.
    Capaian,
    /// Entitled less served.
    BelumTerlayani,
    /// The money that closes the gap.
    Kebutuhan,
    /// The money for the goods that are missing.
    KebutuhanBarang,
    /// The part of the coverage in the index.
    BagianPenerima,
    /// The part of the minimum quality in the index.
    BagianMutu,
    /// The SPM index.
    Indeks,
    /// Its category.
    Kategori,
}

/// A figure of the social assistance of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranBantuan {
    /// Who receives help, each counted once.
    Penerima,
    /// The share of the poor that receives help.
    Cakupan,
    /// Achievement of the planned share.
    Capaian,
    /// What was given.
    Nilai,
    /// What each recipient was given.
    NilaiPerPenerima,
    /// The share of the updates of the data that was done.
    Pemutakhiran,
}

/// A figure of the response times of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranTanggap {
    /// The share of the events within the standard.
    DalamStandar,
    /// Achievement of the planned share.
    Capaian,
    /// The median.
    Median,
    /// The slowest.
    Terlama,
}

/// A column of a row of an evaluation form: as printed up to the quarters, computed from `Realisasi` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UkuranEvaluasi {
    /// Target at the end of the plan.
    TargetAkhir,
    /// Reached up to last year.
    SampaiTahunLalu,
    /// Target of the year.
    Target,
    /// Reached in the first quarter.
    Triwulan1,
    /// Reached in the second quarter.
    Triwulan2,
    /// Reached in the third quarter.
    Triwulan3,
    /// Reached in the fourth quarter.
    Triwulan4,
    /// Reached in the year.
    Realisasi,
    /// Achievement of the target of the year.
    Capaian,
    /// Target of the next year.
    TargetBerikut,
    /// Reached up to this year.
    SampaiTahunIni,
    /// Share of the target at the end.
    TingkatCapaian,
}

/// The words of an enum in keys.
macro_rules! words {
    ($kind:ty, $doc:literal, $($variant:ident = $word:literal),+ $(,)?) => {
        impl $kind {
            #[doc = $doc]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in keys and columns.
            pub fn nama(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            pub(super) fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words!(
    UkuranIndikator,
    "All figures of an indicator.",
    Target = "target",
    Capaian = "capaian",
    Kategori = "kategori",
    Predikat = "predikat",
    SisaMenujuAkhir = "sisa_menuju_akhir",
    LajuPerlu = "laju_perlu"
);
words!(
    UkuranRataRata,
    "All figures over achievements.",
    Capaian = "rata_rata_capaian",
    Kategori = "kategori_rata_rata"
);
words!(
    UkuranBelanja,
    "All figures of what was spent.",
    Realisasi = "rp_realisasi",
    Sisa = "sisa",
    Serapan = "serapan"
);
words!(
    UkuranSerapan,
    "All figures of a line.",
    Serapan = "serapan",
    Sisa = "sisa",
    PertumbuhanAnggaran = "pertumbuhan_anggaran",
    PertumbuhanRealisasi = "pertumbuhan_realisasi"
);
words!(
    UkuranSpm,
    "All figures of a service.",
    Capaian = "capaian",
    BelumTerlayani = "belum_terlayani",
    Kebutuhan = "kebutuhan",
    KebutuhanBarang = "kebutuhan_barang",
    BagianPenerima = "bagian_penerima",
    BagianMutu = "bagian_mutu",
    Indeks = "indeks",
    Kategori = "kategori"
);

words!(
    UkuranBantuan,
    "All figures of social assistance.",
    Penerima = "penerima",
    Cakupan = "cakupan",
    Capaian = "capaian",
    Nilai = "nilai",
    NilaiPerPenerima = "nilai_per_penerima",
    Pemutakhiran = "pemutakhiran"
);
words!(
    UkuranTanggap,
    "All figures of response times.",
    DalamStandar = "dalam_standar",
    Capaian = "capaian",
    Median = "median",
    Terlama = "terlama"
);
words!(
    UkuranEvaluasi,
    "All columns, in their order.",
    TargetAkhir = "target_akhir",
    SampaiTahunLalu = "sampai_tahun_lalu",
    Target = "target",
    Triwulan1 = "triwulan_1",
    Triwulan2 = "triwulan_2",
    Triwulan3 = "triwulan_3",
    Triwulan4 = "triwulan_4",
    Realisasi = "realisasi",
    Capaian = "capaian",
    TargetBerikut = "target_berikut",
    SampaiTahunIni = "sampai_tahun_ini",
    TingkatCapaian = "tingkat_capaian"
);

impl UkuranBantuan {
    /// The column of its result table.
    pub(crate) fn kolom(self) -> &'static str {
        match self {
            Self::Pemutakhiran => "pemutakhiran_terlaksana",
            other => other.nama(),
        }
    }
}

impl UkuranSerapan {
    /// True for a figure over all years.
    pub fn is_growth(self) -> bool {
        matches!(self, Self::PertumbuhanAnggaran | Self::PertumbuhanRealisasi)
    }
}
