//! The command line: files in, reports out. The only part of the library that touches the world.
//!
//! Exit status: 0 without `galat`, 1 with at least one, 2 if the input cannot be read or the call is
//! wrong.

mod args;
mod source;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::check::Keparahan;
use crate::error::{ErrorKind, RenstraError};
use crate::model::Renstra;
use crate::report::{self, OpsiLaporan};
use crate::table::views::findings_table;
use crate::value::Bahasa;
use crate::value::bahasa::teks;
use args::{Args, Format, Input, Perintah, Source};

/// Runs the command line with the arguments of the process.
pub fn main() -> ExitCode {
    run(std::env::args_os())
}

/// Runs the command line with the given arguments; the first is the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let bahasa: Bahasa = args.perintah.source().bahasa.into();
    match execute(&args.perintah, bahasa) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("renstra: {}: {}", error.kode(), error.pesan(bahasa));
            ExitCode::from(2)
        }
    }
}

fn execute(perintah: &Perintah, bahasa: Bahasa) -> Result<ExitCode, RenstraError> {
    let source = perintah.source();
    let plan = source::read(&source.path, source.notasi.map(Into::into))?;
    let opsi = |input: &Input| OpsiLaporan {
        bahasa,
        lebar: input.lebar,
        lengkap: input.lengkap,
    };
    match perintah {
        Perintah::Check(input) => {
            let result = plan.check();
            let out = match input.format {
                Format::Text => report::text(&plan, Some(&result), &opsi(input)),
                Format::Markdown => report::markdown(&plan, Some(&result), &opsi(input)),
                Format::Json => report::data::json(&plan, Some(&result), bahasa),
                Format::Csv => findings_table(result.temuan(), bahasa).to_csv(),
            };
            emit(&out, &input.source, input.format == Format::Text)?;
            let errors = result.count(Keparahan::Galat) > 0;
            Ok(ExitCode::from(u8::from(errors)))
        }
        Perintah::Summary(input) => {
            let out = match input.format {
                Format::Text => report::text(&plan, None, &opsi(input)),
                Format::Markdown => report::markdown(&plan, None, &opsi(input)),
                Format::Json => report::data::json(&plan, None, bahasa),
                Format::Csv => plan.budget().table().to_csv(),
            };
            emit(&out, &input.source, input.format == Format::Text)?;
            Ok(ExitCode::SUCCESS)
        }
        Perintah::Convert(input) => {
            emit(&convert(&plan), &input.source, false)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The plan as one JSON document.
fn convert(plan: &Renstra) -> String {
    let mut text = plan.to_json();
    text.push('\n');
    text
}

/// Writes to the file of `-o`, or to standard output.
fn emit(text: &str, source: &Source, colour: bool) -> Result<(), RenstraError> {
    let failed = |name: String, error: &std::io::Error| {
        RenstraError::new(
            ErrorKind::NotFound,
            teks!(
                "`{name}` tidak dapat ditulis: {error}",
                "`{name}` cannot be written: {error}"
            ),
            None,
        )
    };
    if let Some(path) = &source.output {
        return std::fs::write(path, text).map_err(|e| failed(path.display().to_string(), &e));
    }
    let mut out = std::io::stdout().lock();
    let colour = colour && out.is_terminal();
    let text = if colour {
        highlight(text)
    } else {
        text.to_owned()
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // A reader that has seen enough (`| head`) is no failure.
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(failed("stdout".to_owned(), &e))
        }
        _ => Ok(()),
    }
}

/// Headings in bold, severities in colour.
fn highlight(text: &str) -> String {
    let heading = |line: &str| -> Option<&'static str> {
        let word = line.split([' ', ':']).next().unwrap_or_default();
        match word {
            "GALAT" | "ERROR" => Some("\u{1b}[1;31m"),
            "PERINGATAN" | "WARNING" => Some("\u{1b}[1;33m"),
            "CATATAN" | "NOTE" => Some("\u{1b}[1;36m"),
            "RENSTRA" | "TEMUAN" | "FINDINGS" => Some("\u{1b}[1m"),
            _ => None,
        }
    };
    text.split_inclusive('\n')
        .map(|line| match heading(line) {
            Some(style) => format!("{style}{}\u{1b}[0m\n", line.trim_end()),
            None => line.to_owned(),
        })
        .collect()
}
