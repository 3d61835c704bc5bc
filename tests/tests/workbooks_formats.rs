//! The same plan in all formats of documents, what number formats say in each, and hostile documents.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::time::{Duration, Instant};

use renstra_core::document::{
    CellKind, DocumentFormat, Grid, GridCell, GridRow, find_tables, read_grids,
};
use renstra_core::sheet::Sebab;
use renstra_core::{Bahasa, ErrorKind, OpsiBaca, Renstra, Temuan};
use renstra_tests::workbook::kukar_workbook;
use renstra_tests::{data, formats, kukar};

/// A finding without its place.
fn gist(found: &Temuan) -> (String, String, String) {
    let json = serde_json::to_value(found).unwrap();
    let plain = |name: &str| json[name].to_string().replace(['.', ','], "");
    (found.kode.to_owned(), plain("tercetak"), plain("dihitung"))
}

fn gists(plan: &Renstra) -> Vec<(String, String, String)> {
    let mut all: Vec<_> = plan.check().temuan().iter().map(gist).collect();
    all.sort();
    all
}

fn kukar_grids() -> Vec<Grid> {
    read_grids("kukar.xlsx", &kukar_workbook()).unwrap()
}

fn read(name: &str, bytes: &[u8]) -> Renstra {
    Renstra::read([(name, bytes)]).unwrap()
}

/// Rows of text as a grid; numbers become numbers.
fn grid(rows: &[&[&str]]) -> Grid {
    let cell = |(kolom, text): (u32, &&str)| GridCell {
        kolom,
        teks: (*text).to_owned(),
        jenis: match text.parse::<f64>() {
            Ok(_) => CellKind::Number { rumus: false },
            Err(_) => CellKind::Text,
        },
        satuan: None,
    };
    let row = |(baris, cells): (u32, &&[&str])| GridRow {
        baris,
        sel: (0..)
            .zip(cells.iter())
            .filter(|(_, t)| !t.is_empty())
            .map(cell)
            .collect(),
        tersembunyi: false,
    };
    Grid {
        nama: "Lampiran".to_owned(),
        baris: (0..).zip(rows).map(row).collect(),
        ..Grid::default()
    }
}

#[test]
fn the_real_plan_gives_the_same_findings_in_every_format() {
    let grids = kukar_grids();
    let expected = gists(&kukar());
    for (name, format, bytes) in [
        (
            "kukar.ods",
            DocumentFormat::OpenDocument,
            formats::ods(&grids),
        ),
        (
            "kukar.xls",
            DocumentFormat::OldWorkbook,
            formats::xls(&grids),
        ),
        (
            "kukar.xlsb",
            DocumentFormat::BinaryWorkbook,
            formats::xlsb(&grids),
        ),
        // Web systems call their pages .xls.
        ("halaman.xls", DocumentFormat::Html, formats::html(&grids)),
    ] {
        assert_eq!(DocumentFormat::of(&bytes), Some(format), "{name}");
        assert_eq!(gists(&read(name, &bytes)), expected, "{name}");
    }
}

/// Sheets have no names in a text, and no merged cells: the matrix and T-C.24, which a head tells.
#[test]
fn a_pasted_table_is_read_as_its_sheet_is() {
    for grid in kukar_grids() {
        if !["Lampiran 3", "TC24"].contains(&grid.nama.as_str()) {
            continue;
        }
        let text = formats::tabs(&grid);
        let found = find_tables("kukar.xlsx", vec![grid]);
        let expected = Renstra::from_sheets(found.lembar, &OpsiBaca::default()).unwrap();
        let semicolons = text.replace(';', ",").replace('\t', ";");
        let utf16: Vec<u8> = { [0xff, 0xfe].into_iter() }
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for (name, bytes) in [
            ("tempelan", text.as_bytes()),
            ("tempelan.tsv", text.replace('\n', "\r\n").as_bytes()),
            ("lampiran.csv", semicolons.as_bytes()),
            ("utf16.txt", utf16.as_slice()),
        ] {
            let plan = read(name, bytes);
            assert_eq!(gists(&plan), gists(&expected), "{name}");
            assert_eq!(plan.budget().total(), expected.budget().total(), "{name}");
        }
    }
}

#[test]
fn places_of_a_pasted_table_are_its_lines_and_columns() {
    let text = "Rencana Program, Kegiatan, dan Pendanaan\n\nKode Rekening\tProgram dan Kegiatan\tIndikator\t2026\t\n\t\t\tTarget\tRp\n1.06.02\tPROGRAM A\tPersentase A\t80%\t5.000.000\n";
    let plan = read("tempelan.tsv", text.as_bytes());
    let node = plan.pohon.iter().next().unwrap();
    let place = node.pagu[0].1.tempat.dokumen().unwrap().to_string();
    assert_eq!(place, "tempelan.tsv!tempelan!E5");
    assert_eq!(node.indikator[0].target[0].1.tercetak.as_str(), "80%");
}

/// What is named after a table is read by its own columns, and a slip of the pen stays an error.
#[test]
fn a_file_named_after_a_table_is_no_pasted_one() {
    let text = "tingkat,kode,uraian,rp_2026\nprogram,1.06.02,P,5\n";
    let known = read("program-pendanaan.csv", text.as_bytes());
    assert_eq!(known.budget().total().unwrap().to_string(), "5");
    // Nearly the name of a table: told, not read.
    let error = Renstra::read([("program-pendanan.csv", text)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoTables);
    // A table that the plan has already is not taken from a file of another name.
    let other = "Kode,Uraian,Indikator,Target 2026,Rp 2026\n1.06.03,PROGRAM B,Jumlah B,1,7\n";
    for files in [
        [("program-pendanaan.csv", text), ("lain.csv", other)],
        [("lain.csv", other), ("program-pendanaan.csv", text)],
    ] {
        let plan = Renstra::read(files).unwrap();
        assert_eq!(plan.budget().total().unwrap().to_string(), "5");
        assert!(
            plan.check()
                .temuan()
                .iter()
                .any(|t| t.tempat.to_string().contains("lain"))
        );
    }
}

/// Made with LibreOffice: percents, units and a date in number formats, a formula, a comment, hidden rows, columns and sheets.
#[test]
fn number_formats_of_documents_that_other_programs_wrote() {
    for name in ["ragam.ods", "ragam.xls"] {
        let bytes = std::fs::read(data().join(name)).unwrap();
        let grids = read_grids(name, &bytes).unwrap();
        let texts: Vec<Vec<&str>> = { grids[0].baris.iter().skip(2) }
            .map(|r| r.sel.iter().map(|c| c.teks.as_str()).collect())
            .collect();
        let expected: [&[&str]; 4] = [
            &[
                "1.06.02",
                "PROGRAM A & B",
                "Persentase A",
                "96%",
                "12,34%",
                "155621108758.22",
                "5",
                "catatan",
            ],
            &["1.06.03", "PROGRAM C", "Jumlah B", "12", "24", "7", "8"],
            &[
                "1.06.04",
                "PROGRAM D",
                "Tanggal C",
                "2026-01-31",
                "94,3",
                "1",
                "2",
            ],
            &[
                "1.06.05",
                "PROGRAM E",
                "Jumlah D",
                "1234.5",
                "96",
                "0.05",
                "-3",
            ],
        ];
        assert_eq!(texts, expected, "{name}");
        let cell = |row: usize, column| grids[0].baris[row].cell(column).unwrap();
        assert_eq!(cell(3, 3).satuan.as_deref(), Some("bln"), "{name}");
        assert_eq!(cell(3, 4).satuan.as_deref(), Some("bln"), "{name}");
        assert_eq!(cell(4, 3).jenis, CellKind::Date, "{name}");
        assert_eq!(cell(3, 6).jenis, CellKind::Number { rumus: true }, "{name}");
        let hidden: Vec<u32> = { grids[0].baris.iter() }
            .filter(|r| r.tersembunyi)
            .map(|r| r.baris)
            .collect();
        assert_eq!(
            (hidden, grids[0].kolom_tersembunyi.as_slice()),
            (vec![4], &[7][..]),
            "{name}"
        );
        let merged: Vec<_> = { grids[0].gabung.iter() }
            .map(|m| (m.dari, m.sampai))
            .collect();
        assert_eq!(merged, [((0, 0), (0, 7))], "{name}");
        assert_eq!(
            (grids[1].nama.as_str(), grids[1].tersembunyi),
            ("Permasalahan", true),
            "{name}"
        );
        assert!(!grids[0].tersembunyi, "{name}");
    }
}

#[test]
fn percents_and_hidden_rows_of_a_binary_workbook() {
    let mut one = grid(&[
        &["Kode", "Uraian", "Indikator", "Target 2026", "Rp 2026"],
        &["1.06.02", "PROGRAM A", "Persentase A", "0.8", "0.5"],
    ]);
    one.baris[1].tersembunyi = true;
    let grids = read_grids("a.xlsb", &formats::xlsb(&[one])).unwrap();
    assert_eq!((grids[0].text(1, 3), grids[0].text(1, 4)), ("80%", "0.5"));
    assert!(grids[0].baris[1].tersembunyi);
}

#[test]
fn characters_of_windows_are_told_and_letters_refused() {
    let table = b"tingkat,kode,uraian,rp_2026\nprogram,1.06.02,\x93P\x94 \x96 A,5\n";
    let plan = read("program-pendanaan.csv", table);
    assert_eq!(plan.pohon.iter().next().unwrap().uraian, "“P” – A");
    let found = plan.check();
    let told = found.temuan().iter().find(|t| t.kode == "DOK001").unwrap();
    assert!(
        serde_json::to_string(told)
            .unwrap()
            .contains("Windows-1252")
    );
    let letters = b"tingkat,kode,uraian,rp_2026\nprogram,1.06.02,Caf\xe9,5\n";
    let error = Renstra::read([("program-pendanaan.csv", letters)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotText);
}

#[test]
fn what_is_protected_or_too_old_says_so() {
    let protected = formats::archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            b"<m><manifest:encryption-data/></m>",
        ),
        ("content.xml", b"\x01\x02"),
    ]);
    let error = read_grids("a.ods", &protected).unwrap_err();
    assert!(error.pesan(Bahasa::En).contains("protected by a password"));
    // A record of a password in the stream, and the version of Excel 5.
    let begin =
        |version: u8| [&[9, 8, 4, 0, 0, version, 5, 0][..], &[0x2f, 0, 2, 0, 1, 0]].concat();
    let error = read_grids("a.xls", &formats::container(&begin(6))).unwrap_err();
    assert!(error.pesan(Bahasa::Id).contains("kata sandi"));
    let error = read_grids("a.xls", &formats::container(&begin(5))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadDocument);
    assert!(error.pesan(Bahasa::En).contains("save it as .xlsx"));
}

#[test]
fn cut_off_and_damaged_documents_are_errors_and_no_panic() {
    let grids = [grid(&[
        &["Kode", "Uraian", "Indikator", "Target 2026", "Rp 2026"],
        &["1.06.02", "PROGRAM A", "Persentase A", "0.8", "5"],
        &["1.06.03", "PROGRAM B", "Jumlah B", "8", "7"],
    ])];
    for (name, whole) in [
        ("a.ods", formats::ods(&grids)),
        ("a.xls", formats::xls(&grids)),
        ("a.xlsb", formats::xlsb(&grids)),
        ("a.xls", std::fs::read(data().join("ragam.xls")).unwrap()),
        ("a.ods", std::fs::read(data().join("ragam.ods")).unwrap()),
    ] {
        for cut in [
            8,
            100,
            whole.len() / 3,
            whole.len() / 2,
            whole.len() * 4 / 5,
        ] {
            let error = read_grids(name, whole.get(..cut).unwrap());
            let error = error.err().unwrap_or_else(|| panic!("{name} {cut}"));
            assert_eq!(error.kind(), ErrorKind::BadDocument, "{name} {cut}");
        }
        let step = (whole.len() / 150).max(1);
        for at in (0..whole.len()).step_by(step) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            if let Ok(grids) = read_grids(name, &bytes) {
                let _ = find_tables(name, grids);
            }
        }
    }
}

#[test]
fn repeated_cells_are_bounded() {
    let start = Instant::now();
    let repeated = |cell: &str| {
        let row = format!(
            "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
        );
        read_grids("a.ods", &formats::open_document(&row))
    };
    let error = repeated(
        "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>",
    );
    assert_eq!(error.unwrap_err().kind(), ErrorKind::TooLarge);
    let long = "x".repeat(30_000);
    let error = repeated(&format!(
        "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>{long}</text:p></table:table-cell>"
    ));
    assert_eq!(error.unwrap_err().kind(), ErrorKind::TooLarge);
    // Nothing to repeat.
    for nothing in [
        "<table:table-cell table:number-columns-repeated=\"99999999\"/>",
        "<table:table-cell table:number-columns-repeated=\"16384\"><text:p> </text:p></table:table-cell>",
    ] {
        let grids = repeated(&nothing.repeat(50)).unwrap();
        assert!(grids[0].baris.is_empty());
    }
    assert!(start.elapsed() < Duration::from_secs(60));
}

/// A table of sectors that leads back to itself.
#[test]
fn sectors_in_a_circle_end() {
    let mut bytes = formats::xls(&kukar_grids());
    let table = bytes.len() - 512;
    // Each sector is followed by itself.
    for (sector, at) in (0u32..).zip((table..bytes.len()).step_by(4)) {
        bytes[at..at + 4].copy_from_slice(&sector.to_le_bytes());
    }
    let _ = read_grids("a.xls", &bytes);
    let mut bytes = formats::container(&[0; 5_000]);
    let table = bytes.len() - 512;
    for at in (table..bytes.len()).step_by(4) {
        bytes[at..at + 4].copy_from_slice(&3u32.to_le_bytes());
    }
    assert!(read_grids("a.xls", &bytes).is_err());
}

#[test]
fn what_no_table_of_a_page_takes_is_told() {
    let page = "<table><caption>Telepon</caption><tr><td>Nama<td>Telepon<tr><td>A<td>1</table>";
    let found = find_tables("a.html", read_grids("a.html", page.as_bytes()).unwrap());
    assert_eq!(
        (found.lain[0].sebab, found.lain[0].jumlah),
        (Sebab::TanpaTabel, 4)
    );
    let found = find_tables("a.html", read_grids("a.html", b"<html><body>x").unwrap());
    assert_eq!(found.lain[0].sebab, Sebab::TanpaIsi);
}
