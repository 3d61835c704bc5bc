//! ANG008: a printed ratio of realised to budget differs from the computed one.

use super::context::{Konteks, Pemeriksa};
use super::printed_ratio::{Cara, Pasangan};
use super::temuan::{Keparahan, Temuan};
use super::words::num;
use crate::analysis::lines::Susunan;
use crate::model::anggaran::Persentase;
use crate::model::{BarisAnggaran, KelompokAnggaran};
use crate::rules::absorption;
use crate::value::bahasa::teks;
use crate::value::satuan::words;
use crate::value::{Bahasa, Rasio, Sel, Tahun, Teks};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let lines: Vec<&BarisAnggaran> = k
        .plan
        .anggaran
        .iter()
        .filter(|l| l.kelompok == KelompokAnggaran::Rasio)
        .collect();
    let mut cells: Vec<(&BarisAnggaran, Tahun, &Sel<Persentase>, Vec<Rasio>)> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let nth = lines
            .iter()
            .take(i)
            .filter(|l| same_name(l, &line.uraian))
            .count();
        for (year, cell) in &line.rasio {
            if cell.value().is_none() {
                continue;
            }
            let exact = exact_ratios(k, line, nth, *year);
            if exact.is_empty() {
                p.skip();
            } else {
                cells.push((line, *year, cell, exact));
            }
        }
    }
    let pairs: Vec<Pasangan<'_>> = cells
        .iter()
        .filter_map(|(_, _, cell, exact)| {
            Some(Pasangan {
                tercetak: cell.value()?,
                tepat: exact.first()?.clone(),
            })
        })
        .collect();
    let way = Cara::of_table(&pairs);
    for (line, year, cell, exact) in cells {
        let (Some(printed), Some(first)) = (cell.value(), exact.first()) else {
            continue;
        };
        if exact.iter().any(|e| way.agrees(printed, e)) {
            p.pass();
            continue;
        }
        let cut = exact.iter().any(|e| way.truncated(printed, e));
        let grave = if cut {
            Keparahan::Catatan
        } else {
            Keparahan::Galat
        };
        p.fail_as(grave, finding(line, year, cell, printed, way, first, cut));
    }
}

fn same_name(line: &BarisAnggaran, name: &str) -> bool {
    words(&line.uraian) == words(name)
}

/// Realised over budget for a line, as its two printed amounts give it; for a total also as its
/// lines add up.
fn exact_ratios(k: &Konteks<'_>, line: &BarisAnggaran, nth: usize, year: Tahun) -> Vec<Rasio> {
    let find = |group: &Susunan<'_>| {
        (0..group.lines.len())
            .filter(|i| {
                group
                    .lines
                    .get(*i)
                    .is_some_and(|l| same_name(l, &line.uraian))
            })
            .nth(nth)
    };
    let (Some(a), Some(r)) = (find(&k.anggaran), find(&k.realisasi)) else {
        return Vec::new();
    };
    let sum = |group: &Susunan<'_>, i: usize| {
        let parts = group
            .totals
            .iter()
            .find(|(t, _)| *t == i)
            .map(|(_, parts)| parts);
        parts.and_then(|parts| group.sum(parts, year).ok())
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

fn finding(
    line: &BarisAnggaran,
    year: Tahun,
    cell: &Sel<Persentase>,
    printed: &Persentase,
    way: Cara,
    exact: &Rasio,
    cut: bool,
) -> Temuan {
    let name = &line.uraian;
    let text = &cell.tercetak;
    let expected = way.expected(printed, exact);
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            match (b, cut) {
                (Bahasa::Id, false) => format!("rasio {year} `{name}` tercetak {text}, realisasi dibagi anggaran {e}"),
                (Bahasa::Id, true) => format!("rasio {year} `{name}` tercetak {text}: dipotong, bukan dibulatkan dari {e}"),
                (Bahasa::En, false) => format!("the ratio of {year} for `{name}` is printed as {text}, realised over budget is {e}"),
                (Bahasa::En, true) => format!("the ratio of {year} for `{name}` is printed as {text}: cut off, not rounded from {e}"),
            }
        }),
        teks!("hitung ulang rasionya", "compute the ratio again"),
    )
    .tercetak(text);
    match expected {
        Some(e) => {
            let finding = finding.dihitung(e);
            match printed.angka.checked_sub(e) {
                Ok(d) => finding.selisih(d),
                Err(_) => finding,
            }
        }
        None => finding,
    }
}
