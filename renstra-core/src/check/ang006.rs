//! ANG006: realised above budget. In the budget history, and in the progress of the plan's nodes.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::analysis::budget::printed;
use crate::model::figur::Figur;
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG006",
    keparahan: Keparahan::Peringatan,
    judul_id: "realisasi melebihi anggaran",
    judul_en: "realised above budget",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    history(k, p);
    progress(k, p);
}

fn history(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for i in k.realisasi.leaves() {
        let Some(line) = k.realisasi.lines.get(i) else {
            continue;
        };
        let other = k.realisasi.partner(i, &k.anggaran);
        for (year, cell) in &line.nilai {
            let budget = other.and_then(|j| k.anggaran.printed(j, *year).ok());
            match (printed(Some(cell)), budget) {
                (Ok(r), Some(a)) => p.judge(r <= a, || {
                    let budget = other.and_then(|j| k.anggaran.lines.get(j)?.nilai_of(*year));
                    finding(&line.uraian, *year, a, r, cell)
                        .beside(budget.map(|c| &c.tempat))
                        .cause(line.tempat.row_key())
                }),
                _ => p.skip(),
            }
        }
    }
}

/// Quarters of a node and year are brought together first; one comparison, at the last cell that counts.
fn progress(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let reached = &k.progress;
    for row in k
        .plan
        .realisasi
        .iter()
        .filter(|r| r.has_money() && !r.is_closing())
    {
        // A row that is not used is STR007.
        if reached.pemilik.of_row(row).is_none() {
            p.skip();
        }
    }
    for node in tree.iter() {
        for (year, cells) in reached.spent_by_year(node).into_iter().flat_map(Map::iter) {
            let y = tree.tahun.binary_search(year).ok();
            let budget = y.map_or(Err(TakTerdefinisi::DataTidakAda), |y| {
                k.roll.of_node(node.id, y)
            });
            let spent = reached.spent(node, *year, budget);
            let cells = cells.as_deref().unwrap_or_default();
            let cells: Vec<_> = { cells.iter().map(|(_, c)| *c) }
                .filter(|c| c.missing().is_none())
                .collect();
            let at = cells.iter().max_by_key(|c| c.tempat.baris());
            match (budget, spent, at) {
                (Ok(a), Some(Ok(r)), Some(cell)) => p.judge(r <= a, || {
                    let found = finding(&node.label(), *year, a, r, cell);
                    let found = match cells.as_slice() {
                        [_] => found,
                        _ => found.tercetak(r.to_string()),
                    };
                    found
                        .beside(cells.iter().map(|c| &c.tempat))
                        .beside(node.pagu_of(*year).map(|c| &c.tempat))
                        .jalur(&node.jalur)
                        .figur(Figur::Pagu(node.jalur.clone()).at(Some(*year)))
                        .cause(&node.jalur)
                }),
                _ => p.skip(),
            }
        }
    }
}

fn finding(name: &str, year: Tahun, budget: Rupiah, spent: Rupiah, cell: &Sel<Rupiah>) -> Temuan {
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let (a, r) = (rp(budget, b), rp(spent, b));
            match b {
                Bahasa::Id => format!("realisasi {year} `{name}` {r} melebihi anggarannya {a}"),
                Bahasa::En => {
                    format!("{r} realised in {year} for `{name}` is above the budget of {a}")
                }
            }
        }),
        teks!(
            "periksa kedua angkanya; belanja tidak boleh melebihi anggaran",
            "check both figures; spending may not pass the budget"
        ),
    )
    .tercetak(&cell.tercetak)
    .dihitung(budget);
    finding.difference(spent, budget)
}
