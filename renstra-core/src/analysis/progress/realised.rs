//! What the progress table says of a node, brought to one figure a year.

use super::owner::{KunciPemilik, PemilikKode};
use crate::analysis::budget::{Jumlah, printed};
use crate::model::{Indikator, Kode, Masa, Renstra, SifatIndikator, Simpul};
use crate::ordered::{Map, Set};
use crate::rules::accumulate;
use crate::value::satuan::{first_word, words};
use crate::value::target::{Besaran, unit_fits};
use crate::value::{Angka, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Target, Tempat};

/// A figure of a year, or the reason why there is none.
pub(crate) type Realisasi = Result<Target, TakTerdefinisi>;

/// A figure of a year with the cells that it comes from.
pub(crate) type Asal<'a> = (Realisasi, Vec<&'a Sel<Target>>);

/// A figure with its part of the year.
pub(crate) type Bagian<'a, T> = (Masa, &'a Sel<T>);

/// The cells that make the figure of a year, in the order of time.
pub(crate) type CellsOfYear<'a, T> = Result<Vec<Bagian<'a, T>>, TakTerdefinisi>;

/// A year with the figure of the whole and those of its parts.
pub(crate) type Ganda<'a, T> = (Tahun, &'a Sel<T>, Vec<Bagian<'a, T>>);

/// A comparable name of an indicator; `None` where a row names none.
type Nama = Option<Vec<String>>;

/// A figure of the progress table: the number of its row, its year, its part of it.
type Baris<'a> = (usize, Tahun, Bagian<'a, Target>);

/// The rows of the progress table, brought together once for all nodes.
pub(crate) struct Terealisasi<'a> {
    pub(crate) pemilik: PemilikKode<'a>,
    /// Figures by node and name of the indicator.
    angka: Map<(KunciPemilik, Nama), Vec<Baris<'a>>>,
    /// The same by year, with the cells that hold.
    tahunan: Map<(KunciPemilik, Nama), Map<Tahun, CellsOfYear<'a, Target>>>,
    /// What was spent, with the cells that hold.
    belanja: Map<KunciPemilik, Map<Tahun, CellsOfYear<'a, Rupiah>>>,
    /// All amounts of the years that print both the year and parts of it.
    uang_ganda: Map<KunciPemilik, Map<Tahun, Vec<Bagian<'a, Rupiah>>>>,
    /// Targets of parts of a year, by node and name of the indicator.
    target: Map<(KunciPemilik, Nama), Vec<Baris<'a>>>,
    /// Names that indicators of several units or twins of one code bear.
    kembar: Set<(Kode, Vec<String>)>,
    /// Indicators that bear the name of an earlier one of their node: rows are about the first.
    ulangan: Set<&'a Tempat>,
}

impl<'a> Terealisasi<'a> {
    pub(crate) fn new(plan: &'a Renstra) -> Self {
        let years = plan.pohon.all_years();
        // Without rows no node is asked for.
        let asked = || plan.pohon.iter().filter(|_| !plan.realisasi.is_empty());
        let pemilik = match (plan.realisasi.as_slice(), plan.evaluasi_renstra.as_slice()) {
            ([], []) => PemilikKode::default(),
            (rows, forms) => PemilikKode::new(&plan.pohon, [rows, forms]),
        };
        let mut names_of_code = Set::new();
        let (mut kembar, mut ulangan) = (Set::new(), Set::new());
        for node in asked() {
            let apart = pemilik.of_node(node).filter(|(_, unit)| unit.is_some());
            let mut names = Set::new();
            for i in &node.indikator {
                if apart.is_none() && node.indikator.len() < 2 {
                    break;
                }
                let name = words(&i.nama);
                if let Some((code, _)) = apart
                    && !names_of_code.insert((*code, name.clone()))
                {
                    kembar.insert((*code, name.clone()));
                }
                if !names.insert(name) {
                    ulangan.insert(&i.tempat);
                }
            }
        }
        let mut angka: Map<(KunciPemilik, Nama), Vec<Baris<'a>>> = Map::new();
        let mut target: Map<(KunciPemilik, Nama), Vec<Baris<'a>>> = Map::new();
        let mut money: Map<KunciPemilik, Map<Tahun, Vec<Bagian<'a, Rupiah>>>> = Map::new();
        let mut parts_seen: Set<(KunciPemilik, Tahun, Masa, Nama)> = Set::new();
        // Rows of one time that do not each name an indicator of their own are no parts: they contradict each other.
        let mut no_parts: Set<(KunciPemilik, Tahun)> = Set::new();
        for (number, row) in plan.realisasi.iter().enumerate() {
            // Rows of other nodes and years are not used; a finding says so.
            let year = row.tahun.filter(|y| years.binary_search(y).is_ok());
            let (Some(key), Some(year)) = (pemilik.of_row(row), year) else {
                continue;
            };
            let name = || row.indikator.as_deref().map(words);
            for of in row.by_period() {
                let Some(masa) = of.masa else { continue };
                if let Some(cell) = of.target.filter(|c| c.value().is_some()) {
                    target.push((key.clone(), name()), (number, year, (masa, cell)));
                }
                // A row about money alone says nothing of an indicator.
                if let Some(cell) = of.realisasi.filter(|c| c.missing().is_none()) {
                    angka.push((key.clone(), name()), (number, year, (masa, cell)));
                }
                if let Some(cell) = of.rp_realisasi
                    && printed(Some(cell)) != Err(TakTerdefinisi::DataTidakAda)
                {
                    money.update(key.clone(), Map::new, |of| of.push(year, (masa, cell)));
                    if let [only] = pemilik.nodes(&key)
                        && only.paid_in_parts(year)
                    {
                        let part = (key.clone(), year, masa, name());
                        if part.3.is_none() || !parts_seen.insert(part) {
                            no_parts.insert((key.clone(), year));
                        }
                    }
                }
            }
        }
        let mut uang_ganda = Map::new();
        for (key, years) in money.iter() {
            let both = |cells: &[Bagian<'_, Rupiah>]| {
                has_year(cells) && !cells.iter().all(|(masa, _)| *masa == Masa::Setahun)
            };
            let years = years.iter().filter(|(_, cells)| both(cells));
            let years: Map<Tahun, Vec<Bagian<'a, Rupiah>>> =
                years.map(|(year, cells)| (*year, cells.clone())).collect();
            if years.len() > 0 && pemilik.nodes(key).len() == 1 {
                uang_ganda.insert(key.clone(), years);
            }
        }
        let belanja = money.into_iter().map(|(key, years)| {
            let sums = years
                .into_iter()
                .map(|(y, cells)| match pemilik.nodes(&key) {
                    // Money of several nodes would count once a node.
                    [_, _, ..] => (y, Err(TakTerdefinisi::DiLuarRentang)),
                    nodes => {
                        let parts = nodes.iter().any(|n| n.paid_in_parts(y));
                        let parts = parts && !no_parts.contains(&(key.clone(), y));
                        (y, cells_of_year(cells, parts))
                    }
                });
            let sums = sums.collect();
            (key, sums)
        });
        Self {
            belanja: belanja.collect(),
            tahunan: { angka.iter() }
                .map(|(key, figures)| (key.clone(), by_year(figures)))
                .collect(),
            angka,
            uang_ganda,
            target,
            kembar,
            ulangan,
            pemilik,
        }
    }

    /// The figures of an indicator by year. Nothing declared, a year of several quarters has a figure only where every
    /// way from them to the year gives the same.
    pub(crate) fn of(&self, node: &Simpul, indikator: &Indikator) -> Map<Tahun, Asal<'a>> {
        let Some(key) = self.pemilik.of_node(node) else {
            return Map::new();
        };
        let name = || words(&indikator.nama);
        let first = !self.ulangan.contains(&indikator.tempat);
        let named = first.then(|| (key.clone(), Some(name())));
        // Without a name a row is about the only indicator of the node.
        let bare = (node.indikator.len() == 1).then(|| (key.clone(), None));
        let of =
            |key: &Option<(KunciPemilik, Nama)>| key.as_ref().and_then(|k| self.tahunan.get(k));
        let shared = self.pemilik.nodes(key).len() > 1;
        let merged;
        let (mut years, mut unclear) = match (of(&named), of(&bare)) {
            // It could be about any of the nodes that share the code; a figure that names its indicator holds.
            (years, unclear) if shared => (years, unclear),
            (Some(_), Some(_)) => {
                let rows = |key: &Option<(KunciPemilik, Nama)>| self.angka.get(key.as_ref()?);
                let both = [rows(&named), rows(&bare)].into_iter().flatten().flatten();
                let mut both: Vec<Baris<'a>> = both.copied().collect();
                both.sort_by_key(|(number, ..)| *number);
                merged = by_year(&both);
                (Some(&merged), None)
            }
            (years, other) => (years.or(other), None),
        };
        for any in self.pemilik.unclear(node) {
            // Rows that do not say of which unit or twin they are.
            let code = &key.0;
            let rows = first.then(|| (any.clone(), Some(name())));
            let rows = of(&rows);
            if self.kembar.contains(&(*code, name())) || years.is_some() {
                unclear = unclear.or(rows);
            } else {
                years = rows;
            }
            unclear = unclear.or(of(&Some((any, None))));
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
        let nobody = |year: &Tahun| (*year, (Err(TakTerdefinisi::DiLuarRentang), Vec::new()));
        let unclear = unclear.into_iter().flat_map(Map::keys);
        // A year that the indicator has no target for is none of its years because some row might be about it.
        let unclear = unclear.filter(|year| indikator.target_of(**year).is_some());
        let mut figures: Map<Tahun, Asal<'a>> = unclear.map(nobody).collect();
        figures.extend(years.into_iter().flat_map(Map::iter).map(|(year, cells)| {
            let (figure, cells) = one_figure(cells, indikator);
            (*year, (figure.and_then(column), cells))
        }));
        figures
    }

    /// Figures of years that are printed both whole and in parts: the whole, then the parts that count.
    pub(crate) fn both(&self, node: &Simpul, indikator: &Indikator) -> Vec<Ganda<'a, Target>> {
        let years = self.rows_of(&self.angka, node, indikator);
        let years = years.into_iter().filter_map(|(year, cells)| {
            let (whole, parts) = split(cells)?;
            Some((year, whole, parts))
        });
        years.collect()
    }

    /// The same of money.
    pub(crate) fn both_spent(&self, node: &Simpul) -> Vec<Ganda<'a, Rupiah>> {
        let years = self
            .pemilik
            .of_node(node)
            .and_then(|key| self.uang_ganda.get(key));
        let years = years
            .into_iter()
            .flat_map(Map::iter)
            .filter_map(|(year, cells)| {
                let (whole, parts) = split(cells.clone())?;
                Some((*year, whole, parts))
            });
        years.collect()
    }

    /// Targets of the parts of each year.
    pub(crate) fn targets_of_parts(
        &self,
        node: &Simpul,
        indikator: &Indikator,
    ) -> Vec<(Tahun, Vec<Bagian<'a, Target>>)> {
        self.parts_of(&self.target, node, indikator)
    }

    /// What the parts of each year reached.
    pub(crate) fn parts(
        &self,
        node: &Simpul,
        indikator: &Indikator,
    ) -> Vec<(Tahun, Vec<Bagian<'a, Target>>)> {
        self.parts_of(&self.angka, node, indikator)
    }

    fn parts_of(
        &self,
        from: &Map<(KunciPemilik, Nama), Vec<Baris<'a>>>,
        node: &Simpul,
        indikator: &Indikator,
    ) -> Vec<(Tahun, Vec<Bagian<'a, Target>>)> {
        let years = self.rows_of(from, node, indikator);
        let parts = years.into_iter().filter_map(|(year, mut cells)| {
            cells.retain(|(masa, _)| *masa != Masa::Setahun);
            Some((year, of_year(cells).ok().filter(|c| !c.is_empty())?))
        });
        parts.collect()
    }

    /// The cells of an indicator by year, where it is clear whose they are.
    fn rows_of(
        &self,
        from: &Map<(KunciPemilik, Nama), Vec<Baris<'a>>>,
        node: &Simpul,
        indikator: &Indikator,
    ) -> Map<Tahun, Vec<Bagian<'a, Target>>> {
        let mut years = Map::new();
        let key = self
            .pemilik
            .of_node(node)
            .filter(|key| self.pemilik.nodes(key).len() == 1);
        let Some(key) = key.filter(|_| !self.ulangan.contains(&indikator.tempat)) else {
            return years;
        };
        let named = from.get(&(key.clone(), Some(words(&indikator.nama))));
        let bare = from
            .get(&(key.clone(), None))
            .filter(|_| node.indikator.len() == 1);
        for (_, year, cell) in named.into_iter().chain(bare).flatten() {
            years.push(*year, *cell);
        }
        years
    }

    /// What a node spent in a year, beside its pagu. `None` where no row says it.
    ///
    /// Undeclared, the amounts are those of each quarter or month; amounts that read like running totals have no sum.
    pub(crate) fn spent(&self, node: &Simpul, year: Tahun, pagu: Jumlah) -> Option<Jumlah> {
        Some(spent_in(self.spent_cells(node, year)?, node, pagu))
    }

    /// The cells that say what a node spent in a year.
    pub(crate) fn spent_cells(
        &self,
        node: &Simpul,
        year: Tahun,
    ) -> Option<&CellsOfYear<'a, Rupiah>> {
        self.spent_by_year(node)?.get(&year)
    }

    /// The cells that say what a node spent, by year.
    pub(crate) fn spent_by_year(
        &self,
        node: &Simpul,
    ) -> Option<&Map<Tahun, CellsOfYear<'a, Rupiah>>> {
        self.belanja.get(self.pemilik.of_node(node)?)
    }
}

/// The cells that hold in each year.
fn by_year<'a>(figures: &[Baris<'a>]) -> Map<Tahun, CellsOfYear<'a, Target>> {
    let mut years: Map<Tahun, Vec<Bagian<'a, Target>>> = Map::new();
    for (_, year, cell) in figures {
        years.push(*year, *cell);
    }
    let years = years.into_iter();
    years.map(|(year, cells)| (year, of_year(cells))).collect()
}

/// How the money of a node makes the year: as declared for it, else as for its indicators. Money is no state, and
/// indicators that differ say nothing of it.
pub(crate) fn money_way(node: &Simpul) -> Option<SifatIndikator> {
    let of_indicators = || {
        let mut ways = node.indikator.iter().filter_map(|i| i.akumulasi);
        let first = ways.find(|w| *w != SifatIndikator::Absolut)?;
        ways.all(|w| w == first || w == SifatIndikator::Absolut)
            .then_some(first)
    };
    node.akumulasi_rp.or_else(of_indicators)
}

/// What the cells of a year say that was spent.
fn spent_in(cells: &CellsOfYear<'_, Rupiah>, node: &Simpul, pagu: Jumlah) -> Jumlah {
    let cells = cells.as_ref().map_err(|reason| *reason)?;
    if reads_like_totals(cells, node, pagu) {
        return Err(TakTerdefinisi::AkumulasiTakDinyatakan);
    }
    let amounts = cells.iter().map(|(_, c)| printed(Some(c)));
    let amounts = amounts.map(|m| Ok(Some(m?.angka())));
    let amounts = amounts.collect::<Result<Vec<_>, TakTerdefinisi>>()?;
    let way = money_way(node).unwrap_or(SifatIndikator::Inkremental);
    if way != SifatIndikator::Inkremental && in_parts(cells) {
        // Running totals of several rows.
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    Ok(Rupiah::from_angka(accumulate(&amounts, way, false)?)?)
}

/// True if several cells make one time.
pub(crate) fn in_parts<T>(cells: &[Bagian<'_, T>]) -> bool {
    let same = |w: &[Bagian<'_, T>]| w.first().map(|c| c.0) == w.last().map(|c| c.0);
    cells.windows(2).any(same)
}

/// True if undeclared amounts of a year rise to no more than the pagu, while their sum passes it.
pub(crate) fn reads_like_totals(cells: &[Bagian<'_, Rupiah>], node: &Simpul, pagu: Jumlah) -> bool {
    let amounts: Vec<Rupiah> = { cells.iter() }
        .filter_map(|(_, c)| printed(Some(c)).ok())
        .collect();
    let (Some(first), Some(last), Ok(pagu)) = (amounts.first(), amounts.last(), pagu) else {
        return false;
    };
    let rises = first < last && amounts.is_sorted();
    let sum = amounts
        .iter()
        .try_fold(Rupiah::ZERO, |sum, m| sum.checked_add(*m));
    !in_parts(cells)
        && rises
        && *last <= pagu
        && sum.is_ok_and(|sum| sum > pagu)
        && money_way(node).is_none()
}

/// The cells that make the figure of a year: that of the year itself, otherwise its quarters, otherwise its months.
fn of_year<T: PartialEq>(cells: Vec<Bagian<'_, T>>) -> CellsOfYear<'_, T> {
    cells_of_year(cells, false)
}

/// The same; with `parts` each row of a time is a part of it.
fn cells_of_year<T: PartialEq>(mut cells: Vec<Bagian<'_, T>>, parts: bool) -> CellsOfYear<'_, T> {
    if has_year(&cells) {
        cells.retain(|(masa, _)| *masa == Masa::Setahun);
    }
    let printed: Set<Masa> = cells.iter().map(|(masa, _)| *masa).collect();
    cells.retain(|(masa, _)| !masa.its_quarter().is_some_and(|q| printed.contains(&q)));
    cells.reverse();
    cells.sort_by_key(|(masa, _)| masa.last_month());
    if parts {
        return Ok(cells);
    }
    // The same row twice is one, the later one; two figures for one time leave open which one holds.
    cells.dedup_by(|a, b| a.0 == b.0 && a.1.isi == b.1.isi);
    if in_parts(&cells) {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    Ok(cells)
}

fn has_year<T>(cells: &[Bagian<'_, T>]) -> bool {
    cells.iter().any(|(masa, _)| *masa == Masa::Setahun)
}

/// The figure of the whole year and the parts that count, where both are there and clear.
fn split<T: PartialEq>(cells: Vec<Bagian<'_, T>>) -> Option<(&Sel<T>, Vec<Bagian<'_, T>>)> {
    let parts: Vec<_> = { cells.iter().copied() }
        .filter(|(masa, _)| *masa != Masa::Setahun)
        .collect();
    let parts = of_year(parts).ok().filter(|p| !p.is_empty())?;
    let whole = of_year(cells).ok().filter(|c| has_year(c))?;
    Some((whole.first()?.1, parts))
}

/// What the parts of a year come to, in each of the ways that may hold: the declared one, else their sum and the last
/// one. None where the parts leave some of the year out.
pub(crate) fn comes_to(parts: &[(Masa, Angka)], way: Option<SifatIndikator>) -> Vec<Angka> {
    let figures: Vec<Option<Angka>> = parts.iter().map(|(_, n)| Some(*n)).collect();
    let whole = parts
        .iter()
        .map(|(masa, _)| u32::from(masa.months()))
        .sum::<u32>()
        == 12;
    let ends = parts
        .last()
        .is_some_and(|(masa, _)| masa.last_month() == 12);
    let ways = match way {
        Some(SifatIndikator::Inkremental) if whole => vec![SifatIndikator::Inkremental],
        // The last one holds, also of running totals that fall before it.
        Some(way) if ends && way != SifatIndikator::Inkremental => vec![SifatIndikator::Absolut],
        None if whole => vec![SifatIndikator::Inkremental, SifatIndikator::Absolut],
        _ => Vec::new(),
    };
    let ways = ways.into_iter();
    ways.filter_map(|way| accumulate(&figures, way, false).ok())
        .collect()
}

/// The figure of a year, and the cells that make it.
fn one_figure<'a>(cells: &CellsOfYear<'a, Target>, indikator: &Indikator) -> Asal<'a> {
    let mut used: Vec<&'a Sel<Target>> = match cells {
        Ok(used) => used.iter().map(|(_, cell)| *cell).collect(),
        Err(reason) => return (Err(*reason), Vec::new()),
    };
    let unit = indikator.satuan.as_ref();
    let Some(way) = way_of(&used, indikator) else {
        return (Err(TakTerdefinisi::AkumulasiTakDinyatakan), used);
    };
    let figure = figure_of(&used, way, unit);
    // Of figures that do not make a year, each is of interest.
    if way != SifatIndikator::Inkremental && figure.is_ok() {
        used.drain(..used.len().saturating_sub(1));
    }
    (figure, used)
}

/// How the figures of one year make it: as declared; otherwise the last one counts where nothing can be added up (one
/// figure, ranks, scores) or where the sum is the same.
fn way_of(cells: &[&Sel<Target>], indikator: &Indikator) -> Option<SifatIndikator> {
    let rank = || {
        cells
            .iter()
            .all(|c| c.value().is_some_and(|t| t.quantities().next().is_none()))
    };
    if cells.len() < 2 || rank() {
        return Some(SifatIndikator::Absolut);
    }
    let unit = indikator.satuan.as_ref();
    let same = || {
        let number = |way| figure_of(cells, way, unit).ok().and_then(|t| t.number());
        let sum = number(SifatIndikator::Inkremental);
        sum.is_some() && sum == number(SifatIndikator::Absolut)
    };
    indikator
        .akumulasi
        .or_else(|| (is_score(indikator) || same()).then_some(SifatIndikator::Absolut))
}

/// True if the indicator is an index, a score or the like, of which quarters are never added up. A percentage may be
/// printed in parts, and what is named or counted in "angka" may be a count.
fn is_score(indikator: &Indikator) -> bool {
    let unit = indikator.satuan.as_ref().map_or("", Satuan::as_str);
    indikator.is_level()
        && !indikator.is_percent()
        && ![indikator.nama.as_str(), unit]
            .iter()
            .any(|t| first_word(t) == "angka")
}

/// The figure of a year in the given way.
fn figure_of(cells: &[&Sel<Target>], way: SifatIndikator, kolom: Option<&Satuan>) -> Realisasi {
    let known: Vec<_> = cells
        .iter()
        .map(|cell| cell.value().ok_or(TakTerdefinisi::TakTerbaca))
        .collect();
    let last = (*known.last().ok_or(TakTerdefinisi::DataTidakAda)?)?;
    if known.len() < 2 || way == SifatIndikator::Absolut {
        return Ok(last.clone());
    }
    if way == SifatIndikator::Kumulatif && last.single().is_none() {
        return Ok(last.clone());
    }
    together(&known, last, way, kolom)
}

/// The periods together, in the unit of the last one. A bare number has the unit of the column, if there is one.
fn together(
    known: &[Result<&Target, TakTerdefinisi>],
    last: &Target,
    way: SifatIndikator,
    kolom: Option<&Satuan>,
) -> Realisasi {
    let unit = last.single().ok_or(TakTerdefinisi::DiLuarRentang)?;
    let mut numbers: Vec<Option<Angka>> = Vec::new();
    for period in known {
        let b = (*period)?.single().ok_or(TakTerdefinisi::DiLuarRentang)?;
        let alike = match kolom {
            Some(_) => unit_fits(b, kolom),
            None => b.satuan == unit.satuan && b.persen == unit.persen,
        };
        if !alike {
            return Err(TakTerdefinisi::SatuanBerbeda);
        }
        numbers.push(Some(b.angka));
    }
    let angka = accumulate(&numbers, way, false)?;
    Ok(Target::Angka(Besaran {
        angka,
        desimal: angka.decimals(),
        ..unit.clone()
    }))
}
