//! Language and form of what a call gives back, by name.

use super::galat::Galat;
use crate::table::Table;
use crate::value::Bahasa;
use crate::value::bahasa::teks;

/// The language of a name: `id`, `en`; Indonesian for no name.
///
/// # Errors
/// [`Galat`] for another name.
///
/// ```
/// use renstra_core::{Bahasa, call::language};
/// assert_eq!(language("en").unwrap(), Bahasa::En);
/// assert_eq!(language("").unwrap(), Bahasa::Id);
/// assert!(language("jv").is_err());
/// ```
pub fn language(nama: &str) -> Result<Bahasa, Galat> {
    match nama {
        "" | "id" => Ok(Bahasa::Id),
        "en" => Ok(Bahasa::En),
        _ => Err(Galat::call(teks!(
            "bahasa `{nama}` tidak dikenal; yang ada: id, en",
            "there is no language `{nama}`; there are: id, en"
        ))),
    }
}

/// A table in a form by its name: `json` (rows), `data` (rows, and what the columns hold), `tampil` (the same with
/// the cells for a reader), `csv`, `markdown`, `html`.
///
/// # Errors
/// [`Galat`] for another name.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, call::written};
/// let table = plan.budget().table();
/// assert!(written(&table, "csv", Bahasa::Id).unwrap().starts_with("tingkat,kode,uraian"));
/// assert!(written(&table, "pdf", Bahasa::Id).is_err());
/// ```
pub fn written(table: &Table, bentuk: &str, bahasa: Bahasa) -> Result<String, Galat> {
    match bentuk {
        "json" => Ok(table.to_json()),
        "data" => Ok(table.to_typed_json(bahasa)),
        "tampil" => Ok(table.to_view_json(bahasa)),
        "csv" => Ok(table.to_csv()),
        "markdown" => Ok(table.to_markdown(bahasa)),
        "html" => Ok(table.to_html(bahasa)),
        _ => Err(Galat::call(teks!(
            "bentuk `{bentuk}` tidak dikenal; yang ada: json, data, tampil, csv, markdown, html",
            "there is no form `{bentuk}`; there are: json, data, tampil, csv, markdown, html"
        ))),
    }
}
