//! The rows that a printed total of the funding matrix adds up, and their sums.

use super::budget::{Jumlah, RollUp, printed, sum_known};
use super::same_money::less;
use crate::model::{Pohon, Simpul, SimpulId};
use crate::value::TakTerdefinisi;

/// The sums of some rows.
#[derive(Clone)]
pub(crate) struct RowSums {
    rolled: Vec<Jumlah>,
    printed: Vec<Jumlah>,
    end: Jumlah,
}

impl RowSums {
    /// `again`: nodes whose money these rows have twice.
    fn new(rows: &[&Simpul], again: &[SimpulId], tree: &Pohon, roll: &RollUp) -> Self {
        let sum = |amounts: &mut dyn Iterator<Item = Jumlah>| {
            let amounts: Vec<Jumlah> = amounts.collect();
            sum_known(&amounts)
        };
        let rolled = |y| {
            let again: Vec<Jumlah> = again.iter().map(|id| roll.of_node(*id, y)).collect();
            less(sum(&mut rows.iter().map(|r| roll.of_node(r.id, y))), &again)
        };
        let as_printed = |year| sum(&mut rows.iter().map(|r| printed(r.pagu_of(year))));
        Self {
            rolled: (0..tree.tahun.len()).map(rolled).collect(),
            printed: tree.tahun.iter().copied().map(as_printed).collect(),
            end: sum(&mut rows.iter().map(|r| printed(r.pagu_akhir.as_ref()))),
        }
    }

    /// The sums of these rows and others.
    fn plus(&self, other: &Self) -> Self {
        let add = |a: &[Jumlah], b: &[Jumlah]| {
            let pairs = a.iter().zip(b);
            pairs.map(|(a, b)| sum_known(&[*a, *b])).collect()
        };
        Self {
            rolled: add(&self.rolled, &other.rolled),
            printed: add(&self.printed, &other.printed),
            end: sum_known(&[self.end, other.end]),
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

/// Which top rows a printed total adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TotalSpan {
    /// All of the matrix.
    All,
    /// Those since the total before it: a subtotal.
    SincePrevious,
    /// All above it: a running total.
    Above,
}

impl TotalSpan {
    /// All spans, the usual one first.
    pub(crate) const ALL: [Self; 3] = [Self::All, Self::SincePrevious, Self::Above];
}

/// The sums of the rows that each total may add up.
pub(crate) struct TotalSums {
    whole: RowSums,
    /// For each total: the sums of the top rows since the total before it.
    recent: Vec<RowSums>,
    /// For each total: the sums of all top rows above it.
    above: Vec<RowSums>,
    /// The sums of no rows.
    nothing: RowSums,
}

impl TotalSums {
    pub(crate) fn new(tree: &Pohon, roll: &RollUp) -> Self {
        let roots: Vec<&Simpul> = tree.roots().collect();
        // The top rows of what the plan as a whole has twice.
        let top = |id: SimpulId| -> Option<u32> {
            let node = tree.get(id)?;
            tree.ancestors(node).last().unwrap_or(node).tempat.baris()
        };
        let twice: Vec<_> = { roll.again(None) }
            .map(|u| (u.simpul, top(u.simpul), top(u.pertama)))
            .collect();
        let mut since = None;
        let mut recent: Vec<RowSums> = Vec::new();
        let mut above: Vec<RowSums> = Vec::new();
        for total in &tree.total {
            let row = total.tempat.baris();
            // Rows stand in the order of the table.
            let from = roots.partition_point(|r| r.tempat.baris() <= since);
            let to = roots.partition_point(|r| r.tempat.baris() < row).max(from);
            let rows = roots.get(from..to).unwrap_or_default();
            let within = |at: &Option<u32>| *at > since && *at < row;
            let again = |own: bool| -> Vec<SimpulId> {
                let pairs = twice.iter();
                let pairs = pairs.filter(|(_, d, o)| within(d) && (!own || within(o)));
                pairs.map(|(id, _, _)| *id).collect()
            };
            let own = RowSums::new(rows, &again(true), tree, roll);
            let added = RowSums::new(rows, &again(false), tree, roll);
            above.push(match above.last() {
                Some(sums) => sums.plus(&added),
                None => added,
            });
            recent.push(own);
            since = row;
        }
        // Without totals the sums are not needed.
        let all = if tree.total.is_empty() {
            &[][..]
        } else {
            &roots
        };
        Self {
            whole: RowSums::new(
                all,
                &twice.iter().map(|t| t.0).collect::<Vec<_>>(),
                tree,
                roll,
            ),
            recent,
            above,
            nothing: RowSums::new(&[], &[], tree, roll),
        }
    }

    /// What the n-th total prints if it adds up this span.
    pub(crate) fn of(&self, span: TotalSpan, at: usize) -> &RowSums {
        let sums = match span {
            TotalSpan::All => return &self.whole,
            TotalSpan::SincePrevious => self.recent.get(at),
            TotalSpan::Above => self.above.get(at),
        };
        sums.unwrap_or(&self.nothing)
    }
}
