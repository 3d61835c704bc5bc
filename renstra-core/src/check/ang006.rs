//! ANG006: realised above budget. In the budget history, and in the progress of the plan's nodes.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::analysis::budget::printed;
use crate::analysis::progress::realised::Terealisasi;
use crate::model::Kode;
use crate::model::figur::Figur;
use crate::ordered::{Map, Set};
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
                    finding(&line.uraian, *year, a, r, cell).beside(budget.map(|c| &c.tempat))
                }),
                _ => p.skip(),
            }
        }
    }
}

/// Quarters of a node and year are added up first; one comparison, at the last row with an amount.
fn progress(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let reached = Terealisasi::new(k.plan);
    let known: Set<Kode> = tree.iter().filter_map(|n| n.kode.lengkap).collect();
    for row in k.plan.realisasi.iter().filter(|r| r.rp_realisasi.is_some()) {
        // A row that is not used is STR007.
        if !crate::nomenklatur::parse_kode(&row.kode).is_ok_and(|c| known.contains(&c)) {
            p.skip();
        }
    }
    let all_cells = spent_cells(k);
    for node in tree.iter() {
        for (year, spent) in reached.spent_by_year(node) {
            let y = tree.tahun.binary_search(&year).ok();
            let budget = y.and_then(|y| k.roll.of_node(node.id, y).ok());
            let cells = node.kode.lengkap.and_then(|c| all_cells.get(&(c, year)));
            let cells = cells.map_or(&[][..], Vec::as_slice);
            match (budget, spent, cells.last()) {
                (Some(a), Ok(r), Some(cell)) => p.judge(r <= a, || {
                    let found = finding(&node.label(), year, a, r, cell);
                    let found = match cells {
                        [_] => found,
                        _ => found.tercetak(r.to_string()),
                    };
                    found
                        .beside(cells.iter().map(|c| &c.tempat))
                        .beside(node.pagu_of(year).map(|c| &c.tempat))
                        .jalur(&node.jalur)
                        .figur(Figur::Pagu(node.jalur.clone()).at(Some(year)))
                }),
                _ => p.skip(),
            }
        }
    }
}

/// The cells that say what was spent for a code in a year: those of the year itself, otherwise those of its quarters.
fn spent_cells<'a>(k: &Konteks<'a>) -> Map<(Kode, Tahun), Vec<&'a Sel<Rupiah>>> {
    type Quarterly<'a> = Vec<(Option<u8>, &'a Sel<Rupiah>)>;
    let mut amounts: Map<(Kode, Tahun), Quarterly<'a>> = Map::new();
    for row in k.plan.realisasi.iter().filter(|r| !r.triwulan_rusak) {
        if let (Ok(code), Some(year), Some(cell)) = (
            crate::nomenklatur::parse_kode(&row.kode),
            row.tahun,
            &row.rp_realisasi,
        ) && printed(Some(cell)) != Err(TakTerdefinisi::DataTidakAda)
        {
            amounts.push((code, year), (row.triwulan, cell));
        }
    }
    let holding = |mut cells: Quarterly<'a>| {
        if cells.iter().any(|(quarter, _)| quarter.is_none()) {
            cells.retain(|(quarter, _)| quarter.is_none());
        }
        let cells = cells.into_iter().map(|(_, cell)| cell);
        cells.filter(|c| c.missing().is_none()).collect()
    };
    { amounts.into_iter() }
        .map(|(key, cells)| (key, holding(cells)))
        .collect()
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
