//! What the whole module has beside the tables and findings of a plan: rules, explanations, reports, comparisons, scenarios.

use renstra_core::call;
use wasm_bindgen::prelude::*;

use crate::galat::{Hasil, bahasa, lempar, written};
use crate::list;
use crate::rencana::Plan;
use crate::skenario::Scenario;

/// Computes a rule; see [`call::rule`].
///
/// # Errors
/// As [`call::rule`].
#[wasm_bindgen]
pub fn rule(nama: &str, argumen: &str, kode_bahasa: &str) -> Hasil<String> {
    let b = bahasa(kode_bahasa)?;
    call::rule(nama, argumen, b).map_err(lempar(b))
}

/// The names of all rules, as a JSON list.
#[wasm_bindgen]
pub fn rules() -> String {
    list(call::rules())
}

/// A table about two plans; see [`call::compare`].
///
/// # Errors
/// As [`call::compare`].
#[wasm_bindgen]
pub fn compare(a: &Plan, b: &Plan, nama: &str, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
    let bhs = bahasa(kode_bahasa)?;
    let table = call::compare(&a.0, &b.0, nama, bhs).map_err(lempar(bhs))?;
    written(&table, bentuk, bhs)
}

/// Reads a plan from one JSON text with all arguments; see [`call::read`].
///
/// # Errors
/// As [`call::read`].
#[wasm_bindgen(js_name = readArguments)]
pub fn read_arguments(argumen: &str, kode_bahasa: &str) -> Hasil<Plan> {
    let plan = call::read(argumen);
    plan.map(Plan).map_err(lempar(bahasa(kode_bahasa)?))
}

#[wasm_bindgen]
impl Plan {
    /// How a figure comes about, in a form; see [`call::explain`] and [`call::explained`].
    ///
    /// # Errors
    /// As they.
    pub fn explain(&self, argumen: &str, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        let found = call::explain(&self.0, argumen).map_err(lempar(b))?;
        call::explained(&found, bentuk, b).map_err(lempar(b))
    }

    /// The report; see [`call::report`].
    ///
    /// # Errors
    /// As [`call::report`].
    pub fn report(&self, argumen: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        call::report(&self.0, argumen, b).map_err(lempar(b))
    }

    /// A changed copy; see [`call::steps`].
    ///
    /// # Errors
    /// As [`call::steps`].
    pub fn scenario(&self, argumen: &str, kode_bahasa: &str) -> Hasil<Scenario> {
        let scenario = call::steps(&self.0, argumen);
        scenario.map(Scenario).map_err(lempar(bahasa(kode_bahasa)?))
    }
}
