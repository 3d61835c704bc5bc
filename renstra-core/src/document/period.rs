//! The period of a plan, as a document names it: for heads that count the years (`Target Tahun 1`).

use super::grid::{CellKind, Grid, GridRow};
use super::head::{LINES, may_begin};
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// Years of a plan beyond the first, at most: some print the year behind the last one.
const LAST: u16 = 6;

/// First year of the period, if the file name, the names of the sheets and their texts name one only.
pub(super) fn first_year(berkas: &str, grids: &[Grid]) -> Option<Tahun> {
    let sheets = grids.iter().map(|g| g.nama.as_str());
    let texts = grids
        .iter()
        .flat_map(|g| g.baris.iter().take(40))
        .flat_map(|r| &r.sel);
    let texts = texts
        .filter(|c| c.jenis == CellKind::Text)
        .map(|c| c.teks.as_str());
    let mut found: Vec<Tahun> = std::iter::once(berkas)
        .chain(sheets)
        .chain(texts)
        .filter_map(period)
        .collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
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
///
/// `first`: that of the plan. Tables of past years have a period of their own, which only their sheet can name.
pub(super) fn date_heads(grid: &mut Grid, first: Option<Tahun>) -> bool {
    let past = own_period(grid);
    let mut open = false;
    let begins: Vec<usize> = { grid.baris.iter().enumerate() }
        .filter(|(_, r)| may_begin(r))
        .map(|(at, _)| at)
        .collect();
    let mut done = 0;
    for at in begins {
        let end = (at + LINES).min(grid.baris.len());
        let from = at.max(done);
        let head = grid.baris.get_mut(from..end).unwrap_or_default();
        done = end.max(done);
        let of_past = head.iter().flat_map(|r| &r.sel).any(|c| {
            let text = lower(&c.teks);
            c.jenis == CellKind::Text && ["realisasi", "rasio"].iter().any(|w| text.contains(w))
        });
        let first = if of_past { past } else { first };
        for row in head.iter_mut() {
            for cell in row.sel.iter_mut().filter(|c| c.jenis == CellKind::Text) {
                let Some((before, n)) = counted(&cell.teks) else {
                    continue;
                };
                match year(first, n) {
                    Some(year) => cell.teks = format!("{before} {year}"),
                    None => open = true,
                }
            }
        }
        open |= date_numbers(head, first);
    }
    open
}

fn year(first: Option<Tahun>, n: u16) -> Option<Tahun> {
    first.and_then(|f| Tahun::new(f.get() + n - 1).ok())
}

/// The numbers 1 to 5 below `Tahun ke-`, in each block anew; true if there are some and the first year is not known.
fn date_numbers(head: &mut [GridRow], first: Option<Tahun>) -> bool {
    let counts_years = |text: &str| {
        let words: Vec<String> = split_words(&lower(text)).map(str::to_owned).collect();
        words.ends_with(&["tahun".to_owned(), "ke".to_owned()])
    };
    let Some(at) = head
        .iter()
        .position(|r| r.sel.iter().any(|c| counts_years(&c.teks)))
    else {
        return false;
    };
    let begins: Vec<u32> = { head.iter().skip(at).take(1).flat_map(|r| &r.sel) }
        .filter(|c| counts_years(&c.teks))
        .map(|c| c.kolom)
        .collect();
    let mut open = false;
    for row in head.iter_mut().skip(at + 1) {
        // All blocks begin with 1 where their head does; the numbers of columns go on.
        let number = |row: &GridRow, column: u32| row.text(column).trim().parse::<u16>().ok();
        if !begins
            .iter()
            .all(|c| number(row, *c) == Some(1) && number(row, c + 1) == Some(2))
        {
            continue;
        }
        for begin in &begins {
            for (n, column) in (1..=LAST).zip(*begin..) {
                let Some(cell) = row.sel.iter_mut().find(|c| c.kolom == column) else {
                    break;
                };
                if cell.teks.trim().parse() != Ok(n) {
                    break;
                }
                match year(first, n) {
                    Some(year) => {
                        cell.teks = year.to_string();
                        cell.jenis = CellKind::Text;
                    }
                    None => open = true,
                }
            }
        }
        return open;
    }
    open
}

/// First year of the period of a table of past years: its sheet names one only, and not as that of the plan.
fn own_period(grid: &Grid) -> Option<Tahun> {
    let texts = grid.baris.iter().take(40).flat_map(|r| &r.sel);
    let texts = texts
        .filter(|c| c.jenis == CellKind::Text)
        .map(|c| c.teks.as_str());
    let texts = std::iter::once(grid.nama.as_str()).chain(texts);
    let of_plan = |text: &str| {
        let text = lower(text);
        ["renstra", "rencana strategis", "rpjmd"]
            .iter()
            .any(|w| text.contains(w))
    };
    let mut found: Vec<Tahun> = texts.filter(|t| !of_plan(t)).filter_map(period).collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
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
