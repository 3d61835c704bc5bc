//! The lines of T-C.24: which are single lines, which are sums of the lines below them, and what a
//! printed total should be the sum of.
//!
//! Agencies print headings with and without amounts, subtotals before and after their lines. What a
//! line is, is read from the table where it says so, otherwise from the arithmetic of most years.

use std::collections::BTreeMap;

use crate::model::{BarisAnggaran, KelompokAnggaran, Renstra};
use crate::value::satuan::words;
use crate::value::{Rupiah, Tahun, TakTerdefinisi};

use super::budget::{Jumlah, printed, sum_known};

/// The lines of one group, sorted out.
pub(crate) struct Susunan<'a> {
    /// All lines that carry an amount, in order.
    pub(crate) lines: Vec<&'a BarisAnggaran>,
    /// Comparable names of the lines.
    pub(crate) keys: Vec<String>,
    /// Lines by comparable name, in order.
    by_key: BTreeMap<String, Vec<usize>>,
    /// For each line: the lines directly below it, if it is a sum of lines.
    pub(crate) below: Vec<Vec<usize>>,
    /// For each line named Jumlah or Total: the lines that it adds up.
    pub(crate) totals: Vec<(usize, Vec<usize>)>,
}

impl Renstra {
    /// The years of T-C.24.
    pub(crate) fn anggaran_years(&self) -> Vec<Tahun> {
        let mut years: Vec<Tahun> = self
            .anggaran
            .iter()
            .flat_map(|l| {
                l.nilai
                    .iter()
                    .map(|(y, _)| *y)
                    .chain(l.rasio.iter().map(|(y, _)| *y))
            })
            .collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The lines of a group of T-C.24, sorted out.
    pub(crate) fn susunan(&self, kelompok: KelompokAnggaran) -> Susunan<'_> {
        let years = self.anggaran_years();
        let lines: Vec<&BarisAnggaran> = self
            .anggaran
            .iter()
            .filter(|l| {
                l.kelompok == kelompok && l.nilai.iter().any(|(_, c)| !c.tercetak.is_empty())
            })
            .collect();
        let mut below = vec![Vec::new(); lines.len()];
        // From the bottom up, so that a heading above headings finds its headings sorted out.
        for i in (0..lines.len()).rev() {
            let found = sum_of_next(&lines, &below, i, &years);
            if let Some(slot) = below.get_mut(i) {
                *slot = found;
            }
        }
        let totals = find_totals(&lines, &below, &years);
        let keys: Vec<String> = lines.iter().map(|l| line_key(&l.uraian)).collect();
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, key) in keys.iter().enumerate() {
            by_key.entry(key.clone()).or_default().push(i);
        }
        Susunan {
            lines,
            keys,
            by_key,
            below,
            totals,
        }
    }
}

impl Susunan<'_> {
    /// Lines that are no sum of others.
    pub(crate) fn leaves(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.lines.len()).filter(|i| {
            self.below.get(*i).is_none_or(Vec::is_empty)
                && self.lines.get(*i).is_some_and(|l| !l.is_total())
        })
    }

    /// The lines of a comparable name.
    pub(crate) fn named(&self, key: &str) -> &[usize] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }

    /// The line of the same name in another group; the same occurrence, where a name stands twice.
    pub(crate) fn partner(&self, line: usize, other: &Self) -> Option<usize> {
        let key = self.keys.get(line)?;
        let nth = self.named(key).iter().position(|i| *i == line)?;
        other.named(key).get(nth).copied()
    }

    /// The printed amount of a line in a year.
    pub(crate) fn printed(&self, line: usize, year: Tahun) -> Jumlah {
        printed(self.lines.get(line).and_then(|l| l.nilai_of(year)))
    }

    /// The sum of some lines in a year.
    pub(crate) fn sum(&self, lines: &[usize], year: Tahun) -> Jumlah {
        let cells: Vec<Jumlah> = lines.iter().map(|i| self.printed(*i, year)).collect();
        sum_known(&cells)
    }
}

fn amount(lines: &[&BarisAnggaran], i: usize, year: Tahun) -> Jumlah {
    printed(lines.get(i).and_then(|l| l.nilai_of(year)))
}

/// No heading has more lines than this directly below it.
const MOST_PARTS: usize = 200;

/// In how many years the sums are the amounts of line `total`, of how many that can tell.
fn agreement(
    lines: &[&BarisAnggaran],
    total: usize,
    sums: &[Jumlah],
    years: &[Tahun],
) -> (usize, usize) {
    let mut agree = 0;
    let mut tell = 0;
    for (sum, year) in sums.iter().zip(years) {
        if let (Ok(sum), Ok(total)) = (sum, amount(lines, total, *year))
            && !(sum.is_zero() && total.is_zero())
        {
            tell += 1;
            agree += usize::from(*sum == total);
        }
    }
    (agree, tell)
}

/// The sums of some lines, year by year.
fn sums_of(lines: &[&BarisAnggaran], parts: &[usize], years: &[Tahun]) -> Vec<Jumlah> {
    let of_year = |year: &Tahun| {
        let cells: Vec<Jumlah> = parts.iter().map(|i| amount(lines, *i, *year)).collect();
        sum_known(&cells)
    };
    years.iter().map(of_year).collect()
}

/// The name of a line as the groups are matched by it.
pub(crate) fn line_key(name: &str) -> String {
    words(name).join(" ")
}

/// The next lines that line `i` is the sum of: by the table's own levels, else by arithmetic.
fn sum_of_next(
    lines: &[&BarisAnggaran],
    below: &[Vec<usize>],
    i: usize,
    years: &[Tahun],
) -> Vec<usize> {
    let Some(line) = lines.get(i).filter(|l| !l.is_total()) else {
        return Vec::new();
    };
    if let Some(depth) = depth_of(line) {
        let deeper: Vec<(usize, usize)> = lines
            .iter()
            .enumerate()
            .skip(i + 1)
            .take_while(|(_, l)| !l.is_total() && depth_of(l).is_some_and(|d| d > depth))
            .filter_map(|(j, l)| Some((j, depth_of(l)?)))
            .collect();
        let next = deeper.iter().map(|(_, d)| *d).min();
        return deeper
            .iter()
            .filter(|(_, d)| Some(*d) == next)
            .map(|(j, _)| *j)
            .collect();
    }
    // Running sums, year by year: a heading is the sum of the lines behind it, up to some line.
    let mut sums: Vec<Jumlah> = vec![Err(TakTerdefinisi::DataTidakAda); years.len()];
    let mut parts = Vec::new();
    let mut j = i + 1;
    while parts.len() < MOST_PARTS && lines.get(j).is_some_and(|l| !l.is_total()) {
        parts.push(j);
        for (sum, year) in sums.iter_mut().zip(years) {
            *sum = sum_known(&[*sum, amount(lines, j, *year)]);
        }
        let (agree, tell) = agreement(lines, i, &sums, years);
        // One agreeing year is chance; most of several are not.
        if parts.len() > 1 && agree >= 2 && agree * 2 > tell {
            return parts;
        }
        j = last_below(below, j) + 1;
    }
    Vec::new()
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
fn depth_of(line: &BarisAnggaran) -> Option<usize> {
    if let Some(t) = &line.tingkat {
        return crate::model::Tingkat::from_name(t)
            .map(|t| t as usize)
            .or_else(|| t.trim().parse().ok());
    }
    let code = line.kode.as_ref()?;
    Some(code.split(['.', ' ']).filter(|p| !p.is_empty()).count())
}

/// What each printed total adds up.
fn find_totals(
    lines: &[&BarisAnggaran],
    below: &[Vec<usize>],
    years: &[Tahun],
) -> Vec<(usize, Vec<usize>)> {
    let mut totals: Vec<(usize, Vec<usize>)> = Vec::new();
    for (i, _) in lines.iter().enumerate().filter(|(_, l)| l.is_total()) {
        let since = totals.last().map_or(0, |(t, _)| t + 1);
        let top = |from: usize| -> Vec<usize> {
            let mut top = Vec::new();
            let mut j = from;
            while j < i {
                if lines.get(j).is_some_and(|l| !l.is_total()) {
                    top.push(j);
                }
                j = last_below(below, j) + 1;
            }
            top
        };
        let subtotals: Vec<usize> = totals.iter().map(|(t, _)| *t).collect();
        let mut candidates = vec![top(0), top(since)];
        if subtotals.len() > 1 {
            candidates.push(subtotals);
        }
        let best = candidates
            .into_iter()
            .filter(|c| !c.is_empty())
            .map(|c| (agreement(lines, i, &sums_of(lines, &c, years), years).0, c))
            .fold(None, |best: Option<(usize, Vec<usize>)>, c| match best {
                Some(b) if b.0 >= c.0 => Some(b),
                _ => Some(c),
            });
        totals.push((i, best.map(|(_, c)| c).unwrap_or_default()));
    }
    totals
}

/// Amounts of a line by year, as numbers, for growth.
pub(crate) fn as_numbers(values: &[Jumlah]) -> Vec<Option<crate::value::Angka>> {
    values.iter().map(|v| v.ok().map(Rupiah::angka)).collect()
}

/// The first reason in a list that is worth naming.
pub(crate) fn first_reason(values: &[Jumlah]) -> Option<TakTerdefinisi> {
    values.iter().find_map(|v| v.err())
}
