//! The figures of a plan that can be explained.

use super::Explainer;
use super::cakupan::figures_of;
use crate::analysis::{CoverageRow, OpsiKemajuan, ProgressRow};
use crate::check::nearest;
use crate::model::figur::{
    Figur, FigurId, KunciIndikator, TOTAL, UkuranIndikator, UkuranRataRata, UkuranSerapan,
    UkuranSpm,
};
use crate::rules::sakip::predicate_of;
use crate::value::satuan::words;
use crate::value::{Sel, Tahun, Target};

/// Keys that an error names.
pub(super) const NEAR: usize = 8;

impl Explainer<'_> {
    /// Every figure that can be explained.
    pub(crate) fn figures(&self) -> Vec<FigurId> {
        let mut all = Vec::new();
        let plan = self.plan;
        let is_past = |row: &ProgressRow<'_>| {
            let key = KunciIndikator {
                jalur: row.jalur.to_string(),
                nomor: row.nomor,
            };
            row.simpul.is_none() && plan.kinerja_by_key(&key).is_some()
        };
        let mut add = |figur: Figur, years: &[Tahun], whole: bool| {
            all.extend(years.iter().map(|y| figur.clone().at(Some(*y))));
            if whole {
                all.push(figur.at(None));
            }
        };
        if !plan.pohon.is_empty() {
            add(Figur::Pagu(TOTAL.to_owned()), &plan.pohon.tahun, true);
        }
        for node in plan.pohon.iter() {
            add(Figur::Pagu(node.jalur.clone()), &plan.pohon.tahun, true);
        }
        for of in plan.each_indicator() {
            let i = of.indikator;
            let years: Vec<Tahun> = i.target.iter().map(|(y, _)| *y).collect();
            add(of.figur(UkuranIndikator::Target), &years, true);
            if i.is_sakip_score() {
                let cells = i.tahun_awal.iter().chain(&i.target);
                let known = |y, c: &Sel<Target>| predicate_of(c.value()?, y);
                let scored = cells.filter(|(y, c)| known(*y, c).is_some());
                let years: Vec<Tahun> = scored.map(|(y, _)| *y).collect();
                add(of.figur(UkuranIndikator::Predikat), &years, false);
            }
        }
        for row in plan.targets(&OpsiKemajuan::of(plan)) {
            for ukuran in row.explained() {
                // Targets of the plan's own indicators are there already.
                if ukuran != UkuranIndikator::Target || is_past(&row) {
                    add(row.figur(ukuran).figur, &[row.tahun], false);
                }
            }
        }
        for mean in plan.mean_achievements(&OpsiKemajuan::of(plan)) {
            for ukuran in UkuranRataRata::ALL {
                let figur = Figur::RataRata(mean.jalur.to_owned(), *ukuran);
                add(figur, &[mean.tahun], false);
            }
        }
        for row in plan.spending() {
            for (_, figur) in row.explained() {
                add(figur, &[row.tahun], false);
            }
        }
        for (figur, years) in self.derived_keys() {
            add(figur, &years, false);
        }
        let lines = u32::try_from(self.history_lines()).unwrap_or(u32::MAX);
        let numbers = (1..=lines).map(Some).chain((lines > 0).then_some(None));
        let years = plan.anggaran_years();
        for line in numbers {
            for ukuran in UkuranSerapan::ALL {
                let years = if ukuran.is_growth() { &[][..] } else { &years };
                add(Figur::Serapan(*ukuran, line), years, true);
            }
        }
        let goods = plan.need_of_goods();
        let mut first: Option<(u32, Tahun)> = None;
        for row in plan.coverage() {
            // A key without a unit means the first one.
            let here = (row.layanan, row.tahun);
            let bare = first != Some(here) && row.satuan.is_some();
            first = Some(here);
            let has_goods = goods.contains_key(&(words(&row.jenis_pelayanan), row.tahun));
            for ukuran in figures_of(&row) {
                if ukuran == UkuranSpm::KebutuhanBarang && !has_goods {
                    continue;
                }
                if bare {
                    add(Figur::Spm(row.layanan, None, ukuran), &[row.tahun], false);
                }
                if let Some(id) = CoverageRow::figur(&row, ukuran) {
                    add(id.figur, &[row.tahun], false);
                }
            }
        }
        for row in plan.response_times(None) {
            for ukuran in row.explained() {
                add(Figur::Tanggap(ukuran), &[row.tahun], false);
            }
        }
        let opsi = OpsiKemajuan::of(plan);
        for row in plan.evaluation() {
            let columns = row.columns(&opsi).into_iter();
            let known = columns.filter(|(_, value)| value.plain().is_some());
            for id in known.map(|(ukuran, _)| row.figur(ukuran)) {
                add(id.figur, id.tahun.as_slice(), id.tahun.is_none());
            }
        }
        let mut first: Option<Tahun> = None;
        for row in plan.social_assistance() {
            // A key without a unit means the first one.
            let bare = first.replace(row.tahun) != Some(row.tahun) && row.satuan.is_some();
            for ukuran in row.explained() {
                if bare {
                    add(Figur::Bantuan(None, ukuran), &[row.tahun], false);
                }
                add(row.figur(ukuran).figur, &[row.tahun], false);
            }
        }
        all
    }

    /// The years of a key, none for a key that the plan does not have; and keys that begin like it.
    pub(super) fn near(&self, kunci: &str) -> (Vec<Option<Tahun>>, Vec<String>) {
        let figures = self.figures();
        let wanted = kunci.trim();
        let figur: Option<FigurId> = wanted.parse().ok();
        let same = figures
            .iter()
            .filter(|f| figur.as_ref().is_some_and(|w| w.figur == f.figur));
        let years = same.map(|f| f.tahun).collect();
        let keys = figures.iter().map(|f| f.figur.to_string());
        (years, nearest(keys, wanted, NEAR))
    }
}
