//! Evaluation forms: a key for each of their figures, explained down to printed cells.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

mod jelas;

use std::collections::BTreeSet;

use jelas::{figures, follow};
use renstra_core::table::evaluation_table;
use renstra_core::{Nilai, OpsiKemajuan, Renstra};

const MATRIX: &str = "tingkat,kode,uraian,indikator,satuan,akumulasi,agregasi,unit_kerja,target_2024,rp_2024\n\
    program,1.06.02,Pemberdayaan,Jumlah pelatihan,Kali,inkremental,jumlah,,10,1000\n\
    program,1.06.02,Pemberdayaan,Jumlah pelatihan,Kali,inkremental,jumlah,,10,\n\
    kegiatan,1.06.02.2.01,Pembinaan,Cakupan,%,absolut,,UPT Utara,80,400\n\
    kegiatan,1.06.02.2.01,Pembinaan,Cakupan,%,absolut,,UPT Selatan,60,600\n";

const HEAD: &str = "kode,unit_kerja,uraian,indikator,tahun,target_akhir,sampai_tahun_lalu,target,realisasi_tw_1,realisasi_tw_2,realisasi,\
    rp_target_akhir,rp_sampai_tahun_lalu,rp_target,rp_realisasi_tw_1,rp_realisasi_tw_2,rp_realisasi\n";

/// The same code under two units, an indicator twice, a code that the plan does not have, a row without a code.
const FORM: &str = "1.06.02,,,Jumlah pelatihan,2024,50,12,10,3,5,,5000,1200,1000,250,500,\n\
    1.06.02,,,Jumlah pelatihan,2024,40,10,8,2,4,,,,,,,\n\
    1.06.02.2.01,UPT Utara,,Cakupan,2024,90,70,80,40,72,,,,400,100,,\n\
    1.06.02.2.01,UPT Selatan,,Cakupan,2024,90,50,60,20,45,,,,600,150,150,\n\
    1.06.09,,Perlindungan,Jumlah laporan,2024,20,8,4,,,3,,,,,,75\n\
    ,,Rapat,Jumlah rapat,2024,4,,4,1,,,,,,,,\n";

fn plan(rows: &str) -> Renstra {
    let form = format!("{HEAD}{rows}");
    Renstra::read([("program-pendanaan", MATRIX), ("evaluasi-renja", &form)]).unwrap()
}

/// Key with its year, and value.
fn keyed(plan: &Renstra) -> Vec<(String, Nilai)> {
    let opsi = OpsiKemajuan::of(plan);
    let rows = plan.evaluation();
    let cells = rows.iter().flat_map(|row| {
        let columns = row.columns(&opsi).into_iter();
        columns.map(move |(column, value)| (row.figur(column).to_string(), value))
    });
    cells.filter(|(_, value)| value.plain().is_some()).collect()
}

#[test]
fn every_cell_with_a_value_is_explained_by_a_key_of_its_own() {
    let plan = plan(FORM);
    let cells = keyed(&plan);
    let known = figures(&plan);
    for (key, value) in &cells {
        let found = plan
            .explain(key, None)
            .unwrap_or_else(|e| panic!("{key}: {e}"));
        assert_eq!(&found.nilai, value, "{key}");
        assert_eq!(
            found.figur.as_ref().map(ToString::to_string).as_ref(),
            Some(key)
        );
        assert!(
            known.contains(&(found.kunci().unwrap(), found.tahun())),
            "{key}"
        );
        follow(&plan, &found);
    }
    let keys: BTreeSet<&String> = cells.iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), cells.len());
    let of_money = cells.iter().filter(|(key, _)| key.contains("/rp_")).count();
    // Of performance four rows are complete; how the years of the fifth lead to the end is not known; the sixth has no last year and
    // one quarter. Of money one is complete, the others have no end and no last year, and the last prints the year alone.
    assert_eq!(of_money, 9 + 5 + 6 + 2);
    assert_eq!(cells.len() - of_money, 4 * 9 + 5 + 7);
}

#[test]
fn figures_by_hand() {
    let plan = plan(FORM);
    let value = |key: &str| plan.explain(key, None).unwrap().nilai.plain().unwrap();
    for (key, expected) in [
        // 3 + 5; 12 + 8; 20 of 50; 8 of 10.
        ("evaluasi/1.06.02/realisasi@2024", "8"),
        ("evaluasi/1.06.02/sampai_tahun_ini@2024", "20"),
        ("evaluasi/1.06.02/tingkat_capaian@2024", "40"),
        ("evaluasi/1.06.02/capaian@2024", "80"),
        // 250 + 500; 1200 + 750; of 5000.
        ("evaluasi/1.06.02/rp_sampai_tahun_ini@2024", "1950"),
        ("evaluasi/1.06.02/rp_tingkat_capaian@2024", "39"),
        // 2 + 4 of 8; 10 + 6 of 40: the second row of the node.
        ("evaluasi/1.06.02/capaian/2@2024", "75"),
        ("evaluasi/1.06.02/tingkat_capaian/2@2024", "40"),
        // The last quarter of a percentage: 72 of 90, 45 of 90.
        ("evaluasi/1.06.02.2.01@upt-utara/tingkat_capaian@2024", "80"),
        (
            "evaluasi/1.06.02.2.01@upt-selatan/tingkat_capaian@2024",
            "50",
        ),
        ("evaluasi/1.06.09/rp_realisasi@2024", "75"),
        ("evaluasi/rapat/tingkat_capaian@2024", "25"),
    ] {
        assert_eq!(value(key), expected, "{key}");
    }
    // A shorter spelling of a node is understood, one of several nodes is refused.
    assert_eq!(value("evaluasi/1 6 2/capaian@2024"), "80");
    let twins = plan
        .explain("evaluasi/1.06.02.2.01/capaian@2024", None)
        .unwrap_err();
    assert!(twins.to_string().contains("1.06.02.2.01@upt-utara"));
    assert!(
        plan.explain("evaluasi/1.06.02/capaian/3@2024", None)
            .is_err()
    );
}

#[test]
fn keys_do_not_move_when_rows_are_added_elsewhere() {
    let before = keyed(&plan(FORM));
    let more = format!(
        "1.06.05,,Jaminan,Jumlah KK,2024,9,3,4,1,,,,,,,,\n1.06.02,,,Jumlah pelatihan,2023,50,4,8,8,,,,,,,,\n{FORM}"
    );
    let after = keyed(&plan(&more));
    assert!(after.len() > before.len());
    for cell in &before {
        assert!(after.contains(cell), "{cell:?}");
    }
}

#[test]
fn the_table_names_the_key_of_its_last_figure() {
    let plan = plan(FORM);
    let table = evaluation_table(&plan.evaluation(), &OpsiKemajuan::of(&plan));
    let keys: Vec<String> = (0..table.baris.len())
        .map(|row| table.get(row, "kunci").unwrap().plain().unwrap())
        .collect();
    assert_eq!(keys[0], "evaluasi/1.06.02/tingkat_capaian");
    assert_eq!(keys[1], "evaluasi/1.06.02/rp_tingkat_capaian");
    assert_eq!(keys[2], "evaluasi/1.06.02/tingkat_capaian/2");
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
}
