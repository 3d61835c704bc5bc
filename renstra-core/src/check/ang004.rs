//! ANG004: a target above zero with no money that year.
//!
//! Judged where the row prints money: `0` or `-`, or an empty cell beside other years with money.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{num, unit};
use crate::analysis::indicator_links::number;
use crate::model::{Indikator, Simpul, Tingkat};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG004",
    keparahan: Keparahan::Peringatan,
    judul_id: "ada target tetapi tidak ada uang pada tahun itu",
    judul_en: "a target above zero with no money that year",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k.plan.pohon.coded_levels() {
        if node.indikator.is_empty() {
            continue;
        }
        if forgotten(k, node) {
            report_forgotten(p, node);
            continue;
        }
        for (y, (year, cell)) in node.pagu.iter().enumerate() {
            let Some(wanted) = wanted(node, *year) else {
                continue;
            };
            // Money below a node is money of the node; below a cell that cannot be read nobody knows.
            let below = match k.roll.of_node(node.id, y) {
                Ok(m) => Some(!m.is_zero()),
                Err(TakTerdefinisi::DataTidakAda) => Some(false),
                Err(_) => None,
            };
            let none = no_money(node, cell);
            match below.and_then(|below| none.map(|none| none && !below)) {
                None => p.skip(),
                Some(false) => p.pass(),
                Some(true) => {
                    let top = k.top_of_line(node, *year);
                    p.fail(finding(node, *year, wanted, cell).cause(&top.jalur));
                }
            }
        }
    }
}

/// The first indicator with a target above zero in a year; the money of a node is for all its indicators.
fn wanted(node: &Simpul, year: Tahun) -> Option<(&Indikator, Angka)> {
    node.indikator.iter().find_map(|i| {
        let (target, _) = number(i.target_of(year))?;
        (!target.is_zero() && !target.is_negative()).then_some((i, target))
    })
}

/// A sub kegiatan that prints no money in any year, under a kegiatan that has some.
fn forgotten(k: &Konteks<'_>, node: &Simpul) -> bool {
    let blank = |n: &Simpul| n.pagu.iter().all(|(_, c)| c.tercetak.is_empty());
    let parent = node.induk.and_then(|id| k.plan.pohon.get(id));
    node.tingkat == Tingkat::SubKegiatan && blank(node) && parent.is_some_and(|p| !blank(p))
}

/// One finding for the whole row, at its first year with a target.
fn report_forgotten(p: &mut Pemeriksa, node: &Simpul) {
    let mut years = node.pagu.iter();
    let first = years.find_map(|(year, cell)| Some((*year, wanted(node, *year)?, cell)));
    match first {
        Some((year, wanted, cell)) => p.fail(finding(node, year, wanted, cell)),
        None => p.skip(),
    }
}

/// True if the cell prints no money; `None` if the row has no money column.
fn no_money(node: &Simpul, cell: &Sel<Rupiah>) -> Option<bool> {
    match cell.money() {
        Some(m) => Some(m.is_zero()),
        None if cell.is_broken() => None,
        None => node
            .pagu
            .iter()
            .any(|(_, c)| c.money().is_some_and(|m| !m.is_zero()))
            .then_some(true),
    }
}

fn finding(
    node: &Simpul,
    year: Tahun,
    (indikator, target): (&Indikator, Angka),
    cell: &Sel<Rupiah>,
) -> Temuan {
    let name = node.label();
    let unit = unit(indikator.satuan.as_ref());
    // An empty cell says that there is no money only beside other years.
    let others = node
        .pagu
        .iter()
        .filter(|_| cell.money().is_none())
        .map(|(_, c)| &c.tempat);
    Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let t = num(target, b);
            match b {
                Bahasa::Id => {
                    format!("`{name}` bertarget {t}{unit} pada {year}, tetapi tidak ada pagunya")
                }
                Bahasa::En => format!("`{name}` has a target of {t}{unit} in {year}, but no money"),
            }
        }),
        teks!(
            "isi pagunya, atau kosongkan targetnya pada {year}",
            "fill in the money, or drop the target of {year}"
        ),
    )
    .tercetak(&cell.tercetak)
    .beside(others)
    .beside(
        node.indikator
            .iter()
            .filter_map(|i| Some(&i.target_of(year)?.tempat)),
    )
    .jalur(&node.jalur)
}
