//! Indicators that follow from others, as the plan declares or as it is proposed.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use super::target::target_cell;
use crate::analysis::{DeclaredRow, DeclaredYear, MeanProposal};
use crate::model::figur::{Figur, KunciIndikator};
use crate::model::{DeklarasiTurunan, Turunan};
use crate::ordered::Set;
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Tahun, TakTerdefinisi};

impl Explainer<'_> {
    /// A derived indicator, by the key of the indicator that follows.
    pub(super) fn explain_turunan(&self, of: &KunciIndikator, tahun: Tahun) -> Option<Penjelasan> {
        let declared = self.declared();
        if let Some(row) = declared.iter().find(|r| r.kunci.as_ref() == Some(of)) {
            let year = row.tahun.iter().find(|y| y.tahun == tahun)?;
            return Some(self.declared_year(row, year));
        }
        let proposals = self.mean_proposals();
        let found = proposals.iter().find(|p| p.kunci() == *of)?;
        found.tahun.iter().find(|y| y.tahun == tahun)?;
        Some(proposed(found, tahun))
    }

    /// Key and years of every derived indicator. Of two declarations of one indicator the first counts.
    pub(super) fn derived_keys(&self) -> Vec<(Figur, Vec<Tahun>)> {
        let mut seen = Set::new();
        let mut keys = Vec::new();
        for row in self.declared() {
            let Some(own) = row.kunci else { continue };
            if seen.insert(own.clone()) {
                let years = row.tahun.iter().map(|y| y.tahun).collect();
                keys.push((Figur::Turunan(own), years));
            }
        }
        keys.extend(self.mean_proposals().iter().map(|p| {
            let years = p.tahun.iter().map(|y| y.tahun).collect();
            (Figur::Turunan(p.kunci()), years)
        }));
        keys
    }

    fn declared_year(&self, row: &DeclaredRow<'_>, year: &DeclaredYear) -> Penjelasan {
        let rule = row.deklarasi;
        let name = row.indikator.map_or("", |i| i.nama.as_str());
        let (tahun, text) = (year.tahun, &rule.tercetak);
        let mut parts = Vec::new();
        for source in &rule.asal {
            parts.push(self.source(&source.jalur, tahun));
            if let Some(below) = &source.penyebut {
                parts.push(self.source(below, tahun));
            }
            if let Some(weight) = source.bobot {
                parts.push(weight_in(rule, &source.jalur, Nilai::Angka(weight)));
            }
        }
        let title = teks!(
            "Turunan yang dinyatakan {tahun}: {name}",
            "Declared to follow from others {tahun}: {name}"
        );
        let place = &rule.tempat;
        let key = row.kunci.clone().map(|k| Figur::Turunan(k).at(Some(tahun)));
        let mut found = Penjelasan::computed(title, Step::Turunan(rule.cara), parts)
            .rule(rule_of(rule.cara), None)
            .remark(teks!(
                "dinyatakan oleh rencana ({place}): {text}",
                "declared by the plan ({place}): {text}"
            ));
        found.figur = key;
        match year.cocok {
            Some(agrees) => found.remark(verdict(agrees)),
            None => found,
        }
    }

    /// A source of a declaration: its cell of the year.
    fn source(&self, key: &str, tahun: Tahun) -> Penjelasan {
        let indicator = self.indicator_of(key);
        let name = indicator.map_or(key, |i| i.nama.as_str());
        match indicator.and_then(|i| i.target_of(tahun)) {
            Some(cell) => target_cell(name, tahun, cell),
            None => Penjelasan::printed(
                teks!("Target {tahun}: {name}", "Target {tahun}: {name}"),
                None,
                Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda),
            ),
        }
    }
}

/// The rule of a way, as in the list of rules.
fn rule_of(way: Turunan) -> &'static str {
    match way {
        Turunan::RataRata => "rata_rata_indikator",
        Turunan::RataRataTertimbang => "rata_rata_tertimbang",
        Turunan::Jumlah => "jumlah_indikator",
        Turunan::RasioJumlah => "rasio_jumlah",
    }
}

/// A weight; it is printed in the declaration.
fn weight_in(rule: &DeklarasiTurunan, source: &str, value: Nilai) -> Penjelasan {
    Penjelasan::printed(
        teks!("Bobot {source}", "Weight of {source}"),
        Some((rule.tempat.clone(), rule.tercetak.clone())),
        value,
    )
}

fn verdict(agrees: bool) -> crate::value::Teks {
    if agrees {
        teks!(
            "target yang tercetak sesuai, sebagaimana dibulatkan di sana",
            "the printed target agrees, as rounded there"
        )
    } else {
        teks!(
            "target yang tercetak tidak sesuai",
            "the printed target does not agree"
        )
    }
}

/// A sasaran that is proposed to be the mean of its programmes.
fn proposed(proposal: &MeanProposal<'_>, tahun: Tahun) -> Penjelasan {
    let parts = proposal.program.iter().filter_map(|p| {
        let outcome = p.indikator.first()?;
        Some(target_cell(&outcome.nama, tahun, outcome.target_of(tahun)?))
    });
    let name = &proposal.indikator.nama;
    let title = teks!(
        "Rata-rata program {tahun}: {name}",
        "Mean of the programmes {tahun}: {name}"
    );
    let cara = Turunan::RataRata;
    let found = Penjelasan::computed(title, Step::Turunan(cara), parts.collect())
        .rule(rule_of(cara), None)
        .remark(teks!(
            "usulan: rencana tidak menyatakannya, tetapi angkanya mengikutinya",
            "proposed: the plan does not say so, but its figures follow it"
        ))
        .key(Figur::Turunan(proposal.kunci()).at(Some(tahun)));
    let year = proposal.tahun.iter().find(|y| y.tahun == tahun);
    match year {
        Some(y) => found.remark(verdict(y.cocok)),
        None => found,
    }
}
