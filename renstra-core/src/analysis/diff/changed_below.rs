//! Marks changes of money that include others: a node whose children changed too.

use super::{JenisPerubahan as Jenis, Perubahan};
use crate::analysis::node_pairing::Padanan;
use crate::model::{Renstra, Simpul, SimpulId};
use crate::ordered::{Map, Set};
use crate::value::Tahun;

/// Nodes below which money changed: of a year, at the end of the period (no year), or altogether.
#[derive(Default)]
struct Atas<'a> {
    kapan: Set<(&'a str, Option<Tahun>)>,
    /// Years in which any node changed, for printed totals.
    total: Set<Option<Tahun>>,
    semua: Set<&'a str>,
    /// Removed nodes have their keys in the first version.
    semua_lama: Set<&'a str>,
}

/// Marks the changes of money that include the changes of nodes below them.
pub(super) fn mark(a: &Renstra, b: &Renstra, pairs: &Padanan, changes: &mut [Perubahan]) {
    let by_key = |plan: &'_ Renstra| -> Map<String, usize> {
        let nodes = plan.pohon.iter().map(|n| (n.jalur.clone(), n.id.0));
        nodes.collect()
    };
    let (in_a, in_b) = (by_key(a), by_key(b));
    let node_a = |key: &str| a.pohon.get(SimpulId(*in_a.get(key)?));
    let node_b = |key: &str| b.pohon.get(SimpulId(*in_b.get(key)?));
    let mut above = Atas::default();
    for change in changes.iter() {
        match change.jenis {
            Jenis::Pagu | Jenis::PaguAkhir => {
                let node = node_b(&change.jalur);
                above.total.extend(node.map(|_| change.tahun));
                let over = node.into_iter().flat_map(|n| b.pohon.ancestors(n));
                above
                    .kapan
                    .extend(over.map(|n| (n.jalur.as_str(), change.tahun)));
            }
            Jenis::Ditambah if change.indikator.is_none() => {
                let node = node_b(&change.jalur);
                let over = node.into_iter().flat_map(|n| b.pohon.ancestors(n));
                above.semua.extend(over.map(|n| n.jalur.as_str()));
            }
            Jenis::Dihapus if change.indikator.is_none() => {
                above.without(a, b, pairs, node_a(&change.jalur));
            }
            Jenis::PindahInduk => {
                let node = node_b(&change.jalur);
                let over = node.into_iter().flat_map(|n| b.pohon.ancestors(n));
                above.semua.extend(over.map(|n| n.jalur.as_str()));
                above.without(a, b, pairs, node.and_then(|n| pairs.in_a(n, &a.pohon)));
            }
            _ => {}
        }
    }
    let rows_came_or_went = changes
        .iter()
        .any(|c| matches!(c.jenis, Jenis::Ditambah | Jenis::Dihapus) && c.indikator.is_none());
    for change in changes {
        let key = change.jalur.as_str();
        let whole = change.tingkat.is_none() && key == "total";
        change.bawahan_berubah = match change.jenis {
            Jenis::Pagu | Jenis::PaguAkhir => {
                let when = change.tahun;
                let any = || above.total.contains(&when) || rows_came_or_went;
                let own = above.kapan.contains(&(key, when)) || above.semua.contains(key);
                own || (whole && any())
            }
            Jenis::Ditambah => change.indikator.is_none() && above.semua.contains(key),
            Jenis::Dihapus => change.indikator.is_none() && above.semua_lama.contains(key),
            _ => false,
        };
    }
}

impl<'a> Atas<'a> {
    /// Marks the ancestors of a removed node.
    fn without(
        &mut self,
        a: &'a Renstra,
        b: &'a Renstra,
        pairs: &Padanan,
        node: Option<&'a Simpul>,
    ) {
        for over in node.into_iter().flat_map(|n| a.pohon.ancestors(n)) {
            match pairs.in_b(over, &b.pohon) {
                Some(now) => self.semua.insert(&now.jalur),
                None => self.semua_lama.insert(&over.jalur),
            };
        }
    }
}
