//! The corpus of hostile input, replayed through the same functions that the fuzzer drives.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::path::{Path, PathBuf};

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
