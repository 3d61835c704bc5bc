//! ANG013: the table of priority sub kegiatan prints other money than the funding matrix.

use super::context::Konteks;
use super::document_pair::{amount, amount_cells};
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::str011;
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::model::{BarisPrioritas, Simpul};
use crate::peraturan::inmendagri_2_2025;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG013",
    keparahan: Keparahan::Galat,
    judul_id: "pagu sub kegiatan prioritas berbeda dari tabel program dan pendanaan",
    judul_en: "the budget of a priority sub kegiatan differs from the funding matrix",
    dasar: Some(inmendagri_2_2025::SUB_KEGIATAN_PRIORITAS),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for link in k.plan.priority_links() {
        let amounts = |year: Tahun| -> Vec<Rupiah> {
            let there = |n: &&Simpul| amount(k.plan, &k.roll, n, year).ok();
            link.simpul.iter().filter_map(there).collect()
        };
        // Found by one of code and name while the other one differs (STR011), it may be another sub kegiatan; an amount that
        // both tables have says that it is not.
        let agrees = |(year, cell): &(Tahun, Sel<Rupiah>)| {
            { cell.money().filter(|m| !m.is_zero()) }.is_some_and(|m| amounts(*year).contains(&m))
        };
        let same = str011::is_same(&link) || link.baris.pagu.iter().any(agrees);
        for (year, cell) in &link.baris.pagu {
            let all = amounts(*year);
            let Some(own) = cell.money() else {
                p.skip();
                continue;
            };
            match (link.simpul.as_slice(), all.as_slice()) {
                ([node], [amount]) if same => p.judge(own == *amount, || {
                    finding(link.baris, cell, *year, (own, *amount))
                        .dihitung(*amount)
                        .difference(own, *amount)
                        .beside(&amount_cells(k.plan, node, *year))
                        .jalur(&node.jalur)
                        .cause(link.baris.tempat.to_string())
                }),
                // The row does not say of which unit it is.
                (_, all) if all.contains(&own) || Rupiah::total(all.iter().copied()) == Ok(own) => {
                    p.pass();
                }
                _ => p.skip(),
            }
        }
    }
}

fn finding(
    row: &BarisPrioritas,
    cell: &Sel<Rupiah>,
    year: Tahun,
    (own, there): (Rupiah, Rupiah),
) -> Temuan {
    let name = &row.uraian;
    let message = Teks::each(|bahasa| {
        let (a, b) = (rp(own, bahasa), rp(there, bahasa));
        match bahasa {
            Bahasa::Id => {
                format!("pagu {year} `{name}` {a} di sini, {b} dalam tabel program dan pendanaan")
            }
            Bahasa::En => {
                format!("the {year} budget of `{name}` is {a} here, {b} in the funding matrix")
            }
        }
    });
    let advice = teks!(
        "samakan pagunya di kedua tabel",
        "use one amount in both tables"
    );
    Temuan::new(cell.tempat.clone(), message, advice).tercetak(&*cell.tercetak)
}
