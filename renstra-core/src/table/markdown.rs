//! A table in Markdown.

use super::model::{JenisKolom, Table};
use crate::value::Bahasa;
use crate::value::printable::printable;

impl Table {
    /// The table in GitHub's Markdown, numbers to the right.
    pub fn to_markdown(&self, bahasa: Bahasa) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut out = format!("## {}\n\n", escape(self.judul.get(bahasa)));
        out.push_str(&line(
            self.kolom
                .iter()
                .map(|k| escape(k.judul.get(bahasa)))
                .collect(),
        ));
        let rule = |jenis: JenisKolom| match jenis {
            JenisKolom::Teks => "---".to_owned(),
            _ => "---:".to_owned(),
        };
        out.push_str(&line(self.kolom.iter().map(|k| rule(k.jenis)).collect()));
        for row in &self.baris {
            out.push_str(&line(
                row.iter().map(|c| escape(&c.shown(bahasa))).collect(),
            ));
        }
        out
    }
}

/// Text that Markdown takes as text.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in printable(text).chars() {
        if matches!(
            c,
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
