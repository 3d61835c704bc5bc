//! Proposed derived indicators: a sasaran as the mean of its programmes' outcomes.
//!
//! Plans rarely say so; the rule is proposed by fitting, and reported as a proposal.

use crate::model::{Indikator, Renstra, Simpul, Tingkat};
use crate::rules::derived::LEAST_PARTS;
use crate::rules::{agrees_as_printed, may_propose, mean_of};
use crate::value::{Angka, Rasio, Tahun};

use super::indicator_links::number;
use super::targets::indicators_of;
use crate::model::figur::KunciIndikator;

/// A sasaran whose indicator is the plain mean of its programmes' first outcomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeanProposal<'a> {
    /// The sasaran.
    pub simpul: &'a Simpul,
    /// Its indicator.
    pub indikator: &'a Indikator,
    /// Number of the indicator there, from 1.
    pub nomor: u32,
    /// The programmes whose outcomes are averaged.
    pub program: Vec<&'a Simpul>,
    /// Year by year.
    pub tahun: Vec<MeanYear>,
}

/// One year of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeanYear {
    /// The year.
    pub tahun: Tahun,
    /// The printed value of the sasaran, and its decimals.
    pub tercetak: (Angka, u32),
    /// The outcomes of the programmes.
    pub outcome: Vec<Angka>,
    /// Their mean.
    pub dihitung: Rasio,
    /// True if the printed value is the mean, as rounded in print.
    pub cocok: bool,
}

impl MeanProposal<'_> {
    /// Key of the indicator, as a declaration would name it: the node, with `/2` for its second one.
    pub fn kunci(&self) -> KunciIndikator {
        KunciIndikator {
            jalur: self.simpul.jalur.clone(),
            nomor: self.nomor,
        }
    }
}

impl Renstra {
    /// Sasaran whose indicator follows as a mean from their programmes, proposed by fitting: at
    /// least two programmes, at least three years that fit and more than half, and a moving series. What
    /// the plan declares itself ([`Renstra::declared`]) needs no proposal.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Pembulatan;
    /// let all = plan.mean_proposals();
    /// assert_eq!(all.len(), 1);
    /// assert_eq!(all[0].program.len(), 6);
    /// let means: Vec<_> = all[0].tahun.iter()
    ///     .map(|y| y.dihitung.round(Pembulatan::default()).unwrap().to_string()).collect();
    /// assert_eq!(means, ["94.33", "95.5", "96.67", "97.83", "99"]);
    /// ```
    pub fn mean_proposals(&self) -> Vec<MeanProposal<'_>> {
        let declared: Vec<&Indikator> = self
            .identitas
            .turunan
            .iter()
            .filter_map(|d| self.indicator_of(&d.jalur))
            .collect();
        let is_open = |i: &Indikator| declared.iter().all(|d| !std::ptr::eq(*d, i));
        self.pohon
            .iter()
            .filter(|n| n.tingkat == Tingkat::Sasaran)
            .flat_map(|n| indicators_of(n).map(move |of| (n, of)))
            .filter(|(_, of)| is_open(of.indikator))
            .filter_map(|(n, of)| self.propose(n, (of.nomor, of.indikator)))
            .collect()
    }

    fn propose<'a>(
        &'a self,
        simpul: &'a Simpul,
        (nomor, indikator): (u32, &'a Indikator),
    ) -> Option<MeanProposal<'a>> {
        let program: Vec<&Simpul> = self
            .pohon
            .iter()
            .filter(|p| p.tingkat == Tingkat::Program)
            .filter(|p| self.pohon.ancestors(p).any(|a| a.id == simpul.id))
            .collect();
        let outcomes: Vec<&Indikator> =
            program.iter().filter_map(|p| p.indikator.first()).collect();
        // A mean over different units says nothing.
        let same_unit = outcomes.iter().all(|o| o.satuan == indikator.satuan);
        if outcomes.len() < LEAST_PARTS || outcomes.len() != program.len() || !same_unit {
            return None;
        }
        let tahun: Vec<MeanYear> = indikator
            .target
            .iter()
            .filter_map(|(year, cell)| {
                let tercetak = number(Some(cell))?;
                let outcome: Vec<Angka> = outcomes
                    .iter()
                    .map(|o| number(o.target_of(*year)).map(|(n, _)| n))
                    .collect::<Option<_>>()?;
                let dihitung = mean_of(&outcome).ok()?;
                Some(MeanYear {
                    tahun: *year,
                    cocok: agrees_as_printed(tercetak.0, tercetak.1, &dihitung),
                    tercetak,
                    outcome,
                    dihitung,
                })
            })
            .collect();
        let fits: Vec<&MeanYear> = tahun.iter().filter(|y| y.cocok).collect();
        let moves = fits.windows(2).any(|w| match w {
            [a, b] => a.tercetak.0 != b.tercetak.0,
            _ => false,
        });
        may_propose(fits.len(), tahun.len(), moves).then_some(MeanProposal {
            simpul,
            indikator,
            nomor,
            program,
            tahun,
        })
    }
}
