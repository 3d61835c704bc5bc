//! ANG002: the end-of-period amount differs from the sum of the years.

use super::ang001::explained_by_gaps;
use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::{Rujukan, Temuan};
use super::wording::rp;
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::Simpul;
use crate::model::pohon::BarisTotal;
use crate::peraturan::permendagri_54_2010;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG002",
    keparahan: Keparahan::Galat,
    judul_id: "pagu akhir periode berbeda dari jumlah tahunannya",
    judul_en: "the end-of-period amount differs from the sum of the years",
    dasar: Some(permendagri_54_2010::JUMLAH_PENDANAAN),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if k.lacks_years_of_period(k.plan.pohon.tahun.iter().copied()) {
        p.skip();
        return;
    }
    for node in k.plan.pohon.iter() {
        let Simpul {
            pagu, pagu_akhir, ..
        } = node;
        row(
            p,
            || node.label(),
            pagu,
            pagu_akhir.as_ref(),
            Some(&node.jalur),
        );
    }
    for total in &k.plan.pohon.total {
        let BarisTotal {
            uraian,
            pagu,
            pagu_akhir,
            ..
        } = total;
        row(p, || uraian.clone(), pagu, pagu_akhir.as_ref(), None);
    }
}

fn row(
    p: &mut Pemeriksa,
    name: impl Fn() -> String,
    pagu: &[(Tahun, Sel<Rupiah>)],
    end: Option<&Sel<Rupiah>>,
    jalur: Option<&str>,
) {
    let Some(end) = end else { return };
    let years: Vec<Jumlah> = pagu.iter().map(|(_, c)| printed(Some(c))).collect();
    if years.iter().all(|y| y.is_err()) && end.tercetak.is_empty() {
        return;
    }
    let (Ok(own), Ok(sum)) = (printed(Some(end)), sum_known(&years)) else {
        p.skip();
        return;
    };
    let gaps = years
        .iter()
        .filter(|y| **y == Err(TakTerdefinisi::DataTidakAda))
        .count();
    p.judge_as(explained_by_gaps(gaps, own, sum), own == sum, || {
        let name = name();
        let finding = Temuan::new(
            end.tempat.clone(),
            Teks::each(|b| {
                let (a, e) = (rp(own, b), rp(sum, b));
                match b {
                    Bahasa::Id => format!(
                        "pagu akhir periode `{name}` tercetak {a}, jumlah tahunannya {e}{}",
                        if gaps > 0 { format!(" ({gaps} tahun tanpa angka)") } else { String::new() }
                    ),
                    Bahasa::En => format!(
                        "the end-of-period amount of `{name}` is printed as {a}, its years add up to {e}{}",
                        if gaps > 0 { format!(" ({gaps} years without a figure)") } else { String::new() }
                    ),
                }
            }),
            teks!(
                "jumlahkan kembali pagu tahunan baris ini",
                "add up the yearly amounts of this row again"
            ),
        )
        .tercetak(&end.tercetak)
        .dihitung(sum)
        .acuan(Rujukan::JumlahTahunan)
        .beside(pagu.iter().map(|(_, c)| &c.tempat));
        let finding = finding.difference(own, sum);
        finding.jalur_if_any(jalur)
    });
}
