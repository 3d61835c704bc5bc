//! The figures of a plan that can be explained.

use super::cakupan::figure_keys;
use super::capaian::{has_achievement, has_name};
use super::mean_achievement::{MEAN, MEAN_NAME};
use super::pagu::TOTAL;
use super::remaining::{LEFT, PACE, has_figure};
use super::serapan::FIGURES;
use super::target::key_of;
use crate::analysis::{CoverageRow, OpsiKemajuan};
use crate::model::Renstra;
use crate::ordered::Map;
use crate::value::latin::lower;
use crate::value::{Tahun, Target};

/// Keys that an error names.
const NEAR: usize = 8;

impl Renstra {
    /// Every figure that [`Renstra::explain`] knows: key and year, `None` for all years together.
    /// Findings are not among them.
    pub fn figures(&self) -> Vec<(String, Option<Tahun>)> {
        let mut all = Vec::new();
        let mut add = |key: String, years: &[Tahun], whole: bool| {
            all.extend(years.iter().map(|y| (key.clone(), Some(*y))));
            if whole {
                all.push((key, None));
            }
        };
        if !self.pohon.is_empty() {
            add(TOTAL.to_owned(), &self.pohon.tahun, true);
        }
        for node in self.pohon.iter() {
            add(node.jalur.clone(), &self.pohon.tahun, true);
        }
        let mut last: Option<String> = None;
        let mut number = 0;
        for row in self.targets() {
            number = if last.as_ref() == Some(&row.jalur) {
                number + 1
            } else {
                1
            };
            let i = row.indikator;
            let years: Vec<Tahun> = i.target.iter().map(|(y, _)| *y).collect();
            add(key_of(&row.jalur, "target", number), &years, true);
            if i.is_sakip_score() {
                let cells = i.tahun_awal.iter().chain(&i.target);
                let scored = cells.filter(|(_, c)| c.value().and_then(Target::number).is_some());
                let years: Vec<Tahun> = scored.map(|(y, _)| *y).collect();
                add(key_of(&row.jalur, "predikat", number), &years, false);
            }
            last = Some(row.jalur);
        }
        let progress = self.progress(&OpsiKemajuan::default());
        let mut seen: Map<(&str, Tahun), usize> = Map::new();
        for row in &progress {
            let number = seen.count((&row.jalur, row.tahun));
            for (figure, there) in [
                ("capaian", has_achievement(row)),
                ("kategori", has_name(row)),
                (LEFT, has_figure(row, LEFT)),
                (PACE, has_figure(row, PACE)),
            ] {
                if there {
                    add(key_of(&row.jalur, figure, number), &[row.tahun], false);
                }
            }
        }
        for mean in self.mean_achievements(&OpsiKemajuan::default()) {
            for figure in [MEAN, MEAN_NAME] {
                add(key_of(mean.jalur, figure, 1), &[mean.tahun], false);
            }
        }
        for (key, years) in self.derived_keys() {
            add(key, &years, false);
        }
        let lines = self.history_lines();
        let numbers = (1..=lines).map(|n| n.to_string());
        let names = numbers.chain((lines > 0).then(|| "jumlah".to_owned()));
        let years = self.anggaran_years();
        for line in names {
            for figure in FIGURES {
                let yearly = !figure.starts_with("pertumbuhan");
                let years = if yearly { years.as_slice() } else { &[] };
                add(format!("{figure}/{line}"), years, true);
            }
        }
        let mut services = crate::ordered::Set::new();
        let coverage = self.coverage();
        for (n, service) in self.spm.iter().enumerate() {
            let same = |c: &&CoverageRow| c.tempat.baris() == service.tempat.baris();
            for row in coverage.iter().filter(same) {
                let unit = row.satuan.as_ref().map(|s| lower(s.as_str()));
                let unit = unit.map(|s| format!("/{s}")).unwrap_or_default();
                let key = format!("spm/{}", n + 1);
                let mut keys = vec![key.clone() + &unit];
                if services.insert((key.clone(), row.tahun)) && !unit.is_empty() {
                    keys.insert(0, key);
                }
                for figure in keys.iter().flat_map(|k| figure_keys(k, row)) {
                    add(figure, &[row.tahun], false);
                }
            }
        }
        all
    }

    /// The years of a key; none for a key that the plan does not have.
    pub(super) fn years_of(&self, jalur: &str) -> Vec<Option<Tahun>> {
        let all = self.figures().into_iter();
        all.filter(|(k, _)| k == jalur).map(|(_, y)| y).collect()
    }

    /// Keys that begin like this one, or else the first ones.
    pub(super) fn near(&self, jalur: &str) -> Vec<String> {
        if jalur.starts_with("temuan") {
            return self.finding_keys();
        }
        let mut keys: Vec<String> = self.figures().into_iter().map(|(k, _)| k).collect();
        keys.dedup();
        let common = |k: &String| {
            k.chars()
                .zip(jalur.chars())
                .take_while(|(a, b)| a == b)
                .count()
        };
        // A stable sort: among equals the order of the plan.
        keys.sort_by_key(|k| std::cmp::Reverse(common(k)));
        keys.truncate(NEAR);
        keys
    }

    /// The last finding of each code; those before it have lower numbers.
    fn finding_keys(&self) -> Vec<String> {
        let result = self.check();
        let counts = result.hitungan().iter().filter_map(|h| {
            let n = result.temuan().iter().filter(|t| t.kode == h.kode).count();
            (n > 0).then(|| format!("temuan/{}/{n}", h.kode))
        });
        counts.collect()
    }
}
