//! The cells that a step changes, and what all kinds of steps need to find them.

use super::ScenarioError as E;
use super::leaves::Pembagian;
use crate::model::jalur::ambiguous_key;
use crate::model::{Renstra, Simpul, SimpulId};
use crate::value::printable::shorten;
use crate::value::{Angka, Rasio, Rupiah, Tahun};

/// The amounts and targets that a step changes.
#[derive(Debug, Default)]
pub(super) struct CellChanges {
    /// New amounts of lowest nodes.
    pub(super) pagu: Vec<(SimpulId, Tahun, Rupiah)>,
    /// New targets: node, number of the indicator, year.
    pub(super) target: Vec<(SimpulId, usize, Tahun, Angka)>,
}

impl CellChanges {
    pub(super) fn money(tahun: Tahun, shares: Pembagian) -> Self {
        let mut changes = Self::default();
        changes.add(tahun, shares);
        changes
    }

    pub(super) fn add(&mut self, tahun: Tahun, shares: Pembagian) {
        self.pagu
            .extend(shares.into_iter().map(|(id, m)| (id, tahun, m)));
    }
}

/// The only node that a key or a shorter spelling means.
pub(super) fn find<'a>(plan: &'a Renstra, jalur: &str) -> Result<&'a Simpul, E> {
    match plan.pohon.find_all(jalur).as_slice() {
        [] => Err(E::JalurAsing(shorten(jalur))),
        [node] => Ok(node),
        several => Err(E::JalurGanda(ambiguous_key(jalur, several))),
    }
}

/// Refuses a factor below zero.
pub(super) fn not_negative(faktor: &Rasio) -> Result<(), E> {
    if faktor.is_negative() {
        return Err(E::FaktorNegatif(faktor.clone()));
    }
    Ok(())
}
