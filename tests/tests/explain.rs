//! Every figure of the real plan, followed from the result to the printed cells.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::collections::{BTreeMap, BTreeSet};

use renstra_core::explain::Langkah;
use renstra_core::rules::KomponenBiaya;
use renstra_core::rules::registry::ATURAN;
use renstra_core::{
    Bahasa, Isi, Locale, Nilai, Penjelasan, Renstra, Tahun, TakTerdefinisi, Tempat, parse_number,
    report, sakip_table,
};

/// The text of a cell, looked up in the table itself.
fn cell(plan: &Renstra, place: &Tempat) -> String {
    let sheet = plan
        .lembar()
        .iter()
        .find(|l| l.nama == place.tabel)
        .unwrap();
    let row = sheet
        .baris
        .iter()
        .find(|b| Some(b.nomor) == place.baris)
        .unwrap();
    let name = place.kolom.as_deref().unwrap();
    let column = sheet.kolom().iter().position(|k| k.trim() == name).unwrap();
    row.sel[column].clone()
}

/// The texts that a figure may be printed as: one of the readings of the text, or one unit of two; a weight
/// stands in its declaration behind a star.
fn says(text: &str, value: &Nilai) -> bool {
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

fn follow(plan: &Renstra, top: &Penjelasan) {
    for step in top.walk() {
        let name = &step.judul.id;
        assert_eq!(step.recompute(), step.nilai, "{name}");
        if let Some(key) = step.aturan {
            assert!(ATURAN.iter().any(|a| a.kunci == key), "{key}");
        }
        if step.langkah != Langkah::Sel {
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

#[test]
fn every_figure_recomputes_down_to_printed_cells() {
    let plan = renstra_tests::kukar();
    let all = plan.figures();
    // 93 nodes and the plan, each with five years and their sum, are only the first of them.
    assert!(all.len() > 1000, "{}", all.len());
    let distinct: BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    for (key, year) in &all {
        let found = plan
            .explain(key, *year)
            .unwrap_or_else(|e| panic!("{key}: {e}"));
        assert_eq!((found.jalur.as_ref(), found.tahun), (Some(key), *year));
        follow(&plan, &found);
    }
}

/// The value of an explanation.
fn value(plan: &Renstra, key: &str, year: Option<Tahun>) -> Nilai {
    plan.explain(key, year)
        .unwrap_or_else(|e| panic!("{key}: {e}"))
        .nilai
}

#[test]
fn explained_pagu_is_the_rolled_up_one() {
    let plan = renstra_tests::kukar();
    let budget = plan.budget();
    for row in budget.rows() {
        let key = row
            .simpul
            .map_or("total", |id| &plan.pohon.get(id).unwrap().jalur);
        for (year, amount) in budget.tahun.iter().zip(&row.per_tahun) {
            assert_eq!(
                value(&plan, key, Some(*year)),
                Nilai::from(*amount),
                "{key} {year}"
            );
        }
        assert_eq!(value(&plan, key, None), Nilai::from(row.jumlah), "{key}");
    }
}

#[test]
fn explained_history_is_the_computed_one() {
    let plan = renstra_tests::kukar();
    let history = plan.absorption();
    let names: Vec<&str> = history.lines().collect();
    for row in history.rows() {
        let number = names.iter().position(|n| *n == row.uraian).unwrap() + 1;
        let line = if row.jumlah {
            "jumlah".to_owned()
        } else {
            number.to_string()
        };
        let key = |figure: &str| format!("{figure}/{line}");
        let absorbed = value(&plan, &key("serapan"), row.tahun);
        assert_eq!(
            absorbed,
            Nilai::from(row.serapan.clone()),
            "{line} {:?}",
            row.tahun
        );
        assert_eq!(value(&plan, &key("sisa"), row.tahun), Nilai::from(row.sisa));
        let growth = history.growth(&row.uraian).unwrap();
        let explained = value(&plan, &key("pertumbuhan_anggaran"), None);
        assert_eq!(explained, Nilai::from(growth.anggaran.clone()));
        let explained = value(&plan, &key("pertumbuhan_realisasi"), None);
        assert_eq!(explained, Nilai::from(growth.realisasi.clone()));
    }
}

#[test]
fn explained_coverage_targets_and_names_are_the_computed_ones() {
    let plan = renstra_tests::kukar();
    let keys = plan.figures();
    let mut seen = 0;
    for row in plan.coverage() {
        let n = plan
            .spm
            .iter()
            .position(|s| s.jenis_pelayanan == row.jenis_pelayanan)
            .unwrap()
            + 1;
        let unit = row
            .satuan
            .as_ref()
            .map(|s| format!("/{s}").to_lowercase())
            .unwrap_or_default();
        let key = format!("spm/{n}{unit}");
        assert!(keys.contains(&(key.clone(), Some(row.tahun))), "{key}");
        assert_eq!(
            value(&plan, &key, Some(row.tahun)),
            Nilai::from(row.capaian),
            "{key}"
        );
        seen += 1;
    }
    assert!(seen > 0);
    for row in plan.targets() {
        if plan
            .targets()
            .iter()
            .filter(|r| r.jalur == row.jalur)
            .count()
            > 1
        {
            continue;
        }
        let expected = row.akhir.map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio);
        assert_eq!(
            value(&plan, &format!("{}/target", row.jalur), None),
            expected
        );
    }
    for proposal in plan.mean_proposals() {
        for year in &proposal.tahun {
            let key = format!("turunan/{}", proposal.simpul.jalur);
            let mean = Nilai::Rasio(year.dihitung.clone());
            assert_eq!(value(&plan, &key, Some(year.tahun)), mean);
        }
    }
    let scores = sakip_table(&plan);
    assert!(!scores.baris.is_empty());
    for row in &scores.baris {
        let (Nilai::Teks(key), Nilai::Tahun(year)) = (&row[0], &row[2]) else {
            panic!("{row:?}");
        };
        assert_eq!(
            value(&plan, &format!("{key}/predikat"), Some(*year)),
            row[4]
        );
    }
}

#[test]
fn every_finding_leads_to_its_cell() {
    let plan = renstra_tests::kukar();
    let result = plan.check();
    let mut compared = BTreeSet::new();
    for finding in result.temuan() {
        let found = plan.explain_finding(finding);
        assert_eq!(found.judul, finding.pesan);
        let first = &found.bagian[0];
        if finding.tempat.kolom.is_some() && finding.tempat.baris.is_some() {
            let text = cell(&plan, first.tempat.as_ref().unwrap());
            assert_eq!(first.tercetak.as_deref(), Some(text.as_str()));
        }
        for part in found.bagian.iter().skip(1) {
            if part.langkah == Langkah::Sel {
                let place = part.tempat.as_ref().unwrap();
                assert_eq!(part.tercetak, Some(cell(&plan, place)), "{}", finding.kode);
            } else {
                follow(&plan, part);
            }
            compared.insert(finding.kode);
        }
        for place in &finding.pembanding {
            assert!(
                found.cells().any(|c| c == place),
                "{} {place}",
                finding.kode
            );
        }
    }
    // Findings about figures go on to the figure, those about two cells to the other one.
    for code in [
        "ANG001", "ANG003", "ANG004", "KIN001", "KIN003", "KIN005", "KIN006", "KIN011", "SDM001",
    ] {
        let found = result.temuan().iter().any(|t| t.kode == code);
        assert!(!found || compared.contains(code), "{code}");
    }
    let nine = plan.explain("temuan/ANG003/1", None).unwrap();
    assert_eq!(
        nine.bagian[1].nilai.plain().as_deref(),
        Some("18054963816.8")
    );
}

#[test]
fn the_forms_hold_the_whole_tree() {
    let plan = renstra_tests::kukar();
    let found = plan
        .explain("serapan/jumlah", Some(Tahun::new(2018).unwrap()))
        .unwrap();
    let text = report::explain::text(&found, Bahasa::Id);
    for part in [
        "88,41 %",
        "baris 2, kolom 2018",
        "18.054.963.816,80",
        "Permendagri 86/2017",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let data: serde_json::Value =
        serde_json::from_str(&report::explain::json(&found, Bahasa::Id)).unwrap();
    assert_eq!(data["nilai"], "88.41");
    assert_eq!(
        data["bagian"][1]["bagian"][0]["tercetak"],
        "7.598.646.378,80"
    );
    let page = report::explain::html(&found, Bahasa::En);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("88.41 %"));
}

#[test]
fn a_page_takes_no_code_from_a_name() {
    let csv = "tingkat,kode,uraian,rp_2024\nprogram,1.06.02,<script>alert(1)</script>,10\n";
    let plan = Renstra::read([("tabel-6.1-program-pendanaan.csv", csv)]).unwrap();
    let page = report::explain::html(&plan.explain("1.06.02", None).unwrap(), Bahasa::Id);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
}

#[test]
fn achievements_and_their_names_lead_to_their_cells() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022\n\
                  program,1.06.02,P,Jumlah pelatihan,Kali,10,10,20,1\n";
    let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,3\n1.06.02,2022,2,5\n";
    let past = "indikator,satuan,polaritas,target_2020,realisasi_2020\nAngka kemiskinan,Persen,negatif,8,9\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
        ("tabel-pencapaian-kinerja", past),
    ])
    .unwrap();
    let figures = plan.figures();
    for (key, year) in &figures {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    let year = |y| Some(Tahun::new(y).unwrap());
    // (3 + 5) / 10
    let trained = plan.explain("1.06.02/capaian", year(2022)).unwrap();
    assert_eq!(trained.nilai.plain().as_deref(), Some("80"));
    assert_eq!(trained.bagian[0].bagian.len(), 2);
    let named = plan.explain("1.06.02/kategori", year(2022)).unwrap();
    assert_eq!(named.nilai.plain().as_deref(), Some("Tinggi"));
    assert!(figures.contains(&("1.06.02/kategori".to_owned(), year(2022))));
    // (2 x 8 - 9) / 8
    let poor = plan
        .explain("tabel-pencapaian-kinerja/2/capaian", year(2020))
        .unwrap();
    assert_eq!(poor.nilai.plain().as_deref(), Some("87.5"));
    assert!(plan.explain("1.06.02/capaian", year(2023)).is_err());
}

const SERVICES: &str = "jenis_pelayanan,berhak_2023,terlayani_2023,mutu_2023,berhak_2024,terlayani_2024,mutu_2024\n\
    Anak telantar,100,95,70%,100,95,\n\
    Lansia telantar,100,99,50,80,90,40\n\
    Korban bencana,\"200 kk/ 1000 jiwa\",\"100 kk/ 900 jiwa\",100,,,\n";

fn services() -> Renstra {
    Renstra::read([("tabel-2.3-capaian-spm.csv", SERVICES)]).unwrap()
}

fn plain(plan: &Renstra, key: &str, year: u16) -> Option<String> {
    value(plan, key, Some(Tahun::new(year).unwrap())).plain()
}

#[test]
fn an_index_leads_to_its_parts_and_their_cells() {
    let plan = services();
    let all = plan.figures();
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
            let service = |s: &renstra_core::model::BarisSpm| s.tempat.baris == row.tempat.baris;
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

#[test]
fn declared_indicators_lead_to_their_sources_and_weights() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2023,target_2024,rp_2023,rp_2024\n\
        sasaran,,S,Cakupan,Persen,82.5,80,,\n\
        sasaran,,S,Jumlah,Orang,150,,,\n\
        program,1.06.02,P,Terlayani,Orang,90,30,10,10\n\
        program,1.06.02,P,Berhak,Orang,100,60,,\n\
        program,1.06.04,Q,Terlayani,Orang,60,,10,10\n\
        program,1.06.04,Q,Berhak,Orang,100,20,,\n";
    // Values of 2023 by hand: (90x3 + 60)/4, (90 + 60)/2, 90 + 60, 150/200.
    for (rule, key, expected) in [
        (
            "sasaran-1 = rata_rata_tertimbang(1.06.02 * 3; 1.06.04 * 1)",
            "sasaran-1",
            "82.5",
        ),
        ("sasaran-1 = rata_rata(1.06.02; 1.06.04)", "sasaran-1", "75"),
        (
            "sasaran-1/2 = jumlah(1.06.02; 1.06.04)",
            "sasaran-1/2",
            "150",
        ),
        (
            "sasaran-1 = rasio_jumlah(1.06.02 : 1.06.02/2; 1.06.04 : 1.06.04/2)",
            "sasaran-1",
            "0.75",
        ),
    ] {
        let rencana = format!("kunci,nilai\nturunan,{rule}\n");
        let plan = Renstra::read([
            ("rencana.csv", rencana.as_str()),
            ("tabel-6.1-program-pendanaan.csv", matrix),
        ])
        .unwrap();
        let key = format!("turunan/{key}");
        let years = [2023, 2024].map(|y| Some(Tahun::new(y).unwrap()));
        for year in years {
            assert!(plan.figures().contains(&(key.clone(), year)), "{key}");
            follow(&plan, &plan.explain(&key, year).unwrap());
        }
        assert_eq!(
            value(&plan, &key, years[0]).plain().as_deref(),
            Some(expected),
            "{rule}"
        );
        // 1.06.04 has no target in 2024.
        assert_eq!(
            value(&plan, &key, years[1]),
            Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda)
        );
        let found = plan.explain(&key, years[0]).unwrap();
        assert!(found.catatan.iter().any(|c| c.id.contains(rule)), "{rule}");
    }
}

/// The finding about the second indicator of a node is explained by that indicator.
#[test]
fn a_finding_leads_to_its_own_indicator() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2023,target_2024,target_akhir,rp_2023,rp_2024\n\
        program,1.06.02,P,Jumlah pelatihan,Kali,10,10,20,1,1\n\
        program,1.06.02,P,Jumlah peserta,Orang,30,40,100,,\n";
    let plan = Renstra::read([("tabel-6.1-program-pendanaan.csv", matrix)]).unwrap();
    let found = plan.explain("temuan/KIN001/1", None).unwrap();
    let compared = found.bagian.last().unwrap();
    assert_eq!(compared.jalur.as_deref(), Some("1.06.02/target/2"));
    // 30 + 40
    assert_eq!(compared.nilai.plain().as_deref(), Some("70"));
}

/// Of a population the last quarter counts, and the explanation says so.
#[test]
fn a_last_quarter_is_told_as_such() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_akhir,rp_2022,agregasi\n\
        program,1.06.02,P,Jumlah penduduk terdata,Jiwa,1000,1000,1,akhir\n";
    let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,900\n1.06.02,2022,2,950\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    let found = plan
        .explain("1.06.02/capaian", Some(Tahun::new(2022).unwrap()))
        .unwrap();
    // 950 of 1000, not 1850.
    assert_eq!(found.nilai.plain().as_deref(), Some("95"));
    assert!(found.bagian[0].catatan[0].id.contains("triwulan 2"));
}

/// A year selects the regulation: coverage of 2020 and of 2021, SAKIP scores of 2014 and of 2015.
#[test]
fn the_basis_is_that_of_the_year() {
    let basis = |plan: &Renstra, key: &str, year: u16| {
        let found = plan.explain(key, Some(Tahun::new(year).unwrap())).unwrap();
        (found.nilai.plain().unwrap(), found.dasar.unwrap().peraturan)
    };
    let real = renstra_tests::kukar();
    assert_eq!(basis(&real, "spm/1", 2020).1, "Permendagri 100/2018");
    assert_eq!(basis(&real, "spm/1", 2021).1, "Permendagri 59/2021");
    let table = "indikator,satuan,2014,2015\nNilai SAKIP,Nilai,76,76\n";
    let plan = Renstra::read([("tabel-6.1-indikator-rpjmd", table)]).unwrap();
    let key = "tabel-6.1-indikator-rpjmd/2/predikat";
    let names = [2014, 2015].map(|y| basis(&plan, key, y));
    assert_eq!(
        names,
        [
            ("A".to_owned(), "PermenPAN-RB 25/2012"),
            ("BB".to_owned(), "PermenPAN-RB 12/2015"),
        ]
    );
    let shown = sakip_table(&plan);
    let named = [0, 1].map(|n| shown.get(n, "predikat").unwrap().plain().unwrap());
    assert_eq!(named, ["A", "BB"]);
}

/// What is left and the pace needed are those of the progress table, down to their cells.
#[test]
fn distance_and_pace_lead_to_their_cells() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_2024,target_akhir,rp_2022,rp_2023,rp_2024,agregasi\n\
        program,1.06.02,P,Jumlah pelatihan,Kali,10,20,30,60,1,1,1,jumlah\n\
        program,1.06.02,P,Persentase tertangani,Persen,80,85,90,,,,,rata_rata\n";
    let progress = "kode,tahun,triwulan,indikator,realisasi\n\
        1.06.02,2022,1,Jumlah pelatihan,3\n1.06.02,2022,2,Jumlah pelatihan,6\n1.06.02,2023,,Jumlah pelatihan,25\n\
        1.06.02,2022,,Persentase tertangani,76\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    for (key, year) in &plan.figures() {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    for (key, year, expected) in [
        // 60 - (3 + 6), over two years; 60 - (9 + 25), over one.
        ("1.06.02/sisa_menuju_akhir", 2022, "51"),
        ("1.06.02/laju_perlu", 2022, "25.5"),
        ("1.06.02/sisa_menuju_akhir", 2023, "26"),
        ("1.06.02/laju_perlu", 2023, "26"),
        // The mean of 80, 85 and 90 less 76; 9 over two years.
        ("1.06.02/sisa_menuju_akhir/2", 2022, "9"),
        ("1.06.02/laju_perlu/2", 2022, "4.5"),
    ] {
        assert_eq!(
            plain(&plan, key, year).as_deref(),
            Some(expected),
            "{key} {year}"
        );
    }
    let mut numbers = BTreeMap::new();
    for row in plan.progress(&renstra_core::OpsiKemajuan::default()) {
        let n: &mut usize = numbers.entry((row.jalur.clone(), row.tahun)).or_default();
        *n += 1;
        let behind = if *n == 1 {
            String::new()
        } else {
            format!("/{n}")
        };
        for (figure, computed) in [
            ("sisa_menuju_akhir", &row.sisa_menuju_akhir),
            ("laju_perlu", &row.laju_perlu),
        ] {
            let key = format!("{}/{figure}{behind}", row.jalur);
            let found = plan.explain(&key, Some(row.tahun));
            assert_eq!(found.is_ok(), computed.is_ok(), "{key} {}", row.tahun);
            if let (Ok(found), Ok(exact)) = (found, computed) {
                assert_eq!(found.nilai.plain(), Nilai::Rasio(exact.clone()).plain());
            }
        }
    }
}

/// Mean achievement of programmes and agency: what has no value is left out and counted, not zero.
#[test]
fn mean_achievements_lead_to_their_achievements() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
        program,1.06.02,P,Pelatihan,Kali,10,\n\
        kegiatan,1.06.02.2.01,K,Modul,Dokumen,4,1\n\
        kegiatan,1.06.02.2.02,L,Rapat,Kali,0,1\n\
        program,1.06.04,Q,Terlayani,Orang,50,1\n";
    let progress = "kode,tahun,realisasi\n1.06.02,2022,8\n1.06.02.2.01,2022,3\n\
        1.06.02.2.02,2022,1\n1.06.04,2022,55\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    for (key, year) in &plan.figures() {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    // (80 + 75) / 2, a target of zero left out; 110; (80 + 75 + 110) / 3 = 88,33...
    for (key, mean, name) in [
        ("1.06.02", "77.5", "Tinggi"),
        ("1.06.04", "110", "Sangat Tinggi"),
        ("total", "88.33", "Tinggi"),
    ] {
        let of = |figure: &str| plain(&plan, &format!("{key}/{figure}"), 2022);
        assert_eq!(of("rata_rata_capaian").as_deref(), Some(mean), "{key}");
        assert_eq!(of("kategori_rata_rata").as_deref(), Some(name), "{key}");
    }
    let rows = plan.mean_achievements(&renstra_core::OpsiKemajuan::default());
    let counts: Vec<_> = rows.iter().map(|r| (r.bernilai, r.tanpa_nilai)).collect();
    assert_eq!(counts, [(2, 1), (1, 0), (3, 1)]);
    // The real plan has realised nothing yet: no mean, and none of zero.
    let real = renstra_tests::kukar();
    assert!(
        real.mean_achievements(&renstra_core::OpsiKemajuan::default())
            .is_empty()
    );
}

/// Ranges and ranks have achievements too, and they count in the mean as they are computed.
#[test]
fn achievements_of_ranges_and_ranks_are_explained() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
        program,1.06.02,P,Nilai kepuasan,Nilai,80-90,1\n\
        program,1.06.04,Q,Predikat SAKIP,Predikat,BB,1\n\
        program,1.06.05,R,Nilai layanan,Nilai,≥ 85.5,1\n";
    let progress = "kode,tahun,realisasi\n1.06.02,2022,70\n1.06.04,2022,A\n1.06.05,2022,90\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    for (key, year) in &plan.figures() {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    // 70 of 80, the nearer end; A is above BB; 90 is at least 85,5; (87,5 + 100) / 2.
    for (key, expected) in [
        ("1.06.02/capaian", "87.5"),
        ("1.06.04/capaian", "tercapai"),
        ("1.06.05/capaian", "100"),
        ("total/rata_rata_capaian", "93.75"),
    ] {
        assert_eq!(plain(&plan, key, 2022).as_deref(), Some(expected), "{key}");
    }
    // A rank has an order and no distance: no name on the scale of percents.
    let year = Some(Tahun::new(2022).unwrap());
    assert!(plan.explain("1.06.04/kategori", year).is_err());
}
