//! T-C.30 for the Renja of a year. Expectations by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Nilai, Renstra, Table, Tahun, TakTerdefinisi, service_table};

const MATRIX: &str = "\
tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_2024,rp_2022,rp_2023,rp_2024,agregasi,akumulasi
sasaran,,S,Cakupan layanan,Persen,80,85,90,,,,,
program,1.06.02,P,Jumlah pelatihan,Kali,10,20,-,1,1,1,jumlah,inkremental
kegiatan,1.06.02.2.01,K,Jumlah modul,Dokumen,1,1,1,1,1,1,,
";
const PROGRESS: &str = "\
kode,tahun,triwulan,realisasi
1.06.02,2022,1,4
1.06.02,2022,2,5
";
const PAST: &str = "\
indikator,satuan,target_2021,realisasi_2021,target_2022,realisasi_2022
cakupan  LAYANAN,Persen,75,74,99,81
Jumlah pelatihan,Orang,1,1,1,1
Angka lama,Kasus,5,N/A,5,x
";
const SERVICES: &str = "\
jenis_pelayanan,indikator,target
Rehabilitasi sosial,Cakupan layanan,100%
";
const RPJMD: &str = "\
indikator,satuan,2022,2023,2024
Cakupan Layanan,Persen,80,85,90
Indeks lain,Indeks,1,2,3
Jumlah pelatihan,Kali,10,21,30
";

fn plan() -> Renstra {
    Renstra::read([
        ("tabel-6.1-program-pendanaan", MATRIX),
        ("tabel-realisasi", PROGRESS),
        ("tabel-pencapaian-kinerja", PAST),
        ("tabel-2.2-spm-layanan", SERVICES),
        ("tabel-6.1-indikator-rpjmd", RPJMD),
    ])
    .unwrap()
}

fn table(plan: &Renstra, year: u16) -> Table {
    let year = Tahun::new(year).unwrap();
    service_table(&plan.service_performance(year).unwrap(), year)
}

/// The cells of a row behind the five that name it.
fn figures(table: &Table, row: usize) -> Vec<Option<String>> {
    table.baris[row][5..13].iter().map(Nilai::plain).collect()
}

fn texts(all: [&str; 8]) -> Vec<Option<String>> {
    let text = |t: &str| (!t.is_empty()).then(|| t.to_owned());
    all.map(text).into()
}

#[test]
fn four_years_around_the_renja() {
    let table = table(&plan(), 2023);
    let keys: Vec<&str> = table.kolom.iter().map(|k| k.kunci.as_str()).collect();
    assert_eq!(keys[..5], ["jalur", "indikator", "satuan", "spm", "ikk"]);
    assert_eq!(
        keys[5..13],
        [
            "target_2021",
            "target_2022",
            "target_2023",
            "target_2024",
            "realisasi_2021",
            "realisasi_2022",
            "proyeksi_2023",
            "proyeksi_2024",
        ]
    );
    // Its own target of 2022 goes before the 99 of T-C.23; what was reached only T-C.23 says.
    assert_eq!(
        figures(&table, 0),
        texts(["75", "80", "85", "90", "74", "81", "", ""])
    );
    assert_eq!(
        table.get(0, "spm").unwrap().plain().as_deref(),
        Some("100%")
    );
    // 4 + 5; the row of T-C.23 counts people and is not the same indicator; `-` stays as printed.
    assert_eq!(
        figures(&table, 1),
        texts(["", "10", "20", "-", "", "9", "", ""])
    );
    assert_eq!(*table.get(1, "spm").unwrap(), Nilai::Kosong);
    // Outputs of a kegiatan are none of it; what T-C.28 repeats stands once, its other target of 2023 stays.
    let names: Vec<_> = { table.baris.iter() }
        .map(|row| row[1].plain().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "Cakupan layanan",
            "Jumlah pelatihan",
            "Indeks lain",
            "Jumlah pelatihan",
            "Jumlah pelatihan",
            "Angka lama",
        ]
    );
}

#[test]
fn what_is_missing_is_said_and_not_zero() {
    let table = table(&plan(), 2023);
    let missing = Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda);
    for key in ["ikk", "proyeksi_2023", "proyeksi_2024"] {
        assert!(
            (0..6).all(|row| *table.get(row, key).unwrap() == missing),
            "{key}"
        );
    }
    assert_eq!(*table.get(5, "realisasi_2021").unwrap(), missing);
    assert_eq!(
        *table.get(5, "realisasi_2022").unwrap(),
        Nilai::TakTerdefinisi(TakTerdefinisi::TakTerbaca)
    );
    assert!(
        table
            .judul
            .get(Bahasa::En)
            .contains("the annex was not seen")
    );
}

#[test]
fn a_year_that_the_plan_does_not_have_is_refused() {
    let plan = plan();
    let wrong = plan.service_performance(Tahun::new(2030).unwrap());
    assert!(wrong.unwrap_err().to_string().contains("2022, 2023, 2024"));
}

#[test]
fn the_real_plan_has_its_indicators() {
    let plan = renstra_tests::kukar();
    let table = table(&plan, 2024);
    // Programme 1.06.02 as printed for 2022 to 2025: 86, 88, ...
    let at = { table.baris.iter() }
        .position(|row| row[0].plain().as_deref() == Some("1.06.02"))
        .unwrap();
    assert_eq!(
        figures(&table, at)[..2],
        texts(["86", "88", "", "", "", "", "", ""])[..2]
    );
}
