//! The period of a plan, as a document names it: for heads that count the years (`Target Tahun 1`).

use super::grid::{CellKind, Grid, GridRow};
use super::head::{LINES, may_begin};
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// Years of a plan beyond the first, at most: some print the year behind the last one.
const LAST: u16 = 6;

/// First year of the period: the one that the file name has, the only one that names of sheets and texts have, or the one
/// that most titles on pages have.
pub(super) fn first_year(berkas: &str, grids: &[Grid]) -> Option<Tahun> {
    if let Some(named) = period(berkas) {
        return Some(named);
    }
    let sheets = grids.iter().map(|g| g.nama.as_str());
    let texts = grids
        .iter()
        .flat_map(|g| g.baris.iter().take(40))
        .flat_map(|r| &r.sel);
    let texts = texts
        .filter(|c| c.jenis == CellKind::Text)
        .map(|c| c.teks.as_str());
    let titles = grids.iter().flat_map(|g| &g.judul).map(String::as_str);
    let titles: Vec<Tahun> = titles.filter_map(period).collect();
    let mut found: Vec<Tahun> = sheets
        .chain(texts)
        .filter_map(period)
        .chain(titles.iter().copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only),
        // Other plans are named beside the own one, but not as often.
        several => { several.iter().copied() }
            .find(|year| titles.iter().filter(|t| *t == year).count() * 3 > titles.len() * 2),
    }
}

/// True for a line that names a plan of an agency with its period.
#[cfg(feature = "pdf")]
pub(super) fn is_title(line: &str) -> bool {
    let words = lower(line);
    let plan = ["renstra", "rencana strategis"]
        .iter()
        .any(|w| words.contains(w));
    plan && period(line).is_some()
}

/// The first of two years that stand side by side, four or five apart.
fn period(text: &str) -> Option<Tahun> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|w| !w.is_empty())
        .collect();
    words.windows(2).find_map(|pair| {
        let [a, b] = pair else { return None };
        let (from, to): (Tahun, Tahun) = (a.parse().ok()?, b.parse().ok()?);
        let apart = to.get().checked_sub(from.get())?;
        (a.len() == 4 && b.len() == 4 && (4..=5).contains(&apart)).then_some(from)
    })
}

/// Writes the years into heads that count them; true if one does and the first year is not known.
pub(super) fn date_heads(rows: &mut [GridRow], first: Option<Tahun>) -> bool {
    let mut open = false;
    let mut heads = 0;
    for row in rows {
        if may_begin(row) {
            heads = LINES;
        }
        if heads == 0 {
            continue;
        }
        heads -= 1;
        for cell in row.sel.iter_mut().filter(|c| c.jenis == CellKind::Text) {
            let Some((before, n)) = counted(&cell.teks) else {
                continue;
            };
            match first.and_then(|f| Tahun::new(f.get() + n - 1).ok()) {
                Some(year) => cell.teks = format!("{before} {year}"),
                None => open = true,
            }
        }
    }
    open
}

/// `Target Tahun 1` or `Tahun ke-2`: what stands before the number, and the number.
fn counted(text: &str) -> Option<(String, u16)> {
    let words: Vec<String> = split_words(&lower(text)).map(str::to_owned).collect();
    let (last, before) = words.split_last()?;
    let n: u16 = last.strip_prefix("ke").unwrap_or(last).parse().ok()?;
    let named = before.iter().rev().find(|w| *w != "ke")?;
    let title: Vec<&str> = split_words(text)
        .take(before.len())
        .filter(|w| lower(w) != "ke")
        .collect();
    (named == "tahun" && (1..=LAST).contains(&n)).then(|| (title.join(" "), n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_that_count_years() {
        assert_eq!(
            counted("TARGET TAHUN 1"),
            Some(("TARGET TAHUN".to_owned(), 1))
        );
        assert_eq!(counted("Tahun ke-3"), Some(("Tahun".to_owned(), 3)));
        assert_eq!(counted("Tahun 2025"), None);
        assert_eq!(counted("Indikator 1"), None);
    }

    #[test]
    fn a_period_is_two_years() {
        let first = |t: &str| period(t).map(Tahun::get);
        assert_eq!(first("RENSTRA TAHUN 2025-2029"), Some(2025));
        assert_eq!(first("renstra_2021–2026.xlsx"), Some(2021));
        assert_eq!(first("Tahun 2025 dan 2026"), None);
        assert_eq!(first("Perda 7/2020"), None);
    }
}
