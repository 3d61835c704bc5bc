//! Messages for invalid calls of the command line.

use std::ffi::OsString;

use clap::Error;
use clap::error::{ContextKind as C, ContextValue, ErrorKind as K};

use crate::value::Bahasa;

/// The language that a call asks for, even if the rest of it is invalid.
pub(super) fn language(args: &[OsString]) -> Bahasa {
    let texts: Vec<_> = args.iter().map(|a| a.to_string_lossy()).collect();
    let apart = texts.windows(2).any(|w| w == ["--bahasa", "en"]);
    if apart || texts.iter().any(|t| t == "--bahasa=en") {
        Bahasa::En
    } else {
        Bahasa::Id
    }
}

/// The error message. Help, the version and English messages come from `clap` unchanged.
pub(super) fn report(error: &Error, bahasa: Bahasa) {
    match message(error).filter(|_| bahasa == Bahasa::Id) {
        Some(text) => eprint!("{text}"),
        None => {
            let _ = error.print();
        }
    }
}

/// The error in Indonesian; `None` for help and for errors without a translation here.
fn message(error: &Error) -> Option<String> {
    let of = |kind| {
        error
            .get(kind)
            .map(ContextValue::to_string)
            .unwrap_or_default()
    };
    let (arg, value) = (of(C::InvalidArg), of(C::InvalidValue));
    let what = match error.kind() {
        K::MissingRequiredArgument => format!("argumen yang wajib tidak ada: {arg}"),
        K::UnknownArgument => format!("argumen `{arg}` tidak dikenal"),
        K::InvalidValue if value.is_empty() => format!("`{arg}` memerlukan nilai"),
        K::InvalidValue => format!("nilai `{value}` untuk `{arg}` tidak dikenal"),
        K::ValueValidation => {
            // The reason comes from whoever reads the value, in English.
            let reason = std::error::Error::source(error).map(|e| format!(" ({e})"));
            format!(
                "nilai `{value}` untuk `{arg}` tidak sah{}",
                reason.unwrap_or_default()
            )
        }
        K::InvalidSubcommand => format!("perintah `{}` tidak dikenal", of(C::InvalidSubcommand)),
        K::ArgumentConflict => {
            format!("argumen `{arg}` disebut dua kali, atau bertentangan dengan yang lain")
        }
        _ => return None,
    };
    let mut out = format!("renstra: {what}\n");
    let valid = of(C::ValidValue);
    if !valid.is_empty() {
        out += &format!("  yang mungkin: {valid}\n");
    }
    let near = [C::SuggestedArg, C::SuggestedSubcommand, C::SuggestedValue];
    for text in near.map(of).iter().filter(|t| !t.is_empty()) {
        out += &format!("  mungkin maksudnya: {text}\n");
    }
    if let Some(usage) = error.get(C::Usage) {
        let usage = usage.to_string();
        out += &format!(
            "\nPemakaian: {}\n",
            usage.trim().trim_start_matches("Usage: ")
        );
    }
    Some(out + "\nKeterangan lengkap: renstra --help\n")
}
