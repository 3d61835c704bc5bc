//! Budget history (T-C.24): absorption, what remained, growth.

pub(crate) mod garis;
mod susunan;

use crate::model::figur::{Figur, FigurId, UkuranSerapan};
use crate::model::{KelompokAnggaran, Renstra};
use crate::rules::{self, RumusPertumbuhan};
use crate::value::{Rasio, Rupiah, Tahun, TakTerdefinisi, Teks};

use self::garis::{Susunan, as_numbers};
use crate::analysis::budget::{Jumlah, sum_known};

/// One line and year of the budget history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsorptionRow {
    /// Number of the line, from 1; `None` for the sum of the lines.
    pub garis: Option<u32>,
    /// Name of the line; `Jumlah` for the sum of the lines.
    pub uraian: String,
    /// True for the sum of the lines.
    pub jumlah: bool,
    /// The year; `None` for all years together.
    pub tahun: Option<Tahun>,
    /// Budget.
    pub anggaran: Jumlah,
    /// Realised.
    pub realisasi: Jumlah,
    /// Budget less realised.
    pub sisa: Jumlah,
    /// Realised over budget.
    pub serapan: Result<Rasio, TakTerdefinisi>,
    /// Empty cells of lines that the sums leave out, in both groups together; 0 for a single line.
    pub sel_kosong: usize,
}

/// Mean yearly growth of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrowthRow {
    /// Number of the line, from 1; `None` for the sum of the lines.
    pub garis: Option<u32>,
    /// Name of the line; `Jumlah` for the sum of the lines.
    pub uraian: String,
    /// Of the budget.
    pub anggaran: Result<Rasio, TakTerdefinisi>,
    /// Of what was realised.
    pub realisasi: Result<Rasio, TakTerdefinisi>,
}

/// Budget history of an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absorption {
    /// The years.
    pub tahun: Vec<Tahun>,
    rows: Vec<AbsorptionRow>,
    growth: Vec<GrowthRow>,
}

impl Absorption {
    /// Line by line and year by year, then all years together; the sum of the lines last.
    pub fn rows(&self) -> impl Iterator<Item = &AbsorptionRow> {
        self.rows.iter()
    }

    /// The sum of the lines, year by year.
    pub fn totals(&self) -> impl Iterator<Item = &AbsorptionRow> {
        self.rows.iter().filter(|r| r.jumlah)
    }

    /// Mean yearly growth of a line by its number from 1, or of the sum of the lines (`None`).
    pub fn growth(&self, garis: Option<u32>) -> Option<&GrowthRow> {
        let Some(number) = garis else {
            return self.growth_total();
        };
        // Lines stand in the order of their numbers, the sum behind them.
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        self.growth.get(at).filter(|g| g.garis == garis)
    }

    /// Mean yearly growth of the sum of the lines; `None` without lines.
    pub fn growth_total(&self) -> Option<&GrowthRow> {
        self.growth.last()
    }

    /// Names of the lines, the sum last.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.growth.iter().map(|g| g.uraian.as_str())
    }
}

/// Name of the row for the sum of the lines.
pub const JUMLAH: &str = "Jumlah";

/// The same for a reader.
pub(crate) fn sum_of_the_lines() -> Teks {
    Teks::new(JUMLAH, "Total")
}

impl AbsorptionRow {
    /// A figure of the line; growth has no year.
    pub fn figur(&self, ukuran: UkuranSerapan) -> FigurId {
        let year = self.tahun.filter(|_| !ukuran.is_growth());
        Figur::Serapan(ukuran, self.garis).at(year)
    }
}

impl Renstra {
    /// Budget history by line and year, from T-C.24. Sums are computed from the lines; printed
    /// totals are only compared. A line with an empty cell is left out of the sums of that year and counted in
    /// [`AbsorptionRow::sel_kosong`]; where only one of the two groups has the cell, what remained, the absorption and the growth of
    /// the sums are undefined ([`TakTerdefinisi::SelKosong`]), because they would compare different lines.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Pembulatan;
    /// let history = plan.absorption();
    /// let percent: Vec<_> = history.totals().filter(|r| r.tahun.is_some())
    ///     .map(|r| r.serapan.clone().unwrap().percent(Pembulatan::default()).unwrap().to_string()).collect();
    /// assert_eq!(percent, ["79.08", "77.85", "88.41", "86.47", "83.67"]);
    /// ```
    pub fn absorption(&self) -> Absorption {
        let years = self.anggaran_years();
        let budget = self.susunan(KelompokAnggaran::Anggaran);
        let spent = self.susunan(KelompokAnggaran::Realisasi);
        let mut rows = Vec::new();
        let mut growth = Vec::new();
        let all = pairs(&budget, &spent);
        let gaps = gaps(&all, &budget, &spent, &years);
        let mut add = |garis: Option<u32>, name: &str, a: Vec<Jumlah>, r: Vec<Jumlah>| {
            let gaps = if garis.is_none() { &gaps[..] } else { &[] };
            for (i, ((year, a), r)) in years.iter().zip(&a).zip(&r).enumerate() {
                let gap = gaps.get(i).copied().unwrap_or_default();
                rows.push(row((garis, name), Some(*year), (*a, *r), gap));
            }
            let gap = Gap::of_all(gaps);
            rows.push(row((garis, name), None, (complete(&a), complete(&r)), gap));
            growth.push(GrowthRow {
                garis,
                uraian: name.to_owned(),
                anggaran: gap.comparing(grown(&a)),
                realisasi: gap.comparing(grown(&r)),
            });
        };
        let missing = || vec![Err(TakTerdefinisi::DataTidakAda); years.len()];
        let of = |s: &Susunan<'_>, i: usize| years.iter().map(|y| s.printed(i, *y)).collect();
        for (number, (i, j)) in (1..).zip(all) {
            let line = i
                .and_then(|i| budget.lines.get(i))
                .or_else(|| spent.lines.get(j?));
            let Some(line) = line else { continue };
            let a = i.map_or_else(missing, |i| of(&budget, i));
            let r = j.map_or_else(missing, |j| of(&spent, j));
            add(Some(number), &line.uraian, a, r);
        }
        let sums = |s: &Susunan<'_>, other: &Susunan<'_>| -> Vec<Jumlah> {
            let (leaves, unclear) = (s.leaves().collect::<Vec<_>>(), s.unclear(other));
            let part = |i: &usize, y: &Tahun| s.part(*i, *y, &unclear);
            let of = |y: &Tahun| leaves.iter().map(|i| part(i, y)).collect::<Vec<_>>();
            years.iter().map(|y| sum_known(&of(y))).collect()
        };
        if !(budget.lines.is_empty() && spent.lines.is_empty()) {
            add(None, JUMLAH, sums(&budget, &spent), sums(&spent, &budget));
        }
        Absorption {
            tahun: years,
            rows,
            growth,
        }
    }
}

/// The lines of both groups that are no sums: those of the budget with what was realised of them, then
/// what was realised without a budget.
pub(crate) fn pairs(
    budget: &Susunan<'_>,
    spent: &Susunan<'_>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let budgeted = budget.leaves().map(|i| (Some(i), budget.partner(i, spent)));
    let alone = spent
        .leaves()
        .filter(|j| spent.partner(*j, budget).is_none());
    budgeted.chain(alone.map(|j| (None, Some(j)))).collect()
}

fn grown(values: &[Jumlah]) -> Result<Rasio, TakTerdefinisi> {
    rules::growth_known(&as_numbers(values), RumusPertumbuhan::default())
}

/// The sum over the years; unknown if one of them is.
fn complete(values: &[Jumlah]) -> Jumlah {
    match garis::first_reason(values) {
        Some(reason) => Err(reason),
        None => sum_known(values),
    }
}

/// Empty cells that the sums of a year leave out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Gap {
    /// In both groups together.
    pub(crate) cells: usize,
    /// True if a line has an amount in one group and an empty cell in the other.
    pub(crate) uneven: bool,
}

impl Gap {
    /// Those of all years together.
    pub(crate) fn of_all(years: &[Self]) -> Self {
        Self {
            cells: years.iter().map(|g| g.cells).sum(),
            uneven: years.iter().any(|g| g.uneven),
        }
    }

    /// A figure that sets one sum against the other.
    pub(crate) fn comparing<T>(
        self,
        figure: Result<T, TakTerdefinisi>,
    ) -> Result<T, TakTerdefinisi> {
        match figure {
            Ok(_) if self.uneven => Err(TakTerdefinisi::SelKosong),
            figure => figure,
        }
    }
}

/// The empty cells of each year.
pub(crate) fn gaps(
    all: &[(Option<usize>, Option<usize>)],
    budget: &Susunan<'_>,
    spent: &Susunan<'_>,
    years: &[Tahun],
) -> Vec<Gap> {
    let of = |year: &Tahun| {
        let mut gap = Gap::default();
        for (i, j) in all {
            let empty =
                |s: &Susunan<'_>, line: &Option<usize>| line.is_some_and(|l| s.is_empty(l, *year));
            let amount = |s: &Susunan<'_>, line: &Option<usize>| {
                line.is_some_and(|l| s.printed(l, *year).is_ok())
            };
            let (a, r) = (empty(budget, i), empty(spent, j));
            gap.cells += usize::from(a) + usize::from(r);
            gap.uneven |= a && amount(spent, j) || r && amount(budget, i);
        }
        gap
    };
    years.iter().map(of).collect()
}

fn row(
    (garis, name): (Option<u32>, &str),
    tahun: Option<Tahun>,
    (anggaran, realisasi): (Jumlah, Jumlah),
    gap: Gap,
) -> AbsorptionRow {
    let both = || Ok::<(Rupiah, Rupiah), TakTerdefinisi>((anggaran?, realisasi?));
    AbsorptionRow {
        garis,
        uraian: name.to_owned(),
        jumlah: garis.is_none(),
        tahun,
        anggaran,
        realisasi,
        sisa: gap.comparing(both().and_then(|(a, r)| Ok(a.checked_sub(r)?))),
        serapan: gap.comparing(both().and_then(|(a, r)| rules::absorption(a, r))),
        sel_kosong: gap.cells,
    }
}
