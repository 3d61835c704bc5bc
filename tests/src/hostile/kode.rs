//! Codes: what is read can be written and reads the same again, and its parents are codes too.

use renstra_core::{Bahasa, Tahun, parse_kode};

use super::{lossy, shown};

pub(super) fn run(bytes: &[u8]) {
    let text = lossy(bytes);
    let _ = text.parse::<Tahun>();
    match parse_kode(&text) {
        Ok(code) => {
            let mut up = Some(code);
            while let Some(code) = up {
                assert_eq!(parse_kode(&code.to_string()), Ok(code), "{code}");
                up = code.parent();
                assert!(up.is_none_or(|above| code.is_under(&above)));
            }
        }
        Err(error) => {
            for bahasa in [Bahasa::Id, Bahasa::En] {
                shown::message(error.teks().get(bahasa));
            }
            shown::message(&error.to_string());
        }
    }
}
