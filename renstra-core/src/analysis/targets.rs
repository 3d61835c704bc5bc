//! Indicators with their targets, and the aggregation of the years to the end of the period.

use std::borrow::Cow;

use crate::model::figur::{Figur, KunciIndikator, UkuranIndikator};
use crate::model::{
    Agregasi, BarisIndikator, BarisKinerja, Indikator, JenisIndikator, Polaritas, Renstra, Simpul,
};
use crate::rules::aggregate;
use crate::rules::aggregation::each_fitting;
use crate::sheet::Tabel;
use crate::value::target::unit_fits;
use crate::value::{Angka, Isi, Rasio, Satuan, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat};

/// Whether an aggregation is declared, inferred or assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsalAgregasi {
    /// The plan declares it.
    Dinyatakan,
    /// Inferred: it gives the printed end value.
    Disimpulkan,
    /// Assumed: no aggregation gives the printed end value, this one was probably meant.
    Diduga,
    /// The form says so: it has no column for the end, the last year is the end.
    Bentuk,
}

impl AsalAgregasi {
    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Dinyatakan => "dinyatakan",
            Self::Disimpulkan => "disimpulkan",
            Self::Diduga => "diduga",
            Self::Bentuk => "bentuk",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        let en = match self {
            Self::Dinyatakan => "declared",
            Self::Disimpulkan => "inferred",
            Self::Diduga => "presumed",
            Self::Bentuk => "form",
        };
        Teks::new(self.nama(), en)
    }
}

/// One indicator of the plan with all its targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow<'a> {
    /// Key of the node, or table and row.
    pub jalur: Cow<'a, str>,
    /// Its number among the indicators of the node, from 1.
    pub nomor: u32,
    /// The node, for indicators of the funding matrix.
    pub simpul: Option<&'a Simpul>,
    /// Impact, outcome or output, if the level determines it.
    pub jenis: Option<JenisIndikator>,
    /// The indicator as printed.
    pub indikator: &'a Indikator,
    /// Declared polarity.
    pub polaritas: Option<Polaritas>,
    /// The aggregation of the years to the end value.
    pub agregasi: Option<(Agregasi, AsalAgregasi)>,
    /// The end value computed from the years.
    pub akhir: Result<Rasio, TakTerdefinisi>,
}

impl Renstra {
    /// All indicators with their targets: the funding matrix, then the other tables of indicators.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::{Agregasi, Pembulatan};
    /// let rows = plan.indicators();
    /// let salary = rows.iter().find(|r| r.jalur == "1.06.01.2.02.01").unwrap();
    /// assert_eq!(salary.agregasi.unwrap().0, Agregasi::Akhir);
    /// assert_eq!(salary.akhir.clone().unwrap().round(Pembulatan::default())?.to_string(), "936");
    /// # Ok::<(), renstra_core::ValueError>(())
    /// ```
    pub fn indicators(&self) -> Vec<IndicatorRow<'_>> {
        self.each_indicator().map(indicator_row).collect()
    }

    /// Every indicator of the funding matrix, then of the other tables.
    pub(crate) fn each_indicator(&self) -> impl Iterator<Item = IndikatorRencana<'_>> {
        let matrix = self.pohon.iter().flat_map(indicators_of);
        matrix.chain(self.table_indicators().map(|row| of_row(&row.indikator)))
    }

    /// The indicator of a key; `None` for one that the plan does not have.
    pub(crate) fn indicator_by_key(&self, kunci: &KunciIndikator) -> Option<IndikatorRencana<'_>> {
        if let Some(node) = self.pohon.find(&kunci.jalur) {
            let at = usize::try_from(kunci.nomor).ok()?.checked_sub(1)?;
            return indicators_of(node).nth(at);
        }
        let first = Some(kunci).filter(|k| k.nomor == 1)?;
        let row = self.indicator_tables().into_iter().find_map(|(_, rows)| {
            let place = |r: &BarisIndikator| r.indikator.tempat.clone();
            rows.get(row_at(rows, &first.jalur, place)?)
        });
        row.map(|r| of_row(&r.indikator))
    }

    /// The row of T-C.23 of a key.
    pub(crate) fn kinerja_by_key(&self, kunci: &KunciIndikator) -> Option<&BarisKinerja> {
        let first = Some(kunci).filter(|k| k.nomor == 1)?;
        let at = row_at(&self.kinerja, &first.jalur, |r| r.tempat.clone())?;
        self.kinerja.get(at)
    }
}

/// An indicator with where it stands.
#[derive(Debug, Clone)]
pub(crate) struct IndikatorRencana<'a> {
    /// Key of the node, or table and row.
    pub(crate) jalur: Cow<'a, str>,
    /// Its number there, from 1.
    pub(crate) nomor: u32,
    /// The node, for indicators of the funding matrix.
    pub(crate) simpul: Option<&'a Simpul>,
    /// The indicator.
    pub(crate) indikator: &'a Indikator,
}

impl IndikatorRencana<'_> {
    /// A figure of it.
    pub(crate) fn figur(&self, ukuran: UkuranIndikator) -> Figur {
        Figur::Indikator(self.kunci(), ukuran)
    }

    /// Its key.
    pub(crate) fn kunci(&self) -> KunciIndikator {
        KunciIndikator {
            jalur: self.jalur.to_string(),
            nomor: self.nomor,
        }
    }
}

impl IndicatorRow<'_> {
    /// A figure of the indicator.
    pub fn figur(&self, ukuran: UkuranIndikator) -> Figur {
        Figur::indikator(&*self.jalur, self.nomor, ukuran)
    }
}

/// The indicators of a node.
pub(crate) fn indicators_of(node: &Simpul) -> impl Iterator<Item = IndikatorRencana<'_>> {
    (1..)
        .zip(&node.indikator)
        .map(|(nomor, indikator)| IndikatorRencana {
            jalur: Cow::Borrowed(node.jalur.as_str()),
            nomor,
            simpul: Some(node),
            indikator,
        })
}

fn of_row(indikator: &Indikator) -> IndikatorRencana<'_> {
    IndikatorRencana {
        jalur: Cow::Owned(row_key(indikator)),
        nomor: 1,
        simpul: None,
        indikator,
    }
}

/// The row of a key such as `tabel-4.1-tujuan-sasaran/5`; rows stand in the order of their numbers.
fn row_at<T>(rows: &[T], key: &str, place: impl Fn(&T) -> Tempat) -> Option<usize> {
    let (table, number) = key.rsplit_once('/')?;
    let number: u32 = number.parse().ok()?;
    let at = rows
        .binary_search_by_key(&Some(number), |r| place(r).baris())
        .ok()?;
    rows.get(at)
        .filter(|r| {
            let own = place(r);
            // Keys may have been kept from a plan that calls the table by another of its names.
            own.tabel() == table
                || Tabel::from_name(table).is_some_and(|t| Tabel::from_name(own.tabel()) == Some(t))
        })
        .map(|_| at)
}

/// Table and row of an indicator that belongs to no node.
pub(crate) fn row_key(indikator: &Indikator) -> String {
    place_key(&indikator.tempat)
}

/// Table and row.
pub(crate) fn place_key(place: &Tempat) -> String {
    format!("{}/{}", place.tabel(), place.baris().unwrap_or_default())
}

/// An indicator with how its years lead to the end.
pub(crate) fn indicator_row(of: IndikatorRencana<'_>) -> IndicatorRow<'_> {
    let IndikatorRencana {
        jalur,
        nomor,
        simpul,
        indikator,
    } = of;
    let agregasi = aggregation_of(indikator);
    let akhir = match agregasi {
        Some((way, _)) => yearly_numbers(indikator).and_then(|v| aggregate(&v, way)),
        None => Err(TakTerdefinisi::DataTidakAda),
    };
    IndicatorRow {
        jalur,
        nomor,
        simpul,
        jenis: simpul.map(|s| s.tingkat.jenis_indikator()),
        indikator,
        polaritas: indikator.polaritas,
        agregasi,
        akhir,
    }
}

/// The aggregation of an indicator: declared, or of the form that has no end but the last year, or the preferred one that fits the printed end, or the
/// one that was probably meant. Shares and other levels are never added up; `None` where the cells count different things.
pub(crate) fn aggregation_of(indikator: &Indikator) -> Option<(Agregasi, AsalAgregasi)> {
    if let Some(way) = indikator.agregasi {
        return Some((way, AsalAgregasi::Dinyatakan));
    }
    if indikator.tahun_terakhir_akhir {
        let cells = indikator.target.iter().map(|(_, c)| c);
        let one = other_unit(indikator.satuan.as_ref(), cells).is_none();
        return one.then_some((Agregasi::Akhir, AsalAgregasi::Bentuk));
    }
    let printed = indikator.target_akhir.as_ref()?;
    let end = printed.value()?.single()?;
    let cells = indikator.target.iter().map(|(_, c)| c).chain([printed]);
    // An end in another unit says nothing about the way there.
    if other_unit(indikator.satuan.as_ref(), cells).is_some() {
        return None;
    }
    let years = yearly_numbers(indikator).ok()?;
    let level = indikator.is_level();
    let fitting = each_fitting(&years, end.angka, end.desimal)
        .find(|way| !(level && *way == Agregasi::Jumlah));
    match fitting {
        Some(way) => Some((way, AsalAgregasi::Disimpulkan)),
        // An end above every year is a sum gone wrong; anything else a level.
        None if !level && years.iter().all(|y| end.angka > *y) => {
            Some((Agregasi::Jumlah, AsalAgregasi::Diduga))
        }
        None => Some((Agregasi::Akhir, AsalAgregasi::Diduga)),
    }
}

/// The number in a target cell.
pub(crate) fn number_of(cell: &Sel<Target>) -> Result<Angka, TakTerdefinisi> {
    match &cell.isi {
        Isi::Ada(t) => t.number().ok_or(TakTerdefinisi::DataTidakAda),
        Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
        Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
    }
}

/// The same of a column that the table may not have.
pub(crate) fn number_in(cell: Option<&Sel<Target>>) -> Result<Angka, TakTerdefinisi> {
    cell.map_or(Err(TakTerdefinisi::DataTidakAda), number_of)
}

/// The yearly targets as numbers, if every year has one, and all of them count the same.
pub(crate) fn yearly_numbers(indikator: &Indikator) -> Result<Vec<Angka>, TakTerdefinisi> {
    numbers_until(indikator, None)
}

/// The same up to a year.
pub(crate) fn numbers_until(
    indikator: &Indikator,
    tahun: Option<Tahun>,
) -> Result<Vec<Angka>, TakTerdefinisi> {
    let cells = || {
        let years = indikator.target.iter();
        years
            .filter(move |(y, _)| tahun.is_none_or(|last| *y <= last))
            .map(|(_, c)| c)
    };
    if other_unit(indikator.satuan.as_ref(), cells()).is_some() {
        return Err(TakTerdefinisi::SatuanBerbeda);
    }
    cells().map(number_of).collect()
}

/// The first cell that counts something else than the unit column, or than the cells before it: people
/// and households are not put together.
pub(crate) fn other_unit<'a>(
    column: Option<&Satuan>,
    cells: impl IntoIterator<Item = &'a Sel<Target>>,
) -> Option<&'a Sel<Target>> {
    let mut unit: Option<Cow<'_, Satuan>> = column.map(Cow::Borrowed);
    cells.into_iter().find(|cell| {
        let Some(quantity) = cell.value().and_then(Target::single) else {
            return false;
        };
        if unit.is_none() {
            let share = || quantity.persen.then(Satuan::percent);
            let own = quantity.satuan.as_ref().map(Cow::Borrowed);
            unit = own.or_else(|| share().map(Cow::Owned));
        }
        !unit_fits(quantity, unit.as_deref())
    })
}
