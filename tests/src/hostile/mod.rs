//! Robustness tests: one function for each parser, run by the corpus test and by the fuzzer.
//!
//! Each takes any bytes, and panics only where a promise is broken: what was read can be written and
//! read back, shown text is not interpreted, and the same input gives the same answer.

mod berkas;
mod daftar;
mod kode;
mod langkah;
mod number;
mod panggilan;
mod rencana;
mod shown;

pub use berkas::Berkas;

/// A parser under test.
pub struct Sasaran {
    /// Its name: the fuzz target, and the folder of its corpus.
    pub nama: &'static str,
    /// Feeds it bytes.
    pub run: fn(&[u8]),
}

/// All parsers. A target of the same name stands in `fuzz/fuzz_targets/`, a folder in `tests/corpus/`.
pub const SASARAN: &[Sasaran] = &[
    Sasaran {
        nama: "number",
        run: number::run,
    },
    Sasaran {
        nama: "kode",
        run: kode::run,
    },
    Sasaran {
        nama: "csv",
        run: rencana::run_csv,
    },
    Sasaran {
        nama: "json",
        run: rencana::run_json,
    },
    Sasaran {
        nama: "nomenklatur",
        run: daftar::run,
    },
    Sasaran {
        nama: "langkah",
        run: langkah::run,
    },
    Sasaran {
        nama: "panggilan",
        run: panggilan::run,
    },
];

/// Feeds bytes to the parser of this name.
///
/// # Panics
/// If there is none, or if a promise is broken.
#[allow(clippy::panic, reason = "a test cannot go on without its target")]
pub fn run(nama: &str, bytes: &[u8]) {
    match SASARAN.iter().find(|s| s.nama == nama) {
        Some(target) => (target.run)(bytes),
        None => panic!("no target `{nama}`"),
    }
}

/// Bytes as text; what is not UTF-8 becomes `�`.
fn lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
