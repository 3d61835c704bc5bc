//! Printed numbers and codes.

use serde::Deserialize;

use super::super::args::Args;
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::model;
use crate::value::number::Locale;
use crate::value::{Isi, TakTerdefinisi};

type H = Result<RuleResult, Galat>;

/// The notation of a cell on its own.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Notasi {
    /// Only what reads alike in both.
    #[default]
    Auto,
    Id,
    En,
}

pub(super) fn parse_number(m: &mut Args, cara: RuleContext) -> H {
    let text = m.teks("teks")?;
    let locale = match m.pilihan("notasi")?.unwrap_or_default() {
        Notasi::Auto => None,
        Notasi::Id => Some(Locale::Id),
        Notasi::En => Some(Locale::En),
    };
    Ok(match crate::value::number::parse_number(&text, locale)? {
        Isi::Ada(n) => cara
            .bilangan("baca_angka", Ok(n.angka))
            .rinci("desimal", &n.desimal)
            .rinci("persen", &n.persen)
            .rinci("satuan", &n.satuan.as_ref().map(|s| s.as_str().to_owned())),
        Isi::Tiada(kind) => cara
            .bilangan("baca_angka", Err(TakTerdefinisi::DataTidakAda))
            .rinci("tiada", &kind),
        Isi::Rusak => cara.bilangan("baca_angka", Err(TakTerdefinisi::TakTerbaca)),
    })
}

pub(super) fn parse_kode(m: &mut Args, cara: RuleContext) -> H {
    let text = m.teks("teks")?;
    let kode = model::parse_kode(&text)?;
    Ok(cara
        .nama("baca_kode", Ok(kode.to_string()))
        .rinci("tercetak", &text)
        .rinci("tingkat", &kode.tingkat())
        .rinci("induk", &kode.parent().map(|k| k.to_string()))
        .rinci("urusan", &kode.urusan())
        .rinci("bidang", &kode.bidang())
        .rinci("program", &kode.program())
        .rinci("kewenangan", &kode.kewenangan())
        .rinci("kegiatan", &kode.kegiatan())
        .rinci("sub", &kode.sub())
        .rinci("nol_hilang", &kode.zeros_lost()))
}
