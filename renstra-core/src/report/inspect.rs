//! What was understood of a document: its tables, their columns, and what was left out.

use std::fmt::Write;

use serde::Serialize;

use super::wrap::wrap;
use crate::document::{FoundTables, UnreadTable, lacking};
use crate::sheet::{LeftOut, Lembar, Tabel};
use crate::value::Bahasa;
use crate::value::bahasa::teks;
use crate::value::printable::{printable, shorten};

/// Columns of a table that is not recognised whose heads are shown.
const HEADS: usize = 8;
/// Rows that are shown of each table.
const SHOWN: usize = 2;

#[derive(Serialize)]
struct Inspection<'a> {
    tabel: Vec<InspectedTable<'a>>,
    tak_dikenal: Vec<InspectedHead<'a>>,
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

/// A table that is not recognised.
#[derive(Serialize)]
struct InspectedHead<'a> {
    berkas: &'a str,
    letak: &'a str,
    kepala: usize,
    kolom: Vec<InspectedColumn<'a>>,
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
    let named = sheet.kolom_normal().zip(sheet.kolom());
    let kolom = named
        .filter(|((_, name), printed)| !name.is_empty() || !printed.trim().is_empty())
        .map(|((at, name), printed)| InspectedColumn {
            letak: sheet.column_letters(at),
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

fn head(unread: &UnreadTable) -> InspectedHead<'_> {
    InspectedHead {
        berkas: &unread.berkas,
        letak: &unread.letak,
        kepala: unread.kepala,
        kolom: { unread.kolom.iter() }
            .map(|(letak, tercetak)| InspectedColumn {
                letak: letak.clone(),
                tercetak,
                kolom: None,
                indeks: 0,
            })
            .collect(),
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
        tak_dikenal: found.tak_dikenal.iter().map(head).collect(),
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
    for unread in &found.tak_dikenal {
        let heads = unread.kolom.iter().take(HEADS);
        let heads: Vec<String> = heads.map(|(_, text)| shorten_to(text, 24)).collect();
        let more = if unread.kolom.len() > HEADS {
            " | …"
        } else {
            ""
        };
        let (place, heads) = (printable(&unread.letak), heads.join(" | "));
        let line = say(teks!(
            "{place}: tidak dikenali: {heads}{more}",
            "{place}: not recognised: {heads}{more}"
        ));
        out.push_str(&wrap(&line, "", lebar));
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

/// A mapping that reads the document as it is understood, to correct it; tables that are not recognised stand in it as comments.
///
/// ```
/// use renstra_core::{Bahasa, document::{Peta, find_tables}, report::inspect};
/// let text = inspect::mapping(&find_tables("plan.xlsx", Vec::new()), Bahasa::Id);
/// # #[cfg(feature = "toml")]
/// assert_eq!(Peta::read("peta.toml", text.as_bytes()), Ok(Peta::default()));
/// ```
pub fn mapping(found: &FoundTables, bahasa: Bahasa) -> String {
    let about = [
        teks!(
            "Peta pembacaan, dipakai dengan --peta. `tabel`: nama tabel (docs/TABEL.md), atau \"abaikan\".",
            "A mapping, used with --peta. `tabel`: the name of a table (docs/TABEL.md), or \"abaikan\" to leave it out."
        ),
        teks!(
            "Di bawah [tabel.kolom] setiap kolom menurut huruf atau nomornya; \"\" bila tidak dipakai.",
            "Below [tabel.kolom] each column by its letters or number; \"\" if it is not used."
        ),
    ];
    let mut out = String::new();
    for line in &about {
        let _ = writeln!(out, "# {}", line.get(bahasa));
    }
    out.push_str("peta = 1\n");
    let quoted = |text: &str| serde_json::to_string(&printable(text)).unwrap_or_default();
    for sheet in found.lembar.iter().filter(|s| s.dokumen().is_some()) {
        let t = table(sheet);
        let berkas = quoted(t.berkas.unwrap_or_default());
        let (letak, tabel) = (quoted(&t.letak), quoted(t.tabel));
        let _ = writeln!(
            out,
            "\n[[tabel]]\nberkas = {berkas}\nletak = {letak}\ntabel = {tabel}\n[tabel.kolom]"
        );
        let alone = |letak: &str| t.kolom.iter().filter(|c| c.letak == letak).count() == 1;
        for column in t.kolom.iter().filter(|c| alone(&c.letak)) {
            let (key, name) = (
                quoted(&column.letak),
                quoted(column.kolom.unwrap_or_default()),
            );
            let printed = shorten_to(column.tercetak, 60);
            let _ = writeln!(out, "{key} = {name} # {}", printable(&printed));
        }
    }
    for unread in &found.tak_dikenal {
        let (berkas, letak) = (quoted(&unread.berkas), quoted(&unread.letak));
        let lines = unread.kepala;
        let _ = writeln!(
            out,
            "\n# [[tabel]]\n# berkas = {berkas}\n# letak = {letak}\n# kepala = {lines}\n# tabel = \"\"\n# [tabel.kolom]"
        );
        for (column, text) in &unread.kolom {
            let _ = writeln!(
                out,
                "# {} = \"\" # {}",
                quoted(column),
                printable(&shorten_to(text, 60))
            );
        }
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
