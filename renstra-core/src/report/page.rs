//! The HTML page around a result: one style, no scripts, nothing fetched.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::value::Bahasa;
use crate::value::printable::printable;

/// The style of tables, findings and explanations on any background: for a page that has its own head, such
/// as a notebook. It holds for what stands in an element of the class `renstra`.
///
/// ```
/// assert!(renstra_core::report::GAYA.contains("table.renstra"));
/// ```
pub const GAYA: &str = include_str!("gaya.css");

/// The style of a whole page: light and dark theme, and print.
const HALAMAN: &str = "\
:root{color-scheme:light dark}\
body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;\
color:light-dark(#1b1b1b,#e8e8e8);background:light-dark(#fff,#161616)}\
table.renstra{min-width:min(100%,44rem)}\
@media print{body{max-width:none;margin:0;font-size:11px}thead{display:table-header-group}tr{break-inside:avoid}}";

/// A whole page.
pub(super) fn page(title: &str, bahasa: Bahasa, body: &Markup) -> String {
    let language = match bahasa {
        Bahasa::Id => "id",
        Bahasa::En => "en",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (printable(title)) }
                style { (PreEscaped(GAYA)) (PreEscaped(HALAMAN)) }
            }
            body.renstra { (body) }
        }
    };
    page.into_string() + "\n"
}
