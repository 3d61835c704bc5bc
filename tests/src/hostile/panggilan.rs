//! The JSON boundary: rules, tables, reports and scenarios by name, with any arguments.

use renstra_core::api::{self, Galat};
use renstra_core::{Bahasa, Renstra, Table};
use serde_json::Value;

use super::{lossy, rencana, shown};
use crate::kasus::KASUS;

/// The first line is the name of an operation, the rest its arguments.
pub(super) fn run(bytes: &[u8]) {
    let text = lossy(bytes);
    let (name, argument) = text.split_once('\n').unwrap_or((&text, ""));
    let name = name.trim();
    for bahasa in [Bahasa::Id, Bahasa::En] {
        json(api::rule(name, argument, bahasa), Value::is_object);
        if name == "read" {
            read(argument);
        } else if let Some(plan) = small() {
            asked(&plan, name, argument, bahasa);
        }
    }
}

/// A plan with a tree, money and targets.
fn small() -> Option<Renstra> {
    let case = KASUS.iter().find(|c| c.kode == "KIN011")?;
    Renstra::read(case.files(false)).ok()
}

fn read(argument: &str) {
    match api::read(argument) {
        Ok(plan) => rencana::walk(Ok(plan)),
        Err(error) => refused(&error),
    }
}

fn asked(plan: &Renstra, name: &str, argument: &str, bahasa: Bahasa) {
    table(api::table(&plan.analyse(), name, argument, bahasa));
    match name {
        "report" => text(api::report(&plan.analyse(), argument, bahasa)),
        "explain" => match api::explain(&plan.analyse(), argument) {
            Ok(found) => assert_eq!(found.recompute(), found.nilai),
            Err(error) => refused(&error),
        },
        "scenario" => match api::steps(plan, argument) {
            Ok(scenario) => {
                for name in ["compare", "targets", "spm"] {
                    table(api::scenario_table(&scenario, name));
                }
            }
            Err(error) => refused(&error),
        },
        _ => table(api::compare(plan, plan, name, bahasa)),
    }
}

fn table(result: Result<Table, Galat>) {
    match result {
        Ok(table) => shown::csv(&table),
        Err(error) => refused(&error),
    }
}

fn text(result: Result<String, Galat>) {
    match result {
        Ok(text) => assert!(!text.is_empty()),
        Err(error) => refused(&error),
    }
}

fn json(result: Result<String, Galat>, right: impl Fn(&Value) -> bool) {
    match result {
        Ok(text) => assert!(
            serde_json::from_str(&text).is_ok_and(|v| right(&v)),
            "{text}"
        ),
        Err(error) => refused(&error),
    }
}

/// A wrong call: a message that can be shown, and an error that is JSON.
fn refused(error: &Galat) {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        shown::message(error.pesan(bahasa));
        assert!(error.pesan(bahasa).len() < 10_000, "a message, not a book");
        let form = serde_json::from_str::<Value>(&error.to_json(bahasa));
        assert!(form.is_ok_and(|v| v.get("kode").is_some()));
    }
}
