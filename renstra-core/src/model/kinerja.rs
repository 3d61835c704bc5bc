//! Realised figures: past years (T-C.23), and progress of the plan's own nodes.

use super::anggaran::Persentase;
use super::evaluasi::Evaluasi;
use super::indikator::Polaritas;
use super::masa::Masa;
use crate::value::{Rupiah, Satuan, Sel, Tahun, Target, Tempat};

/// A row of T-C.23.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisKinerja {
    /// Name of the indicator as printed.
    pub indikator: String,
    /// Unit, if the table has it.
    pub satuan: Option<Satuan>,
    /// Its row.
    pub tempat: Tempat,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
    /// Declared formula, as printed.
    pub rumus: Option<String>,
    /// Targets by year.
    pub target: Vec<(Tahun, Sel<Target>)>,
    /// Achieved figures by year.
    pub realisasi: Vec<(Tahun, Sel<Target>)>,
    /// Printed achievement by year.
    pub rasio: Vec<(Tahun, Sel<Persentase>)>,
}

/// A row of the progress table: what a node reached and spent in a year or quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisRealisasi {
    /// Code of the node as printed.
    pub kode: String,
    /// Year.
    pub tahun: Option<Tahun>,
    /// The part of the year; `None` if a quarter or month is printed that cannot be read: the row could be about any
    /// part, and is not used.
    pub masa: Option<Masa>,
    /// Unit kerja as printed, where several bear the code.
    pub unit_kerja: Option<String>,
    /// Tujuan or sasaran as printed, where the code stands below several.
    pub sasaran: Option<String>,
    /// Name of the indicator; that of the node if it has only one.
    pub indikator: Option<String>,
    /// Its row.
    pub tempat: Tempat,
    /// Target of the period.
    pub target: Option<Sel<Target>>,
    /// What was reached.
    pub realisasi: Option<Sel<Target>>,
    /// What was spent.
    pub rp_realisasi: Option<Sel<Rupiah>>,
    /// The other columns of an evaluation form, where the table has them.
    pub evaluasi: Option<Box<Evaluasi>>,
}

/// The figures of a row for one part of the year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AngkaMasa<'a> {
    pub(crate) masa: Option<Masa>,
    pub(crate) target: Option<&'a Sel<Target>>,
    pub(crate) realisasi: Option<&'a Sel<Target>>,
    pub(crate) rp_realisasi: Option<&'a Sel<Rupiah>>,
}

impl BarisRealisasi {
    /// The figures of the period of the row, then those of the quarters that an evaluation form prints beside it.
    pub(crate) fn by_period(&self) -> impl Iterator<Item = AngkaMasa<'_>> {
        let own = AngkaMasa {
            masa: self.masa,
            target: self.target.as_ref(),
            realisasi: self.realisasi.as_ref(),
            rp_realisasi: self.rp_realisasi.as_ref(),
        };
        let quarters = self.evaluasi.iter().flat_map(|e| {
            let cells = { e.target_triwulan.iter() }
                .zip(&e.kinerja.triwulan)
                .zip(&e.keuangan.triwulan);
            (1..)
                .zip(cells)
                .map(|(q, ((target, reached), spent))| AngkaMasa {
                    masa: self.masa.map(|_| Masa::Triwulan(q)),
                    target: target.as_ref(),
                    realisasi: reached.as_ref(),
                    rp_realisasi: spent.as_ref(),
                })
        });
        std::iter::once(own).chain(quarters)
    }

    /// True for a row that closes a programme or the whole of an evaluation form: a mean, its name on the scale.
    pub fn is_closing(&self) -> bool {
        self.evaluasi.as_ref().is_some_and(|e| e.penutup)
    }

    /// True if the table has a column of what was spent.
    pub(crate) fn has_money(&self) -> bool {
        self.by_period().any(|m| m.rp_realisasi.is_some())
    }
}
