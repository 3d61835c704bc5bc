//! A table on pages whose head is printed anew further on, with other widths of its columns: one table.

use super::row_parts::letters;
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::cell_text::TableText;
use crate::value::{Dokumen, Letak};

/// True if a table goes on where another one ends: on the same page or the next, with the same columns.
pub(super) fn continues(table: &Lembar, next: &Lembar) -> bool {
    let (Some((_, last)), Some((first, _))) = (table.pages(), next.pages()) else {
        return false;
    };
    let known = |sheet: &Lembar| -> Vec<String> {
        let skema = sheet.tabel().map(crate::sheet::Tabel::skema);
        let names = sheet.kolom_normal().map(|(_, name)| name);
        names
            .filter(|name| skema.as_ref().is_some_and(|s| s.knows(name)))
            // Levels are added where codes tell them.
            .filter(|name| *name != "tingkat")
            .map(str::to_owned)
            .collect()
    };
    table.tabel() == next.tabel()
        && (last..=last.saturating_add(1)).contains(&first)
        && known(table) == known(next)
}

/// The rows that print the tujuan and the sasaran again that the table ends with, without an indicator.
fn goals_again(table: &Lembar, next: &Lembar) -> Vec<usize> {
    let goal = |sheet: &Lembar, row: &BarisLembar| {
        let cell = |name: &str| {
            let text = sheet.column(name).map(|at| sheet.text(row, at));
            text.map(letters).unwrap_or_default()
        };
        let level = cell("tingkat");
        let is_goal = matches!(level.as_str(), "tujuan" | "sasaran");
        is_goal.then(|| (level, cell("uraian"), cell("indikator")))
    };
    let last = |wanted: &str| {
        let mut rows = table.baris.iter().rev().filter_map(|r| goal(table, r));
        rows.find(|(level, ..)| level == wanted)
            .map(|(_, text, _)| text)
    };
    let mut open = [("tujuan", last("tujuan")), ("sasaran", last("sasaran"))];
    let mut again = Vec::new();
    for (at, row) in next.baris.iter().enumerate() {
        let Some((level, text, indicator)) = goal(next, row) else {
            continue;
        };
        let known = open.iter_mut().find(|(l, _)| *l == level);
        match known.and_then(|(_, known)| known.take()) {
            Some(known) if known == text && indicator.is_empty() => again.push(at),
            Some(known) if known == text => {}
            _ => break,
        }
    }
    again
}

/// Both as one table, with the columns of the first one; and how many cells of the second have none there.
pub(super) fn joined(table: &Lembar, next: &Lembar) -> Option<(Lembar, usize)> {
    let (Dokumen { berkas, letak }, Letak::Halaman(added)) =
        (table.dokumen()?, &next.dokumen()?.letak)
    else {
        return None;
    };
    let Letak::Halaman(places) = letak else {
        return None;
    };
    let mut kolom = table.kolom().to_vec();
    let tingkat = |sheet: &Lembar| sheet.column("tingkat");
    if let (None, Some(at)) = (tingkat(table), tingkat(next)) {
        kolom.extend(next.kolom().get(at).cloned());
    }
    let first = Lembar::new(table.nama(), kolom, table.baris.clone());
    // Where each column of the first table stands in the second one.
    let from: Vec<Option<usize>> = { first.kolom().iter().zip(first.kolom_normal()) }
        .map(|(printed, (at, name))| {
            let same = |c: &String| !c.trim().is_empty() && c == printed;
            let named = (!name.is_empty()).then(|| next.column(name)).flatten();
            let place = next.kolom().get(at).map(|_| at);
            named
                .or_else(|| next.kolom().iter().position(same))
                .or_else(|| place.filter(|_| printed.trim().is_empty()))
        })
        .collect();
    let end = table.baris.last().map_or(1, |r| r.nomor);
    let mut places: Vec<_> = { places.iter() }.take(end as usize).cloned().collect();
    places.extend(added.iter().skip(1).map(|(page, boxes)| {
        let boxes = from
            .iter()
            .map(|at| at.and_then(|at| boxes.get(at)).copied());
        (*page, boxes.map(Option::unwrap_or_default).collect())
    }));
    let mut text = TableText::default();
    for row in first.baris.iter() {
        (0..from.len()).for_each(|at| text.push(first.text(row, at)));
    }
    let mut lost = 0;
    let again = goals_again(table, next);
    let rows = { next.baris.iter().enumerate() }
        .filter(|(at, _)| again.binary_search(at).is_err())
        .map(|(_, row)| row);
    for row in rows.clone() {
        from.iter()
            .for_each(|at| text.push(at.map_or("", |at| next.text(row, at))));
        let beside = (0..next.kolom().len()).filter(|at| !from.contains(&Some(*at)));
        lost += beside.filter(|at| !next.text(row, *at).is_empty()).count();
    }
    let mut cells = text.finish();
    let numbers = { first.baris.iter().map(|r| r.nomor) }
        .chain(rows.map(|r| end.saturating_add(r.nomor - 1)));
    let baris: Vec<BarisLembar> = numbers
        .map(|nomor| BarisLembar {
            nomor,
            sel: cells.by_ref().take(from.len()).collect(),
        })
        .collect();
    let both = Lembar::new(table.nama(), first.kolom().to_vec(), baris);
    let letak = Letak::Halaman(places);
    let berkas = berkas.clone();
    Some((both.from_document(Dokumen { berkas, letak }), lost))
}
