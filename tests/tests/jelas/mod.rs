//! Walking an explanation down to its cells.

#![allow(dead_code, reason = "each file of tests uses a part of it")]

use renstra_core::explain::Step;
use renstra_core::rules::registry::ATURAN;
use renstra_core::{Isi, Locale, Nilai, Penjelasan, Renstra, Tahun, Tempat, parse_number};

/// The text of a cell, looked up in the table itself.
pub fn cell(plan: &Renstra, place: &Tempat) -> String {
    let sheet = plan
        .lembar()
        .iter()
        .find(|l| l.nama() == place.tabel())
        .unwrap();
    let row = sheet
        .baris
        .iter()
        .find(|b| Some(b.nomor) == place.baris())
        .unwrap();
    let name = place.kolom().unwrap();
    let column = sheet.kolom().iter().position(|k| k.trim() == name).unwrap();
    row.sel[column].to_string()
}

/// The texts that a figure may be printed as: one of the readings of the text, or one unit of two; a weight
/// stands in its declaration behind a star.
pub fn says(text: &str, value: &Nilai) -> bool {
    if let Some((_, inner)) = text.split_once("rata_rata_tertimbang(") {
        let mut weights = inner.trim_end_matches(')').split(';');
        return weights.any(|w| {
            let weight = w.split_once('*').map(|(_, w)| w.trim().to_owned());
            weight == value.plain()
        });
    }
    let parts = text.split('/').map(str::trim);
    let texts = parts.chain([text]);
    let number = |t: &str, l| match parse_number(t, Some(l)) {
        Ok(Isi::Ada(n)) => Some(n.angka.to_string()),
        Ok(Isi::Tiada(_)) => Some("0".to_owned()),
        _ => None,
    };
    if matches!(value, Nilai::Teks(_)) {
        return text.replace(' ', "") == value.plain().unwrap().replace(' ', "");
    }
    let plain = value.plain();
    texts.into_iter().any(|t| {
        [Locale::Id, Locale::En].into_iter().any(|l| {
            let found = number(t, l).map(|n| n.parse::<renstra_core::Angka>().unwrap());
            found.is_some() && found == plain.as_ref().map(|p| p.parse().unwrap())
        })
    })
}

pub fn follow(plan: &Renstra, top: &Penjelasan) {
    for step in top.walk() {
        let name = &step.judul.id;
        assert_eq!(step.recompute(), step.nilai, "{name}");
        if let Some(key) = step.aturan {
            assert!(ATURAN.iter().any(|a| a.kunci == key), "{key}");
        }
        if step.langkah != Step::Sel {
            assert!(step.tempat.is_none(), "{name}");
            continue;
        }
        assert!(step.bagian.is_empty(), "{name}");
        let Some(place) = &step.tempat else {
            // No cell, no figure.
            assert!(matches!(step.nilai, Nilai::TakTerdefinisi(_)), "{name}");
            continue;
        };
        let printed = step.tercetak.clone().unwrap();
        assert_eq!(cell(plan, place).trim(), printed.trim(), "{place}");
        if !matches!(step.nilai, Nilai::TakTerdefinisi(_)) {
            assert!(
                says(&printed, &step.nilai),
                "{place}: {printed} {:?}",
                step.nilai
            );
        }
    }
}

/// The value of an explanation.
pub fn value(plan: &Renstra, key: &str, year: Option<Tahun>) -> Nilai {
    plan.explain(key, year)
        .unwrap_or_else(|e| panic!("{key}: {e}"))
        .nilai
}

pub fn plain(plan: &Renstra, key: &str, year: u16) -> Option<String> {
    value(plan, key, Some(Tahun::new(year).unwrap())).plain()
}

/// Key and year of every figure of a plan.
pub fn figures(plan: &Renstra) -> Vec<(String, Option<Tahun>)> {
    let all = plan.figures().into_iter();
    all.map(|f| (f.figur.to_string(), f.tahun)).collect()
}
