//! The lowest nodes that carry money, and how an amount is shared among them.

use super::ScenarioError as E;
use crate::analysis::budget::{Jumlah, RollUp};
use crate::model::{Pohon, Simpul, SimpulId};
use crate::rules::largest_remainder;
use crate::value::{Angka, Rupiah, Tahun, TakTerdefinisi};

/// New amounts of lowest nodes in one year.
pub(super) type Pembagian = Vec<(SimpulId, Rupiah)>;

/// The money of one year, seen from its lowest nodes.
pub(super) struct Daun<'a> {
    tree: &'a Pohon,
    roll: &'a RollUp,
    /// Place of the year in the matrix.
    y: usize,
    tahun: Tahun,
}

impl<'a> Daun<'a> {
    /// The money of a year.
    ///
    /// # Errors
    /// A year that the matrix does not have.
    pub(super) fn new(tree: &'a Pohon, roll: &'a RollUp, tahun: Tahun) -> Result<Self, E> {
        let y = tree.tahun.iter().position(|t| *t == tahun);
        let y = y.ok_or_else(|| E::TahunAsing {
            tahun: tahun.get(),
            ada: tree.tahun.clone(),
        })?;
        Ok(Self {
            tree,
            roll,
            y,
            tahun,
        })
    }

    fn own(&self, id: SimpulId) -> Option<Jumlah> {
        self.roll.own(id).get(self.y).copied().flatten()
    }

    /// The lowest nodes with money below a node (or of the plan), as they stand in the table.
    pub(super) fn below(&self, node: Option<&Simpul>) -> Vec<(&'a Simpul, Jumlah)> {
        // What stands once more counts where it stands first, unless it is meant itself.
        let elsewhere = self.roll.counted_elsewhere(self.tree);
        let meant = node.is_some_and(|n| elsewhere.contains(&n.id));
        self.tree
            .iter()
            .filter(|n| meant || !elsewhere.contains(&n.id))
            .filter(|n| node.is_none_or(|top| self.is_part(n, top)))
            .filter_map(|n| Some((n, self.own(n.id)?)))
            .filter(|(_, money)| *money != Err(TakTerdefinisi::DataTidakAda))
            .collect()
    }

    /// True for a node and everything below it.
    pub(super) fn is_part(&self, node: &Simpul, top: &Simpul) -> bool {
        node.id == top.id || self.tree.ancestors(node).any(|a| a.id == top.id)
    }

    /// Fails if a node above has money of its own, because the share of this node is unknown.
    pub(super) fn check_above(&self, node: &Simpul) -> Result<(), E> {
        for above in self.tree.ancestors(node) {
            match self.own(above.id) {
                Some(Ok(money)) if !money.is_zero() => {
                    return Err(E::BelumDirinci {
                        simpul: above.label(),
                        tahun: self.tahun,
                    });
                }
                Some(Err(TakTerdefinisi::TakTerbaca)) => return Err(self.unreadable(above)),
                _ => {}
            }
        }
        Ok(())
    }

    /// The sum of lowest nodes.
    ///
    /// # Errors
    /// A cell that cannot be read, and a sum that is too large.
    pub(super) fn sum(&self, leaves: &[(&Simpul, Jumlah)]) -> Result<Rupiah, E> {
        let mut sum = Rupiah::ZERO;
        for (node, money) in leaves {
            sum = sum.checked_add(money.map_err(|_| self.unreadable(node))?)?;
        }
        Ok(sum)
    }

    /// Divides a total among lowest nodes in proportion to their current amounts.
    ///
    /// # Errors
    /// Nodes whose present amount cannot be read or is below zero, where it matters.
    pub(super) fn share(
        &self,
        leaves: &[(&Simpul, Jumlah)],
        total: Rupiah,
    ) -> Result<Pembagian, E> {
        if let [(only, _)] = leaves {
            return Ok(vec![(only.id, total)]);
        }
        let mut weights: Vec<Angka> = Vec::with_capacity(leaves.len());
        for (node, money) in leaves {
            let money = money.map_err(|_| self.unreadable(node))?;
            if money.is_negative() {
                let cell = node.pagu_of(self.tahun);
                let place = cell.map_or_else(|| node.tempat.clone(), |c| c.tempat.clone());
                return Err(E::PaguNegatif(place));
            }
            weights.push(money.angka());
        }
        let shares = largest_remainder(total, &weights)?;
        Ok(leaves.iter().map(|(n, _)| n.id).zip(shares).collect())
    }

    /// The nodes that receive the first money of a node: its lowest nodes, in equal shares.
    pub(super) fn lowest(&self, node: &Simpul) -> Vec<(&'a Simpul, Jumlah)> {
        self.tree
            .iter()
            .filter(|n| n.anak.is_empty() && self.is_part(n, node))
            .map(|n| (n, Ok(Rupiah::ZERO)))
            .collect()
    }

    /// The nodes that share an amount of a node: those with money, otherwise the lowest.
    pub(super) fn takers(&self, node: &Simpul) -> Vec<(&'a Simpul, Jumlah)> {
        let with_money = self.below(Some(node));
        if with_money.is_empty() {
            return self.lowest(node);
        }
        with_money
    }

    fn unreadable(&self, node: &Simpul) -> E {
        let cell = node.pagu_of(self.tahun);
        E::TakTerbaca(cell.map_or_else(|| node.tempat.clone(), |c| c.tempat.clone()))
    }
}
