//! The rest of the API, only in the full module: rules, explanations, reports, comparisons, scenarios.

use renstra_core::api;
use wasm_bindgen::prelude::*;

use crate::galat::{Hasil, bahasa, lempar, written};
use crate::nama::list;
use crate::rencana::Plan;
use crate::skenario::Scenario;

/// Computes a rule; see [`api::rule`].
///
/// # Errors
/// As [`api::rule`].
#[wasm_bindgen]
pub fn rule(nama: &str, argumen: &str, kode_bahasa: &str) -> Hasil<String> {
    let b = bahasa(kode_bahasa)?;
    api::rule(nama, argumen, b).map_err(lempar(b))
}

/// The names of all rules, as a JSON list.
#[wasm_bindgen]
pub fn rules() -> String {
    list(api::rules())
}

/// A table about two plans; see [`api::compare`].
///
/// # Errors
/// As [`api::compare`].
#[wasm_bindgen]
pub fn compare(a: &Plan, b: &Plan, nama: &str, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
    let bhs = bahasa(kode_bahasa)?;
    let table = api::compare(a.0.plan(), b.0.plan(), nama, bhs).map_err(lempar(bhs))?;
    written(&table, bentuk, bhs)
}

/// Reads a plan from one JSON text with all arguments; see [`api::read`].
///
/// # Errors
/// As [`api::read`].
#[wasm_bindgen(js_name = readArguments)]
pub fn read_arguments(argumen: &str, kode_bahasa: &str) -> Hasil<Plan> {
    let plan = api::read(argumen);
    plan.map(Plan::from).map_err(lempar(bahasa(kode_bahasa)?))
}

#[wasm_bindgen]
impl Plan {
    /// The explanation of a figure, in a format; see [`api::explain`] and [`api::explained`].
    ///
    /// # Errors
    /// As they.
    pub fn explain(&self, argumen: &str, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        let found = api::explain(&self.0, argumen).map_err(lempar(b))?;
        api::explained(&found, bentuk, b).map_err(lempar(b))
    }

    /// The report; see [`api::report`].
    ///
    /// # Errors
    /// As [`api::report`].
    pub fn report(&self, argumen: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        api::report(&self.0, argumen, b).map_err(lempar(b))
    }

    /// The report as a page; see [`api::page`].
    ///
    /// # Errors
    /// As [`api::page`].
    pub fn page(&self, argumen: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        api::page(&self.0, argumen, b).map_err(lempar(b))
    }

    /// The declared choices as a file; see [`api::choices`].
    ///
    /// # Errors
    /// As [`api::choices`].
    pub fn choices(&self, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        api::choices(&self.0, bentuk, b).map_err(lempar(b))
    }

    /// The tables as CSV: name and text alternate.
    #[wasm_bindgen(js_name = toCsv)]
    pub fn to_csv(&self) -> Vec<String> {
        let files = self.0.plan().to_csv().into_iter();
        files.flat_map(|(name, text)| [name, text]).collect()
    }

    /// A changed copy; see [`api::steps`].
    ///
    /// # Errors
    /// As [`api::steps`].
    pub fn scenario(&self, argumen: &str, kode_bahasa: &str) -> Hasil<Scenario> {
        let scenario = api::steps(self.0.plan(), argumen);
        scenario.map(Scenario).map_err(lempar(bahasa(kode_bahasa)?))
    }
}
