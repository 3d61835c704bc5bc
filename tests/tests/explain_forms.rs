//! Explanations as a reader gets them: folded, in a width, from a changed plan; keys of findings.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::report::OpsiLaporan;
use renstra_core::report::explain::{OpsiPenjelasan, html, json, text};
use renstra_core::{Bahasa, Renstra, Tahun, report};
use serde_json::Value;

const MATRIX: &str = "tingkat,kode,uraian,rp_2024\nprogram,1.02.02,P,\"1,000\"\nkegiatan,1.02.02.2.01,K,600\nkegiatan,1.02.02.2.02,L,400\n";

fn tahun(year: u16) -> Tahun {
    Tahun::new(year).unwrap()
}

fn plan() -> Renstra {
    Renstra::read([("tabel-6.1-program-pendanaan", MATRIX)]).unwrap()
}

fn year() -> Option<Tahun> {
    Some(Tahun::new(2024).unwrap())
}

fn data(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn what_is_folded_is_counted_and_has_a_key() {
    let found = plan().explain("total", year()).unwrap();
    let depth = |n| OpsiPenjelasan {
        kedalaman: Some(n),
        ..OpsiPenjelasan::default()
    };
    // The plan, its programme, its two kegiatan.
    let one = text(&found, depth(1));
    assert!(
        one.contains("… 2 bagian, 2 sel dilipat; tanyakan 1.02.02 2024\n"),
        "{one}"
    );
    assert!(!one.contains("1.02.02.2.01") && !one.contains("baris 3"));
    // The figure itself cannot be asked for again.
    assert!(text(&found, depth(0)).contains("… 1 bagian, 2 sel dilipat; perbesar kedalamannya\n"));
    assert!(!text(&found, depth(2)).contains("dilipat"));
    assert_eq!(text(&found, depth(2)), text(&found, Bahasa::Id));
    let folded = data(&json(&found, depth(1)));
    let programme = &folded["bagian"][0];
    assert_eq!(programme["jalur"], "1.02.02");
    assert_eq!(
        programme["dilipat"],
        serde_json::json!({"bagian": 2, "sel": 2})
    );
    assert!(programme.get("bagian").is_none());
    let page = html(
        &found,
        OpsiPenjelasan {
            bahasa: Bahasa::En,
            ..depth(1)
        },
    );
    assert!(page.contains("2 parts, 2 cells folded away; ask for 1.02.02 2024"));
}

#[test]
fn no_line_is_wider_than_asked() {
    let plan = renstra_tests::kukar();
    for lebar in [80, 120] {
        let opsi = OpsiPenjelasan {
            lebar,
            kedalaman: Some(3),
            ..OpsiPenjelasan::default()
        };
        let tree = text(&plan.explain("total", None).unwrap(), opsi);
        let widest = tree.lines().map(|l| l.chars().count()).max();
        assert!(widest.unwrap() <= usize::from(lebar), "{widest:?}");
    }
}

#[test]
fn a_cell_of_a_scenario_is_not_as_printed() {
    let money = "300".parse().unwrap();
    let changed = plan()
        .scenario()
        .set_pagu("1.02.02.2.01", year().unwrap(), money)
        .unwrap();
    let found = changed.plan().explain("1.02.02", year()).unwrap();
    let shown = text(&found, Bahasa::Id);
    assert!(
        shown.contains("asal: ditetapkan skenario; semula tercetak \"600\""),
        "{shown}"
    );
    assert_eq!(shown.matches("ditetapkan").count(), 1, "{shown}");
    assert!(text(&found, Bahasa::En).contains("set by the scenario; \"600\" was printed"));
    let cells = &data(&json(&found, Bahasa::Id))["bagian"];
    assert_eq!(cells[0]["skenario"], true);
    assert_eq!(
        (&cells[0]["tercetak"], &cells[0]["tercetak_semula"]),
        (&"300".into(), &"600".into())
    );
    assert_eq!(cells[0]["rumus"], "ditetapkan skenario");
    assert!(cells[1].get("skenario").is_none());
    assert!(html(&found, Bahasa::Id).contains("ditetapkan skenario"));
    // A scenario of the changed plan knows what was printed at first; set back, nothing is left to say.
    let again = changed.plan().scenario();
    let again = again
        .set_pagu("1.02.02.2.01", tahun(2024), "200".parse().unwrap())
        .unwrap();
    let cell = again.plan().pohon.find("1.02.02.2.01").unwrap().pagu[0]
        .1
        .clone();
    assert_eq!(again.plan().printed_before(&cell.tempat), Some("600"));
    let back = again
        .set_pagu("1.02.02.2.01", tahun(2024), "600".parse().unwrap())
        .unwrap();
    assert_eq!(back.plan().printed_before(&cell.tempat), None);
}

#[test]
fn every_finding_shows_the_key_that_explains_it() {
    let plan = renstra_tests::kukar();
    let result = plan.check();
    let opsi = OpsiLaporan {
        lengkap: true,
        ..OpsiLaporan::default()
    };
    let shown = report::text(&plan, Some(&result), &opsi);
    let marked = report::markdown(&plan, Some(&result), &opsi);
    let whole = data(&report::data::json(&plan, Some(&result), Bahasa::Id));
    let rows = whole["periksa"]["temuan"].as_array().unwrap();
    for (finding, row) in result.temuan().iter().zip(rows) {
        let key = finding.kunci();
        assert!(
            shown.contains(&format!("[{key}]")) && marked.contains(&format!("(`{key}`)")),
            "{key}"
        );
        assert_eq!(row["kunci"], *key);
    }
    for finding in result.temuan().iter().step_by(10) {
        let found = plan.explain(&finding.kunci(), None).unwrap();
        assert_eq!(found.judul, finding.pesan);
    }
}
