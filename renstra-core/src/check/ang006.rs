//! ANG006: realised above budget. In the budget history, and in the progress of the plan's nodes.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use super::words::rp;
use crate::analysis::absorption::partner;
use crate::analysis::budget::printed;
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
        let other = partner(&k.realisasi, i, &k.anggaran);
        for (year, cell) in &line.nilai {
            let budget = other.and_then(|j| k.anggaran.printed(j, *year).ok());
            match (printed(Some(cell)), budget) {
                (Ok(r), Some(a)) => p.judge(r <= a, || finding(&line.uraian, *year, a, r, cell)),
                _ => p.skip(),
            }
        }
    }
}

/// Quarters of a node and year are added up first.
fn progress(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for (n, row) in k.plan.realisasi.iter().enumerate() {
        let Some(year) = row.tahun else { continue };
        let same = |r: &&crate::model::BarisRealisasi| r.kode == row.kode && r.tahun == row.tahun;
        // One comparison for a node and year, at its last row.
        if k.plan.realisasi.iter().skip(n + 1).any(|r| same(&r)) {
            continue;
        }
        let spent: Option<Rupiah> = k
            .plan
            .realisasi
            .iter()
            .filter(same)
            .filter_map(|r| r.rp_realisasi.as_ref()?.money())
            .try_fold(Rupiah::ZERO, |sum, m| sum.checked_add(m).ok());
        let node = crate::parse_kode(&row.kode)
            .ok()
            .and_then(|code| tree.iter().find(|n| n.kode.lengkap == Some(code)));
        let budget = node.and_then(|n| {
            let y = tree.tahun.iter().position(|t| *t == year)?;
            Some((n, k.roll.of_node(n.id, y).ok()?))
        });
        match (budget, spent, &row.rp_realisasi) {
            (Some((node, a)), Some(r), Some(cell)) => {
                p.judge(r <= a, || {
                    finding(&node.label(), year, a, r, cell).jalur(&node.jalur)
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
