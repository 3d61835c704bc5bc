//! What is left to the end of the period, and the pace that it needs.

use super::penjelasan::Penjelasan;
use super::step::Step;
use super::target::{end_cell, key_of};
use crate::analysis::{OpsiKemajuan, ProgressRow};
use crate::model::{Agregasi, Renstra, Turunan};
use crate::ordered::Set;
use crate::value::bahasa::teks;
use crate::value::{Tahun, Teks};

/// Key of what is left, behind that of the indicator.
pub(super) const LEFT: &str = "sisa_menuju_akhir";
/// Key of the pace.
pub(super) const PACE: &str = "laju_perlu";

impl Renstra {
    /// What is left after a year, or the pace that it needs; none where it has no value.
    pub(super) fn explain_jarak(
        &self,
        jalur: &str,
        figure: &str,
        number: usize,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let rows = self.progress(&OpsiKemajuan::default());
        let same = |year: Tahun| {
            let of_year = rows
                .iter()
                .filter(move |r| r.jalur == jalur && r.tahun == year);
            { of_year }.nth(number.checked_sub(1)?)
        };
        let row = same(tahun)?;
        if !has_figure(row, figure) {
            return None;
        }
        let of_indicator = rows
            .iter()
            .filter(|r| r.jalur == jalur && r.indikator == row.indikator);
        let years: Set<Tahun> = of_indicator.map(|r| r.tahun).collect();
        let up_to: Vec<_> = years
            .iter()
            .filter(|y| **y <= tahun)
            .filter_map(|y| same(*y))
            .collect();
        let left = self.left(row, number, &up_to)?;
        if figure == LEFT {
            return Some(left);
        }
        let after = years.iter().filter(|y| **y > tahun).count();
        let name = row.indikator;
        let title = teks!(
            "Laju yang perlu sesudah {tahun}: {name}",
            "Pace needed after {tahun}: {name}"
        );
        let step = Step::PerTahun(u32::try_from(after).ok()?);
        Some(
            Penjelasan::computed(title, step, vec![left])
                .key(key_of(jalur, PACE, number), Some(tahun)),
        )
    }

    /// What is left, from the rows of the years up to this one.
    fn left(
        &self,
        row: &ProgressRow<'_>,
        number: usize,
        up_to: &[&ProgressRow<'_>],
    ) -> Option<Penjelasan> {
        let (indicator, _) = self.indicator(&row.jalur, number, LEFT)?;
        let i = indicator.indikator;
        let (name, year) = (row.indikator, row.tahun);
        let end = match i.target_akhir.as_ref().filter(|c| c.missing().is_none()) {
            Some(cell) => end_cell(name, cell),
            None => self.explain_target(&row.jalur, number, None)?,
        };
        let sums = indicator
            .agregasi
            .is_some_and(|(w, _)| w == Agregasi::Jumlah);
        let so_far = if sums && !i.is_percent() {
            let parts = up_to.iter().map(|r| self.reached(r)).collect();
            let title = teks!(
                "Realisasi sampai {year}: {name}",
                "Realised up to {year}: {name}"
            );
            Penjelasan::computed(title, Step::Turunan(Turunan::Jumlah), parts)
                .rule("agregasi", None)
        } else {
            self.reached(row)
        };
        let title: Teks = teks!(
            "Sisa menuju akhir periode sesudah {year}: {name}",
            "Left to the end of the period after {year}: {name}"
        );
        Some(
            Penjelasan::computed(title, Step::Selisih, vec![end, so_far])
                .key(key_of(&row.jalur, LEFT, number), Some(year)),
        )
    }
}

/// True if the figure has a value.
pub(super) fn has_figure(row: &ProgressRow<'_>, figure: &str) -> bool {
    match figure {
        LEFT => row.sisa_menuju_akhir.is_ok(),
        _ => row.laju_perlu.is_ok(),
    }
}
