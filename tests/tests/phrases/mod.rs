//! Phrases that documents and doc comments avoid: readers who see the project for the first time, or read English as a
//! second language, do not understand them.

use std::path::{Path, PathBuf};

/// A phrase, and what to write instead.
const AVOID: [(&str, &str); 38] = [
    ("door", "API, entry point"),
    ("lives in", "is in"),
    ("speaks of", "mentions, is about"),
    ("speak of", "mention, are about"),
    ("says so itself", "name what says it"),
    ("says of itself", "metadata"),
    ("knows who it is", "name the property"),
    ("hands out", "returns, serves"),
    ("hand out", "return, serve"),
    ("handed out", "returned, served"),
    ("hands it out", "returns it, serves it"),
    ("hands over", "passes"),
    ("hand over", "pass"),
    ("handed over", "passed"),
    ("hands in", "passes"),
    ("handed in", "passed"),
    ("stands in place of", "replaces"),
    ("on its way to", "converted to"),
    ("on their way to", "converted to"),
    ("on this side", "name the side"),
    ("touches the world", "does I/O"),
    ("that is none", "invalid"),
    ("is no valid", "is not a valid, invalid"),
    ("is no complete", "is not a complete"),
    ("grave", "severe"),
    ("gravest", "most severe"),
    ("how grave", "severity"),
    ("nobody thought of", "unexpected"),
    ("nobody can tell", "cannot be determined"),
    ("who work on the project", "developers"),
    ("behind the decimal point", "decimals"),
    ("guards nothing", "not for security"),
    ("gives up", "fails, returns an error"),
    ("memory back", "frees memory"),
    ("swallows", "includes, consumes"),
    ("is eaten", "is consumed"),
    ("obeyed", "interpreted, works"),
    ("obeys", "interprets"),
];

/// Where documents and sources are.
const ROOTS: [&str; 7] = [
    "docs",
    "renstra-core",
    "renstra-py",
    "renstra-wasm",
    "tests",
    "xtask",
    "fuzz",
];

/// Folders of data and of build output.
const SKIPPED: [&str; 6] = [".venv", "corpus", "data", "node_modules", "pkg", "target"];

/// Every use of such a phrase, with file and line.
pub fn found(root: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> = ROOTS.iter().flat_map(|r| files(&root.join(r))).collect();
    let top = std::fs::read_dir(root).unwrap();
    files.extend(top.map(|e| e.unwrap().path()).filter(|p| p.is_file()));
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap().display().to_string();
        let ending = file.extension().and_then(|e| e.to_str());
        if !matches!(ending, Some("md" | "rs")) {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        for (i, line) in text.lines().enumerate() {
            let start = line.trim_start();
            let read = ending == Some("md") || start.starts_with("///") || start.starts_with("//!");
            if read {
                let phrases = phrases_of(line).into_iter();
                out.extend(
                    phrases
                        .map(|(p, better)| format!("{name}:{}: \"{p}\"; better: {better}", i + 1)),
                );
            }
        }
    }
    out
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() {
            out.push(path);
        } else if !SKIPPED.contains(&name.as_str()) {
            out.extend(files(&path));
        }
    }
    out
}

/// The phrases in a line, as whole words.
fn phrases_of(line: &str) -> Vec<(&'static str, &'static str)> {
    let separate = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let line: String = line.to_lowercase().chars().map(separate).collect();
    let words: Vec<&str> = line.split_whitespace().collect();
    let line = format!(" {} ", words.join(" "));
    let inside = |phrase: &str| line.contains(&format!(" {phrase} "));
    AVOID.into_iter().filter(|(p, _)| inside(p)).collect()
}

#[test]
fn phrases_are_found_as_whole_words() {
    let names = |line| phrases_of(line).iter().map(|p| p.0).collect::<Vec<_>>();
    assert_eq!(names("/// The one Door, for others"), ["door"]);
    assert_eq!(names("/// indoors: ungraved stone"), Vec::<&str>::new());
    assert_eq!(names("lists that were handed  in."), ["handed in"]);
}
