//! KIN015: an indicator cannot be measured: no unit and no number, range or rank in any cell.
//!
//! Judged where the table has a column of units and targets by year; what a name means is not guessed.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Indikator, Renstra};
use crate::value::bahasa::teks;
use crate::value::{Sel, Target, Tempat};

/// Marks that say only that something is to be done.
const CENTANG: &[&str] = &["v", "x"];

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN015",
    keparahan: Keparahan::Peringatan,
    judul_id: "indikator tidak terukur: tanpa satuan dan tanpa angka",
    judul_en: "an indicator cannot be measured: no unit and no number",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        if k.is_named_only(&of) {
            p.skip();
            continue;
        }
        match is_measurable(k, indikator) {
            Some(true) => p.pass(),
            Some(false) => p.fail(finding(indikator).jalur(jalur.as_ref())),
            None => p.skip(),
        }
    }
}

/// Whether an indicator can be measured; `None` where the tables do not tell.
pub(super) fn is_measurable(k: &Konteks<'_>, indikator: &Indikator) -> Option<bool> {
    if is_measured(indikator) {
        return Some(true);
    }
    let tells = !indikator.nama.is_empty()
        && !indikator.target.is_empty()
        && has_units(k.plan, &indikator.tempat)
        && !indikator.cells().any(Sel::is_broken)
        // Some plans print unit and targets in one table only.
        && !k.elsewhere(indikator).any(is_measured);
    tells.then_some(false)
}

fn is_measured(indikator: &Indikator) -> bool {
    let measures = |c: &Sel<Target>| match c.value() {
        Some(Target::Peringkat(text)) => !CENTANG.contains(&text.as_str()),
        other => other.is_some(),
    };
    indikator.satuan.is_some() || indikator.cells().any(measures)
}

fn has_units(plan: &Renstra, tempat: &Tempat) -> bool {
    plan.lembar()
        .iter()
        .any(|l| l.nama() == tempat.tabel() && l.column("satuan").is_some())
}

fn finding(indikator: &Indikator) -> Temuan {
    let name = &indikator.nama;
    Temuan::new(
        indikator.tempat.in_column("indikator"),
        teks!(
            "indikator `{name}` tidak terukur: tanpa satuan, dan tanpa angka, rentang, atau peringkat di semua selnya",
            "the indicator `{name}` cannot be measured: it has no unit, and no number, range or rank in any cell"
        ),
        teks!(
            "rumuskan sebagai ukuran dengan satuan dan target",
            "word it as a measure with a unit and targets"
        ),
    )
    .tercetak(name)
    .beside([&indikator.tempat.in_column("satuan")])
    .beside(indikator.cells().map(|c| &c.tempat))
}
