//! The binding for JavaScript: text in, JSON or text out. It converts and delegates, and computes nothing.
//!
//! Arguments and results are those of [`renstra_core::call`]; an error is thrown as its JSON text.

use renstra_core::call::{self, Galat};
use renstra_core::{Bahasa, Table};
use wasm_bindgen::prelude::wasm_bindgen;

type Hasil = Result<String, String>;

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
    pub fn read(argumen: &str, bahasa: &str) -> Result<Plan, String> {
        let bahasa = language(bahasa);
        call::read(argumen).map(Self).map_err(|e| e.to_json(bahasa))
    }

    /// A result table by its name, in the form `json`, `csv`, `html` or `data` (columns with their kinds).
    ///
    /// # Errors
    /// An unknown table or form, wrong arguments.
    pub fn table(&self, nama: &str, argumen: &str, bentuk: &str, bahasa: &str) -> Hasil {
        let bahasa = language(bahasa);
        let table = call::table(&self.0, nama, argumen, bahasa);
        written(table, bentuk, bahasa)
    }

    /// A table about this plan and another: `diff`, `reconcile`.
    ///
    /// # Errors
    /// An unknown table or form.
    pub fn compare(&self, b: &Plan, nama: &str, bentuk: &str, bahasa: &str) -> Hasil {
        let bahasa = language(bahasa);
        written(call::compare(&self.0, &b.0, nama, bahasa), bentuk, bahasa)
    }

    /// The report as `markdown`, `json` or `html`.
    ///
    /// # Errors
    /// Wrong arguments.
    pub fn report(&self, argumen: &str, bahasa: &str) -> Hasil {
        let bahasa = language(bahasa);
        call::report(&self.0, argumen, bahasa).map_err(|e| e.to_json(bahasa))
    }

    /// How a figure comes about: `{"jalur", "tahun"}`, as JSON.
    ///
    /// # Errors
    /// A figure that the plan does not have.
    pub fn explain(&self, argumen: &str, bahasa: &str) -> Hasil {
        let bahasa = language(bahasa);
        let found = call::explain(&self.0, argumen).map_err(|e| e.to_json(bahasa))?;
        Ok(renstra_core::report::explain::json(&found, bahasa))
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
    let bahasa = language(bahasa);
    call::rule(nama, argumen, bahasa).map_err(|e| e.to_json(bahasa))
}

/// Indonesian, unless English is asked for.
fn language(bahasa: &str) -> Bahasa {
    match bahasa {
        "en" => Bahasa::En,
        _ => Bahasa::Id,
    }
}

fn written(table: Result<Table, Galat>, bentuk: &str, bahasa: Bahasa) -> Hasil {
    let table = table.map_err(|e| e.to_json(bahasa))?;
    Ok(match bentuk {
        "csv" => table.to_csv(),
        "html" => table.to_html(bahasa),
        "data" => table.to_typed_json(bahasa),
        _ => table.to_json(),
    })
}
