//! Which rows of the funding matrix a printed total adds up, and to what.

use std::ops::Range;

use super::budget::{Jumlah, RollUp, printed, sum_known};
use crate::model::{Pohon, Simpul};
use crate::value::TakTerdefinisi;

/// What some rows add up to.
pub(crate) struct RowSums {
    rolled: Vec<Jumlah>,
    printed: Vec<Jumlah>,
    end: Jumlah,
}

impl RowSums {
    fn new(rows: &[&Simpul], tree: &Pohon, roll: &RollUp) -> Self {
        let sum = |amounts: &mut dyn Iterator<Item = Jumlah>| {
            let amounts: Vec<Jumlah> = amounts.collect();
            sum_known(&amounts)
        };
        let rolled = |y| sum(&mut rows.iter().map(|r| roll.of_node(r.id, y)));
        let as_printed = |year| sum(&mut rows.iter().map(|r| printed(r.pagu_of(year))));
        Self {
            rolled: (0..tree.tahun.len()).map(rolled).collect(),
            printed: tree.tahun.iter().copied().map(as_printed).collect(),
            end: sum(&mut rows.iter().map(|r| printed(r.pagu_akhir.as_ref()))),
        }
    }

    /// What everything below them adds up to in the n-th year.
    pub(crate) fn rolled(&self, year: usize) -> Jumlah {
        let missing = Err(TakTerdefinisi::DataTidakAda);
        self.rolled.get(year).copied().unwrap_or(missing)
    }

    /// What they print adds up to in the n-th year.
    pub(crate) fn printed(&self, year: usize) -> Jumlah {
        let missing = Err(TakTerdefinisi::DataTidakAda);
        self.printed.get(year).copied().unwrap_or(missing)
    }

    /// What everything below them adds up to over the years.
    pub(crate) fn all_years(&self) -> Jumlah {
        sum_known(&self.rolled)
    }

    /// What they print for the end of the period adds up to.
    pub(crate) fn end(&self) -> Jumlah {
        self.end
    }
}

/// What each total may add up: all top rows, or those since the total before it.
pub(crate) struct TotalSums<'a> {
    roots: Vec<&'a Simpul>,
    whole: RowSums,
    /// For each total: the top rows since the total before it.
    recent: Vec<(Range<usize>, RowSums)>,
    /// What no rows add up to.
    nothing: RowSums,
}

impl<'a> TotalSums<'a> {
    pub(crate) fn new(tree: &'a Pohon, roll: &RollUp) -> Self {
        let roots: Vec<&Simpul> = tree.roots().collect();
        let mut since = None;
        let mut recent = Vec::new();
        for total in &tree.total {
            let row = total.tempat.baris;
            // Rows stand in the order of the table.
            let from = roots.partition_point(|r| r.tempat.baris <= since);
            let to = roots.partition_point(|r| r.tempat.baris < row).max(from);
            let rows = roots.get(from..to).unwrap_or_default();
            recent.push((from..to, RowSums::new(rows, tree, roll)));
            since = row;
        }
        // Without totals nobody asks.
        let all = if tree.total.is_empty() {
            &[][..]
        } else {
            &roots
        };
        Self {
            whole: RowSums::new(all, tree, roll),
            recent,
            nothing: RowSums::new(&[], tree, roll),
            roots,
        }
    }

    /// The rows that the n-th total may add up.
    pub(crate) fn rows(&self, whole: bool, at: usize) -> &[&'a Simpul] {
        if whole {
            return &self.roots;
        }
        let range = self.recent.get(at).map(|(range, _)| range.clone());
        range.and_then(|r| self.roots.get(r)).unwrap_or_default()
    }

    /// What they add up to.
    pub(crate) fn of(&self, whole: bool, at: usize) -> &RowSums {
        if whole {
            return &self.whole;
        }
        self.recent.get(at).map_or(&self.nothing, |(_, sums)| sums)
    }
}
