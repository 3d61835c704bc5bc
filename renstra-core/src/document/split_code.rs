//! Codes that are split over several cells, a part in each, become one again.
//!
//! `| 1 | 06 | 02 | 2.01 | 01 |` below one merged head `Kode`; the parts that a row leaves out stand above it.

use super::grid::{GridRow, Merged};
use super::head::LINES;
use crate::ordered::Map;
use crate::sheet::skema::Tabel;

/// Columns that a code is split over at most.
const PARTS: u32 = 8;

/// The codes that were split, by their rows.
#[derive(Debug, Default)]
pub(super) struct SplitCodes {
    /// Cells of a code.
    pub(super) cells: usize,
    /// For each row, which cell has its last part.
    pub(super) last_part: Map<u32, usize>,
    /// For each row whose code leaves out the bidang, how many parts it has.
    pub(super) gapped: Map<u32, usize>,
}

/// Puts the parts of codes together in the first column of their head.
pub(super) fn join(rows: &mut [GridRow], merged: &[Merged]) -> SplitCodes {
    let mut codes = SplitCodes::default();
    let Some((first, last)) = columns(rows, merged) else {
        return codes;
    };
    let cells = (last - first) as usize + 1;
    codes.cells = cells;
    let mut above: Vec<String> = Vec::new();
    for row in rows.iter_mut() {
        let parts: Vec<Option<String>> = (first..=last).map(|c| part(row.text(c))).collect();
        let Some(end) = parts.iter().rposition(Option::is_some) else {
            continue;
        };
        let begin = parts.iter().position(Option::is_some).unwrap_or_default();
        // Head, numbers of columns, and codes that are whole already.
        if (first..=last).any(|c| !row.text(c).is_empty() && part(row.text(c)).is_none()) {
            continue;
        }
        if begin == 0 {
            if parts.get(1).is_some_and(Option::is_none) {
                codes
                    .gapped
                    .insert(row.baris, parts.iter().flatten().count());
            }
            above.clear();
        }
        let whole: Vec<String> = { parts.into_iter().take(end + 1) }
            .enumerate()
            .filter_map(|(i, p)| p.or_else(|| above.get(i).cloned()))
            .collect();
        // A part that lost its zero is told by standing alone: `2 12` is not `2.12`.
        let short =
            |(i, part): (usize, &String)| i > 0 && part.len() == 1 && !(cells == 6 && i == 3);
        let lost = whole.iter().enumerate().any(short);
        let code = whole.join(if lost { " " } else { "." });
        above = whole;
        codes.last_part.insert(row.baris, end);
        row.sel
            .retain(|c| c.kolom == first || !(first..=last).contains(&c.kolom));
        row.put(first, code);
    }
    codes
}

/// A part of a code: one to four digits or x, without the marks around them.
fn part(text: &str) -> Option<String> {
    let bare = text.trim_matches(|c: char| matches!(c, '.' | '/') || c.is_whitespace());
    let is_part = |p: &str| {
        (1..=4).contains(&p.len())
            && (p.bytes().all(|b| b.is_ascii_digit())
                || p.bytes().all(|b| matches!(b, b'x' | b'X')))
    };
    let mut all = bare.split('.');
    (all.clone().count() <= 2 && all.all(is_part)).then(|| bare.to_owned())
}

/// First and last column of codes that are split.
fn columns(rows: &[GridRow], merged: &[Merged]) -> Option<(u32, u32)> {
    let skema = Tabel::ProgramPendanaan.skema();
    let is_code = |text: &str| skema.meaning(text).as_deref() == Some("kode");
    let (row, first) = rows.iter().take(LINES).find_map(|row| {
        let cell = row.sel.iter().find(|c| is_code(&c.teks))?;
        Some((row.baris, cell.kolom))
    })?;
    let wide = { merged.iter() }.find(|m| m.dari == (row, first));
    let head = rows.iter().take_while(|r| r.baris < row.saturating_add(3));
    let blank_head = |column: u32| {
        head.clone()
            .all(|r| r.text(column).is_empty() || r.baris != row)
    };
    let last = match wide {
        Some(m) => m.sampai.1,
        None => (first + 1..first + PARTS)
            .take_while(|c| blank_head(*c))
            .last()?,
    };
    let last = last.min(first + PARTS);
    // Two columns at least have parts in most of their cells.
    let filled = (first..=last).filter(|column| {
        let cells = rows
            .iter()
            .skip(1)
            .map(|r| r.text(*column))
            .filter(|t| !t.is_empty());
        let all = cells.clone().take(200).count();
        let parts = cells.take(200).filter(|t| part(t).is_some()).count();
        parts * 2 > all
    });
    let filled: Vec<u32> = filled.collect();
    let end = *filled.last()?;
    (filled.len() > 1 && filled.first() == Some(&first) || filled.len() > 2).then_some((first, end))
}

#[cfg(test)]
mod tests {
    use super::super::{CellKind, GridCell};
    use super::*;

    fn rows(texts: &[&[&str]]) -> Vec<GridRow> {
        let row = |(baris, cells): (usize, &&[&str])| GridRow {
            baris: u32::try_from(baris).unwrap(),
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
        texts.iter().enumerate().map(row).collect()
    }

    fn codes(texts: &[&[&str]]) -> Vec<String> {
        let mut rows = rows(texts);
        join(&mut rows, &[]);
        rows.iter().map(|r| r.text(0).to_owned()).collect()
    }

    #[test]
    fn parts_that_stand_above_are_filled_in() {
        let found = codes(&[
            &["Kode", "", "", "", "", "Uraian"],
            &["1", "06", "02", "", "", "PROGRAM A"],
            &["", "", "", "2.01", "", "Kegiatan B"],
            &["", "", "", "", "0001", "Sub Kegiatan C"],
            &["1", "06", "03", "", "", "PROGRAM D"],
            &["1", "06", "03", "2.02", "", "Kegiatan E"],
        ]);
        assert_eq!(
            found[1..],
            [
                "1.06.02",
                "1.06.02.2.01",
                "1.06.02.2.01.0001",
                "1.06.03",
                "1.06.03.2.02"
            ]
        );
    }

    #[test]
    fn marks_around_the_parts_fall_away() {
        let found = codes(&[
            &["Kode", "", "", "Uraian"],
            &["01/.", "06/.", "", "Program"],
            &["01.", "06.", "02.", "Kegiatan"],
        ]);
        assert_eq!(found[1..], ["01.06", "01.06.02"]);
    }

    #[test]
    fn whole_codes_stay() {
        let found = codes(&[
            &["Kode", "", "Uraian"],
            &["1.06.02", "", "Program"],
            &["1.06.02.2.01", "", "Kegiatan"],
        ]);
        assert_eq!(found[1..], ["1.06.02", "1.06.02.2.01"]);
    }
}
