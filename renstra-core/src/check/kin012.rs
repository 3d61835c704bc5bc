//! KIN012: an indicator carries the name of another kegiatan or sub kegiatan, usually copied from
//! another row.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Indikator, Simpul, Tingkat};
use crate::nomenklatur::nama::letters_only;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

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
    let by_name = NodesByName::of(nodes());
    for node in nodes() {
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
            let own = || letters_only(&node.uraian);
            let (text, ends) = joined(&indikator.nama);
            let foreign = spans(&text, &ends).find_map(|span| {
                let named = by_name.get(span)?;
                (!own().contains(span) && !related(named)).then_some(named)
            });
            match foreign.filter(|_| !letters_only(&indikator.nama).contains(&own())) {
                None => p.pass(),
                Some(other) => p.fail(finding(node, indikator, other)),
            }
        }
    }
}

/// Nodes by name, in lists of names of the same length: few runs of words are as long as any name.
struct NodesByName<'a>(Vec<Vec<(String, &'a Simpul)>>);

impl<'a> NodesByName<'a> {
    fn of(nodes: impl Iterator<Item = &'a Simpul>) -> Self {
        let mut all: Vec<Vec<(String, &Simpul)>> = Vec::new();
        for node in nodes {
            let name = letters_only(&node.uraian);
            if name.len() >= LONG_ENOUGH {
                all.resize_with(all.len().max(name.len() + 1), Vec::new);
                if let Some(names) = all.get_mut(name.len()) {
                    names.push((name, node));
                }
            }
        }
        for names in &mut all {
            // The first of a name stays the first, and is kept.
            names.sort_by(|a, b| a.0.cmp(&b.0));
            names.dedup_by(|b, a| a.0 == b.0);
        }
        Self(all)
    }

    fn get(&self, name: &str) -> Option<&'a Simpul> {
        let names = self.0.get(name.len())?;
        let at = names.binary_search_by(|(n, _)| n.as_str().cmp(name)).ok()?;
        names.get(at).map(|(_, node)| *node)
    }
}

/// True for the same national code of another unit.
fn is_same_code(a: &Simpul, b: &Simpul) -> bool {
    a.kode.lengkap.is_some() && a.kode.lengkap == b.kode.lengkap
}

/// The words of a text in lower case, one behind the other, and where each ends.
fn joined(text: &str) -> (String, Vec<usize>) {
    let (mut all, mut ends) = (String::new(), Vec::new());
    for word in split_words(&lower(text)).take(MOST_WORDS) {
        all.push_str(word);
        ends.push(all.len());
    }
    (all, ends)
}

/// All runs of words that are long enough to be a name.
fn spans<'a>(text: &'a str, ends: &'a [usize]) -> impl Iterator<Item = &'a str> {
    let starts = std::iter::once(&0).chain(ends);
    starts.enumerate().flat_map(move |(i, from)| {
        let runs = ends
            .iter()
            .skip(i)
            .filter(|end| **end - *from >= LONG_ENOUGH);
        runs.filter_map(|end| text.get(*from..*end))
    })
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
