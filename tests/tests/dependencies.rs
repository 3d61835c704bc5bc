//! The list of dependencies says what `Cargo.toml` says.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::collections::BTreeSet;
use std::path::Path;

fn root(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    std::fs::read_to_string(path).unwrap()
}

/// The names of the section, without our own crates.
fn named() -> BTreeSet<String> {
    let manifest = root("Cargo.toml");
    let (_, section) = manifest.split_once("[workspace.dependencies]\n").unwrap();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    let foreign = lines.filter(|line| !line.contains("path =") && !line.starts_with('#'));
    let names = foreign.filter_map(|line| line.split_once(" = "));
    names.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn each_dependency_has_its_reason() {
    let text = root("docs/KETERGANTUNGAN.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let mut told = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [name, licence, reason] = cells.as_slice() else {
            unreachable_row(row)
        };
        assert!(!licence.is_empty() && reason.len() > 3, "{row}");
        assert!(told.insert(name.trim_end_matches('`').to_owned()), "{row}");
    }
    assert_eq!(told, named());
}

#[allow(clippy::panic, reason = "a failed expectation ends the test")]
fn unreachable_row(row: &str) -> ! {
    panic!("a row has a name, a licence and a reason: {row}")
}
