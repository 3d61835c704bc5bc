//! Which table of a plan a head belongs to.

use super::grid::{GridRow, Merged};
use super::head::{columns, in_one_line, may_begin, table};
use super::wide_history::WideHistory;
use crate::sheet::{Lembar, Tabel};

/// Rows that a head and the first rows below it may take.
pub(super) const DEPTH: usize = 16;
/// Known columns that make a table certain enough to take it.
const COLUMNS: usize = 3;

/// Cells of a row that are looked at for names of columns.
const NAMED: usize = 12;

/// True if a row may begin a head and two of its texts name columns of some table: to try all tables takes long, and rows
/// of a table may look like a head too.
pub(super) fn names_columns(row: &GridRow) -> bool {
    let is_column = |text: &str| {
        let text = in_one_line(text);
        Tabel::ALL
            .into_iter()
            .any(|t| t.skema().meaning(&text).is_some())
    };
    may_begin(row) && { row.sel.iter() }
        .take(NAMED)
        .filter(|c| is_column(&c.teks))
        .nth(1)
        .is_some()
}

/// The table of which a head begins with the first of these rows; `None` if it is none.
///
/// `caption`: what stands above it and the name of the sheet, which decide between tables of equal columns.
pub(super) fn recognise(rows: &[GridRow], merged: &[Merged], caption: &[&str]) -> Option<Tabel> {
    let probe = rows.get(..rows.len().min(DEPTH))?;
    let captions: Vec<Tabel> = caption.iter().filter_map(|c| named(c)).collect();
    let mut best: Option<(usize, bool, Tabel)> = None;
    if WideHistory::find(probe, merged).is_some() {
        return Some(Tabel::AnggaranRealisasi);
    }
    for tabel in Tabel::ALL {
        let (left, right) = columns(probe);
        let sheet = table(tabel, probe, left, right, None);
        // Found further down it begins there.
        let Some(dikenal) = known(&sheet.with_header_found()) else {
            continue;
        };
        let called = captions.contains(&tabel);
        let better = best.is_none_or(|(n, c, _)| (dikenal, called) > (n, c));
        if better && (dikenal >= COLUMNS || called) {
            best = Some((dikenal, called, tabel));
        }
    }
    best.map(|(_, _, tabel)| tabel)
}

/// The table that a caption names: `Tabel 4.1 Tujuan dan Sasaran`, `T-C.25`, `IKU`.
fn named(caption: &str) -> Option<Tabel> {
    let short: String = caption.chars().take(120).collect();
    Tabel::from_name(&short)
}

/// How many columns are known, if none is missing that the table cannot do without.
fn known(sheet: &Lembar) -> Option<usize> {
    let skema = sheet.tabel()?.skema();
    let missing = lacking(sheet);
    let named = sheet.kolom_normal().filter(|(_, c)| !c.is_empty()).count();
    let known = sheet.kolom_normal().filter(|(_, c)| skema.knows(c)).count();
    (missing.is_empty() && known * 2 >= named).then_some(known)
}

/// True if at least half of the columns are known, and none but these is missing.
pub(super) fn known_but(sheet: &Lembar, missing: &[&str]) -> bool {
    let Some(skema) = sheet.tabel().map(Tabel::skema) else {
        return false;
    };
    let named = sheet.kolom_normal().filter(|(_, c)| !c.is_empty()).count();
    let known = sheet.kolom_normal().filter(|(_, c)| skema.knows(c)).count();
    let other = lacking(sheet)
        .iter()
        .any(|m| !missing.contains(&m.as_str()));
    !other && known >= COLUMNS && known * 2 >= named
}

/// Columns that it lacks; code, name and level of the matrix may stand in one of them.
pub(crate) fn lacking(sheet: &Lembar) -> Vec<String> {
    let mut all = sheet.missing_columns();
    let has = |name: &str| sheet.column(name).is_some();
    if sheet.tabel() == Some(Tabel::ProgramPendanaan) && (has("kode") || has("uraian")) {
        all.retain(|m| !["tingkat", "kode", "uraian"].contains(&m.as_str()));
    }
    all
}
