//! REK001: a programme, kegiatan or sub kegiatan stands in one document and not in the other.
//!
//! It is reported once, at the highest node that is missing. Where one document has no such level at
//! all, and where the node has no money in any year that both have, nothing can be compared.

use super::context::Konteks;
use super::document_pair::{DocumentPair, amount};
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::budget::RollUp;
use crate::model::{Renstra, Simpul, SimpulId, Tingkat};
use crate::ordered::Set;
use crate::value::Tempat;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "REK001",
    keparahan: Keparahan::Galat,
    judul_id: "program, kegiatan, atau sub kegiatan hanya ada di satu dokumen",
    judul_en: "a programme, kegiatan or sub kegiatan stands in only one document",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let Some(pair) = &k.pasangan else { return };
    for _ in &pair.simpul {
        p.pass();
    }
    let [own, theirs] = [k.plan, pair.lain].map(levels);
    for (node, below) in topmost(&pair.hanya_satu) {
        let comparable = !below && is_planned(pair, (k.plan, &k.roll), &theirs, node);
        report(p, comparable, || only_first(node));
    }
    for (node, below) in topmost(&pair.hanya_dua) {
        let comparable = !below && is_planned(pair, (pair.lain, &pair.roll), &own, node);
        report(p, comparable, || only_second(node));
    }
}

/// The levels that a plan has.
fn levels(plan: &Renstra) -> Set<Tingkat> {
    plan.pohon.iter().map(|n| n.tingkat).collect()
}

/// Nodes without a partner, each with whether its parent has none either.
fn topmost<'a>(nodes: &[&'a Simpul]) -> Vec<(&'a Simpul, bool)> {
    let all: Set<SimpulId> = nodes.iter().map(|n| n.id).collect();
    let below = |n: &Simpul| n.induk.is_some_and(|id| all.contains(&id));
    nodes.iter().map(|n| (*n, below(n))).collect()
}

fn report(p: &mut Pemeriksa, comparable: bool, finding: impl FnOnce() -> Temuan) {
    if comparable {
        p.fail(finding());
    } else {
        p.skip();
    }
}

/// True if the other document has the level, and the node has money in a year of both; without such
/// years or without any money cell, the name alone counts.
fn is_planned(
    pair: &DocumentPair<'_>,
    (own, roll): (&Renstra, &RollUp),
    other: &Set<Tingkat>,
    node: &Simpul,
) -> bool {
    let amounts = pair.tahun.iter().map(|y| amount(own, roll, node, *y));
    let mut known = amounts.filter_map(Result::ok).peekable();
    let idle = known.peek().is_some() && known.all(|v| v.is_zero());
    other.contains(&node.tingkat) && !idle
}

fn place(node: &Simpul) -> Tempat {
    node.tempat.in_column("uraian")
}

fn only_first(node: &Simpul) -> Temuan {
    let (level, label) = (node.tingkat.nama(), node.label());
    Temuan::new(
        place(node),
        teks!(
            "{level} `{label}` ada di sini, tidak ada di dokumen kedua",
            "{level} `{label}` stands here and not in the second document"
        ),
        teks!(
            "tambahkan ke dokumen kedua, atau hapus di sini",
            "add it to the second document, or remove it here"
        ),
    )
    .tercetak(label)
    .jalur(&node.jalur)
}

fn only_second(node: &Simpul) -> Temuan {
    let (level, label) = (node.tingkat.nama(), node.label());
    Temuan::new(
        place(node),
        teks!(
            "{level} `{label}` hanya ada di dokumen kedua (tempat ini di dokumen kedua)",
            "{level} `{label}` stands only in the second document (this place is in the second document)"
        ),
        teks!(
            "tambahkan ke dokumen pertama, atau hapus di dokumen kedua",
            "add it to the first document, or remove it from the second"
        ),
    )
    .dihitung(label)
    .jalur(&node.jalur)
    .in_second()
}
