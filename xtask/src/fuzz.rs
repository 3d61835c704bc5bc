//! `cargo xtask fuzz`: libFuzzer over every parser, with the stable toolchain.
//!
//! The layout is that of cargo-fuzz, and `cargo fuzz run --sanitizer none TARGET` does the same with a
//! nightly toolchain. There is no unsafe code of ours to guard, so no sanitizer is needed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use renstra_tests::hostile::{Berkas, SASARAN};
use renstra_tests::kasus::KASUS;

use crate::step::{self, Failure};

/// Fuzzes the parsers: seeds from tests/corpus, new inputs in target/fuzz.
#[derive(clap::Args)]
pub struct Fuzz {
    /// How long in all; the targets share it
    #[arg(
        long,
        value_name = "N",
        default_value_t = 10,
        conflicts_with = "seconds"
    )]
    minutes: u64,
    /// The same in seconds
    #[arg(long, value_name = "N")]
    seconds: Option<u64>,
    /// Only this target
    #[arg(long, value_name = "T", value_parser = names())]
    target: Option<String>,
}

/// The compiler flags for coverage instrumentation, the same as those of cargo-fuzz.
const COVERAGE: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "-Cdebug-assertions",
    "-Coverflow-checks",
    "--cfg",
    "fuzzing",
];

/// Seconds that one input may take, and mebibytes that all may take.
const LIMITS: &[&str] = &["-timeout=10", "-rss_limit_mb=2048"];

fn names() -> clap::builder::PossibleValuesParser {
    SASARAN.iter().map(|s| s.nama).collect::<Vec<_>>().into()
}

impl Fuzz {
    /// Builds the targets and runs them one after the other.
    pub fn run(self) -> Result<(), Failure> {
        let wanted = |name: &&str| self.target.as_deref().is_none_or(|t| t == *name);
        let targets: Vec<&str> = SASARAN.iter().map(|s| s.nama).filter(wanted).collect();
        let seconds = self.seconds.unwrap_or(self.minutes.saturating_mul(60));
        let share = (seconds / (targets.len() as u64).max(1)).max(1);
        let work = step::target_dir().join("fuzz");
        let host = step::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
        build(&work, &host, &targets)?;
        let mut failed = Vec::new();
        println!(
            "{:<12} {:>8} {:>12} {:>8}  result",
            "target", "seconds", "executions", "edges"
        );
        for target in targets {
            let log = Lari::new(&work, &host, target)?.run(Duration::from_secs(share))?;
            println!("{log}");
            if let Some(input) = log.crash {
                failed.push(format!("{target}: {}", input.display()));
            }
        }
        if failed.is_empty() {
            return Ok(());
        }
        Err(format!(
            "a promise was broken; put these inputs into tests/corpus/TARGET/ and mend the code:\n  {}",
            failed.join("\n  ")
        ))
    }
}

/// With `--target`, cargo keeps the flags away from build scripts, which cannot be linked with them.
fn build(work: &Path, host: &str, targets: &[&str]) -> Result<(), Failure> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args([
            "build",
            "--quiet",
            "--release",
            "--locked",
            "--manifest-path",
        ])
        .arg(step::root().join("fuzz/Cargo.toml"))
        .args(["--target", host, "--target-dir"])
        .arg(work)
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}"));
    for target in targets {
        cargo.args(["--bin", target]);
    }
    step::run(&mut cargo)
}

/// One target with its folders.
struct Lari {
    target: String,
    program: PathBuf,
    /// Inputs that increase coverage.
    corpus: PathBuf,
    /// Inputs that broke a promise.
    broken: PathBuf,
}

/// The result of a run.
struct Hasil {
    target: String,
    seconds: u64,
    executions: String,
    edges: String,
    crash: Option<PathBuf>,
}

impl Lari {
    fn new(work: &Path, host: &str, target: &str) -> Result<Self, Failure> {
        let run = Self {
            target: target.to_owned(),
            program: work.join(host).join("release").join(target),
            corpus: work.join("corpus").join(target),
            broken: work.join("broken").join(target),
        };
        for folder in [&run.corpus, &run.broken] {
            std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        // Each finding has a small plan that triggers it: the best seeds there are.
        if matches!(target, "csv" | "langkah") {
            for case in KASUS.iter() {
                let path = run.corpus.join(&case.kode);
                std::fs::write(&path, Berkas::join(case.files(false)))
                    .map_err(|e| format!("{}: {e}", path.display()))?;
            }
        }
        Ok(run)
    }

    fn run(&self, time: Duration) -> Result<Hasil, Failure> {
        let seconds = time.as_secs();
        let begun = Instant::now();
        let out = Command::new(&self.program)
            .arg(&self.corpus)
            .arg(step::root().join("tests/corpus").join(&self.target))
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-artifact_prefix={}/", self.broken.display()))
            .arg("-print_final_stats=1")
            .args(LIMITS)
            .output()
            .map_err(|e| format!("{}: {e}", self.program.display()))?;
        let log = String::from_utf8_lossy(&out.stderr);
        let word_after = |mark: &str| {
            let tail = log.rsplit(mark).next().filter(|t| t.len() < log.len());
            let word = tail.and_then(|t| t.split_whitespace().next());
            word.unwrap_or("?").to_owned()
        };
        let crash = (!out.status.success()).then(|| {
            eprintln!("{}", last_lines(&log, 40));
            PathBuf::from(word_after("Test unit written to "))
        });
        Ok(Hasil {
            target: self.target.clone(),
            seconds: begun.elapsed().as_secs(),
            executions: word_after("number_of_executed_units:"),
            edges: word_after(" cov: "),
            crash,
        })
    }
}

fn last_lines(log: &str, n: usize) -> String {
    let lines: Vec<&str> = log.lines().collect();
    let from = lines.len().saturating_sub(n);
    lines.into_iter().skip(from).collect::<Vec<_>>().join("\n")
}

impl std::fmt::Display for Hasil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let result = if self.crash.is_some() { "BROKEN" } else { "ok" };
        let Self {
            target,
            seconds,
            executions,
            edges,
            ..
        } = self;
        write!(
            f,
            "{target:<12} {seconds:>8} {executions:>12} {edges:>8}  {result}"
        )
    }
}
