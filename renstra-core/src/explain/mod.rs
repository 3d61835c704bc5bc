//! Explanations: from any figure or finding down to the printed cells, with the rule, the formula and
//! the legal basis of each step.
//!
//! A figure is asked for by its key ([`crate::model::figur`] has them all).

pub mod penjelasan;
pub mod step;

mod belanja;
mod cakupan;
mod capaian;
mod evaluasi;
mod indeks;
mod kebutuhan;
mod keys;
mod layanan;
mod layanan_sosial;
mod mean_achievement;
mod pagu;
mod remaining;
mod serapan;
mod target;
mod temuan;
mod turunan;

pub use penjelasan::Penjelasan;
pub use step::Step;

use std::ops::Deref;

use crate::analysis::Shared;
use crate::check::HasilPeriksa;
use crate::error::{ErrorKind, RenstraError};
use crate::model::figur::{Figur, FigurId, KunciIndikator, TOTAL, UkuranIndikator};
use crate::model::jalur::ambiguous_key;
use crate::model::{Renstra, Simpul};
use crate::value::Tahun;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// A plan with what is computed once for all of its explanations.
pub(crate) struct Explainer<'a> {
    plan: &'a Renstra,
    shared: &'a Shared,
}

impl Deref for Explainer<'_> {
    type Target = Renstra;

    fn deref(&self) -> &Renstra {
        self.plan
    }
}

impl<'a> Explainer<'a> {
    pub(crate) fn new(plan: &'a Renstra, shared: &'a Shared) -> Self {
        Self { plan, shared }
    }

    /// The explanation of a key; `check` gives the findings, where one is asked for.
    pub(crate) fn explain<'r>(
        &self,
        kunci: &str,
        tahun: Option<Tahun>,
        check: impl Fn() -> &'r HasilPeriksa,
    ) -> Result<Penjelasan, RenstraError> {
        let id: Option<FigurId> = kunci.parse().ok();
        let Some(id) = id else {
            return Err(self.unknown_figure(kunci, tahun));
        };
        let asked = tahun.or(id.tahun);
        let found = match &id.figur {
            Figur::Temuan(kode, about) => self.explain_temuan(kode, about, check()),
            figur => {
                let figur = self.resolve(figur)?;
                self.figure(&figur, asked)
            }
        };
        found
            .map(|found| found.traced(self.plan))
            .ok_or_else(|| match &id.figur {
                Figur::Temuan(..) => self.unknown_finding(kunci, check()),
                _ => self.unknown_figure(kunci, asked),
            })
    }

    /// The figure that a key means, with the key of its node written out.
    ///
    /// # Errors
    /// A spelling that fits several nodes.
    fn resolve(&self, figur: &Figur) -> Result<Figur, RenstraError> {
        Ok(match figur {
            Figur::Pagu(jalur) => Figur::Pagu(self.node_key(jalur)?),
            Figur::RataRata(jalur, ukuran) => Figur::RataRata(self.node_key(jalur)?, *ukuran),
            Figur::Belanja(jalur, ukuran) => Figur::Belanja(self.node_key(jalur)?, *ukuran),
            Figur::Indikator(of, ukuran) => Figur::Indikator(self.indicator_key(of)?, *ukuran),
            Figur::Turunan(of) => Figur::Turunan(self.indicator_key(of)?),
            Figur::Evaluasi(of, ukuran, uang) if !self.is_form_key(&of.jalur) => {
                Figur::Evaluasi(self.indicator_key(of)?, *ukuran, *uang)
            }
            other => other.clone(),
        })
    }

    fn indicator_key(&self, of: &KunciIndikator) -> Result<KunciIndikator, RenstraError> {
        Ok(KunciIndikator {
            jalur: self.node_key(&of.jalur)?,
            nomor: of.nomor,
        })
    }

    /// The key of the node that a spelling means; the spelling itself where there is none.
    fn node_key(&self, text: &str) -> Result<String, RenstraError> {
        if text == TOTAL {
            return Ok(text.to_owned());
        }
        match self.pohon.find_all(text).as_slice() {
            [] => Ok(text.to_owned()),
            [node] => Ok(node.jalur.clone()),
            several => Err(ambiguous(text, several)),
        }
    }

    fn figure(&self, figur: &Figur, tahun: Option<Tahun>) -> Option<Penjelasan> {
        match figur {
            Figur::Pagu(jalur) => {
                let known = tahun.is_none_or(|t| self.pohon.tahun.contains(&t));
                let node = match jalur.as_str() {
                    TOTAL if self.pohon.is_empty() => return None,
                    TOTAL => None,
                    key => Some(self.pohon.find(key)?),
                };
                known.then(|| self.explain_pagu(node, tahun))
            }
            Figur::Indikator(of, ukuran) => match ukuran {
                UkuranIndikator::Target => self.explain_target(of, tahun),
                UkuranIndikator::Predikat => self.explain_predikat(of, tahun?),
                UkuranIndikator::Capaian => self.explain_capaian(of, tahun?),
                UkuranIndikator::Kategori => self.explain_kategori(of, tahun?),
                UkuranIndikator::SisaMenujuAkhir | UkuranIndikator::LajuPerlu => {
                    self.explain_remaining(of, *ukuran, tahun?)
                }
            },
            Figur::RataRata(jalur, ukuran) => self.explain_mean(jalur, *ukuran, tahun?),
            Figur::Belanja(jalur, ukuran) => self.explain_belanja(jalur, *ukuran, tahun?),
            Figur::Turunan(of) => self.explain_turunan(of, tahun?),
            Figur::Serapan(ukuran, line) => self.explain_serapan(*ukuran, *line, tahun),
            Figur::Spm(service, unit, ukuran) => {
                self.explain_spm((*service, unit.as_deref()), *ukuran, tahun?)
            }
            Figur::Bantuan(unit, ukuran) => self.explain_bantuan(unit.as_deref(), *ukuran, tahun?),
            Figur::Tanggap(ukuran) => self.explain_tanggap(*ukuran, tahun?),
            Figur::Evaluasi(of, ukuran, uang) => self.explain_evaluasi(of, *ukuran, *uang, tahun),
            Figur::Temuan(..) => None,
        }
    }

    pub(super) fn unknown_figure(&self, kunci: &str, tahun: Option<Tahun>) -> RenstraError {
        let year = tahun.map(|t| format!(" {t}")).unwrap_or_default();
        let (years, near) = self.near(kunci);
        let near = near.join(", ");
        let kunci = shorten(kunci);
        let message = if years.is_empty() {
            teks!(
                "angka `{kunci}`{year} tidak ada dalam rencana ini; yang ada antara lain: {near}",
                "the plan has no figure `{kunci}`{year}; among those that it has: {near}"
            )
        } else {
            let list = |all: &str| {
                let named = years
                    .iter()
                    .map(|y| y.map_or(all.to_owned(), |y| y.to_string()));
                named.collect::<Vec<_>>().join(", ")
            };
            let (id, en) = (list("tanpa tahun"), list("without a year"));
            match tahun {
                Some(t) => teks!(
                    "angka `{kunci}` tidak ada untuk tahun {t}; yang ada: {id}",
                    "there is no figure `{kunci}` of {t}; there are: {en}"
                ),
                None => teks!(
                    "angka `{kunci}` memerlukan tahun; yang ada: {id}",
                    "the figure `{kunci}` needs a year; there are: {en}"
                ),
            }
        };
        RenstraError::new(ErrorKind::UnknownFigure, message, None)
    }

    fn unknown_finding(&self, kunci: &str, result: &HasilPeriksa) -> RenstraError {
        let kunci = shorten(kunci);
        let near = result.nearest(&kunci, keys::NEAR).join(", ");
        let message = teks!(
            "temuan `{kunci}` tidak ada dalam rencana ini; yang ada antara lain: {near}",
            "the plan has no finding `{kunci}`; among those that it has: {near}"
        );
        RenstraError::new(ErrorKind::UnknownFigure, message, None)
    }
}

/// A spelling that fits several nodes.
pub(crate) fn ambiguous(text: &str, nodes: &[&Simpul]) -> RenstraError {
    RenstraError::new(ErrorKind::UnknownFigure, ambiguous_key(text, nodes), None)
}
