//! Writing the computed figure into the cell of a finding removes the finding and adds none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed expectation ends the test"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use renstra_core::{Angka, Locale, OpsiBaca, Renstra, Tempat, Temuan, write_number};
use renstra_tests::kasus::KASUS;

/// The plan with another text in one cell.
fn with_cell(plan: &Renstra, place: &Tempat, text: &str) -> Option<Renstra> {
    let mut sheets = plan.lembar().to_vec();
    let sheet = sheets.iter_mut().find(|l| l.nama() == place.tabel())?;
    let name = place.kolom()?;
    let column = sheet.kolom().iter().position(|k| k.trim() == name)?;
    let row = sheet
        .baris
        .iter_mut()
        .find(|b| Some(b.nomor) == place.baris())?;
    *row.sel.get_mut(column)? = text.into();
    Some(Renstra::from_sheets(sheets, &OpsiBaca::default()).unwrap())
}

/// Checks whose advice is to write the computed figure; others ask for a decision of the planner.
const WRITE: &[&str] = &[
    "ANG001", "ANG002", "ANG003", "ANG008", "ANG009", "KIN001", "KIN002", "KIN003", "KIN004",
    "KIN010", "SPM002",
];

fn counts(plan: &Renstra) -> BTreeMap<(&'static str, Tempat), usize> {
    let mut counts = BTreeMap::new();
    for t in plan.check().temuan() {
        for place in t.all_places() {
            *counts.entry((t.kode, place.clone())).or_default() += 1;
        }
    }
    counts
}

/// Writes the figure in the notation that the column has; what is wrong afterwards, if something is.
fn mended(
    plan: &Renstra,
    kode: &'static str,
    place: &Tempat,
    value: Angka,
) -> Result<Renstra, String> {
    let before = counts(plan);
    let mut wrong = String::from("there is no such cell");
    let digits = value.to_string();
    let forms = Locale::BOTH.map(|locale| write_number(value, locale, 0));
    for text in forms.into_iter().chain([digits]) {
        let Some(after) = with_cell(plan, place, &text) else {
            break;
        };
        let now = counts(&after);
        let this = (kode, place.clone());
        let gone = now.get(&this) < before.get(&this);
        let new: Vec<_> = now
            .iter()
            .filter(|(k, n)| before.get(k).is_none_or(|o| o < n))
            .collect();
        if gone && new.is_empty() {
            return Ok(after);
        }
        wrong = format!("with {text}: gone {gone}, new {new:?}");
    }
    Err(wrong)
}

/// The places of a finding with what they should be, as far as it says that.
fn figures(t: &Temuan) -> impl Iterator<Item = (&Tempat, Angka)> {
    let others = t.tempat_lain.iter().map(|p| (&p.tempat, &p.dihitung));
    let all = std::iter::once((&t.tempat, &t.dihitung)).chain(others);
    all.filter_map(|(place, d)| Some((place, d.as_ref()?.plain()?.parse().ok()?)))
}

/// Every such finding of a plan, one by one; how many there were by code.
fn all_mended(plan: &Renstra) -> BTreeMap<&'static str, usize> {
    let mut done = BTreeMap::new();
    for t in plan
        .check()
        .temuan()
        .iter()
        .filter(|t| WRITE.contains(&t.kode))
    {
        for (place, value) in figures(t) {
            if let Err(wrong) = mended(plan, t.kode, place, value) {
                panic!("{} {place}: {wrong}", t.kode);
            }
            *done.entry(t.kode).or_default() += 1;
        }
    }
    done
}

#[test]
fn on_the_real_plan() {
    let done = all_mended(&renstra_tests::kukar());
    assert_eq!(done.get("ANG003"), Some(&3), "{done:?}");
    assert_eq!(done.get("KIN003"), Some(&4), "{done:?}");
}

/// Each case of a finding by itself; all codes of the list come up.
#[test]
fn on_every_case_by_hand() {
    let mut seen = BTreeMap::new();
    for case in KASUS.iter().filter(|k| WRITE.contains(&k.kode.as_str())) {
        let plan = Renstra::read(case.files(false)).unwrap();
        seen.extend(all_mended(&plan));
    }
    let missing: Vec<_> = WRITE.iter().filter(|k| !seen.contains_key(*k)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A programme with two kegiatan, each with two sub kegiatan, in two years; sums printed wrongly by `off`.
fn matrix(money: [u32; 8], off: [i64; 6]) -> String {
    let m: Vec<i64> = money.iter().map(|v| i64::from(*v)).collect();
    let mut text = String::from("tingkat;kode;uraian;rp_2022;rp_2023;rp_akhir\n");
    let mut row = |kode: &str, level: &str, a: i64, b: i64, end: i64| {
        text.push_str(&format!("{level};{kode};{level} {kode};{a};{b};{end}\n"));
    };
    let sum = |from: usize, to: usize, year: usize| -> i64 {
        (from..to).filter_map(|i| m.get(i * 2 + year)).sum()
    };
    let [p0, p1, p2, k0, k1, s0] = off;
    row(
        "1.02.02",
        "program",
        sum(0, 4, 0) + p0,
        sum(0, 4, 1) + p1,
        sum(0, 4, 0) + sum(0, 4, 1) + p2,
    );
    for k in 0..2 {
        let (a, b) = (sum(2 * k, 2 * k + 2, 0), sum(2 * k, 2 * k + 2, 1));
        let (x, y) = if k == 0 { (k0, k1) } else { (0, 0) };
        row(
            &format!("1.02.02.2.0{}", k + 1),
            "kegiatan",
            a + x,
            b + y,
            a + b,
        );
        for s in 2 * k..2 * k + 2 {
            let (a, b) = (sum(s, s + 1, 0), sum(s, s + 1, 1));
            let z = if s == 0 { s0 } else { 0 };
            row(
                &format!("1.02.02.2.0{}.000{}", k + 1, s + 1),
                "subkegiatan",
                a,
                b,
                a + b + z,
            );
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// One after the other, until there is nothing left to write.
    #[test]
    fn on_any_sums(money in prop::array::uniform8(5_000_000u32..9_000_000), digits in prop::array::uniform6(-4i64..5)) {
        // A digit each, so that no two mistakes make up for one another: what was added up from a wrong sum is
        // wrong with it, and shows only once that is mended.
        let off = std::array::from_fn(|i| digits.get(i).map_or(0, |d| d * 10i64.pow(i as u32)));
        let mut plan = Renstra::read([("tabel-6.1-program-pendanaan.csv", matrix(money, off))]).unwrap();
        for _ in 0..20 {
            let result = plan.check();
            // In the order of the table: the largest comes first in the list.
            let own = result.temuan().iter().filter(|t| WRITE.contains(&t.kode));
            let next = own
                .flat_map(|t| figures(t).map(move |(place, value)| (t.kode, place, value)))
                .min_by_key(|(kode, place, _)| (*kode, (*place).clone()));
            let Some((kode, place, value)) = next else {
                return Ok(());
            };
            plan = mended(&plan, kode, place, value).map_err(TestCaseError::fail)?;
        }
        prop_assert!(false, "the findings never end");
    }
}
