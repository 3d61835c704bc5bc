//! KIN003: one indicator has different targets in two tables.
//!
//! A value that one table rounds is not different. A rank is compared with the score that it
//! stands for.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::{Banding, compare_cells, unit_of};
use crate::model::{Indikator, Simpul};
use crate::nomenklatur::nama::indicator_key;
use crate::peraturan::permendagri_86_2017;
use crate::value::bahasa::teks;
use crate::value::{Angka, Sel, Target, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN003",
    keparahan: Keparahan::Galat,
    judul_id: "target satu indikator berbeda antara dua tabel",
    judul_en: "one indicator has different targets in two tables",
    dasar: Some(permendagri_86_2017::T_C_28),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for link in &k.links {
        match link.simpul {
            Some((node, indikator)) => {
                compare(p, &link.baris.indikator, indikator, Some(&node.jalur));
            }
            // A row of T-C.28 that the funding matrix does not have, against T-C.25.
            None => match k.twin_in_tujuan(link) {
                Some(other) => compare(p, &link.baris.indikator, &other.indikator, None),
                None => p.skip(),
            },
        }
    }
    for link in k.plan.priority_links() {
        let (Some(own), [node]) = (&link.baris.indikator, link.simpul.as_slice()) else {
            continue;
        };
        match of_node(k, own, node) {
            Some(other) => compare(p, own, other, Some(&node.jalur)),
            None => p.skip(),
        }
    }
}

/// The indicator of a node that a priority sub kegiatan prints: that of the same name; where the row prints none, the only
/// one.
fn of_node<'a>(k: &Konteks<'_>, own: &Indikator, node: &'a Simpul) -> Option<&'a Indikator> {
    let key = |i: &Indikator| indicator_key(&i.nama, k.plan.agency());
    match node.indikator.as_slice() {
        [only] if own.nama.is_empty() => Some(only),
        all => all
            .iter()
            .find(|i| !own.nama.is_empty() && key(i) == key(own)),
    }
}

fn compare(p: &mut Pemeriksa, own: &Indikator, other: &Indikator, jalur: Option<&str>) {
    let (a, b) = (unit_of(own), unit_of(other));
    if let (Some(a), Some(b)) = (&a, &b)
        && a.golongan() != b.golongan()
        && (a.is_percent() || b.is_percent())
    {
        p.fail_as(
            Keparahan::Peringatan,
            different_units(own, other, jalur, a.as_str(), b.as_str()),
        );
        return;
    }
    // A row of priorities may print targets alone.
    let name = if own.nama.is_empty() {
        &other.nama
    } else {
        &own.nama
    };
    let ends = own.target_akhir.iter().zip(&other.target_akhir);
    let years = own
        .target
        .iter()
        .filter_map(|(year, cell)| Some((cell, other.target_of(*year)?)));
    for (cell, there) in years.chain(ends) {
        match compare_cells(cell, there) {
            Banding::TidakDapat => p.skip(),
            Banding::Sama => p.pass(),
            Banding::Beda => p.fail(finding((own, name), cell, there, jalur)),
        }
    }
}

fn finding(
    (own, name): (&Indikator, &str),
    cell: &Sel<Target>,
    there: &Sel<Target>,
    jalur: Option<&str>,
) -> Temuan {
    let column = cell.tempat.kolom().unwrap_or_default();
    let (a, b) = (&cell.tercetak, &there.tercetak);
    let t = &there.tempat;
    let (table, row) = (&t.tabel(), t.baris().unwrap_or_default());
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::new(
            format!("target `{name}` ({column}) tercetak {a} di sini, {b} di {table} baris {row}"),
            format!("the target of `{name}` ({column}) is {a} here, {b} in {table} row {row}"),
        ),
        teks!(
            "samakan targetnya di kedua tabel",
            "use one target in both tables"
        ),
    )
    .tercetak(a)
    .beside([&there.tempat])
    .cause(own.tempat.row_key() + &there.tempat.row_key());
    let finding = match (number(cell), number(there)) {
        (Some(x), Some(y)) => finding.dihitung(y).difference(x, y),
        _ => finding.dihitung(b),
    };
    finding.jalur_if_any(jalur)
}

fn number(cell: &Sel<Target>) -> Option<Angka> {
    cell.value()?.number()
}

/// Where the unit of an indicator is printed: its unit column, else its own cells.
fn unit_place(indikator: &Indikator) -> Tempat {
    let first = indikator.cells().find(|c| c.value().is_some());
    match (indikator.satuan.is_some(), first) {
        (false, Some(cell)) => cell.tempat.clone(),
        _ => indikator.tempat.in_column("satuan"),
    }
}

fn different_units(
    own: &Indikator,
    other: &Indikator,
    jalur: Option<&str>,
    a: &str,
    b: &str,
) -> Temuan {
    let name = &own.nama;
    let (table, row) = (
        &other.tempat.tabel(),
        other.tempat.baris().unwrap_or_default(),
    );
    let finding = Temuan::new(
        own.tempat.in_column("indikator"),
        teks!(
            "`{name}` bersatuan {a} di sini dan {b} di {table} baris {row}: targetnya tidak dapat dibandingkan",
            "`{name}` has the unit {a} here and {b} in {table} row {row}: the targets cannot be compared"
        ),
        teks!(
            "pakai satu satuan di kedua tabel",
            "use one unit in both tables"
        ),
    )
    .tercetak(a)
    .dihitung(b)
    .beside([&unit_place(own), &unit_place(other)]);
    finding.jalur_if_any(jalur)
}
