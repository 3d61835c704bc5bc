//! What checks share: the plan, its roll-up, its links.

use super::document_pair::DocumentPair;
use crate::analysis::budget::RollUp;
use crate::analysis::indicator_links::Tautan;
use crate::analysis::progress::realised::Terealisasi;
use crate::analysis::serapan::garis::Susunan;
use crate::analysis::targets::IndikatorRencana;
use crate::model::{BarisIndikator, Indikator, KelompokAnggaran, Renstra, Simpul, Tingkat};
use crate::nomenklatur::nama::indicator_key;
use crate::ordered::Map;
use crate::value::{Sel, Tahun, Tempat};

/// A plan with what several checks need of it, computed once.
pub struct Konteks<'a> {
    pub(crate) plan: &'a Renstra,
    pub(crate) roll: RollUp,
    pub(crate) anggaran: Susunan<'a>,
    pub(crate) realisasi: Susunan<'a>,
    /// The progress table, brought to its nodes.
    pub(crate) progress: Terealisasi<'a>,
    pub(crate) links: Vec<Tautan<'a>>,
    /// The other document, where two are compared.
    pub(crate) pasangan: Option<DocumentPair<'a>>,
    tujuan_by_key: Map<String, &'a BarisIndikator>,
    names_only: bool,
    same: Map<&'a Tempat, Vec<&'a Indikator>>,
}

impl<'a> Konteks<'a> {
    pub(crate) fn new(plan: &'a Renstra) -> Self {
        let mut tujuan_by_key = Map::new();
        for row in &plan.tujuan_sasaran {
            let key = indicator_key(&row.indikator.nama, plan.agency());
            tujuan_by_key.keep_first(key, row);
        }
        let links = plan.links();
        let mut same: Map<&Tempat, Vec<&Indikator>> = Map::new();
        for link in &links {
            if let Some((_, node)) = link.simpul {
                let row = &link.baris.indikator;
                same.push(&row.tempat, node);
                same.push(&node.tempat, row);
            }
        }
        let mut upper = plan.pohon.iter().filter(|n| n.tingkat <= Tingkat::Sasaran);
        let figure = |i: &Indikator| i.cells().any(|c| c.value().is_some() || c.is_broken());
        let names_only =
            plan.tujuan_sasaran.is_empty() && !upper.any(|n| n.indikator.iter().any(figure));
        Self {
            plan,
            names_only,
            tujuan_by_key,
            same,
            roll: RollUp::new(&plan.pohon),
            anggaran: plan.susunan(KelompokAnggaran::Anggaran),
            realisasi: plan.susunan(KelompokAnggaran::Realisasi),
            progress: Terealisasi::new(plan),
            links,
            pasangan: None,
        }
    }

    /// The plan beside another document.
    pub(crate) fn pair(plan: &'a Renstra, lain: &'a Renstra) -> Self {
        Self {
            pasangan: Some(DocumentPair::new(plan, lain)),
            ..Self::new(plan)
        }
    }

    /// For a row of T-C.28: the row of T-C.25 with the same name.
    pub(crate) fn twin_in_tujuan(&self, link: &Tautan<'a>) -> Option<&'a BarisIndikator> {
        let own = &link.baris.indikator.tempat.tabel();
        let twin = self.tujuan_by_key.get(&link.key).copied();
        twin.filter(|t| t.indikator.tempat.tabel() != *own)
    }

    /// True if some year of the declared period is not among these: the end of the period adds up more than they are.
    /// The first year may have no column, as in the form in force since 2025.
    pub(crate) fn lacks_years_of_period(&self, years: impl Iterator<Item = Tahun>) -> bool {
        let Some(period) = self.plan.identitas.periode else {
            return false;
        };
        let known: Vec<Tahun> = years.collect();
        let mut due = period.years().skip(1);
        due.any(|year| !known.contains(&year))
    }

    /// The same indicator in the other tables: in the funding matrix, or the rows of one of the matrix.
    pub(crate) fn elsewhere(&self, own: &Indikator) -> impl Iterator<Item = &'a Indikator> + '_ {
        self.same.get(&own.tempat).into_iter().flatten().copied()
    }

    /// The topmost node above a node, or itself, on a line of parents that print the same for a year: their only
    /// child has all of their money.
    pub(crate) fn top_of_line(&self, node: &'a Simpul, year: Tahun) -> &'a Simpul {
        let tree = &self.plan.pohon;
        let money = |n: &Simpul| n.pagu_of(year).and_then(Sel::money);
        let mut top = node;
        while let Some(above) = top.induk.and_then(|id| tree.get(id)) {
            let only = above.anak.len() == 1 && above.tingkat >= Tingkat::Program;
            if !only || money(above) != money(top) {
                break;
            }
            top = above;
        }
        top
    }

    /// True for an indicator of a tujuan or sasaran of the funding matrix where none of them has a figure there, and
    /// T-C.25, which has their targets, is not at hand: T-C.27 only names the indicators of these levels.
    pub(crate) fn is_named_only(&self, of: &IndikatorRencana<'_>) -> bool {
        of.simpul.is_some_and(|n| n.tingkat <= Tingkat::Sasaran) && self.names_only
    }

    /// Every indicator of the plan.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = IndikatorRencana<'a>> + use<'a> {
        self.plan.each_indicator()
    }
}
