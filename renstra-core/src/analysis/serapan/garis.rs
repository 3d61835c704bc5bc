//! The lines of T-C.24: which are single lines, which are sums of the lines below them, and what a
//! printed total should be the sum of.
//!
//! Agencies print headings with and without amounts, subtotals before and after their lines. What a
//! line is, is read from the table where it says so (see `susunan`).

use super::susunan;
pub(crate) use super::susunan::Parts;
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{BarisAnggaran, KelompokAnggaran, Renstra};
use crate::ordered::{Map, Set};
use crate::value::satuan::words;
use crate::value::{Angka, Rupiah, Tahun, TakTerdefinisi, Tiada};

/// Single lines by their name and that of the heading above them.
type Siblings = Map<(String, String), Vec<usize>>;

/// The lines of one group, sorted out.
pub(crate) struct Susunan<'a> {
    /// All lines that carry an amount, or should, in order.
    pub(crate) lines: Vec<&'a BarisAnggaran>,
    /// Of each line its number among the rows of the table, from 0.
    rows: Vec<usize>,
    /// Comparable names of the lines.
    pub(crate) keys: Vec<String>,
    /// Of each line: how many rows of the same name stand before it in the group.
    occurrences: Vec<usize>,
    /// Lines by comparable name and occurrence.
    by_name: Map<(String, usize), usize>,
    /// Single lines of one name directly below a heading of one name.
    siblings: Siblings,
    /// How many lines have a name.
    often: Map<String, usize>,
    /// Name of the heading above each line; empty for none.
    headings: Vec<String>,
    /// For each line: the lines directly below it, if it is a sum of lines.
    pub(crate) below: Vec<Parts>,
    /// For each line named Jumlah or Total: the lines that it adds up.
    pub(crate) totals: Vec<(usize, Parts)>,
    years: Vec<Tahun>,
    /// Printed amounts: by line, then by year.
    amounts: Vec<Vec<Jumlah>>,
    /// The sum of everything below a line, by year; empty for a line with nothing below it.
    deep: Vec<Vec<Jumlah>>,
    /// For each total, by year: the sum of the printed amounts of its lines, and the sum of everything below them.
    sums: Vec<[Vec<Jumlah>; 2]>,
}

impl Renstra {
    /// The years of T-C.24.
    pub(crate) fn anggaran_years(&self) -> Vec<Tahun> {
        let years: Set<Tahun> = self
            .anggaran
            .iter()
            .flat_map(|l| {
                l.nilai
                    .iter()
                    .map(|(y, _)| *y)
                    .chain(l.rasio.iter().map(|(y, _)| *y))
            })
            .collect();
        years.into_iter().collect()
    }

    /// The lines of a group of T-C.24, sorted out.
    pub(crate) fn susunan(&self, kelompok: KelompokAnggaran) -> Susunan<'_> {
        let years = self.anggaran_years();
        let speaks = |l: &BarisAnggaran| l.nilai.iter().any(|(_, c)| !c.tercetak.is_empty());
        let mut seen: Map<(&str, String), usize> = Map::new();
        let names: Vec<(String, usize)> = { self.anggaran.iter() }
            .map(|l| {
                let key = line_key(&l.uraian);
                let nth = seen.count((l.kelompok.nama(), key.clone())) - 1;
                (key, nth)
            })
            .collect();
        // A line without any figure is a heading, unless its partner in the other group has figures.
        let partners: Set<&(String, usize)> = { self.anggaran.iter().zip(&names) }
            .filter(|(l, _)| l.kelompok != kelompok && speaks(l))
            .map(|(_, name)| name)
            .collect();
        let own: Vec<(usize, &BarisAnggaran, &(String, usize))> =
            { self.anggaran.iter().zip(&names) }
                .enumerate()
                .filter(|(_, (l, _))| l.kelompok == kelompok)
                .filter(|(_, (l, name))| speaks(l) || partners.contains(name))
                .map(|(row, (l, name))| (row, l, name))
                .collect();
        let rows: Vec<usize> = own.iter().map(|(row, ..)| *row).collect();
        let lines: Vec<&BarisAnggaran> = own.iter().map(|(_, l, _)| *l).collect();
        let amounts = susunan::amounts(&lines, &years);
        let other: Map<&(String, usize), &BarisAnggaran> = { self.anggaran.iter().zip(&names) }
            .filter(|(l, _)| l.kelompok != kelompok && l.kelompok != KelompokAnggaran::Rasio)
            .map(|(l, name)| (name, l))
            .collect();
        let evidence: Vec<Vec<Jumlah>> = { own.iter().zip(&amounts) }
            .map(|((.., name), own)| {
                let partner = other.get(name);
                let of_partner = years.iter().map(|y| match partner {
                    Some(line) => printed(line.nilai_of(*y)),
                    // What the other group adds up without this line says nothing of the lines here.
                    None => Err(TakTerdefinisi::TakTerbaca),
                });
                own.iter().copied().chain(of_partner).collect()
            })
            .collect();
        let found = susunan::of(&lines, &evidence, 2 * years.len());
        let deep = deep(&found.below, &amounts, years.len());
        let sums = sums(&found.totals, (&amounts, &deep), years.len());
        let by_name = { own.iter().enumerate() }.map(|(i, (_, _, name))| ((*name).clone(), i));
        let by_name = by_name.collect();
        let names = own.iter().map(|(_, _, name)| (*name).clone());
        let (keys, occurrences): (Vec<String>, Vec<usize>) = names.unzip();
        let (headings, siblings) = siblings(&lines, &keys, &found.below);
        let mut often = Map::new();
        for key in &keys {
            often.count(key.clone());
        }
        Susunan {
            lines,
            rows,
            keys,
            occurrences,
            by_name,
            siblings,
            often,
            headings,
            below: found.below,
            totals: found.totals,
            years,
            amounts,
            deep,
            sums,
        }
    }
}

impl Susunan<'_> {
    /// Lines of spending that are no sum of others.
    pub(crate) fn leaves(&self) -> impl Iterator<Item = usize> + '_ {
        let other = self.other_accounts();
        (0..self.lines.len()).filter(move |i| {
            self.below.get(*i).is_none_or(Parts::is_empty)
                && self.lines.get(*i).is_some_and(|l| !l.is_total())
                && other.get(*i) == Some(&false)
        })
    }

    /// Of each line: whether it is revenue or financing beside spending, or stands below such a line.
    fn other_accounts(&self) -> Vec<bool> {
        const OTHER: [&str; 4] = [
            "pendapatan",
            "penerimaan",
            "pembiayaan",
            "pengeluaran pembiayaan",
        ];
        let spending = self.keys.iter().any(|k| k.starts_with("belanja"));
        let mut other: Vec<bool> = { self.keys.iter() }
            .map(|key| spending && OTHER.iter().any(|word| key.starts_with(word)))
            .collect();
        // Lines stand before those below them.
        for (i, parts) in self.below.iter().enumerate() {
            if other.get(i) != Some(&true) {
                continue;
            }
            for part in parts.iter() {
                if let Some(slot) = other.get_mut(*part) {
                    *slot = true;
                }
            }
        }
        other
    }

    /// The sums that a heading may print: of the printed amounts of the lines below it, or of everything below them.
    pub(crate) fn sums_below(&self, parts: &Parts, year: Tahun) -> [Jumlah; 2] {
        let of = |amount: &dyn Fn(usize) -> Jumlah| {
            let cells: Vec<Jumlah> = parts.iter().map(|i| amount(*i)).collect();
            sum_known(&cells)
        };
        let y = self.years.binary_search(&year).ok();
        let deep = |i| of_year(deep_or_printed(&self.deep, &self.amounts, i), y);
        [of(&|i| self.printed(i, year)), of(&deep)]
    }

    /// The sums that the n-th total may print: of the printed amounts of its lines, or of everything below them.
    pub(crate) fn sums_of_total(&self, nth: usize, year: Tahun) -> [Jumlah; 2] {
        let y = self.years.binary_search(&year).ok();
        let missing = [Err(TakTerdefinisi::DataTidakAda); 2];
        let ways = self.sums.get(nth);
        ways.map_or(missing, |ways| ways.each_ref().map(|sums| of_year(sums, y)))
    }

    /// The number of a total among the totals, by its line.
    pub(crate) fn nth_total(&self, line: usize) -> Option<usize> {
        self.totals.binary_search_by_key(&line, |(t, _)| *t).ok()
    }

    /// The number of a line among the rows of the table, from 0.
    pub(crate) fn row_number(&self, line: usize) -> Option<usize> {
        self.rows.get(line).copied()
    }

    /// The line of a row of the table, from 0.
    pub(crate) fn line_of_row(&self, row: usize) -> Option<usize> {
        self.rows.binary_search(&row).ok()
    }

    /// The n-th line of a comparable name, from 0.
    pub(crate) fn find(&self, key: &str, nth: usize) -> Option<usize> {
        self.by_name.get(&(key.to_owned(), nth)).copied()
    }

    /// The line of the same name in another group; the same occurrence, where a name stands as often in both. Where it
    /// does not, the heading above decides; lines of one name and heading of which the other group has another number
    /// have no partner.
    pub(crate) fn partner(&self, line: usize, other: &Self) -> Option<usize> {
        let key = self.keys.get(line)?;
        let nth = *self.occurrences.get(line)?;
        let own = self.siblings_of(line);
        if own.is_empty() || self.often(key) == other.often(key) {
            return other.find(key, nth);
        }
        let theirs = other
            .siblings
            .get(&(key.clone(), self.headings.get(line)?.clone()))?;
        let at = own.iter().position(|i| *i == line)?;
        theirs
            .get(at)
            .copied()
            .filter(|_| own.len() == theirs.len())
    }

    /// The single lines of the same name below the same heading, the line among them; empty for a sum of lines.
    fn siblings_of(&self, line: usize) -> &[usize] {
        let name = self.keys.get(line).zip(self.headings.get(line));
        let found = name.and_then(|(k, h)| self.siblings.get(&(k.clone(), h.clone())));
        let found = found.map_or(&[][..], Vec::as_slice);
        if found.contains(&line) { found } else { &[] }
    }

    /// How many lines have this name.
    fn often(&self, key: &str) -> usize {
        self.often.get(key).copied().unwrap_or_default()
    }

    /// Of each line the first of its name below the same heading, if it stands there again and the other group has it
    /// another number of times: which of them count is not known.
    pub(crate) fn unclear(&self, other: &Self) -> Vec<Option<usize>> {
        let mut unclear = vec![None; self.lines.len()];
        for (name, own) in self.siblings.iter() {
            let theirs = other.siblings.get(name).map_or(0, Vec::len);
            if own.len() > 1 && theirs != own.len() {
                for line in own {
                    if let Some(slot) = unclear.get_mut(*line) {
                        *slot = own.first().copied();
                    }
                }
            }
        }
        unclear
    }

    /// The printed amount of a line as a part of a sum: unknown for a line that is [unclear](Self::unclear).
    pub(crate) fn part(&self, line: usize, year: Tahun, unclear: &[Option<usize>]) -> Jumlah {
        let amount = self.printed(line, year)?;
        match unclear.get(line) {
            Some(Some(_)) => Err(TakTerdefinisi::BarisGanda),
            _ => Ok(amount),
        }
    }

    /// The printed amount of a line in a year.
    pub(crate) fn printed(&self, line: usize, year: Tahun) -> Jumlah {
        let amounts = self.amounts.get(line).map_or(&[][..], Vec::as_slice);
        of_year(amounts, self.years.binary_search(&year).ok())
    }

    /// True for an empty cell: `N.A` says that there was no such line, an empty cell says nothing.
    pub(crate) fn is_empty(&self, line: usize, year: Tahun) -> bool {
        let cell = self.lines.get(line).and_then(|l| l.nilai_of(year));
        cell.is_some_and(|c| c.missing() == Some(Tiada::SelKosong))
    }
}

/// The amount of the n-th year.
fn of_year(amounts: &[Jumlah], y: Option<usize>) -> Jumlah {
    let found = y.and_then(|y| amounts.get(y).copied());
    found.unwrap_or(Err(TakTerdefinisi::DataTidakAda))
}

/// The sum of everything below each line by year; empty for a line with nothing below it.
fn deep(below: &[Parts], amounts: &[Vec<Jumlah>], years: usize) -> Vec<Vec<Jumlah>> {
    let mut deep = vec![Vec::new(); below.len()];
    // Lines stand before those below them.
    for (i, parts) in below.iter().enumerate().rev() {
        if parts.is_empty() {
            continue;
        }
        let sums = susunan::sums_of(parts, years, &|line| deep_or_printed(&deep, amounts, line));
        if let Some(slot) = deep.get_mut(i) {
            *slot = sums;
        }
    }
    deep
}

fn deep_or_printed<'a>(
    deep: &'a [Vec<Jumlah>],
    amounts: &'a [Vec<Jumlah>],
    line: usize,
) -> &'a [Jumlah] {
    let own = deep.get(line).filter(|d| !d.is_empty());
    let own = own.or_else(|| amounts.get(line));
    own.map_or(&[], Vec::as_slice)
}

/// The sums that each total may print: of the printed amounts of its lines, and of everything below them.
fn sums(
    totals: &[(usize, Parts)],
    (amounts, deep): (&[Vec<Jumlah>], &[Vec<Jumlah>]),
    years: usize,
) -> Vec<[Vec<Jumlah>; 2]> {
    let printed = |line: usize| amounts.get(line).map_or(&[][..], Vec::as_slice);
    let printed = susunan::sums_of_totals(totals, years, &printed);
    let below = |line: usize| deep_or_printed(deep, amounts, line);
    let below = susunan::sums_of_totals(totals, years, &below);
    let both = printed.into_iter().zip(below);
    both.map(|(a, b)| [a, b]).collect()
}

/// Name of the heading above each line, and the single lines by their name and that of their heading.
fn siblings(lines: &[&BarisAnggaran], keys: &[String], below: &[Parts]) -> (Vec<String>, Siblings) {
    let mut headings = vec![String::new(); keys.len()];
    for (key, parts) in keys.iter().zip(below) {
        for part in parts.iter() {
            if let Some(slot) = headings.get_mut(*part) {
                slot.clone_from(key);
            }
        }
    }
    let mut siblings = Siblings::new();
    let names = keys.iter().zip(&headings).enumerate();
    for ((i, (key, heading)), (line, below)) in names.zip(lines.iter().zip(below)) {
        if below.is_empty() && !line.is_total() {
            siblings.push((key.clone(), heading.clone()), i);
        }
    }
    (headings, siblings)
}

/// The name of a line as the groups are matched by it.
pub(crate) fn line_key(name: &str) -> String {
    words(name).join(" ")
}

/// Amounts of a line by year, as numbers, for growth.
pub(crate) fn as_numbers(values: &[Jumlah]) -> Vec<Result<Angka, TakTerdefinisi>> {
    values.iter().map(|v| v.map(Rupiah::angka)).collect()
}

/// The first reason in a list that is worth naming.
pub(crate) fn first_reason(values: &[Jumlah]) -> Option<TakTerdefinisi> {
    values.iter().find_map(|v| v.err())
}
