//! STR001: a code lost digits or a level. A spreadsheet took the kegiatan number for a decimal
//! number: `2.01` became 2, `2.05` became 2.1.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::model::{KodeError, Simpul, Tingkat};
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k.plan.pohon.iter() {
        match &node.kode.kode {
            Some(Ok(_)) => p.pass(),
            Some(Err(error)) => p.fail(finding(node, error)),
            // A node that has a code by law, without one.
            None if node.tingkat >= Tingkat::Program => p.skip(),
            None => {}
        }
    }
}

fn finding(node: &Simpul, error: &KodeError) -> Temuan {
    let reason = error.teks();
    let place = Tempat {
        kolom: Some("kode".to_owned()),
        ..node.tempat.clone()
    };
    let name = &node.uraian;
    match node.kode.lengkap {
        Some(full) => Temuan::new(
            place,
            Teks::new(
                format!(
                    "{}; menurut nama `{name}` kode lengkapnya {full}",
                    reason.id
                ),
                format!(
                    "{}; by the name `{name}` the full code is {full}",
                    reason.en
                ),
            ),
            teks!(
                "tulis kode {full} sebagai teks",
                "write the code {full} as text"
            ),
        )
        .dihitung(full),
        None => Temuan::new(
            place,
            Teks::new(
                format!(
                    "{}; nama `{name}` tidak menentukan kode lengkapnya",
                    reason.id
                ),
                format!(
                    "{}; the name `{name}` does not settle the full code",
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
    .jalur(&node.jalur)
}
