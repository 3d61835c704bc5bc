//! The same money printed at two nodes: it counts once where both come together.
//!
//! A programme that serves two sasaran stands under both with the same money. A node that is printed again under its own
//! parent (below a further outcome, for instance) is the same one if the parent's amounts say so.

use super::jumlah::{Jumlah, printed, sum_known};
use crate::model::{Kode, Pohon, Simpul, SimpulId, Tingkat};
use crate::nomenklatur::nama::letters_only;
use crate::nomenklatur::parse_kode;
use crate::ordered::{Map, Set};
use crate::value::TakTerdefinisi;

/// A node whose money an earlier one has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ulangan {
    /// The later node.
    pub(crate) simpul: SimpulId,
    /// The earlier one.
    pub(crate) pertama: SimpulId,
    /// The node in which both come together; `None` for the plan.
    pub(crate) di: Option<SimpulId>,
}

/// What nodes must share to be one: code (as printed, where it is not known), name and unit.
type Sama<'a> = (Option<Kode>, Option<&'a str>, String, Option<String>);

/// The nodes whose money an earlier one has, by amounts added up without regard to that.
pub(super) fn repeated(tree: &Pohon, computed: &[Vec<Jumlah>]) -> Vec<Ulangan> {
    let of = |n: &Simpul| computed.get(n.id.0).map_or(&[][..], Vec::as_slice);
    let paid = |n: &Simpul| of(n).iter().any(|m| m.is_ok_and(|m| !m.is_zero()));
    let mut found = below_one_parent(tree, computed);
    let done: Set<SimpulId> = found.iter().map(|u| u.simpul).collect();
    let mut seen: Map<(Sama<'_>, &[Jumlah]), &Simpul> = Map::new();
    for node in of_shared_codes(tree.iter().filter(|n| n.tingkat == Tingkat::Program)) {
        if !paid(node) || done.contains(&node.id) {
            continue;
        }
        let key = (sama(node), of(node));
        let Some(first) = seen.get(&key).copied() else {
            seen.insert(key, node);
            continue;
        };
        let own = statement(tree, node);
        if own.is_some() && statement(tree, first) != own {
            found.push(Ulangan {
                simpul: node.id,
                pertama: first.id,
                di: meeting(tree, first, node),
            });
        }
    }
    found.sort_by_key(|u| u.simpul);
    found
}

fn sama(node: &Simpul) -> Sama<'_> {
    let (code, printed) = code_of(node);
    (code, printed, letters_only(&node.uraian), node.named_unit())
}

/// Its code, whatever level the row names, or where that is not known what is printed.
fn code_of(node: &Simpul) -> (Option<Kode>, Option<&str>) {
    let printed = || parse_kode(&node.kode.tercetak).ok();
    let code = node.kode.lengkap.or_else(printed);
    (code, code.is_none().then_some(node.kode.tercetak.as_str()))
}

/// Those of some nodes whose code several of them have.
fn of_shared_codes<'a>(nodes: impl Iterator<Item = &'a Simpul>) -> Vec<&'a Simpul> {
    let mut nodes: Vec<&Simpul> = nodes.collect();
    let mut codes: Vec<_> = nodes.iter().map(|n| code_of(n)).collect();
    codes.sort_unstable();
    nodes.retain(|node| {
        let own = code_of(node);
        let at = codes.partition_point(|c| *c < own);
        codes.get(at + 1) == Some(&own)
    });
    nodes
}

/// Nodes that stand twice below one parent whose printed amounts have them once.
fn below_one_parent(tree: &Pohon, computed: &[Vec<Jumlah>]) -> Vec<Ulangan> {
    let of = |n: &Simpul| computed.get(n.id.0).map_or(&[][..], Vec::as_slice);
    let mut found = Vec::new();
    for parent in tree.iter().filter(|n| n.anak.len() > 1) {
        let mut seen: Map<(Sama<'_>, &[Jumlah]), SimpulId> = Map::new();
        let mut again = Vec::new();
        for child in of_shared_codes(tree.children(parent)) {
            if child.tingkat < Tingkat::Program || of(child).iter().all(|m| m.is_err()) {
                continue;
            }
            let key = (sama(child), of(child));
            match seen.get(&key) {
                Some(first) => again.push((child.id, *first)),
                None => seen.keep_first(key, child.id),
            }
        }
        if again.is_empty() {
            continue;
        }
        let twice: Set<SimpulId> = again.iter().map(|(id, _)| *id).collect();
        let mut says_once = false;
        let mut says_twice = false;
        for (y, (_, cell)) in parent.pagu.iter().enumerate() {
            let sum = |all: bool| {
                let children = tree.children(parent);
                let children = children.filter(|c| all || !twice.contains(&c.id));
                let amounts = children.filter_map(|c| of(c).get(y).copied());
                sum_known(&amounts.collect::<Vec<_>>())
            };
            let own = printed(Some(cell));
            if own.is_ok() && sum(true) != sum(false) {
                says_once |= own == sum(false);
                says_twice |= own != sum(false);
            }
        }
        if says_once && !says_twice {
            found.extend(again.into_iter().map(|(simpul, pertama)| Ulangan {
                simpul,
                pertama,
                di: Some(parent.id),
            }));
        }
    }
    found
}

/// The sasaran or tujuan above a node.
fn statement(tree: &Pohon, node: &Simpul) -> Option<SimpulId> {
    let mut above = tree.ancestors(node);
    above.find(|a| a.tingkat <= Tingkat::Sasaran).map(|a| a.id)
}

/// The lowest node above both.
fn meeting(tree: &Pohon, a: &Simpul, b: &Simpul) -> Option<SimpulId> {
    let above: Vec<SimpulId> = tree.ancestors(a).map(|n| n.id).collect();
    tree.ancestors(b)
        .map(|n| n.id)
        .find(|id| above.contains(id))
}

/// An amount less others that it has twice.
pub(crate) fn less(amount: Jumlah, again: &[Jumlah]) -> Jumlah {
    match (amount, sum_known(again)) {
        (Ok(all), Ok(again)) => Ok(all.checked_sub(again)?),
        (amount, Err(TakTerdefinisi::DataTidakAda)) => amount,
        (Ok(_), Err(reason)) => Err(reason),
        (amount, _) => amount,
    }
}
