//! Which of several twins (nodes of one code and unit, below other sasaran) a row of the progress table is about.
//!
//! A row that names the sasaran says it. Otherwise the rows of each time do, where every twin has its row, the rows stand in the
//! order of the plan, and rows of other nodes stand between those of the twins: then they stand below their parents. Rows
//! one behind the other would leave it to chance. Where one time of a code does not tell, none does: a year would lack parts.

use std::borrow::Cow;

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
    let mut times: Map<(Tahun, Masa), Vec<Baris<'a, 'b>>> = Map::new();
    let mut below = BelowSasaran::default();
    for row in rows.iter().filter(|r| !r.is_closing()) {
        let mut left = Cow::Borrowed(nodes(row));
        if left.len() > 1
            && let Some(name) = &row.sasaran
        {
            left = Cow::Owned(below.of(tree, &left, name));
            match left.as_ref() {
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
struct Baris<'a, 'b> {
    row: &'a BarisRealisasi,
    /// In the order of the plan.
    left: Cow<'b, [&'a Simpul]>,
}

/// Twins, by the first of them, below the tujuan or sasaran of a name or key: looked up once, however many rows name one.
#[derive(Default)]
struct BelowSasaran<'a>(Map<SimpulId, Map<Vec<String>, Vec<&'a Simpul>>>);

impl<'a> BelowSasaran<'a> {
    fn of(&mut self, tree: &'a Pohon, twins: &[&'a Simpul], name: &str) -> Vec<&'a Simpul> {
        let Some(first) = twins.first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let all = || {
            let mut all = Map::new();
            for twin in twins {
                let above = { tree.ancestors(twin) }.filter(|a| a.tingkat <= Tingkat::Sasaran);
                let names = above.flat_map(|a| [words(&a.uraian), words(&a.jalur)]);
                let names: Set<Vec<String>> = names.collect();
                names.into_iter().for_each(|name| all.push(name, *twin));
            }
            all
        };
        self.0.update(first.id, all, |of| {
            found = of.get(&words(name)).cloned().unwrap_or_default();
        });
        found
    }
}

/// The first of some twins, a row of one of them, and which.
type Ditemukan<'a> = (SimpulId, &'a Tempat, &'a Simpul);

/// Gives the rows of one time to the twins in the order of the plan; `open` are the twins of which the rows do not tell.
fn in_order<'a>(rows: &[Baris<'a, '_>], open: &mut Set<SimpulId>) -> Vec<Ditemukan<'a>> {
    let twins = |b: &&Baris<'a, '_>| b.left.len() > 1;
    let key = |b: &Baris<'a, '_>| {
        let first = b.left.first().map(|n| n.id);
        (first, b.row.indikator.as_deref().map(words))
    };
    let (mut count, mut nth) = (Map::new(), Map::new());
    for b in rows.iter().filter(twins) {
        count.count(key(b));
    }
    // The node of each row by its number among those of its twins; none where a twin has no row, or two.
    let mut close = Set::new();
    let mut taken: Vec<(&Baris<'a, '_>, &'a Simpul)> = Vec::new();
    for b in rows {
        let node = match b.left.as_ref() {
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
        let before = { taken.last() }.filter(|(_, n)| n.id != node.id);
        if before.is_some_and(|(_, n)| b.left.binary_search_by_key(&n.id, |t| t.id).is_ok()) {
            close.extend(first.map(|n| n.id));
        }
        taken.push((b, node));
    }
    let first = |b: &Baris<'a, '_>| b.left.first().map(|n| n.id).filter(|_| b.left.len() > 1);
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
