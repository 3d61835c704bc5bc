//! The vectors: all come out as expected; the manifest is whole; every file follows the schema.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::collections::BTreeSet;
use std::fs;

use renstra_tests::vektor::runner::run_all;
use renstra_tests::vektor::{Vektor, folder};
use serde_json::Value;

#[test]
fn all_come_out_as_expected() {
    let all = Vektor::read().unwrap();
    let (right, wrong) = run_all(&all);
    println!("vektor rust: {right}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(right, all.manifes.jumlah);
}

/// Every file in the folders is listed once, with its count; ids are unique.
#[test]
fn the_manifest_is_whole() {
    let all = Vektor::read().unwrap();
    let listed: Vec<&str> = all
        .manifes
        .berkas
        .iter()
        .map(|b| b.jalur.as_str())
        .collect();
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if !entry.file_type().unwrap().is_dir() {
            continue;
        }
        for file in fs::read_dir(entry.path()).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            if file.ends_with(".json") {
                there.insert(format!("{name}/{file}"));
            }
        }
    }
    assert_eq!(
        listed
            .iter()
            .map(ToString::to_string)
            .collect::<BTreeSet<_>>(),
        there
    );
    assert_eq!(listed.len(), there.len());
    for (line, file) in all.manifes.berkas.iter().zip(&all.berkas) {
        assert_eq!(line.kasus, file.kasus.len(), "{}", line.jalur);
    }
    assert_eq!(all.manifes.jumlah, all.kasus().count());
    let ids: BTreeSet<&str> = all.kasus().map(|(_, k)| k.id.as_str()).collect();
    assert_eq!(ids.len(), all.manifes.jumlah);
}

/// The plans that cases may name are those of `tests/data`, whole.
#[test]
fn the_data_is_whole() {
    let all = Vektor::read().unwrap();
    for (name, listed) in &all.manifes.data {
        let files = renstra_tests::files(name).into_iter();
        let there: BTreeSet<String> = files
            .map(|(file, _)| format!("../data/{name}/{file}"))
            .collect();
        assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), there);
    }
}

#[test]
fn every_file_follows_the_schema() {
    let read = |path: &str| -> Value {
        let text = fs::read_to_string(folder().join(path)).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let schema = read("skema.json");
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let part = |name: &str| {
        let mut part = schema.clone();
        let members = part.as_object_mut().unwrap();
        members.remove("anyOf");
        members.insert("$ref".to_owned(), format!("#/$defs/{name}").into());
        jsonschema::draft202012::new(&part).unwrap()
    };
    let (manifest, cases) = (part("manifes"), part("berkas"));
    let check = |schema: &jsonschema::Validator, path: &str| {
        let json = read(path);
        let problems: Vec<String> = schema
            .iter_errors(&json)
            .map(|e| format!("{path} {}: {e}", e.instance_path()))
            .collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    };
    check(&manifest, "manifest.json");
    for file in Vektor::read().unwrap().manifes.berkas {
        check(&cases, &file.jalur);
    }
    // The schema can tell: a case with both outcomes, an unknown member, a decimal.
    for wrong in [
        r#"{"uraian":"u","kasus":[{"id":"a","operasi":"rule:x","masukan":{},"harapan":1,"galat":{"jenis":"KodeError","kode":"BAC013"},"asal":{"jenis":"hitungan","uraian":"u"}}]}"#,
        r#"{"uraian":"u","kasus":[{"id":"a","operasi":"rule:x","masukan":{},"harap":1,"harapan":1,"asal":{"jenis":"hitungan","uraian":"u"}}]}"#,
        r#"{"uraian":"u","kasus":[{"id":"a","operasi":"rule:x","masukan":{},"harapan":1.5,"asal":{"jenis":"hitungan","uraian":"u"}}]}"#,
    ] {
        assert!(
            !cases.is_valid(&serde_json::from_str(wrong).unwrap()),
            "{wrong}"
        );
    }
}
