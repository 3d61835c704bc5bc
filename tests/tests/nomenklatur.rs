//! The whole national lists, and plans that are read and checked with them. Expectations are taken
//! from the lists by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::sync::Arc;

use renstra_core::model::KodeTercetak;
use renstra_core::nomenklatur::{NasibKode, Nomenklatur, SebabDaftar};
use renstra_core::peraturan::JenisPemda;
use renstra_core::{
    Bahasa, Keparahan, Kode, Nilai, OpsiBaca, Renstra, Temuan, TingkatKode, api, parse_kode,
};
use renstra_tests::{bacaan_nomenklatur, files, nomenklatur};
use serde_json::{Value, json};

const DAFTAR_2019: &str = "permendagri-90-2019.tsv";
const DAFTAR_2027: &str = "pemutakhiran-2027.tsv";
const KAB: JenisPemda = JenisPemda::KabupatenKota;
const PROV: JenisPemda = JenisPemda::Provinsi;
const MATRIX: &str = "tabel-6.1-program-pendanaan";
const RENCANA: (&str, &str) = (
    "rencana",
    "kunci,nilai\ntingkat_daerah,kabupaten\nperiode_awal,2022\nperiode_akhir,2022\n",
);

fn kode(text: &str) -> Kode {
    parse_kode(text).unwrap()
}

fn plan(rows: &str, lists: &[Arc<Nomenklatur>]) -> Renstra {
    let table = format!("tingkat,kode,uraian,rp_2022\n{rows}");
    let opsi = OpsiBaca {
        nomenklatur: lists.to_vec(),
        ..OpsiBaca::default()
    };
    Renstra::read_with([RENCANA, (MATRIX, table.as_str())], &opsi).unwrap()
}

fn found(plan: &Renstra, code: &str) -> Vec<Temuan> {
    let result = plan.check();
    let all = result.temuan().iter().filter(|t| t.kode == code);
    all.cloned().collect()
}

/// Passed, failed, not made.
fn counted(plan: &Renstra, code: &str) -> (usize, usize, usize) {
    let result = plan.check();
    let count = result.hitungan().iter().find(|h| h.kode == code).unwrap();
    (count.lulus, count.gagal, count.dilewati)
}

fn codes(plan: &Renstra) -> Vec<KodeTercetak> {
    plan.pohon.iter().map(|n| n.kode.clone()).collect()
}

#[test]
fn the_list_of_2019_is_whole() {
    let read = bacaan_nomenklatur(DAFTAR_2019);
    // 6,932 lines, of which three stand twice.
    let double: Vec<String> = read
        .catatan
        .iter()
        .map(|c| match &c.sebab {
            SebabDaftar::Ganda(k) => k.to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(
        double,
        ["2.12.04.2.01.04", "2.12.04.2.01.05", "2.12.04.2.01.06"]
    );
    assert_eq!(read.daftar.len(), 6_932 - 3);
    let at = |pemda, level| {
        read.daftar
            .entri(pemda)
            .filter(|e| e.kode.tingkat() == level)
            .count()
    };
    let both = |level| at(PROV, level) + at(KAB, level);
    assert_eq!(both(TingkatKode::Bidang), 99);
    assert_eq!(both(TingkatKode::Program), 408);
    assert_eq!(both(TingkatKode::Kegiatan), 1_073);
    assert_eq!(both(TingkatKode::SubKegiatan), 5_352 - 3);
    assert!(read.daftar.entri(PROV).all(|e| e.spm.is_none()));
}

#[test]
fn the_list_for_2027_is_whole() {
    let read = bacaan_nomenklatur(DAFTAR_2027);
    assert_eq!(read.catatan, []);
    assert_eq!(read.daftar.len(), 7_581 + 1_625 + 406 + 95);
    let all = || read.daftar.entri(PROV).chain(read.daftar.entri(KAB));
    let subs = || all().filter(|e| e.kode.tingkat() == TingkatKode::SubKegiatan);
    assert_eq!(subs().count(), 7_581);
    assert!(subs().all(|e| e.kode.sub_digits() == 4));
    // One has no unit: 2.17.02.1.02.0005, provinsi.
    assert_eq!(subs().filter(|e| e.satuan.is_some()).count(), 7_580);
    assert_eq!(all().filter(|e| e.spm == Some(true)).count(), 614);
    assert_eq!(all().filter(|e| e.spm == Some(false)).count(), 6_967);
    assert_eq!(all().filter(|e| !e.menggantikan.is_empty()).count(), 346);
    // SPM by bidang, kabupaten/kota.
    for (bidang, spm) in [
        ("1.01", 221),
        ("1.02", 12),
        ("1.03", 44),
        ("1.04", 26),
        ("1.05", 35),
        ("1.06", 18),
    ] {
        let bidang = kode(bidang);
        let tagged = read
            .daftar
            .entri(KAB)
            .filter(|e| e.spm == Some(true) && e.kode.is_under(&bidang));
        assert_eq!(tagged.count(), spm, "{bidang}");
    }
}

/// The built-in part of a list says the same as the whole list.
#[test]
fn built_in_and_whole_list_agree() {
    let whole = nomenklatur(DAFTAR_2019);
    for pemda in [PROV, KAB] {
        for entry in Nomenklatur::of_2019().entri(pemda) {
            let same = whole.get(pemda, &entry.kode).unwrap();
            assert!(
                Nomenklatur::same_name(same, &entry.uraian),
                "{}",
                entry.kode
            );
        }
    }
}

#[test]
fn a_code_means_something_only_with_level_of_government_and_list() {
    let list = nomenklatur(DAFTAR_2027);
    let code = kode("1.06.05.3.03.0001");
    let (a, b) = (
        list.get(PROV, &code).unwrap(),
        list.get(KAB, &code).unwrap(),
    );
    assert_ne!((&a.uraian, &a.satuan), (&b.uraian, &b.satuan));
}

#[test]
fn every_code_of_the_lists_can_be_explained() {
    for file in [DAFTAR_2019, DAFTAR_2027] {
        let list = nomenklatur(file);
        for e in list.entri(PROV).chain(list.entri(KAB)) {
            for part in e.kode.explain() {
                let unknown = part.arti.id.contains("tidak dikenal");
                assert!(!unknown, "{file} {} {part:?}", e.kode);
            }
        }
    }
}

#[test]
fn what_became_of_a_code() {
    let old = nomenklatur(DAFTAR_2019);
    let new = nomenklatur(DAFTAR_2027);
    let fate = |code: &str| {
        let code = kode(code);
        let name = &old.get(KAB, &code).unwrap().uraian;
        match new.fate(KAB, &code, name).unwrap() {
            NasibKode::Tetap(e) => format!("same {}", e.kode),
            NasibKode::Diganti(e) => format!("replaced {}", e[0].kode),
            NasibKode::Pindah(e) => format!("moved {}", e.kode),
            NasibKode::Hilang => "gone".to_owned(),
        }
    };
    // Said by the list.
    assert_eq!(fate("1.02.02.2.02.21"), "replaced 1.02.02.2.02.0055");
    assert_eq!(fate("1.02.03.2.02.01"), "replaced 1.02.03.2.02.0004");
    // Not said: the same name has another number.
    assert_eq!(fate("1.06.06.2.01.03"), "moved 1.06.06.2.01.0007");
    assert_eq!(fate("1.02.02.2.01.05"), "moved 1.02.02.2.01.0022");
    // Not said, and the name changed: 1.06.04.2.01.0014 has a similar task, but nothing tells that it
    // replaces this one.
    assert_eq!(fate("1.06.04.2.01.07"), "gone");
    assert_eq!(fate("1.06.04.2.01.01"), "same 1.06.04.2.01.0001");
    assert!(new.fate(KAB, &kode("9.09.02"), "x").is_none());
}

const KESEHATAN: &str = "program,1.02.02,PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT,1\n\
    kegiatan,1 2 2 2,Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi,1\n\
    subkegiatan,1 2 2 2 2,Pengelolaan Sistem Informasi Kesehatan,1\n";

#[test]
fn lost_codes_of_any_bidang_are_recovered() {
    let without = plan(KESEHATAN, &[]);
    assert_eq!(codes(&without)[1].lengkap, None);
    let lost = found(&without, "STR001");
    assert!(
        lost[0]
            .pesan
            .id
            .contains("dicari dalam Permendagri 90/2019, Kepmendagri 900.1.15.5-1317/2023")
    );

    let with = plan(KESEHATAN, &[nomenklatur(DAFTAR_2019)]);
    let found_codes: Vec<String> = codes(&with)
        .iter()
        .map(|k| k.lengkap.unwrap().to_string())
        .collect();
    assert_eq!(found_codes, ["1.02.02", "1.02.02.2.03", "1.02.02.2.03.02"]);
    assert_eq!(codes(&with)[0].menurut, None);
    assert_eq!(codes(&with)[2].menurut, Some("Permendagri 90/2019"));
    let lost = found(&with, "STR001");
    assert_eq!(lost.len(), 2);
    assert!(
        lost[0]
            .pesan
            .id
            .contains("dalam Permendagri 90/2019 kode lengkapnya 1.02.02.2.03")
    );
    assert!(
        lost[0]
            .pesan
            .en
            .contains("in Permendagri 90/2019 the full code is 1.02.02.2.03")
    );
    // The list of the plan's years is also the one that judges names; no later list was handed in.
    assert_eq!(counted(&with, "STR004"), (2, 0, 1));
    assert_eq!(counted(&with, "STR008"), (0, 0, 3));
}

#[test]
fn names_of_any_bidang_are_judged_by_the_list_that_was_handed_in() {
    let rows = "program,1.02.02,PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT,1\n\
        kegiatan,1.02.02.2.02,Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi,1\n";
    assert_eq!(counted(&plan(rows, &[]), "STR004"), (0, 0, 2));
    // The list of 2019 alone says nothing of years that have newer ones.
    let old = plan(rows, &[nomenklatur(DAFTAR_2019)]);
    assert_eq!(counted(&old, "STR004"), (1, 0, 1));
    let with = plan(rows, &[nomenklatur(DAFTAR_2019), nomenklatur(DAFTAR_2027)]);
    let wrong = found(&with, "STR004");
    assert_eq!(wrong.len(), 1);
    assert_eq!(wrong[0].dihitung, Some(Nilai::from("1.02.02.2.03")));
    assert!(wrong[0].pesan.en.contains("by Permendagri 90/2019"));
}

#[test]
fn str008_names_what_a_later_list_replaced() {
    let rows = |code: &str, name: &str| {
        format!(
            "program,1.02.02,PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT,1\n\
             kegiatan,1.02.02.2.02,Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota,1\n\
             subkegiatan,{code},{name},1\n"
        )
    };
    let lists = [nomenklatur(DAFTAR_2027), nomenklatur(DAFTAR_2019)];
    let old = rows(
        "1.02.02.2.02.21",
        "Pengelolaan Pelayanan Kesehatan Orang dengan Masalah Kesehatan Jiwa (ODMK)",
    );
    let notes = found(&plan(&old, &lists), "STR008");
    assert_eq!(notes.len(), 1, "{notes:#?}");
    let note = &notes[0];
    assert_eq!(note.keparahan, Keparahan::Catatan);
    assert_eq!(note.tempat.baris(), Some(4));
    assert_eq!(note.tempat.kolom(), Some("kode"));
    assert_eq!(note.dihitung, Some(Nilai::from("1.02.02.2.02.0055")));
    for text in [&note.pesan.id, &note.pesan.en] {
        assert!(text.contains("Permendagri 90/2019"), "{text}");
        assert!(text.contains("Pemutakhiran nomenklatur 2027"), "{text}");
        assert!(text.contains("1.02.02.2.02.0055"), "{text}");
    }
    // The code beside it is in both lists.
    let kept = rows(
        "1.02.02.2.02.01",
        "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
    );
    assert_eq!(counted(&plan(&kept, &lists), "STR008"), (3, 0, 0));
    // Without a later list there is nothing to compare.
    assert_eq!(counted(&plan(&old, &[]), "STR008"), (0, 0, 0));
}

/// The real plan with both lists: its codes are the same, and the nine that the list for 2027 has no
/// more are noted.
#[test]
fn the_real_plan_with_whole_lists() {
    let opsi = OpsiBaca {
        nomenklatur: vec![nomenklatur(DAFTAR_2019), nomenklatur(DAFTAR_2027)],
        ..OpsiBaca::default()
    };
    let with = Renstra::read_with(files("kukar"), &opsi).unwrap();
    let without = renstra_tests::kukar();
    let full = |p: &Renstra| codes(p).iter().map(|k| k.lengkap).collect::<Vec<_>>();
    assert_eq!(full(&with), full(&without));
    for code in ["STR001", "STR004"] {
        let of = |p| {
            found(p, code)
                .into_iter()
                .map(|t| t.dihitung)
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&with), of(&without), "{code}");
    }
    let noted: Vec<_> = found(&with, "STR008")
        .into_iter()
        .map(|t| (t.jalur.unwrap(), t.dihitung))
        .collect();
    let moved = |old: &str, new: &str| (old.to_owned(), Some(Nilai::from(new)));
    let gone = |old: &str| (old.to_owned(), None);
    assert_eq!(
        noted,
        [
            gone("1.06.02.2.01.01"),
            gone("1.06.02.2.02.01"),
            gone("1.06.02.2.03.01"),
            gone("1.06.02.2.03.02"),
            moved("1.06.02.2.03.05", "1.06.02.2.03.0012"),
            gone("1.06.03.2.01.01"),
            moved("1.06.05.2.02.02", "1.06.05.2.02.0008"),
            moved("1.06.05.2.02.03", "1.06.05.2.02.0006"),
            moved("1.06.06.2.01.03", "1.06.06.2.01.0007"),
        ]
    );
}

#[test]
fn other_languages_hand_lists_in_as_files_or_read_once() {
    let table = format!("tingkat,kode,uraian,rp_2022\n{KESEHATAN}");
    let files = [RENCANA, (MATRIX, table.as_str())];
    let list = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../renstra-core/data/nasional")
            .join(DAFTAR_2019),
    )
    .unwrap();
    let file = |nama: &str, isi: &str| json!({"nama": nama, "isi": isi});
    let argument = |list: Value| {
        let berkas: Vec<Value> = files.iter().map(|(nama, isi)| file(nama, isi)).collect();
        json!({"berkas": berkas, "nomenklatur": [list]}).to_string()
    };
    let expected = codes(&plan(KESEHATAN, &[nomenklatur(DAFTAR_2019)]));
    let by_text = api::read(&argument(file(DAFTAR_2019, &list))).unwrap();
    assert_eq!(codes(&by_text), expected);
    let once = api::nomenclature(DAFTAR_2019, list.as_bytes()).unwrap();
    for _ in 0..2 {
        let plan = api::read_files(files, vec![Arc::clone(once.list())], "{}").unwrap();
        assert_eq!(codes(&plan), expected);
    }
    // The lines that stand twice are told in both languages.
    for (bahasa, word) in [(Bahasa::Id, "sudah ada"), (Bahasa::En, "already")] {
        let about: Value = serde_json::from_str(&once.to_json(bahasa)).unwrap();
        assert_eq!(about["jumlah"], 6929);
        assert_eq!(about["catatan"].as_array().unwrap().len(), 3);
        assert!(
            about["catatan"][0]["pesan"]
                .as_str()
                .unwrap()
                .contains(word)
        );
    }
    for wrong in [
        file("daftar.tsv", &list),
        json!({"nama": DAFTAR_2019}),
        json!(3),
    ] {
        assert!(api::read(&argument(wrong)).is_err());
    }
}
