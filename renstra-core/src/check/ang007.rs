//! ANG007: the same money stands under two tujuan or sasaran.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::model::{Simpul, SimpulId, Tingkat};
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG007",
    keparahan: Keparahan::Peringatan,
    judul_id: "uang yang sama berada di bawah dua tujuan atau sasaran",
    judul_en: "the same money stands under two tujuan or sasaran",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    repeated_programmes(k, p);
    repeated_amounts(k, p);
}

/// A programme with the same money under two sasaran or tujuan.
fn repeated_programmes(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let programmes: Vec<&Simpul> = tree
        .iter()
        .filter(|n| n.tingkat == Tingkat::Program)
        .collect();
    let owner = |n: &Simpul| -> Option<SimpulId> {
        tree.ancestors(n)
            .find(|a| a.tingkat <= Tingkat::Sasaran)
            .map(|a| a.id)
    };
    let mut seen: Map<&str, Vec<&Simpul>> = Map::new();
    for node in programmes {
        let before = seen.get(node.uraian.as_str()).into_iter().flatten();
        let twin = before
            .copied()
            .find(|other| owner(other) != owner(node) && same_money(k, other, node));
        report(k, p, node, twin);
        seen.push(&node.uraian, node);
    }
}

/// Two tujuan, or two sasaran of one tujuan, that print the same money, one of them without
/// programmes of its own.
fn repeated_amounts(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for tingkat in [Tingkat::Tujuan, Tingkat::Sasaran] {
        let nodes: Vec<&Simpul> = tree.iter().filter(|n| n.tingkat == tingkat).collect();
        let mut seen: Map<(Option<SimpulId>, Rupiah), Vec<&Simpul>> = Map::new();
        for node in nodes {
            let Some(money) = total(k, node) else {
                p.pass();
                continue;
            };
            let key = (node.induk, money);
            let mut before = seen.get(&key).into_iter().flatten().copied();
            let twin = before.find(|other| {
                (node.anak.is_empty() || other.anak.is_empty()) && same_money(k, other, node)
            });
            report(k, p, node, twin);
            seen.push(key, node);
        }
    }
}

fn total(k: &Konteks<'_>, node: &Simpul) -> Option<Rupiah> {
    crate::analysis::budget::sum_known(k.roll.of(node.id))
        .ok()
        .filter(|m| !m.is_zero())
}

fn same_money(k: &Konteks<'_>, a: &Simpul, b: &Simpul) -> bool {
    total(k, a).is_some() && k.roll.of(a.id) == k.roll.of(b.id)
}

fn report(k: &Konteks<'_>, p: &mut Pemeriksa, node: &Simpul, twin: Option<&Simpul>) {
    let Some(twin) = twin else {
        p.pass();
        return;
    };
    let money = total(k, node).unwrap_or(Rupiah::ZERO);
    let name = node.label();
    let row = twin.tempat.baris().unwrap_or_default();
    p.fail(
        Temuan::new(
            node.tempat.clone(),
            Teks::each(|b| {
                let m = rp(money, b);
                match b {
                    Bahasa::Id => format!("pagu `{name}` sebesar {m} sama dengan pagu baris {row}: uang yang sama dihitung dua kali"),
                    Bahasa::En => format!("the {m} of `{name}` are the same as in row {row}: the same money counts twice"),
                }
            }),
            teks!(
                "tempatkan uangnya di bawah satu tujuan atau sasaran saja",
                "place the money under one tujuan or sasaran only"
            ),
        )
        .dihitung(money)
        .beside(node.pagu.iter().chain(&twin.pagu).map(|(_, c)| &c.tempat))
        .jalur(&node.jalur),
    );
}
