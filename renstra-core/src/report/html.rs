//! The report as one self-contained HTML page.

use maud::{Markup, PreEscaped, html};

use super::page::page;
use super::{findings, header, tables};
use crate::check::{HasilPeriksa, Keparahan, Temuan};
use crate::model::Renstra;
use crate::table::Table;
use crate::table::views::counts_table;
use crate::value::Bahasa;
use crate::value::printable::printable;

/// The report as an HTML page: identity, counts of findings, tables, then all findings by severity and code.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, report};
/// let page = report::html(&plan, Some(&plan.check()), Bahasa::Id);
/// assert!(page.starts_with("<!DOCTYPE html>") && page.contains("118.873.826.774"));
/// ```
pub fn html(plan: &Renstra, result: Option<&HasilPeriksa>, bahasa: Bahasa) -> String {
    let (title, rest) = header::lines(plan, bahasa);
    let body = html! {
        h1 { (printable(&title)) }
        @for line in rest { p.di { (printable(&line)) } }
        @if let Some(result) = result { p { strong { (findings::summary(result, bahasa)) } } }
        @for table in tables(plan, bahasa) { (wide(&table, bahasa)) }
        @if let Some(result) = result { (all_findings(result, bahasa)) }
    };
    page(&title, bahasa, &body)
}

/// The report without head and style ([`super::GAYA`]), for a notebook: whose plan, how many findings, then the tables
/// and the findings, each to be opened.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, report};
/// let fragment = report::fragment(&plan, &plan.check(), Bahasa::Id);
/// assert!(fragment.starts_with("<h3>") && fragment.contains("118.873.826.774"));
/// ```
pub fn fragment(plan: &Renstra, result: &HasilPeriksa, bahasa: Bahasa) -> String {
    let (title, rest) = header::lines(plan, bahasa);
    html! {
        h3 { (printable(&title)) }
        @for line in rest { p.di { (printable(&line)) } }
        p { strong { (findings::summary(result, bahasa)) } }
        @for table in tables(plan, bahasa) {
            details {
                summary { (printable(table.judul.get(bahasa))) " (" (table.baris.len()) ")" }
                (wide(&table, bahasa))
            }
        }
        (by_code(result, bahasa, |_| false))
    }
    .into_string()
}

/// The findings without head and style: how many, then all of them by severity and code.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, report};
/// assert!(report::findings_fragment(&plan.check(), Bahasa::Id).contains("ANG003"));
/// ```
pub fn findings_fragment(result: &HasilPeriksa, bahasa: Bahasa) -> String {
    html! {
        p { strong { (findings::summary(result, bahasa)) } }
        (by_code(result, bahasa, |keparahan| keparahan == Keparahan::Galat))
    }
    .into_string()
}

/// A page with one table.
pub fn table_page(table: &Table, bahasa: Bahasa) -> String {
    page(table.judul.get(bahasa), bahasa, &wide(table, bahasa))
}

/// A table that scrolls on its own where it is wider than the page.
pub(super) fn wide(table: &Table, bahasa: Bahasa) -> Markup {
    html! { div.lebar tabindex="0" { (PreEscaped(table.to_html(bahasa))) } }
}

fn all_findings(result: &HasilPeriksa, b: Bahasa) -> Markup {
    html! {
        h2 { (findings::heading(b)) }
        (by_code(result, b, |keparahan| keparahan == Keparahan::Galat))
        (wide(&counts_table(result.hitungan()), b))
    }
}

fn by_code(result: &HasilPeriksa, b: Bahasa, open: impl Fn(Keparahan) -> bool) -> Markup {
    html! {
        @for keparahan in Keparahan::ALL {
            @for (kode, members) in findings::by_code(result, keparahan) {
                details class=(keparahan.nama()) open[open(keparahan)] {
                    summary {
                        strong { (kode) } " " (findings::title(result, kode, b))
                        " (" (keparahan.teks().get(b)) ", " (members.len()) ")"
                    }
                    ul { @for t in members { (finding(t, b, None)) } }
                }
            }
        }
        @if !result.diterima().is_empty() {
            details {
                summary { strong { (findings::accepted_heading(b)) } " (" (result.diterima().len()) ")" }
                ul { @for d in result.diterima() { (finding(&d.temuan, b, Some(&d.alasan))) } }
            }
        }
    }
}

/// A finding; of an accepted one the reason replaces what to do.
fn finding(t: &Temuan, b: Bahasa, accepted: Option<&str>) -> Markup {
    html! {
        li {
            div.di { (printable(&t.tempat.shown(b))) " [" (t.kunci()) "]" }
            div { (printable(t.pesan.get(b))) }
            @match accepted {
                Some(why) => div.saran { (findings::reason(b)) ": " (printable(why)) },
                None => div.saran { (printable(t.saran.get(b))) },
            }
            @if let Some(dasar) = &t.dasar { div.di { (printable(dasar)) } }
        }
    }
}
