//! What was understood of a document: its tables, their columns, and what was left out.

use std::fmt::Write;

use serde::Serialize;

use super::wrap::wrap;
use crate::document::FoundTables;
use crate::sheet::Lembar;
use crate::value::bahasa::teks;
use crate::value::printable::{printable, shorten};
use crate::value::{Bahasa, Letak, column_letters};

/// Rows that are shown of each table.
const SHOWN: usize = 2;

#[derive(Serialize)]
struct Inspection<'a> {
    tabel: Vec<InspectedTable<'a>>,
    lain: Vec<InspectedPart<'a>>,
}

#[derive(Serialize)]
struct InspectedTable<'a> {
    tabel: &'a str,
    berkas: Option<&'a str>,
    letak: String,
    baris: usize,
    kolom: Vec<InspectedColumn<'a>>,
    contoh: Vec<Vec<&'a str>>,
    kurang: Vec<String>,
}

#[derive(Serialize)]
struct InspectedColumn<'a> {
    letak: String,
    tercetak: &'a str,
    kolom: Option<&'a str>,
    #[serde(skip)]
    indeks: usize,
}

#[derive(Serialize)]
struct InspectedPart<'a> {
    letak: &'a str,
    dibaca: bool,
    sebab: &'a str,
}

fn inspection(found: &FoundTables, bahasa: Bahasa) -> Vec<(String, bool, String)> {
    let parts = found.lain.iter();
    let part = |p: &crate::document::LeftOut| {
        let why = p.sebab.teks();
        (p.letak.clone(), p.sebab.is_read(), why.get(bahasa).to_owned())
    };
    parts.map(part).collect()
}

fn table(sheet: &Lembar) -> InspectedTable<'_> {
    let skema = sheet.tabel().map(crate::sheet::Tabel::skema);
    let (nama, row, column) = match sheet.dokumen().map(|d| &d.letak) {
        Some(Letak::Lembar { nama, baris, kolom }) => (nama.as_deref(), *baris, *kolom),
        _ => (None, 1, 1),
    };
    let letters = |at: usize| {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        column_letters(column.saturating_add(at))
    };
    let last = sheet.baris.last().map_or(1, |r| r.nomor);
    let cells = format!(
        "{}{row}:{}{}",
        letters(0),
        letters(sheet.kolom().len().saturating_sub(1)),
        row.saturating_add(last).saturating_sub(1)
    );
    let named = sheet.kolom_normal().zip(sheet.kolom());
    let kolom = named
        .filter(|((_, name), printed)| !name.is_empty() || !printed.trim().is_empty())
        .map(|((at, name), printed)| InspectedColumn {
            letak: letters(at),
            tercetak: printed,
            kolom: Some(name).filter(|n| skema.as_ref().is_some_and(|s| s.knows(n))),
            indeks: at,
        });
    let rows = sheet.baris.iter().take(SHOWN);
    InspectedTable {
        tabel: sheet.nama(),
        berkas: sheet.dokumen().map(|d| d.berkas.as_str()),
        letak: nama.map_or(cells.clone(), |n| format!("{n}!{cells}")),
        baris: sheet.baris.len(),
        kolom: kolom.collect(),
        contoh: rows.map(|r| r.sel.iter().map(|c| c.as_str()).collect()).collect(),
        kurang: sheet.missing_columns(),
    }
}

/// What was understood, as one JSON document.
///
/// ```
/// use renstra_core::{Bahasa, document::{FoundTables, find_tables}, report::inspect};
/// let json = inspect::json(&find_tables("plan.xlsx", Vec::new()), Bahasa::Id);
/// assert!(json.contains("\"tabel\": []"));
/// ```
pub fn json(found: &FoundTables, bahasa: Bahasa) -> String {
    let parts = inspection(found, bahasa);
    let all = Inspection {
        tabel: found.lembar.iter().map(table).collect(),
        lain: { parts.iter() }
            .map(|(letak, dibaca, sebab)| InspectedPart {
                letak,
                dibaca: *dibaca,
                sebab,
            })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    text
}

/// What was understood, in lines of text.
///
/// ```
/// use renstra_core::{Bahasa, document::find_tables, report::inspect};
/// let text = inspect::text(&find_tables("plan.xlsx", Vec::new()), Bahasa::En, 100);
/// assert_eq!(text, "No table of a plan was recognised.\n");
/// ```
pub fn text(found: &FoundTables, bahasa: Bahasa, lebar: u16) -> String {
    let mut out = String::new();
    let say = |t: crate::value::Teks| t.get(bahasa).to_owned();
    if found.lembar.is_empty() {
        out.push_str(&say(teks!(
            "Tidak ada tabel Renstra yang dikenali.",
            "No table of a plan was recognised."
        )));
        out.push('\n');
    }
    for sheet in &found.lembar {
        let t = table(sheet);
        let rows = t.baris;
        let rows = say(teks!("{rows} baris", "{rows} rows"));
        let _ = writeln!(out, "{}  {}  {rows}", t.tabel, printable(&t.letak));
        for column in &t.kolom {
            let meant = column.kolom.map_or_else(|| say(teks!("tidak dipakai", "not used")), str::to_owned);
            let mut cells = sheet.baris.iter().map(|r| sheet.text(r, column.indeks).trim());
            let example = cells.find(|text| !text.is_empty());
            let _ = writeln!(
                out,
                "  {:>3}  {:<28} → {:<20} {}",
                column.letak,
                shorten_to(column.tercetak, 28),
                meant,
                example.map(|e| shorten_to(e, 40)).unwrap_or_default()
            );
        }
        if !t.kurang.is_empty() {
            let missing = t.kurang.join(", ");
            let _ = writeln!(out, "  {}", say(teks!("tidak ada: {missing}", "missing: {missing}")));
        }
        out.push('\n');
    }
    for (place, _, why) in inspection(found, bahasa) {
        out.push_str(&wrap(&format!("{}: {why}", printable(&place)), "", lebar));
    }
    out
}

fn shorten_to(text: &str, most: usize) -> String {
    let text = shorten(text.trim());
    if text.chars().count() <= most {
        return text;
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{start}…")
}
