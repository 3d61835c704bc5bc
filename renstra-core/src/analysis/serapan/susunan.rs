//! Sorting out the lines of a table without levels: headings, lines, totals.
//!
//! The table's own levels decide where it has them. Otherwise two readings are tried, one by the
//! arithmetic of the lines and one by their names, and the one that agrees with more of the printed
//! sums is taken.

use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{BarisAnggaran, Tingkat};
use crate::value::latin::is_letter;
use crate::value::satuan::words;
use crate::value::{Tahun, TakTerdefinisi};

/// No heading has more lines than this directly below it.
const MOST_PARTS: usize = 200;

/// The lines of one group.
pub(super) struct GroupLines<'a> {
    pub(super) lines: &'a [&'a BarisAnggaran],
    pub(super) years: &'a [Tahun],
}

/// Which lines are sums of which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Struktur {
    /// For each line: the lines directly below it.
    pub(super) below: Vec<Vec<usize>>,
    /// For each total: the lines that it adds up.
    pub(super) totals: Vec<(usize, Vec<usize>)>,
}

/// Sorts out the lines of a group.
pub(super) fn of(baris: &GroupLines<'_>) -> Struktur {
    let levels: Vec<Option<usize>> = baris.lines.iter().map(|l| printed_depth(l)).collect();
    if levels.iter().any(Option::is_some) {
        return baris.with_below(baris.by_depth(&levels));
    }
    let by_sums = baris.with_below(baris.by_arithmetic());
    let names: Vec<Option<usize>> = baris.lines.iter().map(|l| Some(named_depth(l))).collect();
    let by_names = baris.with_below(baris.by_depth(&names));
    if baris.score(&by_names) > baris.score(&by_sums) {
        by_names
    } else {
        by_sums
    }
}

impl GroupLines<'_> {
    fn amount(&self, line: usize, year: Tahun) -> Jumlah {
        printed(self.lines.get(line).and_then(|l| l.nilai_of(year)))
    }

    fn is_line(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|l| !l.is_total())
    }

    /// The sums of some lines, year by year.
    fn sums(&self, parts: &[usize]) -> Vec<Jumlah> {
        let of_year = |year: &Tahun| {
            let cells: Vec<Jumlah> = parts.iter().map(|i| self.amount(*i, *year)).collect();
            sum_known(&cells)
        };
        self.years.iter().map(of_year).collect()
    }

    /// In how many years the sums are the amounts of a line, of how many that can tell.
    fn agreement(&self, line: usize, sums: &[Jumlah]) -> (usize, usize) {
        let mut agree = 0;
        let mut tell = 0;
        for (sum, year) in sums.iter().zip(self.years) {
            if let (Ok(sum), Ok(amount)) = (sum, self.amount(line, *year))
                && !(sum.is_zero() && amount.is_zero())
            {
                tell += 1;
                agree += usize::from(*sum == amount);
            }
        }
        (agree, tell)
    }

    /// A heading is the sum of the lines behind it in most years.
    fn by_arithmetic(&self) -> Vec<Vec<usize>> {
        let mut below = vec![Vec::new(); self.lines.len()];
        // From the bottom up, so that a heading above headings finds its headings sorted out.
        for i in (0..self.lines.len()).rev().filter(|i| self.is_line(*i)) {
            let found = self.sum_of_next(&below, i);
            if let Some(slot) = below.get_mut(i) {
                *slot = found;
            }
        }
        below
    }

    fn sum_of_next(&self, below: &[Vec<usize>], i: usize) -> Vec<usize> {
        let depth = |line: usize| self.lines.get(line).map(|l| named_depth(l));
        let is_heading = depth(i) < depth(i + 1);
        let mut sums: Vec<Jumlah> = vec![Err(TakTerdefinisi::DataTidakAda); self.years.len()];
        let mut parts = Vec::new();
        let mut j = i + 1;
        while parts.len() < MOST_PARTS && self.is_line(j) {
            parts.push(j);
            for (sum, year) in sums.iter_mut().zip(self.years) {
                *sum = sum_known(&[*sum, self.amount(j, *year)]);
            }
            let (agree, tell) = self.agreement(i, &sums);
            // Without the name of a heading, one line or one agreeing year is chance.
            let enough = if is_heading {
                agree >= 1
            } else {
                parts.len() > 1 && agree >= 2
            };
            if enough && agree * 2 > tell {
                return parts;
            }
            j = last_below(below, j) + 1;
        }
        Vec::new()
    }

    /// A line has the deeper lines behind it below it.
    fn by_depth(&self, depths: &[Option<usize>]) -> Vec<Vec<usize>> {
        let mut below = vec![Vec::new(); self.lines.len()];
        let mut open: Vec<(usize, usize)> = Vec::new();
        for (i, depth) in depths.iter().enumerate() {
            let (true, Some(depth)) = (self.is_line(i), *depth) else {
                open.clear();
                continue;
            };
            while open.last().is_some_and(|(_, d)| *d >= depth) {
                open.pop();
            }
            if let Some((parent, _)) = open.last()
                && let Some(slot) = below.get_mut(*parent)
            {
                slot.push(i);
            }
            open.push((i, depth));
        }
        below
    }

    fn with_below(&self, below: Vec<Vec<usize>>) -> Struktur {
        let mut totals: Vec<(usize, Vec<usize>)> = Vec::new();
        for i in (0..self.lines.len()).filter(|i| !self.is_line(*i)) {
            let since = totals.last().map_or(0, |(t, _)| t + 1);
            let all = self.top(&below, 0, i);
            let recent = self.top(&below, since, i);
            let last = all.last().map(|l| vec![*l]).unwrap_or_default();
            let subtotals: Vec<usize> = totals.iter().map(|(t, _)| *t).collect();
            let subtotals = if subtotals.len() > 1 {
                subtotals
            } else {
                Vec::new()
            };
            let best = [all, recent, subtotals, last]
                .into_iter()
                .filter(|parts| !parts.is_empty())
                .map(|parts| (self.agreement(i, &self.sums(&parts)).0, parts))
                .fold(None, |best: Option<(usize, Vec<usize>)>, c| match best {
                    Some(b) if b.0 >= c.0 => Some(b),
                    _ => Some(c),
                });
            totals.push((i, best.map(|(_, parts)| parts).unwrap_or_default()));
        }
        Struktur { below, totals }
    }

    /// The lines between two places that are below no other.
    fn top(&self, below: &[Vec<usize>], from: usize, to: usize) -> Vec<usize> {
        let mut top = Vec::new();
        let mut j = from;
        while j < to {
            if self.is_line(j) {
                top.push(j);
            }
            j = last_below(below, j) + 1;
        }
        top
    }

    /// Printed sums that agree, less those that do not.
    fn score(&self, found: &Struktur) -> isize {
        let headings = found
            .below
            .iter()
            .enumerate()
            .filter(|(_, b)| !b.is_empty());
        let totals = found.totals.iter().map(|(i, parts)| (*i, parts));
        headings
            .chain(totals)
            .map(|(i, parts)| {
                let (agree, tell) = self.agreement(i, &self.sums(parts));
                let signed = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
                signed(agree) - signed(tell - agree)
            })
            .sum()
    }
}

/// The last line below line `j`, or `j` itself.
fn last_below(below: &[Vec<usize>], j: usize) -> usize {
    let mut last = j;
    while let Some(next) = below.get(last).and_then(|b| b.last()) {
        last = *next;
    }
    last
}

/// Level of a line, where the table has a column for it or a code.
fn printed_depth(line: &BarisAnggaran) -> Option<usize> {
    if let Some(t) = &line.tingkat {
        return Tingkat::from_name(t)
            .map(|t| t as usize)
            .or_else(|| t.trim().parse().ok());
    }
    let code = line.kode.as_ref()?;
    Some(code.split(['.', ' ']).filter(|p| !p.is_empty()).count())
}

/// Level of a line by its name: all belanja, classes and programmes, single lines.
fn named_depth(line: &BarisAnggaran) -> usize {
    const ALL: [&str; 4] = [
        "belanja",
        "belanja daerah",
        "pendapatan",
        "pendapatan daerah",
    ];
    const CLASSES: [&str; 3] = [
        "belanja langsung",
        "belanja tidak langsung",
        "belanja operasi",
    ];
    let words = words(&line.uraian);
    let name = words.join(" ");
    let letters = || line.uraian.chars().filter(|c| is_letter(*c));
    let capitals = letters().count() > 3 && letters().all(char::is_uppercase);
    match name.as_str() {
        n if ALL.contains(&n) => 0,
        n if CLASSES.contains(&n) => 1,
        _ if capitals || words.first().is_some_and(|w| w == "program") => 1,
        _ => 2,
    }
}
