//! Pagu and spending of the plan's nodes by year.

use super::budget::{Jumlah, RollUp, sum_known};
use super::progress::realised::Terealisasi;
use crate::model::{Renstra, Simpul, SimpulId};
use crate::ordered::Map;
use crate::rules::{absorption, remaining};
use crate::value::{Rasio, Tahun, TakTerdefinisi};

/// A node in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpendingRow<'a> {
    /// The node.
    pub simpul: &'a Simpul,
    /// The year.
    pub tahun: Tahun,
    /// Pagu, added up from below.
    pub pagu: Jumlah,
    /// Amount spent: from the progress table, otherwise added up from below.
    pub rp_realisasi: Jumlah,
    /// Pagu less spent.
    pub sisa: Jumlah,
    /// Spent over pagu.
    pub serapan: Result<Rasio, TakTerdefinisi>,
}

impl Renstra {
    /// Pagu and what was spent, by node and year.
    ///
    /// A figure of the whole year goes before those of its quarters, which are added up. A node without a
    /// figure of its own has the sum of those below, if every one of them with a pagu has one.
    ///
    /// ```
    /// use renstra_core::{Pembulatan, Renstra};
    /// let matrix = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,200\n";
    /// let progress = "kode,tahun,triwulan,rp_realisasi\n1.06.02,2022,1,50\n1.06.02,2022,2,100\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
    /// let row = &plan.spending()[0];
    /// assert_eq!(row.sisa?.to_string(), "50");
    /// assert_eq!(row.serapan.clone()?.percent(Pembulatan::default())?.to_string(), "75");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spending(&self) -> Vec<SpendingRow<'_>> {
        let tree = &self.pohon;
        let pagu = RollUp::new(tree);
        let reached = Terealisasi::new(self);
        let nodes: Vec<&Simpul> = tree.iter().collect();
        let mut spent: Map<(SimpulId, Tahun), Jumlah> = Map::new();
        // Children always come after their parent in the table.
        for node in nodes.iter().rev() {
            for (y, year) in tree.tahun.iter().enumerate() {
                let below = || {
                    let with_pagu = node.anak.iter().filter(|id| {
                        pagu.of_node(**id, y) != Err(TakTerdefinisi::DataTidakAda)
                            || spent.get(&(**id, *year)).is_some_and(Result::is_ok)
                    });
                    let all: Vec<Jumlah> = with_pagu
                        .map(|id| spent.get(&(*id, *year)).copied())
                        .map(|v| v.unwrap_or(Err(TakTerdefinisi::DataTidakAda)))
                        .collect();
                    // Part of a sum is no sum.
                    let missing = all.iter().find_map(|v| v.err());
                    missing.map_or_else(|| sum_known(&all), Err)
                };
                let amount = reached.spent(node, *year).unwrap_or_else(below);
                spent.insert((node.id, *year), amount);
            }
        }
        let mut rows = Vec::new();
        for node in nodes {
            for (y, year) in tree.tahun.iter().enumerate() {
                let missing = Err(TakTerdefinisi::DataTidakAda);
                let used = spent.get(&(node.id, *year)).copied().unwrap_or(missing);
                rows.push(row(node, *year, pagu.of_node(node.id, y), used));
            }
        }
        rows
    }
}

fn row(simpul: &Simpul, tahun: Tahun, pagu: Jumlah, rp_realisasi: Jumlah) -> SpendingRow<'_> {
    SpendingRow {
        simpul,
        tahun,
        pagu,
        rp_realisasi,
        sisa: pagu.and_then(|p| Ok(remaining(p, rp_realisasi?)?)),
        serapan: pagu.and_then(|p| absorption(p, rp_realisasi?)),
    }
}
