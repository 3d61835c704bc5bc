//! What the progress table says of a node, brought to one figure a year.

use std::collections::BTreeMap;

use crate::model::{BarisRealisasi, Indikator, Kode, Renstra, Simpul, parse_kode};
use crate::rules::{SifatIndikator, accumulate};
use crate::value::satuan::words;
use crate::value::target::{Besaran, unit_fits};
use crate::value::{Angka, Sel, Tahun, TakTerdefinisi, Target};

/// A figure of a year, or the reason why there is none.
pub(super) type Realisasi = Result<Target, TakTerdefinisi>;

/// A figure with its quarter; `None` for the whole year.
type Masa<'a> = (Option<u8>, &'a Sel<Target>);

/// The rows of the progress table by full code.
pub(super) struct Terealisasi<'a>(BTreeMap<Kode, Vec<&'a BarisRealisasi>>);

impl<'a> Terealisasi<'a> {
    pub(super) fn new(plan: &'a Renstra) -> Self {
        let mut by_code: BTreeMap<Kode, Vec<&BarisRealisasi>> = BTreeMap::new();
        for row in &plan.realisasi {
            let inside = row.tahun.is_some_and(|y| plan.pohon.tahun.contains(&y));
            // Rows of other nodes and years are not used; a finding says so.
            if let Ok(code) = parse_kode(&row.kode)
                && inside
            {
                by_code.entry(code).or_default().push(row);
            }
        }
        Self(by_code)
    }

    /// The figures of an indicator by year. `menjumlah` adds quarters up; otherwise the last one counts.
    pub(super) fn of(
        &self,
        node: &Simpul,
        indikator: &Indikator,
        menjumlah: bool,
    ) -> BTreeMap<Tahun, Realisasi> {
        let mut years: BTreeMap<Tahun, Vec<Masa<'_>>> = BTreeMap::new();
        let rows = node.kode.lengkap.and_then(|code| self.0.get(&code));
        for row in rows.into_iter().flatten() {
            if let (Some(year), Some(cell)) = (row.tahun, &row.realisasi)
                && belongs(row, node, indikator)
            {
                years.entry(year).or_default().push((row.triwulan, cell));
            }
        }
        let column = |t: Target| {
            let other = t
                .quantities()
                .any(|b| !unit_fits(b, indikator.satuan.as_ref()));
            if other {
                Err(TakTerdefinisi::SatuanBerbeda)
            } else {
                Ok(t)
            }
        };
        years
            .into_iter()
            .map(|(year, cells)| (year, one_figure(cells, menjumlah).and_then(column)))
            .collect()
    }
}

/// True if the row is about this indicator: by name, or the first of the node where it names none.
fn belongs(row: &BarisRealisasi, node: &Simpul, indikator: &Indikator) -> bool {
    let found = match &row.indikator {
        Some(name) => {
            let name = words(name);
            node.indikator.iter().find(|i| words(&i.nama) == name)
        }
        None => node.indikator.first(),
    };
    found.is_some_and(|i| std::ptr::eq(i, indikator))
}

/// The figure of a year: that of the year itself, otherwise the quarters put together.
fn one_figure(mut cells: Vec<Masa<'_>>, menjumlah: bool) -> Realisasi {
    // A row about money alone says nothing here.
    cells.retain(|(_, cell)| cell.missing().is_none());
    if cells.iter().any(|(quarter, _)| quarter.is_none()) {
        cells.retain(|(quarter, _)| quarter.is_none());
    }
    cells.sort_by_key(|(quarter, _)| *quarter);
    // The same row twice is one; two figures for one quarter leave open which one holds.
    cells.dedup_by(|a, b| a.0 == b.0 && a.1.isi == b.1.isi);
    let twice = |w: &[Masa<'_>]| w.first().map(|c| c.0) == w.last().map(|c| c.0);
    if cells.windows(2).any(twice) {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    let mut known = Vec::new();
    for (_, cell) in &cells {
        known.push(cell.value().ok_or(TakTerdefinisi::TakTerbaca));
    }
    let last = *known.last().ok_or(TakTerdefinisi::DataTidakAda)?;
    match (menjumlah && known.len() > 1, last) {
        (false, last) => last.cloned(),
        (true, Err(reason)) => Err(reason),
        (true, Ok(last)) => added(&known, last),
    }
}

/// The quarters added up, in the unit of the last one.
fn added(known: &[Result<&Target, TakTerdefinisi>], last: &Target) -> Realisasi {
    let unit = last.single().ok_or(TakTerdefinisi::DiLuarRentang)?;
    let mut numbers: Vec<Option<Angka>> = Vec::new();
    for quarter in known {
        let b = (*quarter)?.single().ok_or(TakTerdefinisi::DiLuarRentang)?;
        if b.satuan != unit.satuan || b.persen != unit.persen {
            return Err(TakTerdefinisi::SatuanBerbeda);
        }
        numbers.push(Some(b.angka));
    }
    let angka = accumulate(&numbers, SifatIndikator::Inkremental, unit.persen)?;
    Ok(Target::Angka(Besaran {
        angka,
        desimal: angka.decimals(),
        ..unit.clone()
    }))
}
