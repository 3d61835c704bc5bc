//! What the vectors must hold at least: every rule, choice, band edge, kind of missing, notation, language, table, check and
//! error.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::collections::BTreeSet;

use renstra_core::peraturan::permendagri_59_2021::SKALA_INDEKS;
use renstra_core::peraturan::permendagri_86_2017::SKALA_KINERJA;
use renstra_core::peraturan::permenpanrb_88_2021::SKALA_PREDIKAT;
use renstra_core::peraturan::{BacaanTepi, Skala};
use renstra_core::rules::registry::ATURAN;
use renstra_core::{Angka, ErrorKind, PEMERIKSAAN, REKONSILIASI, api};
use renstra_tests::vektor::{Kasus, Vektor, all};
use serde_json::Value;

fn cases(all: &Vektor) -> Vec<&Kasus> {
    all.kasus().map(|(_, k)| k).collect()
}

/// An argument of a case.
fn argument<'a>(case: &'a Kasus, name: &str) -> Option<&'a str> {
    case.masukan.as_ref()?.get(name)?.as_str()
}

/// Nothing of `wanted` may be missing from `there`.
fn whole<T: Ord + std::fmt::Debug>(wanted: impl IntoIterator<Item = T>, there: &BTreeSet<T>) {
    let missing: Vec<T> = wanted.into_iter().filter(|w| !there.contains(w)).collect();
    assert!(missing.is_empty(), "no vector for {missing:?}");
}

#[test]
fn every_rule_and_every_table() {
    let all = all();
    let good = |k: &&Kasus| k.harapan.is_some();
    let there: BTreeSet<String> = cases(&all)
        .into_iter()
        .filter(good)
        .map(|k| k.operasi.clone())
        .collect();
    let two = ["compare:diff", "compare:reconcile"].map(str::to_owned);
    let scenario = ["compare", "targets", "spm"].map(|t| format!("scenario:{t}"));
    let rest = ["explain", "read"].map(str::to_owned);
    let wanted = api::rules()
        .map(|r| format!("rule:{r}"))
        .chain(api::tables().map(|t| format!("table:{t}")))
        .chain(two)
        .chain(scenario)
        .chain(rest);
    whole(wanted, &there);
}

/// Rules that are called under the name of another one.
fn called(function: &str) -> &str {
    match function {
        "achieve" => "achievement",
        "coverage_or" => "coverage",
        other => other,
    }
}

#[test]
fn every_option_of_every_choice() {
    let all = all();
    let cases = cases(&all);
    for rule in ATURAN {
        for choice in rule.pilihan {
            let name = choice.nama.replace(' ', "_");
            for option in (choice.opsi)() {
                let found = cases.iter().any(|k| {
                    let of_rule = rule
                        .fungsi
                        .iter()
                        .any(|f| k.operasi == format!("rule:{}", called(f)));
                    of_rule && k.harapan.is_some() && argument(k, &name) == Some(&option.kunci)
                });
                assert!(found, "{} {name}: {}", rule.kunci, option.kunci);
            }
        }
    }
    // What kind of quantity it is, which the caller always says.
    for rule in [
        "accumulate",
        "evaluate_renja",
        "evaluate_rkpd",
        "recapitulate",
    ] {
        for sifat in ["inkremental", "absolut", "kumulatif"] {
            let found = cases.iter().any(|k| {
                k.operasi == format!("rule:{rule}") && argument(k, "sifat") == Some(sifat)
            });
            assert!(found, "{rule} {sifat}");
        }
    }
    // By what the pagu is added up, and the choices of an achievement in a plan.
    for (table, name, options) in [
        (
            "table:budget",
            "menurut",
            &["hierarki", "unit_kerja", "lokasi", "tujuan", "spm"][..],
        ),
        (
            "table:targets",
            "rumus_negatif",
            &["kebalikan", "dari_awal"],
        ),
        ("table:targets", "rumus_positif", &["dari_awal"]),
        ("table:budget", "baris_hasil", &["nomenklatur", "semua"]),
        (
            "table:targets",
            "batas",
            &["bawah_nol", "nol_sampai_seratus"],
        ),
        (
            "table:targets",
            "target_nol",
            &["tak_terdefinisi", "seratus_bila_nol"],
        ),
        (
            "table:targets",
            "bacaan",
            &["atas_terbuka", "bulatkan_dulu"],
        ),
    ] {
        for option in options {
            let found = cases
                .iter()
                .any(|k| k.operasi == table && argument(k, name) == Some(option));
            assert!(found, "{table} {name} {option}");
        }
    }
}

/// The values at which a scale was asked, under a reading.
fn asked(all: &Vektor, rule: &str, name: &str, keep: impl Fn(&Kasus) -> bool) -> Vec<Angka> {
    cases(all)
        .into_iter()
        .filter(|k| k.operasi == format!("rule:{rule}") && k.harapan.is_some() && keep(k))
        .filter_map(|k| argument(k, name)?.parse().ok())
        .collect()
}

/// Each edge itself, and a value less than a hundredth below and above it.
fn edges_are_asked(id: &str, scale: &Skala, values: &[Angka]) {
    let near: Angka = "0.01".parse().unwrap();
    for pair in scale.pita.windows(2) {
        for edge in [pair[0].dari, pair[1].sampai] {
            let edge = Angka::from(edge);
            let (low, high) = (
                edge.checked_sub(near).unwrap(),
                edge.checked_add(near).unwrap(),
            );
            assert!(values.contains(&edge), "{id} {edge}");
            assert!(
                values.iter().any(|v| low < *v && *v < edge),
                "{id} below {edge}"
            );
            assert!(
                values.iter().any(|v| edge < *v && *v < high),
                "{id} above {edge}"
            );
        }
    }
}

#[test]
fn every_edge_of_every_scale_under_every_reading() {
    let all = all();
    let key = |b: &BacaanTepi| serde_json::to_value(b).unwrap();
    let reading = |k: &Kasus, b: &BacaanTepi| {
        k.masukan.as_ref().and_then(|m| m.get("bacaan")) == Some(&key(b))
    };
    for scale in SKALA_KINERJA {
        for b in scale.nilai.pilihan {
            let values = asked(&all, "performance_category", "persen", |k| reading(k, b));
            edges_are_asked(scale.id, &scale.nilai, &values);
        }
    }
    for scale in SKALA_PREDIKAT {
        for b in scale.nilai.pilihan {
            let in_force = |k: &Kasus| {
                let year = k.masukan.as_ref().and_then(|m| m.get("tahun"));
                let year = year
                    .and_then(Value::as_u64)
                    .and_then(|y| u16::try_from(y).ok());
                year.is_some_and(|y| {
                    let year = renstra_core::Tahun::new(y).unwrap();
                    let found = renstra_core::peraturan::in_force(SKALA_PREDIKAT, year);
                    found.is_some_and(|s| s.id == scale.id)
                })
            };
            let values = asked(&all, "sakip_predicate", "nilai", |k| {
                reading(k, b) && in_force(k)
            });
            edges_are_asked(scale.id, &scale.nilai, &values);
        }
    }
    // The scale in force when no year is said.
    let now = SKALA_PREDIKAT.last().unwrap();
    let values = asked(&all, "sakip_predicate", "nilai", |k| {
        let m = k.masukan.as_ref().unwrap();
        m.get("tahun").is_none() && m.get("bacaan").is_none()
    });
    edges_are_asked("sakip kini", &now.nilai, &values);
    // The printed bands of the index are whole numbers; only their lower edges decide.
    let lower: Vec<_> = SKALA_INDEKS.nilai.pita.iter().map(|p| p.dari).collect();
    let values = asked(&all, "spm_category", "indeks", |_| true);
    for edge in lower.into_iter().filter(|e| *e > 0) {
        let near = |v: &Angka, side: u32| v.to_string().starts_with(&format!("{side}."));
        assert!(values.contains(&edge.into()), "{edge}");
        assert!(values.iter().any(|v| near(v, edge - 1)), "below {edge}");
        assert!(values.iter().any(|v| near(v, edge)), "above {edge}");
    }
}

#[test]
fn every_kind_of_missing_in_both_notations() {
    let all = all();
    let cases = cases(&all);
    for notasi in [None, Some("id"), Some("en")] {
        for (text, kind) in [
            ("", Some("sel_kosong")),
            ("N.A", Some("tidak_tersedia")),
            ("N/A", Some("tidak_tersedia")),
            ("-", Some("nihil")),
            ("0", None),
        ] {
            let found = cases.iter().any(|k| {
                let told = k
                    .harapan
                    .as_ref()
                    .and_then(|h| h.get("rincian")?.get("tiada"));
                k.operasi == "rule:parse_number"
                    && argument(k, "teks") == Some(text)
                    && argument(k, "notasi") == notasi
                    && k.harapan.is_some()
                    && told.and_then(Value::as_str) == kind
            });
            assert!(found, "{text:?} {notasi:?}");
        }
    }
    // In money, in targets, in the history, in the SPM.
    for id in ["tiada.uang", "tiada.target", "tiada.riwayat", "tiada.spm"] {
        assert!(cases.iter().any(|k| k.id == id), "{id}");
    }
    let given: BTreeSet<&str> = cases
        .iter()
        .filter_map(|k| k.rencana.as_ref()?.notasi.as_deref())
        .collect();
    whole(["id", "en"], &given);
}

/// Words in both languages: of every kind of call, and of errors of every class.
#[test]
fn both_languages() {
    let all = all();
    let english: BTreeSet<&str> = cases(&all)
        .into_iter()
        .filter(|k| k.bahasa.as_deref() == Some("en"))
        .map(|k| k.operasi.split(':').next().unwrap())
        .collect();
    whole(
        ["rule", "table", "compare", "scenario", "explain", "read"],
        &english,
    );
    for bahasa in [None, Some("en")] {
        let told: BTreeSet<&str> = cases(&all)
            .into_iter()
            .filter(|k| k.bahasa.as_deref() == bahasa)
            .filter_map(|k| k.galat.as_ref())
            .filter(|g| g.get("pesan").is_some())
            .map(|g| g["jenis"].as_str().unwrap())
            .collect();
        whole(
            ["RenstraError", "NumberError", "KodeError", "ScenarioError"],
            &told,
        );
    }
}

/// `CODE.ada` expects the finding; `CODE.tidak` is the same plan with one replacement, and expects none.
#[test]
fn every_check_with_what_just_does_not() {
    let all = all();
    let cases = cases(&all);
    let named = |id: String| cases.iter().find(|k| k.id == id).copied();
    let checks = PEMERIKSAAN.iter().chain(REKONSILIASI).map(|p| p.kode);
    for kode in checks {
        let (ada, tidak) = (
            named(format!("{kode}.ada")).unwrap_or_else(|| missing(kode)),
            named(format!("{kode}.tidak")).unwrap_or_else(|| missing(kode)),
        );
        let rows = |k: &Kasus| {
            k.harapan.as_ref().unwrap()["baris"]
                .as_array()
                .unwrap()
                .clone()
        };
        assert!(!rows(ada).is_empty() && rows(tidak).is_empty(), "{kode}");
        assert_eq!(rows(ada)[0][0], kode);
        let only = vec![Value::from(kode)];
        assert_eq!((&ada.saring["kode"], &tidak.saring["kode"]), (&only, &only));
        let (a, b) = (
            ada.rencana.as_ref().unwrap(),
            tidak.rencana.as_ref().unwrap(),
        );
        assert_eq!((&a.acuan, b.ganti.len()), (&b.acuan, 1), "{kode}");
    }
}

#[allow(clippy::panic, reason = "a failed expectation ends the test")]
fn missing(kode: &str) -> &Kasus {
    panic!("no vectors for {kode}")
}

/// Codes that no call can give: a file on disk, the floats of a data frame (JSON has numbers, and no floats), and a document,
/// which is no text.
const TAK_TERCAPAI: &[ErrorKind] = &[
    ErrorKind::NotFound,
    ErrorKind::BinaryFloat,
    ErrorKind::BadDocument,
];

#[test]
fn every_error_that_a_call_can_give() {
    let all = all();
    let there: BTreeSet<String> = cases(&all)
        .into_iter()
        .filter_map(|k| Some(k.galat.as_ref()?["kode"].as_str()?.to_owned()))
        .collect();
    let kinds = ErrorKind::ALL.into_iter();
    let of_input = kinds
        .filter(|k| !TAK_TERCAPAI.contains(k))
        .map(|k| k.kode().to_owned());
    // The steps of a scenario have no list; their codes run from 1 to 18.
    let of_steps = (1..=18).map(|n| format!("SKN{n:03}"));
    whole(of_input.chain(of_steps), &there);
}
