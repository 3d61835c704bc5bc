//! SPM002: printed coverage differs from served / entitled.

use super::context::{Konteks, Pemeriksa};
use super::printed_ratio::{Cara, Pasangan};
use super::temuan::{Keparahan, Temuan};
use super::words::num;
use crate::analysis::coverage::pair_up;
use crate::model::BarisSpm;
use crate::model::anggaran::Persentase;
use crate::rules::coverage;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rasio, Sel, Tahun, Teks};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut cells: Vec<(&BarisSpm, Tahun, &Sel<Persentase>, Vec<Rasio>)> = Vec::new();
    for row in &k.plan.spm {
        for year in &row.tahun {
            let Some(cell) = year.capaian.as_ref().filter(|c| c.value().is_some()) else {
                continue;
            };
            let served = year.terlayani.as_ref().or(year.target_terlayani.as_ref());
            let exact: Vec<Rasio> = pair_up(&year.berhak, served)
                .into_iter()
                .filter_map(|pair| coverage(pair.terlayani.ok()?, pair.berhak.ok()?).ok())
                .collect();
            if exact.is_empty() {
                p.skip();
            } else {
                cells.push((row, year.tahun, cell, exact));
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
    for (row, year, cell, exact) in cells {
        let (Some(printed), Some(first)) = (cell.value(), exact.first()) else {
            continue;
        };
        if exact.iter().any(|e| way.agrees(printed, e)) {
            p.pass();
            continue;
        }
        let cut = exact.iter().any(|e| way.truncated(printed, e));
        let name = &row.jenis_pelayanan;
        let text = &cell.tercetak;
        let expected = way.expected(printed, first);
        let finding = Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let e = expected.map_or_else(String::new, |v| num(v, b));
                match (b, cut) {
                    (Bahasa::Id, false) => format!("capaian {year} `{name}` tercetak {text}, terlayani dibagi berhak {e}"),
                    (Bahasa::Id, true) => format!("capaian {year} `{name}` tercetak {text}: dipotong, bukan dibulatkan dari {e}"),
                    (Bahasa::En, false) => format!("the coverage of {year} for `{name}` is printed as {text}, served over entitled is {e}"),
                    (Bahasa::En, true) => format!("the coverage of {year} for `{name}` is printed as {text}: cut off, not rounded from {e}"),
                }
            }),
            teks!("hitung ulang capaiannya", "compute the coverage again"),
        )
        .tercetak(text)
        .jalur(name);
        let finding = match expected {
            Some(e) => match printed.angka.checked_sub(e) {
                Ok(d) => finding.dihitung(e).selisih(d),
                Err(_) => finding.dihitung(e),
            },
            None => finding,
        };
        let grave = if cut {
            Keparahan::Catatan
        } else {
            Keparahan::Galat
        };
        p.fail_as(grave, finding);
    }
}
