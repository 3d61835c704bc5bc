//! Declared choices: the file in its two forms, what follows from it, and the examples of the guide.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::sync::Arc;

use renstra_core::report::choices;
use renstra_core::sheet::csv::read_csv;
use renstra_core::{Agregasi, Bahasa, OpsiBaca, OpsiKemajuan, Pilihan, Renstra, TargetNol};

const MATRIX: &str = "tingkat,kode,uraian,indikator,satuan,agregasi,target_2022,target_2023,target_akhir,rp_2022\n\
    program,1.02.02,P,Jumlah pelatihan,Kali,,10,10,25,5\n\
    ,,,Cakupan,Persen,akhir,50,60,60,\n\
    kegiatan,1.02.02.2.01,K,Orang dilatih,Orang,,10,20,20,5\n";

const PROGRESS: &str = "kode,indikator,tahun,triwulan,realisasi\n\
    1.02.02,Jumlah pelatihan,2022,1,3\n\
    1.02.02,Jumlah pelatihan,2022,2,7\n";

fn guide() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/PILIHAN.md");
    std::fs::read_to_string(path).unwrap()
}

/// The first block of a language.
fn block<'a>(text: &'a str, language: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

fn plan(choices: &str) -> Renstra {
    let files = [
        ("program-pendanaan.csv", MATRIX),
        ("realisasi.csv", PROGRESS),
        ("pilihan.json", choices),
    ];
    Renstra::read(files).unwrap()
}

#[test]
fn the_examples_of_the_guide_are_read_and_written_back() {
    let text = guide();
    for (name, language) in [("pilihan.toml", "toml"), ("pilihan.json", "json")] {
        let found = Pilihan::read(name, block(&text, language).as_bytes()).unwrap();
        assert!(
            !found.aturan.is_empty() && !found.indikator.is_empty() && !found.temuan.is_empty()
        );
        let toml = Pilihan::read("pilihan.toml", found.to_toml().as_bytes()).unwrap();
        let json = Pilihan::read("pilihan.json", found.to_json().as_bytes()).unwrap();
        let bare = |p: &Pilihan| Pilihan {
            berkas: None,
            ..p.clone()
        };
        assert_eq!((bare(&toml), bare(&json)), (bare(&found), bare(&found)));
    }
}

#[test]
fn any_text_reads_back() {
    for text in [
        "a\"b\\c",
        "baris\nbaru\t\u{7f}\u{1}",
        "kunci.dengan=tanda#",
        "é ☃",
    ] {
        let json =
            serde_json::json!({"temuan": {text: {"alasan": format!("x{text}"), "tercetak": text}}});
        let found = Pilihan::read("a.json", json.to_string().as_bytes()).unwrap();
        let toml = Pilihan::read("a.toml", found.to_toml().as_bytes()).unwrap();
        assert_eq!(toml.temuan, found.temuan, "{text:?}");
    }
}

#[test]
fn a_table_read_again_keeps_the_choices() {
    let declared = r#"{"indikator": {"1.02.02/target": {"agregasi": "jumlah", "akumulasi": "inkremental"}, "1.02.02/target/2": {"agregasi": "maksimum"}}}"#;
    let whole = plan(declared);
    let node = whole.pohon.find("1.02.02").unwrap();
    let ways: Vec<_> = node.indikator.iter().map(|i| i.agregasi).collect();
    assert_eq!(ways, [Some(Agregasi::Jumlah), Some(Agregasi::Maksimum)]);
    for (name, text) in [("program-pendanaan", MATRIX), ("realisasi", PROGRESS)] {
        let again = whole
            .with_table(read_csv(name, text.as_bytes()).unwrap())
            .unwrap();
        assert_eq!(again.catatan(), whole.catatan(), "{name}");
        assert_eq!(again.pohon, whole.pohon, "{name}");
    }
    let again = Renstra::from_sheets(whole.lembar().to_vec(), &whole.opsi()).unwrap();
    assert_eq!(again, whole);
}

#[test]
fn a_table_without_the_declared_indicator_is_an_error() {
    let whole = plan(r#"{"indikator": {"1.02.02/target/2": {"polaritas": "negatif"}}}"#);
    let fewer = MATRIX.replace(",,,Cakupan,Persen,akhir,50,60,60,\n", "");
    let error = whole.with_table(read_csv("program-pendanaan", fewer.as_bytes()).unwrap());
    assert_eq!(error.unwrap_err().kode(), "BAC016");
}

#[test]
fn options_of_the_call_go_before_those_of_the_file() {
    let file = r#"{"aturan": {"target_nol": "tak_terdefinisi"}}"#;
    let opsi = OpsiBaca {
        pilihan: Some(Arc::new(Pilihan::read("a.json", file.as_bytes()).unwrap())),
        aturan: vec![Pilihan::rule("--pilih", "target_nol=seratus_bila_nol").unwrap()],
        ..OpsiBaca::default()
    };
    let plan = Renstra::read_with([("program-pendanaan", MATRIX)], &opsi).unwrap();
    assert_eq!(
        OpsiKemajuan::of(&plan).target_nol,
        TargetNol::SeratusBilaNol
    );
    let again = Renstra::from_sheets(plan.lembar().to_vec(), &plan.opsi()).unwrap();
    assert_eq!(again, plan);
}

#[test]
fn what_is_left_to_declare_can_be_declared_as_it_is_printed() {
    let open = plan("{}");
    let text = choices::toml(&open, &open.check(), Bahasa::Id);
    let at = text.find("# [indikator.").unwrap();
    let (_, asked) = text.split_at(at);
    let asked = asked.split("# Temuan yang diterima").next().unwrap();
    let used: Vec<&str> = asked.lines().map(|l| l.trim_start_matches("# ")).collect();
    // 3 + 7 is the target of 10; how the years make 25 is left open by the figures.
    assert!(used.contains(&"[indikator.\"1.02.02/target\"]"), "{asked}");
    let way = { used.iter() }.find(|l| l.starts_with("akumulasi"));
    assert!(
        way.unwrap().starts_with("akumulasi = \"inkremental\""),
        "{asked}"
    );
    let declared = Pilihan::read("pilihan.toml", used.join("\n").as_bytes()).unwrap();
    assert_eq!(declared.indikator.len(), 1);
}

#[test]
fn a_folder_reads_its_file_and_refuses_two() {
    let file = |name: &str, text: &str| (name.to_owned(), Ok(text.as_bytes().to_vec()));
    let folder = |more: Vec<_>| {
        let files = [vec![file("program-pendanaan.csv", MATRIX)], more].concat();
        Renstra::read_folder(files, &OpsiBaca::default())
    };
    let toml = "[aturan]\nrumus_negatif = \"kebalikan\"\n";
    let plan = folder(vec![file("Pilihan.toml", toml)]).unwrap();
    assert_eq!(plan.identitas.pilihan.len(), 1);
    assert!(plan.check().temuan().iter().all(|t| t.kode != "MSK004"));
    let two = folder(vec![file("pilihan.toml", toml), file("pilihan.json", "{}")]);
    assert_eq!(two.unwrap_err().kode(), "BAC016");
}

#[test]
fn other_choices_of_the_folder_are_told() {
    let given =
        Pilihan::read("lain.toml", b"[aturan]\ntarget_nol = \"tak_terdefinisi\"\n").unwrap();
    let opsi = OpsiBaca {
        pilihan: Some(Arc::new(given)),
        ..OpsiBaca::default()
    };
    let files = [("program-pendanaan", MATRIX), ("pilihan.json", "{}")];
    let plan = Renstra::read_with(files, &opsi).unwrap();
    let told = plan.check();
    let left = told.temuan().iter().filter(|t| t.kode == "MSK004");
    assert_eq!(
        left.map(|t| t.tempat.tabel()).collect::<Vec<_>>(),
        ["pilihan.json"]
    );
}

#[test]
fn broken_toml_names_its_line() {
    let error = Pilihan::read("pilihan.toml", b"pilihan = 1\n[aturan\n").unwrap_err();
    assert!(
        error.pesan(Bahasa::Id).contains("pilihan.toml") && error.pesan(Bahasa::En).contains("2")
    );
    let twice = Pilihan::read("pilihan.toml", b"[aturan]\na = 1\na = 2\n");
    assert_eq!(twice.unwrap_err().kode(), "BAC016");
    let deep = "[".repeat(100_000);
    for name in ["a.toml", "a.json"] {
        let text = format!("{{\"aturan\": {deep}");
        assert!(Pilihan::read(name, text.as_bytes()).is_err());
        assert!(Pilihan::read(name, format!("a = {deep}").as_bytes()).is_err());
    }
}
