//! KIN012: an indicator carries the name of another kegiatan or sub kegiatan, usually copied from
//! another row.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::model::nama::letters_only;
use crate::model::{Simpul, Tingkat};
use crate::value::bahasa::teks;

/// Names shorter than this occur in indicators by chance.
const LONG_ENOUGH: usize = 25;

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let names: Vec<(&Simpul, String)> = tree
        .iter()
        .filter(|n| n.tingkat >= Tingkat::Kegiatan)
        .map(|n| (n, letters_only(&n.uraian)))
        .collect();
    for (node, own) in &names {
        for indikator in node.indikator.iter().filter(|i| !i.nama.is_empty()) {
            let text = letters_only(&indikator.nama);
            let related = |n: &Simpul| {
                tree.ancestors(node).any(|a| a.id == n.id)
                    || tree.ancestors(n).any(|a| a.id == node.id)
            };
            let foreign = names.iter().find(|(other, name)| {
                other.id != node.id
                    && name.len() >= LONG_ENOUGH
                    && name != own
                    && !own.contains(name.as_str())
                    && text.contains(name.as_str())
                    && !related(other)
            });
            let copied = foreign.filter(|_| !text.contains(own.as_str()));
            let Some((other, _)) = copied else {
                p.pass();
                continue;
            };
            let (name, label, theirs) = (&indikator.nama, node.label(), other.label());
            let row = other.tempat.baris.unwrap_or_default();
            p.fail(
                Temuan::new(
                    crate::Tempat {
                        kolom: Some("indikator".to_owned()),
                        ..indikator.tempat.clone()
                    },
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
                .jalur(&node.jalur),
            );
        }
    }
}
