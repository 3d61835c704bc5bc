//! MSK008: money with more than two decimals, which was rounded to sen.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::rp;
use crate::model::CatatanBaca;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK008",
    keparahan: Keparahan::Peringatan,
    judul_id: "uang dicetak dengan lebih dari dua desimal",
    judul_en: "money is printed with more than two decimals",
    dasar: None,
    jalankan: run,
};

/// One finding for a table: the same formula without rounding fills all of its cells.
pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        let CatatanBaca::DibulatkanKeSen {
            tempat,
            tercetak,
            dipakai,
        } = note
        else {
            continue;
        };
        let message = Teks::each(|b| {
            let used = rp(*dipakai, b);
            match b {
                Bahasa::Id => format!("`{tercetak}` berdesimal lebih dari dua; dipakai {used}"),
                Bahasa::En => format!("`{tercetak}` has more than two decimals; {used} is used"),
            }
        });
        let todo = teks!(
            "bulatkan jumlahnya ke rupiah atau sen sebelum dicetak",
            "round the amounts to rupiah or sen before they are printed"
        );
        let finding = Temuan::new(tempat.clone(), message, todo);
        p.fail(
            finding
                .tercetak(tercetak)
                .dihitung(*dipakai)
                .cause(tempat.tabel()),
        );
    }
    p.pass_if_clean();
}
