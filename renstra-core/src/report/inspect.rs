//! What was understood of a document: its tables, their columns, and what was left out.

use std::fmt::Write;

use serde::Serialize;

use super::wrap::wrap;
use crate::document::{FoundTables, lacking};
use crate::sheet::{LeftOut, Lembar, Tabel};
use crate::value::Bahasa;
use crate::value::bahasa::teks;
use crate::value::printable::{printable, shorten};

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
    #[serde(flatten)]
    bagian: &'a LeftOut,
    pesan: String,
}

fn table(sheet: &Lembar) -> InspectedTable<'_> {
    let skema = sheet.tabel().map(Tabel::skema);
    let letak = sheet.whole_place();
    let first = sheet.baris.first();
    let letters = |at: usize| {
        let place = first.map(|row| sheet.place(row, at));
        let cell = place.as_ref().and_then(|p| p.dokumen()?.sel);
        match cell {
            Some(cell) => cell
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .to_owned(),
            // On pages columns have no letters.
            None => (at + 1).to_string(),
        }
    };
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
        letak,
        baris: sheet.baris.len(),
        kolom: kolom.collect(),
        contoh: rows
            .map(|r| r.sel.iter().map(|c| c.as_str()).collect())
            .collect(),
        kurang: lacking(sheet),
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
    let parts = found.lain.iter().map(|bagian| InspectedPart {
        bagian,
        pesan: bagian.teks().get(bahasa).to_owned(),
    });
    let all = Inspection {
        tabel: found.lembar.iter().map(table).collect(),
        lain: parts.collect(),
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
/// assert_eq!(text, "No table of a plan was recognised.\nplan.xlsx: no cell holds anything\n");
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
            let meant = column
                .kolom
                .map_or_else(|| say(teks!("tidak dipakai", "not used")), str::to_owned);
            let mut cells = sheet
                .baris
                .iter()
                .map(|r| sheet.text(r, column.indeks).trim());
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
            let _ = writeln!(
                out,
                "  {}",
                say(teks!("tidak ada: {missing}", "missing: {missing}"))
            );
        }
        out.push('\n');
    }
    for part in &found.lain {
        let why = say(part.teks());
        out.push_str(&wrap(
            &format!("{}: {why}", printable(&part.letak)),
            "",
            lebar,
        ));
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
