//! Progress beside the targets.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::model::Masa;
use renstra_core::peraturan::BacaanTepi;
use renstra_core::peraturan::SkalaLokal;
use renstra_core::rules::AturanKategori;
use renstra_core::{
    BatasCapaian, NilaiCapaian, OpsiKemajuan, Pembulatan, Posisi, ProgressRow, Rasio, Renstra,
    RumusCapaian, TakTerdefinisi, TargetNol, report, targets_table,
};
use renstra_tests::kukar;

const MATRIX: &str = "\
tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_2024,target_akhir,rp_2022,rp_2023,rp_2024,polaritas,agregasi,akumulasi
program,1.06.02,A,Jumlah pelatihan,Kali,10,20,30,60,1,1,1,positif,jumlah,inkremental
program,1.06.02,A,Persentase tertangani,Persen,80,85,90,90,1,1,1,positif,,absolut
program,1.06.03,B,Jumlah penduduk terdata,Jiwa,1000,1100,1200,1200,1,1,1,,akhir,absolut
program,1.06.04,C,Angka kekerasan,Kasus,8,7,0,0,1,1,1,negatif,akhir,
program,1.06.05,D,Predikat SAKIP,Predikat,B,BB,A,A,1,1,1,,,
program,1.06.06,E,Nilai kepuasan,Nilai,80-90,80-90,≥ 85,≥ 85,1,1,1,positif,,
";

const PROGRESS: &str = "\
kode,tahun,triwulan,indikator,realisasi,rp_realisasi
1.06.02,2022,1,Jumlah pelatihan,3,
1.06.02,2022,2,Jumlah pelatihan,2,
1.06.02,2022,4,Jumlah pelatihan,4,
1.06.02,2023,,Jumlah pelatihan,25,
1.06.02,2023,1,Jumlah pelatihan,9,
1.06.02,2022,,,,500
1.06.02,2022,1,persentase  TERTANGANI,20,
1.06.02,2022,2,Persentase tertangani,76,
1.06.02,2022,1,Indikator lain,1,
1.06.03,2022,1,,1010,
1.06.03,2022,2,,1020,
1.06.03,2022,3,,1020,
1.06.03,2022,4,,1000,
1.06.03,2023,1,,5,
1.06.03,2023,1,,6,
1.06.04,2022,,,9,
1.06.04,2023,,,6.5,
1.06.04,2024,,,0,
1.06.05,2022,,,BB,
1.06.05,2023,,,BB,
1.06.05,2024,,,BB,
1.06.06,2022,,,70,
1.06.06,2023,,,92,
1.06.06,2024,,,90,
9.99.99,2022,,,1,
1.06.02,2030,,,1,
";

fn plan() -> Renstra {
    Renstra::read([
        ("tabel-6.1-program-pendanaan", MATRIX),
        ("tabel-realisasi", PROGRESS),
    ])
    .unwrap()
}

/// The row of an indicator (by the first letters of its name) and year.
fn row<'r, 'a>(rows: &'r [ProgressRow<'a>], name: &str, year: u16) -> &'r ProgressRow<'a> {
    rows.iter()
        .find(|r| r.indikator.starts_with(name) && r.tahun.get() == year)
        .unwrap()
}

fn percent(row: &ProgressRow<'_>) -> Result<String, TakTerdefinisi> {
    let value = row.capaian.clone()?;
    let shown = value.rasio().unwrap().percent(Pembulatan::default());
    Ok(shown.unwrap().to_string())
}

fn number(value: &Result<Rasio, TakTerdefinisi>) -> Result<String, TakTerdefinisi> {
    let value = value.clone()?;
    Ok(value.round(Pembulatan::default()).unwrap().to_string())
}

fn ok(text: &str) -> Result<String, TakTerdefinisi> {
    Ok(text.to_owned())
}

#[test]
fn quarters_of_a_sum_are_added_up() {
    let plan = plan();
    let rows = plan.targets(&OpsiKemajuan::default());
    assert_eq!(rows.len(), 6 * 3);
    let first = row(&rows, "Jumlah pelatihan", 2022);
    // 3 + 2 + 4 = 9 of 10; 60 − 9 = 51 over two years.
    assert_eq!(first.jalur, "1.06.02");
    assert_eq!(percent(first), ok("90"));
    assert_eq!(first.kategori.as_ref().unwrap().nama, "Tinggi");
    assert_eq!(number(&first.target_akhir), ok("60"));
    assert_eq!(number(&first.sisa_menuju_akhir), ok("51"));
    assert_eq!(number(&first.laju_perlu), ok("25.5"));
    assert_eq!(first.posisi, Some(Posisi::Tertinggal));
    // The figure of the year stands before that of a quarter: 25 of 20; 9 + 25 = 34 of 10 + 20.
    let second = row(&rows, "Jumlah pelatihan", 2023);
    assert_eq!(percent(second), ok("125"));
    assert_eq!(number(&second.sisa_menuju_akhir), ok("26"));
    assert_eq!(number(&second.laju_perlu), ok("26"));
    assert_eq!(second.posisi, Some(Posisi::Mendahului));
    // Nothing yet: missing is not zero.
    let third = row(&rows, "Jumlah pelatihan", 2024);
    assert_eq!(percent(third), Err(TakTerdefinisi::DataTidakAda));
    assert_eq!(
        number(&third.sisa_menuju_akhir),
        Err(TakTerdefinisi::DataTidakAda)
    );
    assert_eq!(third.posisi, None);
}

#[test]
fn a_population_and_a_percentage_are_not_added_up() {
    let plan = plan();
    let rows = plan.targets(&OpsiKemajuan::default());
    let people = row(&rows, "Jumlah penduduk", 2022);
    assert_eq!(percent(people), ok("100"));
    assert_eq!(number(&people.sisa_menuju_akhir), ok("200"));
    assert_eq!(number(&people.laju_perlu), ok("100"));
    assert_eq!(people.posisi, Some(Posisi::Sesuai));
    // Two figures for one quarter.
    let twice = row(&rows, "Jumlah penduduk", 2023);
    assert_eq!(twice.realisasi, Err(TakTerdefinisi::DiLuarRentang));
    // The last quarter: 76 of 80.
    let share = row(&rows, "Persentase", 2022);
    assert_eq!(percent(share), ok("95"));
    assert_eq!(number(&share.sisa_menuju_akhir), ok("14"));
}

#[test]
fn lower_is_better() {
    let plan = plan();
    let rows = plan.targets(&OpsiKemajuan::default());
    let of = |y| row(&rows, "Angka kekerasan", y);
    // (16 − 9) / 8 and (14 − 6.5) / 7.
    assert_eq!(percent(of(2022)), ok("87.5"));
    assert_eq!(of(2022).posisi, Some(Posisi::Tertinggal));
    assert_eq!(percent(of(2023)), ok("107.14"));
    assert_eq!(of(2023).posisi, Some(Posisi::Mendahului));
    assert_eq!(number(&of(2023).sisa_menuju_akhir), ok("-6.5"));
    assert_eq!(percent(of(2024)), Err(TakTerdefinisi::PenyebutNol));
    assert_eq!(of(2024).posisi, Some(Posisi::Sesuai));
    assert_eq!(number(&of(2024).sisa_menuju_akhir), ok("0"));
    assert_eq!(
        number(&of(2024).laju_perlu),
        Err(TakTerdefinisi::PenyebutNol)
    );

    let other = OpsiKemajuan {
        rumus_positif: RumusCapaian::Positif,
        rumus_negatif: RumusCapaian::Kebalikan,
        batas: BatasCapaian::NolSampaiSeratus,
        target_nol: TargetNol::SeratusBilaNol,
        kategori: AturanKategori::Nasional(Some(BacaanTepi::AtasTerbuka)),
    };
    let rows = plan.targets(&other);
    let of = |y| row(&rows, "Angka kekerasan", y);
    // 8 / 9; 7 / 6.5 above 100; nothing planned, nothing happened.
    assert_eq!(percent(of(2022)), ok("88.89"));
    assert_eq!(percent(of(2023)), ok("100"));
    let capped = of(2023).capaian.clone().unwrap();
    assert!(capped.dibatasi);
    assert_eq!(capped.rumus, RumusCapaian::Kebalikan);
    assert_eq!(percent(of(2024)), ok("100"));
}

#[test]
fn ranks_and_ranges() {
    let plan = plan();
    let rows = plan.targets(&OpsiKemajuan::default());
    let rank = |y| {
        let r = row(&rows, "Predikat", y);
        (r.capaian.clone().unwrap().nilai, r.posisi)
    };
    let reached = NilaiCapaian::Tercapai;
    assert_eq!(rank(2022), (reached(true), Some(Posisi::Mendahului)));
    assert_eq!(rank(2023), (reached(true), Some(Posisi::Sesuai)));
    assert_eq!(rank(2024), (reached(false), Some(Posisi::Tertinggal)));
    let range = |y| {
        let r = row(&rows, "Nilai kepuasan", y);
        (percent(r).unwrap(), r.posisi.unwrap().nama())
    };
    assert_eq!(range(2022), ("87.5".to_owned(), "tertinggal"));
    assert_eq!(range(2023), ("102.22".to_owned(), "mendahului"));
    assert_eq!(range(2024), ("100".to_owned(), "sesuai"));
}

#[test]
fn other_units_are_not_compared() {
    let progress = "kode,tahun,realisasi\n1.06.03,2022,5 KK\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", MATRIX),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    let rows = plan.targets(&OpsiKemajuan::default());
    let people = row(&rows, "Jumlah penduduk", 2022);
    assert_eq!(people.realisasi, Err(TakTerdefinisi::SatuanBerbeda));
    assert_eq!(people.posisi, None);
}

/// T-C.23: rows of their own, by the declared formula.
#[test]
fn past_performance() {
    let past = "indikator,satuan,polaritas,rumus,target_2019,realisasi_2019,target_2020,realisasi_2020\n\
                Kasus,Kasus,negatif,T/R,8,9,8,\nIndeks,Indeks,,,73,83.57,70,70\n";
    let plan = Renstra::read([("tabel-pencapaian-kinerja", past)]).unwrap();
    let rows = plan.targets(&OpsiKemajuan::default());
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0].jalur, "tabel-pencapaian-kinerja/2");
    assert_eq!(percent(&rows[0]), ok("88.89"));
    assert_eq!(percent(&rows[1]), Err(TakTerdefinisi::DataTidakAda));
    assert_eq!(percent(&rows[2]), ok("114.48"));
    assert_eq!(rows[2].target_akhir, Err(TakTerdefinisi::DataTidakAda));
    assert_eq!(rows[3].posisi, Some(Posisi::Sesuai));
}

#[test]
fn the_table() {
    let plan = plan();
    let table = targets_table(&plan.targets(&OpsiKemajuan::default()));
    let keys: Vec<_> = table.kolom.iter().map(|k| k.kunci.as_str()).collect();
    assert_eq!(
        keys.join(","),
        "jalur,indikator,satuan,polaritas,agregasi,tahun,target,realisasi,capaian,kategori,\
         target_akhir,sisa_menuju_akhir,laju_perlu,posisi,alasan,rumus,dasar_kategori,kunci"
    );
    let csv = table.to_csv();
    let line = |text: &str| assert!(csv.contains(text), "{text}\n{csv}");
    line(
        "1.06.02,Jumlah pelatihan,Kali,positif,jumlah,2022,10,9,90,Tinggi,60,51,25.5,tertinggal,,realisasi / target,\"Permendagri 86/2017, skala nilai peringkat kinerja\",1.06.02/target\n",
    );
    line(
        "1.06.05,Predikat SAKIP,Predikat,,,2024,A,BB,tidak tercapai,,,,,tertinggal,,realisasi / target,,1.06.05/target\n",
    );
}

/// The real plan has no progress table: targets only.
#[test]
fn the_real_plan() {
    let plan = kukar();
    let rows = plan.targets(&OpsiKemajuan::default());
    assert_eq!(rows.len(), plan.indicators().len() * 5);
    assert!(
        rows.iter()
            .all(|r| r.realisasi == Err(TakTerdefinisi::DataTidakAda) && r.posisi.is_none())
    );
    // As printed: 94 % of the first tujuan, 78 for SAKIP.
    assert_eq!(rows[0].target.unwrap().tercetak, "94%");
    assert_eq!(number(&rows[0].target_akhir), ok("99"));
    let sakip = rows.iter().find(|r| r.jalur == "1.06.01").unwrap();
    assert_eq!(sakip.target.unwrap().tercetak, "78");
    assert_eq!(sakip.tahun.get(), 2022);
}

/// Spending of nodes: as told, otherwise from below, never from a part of what is below.
#[test]
fn spending_beside_the_pagu() {
    let matrix = "tingkat,kode,uraian,rp_2022,rp_2023\n\
                  program,1.06.02,P,300,300\n\
                  kegiatan,1.06.02.2.01,K,100,100\nkegiatan,1.06.02.2.02,L,200,200\n";
    let progress = "kode,tahun,triwulan,rp_realisasi\n\
                    1.06.02.2.01,2022,1,40\n1.06.02.2.01,2022,2,50\n1.06.02.2.02,2022,,120\n\
                    1.06.02.2.02,2022,1,7\n1.06.02.2.01,2023,1,10\n1.06.02.2.02,2023,1,\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    let rows = plan.spending();
    let of = |key: &str, year| {
        rows.iter()
            .find(|r| r.jalur() == key && r.tahun.get() == year)
            .unwrap()
    };
    // 40 + 50 of 100; 120 of 200; together 210 of 300.
    assert_eq!(of("1.06.02.2.01", 2022).sisa.unwrap().to_string(), "10");
    let top = of("1.06.02", 2022);
    assert_eq!(top.rp_realisasi.unwrap().to_string(), "210");
    assert_eq!(top.sisa.unwrap().to_string(), "90");
    let share = top.serapan.clone().unwrap();
    assert_eq!(
        share.percent(Pembulatan::default()).unwrap().to_string(),
        "70"
    );
    // Its quarters follow the year: 40, which is 40 % of the year's 100; what is left is told of the year only.
    let first = rows.iter().find(|r| r.masa == Masa::Triwulan(1)).unwrap();
    assert_eq!(first.jalur(), "1.06.02.2.01");
    assert_eq!(first.rp_realisasi.unwrap().to_string(), "40");
    assert_eq!(first.serapan, Rasio::new(40.into(), 100.into()));
    assert!(first.sisa.is_err());
    assert_eq!(of("total", 2022).rp_realisasi.unwrap().to_string(), "210");
    // One of two kegiatan has no figure: the programme has none either.
    let missing = Err(TakTerdefinisi::DataTidakAda);
    assert_eq!(of("1.06.02.2.02", 2023).rp_realisasi, missing);
    assert_eq!(of("1.06.02", 2023).rp_realisasi, missing);
}

/// Two nodes with one code: only rows that name their indicator are clear.
#[test]
fn a_shared_code_needs_the_name() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_akhir,rp_2022\n\
                  sasaran,,S,,,,,\nprogram,1.06.02,P,Jumlah X,Unit,4,4,1\n\
                  sasaran,,T,,,,,\nprogram,1.06.02,P,Jumlah Y,Unit,5,5,1\n";
    let run = |progress: &str| {
        let plan = Renstra::read([
            ("tabel-6.1-program-pendanaan", matrix),
            ("tabel-realisasi", progress),
        ])
        .unwrap();
        let rows = plan.targets(&OpsiKemajuan::default());
        let spent: Vec<_> = plan.spending().iter().map(|r| r.rp_realisasi).collect();
        let shares: Vec<_> = rows.iter().map(percent).collect();
        (shares, spent)
    };
    let unclear = TakTerdefinisi::DiLuarRentang;
    let (shares, spent) = run("kode,tahun,indikator,realisasi,rp_realisasi\n1.06.02,2022,,3,1\n");
    assert_eq!(shares, [Err(unclear), Err(unclear)]);
    assert!(spent.iter().all(|s| *s == Err(unclear)));
    let (shares, _) = run("kode,tahun,indikator,realisasi\n1.06.02,2022,Jumlah Y,4\n");
    assert_eq!(shares, [Err(TakTerdefinisi::DataTidakAda), ok("80")]);
}

/// 8 of 10 is Tinggi on the national scale; on the local one it is what that regulation calls it, and the
/// result says on what it rests.
#[test]
fn a_local_scale_is_echoed_in_the_result() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_akhir,rp_2022\n\
                  program,1.06.02,P,Jumlah pelatihan,Kali,10,10,1\n";
    let progress = "kode,tahun,realisasi\n1.06.02,2022,8\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    let bands = [("Baik", 80.into()), ("Kurang", 0.into())];
    let local = SkalaLokal::new(
        "Perbup Contoh 12/2024, Pasal 5",
        bands,
        BacaanTepi::BawahTerbuka,
    )
    .unwrap();
    let opsi = OpsiKemajuan {
        kategori: AturanKategori::Setempat(local),
        ..OpsiKemajuan::default()
    };
    let table = targets_table(&plan.targets(&opsi));
    let cell = |key: &str| table.get(0, key).unwrap().plain().unwrap();
    // 80 itself belongs below an open edge.
    assert_eq!(cell("kategori"), "Kurang");
    assert_eq!(cell("dasar_kategori"), "Perbup Contoh 12/2024, Pasal 5");
    assert_eq!(cell("rumus"), "realisasi / target");
    let national = targets_table(&plan.targets(&OpsiKemajuan::default()));
    let cell = |key: &str| national.get(0, key).unwrap().plain().unwrap();
    assert_eq!(cell("kategori"), "Tinggi");
    assert!(cell("dasar_kategori").starts_with("Permendagri 86/2017"));
}

/// Without a declared accumulation two quarters may be 5 + 7 or 5, then 7.
#[test]
fn quarters_of_an_undeclared_indicator_are_not_guessed() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
                  program,1.06.02,P,Jumlah pelatihan,Kali,10,1\n";
    let of = |progress: &str| {
        let files = [
            ("tabel-6.1-program-pendanaan", matrix),
            ("tabel-realisasi", progress),
        ];
        let plan = Renstra::read(files).unwrap();
        percent(&plan.targets(&OpsiKemajuan::default())[0])
    };
    let two = of("kode,tahun,triwulan,realisasi\n1.06.02,2022,1,5\n1.06.02,2022,2,7\n");
    assert_eq!(two, Err(TakTerdefinisi::AkumulasiTakDinyatakan));
    // How years lead to the end says nothing of quarters; nothing and 7 are 7 either way.
    assert_eq!(
        of("kode,tahun,triwulan,realisasi\n1.06.02,2022,1,0\n1.06.02,2022,2,7\n"),
        ok("70")
    );
    assert_eq!(
        of("kode,tahun,triwulan,realisasi\n1.06.02,2022,2,7\n"),
        ok("70")
    );
    let year =
        "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,5\n1.06.02,2022,2,7\n1.06.02,2022,,12\n";
    assert_eq!(of(year), ok("120"));
}

/// A year with a target and without a pagu column is a year of the plan; money of it has no budget beside it.
#[test]
fn a_year_without_pagu_is_not_lost() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,rp_2022\n\
                  program,1.06.02,P,Persentase X,Persen,50,80,1\n";
    let progress = "kode,tahun,realisasi,rp_realisasi\n1.06.02,2023,60,\n1.06.02,2023,,900\n";
    let files = [
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ];
    let plan = Renstra::read(files).unwrap();
    let rows = plan.targets(&OpsiKemajuan::default());
    assert_eq!(percent(row(&rows, "Persentase X", 2023)), ok("75"));
    let result = plan.check();
    let lost: Vec<_> = result
        .temuan()
        .iter()
        .filter(|t| t.kode == "STR007")
        .collect();
    assert_eq!(lost.len(), 1);
    assert_eq!(lost[0].tempat.baris(), Some(3));
}

/// What the plan declares of an achievement holds in the table, in the report and in the explanation.
#[test]
fn declared_choices_hold_everywhere() {
    let past = "indikator,polaritas,target_2023,realisasi_2023\nJumlah sengketa,negatif,6,8\n";
    let plan = Renstra::read([
        ("rencana", "kunci,nilai\nrumus_negatif,kebalikan\n"),
        ("tabel-pencapaian-kinerja", past),
    ])
    .unwrap();
    let opsi = OpsiKemajuan::of(&plan);
    // 6 / 8
    assert_eq!(percent(&plan.targets(&opsi)[0]), ok("75"));
    let key = "tabel-pencapaian-kinerja/2/capaian@2023";
    let found = plan.explain(key, None).unwrap();
    assert_eq!(found.nilai.plain().as_deref(), Some("75"));
    let keys: Vec<String> = plan.figures().iter().map(ToString::to_string).collect();
    assert!(keys.iter().any(|k| k == key));
    let report = report::text(&plan, None, &report::OpsiLaporan::default());
    assert!(report.contains("75,00"), "{report}");
}

#[test]
fn from_the_baseline_it_is_explained_with_the_baseline() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,polaritas,kondisi_awal,target_2022,rp_2022\n\
        program,1.02.02,P,Kematian ibu,Kasus,negatif,40,0,1\n";
    let plan = Renstra::read([
        ("program-pendanaan", matrix),
        ("realisasi", "kode,tahun,realisasi\n1.02.02,2022,10\n"),
        (
            "pilihan.json",
            r#"{"aturan": {"rumus_negatif": "dari_awal"}}"#,
        ),
    ]);
    let plan = plan.unwrap();
    let found = plan.explain("1.02.02/capaian@2022", None).unwrap();
    assert_eq!(found.nilai, found.recompute());
    let parts = found.bagian.iter().map(|p| p.tercetak.clone().unwrap());
    assert_eq!(parts.collect::<Vec<_>>(), ["10", "0", "40"]);
    // (40 − 10) / 40
    assert_eq!(found.nilai.plain().unwrap(), "75");
    assert_eq!(
        percent(&plan.targets(&OpsiKemajuan::of(&plan))[0]),
        ok("75")
    );
}
