//! Printed numbers: what is read can be written in its notation and reads the same again.

use renstra_core::value::target::read_target;
use renstra_core::{Angka, Bahasa, Isi, Locale, Rupiah, Satuan, parse_number, write_number};

use super::{lossy, shown};

pub(super) fn run(bytes: &[u8]) {
    let text = lossy(bytes);
    for locale in [None, Some(Locale::Id), Some(Locale::En)] {
        match parse_number(&text, locale) {
            Ok(Isi::Ada(number)) => again(number.angka),
            Ok(_) => {}
            Err(error) => {
                let length = text.chars().count();
                assert!(error.offset <= length, "{} of {length}", error.offset);
                for bahasa in [Bahasa::Id, Bahasa::En] {
                    shown::message(error.reason().get(bahasa));
                }
                shown::message(&error.to_string());
            }
        }
    }
    for locale in [Locale::Id, Locale::En] {
        if let Err(error) = read_target(&text, locale) {
            shown::message(&error.to_string());
        }
    }
    let _ = Satuan::new(&text).map(|unit| unit.golongan());
    match text.parse::<Angka>() {
        Ok(number) => assert_eq!(number.to_string().parse(), Ok(number)),
        Err(error) => shown::message(&error.to_string()),
    }
    match text.parse::<Rupiah>() {
        Ok(money) => assert_eq!(money.to_string().parse(), Ok(money)),
        Err(error) => shown::message(&error.to_string()),
    }
}

fn again(number: Angka) {
    assert_eq!(number.to_string().parse(), Ok(number));
    for locale in [Locale::Id, Locale::En] {
        let written = write_number(number, locale, 2);
        let read = parse_number(&written, Some(locale)).map(|cell| cell.value().map(|n| n.angka));
        assert_eq!(read, Ok(Some(number)), "{written}");
    }
}
