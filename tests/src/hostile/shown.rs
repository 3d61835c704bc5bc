//! Text from a plan is data: no output format interprets it.

use renstra_core::Nilai;
use renstra_core::sheet::csv::read_csv;
use renstra_core::{Bahasa, Table};

/// Characters that a terminal interprets, or that hide neighbouring text.
fn obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(
            c,
            '\u{61c}' | '\u{ad}' | '\u{180e}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        )
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// A message of one line.
pub(super) fn message(text: &str) {
    assert!(!text.chars().any(obeyed), "{text:?}");
}

/// A text of many lines.
pub(super) fn text(text: &str) {
    text.lines().for_each(message);
}

/// Markdown: no tag of HTML, and all rows of a table have as many cells as its header.
pub(super) fn markdown(markdown: &str) {
    text(markdown);
    let mut cells = None;
    for line in markdown.lines() {
        let bare = without_escapes(line);
        assert!(!bare.contains('<'), "{line:?}");
        let pipes = bare.matches('|').count();
        cells = (pipes > 0).then(|| *cells.get_or_insert(pipes));
        assert!(cells.is_none_or(|n| n == pipes), "{line:?}");
    }
}

fn without_escapes(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            c => out.push(c),
        }
    }
    out
}

/// The tags that the library writes.
const TAGS: &[&str] = &[
    "!DOCTYPE", "body", "caption", "dd", "details", "div", "dl", "dt", "h1", "h2", "head", "html",
    "li", "meta", "p", "span", "strong", "style", "summary", "table", "tbody", "td", "th", "thead",
    "title", "tr", "ul",
];

/// HTML: no tag but the library's own.
pub(super) fn html(html: &str) {
    text(html);
    for after in html.split('<').skip(1) {
        let name: String = after
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '!')
            .collect();
        assert!(TAGS.contains(&name.as_str()), "<{name}");
    }
}

/// CSV: as many rows and cells as the table, and no text that a spreadsheet takes for a formula.
pub(super) fn csv(table: &Table) {
    table.to_text(Bahasa::Id, 80).lines().for_each(message);
    markdown(&table.to_markdown(Bahasa::En));
    html(&table.to_html(Bahasa::Id));
    let Ok(read) = read_csv("hasil", table.to_csv().as_bytes()) else {
        // Only a table that is too large to be read back.
        assert!(table.baris.len() > 1000 || table.kolom.len() > 100);
        return;
    };
    assert_eq!(read.kolom().len(), table.kolom.len());
    for row in &read.baris {
        let printed = usize::try_from(row.nomor)
            .unwrap_or_default()
            .checked_sub(2);
        let cells = printed.and_then(|i| table.baris.get(i));
        assert_eq!(Some(row.sel.len()), cells.map(Vec::len));
        for (cell, value) in row.sel.iter().zip(cells.into_iter().flatten()) {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-";
            assert!(!formula || !matches!(value, Nilai::Teks(_)), "{cell:?}");
        }
    }
}
