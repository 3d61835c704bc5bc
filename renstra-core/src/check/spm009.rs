//! SPM009: in an event the help comes before the report, or the printed minutes are not those between the two times.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::num;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Target, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM009",
    keparahan: Keparahan::Galat,
    judul_id: "waktu tanggap kejadian tidak mungkin atau berbeda dari jamnya",
    judul_en: "the response time of an event is impossible or not that of its times",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for event in &k.plan.kejadian {
        let printed = event.menit.as_ref();
        let minutes = printed.and_then(|c| c.value()).and_then(Target::number);
        let by_clock = event.menurut_jam.and_then(Result::ok);
        let todo = || {
            teks!(
                "periksa kedua saat itu, dengan tanggalnya bila melewati tengah malam",
                "check both times, with their dates if they pass midnight"
            )
        };
        // Printed minutes beside sound times are compared with them.
        if let Some(m) = by_clock.or(minutes).filter(|m| m.is_negative()) {
            let place = event.tempat.in_column(if by_clock.is_some() {
                "ditolong"
            } else {
                "menit"
            });
            let message = Teks::each(|b| {
                let m = num(m, b);
                match b {
                    Bahasa::Id => format!("pertolongan tercatat sebelum laporan: {m} menit"),
                    Bahasa::En => format!("the help is recorded before the report: {m} minutes"),
                }
            });
            let finding = Temuan::new(place, message, todo()).dihitung(m);
            p.fail(
                finding.beside(
                    by_clock
                        .map(|_| event.tempat.in_column("dilaporkan"))
                        .iter(),
                ),
            );
            continue;
        }
        let (Some(cell), Some(minutes), Some(by_clock)) = (printed, minutes, by_clock) else {
            p.skip();
            continue;
        };
        p.judge(minutes == by_clock, || {
            let text = &cell.tercetak;
            let message = Teks::each(|b| {
                let m = num(by_clock, b);
                match b {
                    Bahasa::Id => format!("waktu tanggap tercetak {text} menit, dari laporan sampai pertolongan {m} menit"),
                    Bahasa::En => format!("the response time is printed as {text} minutes, from report to help it is {m} minutes"),
                }
            });
            let clock = ["dilaporkan", "ditolong"].map(|c| event.tempat.in_column(c));
            let finding = Temuan::new(cell.tempat.clone(), message, todo());
            let finding = finding.tercetak(text).dihitung(by_clock).beside(&clock);
            finding.difference(minutes, by_clock)
        });
    }
}
