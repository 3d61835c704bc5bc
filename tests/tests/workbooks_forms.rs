//! Evaluation forms and heads of money in workbooks: their year, thousands of rupiah, and units beside the targets.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::document::{FoundTables, find_tables, read_grids};
use renstra_core::sheet::{Lembar, Sebab, Tabel};
use renstra_core::{Bahasa, ErrorKind, Renstra};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(cells.iter()) {
            match text.parse::<f64>() {
                // A code keeps its zeros as text.
                Ok(number) if !text.starts_with("0") || *text == "0" => {
                    sheet.write_number(row, column, number).unwrap()
                }
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

fn cell<'a>(table: &'a Lembar, row: usize, column: &str) -> &'a str {
    table.text(&table.baris[row], table.column(column).unwrap())
}

/// E.81 with heads of three lines, a code in two cells, money in thousands and units beside the targets.
fn form(sheet: &mut Worksheet) {
    let head = Format::new();
    rows(sheet, 0, &[&["Evaluasi Hasil Renja"], &["Tahun 2018"]]);
    let line: &[&str] = &[
        "No",
        "Kode",
        "",
        "Urusan dan Program/Kegiatan",
        "Indikator Kinerja Program (Outcome)/Kegiatan (Output)",
        "Target RPJMD (Periode RPJMD)",
        "",
        "",
        "Target Kinerja dan Anggaran RKPD Tahun berjalan",
        "",
        "Realisasi Kinerja Pada Triwulan",
    ];
    rows(sheet, 3, &[line]);
    sheet.merge_range(3, 1, 5, 2, "Kode", &head).unwrap();
    sheet.merge_range(5, 5, 5, 6, "K", &head).unwrap();
    let below: &[(u32, u16, &str)] = &[
        (4, 10, "I"),
        (4, 12, "II"),
        (5, 7, "Rp. (000)"),
        (5, 8, "K"),
        (5, 9, "Rp. (000)"),
        (5, 10, "K"),
        (5, 11, "Rp. (000)"),
        (5, 12, "K"),
        (5, 13, "Rp. (000)"),
    ];
    for (row, column, text) in below {
        sheet.write_string(*row, *column, *text).unwrap();
    }
    rows(
        sheet,
        6,
        &[
            &["1", "", "", "Fungsi Penunjang"],
            &[
                "2",
                "1.06",
                "02",
                "Program A",
                "Cakupan A",
                "260",
                "jenis",
                "7500",
                "52",
                "1874.5",
                "13",
                "468.74",
                "14",
                "0",
            ],
        ],
    );
}

#[test]
fn a_form_in_thousands_with_its_year_in_the_title() {
    let table = found("a.xlsx", &book(form));
    let sheet = &table.lembar[0];
    assert_eq!(sheet.tabel(), Some(Tabel::Realisasi));
    // The name of the function is a row of the table, no line of its head.
    assert_eq!(sheet.baris.len(), 2);
    for (column, text) in [
        ("kode", "1.06.02"),
        ("tahun", "2018"),
        ("satuan", "jenis"),
        ("target_akhir", "260"),
        ("rp_target_akhir", "7500000"),
        ("target", "52"),
        ("rp_target", "1874500"),
        ("realisasi_tw_1", "13"),
        ("rp_realisasi_tw_1", "468740"),
        ("realisasi_tw_2", "14"),
        ("rp_realisasi_tw_2", "0"),
    ] {
        assert_eq!(cell(sheet, 1, column), text, "{column}");
    }
    // Three amounts; zero is zero in any unit.
    assert!(
        told(&table).contains(&(Sebab::Kelipatan, 3)),
        "{:?}",
        told(&table)
    );
}

#[test]
fn a_form_needs_one_year() {
    let of = |title: &str| {
        book(|sheet| {
            form(sheet);
            sheet.write_string(1, 0, title).unwrap();
        })
    };
    let none = found("a.xlsx", &of("Kabupaten"));
    assert!(none.lembar.is_empty());
    assert_eq!(told(&none)[0], (Sebab::TahunTidakDisebut, 1));
    let two = found("a.xlsx", &of("Tahun 2018 dan 2019"));
    assert_eq!(told(&two)[0], (Sebab::TahunBerbeda, 1));
}

#[test]
fn two_targets_are_unit_and_target() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[
                &[
                    "No",
                    "Kode Rekening",
                    "Program/Kegiatan/Sub Kegiatan",
                    "Target",
                    "Target",
                    "Realisasi",
                    "",
                    "",
                    "",
                    "Persentase",
                ],
                &["", "", "", "", "", "TW I", "TW II", "TW III", "TW IV"],
                &["DINAS SOSIAL"],
                &["1", "1.06.02", "PROGRAM A"],
                &[
                    "2",
                    "1.06.02.2.01.0001",
                    "Sub A",
                    "Dokumen",
                    "4",
                    "1",
                    "2",
                    "0",
                    "1",
                    "100",
                ],
            ],
        );
    });
    let table = found("capaian 2024.xlsx", &bytes);
    let sheet = &table.lembar[0];
    let last = sheet.baris.len() - 1;
    for (column, text) in [
        ("satuan", "Dokumen"),
        ("target", "4"),
        ("realisasi_tw_2", "2"),
        ("capaian", "100"),
        ("tahun", "2024"),
    ] {
        assert_eq!(cell(sheet, last, column), text, "{column}");
    }
}

#[test]
fn money_of_a_matrix_in_millions_and_one_that_cannot_be_read() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Rencana Program (dalam jutaan rupiah)"]]);
        rows(
            sheet,
            1,
            &[
                &["Kode", "Uraian", "Target 2026", "Pagu 2026"],
                &["1.06.02", "PROGRAM A", "5", "1.25"],
                &["1.06.03", "PROGRAM B", "6", "2 atau 3"],
            ],
        );
    });
    let table = found("a.xlsx", &bytes);
    let counts = told(&table);
    assert!(
        counts.contains(&(Sebab::Kelipatan, 1))
            && counts.contains(&(Sebab::KelipatanTakTerbaca, 1)),
        "{counts:?}"
    );
    assert_eq!(cell(&table.lembar[0], 0, "rp_2026"), "1250000");
    assert_eq!(cell(&table.lembar[0], 0, "target_2026"), "5");
    assert_eq!(cell(&table.lembar[0], 1, "rp_2026"), "");
}

#[test]
fn a_unit_copied_to_money_is_none_of_the_amount() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[
                &["Kode", "Uraian", "Target 2026", "Pagu 2026"],
                &["1.06.02", "PROGRAM A", "5"],
            ],
        );
        let months = Format::new().set_num_format("#,##0\" bln\"");
        sheet.write_number_with_format(1, 3, 700, &months).unwrap();
    });
    let table = found("a.xlsx", &bytes);
    assert_eq!(cell(&table.lembar[0], 0, "rp_2026"), "700");
    assert_eq!(told(&table), [(Sebab::SatuanFormat, 1)]);
}

#[test]
fn a_document_without_a_table_says_what_it_is() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Nama", "Telepon"], &["A", "1"]]);
    });
    let error = Renstra::read([("a.xlsx", &bytes)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoTables);
    let text = error.pesan(Bahasa::Id);
    assert!(
        text.contains("Sheet1!A1:B2") && !text.contains("berkas yang ada"),
        "{text}"
    );
    let empty = book(|_| {});
    let text = Renstra::read([("kosong.xlsx", &empty)])
        .unwrap_err()
        .pesan(Bahasa::Id)
        .to_owned();
    assert!(text.contains("kosong.xlsx"), "{text}");
}

/// T-C.25: the numbers 1 to 5 stand below `Tahun ke-`; the period of the plan is in the name of the file.
#[test]
fn numbers_below_tahun_ke_are_years_of_the_plan() {
    let bytes = book(|sheet| {
        rows(sheet, 0, &[&["Tujuan dan Sasaran Jangka Menengah"]]);
        rows(
            sheet,
            1,
            &[
                &[
                    "No",
                    "Tujuan",
                    "Sasaran",
                    "Indikator",
                    "Target Kinerja Pada Tahun ke-",
                ],
                &["", "", "", "", "1", "2", "3", "4", "5"],
                &[
                    "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)",
                ],
                &[
                    "1", "Tujuan A", "", "Indeks A", "71", "72", "73", "74", "75",
                ],
            ],
        );
        sheet
            .merge_range(1, 4, 1, 8, "Target Kinerja Pada Tahun ke-", &Format::new())
            .unwrap();
    });
    let table = found("Renstra 2025-2029.xlsx", &bytes);
    let sheet = &table.lembar[0];
    assert_eq!(sheet.tabel(), Some(Tabel::TujuanSasaran));
    assert_eq!(
        (cell(sheet, 0, "2025"), cell(sheet, 0, "2029")),
        ("71", "75")
    );
    assert_eq!(
        told(&found("a.xlsx", &bytes))[0].0,
        Sebab::TahunTanpaPeriode
    );
}

/// T-C.23 has past years: the period of the plan is not theirs.
#[test]
fn past_years_have_a_period_of_their_own() {
    let of = |title: &str| {
        book(|sheet| {
            rows(
                sheet,
                0,
                &[
                    &[title],
                    &[
                        "No",
                        "Indikator Kinerja",
                        "Target Renstra Tahun ke-",
                        "",
                        "Realisasi Capaian Tahun ke-",
                        "",
                    ],
                    &["", "", "1", "2", "1", "2"],
                    &["1", "Indeks A", "71", "72", "70", "75"],
                ],
            );
        })
    };
    let own = found(
        "Renstra 2025-2029.xlsx",
        &of("Pencapaian Kinerja Pelayanan Tahun 2020-2024"),
    );
    let sheet = &own.lembar[0];
    assert_eq!(sheet.tabel(), Some(Tabel::PencapaianKinerja));
    assert_eq!(
        (
            cell(sheet, 0, "target_2020"),
            cell(sheet, 0, "realisasi_2021")
        ),
        ("71", "75")
    );
    let plan = found(
        "Renstra 2025-2029.xlsx",
        &of("Pencapaian Kinerja Pelayanan"),
    );
    assert!(plan.lembar.is_empty());
    assert_eq!(told(&plan)[0].0, Sebab::TahunTanpaPeriode);
}

#[test]
fn the_range_of_a_history_is_the_whole_table() {
    let bytes = book(|sheet| {
        rows(
            sheet,
            0,
            &[
                &[
                    "Uraian",
                    "Anggaran pada Tahun",
                    "",
                    "Realisasi Anggaran pada Tahun",
                    "",
                ],
                &["", "2021", "2022", "2021", "2022"],
                &["Belanja A", "5", "6", "4", "6"],
                &["Belanja B", "7", "8", "7", "7"],
            ],
        );
    });
    let text = renstra_core::report::inspect::text(&found("a.xlsx", &bytes), Bahasa::Id, 100);
    assert!(
        text.starts_with("anggaran-realisasi  Sheet1!A3:E4  4 baris"),
        "{text}"
    );
}
