//! STR001: a code lost digits or a level, or is one of another level than its row. A spreadsheet took the kegiatan number for a decimal
//! number: `2.01` became 2, `2.05` became 2.1.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::model::{Kode, KodeError, Simpul, Tingkat};
use crate::peraturan::permendagri_90_2019;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR001",
    keparahan: Keparahan::Peringatan,
    judul_id: "kode kehilangan angka atau tingkat",
    judul_en: "a code lost digits or a level",
    dasar: Some(permendagri_90_2019::KODE),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let asked = asked(k);
    for node in k.plan.pohon.iter() {
        match &node.kode.kode {
            Some(Ok(code)) if code.zeros_lost() => p.fail_as(Keparahan::Catatan, zeros(node, code)),
            Some(Ok(_)) => p.pass(),
            Some(Err(error)) => p.fail(finding(k, node, error, &asked)),
            // A node that has a code by law, without one.
            None if node.tingkat >= Tingkat::Program => p.skip(),
            None => {}
        }
    }
}

/// Leading zeros that a spreadsheet dropped: nothing is lost, but the code is not the official one.
fn zeros(node: &Simpul, code: &Kode) -> Temuan {
    let printed = &node.kode.tercetak;
    Temuan::new(
        node.tempat.in_column("kode"),
        teks!(
            "`{printed}` kehilangan nol di depan; kode lengkapnya {code}",
            "`{printed}` lost its leading zeros; the full code is {code}"
        ),
        teks!(
            "tulis kode {code} sebagai teks",
            "write the code {code} as text"
        ),
    )
    .tercetak(printed)
    .dihitung(code.to_string())
    .jalur(&node.jalur)
}

fn finding(k: &Konteks<'_>, node: &Simpul, error: &KodeError, asked: &str) -> Temuan {
    let reason = error.teks();
    let place = node.tempat.in_column("kode");
    let name = &node.uraian;
    // Name and code of the parent settle the full code.
    let above = node.induk.and_then(|id| k.plan.pohon.get(id));
    let above = above.filter(|n| !n.kode.tercetak.is_empty());
    match node.kode.lengkap.zip(node.kode.menurut) {
        Some((full, by)) => {
            let full = full.to_string();
            Temuan::new(
                place,
                Teks::new(
                    format!(
                        "{}; menurut nama `{name}` dalam {by} kode lengkapnya {full}",
                        reason.id
                    ),
                    format!(
                        "{}; by the name `{name}` in {by} the full code is {full}",
                        reason.en
                    ),
                ),
                teks!(
                    "tulis kode {full} sebagai teks",
                    "write the code {full} as text"
                ),
            )
            .dihitung(full)
        }
        None => Temuan::new(
            place,
            Teks::new(
                format!(
                    "{}; nama `{name}` tidak menentukan kode lengkapnya (dicari dalam {asked})",
                    reason.id
                ),
                format!(
                    "{}; the name `{name}` does not settle the full code (looked up in {asked})",
                    reason.en
                ),
            ),
            teks!(
                "tulis kode lengkapnya sebagai teks menurut nomenklatur",
                "write the full code as text, by the nomenclature"
            ),
        ),
    }
    .tercetak(&node.kode.tercetak)
    .beside([&node.tempat.in_column("uraian")])
    .beside(above.map(|n| n.tempat.in_column("kode")).iter())
    .jalur(&node.jalur)
}

/// The lists that were searched, each once.
fn asked(k: &Konteks<'_>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for l in k.plan.lists() {
        let name = l.sumber.kutipan.peraturan;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    list(names)
}
