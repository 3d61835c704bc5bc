//! The command line: reads files, writes reports. The only part of the library with I/O.
//!
//! Exit status: 0 without `galat`, 1 with at least one (`diff` does not judge: 0 with changes too), 2 if the input
//! cannot be read or the call is wrong.

mod args;
mod folder;
mod source;
mod usage_error;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anstream::{AutoStream, ColorChoice};
use clap::Parser;

use crate::analysis::{diff, diff_totals};
use crate::check::Keparahan;
use crate::document::Peta;
use crate::error::{ErrorKind, RenstraError};
use crate::model::{Pilihan, Renstra};
use crate::read::OpsiBaca;
use crate::report::explain::OpsiPenjelasan;
use crate::report::{self, OpsiLaporan};
use crate::table::diff_table;
use crate::table::views::findings_table;
use crate::value::Bahasa;
use crate::value::bahasa::teks;
pub use source::{inspect, read_path};
use source::{reads, unwritable};

use args::{
    ChoicesFormat, CliArgs, Dua, Format, FormatPenjelasan, Input, InspectFormat, OutputArgs,
    Perintah, ReadArgs, Tanya,
};

/// Runs the command line with the arguments of the process.
pub fn main() -> ExitCode {
    run(std::env::args_os())
}

/// Runs the command line with the given arguments; the first is the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    ExitCode::from(status(args))
}

/// Runs the command line like [`run`]; the exit status as a number.
pub fn status(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let asked = usage_error::language(&args);
    let args = match CliArgs::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            usage_error::report(&error, asked);
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    let bahasa: Bahasa = args.perintah.keluaran().bahasa.into();
    match execute(&args.perintah, bahasa) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("renstra: {}: {}", error.kode(), error.pesan(bahasa));
            2
        }
    }
}

fn execute(perintah: &Perintah, bahasa: Bahasa) -> Result<u8, RenstraError> {
    match perintah {
        Perintah::Check(input) => overview(input, bahasa, true),
        Perintah::Summary(input) => overview(input, bahasa, false),
        Perintah::Explain(question) => explain(question, bahasa),
        Perintah::Diff(two) => compare(two, bahasa),
        Perintah::Convert(input) => {
            let plan = read(&input.paths, &input.baca)?;
            match input.keluaran.output.as_deref() {
                Some(path) if folder::is_folder(path) => {
                    folder::write(&plan, path, &input.paths)?;
                }
                _ => emit(&convert(&plan), &input.paths, &input.keluaran, false)?,
            }
            Ok(0)
        }
        Perintah::Choices(input) => {
            let plan = read(&input.paths, &input.baca)?;
            let out = match input.format {
                ChoicesFormat::Toml => report::choices::toml(&plan, &plan.check(), bahasa),
                ChoicesFormat::Json => report::choices::json(&plan),
            };
            emit(&out, &input.paths, &input.keluaran, false)?;
            Ok(0)
        }
        Perintah::Inspect(input) => {
            let peta = mapping(input.pakai_peta.as_deref())?.unwrap_or_default();
            let found = source::inspect_as(&input.paths, &peta)?;
            let out = match input.format {
                _ if input.peta => report::inspect::mapping(&found, bahasa),
                InspectFormat::Text => report::inspect::text(&found, bahasa, input.lebar),
                InspectFormat::Json => report::inspect::json(&found, bahasa),
            };
            emit(&out, &input.paths, &input.keluaran, false)?;
            Ok(0)
        }
    }
}

fn read(paths: &[PathBuf], baca: &ReadArgs) -> Result<Renstra, RenstraError> {
    let lists = baca.daftar.iter().map(|d| source::list(d));
    let rules = baca.pilih.iter();
    let rules = rules.map(|rule| Pilihan::rule("--pilih", rule));
    let opsi = OpsiBaca {
        nomenklatur: lists.collect::<Result<_, _>>()?,
        locale: baca.notasi.map(Into::into),
        pilihan: { baca.pilihan.as_deref() }
            .map(source::choices)
            .transpose()?,
        aturan: rules.collect::<Result<_, _>>()?,
        peta: mapping(baca.peta.as_deref())?.map(Arc::new),
    };
    source::read_paths(paths, &opsi)
}

fn mapping(path: Option<&Path>) -> Result<Option<Peta>, RenstraError> {
    path.map(source::mapping).transpose()
}

fn options(input: &Input, bahasa: Bahasa) -> OpsiLaporan {
    OpsiLaporan {
        bahasa,
        lebar: input.bentuk.lebar,
        lengkap: input.lengkap,
    }
}

/// The report, with its findings or without; status 1 if one of them is `galat`.
fn overview(input: &Input, bahasa: Bahasa, findings: bool) -> Result<u8, RenstraError> {
    let (plan, opsi) = (read(&input.paths, &input.baca)?, options(input, bahasa));
    let result = findings.then(|| plan.check());
    let result = result.as_ref();
    let out = match input.bentuk.format {
        Format::Text => report::text(&plan, result, &opsi),
        Format::Markdown => report::markdown(&plan, result, &opsi),
        Format::Json => report::data::json(&plan, result, bahasa),
        Format::Csv => {
            let table = result.map(|r| findings_table(r.temuan()));
            let table = table.unwrap_or_else(|| plan.budget().table());
            table.in_language(bahasa).to_csv()
        }
        Format::Html => report::html(&plan, result, bahasa),
    };
    let is_text = input.bentuk.format == Format::Text;
    emit(&out, &input.paths, &input.keluaran, is_text)?;
    Ok(u8::from(
        result.is_some_and(|r| r.count(Keparahan::Galat) > 0),
    ))
}

/// The explanation of one figure.
fn explain(question: &Tanya, bahasa: Bahasa) -> Result<u8, RenstraError> {
    let plan = read(std::slice::from_ref(&question.path), &question.baca)?;
    let found = plan.explain(&question.jalur, question.tahun)?;
    let opsi = OpsiPenjelasan {
        bahasa,
        lebar: question.lebar,
        kedalaman: question.kedalaman,
    };
    let out = match question.format {
        FormatPenjelasan::Text => report::explain::text(&found, opsi),
        FormatPenjelasan::Json => report::explain::json(&found, opsi),
        FormatPenjelasan::Html => report::explain::html(&found, opsi),
    };
    emit(
        &out,
        std::slice::from_ref(&question.path),
        &question.keluaran,
        false,
    )?;
    Ok(0)
}

/// The changes from one plan to another.
fn compare(two: &Dua, bahasa: Bahasa) -> Result<u8, RenstraError> {
    let keluaran = &two.keluaran;
    let one = |path| read(std::slice::from_ref(path), &two.baca);
    let (a, b) = (one(&two.a)?, one(&two.b)?);
    let (changes, totals) = (diff(&a, &b), diff_totals(&a, &b));
    let opsi = OpsiLaporan {
        bahasa,
        lebar: two.bentuk.lebar,
        ..OpsiLaporan::default()
    };
    let none = teks!("Tidak ada perubahan.", "No changes.");
    let out = match two.bentuk.format {
        Format::Json => report::diff::json(&changes, &totals),
        Format::Csv => diff_table(&changes).in_language(bahasa).to_csv(),
        Format::Html => report::diff::html(&changes, &totals, bahasa),
        _ if changes.is_empty() => none.get(bahasa).to_owned() + "\n",
        Format::Text => report::diff::text(&changes, &totals, &opsi),
        Format::Markdown => report::diff::markdown(&changes, &totals, bahasa),
    };
    emit(&out, &[two.a.clone(), two.b.clone()], keluaran, false)?;
    Ok(0)
}

/// The plan as one JSON document.
fn convert(plan: &Renstra) -> String {
    let mut text = plan.to_json();
    text.push('\n');
    text
}

/// Writes to the file of `-o`, or to standard output; never over a file that was read.
fn emit(
    text: &str,
    inputs: &[PathBuf],
    keluaran: &OutputArgs,
    colour: bool,
) -> Result<(), RenstraError> {
    if let Some(path) = &keluaran.output {
        if inputs.iter().any(|input| reads(input, path)) {
            let name = path.display();
            return Err(RenstraError::new(
                ErrorKind::BadCall,
                teks!(
                    "`{name}` adalah masukan perintah ini; pilih nama lain untuk hasilnya",
                    "`{name}` is an input of this command; choose another name for the result"
                ),
                None,
            ));
        }
        return std::fs::write(path, text).map_err(|e| unwritable(path, &e));
    }
    let mut out = std::io::stdout().lock();
    // Knows `NO_COLOR`, `TERM=dumb` and outputs that are no terminal.
    let colour = colour && AutoStream::choice(&out) != ColorChoice::Never;
    let text = if colour {
        highlight(text)
    } else {
        text.to_owned()
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // A reader that has seen enough (`| head`) is no failure.
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(unwritable(Path::new("stdout"), &e))
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
