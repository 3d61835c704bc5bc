//! What the progress table says of a node, brought to one figure a year.

use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{Indikator, Kode, Renstra, Simpul, parse_kode};
use crate::ordered::{Map, Set};
use crate::rules::{SifatIndikator, accumulate};
use crate::value::satuan::words;
use crate::value::target::{Besaran, unit_fits};
use crate::value::{Angka, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Target, Tempat};

/// A figure of a year, or the reason why there is none.
pub(super) type Realisasi = Result<Target, TakTerdefinisi>;

/// A figure of a year with the cells that it comes from.
pub(super) type Asal<'a> = (Realisasi, Vec<&'a Sel<Target>>);

/// A figure with its quarter; `None` for the whole year.
type Masa<'a, T> = (Option<u8>, &'a Sel<T>);

/// The cells that make the figure of a year.
type CellsOfYear<'a> = Result<Vec<&'a Sel<Target>>, TakTerdefinisi>;

/// A comparable name of an indicator; `None` where a row names none.
type Nama = Option<Vec<String>>;

/// A figure of the progress table: the number of its row, its year, its quarter.
type Baris<'a> = (usize, Tahun, Masa<'a, Target>);

/// The rows of the progress table, brought together once for all nodes.
pub(crate) struct Terealisasi<'a> {
    /// Figures by full code and name of the indicator.
    angka: Map<(Kode, Nama), Vec<Baris<'a>>>,
    /// The same by year, with the cells that hold.
    tahunan: Map<(Kode, Nama), Map<Tahun, CellsOfYear<'a>>>,
    /// What was spent, by full code.
    belanja: Map<Kode, Map<Tahun, Jumlah>>,
    /// Codes that several nodes bear: a programme below two sasaran.
    bersama: Set<Kode>,
    /// Indicators that bear the name of an earlier one of their node: rows are about the first.
    ulangan: Set<&'a Tempat>,
}

impl<'a> Terealisasi<'a> {
    pub(crate) fn new(plan: &'a Renstra) -> Self {
        let years = plan.pohon.all_years();
        let (mut seen, mut bersama) = (Set::new(), Set::new());
        let mut ulangan = Set::new();
        for node in plan.pohon.iter() {
            if let Some(code) = node.kode.lengkap
                && !seen.insert(code)
            {
                bersama.insert(code);
            }
            if node.indikator.len() > 1 {
                let mut names = Set::new();
                let repeated = |i: &&Indikator| !names.insert(words(&i.nama));
                ulangan.extend(node.indikator.iter().filter(repeated).map(|i| &i.tempat));
            }
        }
        let mut angka: Map<(Kode, Nama), Vec<Baris<'a>>> = Map::new();
        let mut money: Map<Kode, Map<Tahun, Vec<Masa<'a, Rupiah>>>> = Map::new();
        for (number, row) in plan.realisasi.iter().enumerate() {
            // Rows of other nodes and years are not used; a finding says so.
            let year = row.tahun.filter(|y| years.binary_search(y).is_ok());
            let (Ok(code), Some(year), false) = (parse_kode(&row.kode), year, row.triwulan_rusak)
            else {
                continue;
            };
            // A row about money alone says nothing of an indicator.
            if let Some(cell) = row.realisasi.as_ref().filter(|c| c.missing().is_none()) {
                let name = row.indikator.as_deref().map(words);
                angka.push((code, name), (number, year, (row.triwulan, cell)));
            }
            if let Some(cell) = &row.rp_realisasi
                && printed(Some(cell)) != Err(TakTerdefinisi::DataTidakAda)
            {
                money.update(code, Map::new, |of| of.push(year, (row.triwulan, cell)));
            }
        }
        let belanja = money.into_iter().map(|(code, years)| {
            // Money of a shared code would count once a node.
            let shared = bersama.contains(&code);
            let sums = years.into_iter().map(|(y, cells)| match shared {
                true => (y, Err(TakTerdefinisi::DiLuarRentang)),
                false => (y, spent_in(cells)),
            });
            (code, sums.collect())
        });
        Self {
            belanja: belanja.collect(),
            tahunan: { angka.iter() }
                .map(|(key, figures)| (key.clone(), by_year(figures)))
                .collect(),
            angka,
            bersama,
            ulangan,
        }
    }

    /// The figures of an indicator by year. Whether quarters are added up or the last one counts; unknown
    /// makes a year with several quarters undefined.
    pub(super) fn of(
        &self,
        node: &Simpul,
        indikator: &Indikator,
        menjumlah: Option<bool>,
    ) -> Map<Tahun, Asal<'a>> {
        let Some(code) = node.kode.lengkap else {
            return Map::new();
        };
        let named = (!self.ulangan.contains(&indikator.tempat))
            .then(|| (code, Some(words(&indikator.nama))));
        // Without a name a row is about the only indicator of the node.
        let bare = (node.indikator.len() == 1).then_some((code, None));
        let of = |key: &Option<(Kode, Nama)>| key.as_ref().and_then(|k| self.tahunan.get(k));
        let merged;
        let (years, unclear) = match (of(&named), of(&bare)) {
            // It could be about any of the nodes that share the code; a figure that names its indicator holds.
            (years, unclear) if self.bersama.contains(&code) => (years, unclear),
            (Some(_), Some(_)) => {
                let rows = |key: &Option<(Kode, Nama)>| self.angka.get(key.as_ref()?);
                let both = [rows(&named), rows(&bare)].into_iter().flatten().flatten();
                let mut both: Vec<Baris<'a>> = both.copied().collect();
                both.sort_by_key(|(number, ..)| *number);
                merged = by_year(&both);
                (Some(&merged), None)
            }
            (years, other) => (years.or(other), None),
        };
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
        let nobody = |year: &Tahun| (*year, (Err(TakTerdefinisi::DiLuarRentang), Vec::new()));
        let unclear = unclear.into_iter().flat_map(Map::keys);
        let mut figures: Map<Tahun, Asal<'a>> = unclear.map(nobody).collect();
        figures.extend(years.into_iter().flat_map(Map::iter).map(|(year, cells)| {
            let (figure, cells) = one_figure(cells, menjumlah, indikator.satuan.as_ref());
            (*year, (figure.and_then(column), cells))
        }));
        figures
    }

    /// What a node spent in a year; its quarters are added up. `None` where no row says it.
    pub(crate) fn spent(&self, node: &Simpul, year: Tahun) -> Option<Jumlah> {
        self.of_code(node)?.get(&year).copied()
    }

    /// What a node spent, by year.
    pub(crate) fn spent_by_year(&self, node: &Simpul) -> impl Iterator<Item = (Tahun, Jumlah)> {
        let years = self.of_code(node).into_iter().flat_map(Map::iter);
        years.map(|(year, sum)| (*year, *sum))
    }

    fn of_code(&self, node: &Simpul) -> Option<&Map<Tahun, Jumlah>> {
        self.belanja.get(&node.kode.lengkap?)
    }
}

/// The cells that hold in each year.
fn by_year<'a>(figures: &[Baris<'a>]) -> Map<Tahun, CellsOfYear<'a>> {
    let mut years: Map<Tahun, Vec<Masa<'a, Target>>> = Map::new();
    for (_, year, cell) in figures {
        years.push(*year, *cell);
    }
    let years = years.into_iter();
    years.map(|(year, cells)| (year, of_year(cells))).collect()
}

/// What the cells of a year say that was spent.
fn spent_in(cells: Vec<Masa<'_, Rupiah>>) -> Jumlah {
    let amounts: Vec<Jumlah> = of_year(cells)?.iter().map(|c| printed(Some(c))).collect();
    sum_known(&amounts)
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
    cells: &CellsOfYear<'a>,
    menjumlah: Option<bool>,
    kolom: Option<&Satuan>,
) -> Asal<'a> {
    let mut used = match cells {
        Ok(used) => used.clone(),
        Err(reason) => return (Err(*reason), Vec::new()),
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
