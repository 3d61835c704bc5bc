//! Language and form of what a call gives back, by name.

use super::error::Galat;
use crate::explain::Penjelasan;
use crate::report::explain as uraian;
use crate::table::Table;
use crate::value::Bahasa;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// The language of a name: `id`, `en`; Indonesian for no name.
///
/// # Errors
/// [`Galat`] for another name.
///
/// ```
/// use renstra_core::{Bahasa, api::language};
/// assert_eq!(language("en").unwrap(), Bahasa::En);
/// assert_eq!(language("").unwrap(), Bahasa::Id);
/// assert!(language("jv").is_err());
/// ```
pub fn language(nama: &str) -> Result<Bahasa, Galat> {
    match nama {
        "" | "id" => Ok(Bahasa::Id),
        "en" => Ok(Bahasa::En),
        _ => {
            let nama = shorten(nama);
            Err(Galat::call(teks!(
                "bahasa `{nama}` tidak dikenal; yang ada: id, en",
                "there is no language `{nama}`; there are: id, en"
            )))
        }
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
/// use renstra_core::{Bahasa, api::written};
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
        _ => Err(unknown(bentuk, "json, data, tampil, csv, markdown, html")),
    }
}

/// An explanation in a form by its name: `json`, `text`, `html` (a page), `fragmen` (the page without its frame).
///
/// # Errors
/// [`Galat`] for another name.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api::explained};
/// let found = plan.explain("total", None).unwrap();
/// assert!(explained(&found, "html", Bahasa::Id).unwrap().starts_with("<!DOCTYPE html>"));
/// assert!(explained(&found, "pdf", Bahasa::Id).is_err());
/// ```
pub fn explained(found: &Penjelasan, bentuk: &str, bahasa: Bahasa) -> Result<String, Galat> {
    match bentuk {
        "json" => Ok(uraian::json(found, bahasa)),
        "text" => Ok(uraian::text(found, bahasa)),
        "html" => Ok(uraian::html(found, bahasa)),
        "fragmen" => Ok(uraian::fragment(found, bahasa)),
        _ => Err(unknown(bentuk, "json, text, html, fragmen")),
    }
}

fn unknown(bentuk: &str, known: &str) -> Galat {
    let bentuk = shorten(bentuk);
    Galat::call(teks!(
        "bentuk `{bentuk}` tidak dikenal; yang ada: {known}",
        "there is no form `{bentuk}`; there are: {known}"
    ))
}
