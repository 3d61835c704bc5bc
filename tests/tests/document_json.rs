//! The tables of a document as JSON, which the browser hands from one module to another: the plan that is read from it is the
//! plan of the document.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::document::DocumentFormat;
use renstra_core::{Bahasa, OpsiBaca, Renstra, api};
use renstra_tests::data;

type Files = Vec<(String, Vec<u8>)>;

fn file(name: &str) -> (String, Vec<u8>) {
    (name.to_owned(), std::fs::read(data().join(name)).unwrap())
}

/// The files with the JSON of its tables in place of each document.
fn through_json(files: &Files) -> Files {
    let json = |(name, bytes): &(String, Vec<u8>)| {
        if DocumentFormat::of(bytes).is_none() {
            return (name.clone(), bytes.clone());
        }
        let found = api::document_tables(name, bytes).unwrap();
        (
            format!("{name}.json"),
            api::tables_json(&found).into_bytes(),
        )
    };
    files.iter().map(json).collect()
}

/// All that a reader sees: findings with their places, what was compared, and the plan with the places of its tables.
fn seen(files: &Files) -> Result<[String; 3], String> {
    let plan = Renstra::read_with(files.clone(), &OpsiBaca::default());
    let plan = plan.map_err(|e| e.pesan(Bahasa::En).to_owned())?;
    let found = plan.check();
    Ok([
        serde_json::to_string_pretty(found.temuan()).unwrap(),
        format!("{:#?}", found.hitungan()),
        plan.to_json(),
    ])
}

fn same(files: &Files) {
    assert_eq!(seen(&through_json(files)), seen(files));
}

#[test]
fn the_plan_of_a_document_is_the_plan_of_its_json() {
    same(&vec![file("kukar.pdf")]);
    same(&vec![file("kukar.xlsx")]);
}

#[test]
fn documents_beside_other_files_and_the_same_table_twice() {
    let history = b"kelompok,uraian,2019\nanggaran,Belanja,5\n".to_vec();
    let history = ("tabel-2.4-anggaran-realisasi.csv".to_owned(), history);
    let spent = b"kode,tahun,rp_realisasi\n1.06.02,2022,5\n".to_vec();
    let other = ("realisasi.csv".to_owned(), spent);
    assert!(seen(&vec![file("kukar.pdf"), other.clone()]).is_ok());
    same(&vec![file("kukar.xlsx"), other.clone()]);
    same(&vec![other, file("kukar.pdf")]);
    let twice = vec![file("kukar.pdf"), history];
    assert!(seen(&twice).is_err());
    same(&twice);
    same(&vec![file("kukar.pdf"), file("kukar.xlsx")]);
}
