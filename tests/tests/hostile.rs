//! The corpus of hostile input, replayed through the same functions that the fuzzer drives.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::path::{Path, PathBuf};

use renstra_core::sheet::limits;
use renstra_core::{Bahasa, Renstra};
use renstra_tests::hostile::{SASARAN, run};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    all.sort();
    all
}

/// Every input keeps every promise; the name of a broken one is told.
#[test]
fn the_corpus_is_survived() {
    let mut broken = Vec::new();
    for folder in entries(&corpus()) {
        let target = folder.file_name().unwrap().to_string_lossy().into_owned();
        let inputs = entries(&folder);
        assert!(!inputs.is_empty(), "{target} has no corpus");
        for path in inputs {
            let bytes = std::fs::read(&path).unwrap();
            if std::panic::catch_unwind(|| run(&target, &bytes)).is_err() {
                broken.push(path);
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// A parser without corpus, or a fuzz target that nobody runs, would go unseen.
#[test]
fn each_parser_has_a_corpus_and_a_fuzz_target() {
    let names = |folder: PathBuf| -> Vec<String> {
        let stem = |p: &PathBuf| p.file_stem().unwrap().to_string_lossy().into_owned();
        entries(&folder).iter().map(stem).collect()
    };
    let mut known: Vec<_> = SASARAN.iter().map(|s| s.nama.to_owned()).collect();
    known.sort();
    assert_eq!(names(corpus()), known);
    assert_eq!(names(corpus().join("../../fuzz/fuzz_targets")), known);
}

const MATRIX: &str = "tabel-6.1-program-pendanaan.csv";
const HISTORY: &str = "tabel-2.4-anggaran-realisasi.csv";

fn refused(name: &str, text: &str) -> (&'static str, String) {
    let error = Renstra::read([(name, text)]).unwrap_err();
    (error.kode(), error.pesan(Bahasa::En).to_owned())
}

/// Each limit: one more than allowed is refused by name, not read in part.
#[test]
fn what_is_too_large_is_refused() {
    let rows = |n: usize| "program,1.02.02,P,1\n".repeat(n);
    let head = "tingkat,kode,uraian,rp_2022\n";
    let wide = |n: usize| format!("{head}program{}\n", ",".repeat(n - 1) + "x");
    let cases = [
        (
            MATRIX,
            format!("{head}{}", rows(limits::ROWS + 1)),
            limits::ROWS,
            "rows",
        ),
        (
            MATRIX,
            wide(limits::COLUMNS + 1),
            limits::COLUMNS,
            "columns",
        ),
        (
            MATRIX,
            format!("{head}program,1.02.02,{},1\n", "x".repeat(limits::CELL + 1)),
            limits::CELL,
            "bytes in one cell",
        ),
        (
            MATRIX,
            " ".repeat(limits::BYTES + 1),
            limits::BYTES,
            "bytes",
        ),
        (
            HISTORY,
            format!(
                "kelompok,uraian,2022\n{}",
                "anggaran,Jumlah,1\n".repeat(limits::ROWS + 1)
            ),
            limits::ROWS,
            "rows",
        ),
        (
            MATRIX,
            format!(
                "{head}{}program,1.02.02,P,1\n",
                "\n".repeat(limits::LAST_ROW as usize)
            ),
            limits::LAST_ROW as usize,
            "rows",
        ),
    ];
    for (name, text, limit, what) in cases {
        let (code, message) = refused(name, &text);
        assert_eq!(code, "BAC003", "{message}");
        assert!(
            message.contains(&format!("more than {limit} {what}")),
            "{message}"
        );
    }
    let line = format!("program{}x\n", ",".repeat(499));
    let many = format!("{head}{}", line.repeat(limits::CELLS / 500 + 1));
    assert!(
        refused(MATRIX, &many)
            .1
            .contains(&format!("more than {} cells", limits::CELLS))
    );
    let names: Vec<_> = (0..=limits::TABLES).map(|i| format!("t{i}.csv")).collect();
    let error = Renstra::read(names.iter().map(|n| (n, "a\n1\n"))).unwrap_err();
    assert_eq!(error.kode(), "BAC003");
}

/// Just within the limits of width and length it reads.
#[test]
fn what_just_fits_is_read() {
    let cell = "x".repeat(limits::CELL);
    let text = format!("tingkat,kode,uraian,rp_2022\nprogram,1.02.02,{cell},1\n");
    let plan = Renstra::read([(MATRIX, text)]).unwrap();
    assert_eq!(plan.budget().total().unwrap().to_string(), "1");
    let header = (4..limits::COLUMNS)
        .map(|i| format!(",k{i}"))
        .collect::<String>();
    let text = format!(
        "tingkat,kode,uraian,rp_2022{header}\nprogram,1.02.02,P,1{}\n",
        ",".repeat(limits::COLUMNS - 4)
    );
    assert_eq!(
        Renstra::read([(MATRIX, text)])
            .unwrap()
            .budget()
            .total()
            .unwrap()
            .to_string(),
        "1"
    );
}
