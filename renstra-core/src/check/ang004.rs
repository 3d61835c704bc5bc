//! ANG004: a target above zero with no money that year.
//!
//! Judged where the row prints money: `0` or `-`, or an empty cell beside other years with money.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use super::words::num;
use crate::analysis::links::number;
use crate::model::{Simpul, Tingkat};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rupiah, Sel, Tahun, Teks};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k
        .plan
        .pohon
        .iter()
        .filter(|n| n.tingkat >= Tingkat::Program)
    {
        let Some(indikator) = node.indikator.first() else {
            continue;
        };
        for (year, cell) in &node.pagu {
            let target = number(indikator.target_of(*year)).map(|(n, _)| n);
            let Some(target) = target.filter(|t| !t.is_zero() && !t.is_negative()) else {
                continue;
            };
            match no_money(node, cell) {
                None => p.skip(),
                Some(false) => p.pass(),
                Some(true) => p.fail(finding(node, *year, target, cell)),
            }
        }
    }
}

/// True if the cell says that there is no money; `None` if the row does not speak of money.
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

fn finding(node: &Simpul, year: Tahun, target: Angka, cell: &Sel<Rupiah>) -> Temuan {
    let name = node.label();
    let unit = node
        .indikator
        .first()
        .and_then(|i| i.satuan.as_ref())
        .map(|s| format!(" {s}"))
        .unwrap_or_default();
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
    .jalur(&node.jalur)
}
