//! ANG006: realised above budget. In the budget history, and in the progress of the plan's nodes.

use std::collections::BTreeMap;

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use super::words::rp;
use crate::analysis::budget::{printed, sum_known};
use crate::model::{Kode, Simpul};
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, Teks};

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

/// Code, code as printed, year.
type NodeYear<'a> = (Option<Kode>, &'a str, Tahun);

/// Quarters of a node and year are added up first; one comparison, at the last row.
fn progress(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let by_code: BTreeMap<Kode, &Simpul> = tree
        .iter()
        .filter_map(|n| Some((n.kode.lengkap?, n)))
        .collect();
    let mut groups: BTreeMap<NodeYear<'_>, Vec<&Sel<Rupiah>>> = BTreeMap::new();
    for row in &k.plan.realisasi {
        if let (Some(year), Some(cell)) = (row.tahun, &row.rp_realisasi) {
            let code = crate::parse_kode(&row.kode).ok();
            groups
                .entry((code, &row.kode, year))
                .or_default()
                .push(cell);
        }
    }
    for ((code, _, year), cells) in groups {
        let node = code.and_then(|c| by_code.get(&c));
        let budget = node.and_then(|n| {
            let y = tree.tahun.iter().position(|t| *t == year)?;
            k.roll.of_node(n.id, y).ok()
        });
        let spent: Vec<_> = cells.iter().map(|c| printed(Some(c))).collect();
        match (node, budget, sum_known(&spent), cells.last()) {
            (Some(node), Some(a), Ok(r), Some(cell)) => {
                p.judge(r <= a, || {
                    finding(&node.label(), year, a, r, cell)
                        .beside(cells.iter().map(|c| &c.tempat))
                        .beside(node.pagu_of(year).map(|c| &c.tempat))
                        .jalur(&node.jalur)
                });
            }
            _ => p.skip(),
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
