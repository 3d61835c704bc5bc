//! Pagu: from the plan down to the cells of the sub kegiatan.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::budget::{RollUp, printed};
use crate::model::Simpul;
use crate::model::figur::{Figur, TOTAL};
use crate::peraturan::{permendagri_54_2010, permendagri_86_2017};
use crate::value::Tahun;
use crate::value::bahasa::teks;

impl Explainer<'_> {
    /// The pagu of a node, or of the plan.
    pub(super) fn explain_pagu(&self, node: Option<&Simpul>, tahun: Option<Tahun>) -> Penjelasan {
        let roll = self.shared.roll(self.plan);
        let Some(year) = tahun else {
            let years = self.pohon.tahun.iter().enumerate();
            let parts = years.map(|(y, year)| self.one_year(roll, node, y, *year));
            return named(node, None, Step::Jumlah, parts.collect())
                .basis(permendagri_54_2010::JUMLAH_PENDANAAN);
        };
        let at = self.pohon.tahun.iter().position(|t| *t == year);
        self.one_year(roll, node, at.unwrap_or(usize::MAX), year)
    }

    fn one_year(&self, roll: &RollUp, node: Option<&Simpul>, y: usize, year: Tahun) -> Penjelasan {
        let below: Vec<&Simpul> = match node {
            Some(n) if own(roll, n, y) => {
                let cell = n.pagu_of(year);
                return Penjelasan::cell(title(node, Some(year)), cell, printed(cell).into())
                    .key(Figur::Pagu(n.jalur.clone()).at(Some(year)));
            }
            Some(n) => self.pohon.children(n).collect(),
            None => self.pohon.roots().collect(),
        };
        let each = |nodes: Vec<&Simpul>| -> Vec<Penjelasan> {
            let parts = nodes.into_iter();
            parts
                .map(|n| self.one_year(roll, Some(n), y, year))
                .collect()
        };
        let again = roll.again(node.map(|n| n.id));
        let again: Vec<&Simpul> = again.filter_map(|u| self.pohon.get(u.simpul)).collect();
        if again.is_empty() {
            return named(node, Some(year), Step::Jumlah, each(below))
                .basis(permendagri_86_2017::T_C_27);
        }
        // What stands below it twice counts once.
        let title = teks!("Jumlah bawahannya", "Sum of what is below");
        let all = Penjelasan::computed(title, Step::Jumlah, each(below));
        let title = teks!(
            "Uang yang tercetak sekali lagi",
            "Money that is printed once more"
        );
        let twice = Penjelasan::computed(title, Step::Jumlah, each(again));
        named(node, Some(year), Step::Selisih, vec![all, twice]).basis(permendagri_86_2017::T_C_27)
    }
}

/// True if the node's own cell counts.
fn own(roll: &RollUp, node: &Simpul, y: usize) -> bool {
    node.anak.is_empty() || roll.own(node.id).get(y).is_some_and(Option::is_some)
}

fn title(node: Option<&Simpul>, year: Option<Tahun>) -> crate::value::Teks {
    let name = node.map(Simpul::label);
    let year = year.map(|y| format!(" {y}")).unwrap_or_default();
    match name {
        Some(name) => teks!("Pagu{year}: {name}", "Budget{year}: {name}"),
        None => teks!(
            "Pagu{year}: seluruh rencana",
            "Budget{year}: the whole plan"
        ),
    }
}

fn named(
    node: Option<&Simpul>,
    year: Option<Tahun>,
    step: Step,
    parts: Vec<Penjelasan>,
) -> Penjelasan {
    let key = node.map_or(TOTAL, |n| n.jalur.as_str());
    let figur = Figur::Pagu(key.to_owned()).at(year);
    Penjelasan::computed(title(node, year), step, parts).key(figur)
}
