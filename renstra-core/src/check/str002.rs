//! STR002: the same code on two siblings, or twice in the plan.
//!
//! Different units may carry out one kegiatan under its national code: no finding. Where the code lost its digits
//! (STR001 gives the full ones), or where rows of one name leave their units out, it is a note. Two rows of one
//! unit and place, or two names under one complete code, are an error.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::str001::{sisters, ten_of};
use super::str004;
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{MANY, few, list};
use crate::model::{Hasil, Simpul, Tingkat};
use crate::ordered::{Map, Set};
use crate::peraturan::permendagri_90_2019;
use crate::value::bahasa::teks;
use crate::value::{Teks, TempatLain};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR002",
    keparahan: Keparahan::Galat,
    judul_id: "kode yang sama dipakai lebih dari sekali",
    judul_en: "the same code on two siblings, or twice in the plan",
    dasar: Some(permendagri_90_2019::KODE),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut by_code: Map<(Tingkat, String), Vec<&Simpul>> = Map::new();
    let taken = sisters(k.plan);
    // The same money once more: ANG007 tells of it, or a further outcome stands before it.
    let again = k.roll.counted_elsewhere(&k.plan.pohon);
    let silent = |n: &Simpul| again.contains(&n.id) && !is_plain_repeat(k, n);
    let nodes = k.plan.pohon.iter().filter(|n| !silent(n));
    for node in nodes.filter(|n| !n.kode.tercetak.is_empty()) {
        let printed = match &node.kode.kode {
            // Another code by name and place.
            Some(Ok(_)) if str004::by_place(k, node).is_some() => continue,
            // STR001 gives the full code where the printed digit is not all of it.
            Some(Ok(code)) if code.zeros_lost() => {
                let named = node.kode.menurut.and(node.kode.lengkap);
                let ten = || ten_of(node, &taken).map(|(_, full)| full);
                named.or_else(ten).unwrap_or(*code).to_string()
            }
            Some(Ok(code)) => code.to_string(),
            _ => node
                .kode
                .tercetak
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        };
        by_code.push((node.tingkat, printed), node);
    }
    // Codes that are the same because digits are lost: one cause.
    let mut damaged: Vec<(Temuan, String, String)> = Vec::new();
    for ((tingkat, code), nodes) in by_code {
        let [first, second, ..] = nodes.as_slice() else {
            p.pass();
            continue;
        };
        // The national code of one kegiatan that several units carry out.
        let one_name = nodes.iter().all(|n| n.uraian == first.uraian);
        if one_name && are_of_different_units(&nodes) {
            p.pass();
            continue;
        }
        let rows = list(nodes.iter().filter_map(|n| n.tempat.baris()));
        let n = nodes.len();
        let full: Vec<String> = nodes
            .iter()
            .filter_map(|n| n.kode.lengkap.map(|c| c.to_string()))
            .collect();
        let distinct = full.iter().collect::<Set<_>>().len() == n;
        let lost = matches!(first.kode.kode, Some(Err(_)));
        let place = second.tempat.in_column("kode");
        // Two units that the plan does not name, or a place each: nothing that an agency can change in the code.
        let same_name = !lost && one_name && !repeat_a_unit(&nodes);
        let finding = Temuan::new(
            place,
            if same_name {
                teks!(
                    "kode dan nama `{code}` dipakai oleh {n} {tingkat} (baris {rows}), dan kolom `unit_kerja` tidak membedakannya",
                    "the code and name `{code}` are used by {n} {tingkat} (rows {rows}), and the column `unit_kerja` does not tell them apart"
                )
            } else {
                teks!(
                    "kode `{code}` dipakai oleh {n} {tingkat} (baris {rows})",
                    "the code `{code}` is used by {n} {tingkat} (rows {rows})"
                )
            },
            if distinct && lost {
                teks!(
                    "tulis kode lengkap masing-masing (lihat STR001)",
                    "write the full code of each (see STR001)"
                )
            } else if same_name {
                teks!(
                    "isi `unit_kerja` setiap baris, atau gabungkan baris yang tertulis dua kali",
                    "fill in `unit_kerja` in each row, or merge rows that are written twice"
                )
            } else {
                teks!(
                    "beri setiap {tingkat} kodenya sendiri",
                    "give each {tingkat} a code of its own"
                )
            },
        )
        .tercetak(&first.kode.tercetak)
        .beside(
            &nodes
                .iter()
                .map(|n| n.tempat.in_column("kode"))
                .collect::<Vec<_>>(),
        )
        .jalur(&second.jalur);
        let finding = if distinct && lost {
            finding.dihitung(full.join(", "))
        } else {
            finding
        };
        if distinct && lost {
            damaged.push((finding, code, rows));
            continue;
        }
        let grave = if lost || same_name {
            Keparahan::Catatan
        } else {
            Keparahan::Galat
        };
        p.fail_as(grave, finding);
    }
    if damaged.len() < MANY {
        for (finding, ..) in damaged {
            p.fail_as(Keparahan::Catatan, finding);
        }
        return;
    }
    let n = damaged.len();
    let each = |word: &'static str| {
        let damaged = damaged.iter();
        damaged.map(move |(_, code, rows)| format!("`{code}` ({word} {rows})"))
    };
    let (id, en) = (few(&mut each("baris")).id, few(&mut each("rows")).en);
    let message = Teks::new(
        format!("{n} kode dipakai lebih dari sekali karena angkanya hilang (STR001): {id}"),
        format!("{n} codes are used more than once because they lost digits (STR001): {en}"),
    );
    let Some(((first, ..), more)) = damaged.split_first() else {
        return;
    };
    let todo = teks!(
        "tulis kode lengkap masing-masing (lihat STR001)",
        "write the full code of each (see STR001)"
    );
    let finding = Temuan::new(first.tempat.clone(), message, todo)
        .beside(damaged.iter().flat_map(|(f, ..)| &f.pembanding))
        .lists(more.iter().map(|(f, ..)| TempatLain::from(&f.tempat)));
    p.fail_as(Keparahan::Catatan, finding);
}

/// True for a node that stands again below the same parent without a further outcome before it.
fn is_plain_repeat(k: &Konteks<'_>, node: &Simpul) -> bool {
    let tree = &k.plan.pohon;
    let first = k.roll.first_of(node.id).and_then(|id| tree.get(id));
    let parent = node.induk.and_then(|id| tree.get(id));
    let (Some(first), Some(parent)) = (first, parent) else {
        return false;
    };
    let rows = (first.tempat.baris(), node.tempat.baris());
    let between = |h: &Hasil| rows.0 < h.tempat.baris() && h.tempat.baris() < rows.1;
    first.induk == node.induk && !parent.hasil.iter().any(between)
}

/// True if each node names a unit and no two name the same.
fn are_of_different_units(nodes: &[&Simpul]) -> bool {
    let mut seen = Set::new();
    nodes
        .iter()
        .all(|n| n.named_unit().is_some_and(|unit| seen.insert(unit)))
}

/// True if two nodes name the same unit and the same place.
fn repeat_a_unit(nodes: &[&Simpul]) -> bool {
    let named = nodes
        .iter()
        .filter_map(|n| Some((n.named_unit()?, n.lokasi.as_deref())));
    let mut seen = Set::new();
    named.into_iter().any(|place| !seen.insert(place))
}
