//! The slice of one year of a plan, as a Renja uses it.

use super::budget::{Jumlah, RollUp, sum_known};
use super::targets::{AsalAgregasi, aggregation_of, numbers_until};
use crate::error::{ErrorKind, RenstraError};
use crate::model::{Agregasi, Indikator, Renstra, Simpul};
use crate::rules::aggregate;
use crate::value::bahasa::teks;
use crate::value::{Rasio, Sel, Tahun, TakTerdefinisi, Target};

/// An indicator in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenjaIndikator<'a> {
    /// The indicator as printed.
    pub indikator: &'a Indikator,
    /// Its target of the year; `None` if the matrix has no target column for the year.
    pub target: Option<&'a Sel<Target>>,
    /// How the years make the value to date.
    pub agregasi: Option<(Agregasi, AsalAgregasi)>,
    /// The value to date: the years up to this one, put together as the whole period is.
    pub kumulatif: Result<Rasio, TakTerdefinisi>,
}

/// A node in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenjaRow<'a> {
    /// The node.
    pub simpul: &'a Simpul,
    /// Its pagu of the year, added up from below.
    pub pagu: Jumlah,
    /// Its pagu of all years up to this one.
    pub pagu_kumulatif: Jumlah,
    /// Its indicators.
    pub indikator: Vec<RenjaIndikator<'a>>,
}

/// One year of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renja<'a> {
    /// The year.
    pub tahun: Tahun,
    /// Pagu of the whole plan in the year.
    pub pagu: Jumlah,
    /// Pagu of the whole plan in all years up to this one.
    pub pagu_kumulatif: Jumlah,
    rows: Vec<RenjaRow<'a>>,
}

impl<'a> Renja<'a> {
    /// The nodes in the order of the plan.
    pub fn rows(&self) -> impl Iterator<Item = &RenjaRow<'a>> {
        self.rows.iter()
    }
}

impl Renstra {
    /// The slice of one year: target and pagu of every node, and both to date.
    ///
    /// The target to date puts the years together as the indicator does over the whole period (the
    /// sum, the last year, ...; see [`Agregasi`]); one missing year makes it unknown.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownYear`] for a year that the funding matrix does not have.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Tahun;
    /// let renja = plan.renja(Tahun::new(2023)?)?;
    /// assert_eq!(renja.pagu?.to_string(), "23837076495");
    /// let row = renja.rows().find(|r| r.simpul.jalur == "1.06.02").unwrap();
    /// assert_eq!(row.pagu?.to_string(), "775000000");
    /// assert_eq!(row.pagu_kumulatif?.to_string(), "1700000000");
    /// assert_eq!(row.indikator[0].target.unwrap().tercetak, "88");
    /// assert!(plan.renja(Tahun::new(2030)?).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn renja(&self, tahun: Tahun) -> Result<Renja<'_>, RenstraError> {
        let tree = &self.pohon;
        self.known_year(tahun)?;
        let roll = RollUp::new(tree);
        let total = roll.whole(tree);
        let of = |cells: &[Jumlah]| year_and_sum(&tree.tahun, cells, tahun);
        let rows = tree.iter().map(|simpul| {
            let (pagu, pagu_kumulatif) = of(roll.of(simpul.id));
            RenjaRow {
                simpul,
                pagu,
                pagu_kumulatif,
                indikator: simpul.indikator.iter().map(|i| of_year(i, tahun)).collect(),
            }
        });
        let (pagu, pagu_kumulatif) = of(&total.per_tahun);
        Ok(Renja {
            tahun,
            pagu,
            pagu_kumulatif,
            rows: rows.collect(),
        })
    }
}

impl Renstra {
    /// Refuses a year for which the funding matrix has neither money nor targets.
    pub(super) fn known_year(&self, tahun: Tahun) -> Result<(), RenstraError> {
        let years = self.pohon.all_years();
        if years.contains(&tahun) {
            Ok(())
        } else {
            Err(unknown(tahun, &years))
        }
    }
}

/// The amount of a year, and the sum up to it.
fn year_and_sum(years: &[Tahun], cells: &[Jumlah], tahun: Tahun) -> (Jumlah, Jumlah) {
    let pairs = || years.iter().zip(cells);
    let own = pairs().find(|(y, _)| **y == tahun).map(|(_, v)| *v);
    let to_date: Vec<Jumlah> = pairs()
        .filter(|(y, _)| **y <= tahun)
        .map(|(_, v)| *v)
        .collect();
    (
        own.unwrap_or(Err(TakTerdefinisi::DataTidakAda)),
        sum_known(&to_date),
    )
}

fn of_year(indikator: &Indikator, tahun: Tahun) -> RenjaIndikator<'_> {
    let agregasi = aggregation_of(indikator);
    let missing = Err(TakTerdefinisi::DataTidakAda);
    RenjaIndikator {
        indikator,
        target: indikator.target_of(tahun),
        agregasi,
        kumulatif: agregasi.map_or(missing, |(way, _)| {
            aggregate(&numbers_until(indikator, Some(tahun))?, way)
        }),
    }
}

fn unknown(tahun: Tahun, years: &[Tahun]) -> RenstraError {
    let list: Vec<String> = years.iter().map(ToString::to_string).collect();
    let list = if list.is_empty() {
        "-".to_owned()
    } else {
        list.join(", ")
    };
    RenstraError::new(
        ErrorKind::UnknownYear,
        teks!(
            "tahun {tahun} tidak ada dalam rencana; tahunnya: {list}",
            "the plan has no year {tahun}; it has: {list}"
        ),
        None,
    )
}
