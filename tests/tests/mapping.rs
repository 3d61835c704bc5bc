//! Mappings: how tables of documents are read where their heads do not tell it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::sync::Arc;

use renstra_core::document::{Peta, find_tables, find_tables_as, read_grids};
use renstra_core::sheet::Sebab;
use renstra_core::{Bahasa, OpsiBaca, Renstra, report};
use renstra_tests::pdf::kukar_pdf;
use renstra_tests::workbook::kukar_workbook;
use rust_xlsxwriter::Workbook;

/// Two sheets with heads that no table has.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, head) in [("Satu", "Pos"), ("Dua", "Benda")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in [[head, "Angka"], ["", "2023"], ["Belanja A", "1.500"]]
            .iter()
            .enumerate()
        {
            for (column, text) in cells.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
                let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn mapping(text: &str) -> Peta {
    Peta::read("peta.toml", text.as_bytes()).unwrap()
}

#[test]
fn a_mapping_as_it_is_written_changes_nothing() {
    for (name, bytes) in [("kukar.pdf", kukar_pdf()), ("kukar.xlsx", kukar_workbook())] {
        let found = find_tables(name, read_grids(name, &bytes).unwrap());
        let written = report::inspect::mapping(&found, Bahasa::Id);
        let opsi = OpsiBaca {
            peta: Some(Arc::new(mapping(&written))),
            ..OpsiBaca::default()
        };
        let plan = Renstra::read_with([(name, &bytes)], &opsi).unwrap();
        assert_eq!(plan, Renstra::read([(name, &bytes)]).unwrap(), "{name}");
    }
}

#[test]
fn a_table_that_is_not_recognised_is_read_as_the_mapping_says() {
    let grids = || read_grids("rencana.xlsx", &book()).unwrap();
    let found = find_tables("rencana.xlsx", grids());
    assert!(found.lembar.is_empty());
    let head = &found.tak_dikenal[0];
    assert_eq!((head.letak.as_str(), head.kepala), ("Satu", 2));
    assert_eq!(head.kolom[1], ("B".to_owned(), "Angka / 2023".to_owned()));
    let peta = mapping(
        "peta = 1\n[[tabel]]\nletak = \"Satu\"\nkepala = 2\ntabel = \"anggaran-realisasi\"\n[tabel.kolom]\nA = \"uraian\"\n",
    );
    let found = find_tables_as("rencana.xlsx", grids(), &peta);
    let table = &found.lembar[0];
    assert_eq!(table.nama(), "anggaran-realisasi");
    assert_eq!(table.kolom(), ["uraian", "2023"]);
    let place = table.place(&table.baris[0], 1);
    assert_eq!(place.dokumen().unwrap().to_string(), "rencana.xlsx!Satu!B3");
    assert_eq!(found.tak_dikenal.len(), 1);
}

#[test]
fn a_table_is_left_out_and_its_columns_mean_something_else() {
    let bytes = kukar_workbook();
    let grids = || read_grids("kukar.xlsx", &bytes).unwrap();
    let before = find_tables("kukar.xlsx", grids());
    let place = |name: &str| {
        let json: serde_json::Value =
            serde_json::from_str(&report::inspect::json(&before, Bahasa::Id)).unwrap();
        let tables = json["tabel"].as_array().unwrap().clone();
        let table = tables.into_iter().find(|t| t["tabel"] == name).unwrap();
        table["letak"].as_str().unwrap().to_owned()
    };
    let (history, goals) = (place("anggaran-realisasi"), place("strategi"));
    let peta = mapping(&format!(
        "peta = 1\n[[tabel]]\nletak = \"{history}\"\ntabel = \"abaikan\"\n[[tabel]]\nletak = \"{goals}\"\ntabel = \"strategi\"\n[tabel.kolom]\nA = \"misi\"\n"
    ));
    let found = find_tables_as("kukar.xlsx", grids(), &peta);
    assert!(
        found
            .lembar
            .iter()
            .all(|l| l.nama() != "anggaran-realisasi")
    );
    let goals = found
        .lembar
        .iter()
        .find(|l| l.nama() == "strategi")
        .unwrap();
    assert_eq!(goals.kolom()[0], "misi");
}

#[test]
fn a_place_that_the_document_does_not_have_is_told() {
    let peta = mapping("peta = 1\n[[tabel]]\nletak = \"Tiga\"\ntabel = \"aset\"\n");
    let found = find_tables_as(
        "rencana.xlsx",
        read_grids("rencana.xlsx", &book()).unwrap(),
        &peta,
    );
    let told = found.lain.iter().find(|l| l.sebab == Sebab::PetaTanpaTabel);
    assert_eq!(told.unwrap().letak, "Tiga");
}

#[test]
fn a_broken_mapping_names_what_is_wrong() {
    let error = |text: &str| Peta::read("peta.toml", text.as_bytes()).unwrap_err();
    let wrong = error("peta = 1\ntabell = 3\n");
    assert_eq!(wrong.kode(), "BAC016");
    assert!(
        wrong.pesan(Bahasa::Id).contains("tabell"),
        "{}",
        wrong.pesan(Bahasa::Id)
    );
    let wrong = error("peta = 1\n[[tabel]]\nletak = \"hlm. 3\"\ntabel = \"angaran\"\n");
    assert!(
        wrong
            .pesan(Bahasa::En)
            .contains("hlm. 3: the table `angaran` is unknown")
    );
    assert_eq!(error("peta = 2\n").kode(), "BAC016");
}
