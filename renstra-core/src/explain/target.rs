//! Targets: the end of the period, predicates.

use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::IndicatorRow;
use crate::analysis::targets::number_of;
use crate::model::Renstra;
use crate::peraturan::{in_force, permenpanrb_88_2021};
use crate::table::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, Target, Teks};

impl Renstra {
    /// The target of an indicator: of a year as printed, or at the end of the period as computed.
    pub(super) fn explain_target(
        &self,
        jalur: &str,
        number: usize,
        tahun: Option<Tahun>,
    ) -> Option<Penjelasan> {
        let (row, key) = self.indicator(jalur, number, "target")?;
        let indicator = row.indikator;
        let name = &indicator.nama;
        if let Some(year) = tahun {
            let cell = indicator.target_of(year)?;
            return Some(target_cell(name, year, cell).key(key, tahun));
        }
        let years = indicator.target.iter();
        let parts: Vec<Penjelasan> = years.map(|(y, c)| target_cell(name, *y, c)).collect();
        let title = teks!(
            "Target akhir periode: {name}",
            "Target at the end of the period: {name}"
        );
        let step = row
            .agregasi
            .map_or(Step::TanpaCara, |(way, _)| Step::Agregasi(way));
        let found = Penjelasan::computed(title, step, parts)
            .rule("agregasi", None)
            .remark(teks!(
                "tidak ada peraturan yang menetapkan caranya",
                "no regulation fixes the way"
            ))
            .key(key, None);
        Some(match row.agregasi {
            Some((way, origin)) => {
                let (id, origin) = (way.teks(), origin.teks());
                found.remark(Teks::new(
                    format!("agregasi {}: {}", origin.id, id.id),
                    format!("aggregation ({}): {}", origin.en, id.en),
                ))
            }
            None => found,
        })
    }

    /// The predicate of a score.
    pub(super) fn explain_predikat(
        &self,
        jalur: &str,
        number: usize,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let (row, key) = self.indicator(jalur, number, "predikat")?;
        let name = &row.indikator.nama;
        let cells = row.indikator.tahun_awal.iter().chain(&row.indikator.target);
        let (_, cell) = cells.into_iter().find(|(y, _)| *y == tahun)?;
        Some(
            Penjelasan::computed(
                teks!("Predikat {tahun}: {name}", "Predicate {tahun}: {name}"),
                Step::Predikat(tahun),
                vec![target_cell(name, tahun, cell)],
            )
            .rule(
                "predikat_sakip",
                in_force(permenpanrb_88_2021::SKALA_PREDIKAT, tahun).map(|k| k.kutipan),
            )
            .key(key, Some(tahun)),
        )
    }

    /// The n-th indicator of a node or row (from 1), and the key of its figure.
    pub(super) fn indicator(
        &self,
        jalur: &str,
        number: usize,
        figure: &str,
    ) -> Option<(IndicatorRow<'_>, String)> {
        let all = self.targets().into_iter().filter(|r| r.jalur == jalur);
        let row = { all }.nth(number.checked_sub(1)?)?;
        Some((row, key_of(jalur, figure, number)))
    }
}

/// Key of a figure of the n-th indicator.
pub(super) fn key_of(jalur: &str, figure: &str, number: usize) -> String {
    if number == 1 {
        format!("{jalur}/{figure}")
    } else {
        format!("{jalur}/{figure}/{number}")
    }
}

pub(super) fn target_cell(name: &str, year: Tahun, cell: &Sel<Target>) -> Penjelasan {
    let title = teks!("Target {year}: {name}", "Target {year}: {name}");
    Penjelasan::cell(title, Some(cell), Nilai::from(number_of(cell)))
}

/// The printed target of the end of the period.
pub(super) fn end_cell(name: &str, cell: &Sel<Target>) -> Penjelasan {
    let title = teks!(
        "Target akhir periode: {name}",
        "Target at the end of the period: {name}"
    );
    Penjelasan::cell(title, Some(cell), Nilai::from(number_of(cell)))
}
