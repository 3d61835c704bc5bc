//! The runner of Rust: each case through `renstra_core::api`, compared in canonical form.

use std::collections::BTreeMap;

use renstra_core::api::{self, Galat};
use renstra_core::report::explain;
use renstra_core::{Bahasa, Renstra, Table};
use serde_json::{Value, json};

use super::kanonik::{canonical, project};
use super::{BerkasKasus, Kasus, Rencana, Vektor};

/// Runs a case.
///
/// # Errors
/// What is expected and what came out, or why the case cannot be run.
pub fn run(all: &Vektor, berkas: &BerkasKasus, kasus: &Kasus) -> Result<(), String> {
    let bahasa = match kasus.bahasa.as_deref() {
        None | Some("id") => Bahasa::Id,
        Some("en") => Bahasa::En,
        Some(other) => return Err(format!("no language `{other}`")),
    };
    let (name, actual, expected) = match (result(all, berkas, kasus, bahasa)?, &kasus.harapan) {
        (Ok(json), Some(want)) => ("harapan", json, want),
        (Err(error), _) if kasus.galat.is_some() => {
            let json = parse(&error.to_json(bahasa))?;
            ("galat", json, kasus.galat.as_ref().unwrap_or(&Value::Null))
        }
        (Ok(json), None) => return Err(format!("no error, but {}", canonical(&json)?)),
        (Err(error), _) => return Err(format!("an error: {}", error.to_json(bahasa))),
    };
    let (actual, expected) = (
        canonical(&project(&actual, expected))?,
        canonical(expected)?,
    );
    if actual == expected {
        return Ok(());
    }
    Err(format!(
        "{name}\n  expected {expected}\n  came     {actual}"
    ))
}

/// The result of the operation, as JSON.
fn result(
    all: &Vektor,
    berkas: &BerkasKasus,
    kasus: &Kasus,
    bahasa: Bahasa,
) -> Result<Result<Value, Galat>, String> {
    let arguments = kasus.masukan.as_ref().unwrap_or(&json!({})).to_string();
    let (operation, name) = kasus
        .operasi
        .split_once(':')
        .unwrap_or((&kasus.operasi, ""));
    if operation == "rule" {
        return step(api::rule(name, &arguments, bahasa), |json| parse(&json));
    }
    let plan = |source: &Option<Rencana>| match source {
        Some(source) => reading(all, berkas, source),
        // Without a plan the arguments are those of reading.
        None => Ok(arguments.clone()),
    };
    let read = api::read(&plan(&kasus.rencana)?);
    if operation == "read" {
        return step(read, |plan| parse(&plan.to_json()));
    }
    let done: Result<Result<Value, String>, Galat> = read.and_then(|a| match operation {
        "table" => api::table(&a.analyse(), name, &arguments, bahasa)
            .map(|table| rows(&table, kasus, bahasa)),
        "explain" => {
            api::explain(&a.analyse(), &arguments).map(|tree| parse(&explain::json(&tree, bahasa)))
        }
        "scenario" => api::steps(&a, &arguments)
            .and_then(|scenario| api::scenario_table(&scenario, name))
            .map(|table| rows(&table, kasus, bahasa)),
        "compare" => {
            let other = match plan(&kasus.pembanding) {
                Ok(source) => api::read(&source)?,
                Err(problem) => return Ok(Err(problem)),
            };
            api::compare(&a, &other, name, bahasa).map(|table| rows(&table, kasus, bahasa))
        }
        _ => Ok(Err(format!("no operation `{}`", kasus.operasi))),
    });
    step(done, |value| value)
}

/// The arguments of `api::read` for a plan.
fn reading(all: &Vektor, berkas: &BerkasKasus, source: &Rencana) -> Result<String, String> {
    let named = |texts: BTreeMap<String, String>| -> Vec<Value> {
        let texts = texts.into_iter();
        texts
            .map(|(nama, isi)| json!({"nama": nama, "isi": isi}))
            .collect()
    };
    let files = named(all.files(berkas, source)?);
    let lists = named(berkas.lists(source)?);
    Ok(json!({"berkas": files, "nomenklatur": lists, "notasi": source.notasi}).to_string())
}

/// A table with its columns, the rows that are asked for, and of each the columns that are asked for.
fn rows(table: &Table, kasus: &Kasus, bahasa: Bahasa) -> Result<Value, String> {
    let mut whole = parse(&table.to_typed_json(bahasa))?;
    let cell = |row: &Value, key: &str| {
        let cell = row.get(key).cloned();
        cell.ok_or_else(|| format!("no column `{key}`"))
    };
    let all = whole.get("baris").and_then(Value::as_array).cloned();
    let mut kept = Vec::new();
    for row in all.unwrap_or_default() {
        let mut keep = true;
        for (key, values) in &kasus.saring {
            keep &= values.contains(&cell(&row, key)?);
        }
        if keep {
            kept.push(match &kasus.pilih {
                None => row,
                Some(keys) => keys
                    .iter()
                    .map(|key| cell(&row, key))
                    .collect::<Result<_, _>>()?,
            });
        }
    }
    if let Some(slot) = whole.get_mut("baris") {
        *slot = Value::Array(kept);
    }
    Ok(whole)
}

fn parse(json: &str) -> Result<Value, String> {
    serde_json::from_str(json).map_err(|e| format!("{e}: {json}"))
}

/// An error of the library stays one; an error of the runner is passed up.
fn step<T>(
    done: Result<T, Galat>,
    then: impl FnOnce(T) -> Result<Value, String>,
) -> Result<Result<Value, Galat>, String> {
    match done {
        Ok(value) => then(value).map(Ok),
        Err(error) => Ok(Err(error)),
    }
}

/// Runs all cases: how many came out as expected, and the others with what is wrong.
pub fn run_all(all: &Vektor) -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    let mut right = 0;
    for (berkas, kasus) in all.kasus() {
        match run(all, berkas, kasus) {
            Ok(()) => right += 1,
            Err(problem) => wrong.push(format!("{}: {problem}", kasus.id)),
        }
    }
    (right, wrong)
}

/// A plan of a case file, read.
///
/// # Errors
/// A plan that does not exist or cannot be read.
pub fn plan(all: &Vektor, berkas: &BerkasKasus, source: &Rencana) -> Result<Renstra, String> {
    let arguments = reading(all, berkas, source)?;
    api::read(&arguments).map_err(|e| e.to_json(Bahasa::En))
}
