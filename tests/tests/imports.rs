//! The modules of the core depend on each other in one direction only: between folders in the order that
//! `docs/ARCHITECTURE.md` draws, inside a folder without circles.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

mod rust_paths;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rust_paths::{Paths, read_paths};

/// A file of the core: its module (`check::ang001`), and the paths that it uses, from the root of the crate.
struct Module {
    path: Vec<String>,
    file: String,
    uses: Vec<(usize, Vec<String>)>,
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../renstra-core/src")
}

/// The order in the picture: the second column of its lines.
fn documented_order() -> Vec<String> {
    let path = source().join("../../docs/ARCHITECTURE.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|l| l.matches('│').count() >= 2);
    rows.map(|l| l.split('│').nth(1).unwrap().trim().to_owned())
        .collect()
}

fn modules() -> Vec<Module> {
    let mut files = Vec::new();
    collect(&source(), &mut files);
    files.iter().filter_map(|f| module(f)).collect()
}

fn module(file: &Path) -> Option<Module> {
    let relative = file.strip_prefix(source()).unwrap();
    let name = relative.with_extension("");
    let mut path: Vec<String> = name
        .iter()
        .map(|s| s.to_string_lossy().into_owned())
        .collect();
    if path[0] == "lib" || path[0] == "bin" {
        return None;
    }
    if path.last().is_some_and(|last| last == "mod") {
        path.pop();
    }
    let found = read_paths(&std::fs::read_to_string(file).unwrap());
    let uses = found.absolute(&path);
    let file = relative.display().to_string();
    Some(Module { path, file, uses })
}

fn collect(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
    out.sort();
}

/// What the root of the crate re-exports: name, and the module that it comes from.
fn root_exports() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(source().join("lib.rs")).unwrap();
    exports(&read_paths(&text))
        .into_iter()
        .map(|(name, path)| (name, path[0].clone()))
        .collect()
}

/// Names that a module re-exports, with their paths from the module itself.
fn exports(found: &Paths) -> BTreeMap<String, Vec<String>> {
    let relative = found.uses.iter().filter(|u| u.public);
    relative
        .map(|u| (u.name().to_owned(), u.segments.clone()))
        .collect()
}

#[test]
fn the_picture_names_every_module() {
    let drawn: BTreeSet<String> = documented_order().into_iter().collect();
    let there: BTreeSet<String> = modules().iter().map(|m| m.path[0].clone()).collect();
    assert_eq!(drawn, there);
}

#[test]
fn a_folder_uses_only_folders_before_it() {
    let order = documented_order();
    let rank = |name: &str| order.iter().position(|o| o == name);
    let root = root_exports();
    let mut wrong = Vec::new();
    for m in modules() {
        let own = rank(&m.path[0]).unwrap();
        for (line, used) in &m.uses {
            let first = root.get(&used[0]).unwrap_or(&used[0]);
            let Some(other) = rank(first) else { continue };
            if other > own {
                wrong.push(format!("{}:{line} uses {}", m.file, used.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Inside the core an item is imported from the module that has it: the root is for users.
#[test]
fn the_core_does_not_import_from_its_own_root() {
    let root = root_exports();
    let modules = modules();
    let uses = modules.iter().flat_map(|m| {
        let from_root = m.uses.iter().filter(|(_, p)| root.contains_key(&p[0]));
        from_root.map(|(line, p)| format!("{}:{line} uses crate::{}", m.file, p.join("::")))
    });
    // `explain` is exempt until its own circle is gone.
    let wrong: Vec<String> = uses.filter(|u| !u.starts_with("explain")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files of a folder, each with the files of the same folder that it uses.
type Graph = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_circles_inside_a_folder() {
    let modules = modules();
    let parents: BTreeSet<&[String]> = modules
        .iter()
        .filter(|m| m.path.len() > 1)
        .map(|m| &m.path[..m.path.len() - 1])
        .collect();
    let mut circles = Vec::new();
    for folder in parents {
        let name = folder.join("::");
        let graph = graph(&modules, folder);
        for start in graph.keys() {
            if let Some(path) = circle(&graph, start) {
                circles.push(format!("{name}: {}", path.join(" -> ")));
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

fn graph(modules: &[Module], folder: &[String]) -> Graph {
    let depth = folder.len();
    let inside = |path: &[String]| path.len() > depth && path[..depth] == *folder;
    let children: BTreeSet<&str> = modules
        .iter()
        .filter(|m| inside(&m.path))
        .map(|m| m.path[depth].as_str())
        .collect();
    let own = std::fs::read_to_string(source().join(folder.join("/")).join("mod.rs"));
    let exported = exports(&read_paths(&own.unwrap_or_default()));
    let mut graph = Graph::new();
    for m in modules.iter().filter(|m| inside(&m.path)) {
        let from = m.path[depth].as_str();
        for (_, used) in m.uses.iter().filter(|(_, p)| inside(p)) {
            let first = used[depth].as_str();
            let to = match exported.get(first) {
                Some(path) if !children.contains(first) => path[0].as_str(),
                _ => first,
            };
            if children.contains(to) && to != from {
                let edges = graph.entry(from.to_owned()).or_default();
                edges.insert(to.to_owned());
            }
        }
    }
    graph
}

/// A way from a file back to itself.
fn circle(graph: &Graph, start: &str) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![vec![start.to_owned()]];
    while let Some(path) = open.pop() {
        for next in graph.get(path.last()?).into_iter().flatten() {
            let longer = [path.as_slice(), std::slice::from_ref(next)].concat();
            if next == start {
                return Some(longer);
            }
            if seen.insert(next.clone()) {
                open.push(longer);
            }
        }
    }
    None
}
