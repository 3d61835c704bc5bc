//! The money of a node that several rows print: each the whole of it, or each its part.
//!
//! A row that only names the node prints its money, and so does the only row with any. Where every row has an
//! indicator, different amounts are parts; equal ones are the same money, unless the amounts below the node, or beside
//! it, add up with all of them only.

use crate::model::{CatatanBaca, Pohon, Simpul};
use crate::value::{CellText, Isi, Rupiah, Sel, Tempat};

/// Gives every node the money that its rows print together; notes an end of the period that its rows print differently.
pub(super) fn settle_money(tree: &mut Pohon) -> Vec<CatatanBaca> {
    let mut notes = Vec::new();
    for at in 0..tree.simpul.len() {
        let Some(node) = tree.simpul.get(at).filter(|n| !n.hasil.is_empty()) else {
            continue;
        };
        let years: Vec<Option<Sel<Rupiah>>> = (0..node.pagu.len())
            .map(|y| {
                settled(tree, node, &|n| n.pagu.get(y).map(|(_, c)| c), &|h| {
                    node.hasil.get(h)?.pagu.get(y).map(|(_, c)| c)
                })
            })
            .collect();
        // Where the years are parts, the end is.
        let parts = { node.pagu.iter().zip(&years) }.any(|((_, own), new)| {
            new.as_ref()
                .is_some_and(|n| !own.tercetak.is_empty() && n.isi != own.isi)
        });
        let first = node.pagu_akhir.as_ref().filter(|c| !c.tercetak.is_empty());
        let mut end = first.is_none() || parts || node.prints_money_apart();
        if !end && let Some(first) = first {
            let rows = node.hasil.iter().filter_map(|h| h.pagu_akhir.as_ref());
            let other = rows.filter(|c| !c.tercetak.is_empty() && c.money() != first.money());
            notes.extend(other.map(|c| CatatanBaca::NilaiAsing {
                tempat: c.tempat.clone(),
                tercetak: c.tercetak.to_string(),
                harapan: first.tercetak.to_string(),
            }));
            end = false;
        }
        let end = end.then(|| {
            settled(tree, node, &|n| n.pagu_akhir.as_ref(), &|h| {
                node.hasil.get(h)?.pagu_akhir.as_ref()
            })
        });
        let end = end.flatten();
        let Some(node) = tree.simpul.get_mut(at) else {
            continue;
        };
        for ((_, own), new) in node.pagu.iter_mut().zip(years) {
            if let Some(new) = new {
                *own = new;
            }
        }
        node.pagu_akhir = end.or(node.pagu_akhir.take());
    }
    notes
}

/// The cell of a node in one column, if its further rows change it.
fn settled<'a>(
    tree: &Pohon,
    node: &Simpul,
    own: &dyn Fn(&Simpul) -> Option<&Sel<Rupiah>>,
    further: &dyn Fn(usize) -> Option<&'a Sel<Rupiah>>,
) -> Option<Sel<Rupiah>> {
    let first = own(node)?;
    let rows = (0..node.hasil.len()).filter_map(further);
    let printed: Vec<&Sel<Rupiah>> = rows.filter(|c| !c.tercetak.is_empty()).collect();
    if first.tercetak.is_empty() {
        // An amount that cannot be read makes the node's unknown, also where it stands on a further row.
        let broken = printed.iter().find(|c| c.is_broken());
        let (only, rest) = printed.split_first()?;
        if let Some(broken) = broken {
            return Some((*broken).clone());
        }
        let same = rest.iter().all(|c| c.money() == only.money());
        if same && !are_parts(tree, node, own, &printed) {
            return Some((*only).clone());
        }
        return sum(&printed, &only.tempat);
    }
    if node.prints_money_apart() || first.is_broken() {
        return None;
    }
    // An indicator without money has no part.
    let all = std::iter::once(first).chain(printed);
    let all: Vec<&Sel<Rupiah>> = all.filter(|c| c.money() != Some(Rupiah::ZERO)).collect();
    let (only, rest) = all.split_first()?;
    if all.iter().any(|c| c.is_broken()) {
        return None;
    }
    if rest.is_empty() {
        return (only.tempat != first.tempat).then(|| (*only).clone());
    }
    let same = rest.iter().all(|c| c.money() == only.money());
    if same && !are_parts(tree, node, own, &all) {
        return None;
    }
    sum(&all, &first.tempat)
}

/// True if equal amounts add up with what the tree prints only if all of them count: below the node, else beside it.
fn are_parts(
    tree: &Pohon,
    node: &Simpul,
    own: &dyn Fn(&Simpul) -> Option<&Sel<Rupiah>>,
    rows: &[&Sel<Rupiah>],
) -> bool {
    let once = rows.first().and_then(|c| c.money());
    let (Some(once), true) = (once, rows.len() > 1) else {
        return false;
    };
    let Some(Some(all)) = Some(total(rows.iter().copied())) else {
        return false;
    };
    if let Some(below) = total(tree.children(node).filter_map(own)) {
        return below == all && below != once;
    }
    let parent = node.induk.and_then(|id| tree.get(id));
    let above = parent.and_then(|p| own(p)?.money());
    let siblings = parent.map(|p| tree.children(p).filter(|c| c.id != node.id).filter_map(own));
    let (Some(above), Some(siblings)) = (above, siblings) else {
        return false;
    };
    let beside = total(siblings).unwrap_or(Rupiah::ZERO);
    let with = |own: Rupiah| beside.checked_add(own).ok();
    with(all) == Some(above) && with(once) != Some(above)
}

/// The sum of what is printed; `None` if nothing is.
fn total<'a>(cells: impl Iterator<Item = &'a Sel<Rupiah>>) -> Option<Rupiah> {
    let mut sum = None;
    for money in cells.filter_map(Sel::money) {
        sum = Some(sum.unwrap_or(Rupiah::ZERO).checked_add(money).ok()?);
    }
    sum
}

/// The cell that several cells make together.
fn sum(cells: &[&Sel<Rupiah>], tempat: &Tempat) -> Option<Sel<Rupiah>> {
    let all = total(cells.iter().copied())?;
    let texts: Vec<&str> = cells.iter().map(|c| c.tercetak.as_str()).collect();
    Some(Sel {
        tercetak: CellText::from(texts.join(" + ")),
        tempat: tempat.clone(),
        isi: Isi::Ada(all),
    })
}
