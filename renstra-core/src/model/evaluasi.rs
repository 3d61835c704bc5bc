//! The columns of an evaluation form of the Renja (E.81, T-C.29), the RKPD (E.60), the Renstra or the RPJMD (E.54, E.58, E.80).

use super::anggaran::Persentase;
use super::indikator::Polaritas;
use crate::value::{Rupiah, Satuan, Sel, Target};

/// What a row of an evaluation form prints beside the figures of its year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evaluasi {
    /// Performance (K).
    pub kinerja: KolomEvaluasi<Target>,
    /// Money (Rp).
    pub keuangan: KolomEvaluasi<Rupiah>,
    /// Money of this year's Renja (column 7, Rp).
    pub rp_target: Option<Sel<Rupiah>>,
    /// Targets of the quarters, where the form has them.
    pub target_triwulan: [Option<Sel<Target>>; 4],
    /// Name of the row.
    pub uraian: Option<String>,
    /// True for a row that closes a programme or the form: a mean, its name on the scale, factors, what is to follow.
    pub penutup: bool,
    /// Unit.
    pub satuan: Option<Satuan>,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
}

/// The columns of one quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KolomEvaluasi<T> {
    /// Target at the end of the Renstra or RPJMD.
    pub target_akhir: Option<Sel<T>>,
    /// Reached up to last year.
    pub sampai_tahun_lalu: Option<Sel<T>>,
    /// The quarters.
    pub triwulan: [Option<Sel<T>>; 4],
    /// Printed achievement of this year's target.
    pub capaian: Option<Sel<Persentase>>,
    /// Target of the next year, in T-C.29.
    pub target_berikut: Option<Sel<T>>,
    /// Printed sum of last year and this one.
    pub sampai_tahun_ini: Option<Sel<T>>,
    /// Printed share of the target at the end.
    pub tingkat_capaian: Option<Sel<Persentase>>,
}

impl<T> Default for KolomEvaluasi<T> {
    fn default() -> Self {
        Self {
            target_akhir: None,
            sampai_tahun_lalu: None,
            triwulan: [const { None }; 4],
            capaian: None,
            target_berikut: None,
            sampai_tahun_ini: None,
            tingkat_capaian: None,
        }
    }
}
