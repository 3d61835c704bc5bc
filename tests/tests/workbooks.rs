//! Workbooks: the tables in them, where their cells stand, and what is told of the rest.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::document::{DocumentFormat, find_tables, read_grids};
use renstra_core::sheet::Sebab;
use renstra_core::{Bahasa, ErrorKind, Renstra, Temuan, report};
use renstra_tests::workbook::kukar_workbook;
use renstra_tests::{data, kukar};
use rust_xlsxwriter::{Format as CellFormat, Formula, Workbook, Worksheet};

fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// Rows of text, from a row on; numbers become numbers.
fn rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(cells.iter()) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) if text.is_empty() => continue,
                Err(_) => sheet.write_string(row, column, *text).unwrap(),
            };
        }
    }
}

fn read(name: &str, bytes: &[u8]) -> Renstra {
    Renstra::read([(name, bytes)]).unwrap()
}

const HEAD: &[&str] = &[
    "Kode",
    "Uraian",
    "Indikator",
    "Satuan",
    "Target 2026",
    "Rp 2026",
];

/// A finding without its place: a workbook has its own rows, and numbers without separators.
fn gist(found: &Temuan) -> (String, String, String) {
    let json = serde_json::to_value(found).unwrap();
    let plain = |name: &str| json[name].to_string().replace(['.', ','], "");
    (found.kode.to_owned(), plain("tercetak"), plain("dihitung"))
}

#[test]
fn the_real_plan_as_a_workbook_gives_the_findings_of_its_tables() {
    let plan = read("kukar.xlsx", &kukar_workbook());
    let gists = |plan: &Renstra| -> Vec<(String, String, String)> {
        let mut all: Vec<_> = plan.check().temuan().iter().map(gist).collect();
        all.sort();
        all
    };
    let expected = kukar();
    assert_eq!(gists(&plan), gists(&expected));
    assert_eq!(plan.budget().total(), expected.budget().total());
    assert_eq!(
        plan.absorption().table().baris.len(),
        expected.absorption().table().baris.len()
    );
}

#[test]
fn the_workbook_of_the_real_plan_is_current() {
    let path = data().join("kukar.xlsx");
    let made = kukar_workbook();
    if std::env::var_os("RENSTRA_TULIS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let grids = |bytes: &[u8]| read_grids("kukar.xlsx", bytes).unwrap();
    let kept = std::fs::read(&path).unwrap_or_default();
    assert!(
        grids(&kept) == grids(&made),
        "tests/data/kukar.xlsx is not current: run RENSTRA_TULIS=1 cargo test -p renstra-tests --test workbooks"
    );
}

#[test]
fn places_are_those_of_the_sheet() {
    let plan = read("kukar.xlsx", &kukar_workbook());
    // The first programme stands in row 10: three titles, four lines of head, a tujuan and a sasaran.
    let program = plan
        .pohon
        .iter()
        .find(|n| n.tingkat.nama() == "program")
        .unwrap();
    let cell = &program.pagu[0].1;
    assert_eq!(
        cell.tempat.dokumen().unwrap().to_string(),
        "kukar.xlsx!Lampiran 3!M10"
    );
    assert!(
        cell.tempat
            .to_string()
            .ends_with("baris 10, kolom rp_2022 (Lampiran 3!M10)")
    );
    // T-C.24: realisation of the third line in 2018 stands in column J.
    let lines = plan.anggaran.iter();
    let line = lines
        .filter(|l| l.uraian == "Belanja Modal")
        .nth(1)
        .unwrap();
    let cell = &line.nilai[2].1;
    assert_eq!(
        cell.tempat.dokumen().unwrap().to_string(),
        "kukar.xlsx!TC24!J6"
    );
    let found = plan.check();
    let total = found.temuan().iter().find(|t| t.kode == "ANG003").unwrap();
    assert!(
        total.tempat.to_string().contains("(TC24!"),
        "{}",
        total.tempat
    );
}

#[test]
fn names_of_persons_are_in_no_table() {
    let plan = read("kukar.xlsx", &kukar_workbook());
    assert!(!plan.to_json().contains("NAMA PEJABAT"));
    assert!(!plan.to_json().contains("NIP"));
}

#[test]
fn a_plan_from_a_workbook_reads_back_from_json() {
    let plan = read("kukar.xlsx", &kukar_workbook());
    let again = Renstra::from_json(plan.to_json().as_bytes()).unwrap();
    assert_eq!(again, plan);
    let place = |plan: &Renstra| {
        plan.anggaran[4].nilai[0]
            .1
            .tempat
            .dokumen()
            .unwrap()
            .to_string()
    };
    assert_eq!(place(&again), place(&plan));
}

#[test]
fn numbers_have_fifteen_digits_and_texts_decide_the_notation() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        rows(
            sheet,
            1,
            &[&[
                "1.06.02",
                "PROGRAM A",
                "Nilai A",
                "Nilai",
                "94,3",
                "155621108758.22",
            ]],
        );
        rows(
            sheet,
            2,
            &[&["1.06.03", "PROGRAM B", "Nilai B", "Nilai", "96.1", "0.3"]],
        );
    });
    let plan = read("a.xlsx", &bytes);
    let targets: Vec<String> = plan
        .pohon
        .iter()
        .flat_map(|n| &n.indikator)
        .map(|i| i.target[0].1.tercetak.to_string())
        .collect();
    assert_eq!(targets, ["94,3", "96,1"]);
    assert_eq!(
        plan.budget().total().unwrap().to_string(),
        "155621108758.52"
    );
    assert!(
        plan.check()
            .temuan()
            .iter()
            .all(|t| !t.kode.starts_with("MSK"))
    );
}

#[test]
fn percents_units_and_zeros_of_number_formats() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[&[
                "Kode",
                "Uraian",
                "Indikator",
                "Target 2026",
                "Target 2027",
                "Rp 2026",
            ]],
        );
        rows(sheet, 1, &[&["1.06.02", "PROGRAM A", "Persentase A"]]);
        let percent = CellFormat::new().set_num_format("0%");
        let months = CellFormat::new().set_num_format("#,##0\" bln\"");
        sheet
            .write_number_with_format(1, 3, 0.96, &percent)
            .unwrap();
        sheet.write_number_with_format(1, 4, 12, &months).unwrap();
        sheet.write_number(1, 5, 5).unwrap();
    });
    let plan = read("a.xlsx", &bytes);
    let node = plan.pohon.iter().next().unwrap();
    let texts: Vec<&str> = node.indikator[0]
        .target
        .iter()
        .map(|(_, c)| c.tercetak.as_str())
        .collect();
    assert_eq!(texts, ["96%", "12 bln"]);
}

#[test]
fn a_unit_of_a_number_format_against_the_column_of_units() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        rows(
            sheet,
            1,
            &[&["1.06.02", "PROGRAM A", "Jumlah Dokumen", "Dokumen", "", "5"]],
        );
        let months = CellFormat::new().set_num_format("#,##0\" bln\"");
        sheet.write_number_with_format(1, 4, 12, &months).unwrap();
    });
    let plan = read("a.xlsx", &bytes);
    let node = plan.pohon.iter().next().unwrap();
    assert_eq!(node.indikator[0].target[0].1.tercetak.as_str(), "12");
    let found = plan.check();
    let codes: Vec<&str> = found
        .temuan()
        .iter()
        .map(|t| t.kode)
        .filter(|k| *k == "DOK001")
        .collect();
    assert_eq!(codes, ["DOK001"]);
}

#[test]
fn hidden_rows_and_formulas_without_a_result_are_told() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        rows(sheet, 1, &[&["1.06.02", "PROGRAM A", "", "", "", "5"]]);
        rows(sheet, 2, &[&["1.06.03", "PROGRAM B", "", "", "", "7"]]);
        rows(sheet, 3, &[&["1.06.04", "PROGRAM C"]]);
        sheet
            .write_formula(3, 5, Formula::new("=F2+F3").set_result(""))
            .unwrap();
        sheet.set_row_hidden(2).unwrap();
    });
    let found = find_tables("a.xlsx", read_grids("a.xlsx", &bytes).unwrap());
    let told: Vec<(Sebab, usize)> = found.lain.iter().map(|p| (p.sebab, p.jumlah)).collect();
    assert!(told.contains(&(Sebab::BarisTersembunyi, 1)), "{told:?}");
    // Hidden rows count: they are part of the plan.
    assert_eq!(
        read("a.xlsx", &bytes).budget().total().unwrap().to_string(),
        "12"
    );
}

#[test]
fn years_that_are_counted_need_a_period() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[&[
                "Kode",
                "Uraian",
                "Target Tahun 1",
                "Dana Tahun 1",
                "Target Tahun 2",
                "Dana Tahun 2",
            ]],
        );
        rows(sheet, 1, &[&["1.06.02", "PROGRAM A", "1", "5", "1", "7"]]);
    });
    let told = |name: &str| find_tables(name, read_grids(name, &bytes).unwrap());
    assert_eq!(told("a.xlsx").lain[0].sebab, Sebab::TahunTanpaPeriode);
    let plan = read("Renstra 2025-2029.xlsx", &bytes);
    let years: Vec<u16> = plan.pohon.tahun.iter().map(|y| y.get()).collect();
    assert_eq!(years, [2025, 2026]);
}

#[test]
fn what_is_no_table_of_a_plan_is_told_and_not_read() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Nama", "Telepon"], &["A", "1"]]);
    });
    let error = Renstra::read([("a.xlsx", &bytes)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoTables);
    let found = find_tables("a.xlsx", read_grids("a.xlsx", &bytes).unwrap());
    assert_eq!(
        (found.lain[0].sebab, found.lain[0].jumlah),
        (Sebab::TanpaTabel, 4)
    );
    let text = report::inspect::text(&found, Bahasa::Id, 100);
    assert!(text.contains("Sheet1!A1:B2"), "{text}");
}

#[test]
fn damaged_workbooks_are_errors_and_no_panic() {
    let whole = kukar_workbook();
    assert_eq!(DocumentFormat::of(&whole), Some(DocumentFormat::Workbook));
    for cut in [4, 30, 100, whole.len() / 2, whole.len() - 10] {
        let error = Renstra::read([("a.xlsx", whole.get(..cut).unwrap())]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadDocument, "{cut}");
        assert!(error.pesan(Bahasa::Id).contains("a.xlsx"));
    }
    // Bytes that are turned over somewhere in the middle.
    for at in (0..whole.len()).step_by(997) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = Renstra::read([("a.xlsx", &bytes)]);
    }
    let old = Renstra::read([("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..")]).unwrap_err();
    assert!(old.pesan(Bahasa::En).contains("save it as .xlsx"));
    let pdf = Renstra::read([("a.pdf", b"%PDF-1.7\n")]).unwrap_err();
    assert!(pdf.pesan(Bahasa::En).contains("the PDF `a.pdf` is damaged"));
}

/// Rows of text alone look like heads; each is looked at once.
#[test]
fn many_rows_of_text_are_one_table() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        for row in 1..2_000u32 {
            let name = format!("Program kegiatan nomor {row}");
            let indicator = format!("Jumlah indikator kegiatan nomor {row}");
            rows(sheet, row, &[&["1.06.02", &name, &indicator]]);
        }
    });
    let found = find_tables("a.xlsx", read_grids("a.xlsx", &bytes).unwrap());
    assert_eq!(
        (found.lembar.len(), found.lembar[0].baris.len()),
        (1, 1_999)
    );
    assert!(found.lain.is_empty());
}

/// Levels that only some rows tell: the others tell theirs by a whole code.
#[test]
fn totals_and_goals_beside_whole_codes() {
    let head: &[&str] = &[
        "Tujuan",
        "Sasaran",
        "Kode",
        "Uraian",
        "Target 2026",
        "Rp 2026",
    ];
    let bytes = book(|sheet| {
        rows(sheet, 0, &[head]);
        rows(sheet, 1, &[&["Meningkatnya A"], &["", "Meningkatnya B"]]);
        rows(sheet, 3, &[&["", "", "1.06.02", "PROGRAM A", "", "12"]]);
        rows(
            sheet,
            4,
            &[&["", "", "1.06.02.2.01", "Kegiatan B", "", "12"]],
        );
        rows(sheet, 5, &[&["", "", "", "TOTAL", "", "13"]]);
    });
    let plan = read("a.xlsx", &bytes);
    let levels: Vec<&str> = plan.pohon.iter().map(|n| n.tingkat.nama()).collect();
    assert_eq!(levels, ["tujuan", "sasaran", "program", "kegiatan"]);
    let found = plan.check();
    assert!(found.temuan().iter().all(|t| t.kode != "MSK007"));
    assert!(found.temuan().iter().any(|t| t.kode == "ANG003"));
}

#[test]
fn notes_and_names_below_a_table_are_no_rows() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        rows(sheet, 1, &[&["1.06.02", "PROGRAM A", "", "", "", "5"]]);
        rows(sheet, 2, &[&["Sumber: RPJMD"]]);
        rows(sheet, 4, &[&["Kepala Dinas"], &["HENDRA GUNAWAN, S.STP."]]);
    });
    let plan = read("a.xlsx", &bytes);
    assert_eq!(plan.pohon.iter().count(), 1);
    assert!(!plan.to_json().contains("HENDRA"));
    let gap = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        rows(sheet, 1, &[&["1.06.02", "PROGRAM A", "", "", "", "5"]]);
        rows(sheet, 3, &[&["1.06.03", "PROGRAM B", "", "", "", "7"]]);
        rows(sheet, 5, &[&["", "HENDRA GUNAWAN, S.STP."]]);
    });
    let plan = read("a.xlsx", &gap);
    assert_eq!(plan.budget().total().unwrap().to_string(), "12");
    assert!(!plan.to_json().contains("HENDRA"));
}

#[test]
fn a_head_that_no_table_has_ends_the_one_above() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[HEAD]);
        rows(sheet, 1, &[&["1.06.02", "PROGRAM A", "", "", "", "5"]]);
        rows(
            sheet,
            3,
            &[&["Kode", "Satuan", "Warna"], &["1.06.08", "Unit", "9"]],
        );
    });
    let found = find_tables("a.xlsx", read_grids("a.xlsx", &bytes).unwrap());
    assert_eq!(found.lembar[0].baris.len(), 1);
    assert_eq!(found.lain[0].jumlah, 6);
}
