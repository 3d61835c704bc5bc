//! KIN005: baselines of one indicator differ between tables.
//!
//! The funding matrix prints one baseline without its year; it may be that of any baseline year of
//! the other table.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::analysis::indicator_links::{Banding, compare_cells, unit_of};
use crate::model::of_year;
use crate::model::{BarisIndikator, Indikator};
use crate::peraturan::permendagri_86_2017;
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, Target, Tiada};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN005",
    keparahan: Keparahan::Peringatan,
    judul_id: "kondisi awal satu indikator berbeda antara dua tabel",
    judul_en: "baselines of one indicator differ between tables",
    dasar: Some(permendagri_86_2017::T_C_28),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for link in &k.links {
        if let Some((node, indikator)) = link.simpul {
            match_baseline(p, link.baris, indikator, &node.jalur);
        }
        if let Some(other) = k.twin_in_tujuan(link) {
            year_by_year(p, &link.baris.indikator, &other.indikator);
        }
    }
}

fn match_baseline(p: &mut Pemeriksa, row: &BarisIndikator, matrix: &Indikator, jalur: &str) {
    let Some(cell) = matrix.kondisi_awal.as_ref() else {
        return;
    };
    let years: Vec<_> = baselines(&row.indikator).collect();
    let unknown = |c: &Sel<Target>| c.is_broken() || c.missing() == Some(Tiada::SelKosong);
    let units = (unit_of(&row.indikator), unit_of(matrix));
    let differ = matches!(&units, (Some(a), Some(b)) if a.is_percent() != b.is_percent());
    if unknown(cell) || differ || years.iter().all(|(_, c)| unknown(c)) {
        p.skip();
        return;
    }
    let same = years.iter().any(|(_, c)| same_baseline(cell, c));
    p.judge(same, || {
        let name = &matrix.nama;
        let here = &cell.tercetak;
        let there = list(years.iter().map(|(y, c)| match y {
            Some(y) => format!("{} ({y})", c.tercetak),
            None => c.tercetak.to_string(),
        }));
        let table = &row.indikator.tempat.tabel();
        let line = row.indikator.tempat.baris().unwrap_or_default();
        Temuan::new(
            cell.tempat.clone(),
            teks!(
                "kondisi awal `{name}` tercetak {here} di sini, {there} di {table} baris {line}",
                "the baseline of `{name}` is {here} here, {there} in {table} row {line}"
            ),
            teks!(
                "samakan kondisi awalnya, dan sebutkan tahunnya",
                "use one baseline, and name its year"
            ),
        )
        .tercetak(here)
        .dihitung(there)
        .beside(years.iter().map(|(_, c)| &c.tempat))
        .jalur(jalur)
    });
}

/// The baselines of a row, with their years as far as it names them.
fn baselines(row: &Indikator) -> impl Iterator<Item = (Option<Tahun>, &Sel<Target>)> {
    let named = row.tahun_awal.iter().map(|(y, c)| (Some(*y), c));
    named.chain(row.kondisi_awal.iter().map(|c| (None, c)))
}

fn same_baseline(a: &Sel<Target>, b: &Sel<Target>) -> bool {
    match (a.missing(), b.missing()) {
        (Some(x), Some(y)) => x == y,
        (None, None) => compare_cells(a, b) == Banding::Sama,
        _ => false,
    }
}

/// Two tables that both print baseline years.
fn year_by_year(p: &mut Pemeriksa, row: &Indikator, other: &Indikator) {
    for (year, cell) in baselines(row) {
        let there = match year {
            Some(year) => of_year(&other.tahun_awal, year),
            None => other.kondisi_awal.as_ref(),
        };
        let Some(there) = there else { continue };
        let (id, en) = match year {
            Some(year) => (format!("kondisi {year}"), format!("the figure of {year}")),
            None => ("kondisi awal".to_owned(), "the baseline".to_owned()),
        };
        match compare_cells(cell, there) {
            Banding::TidakDapat => p.skip(),
            Banding::Sama => p.pass(),
            Banding::Beda => {
                let (name, a, b) = (&row.nama, &cell.tercetak, &there.tercetak);
                let table = &there.tempat.tabel();
                let line = there.tempat.baris().unwrap_or_default();
                p.fail(
                    Temuan::new(
                        cell.tempat.clone(),
                        teks!(
                            "{id} `{name}` tercetak {a} di sini, {b} di {table} baris {line}",
                            "{en} for `{name}` is {a} here, {b} in {table} row {line}"
                        ),
                        teks!("samakan angkanya", "use one figure"),
                    )
                    .tercetak(a)
                    .dihitung(b)
                    .beside([&there.tempat]),
                );
            }
        }
    }
}
