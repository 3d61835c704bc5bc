//! What the progress table says of a node, brought to one figure a year.

use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{BarisRealisasi, Indikator, Kode, Renstra, Simpul, parse_kode};
use crate::ordered::{Map, Set};
use crate::rules::{SifatIndikator, accumulate};
use crate::value::satuan::words;
use crate::value::target::{Besaran, unit_fits};
use crate::value::{Angka, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Target};

/// A figure of a year, or the reason why there is none.
pub(super) type Realisasi = Result<Target, TakTerdefinisi>;

/// A figure of a year with the cells that it comes from.
pub(super) type Asal<'a> = (Realisasi, Vec<&'a Sel<Target>>);

/// A figure with its quarter; `None` for the whole year.
type Masa<'a, T> = (Option<u8>, &'a Sel<T>);

/// The rows of the progress table.
pub(crate) struct Terealisasi<'a> {
    /// By full code.
    baris: Map<Kode, Vec<&'a BarisRealisasi>>,
    /// Codes that several nodes bear: a programme below two sasaran.
    bersama: Set<Kode>,
}

impl<'a> Terealisasi<'a> {
    pub(crate) fn new(plan: &'a Renstra) -> Self {
        let mut by_code: Map<Kode, Vec<&BarisRealisasi>> = Map::new();
        let years = plan.pohon.all_years();
        for row in &plan.realisasi {
            let inside = row.tahun.is_some_and(|y| years.contains(&y));
            // Rows of other nodes and years are not used; a finding says so.
            if let Ok(code) = parse_kode(&row.kode)
                && inside
                && !row.triwulan_rusak
            {
                by_code.push(code, row);
            }
        }
        let (mut seen, mut shared) = (Set::new(), Set::new());
        for code in plan.pohon.iter().filter_map(|n| n.kode.lengkap) {
            if !seen.insert(code) {
                shared.insert(code);
            }
        }
        Self {
            baris: by_code,
            bersama: shared,
        }
    }

    /// The rows of a node, and whether other nodes bear its code.
    fn rows(&self, node: &Simpul) -> (&[&'a BarisRealisasi], bool) {
        let code = node.kode.lengkap;
        let rows = code.and_then(|code| self.baris.get(&code));
        (
            rows.map_or(&[], Vec::as_slice),
            code.is_some_and(|code| self.bersama.contains(&code)),
        )
    }

    /// The figures of an indicator by year. Whether quarters are added up or the last one counts; unknown
    /// makes a year with several quarters undefined.
    pub(super) fn of(
        &self,
        node: &Simpul,
        indikator: &Indikator,
        menjumlah: Option<bool>,
    ) -> Map<Tahun, Asal<'a>> {
        let mut years: Map<Tahun, Vec<Masa<'a, Target>>> = Map::new();
        let (rows, shared) = self.rows(node);
        let mut unclear = Set::new();
        for row in rows {
            // A row about money alone says nothing here.
            if let (Some(year), Some(cell)) = (row.tahun, &row.realisasi)
                && cell.missing().is_none()
                && belongs(row, node, indikator)
            {
                // Without a name the row could be about any of the nodes; a figure that names its indicator holds.
                if shared && row.indikator.is_none() {
                    unclear.insert(year);
                    continue;
                }
                years.push(year, (row.triwulan, cell));
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
        let nobody = |year| (year, (Err(TakTerdefinisi::DiLuarRentang), Vec::new()));
        let mut figures: Map<Tahun, Asal<'a>> = unclear.into_iter().map(nobody).collect();
        figures.extend(years.into_iter().map(|(year, cells)| {
            let (figure, cells) = one_figure(cells, menjumlah, indikator.satuan.as_ref());
            (year, (figure.and_then(column), cells))
        }));
        figures
    }

    /// What a node spent by year; its quarters are added up.
    pub(crate) fn spent(&self, node: &Simpul) -> Map<Tahun, Jumlah> {
        let mut years: Map<Tahun, Vec<Masa<'_, Rupiah>>> = Map::new();
        let (rows, shared) = self.rows(node);
        for row in rows {
            if let (Some(year), Some(cell)) = (row.tahun, &row.rp_realisasi)
                && printed(Some(cell)) != Err(TakTerdefinisi::DataTidakAda)
            {
                years.push(year, (row.triwulan, cell));
            }
        }
        let sum = |cells| {
            // Money of a shared code would count once a node.
            if shared {
                return Err(TakTerdefinisi::DiLuarRentang);
            }
            let amounts: Vec<Jumlah> = of_year(cells)?.iter().map(|c| printed(Some(c))).collect();
            sum_known(&amounts)
        };
        years
            .into_iter()
            .map(|(y, cells)| (y, sum(cells)))
            .collect()
    }
}

/// True if the row is about this indicator.
fn belongs(row: &BarisRealisasi, node: &Simpul, indikator: &Indikator) -> bool {
    meant(row, node).is_some_and(|i| std::ptr::eq(i, indikator))
}

/// The indicator that a row is about: by name, or the only one of the node. Of several nobody can tell.
pub(crate) fn meant<'a>(row: &BarisRealisasi, node: &'a Simpul) -> Option<&'a Indikator> {
    match (&row.indikator, node.indikator.as_slice()) {
        (Some(name), all) => {
            let name = words(name);
            all.iter().find(|i| words(&i.nama) == name)
        }
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// The cells that make the figure of a year: that of the year itself, otherwise its quarters.
fn of_year<'a, T: PartialEq>(
    mut cells: Vec<Masa<'a, T>>,
) -> Result<Vec<&'a Sel<T>>, TakTerdefinisi> {
    if cells.iter().any(|(quarter, _)| quarter.is_none()) {
        cells.retain(|(quarter, _)| quarter.is_none());
    }
    cells.sort_by_key(|(quarter, _)| *quarter);
    // The same row twice is one; two figures for one quarter leave open which one holds.
    cells.dedup_by(|a, b| a.0 == b.0 && a.1.isi == b.1.isi);
    let twice = |w: &[Masa<'a, T>]| w.first().map(|c| c.0) == w.last().map(|c| c.0);
    if cells.windows(2).any(twice) {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    Ok(cells.into_iter().map(|(_, cell)| cell).collect())
}

/// The figure of a year, and the cells that make it.
fn one_figure<'a>(
    cells: Vec<Masa<'a, Target>>,
    menjumlah: Option<bool>,
    kolom: Option<&Satuan>,
) -> Asal<'a> {
    let mut used = match of_year(cells) {
        Ok(used) => used,
        Err(reason) => return (Err(reason), Vec::new()),
    };
    let Some(menjumlah) = menjumlah.or(stages(&used)) else {
        return (Err(TakTerdefinisi::CaraGabungTakDiketahui), Vec::new());
    };
    let figure = figure_of(&used, menjumlah, kolom);
    if !menjumlah {
        used.drain(..used.len().saturating_sub(1));
    }
    (figure, used)
}

/// A single quarter, and ranks, are not added up, whatever the indicator counts.
fn stages(cells: &[&Sel<Target>]) -> Option<bool> {
    let rank = cells
        .iter()
        .all(|c| c.value().is_some_and(|t| t.quantities().next().is_none()));
    (cells.len() < 2 || rank).then_some(false)
}

fn figure_of(cells: &[&Sel<Target>], menjumlah: bool, kolom: Option<&Satuan>) -> Realisasi {
    let known: Vec<_> = cells
        .iter()
        .map(|cell| cell.value().ok_or(TakTerdefinisi::TakTerbaca))
        .collect();
    let last = *known.last().ok_or(TakTerdefinisi::DataTidakAda)?;
    match (menjumlah && known.len() > 1, last) {
        (false, last) => last.cloned(),
        (true, Err(reason)) => Err(reason),
        (true, Ok(last)) => added(&known, last, kolom),
    }
}

/// The quarters added up, in the unit of the last one. A bare number has the unit of the column, if there is one.
fn added(
    known: &[Result<&Target, TakTerdefinisi>],
    last: &Target,
    kolom: Option<&Satuan>,
) -> Realisasi {
    let unit = last.single().ok_or(TakTerdefinisi::DiLuarRentang)?;
    let mut numbers: Vec<Option<Angka>> = Vec::new();
    for quarter in known {
        let b = (*quarter)?.single().ok_or(TakTerdefinisi::DiLuarRentang)?;
        let alike = match kolom {
            Some(_) => unit_fits(b, kolom),
            None => b.satuan == unit.satuan && b.persen == unit.persen,
        };
        if !alike {
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
