//! Which of several twins (nodes of one code and unit, below other sasaran) a row of the progress table is about.
//!
//! A row that names the sasaran says it. Otherwise the rows of each time do, where every twin has its row, the rows stand in the
//! order of the plan, and rows of other nodes stand between those of the twins: then they stand below their parents. Rows
//! one behind the other would leave it to chance. Where one time of a code does not tell, none does: a year would lack parts.

use crate::model::{BarisRealisasi, Masa, Pohon, Simpul, SimpulId, Tingkat};
use crate::ordered::{Map, Set};
use crate::value::satuan::words;
use crate::value::{Tahun, Tempat};

/// What tells the twin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AsalMilik {
    /// The row names its sasaran.
    Sasaran,
    /// Its place among the other rows.
    Urutan,
}

/// Rows by their place, with the node that they are about.
pub(crate) type MilikKembar<'a> = Map<&'a Tempat, (&'a Simpul, AsalMilik)>;

/// The rows of which the twin is told. `nodes` gives the nodes that code and unit of a row leave.
pub(crate) fn told<'a: 'b, 'b>(
    tree: &'a Pohon,
    rows: &'a [BarisRealisasi],
    nodes: impl Fn(&BarisRealisasi) -> &'b [&'a Simpul],
) -> MilikKembar<'a> {
    let mut told = Map::new();
    let mut times: Map<(Tahun, Masa), Vec<Baris<'a>>> = Map::new();
    for row in rows.iter().filter(|r| !r.is_closing()) {
        let mut left = nodes(row).to_vec();
        if left.len() > 1
            && let Some(name) = &row.sasaran
        {
            left.retain(|n| stands_below(tree, n, name));
            match left.as_slice() {
                [node] => {
                    told.insert(&row.tempat, (*node, AsalMilik::Sasaran));
                }
                // Another sasaran than the plan has: nobody's.
                [] => continue,
                _ => {}
            }
        }
        if let (false, Some(year), Some(masa)) = (left.is_empty(), row.tahun, row.masa) {
            times.push((year, masa), Baris { row, left });
        }
    }
    let (mut found, mut open) = (Vec::new(), Set::new());
    for (_, rows) in times {
        found.extend(in_order(&rows, &mut open));
    }
    for (_, row, node) in found
        .into_iter()
        .filter(|(first, ..)| !open.contains(first))
    {
        told.insert(row, (node, AsalMilik::Urutan));
    }
    told
}

/// A row with the nodes that it may be about.
struct Baris<'a> {
    row: &'a BarisRealisasi,
    left: Vec<&'a Simpul>,
}

/// True if a node stands below the tujuan or sasaran of this name or key.
fn stands_below(tree: &Pohon, node: &Simpul, name: &str) -> bool {
    let name = words(name);
    let mut above = { tree.ancestors(node) }.filter(|a| a.tingkat <= Tingkat::Sasaran);
    above.any(|a| words(&a.uraian) == name || words(&a.jalur) == name)
}

/// The first of some twins, a row of one of them, and which.
type Ditemukan<'a> = (SimpulId, &'a Tempat, &'a Simpul);

/// Gives the rows of one time to the twins in the order of the plan; `open` are the twins of which the rows do not tell.
fn in_order<'a>(rows: &[Baris<'a>], open: &mut Set<SimpulId>) -> Vec<Ditemukan<'a>> {
    let twins = |b: &&Baris<'a>| b.left.len() > 1;
    let key = |b: &Baris<'a>| {
        let first = b.left.first().map(|n| n.id);
        (first, b.row.indikator.as_deref().map(words))
    };
    let (mut count, mut nth) = (Map::new(), Map::new());
    for b in rows.iter().filter(twins) {
        count.count(key(b));
    }
    // The node of each row by its number among those of its twins; none where a twin has no row, or two.
    let mut close = Set::new();
    let mut taken: Vec<(&Baris<'a>, &'a Simpul)> = Vec::new();
    for b in rows {
        let node = match b.left.as_slice() {
            [only] => Some(*only),
            twins if count.get(&key(b)) == Some(&twins.len()) => {
                let at = nth.count(key(b));
                twins.get(at.saturating_sub(1)).copied()
            }
            _ => None,
        };
        let first = b.left.first().filter(|_| b.left.len() > 1);
        let Some(node) = node else {
            close.extend(first.map(|n| n.id));
            continue;
        };
        // Right behind the row of its twin nothing but the order says whose it is.
        let before = taken.last().map(|(_, n)| n.id);
        if b.left
            .iter()
            .any(|t| t.id != node.id && Some(t.id) == before)
        {
            close.extend(first.map(|n| n.id));
        }
        taken.push((b, node));
    }
    let first = |b: &Baris<'a>| b.left.first().map(|n| n.id).filter(|_| b.left.len() > 1);
    taken.retain(|(b, _)| first(b).is_none_or(|first| !close.contains(&first)));
    let ordered = taken.is_sorted_by(|(_, a), (_, b)| a.id <= b.id);
    open.extend(close.iter().copied());
    let mut found = Vec::new();
    for (b, node) in taken {
        let Some(first) = first(b) else { continue };
        if ordered {
            found.push((first, &b.row.tempat, node));
        } else {
            open.insert(first);
        }
    }
    found
}
