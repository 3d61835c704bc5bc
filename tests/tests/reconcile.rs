//! Where two documents disagree.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::collections::BTreeSet;

use renstra_core::{
    Bahasa, HasilPeriksa, Keparahan, Nilai, Pemeriksaan, REKONSILIASI, Renstra, reconcile,
};
use renstra_tests::{files, kukar};

const MATRIX: &str = "tabel-6.1-program-pendanaan";
const HEAD: &str = "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\n";

fn read(rows: &str) -> Renstra {
    Renstra::read([(MATRIX, format!("{HEAD}{rows}"))]).unwrap()
}

fn codes(result: &HasilPeriksa) -> Vec<&'static str> {
    result.temuan().iter().map(|t| t.kode).collect()
}

fn of(a: &str, b: &str) -> Vec<&'static str> {
    codes(&reconcile(&read(a), &read(b)))
}

const P: &str = "program,1.02.02,PROGRAM A,Jumlah I,Orang,5,100\n";

/// Each finding: what triggers it, and what just does not.
#[test]
fn every_code_has_a_case() {
    let q = "program,1.02.03,PROGRAM B,Jumlah J,Orang,5,7\n";
    let cases: [(&str, String, String); 5] = [
        (
            "REK001",
            format!("{P}{q}"),
            format!("{P}{}", q.replace(",7\n", ",0\n")),
        ),
        (
            "REK002",
            P.replace(",100", ",101"),
            P.replace(",100", ",100.00"),
        ),
        (
            "REK003",
            P.replace(",5,", ",6,"),
            P.replace(",5,", ",5 Orang,"),
        ),
        (
            "REK004",
            P.replace("PROGRAM A", "PROGRAM B"),
            P.replace("PROGRAM A", "Program  a"),
        ),
        (
            "REK005",
            P.replace("Orang", "Anak"),
            P.replace("Orang", "orang"),
        ),
    ];
    for (code, bad, good) in &cases {
        assert_eq!(of(bad, P), [*code]);
        assert_eq!(of(P, bad), [*code]);
        assert_eq!(of(good, P), [""; 0], "{code}");
        assert_eq!(of(P, good), [""; 0], "{code}");
        assert!(Pemeriksaan::find(code).is_some());
    }
    let all: BTreeSet<&str> = REKONSILIASI.iter().map(|p| p.kode).collect();
    assert_eq!(all, cases.iter().map(|c| c.0).collect());
}

#[test]
fn a_plan_agrees_with_itself_and_with_its_own_year() {
    let plan = kukar();
    let whole = reconcile(&plan, &plan);
    assert_eq!(whole.temuan(), []);
    assert!(whole.passed() > 500);
    // The columns of 2024 alone: what a Renja of that year prints.
    let table = files("kukar")
        .into_iter()
        .find(|(n, _)| n.starts_with(MATRIX));
    let lembar = plan.lembar().iter().find(|l| l.nama() == MATRIX).unwrap();
    assert!(table.is_some());
    let mut text = HEAD.replace("2023", "2024");
    let columns: Vec<usize> = text
        .trim()
        .split(',')
        .map(|c| lembar.column(c).unwrap())
        .collect();
    for row in &lembar.baris {
        let cells = columns
            .iter()
            .map(|i| format!("\"{}\"", lembar.text(row, *i)));
        text.push_str(&(cells.collect::<Vec<_>>().join(",") + "\n"));
    }
    let rencana = files("kukar")
        .into_iter()
        .find(|(n, _)| n == "rencana.csv")
        .unwrap();
    let renja = Renstra::read([(format!("{MATRIX}.csv"), text.into_bytes()), rencana]).unwrap();
    let year = reconcile(&plan, &renja);
    assert_eq!(year.temuan(), []);
    assert!(year.failed() == 0 && year.passed() > 100);
    assert_eq!(year.hitungan().len(), REKONSILIASI.len());
}

#[test]
fn a_finding_says_where_and_how_much() {
    let result = reconcile(&read(P), &read(&P.replace(",100", ",\"1,250\"")));
    let t = &result.temuan()[0];
    assert_eq!((t.kode, t.keparahan), ("REK002", Keparahan::Galat));
    assert_eq!(t.tempat.kolom(), Some("rp_2023"));
    assert_eq!(t.jalur.as_deref(), Some("1.02.02"));
    assert_eq!(
        t.selisih.as_ref().and_then(Nilai::plain).as_deref(),
        Some("1150")
    );
    assert!(t.pesan.get(Bahasa::Id).contains("1.250"));
    assert!(t.pesan.get(Bahasa::En).contains("1,250"));
}

#[test]
fn rounding_in_print_is_no_difference() {
    let percent = |v: &str| P.replace("Orang,5", &format!("Persen,{v}"));
    assert_eq!(of(&percent("94.33"), &percent("94")), [""; 0]);
    assert_eq!(of(&percent("94.33"), &percent("94%")), [""; 0]);
    assert_eq!(of(&percent("94.33"), &percent("95")), ["REK003"]);
    // People and documents: the unit is reported, their numbers are not compared.
    assert_eq!(of(P, &P.replace("Orang,5", "Dokumen,9")), ["REK005"]);
}

#[test]
fn what_is_missing_is_not_passed() {
    let empty = P.replace(",100", ",").replace(",5,", ",N.A,");
    let result = reconcile(&read(P), &read(&empty));
    assert_eq!(result.temuan(), []);
    let count = |code| result.hitungan().iter().find(|h| h.kode == code).unwrap();
    assert_eq!((count("REK002").lulus, count("REK002").dilewati), (0, 1));
    assert_eq!((count("REK003").lulus, count("REK003").dilewati), (0, 1));
}

#[test]
fn a_missing_branch_is_one_finding_and_a_missing_level_none() {
    let q = "program,1.02.03,PROGRAM B,Jumlah J,Orang,5,7\nkegiatan,1.02.03.2.01,K,Jumlah K,Orang,5,7\n";
    let k = "kegiatan,1.02.02.2.01,K,Jumlah K,Orang,5,100\n";
    assert_eq!(of(&format!("{P}{k}{q}"), &format!("{P}{k}")), ["REK001"]);
    // An RPJMD prints programmes only.
    let result = reconcile(&read(&format!("{P}{k}")), &read(P));
    assert_eq!(result.temuan(), []);
    assert_eq!(result.hitungan()[0].dilewati, 1);
}

#[test]
fn money_below_stands_in_for_money_that_is_not_printed() {
    let k = "kegiatan,1.02.02.2.01,K,Jumlah K,Orang,5,60\nkegiatan,1.02.02.2.02,L,Jumlah L,Orang,5,40\n";
    let silent = P.replace(",100", ",");
    assert_eq!(of(P, &format!("{silent}{k}")), [""; 0]);
    assert_eq!(
        of(P, &format!("{silent}{}", k.replace(",40", ",41"))),
        ["REK002"]
    );
}

#[test]
fn indicator_tables_are_compared() {
    let table = |v: &str| format!("kelompok,indikator,2022,2023\nA,Nilai SAKIP,70,{v}\n");
    let plan = |v: &str| Renstra::read([("tabel-6.1-indikator-rpjmd", table(v))]).unwrap();
    assert_eq!(codes(&reconcile(&plan("72"), &plan("72.0"))), [""; 0]);
    assert_eq!(codes(&reconcile(&plan("72"), &plan("73"))), ["REK003"]);
}

#[test]
fn one_name_with_two_codes() {
    assert_eq!(of(P, &P.replace("1.02.02", "1.02.04")), ["REK004"]);
    // The code that holds in every urusan is the same code.
    let p = P.replace("1.02.02", "1.02.01");
    assert_eq!(of(&p, &P.replace("1.02.02", "X.XX.01")), [""; 0]);
    // Without a code the name alone decides.
    assert_eq!(of(P, &P.replace("1.02.02", "")), [""; 0]);
}

/// An indicator that only one document has, at a node of both or in a table of both.
#[test]
fn an_indicator_without_a_partner_is_not_compared() {
    let count = |a: &Renstra, b: &Renstra| {
        let counts = reconcile(a, b).hitungan().to_vec();
        let of = |h: &renstra_core::Hitungan| (h.lulus, h.gagal, h.dilewati);
        counts.iter().find(|h| h.kode == "REK003").map(of)
    };
    let more = format!("{P}program,1.02.02,PROGRAM A,Jumlah II,Orang,5,\n");
    assert_eq!(count(&read(&more), &read(P)), Some((1, 0, 1)));
    let goals = |rows: &str| {
        let table = format!("jenis,uraian,indikator,satuan,2023,akhir\n{rows}");
        Renstra::read([("tabel-4.1-tujuan-sasaran.csv", table)]).unwrap()
    };
    let (one, three) = (
        "tujuan,T,Indeks X,Poin,1,1\n",
        "tujuan,T,Indeks X,Poin,1,1\nsasaran,S,Indeks Y,Poin,1,1\nsasaran,S,Indeks Z,Poin,1,1\n",
    );
    assert_eq!(count(&goals(three), &goals(one)), Some((1, 0, 2)));
    // A table that one document does not have is not compared at all.
    assert_eq!(count(&goals(three), &read(P)), Some((0, 0, 0)));
    assert_eq!(count(&read(P), &goals(three)), Some((0, 0, 0)));
}

/// What is compared is named: the cell itself, or the cells below that stand in for it.
#[test]
fn the_cells_of_a_difference_are_those_that_were_added_up() {
    let silent = P.replace(",100", ",");
    let k = "kegiatan,1.02.02.2.01,K,Jumlah K,Orang,5,60\nkegiatan,1.02.02.2.02,L,Jumlah L,Orang,5,40\n";
    let result = reconcile(
        &read(&format!("{silent}{k}")),
        &read(&P.replace(",100", ",99")),
    );
    let t = result.temuan().iter().find(|t| t.kode == "REK002").unwrap();
    let rows = |places: &[renstra_core::Tempat]| -> Vec<(Option<u32>, Option<String>)> {
        places
            .iter()
            .map(|t| (t.baris(), t.kolom().map(str::to_owned)))
            .collect()
    };
    let money = |row| (Some(row), Some("rp_2023".to_owned()));
    assert_eq!(rows(&t.pembanding), [money(3), money(4)]);
    assert_eq!(rows(&t.pembanding_kedua), [money(2)]);
}
