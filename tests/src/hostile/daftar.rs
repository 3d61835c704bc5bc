//! Lists of the nomenclature: each line is an entry, or is noted; a plan is read with the list.

use std::sync::Arc;

use renstra_core::nomenklatur::Nomenklatur;
use renstra_core::peraturan::JenisPemda;
use renstra_core::{Bahasa, OpsiBaca, Renstra};

use super::rencana::refused;
use super::{lossy, shown};
use crate::kasus::KASUS;

pub(super) fn run(bytes: &[u8]) {
    let read = match Nomenklatur::read("pemutakhiran-2027.tsv", bytes) {
        Ok(read) => read,
        Err(error) => return refused(&error),
    };
    for note in &read.catatan {
        for bahasa in [Bahasa::Id, Bahasa::En] {
            shown::message(note.sebab.teks().get(bahasa));
        }
    }
    let lines = lossy(bytes)
        .lines()
        .skip(1)
        .filter(|l| !l.trim().is_empty())
        .count();
    assert!(
        read.daftar.len() + read.catatan.len() >= lines,
        "a line was dropped silently"
    );
    for pemda in [JenisPemda::Provinsi, JenisPemda::KabupatenKota] {
        for entry in read.daftar.entri(pemda) {
            assert_eq!(read.daftar.get(pemda, &entry.kode), Some(entry));
        }
    }
    let opsi = OpsiBaca {
        nomenklatur: vec![Arc::new(read.daftar)],
        ..OpsiBaca::default()
    };
    for case in KASUS.iter().filter(|c| c.kode.starts_with("STR")) {
        match Renstra::read_with(case.files(false), &opsi) {
            Ok(plan) => drop(plan.check()),
            Err(error) => refused(&error),
        }
    }
}
