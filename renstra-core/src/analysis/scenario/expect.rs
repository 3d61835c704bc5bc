//! What the funding matrix says after a step: the lowest nodes as the step wants them, every sum and
//! every end of the period made anew.

use super::ScenarioError as E;
use super::cell_changes::CellChanges;
use super::steps::first_unreadable;
use crate::analysis::budget::{Jumlah, RollUp, printed, sum_known};
use crate::analysis::targets::{AsalAgregasi, aggregation_of, yearly_numbers};
use crate::analysis::totals::{TotalSpan, TotalSums};
use crate::model::pohon::BarisTotal;
use crate::model::{Agregasi, Indikator, Pohon, Renstra, Simpul, SimpulId};
use crate::ordered::Set;
use crate::rules::aggregate;
use crate::value::{
    Angka, Besaran, Isi, Pembulatan, Rasio, Rupiah, Sel, Tahun, TakTerdefinisi, Target,
};

/// The matrix after a step; cells that change keep their old text until they are written. What a total
/// adds up, and how the years of an indicator make its end, is seen from the original: later steps can
/// make different ways look alike.
///
/// # Errors
/// A changed year in which some amount cannot be read: its sums would be unknown.
pub(super) fn matrix(asal: &Renstra, plan: &Renstra, changes: &CellChanges) -> Result<Pohon, E> {
    let before = RollUp::new(&plan.pohon);
    let mut tree = plan.pohon.clone();
    for (id, tahun, money) in &changes.pagu {
        let cells = tree.simpul.get_mut(id.0).map(|n| &mut n.pagu);
        if let Some(cell) = cells.and_then(|cells| year_cell(cells, *tahun)) {
            put(cell, Ok(*money));
        }
    }
    mirror(&mut tree, &before, changes);
    let roll = RollUp::new(&tree);
    let mut seen = Set::new();
    for (_, tahun, _) in &changes.pagu {
        if seen.insert(*tahun)
            && let Some(error) = first_unreadable(plan, &roll, *tahun)
        {
            return Err(error);
        }
    }
    let spans = total_spans(&asal.pohon, &RollUp::new(&asal.pohon));
    for node in &mut tree.simpul {
        let sums = roll.of(node.id);
        let changed = sums != before.of(node.id);
        settle(&mut node.pagu, node.pagu_akhir.as_mut(), sums, changed);
    }
    let sums: Vec<Vec<Jumlah>> = total_sums(&tree, &roll, &spans);
    for (total, sums) in tree.total.iter_mut().zip(&sums) {
        settle(&mut total.pagu, total.pagu_akhir.as_mut(), sums, false);
    }
    for (id, number, tahun, value) in &changes.target {
        let node = tree.simpul.get_mut(id.0);
        let first = asal.pohon.get(*id).and_then(|n| n.indikator.get(*number));
        if let Some(indikator) = node.and_then(|n| n.indikator.get_mut(*number)) {
            set_target(indikator, first.and_then(known_way), *tahun, *value)?;
        }
    }
    Ok(tree)
}

/// Money that is printed once more stays the same money: what changes below the first node changes below the other.
fn mirror(tree: &mut Pohon, before: &RollUp, changes: &CellChanges) {
    let again = before.all_again();
    if again.is_empty() {
        return;
    }
    let plain = RollUp::new(tree);
    let mut edits: Vec<(SimpulId, Tahun, Jumlah)> = Vec::new();
    for u in again {
        for (id, tahun, money) in &changes.pagu {
            let Some(path) = path_below(tree, *id, u.pertama) else {
                continue;
            };
            let twin = path.iter().rev().try_fold(u.simpul, |at, (code, name)| {
                let parent = tree.get(at)?;
                let mut children = tree.children(parent);
                let same = |c: &&Simpul| c.kode.tercetak == *code && c.uraian == *name;
                children.find(same).map(|c| c.id)
            });
            let y = tree.tahun.iter().position(|t| t == tahun);
            match (
                twin,
                tree.get(u.simpul).is_some_and(|n| n.anak.is_empty()),
                y,
            ) {
                (Some(twin), false, _) => edits.push((twin, *tahun, Ok(*money))),
                (_, true, Some(y)) => {
                    edits.push((u.simpul, *tahun, plain.of_node(u.pertama, y)));
                }
                _ => {}
            }
        }
    }
    for (id, tahun, money) in edits {
        let cells = tree.simpul.get_mut(id.0).map(|n| &mut n.pagu);
        if let Some(cell) = cells.and_then(|cells| year_cell(cells, tahun)) {
            put(cell, money);
        }
    }
}

/// Codes and names from a node up to one above it, which is left out; `None` if it is not above it.
fn path_below(tree: &Pohon, id: SimpulId, top: SimpulId) -> Option<Vec<(String, String)>> {
    let mut path = Vec::new();
    let mut node = tree.get(id)?;
    while node.id != top {
        path.push((node.kode.tercetak.clone(), node.uraian.clone()));
        node = tree.get(node.induk?)?;
    }
    Some(path)
}

pub(super) fn year_cell<T>(cells: &mut [(Tahun, Sel<T>)], tahun: Tahun) -> Option<&mut Sel<T>> {
    let at = cells.binary_search_by_key(&tahun, |(t, _)| *t).ok()?;
    cells.get_mut(at).map(|(_, c)| c)
}

/// Makes the cells of a row say its sums. A row that prints no money and has no other amounts than
/// before stays empty.
fn settle(
    pagu: &mut [(Tahun, Sel<Rupiah>)],
    end: Option<&mut Sel<Rupiah>>,
    sums: &[Jumlah],
    changed: bool,
) {
    let prints = pagu.iter().any(|(_, c)| !c.tercetak.is_empty());
    let ends = end.as_ref().is_some_and(|c| !c.tercetak.is_empty());
    if !(prints || ends || changed) {
        return;
    }
    for ((_, cell), sum) in pagu.iter_mut().zip(sums) {
        put(cell, *sum);
    }
    let years: Vec<Jumlah> = pagu.iter().map(|(_, c)| printed(Some(c))).collect();
    if let Some(end) = end.filter(|_| ends || changed) {
        put(end, sum_known(&years));
    }
}

/// Sets the amount of a cell, unless it is already right or there is no cell.
fn put(cell: &mut Sel<Rupiah>, money: Jumlah) {
    if let Ok(money) = money
        && printed(Some(cell)) != Ok(money)
    {
        cell.isi = Isi::Ada(money);
    }
}

/// The rows that every total adds up, as most of its amounts show; the usual ones if they show none.
fn total_spans(tree: &Pohon, roll: &RollUp) -> Vec<TotalSpan> {
    let all = TotalSums::new(tree, roll);
    let fitting_years = |at: usize, total: &BarisTotal, span: TotalSpan| {
        let sums = all.of(span, at);
        let years = total.pagu.iter().enumerate();
        let fitting = years.filter(|(y, (_, cell))| {
            let says = printed(Some(cell));
            says.is_ok() && (says == sums.rolled(*y) || says == sums.printed(*y))
        });
        fitting.count()
    };
    let totals = tree.total.iter().enumerate();
    let span_of = |(at, total)| {
        // Of equal counts the first one, which `max_by_key` takes last.
        let spans = TotalSpan::ALL.into_iter().rev();
        let best = spans.max_by_key(|span| fitting_years(at, total, *span));
        best.unwrap_or(TotalSpan::All)
    };
    totals.map(span_of).collect()
}

/// What every total prints after a step.
fn total_sums(tree: &Pohon, roll: &RollUp, spans: &[TotalSpan]) -> Vec<Vec<Jumlah>> {
    let all = TotalSums::new(tree, roll);
    let sums_of = |(at, span): (usize, &TotalSpan)| {
        let sums = all.of(*span, at);
        (0..tree.tahun.len()).map(|y| sums.rolled(y)).collect()
    };
    spans.iter().enumerate().map(sums_of).collect()
}

/// How the years make the end, where the plan declares it or its printed end shows it.
fn known_way(indikator: &Indikator) -> Option<Agregasi> {
    let (way, asal) = aggregation_of(indikator)?;
    (asal != AsalAgregasi::Diduga).then_some(way)
}

/// Sets a target, and the end of the period where it is known how the years make it.
fn set_target(
    indikator: &mut Indikator,
    way: Option<Agregasi>,
    tahun: Tahun,
    value: Angka,
) -> Result<(), E> {
    if let Some(cell) = year_cell(&mut indikator.target, tahun) {
        put_number(cell, value);
    }
    let end = way.and_then(|way| end_value(indikator, way));
    if let (Some(end), Some(cell)) = (end, indikator.target_akhir.as_mut()) {
        put_number(cell, end.map_err(|_| E::Luapan)?);
    }
    Ok(())
}

/// The end of the period from the years; a mean in as many decimals as are printed.
fn end_value(indikator: &Indikator, way: Agregasi) -> Option<Result<Angka, TakTerdefinisi>> {
    let printed = indikator.target_akhir.as_ref()?.value()?.single()?;
    let years = yearly_numbers(indikator).ok()?;
    let finest = years.iter().map(|y| y.decimals()).max().unwrap_or(0);
    let policy = Pembulatan::half_away(printed.desimal.max(finest));
    let exact: Result<Rasio, TakTerdefinisi> = aggregate(&years, way);
    Some(exact.and_then(|v| Ok(v.round(policy)?)))
}

fn put_number(cell: &mut Sel<Target>, value: Angka) {
    let quantity = cell.value().and_then(|t| t.single().cloned());
    if quantity.as_ref().is_some_and(|q| q.angka == value) {
        return;
    }
    let plain = Besaran {
        angka: value,
        desimal: value.decimals(),
        persen: false,
        satuan: None,
    };
    cell.isi = Isi::Ada(Target::Angka(match quantity {
        Some(q) => Besaran {
            desimal: value.decimals(),
            angka: value,
            ..q
        },
        None => plain,
    }));
}
