//! KIN004: a derived indicator (such as a mean of programmes) differs from its sources.
//!
//! The plan declares the rule, or it is found by fitting ([`crate::rules::mean_of`], proposed as
//! [`crate::rules::may_propose`] allows); years that break it are reported.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{list, num, series};
use crate::analysis::{DeclaredRow, DeclaredYear};
use crate::model::figur::Figur;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN004",
    keparahan: Keparahan::Galat,
    judul_id: "indikator turunan tidak mengikuti indikator asalnya",
    judul_en: "an indicator that follows from others does not",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for row in k.plan.declared() {
        judge_declared(p, &row);
    }
    for proposal in k.plan.mean_proposals() {
        let name = &proposal.indikator.nama;
        let n = proposal.program.len();
        for year in &proposal.tahun {
            let Some(cell) = proposal.indikator.target_of(year.tahun) else {
                continue;
            };
            p.judge(year.cocok, || {
                let y = year.tahun;
                let finding = Temuan::new(
                    cell.tempat.clone(),
                    Teks::each(|b| {
                        let decimals = year.tercetak.1.max(2);
                        let mean = year.dihitung.round(Pembulatan::half_away(decimals));
                        let (a, e) = (num(year.tercetak.0, b), mean.map_or_else(|_| String::new(), |m| num(m, b)));
                        let parts = series(year.outcome.iter().map(|o| num(*o, b)));
                        match b {
                            Bahasa::Id => format!("`{name}` {y} tercetak {a}; pada tahun lain ia rata-rata {n} programnya, di sini rata-ratanya ({parts}) {e}"),
                            Bahasa::En => format!("`{name}` of {y} is printed as {a}; in other years it is the mean of its {n} programmes, here their mean ({parts}) is {e}"),
                        }
                    }),
                    teks!(
                        "hitung ulang dari outcome programnya",
                        "compute it again from the outcomes of its programmes"
                    ),
                )
                .tercetak(&cell.tercetak)
                .jalur(&proposal.simpul.jalur)
                .figur(Figur::Turunan(proposal.kunci()).at(Some(y)));
                let decimals = year.tercetak.1.max(2);
                match year.dihitung.round(Pembulatan::half_away(decimals)) {
                    Ok(e) => finding.dihitung(e).difference(year.tercetak.0, e),
                    Err(_) => finding,
                }
            });
        }
    }
}

/// Judges a declared indicator year by year.
fn judge_declared(p: &mut Pemeriksa, row: &DeclaredRow<'_>) {
    let declared = &row.deklarasi;
    if !row.tak_dikenal.is_empty() {
        let keys = list(row.tak_dikenal.iter());
        let text = &declared.tercetak;
        p.fail(
            Temuan::new(
                declared.tempat.clone(),
                teks!(
                    "turunan `{text}` menyebut indikator yang tidak ada dalam rencana: {keys}",
                    "the declaration `{text}` names indicators that the plan does not have: {keys}"
                ),
                teks!("perbaiki kuncinya", "correct the keys"),
            )
            .tercetak(text),
        );
        return;
    }
    for year in &row.tahun {
        match (year.cocok, year.tercetak, &year.dihitung) {
            (Some(true), ..) => p.pass(),
            (Some(false), Some(printed), Ok(exact)) => {
                p.fail(broken(row, year, printed, exact));
            }
            _ => p.skip(),
        }
    }
}

fn broken(
    row: &DeclaredRow<'_>,
    year: &DeclaredYear,
    (printed, decimals): (Angka, u32),
    exact: &Rasio,
) -> Temuan {
    let y = year.tahun;
    let cell = row.indikator.and_then(|i| i.target_of(y));
    let name = row.indikator.map_or("", |i| i.nama.as_str());
    let rule = &row.deklarasi.tercetak;
    let expected = exact.round(Pembulatan::half_away(decimals.max(2))).ok();
    let place = cell.map_or_else(|| row.deklarasi.tempat.clone(), |c| c.tempat.clone());
    let finding = Temuan::new(
        place,
        Teks::each(|b| {
            let a = num(printed, b);
            let e = expected.map_or_else(String::new, |v| num(v, b));
            match b {
                Bahasa::Id => format!("`{name}` {y} tercetak {a}; menurut pernyataan rencana ({rule}) seharusnya {e}"),
                Bahasa::En => format!("`{name}` of {y} is printed as {a}; as the plan declares ({rule}) it should be {e}"),
            }
        }),
        teks!(
            "hitung ulang dari indikator asalnya, atau perbaiki pernyataannya",
            "compute it again from its sources, or correct the declaration"
        ),
    )
    .tercetak(cell.map_or("", |c| c.tercetak.as_str()))
    .jalur(&row.deklarasi.jalur);
    let finding = match &row.kunci {
        Some(kunci) => finding.figur(Figur::Turunan(kunci.clone()).at(Some(y))),
        None => finding,
    };
    finding.against(printed, expected)
}
