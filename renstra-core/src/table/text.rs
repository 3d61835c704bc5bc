//! A table as aligned text, and text that a terminal only shows.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle,
    Width,
};

use super::model::{JenisKolom, Table};
use crate::value::Bahasa;
use crate::value::printable::printable;

/// Text columns are not squeezed below this.
const LEAST_TEXT: usize = 18;

/// A line below the header, nothing else.
const GAYA: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .header_lines(ContentLineStyle::none())
    .content_lines(ContentLineStyle::none());

impl Table {
    /// The table as aligned text of about `width` columns: long texts are wrapped, numbers and short
    /// names never, even where the table then grows wider.
    pub fn to_text(&self, bahasa: Bahasa, width: u16) -> String {
        self.to_text_folded(bahasa, width, None)
    }

    /// The same with at most `lines` lines a row; longer texts end in `…`.
    pub fn to_text_folded(&self, bahasa: Bahasa, width: u16, lines: Option<usize>) -> String {
        let mut out = comfy_table::Table::new();
        out.load_style(GAYA)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width.max(40))
            .set_truncation_indicator("…")
            .set_header(self.kolom.iter().map(|k| printable(k.judul.get(bahasa))));
        for row in &self.baris {
            let mut cells = comfy_table::Row::from(
                row.iter()
                    .map(|cell| printable(&cell.shown(bahasa)))
                    .collect::<Vec<_>>(),
            );
            if let Some(lines) = lines {
                cells.max_height(lines);
            }
            out.add_row(cells);
        }
        for (i, column) in self.kolom.iter().enumerate() {
            if let Some(c) = out.column_mut(i) {
                c.set_padding((0, 1));
                if matches!(column.jenis, JenisKolom::Teks | JenisKolom::Campuran) {
                    let longest = self.baris.iter().filter_map(|row| row.get(i));
                    let longest = longest.map(|cell| cell.shown(bahasa).chars().count()).max();
                    let least = longest.unwrap_or_default().min(LEAST_TEXT);
                    let least = u16::try_from(least).unwrap_or_default() + 1;
                    c.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
                } else {
                    c.set_cell_alignment(CellAlignment::Right);
                    // A number is never broken, even where the table grows wider than asked.
                    c.set_constraint(ColumnConstraint::ContentWidth);
                }
            }
        }
        let title = printable(self.judul.get(bahasa));
        format!("{title}\n\n{}\n", out.trim_fmt())
    }
}
