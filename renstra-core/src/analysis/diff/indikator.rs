//! Comparison of the indicators of two versions.

use super::cells::RowHead;
use super::{JenisPerubahan as Jenis, Keadaan, Perubahan};
use crate::analysis::node_pairing::pair_rows;
use crate::analysis::targets::row_key;
use crate::model::figur::{Figur, UkuranIndikator};
use crate::model::of_year;
use crate::model::{BarisIndikator, Indikator, Renstra};
use crate::nomenklatur::nama::{indicator_key, letters_only};
use crate::ordered::Set;
use crate::value::{Sel, Tahun, Target};

/// An indicator with its number at its node, from 1.
type Numbered<'a> = (u32, &'a Indikator);

/// The indicators of one node in both versions. One that is left alone on both sides was renamed.
pub(super) fn node_changes(
    pokok: &RowHead,
    (a, b): (&[Indikator], &[Indikator]),
    agency: (Option<&str>, Option<&str>),
    units: bool,
) -> Vec<Perubahan> {
    // The agencies' names are left out on either side, whichever plan an indicator is from.
    let key = |i: &Numbered<'_>| Some(indicator_key(&indicator_key(&i.1.nama, agency.0), agency.1));
    let numbered = |list| (1..).zip(list).collect::<Vec<Numbered<'_>>>();
    let (a, b) = (numbered(a), numbered(b));
    let pairs = pair_rows(&a, &b, &[&key]);
    let alone = |pick: fn(&(Option<&Numbered<'_>>, Option<&Numbered<'_>>)) -> bool| {
        pairs.iter().filter(|p| pick(p)).count()
    };
    let renamed = alone(|p| p.1.is_none()) == 1 && alone(|p| p.0.is_none()) == 1;
    let last = pairs.iter().find(|p| p.0.is_none()).and_then(|p| p.1);
    let mut out = Vec::new();
    for (x, y) in pairs {
        match (x, y) {
            (Some(x), None) if renamed => {
                if let Some(y) = last {
                    out.extend(pair(pokok, *x, *y, units));
                }
            }
            (None, Some(_)) if renamed => {}
            _ => out.extend(either(pokok, x.copied(), y.copied(), units)),
        }
    }
    out
}

/// The tables of indicators of both versions.
pub(super) fn table_changes(a: &Renstra, b: &Renstra) -> Vec<Perubahan> {
    let name = |r: &BarisIndikator| {
        let key = indicator_key(&r.indikator.nama, a.agency());
        indicator_key(&key, b.agency())
    };
    let whole = |r: &BarisIndikator| {
        let group = r.kelompok.as_deref().map(letters_only);
        let statement = r.uraian.as_deref().map(|u| b.statement(&a.statement(u)));
        Some(format!("{group:?} {statement:?} {}", name(r)))
    };
    let mut out = Vec::new();
    for ((_, left), (_, right)) in a.indicator_tables().into_iter().zip(b.indicator_tables()) {
        let units = |rows: &[BarisIndikator]| rows.iter().any(|r| r.indikator.satuan.is_some());
        let units = units(left) == units(right);
        for (x, y) in pair_rows(left, right, &[&whole, &|r| Some(name(r))]) {
            let Some(row) = y.or(x) else { continue };
            let pokok = RowHead {
                tingkat: None,
                jalur: row_key(&row.indikator),
                uraian: row.uraian.clone().unwrap_or_default(),
                indikator: None,
                figur: Some(Figur::indikator(
                    row_key(&row.indikator),
                    1,
                    UkuranIndikator::Target,
                )),
            };
            if let (Some(x), Some(y)) = (x, y) {
                let (was, is) = (x.uraian.as_deref(), y.uraian.as_deref());
                if was.map(letters_only) != is.map(letters_only) {
                    out.push(pokok.text(Jenis::DiubahNama, was, is));
                }
            }
            let (x, y) = (x.map(|r| &r.indikator), y.map(|r| &r.indikator));
            out.extend(either(&pokok, x.map(|i| (1, i)), y.map(|i| (1, i)), units));
        }
    }
    out
}

fn either(
    pokok: &RowHead,
    a: Option<Numbered<'_>>,
    b: Option<Numbered<'_>>,
    units: bool,
) -> Vec<Perubahan> {
    let name = |i: Numbered<'_>| Keadaan::Teks(i.1.nama.clone());
    let none = Keadaan::TidakAda;
    match (a, b) {
        (Some(a), Some(b)) => pair(pokok, a, b, units),
        (Some(a), None) => {
            vec![named(pokok, a).change(Jenis::Dihapus, None, name(a), none, None)]
        }
        (None, Some(b)) => {
            vec![named(pokok, b).change(Jenis::Ditambah, None, none, name(b), None)]
        }
        (None, None) => Vec::new(),
    }
}

fn named(pokok: &RowHead, (nomor, indikator): Numbered<'_>) -> RowHead {
    RowHead {
        indikator: Some(indikator.nama.clone()),
        figur: Some(Figur::indikator(
            pokok.jalur.as_str(),
            nomor,
            UkuranIndikator::Target,
        )),
        ..pokok.clone()
    }
}

fn pair(pokok: &RowHead, a: Numbered<'_>, b: Numbered<'_>, units: bool) -> Vec<Perubahan> {
    let pokok = named(pokok, b);
    let (a, b) = (a.1, b.1);
    let mut out = Vec::new();
    if letters_only(&a.nama) != letters_only(&b.nama) {
        out.push(pokok.text(Jenis::DiubahNama, Some(&a.nama), Some(&b.nama)));
    }
    if units && a.satuan != b.satuan {
        let text = |i: &Indikator| i.satuan.as_ref().map(|s| s.as_str().to_owned());
        out.push(pokok.text(Jenis::Satuan, text(a).as_deref(), text(b).as_deref()));
    }
    let mut cells = |jenis, tahun, x: Option<&Sel<Target>>, y: Option<&Sel<Target>>| {
        out.extend(pokok.target(jenis, tahun, x, y));
    };
    let (x, y) = (a.kondisi_awal.as_ref(), b.kondisi_awal.as_ref());
    cells(Jenis::KondisiAwal, None, x, y);
    for year in years(a).chain(years(b)).collect::<Set<Tahun>>() {
        cells(Jenis::Target, Some(year), of(a, year), of(b, year));
    }
    let (x, y) = (a.target_akhir.as_ref(), b.target_akhir.as_ref());
    cells(Jenis::TargetAkhir, None, x, y);
    out
}

/// The years of an indicator, those before the period too: a year may be a baseline in one version
/// and a target in the other.
fn years(indikator: &Indikator) -> impl Iterator<Item = Tahun> {
    let all = indikator.tahun_awal.iter().chain(&indikator.target);
    all.map(|(year, _)| *year)
}

fn of(indikator: &Indikator, year: Tahun) -> Option<&Sel<Target>> {
    let before = of_year(&indikator.tahun_awal, year);
    before.or_else(|| of_year(&indikator.target, year))
}
