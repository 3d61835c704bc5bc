//! The parts of a plan that a scenario leaves unchanged.

use serde::Serialize;

use super::ScenarioError;
use super::cell_changes::find;
use crate::analysis::spm_services::{paying, spm_codes};
use crate::model::{Renstra, Simpul};

/// The key of the kegiatan that pay for SPM services.
const SPM: &str = "SPM";

/// The parts of a plan that keep their pagu when a year is fitted to a ceiling.
///
/// ```
/// use renstra_core::Lindungi;
/// let kept = Lindungi::spm().and("1.06.01");
/// assert_eq!(kept.keys(), ["SPM", "1.06.01"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Lindungi {
    spm: bool,
    jalur: Vec<String>,
}

impl Lindungi {
    /// Nothing is protected.
    pub fn none() -> Self {
        Self::default()
    }

    /// The kegiatan that pay for SPM services, by their codes ([`crate::peraturan::jenis_spm`]).
    pub fn spm() -> Self {
        Self {
            spm: true,
            jalur: Vec::new(),
        }
    }

    /// A node and everything below it too.
    #[must_use]
    pub fn and(mut self, jalur: impl Into<String>) -> Self {
        self.jalur.push(jalur.into());
        self
    }

    /// From keys, including `SPM`; the inverse of [`Self::keys`].
    ///
    /// ```
    /// use renstra_core::Lindungi;
    /// assert_eq!(Lindungi::from_keys(["1.06.01", "SPM"]), Lindungi::spm().and("1.06.01"));
    /// ```
    pub fn from_keys<T: Into<String>>(keys: impl IntoIterator<Item = T>) -> Self {
        let (spm, jalur): (Vec<String>, _) =
            keys.into_iter().map(Into::into).partition(|k| k == SPM);
        Self {
            spm: !spm.is_empty(),
            jalur,
        }
    }

    /// The protected parts as keys: `SPM` and the nodes.
    pub fn keys(&self) -> Vec<&str> {
        self.spm
            .then_some(SPM)
            .into_iter()
            .chain(self.jalur.iter().map(String::as_str))
            .collect()
    }

    /// The protected nodes of a plan; everything below them is protected with them.
    ///
    /// # Errors
    /// A key that no node has, and SPM where no node pays for it: protecting nothing would look as if
    /// SPM were safe.
    pub(crate) fn nodes<'a>(&self, plan: &'a Renstra) -> Result<Vec<&'a Simpul>, ScenarioError> {
        let mut nodes = Vec::new();
        if self.spm {
            let services = plan.spm_services();
            nodes = paying(plan, &services);
            if nodes.is_empty() {
                let kegiatan = spm_codes(&services);
                return Err(ScenarioError::TanpaSpm { kegiatan });
            }
        }
        for jalur in &self.jalur {
            nodes.push(find(plan, jalur)?);
        }
        Ok(nodes)
    }
}
