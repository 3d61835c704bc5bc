//! ANG005: money with a target of zero or none.

use super::context::Konteks;
use super::kin018;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::model::{Polaritas, Simpul};
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Isi, Rupiah, Sel, Tahun, Target, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG005",
    keparahan: Keparahan::Peringatan,
    judul_id: "ada uang tetapi targetnya nol atau tidak ada",
    judul_en: "money with a target of zero or none",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k.plan.pohon.coded_levels() {
        // Without any target in any year the row does not speak of targets.
        let speaks = node
            .indikator
            .iter()
            .any(|i| i.target.iter().any(|(_, c)| c.value().is_some()));
        for (year, cell) in &node.pagu {
            let Some(money) = cell.money().filter(|m| !m.is_zero()) else {
                continue;
            };
            if !speaks {
                p.skip();
                continue;
            }
            let mut targets = node
                .indikator
                .iter()
                .filter_map(|i| Some((i.polaritas, i.target_of(*year)?)))
                .peekable();
            if targets.peek().is_none() {
                p.skip();
                continue;
            }
            let ok =
                targets.any(|(p, c)| is_some(c) || (p == Some(Polaritas::Negatif) && is_zero(c)));
            // An empty cell between years with targets is KIN018.
            let told = !ok && { node.indikator.iter() }
                .any(|i| kin018::gaps(node, i).iter().any(|(y, _)| y == year));
            if told {
                p.skip();
                continue;
            }
            p.judge(ok, || {
                let top = k.top_of_line(node, *year);
                finding(node, *year, money, cell).cause(&top.jalur)
            });
        }
    }
}

/// Zero is the best target where lower is better.
fn is_zero(cell: &Sel<Target>) -> bool {
    cell.value()
        .and_then(Target::number)
        .is_some_and(|n| n.is_zero())
}

/// A target that is more than zero, or anything that is printed and no number.
fn is_some(cell: &Sel<Target>) -> bool {
    match &cell.isi {
        Isi::Ada(t) => t.number().is_none_or(|n| !n.is_zero()),
        Isi::Rusak => true,
        Isi::Tiada(_) => false,
    }
}

fn finding(node: &Simpul, year: Tahun, money: Rupiah, cell: &Sel<Rupiah>) -> Temuan {
    let name = node.label();
    Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let m = rp(money, b);
            match b {
                Bahasa::Id => {
                    format!("`{name}` berpagu {m} pada {year}, tetapi targetnya nol atau tidak ada")
                }
                Bahasa::En => format!("`{name}` has {m} in {year}, but a target of zero or none"),
            }
        }),
        teks!(
            "isi target tahun {year}, atau hapus pagunya",
            "fill in the target of {year}, or remove the money"
        ),
    )
    .tercetak(&cell.tercetak)
    .beside(
        node.indikator
            .iter()
            .filter_map(|i| Some(&i.target_of(year)?.tempat)),
    )
    .jalur(&node.jalur)
}
