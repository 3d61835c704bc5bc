//! What is left to the end of the period, and the pace that it needs.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use super::target::end_cell;
use crate::analysis::ProgressRow;
use crate::analysis::targets::indicator_row;
use crate::model::figur::{KunciIndikator, UkuranIndikator};
use crate::model::{Agregasi, Turunan};
use crate::value::bahasa::teks;
use crate::value::{Tahun, Teks};

impl Explainer<'_> {
    /// What is left after a year, or the pace that it needs; none where it has no value.
    pub(super) fn explain_remaining(
        &self,
        of: &KunciIndikator,
        ukuran: UkuranIndikator,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let rows = self.progress(of);
        let row = rows.iter().find(|r| r.tahun == tahun)?;
        if !row.explained().any(|u| u == ukuran) {
            return None;
        }
        let up_to: Vec<_> = rows.iter().filter(|r| r.tahun <= tahun).collect();
        let left = self.left(of, row, &up_to)?;
        if ukuran == UkuranIndikator::SisaMenujuAkhir {
            return Some(left);
        }
        let after = rows.iter().filter(|r| r.tahun > tahun).count();
        let name = row.indikator;
        let title = teks!(
            "Laju yang perlu sesudah {tahun}: {name}",
            "Pace needed after {tahun}: {name}"
        );
        let step = Step::PerTahun(u32::try_from(after).ok()?);
        Some(Penjelasan::computed(title, step, vec![left]).key(row.figur(ukuran)))
    }

    /// What is left, from the rows of the years up to this one.
    fn left(
        &self,
        of: &KunciIndikator,
        row: &ProgressRow<'_>,
        up_to: &[&ProgressRow<'_>],
    ) -> Option<Penjelasan> {
        let indicator = indicator_row(self.plan.indicator_by_key(of)?);
        let i = indicator.indikator;
        let (name, year) = (row.indikator, row.tahun);
        let end = match i.target_akhir.as_ref().filter(|c| c.missing().is_none()) {
            Some(cell) => end_cell(name, cell),
            None => self.explain_target(of, None)?,
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
                .key(row.figur(UkuranIndikator::SisaMenujuAkhir)),
        )
    }
}
