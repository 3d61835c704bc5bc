//! One year of a plan.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Pembulatan, Renstra, Tahun, TakTerdefinisi};
use renstra_tests::kukar;

fn year(y: u16) -> Tahun {
    Tahun::new(y).unwrap()
}

#[test]
fn the_year_and_all_years_up_to_it() {
    let plan = kukar();
    let renja = plan.renja(year(2024)).unwrap();
    // 23,750,520,794 + 23,837,076,495 + 23,762,076,495, as printed in the TOTAL row.
    assert_eq!(renja.pagu_kumulatif.unwrap().to_string(), "71349673784");
    assert_eq!(renja.rows().count(), plan.pohon.iter().count());
    let row = |key: &str| renja.rows().find(|r| r.simpul.jalur == key).unwrap();
    // 86, 88, 90: the last year leads to the printed end, so the value to date is the year's.
    let level = &row("1.06.02").indikator[0];
    let value = |r: &Result<renstra_core::Rasio, _>| {
        let r = r.clone().unwrap();
        r.round(Pembulatan::default()).unwrap().to_string()
    };
    assert_eq!(value(&level.kumulatif), "90");
    // 3 documents a year, 15 in the end: three years make 9.
    let sum = &row("1.06.01.2.01.01").indikator[0];
    assert_eq!(sum.target.unwrap().tercetak, "3");
    assert_eq!(value(&sum.kumulatif), "9");
}

#[test]
fn what_is_missing_stays_unknown() {
    let table = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022,rp_2023,rp_2024\n\
                 program,1.02.02,P,Jumlah A,Unit,2,3,5,1,x1.2.3,-\nprogram,1.02.03,Q,Jumlah B,Unit,,3,3,,4,5\n";
    let plan = Renstra::read([("tabel-6.1-program-pendanaan", table)]).unwrap();
    let renja = plan.renja(year(2023)).unwrap();
    let rows: Vec<_> = renja.rows().collect();
    assert_eq!(rows[0].pagu, Err(TakTerdefinisi::TakTerbaca));
    assert_eq!(rows[0].pagu_kumulatif, Err(TakTerdefinisi::TakTerbaca));
    assert_eq!(rows[1].pagu_kumulatif.unwrap().to_string(), "4");
    assert!(rows[1].indikator[0].kumulatif.is_err());
    let last = plan.renja(year(2024)).unwrap();
    assert_eq!(last.rows().next().unwrap().pagu.unwrap().to_string(), "0");
    assert_eq!(last.rows().next().unwrap().indikator[0].target, None);
}

#[test]
fn an_unknown_year_is_an_error() {
    let error = kukar().renja(year(2027)).unwrap_err();
    assert_eq!(error.kode(), "BAC009");
    assert!(
        error
            .pesan(Bahasa::Id)
            .contains("2022, 2023, 2024, 2025, 2026")
    );
    assert!(Renstra::default().renja(year(2022)).is_err());
}

#[test]
fn the_table_prints_money_once_a_node() {
    let table = kukar().renja(year(2022)).unwrap().table();
    let rows: Vec<_> = (0..table.baris.len())
        .filter(|r| table.get(*r, "jalur").unwrap().plain().as_deref() == Some("1.06.05"))
        .collect();
    // Two indicators of one programme.
    assert_eq!(rows.len(), 2);
    let pagu = |r: usize| table.get(r, "pagu").unwrap().plain();
    assert_eq!(pagu(rows[0]).unwrap(), "9373600000");
    assert_eq!(pagu(rows[1]), None);
}
