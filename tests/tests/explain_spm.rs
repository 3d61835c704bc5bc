//! Explanations of the SPM index and of the need.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

mod jelas;

use std::collections::BTreeSet;

use jelas::{figures, follow, plain, value};
use renstra_core::rules::KomponenBiaya;
use renstra_core::{Bahasa, Nilai, Renstra, Tahun, TakTerdefinisi, report};

const SERVICES: &str = "jenis_pelayanan,berhak_2023,terlayani_2023,mutu_2023,berhak_2024,terlayani_2024,mutu_2024\n\
    Anak telantar,100,95,70%,100,95,\n\
    Lansia telantar,100,99,50,80,90,40\n\
    Korban bencana,\"200 kk/ 1000 jiwa\",\"100 kk/ 900 jiwa\",100,,,\n";

fn services() -> Renstra {
    Renstra::read([("tabel-2.3-capaian-spm.csv", SERVICES)]).unwrap()
}

#[test]
fn an_index_leads_to_its_parts_and_their_cells() {
    let plan = services();
    let all = figures(&plan);
    let distinct: BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    for (key, year) in &all {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    // 0,80 x 95 = 76 and 0,20 x 70 = 14, together 90.
    for (figure, expected) in [
        ("bagian_penerima", "76"),
        ("bagian_mutu", "14"),
        ("indeks", "90"),
        ("kategori", "Tuntas Utama"),
        ("belum_terlayani", "5"),
    ] {
        let key = format!("spm/1/{figure}");
        assert_eq!(plain(&plan, &key, 2023).as_deref(), Some(expected), "{key}");
    }
    // 0,80 x 99 + 0,20 x 50 = 89,2: not rounded up to 90.
    assert_eq!(
        plain(&plan, "spm/2/kategori", 2023).as_deref(),
        Some("Tuntas Madya")
    );
    // Households and people have indices of their own: 0,80 x 50 + 20 and 0,80 x 90 + 20.
    assert_eq!(plain(&plan, "spm/3/indeks", 2023).as_deref(), Some("60"));
    assert_eq!(
        plain(&plan, "spm/3/jiwa/indeks", 2023).as_deref(),
        Some("92")
    );
}

#[test]
fn an_index_without_its_data_says_why() {
    let plan = services();
    // No minimum quality is printed.
    assert_eq!(
        value(&plan, "spm/1/indeks", Some(Tahun::new(2024).unwrap())),
        Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda)
    );
    // The coverage part is there all the same.
    assert_eq!(
        plain(&plan, "spm/1/bagian_penerima", 2024).as_deref(),
        Some("76")
    );
    // More served than entitled is no index, and no need.
    for figure in ["indeks", "bagian_penerima", "kategori"] {
        assert_eq!(
            value(
                &plan,
                &format!("spm/2/{figure}"),
                Some(Tahun::new(2024).unwrap())
            ),
            Nilai::TakTerdefinisi(TakTerdefinisi::DiLuarRentang)
        );
    }
    // The real plan has no column for the quality, and its later years are only planned.
    let real = renstra_tests::kukar();
    let found = real
        .explain("spm/1/indeks", Some(Tahun::new(2020).unwrap()))
        .unwrap();
    let text = report::explain::text(&found, Bahasa::Id);
    assert!(text.contains("tidak punya kolom mutu_2020"), "{text}");
    assert!(
        real.explain("spm/1/indeks", Some(Tahun::new(2021).unwrap()))
            .is_err()
    );
}

#[test]
fn explained_indices_are_the_computed_ones() {
    for plan in [services(), renstra_tests::kukar()] {
        let mut seen = 0;
        for row in plan.spm_indices() {
            let service =
                |s: &renstra_core::model::BarisSpm| s.tempat.baris() == row.tempat.baris();
            let n = plan.spm.iter().position(service).unwrap() + 1;
            let unit = row.satuan.as_ref().map(|s| format!("/{s}").to_lowercase());
            let key = format!("spm/{n}{}", unit.unwrap_or_default());
            let of = |figure: &str| value(&plan, &format!("{key}/{figure}"), Some(row.tahun));
            let index = row.indeks.clone();
            assert_eq!(of("indeks"), Nilai::from(index.clone().map(|i| i.nilai)));
            if let Ok(index) = index {
                assert_eq!(of("bagian_penerima"), Nilai::Persen(index.bagian_penerima));
                assert_eq!(of("bagian_mutu"), Nilai::Persen(index.bagian_mutu));
                assert_eq!(of("kategori"), index.kategori.nama.into());
            }
            seen += 1;
        }
        assert!(seen > 0);
    }
}

/// A lone 0,7 may be 0,7 percent or 70; beside a 70 it is 0,7 percent.
#[test]
fn a_quality_that_may_be_a_fraction_makes_no_index() {
    let table = "jenis_pelayanan,berhak_2023,terlayani_2023,mutu_2023\nA,100,95,\"0,7\"\n";
    let alone = Renstra::read([("tabel-2.3-capaian-spm.csv", table)]).unwrap();
    assert_eq!(
        value(&alone, "spm/1/indeks", Some(Tahun::new(2023).unwrap())),
        Nilai::TakTerdefinisi(TakTerdefinisi::TakTerbaca)
    );
    let table = format!("{table}B,100,95,\"70,5\"\n");
    let beside = Renstra::read([("tabel-2.3-capaian-spm.csv", table.as_str())]).unwrap();
    // 0,80 x 95 + 0,20 x 0,7
    assert_eq!(
        plain(&beside, "spm/1/indeks", 2023).as_deref(),
        Some("76.14")
    );
}

#[test]
fn a_need_leads_to_the_gap_and_its_costs() {
    let plan = services();
    let year = Tahun::new(2023).unwrap();
    let cost = |nama: &str, rupiah: &str| KomponenBiaya {
        nama: nama.to_owned(),
        satuan_biaya: rupiah.parse().unwrap(),
    };
    let costs = [cost("permakanan", "1500000"), cost("sandang", "350000")];
    // 5 x 1.500.000 + 5 x 350.000, and for the 100 households and the 100 people of the disaster.
    for (key, expected) in [
        ("spm/1/kebutuhan", "9250000"),
        ("spm/3/kebutuhan", "185000000"),
        ("spm/3/jiwa/kebutuhan", "185000000"),
    ] {
        let need = plan.explain_need(key, year, &costs).unwrap();
        assert_eq!(need.nilai.plain().as_deref(), Some(expected), "{key}");
        assert!(
            need.walk()
                .iter()
                .all(|step| step.recompute() == step.nilai)
        );
        assert_eq!(need.bagian.len(), 2);
    }
    let computed = plan.spm_need(|_| Some(&costs[..]));
    assert_eq!(
        Nilai::from(computed[0].kebutuhan.clone().map(|k| k.jumlah)),
        plan.explain_need("spm/1/kebutuhan", year, &costs)
            .unwrap()
            .nilai
    );
    // Without costs the gap is known, the money is not; and it is not zero.
    let found = plan.explain("spm/1/kebutuhan", Some(year)).unwrap();
    assert_eq!(
        found.nilai,
        Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda)
    );
    let text = report::explain::text(&found, Bahasa::En);
    assert!(text.contains("print no unit costs"), "{text}");
    assert_eq!(
        plan.explain_need("spm/1/indeks", year, &costs)
            .unwrap_err()
            .kode(),
        "BAC010"
    );
    assert!(plan.explain_need("spm/9/kebutuhan", year, &costs).is_err());
    // More served than entitled: no money is left over.
    let over = plan
        .explain_need("spm/2/kebutuhan", Tahun::new(2024).unwrap(), &costs)
        .unwrap();
    assert_eq!(
        over.nilai,
        Nilai::TakTerdefinisi(TakTerdefinisi::DiLuarRentang)
    );
}
