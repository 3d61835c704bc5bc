//! Evaluation forms as they are printed: heads of several lines, numbers of the columns, years side by side.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{OpsiKemajuan, Renstra, Table, table::evaluation_table};

fn table(plan: &Renstra) -> Table {
    evaluation_table(&plan.evaluation(), &OpsiKemajuan::of(plan))
}

fn cell(table: &Table, row: usize, key: &str) -> String {
    let value = table.get(row, key).unwrap().plain();
    value.unwrap_or_else(|| "-".to_owned())
}

fn cells(table: &Table, row: usize, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|k| cell(table, row, k)).collect()
}

fn found(plan: &Renstra) -> Vec<(String, String)> {
    let all = plan.check();
    let of = all.temuan().iter().filter(|t| t.kode == "KIN021");
    of.map(|t| {
        (
            t.tempat.kolom().unwrap_or_default().to_owned(),
            t.tercetak.clone().unwrap_or_default(),
        )
    })
    .collect()
}

/// Columns 1 to 12 of a recapitulation, with the years in its head.
const RECAP: &str = "Kode,Urusan/Bidang Urusan dan Program/Kegiatan,Indikator Kinerja Program,Satuan,\
    Target Kinerja Capaian Program (Renstra PD) Tahun 2026,Realisasi Target Kinerja s/d Tahun (n-3),\
    Target dan Realisasi Kinerja Tahun Lalu (n-2) 2023,,,Target Program dan Kegiatan Renja Tahun (n-1),\
    Perkiraan Realisasi Capaian Target Renstra s/d Tahun Berjalan,\n\
    ,,,,,,Target Renja PD Tahun 2023,Realisasi Renja PD Tahun 2023,Tingkat Realisasi (%),,Realisasi Capaian Program s/d Tahun Berjalan (n-1),Tingkat Capaian Realisasi Target Renstra (%)\n\
    1,2,3,4,5,6,7,8,9 = (8/7),10,11 = (6+8+10),12 = (11/5)\n";

#[test]
fn a_recapitulation_is_read_below_its_head() {
    let rows = "1.06.02,Pemberdayaan,Jumlah pelatihan,Kali,50,12,10,8,80,10,30,60\n\
                1.06.04,Rehabilitasi,Cakupan layanan,Persen,90,60,70,63,90,80,80,88.89\n";
    let plan = Renstra::read([("T-C.29", &*format!("{RECAP}{rows}"))]).unwrap();
    let all = table(&plan);
    let keys = [
        "formulir",
        "kode",
        "tahun",
        "target_akhir",
        "sampai_tahun_lalu",
        "target",
        "realisasi",
        "capaian",
        "target_berikut",
    ];
    assert_eq!(
        cells(&all, 0, &keys),
        [
            "T-C.29", "1.06.02", "2023", "50", "12", "10", "8", "80", "10"
        ]
    );
    // Of a percentage the next year is the state that is expected: 80 of 90.
    assert_eq!(
        cells(&all, 1, &["sampai_tahun_ini", "tingkat_capaian"]),
        ["80", "88.89"]
    );
    assert_eq!(found(&plan), []);
    let why = plan
        .explain("evaluasi/1.06.04/tingkat_capaian@2023", None)
        .unwrap();
    assert_eq!(why.nilai.plain().as_deref(), Some("88.89"));
}

#[test]
fn mistakes_of_a_recapitulation_are_told_and_estimates_are_not() {
    // 8 of 10 is 80 %; 12 + 8 + an estimate of 7 that is not printed; 27 of 50 is 54 %.
    let rows = "1.06.02,Pemberdayaan,Jumlah pelatihan,Kali,50,12,10,8,85,10,27,54\n\
                1.06.04,Rehabilitasi,Jumlah kunjungan,Kali,100,30,10,10,100,10,50,55\n";
    let plan = Renstra::read([("T-C.29", &*format!("{RECAP}{rows}"))]).unwrap();
    let mut found = found(&plan);
    found.sort();
    let all = plan.check();
    let basis = all
        .temuan()
        .iter()
        .find(|t| t.kode == "KIN021")
        .and_then(|t| t.dasar.clone());
    assert!(basis.is_some_and(|d| d.ends_with("Tabel T-C.29")));
    assert_eq!(
        found,
        [
            ("capaian".to_owned(), "85".to_owned()),
            ("tingkat_capaian".to_owned(), "55".to_owned())
        ]
    );
}

/// A form without money and code; the name of an indicator may be that of a row at the end.
#[test]
fn sums_means_and_predicates_are_indicators_where_they_have_targets() {
    let form = "No,Sasaran,Program/Kegiatan,Indikator Kinerja,Target Capaian pada Akhir Tahun Perencanaan,Target Renstra pada Tahun ke-,,\
        Realisasi Capaian Tahun ke-,,Rasio Capaian pada Tahun ke-,,Unit Penanggung Jawab\n\
        ,,,,,2022,2023,2022,2023,2022,2023,\n\
        (1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12)\n\
        1,Warga setara,Pemberdayaan,Rata-rata usia mandiri,30,20,25,18,25,90,100,Bidang A\n\
        ,,,Jumlah orang dibina,90,20,40,15,30,75,70,Bidang B\n\
        Rata-rata Kinerja (%),,,,,,,,,,,\n";
    let plan = Renstra::read([("E.80", form)]).unwrap();
    let all = table(&plan);
    assert_eq!(all.baris.len(), 4);
    assert_eq!(
        cells(&all, 2, &["uraian", "tahun", "realisasi", "capaian"]),
        ["Jumlah orang dibina", "2022", "15", "75"]
    );
    // 30 of 40 is 75 %.
    let all = plan.check();
    let told: Vec<_> = all
        .temuan()
        .iter()
        .map(|t| (t.kode, t.tercetak.as_deref()))
        .collect();
    assert_eq!(told, [("KIN021", Some("70"))]);
}

/// Three years side by side, each with performance and money.
const YEARS: &str = "No,Program,Indikator Kinerja,Satuan,Target pada Akhir Tahun Perencanaan,,Target pada Tahun,,,,Realisasi Capaian pada Tahun,,,,\
    Rasio Capaian pada Tahun,,,,Capaian pada Akhir Tahun,,Rasio Capaian Akhir,\n\
    ,,,,,,2022,,2023,,2022,,2023,,2022,,2023,,,,,\n\
    ,,,,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp\n\
    1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22\n";

fn renstra(name: &str, rows: &str) -> Renstra {
    Renstra::read([(name, &*format!("{YEARS}{rows}"))]).unwrap()
}

#[test]
fn years_side_by_side_are_a_row_each() {
    let plan = renstra(
        "E.80",
        "1,Pemberdayaan,Jumlah pelatihan,Kali,20,1000,10,400,10,600,8,300,9,570,80,75,90,95,17,870,85,87\n",
    );
    let all = table(&plan);
    let keys = [
        "formulir",
        "besaran",
        "tahun",
        "target_akhir",
        "target",
        "realisasi",
        "capaian",
    ];
    assert_eq!(
        cells(&all, 0, &keys),
        ["E.80", "kinerja", "2022", "20", "10", "8", "80"]
    );
    assert_eq!(
        cells(&all, 1, &keys),
        ["E.80", "keuangan", "2022", "1000", "400", "300", "75"]
    );
    // 300 + 570 of 1000.
    let last = [
        "tahun",
        "realisasi",
        "capaian",
        "sampai_tahun_ini",
        "tingkat_capaian",
        "kunci",
    ];
    assert_eq!(
        cells(&all, 3, &last),
        [
            "2023",
            "570",
            "95",
            "870",
            "87",
            "evaluasi/renstra/pemberdayaan/rp_tingkat_capaian"
        ]
    );
    assert_eq!(found(&plan), []);
    let why = plan
        .explain(
            "evaluasi/renstra/pemberdayaan/rp_tingkat_capaian@2023",
            None,
        )
        .unwrap();
    assert_eq!(why.nilai.plain().as_deref(), Some("87"));
    assert_eq!(why.recompute(), why.nilai);
}

#[test]
fn each_column_of_years_is_computed_again() {
    // 9 of 10 is 90 %, printed 95; 300 + 570 = 870, printed 880.
    let plan = renstra(
        "E.58",
        "1,Pemberdayaan,Jumlah pelatihan,Kali,20,1000,10,400,10,600,8,300,9,570,80,75,95,95,9,880,45,88\n",
    );
    let mut found = found(&plan);
    found.sort();
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(
        found
            .iter()
            .map(|(_, printed)| printed.as_str())
            .collect::<Vec<_>>(),
        ["95", "880"]
    );
    // A plan that is half through has nothing to tell of the year to come.
    let half = renstra(
        "E.54",
        "1,Pemberdayaan,Jumlah pelatihan,Kali,20,1000,10,400,10,600,8,300,,,80,75,,,8,300,40,30\n",
    );
    assert_eq!(self::found(&half), []);
    assert_eq!(
        cells(
            &table(&half),
            2,
            &["tahun", "target", "realisasi", "capaian"]
        ),
        ["2023", "10", "-", "-"]
    );
}

#[test]
fn e81_below_its_printed_head() {
    let head = "Kode,Program/Kegiatan,Indikator Kinerja,Target Renstra Perangkat Daerah Tahun 2026,,Realisasi Capaian Renstra s/d Renja Tahun Lalu,,\
        Target Renja Tahun 2024 yang dievaluasi,,Realisasi Kinerja pada Triwulan,,,,Realisasi Capaian Renja yang dievaluasi,,\
        Realisasi Renstra s/d Tahun 2024,,Tingkat Capaian Renstra s/d Tahun 2024,\n\
        ,,,,,,,,,I,,II,,,,,,,\n\
        1,2,3,4,,5,,6,,7,,8,,9,,10,,11,\n\
        ,,,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp,K,Rp\n";
    let row = "1.06.02,Pemberdayaan,Jumlah pelatihan,50,5000,12,1200,10,1000,3,250,5,500,8,750,20,1950,40,39\n";
    let plan = Renstra::read([("evaluasi-renja", &*format!("{head}{row}"))]).unwrap();
    let all = table(&plan);
    let keys = [
        "formulir",
        "tahun",
        "target_akhir",
        "sampai_tahun_lalu",
        "target",
        "triwulan_1",
        "triwulan_2",
        "realisasi",
        "tingkat_capaian",
    ];
    assert_eq!(
        cells(&all, 1, &keys),
        [
            "E.60, E.81",
            "2024",
            "5000",
            "1200",
            "1000",
            "250",
            "500",
            "750",
            "39"
        ]
    );
    assert_eq!(found(&plan), []);
}

#[test]
fn a_year_that_is_not_printed_is_that_of_its_quarters() {
    let head = "kode,tahun,rp_sampai_tahun_lalu,rp_target,rp_realisasi_tw_1,rp_realisasi_tw_2,rp_realisasi,rp_capaian,rp_sampai_tahun_ini\n";
    let of = |row: &str| {
        let plan = Renstra::read([("evaluasi-renja", &*format!("{head}{row}\n"))]).unwrap();
        let mut found = found(&plan);
        found.sort();
        found
    };
    // 300 + 450 is 750: three quarters of 1000, and 2750 with the 2000 before.
    assert!(of("1.06.02,2024,2000,1000,300,450,,75,2750").is_empty());
    assert_eq!(
        of("1.06.02,2024,2000,1000,300,450,,77,2770"),
        [
            ("rp_capaian".to_owned(), "77".to_owned()),
            ("rp_sampai_tahun_ini".to_owned(), "2770".to_owned())
        ]
    );
}

#[test]
fn an_earlier_year_that_cannot_be_read_leaves_the_sum_open() {
    // 300 and 570 are 870; without the first year nobody knows the sum, and 870 is no mistake.
    let rows = "1,Pemberdayaan,Jumlah pelatihan,Kali,20,1000,10,400,10,600,8,3x0,9,570,80,75,90,95,17,870,85,87\n";
    let plan = renstra("E.58", rows);
    let all = table(&plan);
    assert_eq!(
        cells(&all, 3, &["tahun", "realisasi", "sampai_tahun_ini"]),
        ["2023", "570", "-"]
    );
    let columns = found(&plan).into_iter().map(|(column, _)| column);
    assert!(columns.into_iter().all(|c| c != "rp_sampai_tahun_ini"));
}

#[test]
fn percentages_by_quarter_without_a_year_are_not_judged() {
    // The last quarter, 60 of 80, or the mean of the two: nothing says which.
    let form = "kode,tahun,indikator,satuan,target,realisasi_tw_1,realisasi_tw_2,capaian\n1.06.02,2024,Cakupan,%,80,40,60,62.5\n";
    let plan = Renstra::read([("evaluasi-renja", form)]).unwrap();
    assert_eq!(found(&plan), []);
    assert_eq!(cell(&table(&plan), 0, "realisasi"), "-");
}

#[test]
fn an_achievement_rests_on_the_form_of_its_table() {
    let basis = |name: &str| {
        let form = "kode,tahun,target,realisasi,capaian\n1.06.02,2024,80,60,75\n";
        let plan = Renstra::read([(name, form)]).unwrap();
        let why = plan.explain("evaluasi/1.06.02/capaian@2024", None).unwrap();
        why.dasar.unwrap().bagian
    };
    assert_eq!(basis("T-C.29"), "Tabel T-C.29");
    assert_eq!(basis("E.60"), "Formulir E.60");
    assert_eq!(basis("evaluasi-renja"), "Formulir E.81");
}

#[test]
fn cells_behind_the_last_column_stay_where_the_year_comes_from_the_head() {
    let row = "1.06.02,Pemberdayaan,Jumlah pelatihan,Kali,50,12,10,8,80,10,30,60,more\n";
    let plan = Renstra::read([("T-C.29", &*format!("{RECAP}{row}"))]).unwrap();
    let all = plan.check();
    assert!(all.temuan().iter().any(|t| t.kode == "MSK005"));
}
