//! ANG008: a printed ratio of realised to budget differs from the computed one.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{Kata, RasioTercetak, judge};
use super::temuan::{Keparahan, Rujukan};
use crate::analysis::budget::Jumlah;
use crate::analysis::serapan::garis::{Susunan, line_key};
use crate::model::{BarisAnggaran, KelompokAnggaran};
use crate::ordered::Map;
use crate::peraturan::permendagri_86_2017;
use crate::rules::absorption;
use crate::value::bahasa::teks;
use crate::value::{Rasio, Tahun, TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG008",
    keparahan: Keparahan::Galat,
    judul_id: "rasio tercetak berbeda dari realisasi dibagi anggaran",
    judul_en: "a printed ratio of realised to budget differs from the computed one",
    dasar: Some(permendagri_86_2017::RASIO),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let lines: Vec<&BarisAnggaran> = k
        .plan
        .anggaran
        .iter()
        .filter(|l| l.kelompok == KelompokAnggaran::Rasio)
        .collect();
    let mut cells = Vec::new();
    let mut seen: Map<String, usize> = Map::new();
    for line in lines {
        let key = line_key(&line.uraian);
        let nth = seen.count(key.clone()) - 1;
        let find = |group: &Susunan<'_>| group.find(&key, nth);
        let both = find(&k.anggaran).zip(find(&k.realisasi));
        for (year, cell) in line.rasio.iter().filter(|(_, c)| c.value().is_some()) {
            cells.push(RasioTercetak {
                nama: &line.uraian,
                jalur: None,
                tahun: *year,
                cell,
                tepat: both.map_or(Vec::new(), |both| exact_ratios(k, both, *year)),
                lain: None,
                tanpa: both.and_then(|both| no_ratio(k, both, *year)),
                acuan: both.and_then(|both| reference(k, both, *year)),
            });
        }
    }
    let kata = Kata {
        sebutan: ("rasio", "ratio"),
        asal: ("realisasi dibagi anggaran", "realised over budget"),
    };
    judge(p, &cells, &kata);
}

/// Realised over budget for a line, as its two printed amounts give it; for a total also as its
/// lines add up.
fn exact_ratios(k: &Konteks<'_>, (a, r): (usize, usize), year: Tahun) -> Vec<Rasio> {
    let sum = |group: &Susunan<'_>, i: usize| {
        let [printed, _] = group.sums_of_total(group.nth_total(i)?, year);
        printed.ok()
    };
    let printed = (
        k.anggaran.printed(a, year).ok(),
        k.realisasi.printed(r, year).ok(),
    );
    let added = (sum(&k.anggaran, a), sum(&k.realisasi, r));
    [printed, added, (printed.0, added.1), (added.0, printed.1)]
        .into_iter()
        .filter_map(|(a, r)| absorption(a?, r?).ok())
        .collect()
}

/// Why two lines have no ratio: nothing is printed, or the budget is zero.
fn no_ratio(k: &Konteks<'_>, (a, r): (usize, usize), year: Tahun) -> Option<Teks> {
    const NONE: Jumlah = Err(TakTerdefinisi::DataTidakAda);
    match (k.anggaran.printed(a, year), k.realisasi.printed(r, year)) {
        (NONE, _) => Some(teks!("anggarannya tidak ada", "there is no budget")),
        (Ok(a), _) if a.is_zero() => Some(teks!("anggarannya nol", "the budget is zero")),
        (Ok(_), NONE) => Some(teks!(
            "realisasinya tidak ada",
            "nothing is printed as realised"
        )),
        _ => None,
    }
}

/// The two rows whose printed amounts give the ratio.
fn reference(k: &Konteks<'_>, (a, r): (usize, usize), tahun: Tahun) -> Option<Rujukan> {
    let row = |group: &Susunan<'_>, at: usize| {
        group.printed(at, tahun).ok()?;
        group.row_number(at)
    };
    Some(Rujukan::RasioBaris {
        anggaran: row(&k.anggaran, a)?,
        realisasi: row(&k.realisasi, r)?,
        tahun,
    })
}
