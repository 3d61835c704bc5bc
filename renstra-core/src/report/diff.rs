//! The report on the changes between two versions: text, Markdown, HTML, JSON.

use serde::Serialize;

use super::OpsiLaporan;
use super::html::wide;
use super::page::page;
use super::wrap::{fold, wrap};
use crate::analysis::diff::{Perubahan, SelisihTahun};
use crate::table::{Table, diff_table, diff_totals_table};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::printable::printable;
use crate::value::{Angka, Bahasa, write_number};

/// The totals, then the changes node by node, in the width of the options.
pub fn text(changes: &[Perubahan], totals: &[SelisihTahun], opsi: &OpsiLaporan) -> String {
    let b = opsi.bahasa;
    let mut out = String::new();
    if !totals.is_empty() {
        let table = for_people(&diff_totals_table(totals));
        out.push_str(&wrap(table.judul.get(b), "", opsi.lebar));
        let text = table.to_text(b, opsi.lebar);
        out.push_str(
            text.split_once('\n')
                .map_or(text.as_str(), |(_, rows)| rows),
        );
        out.push('\n');
    }
    let n = changes.len();
    let title = teks!(
        "Perubahan antara dua versi: {n}",
        "Changes between two versions: {n}"
    );
    out.push_str(&wrap(title.get(b), "", opsi.lebar));
    let mut last = None;
    for change in changes {
        let about = (change.tingkat, &change.jalur, &change.uraian);
        if last != Some(about) {
            let level = change.tingkat.map(|t| format!("{} ", t.nama()));
            let name = format!(
                "{}{} {}",
                level.unwrap_or_default(),
                change.jalur,
                change.uraian
            );
            out.push('\n');
            out.push_str(&fold(&printable(&name), "", "  ", opsi.lebar));
            last = Some(about);
        }
        out.push_str(&fold(
            &printable(&line(change, b)),
            "  ",
            "    ",
            opsi.lebar,
        ));
    }
    if changes.iter().any(|c| c.bawahan_berubah) {
        let note = teks!(
            "* uang ini juga berubah pada bawahannya; jangan dijumlahkan dengan baris itu",
            "* this money changed below the node too; do not add both up"
        );
        out.push('\n');
        out.push_str(&fold(note.get(b), "", "  ", opsi.lebar));
    }
    out
}

/// One change: `pagu 2022: Rp200 → 0 (-200) *`.
fn line(change: &Perubahan, b: Bahasa) -> String {
    let kind = change.jenis.teks();
    let year = change.tahun.map(|t| format!(" {t}")).unwrap_or_default();
    let of = change.indikator.as_ref().map(|i| format!(" `{i}`"));
    let state = |k: &crate::analysis::diff::Keadaan| {
        let shown = Nilai::from(k.clone()).shown(b);
        if shown.is_empty() {
            "–".to_owned()
        } else {
            shown
        }
    };
    let (before, after) = (state(&change.sebelum), state(&change.sesudah));
    let states = match (before.as_str(), after.as_str()) {
        ("–", "–") => String::new(),
        _ => format!(": {before} → {after}"),
    };
    let number = |d: Angka| write_number(d, b.locale(), 0);
    let difference = change.selisih.map(|d| {
        let sign = if d.is_negative() || d.is_zero() {
            ""
        } else {
            "+"
        };
        format!(" ({sign}{})", number(d))
    });
    let star = if change.bawahan_berubah { " *" } else { "" };
    format!(
        "{}{year}{}{states}{}{star}",
        kind.get(b),
        of.unwrap_or_default(),
        difference.unwrap_or_default()
    )
}

/// A table without the column of keys: `jalur` names the node already.
fn for_people(table: &Table) -> Table {
    let columns = table.kolom.iter().map(|k| k.kunci.as_str());
    table.select(&columns.filter(|k| *k != "kunci").collect::<Vec<_>>())
}

/// Both tables in Markdown.
pub fn markdown(changes: &[Perubahan], totals: &[SelisihTahun], b: Bahasa) -> String {
    let list = for_people(&diff_table(changes)).to_markdown(b);
    if totals.is_empty() {
        return list;
    }
    format!(
        "{}\n{list}",
        for_people(&diff_totals_table(totals)).to_markdown(b)
    )
}

/// Both tables as a page.
pub fn html(changes: &[Perubahan], totals: &[SelisihTahun], b: Bahasa) -> String {
    let list = for_people(&diff_table(changes));
    let body = maud::html! {
        @if !totals.is_empty() { (wide(&for_people(&diff_totals_table(totals)), b)) }
        (wide(&list, b))
    };
    page(list.judul.get(b), b, &body)
}

#[derive(Serialize)]
struct DiffJson {
    jumlah: Table,
    perubahan: Table,
}

/// Both tables as JSON: `jumlah` year by year, `perubahan` as [`diff_table`] has them.
pub fn json(changes: &[Perubahan], totals: &[SelisihTahun]) -> String {
    let data = DiffJson {
        jumlah: diff_totals_table(totals),
        perubahan: diff_table(changes),
    };
    // Strings, whole numbers and null always serialise.
    serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
}
