//! Pagu and spending of the plan and of its nodes, by year and by quarter or month.

use super::budget::{Jumlah, RollUp, printed, sum_known};
use super::progress::realised::{Bagian, Terealisasi, money_way};
use crate::model::figur::{Figur, TOTAL, UkuranBelanja};
use crate::model::{BarisRealisasi, Masa, Renstra, SifatIndikator, Simpul, SimpulId};
use crate::ordered::{Map, Set};
use crate::rules::{absorption, remaining};
use crate::value::{Rasio, Rupiah, Tahun, TakTerdefinisi};

/// A node, or the plan as a whole, in one year or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpendingRow<'a> {
    /// The node; `None` for the plan as a whole.
    pub simpul: Option<&'a Simpul>,
    /// The year.
    pub tahun: Tahun,
    /// The part of the year.
    pub masa: Masa,
    /// Pagu of the year, added up from below.
    pub pagu: Jumlah,
    /// Amount spent in that time: from the progress table, otherwise added up from below.
    pub rp_realisasi: Jumlah,
    /// Pagu less spent; none for a part of the year.
    pub sisa: Jumlah,
    /// Spent over pagu.
    pub serapan: Result<Rasio, TakTerdefinisi>,
}

impl SpendingRow<'_> {
    /// Key of the node, or of the plan as a whole.
    pub fn jalur(&self) -> &str {
        self.simpul.map_or(TOTAL, |n| &n.jalur)
    }

    /// The figures of the row that can be explained: those of a whole year that have a value.
    pub(crate) fn explained(&self) -> impl Iterator<Item = (UkuranBelanja, Figur)> {
        let whole = self.masa == Masa::Setahun;
        let there = [
            (UkuranBelanja::Realisasi, self.rp_realisasi.is_ok()),
            (UkuranBelanja::Sisa, self.sisa.is_ok()),
            (UkuranBelanja::Serapan, self.serapan.is_ok()),
        ];
        let of = move |(ukuran, ok): (UkuranBelanja, bool)| {
            (ok && whole).then(|| (ukuran, Figur::Belanja(self.jalur().to_owned(), ukuran)))
        };
        there.into_iter().filter_map(of)
    }
}

/// The amounts of the parts of a year, in the order of time.
type BagianUang = Vec<(Masa, Rupiah)>;

/// What every node spent.
pub(crate) struct Belanja<'a> {
    plan: &'a Renstra,
    pub(crate) pagu: RollUp,
    pub(crate) reached: Terealisasi<'a>,
    tahunan: Map<(SimpulId, Tahun), Jumlah>,
    bagian: Map<(SimpulId, Tahun), BagianUang>,
}

impl<'a> Belanja<'a> {
    pub(crate) fn new(plan: &'a Renstra) -> Self {
        let tree = &plan.pohon;
        let mut all = Self {
            plan,
            pagu: RollUp::new(tree),
            reached: Terealisasi::new(plan),
            tahunan: Map::new(),
            bagian: Map::new(),
        };
        if !plan.realisasi.iter().any(BarisRealisasi::has_money) {
            return all;
        }
        let nodes: Vec<&Simpul> = tree.iter().collect();
        // Children always come after their parent in the table.
        for node in nodes.iter().rev() {
            for (y, year) in tree.tahun.iter().enumerate() {
                let pagu = all.pagu.of_node(node.id, y);
                let own = all.reached.spent(node, *year, pagu);
                let amount = own.unwrap_or_else(|| all.below(&node.anak, y, *year));
                let parts = match all.reached.spent_cells(node, *year) {
                    Some(Ok(cells)) if amount.is_ok() => own_parts(cells, node),
                    Some(_) => Vec::new(),
                    None => all.parts_below(&node.anak, y, *year),
                };
                all.tahunan.insert((node.id, *year), amount);
                if !parts.is_empty() {
                    all.bagian.insert((node.id, *year), parts);
                }
            }
        }
        all
    }

    /// What a node spent in a year.
    pub(crate) fn of(&self, node: SimpulId, year: Tahun) -> Jumlah {
        let known = self.tahunan.get(&(node, year)).copied();
        known.unwrap_or(Err(TakTerdefinisi::DataTidakAda))
    }

    /// What a node spent in the parts of a year.
    pub(crate) fn parts(&self, node: SimpulId, year: Tahun) -> &[(Masa, Rupiah)] {
        self.bagian.get(&(node, year)).map_or(&[], Vec::as_slice)
    }

    /// The nodes that a sum needs: those with a pagu or an amount.
    pub(crate) fn due<'b>(
        &'b self,
        nodes: &'b [SimpulId],
        y: usize,
        year: Tahun,
    ) -> impl Iterator<Item = SimpulId> + 'b {
        let due = move |id: &&SimpulId| {
            self.pagu.of_node(**id, y) != Err(TakTerdefinisi::DataTidakAda)
                || self.of(**id, year).is_ok()
        };
        nodes.iter().filter(due).copied()
    }

    /// The nodes together in a year; part of a sum is no sum.
    pub(crate) fn below(&self, nodes: &[SimpulId], y: usize, year: Tahun) -> Jumlah {
        let all: Vec<Jumlah> = self
            .due(nodes, y, year)
            .map(|id| self.of(id, year))
            .collect();
        let missing = all.iter().find_map(|v| v.err());
        missing.map_or_else(|| sum_known(&all), Err)
    }

    /// The nodes together in each part of a year of which all of them have an amount.
    fn parts_below(&self, nodes: &[SimpulId], y: usize, year: Tahun) -> BagianUang {
        let due: Vec<SimpulId> = self.due(nodes, y, year).collect();
        let times: Set<Masa> = due
            .iter()
            .flat_map(|id| self.parts(*id, year))
            .map(|(masa, _)| *masa)
            .collect();
        let sum = |masa: Masa| {
            let mut sum = Rupiah::ZERO;
            for id in &due {
                sum = sum
                    .checked_add(amount_in(self.parts(*id, year), masa)?)
                    .ok()?;
            }
            Some((masa, sum))
        };
        times.into_iter().filter_map(sum).collect()
    }

    fn row(
        &self,
        simpul: Option<&'a Simpul>,
        tahun: Tahun,
        pagu: Jumlah,
        spent: Jumlah,
    ) -> SpendingRow<'a> {
        SpendingRow {
            simpul,
            tahun,
            masa: Masa::Setahun,
            pagu,
            rp_realisasi: spent,
            sisa: pagu.and_then(|p| Ok(remaining(p, spent?)?)),
            serapan: pagu.and_then(|p| absorption(p, spent?)),
        }
    }

    /// The year of a node or of the plan, then its parts.
    fn rows(
        &self,
        simpul: Option<&'a Simpul>,
        tahun: Tahun,
        (pagu, spent): (Jumlah, Jumlah),
        parts: &[(Masa, Rupiah)],
    ) -> Vec<SpendingRow<'a>> {
        let mut rows = vec![self.row(simpul, tahun, pagu, spent)];
        rows.extend(parts.iter().filter(|(masa, _)| *masa != Masa::Setahun).map(
            |(masa, amount)| SpendingRow {
                masa: *masa,
                sisa: Err(TakTerdefinisi::DataTidakAda),
                ..self.row(simpul, tahun, pagu, Ok(*amount))
            },
        ));
        rows
    }

    pub(crate) fn all_rows(&self) -> Vec<SpendingRow<'a>> {
        let tree = &self.plan.pohon;
        let years = || tree.tahun.iter().enumerate();
        let mut rows = Vec::new();
        for node in tree.iter() {
            for (y, year) in years() {
                let sums = (self.pagu.of_node(node.id, y), self.of(node.id, *year));
                rows.extend(self.rows(Some(node), *year, sums, self.parts(node.id, *year)));
            }
        }
        if !tree.is_empty() {
            let whole = self.pagu.whole(tree).per_tahun;
            let roots: Vec<SimpulId> = tree.roots().map(|n| n.id).collect();
            for ((y, year), pagu) in years().zip(whole) {
                let sums = (pagu, self.below(&roots, y, *year));
                rows.extend(self.rows(None, *year, sums, &self.parts_below(&roots, y, *year)));
            }
        }
        rows
    }
}

/// The parts that the cells of a node say; of running totals what each adds, where the total before it is printed.
fn own_parts(cells: &[Bagian<'_, Rupiah>], node: &Simpul) -> BagianUang {
    let running = money_way(node).is_some_and(|way| way != SifatIndikator::Inkremental);
    let (mut until, mut before) = (0, Rupiah::ZERO);
    let mut parts = Vec::new();
    // Several rows of a time print each a part of it.
    for same in cells.chunk_by(|(a, _), (b, _)| a == b) {
        let amounts = same.iter().map(|(_, cell)| printed(Some(cell)));
        let amounts: Result<Vec<Rupiah>, TakTerdefinisi> = amounts.collect();
        let amount = amounts.and_then(|all| Ok(Rupiah::total(all)?));
        let (Some((masa, _)), Ok(amount)) = (same.first(), amount) else {
            continue;
        };
        let follows = masa.last_month() == masa.months().saturating_add(until);
        let own = match running {
            false => Some(amount),
            true if follows => amount.checked_sub(before).ok(),
            true => None,
        };
        parts.extend(own.map(|own| (*masa, own)));
        (until, before) = (masa.last_month(), amount);
    }
    parts
}

/// The amount of a part of a year: as it is there, otherwise that of all of its months or quarters.
pub(crate) fn amount_in(parts: &[(Masa, Rupiah)], masa: Masa) -> Option<Rupiah> {
    if let Some((_, amount)) = parts.iter().find(|(own, _)| *own == masa) {
        return Some(*amount);
    }
    let within = |own: Masa| masa == Masa::Setahun || own.its_quarter() == Some(masa);
    let inside = || parts.iter().filter(|(own, _)| within(*own));
    let covered: u32 = inside().map(|(own, _)| u32::from(own.months())).sum();
    let amounts = || {
        inside()
            .try_fold(Rupiah::ZERO, |sum, (_, a)| sum.checked_add(*a))
            .ok()
    };
    (covered == u32::from(masa.months()))
        .then(amounts)
        .flatten()
}

impl Renstra {
    /// Pagu and what was spent, by node, year and part of it, the plan as a whole last.
    ///
    /// A figure of the whole year goes before those of its quarters, those before its months. They are the period's own
    /// and added up, unless the plan declares running totals (`akumulasi_rp`, else `akumulasi`). A node without a figure of
    /// its own has the sum of those below, if every one of them with a pagu has one.
    ///
    /// ```
    /// use renstra_core::{Pembulatan, Renstra};
    /// let matrix = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,200\n";
    /// let progress = "kode,tahun,triwulan,rp_realisasi\n1.06.02,2022,1,50\n1.06.02,2022,2,100\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
    /// let row = &plan.spending()[0];
    /// assert_eq!(row.sisa?.to_string(), "50");
    /// assert_eq!(row.serapan.clone()?.percent(Pembulatan::default())?.to_string(), "75");
    /// // Its two quarters follow.
    /// assert_eq!(plan.spending()[2].rp_realisasi?.to_string(), "100");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spending(&self) -> Vec<SpendingRow<'_>> {
        Belanja::new(self).all_rows()
    }
}
