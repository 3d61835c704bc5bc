//! The same indicator in several tables.

use crate::model::nama::{indicator_key, overlap_percent, statement_key};
use crate::model::{BarisIndikator, Indikator, Renstra, Simpul, Tingkat};
use crate::rules::same_as_printed;
use crate::value::{Sel, Target};

/// An indicator of a table beside the funding matrix, with the same one in the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tautan<'a> {
    /// The row of T-C.25 or T-C.28.
    pub(crate) baris: &'a BarisIndikator,
    /// The node of the funding matrix.
    pub(crate) simpul: &'a Simpul,
    /// Its indicator.
    pub(crate) indikator: &'a Indikator,
}

/// Names that share this much of their words may mean the same indicator.
const SAME_WORDS_PERCENT: usize = 60;

/// An indicator of the funding matrix with its comparable name.
struct Calon<'a> {
    key: String,
    simpul: &'a Simpul,
    indikator: &'a Indikator,
}

impl Renstra {
    /// The agency's own name, which tables add to or leave out of indicator names.
    pub(crate) fn agency(&self) -> Option<&str> {
        self.identitas.perangkat_daerah.as_deref()
    }

    /// Pairs the rows of T-C.25 and T-C.28 with the funding matrix.
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
        self.tujuan_sasaran
            .iter()
            .chain(&self.indikator_rpjmd)
            .filter_map(|baris| self.link_of(baris, &candidates))
            .collect()
    }

    /// The node and indicator of the funding matrix that a row stands for.
    fn link_of<'a>(
        &self,
        baris: &'a BarisIndikator,
        candidates: &[Calon<'a>],
    ) -> Option<Tautan<'a>> {
        let key = indicator_key(&baris.indikator.nama, self.agency());
        let level = level_of(baris);
        let fits_level = |n: &Simpul| level.is_none_or(|l| n.tingkat == l);
        let by_name = || candidates.iter().filter(|c| c.key == key);
        // The same words at the same level; then the row whose numbers agree; then any.
        by_name()
            .find(|c| fits_level(c.simpul) && level.is_some())
            .or_else(|| by_name().find(|c| same_series(&baris.indikator, c.indikator)))
            .or_else(|| by_name().next())
            .or_else(|| {
                candidates.iter().find(|c| {
                    fits_level(c.simpul)
                        && overlap_percent(&key, &c.key) >= SAME_WORDS_PERCENT
                        && same_series(&baris.indikator, c.indikator)
                })
            })
            .map(|c| Tautan {
                baris,
                simpul: c.simpul,
                indikator: c.indikator,
            })
    }

    /// The name of a tujuan or sasaran in the form in which tables are compared.
    pub(crate) fn statement(&self, name: &str) -> String {
        statement_key(name, self.agency())
    }
}

/// The level that a row of T-C.25 names.
pub(crate) fn level_of(baris: &BarisIndikator) -> Option<Tingkat> {
    let word = baris.kelompok.as_deref()?.trim().to_lowercase();
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

/// What the comparison of two cells says.
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
