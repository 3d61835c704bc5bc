//! Targets: the end of the period, predicates.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::targets::{indicator_row, number_of};
use crate::model::figur::{Figur, KunciIndikator, UkuranIndikator};
use crate::peraturan::{in_force, permenpanrb_88_2021};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, TakTerdefinisi, Target, Teks};

impl Explainer<'_> {
    /// The target of an indicator: of a year as printed, or at the end of the period as computed.
    pub(super) fn explain_target(
        &self,
        of: &KunciIndikator,
        tahun: Option<Tahun>,
    ) -> Option<Penjelasan> {
        let Some(indicator) = self.plan.indicator_by_key(of) else {
            return self.past_target(of, tahun?);
        };
        let row = indicator_row(indicator);
        let key = Figur::Indikator(of.clone(), UkuranIndikator::Target).at(tahun);
        let indicator = row.indikator;
        let name = &indicator.nama;
        if let Some(year) = tahun {
            let cell = indicator.target_of(year)?;
            return Some(target_cell(name, year, cell).key(key));
        }
        let years = indicator.target.iter();
        let parts: Vec<Penjelasan> = years.map(|(y, c)| target_cell(name, *y, c)).collect();
        let title = teks!(
            "Target akhir periode: {name}",
            "Target at the end of the period: {name}"
        );
        let step = match row.agregasi {
            Some(_) if row.akhir == Err(TakTerdefinisi::SatuanBerbeda) => Step::SatuanBerbeda,
            Some((way, _)) => Step::Agregasi(way),
            None => Step::TanpaCara,
        };
        let found = Penjelasan::computed(title, step, parts)
            .rule("agregasi", None)
            .remark(teks!(
                "tidak ada peraturan yang menetapkan caranya",
                "no regulation fixes the way"
            ))
            .key(key);
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

    /// A target of a row of T-C.23.
    fn past_target(&self, of: &KunciIndikator, tahun: Tahun) -> Option<Penjelasan> {
        let row = self.plan.kinerja_by_key(of)?;
        let (_, cell) = row.target.iter().find(|(y, _)| *y == tahun)?;
        let key = Figur::Indikator(of.clone(), UkuranIndikator::Target).at(Some(tahun));
        Some(target_cell(&row.indikator, tahun, cell).key(key))
    }

    /// The predicate of a score.
    pub(super) fn explain_predikat(&self, of: &KunciIndikator, tahun: Tahun) -> Option<Penjelasan> {
        let indikator = self.plan.indicator_by_key(of)?.indikator;
        let key = Figur::Indikator(of.clone(), UkuranIndikator::Predikat).at(Some(tahun));
        let name = &indikator.nama;
        let cells = indikator.tahun_awal.iter().chain(&indikator.target);
        let (_, cell) = { cells }.into_iter().find(|(y, _)| *y == tahun)?;
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
            .key(key),
        )
    }
}

pub(super) fn target_cell(name: &str, year: Tahun, cell: &Sel<Target>) -> Penjelasan {
    let title = teks!("Target {year}: {name}", "Target {year}: {name}");
    Penjelasan::cell(title, Some(cell), printed_target(cell))
}

/// A target as its tables show it: a number, or what is printed for a rank, a range or two quantities.
fn printed_target(cell: &Sel<Target>) -> Nilai {
    match cell.value() {
        Some(target) if target.number().is_none() => cell.tercetak.as_str().into(),
        _ => number_of(cell).into(),
    }
}

/// The printed target of the end of the period.
pub(super) fn end_cell(name: &str, cell: &Sel<Target>) -> Penjelasan {
    let title = teks!(
        "Target akhir periode: {name}",
        "Target at the end of the period: {name}"
    );
    Penjelasan::cell(title, Some(cell), printed_target(cell))
}
