//! The report on a whole plan: text, Markdown, HTML and JSON.

pub mod choices;
pub mod data;
pub mod diff;
pub mod explain;
pub mod findings;
pub mod header;
mod html;
#[cfg(feature = "xlsx")]
pub mod inspect;
pub mod overview;
mod page;
mod wrap;

pub use html::{findings_fragment, fragment, html, table_page};
pub use page::GAYA;

use crate::check::HasilPeriksa;
use crate::model::Renstra;
use crate::table::Table;
use crate::value::Bahasa;

/// Lines that one row of an overview may take; the full names are in the other forms.
const LINES: usize = 2;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpsiLaporan {
    /// Language.
    pub bahasa: Bahasa,
    /// Columns of text.
    pub lebar: u16,
    /// Every finding, instead of the first ones of each code.
    pub lengkap: bool,
}

impl OpsiLaporan {
    /// The range of text widths.
    pub const LEBAR: std::ops::RangeInclusive<u32> = 60..=500;
}

impl Default for OpsiLaporan {
    fn default() -> Self {
        Self {
            bahasa: Bahasa::Id,
            lebar: 120,
            lengkap: false,
        }
    }
}

/// The report as text: identity, roll-up, coverage, targets, history, then the findings.
pub fn text(plan: &Renstra, result: Option<&HasilPeriksa>, opsi: &OpsiLaporan) -> String {
    let mut out = header::text(plan, opsi);
    if let Some(result) = result {
        out.push('\n');
        out.push_str(&wrap::wrap(
            &findings::summary(result, opsi.bahasa),
            "",
            opsi.lebar,
        ));
        out.push_str(&findings::leading(result, opsi));
    }
    for table in tables(plan, opsi.bahasa) {
        out.push('\n');
        out.push_str(&table.to_text_folded(opsi.bahasa, opsi.lebar, Some(LINES)));
    }
    if let Some(result) = result {
        out.push('\n');
        out.push_str(&findings::text(result, opsi));
    }
    out
}

/// The report in Markdown.
pub fn markdown(plan: &Renstra, result: Option<&HasilPeriksa>, opsi: &OpsiLaporan) -> String {
    let mut out = header::markdown(plan, opsi.bahasa);
    for table in tables(plan, opsi.bahasa) {
        out.push('\n');
        out.push_str(&table.to_markdown(opsi.bahasa));
    }
    if let Some(result) = result {
        out.push('\n');
        out.push_str(&findings::markdown(result, opsi.bahasa));
    }
    out
}

/// How many findings, how many comparisons, in a sentence.
pub fn summary(result: &HasilPeriksa, bahasa: Bahasa) -> String {
    findings::summary(result, bahasa)
}

/// The tables of the overview; those without rows are left out.
fn tables(plan: &Renstra, bahasa: Bahasa) -> Vec<Table> {
    let all = [
        overview::budget(plan),
        overview::coverage(plan),
        overview::breakdown(plan),
        overview::spm_index(plan),
        overview::response(plan),
        overview::assistance(plan),
        overview::targets(plan),
        overview::progress(plan),
        overview::quarters(plan),
        overview::evaluation(plan),
        overview::spending(plan),
        overview::mean_achievements(plan),
        overview::declared(plan),
        overview::derived(plan),
        overview::sakip(plan),
        overview::history(plan, bahasa),
    ];
    all.into_iter().filter(|t| !t.baris.is_empty()).collect()
}
