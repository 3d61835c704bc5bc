//! ANG010: an amount of money below zero. Brackets around a number make it negative.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::rp;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG010",
    keparahan: Keparahan::Peringatan,
    judul_id: "jumlah uang di bawah nol",
    judul_en: "an amount of money below zero",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for node in k.plan.pohon.iter() {
        for cell in node.pagu.iter().map(|(_, c)| c).chain(&node.pagu_akhir) {
            judge(p, || node.label(), cell);
        }
    }
    for total in &k.plan.pohon.total {
        for cell in total.pagu.iter().map(|(_, c)| c).chain(&total.pagu_akhir) {
            judge(p, || total.uraian.clone(), cell);
        }
    }
    for line in &k.plan.anggaran {
        for (_, cell) in &line.nilai {
            judge(p, || line.uraian.clone(), cell);
        }
    }
    for row in &k.plan.realisasi {
        for cell in row.by_period().filter_map(|of| of.rp_realisasi) {
            judge(p, || row.kode.clone(), cell);
        }
    }
}

fn judge(p: &mut Pemeriksa, name: impl Fn() -> String, cell: &Sel<Rupiah>) {
    let Some(money) = cell.value() else { return };
    p.judge(!money.is_negative(), || {
        let name = name();
        Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let m = rp(*money, b);
                match b {
                    Bahasa::Id => format!("`{name}` berjumlah {m}, di bawah nol"),
                    Bahasa::En => format!("`{name}` has {m}, below zero"),
                }
            }),
            teks!(
                "periksa tandanya; pagu dan belanja tidak negatif",
                "check the sign; budgets and spending are not negative"
            ),
        )
        .tercetak(&cell.tercetak)
    });
}
