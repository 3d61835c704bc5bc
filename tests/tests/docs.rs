//! Documents that are made from the code are current.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

mod aturan;
mod phrases;
mod tabel;

use std::path::{Path, PathBuf};

use renstra_core::rules::registry::ATURAN;
use renstra_core::{ErrorKind, PEMERIKSAAN, REKONSILIASI};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Compares a document with what it should be; writes it when asked to.
fn current(name: &str, expected: &str) {
    let path = root().join(name);
    if std::env::var_os("RENSTRA_TULIS").is_some() {
        std::fs::write(&path, expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "{name} is not current: run RENSTRA_TULIS=1 cargo test -p renstra-tests --test docs"
    );
}

#[test]
fn the_list_of_findings_is_current() {
    let mut out = String::from(
        "# Temuan\n\nEvery finding, made from the registry of checks. Each is a file in `renstra-core/src/check/`.\n\n\
         | kode | keparahan | apa yang salah | what is wrong | dasar |\n| --- | --- | --- | --- | --- |\n",
    );
    for p in PEMERIKSAAN.iter().chain(REKONSILIASI) {
        let dasar = p
            .dasar
            .map(|k| format!("{k} ({})", k.keyakinan.teks().id))
            .unwrap_or_default();
        let level = p.keparahan.nama();
        out.push_str(&format!(
            "| {} | {level} | {} | {} | {dasar} |\n",
            p.kode, p.judul_id, p.judul_en
        ));
    }
    out.push_str(
        "\nThe severity is the usual one; a check may report milder cases as `catatan`.\n\n\
         # Errors\n\nInput that is no plan at all is an error, not a finding.\n\n\
         | kode | apa yang salah | what is wrong |\n| --- | --- | --- |\n",
    );
    for kind in ErrorKind::ALL {
        let title = kind.judul();
        out.push_str(&format!(
            "| {} | {} | {} |\n",
            kind.kode(),
            title.id,
            title.en
        ));
    }
    current("docs/TEMUAN.md", &out);
}

#[test]
fn the_page_of_the_tables_is_current() {
    current("docs/TABEL.md", &tabel::page());
}

/// Each rule and each check has its page, and no page is left over.
#[test]
fn the_pages_of_rules_and_checks_are_current() {
    let folder = root().join("docs/aturan");
    std::fs::create_dir_all(&folder).unwrap();
    let pages = aturan::pages();
    for (name, text) in &pages {
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{name}");
        current(&format!("docs/aturan/{name}"), text);
    }
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            pages.contains_key(&name),
            "docs/aturan/{name} belongs to nothing: delete it"
        );
    }
}

/// Every function of `rules/` is told by exactly one rule of the registry.
#[test]
fn every_rule_function_is_in_the_registry() {
    let mut source = String::new();
    collect(&root().join("renstra-core/src/rules"), &mut source);
    let functions = source.lines().filter_map(|l| l.strip_prefix("pub fn "));
    for line in functions {
        let name = line.split(['(', '<']).next().unwrap();
        let told = ATURAN.iter().filter(|a| a.fungsi.contains(&name)).count();
        assert_eq!(told, 1, "{name}");
    }
}

/// Every Rust name in the glossary exists in the source, and every path in the project.
#[test]
fn the_glossary_names_real_types() {
    let text = std::fs::read_to_string(root().join("docs/GLOSARIUM.md")).unwrap();
    let (planning, computing) = text.split_once("\n## Computing terms").unwrap();
    let mut source = String::new();
    collect(&root().join("renstra-core/src"), &mut source);
    for (part, column) in [(planning, 4), (computing, 3)] {
        let rows = part.lines().filter(|l| l.starts_with("| ")).skip(2);
        for line in rows {
            let cell = line.split('|').nth(column).unwrap_or_default();
            for name in cell.split('`').skip(1).step_by(2) {
                let last = name.rsplit("::").next().unwrap_or(name);
                let path = ["", "renstra-core/src"].map(|dir| root().join(dir).join(name));
                let real = source.contains(last) || path.iter().any(|p| p.exists());
                assert!(real, "{name} in {line}");
            }
        }
    }
}

/// The modules in the architecture are the modules of the code.
#[test]
fn the_architecture_names_every_module() {
    let text = std::fs::read_to_string(root().join("docs/ARCHITECTURE.md")).unwrap();
    for entry in std::fs::read_dir(root().join("renstra-core/src")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "bin" {
            assert!(
                text.contains(&format!("`{name}/`")),
                "{name} is not in the architecture"
            );
        }
    }
}

/// Documents and doc comments avoid the phrases of the list.
#[test]
fn documents_use_plain_words() {
    let found = phrases::found(&root());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn collect(dir: &Path, out: &mut String) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The guide shows the examples that the tests of the package run: behind each comment with a path stands that file.
#[test]
fn the_examples_of_the_guide_are_the_files() {
    let name = "docs/PERAMBAN.md";
    let found = std::fs::read_to_string(root().join(name)).unwrap();
    let lines: Vec<&str> = found.lines().collect();
    let (mut rest, mut out, mut shown) = (&lines[..], String::new(), 0);
    while let Some((line, tail)) = rest.split_first() {
        rest = tail;
        out.push_str(&format!("{line}\n"));
        let path = line
            .strip_prefix("<!-- ")
            .and_then(|l| l.strip_suffix(" -->"));
        let Some(path) = path else { continue };
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        let language = path.rsplit('.').next().unwrap();
        out.push_str(&format!("\n```{language}\n{}\n```\n", text.trim_end()));
        shown += 1;
        // What stood there before.
        let blank = rest.iter().take_while(|l| l.is_empty()).count();
        if rest.get(blank).is_some_and(|l| l.starts_with("```")) {
            let inside = rest.iter().skip(blank + 1);
            let length = inside.take_while(|l| **l != "```").count();
            rest = &rest[blank + length + 2..];
        }
    }
    assert_eq!(shown, 9);
    current(name, &out);
}

#[test]
fn the_schema_knows_every_reason_for_leaving_something_out() {
    let text = std::fs::read_to_string(root().join("docs/skema/renstra.schema.json")).unwrap();
    let missing: Vec<&str> = { renstra_core::sheet::Sebab::ALL.iter() }
        .map(|s| s.nama())
        .filter(|name| !text.contains(&format!("\"{name}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
