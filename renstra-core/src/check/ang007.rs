//! ANG007: the same money stands under two tujuan or sasaran.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::analysis::budget::{Jumlah, sum_known};
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
    let mut seen: Map<(&str, &[Jumlah]), Twins<'_>> = Map::new();
    for node in programmes {
        // Without money nothing counts twice.
        if total(k, node).is_none() {
            p.pass();
            continue;
        }
        let own = owner(node);
        let first = k.roll.first_of(node.id).and_then(|id| tree.get(id));
        if let Some(first) = first.filter(|f| owner(f) != own) {
            report(k, p, node, Some(first), true);
            continue;
        }
        let key = (node.uraian.as_str(), k.roll.of(node.id));
        let twin = seen.get(&key).and_then(|t| t.find(|n| owner(n) != own));
        report(k, p, node, twin, false);
        let new = || Twins::new(node);
        seen.update(key, new, |t| t.add(node, |first| owner(first) != own));
    }
}

/// Of the nodes so far that are alike: the first, and the first that differs from it in what matters.
struct Twins<'a> {
    first: &'a Simpul,
    other: Option<&'a Simpul>,
}

impl<'a> Twins<'a> {
    fn new(first: &'a Simpul) -> Self {
        Self { first, other: None }
    }

    fn find(&self, fits: impl Fn(&Simpul) -> bool) -> Option<&'a Simpul> {
        let both = [Some(self.first), self.other];
        both.into_iter().flatten().find(|n| fits(n))
    }

    /// One more, which is kept if it differs from the first and is the first to do so.
    fn add(&mut self, node: &'a Simpul, differs: impl Fn(&Simpul) -> bool) {
        if self.other.is_none() && differs(self.first) {
            self.other = Some(node);
        }
    }
}

/// Two tujuan, or two sasaran of one tujuan, that print the same money, one of them without
/// programmes of its own.
fn repeated_amounts(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for tingkat in [Tingkat::Tujuan, Tingkat::Sasaran] {
        let nodes: Vec<&Simpul> = tree.iter().filter(|n| n.tingkat == tingkat).collect();
        let mut seen: Map<(Option<SimpulId>, &[Jumlah]), Twins<'_>> = Map::new();
        for node in nodes {
            if total(k, node).is_none() {
                p.pass();
                continue;
            }
            let bare = node.anak.is_empty();
            let key = (node.induk, k.roll.of(node.id));
            let twin = seen.get(&key);
            let twin = twin.and_then(|t| t.find(|n| bare || n.anak.is_empty()));
            report(k, p, node, twin, false);
            let new = || Twins::new(node);
            seen.update(key, new, |t| t.add(node, |_| bare));
        }
    }
}

fn total(k: &Konteks<'_>, node: &Simpul) -> Option<Rupiah> {
    sum_known(k.roll.of(node.id)).ok().filter(|m| !m.is_zero())
}

/// `once`: the sums above both count it once.
fn report(k: &Konteks<'_>, p: &mut Pemeriksa, node: &Simpul, twin: Option<&Simpul>, once: bool) {
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
                    Bahasa::Id if once => format!("pagu `{name}` sebesar {m} sama dengan pagu baris {row}: uang yang sama, dan di sini dihitung sekali"),
                    Bahasa::En if once => format!("the {m} of `{name}` are the same as in row {row}: the same money, which counts once here"),
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
