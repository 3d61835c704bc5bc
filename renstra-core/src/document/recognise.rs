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
    let begun: Vec<Tabel> = caption.iter().filter_map(|c| Tabel::begun(c)).collect();
    let mut best: Option<(usize, bool, bool, Tabel)> = None;
    if WideHistory::find(probe, merged).is_some() {
        return Some(Tabel::AnggaranRealisasi);
    }
    for tabel in Tabel::ALL {
        let (left, right) = columns(probe);
        let sheet = table(tabel, probe, left, right, None);
        // Found further down it begins there.
        let Some(found) = known(&sheet.with_header_found()) else {
            continue;
        };
        let called = captions.contains(&tabel);
        let starts = begun.contains(&tabel);
        let dikenal = found.columns;
        let better = best.is_none_or(|(n, c, s, _)| (dikenal, called, starts) > (n, c, s));
        let certain = dikenal >= COLUMNS && found.own && (found.most || starts);
        if better && (certain || called) {
            best = Some((dikenal, called, starts, tabel));
        }
    }
    best.map(|(_, _, _, tabel)| tabel)
}

/// The table that a caption names: `Tabel 4.1 Tujuan dan Sasaran`, `T-C.25`, `IKU`.
fn named(caption: &str) -> Option<Tabel> {
    let short: String = caption.chars().take(120).collect();
    Tabel::from_name(&short)
}

/// Columns that any table has: they tell none.
const ANY: [&str; 5] = ["no", "uraian", "satuan", "keterangan", "lokasi"];

/// How much of a table is known.
pub(super) struct Known {
    /// Columns.
    pub(super) columns: usize,
    /// True if two of them at least are not those of any table.
    own: bool,
    /// True if it is more than half of them.
    most: bool,
}

/// How many columns are known, half of them at least, if none is missing that the table cannot do without.
pub(super) fn known(sheet: &Lembar) -> Option<Known> {
    let skema = sheet.tabel()?.skema();
    let missing = lacking(sheet);
    let named = sheet
        .kolom_normal()
        .filter(|(_, c)| !c.is_empty() && *c != "no");
    let named = named.count();
    let known = { sheet.kolom_normal() }.filter(|(_, c)| skema.knows(c) && *c != "no");
    let own = known.clone().filter(|(_, c)| !ANY.contains(c)).count() > 1;
    let columns = known.count();
    let most = columns * 2 > named;
    let known = Known { columns, own, most };
    (missing.is_empty() && columns * 2 >= named).then_some(known)
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
