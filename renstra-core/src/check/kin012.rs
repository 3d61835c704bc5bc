//! KIN012: an indicator carries the name of another kegiatan or sub kegiatan, usually copied from
//! another row.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Indikator, Simpul, Tingkat};
use crate::nomenklatur::nama::letters_only;
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::satuan::words;

/// Names shorter than this occur in indicators by chance.
const LONG_ENOUGH: usize = 25;

/// Words of an indicator that are looked at.
const MOST_WORDS: usize = 60;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN012",
    keparahan: Keparahan::Peringatan,
    judul_id: "indikator menyebut nama kegiatan atau sub kegiatan lain",
    judul_en: "an indicator carries the name of another kegiatan or sub kegiatan",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let nodes = || tree.iter().filter(|n| n.tingkat >= Tingkat::Kegiatan);
    let mut by_name: Map<String, &Simpul> = Map::new();
    for node in nodes() {
        let name = letters_only(&node.uraian);
        if name.len() >= LONG_ENOUGH {
            by_name.keep_first(name, node);
        }
    }
    for node in nodes() {
        let own = letters_only(&node.uraian);
        for indikator in node.indikator.iter().filter(|i| !i.nama.is_empty()) {
            let related = |n: &Simpul| {
                n.id == node.id
                    || is_same_code(n, node)
                    || tree
                        .ancestors(node)
                        .any(|a| a.id == n.id || is_same_code(a, n))
                    || tree
                        .ancestors(n)
                        .any(|a| a.id == node.id || is_same_code(a, node))
            };
            let text = letters_only(&indikator.nama);
            let foreign = spans(&indikator.nama).into_iter().find_map(|span| {
                let named = by_name.get(&span)?;
                (!own.contains(span.as_str()) && !related(named)).then_some(named)
            });
            match foreign.filter(|_| !text.contains(own.as_str())) {
                None => p.pass(),
                Some(other) => p.fail(finding(node, indikator, other)),
            }
        }
    }
}

/// True for the same national code of another unit.
fn is_same_code(a: &Simpul, b: &Simpul) -> bool {
    a.kode.lengkap.is_some() && a.kode.lengkap == b.kode.lengkap
}

/// All runs of words of a text, as letters only, that are long enough to be a name.
fn spans(text: &str) -> Vec<String> {
    let words: Vec<String> = words(text).into_iter().take(MOST_WORDS).collect();
    let mut out = Vec::new();
    for from in 0..words.len() {
        let mut span = String::new();
        for word in words.iter().skip(from) {
            span.push_str(word);
            if span.len() >= LONG_ENOUGH {
                out.push(span.clone());
            }
        }
    }
    out
}

fn finding(node: &Simpul, indikator: &Indikator, other: &Simpul) -> Temuan {
    let (name, label, theirs) = (&indikator.nama, node.label(), other.label());
    let row = other.tempat.baris().unwrap_or_default();
    Temuan::new(
        indikator.tempat.in_column("indikator"),
        teks!(
            "indikator `{name}` pada `{label}` menyebut nama `{theirs}` (baris {row})",
            "the indicator `{name}` of `{label}` carries the name of `{theirs}` (row {row})"
        ),
        teks!(
            "tulis indikator yang mengukur baris ini",
            "write an indicator that measures this row"
        ),
    )
    .tercetak(name)
    .beside(
        [&node.tempat, &other.tempat]
            .map(|t| t.in_column("uraian"))
            .iter(),
    )
    .jalur(&node.jalur)
}
