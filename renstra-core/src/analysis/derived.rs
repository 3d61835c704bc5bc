//! Proposed derived indicators: a sasaran as the mean of its programmes' outcomes.
//!
//! Plans rarely say so; the rule is proposed by fitting, and reported as a proposal.

use crate::model::{Indikator, Renstra, Simpul, SimpulId, Tingkat};
use crate::ordered::{Map, Set};
use crate::rules::derived::LEAST_PARTS;
use crate::rules::{agrees_as_printed, may_propose, mean_of};
use crate::value::{Angka, Rasio, Satuan, Tahun, Tempat};

use super::indicator_links::{MOST_COMPARISONS, number};
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
        let declared: Set<&Tempat> = { self.declared().into_iter() }
            .filter_map(|d| Some(&d.indikator?.tempat))
            .collect();
        let mut below: Map<SimpulId, Vec<&Simpul>> = Map::new();
        let programs = self.pohon.iter().filter(|n| n.tingkat == Tingkat::Program);
        for program in programs {
            for above in self.pohon.ancestors(program) {
                if above.tingkat == Tingkat::Sasaran {
                    below.push(above.id, program);
                }
            }
        }
        let mut proposals = Vec::new();
        let mut named = 0;
        for (id, programs) in below {
            let Some((node, mean)) = self.pohon.get(id).zip(ProgramMeans::of(programs)) else {
                continue;
            };
            let own = indicators_of(node);
            for of in own.filter(|of| !declared.contains(&of.indikator.tempat)) {
                // Each proposal names each programme in each year; so many are no list for a reader.
                if named > MOST_COMPARISONS {
                    return proposals;
                }
                if let Some(proposal) = mean.propose(node, (of.nomor, of.indikator)) {
                    named += proposal.program.len() * (1 + proposal.tahun.len());
                    proposals.push(proposal);
                }
            }
        }
        proposals
    }
}

/// The programmes of a sasaran with the means of their first outcomes.
struct ProgramMeans<'a> {
    program: Vec<&'a Simpul>,
    /// Their units, each spelling once.
    units: Map<Option<&'a str>, &'a Indikator>,
    /// The outcomes of a year and their mean, where each programme has one.
    tahun: Map<Tahun, (Vec<Angka>, Rasio)>,
}

impl<'a> ProgramMeans<'a> {
    /// `None` for too few programmes, or without an outcome of each.
    fn of(program: Vec<&'a Simpul>) -> Option<Self> {
        let outcomes: Vec<&'a Indikator> = program
            .iter()
            .map(|p| p.indikator.first())
            .collect::<Option<_>>()?;
        if outcomes.len() < LEAST_PARTS {
            return None;
        }
        let years = outcomes.first().into_iter().flat_map(|o| &o.target);
        let mean = |year: Tahun| {
            let all = { outcomes.iter() }.map(|o| number(o.target_of(year)).map(|(n, _)| n));
            let all: Vec<Angka> = all.collect::<Option<_>>()?;
            let mean = mean_of(&all).ok()?;
            Some((year, (all, mean)))
        };
        let unit = |o: &&'a Indikator| (o.satuan.as_ref().map(Satuan::as_str), *o);
        Some(Self {
            program,
            units: outcomes.iter().map(unit).collect(),
            tahun: years.filter_map(|(year, _)| mean(*year)).collect(),
        })
    }

    fn propose<'p>(
        &self,
        simpul: &'p Simpul,
        (nomor, indikator): (u32, &'p Indikator),
    ) -> Option<MeanProposal<'p>>
    where
        'a: 'p,
    {
        // A mean over different units says nothing.
        let mut units = self.units.iter();
        if units.any(|(_, o)| o.satuan != indikator.satuan) {
            return None;
        }
        let years = indikator.target.iter().filter_map(|(year, cell)| {
            let tercetak = number(Some(cell))?;
            let (outcome, mean) = self.tahun.get(year)?;
            let cocok = agrees_as_printed(tercetak.0, tercetak.1, mean);
            Some((*year, tercetak, cocok, (outcome, mean)))
        });
        let years: Vec<_> = years.collect();
        let fits = || years.iter().filter(|(_, _, cocok, _)| *cocok);
        let printed = fits().map(|(_, tercetak, ..)| tercetak.0);
        let moves = printed.clone().zip(printed.skip(1)).any(|(a, b)| a != b);
        may_propose(fits().count(), years.len(), moves).then(|| MeanProposal {
            simpul,
            indikator,
            nomor,
            program: self.program.clone(),
            tahun: years
                .into_iter()
                .map(|(tahun, tercetak, cocok, (outcome, mean))| MeanYear {
                    tahun,
                    tercetak,
                    outcome: outcome.clone(),
                    dihitung: mean.clone(),
                    cocok,
                })
                .collect(),
        })
    }
}
