//! STR007: a row of progress names a node or a year that the plan does not have; it is not used.

use std::collections::BTreeSet;

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::model::Kode;
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    if tree.is_empty() {
        k.plan.realisasi.iter().for_each(|_| p.skip());
        return;
    }
    let codes: BTreeSet<Kode> = tree.iter().filter_map(|n| n.kode.lengkap).collect();
    for row in &k.plan.realisasi {
        let printed = &row.kode;
        let known = crate::parse_kode(printed).is_ok_and(|code| codes.contains(&code));
        if !known {
            let message = teks!(
                "kode `{printed}` tidak ada dalam rencana; baris ini tidak dipakai",
                "the code `{printed}` is not in the plan; this row is not used"
            );
            p.fail(finding(&row.tempat, "kode", printed, message));
            continue;
        }
        match row.tahun {
            Some(year) if !tree.tahun.contains(&year) => {
                let message = teks!(
                    "tahun {year} di luar rencana; baris ini tidak dipakai",
                    "the year {year} is outside the plan; this row is not used"
                );
                p.fail(finding(&row.tempat, "tahun", &year.to_string(), message));
            }
            Some(_) => p.pass(),
            None => p.skip(),
        }
    }
}

fn finding(row: &Tempat, column: &str, printed: &str, message: Teks) -> Temuan {
    Temuan::new(
        Tempat {
            kolom: Some(column.to_owned()),
            ..row.clone()
        },
        message,
        teks!("perbaiki barisnya", "correct the row"),
    )
    .tercetak(printed)
}
