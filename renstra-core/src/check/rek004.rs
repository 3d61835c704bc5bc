//! REK004: code and name do not go together in two documents: one code with two names, or one name
//! with two codes.
//!
//! A code for every urusan (`X.XX.01`) is the same code in an urusan (`1.06.01`).

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::node_pairing::name_key;
use crate::model::{Kode, Simpul};
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "REK004",
    keparahan: Keparahan::Peringatan,
    judul_id: "satu kode dengan dua nama, atau satu nama dengan dua kode, di dua dokumen",
    judul_en: "one code with two names, or one name with two codes, in two documents",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let Some(pair) = &k.pasangan else { return };
    for (node, other) in &pair.simpul {
        let (Some(a), Some(b)) = (node.kode.lengkap, other.kode.lengkap) else {
            p.skip();
            continue;
        };
        let key = |n: &Simpul| name_key(n.tingkat, &n.uraian);
        if a != b && a.generic() != Some(b) && b.generic() != Some(a) {
            p.fail(other_code((node, other), a, b));
        } else {
            p.judge(key(node) == key(other), || other_name(node, other));
        }
    }
}

fn other_code((node, other): (&Simpul, &Simpul), a: Kode, b: Kode) -> Temuan {
    let name = &node.uraian;
    Temuan::new(
        node.tempat.in_column("kode"),
        teks!(
            "`{name}` berkode {a} di sini, {b} di dokumen kedua",
            "`{name}` has the code {a} here, {b} in the second document"
        ),
        teks!(
            "pakai kode menurut nomenklatur di kedua dokumen",
            "use the code of the nomenclature in both documents"
        ),
    )
    .tercetak(a.to_string())
    .dihitung(b.to_string())
    .beside([&node.tempat.in_column("uraian")])
    .beside_second(["kode", "uraian"].map(|c| other.tempat.in_column(c)).iter())
    .jalur(&node.jalur)
}

fn other_name(node: &Simpul, other: &Simpul) -> Temuan {
    let (a, b, code) = (&node.uraian, &other.uraian, &node.jalur);
    Temuan::new(
        node.tempat.in_column("uraian"),
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
    .beside([&node.tempat.in_column("kode")])
    .beside_second(["kode", "uraian"].map(|c| other.tempat.in_column(c)).iter())
    .jalur(code)
}
