//! What large plans are told: findings name a bounded list of what they compared, and say so.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use renstra_core::{Renstra, Temuan};
use renstra_tests::large::{LARGE, named};

const MORE: &str = "(compared with more cells than are named)";

fn findings(files: &[(String, String)]) -> Vec<Temuan> {
    let plan = Renstra::read(files.iter().map(|(n, f)| (n, f))).unwrap();
    plan.check().temuan().to_vec()
}

/// A total of this many lines, printed as one too much.
fn total_of(lines: usize) -> Temuan {
    let rows: String = (0..lines)
        .map(|i| format!("anggaran,Belanja {i},1,2\n"))
        .collect();
    let text = format!(
        "kelompok,uraian,2019,2020\n{rows}anggaran,Jumlah,{lines},{}\n",
        2 * lines + 1
    );
    let file = ("tabel-2.4-anggaran-realisasi.csv".to_owned(), text);
    let found = findings(&[file]);
    let mut found = found.into_iter().filter(|t| t.kode == "ANG003");
    let first = found.next().unwrap();
    assert_eq!(found.next(), None);
    first
}

/// 200 cells are named; of one more it is said that there are more.
#[test]
fn a_finding_names_two_hundred_cells() {
    let all = total_of(200);
    assert_eq!(all.pembanding.len(), 200);
    assert!(!all.pesan.en.ends_with(MORE), "{}", all.pesan.en);
    let more = total_of(201);
    assert_eq!(more.pembanding.len(), 200);
    assert!(more.pesan.en.ends_with(MORE), "{}", more.pesan.en);
    assert!(
        more.pesan
            .id
            .ends_with("(dibandingkan dengan lebih banyak sel daripada yang disebut)"),
        "{}",
        more.pesan.id
    );
    // The sum is of all of them: 2 × 201.
    assert_eq!(
        more.dihitung.as_ref().and_then(|v| v.plain()).as_deref(),
        Some("402")
    );
}

/// After 100.000 cells the findings of a check name three each, so that a thousand totals of a thousand lines are told
/// in as many lines.
#[test]
fn a_check_names_a_bounded_number_of_cells() {
    let found = findings(&(named("history with totals").unwrap().files)(1_000));
    let sums: Vec<usize> = { found.iter() }
        .filter(|t| t.kode == "ANG003")
        .map(|t| t.pembanding.len())
        .collect();
    let all: usize = sums.iter().sum();
    // A row of 20 years, less in each of them, is one finding and names 20 times 200 cells at most: 25 rows make 100.000.
    assert!(
        sums.iter().filter(|n| **n > 3).count() >= 25,
        "{}",
        sums.len()
    );
    assert!(all <= 100_200 + 3 * sums.len(), "{all} of {}", sums.len());
}

/// A code of many rows is told with the first ten of them.
#[test]
fn ten_rows_of_a_code_are_named() {
    let messages = |rows: usize| {
        let found = findings(&(named("progress of one code").unwrap().files)(rows));
        let found = found.into_iter().find(|t| t.kode == "STR007");
        found.unwrap().pesan.en
    };
    let ten = messages(10);
    assert!(
        ten.contains(", rows 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;"),
        "{ten}"
    );
    let twelve = messages(12);
    assert!(
        twelve.contains(
            "borne by 12 rows of the plan, rows 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 2 more;"
        ),
        "{twelve}"
    );
}

/// Every kind of large plan is a plan, and grows with its size.
#[test]
fn large_plans_are_read_and_checked() {
    for large in LARGE {
        let size = |n| -> usize { (large.files)(n).iter().map(|(_, f)| f.len()).sum() };
        assert!(size(2_000) > size(500), "{}", large.name);
        findings(&(large.files)(120));
    }
}
