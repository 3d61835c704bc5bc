//! KIN006: a parent and its only child disagree on the same quantity.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::{Banding, compare_cells};
use crate::model::{Indikator, Simpul};
use crate::nomenklatur::nama::{indicator_key, overlap_percent};
use crate::value::bahasa::teks;
use crate::value::{Sel, Target, Teks};

/// Two indicators that share most of their words, in the same unit, measure the same.
const SAME_WORDS_PERCENT: usize = 60;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN006",
    keparahan: Keparahan::Peringatan,
    judul_id: "induk dan satu-satunya anak berbeda untuk besaran yang sama",
    judul_en: "a parent and its only child disagree on the same quantity",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for node in tree.iter() {
        let [only] = node.anak.as_slice() else {
            continue;
        };
        let Some(child) = tree.get(*only) else {
            continue;
        };
        let (Some(a), Some(b)) = (node.indikator.first(), child.indikator.first()) else {
            continue;
        };
        if !same_quantity(a, b, k) {
            p.skip();
            continue;
        }
        let years = a
            .target
            .iter()
            .filter_map(|(year, cell)| Some((cell, b.target_of(*year)?)));
        let ends = a.target_akhir.iter().zip(&b.target_akhir);
        for (cell, below) in years.chain(ends) {
            match compare_cells(cell, below) {
                Banding::TidakDapat => p.skip(),
                Banding::Sama => p.pass(),
                Banding::Beda => p.fail(finding(node, child, cell, below)),
            }
        }
    }
}

fn same_quantity(a: &Indikator, b: &Indikator, k: &Konteks<'_>) -> bool {
    let key = |i: &Indikator| indicator_key(&i.nama, k.plan.agency());
    a.satuan == b.satuan
        && a.satuan.is_some()
        && overlap_percent(&key(a), &key(b)) >= SAME_WORDS_PERCENT
}

fn finding(node: &Simpul, child: &Simpul, cell: &Sel<Target>, below: &Sel<Target>) -> Temuan {
    let (name, other) = (node.label(), child.label());
    let (a, b) = (&cell.tercetak, &below.tercetak);
    let column = cell.tempat.kolom().unwrap_or_default();
    let column = column.replace('_', " ");
    // A column of a year is named alike in both languages.
    let english = column.replace("target akhir", "the end target");
    let row = child.tempat.baris().unwrap_or_default();
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::new(
            format!("{column} `{name}` tercetak {a}, satu-satunya bawahannya `{other}` (baris {row}) {b}"),
            format!("{english} of `{name}` is printed as {a}, its only child `{other}` (row {row}) has {b}"),
        ),
        teks!("samakan target keduanya", "use one target for both"),
    )
    .tercetak(a)
    .beside([&below.tempat])
    .jalur(&node.jalur)
    .cause(&node.jalur);
    let numbers = cell
        .value()
        .and_then(Target::number)
        .zip(below.value().and_then(Target::number));
    match numbers {
        Some((x, y)) => finding.dihitung(y).difference(x, y),
        None => finding.dihitung(b),
    }
}
