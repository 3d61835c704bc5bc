//! A plan with one table read again equals the plan read from all tables.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use renstra_core::sheet::Lembar;
use renstra_core::{OpsiBaca, Renstra};

/// The tables of the real plan with one that says something else: without its last row, or with a column less.
fn changed(plan: &Renstra) -> Vec<Lembar> {
    let mut out = Vec::new();
    for sheet in plan.lembar() {
        let mut shorter = sheet.clone();
        shorter.baris.pop();
        out.push(shorter);
        // Without rows the table cannot be used, which is noted.
        let mut empty = sheet.clone();
        empty.baris.clear();
        out.push(empty);
    }
    out
}

#[test]
fn one_table_is_read_as_with_all_others() {
    let plan = renstra_tests::kukar();
    for sheet in changed(&plan) {
        let others = plan.lembar().iter();
        let mut sheets: Vec<Lembar> = others
            .filter(|l| l.nama() != sheet.nama())
            .cloned()
            .collect();
        sheets.push(sheet.clone());
        let whole = Renstra::from_sheets(sheets, &OpsiBaca::default()).unwrap();
        let name = sheet.nama().to_owned();
        let one = plan.with_table(sheet).unwrap();
        assert_eq!(one, whole, "{name}");
        assert_ne!(one, plan, "{name}");
        assert_eq!(one.check().temuan(), whole.check().temuan(), "{name}");
    }
}
