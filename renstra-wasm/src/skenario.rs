//! A scenario, held in WebAssembly memory.

use renstra_core::{Scenario as Inti, api};
use wasm_bindgen::prelude::*;

use crate::galat::{Hasil, bahasa, lempar, written};
use crate::rencana::Plan;

/// A changed copy of a plan.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Scenario(pub(crate) Inti);

#[wasm_bindgen]
impl Scenario {
    /// The changed plan.
    pub fn plan(&self) -> Plan {
        Plan::from(self.0.plan().clone())
    }

    /// A table in a form; see [`api::scenario_table`].
    ///
    /// # Errors
    /// As [`api::scenario_table`].
    pub fn table(&self, nama: &str, bentuk: &str, kode_bahasa: &str) -> Hasil<String> {
        let b = bahasa(kode_bahasa)?;
        let table = api::scenario_table(&self.0, nama).map_err(lempar(b))?;
        written(&table, bentuk, b)
    }
}
