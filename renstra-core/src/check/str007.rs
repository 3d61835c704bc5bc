//! STR007: a row of progress names a node or a year that the plan does not have; it is not used.

use std::collections::BTreeSet;

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::model::{BarisRealisasi, Kode};
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    if tree.is_empty() {
        k.plan.realisasi.iter().for_each(|_| p.skip());
        return;
    }
    let codes: BTreeSet<Kode> = tree.iter().filter_map(|n| n.kode.lengkap).collect();
    let years = tree.all_years();
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
            Some(year) if !years.contains(&year) => {
                let message = teks!(
                    "tahun {year} di luar rencana; baris ini tidak dipakai",
                    "the year {year} is outside the plan; this row is not used"
                );
                p.fail(finding(&row.tempat, "tahun", &year.to_string(), message));
            }
            Some(year) if spends(row) && !tree.tahun.contains(&year) => {
                let message = teks!(
                    "rencana tidak mencetak pagu tahun {year}; `rp_realisasi` baris ini tidak dipakai",
                    "the plan prints no budget for {year}; `rp_realisasi` of this row is not used"
                );
                p.fail(finding(&row.tempat, "tahun", &year.to_string(), message));
            }
            Some(_) => p.pass(),
            None => p.skip(),
        }
    }
}

/// True if the row says what was spent.
fn spends(row: &BarisRealisasi) -> bool {
    let cell = row.rp_realisasi.as_ref();
    cell.is_some_and(|c| c.missing().is_none())
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
