//! A JSON document that is no plan says where, what stands there, what was expected, and what to do.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, OpsiBaca, Renstra, RenstraError};

fn error(json: &str) -> RenstraError {
    Renstra::read([("data/rencana.json", json)]).unwrap_err()
}

/// A matrix with these rows, and what follows them.
fn matrix(rows: &str, more: &str) -> String {
    format!(
        "{{\n\"renstra\": 1,\n\"tabel\": {{\"program-pendanaan\": {{\n\
         \"kolom\": [\"tingkat\", \"kode\", \"uraian\", \"Pagu 2026\"],\n\
         \"baris\": [{rows}]{more}}}}}}}"
    )
}

const FIRST: &str = r#"["program", "7.02.03", "PROGRAM A", "9"]"#;

#[test]
fn a_cell_that_is_no_text_is_named_with_its_row_and_column() {
    let rows = format!("{FIRST},\n[\"kegiatan\", \"7.02.03.2.01\", \"Kegiatan B\", 9.5]");
    let found = error(&matrix(&rows, ", \"nomor\": [4, 7]"));
    assert_eq!(found.kode(), "BAC005");
    assert_eq!(
        found.lokasi().unwrap().to_string(),
        "program-pendanaan, baris 7, kolom Pagu 2026"
    );
    assert_eq!(
        found.pesan(Bahasa::Id),
        "`data/rencana.json`: JSON tidak dapat dibaca di tabel program-pendanaan, baris 7, kolom Pagu 2026 \
         (7.02.03.2.01 Kegiatan B): ada `9.5`, seharusnya teks; tulis `\"9.5\"` (baris teks 6, karakter 44)"
    );
    assert_eq!(
        found.pesan(Bahasa::En),
        "`data/rencana.json`: the JSON cannot be read in table program-pendanaan, row 7, column Pagu 2026 \
         (7.02.03.2.01 Kegiatan B): there is `9.5`, expected a text; write `\"9.5\"` (line 6 of the text, character 44)"
    );
}

/// What each mistake is answered with, in English; the row where there is one.
#[test]
fn each_kind_of_mistake_says_what_to_do() {
    let row = |cells: &str| matrix(&format!("{FIRST}, {cells}"), "");
    let whole = matrix(FIRST, "");
    for (json, row, says) in [
        (
            row("[null, \"\"]"),
            Some(3),
            "there is `null`, expected a text; write `\"\"` for an empty cell",
        ),
        (
            row("[[\"a\"]]"),
            Some(3),
            "there is a list `[…]`, expected one text in quotes",
        ),
        (
            row("\"program\""),
            Some(3),
            "there is `program`, expected a list of cells",
        ),
        (
            row("{\"kode\": \"7.02\"}"),
            Some(3),
            "there is an object `{…}`, expected a list of cells",
        ),
        (
            row("[\"program\", \"7.02.04\", 'C']"),
            Some(3),
            "column uraian (7.02.04): there is `'`, expected a straight double quote",
        ),
        (
            row("[\"program\", \"7.02.04\", \"C\", \"5\" \"6\"]"),
            Some(3),
            "(7.02.04 C): there is `6`, expected a comma or `]`",
        ),
        (
            row("[\"program\", \"7.02.04\", \"C\n\", \"5\"]"),
            Some(3),
            "the line ends, expected a text on one line",
        ),
        (
            matrix(&format!("{FIRST},"), ""),
            Some(2),
            "there is `,`, expected `]`; remove the comma before `]`",
        ),
        (
            matrix(FIRST, ", \"nomor\": [2, 3]"),
            None,
            "in table program-pendanaan: there is a list `[…]`, expected one number a row (2 numbers for 1 rows)",
        ),
        (
            matrix(FIRST, ", \"nomor\": [1]"),
            Some(2),
            "there is `1`, expected a row number above 1; numbers rise, from 2 on",
        ),
        (
            matrix(FIRST, ", \"nomor\": [2.0]"),
            Some(2),
            "there is `2.0`, expected a row number",
        ),
        (
            matrix(FIRST, ", \"nomer\": [2]"),
            None,
            "expected only `kolom`, `baris`, `nomor`, `dokumen`; remove `nomer`, or correct its spelling",
        ),
        (
            matrix(FIRST, ", \"baris\": []"),
            None,
            "expected only one `baris`; remove one of them",
        ),
        (
            matrix(
                FIRST,
                ", \"dokumen\": {\"berkas\": \"a.pdf\", \"halaman\": [[1, [[0, 0, 5]]]]}",
            ),
            None,
            "expected a list of 4 items, not 3",
        ),
        (
            whole.replace("\"baris\"", "\"rows\""),
            None,
            "there is a list `[…]`, expected only `kolom`, `baris`",
        ),
        (
            whole.replace("\"tingkat\"", "1"),
            None,
            "in table program-pendanaan: there is `1`, expected a text; write `\"1\"`",
        ),
        (
            whole.replace("\"renstra\": 1", "\"renstra\": 2"),
            None,
            "there is `2`, expected version 1",
        ),
        (
            whole.replace("\"renstra\": 1,", ""),
            None,
            "expected a document of a Renstra: `{\"renstra\": 1, \"tabel\": {…}}`",
        ),
        (
            whole.trim_end_matches("}}}").to_owned(),
            Some(2),
            "the text ends, expected a comma or `}`",
        ),
        (
            whole + " x",
            None,
            "there is `x`, expected the end of the text",
        ),
        (
            "[]".to_owned(),
            None,
            "there is a list `[…]`, expected an object",
        ),
        (
            String::new(),
            None,
            "the text ends, expected a text in double quotes",
        ),
    ] {
        let found = error(&json);
        let said = found.pesan(Bahasa::En);
        assert!(said.contains(says), "{json}: {said}");
        assert!(
            said.starts_with("`data/rencana.json`: the JSON cannot be read"),
            "{said}"
        );
        assert_eq!(found.kode(), "BAC005", "{said}");
        assert_eq!(
            found.lokasi().and_then(renstra_core::Tempat::baris),
            row,
            "{json}: {said}"
        );
    }
}

/// The words of the JSON library are English, whatever language is asked for.
#[test]
fn indonesian_messages_are_indonesian() {
    for json in [
        "{",
        "[1",
        "{\"renstra\": 1.5, \"tabel\": {}}",
        "{\"tabel\": \"x\", \"renstra\": 1}",
        "\u{1}",
    ] {
        let said = error(json).pesan(Bahasa::Id).to_owned();
        for english in ["expected", "at line", "column", "EOF", "the "] {
            assert!(!said.contains(english), "{said}");
        }
        assert!(
            said.contains("seharusnya") && said.contains("baris teks 1, karakter"),
            "{said}"
        );
    }
}

/// The only file of a folder is what was meant; beside others it is told why it was left out.
#[test]
fn a_folder_names_the_file() {
    let broken = ("rencana.json", Ok(b"{\"renstra\": 1".to_vec()));
    let alone = Renstra::read_folder([broken.clone()], &OpsiBaca::default()).unwrap_err();
    assert!(alone.pesan(Bahasa::Id).starts_with("`rencana.json`: JSON"));
    let table = b"kunci,nilai\ndaerah,X\n".to_vec();
    let plan = Renstra::read_folder([broken, ("rencana.csv", Ok(table))], &OpsiBaca::default());
    let findings = plan.unwrap().check();
    let told = { findings.temuan().iter() }
        .find(|t| t.kode == "MSK004")
        .unwrap();
    assert_eq!(
        told.pesan.id.matches("rencana.json").count(),
        1,
        "{}",
        told.pesan.id
    );
}
