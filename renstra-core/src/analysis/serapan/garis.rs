//! The lines of T-C.24: which are single lines, which are sums of the lines below them, and what a
//! printed total should be the sum of.
//!
//! Agencies print headings with and without amounts, subtotals before and after their lines. What a
//! line is, is read from the table where it says so (see `susunan`).

use super::susunan::{self, GroupLines};
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{BarisAnggaran, KelompokAnggaran, Renstra};
use crate::ordered::{Map, Set};
use crate::value::satuan::words;
use crate::value::{Angka, Isi, Rupiah, Tahun, TakTerdefinisi, Tiada};

/// The lines of one group, sorted out.
pub(crate) struct Susunan<'a> {
    /// All lines that carry an amount, or should, in order.
    pub(crate) lines: Vec<&'a BarisAnggaran>,
    /// Of each line its number among the rows of the table, from 0.
    rows: Vec<usize>,
    /// Comparable names of the lines.
    pub(crate) keys: Vec<String>,
    /// Lines by comparable name, in order.
    by_key: Map<String, Vec<usize>>,
    /// For each line: the lines directly below it, if it is a sum of lines.
    pub(crate) below: Vec<Vec<usize>>,
    /// For each line named Jumlah or Total: the lines that it adds up.
    pub(crate) totals: Vec<(usize, Vec<usize>)>,
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
        // A line without any figure is a heading, unless the other group has figures for it.
        let named: Set<String> = { self.anggaran.iter() }
            .filter(|l| l.kelompok != kelompok && speaks(l))
            .map(|l| line_key(&l.uraian))
            .collect();
        let (rows, lines): (Vec<usize>, Vec<&BarisAnggaran>) = { self.anggaran.iter() }
            .enumerate()
            .filter(|(_, l)| l.kelompok == kelompok)
            .filter(|(_, l)| speaks(l) || named.contains(&line_key(&l.uraian)))
            .unzip();
        let found = susunan::of(&GroupLines {
            lines: &lines,
            years: &years,
        });
        let keys: Vec<String> = lines.iter().map(|l| line_key(&l.uraian)).collect();
        let mut by_key: Map<String, Vec<usize>> = Map::new();
        for (i, key) in keys.iter().enumerate() {
            by_key.push(key.clone(), i);
        }
        Susunan {
            lines,
            rows,
            keys,
            by_key,
            below: found.below,
            totals: found.totals,
        }
    }
}

impl Susunan<'_> {
    /// Lines of spending that are no sum of others.
    pub(crate) fn leaves(&self) -> impl Iterator<Item = usize> + '_ {
        // Revenue beside spending is another account.
        let spending = self.keys.iter().any(|k| k.starts_with("belanja"));
        let other = move |key: &str| {
            spending
                && ["pendapatan", "penerimaan", "pembiayaan"]
                    .iter()
                    .any(|w| key.starts_with(w))
        };
        (0..self.lines.len()).filter(move |i| {
            self.below.get(*i).is_none_or(Vec::is_empty)
                && self.lines.get(*i).is_some_and(|l| !l.is_total())
                && self.keys.get(*i).is_some_and(|k| !other(k))
        })
    }

    /// What a line and everything below it add up to in a year.
    pub(crate) fn deep(&self, line: usize, year: Tahun) -> Jumlah {
        match self.below.get(line).filter(|b| !b.is_empty()) {
            None => self.printed(line, year),
            Some(parts) => {
                let cells: Vec<Jumlah> = parts.iter().map(|i| self.deep(*i, year)).collect();
                sum_known(&cells)
            }
        }
    }

    /// What a total may be: the sum of what its parts print, or of what is below them.
    pub(crate) fn sums(&self, parts: &[usize], year: Tahun) -> [Jumlah; 2] {
        let deep: Vec<Jumlah> = parts.iter().map(|i| self.deep(*i, year)).collect();
        [self.sum(parts, year), sum_known(&deep)]
    }

    /// The number of a line among the rows of the table, from 0.
    pub(crate) fn row_number(&self, line: usize) -> Option<usize> {
        self.rows.get(line).copied()
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

    /// The amount of a line as a part of the sum of all: `N.A` says that there was no such line, an empty cell
    /// says nothing.
    pub(crate) fn part(&self, line: usize, year: Tahun) -> Jumlah {
        let cell = self.lines.get(line).and_then(|l| l.nilai_of(year));
        match cell.map(|c| &c.isi) {
            Some(Isi::Tiada(Tiada::SelKosong)) => Err(TakTerdefinisi::SelKosong),
            _ => printed(cell),
        }
    }

    /// The sum of some lines in a year.
    pub(crate) fn sum(&self, lines: &[usize], year: Tahun) -> Jumlah {
        let cells: Vec<Jumlah> = lines.iter().map(|i| self.printed(*i, year)).collect();
        sum_known(&cells)
    }
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
