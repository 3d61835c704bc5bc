//! The money of a node that several rows print: each the whole of it, or each its part.
//!
//! A row that only names the node prints its money, and so does the only row with any. Where every row has an
//! indicator, different amounts are parts; equal ones are the same money, unless the amounts below the node, or beside
//! it, add up with all of them only.

use crate::model::pohon::{PLUS, is_in_parts};
use crate::model::{CatatanBaca, Pohon, Simpul, SimpulId};
use crate::ordered::Map;
use crate::value::{CellText, Isi, Rupiah, Sel};

/// Gives every node the money that its rows print together; notes an end of the period that its rows print differently.
pub(super) fn settle_money(tree: &mut Pohon) -> Vec<CatatanBaca> {
    let all = 0..tree.simpul.len();
    let with_more =
        |tree: &Pohon, at: &usize| tree.simpul.get(*at).is_some_and(|n| !n.hasil.is_empty());
    let shared: Vec<usize> = all.filter(|at| with_more(tree, at)).collect();
    // What the rows tell themselves, then what needs the amounts below.
    for at in &shared {
        settle(tree, *at, |_, node, y| settled(node, y));
    }
    let mut sums = ChildSums::default();
    for at in shared.iter().rev() {
        let before = amounts(tree, *at);
        settle(tree, *at, |tree, node, y| {
            equal_parts(tree, node, y, &mut sums)
        });
        sums.change(tree, *at, &before);
    }
    let mut notes = Vec::new();
    for at in shared {
        let end = tree
            .simpul
            .get(at)
            .map(|node| settled_end(node, &mut notes));
        if let (Some(Some(end)), Some(node)) = (end, tree.simpul.get_mut(at)) {
            node.pagu_akhir = Some(end);
        }
    }
    notes
}

/// Adds the amounts of outcomes and outputs to that of their node; where it prints none, they make it together.
pub(super) fn count_results(tree: &mut Pohon) {
    for node in &mut tree.simpul {
        let results = || node.hasil.iter().filter(|h| h.jenis.is_some());
        let with = |cell: &Sel<Rupiah>, more: Vec<&Sel<Rupiah>>| {
            let own = cell.tempat.same_row(&node.tempat);
            let printed = more.into_iter().filter(|c| c.money().is_some());
            let all = own.then_some(cell).into_iter().chain(printed);
            let all: Vec<_> = all.collect();
            let settled = is_in_parts(cell) || cell.money().is_none();
            (!settled && all.len() > 1).then(|| sum(&all))?
        };
        let years: Vec<_> = { node.pagu.iter().enumerate() }
            .map(|(y, (_, cell))| {
                let more = results().filter_map(|h| h.pagu.get(y)).map(|(_, c)| c);
                with(cell, more.collect())
            })
            .collect();
        let end = node.pagu_akhir.as_ref().and_then(|cell| {
            let more = results().filter_map(|h| h.pagu_akhir.as_ref());
            with(cell, more.collect())
        });
        for ((_, cell), new) in node.pagu.iter_mut().zip(years) {
            if let Some(new) = new {
                *cell = new;
            }
        }
        node.pagu_akhir = end.or(node.pagu_akhir.take());
    }
}

/// Puts the cells of a node that `new` has for its years.
fn settle(
    tree: &mut Pohon,
    at: usize,
    mut new: impl FnMut(&Pohon, &Simpul, usize) -> Option<Sel<Rupiah>>,
) {
    let Some(node) = tree.simpul.get(at) else {
        return;
    };
    let cells: Vec<_> = (0..node.pagu.len()).map(|y| new(tree, node, y)).collect();
    let own = tree.simpul.get_mut(at).map(|n| n.pagu.iter_mut());
    for ((_, own), new) in own.into_iter().flatten().zip(cells) {
        if let Some(new) = new {
            *own = new;
        }
    }
}

/// The printed amounts of the further rows in the n-th year.
fn further(node: &Simpul, y: usize) -> Vec<&Sel<Rupiah>> {
    let cells = node.hasil.iter().filter_map(|h| h.pagu.get(y));
    let cells = cells.map(|(_, cell)| cell);
    cells.filter(|c| !c.tercetak.is_empty()).collect()
}

/// The cell of a node in the n-th year, if its further rows change it.
fn settled(node: &Simpul, y: usize) -> Option<Sel<Rupiah>> {
    together(node, &node.pagu.get(y)?.1, further(node, y))
}

/// What a first cell and the printed ones of further rows make, if it is not what the first says.
fn together(node: &Simpul, first: &Sel<Rupiah>, further: Vec<&Sel<Rupiah>>) -> Option<Sel<Rupiah>> {
    let empty = first.tercetak.is_empty();
    if !empty && (node.prints_money_apart() || first.is_broken()) {
        return None;
    }
    // An amount that cannot be read makes the node's unknown, also where it stands on a further row.
    if let Some(broken) = further.iter().find(|c| c.is_broken()) {
        return empty.then(|| (*broken).clone());
    }
    let own = (!empty).then_some(first);
    let all: Vec<&Sel<Rupiah>> = own.into_iter().chain(further).collect();
    // An indicator without money has no part.
    let paid = { all.iter().copied() }.filter(|c| c.money().is_some_and(|m| !m.is_zero()));
    let paid: Vec<&Sel<Rupiah>> = paid.collect();
    let only = paid.first().or(all.first())?;
    if paid.iter().all(|c| c.money() == only.money()) {
        return (only.tempat != first.tempat).then(|| (*only).clone());
    }
    sum(&paid)
}

/// Equal amounts in the n-th year as parts, where the tree says so.
fn equal_parts(tree: &Pohon, node: &Simpul, y: usize, sums: &mut ChildSums) -> Option<Sel<Rupiah>> {
    let first = node.pagu.get(y).map(|(_, c)| c)?;
    let own = Some(first).filter(|c| c.tempat.same_row(&node.tempat));
    if own.is_some() && node.prints_money_apart() {
        return None;
    }
    let all = own.into_iter().chain(further(node, y));
    let all: Vec<&Sel<Rupiah>> = all.filter(|c| c.money() != Some(Rupiah::ZERO)).collect();
    let same = all.iter().all(|c| c.money() == first.money());
    (same && are_parts(tree, node, y, &all, sums)).then(|| sum(&all))?
}

/// The end of the period: parts where the years are, otherwise what the first row says that prints one.
fn settled_end(node: &Simpul, notes: &mut Vec<CatatanBaca>) -> Option<Sel<Rupiah>> {
    let own = node.pagu_akhir.as_ref()?;
    let cells = node.hasil.iter().filter_map(|h| h.pagu_akhir.as_ref());
    let cells = std::iter::once(own).chain(cells);
    let cells: Vec<&Sel<Rupiah>> = cells.filter(|c| !c.tercetak.is_empty()).collect();
    let (first, rest) = cells.split_first()?;
    if node.pagu.iter().any(|(_, c)| is_in_parts(c)) {
        return sum(&cells);
    }
    let other = rest.iter().copied().filter(|c| c.money() != first.money());
    let other: Vec<&Sel<Rupiah>> = other.collect();
    if !node.prints_money_apart() || total(other.iter().copied()) != first.money() {
        notes.extend(other.iter().map(|c| CatatanBaca::NilaiAsing {
            tempat: c.tempat.clone(),
            tercetak: c.tercetak.to_string(),
            harapan: first.tercetak.to_string(),
        }));
    }
    own.tercetak.is_empty().then(|| (*first).clone())
}

/// True if equal amounts add up with what the tree prints only if all of them count: below the node, else beside it.
fn are_parts(
    tree: &Pohon,
    node: &Simpul,
    y: usize,
    rows: &[&Sel<Rupiah>],
    sums: &mut ChildSums,
) -> bool {
    let once = rows.first().and_then(|c| c.money());
    let (Some(once), true) = (once, rows.len() > 1) else {
        return false;
    };
    let Some(all) = total(rows.iter().copied()) else {
        return false;
    };
    if let Some(below) = added(tree.children(node).filter_map(|c| amount(c, y))) {
        return below == all && below != once;
    }
    let parent = node.induk.and_then(|id| tree.get(id));
    let Some((parent, above)) = parent.and_then(|p| Some((p, amount(p, y)?))) else {
        return false;
    };
    let own = amount(node, y).unwrap_or(Rupiah::ZERO);
    let beside = sums.of(tree, parent, y).checked_sub(own).ok();
    let with = |own: Rupiah| beside?.checked_add(own).ok();
    with(all) == Some(above) && with(once) != Some(above)
}

/// The amount of a node in the n-th year.
fn amount(node: &Simpul, y: usize) -> Option<Rupiah> {
    node.pagu.get(y).and_then(|(_, cell)| cell.money())
}

/// The amounts of a node by year.
fn amounts(tree: &Pohon, at: usize) -> Vec<Option<Rupiah>> {
    let node = tree.simpul.get(at).into_iter();
    node.flat_map(|n| (0..n.pagu.len()).map(|y| amount(n, y)))
        .collect()
}

/// What the children of a node print together by year, added up once.
#[derive(Default)]
struct ChildSums(Map<SimpulId, Vec<Rupiah>>);

impl ChildSums {
    fn of(&mut self, tree: &Pohon, parent: &Simpul, y: usize) -> Rupiah {
        let all = || {
            let children = |y| tree.children(parent).filter_map(move |c| amount(c, y));
            let years = 0..parent.pagu.len();
            years
                .map(|y| added(children(y)).unwrap_or(Rupiah::ZERO))
                .collect()
        };
        let mut found = Rupiah::ZERO;
        self.0.update(parent.id, all, |sums| {
            found = sums.get(y).copied().unwrap_or(Rupiah::ZERO);
        });
        found
    }

    /// Follows the change of one child.
    fn change(&mut self, tree: &Pohon, at: usize, before: &[Option<Rupiah>]) {
        let parent = tree.simpul.get(at).and_then(|n| n.induk);
        let Some(sums) = parent.and_then(|id| self.0.get_mut(&id)) else {
            return;
        };
        let now = amounts(tree, at);
        for (sum, (old, new)) in sums.iter_mut().zip(before.iter().zip(now)) {
            let (old, new) = (old.unwrap_or(Rupiah::ZERO), new.unwrap_or(Rupiah::ZERO));
            let less = sum.checked_sub(old).and_then(|s| s.checked_add(new));
            *sum = less.unwrap_or(*sum);
        }
    }
}

/// The sum of what is printed; `None` if nothing is.
fn total<'a>(cells: impl Iterator<Item = &'a Sel<Rupiah>>) -> Option<Rupiah> {
    added(cells.filter_map(Sel::money))
}

fn added(amounts: impl Iterator<Item = Rupiah>) -> Option<Rupiah> {
    let mut sum = None;
    for money in amounts {
        sum = Some(sum.unwrap_or(Rupiah::ZERO).checked_add(money).ok()?);
    }
    sum
}

/// The cell that several cells make together, in the place of the first.
fn sum(cells: &[&Sel<Rupiah>]) -> Option<Sel<Rupiah>> {
    let all = total(cells.iter().copied())?;
    let texts: Vec<&str> = cells.iter().map(|c| c.tercetak.as_str()).collect();
    Some(Sel {
        tercetak: CellText::from(texts.join(PLUS)),
        tempat: cells.first()?.tempat.clone(),
        isi: Isi::Ada(all),
    })
}
