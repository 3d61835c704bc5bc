//! Indicators that a plan declares to follow from others. Expectations by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Pembulatan, Renstra, declared_table, report};

const MATRIX: &str = "tingkat,kode,uraian,indikator,satuan,target_2023,target_2024,rp_2023,rp_2024\n\
    sasaran,,S,Cakupan,Persen,82.5,80,,\n\
    program,1.06.02,P,Terlayani,Orang,90,30,10,10\n\
    program,1.06.02,P,Berhak,Orang,100,60,,\n\
    program,1.06.04,Q,Terlayani,Orang,60,20,10,10\n\
    program,1.06.04,Q,Berhak,Orang,100,20,,\n";

fn plan(rule: &str) -> Renstra {
    let rencana = format!("kunci,nilai\nturunan,{rule}\n");
    Renstra::read([
        ("rencana.csv", rencana.as_str()),
        ("tabel-6.1-program-pendanaan.csv", MATRIX),
    ])
    .unwrap()
}

/// What follows in both years, and whether it is what is printed.
fn years(rule: &str) -> Vec<(String, Option<bool>)> {
    let plan = plan(rule);
    let rows = plan.declared();
    let year = rows[0].tahun.iter().map(|y| {
        let value = y.dihitung.clone().unwrap();
        (
            value.round(Pembulatan::half_away(4)).unwrap().to_string(),
            y.cocok,
        )
    });
    year.collect()
}

#[test]
fn the_four_ways() {
    // (90 + 60) / 2 and (30 + 20) / 2
    let mean = years("sasaran-1 = rata_rata(1.06.02; 1.06.04)");
    assert_eq!(
        mean,
        [("75".into(), Some(false)), ("25".into(), Some(false))]
    );
    // (90×3 + 60×1) / 4 and (30×3 + 20×1) / 4
    let weighted = years("sasaran-1 = rata_rata_tertimbang(1.06.02 * 3; 1.06.04 * 1)");
    assert_eq!(
        weighted,
        [("82.5".into(), Some(true)), ("27.5".into(), Some(false))]
    );
    let sum = years("sasaran-1 = jumlah(1.06.02; 1.06.04)");
    assert_eq!(
        sum,
        [("150".into(), Some(false)), ("50".into(), Some(false))]
    );
    // (90 + 60) / (100 + 100) and (30 + 20) / (60 + 20)
    let ratio = years("sasaran-1 = rasio_jumlah(1.06.02 : 1.06.02/2; 1.06.04 : 1.06.04/2)");
    assert_eq!(
        ratio,
        [("0.75".into(), Some(false)), ("0.625".into(), Some(false))]
    );
}

/// The messages of a code.
fn found(rule: &str, code: &str) -> Vec<String> {
    let result = plan(rule).check();
    let of_code = result.temuan().iter().filter(|t| t.kode == code);
    of_code
        .map(|t| format!("{} {}", t.tempat, t.pesan.id))
        .collect()
}

#[test]
fn what_does_not_follow_is_a_finding() {
    let all = found(
        "sasaran-1 = rata_rata_tertimbang(1.06.02 * 3; 1.06.04 * 1)",
        "KIN004",
    );
    assert_eq!(all.len(), 1);
    assert!(
        all[0].contains("baris 2, kolom target_2024") && all[0].contains("27,5"),
        "{all:?}"
    );
}

#[test]
fn what_the_plan_does_not_have_is_a_finding() {
    let all = found("sasaran-1 = rata_rata(1.06.02; 1.06.99)", "KIN004");
    assert_eq!(all.len(), 1);
    assert!(all[0].contains("1.06.99"), "{all:?}");
    let all = found("sasaran-1 = median(1.06.02)", "MSK007");
    assert_eq!(all.len(), 1);
    assert!(all[0].contains("baris 2, kolom nilai"), "{all:?}");
}

#[test]
fn a_declaration_survives_the_document() {
    let plan = plan("sasaran-1 = rata_rata(1.06.02; 1.06.04)");
    let again = Renstra::read([("plan.json", plan.to_json())]).unwrap();
    assert_eq!(again.declared().len(), 1);
    assert_eq!(again, plan);
}

/// The sasaran of the real plan is proposed to be the mean of its programmes; once the plan says so,
/// there is nothing left to propose.
#[test]
fn a_declaration_takes_the_place_of_a_proposal() {
    let proposed = renstra_tests::kukar();
    let all = proposed.mean_proposals();
    let keys: Vec<&str> = all[0].program.iter().map(|p| p.jalur.as_str()).collect();
    let key = all[0].simpul.jalur.clone();
    let rule = format!("turunan,{key} = rata_rata({})\n", keys.join("; "));
    let files = renstra_tests::files("kukar")
        .into_iter()
        .map(|(name, bytes)| {
            let mut text = String::from_utf8(bytes).unwrap();
            if name == "rencana.csv" {
                text.push_str(&rule);
            }
            (name, text)
        });
    let plan = Renstra::read(files).unwrap();
    assert!(plan.mean_proposals().is_empty());
    let declared = plan.declared();
    // 94,33 printed as 94 or 94,33: the same years agree as before.
    let agree = |years: usize| (years, declared[0].tahun.len());
    let fitting = declared[0]
        .tahun
        .iter()
        .filter(|y| y.cocok == Some(true))
        .count();
    let before = all[0].tahun.iter().filter(|y| y.cocok).count();
    assert_eq!(agree(fitting), (before, all[0].tahun.len()));
}

/// Declarations stand in all forms of the report: printed, computed, whether they agree.
#[test]
fn declarations_are_in_the_report() {
    let plan = plan("sasaran-1 = rata_rata_tertimbang(1.06.02 * 3; 1.06.04 * 1)");
    let table = declared_table(&plan.declared());
    let row = |n: usize| {
        let keys = ["jalur", "cara", "tahun", "tercetak", "dihitung", "cocok"];
        keys.map(|k| table.get(n, k).unwrap().plain().unwrap())
    };
    let way = "rata_rata_tertimbang";
    assert_eq!(row(0), ["sasaran-1", way, "2023", "82.5", "82.5", "ya"]);
    assert_eq!(row(1), ["sasaran-1", way, "2024", "80", "27.5", "tidak"]);
    let data: serde_json::Value =
        serde_json::from_str(&report::data::json(&plan, None, Bahasa::Id)).unwrap();
    let text = data["turunan_dinyatakan"].to_string();
    assert!(text.contains("82.5") && text.contains("tidak"), "{text}");
    let opsi = report::OpsiLaporan::default();
    for shown in [
        report::text(&plan, None, &opsi),
        report::markdown(&plan, None, &opsi),
    ] {
        assert!(
            shown.contains("dinyatakan oleh rencana") && shown.contains("27,5"),
            "{shown}"
        );
    }
    // An unknown key leaves one row, with the reason.
    let plan = self::plan("sasaran-1 = rata_rata(1.06.02; 1.06.99)");
    let table = declared_table(&plan.declared()).in_language(Bahasa::En);
    assert_eq!(table.baris.len(), 1);
    assert_eq!(
        table.get(0, "alasan").unwrap().plain().as_deref(),
        Some("not in the plan: 1.06.99")
    );
}
