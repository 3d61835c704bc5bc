//! Explanations: every figure of the real plan down to printed cells, findings, forms.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

mod jelas;

use std::collections::BTreeSet;

use jelas::{cell, figures, follow, value};
use renstra_core::explain::Step;
use renstra_core::{Bahasa, Nilai, Renstra, Tahun, TakTerdefinisi, report, sakip_table};

#[test]
fn every_figure_recomputes_down_to_printed_cells() {
    let plan = renstra_tests::kukar();
    let all = figures(&plan);
    // 93 nodes and the plan, each with five years and their sum, are only the first of them.
    assert!(all.len() > 1000, "{}", all.len());
    let distinct: BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    for (key, year) in &all {
        let found = plan
            .explain(key, *year)
            .unwrap_or_else(|e| panic!("{key}: {e}"));
        assert_eq!((found.kunci().as_ref(), found.tahun()), (Some(key), *year));
        follow(&plan, &found);
    }
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
        let growth = history.growth(row.garis).unwrap();
        let explained = value(&plan, &key("pertumbuhan_anggaran"), None);
        assert_eq!(explained, Nilai::from(growth.anggaran.clone()));
        let explained = value(&plan, &key("pertumbuhan_realisasi"), None);
        assert_eq!(explained, Nilai::from(growth.realisasi.clone()));
    }
}

#[test]
fn explained_coverage_targets_and_names_are_the_computed_ones() {
    let plan = renstra_tests::kukar();
    let keys = figures(&plan);
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
    for row in plan.indicators() {
        if plan
            .indicators()
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
        if finding.tempat.kolom().is_some() && finding.tempat.baris().is_some() {
            let text = cell(&plan, first.tempat.as_ref().unwrap());
            assert_eq!(first.tercetak.as_deref(), Some(text.as_str()));
        }
        for part in found.bagian.iter().skip(1) {
            if part.langkah == Step::Sel {
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
    let first = plan.explain("temuan/ANG003/1", None).unwrap();
    assert_eq!(
        first.bagian[1].nilai.plain().as_deref(),
        Some("15962977635")
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
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022,akumulasi\n\
                  program,1.06.02,P,Jumlah pelatihan,Kali,10,10,20,1,inkremental\n";
    let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,3\n1.06.02,2022,2,5\n";
    let past = "indikator,satuan,polaritas,target_2020,realisasi_2020\nAngka kemiskinan,Persen,negatif,8,9\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
        ("tabel-pencapaian-kinerja", past),
    ])
    .unwrap();
    let figures = figures(&plan);
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

#[test]
fn targets_in_two_units_are_not_added_and_ranks_are_shown() {
    let table = "tingkat,kode,uraian,indikator,satuan,agregasi,target_2025,target_2026,rp_2025\n\
        program,1.02.02,P,Predikat,Predikat,akhir,BB,A,1\n\
        kegiatan,1.02.02.2.01,K,Jumlah penerima,,jumlah,5 orang,6 KK,1\n";
    let plan = Renstra::read([("tabel-6.1-program-pendanaan", table)]).unwrap();
    let end = plan.explain("1.02.02.2.01/target", None).unwrap();
    assert_eq!(
        end.nilai,
        Nilai::TakTerdefinisi(TakTerdefinisi::SatuanBerbeda)
    );
    let rank = plan
        .explain("1.02.02/target", Some(Tahun::new(2025).unwrap()))
        .unwrap();
    assert_eq!(rank.nilai, Nilai::from("BB"));
}
