//! MSK008: money with more than two decimals, which was rounded to sen.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::rp;
use crate::model::CatatanBaca;
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK008",
    keparahan: Keparahan::Peringatan,
    judul_id: "uang dicetak dengan lebih dari dua desimal",
    judul_en: "money is printed with more than two decimals",
    dasar: None,
    jalankan: run,
};

/// One finding for each column: the same formula without rounding fills all of its cells.
pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    type Cell<'a> = (&'a Tempat, &'a str, Rupiah);
    let mut columns: Map<(&str, Option<&str>), Vec<Cell<'_>>> = Map::new();
    for note in &k.plan.catatan {
        if let CatatanBaca::DibulatkanKeSen {
            tempat,
            tercetak,
            dipakai,
        } = note
        {
            columns.push(
                (tempat.tabel(), tempat.kolom()),
                (tempat, tercetak, *dipakai),
            );
        }
    }
    for (_, cells) in columns {
        let [(place, text, used), more @ ..] = cells.as_slice() else {
            continue;
        };
        let n = more.len();
        let message = Teks::each(|b| {
            let used = rp(*used, b);
            match (b, n) {
                (Bahasa::Id, 0) => format!("`{text}` berdesimal lebih dari dua; dipakai {used}"),
                (Bahasa::Id, _) => format!(
                    "`{text}` dan {n} sel lain kolom ini berdesimal lebih dari dua; dipakai {used}, dan yang lain juga dibulatkan ke sen"
                ),
                (Bahasa::En, 0) => format!("`{text}` has more than two decimals; {used} is used"),
                (Bahasa::En, _) => format!(
                    "`{text}` and {n} more cells of this column have more than two decimals; {used} is used, and the others are rounded to sen too"
                ),
            }
        });
        let todo = teks!(
            "bulatkan jumlahnya ke rupiah atau sen sebelum dicetak",
            "round the amounts to rupiah or sen before they are printed"
        );
        let finding = Temuan::new((*place).clone(), message, todo);
        p.fail(
            finding
                .tercetak(*text)
                .dihitung(*used)
                .beside(more.iter().map(|(t, ..)| *t)),
        );
    }
    p.pass_if_clean();
}
