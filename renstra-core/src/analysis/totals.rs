//! The rows that a printed total of the funding matrix adds up, and their sums.

use super::budget::{Jumlah, RollUp, printed, sum_known};
use crate::model::{Pohon, Simpul};
use crate::value::Tahun;

/// The rows that a total may add up: all top rows, or those since the total before it.
pub(crate) fn parts(tree: &Pohon, at: usize, whole: bool) -> Vec<&Simpul> {
    let row = |i: usize| tree.total.get(i).and_then(|t| t.tempat.baris());
    let since = at.checked_sub(1).and_then(row);
    tree.roots()
        .filter(|r| whole || (r.tempat.baris() > since && r.tempat.baris() < row(at)))
        .collect()
}

/// The sum of everything below some rows in a year.
pub(crate) fn rolled(rows: &[&Simpul], roll: &RollUp, year: usize) -> Jumlah {
    let cells: Vec<Jumlah> = rows.iter().map(|r| roll.of_node(r.id, year)).collect();
    sum_known(&cells)
}

/// The sum of the printed amounts of some rows in a year.
pub(crate) fn as_printed(rows: &[&Simpul], year: Tahun) -> Jumlah {
    let cells: Vec<Jumlah> = rows.iter().map(|r| printed(r.pagu_of(year))).collect();
    sum_known(&cells)
}

/// The sum of the printed end-of-period amounts of some rows.
pub(crate) fn ends_as_printed(rows: &[&Simpul]) -> Jumlah {
    let ends = rows.iter().map(|r| printed(r.pagu_akhir.as_ref()));
    sum_known(&ends.collect::<Vec<_>>())
}
