//! The size of a module as served, and by crate.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use super::modul::Modul;
use crate::step::Failure;

/// Prints the size, and fails past the limit.
pub(super) fn weigh(module: &Path, modul: Modul) -> Result<(), Failure> {
    let bytes = std::fs::read(module).map_err(|e| format!("{}: {e}", module.display()))?;
    let gzip = gzip(&bytes)?;
    println!("{}", module.display());
    for (name, size) in [
        ("raw", bytes.len()),
        ("gzip", gzip),
        ("brotli", brotli(&bytes)?),
    ] {
        println!("  {name:<8}{:>9} kB", kilobytes(size));
    }
    let limit = modul.limit();
    if gzip > limit {
        return Err(format!(
            "the module takes {} kB of gzip, more than {} kB; `cargo xtask wasm --sizes` tells what takes most",
            kilobytes(gzip),
            limit / 1000
        ));
    }
    println!(
        "  {:<8}{:>9} kB below the limit of {} kB (gzip)",
        "room",
        kilobytes(limit - gzip),
        limit / 1000
    );
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<usize, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let done = encoder.write_all(bytes).and_then(|()| encoder.finish());
    Ok(done.map_err(|e| format!("gzip: {e}"))?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize, Failure> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .map_err(|e| format!("brotli: {e}"))?;
    Ok(out.len())
}

/// Thousands of bytes with one decimal.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Prints how much code comes from which crate, before it is made smaller.
pub(super) fn print_crates(linked: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(linked).map_err(|e| format!("{}: {e}", linked.display()))?;
    let (crates, data) = crates(&bytes).map_err(|e| format!("{}: {e}", linked.display()))?;
    let mut rows: Vec<(String, usize)> = crates.into_iter().collect();
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    println!("code by crate, linked, before wasm-opt (raw):");
    for (name, size) in rows.iter().take(20) {
        println!("  {:>9} kB  {name}", kilobytes(*size));
    }
    println!("  {:>9} kB  (data)", kilobytes(data));
    Ok(())
}

/// Bytes of code by crate, and bytes of data.
fn crates(bytes: &[u8]) -> Result<(BTreeMap<String, usize>, usize), wasmparser::BinaryReaderError> {
    let (mut imported, mut sizes, mut data) = (0_u32, Vec::new(), 0);
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(all) = section.as_known() {
                    for name in all {
                        if let Name::Function(functions) = name? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, function.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut crates = BTreeMap::new();
    for (index, size) in (imported..).zip(sizes) {
        let name = names.get(&index).map_or("?", String::as_str);
        *crates.entry(crate_of(name)).or_default() += size;
    }
    Ok((crates, data))
}

/// The crate that a function is defined in: the first path of its name.
fn crate_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let start = name.trim_start_matches(['<', '&', '*', '[', '(']);
    let start = start.strip_prefix("dyn ").unwrap_or(start);
    let start = start.strip_prefix("mut ").unwrap_or(start);
    match start.split_once("::") {
        Some((first, _)) if first.chars().all(|c| c.is_alphanumeric() || c == '_') => {
            first.to_owned()
        }
        _ => "(others)".to_owned(),
    }
}
