//! Indicators that follow from others.

use super::super::args::Args;
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::rules;
use crate::value::Angka;

type H = Result<RuleResult, Galat>;

/// Pairs of numbers from a list of objects.
fn pairs(m: &mut Args, names: [&'static str; 2]) -> Result<Vec<(Angka, Angka)>, Galat> {
    let mut all = Vec::new();
    for mut row in m.baris("baris")? {
        all.push((row.angka(names[0])?, row.angka(names[1])?));
        row.end()?;
    }
    Ok(all)
}

pub(super) fn mean_of(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::mean_of(&m.daftar("nilai")?);
    Ok(cara.angka("rata_rata_indikator", value))
}

pub(super) fn sum_of(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::sum_of(&m.daftar("nilai")?);
    Ok(cara.bilangan("jumlah_indikator", value))
}

pub(super) fn weighted_mean_of(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::weighted_mean_of(&pairs(m, ["nilai", "bobot"])?);
    Ok(cara.angka("rata_rata_tertimbang", value))
}

pub(super) fn ratio_of_sums(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::ratio_of_sums(&pairs(m, ["pembilang", "penyebut"])?);
    Ok(cara.persen("rasio_jumlah", value))
}
