//! The ways that lead to a computed column of an evaluation form, for KIN021: the right ones, and others in use.

use crate::rules::RumusCapaian;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// A way to the figure of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Jalan {
    TriwulanDijumlahkan,
    TriwulanTerakhir,
    RataRataTriwulan,
    TahunIniSaja,
    DitambahTahunIni,
    /// The target of this year is added in place of what was realised.
    DitambahTarget,
    PersentaseDijumlahkan,
    /// An achievement by a formula, of its own target.
    Rumus(RumusCapaian),
    /// Something realised over a target, not always its own: up to this year or this year alone, the target at the end or of this year.
    Terhadap {
        sampai: bool,
        akhir: bool,
    },
    /// Capped at 100 %.
    Dibatasi,
    /// Cut off, not rounded.
    Dipotong,
}

impl Jalan {
    /// True for a formula where more is not better.
    pub(super) fn needs_polarity(self) -> bool {
        matches!(self, Self::Rumus(f) if f != RumusCapaian::Positif)
    }

    pub(super) fn teks(self) -> Teks {
        match self {
            Self::TriwulanDijumlahkan => {
                teks!("triwulannya dijumlahkan", "the quarters added up")
            }
            Self::TriwulanTerakhir => teks!("triwulan terakhir", "the last quarter"),
            Self::RataRataTriwulan => {
                teks!("rata-rata triwulannya", "the mean of the quarters")
            }
            Self::TahunIniSaja => teks!("realisasi tahun ini saja", "this year alone"),
            Self::DitambahTahunIni => teks!(
                "tahun lalu ditambah tahun ini",
                "last year and this one added up"
            ),
            Self::DitambahTarget => teks!(
                "target tahun ini ditambahkan, bukan realisasinya",
                "the target of this year is added, not what was realised"
            ),
            Self::PersentaseDijumlahkan => teks!(
                "persentase dijumlahkan antar tahun",
                "percentages of several years are added up"
            ),
            Self::Rumus(formula) => formula.teks(),
            Self::Terhadap { sampai, akhir } => match (sampai, akhir) {
                (false, false) => teks!(
                    "realisasi tahun ini / target tahun ini",
                    "this year / target of this year"
                ),
                (false, true) => teks!(
                    "realisasi tahun ini / target akhir",
                    "this year / target at the end"
                ),
                (true, false) => teks!(
                    "realisasi sampai tahun ini / target tahun ini",
                    "up to this year / target of this year"
                ),
                (true, true) => teks!(
                    "realisasi sampai tahun ini / target akhir",
                    "up to this year / target at the end"
                ),
            },
            Self::Dibatasi => teks!("dibatasi paling tinggi 100 %", "capped at 100 %"),
            Self::Dipotong => teks!(
                "angkanya dipotong, bukan dibulatkan",
                "cut off, not rounded"
            ),
        }
    }
}
