//! One programme under two sasaran is the same money: it counts once, wherever both come together.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Menurut, Renstra, Tahun};

const HEAD: &str = "tingkat,kode,uraian,rp_2026,rp_2027,unit_kerja\n";

/// Two sasaran of one tujuan; 9.06.02 serves both, 9.06.03 the second only: 50 + 20 and 60 + 30.
const PLAN: &str = "tujuan,,T,70,90,\n\
    sasaran,,S1,50,60,\n\
    program,9.06.02,PROGRAM A,50,60,Dinas\n\
    kegiatan,9.06.02.2.01,K1,30,35,Dinas\n\
    kegiatan,9.06.02.2.02,K2,20,25,Dinas\n\
    sasaran,,S2,70,90,\n\
    program,9.06.02,PROGRAM A,50,60,Dinas\n\
    program,9.06.03,PROGRAM B,20,30,Dinas\n\
    total,,JUMLAH,70,90,\n";

fn plan(rows: &str) -> Renstra {
    Renstra::read([("program-pendanaan", format!("{HEAD}{rows}"))]).unwrap()
}

fn total(plan: &Renstra) -> String {
    plan.budget().total().unwrap().to_string()
}

fn count(plan: &Renstra, code: &str) -> usize {
    plan.check()
        .temuan()
        .iter()
        .filter(|t| t.kode == code)
        .count()
}

#[test]
fn a_programme_under_two_sasaran_counts_once() {
    let plan = plan(PLAN);
    assert_eq!(total(&plan), "160");
    let budget = plan.budget();
    let of = |key: &str| {
        budget
            .of(plan.pohon.find(key).unwrap().id)
            .unwrap()
            .jumlah
            .unwrap()
            .to_string()
    };
    assert_eq!(
        (of("tujuan-1"), of("sasaran-1"), of("sasaran-2")),
        ("160".into(), "110".into(), "160".into())
    );
    assert_eq!(count(&plan, "ANG001"), 0);
    assert_eq!(count(&plan, "ANG003"), 0);
    assert_eq!(count(&plan, "ANG007"), 1);
    assert_eq!(count(&plan, "STR002"), 0);
    // By unit every rupiah counts once too.
    let by_unit = plan.budget_by(Menurut::UnitKerja);
    let dinas = by_unit.rows().find(|r| r.uraian == "Dinas").unwrap();
    assert_eq!(dinas.jumlah.unwrap().to_string(), "160");
    // The explanation has the same value as the table.
    let year = Tahun::new(2026).unwrap();
    let explained = plan.explain("total", Some(year)).unwrap();
    assert_eq!(explained.nilai.plain().as_deref(), Some("70"));
}

#[test]
fn other_money_another_unit_or_another_code_is_other_money() {
    for (change, sum) in [
        (
            (
                "program,9.06.02,PROGRAM A,50,60,Dinas\nprogram,9.06.03",
                "program,9.06.02,PROGRAM A,50,61,Dinas\nprogram,9.06.03",
            ),
            "271",
        ),
        (
            (
                "program,9.06.02,PROGRAM A,50,60,Dinas\nprogram,9.06.03",
                "program,9.06.02,PROGRAM A,50,60,Bagian\nprogram,9.06.03",
            ),
            "270",
        ),
        (
            (
                "program,9.06.02,PROGRAM A,50,60,Dinas\nprogram,9.06.03",
                "program,9.06.04,PROGRAM A,50,60,Dinas\nprogram,9.06.03",
            ),
            "270",
        ),
    ] {
        let (from, to) = change;
        assert!(PLAN.contains(from));
        assert_eq!(total(&plan(&PLAN.replace(from, to))), sum, "{to}");
    }
}

/// A second outcome of the programme prints its kegiatan again with the whole pagu.
#[test]
fn a_kegiatan_below_a_second_outcome_counts_once() {
    let kegiatan = "kegiatan,9.06.02.2.01,K1,30,35,\nsubkegiatan,9.06.02.2.01.0001,A,30,35,\n";
    let rows = format!(
        "program,9.06.02,P,30,35,\noutcome,,X,30,35,\n{kegiatan}outcome,,Y,30,35,\n{kegiatan}"
    );
    let once = plan(&rows);
    assert_eq!(total(&once), "65");
    assert_eq!((count(&once, "ANG001"), count(&once, "STR002")), (0, 0));
    // A programme that prints both has both.
    let twice = plan(&rows.replace("program,9.06.02,P,30,35", "program,9.06.02,P,60,70"));
    assert_eq!(total(&twice), "130");
    // Without an outcome between them the code is told.
    let plain = plan(&format!("program,9.06.02,P,30,35,\n{kegiatan}{kegiatan}"));
    assert_eq!(total(&plain), "65");
    assert!(count(&plain, "STR002") > 0);
}

/// A kegiatan whose first row names another level is still printed twice: code, name and unit are one, and the programme says so.
#[test]
fn a_row_that_names_another_level_is_the_same_node() {
    let rows = "program,9.06.02,P,50,60,\n\
        subkegiatan,9.06.02.2.01,K1,30,35,\n\
        kegiatan,9.06.02.2.01,K1,,,\n\
        subkegiatan,9.06.02.2.01.0001,A,30,35,\n\
        kegiatan,9.06.02.2.02,K2,20,25,\n";
    assert_eq!(total(&plan(rows)), "110");
    // Where the programme has both, or the code is another, they are two.
    let both = rows.replace("P,50,60", "P,80,95");
    assert_eq!(total(&plan(&both)), "175");
    let other = rows.replacen("9.06.02.2.01,K1,30", "9.06.02.2.03,K1,30", 1);
    assert_eq!(total(&plan(&other)), "175");
}

#[test]
fn a_scenario_changes_the_money_wherever_it_stands() {
    let year = Tahun::new(2026).unwrap();
    let plan = plan(PLAN);
    let changed = plan
        .scenario()
        .set_pagu("9.06.02.2.01", year, "33".parse().unwrap())
        .unwrap();
    // 33 + 20 under both sasaran, 20 for the other programme: 73, and 90 in 2027.
    assert_eq!(total(changed.plan()), "163");
    assert_eq!(
        count(changed.plan(), "ANG001") + count(changed.plan(), "ANG003"),
        0
    );
}
