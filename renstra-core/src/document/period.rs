//! The period of a plan, as a document names it: for heads that count the years (`Target Tahun 1`).

use super::grid::{CellKind, Grid, GridRow};
use super::head::{LINES, has_figures, may_begin};
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// Years of a plan beyond the first, at most: some print the year behind the last one.
const LAST: u16 = 6;

/// A period of a plan: its first year and its last.
pub(super) type Period = (Tahun, Tahun);

/// The period: the one that the file name has, the only one that names of sheets and texts have, or the one
/// that most titles on pages have.
pub(super) fn period_of(berkas: &str, grids: &[Grid]) -> Option<Period> {
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
    let titles: Vec<Period> = titles.filter_map(period).collect();
    let mut found: Vec<Period> = sheets
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
            .find(|one| titles.iter().filter(|t| *t == one).count() * 3 > titles.len() * 2),
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

/// Two years that stand side by side, four or five apart.
fn period(text: &str) -> Option<Period> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|w| !w.is_empty())
        .collect();
    words.windows(2).find_map(|pair| {
        let [a, b] = pair else { return None };
        let (from, to): (Tahun, Tahun) = (a.parse().ok()?, b.parse().ok()?);
        let apart = to.get().checked_sub(from.get())?;
        (a.len() == 4 && b.len() == 4 && (4..=5).contains(&apart)).then_some((from, to))
    })
}

/// Writes the years into heads that count them; true if one does and the period is not known.
///
/// `plan`: the period of the plan. Tables of past years have a period of their own, which only their sheet can name. A plan
/// of 2021 to 2026 counts from 2022 where it counts five years: it takes effect in the course of its first one.
pub(super) fn date_heads(grid: &mut Grid, plan: Option<Period>) -> bool {
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
        let titles = head.iter().filter(|r| !has_figures(r));
        let of_past = titles.flat_map(|r| &r.sel).any(|c| {
            let text = lower(&c.teks);
            c.jenis == CellKind::Text && ["realisasi", "rasio"].iter().any(|w| text.contains(w))
        });
        let period = if of_past { past } else { plan };
        let texts = head.iter().flat_map(|r| &r.sel);
        let texts = texts.filter(|c| c.jenis == CellKind::Text);
        let most = texts.filter_map(|c| counted(&c.teks)).map(|(_, n)| n).max();
        for row in head.iter_mut() {
            for cell in row.sel.iter_mut().filter(|c| c.jenis == CellKind::Text) {
                let Some((before, n)) = counted(&cell.teks) else {
                    continue;
                };
                match year(period, n, most.unwrap_or(n)) {
                    Some(year) => cell.teks = format!("{before} {year}"),
                    None => open = true,
                }
            }
        }
        open |= date_numbers(head, period);
    }
    open
}

/// The n-th of so many years that a head counts.
fn year(period: Option<Period>, n: u16, most: u16) -> Option<Tahun> {
    let (from, to) = period?;
    let apart = to.get().checked_sub(from.get())?;
    let before = if most == apart { 0 } else { 1 };
    Tahun::new(from.get() + n - before).ok()
}

/// The numbers 1 to 5 below `Tahun ke-`, in each block anew; true if there are some and the period is not known.
fn date_numbers(head: &mut [GridRow], period: Option<Period>) -> bool {
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
            let counts = |(n, column): &(u16, u32)| number(row, *column) == Some(*n);
            let most = (1..=LAST).zip(*begin..).take_while(counts).count();
            let most = u16::try_from(most).unwrap_or(LAST);
            for (n, column) in (1..=most).zip(*begin..) {
                let Some(cell) = row.sel.iter_mut().find(|c| c.kolom == column) else {
                    break;
                };
                match year(period, n, most) {
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

/// The period of a table of past years: its sheet or the lines above it name one only, of five years, and not as that of
/// the plan.
fn own_period(grid: &Grid) -> Option<Period> {
    let texts = grid.baris.iter().take(40).flat_map(|r| &r.sel);
    let texts = texts
        .filter(|c| c.jenis == CellKind::Text)
        .map(|c| c.teks.as_str());
    let titles = grid.judul.iter().map(String::as_str);
    let texts = { std::iter::once(grid.nama.as_str()) }
        .chain(titles)
        .chain(texts);
    let of_plan = |text: &str| {
        let text = lower(text);
        ["renstra", "rencana strategis", "rpjmd"]
            .iter()
            .any(|w| text.contains(w))
    };
    let mut found: Vec<Period> = texts.filter(|t| !of_plan(t)).filter_map(period).collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only).filter(|(from, to)| to.get() - from.get() == 4),
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
    fn five_years_of_a_plan_of_six() {
        let row = |texts: [&str; 3]| GridRow {
            baris: 0,
            sel: { (0..).zip(texts) }
                .map(|(kolom, teks)| crate::document::GridCell {
                    kolom,
                    teks: teks.to_owned(),
                    jenis: CellKind::Text,
                    satuan: None,
                })
                .collect(),
            tersembunyi: false,
        };
        let first_of = |plan: &str, last: &str| {
            let mut grid = Grid {
                baris: vec![row(["Kode", "Target Tahun 1", last])],
                ..Grid::default()
            };
            assert!(!date_heads(&mut grid, period(plan)));
            grid.text(0, 1).to_owned()
        };
        assert_eq!(first_of("2025-2029", "Target Tahun 5"), "Target Tahun 2025");
        assert_eq!(first_of("2021-2026", "Target Tahun 5"), "Target Tahun 2022");
        assert_eq!(first_of("2021-2026", "Target Tahun 6"), "Target Tahun 2021");
    }

    #[test]
    fn a_period_is_two_years() {
        let first = |t: &str| period(t).map(|(from, _)| from.get());
        assert_eq!(first("RENSTRA TAHUN 2025-2029"), Some(2025));
        assert_eq!(first("renstra_2021–2026.xlsx"), Some(2021));
        assert_eq!(first("Tahun 2025 dan 2026"), None);
        assert_eq!(first("Perda 7/2020"), None);
    }
}
