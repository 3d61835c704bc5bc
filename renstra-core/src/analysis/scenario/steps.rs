//! Computes the changes of a step: amounts of lowest nodes and targets.

use super::cell_changes::{CellChanges, find, not_negative};
use super::leaves::Daun;
use super::{Change, Lindungi, ScenarioError as E, targets};
use crate::analysis::budget::{Jumlah, RollUp};
use crate::model::{Renstra, Simpul, SimpulId};
use crate::ordered::Set;
use crate::value::{Pembulatan, Rasio, Rupiah, Tahun, TakTerdefinisi};

/// Computes the changes of a step.
pub(super) fn changes(plan: &Renstra, step: &Change) -> Result<CellChanges, E> {
    let roll = RollUp::new(&plan.pohon);
    let money = Uang { plan, roll: &roll };
    match step {
        Change::SetPagu {
            jalur,
            tahun,
            jumlah,
        } => money.set(jalur, *tahun, *jumlah),
        Change::ScalePagu {
            jalur,
            tahun,
            faktor,
        } => money.scale(jalur.as_deref(), *tahun, faktor),
        Change::MovePagu {
            dari,
            ke,
            tahun,
            jumlah,
        } => money.shift((dari, ke), *tahun, *jumlah),
        Change::FitYear {
            tahun,
            batas,
            lindungi,
        } => money.fit(*tahun, *batas, lindungi),
        Change::SetTarget {
            jalur,
            indikator,
            tahun,
            nilai,
        } => targets::set(plan, (jalur, *indikator), *tahun, *nilai),
        Change::ScaleTarget {
            jalur,
            indikator,
            tahun,
            faktor,
        } => targets::scale(plan, (jalur, *indikator), *tahun, faktor),
    }
}

/// Steps that change money.
struct Uang<'a> {
    plan: &'a Renstra,
    roll: &'a RollUp,
}

impl<'a> Uang<'a> {
    fn year(&self, tahun: Tahun) -> Result<Daun<'a>, E> {
        Daun::new(&self.plan.pohon, self.roll, tahun)
    }

    fn set(&self, jalur: &str, tahun: Tahun, jumlah: Rupiah) -> Result<CellChanges, E> {
        let (year, node) = (self.year(tahun)?, find(self.plan, jalur)?);
        whole(jumlah)?;
        year.check_above(node)?;
        let shares = year.share(&year.takers(node), jumlah)?;
        Ok(CellChanges::money(tahun, shares))
    }

    fn scale(
        &self,
        jalur: Option<&str>,
        tahun: Option<Tahun>,
        faktor: &Rasio,
    ) -> Result<CellChanges, E> {
        let node = jalur.map(|j| find(self.plan, j)).transpose()?;
        not_negative(faktor)?;
        let years = tahun.map_or_else(|| self.plan.pohon.tahun.clone(), |t| vec![t]);
        let mut changes = CellChanges::default();
        for tahun in years {
            let year = self.year(tahun)?;
            if let Some(node) = node {
                year.check_above(node)?;
            }
            let leaves = year.below(node);
            if leaves.is_empty() {
                continue;
            }
            let exact = Rasio::whole(year.sum(&leaves)?.angka()).multiply(faktor);
            let total = Rupiah::from_angka(exact.round(Pembulatan::half_away(0))?)?;
            whole(total)?;
            changes.add(tahun, year.share(&leaves, total)?);
        }
        if changes.pagu.is_empty() {
            let simpul = node.map(Simpul::label);
            return Err(E::TanpaPagu { simpul, tahun });
        }
        Ok(changes)
    }

    fn shift(
        &self,
        (dari, ke): (&str, &str),
        tahun: Tahun,
        jumlah: Rupiah,
    ) -> Result<CellChanges, E> {
        let year = self.year(tahun)?;
        let (from, to) = (find(self.plan, dari)?, find(self.plan, ke)?);
        whole(jumlah)?;
        if year.is_part(from, to) || year.is_part(to, from) {
            return Err(E::Bertindih {
                dari: dari.to_owned(),
                ke: ke.to_owned(),
            });
        }
        year.check_above(from)?;
        year.check_above(to)?;
        let (givers, takers) = (year.takers(from), year.takers(to));
        let (has, had) = (year.sum(&givers)?, year.sum(&takers)?);
        let left = has.checked_sub(jumlah)?;
        if left.is_negative() {
            return Err(E::PaguKurang {
                simpul: from.label(),
                tahun,
                ada: has,
                diminta: jumlah,
            });
        }
        if jumlah.is_zero() {
            return Ok(CellChanges::default());
        }
        let sum = had.checked_add(jumlah)?;
        for amount in [left, sum] {
            rest_is_whole(tahun, amount)?;
            whole(amount)?;
        }
        let mut changes = CellChanges::money(tahun, year.share(&givers, left)?);
        changes.add(tahun, year.share(&takers, sum)?);
        Ok(changes)
    }

    fn fit(&self, tahun: Tahun, batas: Rupiah, lindungi: &Lindungi) -> Result<CellChanges, E> {
        let year = self.year(tahun)?;
        whole(batas)?;
        let protected = lindungi.nodes(self.plan)?;
        for node in &protected {
            year.check_above(node)?;
        }
        let tops: Set<SimpulId> = protected.iter().map(|top| top.id).collect();
        let is_kept = |n: &Simpul| {
            let mut above = self.plan.pohon.ancestors(n);
            tops.contains(&n.id) || above.any(|a| tops.contains(&a.id))
        };
        let (kept, free): (Vec<(&Simpul, Jumlah)>, Vec<_>) =
            year.below(None).into_iter().partition(|(n, _)| is_kept(n));
        let dilindungi = year.sum(&kept)?;
        let rest = batas.checked_sub(dilindungi)?;
        if rest.is_negative() {
            return Err(E::LindunganMelebihiBatas {
                tahun,
                dilindungi,
                batas,
            });
        }
        rest_is_whole(tahun, dilindungi)?;
        if free.is_empty() {
            // A year without any amount is unknown, and stays so: it is not zero.
            if rest.is_zero() && !kept.is_empty() {
                return Ok(CellChanges::default());
            }
            return Err(E::TanpaPagu {
                simpul: None,
                tahun: Some(tahun),
            });
        }
        Ok(CellChanges::money(tahun, year.share(&free, rest)?))
    }
}

/// An amount of whole rupiah, not below zero.
fn whole(jumlah: Rupiah) -> Result<(), E> {
    if jumlah.is_negative() {
        return Err(E::Negatif(jumlah.angka()));
    }
    if !jumlah.angka().is_whole() {
        return Err(E::Bersen(jumlah));
    }
    Ok(())
}

fn rest_is_whole(tahun: Tahun, jumlah: Rupiah) -> Result<(), E> {
    if jumlah.angka().is_whole() {
        return Ok(());
    }
    Err(E::SisaBersen { tahun, jumlah })
}

/// The first cell of a year that cannot be read, among the lowest nodes.
pub(super) fn first_unreadable(plan: &Renstra, roll: &RollUp, tahun: Tahun) -> Option<E> {
    let year = Daun::new(&plan.pohon, roll, tahun).ok()?;
    let leaves = year.below(None);
    let broken = leaves
        .iter()
        .find(|(_, m)| *m == Err(TakTerdefinisi::TakTerbaca))?;
    year.sum(&[*broken]).err()
}
