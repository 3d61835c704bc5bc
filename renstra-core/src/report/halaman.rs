//! A page around a result: one look, no script, nothing fetched.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::value::Bahasa;
use crate::value::tampak::printable;

/// The look of all pages; it follows the light or dark theme of the reader, and prints.
const GAYA: &str = "\
:root{color-scheme:light dark;--t:light-dark(#1b1b1b,#e8e8e8);--s:light-dark(#555,#b4b4b4);--g:light-dark(#d4d4d4,#454545);\
--l:light-dark(#fff,#161616);--m:light-dark(#9c1f1f,#ff9d9d);--k:light-dark(#7a4b00,#f0c36d);--b:light-dark(#1c4f8a,#9cc7ff)}\
body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:var(--t);background:var(--l)}\
details,.sel{margin:.15rem 0 .15rem 1.2rem}body>details{margin-left:0}summary{cursor:pointer}\
.n{font-weight:600;font-variant-numeric:tabular-nums}dl{margin:.1rem 0 .4rem 1.2rem;color:var(--s);font-size:.87em}\
dt{float:left;clear:left;margin-right:.5em}dt::after{content:':'}dd{margin:0}\
.lebar{overflow-x:auto}table.renstra{border-collapse:collapse;min-width:min(100%,44rem);margin:1rem 0;font-size:.9em}\
table.renstra caption{text-align:left;font-weight:600;padding:.3rem 0}\
table.renstra th,table.renstra td{border-bottom:1px solid var(--g);padding:.2rem .5rem;text-align:left;vertical-align:top}\
table.renstra .angka{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
.negatif{color:var(--m)}.kosong{color:var(--s)}\
.galat>summary,.galat>h3{color:var(--m)}.peringatan>summary,.peringatan>h3{color:var(--k)}.catatan>summary,.catatan>h3{color:var(--b)}\
.saran::before{content:'→ '}.di{color:var(--s)}\
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
                style { (PreEscaped(GAYA)) }
            }
            body { (body) }
        }
    };
    page.into_string() + "\n"
}
