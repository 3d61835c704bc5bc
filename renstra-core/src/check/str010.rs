//! STR010: a programme with money and nobody responsible: no unit kerja on it, nor on all that is paid
//! below it.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Simpul, Tingkat};
use crate::value::Tempat;
use crate::value::bahasa::teks;
use crate::value::latin::is_letter_or_digit;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR010",
    keparahan: Keparahan::Peringatan,
    judul_id: "program berpagu tanpa unit kerja penanggung jawab",
    judul_en: "a programme with money and nobody responsible",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    // A matrix that names nobody at all leaves it to another document.
    let names = tree.iter().any(is_named);
    for node in tree.iter().filter(|n| n.tingkat == Tingkat::Program) {
        if names && k.roll.has_money(node.id) {
            p.judge(is_answered_for(k, node), || {
                let mut cells = Vec::new();
                unanswered(k, node, &mut cells);
                finding(node).beside(&cells)
            });
        } else {
            p.skip();
        }
    }
}

/// True if the row names a unit kerja; `-` is none.
fn is_named(node: &Simpul) -> bool {
    let unit = node.unit_kerja.as_deref().unwrap_or_default();
    unit.contains(is_letter_or_digit)
}

/// True if the node, or everything with money below it, names a unit kerja.
fn is_answered_for(k: &Konteks<'_>, node: &Simpul) -> bool {
    if is_named(node) {
        return true;
    }
    let mut paid = k
        .plan
        .pohon
        .children(node)
        .filter(|n| k.roll.has_money(n.id))
        .peekable();
    paid.peek().is_some() && paid.all(|n| is_answered_for(k, n))
}

fn finding(node: &Simpul) -> Temuan {
    let name = node.label();
    Temuan::new(
        node.tempat.in_column("unit_kerja"),
        teks!(
            "program `{name}` berpagu, tetapi tidak ada unit kerja penanggung jawab padanya atau pada semua bawahannya",
            "the programme `{name}` has money, but names no unit kerja that answers for it, nor do all the rows below it"
        ),
        teks!(
            "isi unit kerja penanggung jawabnya",
            "fill in the unit kerja that is responsible"
        ),
    )
    .jalur(&node.jalur)
}

/// The rows with money and without unit kerja, from a node downward.
fn unanswered(k: &Konteks<'_>, node: &Simpul, cells: &mut Vec<Tempat>) {
    if is_named(node) || !k.roll.has_money(node.id) {
        return;
    }
    cells.push(node.tempat.in_column("unit_kerja"));
    for child in k.plan.pohon.children(node) {
        unanswered(k, child, cells);
    }
}
