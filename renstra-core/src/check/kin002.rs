//! KIN002: percentages were added up, or a share passes 100 %.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::num;
use crate::analysis::indicator_links::number;
use crate::analysis::targets::{IndikatorRencana, other_unit, yearly_numbers};
use crate::model::figur::UkuranIndikator;
use crate::model::{Agregasi, Indikator};
use crate::rules::fitting_aggregations;
use crate::value::bahasa::teks;
use crate::value::satuan::words;
use crate::value::{Angka, Bahasa, Satuan, Sel, Target, Teks};

/// Words in the names of indicators that are shares of a whole.
const BAGIAN: &[&str] = &[
    "persentase",
    "presentase",
    "prosentase",
    "cakupan",
    "proporsi",
];

/// Words after which a percentage may well pass 100.
const BEBAS: &[&str] = &[
    "kenaikan",
    "peningkatan",
    "pertumbuhan",
    "penurunan",
    "capaian",
    "pencapaian",
    "realisasi",
    "laju",
    "rasio",
    "perbandingan",
    "perubahan",
    "ketersediaan",
    "kecukupan",
    "partisipasi",
];

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN002",
    keparahan: Keparahan::Galat,
    judul_id: "persentase dijumlahkan, atau suatu bagian melebihi 100 %",
    judul_en: "percentages were added up, or a share passes 100 %",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        if !indikator.is_percent() {
            continue;
        }
        let summed = added_up(indikator);
        match summed {
            None => {}
            Some(false) => p.pass(),
            Some(true) => {
                if let Some(end) = &indikator.target_akhir {
                    p.fail(sum_finding(&of, end));
                }
            }
        }
        if !is_share(&indikator.nama) {
            continue;
        }
        let end_is_sum = summed == Some(true);
        let cells = indikator
            .cells()
            .filter(|c| !(end_is_sum && Some(*c) == indikator.target_akhir.as_ref()));
        for cell in cells {
            above_hundred(p, jalur, &indikator.nama, cell);
        }
    }
    for row in &k.plan.kinerja {
        if row.satuan.as_ref().is_some_and(Satuan::is_percent) && is_share(&row.indikator) {
            for (_, cell) in row.target.iter().chain(&row.realisasi) {
                let key = format!(
                    "{}/{}",
                    row.tempat.tabel(),
                    row.tempat.baris().unwrap_or_default()
                );
                above_hundred(p, &key, &row.indikator, cell);
            }
        }
    }
}

/// True if the end of the period is the sum of the yearly percentages and nothing else; `None` if it cannot be told.
pub(super) fn added_up(indikator: &Indikator) -> Option<bool> {
    let end = indikator.target_akhir.as_ref()?;
    let (value, decimals) = number(Some(end))?;
    let years = yearly_numbers(indikator).ok()?;
    let cells = indikator.target.iter().map(|(_, c)| c).chain([end]);
    if years.len() < 2 || other_unit(indikator.satuan.as_ref(), cells).is_some() {
        return None;
    }
    Some(fitting_aggregations(&years, value, decimals) == [Agregasi::Jumlah])
}

fn is_share(name: &str) -> bool {
    let words = words(name);
    words.first().is_some_and(|w| BAGIAN.contains(&w.as_str()))
        && !words.iter().any(|w| BEBAS.contains(&w.as_str()))
}

fn above_hundred(p: &mut Pemeriksa, jalur: &str, name: &str, cell: &Sel<Target>) {
    let Some((value, _)) = number(Some(cell)) else {
        return;
    };
    // A number of something else is no share; MSK003 tells it.
    let unit = cell.value().and_then(Target::single);
    if unit.is_some_and(|b| b.satuan.as_ref().is_some_and(|s| !s.is_percent())) {
        p.skip();
        return;
    }
    if value <= Angka::from(100) {
        p.pass();
        return;
    }
    p.fail_as(
        Keparahan::Peringatan,
        Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let v = num(value, b);
                match b {
                    Bahasa::Id => {
                        format!("`{name}` tercetak {v} %, padahal suatu bagian paling banyak 100 %")
                    }
                    Bahasa::En => {
                        format!("`{name}` is printed as {v} %, but a share is at most 100 %")
                    }
                }
            }),
            teks!(
                "periksa pembilang dan penyebutnya",
                "check numerator and denominator"
            ),
        )
        .tercetak(&cell.tercetak)
        .dihitung(Angka::from(100))
        .percent()
        .jalur(jalur)
        .cause(format!("{jalur}/{name}")),
    );
}

fn sum_finding(of: &IndikatorRencana<'_>, end: &Sel<Target>) -> Temuan {
    let indikator = of.indikator;
    let name = &indikator.nama;
    let last_year = indikator.target.last();
    let last = last_year.and_then(|(_, c)| number(Some(c))).map(|(n, _)| n);
    let printed = &end.tercetak;
    let finding = Temuan::new(
        end.tempat.clone(),
        Teks::each(|b| {
            let l = last.map_or_else(String::new, |n| num(n, b));
            match b {
                Bahasa::Id => format!("target akhir `{name}` tercetak {printed}: persentase tahunan dijumlahkan; target tahun terakhirnya {l}"),
                Bahasa::En => format!("the end target of `{name}` is printed as {printed}: yearly percentages were added up; that of the last year is {l}"),
            }
        }),
        teks!(
            "pakai target tahun terakhir; persentase tidak dijumlahkan",
            "use the target of the last year; percentages are not added up"
        ),
    )
    .tercetak(printed)
    .beside(indikator.target.iter().map(|(_, c)| &c.tempat))
    .jalur(of.jalur.as_ref())
    .figur(of.figur(UkuranIndikator::Target).at(last_year.map(|(y, _)| *y)));
    match (last, number(Some(end))) {
        (Some(l), Some((e, _))) => {
            let finding = finding.dihitung(l).percent();
            finding.difference(e, l)
        }
        _ => finding,
    }
}
