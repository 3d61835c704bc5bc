//! Which rows of the funding matrix a printed total adds up, and to what.

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

/// What everything below some rows adds up to in a year.
pub(crate) fn rolled(rows: &[&Simpul], roll: &RollUp, year: usize) -> Jumlah {
    let cells: Vec<Jumlah> = rows.iter().map(|r| roll.of_node(r.id, year)).collect();
    sum_known(&cells)
}

/// What some rows print adds up to in a year.
pub(crate) fn as_printed(rows: &[&Simpul], year: Tahun) -> Jumlah {
    let cells: Vec<Jumlah> = rows.iter().map(|r| printed(r.pagu_of(year))).collect();
    sum_known(&cells)
}

/// What some rows print for the end of the period adds up to.
pub(crate) fn ends_as_printed(rows: &[&Simpul]) -> Jumlah {
    let ends = rows.iter().map(|r| printed(r.pagu_akhir.as_ref()));
    sum_known(&ends.collect::<Vec<_>>())
}
