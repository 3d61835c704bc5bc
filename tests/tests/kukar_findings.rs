//! The mistakes of the real plan, one by one, against a list made by hand: none missing, none more.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed expectation ends the test"
)]

use std::collections::BTreeSet;

use renstra_core::{Bahasa, Keparahan, PEMERIKSAAN, Tempat, Temuan, Tingkat};
use renstra_tests::{data, kukar};

/// Code, table, row, column; 0 for a whole table, empty for a whole row.
type Key = (String, String, u32, String);

/// The list made by hand, `data/temuan-kukar.tsv`.
fn by_hand() -> BTreeSet<Key> {
    let text = std::fs::read_to_string(data().join("temuan-kukar.tsv")).unwrap();
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default().to_owned();
            let (code, table, row, column) = (next(), next(), next(), next());
            (code, table, row.parse().unwrap(), column)
        })
        .collect()
}

#[test]
fn findings_are_the_list_made_by_hand() {
    let result = kukar().check();
    let found: BTreeSet<Key> = result
        .temuan()
        .iter()
        // Damaged codes are counted below, by their own rule.
        .filter(|t| !matches!(t.kode, "STR001" | "STR002"))
        .flat_map(|t| t.all_places().map(move |p| (t.kode, p)))
        .map(|(kode, p)| {
            (
                kode.to_owned(),
                p.tabel().to_owned(),
                p.baris().unwrap_or(0),
                p.kolom().unwrap_or_default().to_owned(),
            )
        })
        .collect();
    let expected = by_hand();
    let missing: Vec<_> = expected.difference(&found).collect();
    let more: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && more.is_empty(),
        "missing: {missing:#?}\nmore: {more:#?}"
    );
}

/// Every kegiatan and sub kegiatan lost its kegiatan number, and gets its full code back; the seven
/// programmes only lost their zeros.
#[test]
fn damaged_codes() {
    let plan = kukar();
    let result = plan.check();
    let rows: BTreeSet<u32> = plan
        .pohon
        .iter()
        .filter(|n| n.tingkat >= Tingkat::Kegiatan)
        .filter_map(|n| n.tempat.baris())
        .collect();
    let of = |kode: &str| -> Vec<_> {
        let own = result.temuan().iter().filter(|t| t.kode == kode);
        own.collect()
    };
    // One cause each: numbers rounded, zeros dropped. The full codes stand in the order of the rows.
    let lost = of("STR001");
    let [rounded, zeros] = lost[..] else {
        panic!("{lost:#?}")
    };
    let places =
        |t: &Temuan| -> BTreeSet<u32> { t.all_places().filter_map(Tempat::baris).collect() };
    assert_eq!(places(rounded), rows);
    assert_eq!((places(rounded).len(), places(zeros).len()), (75, 7));
    assert_eq!(zeros.keparahan, Keparahan::Catatan);
    for (t, n) in [(rounded, 75), (zeros, 7)] {
        let full = t.dihitung.as_ref().and_then(|v| v.plain()).unwrap();
        assert_eq!(full.split(", ").collect::<BTreeSet<_>>().len(), n);
    }
    // Printed codes that stand on more than one row of a level; the full codes are all different.
    let printed: Vec<(Tingkat, &str)> = plan
        .pohon
        .iter()
        .filter(|n| n.tingkat >= Tingkat::Kegiatan)
        .map(|n| (n.tingkat, n.kode.tercetak.as_str()))
        .collect();
    let distinct: BTreeSet<_> = printed.iter().collect();
    let repeated = distinct
        .iter()
        .filter(|k| printed.iter().filter(|p| p == *k).count() > 1)
        .count();
    let notes = of("STR002");
    let [note] = notes[..] else {
        panic!("{notes:#?}")
    };
    assert!(note.pesan.id.starts_with(&format!("{repeated} kode")));
    assert_eq!(note.keparahan, Keparahan::Catatan);
}

#[test]
fn every_finding_says_what_to_do_in_both_languages() {
    let result = kukar().check();
    for t in result.temuan() {
        for b in [Bahasa::Id, Bahasa::En] {
            assert!(
                !t.pesan.get(b).is_empty() && !t.saran.get(b).is_empty(),
                "{t:?}"
            );
        }
        assert_ne!(t.pesan.id, t.pesan.en);
        assert!(PEMERIKSAAN.iter().any(|p| p.kode == t.kode));
    }
}

#[test]
fn comparisons_are_counted() {
    let result = kukar().check();
    let of = |kode: &str| *result.hitungan().iter().find(|h| h.kode == kode).unwrap();
    // 29 nodes with children, five years each.
    assert_eq!((of("ANG001").lulus, of("ANG001").gagal), (29 * 5, 0));
    // 85 nodes and the total row.
    assert_eq!((of("ANG002").lulus, of("ANG002").gagal), (86, 0));
    // Ten printed totals of Table 2.4, one unreadable, three wrong; five years and the end of the total row.
    let totals = of("ANG003");
    assert_eq!((totals.lulus, totals.gagal, totals.dilewati), (6 + 6, 3, 1));
    // Six programmes, five years.
    assert_eq!(of("KIN004").lulus, 5);
    // There is no T-C.23 and no printed ratio.
    assert_eq!(
        of("KIN010").lulus + of("ANG008").lulus + of("ANG009").lulus,
        0
    );
    // 75 + 7 codes and the 22 that are the same are three findings; so are years and rows of one cause: four of KIN003,
    // three of KIN006, four of ANG004 in a kegiatan and its only sub kegiatan, two of MSK003.
    assert_eq!(
        (result.failed(), result.temuan().len()),
        (159, 159 - 74 - 6 - 21 - 3 - 2 - 3 - 1)
    );
    let places: usize = result.temuan().iter().map(|t| t.all_places().count()).sum();
    assert_eq!(places, 159);
}
