//! Figures of a service of the SPM.

use super::layanan::Layanan;
use super::penjelasan::Penjelasan;
use super::{Explainer, indeks, kebutuhan};
use crate::analysis::{CoverageRow, JenisTerlayani};
use crate::model::figur::UkuranSpm;
use crate::value::Tahun;
use crate::value::latin::lower;

impl Explainer<'_> {
    /// A figure of a service, by its number from 1, in its first unit or a named one.
    pub(super) fn explain_spm(
        &self,
        service: (u32, Option<&str>),
        ukuran: UkuranSpm,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let of = self.service(service, tahun)?;
        match ukuran {
            UkuranSpm::Capaian => Some(of.coverage()),
            UkuranSpm::BelumTerlayani => Some(kebutuhan::gap(&of)),
            UkuranSpm::Kebutuhan => Some(kebutuhan::need(&of, &[])),
            UkuranSpm::KebutuhanBarang => self.need_of_goods(&of),
            _ if of.row.tahap.is_some() => None,
            part => indeks::explain(&of, part, self.plan.quality_in_percent()),
        }
    }

    /// A service in a year: in its first unit, or in a named one.
    pub(super) fn service(
        &self,
        (number, unit): (u32, Option<&str>),
        tahun: Tahun,
    ) -> Option<Layanan<'_>> {
        let wanted = unit.map(lower);
        let rows = self.plan.coverage_of(number, tahun).into_iter();
        let own = |r: &CoverageRow| r.satuan.as_ref().map(|s| lower(s.as_str()));
        let row = { rows }.find(|r| wanted.is_none() || own(r) == wanted)?;
        Some(Layanan {
            unit: wanted,
            year: self.plan.spm_year(number, tahun)?,
            row,
        })
    }
}

/// The figures of a service that can be explained; the index only where the served were counted.
pub(super) fn figures_of(row: &CoverageRow) -> impl Iterator<Item = UkuranSpm> {
    // The index of a service with stages is that of all of them.
    let counted = row.jenis == JenisTerlayani::Realisasi && row.tahap.is_none();
    let of_index = |u: &UkuranSpm| {
        !matches!(
            u,
            UkuranSpm::Capaian
                | UkuranSpm::BelumTerlayani
                | UkuranSpm::Kebutuhan
                | UkuranSpm::KebutuhanBarang
        )
    };
    let all = UkuranSpm::ALL.iter().copied();
    all.filter(move |u| counted || !of_index(u))
}
