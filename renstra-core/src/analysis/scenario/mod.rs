//! Scenarios: a changed copy of a plan and the original.
//!
//! A step changes the lowest nodes that carry money, or a target. Every sum above them, every end of
//! the period and every total row is made anew, written into the printed tables of the copy and read
//! back: the changed plan is what its own tables say, and it adds up.

mod cell_changes;
mod change;
mod edit;
mod effects;
mod error;
mod expect;
mod leaves;
mod protect;
mod steps;
mod style;
mod targets;
mod write;

pub use change::Change;
pub use effects::{Effects, SpmEffect, TargetEffect};
pub use error::ScenarioError;
pub use protect::Lindungi;

use crate::analysis::budget::RollUp;
use crate::model::Renstra;
use crate::value::{Angka, Rasio, Rupiah, Tahun};

/// A plan, its changed copy, and the steps between them.
///
/// Amounts are whole rupiah and never below zero. What a step gives a node is shared among its lowest
/// nodes with money in proportion to what they have, by [`crate::rules::largest_remainder`]; if they
/// have none, all alike. Printed sums that do not agree with the lowest nodes are printed anew by the
/// first step. Only the funding matrix changes: rows of other tables that repeat a target stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    asal: Renstra,
    plan: Renstra,
    langkah: Vec<Change>,
}

impl Renstra {
    /// A scenario of the plan, without changes so far.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Lindungi;
    /// let ceiling = "21000000000".parse()?;
    /// let scenario = plan.scenario().fit_year("2025".parse()?, ceiling, &Lindungi::spm())?;
    /// let changed = scenario.plan();
    /// assert_eq!(changed.budget().plan().per_tahun[3], Ok(ceiling));
    /// let spm = |p: &renstra_core::Renstra| p.pohon.find("1.06.04.2.01").unwrap().pagu.clone();
    /// assert_eq!(spm(changed), spm(&plan));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn scenario(&self) -> Scenario {
        Scenario {
            asal: self.clone(),
            plan: self.clone(),
            langkah: Vec::new(),
        }
    }
}

impl Scenario {
    /// The original.
    pub fn asal(&self) -> &Renstra {
        &self.asal
    }

    /// The changed plan.
    pub fn plan(&self) -> &Renstra {
        &self.plan
    }

    /// The steps taken, in order.
    pub fn langkah(&self) -> &[Change] {
        &self.langkah
    }

    /// Takes a step.
    ///
    /// # Errors
    /// [`ScenarioError`] if the step cannot be taken as it is meant.
    pub fn apply(mut self, step: Change) -> Result<Self, ScenarioError> {
        let changes = steps::changes(&self.plan, &step)?;
        let expected = expect::matrix(&self.asal, &self.plan, &changes)?;
        if expected != self.plan.pohon {
            let before = self.plan;
            self.plan = write::rewrite(&before, &expected)?;
            self.plan.jejak = write::trace(&before, &self.plan);
        }
        self.langkah.push(step);
        Ok(self)
    }

    /// Sets the pagu of a node in a year. A node of any level: its lowest nodes share it.
    ///
    /// # Errors
    /// As [`Scenario::apply`].
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// // 10.000.000.000 × 300.000.000 / 9.268.600.000 = 323.673.478,19
    /// let scenario = plan.scenario().set_pagu("1.06.05", "2025".parse()?, "10000000000".parse()?)?;
    /// let budget = scenario.plan().budget();
    /// let orphans = scenario.plan().pohon.find("1.06.05.2.01").unwrap();
    /// assert_eq!(budget.of(orphans.id).unwrap().per_tahun[3].unwrap().to_string(), "323673478");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_pagu(
        self,
        jalur: &str,
        tahun: Tahun,
        jumlah: Rupiah,
    ) -> Result<Self, ScenarioError> {
        self.apply(Change::SetPagu {
            jalur: jalur.to_owned(),
            tahun,
            jumlah,
        })
    }

    /// Scales the pagu of a node (`None`: the plan) in a year (`None`: each of them). The scaled sum of
    /// a year is rounded once, to the nearest rupiah, a half upwards.
    ///
    /// # Errors
    /// As [`Scenario::apply`].
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Rasio;
    /// let nine_tenths = Rasio::new(9.into(), 10.into())?;
    /// let scenario = plan.scenario().scale_pagu(Some("1.06.04"), None, &nine_tenths)?;
    /// // 9.005.000.000 × 9/10
    /// let rehab = scenario.plan().pohon.find("1.06.04").unwrap();
    /// assert_eq!(rehab.pagu_akhir.as_ref().unwrap().tercetak, "8104500000");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn scale_pagu(
        self,
        jalur: Option<&str>,
        tahun: Option<Tahun>,
        faktor: &Rasio,
    ) -> Result<Self, ScenarioError> {
        self.apply(Change::ScalePagu {
            jalur: jalur.map(str::to_owned),
            tahun,
            faktor: faktor.clone(),
        })
    }

    /// Moves pagu of a year from one node to another; the total stays.
    ///
    /// # Errors
    /// As [`Scenario::apply`]; [`ScenarioError::PaguKurang`] if the first node has less.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let scenario = plan.scenario().move_pagu("1.06.07", "1.06.03", "2024".parse()?, "50000000".parse()?)?;
    /// let changed = scenario.plan();
    /// assert_eq!(changed.pohon.find("1.06.03").unwrap().pagu[2].1.tercetak, "100000000");
    /// assert_eq!(changed.budget().total(), plan.budget().total());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn move_pagu(
        self,
        dari: &str,
        ke: &str,
        tahun: Tahun,
        jumlah: Rupiah,
    ) -> Result<Self, ScenarioError> {
        self.apply(Change::MovePagu {
            dari: dari.to_owned(),
            ke: ke.to_owned(),
            tahun,
            jumlah,
        })
    }

    /// Fits a year to a ceiling: what is not protected is scaled, down or up, so that the year amounts
    /// to the ceiling exactly.
    ///
    /// # Errors
    /// As [`Scenario::apply`]; [`ScenarioError::LindunganMelebihiBatas`] if the protected part alone is
    /// above the ceiling.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::{Bahasa, Lindungi};
    /// let error = plan.scenario().fit_year("2025".parse()?, "1000000000".parse()?, &Lindungi::spm()).unwrap_err();
    /// assert_eq!(error.pesan(Bahasa::En), "the protected part of 2025 is Rp1,725,000,000, above the ceiling of Rp1,000,000,000");
    /// # Ok::<(), renstra_core::ValueError>(())
    /// ```
    pub fn fit_year(
        self,
        tahun: Tahun,
        batas: Rupiah,
        lindungi: &Lindungi,
    ) -> Result<Self, ScenarioError> {
        self.apply(Change::FitYear {
            tahun,
            batas,
            lindungi: lindungi.clone(),
        })
    }

    /// Sets a target of a node: its indicator by number, from 0. The end of the period follows where
    /// the plan declares how, or where its printed end value shows it.
    ///
    /// # Errors
    /// As [`Scenario::apply`]; [`ScenarioError::BukanAngka`] if a range, a pair or a rank is printed.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let scenario = plan.scenario().set_target("1.06.05", 1, "2026".parse()?, "98.5".parse()?)?;
    /// let indicator = &scenario.plan().pohon.find("1.06.05").unwrap().indikator[1];
    /// assert_eq!(indicator.target[4].1.value().unwrap().number().unwrap().to_string(), "98.5");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_target(
        self,
        jalur: &str,
        indikator: usize,
        tahun: Tahun,
        nilai: Angka,
    ) -> Result<Self, ScenarioError> {
        self.apply(Change::SetTarget {
            jalur: jalur.to_owned(),
            indikator,
            tahun,
            nilai,
        })
    }

    /// Scales a target of a node in a year (`None`: in each year that has one). Things that come whole
    /// are rounded to whole ones, anything else to two decimals, or to as many as are printed.
    ///
    /// # Errors
    /// As [`Scenario::set_target`].
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::{Rasio, Tahun};
    /// let two_thirds = Rasio::new(2.into(), 3.into())?;
    /// // 200 people × 2/3 = 133,33…
    /// let scenario = plan.scenario().scale_target("1.06.04.2.01", 0, Some(Tahun::new(2025)?), &two_thirds)?;
    /// let indicator = &scenario.plan().pohon.find("1.06.04.2.01").unwrap().indikator[0];
    /// assert_eq!(indicator.target[3].1.tercetak, "133");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn scale_target(
        self,
        jalur: &str,
        indikator: usize,
        tahun: Option<Tahun>,
        faktor: &Rasio,
    ) -> Result<Self, ScenarioError> {
        self.apply(Change::ScaleTarget {
            jalur: jalur.to_owned(),
            indikator,
            tahun,
            faktor: faktor.clone(),
        })
    }

    /// The years in which some amount is not the original one.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let scenario = plan.scenario().set_pagu("1.06.07", "2023".parse()?, "0".parse()?)?;
    /// assert_eq!(scenario.tahun_berubah().iter().map(|t| t.get()).collect::<Vec<_>>(), [2023]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tahun_berubah(&self) -> Vec<Tahun> {
        let (before, after) = (RollUp::new(&self.asal.pohon), RollUp::new(&self.plan.pohon));
        let changed = |y: usize| {
            let nodes = self.asal.pohon.iter();
            nodes
                .into_iter()
                .any(|n| before.of_node(n.id, y) != after.of_node(n.id, y))
        };
        let years = self.asal.pohon.tahun.iter().enumerate();
        years
            .filter(|(y, _)| changed(*y))
            .map(|(_, t)| *t)
            .collect()
    }
}
