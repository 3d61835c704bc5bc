//! Sorting out the lines of a table without levels: headings, lines, totals.
//!
//! The table's own levels decide where it has them, then the words of levels in the names (`Urusan`, `Program`,
//! `Kegiatan`). Otherwise two readings are tried, one by the arithmetic of the lines and one by their names, and the
//! one that agrees with more of the printed sums is taken. A line is the same in both groups: the amounts of its
//! partner in the other group tell as much as its own.

use std::sync::Arc;

use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{BarisAnggaran, Tingkat};
use crate::value::latin::is_letter;
use crate::value::satuan::words;
use crate::value::{Tahun, TakTerdefinisi};

/// Most lines directly below a line whose name is not that of a heading.
const MOST_PARTS: usize = 200;

/// The lines that a line adds up: a stretch of a list that many lines share, because each total may add up every line
/// before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    list: Arc<[usize]>,
    from: usize,
    to: usize,
}

impl Parts {
    fn stretch(list: &Arc<[usize]>, from: usize, to: usize) -> Self {
        Self {
            list: Arc::clone(list),
            from,
            to,
        }
    }

    fn as_slice(&self) -> &[usize] {
        self.list.get(self.from..self.to).unwrap_or_default()
    }

    /// The lines, in order.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, usize> {
        self.as_slice().iter()
    }

    /// True for a line that adds up nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }
}

/// The lines of one group, with what is asked of them again and again.
pub(super) struct GroupLines<'a> {
    lines: &'a [&'a BarisAnggaran],
    /// Printed amounts: by line, then by year; those of the partner in the other group behind them.
    amounts: &'a [Vec<Jumlah>],
    years: usize,
    totals: Vec<bool>,
    depths: Vec<usize>,
}

/// Which lines are sums of which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Struktur {
    /// For each line: the lines directly below it.
    pub(super) below: Vec<Parts>,
    /// For each total: the lines that it adds up.
    pub(super) totals: Vec<(usize, Parts)>,
    /// Printed sums that agree, less those that do not.
    score: isize,
    /// The same of the totals alone.
    totals_score: isize,
}

/// Printed amounts by line, then by year.
pub(super) fn amounts(lines: &[&BarisAnggaran], years: &[Tahun]) -> Vec<Vec<Jumlah>> {
    let of_line = |line: &&BarisAnggaran| {
        let years = years.iter();
        years.map(|y| printed(line.nilai_of(*y))).collect()
    };
    lines.iter().map(of_line).collect()
}

/// Sorts out the lines of a group, of which these amounts are printed in both groups.
pub(super) fn of(lines: &[&BarisAnggaran], amounts: &[Vec<Jumlah>], years: usize) -> Struktur {
    let group = GroupLines {
        lines,
        amounts,
        years,
        totals: lines.iter().map(|l| l.is_total()).collect(),
        depths: lines.iter().map(|l| named_depth(l)).collect(),
    };
    let levels: Vec<Option<usize>> = lines.iter().map(|l| printed_depth(l)).collect();
    if levels.iter().any(Option::is_some) {
        return group.with_below(group.by_depth(&levels));
    }
    let by_sums = group.with_below(group.by_arithmetic());
    let names: Vec<Option<usize>> = group.depths.iter().copied().map(Some).collect();
    let by_names = group.with_below(group.by_depth(&names));
    // Words of levels say what stands below what, unless the printed totals add up other lines.
    let take_names = if group.has_levels_by_word() {
        by_names.totals_score >= by_sums.totals_score
    } else {
        by_names.score > by_sums.score
    };
    if take_names { by_names } else { by_sums }
}

/// Adds the amounts of one more line to sums by year. One after another they are what [`sum_known`] says of all.
fn add(sums: &mut [Jumlah], amounts: &[Jumlah]) {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum = sum_known(&[*sum, *amount]);
    }
}

/// The sums of nothing.
fn none(years: usize) -> Vec<Jumlah> {
    vec![Err(TakTerdefinisi::DataTidakAda); years]
}

/// Sums of the first entries of a list, of more and more of them.
struct Running {
    passed: usize,
    sums: Vec<Jumlah>,
}

impl Running {
    fn new(years: usize) -> Self {
        Self {
            passed: 0,
            sums: none(years),
        }
    }

    fn up_to<'a>(
        &mut self,
        list: &[usize],
        to: usize,
        of_line: &impl Fn(usize) -> &'a [Jumlah],
    ) -> &[Jumlah] {
        for line in list.get(self.passed..to).unwrap_or_default() {
            add(&mut self.sums, of_line(*line));
            self.passed += 1;
        }
        &self.sums
    }
}

/// For each total: the sums of its parts, by year. Those of many parts begin with the first line of their list, and
/// are made from those of the total before.
pub(super) fn sums_of_totals<'a>(
    totals: &[(usize, Parts)],
    years: usize,
    of_line: &impl Fn(usize) -> &'a [Jumlah],
) -> Vec<Vec<Jumlah>> {
    let mut running: Vec<(Arc<[usize]>, Running)> = Vec::new();
    let mut all = Vec::new();
    for (_, parts) in totals {
        if parts.from > 0 {
            all.push(sums_of(parts, years, of_line));
            continue;
        }
        let known = running
            .iter()
            .position(|(l, _)| Arc::ptr_eq(l, &parts.list));
        let at = known.unwrap_or(running.len());
        if known.is_none() {
            running.push((Arc::clone(&parts.list), Running::new(years)));
        }
        let sums = running.get_mut(at).map(|(list, sums)| {
            let list = Arc::clone(list);
            sums.up_to(&list, parts.to, of_line).to_vec()
        });
        all.push(sums.unwrap_or_default());
    }
    all
}

/// The sums of some lines, by year.
pub(super) fn sums_of<'a>(
    parts: &Parts,
    years: usize,
    of_line: &impl Fn(usize) -> &'a [Jumlah],
) -> Vec<Jumlah> {
    let mut sums = none(years);
    for line in parts.iter() {
        add(&mut sums, of_line(*line));
    }
    sums
}

impl<'a> GroupLines<'a> {
    fn amounts(&self, line: usize) -> &'a [Jumlah] {
        self.amounts.get(line).map_or(&[], Vec::as_slice)
    }

    fn is_line(&self, line: usize) -> bool {
        self.totals.get(line).is_some_and(|total| !total)
    }

    /// True if the names of the lines have several levels in words.
    fn has_levels_by_word(&self) -> bool {
        let lines = (0..self.lines.len()).filter(|i| self.is_line(*i));
        let words = lines.filter_map(|i| level_by_word(&self.lines.get(i)?.uraian));
        let mut ranks: Vec<usize> = words.collect();
        ranks.sort_unstable();
        ranks.dedup();
        ranks.len() > 1
    }

    /// True if the sums are the amounts of a line in several years of different amounts, and several lines with an
    /// amount make them: anything less is chance.
    fn is_more_than_chance(&self, line: usize, parts: &[usize], sums: &[Jumlah]) -> bool {
        let amounts = self.amounts(line).iter().flatten();
        let sums = sums.iter().flatten();
        let agreeing = amounts.zip(sums).filter(|(a, s)| a == s && !a.is_zero());
        let mut agreeing: Vec<_> = agreeing.map(|(a, _)| *a).collect();
        agreeing.sort_unstable();
        agreeing.dedup();
        let has_amount = |part: &&usize| {
            let cells = self.amounts(**part).iter().flatten();
            cells.into_iter().any(|a| !a.is_zero())
        };
        agreeing.len() > 1 && parts.iter().filter(has_amount).count() > 1
    }

    /// In how many years the sums are the amounts of a line, of how many that can tell.
    fn agreement(&self, line: usize, sums: &[Jumlah]) -> (usize, usize) {
        let mut agree = 0;
        let mut tell = 0;
        for (sum, amount) in sums.iter().zip(self.amounts(line)) {
            if let (Ok(sum), Ok(amount)) = (sum, amount)
                && !(sum.is_zero() && amount.is_zero())
            {
                tell += 1;
                agree += usize::from(sum == amount);
            }
        }
        (agree, tell)
    }

    /// A heading is the sum of the lines behind it in most years.
    fn by_arithmetic(&self) -> Vec<Vec<usize>> {
        let mut below = vec![Vec::new(); self.lines.len()];
        let mut last: Vec<usize> = (0..self.lines.len()).collect();
        // From the bottom up, so that a heading above headings finds its headings sorted out.
        for i in (0..self.lines.len()).rev().filter(|i| self.is_line(*i)) {
            let found = self.sum_of_next(&last, i);
            let end = found.last().and_then(|j| last.get(*j)).copied();
            if let (Some(end), Some(last)) = (end, last.get_mut(i)) {
                *last = end;
            }
            if let Some(slot) = below.get_mut(i) {
                *slot = found;
            }
        }
        below
    }

    /// The lines behind a line that it is the sum of; `last` says where what is below each of them ends.
    fn sum_of_next(&self, last: &[usize], i: usize) -> Vec<usize> {
        let is_heading = self.depths.get(i) < self.depths.get(i + 1);
        // A heading by name usually adds up everything to the next heading of its rank.
        let whole = if is_heading {
            self.up_to_same_rank(last, i)
        } else {
            Vec::new()
        };
        if !whole.is_empty() {
            return whole;
        }
        let mut sums = none(self.years);
        let mut parts = Vec::new();
        let mut j = i + 1;
        while parts.len() < MOST_PARTS && self.is_line(j) {
            parts.push(j);
            add(&mut sums, self.amounts(j));
            let (agree, tell) = self.agreement(i, &sums);
            let fits = agree * 2 > tell;
            if fits && (is_heading || self.is_more_than_chance(i, &parts, &sums)) {
                return parts;
            }
            j = last.get(j).map_or(j, |l| *l) + 1;
        }
        Vec::new()
    }

    /// All lines behind a heading up to the next of its rank, if it is their sum in most years.
    fn up_to_same_rank(&self, last: &[usize], i: usize) -> Vec<usize> {
        let mut sums = none(self.years);
        let mut parts = Vec::new();
        let mut j = i + 1;
        while self.is_line(j) && self.depths.get(j) > self.depths.get(i) {
            parts.push(j);
            add(&mut sums, self.amounts(j));
            j = last.get(j).map_or(j, |l| *l) + 1;
        }
        let (agree, tell) = self.agreement(i, &sums);
        if agree * 2 > tell { parts } else { Vec::new() }
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

    /// Finds for each total what it adds up: the lines below no other so far, those since the total before it, the
    /// totals before it, or the last line, whichever agrees in most years.
    fn with_below(&self, below: Vec<Vec<usize>>) -> Struktur {
        let top: Arc<[usize]> = self.top(&below).into();
        let numbers = 0..self.lines.len();
        let all: Arc<[usize]> = numbers.filter(|i| !self.is_line(*i)).collect();
        let of_line = |line: usize| self.amounts(line);
        let (mut lines, mut before) = (Running::new(self.years), Running::new(self.years));
        let mut totals = Vec::new();
        let mut totals_score = 0;
        let mut since = 0;
        for (nth, total) in all.iter().enumerate() {
            let here = top.partition_point(|line| line < total);
            let recent = Parts::stretch(&top, since, here);
            let mut best: Option<((usize, usize), Parts)> = None;
            let mut consider = |parts: Parts, sums: &[Jumlah]| {
                let fits = self.agreement(*total, sums);
                let better = best.as_ref().is_none_or(|(b, _)| fits.0 > b.0);
                if !parts.is_empty() && better {
                    best = Some((fits, parts));
                }
            };
            let sums = lines.up_to(&top, here, &of_line);
            consider(Parts::stretch(&top, 0, here), sums);
            let sums = sums_of(&recent, self.years, &of_line);
            consider(recent, &sums);
            let sums = before.up_to(&all, nth, &of_line);
            if nth > 1 {
                consider(Parts::stretch(&all, 0, nth), sums);
            }
            // All spending behind the revenue, say; a plain line is no sum of its own.
            let last = Parts::stretch(&top, here.saturating_sub(1), here);
            let heads = |line: &usize| {
                let own = below.get(*line).is_some_and(|parts| !parts.is_empty());
                own || self.depths.get(*line).is_some_and(|depth| *depth < SINGLE)
            };
            if last.iter().all(heads) {
                let sums = sums_of(&last, self.years, &of_line);
                consider(last, &sums);
            }
            let (fits, parts) = best.unwrap_or_default();
            totals_score += balance(fits);
            totals.push((*total, parts));
            since = here;
        }
        let mut score = totals_score;
        let below = shared(&below);
        for (i, parts) in below.iter().enumerate().filter(|(_, b)| !b.is_empty()) {
            let sums = sums_of(parts, self.years, &of_line);
            score += balance(self.agreement(i, &sums));
        }
        Struktur {
            below,
            totals,
            score,
            totals_score,
        }
    }

    /// The lines that are below no other.
    fn top(&self, below: &[Vec<usize>]) -> Vec<usize> {
        let mut under = vec![false; self.lines.len()];
        for line in below.iter().flatten() {
            if let Some(slot) = under.get_mut(*line) {
                *slot = true;
            }
        }
        let lines = under.into_iter().enumerate();
        lines
            .filter(|(i, under)| !under && self.is_line(*i))
            .map(|(i, _)| i)
            .collect()
    }
}

/// Years that agree, less those that do not.
fn balance((agree, tell): (usize, usize)) -> isize {
    let signed = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    signed(agree) - signed(tell - agree)
}

/// The same lists as stretches of one.
fn shared(lists: &[Vec<usize>]) -> Vec<Parts> {
    let list: Arc<[usize]> = lists.iter().flatten().copied().collect();
    let mut to = 0;
    let stretch = |own: &Vec<usize>| {
        let from = to;
        to += own.len();
        Parts::stretch(&list, from, to)
    };
    lists.iter().map(stretch).collect()
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

/// Level of a line by the word that its name begins with.
fn level_by_word(name: &str) -> Option<usize> {
    let words = words(name);
    let first = words.first()?;
    let level = match (first.as_str(), words.get(1).map(String::as_str)) {
        ("urusan", _) => Tingkat::Urusan,
        ("bidang", Some("urusan")) => Tingkat::Bidang,
        ("program", _) => Tingkat::Program,
        ("kegiatan", _) => Tingkat::Kegiatan,
        ("subkegiatan", _) | ("sub", Some("kegiatan")) => Tingkat::SubKegiatan,
        _ => return None,
    };
    Some(level as usize)
}

/// The level of a plain line, behind all levels in words.
const SINGLE: usize = 100;

/// Level of a line by its name: all belanja, classes, levels in words, names in capitals, single lines.
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
    let name = words(&line.uraian).join(" ");
    let letters = || line.uraian.chars().filter(|c| is_letter(*c));
    let capitals = letters().count() > 3 && letters().all(char::is_uppercase);
    match name.as_str() {
        n if ALL.contains(&n) => 0,
        n if CLASSES.contains(&n) => 1,
        _ => match level_by_word(&line.uraian) {
            Some(level) => level + 2,
            None if capitals => Tingkat::Program as usize + 2,
            None => SINGLE,
        },
    }
}
