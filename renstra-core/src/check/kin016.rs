//! KIN016: an indicator has no target in any year of the period, so that nothing is due at any time.

use super::context::Konteks;
use super::kin015::is_measurable;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Indikator, Simpul, Tingkat};
use crate::value::bahasa::teks;
use crate::value::{Sel, Target, Teks, Tiada};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN016",
    keparahan: Keparahan::Peringatan,
    judul_id: "indikator tanpa target pada satu tahun pun dalam periode",
    judul_en: "an indicator without a target in any year of the period",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, node, indikator) = (&of.jalur, of.simpul, of.indikator);
        if indikator.nama.is_empty() {
            continue;
        }
        if has_target(indikator) {
            p.pass();
        } else if !k.is_named_only(&of) && tells(k, node, indikator) {
            p.fail(finding(indikator).jalur(jalur.as_ref()));
        } else {
            p.skip();
        }
    }
}

fn has_target(indikator: &Indikator) -> bool {
    indikator.target.iter().any(|(_, c)| c.value().is_some())
}

/// True if the missing targets are missed: nothing else explains or reports them.
fn tells(k: &Konteks<'_>, node: Option<&Simpul>, indikator: &Indikator) -> bool {
    let mut years = indikator.target.iter().map(|(_, c)| c);
    let nil = |c: &Sel<Target>| c.missing() == Some(Tiada::Nihil);
    // Of a programme and below, nothing is due where nothing is paid.
    let paid = node.is_none_or(|n| n.tingkat < Tingkat::Program || k.roll.has_money(n.id));
    paid && !indikator.target.is_empty()
        && !years.clone().any(Sel::is_broken)
        && !years.all(nil)
        && is_measurable(k, indikator) != Some(false)
        // Some plans print the targets in one table only.
        && !k.elsewhere(indikator).any(has_target)
}

fn finding(indikator: &Indikator) -> Temuan {
    let name = &indikator.nama;
    let end = indikator
        .target_akhir
        .as_ref()
        .filter(|c| c.value().is_some());
    let (id, en) = match end {
        Some(_) => (
            ", hanya nilai akhir periode",
            ", only a value at the end of the period",
        ),
        None => ("", ""),
    };
    let finding = Temuan::new(
        indikator.tempat.in_column("indikator"),
        Teks::new(
            format!("indikator `{name}` tidak terikat waktu: tanpa target tahunan{id}"),
            format!("the indicator `{name}` is not time-bound: it has no yearly target{en}"),
        ),
        teks!(
            "isi target setiap tahun periode",
            "fill in the target of each year of the period"
        ),
    )
    .beside(indikator.target.iter().map(|(_, c)| &c.tempat))
    .beside(end.map(|c| &c.tempat));
    let table = indikator.tempat.tabel();
    match end {
        Some(cell) => {
            let finding = finding.tercetak(&cell.tercetak);
            finding.cause(format!("{table} end"))
        }
        None => finding.cause(table),
    }
}
