//! The report as HTML: for a notebook, and as a page of its own.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{header, summary, tables};
use crate::check::HasilPeriksa;
use crate::model::Renstra;
use crate::table::text::printable;
use crate::table::views::findings_table;
use crate::value::Bahasa;

/// The look of tables and reports, in light and dark surroundings.
pub const GAYA: &str = include_str!("gaya.css");

/// Columns of the findings that a reader needs; the others are in the table itself.
const TEMUAN: [&str; 8] = [
    "kode",
    "keparahan",
    "tabel",
    "baris",
    "kolom",
    "pesan",
    "dasar",
    "saran",
];

/// The report without head and style: whose plan, what was found, then the tables, each to be opened.
pub fn fragment(plan: &Renstra, result: &HasilPeriksa, bahasa: Bahasa) -> String {
    body(plan, result, bahasa).into_string()
}

/// The report as a page of its own, without scripts.
pub fn page(plan: &Renstra, result: &HasilPeriksa, bahasa: Bahasa) -> String {
    let language = match bahasa {
        Bahasa::Id => "id",
        Bahasa::En => "en",
    };
    let (title, _) = header::lines(plan, bahasa);
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (printable(&title)) }
                style { (PreEscaped(GAYA)) }
            }
            body { (body(plan, result, bahasa)) }
        }
    };
    page.into_string() + "\n"
}

/// The findings without head and style: how many, then all of them.
pub fn findings(result: &HasilPeriksa, bahasa: Bahasa) -> String {
    let table = findings_table(result.temuan(), bahasa).select(&TEMUAN);
    html! {
        p { (summary(result, bahasa)) }
        (PreEscaped(table.to_html(bahasa)))
    }
    .into_string()
}

fn body(plan: &Renstra, result: &HasilPeriksa, bahasa: Bahasa) -> Markup {
    let (title, rest) = header::lines(plan, bahasa);
    let found = findings_table(result.temuan(), bahasa).select(&TEMUAN);
    html! {
        section.renstra {
            h3 { (printable(&title)) }
            @if !rest.is_empty() { ul { @for line in &rest { li { (printable(line)) } } } }
            p { (summary(result, bahasa)) }
            @for table in tables(plan, bahasa) {
                details {
                    summary { (printable(table.judul.get(bahasa))) " (" (table.baris.len()) ")" }
                    (PreEscaped(table.to_html(bahasa)))
                }
            }
            @if !found.baris.is_empty() {
                details {
                    summary { (printable(found.judul.get(bahasa))) " (" (found.baris.len()) ")" }
                    (PreEscaped(found.to_html(bahasa)))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_plan_says_is_escaped() {
        let files = [
            (
                "rencana.csv",
                "kunci,nilai\nperangkat_daerah,<script>alert(1)</script>\n",
            ),
            (
                "tabel-6.1-program-pendanaan.csv",
                "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,<b>x</b>,1000\n",
            ),
        ];
        let plan = Renstra::read(files).unwrap();
        let page = page(&plan, &plan.check(), Bahasa::Id);
        assert!(
            !page.contains("<script>") && !page.contains("<b>"),
            "{page}"
        );
        assert!(page.contains("&lt;script&gt;alert(1)"));
        assert!(page.contains("<html lang=\"id\">"));
    }
}
