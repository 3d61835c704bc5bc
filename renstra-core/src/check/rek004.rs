//! REK004: one code has different names in two documents.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::analysis::padanan::name_key;
use crate::model::Simpul;
use crate::value::Tempat;
use crate::value::bahasa::teks;

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let Some(pair) = &k.pasangan else { return };
    for (node, other) in &pair.simpul {
        let code = node.kode.lengkap;
        if code.is_none() || code != other.kode.lengkap {
            p.skip();
            continue;
        }
        let key = |n: &Simpul| name_key(n.tingkat, &n.uraian);
        p.judge(key(node) == key(other), || finding(node, other));
    }
}

fn finding(node: &Simpul, other: &Simpul) -> Temuan {
    let (a, b, code) = (&node.uraian, &other.uraian, &node.jalur);
    Temuan::new(
        Tempat {
            kolom: Some("uraian".to_owned()),
            ..node.tempat.clone()
        },
        teks!(
            "{code} bernama `{a}` di sini, `{b}` di dokumen kedua",
            "{code} is named `{a}` here, `{b}` in the second document"
        ),
        teks!(
            "pakai nama menurut nomenklatur di kedua dokumen",
            "use the name of the nomenclature in both documents"
        ),
    )
    .tercetak(a)
    .dihitung(b)
    .jalur(code)
}
