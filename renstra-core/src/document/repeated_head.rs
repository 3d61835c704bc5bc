//! A head that is printed again on a new page: whole, in part, or with labels that got out of place.

use super::grid::{GridCell, GridRow};
use super::head::{has_figures, head_lines};
use crate::value::Tahun;

/// Which rows repeat the head that these rows begin with.
pub(super) fn repeated(rows: &[GridRow]) -> Vec<bool> {
    let head = rows.get(..head_lines(rows).max(1)).unwrap_or_default();
    let texts = ColumnTexts::of(head);
    let mut left = 0;
    let repeats = |(at, row): (usize, &GridRow)| {
        if at < head.len() {
            return false;
        }
        let begins = !has_figures(row) && texts.has(row);
        if begins {
            // The lines below it belong to it, whatever they say.
            left = left.max(head.len());
        }
        let own = begins || left > 0 && !has_figures(row) && texts.is_near(row);
        left = if own { left - 1 } else { 0 };
        own
    };
    rows.iter().enumerate().map(repeats).collect()
}

/// Writes a head that begins at `at` over the one that it repeats: titles may be printed over the first head of a table.
pub(super) fn mend_first(rows: &mut [GridRow], at: usize) {
    let lines = head_lines(rows.get(at..).unwrap_or_default()).max(1);
    let head: Vec<GridRow> = rows.get(at..at + lines).unwrap_or_default().to_vec();
    let texts = ColumnTexts::of(&head);
    let above = rows.get(..at).unwrap_or_default();
    let Some(last) = above
        .iter()
        .position(|row| !has_figures(row) && texts.has(row))
    else {
        return;
    };
    let first = (last + 1).saturating_sub(lines);
    for (row, clean) in rows.iter_mut().skip(first).take(last + 1 - first).zip(head) {
        row.sel = clean.sel;
    }
}

/// What stands in each column of a head, without blanks.
struct ColumnTexts {
    columns: Vec<(u32, String)>,
    all: String,
}

impl ColumnTexts {
    fn of(head: &[GridRow]) -> Self {
        let mut columns: Vec<(u32, String)> = Vec::new();
        for cell in head.iter().flat_map(|r| &r.sel) {
            let text = compact(&cell.teks);
            match columns.iter_mut().find(|(column, _)| *column == cell.kolom) {
                Some((_, all)) => all.push_str(&text),
                None => columns.push((cell.kolom, text)),
            }
        }
        let all = columns.iter().map(|(_, text)| text.as_str()).collect();
        Self { columns, all }
    }

    /// True if two cells at least have words or the years of their columns, and most stand in the head of their columns:
    /// labels are misspelt, too.
    fn has(&self, row: &GridRow) -> bool {
        let stands_in_head = |cell: &&GridCell| {
            let own = { self.columns.iter() }.find(|(column, _)| *column == cell.kolom);
            own.is_some_and(|(_, head)| head.contains(&compact(&cell.teks)))
        };
        let named = row.sel.iter().filter(|c| {
            c.teks.contains(char::is_alphabetic)
                || c.teks.trim().parse::<Tahun>().is_ok() && stands_in_head(c)
        });
        let same = row.sel.iter().filter(stands_in_head);
        named.count() > 1 && same.count() * 10 >= row.sel.len() * 7
    }

    /// True if each cell stands somewhere in the head.
    fn is_near(&self, row: &GridRow) -> bool {
        row.sel
            .iter()
            .all(|cell| self.all.contains(&compact(&cell.teks)))
    }
}

fn compact(text: &str) -> String {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::super::CellKind;
    use super::*;

    fn rows(texts: &[&[&str]]) -> Vec<GridRow> {
        let row = |(baris, cells): (u32, &&[&str])| GridRow {
            baris,
            sel: { (0..).zip(cells.iter()) }
                .filter(|(_, t)| !t.is_empty())
                .map(|(kolom, teks)| GridCell {
                    kolom,
                    teks: (*teks).to_owned(),
                    jenis: CellKind::Text,
                    satuan: None,
                })
                .collect(),
            tersembunyi: false,
        };
        (0..).zip(texts).map(row).collect()
    }

    #[test]
    fn the_lower_half_of_a_head_with_its_years() {
        let found = repeated(&rows(&[
            &["Program", "Data Tahun Awal Perencanaan", "Target", ""],
            &["", "", "2018", "2019"],
            &["Program A", "5", "6", "7"],
            &["", "Perencanaan", "2018", "2019"],
            &["Program B", "5", "2018", "2019"],
        ]));
        assert_eq!(found, [false, false, false, true, false]);
    }

    #[test]
    fn heads_that_are_printed_again() {
        let found = repeated(&rows(&[
            &["PROGRAM / KEGIATAN", "BASELINE", "2026", ""],
            &["", "", "TARGET", "PAGU"],
            &["1.06.02 - PROGRAM A", "", "", "1.000"],
            // Broken elsewhere, and its labels out of place.
            &["PROGRAM /\nKEGIATAN", "BASELINE", "2026", ""],
            &["", "", "PAGU", "TARGET"],
            &["1.06.03 - PROGRAM B", "", "", "1.000"],
            // The upper half is covered.
            &["KEGIATAN", "BASELINE", "2026", ""],
            &["Kegiatan", "TARGET", "", "1.000"],
            // One label is misspelt.
            &["PROGRAMM", "BASELINE", "2026", "PAGU"],
        ]));
        assert_eq!(
            found,
            [false, false, false, true, true, false, true, false, true]
        );
    }
}
