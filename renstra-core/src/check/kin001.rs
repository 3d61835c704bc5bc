//! KIN001: the end-of-period target is not an aggregate of the yearly targets.
//!
//! Declared aggregations are held to; otherwise any of the five ways may lead to the printed end.
//! A sum of percentages is KIN002.

use super::context::Konteks;
use super::kin002::added_up;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{num, ratio, series};
use crate::analysis::indicator_links::number;
use crate::analysis::targets::{IndikatorRencana, aggregation_of, other_unit, yearly_numbers};
use crate::model::figur::UkuranIndikator;
use crate::model::{Agregasi, Indikator};
use crate::rules::aggregation::each_fitting;
use crate::rules::{aggregate, agrees_as_printed};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Sel, Target, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN001",
    keparahan: Keparahan::Galat,
    judul_id: "target akhir periode bukan agregat target tahunan",
    judul_en: "the end-of-period target is no aggregate of the yearly targets",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        let Some(end) = indikator
            .target_akhir
            .as_ref()
            .filter(|c| !c.tercetak.is_empty())
        else {
            continue;
        };
        if k.lacks_years_of_period(indikator.target.iter().map(|(year, _)| *year)) {
            p.skip();
            continue;
        }
        if let Some(ok) = ranks_agree(indikator, end) {
            p.judge(ok, || rank_finding(jalur, indikator, end));
            continue;
        }
        let (Some(printed), Ok(years)) = (number(Some(end)), yearly_numbers(indikator)) else {
            p.skip();
            continue;
        };
        let cells = indikator.target.iter().map(|(_, c)| c).chain([end]);
        if years.is_empty() || other_unit(indikator.satuan.as_ref(), cells).is_some() {
            p.skip();
            continue;
        }
        // A sum of percentages is KIN002.
        if indikator.is_percent() && added_up(indikator) == Some(true) {
            p.skip();
            continue;
        }
        let ok = match indikator.agregasi {
            Some(way) => {
                aggregate(&years, way).is_ok_and(|v| agrees_as_printed(printed.0, printed.1, &v))
            }
            None => {
                // A level is not added up.
                let mut fitting = each_fitting(&years, printed.0, printed.1);
                fitting.any(|way| way != Agregasi::Jumlah || !indikator.is_level())
            }
        };
        p.judge(ok, || finding(&of, end, printed.0, &years));
    }
}

/// For ranks: the end is the rank of the last year. `None` if the end is no rank.
fn ranks_agree(indikator: &Indikator, end: &Sel<Target>) -> Option<bool> {
    let Some(Target::Peringkat(end)) = end.value() else {
        return None;
    };
    match indikator.target.last()?.1.value()? {
        Target::Peringkat(last) => Some(last == end),
        _ => None,
    }
}

fn rank_finding(jalur: &str, indikator: &Indikator, end: &Sel<Target>) -> Temuan {
    let name = &indikator.nama;
    let printed = &end.tercetak;
    let last = indikator
        .target
        .last()
        .map_or("", |(_, c)| c.tercetak.as_str());
    Temuan::new(
        end.tempat.clone(),
        teks!(
            "target akhir `{name}` tercetak {printed}, target tahun terakhirnya {last}",
            "the end target of `{name}` is printed as {printed}, that of its last year is {last}"
        ),
        teks!("samakan keduanya", "use one of the two"),
    )
    .tercetak(printed)
    .dihitung(last)
    .beside(indikator.target.last().map(|(_, c)| &c.tempat))
    .jalur(jalur)
}

fn finding(
    of: &IndikatorRencana<'_>,
    end: &Sel<Target>,
    printed: Angka,
    years: &[Angka],
) -> Temuan {
    let indikator = of.indikator;
    let name = &indikator.nama;
    let known = aggregation_of(indikator).map(|(way, _)| way);
    let way = known.unwrap_or(Agregasi::Akhir);
    let expected: Option<Rasio> = aggregate(years, way).ok();
    let finding = Temuan::new(
        end.tempat.clone(),
        Teks::each(|b| {
            let a = num(printed, b);
            let e = expected.as_ref().map_or_else(String::new, |v| ratio(v, b));
            let years = series(years.iter().map(|y| num(*y, b)));
            match (b, way) {
                (Bahasa::Id, Agregasi::Jumlah) => format!("target akhir `{name}` tercetak {a}, jumlah tahunannya ({years}) {e}"),
                (Bahasa::En, Agregasi::Jumlah) => format!("the end target of `{name}` is printed as {a}, its years ({years}) add up to {e}"),
                (Bahasa::Id, _) => format!("target akhir `{name}` tercetak {a}; dari tahunannya ({years}) seharusnya {e}"),
                (Bahasa::En, _) => format!("the end target of `{name}` is printed as {a}; from its years ({years}) it should be {e}"),
            }
        }),
        teks!(
            "perbaiki target akhirnya; bila caranya lain, nyatakan agregasinya",
            "correct the end target; if it is made otherwise, declare the aggregation"
        ),
    )
    .tercetak(&end.tercetak)
    .beside(indikator.target.iter().map(|(_, c)| &c.tempat))
    .jalur(of.jalur.as_ref());
    let finding = match known {
        Some(_) => finding.figur(of.figur(UkuranIndikator::Target).at(None)),
        None => finding.declare(
            of.figur(UkuranIndikator::Target).to_string(),
            name,
            "agregasi",
            None,
        ),
    };
    let rounded = expected.and_then(|v| v.round(Pembulatan::half_away(4)).ok());
    match rounded {
        Some(e) => finding.dihitung(e).difference(printed, e),
        None => finding,
    }
}
