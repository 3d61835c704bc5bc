//! SPM008: a printed total of the entitled or the served differs from its rows.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::{num, unit};
use crate::model::BarisSpm;
use crate::model::spm::{RingkasanSpm, TahunSpm};
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Besaran, Satuan, Sel, Target, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM008",
    keparahan: Keparahan::Galat,
    judul_id: "jumlah tercetak tabel capaian SPM berbeda dari baris-barisnya",
    judul_en: "a printed total of the SPM table differs from its rows",
    dasar: None,
    jalankan: run,
};

type Read = fn(&TahunSpm) -> Option<&Sel<Target>>;

/// The columns that are added up, by their prefix.
const COLUMNS: [(&str, Read); 3] = [
    ("berhak", |t| Some(&t.berhak)),
    ("terlayani", |t| t.terlayani.as_ref()),
    ("target_terlayani", |t| t.target_terlayani.as_ref()),
];

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let rows = &k.plan.spm;
    if rows.iter().all(|r| r.ringkasan.is_none()) {
        return;
    }
    let years = rows.first().map_or(0, |r| r.tahun.len());
    for year in 0..years {
        for (_, read) in COLUMNS {
            judge_column(rows, p, &|row| read(row.tahun.get(year)?));
        }
    }
}

/// A sum of cells in one unit; nothing if a cell is missing or counts something else.
#[derive(Clone, Default)]
struct Sum<'a> {
    known: Option<(Angka, Option<Satuan>)>,
    broken: bool,
    cells: Vec<&'a Sel<Target>>,
}

impl<'a> Sum<'a> {
    fn add(&mut self, cell: &'a Sel<Target>) {
        self.cells.push(cell);
        let Some(own) = only(cell) else {
            self.broken = true;
            return;
        };
        let next = match &self.known {
            None => Some((own.angka, own.satuan.clone())),
            Some((sum, unit)) if *unit == own.satuan => {
                sum.checked_add(own.angka).ok().map(|s| (s, unit.clone()))
            }
            Some(_) => None,
        };
        self.broken |= next.is_none();
        self.known = next;
    }

    fn value(&self) -> Option<&(Angka, Option<Satuan>)> {
        self.known.as_ref().filter(|_| !self.broken)
    }
}

/// The only quantity of a cell.
fn only(cell: &Sel<Target>) -> Option<&Besaran> {
    let mut all = cell.value()?.quantities();
    all.next().filter(|b| !b.persen && all.next().is_none())
}

fn judge_column<'a>(
    rows: &'a [BarisSpm],
    p: &mut Pemeriksa,
    read: &dyn Fn(&'a BarisSpm) -> Option<&'a Sel<Target>>,
) {
    let (mut all, mut since, mut totals) = (Sum::default(), Sum::default(), Sum::default());
    // The total of a service may stand above its rows.
    let mut services: Map<&str, Sum<'a>> = Map::new();
    for row in rows.iter().filter(|r| r.ringkasan.is_none()) {
        if let Some(cell) = read(row) {
            services.update(row.jenis_pelayanan.as_str(), Sum::default, |s| s.add(cell));
        }
    }
    for row in rows {
        let Some(cell) = read(row) else { continue };
        let name = row.jenis_pelayanan.as_str();
        match row.ringkasan {
            None => {
                all.add(cell);
                since.add(cell);
            }
            Some(RingkasanSpm::RataRata) => {}
            Some(RingkasanSpm::JumlahLayanan) => {
                let none = Sum::default();
                let own = services.get(name).unwrap_or(&none);
                compare(p, row, cell, &[own]);
                totals.add(cell);
                since = Sum::default();
            }
            Some(RingkasanSpm::Jumlah) => {
                compare(p, row, cell, &[&since, &all, &totals]);
                totals.add(cell);
                since = Sum::default();
            }
        }
    }
}

/// A total is right if one of the sums that it may mean is.
fn compare(p: &mut Pemeriksa, row: &BarisSpm, cell: &Sel<Target>, sums: &[&Sum<'_>]) {
    let known = || sums.iter().filter(|s| s.value().is_some());
    let (Some(printed), Some(first)) = (only(cell), known().next()) else {
        p.skip();
        return;
    };
    let fits = |s: &&&Sum<'_>| {
        let unit =
            |u: &Option<Satuan>| u.is_none() || printed.satuan.is_none() || *u == printed.satuan;
        s.value()
            .is_some_and(|(sum, u)| *sum == printed.angka && unit(u))
    };
    let sum = first.value().map_or(Angka::ZERO, |(sum, _)| *sum);
    let right = known().any(|s| fits(&s));
    // A sum without all of its parts may be the one that was meant.
    if !right && sums.iter().any(|s| s.broken) {
        p.skip();
        return;
    }
    p.judge(right, || {
        let (name, text) = (&row.jenis_pelayanan, &cell.tercetak);
        let column = cell.tempat.kolom().unwrap_or_default();
        let unit = unit(printed.satuan.as_ref());
        let finding = Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let s = num(sum, b);
                match b {
                    Bahasa::Id => format!(
                        "`{name}` {column} tercetak {text}, baris-barisnya berjumlah {s}{unit}"
                    ),
                    Bahasa::En => format!(
                        "`{name}` {column} is printed as {text}, its rows add up to {s}{unit}"
                    ),
                }
            }),
            teks!(
                "periksa jumlah itu dan baris-barisnya",
                "check the total and its rows"
            ),
        )
        .tercetak(text)
        .dihitung(sum)
        .beside(first.cells.iter().map(|c| &c.tempat))
        .jalur(name);
        finding.difference(printed.angka, sum)
    });
}
