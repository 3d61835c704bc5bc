//! PDFs: the tables on their pages, where their cells stand, and what is told of the rest.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::document::{Grid, find_tables, read_grids};
use renstra_core::sheet::Sebab;
use renstra_core::value::Kotak;
use renstra_core::{Bahasa, ErrorKind, Renstra, Temuan};
use renstra_tests::pdf::{Cell, Page, document, kukar_pdf};
use renstra_tests::{data, kukar};

const A4: (i32, i32) = (595, 842);

fn page() -> Page {
    Page::new(A4.0, A4.1)
}

fn grids(pages: &[Page]) -> Vec<Grid> {
    let all = read_grids("plan.pdf", &document(pages)).unwrap();
    all.into_iter().filter(|g| !g.baris.is_empty()).collect()
}

/// The texts of a grid, row by row; lines of a cell are parted by `/`.
fn texts(grid: &Grid) -> Vec<Vec<String>> {
    let cells = |row: &renstra_core::document::GridRow| {
        let cells = row.sel.iter().filter(|c| !c.teks.is_empty());
        cells.map(|c| c.teks.replace('\n', "/")).collect()
    };
    grid.baris.iter().map(cells).collect()
}

fn row<'a>(row: usize, texts: &[&'a str]) -> Vec<Cell<'a>> {
    let cells = texts.iter().enumerate();
    cells
        .map(|(column, text)| (row, 1, column, 1, *text))
        .collect()
}

const HEAD: [&str; 5] = ["Kode", "Uraian", "Indikator", "Target 2026", "Rp 2026"];
const WIDTHS: [i32; 5] = [70, 150, 150, 60, 80];

/// A finding without its place.
fn gist(found: &Temuan) -> (String, String, String) {
    let json = serde_json::to_value(found).unwrap();
    let plain = |name: &str| json[name].to_string();
    (found.kode.to_owned(), plain("tercetak"), plain("dihitung"))
}

#[test]
fn the_real_plan_as_a_pdf_gives_the_findings_of_its_tables() {
    let plan = Renstra::read([("kukar.pdf", kukar_pdf())]).unwrap();
    let gists = |plan: &Renstra| -> Vec<(String, String, String)> {
        let mut all: Vec<_> = plan.check().temuan().iter().map(gist).collect();
        all.sort();
        all
    };
    let expected = kukar();
    assert_eq!(gists(&plan), gists(&expected));
    assert_eq!(plan.budget().total(), expected.budget().total());
    // Every finding on a cell stands on a page.
    for found in plan.check().temuan() {
        let place = found.tempat.dokumen().unwrap();
        assert!(
            place.halaman.is_some() || found.tempat.baris().is_none(),
            "{place:?}"
        );
    }
}

#[test]
fn the_pdf_of_the_real_plan_is_current() {
    let path = data().join("kukar.pdf");
    let made = kukar_pdf();
    if std::env::var_os("RENSTRA_TULIS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read(&path).unwrap_or_default();
    assert!(
        kept == made,
        "RENSTRA_TULIS=1 cargo test -p renstra-tests --test pdf"
    );
}

#[test]
fn a_table_over_two_pages_is_one_and_each_cell_has_its_box() {
    let mut first = page();
    first.text(40, 30, 9, "Renstra Dinas Sosial Tahun 2025-2029");
    let mut cells = row(0, &HEAD);
    cells.extend(row(
        1,
        &["1.06.02", "PROGRAM A", "Persentase A (%)", "90", "1.000"],
    ));
    cells.extend(row(
        2,
        &[
            "1.06.02.2.01",
            "Kegiatan B",
            "Jumlah laporan",
            "12",
            "1.000",
        ],
    ));
    first.table(40, 50, &WIDTHS, &cells);
    let mut second = page();
    // The head again, broken elsewhere; then the rest of a text that the page broke.
    let mut cells = row(
        0,
        &["Kode", "Uraian", "Indikator", "Target\n2026", "Rp\n2026"],
    );
    cells.extend(row(1, &["", "", "SKPD (Laporan)", "", ""]));
    cells.extend(row(
        2,
        &["1.06.03", "PROGRAM C", "Persentase C (%)", "80", "2.000"],
    ));
    second.table(40, 50, &WIDTHS, &cells);
    let pages = document(&[first, second]);
    let found = find_tables("plan.pdf", read_grids("plan.pdf", &pages).unwrap());
    let table = &found.lembar[0];
    let cell = |row: usize, name: &str| {
        table
            .text(&table.baris[row], table.column(name).unwrap())
            .to_owned()
    };
    assert_eq!(table.baris.len(), 3, "{table:?}");
    assert_eq!(cell(1, "indikator"), "Jumlah laporan SKPD (Laporan)");
    assert_eq!(cell(2, "rp_2026"), "2.000");
    let place = table.place(&table.baris[2], 4);
    let document = place.dokumen().unwrap();
    assert_eq!(document.to_string(), "plan.pdf!hlm. 2");
    // Columns of 70, 150, 150 and 60 points from 40 on; a head of two lines and one row above.
    let kotak = Kotak {
        kiri: 470,
        atas: 74,
        kanan: 550,
        bawah: 83,
    };
    assert_eq!(document.kotak, Some(kotak));
    assert!(
        place.shown(Bahasa::Id).ends_with("(hlm. 2)"),
        "{}",
        place.shown(Bahasa::Id)
    );
    assert!(found.lain.is_empty(), "{:?}", found.lain);
}

#[test]
fn numbers_and_words_that_columns_break_are_joined() {
    let mut page = page();
    page.text(40, 30, 9, "penanggung jawab kegiatan");
    let mut cells = row(
        0,
        &[
            "Kode",
            "Uraian",
            "TARGE\nT 2026",
            "RP\n2026",
            "Penanggu\nng jawab",
        ],
    );
    cells.extend(row(
        1,
        &[
            "1.06.02.2.\n01",
            "Kegiatan",
            "32,0\n0",
            "9.124.498.94\n8",
            "Bidang",
        ],
    ));
    page.table(40, 50, &WIDTHS, &cells);
    let found = find_tables("plan.pdf", grids(&[page]));
    let table = &found.lembar[0];
    assert_eq!(table.kolom()[4], "Penanggung jawab");
    let cells: Vec<&str> = table.baris[0].sel.iter().map(|c| c.as_str()).collect();
    assert_eq!(
        cells[..4],
        ["1.06.02.2.01", "Kegiatan", "32,00", "9.124.498.948"]
    );
    assert_eq!(table.column("target_2026"), Some(2));
}

#[test]
fn a_table_that_is_turned_on_its_page() {
    let mut page = Page::turned(A4.0, A4.1);
    let mut cells = row(0, &HEAD);
    cells.extend(row(
        1,
        &["1.06.02", "PROGRAM A", "Persentase A", "90", "1.000"],
    ));
    page.table(40, 50, &WIDTHS, &cells);
    let found = find_tables("plan.pdf", grids(&[page]));
    let table = &found.lembar[0];
    assert_eq!(table.text(&table.baris[0], 4), "1.000");
    let place = table.place(&table.baris[0], 0);
    // What runs to the right from 40 to 110 runs upwards from the lower edge of the page.
    let kotak = Kotak {
        kiri: 59,
        atas: 732,
        kanan: 68,
        bawah: 802,
    };
    assert_eq!(place.dokumen().unwrap().kotak, Some(kotak));
}

#[test]
fn cells_that_are_merged_stay_one() {
    let mut page = page();
    let cells = [
        (0, 2, 0, 1, "Uraian"),
        (0, 1, 1, 2, "Tahun 2026"),
        (1, 1, 1, 1, "Target"),
        (1, 1, 2, 1, "Rp"),
        (2, 2, 0, 1, "Kegiatan"),
        (2, 1, 1, 1, "1"),
        (3, 1, 1, 1, "2"),
        (2, 2, 2, 1, "500"),
    ];
    page.table(40, 50, &[100, 60, 60], &cells);
    let grid = &grids(&[page])[0];
    assert_eq!(
        texts(grid),
        [
            vec!["Uraian", "Tahun 2026"],
            vec!["Target", "Rp"],
            vec!["Kegiatan", "1", "500"],
            vec!["2"]
        ]
    );
    let merged: Vec<_> = grid.gabung.iter().map(|m| (m.dari, m.sampai)).collect();
    assert_eq!(
        merged,
        [
            ((0, 0), (1, 0)),
            ((0, 1), (0, 2)),
            ((2, 0), (3, 0)),
            ((2, 2), (3, 2))
        ]
    );
}

#[test]
fn a_frame_that_is_open_at_the_end_of_the_page_is_closed() {
    let mut page = page();
    for y in [50, 70] {
        page.line((40, y), (240, y));
    }
    for x in [40, 140, 240] {
        page.line((x, 50), (x, 90));
    }
    page.text(45, 62, 6, "Uraian");
    page.text(45, 85, 6, "Kegiatan");
    page.text(145, 85, 6, "500");
    assert_eq!(
        texts(&grids(&[page])[0]),
        [vec!["Uraian"], vec!["Kegiatan", "500"]]
    );
}

#[test]
fn a_background_is_no_line_and_fake_bold_is_read_once() {
    let mut page = page();
    let mut cells = row(0, &["Uraian", "Rp"]);
    cells.extend(row(1, &["", "500"]));
    page.table(40, 50, &[100, 60], &cells);
    // Dark behind one word, and the word twice.
    page.line((44, 59), (90, 66));
    page.text(42, 64, 5, "Kegiatan");
    page.text(42, 64, 5, "Kegiatan");
    assert_eq!(
        texts(&grids(&[page])[0]),
        [vec!["Uraian", "Rp"], vec!["Kegiatan", "500"]]
    );
}

#[test]
fn a_growth_that_is_merged_over_the_lines_is_the_growth_of_none_of_them() {
    let mut page = page();
    let mut cells = vec![
        (0, 2, 0, 1, "Uraian"),
        (0, 1, 1, 2, "Anggaran pada Tahun"),
        (0, 1, 3, 2, "Realisasi Anggaran pada Tahun"),
        (0, 1, 5, 2, "Rata-rata Pertumbuhan"),
    ];
    let years = ["2023", "2024", "2023", "2024", "Anggaran", "Realisasi"];
    cells.extend(years.iter().zip(1..).map(|(text, at)| (1, 1, at, 1, *text)));
    for (row, texts) in [
        ["PROGRAM A", "100", "200", "90", "180"],
        ["PROGRAM B", "10", "10", "9", "9"],
    ]
    .iter()
    .enumerate()
    {
        cells.extend(
            texts
                .iter()
                .zip(0..)
                .map(|(text, at)| (2 + row, 1, at, 1, *text)),
        );
    }
    cells.push((2, 2, 5, 1, "90,91"));
    cells.push((2, 2, 6, 1, "90,91"));
    page.table(40, 50, &[120, 50, 50, 50, 50, 60, 60], &cells);
    let plan = Renstra::read([("plan.pdf", document(&[page]))]).unwrap();
    let codes: Vec<&str> = plan.check().temuan().iter().map(|t| t.kode).collect();
    assert!(!codes.contains(&"ANG009"), "{codes:?}");
    let table = plan
        .lembar()
        .iter()
        .find(|l| l.nama() == "anggaran-realisasi")
        .unwrap();
    let place = table.place(&table.baris[1], 2);
    // The budget of the second line stands in the second column of the page.
    assert_eq!(place.dokumen().unwrap().kotak.unwrap().kiri, 160);
}

#[test]
fn pages_that_are_images_are_told() {
    let mut scan = page();
    scan.image((40, 50), (550, 800));
    let mut behind = page();
    // An image behind text is a background.
    behind.image((0, 0), A4);
    let mut cells = row(0, &HEAD);
    cells.extend(row(
        1,
        &["1.06.02", "PROGRAM A", "Persentase A", "90", "1.000"],
    ));
    behind.table(40, 50, &WIDTHS, &cells);
    let found = find_tables(
        "plan.pdf",
        read_grids("plan.pdf", &document(&[scan, behind])).unwrap(),
    );
    assert_eq!(found.lembar.len(), 1);
    let told: Vec<_> = found
        .lain
        .iter()
        .map(|l| (l.letak.as_str(), l.sebab, l.jumlah))
        .collect();
    assert_eq!(told, [("hlm. 1", Sebab::HalamanGambar, 1)]);
}

#[test]
fn other_tables_are_told_once() {
    let pages = [1, 2, 3].map(|n| {
        let mut page = page();
        let name = format!("Golongan {n}");
        let cells = [row(0, &["Nomor", &name]), row(1, &["a", "b"])].concat();
        page.table(40, 50, &[100, 50 + 60 * n], &cells);
        page
    });
    let found = find_tables("plan.pdf", grids(&pages));
    let told: Vec<_> = found
        .lain
        .iter()
        .map(|l| (l.letak.as_str(), l.sebab, l.jumlah))
        .collect();
    assert_eq!(told, [("hlm. 1, 2, 3", Sebab::TanpaTabel, 12)]);
}

#[test]
fn a_pdf_that_cannot_be_read_says_why() {
    let says = |bytes: &[u8]| {
        let error = read_grids("plan.pdf", bytes).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadDocument);
        error.pesan(Bahasa::En).to_owned()
    };
    assert!(says(b"%PDF-1.7\nnothing").contains("damaged"));
    // Cut or changed anywhere, it is an error or another page, and never the end of the program.
    let mut page = page();
    page.table(40, 50, &WIDTHS, &row(0, &HEAD));
    let whole = document(&[page]);
    for at in 0..whole.len() {
        let _ = read_grids("plan.pdf", &whole[..at]);
        let mut changed = whole.clone();
        changed[at] ^= 0x15;
        let _ = read_grids("plan.pdf", &changed);
    }
}

#[test]
fn a_file_whose_end_is_missing_is_no_whole_plan() {
    let whole = kukar_pdf();
    let error = Renstra::read([("kukar.pdf", &whole[..whole.len() - 200])]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadDocument);
    assert!(error.pesan(Bahasa::Id).contains("terpotong"));
    assert!(Renstra::read([("kukar.pdf", &whole)]).is_ok());
}

#[test]
fn a_column_for_each_level() {
    let head = [
        "Sasaran",
        "Program",
        "Kegiatan",
        "Sub Kegiatan",
        "Indikator Sasaran",
        "Indikator Sub Kegiatan",
        "Rp 2026",
    ];
    let mut cells = row(0, &head);
    for (at, texts) in [
        ["Sasaran A", "Program X", "", "", "Nilai A", "", "30"],
        ["", "", "Kegiatan Y", "", "", "", "30"],
        ["", "", "", "Pengadaan Z", "", "Jumlah Z", "10"],
        ["", "", "", "Pembinaan W", "", "Jumlah W", "25"],
    ]
    .iter()
    .enumerate()
    {
        cells.extend(row(at + 1, texts));
    }
    let mut first = page();
    first.table(20, 60, &[75, 75, 75, 85, 85, 85, 60], &cells);
    let plan = Renstra::read([("rencana.pdf", document(&[first]))]).unwrap();
    let levels: Vec<String> = plan
        .pohon
        .iter()
        .map(|n| format!("{} {}", n.tingkat.nama(), n.uraian))
        .collect();
    assert_eq!(
        levels,
        [
            "sasaran Sasaran A",
            "program Program X",
            "kegiatan Kegiatan Y",
            "subkegiatan Pengadaan Z",
            "subkegiatan Pembinaan W"
        ]
    );
    // 10 + 25 is not the printed 30; the name of the place is the page and the box of the cell.
    let result = plan.check();
    let sums: Vec<&Temuan> = result
        .temuan()
        .iter()
        .filter(|t| t.kode == "ANG001")
        .collect();
    assert_eq!(sums.len(), 1);
    let place = plan
        .pohon
        .iter()
        .next()
        .unwrap()
        .tempat
        .dokumen()
        .unwrap()
        .to_string();
    assert_eq!(place, "rencana.pdf!hlm. 1");
}

#[test]
fn tujuan_and_sasaran_in_the_row_of_a_programme() {
    let head = [
        "Tujuan",
        "Sasaran",
        "Indikator Sasaran",
        "Kode",
        "Program dan Kegiatan",
        "Indikator",
        "Rp 2026",
    ];
    let mut cells = row(0, &head);
    for (at, texts) in [
        [
            "Tujuan A",
            "Sasaran B",
            "Nilai B",
            "1.06.02",
            "Program X",
            "Persentase X",
            "10",
        ],
        [
            "",
            "",
            "Indeks B",
            "1.06.02.2.01",
            "Kegiatan Y",
            "Cakupan Y",
            "10",
        ],
        [
            "",
            "",
            "",
            "1.06.02.2.01.0001",
            "Penyediaan Z",
            "Jumlah Z",
            "10",
        ],
    ]
    .iter()
    .enumerate()
    {
        cells.extend(row(at + 1, texts));
    }
    let mut first = page();
    first.table(20, 60, &[65, 65, 75, 95, 100, 80, 50], &cells);
    let plan = Renstra::read([("rencana.pdf", document(&[first]))]).unwrap();
    let nodes: Vec<(&str, usize)> = plan
        .pohon
        .iter()
        .map(|n| (n.uraian.as_str(), n.indikator.len()))
        .collect();
    assert_eq!(
        nodes,
        [
            ("Tujuan A", 0),
            ("Sasaran B", 2),
            ("Program X", 1),
            ("Kegiatan Y", 1),
            ("Penyediaan Z", 1)
        ]
    );
    assert_eq!(
        plan.check()
            .temuan()
            .iter()
            .filter(|t| t.kode.starts_with("ANG"))
            .count(),
        0
    );
}
