//! The binding for JavaScript: text in, JSON or text out. It converts and delegates, and computes nothing.
//!
//! Arguments and results are those of [`renstra_core::call`]; an error is thrown as its JSON text.

use renstra_core::call::{self, Galat};
use renstra_core::{Bahasa, report};
use wasm_bindgen::prelude::wasm_bindgen;

type Hasil<T = String> = Result<T, String>;

/// A plan once read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plan(renstra_core::Renstra);

#[wasm_bindgen]
impl Plan {
    /// Reads a plan: `{"berkas": [{"nama", "isi"}], "notasi"}`.
    ///
    /// # Errors
    /// Wrong arguments, or input that is no plan.
    pub fn read(argumen: &str, bahasa: &str) -> Hasil<Plan> {
        within(bahasa, |_| call::read(argumen).map(Self))
    }

    /// A result table by its name, in a form of [`call::written`].
    ///
    /// # Errors
    /// An unknown table or form, wrong arguments.
    pub fn table(&self, nama: &str, argumen: &str, bentuk: &str, bahasa: &str) -> Hasil {
        within(bahasa, |b| {
            call::written(&call::table(&self.0, nama, argumen, b)?, bentuk, b)
        })
    }

    /// A table about this plan and another: `diff`, `reconcile`.
    ///
    /// # Errors
    /// An unknown table or form.
    pub fn compare(&self, lain: &Plan, nama: &str, bentuk: &str, bahasa: &str) -> Hasil {
        within(bahasa, |b| {
            call::written(&call::compare(&self.0, &lain.0, nama, b)?, bentuk, b)
        })
    }

    /// The report; see [`call::report`].
    ///
    /// # Errors
    /// Wrong arguments.
    pub fn report(&self, argumen: &str, bahasa: &str) -> Hasil {
        within(bahasa, |b| call::report(&self.0, argumen, b))
    }

    /// How a figure comes about: `{"jalur", "tahun"}`, as JSON.
    ///
    /// # Errors
    /// A figure that the plan does not have.
    pub fn explain(&self, argumen: &str, bahasa: &str) -> Hasil {
        within(bahasa, |b| {
            Ok(report::explain::json(&call::explain(&self.0, argumen)?, b))
        })
    }

    /// The tables of the plan as one JSON document.
    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }
}

/// A rule on its own.
///
/// # Errors
/// An unknown rule, wrong arguments.
#[wasm_bindgen]
pub fn rule(nama: &str, argumen: &str, bahasa: &str) -> Hasil {
    within(bahasa, |b| call::rule(nama, argumen, b))
}

/// A call in a language, its error as JSON text.
fn within<T>(bahasa: &str, make: impl FnOnce(Bahasa) -> Result<T, Galat>) -> Hasil<T> {
    let language = call::language(bahasa).map_err(|e| e.to_json(Bahasa::default()))?;
    make(language).map_err(|e| e.to_json(language))
}
