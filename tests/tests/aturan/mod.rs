//! The pages of rules and checks in `docs/aturan/`, made from the registries.

mod check_page;
mod form_page;
mod index;
mod markdown;
mod reference;
mod rule_page;

use std::collections::BTreeMap;

use renstra_core::rules::registry::{ATURAN, BENTUK};
use renstra_core::{PEMERIKSAAN, REKONSILIASI};

/// All pages: path from the root, and text.
pub fn pages() -> BTreeMap<String, String> {
    let plan = renstra_tests::kukar();
    let found = plan.check();
    let mut pages = BTreeMap::from([("README.md".to_owned(), index::page())]);
    for rule in ATURAN {
        pages.insert(format!("{}.md", rule.kunci), rule_page::page(rule));
    }
    for form in BENTUK {
        pages.insert(format!("{}.md", form.kunci), form_page::page(form));
    }
    for check in PEMERIKSAAN.iter().chain(REKONSILIASI) {
        let all = found.temuan().iter().filter(|t| t.kode == check.kode);
        let all: Vec<_> = all.collect();
        pages.insert(format!("{}.md", check.kode), check_page::page(check, &all));
    }
    pages
}
