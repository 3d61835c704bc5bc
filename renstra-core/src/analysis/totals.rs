//! The rows that a printed total of the funding matrix adds up, and their sums.

use std::ops::Range;

use super::budget::{Jumlah, RollUp, printed, sum_known};
use crate::model::{Pohon, Simpul};
use crate::value::TakTerdefinisi;

/// The sums of some rows.
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

    /// The sum of everything below them in the n-th year.
    pub(crate) fn rolled(&self, year: usize) -> Jumlah {
        let missing = Err(TakTerdefinisi::DataTidakAda);
        self.rolled.get(year).copied().unwrap_or(missing)
    }

    /// The sum of their printed amounts in the n-th year.
    pub(crate) fn printed(&self, year: usize) -> Jumlah {
        let missing = Err(TakTerdefinisi::DataTidakAda);
        self.printed.get(year).copied().unwrap_or(missing)
    }

    /// The sum of everything below them over all years.
    pub(crate) fn all_years(&self) -> Jumlah {
        sum_known(&self.rolled)
    }

    /// The sum of their printed end-of-period amounts.
    pub(crate) fn end(&self) -> Jumlah {
        self.end
    }
}

/// The rows that each total may add up, with their sums: all top rows, or those since the total before it.
pub(crate) struct TotalSums<'a> {
    roots: Vec<&'a Simpul>,
    whole: RowSums,
    /// For each total: the top rows since the total before it.
    recent: Vec<(Range<usize>, RowSums)>,
    /// The sums of no rows.
    nothing: RowSums,
}

impl<'a> TotalSums<'a> {
    pub(crate) fn new(tree: &'a Pohon, roll: &RollUp) -> Self {
        let roots: Vec<&Simpul> = tree.roots().collect();
        let mut since = None;
        let mut recent = Vec::new();
        for total in &tree.total {
            let row = total.tempat.baris();
            // Rows stand in the order of the table.
            let from = roots.partition_point(|r| r.tempat.baris() <= since);
            let to = roots.partition_point(|r| r.tempat.baris() < row).max(from);
            let rows = roots.get(from..to).unwrap_or_default();
            recent.push((from..to, RowSums::new(rows, tree, roll)));
            since = row;
        }
        // Without totals the sums are not needed.
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

    /// The sums of those rows.
    pub(crate) fn of(&self, whole: bool, at: usize) -> &RowSums {
        if whole {
            return &self.whole;
        }
        self.recent.get(at).map_or(&self.nothing, |(_, sums)| sums)
    }
}
