//! KIN004: an indicator that follows from others (a mean of programmes) does not.
//!
//! The rule ([`crate::rules::mean_of`], proposed as [`crate::rules::may_propose`] allows) is found by
//! fitting; years that break it are reported.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use super::words::{list, num};
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Pembulatan, Teks};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
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
                        let parts = list(year.outcome.iter().map(|o| num(*o, b)));
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
                .jalur(&proposal.simpul.jalur);
                let decimals = year.tercetak.1.max(2);
                match year.dihitung.round(Pembulatan::half_away(decimals)) {
                    Ok(e) => finding.dihitung(e).difference(year.tercetak.0, e),
                    Err(_) => finding,
                }
            });
        }
    }
}
