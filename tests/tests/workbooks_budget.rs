//! Budgets of one year in workbooks: accounts below a sub kegiatan count once, and what is no plan of one agency is told.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::Renstra;
use renstra_core::document::{FoundTables, find_tables, read_grids};
use renstra_core::sheet::Sebab;
use rust_xlsxwriter::{Workbook, Worksheet};

fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// Rows of cells; plain whole numbers become numbers.
fn rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(cells.iter()) {
            let whole = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            match text.parse::<f64>() {
                Ok(number) if whole => sheet.write_number(row, column, number).unwrap(),
                _ if text.is_empty() => continue,
                _ => sheet.write_string(row, column, *text).unwrap(),
            };
        }
    }
}

fn found(name: &str, bytes: &[u8]) -> FoundTables {
    find_tables(name, read_grids(name, bytes).unwrap())
}

fn told(found: &FoundTables) -> Vec<(Sebab, usize)> {
    found.lain.iter().map(|p| (p.sebab, p.jumlah)).collect()
}

/// Codes and money of the nodes, as read.
fn money(plan: &Renstra) -> Vec<(String, String)> {
    let nodes = plan.pohon.iter().map(|n| {
        let code = n.kode.tercetak.clone();
        let money = n.pagu.first().map(|(_, c)| c.tercetak.to_string());
        (code, money.unwrap_or_default())
    });
    nodes.collect()
}

const LONG: &[&str] = &[
    "TAHUN",
    "KODE SKPD",
    "KODE PROGRAM",
    "NAMA PROGRAM",
    "KODE KEGIATAN",
    "NAMA KEGIATAN",
    "KODE SUB KEGIATAN",
    "NAMA SUB KEGIATAN",
    "KODE REKENING",
    "NAMA REKENING",
    "PAGU",
];

/// A row of the long export: agency, number of the sub kegiatan, account, money.
fn line<'a>(
    agency: &'a str,
    sub: &'a str,
    name: &'a str,
    account: &'a str,
    rp: &'a str,
) -> [&'a str; 11] {
    [
        "2025",
        agency,
        "1.06.02",
        "PROGRAM A",
        "1.06.02.2.01",
        "Kegiatan B",
        sub,
        name,
        account,
        "Belanja",
        rp,
    ]
}

#[test]
fn accounts_of_an_export_make_the_money_of_their_sub_kegiatan_once() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[LONG]);
        let (one, two) = ("1.06.02.2.01.0001", "1.06.02.2.01.0002");
        rows(
            sheet,
            1,
            &[&line("1.06", one, "Sub C", "5.1.02.01.01.0024", "1000")],
        );
        rows(
            sheet,
            2,
            &[&line("1.06", two, "Sub D", "5.1.02.01.01.0024", "1.500,50")],
        );
        // Another package of the same account, and a row of the first sub kegiatan further down.
        rows(
            sheet,
            3,
            &[&line("1.06", one, "Sub C", "5.1.02.01.01.0024", "1000")],
        );
        rows(
            sheet,
            4,
            &[&line("1.06", two, "Sub D", "5.2.02.05.01.0005", "0,00")],
        );
    });
    let table = found("a.xlsx", &bytes);
    assert_eq!(told(&table), [(Sebab::Rekening, 4)]);
    let plan = Renstra::read([("a.xlsx", &bytes)]).unwrap();
    let expected = [
        ("1.06.02", ""),
        ("1.06.02.2.01", ""),
        ("1.06.02.2.01.0001", "2000"),
        ("1.06.02.2.01.0002", "1500.5"),
    ];
    assert_eq!(
        money(&plan),
        expected.map(|(a, b)| (a.to_owned(), b.to_owned()))
    );
    assert_eq!(plan.budget().total().unwrap().to_string(), "3500.5");
    // The place is the first row of the sub kegiatan.
    let sub = plan.pohon.iter().nth(3).unwrap();
    let place = sub.pagu[0].1.tempat.dokumen().unwrap().to_string();
    assert_eq!(place, "a.xlsx!Sheet1!K3");
}

#[test]
fn an_account_without_an_amount_leaves_the_sum_open() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[LONG]);
        let one = "1.06.02.2.01.0001";
        rows(
            sheet,
            1,
            &[&line("1.06", one, "Sub C", "5.1.02.01.01.0024", "1000")],
        );
        rows(
            sheet,
            2,
            &[&line("1.06", one, "Sub C", "5.1.02.01.01.0025", "seribu")],
        );
    });
    assert_eq!(
        told(&found("a.xlsx", &bytes)),
        [(Sebab::Rekening, 2), (Sebab::RekeningTanpaNilai, 1)]
    );
    let plan = Renstra::read([("a.xlsx", &bytes)]).unwrap();
    assert_eq!(money(&plan)[2].1, "");
}

#[test]
fn the_budgets_of_several_agencies_are_no_plan() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[LONG]);
        rows(
            sheet,
            1,
            &[&line(
                "1.06",
                "1.06.02.2.01.0001",
                "Sub C",
                "5.1.02.01.01.0024",
                "1000",
            )],
        );
        rows(
            sheet,
            2,
            &[&line(
                "1.02",
                "1.06.02.2.01.0001",
                "Sub C",
                "5.1.02.01.01.0024",
                "1000",
            )],
        );
    });
    let table = found("a.xlsx", &bytes);
    assert!(table.lembar.is_empty());
    assert_eq!(told(&table), [(Sebab::BeberapaPerangkatDaerah, 2)]);
}

/// Codes and names in one column, accounts in rows below their sub kegiatan.
#[test]
fn a_sub_kegiatan_with_money_of_its_own_keeps_it() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Anggaran Tahun 2025"]]);
        rows(
            sheet,
            1,
            &[&["Kode", "Program, Kegiatan, Sub Kegiatan", "Pagu"]],
        );
        rows(
            sheet,
            2,
            &[
                &["1.06.02", "PROGRAM A", "30"],
                &["1.06.02.2.01", "Kegiatan B", "30"],
                &["1.06.02.2.01.0001", "Sub C", "10"],
                &["5.1.02.01.01.0024", "Alat tulis", "4"],
                &["5.1.02.01.01.0025", "Kertas", "6"],
                &["1.06.02.2.01.0002", "Sub D", "20"],
                &["5.1.02.01.01.0024", "Alat tulis", "19"],
                &["", "Jumlah", "30"],
            ],
        );
    });
    let table = found("a.xlsx", &bytes);
    let (own, differs) = ((Sebab::Rekening, 3), (Sebab::RekeningBerbeda, 1));
    assert_eq!(told(&table)[..2], [own, differs]);
    let plan = Renstra::read([("a.xlsx", &bytes)]).unwrap();
    let figures: Vec<String> = money(&plan).into_iter().map(|(_, rp)| rp).collect();
    assert_eq!(figures, ["30", "30", "10", "20"]);
    assert!(
        plan.check()
            .temuan()
            .iter()
            .all(|t| t.kode != "ANG001" && t.kode != "ANG003")
    );
}

#[test]
fn a_total_above_the_data_is_compared_and_hidden_rows_count() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[&["KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "JUMLAH PAGU"]],
        );
        rows(sheet, 1, &[&["", "", "31"]]);
        rows(
            sheet,
            2,
            &[
                &["1.06.02.2.01.0001", "Sub C", "10"],
                &["1.06.02.2.01.0002", "Sub D", "20"],
            ],
        );
        sheet.set_row_hidden(3).unwrap();
    });
    let table = found("renja 2025.xlsx", &bytes);
    assert_eq!(told(&table), [(Sebab::BarisTersembunyi, 1)]);
    let plan = Renstra::read([("renja 2025.xlsx", &bytes)]).unwrap();
    assert_eq!(plan.budget().total().unwrap().to_string(), "30");
    assert!(plan.check().temuan().iter().any(|t| t.kode == "ANG003"));
}

#[test]
fn a_budget_needs_one_year() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[&["KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "JUMLAH PAGU"]],
        );
        rows(sheet, 1, &[&["1.06.02.2.01.0001", "Sub C", "10"]]);
    });
    assert_eq!(
        told(&found("a.xlsx", &bytes)),
        [(Sebab::TahunTidakDisebut, 1)]
    );
    let two = told(&found("renja 2025 perubahan 2026.xlsx", &bytes));
    assert_eq!(two, [(Sebab::TahunBerbeda, 1)]);
    let dated = book(|sheet| {
        rows(sheet, 0, &[&["ANGGARAN TAHUN 2026"], LONG]);
        rows(
            sheet,
            2,
            &[&line(
                "1.06",
                "1.06.02.2.01.0001",
                "Sub C",
                "5.1.02.01.01.0024",
                "1000",
            )],
        );
    });
    assert_eq!(told(&found("a.xlsx", &dated)), [(Sebab::TahunBerbeda, 1)]);
}

#[test]
fn a_list_of_sub_kegiatan_has_the_indicator_of_its_output() {
    let bytes = book(|sheet| {
        let head: &[&str] = &[
            "KODE SUB KEGIATAN",
            "PROGRAM DAN KEGIATAN",
            "TOLAK UKUR CAPAIAN KEG.",
            "TARGET KINERJA CAPAIAN KEG.",
            "TOLAK UKUR KELUARAN",
            "TARGET KINERJA KELUARAN",
            "JUMLAH PAGU",
        ];
        rows(sheet, 0, &[head]);
        rows(
            sheet,
            1,
            &[&[
                "1.06.02.2.01.0001",
                "Sub C",
                "Capaian",
                "96%",
                "Jumlah Laporan",
                "2 Laporan",
                "10",
            ]],
        );
    });
    let plan = Renstra::read([("renja 2024.xlsx", &bytes)]).unwrap();
    let sub = plan.pohon.iter().next().unwrap();
    assert_eq!(sub.indikator[0].nama, "Jumlah Laporan");
    assert_eq!(sub.indikator[0].target[0].1.tercetak.as_str(), "2 Laporan");
}

#[test]
fn monthly_cash_plans_are_named() {
    let bytes = book(|sheet| {
        let head: &[&str] = &[
            "Uraian", "Rincian", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
        ];
        rows(sheet, 0, &[head]);
        rows(
            sheet,
            1,
            &[&["Belanja", "Target", "1", "2", "3", "4", "5", "6", "7"]],
        );
    });
    assert_eq!(told(&found("a.xlsx", &bytes)), [(Sebab::AnggaranKas, 18)]);
}

/// In a matrix of several years accounts are no nodes.
#[test]
fn accounts_in_a_matrix_of_years_are_left_out() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Kode", "Uraian", "Pagu 2025", "Pagu 2026"]]);
        rows(
            sheet,
            1,
            &[
                &["1.06.02.2.01.0001", "Sub C", "10", "12"],
                &["5.1.02.01.01.0024", "Alat tulis", "10", "12"],
            ],
        );
    });
    assert_eq!(told(&found("a.xlsx", &bytes)), [(Sebab::Rekening, 1)]);
    let plan = Renstra::read([("a.xlsx", &bytes)]).unwrap();
    assert_eq!(plan.budget().total().unwrap().to_string(), "22");
}

/// Further indicators of a sub kegiatan stand in rows without a code.
#[test]
fn further_indicators_belong_to_the_sub_kegiatan_above() {
    let head = |name: &'static str, money: &'static str| -> [&'static str; 6] {
        ["Kode", name, "Indikator", "Satuan", "Target 2025", money]
    };
    for (name, money) in [
        ("Sub Kegiatan", "Pagu"),
        ("Sub Kegiatan", "Pagu 2025"),
        ("Uraian", "Pagu 2025"),
    ] {
        let bytes = book(|sheet| {
            rows(
                sheet,
                0,
                &[
                    &head(name, money),
                    &["1.06.02.2.01.0001", "Sub C", "Jumlah A", "Orang", "5", "10"],
                    &["", "", "Jumlah B", "Unit", "6"],
                    &["1.06.02.2.01.0002", "Sub D", "Jumlah E", "Unit", "7", "20"],
                ],
            );
        });
        let plan = Renstra::read([("a 2025.xlsx", &bytes)]).unwrap();
        let first = plan.pohon.iter().next().unwrap();
        let names: Vec<&str> = first.indikator.iter().map(|i| i.nama.as_str()).collect();
        assert_eq!(names, ["Jumlah A", "Jumlah B"], "{money}");
        assert_eq!(plan.budget().total().unwrap().to_string(), "30", "{money}");
    }
}

/// Whole codes step to the right with their level, accounts stand in the last of the columns.
#[test]
fn codes_in_columns_of_their_level() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Kode", "", "", "", "Uraian", "Pagu 2025"]]);
        rows(
            sheet,
            1,
            &[
                &["1.06.02", "", "", "", "PROGRAM A", "10"],
                &["", "1.06.02.2.01", "", "", "Kegiatan B", "10"],
                &["", "", "1.06.02.2.01.0001", "", "Sub C", "10"],
                &["", "", "", "5.1.02.01.01.0024", "Alat tulis", "10"],
            ],
        );
    });
    let plan = Renstra::read([("a.xlsx", &bytes)]).unwrap();
    let codes: Vec<String> = money(&plan).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["1.06.02", "1.06.02.2.01", "1.06.02.2.01.0001"]);
    assert_eq!(plan.budget().total().unwrap().to_string(), "10");
    let parts = book(|sheet| {
        rows(sheet, 0, &[&["Kode", "", "", "", "Uraian", "Pagu 2025"]]);
        rows(
            sheet,
            1,
            &[
                &["1.06", "02.", "", "", "PROGRAM A", "10"],
                &["1.06", "02.", "2.01.", "", "Kegiatan B", "10"],
                &["1.06", "02.", "2.01.", "0001.", "Sub C", "10"],
                &["5.1.02.01.01.0024", "", "", "", "Alat tulis", "10"],
            ],
        );
    });
    let plan = Renstra::read([("a.xlsx", &parts)]).unwrap();
    let codes: Vec<String> = money(&plan).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["1.06.02", "1.06.02.2.01", "1.06.02.2.01.0001"]);
}
