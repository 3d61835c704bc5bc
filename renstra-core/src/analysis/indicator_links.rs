//! The same indicator in several tables.

use crate::model::{BarisIndikator, Indikator, Renstra, Simpul, Tingkat};
use crate::nomenklatur::nama::{indicator_key, overlap_percent, statement_key};
use crate::ordered::Map;
use crate::rules::same_as_printed;
use crate::value::latin::lower;
use crate::value::{Sel, Target};

/// An indicator of a table beside the funding matrix, with the same one in the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tautan<'a> {
    /// The row of the other table.
    pub(crate) baris: &'a BarisIndikator,
    /// Its comparable name.
    pub(crate) key: String,
    /// The node of the funding matrix and its indicator.
    pub(crate) simpul: Option<(&'a Simpul, &'a Indikator)>,
}

/// Names that share this much of their words may mean the same indicator.
pub(crate) const SAME_WORDS_PERCENT: usize = 60;

/// An indicator of the funding matrix with its comparable name.
struct Calon<'a> {
    key: String,
    simpul: &'a Simpul,
    indikator: &'a Indikator,
}

/// Pairs of names that are compared word by word.
pub(crate) const MOST_COMPARISONS: usize = 1_000_000;

impl Calon<'_> {
    /// True for similar names, equal and varying series, and the same level.
    fn is_like(&self, key: &str, baris: &BarisIndikator) -> bool {
        level_of(baris).is_none_or(|l| self.simpul.tingkat == l)
            && overlap_percent(key, &self.key) >= SAME_WORDS_PERCENT
            && same_series(&baris.indikator, self.indikator)
    }
}

/// Of indicators with the same name: the one of the same level; then the one whose numbers agree;
/// then any.
fn best<'a, 'b>(
    named: &Senama<'a, 'b>,
    baris: &BarisIndikator,
    few: bool,
) -> Option<&'b Calon<'a>> {
    let of_level = level_of(baris).and_then(|l| named.tingkat.get(&l));
    let mut numbers = named.semua.iter().filter(|_| few);
    of_level
        .or_else(|| numbers.find(|c| same_series(&baris.indikator, c.indikator)))
        .or_else(|| named.semua.first())
        .copied()
}

/// Indicators of one name, and the first of each level.
#[derive(Default)]
struct Senama<'a, 'b> {
    semua: Vec<&'b Calon<'a>>,
    tingkat: Map<Tingkat, &'b Calon<'a>>,
}

impl Renstra {
    /// The agency's own name, which tables add to or leave out of indicator names.
    pub(crate) fn agency(&self) -> Option<&str> {
        self.identitas.perangkat_daerah.as_deref()
    }

    /// Pairs the rows of the other tables of indicators with the funding matrix.
    ///
    /// Names decide. Where no name is equal, a row with mostly the same words and mostly the same
    /// moving series of targets is taken for the same indicator.
    pub(crate) fn links(&self) -> Vec<Tautan<'_>> {
        let candidates: Vec<Calon<'_>> = self
            .pohon
            .iter()
            .filter(|n| n.tingkat <= Tingkat::Program)
            .flat_map(|simpul| {
                simpul.indikator.iter().map(move |indikator| Calon {
                    key: indicator_key(&indikator.nama, self.agency()),
                    simpul,
                    indikator,
                })
            })
            .collect();
        let mut by_key: Map<&str, Senama<'_, '_>> = Map::new();
        for c in &candidates {
            by_key.update(&c.key, Senama::default, |named| {
                named.semua.push(c);
                named.tingkat.keep_first(c.simpul.tingkat, c);
            });
        }
        let rows = || self.table_indicators();
        // Likeness compares every row with every indicator; beyond this it costs more than it finds.
        let few = rows().count().saturating_mul(candidates.len()) <= MOST_COMPARISONS;
        let keys: Vec<String> = rows()
            .map(|b| indicator_key(&b.indikator.nama, self.agency()))
            .collect();
        let alike = { keys.iter() }.filter_map(|k| by_key.get(k.as_str()));
        let few_alike = alike.map(|n| n.semua.len()).sum::<usize>() <= MOST_COMPARISONS;
        rows()
            .zip(keys)
            .map(|(baris, key)| {
                let named = by_key.get(key.as_str());
                let similar = || {
                    candidates
                        .iter()
                        .filter(|_| few)
                        .find(|c| c.is_like(&key, baris))
                };
                Tautan {
                    baris,
                    simpul: named
                        .and_then(|named| best(named, baris, few_alike))
                        .or_else(similar)
                        .map(|c| (c.simpul, c.indikator)),
                    key,
                }
            })
            .collect()
    }

    /// The name of a tujuan or sasaran in the form in which tables are compared.
    pub(crate) fn statement(&self, name: &str) -> String {
        statement_key(name, self.agency())
    }
}

/// The level that a row of T-C.25 names.
pub(crate) fn level_of(baris: &BarisIndikator) -> Option<Tingkat> {
    let word = lower(baris.kelompok.as_deref()?.trim());
    [Tingkat::Tujuan, Tingkat::Sasaran]
        .into_iter()
        .find(|t| word == t.nama())
}

/// True if at least three common years agree as printed, more than half of all do, and the series
/// moves.
pub(crate) fn same_series(a: &Indikator, b: &Indikator) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut differ = 0;
    for (year, cell) in &a.target {
        let Some(other) = b.target_of(*year) else {
            continue;
        };
        match compare_cells(cell, other) {
            Banding::Sama => seen.push(&cell.tercetak),
            Banding::Beda => differ += 1,
            Banding::TidakDapat => {}
        }
    }
    seen.len() >= 3 && seen.len() > differ && seen.windows(2).any(|w| w.first() != w.last())
}

/// Number and printed decimals of a cell.
pub(crate) fn number(cell: Option<&Sel<Target>>) -> Option<(crate::value::Angka, u32)> {
    let quantity = cell?.value()?.single()?;
    Some((quantity.angka, quantity.desimal))
}

/// The result of comparing two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Banding {
    Sama,
    Beda,
    TidakDapat,
}

/// Compares two printed targets: numbers as printed, ranks by name, a rank with its SAKIP score.
pub(crate) fn compare_cells(a: &Sel<Target>, b: &Sel<Target>) -> Banding {
    let judge = |same: bool| if same { Banding::Sama } else { Banding::Beda };
    match (a.value(), b.value()) {
        (Some(Target::Peringkat(x)), Some(Target::Peringkat(y))) => judge(x == y),
        (Some(Target::Peringkat(rank)), Some(Target::Angka(n)))
        | (Some(Target::Angka(n)), Some(Target::Peringkat(rank))) => {
            match crate::rules::sakip_predicate(n.angka, None) {
                Some(band) if is_predicate(rank) => judge(band.nama == rank),
                _ => Banding::TidakDapat,
            }
        }
        (Some(Target::Angka(x)), Some(Target::Angka(y))) => {
            judge(same_as_printed((x.angka, x.desimal), (y.angka, y.desimal)))
        }
        (Some(x), Some(y)) => judge(x == y),
        _ => Banding::TidakDapat,
    }
}

fn is_predicate(rank: &str) -> bool {
    crate::peraturan::permenpanrb_88_2021::PREDIKAT
        .pita
        .iter()
        .any(|p| p.nama == rank)
}

/// The unit of an indicator: its unit column, otherwise the unit in its cells.
pub(crate) fn unit_of(indikator: &Indikator) -> Option<crate::value::Satuan> {
    indikator.satuan.clone().or_else(|| {
        let quantity = indikator
            .cells()
            .find_map(|c| c.value()?.single().cloned())?;
        if quantity.persen {
            return crate::value::Satuan::new("%");
        }
        quantity.satuan
    })
}
