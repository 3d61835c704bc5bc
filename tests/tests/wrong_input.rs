//! Wrong input gives a finding or a clear error with file, row and column; never a panic, never a
//! silent zero.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Keparahan, Locale, OpsiBaca, Renstra, TakTerdefinisi, Temuan};

const MATRIX: &str = "tabel-6.1-program-pendanaan.csv";

fn findings(name: &str, csv: &str) -> Vec<Temuan> {
    Renstra::read([(name, csv)])
        .unwrap()
        .check()
        .temuan()
        .to_vec()
}

/// The finding of a code, with its row and column.
fn place(all: &[Temuan], code: &str) -> (Option<u32>, Option<String>) {
    let t = all.iter().find(|t| t.kode == code).unwrap_or_else(|| {
        let codes: Vec<_> = all.iter().map(|t| t.kode).collect();
        unreachable_code(code, &codes)
    });
    (t.tempat.baris(), t.tempat.kolom().map(str::to_owned))
}

#[allow(clippy::panic, reason = "a failed expectation ends the test")]
fn unreachable_code(code: &str, codes: &[&str]) -> ! {
    panic!("no {code} among {codes:?}")
}

#[test]
fn a_malformed_cell_makes_what_rests_on_it_unknown() {
    let csv = "tingkat,kode,uraian,rp_2022\n\
               program,1.02.02,P,\n\
               kegiatan,1.02.02.2.01,K,\n\
               subkegiatan,1.02.02.2.01.01,A,12.34.56\n\
               subkegiatan,1.02.02.2.01.02,B,100\n";
    let all = findings(MATRIX, csv);
    assert_eq!(place(&all, "MSK001"), (Some(4), Some("rp_2022".into())));
    let plan = Renstra::read([(MATRIX, csv)]).unwrap();
    assert_eq!(plan.budget().total(), Err(TakTerdefinisi::TakTerbaca));
}

#[test]
fn too_much_money_is_refused() {
    let huge = format!("1{}", "0".repeat(30));
    let csv = format!("tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,{huge}\n");
    let all = findings(MATRIX, &csv);
    assert_eq!(place(&all, "MSK001"), (Some(2), Some("rp_2022".into())));
    assert!(all[0].pesan.id.contains("10^18"));
}

#[test]
fn missing_columns_and_empty_tables_are_named() {
    let all = findings(MATRIX, "tingkat,uraian,rp_2022\nprogram,P,1\n");
    let t = all.iter().find(|t| t.kode == "MSK004").unwrap();
    assert_eq!(t.keparahan, Keparahan::Galat);
    assert!(t.pesan.id.contains("kode"), "{}", t.pesan.id);
    let all = findings(MATRIX, "tingkat,kode,uraian\nprogram,1.02.02,P\n");
    assert!(
        all.iter()
            .any(|t| t.kode == "MSK004" && t.pesan.id.contains("rp_YYYY"))
    );
    for empty in ["", "\n\n", "tingkat,kode,uraian,rp_2022\n"] {
        let all = findings(MATRIX, empty);
        let t = all.iter().find(|t| t.kode == "MSK004").unwrap();
        assert_eq!(t.tempat.tabel(), "tabel-6.1-program-pendanaan");
    }
}

#[test]
fn unknown_columns_files_and_words_are_named() {
    let all = findings(
        MATRIX,
        "tingkat,kode,uraian,rp_2022,catatan\nprogram,1.02.02,P,1,x\nprogam,1.02.03,Q,2,\n",
    );
    assert_eq!(place(&all, "MSK004"), (None, Some("catatan".into())));
    assert_eq!(place(&all, "MSK007"), (Some(3), Some("tingkat".into())));
    let plan = Renstra::read([
        (MATRIX, "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,1\n"),
        ("tabel-6.1-program-pendanaann.csv", "a\n1\n"),
    ])
    .unwrap();
    let all = plan.check().temuan().to_vec();
    assert!(
        all.iter()
            .any(|t| t.kode == "MSK004" && t.tempat.tabel() == "tabel-6.1-program-pendanaann")
    );
}

#[test]
fn numbers_that_lost_their_quotes_shift_a_row() {
    let csv = "tingkat,kode,uraian,rp_2022,rp_2023\nprogram,1.02.02,P,1,500,000,2,000,000\n";
    let all = findings(MATRIX, csv);
    assert_eq!(place(&all, "MSK005"), (Some(2), None));
}

#[test]
fn a_row_without_parent() {
    let csv = "tingkat,kode,uraian,rp_2022\n\
               subkegiatan,1.02.02.2.01.01,A,100\n\
               program,1.02.02,P,50\n\
               kegiatan,1.02.03.2.01,K,50\n";
    let all = findings(MATRIX, csv);
    let rows: Vec<_> = all
        .iter()
        .filter(|t| t.kode == "STR003")
        .map(|t| t.tempat.baris())
        .collect();
    assert_eq!(rows, [Some(2), Some(4)]);
    // Its money still counts.
    let plan = Renstra::read([(MATRIX, csv)]).unwrap();
    assert_eq!(plan.budget().total().unwrap().to_string(), "150");
}

/// Marks at the start, line ends and separators do not change what is read.
#[test]
fn the_same_table_in_other_dresses() {
    let plain = "tingkat,kode,uraian,rp_2022,rp_2023\nprogram,1.02.02,\"P, satu\",\"1,500,000\",\"2,000,000\"\n";
    let reference = Renstra::read([(MATRIX, plain)]).unwrap();
    let semicolon =
        "tingkat;kode;uraian;rp_2022;rp_2023\nprogram;1.02.02;P, satu;1,500,000;2,000,000\n";
    for dress in [
        plain.replace('\n', "\r\n"),
        format!("\u{feff}{plain}"),
        semicolon.to_owned(),
        semicolon.replace(';', "\t"),
        plain.trim_end().to_owned(),
    ] {
        let plan = Renstra::read([(MATRIX, dress.as_str())]).unwrap();
        assert_eq!(plan, reference, "{dress:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_an_error_with_its_place() {
    let error = Renstra::read([(MATRIX, b"tingkat,kode\nprogram,\xe9\n".as_slice())]).unwrap_err();
    assert_eq!(error.kode(), "BAC002");
    let place = error.lokasi().unwrap();
    assert_eq!(
        (place.tabel(), place.baris()),
        ("tabel-6.1-program-pendanaan", Some(2))
    );
    assert!(error.pesan(Bahasa::En).contains("UTF-8"));
    for bad in [
        "{",
        "[]",
        "{\"renstra\":2,\"tabel\":{}}",
        "{\"renstra\":1,\"tabel\":{},\"x\":1}",
    ] {
        assert_eq!(
            Renstra::from_json(bad.as_bytes()).unwrap_err().kode(),
            "BAC005",
            "{bad}"
        );
    }
    assert_eq!(
        Renstra::read([(MATRIX, "a"), (MATRIX, "a")])
            .unwrap_err()
            .kode(),
        "BAC006"
    );
    let none: [(&str, &str); 0] = [];
    assert_eq!(Renstra::read(none).unwrap_err().kode(), "BAC001");
}

/// Nothing tells whether `1.250` is a thousand or one and a quarter: the cells are not used.
#[test]
fn an_open_notation_is_not_guessed() {
    let csv = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,rp_2022\n\
               program,1.02.02,P,Luas kawasan,Ha,1.250,1.500,5\n\
               program,1.02.03,Q,Luas hutan,Ha,2.500,2.750,5\n";
    let all = findings(MATRIX, csv);
    assert_eq!(place(&all, "MSK002"), (Some(2), Some("target_2022".into())));
    let plan = Renstra::read([(MATRIX, csv)]).unwrap();
    let target = |plan: &Renstra| {
        let node = plan.pohon.iter().next().unwrap().clone();
        node.indikator[0].target[0]
            .1
            .value()
            .and_then(|t| t.number())
    };
    assert_eq!(target(&plan), None);
    // The caller may say it; and a unit that comes whole settles it.
    let told = OpsiBaca {
        locale: Some(Locale::Id),
        ..OpsiBaca::default()
    };
    let plan = Renstra::read_with([(MATRIX, csv)], &told).unwrap();
    assert_eq!(target(&plan), Some(1250.into()));
    let plan = Renstra::read([(MATRIX, csv.replace(",Ha,", ",Orang,"))]).unwrap();
    assert_eq!(target(&plan), Some(1250.into()));
    assert!(plan.check().temuan().iter().all(|t| t.kode != "MSK002"));
}

#[test]
fn missing_kinds_are_kept_apart() {
    let csv = "tingkat,kode,uraian,indikator,satuan,kondisi_awal,target_2022,rp_2022,rp_2023,rp_2024,rp_2025\n\
               program,1.02.02,P,Persentase X,Persen,N/A,5,-,,N.A,0\n";
    let plan = Renstra::read([(MATRIX, csv)]).unwrap();
    let budget = plan.budget();
    let row = budget.rows().next().unwrap();
    let shown: Vec<_> = row
        .per_tahun
        .iter()
        .map(|v| v.map(|m| m.to_string()))
        .collect();
    let missing = Err(TakTerdefinisi::DataTidakAda);
    assert_eq!(
        shown,
        [Ok("0".into()), missing.clone(), missing, Ok("0".into())]
    );
}

/// `772,180` is no amount with sen: with the Indonesian notation given it has three decimals.
#[test]
fn money_with_three_printed_decimals() {
    let opsi = OpsiBaca {
        locale: Some(Locale::Id),
        ..OpsiBaca::default()
    };
    let table =
        "tingkat;kode;uraian;rp_2025\nprogram;1.02.02;P;772,180\nprogram;1.02.03;Q;772,18\n";
    let plan = Renstra::read_with([("tabel-6.1-program-pendanaan.csv", table)], &opsi).unwrap();
    let result = plan.check();
    let rows: Vec<_> = { result.temuan().iter() }
        .filter(|t| t.kode == "MSK001")
        .map(|t| t.tempat.baris())
        .collect();
    assert_eq!(rows, [Some(2)]);
}
