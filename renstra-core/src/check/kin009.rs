//! KIN009: the unit does not fit the indicator: `Jumlah Dokumen` counted in Orang.
//!
//! Judged where the word behind "Jumlah" and the unit each name a kind of thing, and no other word
//! of the indicator is of the unit's kind.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::satuan::{golongan_of_word, is_percent_word, split_words};
use crate::value::{GolonganSatuan as G, Satuan, Sel, Target, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN009",
    keparahan: Keparahan::Peringatan,
    judul_id: "satuan tidak sesuai dengan indikatornya",
    judul_en: "the unit does not fit the indicator",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        let Some(unit) = &indikator.satuan else {
            continue;
        };
        let place = indikator.tempat.in_column("satuan");
        judge(
            p,
            jalur,
            indikator.bare_name(),
            std::slice::from_ref(unit),
            place,
            &indikator.tempat.in_column("indikator"),
        );
    }
    // A service counts people; a cell may count households beside them, not instead of them.
    for row in &k.plan.spm {
        let Some(name) = &row.indikator else { continue };
        for year in &row.tahun {
            let units = units_of(&year.berhak);
            if units.is_empty() {
                continue;
            }
            judge(
                p,
                &row.jenis_pelayanan,
                name,
                &units,
                year.berhak.tempat.clone(),
                &row.tempat.in_column("indikator"),
            );
        }
    }
}

fn units_of(cell: &Sel<Target>) -> Vec<Satuan> {
    cell.value()
        .map(|t| t.quantities().filter_map(|b| b.satuan.clone()).collect())
        .unwrap_or_default()
}

fn judge(
    p: &mut Pemeriksa,
    jalur: &str,
    name: &str,
    units: &[Satuan],
    place: Tempat,
    named: &Tempat,
) {
    let name_in_small = lower(name);
    let words: Vec<&str> = split_words(&name_in_small).collect();
    let counted = counted_kind(&words);
    let kinds: Vec<G> = units.iter().filter_map(Satuan::golongan).collect();
    let (Some(counted), false) = (counted, kinds.is_empty()) else {
        p.skip();
        return;
    };
    let fits = kinds.iter().any(|kind| {
        *kind == G::Umum
            || counted == G::Umum
            || *kind == counted
            || related(counted, *kind)
            // The things inside a share's name say nothing about its unit.
            || (counted != G::Persen
                && words.iter().any(|w| golongan_of_word(w) == Some(*kind)))
    });
    if fits {
        p.pass();
        return;
    }
    let unit = units
        .iter()
        .map(Satuan::as_str)
        .collect::<Vec<_>>()
        .join(" / ");
    let time = kinds
        .iter()
        .all(|k| matches!(k, G::Waktu | G::OrangWaktu | G::Keluarga));
    let grave = if time {
        Keparahan::Catatan
    } else {
        Keparahan::Peringatan
    };
    p.fail_as(
        grave,
        Temuan::new(
            place,
            teks!(
                "satuan `{unit}` tidak sesuai dengan indikator `{name}`",
                "the unit `{unit}` does not fit the indicator `{name}`"
            ),
            teks!(
                "perbaiki satuan atau rumusan indikatornya",
                "correct the unit or the wording of the indicator"
            ),
        )
        .tercetak(unit)
        .beside([named])
        .jalur(jalur),
    );
}

/// The kind of thing that the name of the indicator mentions.
fn counted_kind(words: &[&str]) -> Option<G> {
    let [first, second, rest @ ..] = words else {
        return None;
    };
    if is_percent_word(first) {
        return Some(G::Persen);
    }
    if *first != "jumlah" {
        return None;
    }
    if *second == "warga" && rest.first() == Some(&"negara") {
        return Some(G::Orang);
    }
    golongan_of_word(second)
}

/// Kinds that stand for one another: time and people over time.
fn related(counted: G, unit: G) -> bool {
    matches!(
        (counted, unit),
        (G::Waktu, G::OrangWaktu) | (G::OrangWaktu, G::Waktu) | (G::Orang, G::OrangWaktu)
    )
}
