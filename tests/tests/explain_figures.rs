//! Explanations of declared indicators, progress, means, and of findings about indicators.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

mod jelas;

use std::collections::BTreeMap;

use jelas::{figures, follow, plain, value};
use renstra_core::{Nilai, Renstra, Tahun, TakTerdefinisi, sakip_table};

#[test]
fn declared_indicators_lead_to_their_sources_and_weights() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2023,target_2024,rp_2023,rp_2024\n\
        sasaran,,S,Cakupan,Persen,82.5,80,,\n\
        sasaran,,S,Jumlah,Orang,150,,,\n\
        program,1.06.02,P,Terlayani,Orang,90,30,10,10\n\
        program,1.06.02,P,Berhak,Orang,100,60,,\n\
        program,1.06.04,Q,Terlayani,Orang,60,,10,10\n\
        program,1.06.04,Q,Berhak,Orang,100,20,,\n";
    // Values of 2023 by hand: (90x3 + 60)/4, (90 + 60)/2, 90 + 60, 150/200.
    for (rule, key, expected) in [
        (
            "sasaran-1 = rata_rata_tertimbang(1.06.02 * 3; 1.06.04 * 1)",
            "sasaran-1",
            "82.5",
        ),
        ("sasaran-1 = rata_rata(1.06.02; 1.06.04)", "sasaran-1", "75"),
        (
            "sasaran-1/2 = jumlah(1.06.02; 1.06.04)",
            "sasaran-1/2",
            "150",
        ),
        (
            "sasaran-1 = rasio_jumlah(1.06.02 : 1.06.02/2; 1.06.04 : 1.06.04/2)",
            "sasaran-1",
            "0.75",
        ),
    ] {
        let rencana = format!("kunci,nilai\nturunan,{rule}\n");
        let plan = Renstra::read([
            ("rencana.csv", rencana.as_str()),
            ("tabel-6.1-program-pendanaan.csv", matrix),
        ])
        .unwrap();
        let key = format!("turunan/{key}");
        let years = [2023, 2024].map(|y| Some(Tahun::new(y).unwrap()));
        for year in years {
            assert!(figures(&plan).contains(&(key.clone(), year)), "{key}");
            follow(&plan, &plan.explain(&key, year).unwrap());
        }
        assert_eq!(
            value(&plan, &key, years[0]).plain().as_deref(),
            Some(expected),
            "{rule}"
        );
        // 1.06.04 has no target in 2024.
        assert_eq!(
            value(&plan, &key, years[1]),
            Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda)
        );
        let found = plan.explain(&key, years[0]).unwrap();
        assert!(found.catatan.iter().any(|c| c.id.contains(rule)), "{rule}");
    }
}

/// The finding about the second indicator of a node is explained by that indicator.
#[test]
fn a_finding_leads_to_its_own_indicator() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2023,target_2024,target_akhir,rp_2023,rp_2024\n\
        program,1.06.02,P,Jumlah pelatihan,Kali,10,10,20,1,1\n\
        program,1.06.02,P,Jumlah peserta,Orang,30,40,100,,\n";
    let plan = Renstra::read([("tabel-6.1-program-pendanaan.csv", matrix)]).unwrap();
    let found = plan.explain("temuan/KIN001/1", None).unwrap();
    let compared = found.bagian.last().unwrap();
    assert_eq!(compared.kunci().as_deref(), Some("1.06.02/target/2"));
    // 30 + 40
    assert_eq!(compared.nilai.plain().as_deref(), Some("70"));
}

/// Of a population the last quarter counts, and the explanation says so.
#[test]
fn a_last_quarter_is_told_as_such() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_akhir,rp_2022,akumulasi\n\
        program,1.06.02,P,Jumlah penduduk terdata,Jiwa,1000,1000,1,absolut\n";
    let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2022,1,900\n1.06.02,2022,2,950\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    let found = plan
        .explain("1.06.02/capaian", Some(Tahun::new(2022).unwrap()))
        .unwrap();
    // 950 of 1000, not 1850.
    assert_eq!(found.nilai.plain().as_deref(), Some("95"));
    assert!(found.bagian[0].catatan[0].id.contains("triwulan 2"));
}

/// A year selects the regulation: coverage of 2020, 2021 and 2022, SAKIP scores of 2014 and of 2015.
#[test]
fn the_basis_is_that_of_the_year() {
    let basis = |plan: &Renstra, key: &str, year: u16| {
        let found = plan.explain(key, Some(Tahun::new(year).unwrap())).unwrap();
        (found.nilai.plain().unwrap(), found.dasar.unwrap().peraturan)
    };
    let real = renstra_tests::kukar();
    assert_eq!(basis(&real, "spm/1", 2020).1, "PP 2/2018");
    assert_eq!(basis(&real, "spm/1", 2021).1, "PP 2/2018");
    let later = "jenis_pelayanan,berhak_2022,terlayani_2022\nBalita,4,3\n";
    let later = Renstra::read([("tabel-2.3-capaian-spm", later)]).unwrap();
    assert_eq!(basis(&later, "spm/1", 2022).1, "Permendagri 59/2021");
    let table = "indikator,satuan,2014,2015\nNilai SAKIP,Nilai,76,76\n";
    let plan = Renstra::read([("tabel-6.1-indikator-rpjmd", table)]).unwrap();
    let key = "tabel-6.1-indikator-rpjmd/2/predikat";
    let names = [2014, 2015].map(|y| basis(&plan, key, y));
    assert_eq!(
        names,
        [
            ("A".to_owned(), "PermenPAN-RB 25/2012"),
            ("BB".to_owned(), "PermenPAN-RB 12/2015"),
        ]
    );
    let shown = sakip_table(&plan);
    let named = [0, 1].map(|n| shown.get(n, "predikat").unwrap().plain().unwrap());
    assert_eq!(named, ["A", "BB"]);
}

/// What is left and the pace needed are those of the progress table, down to their cells.
#[test]
fn distance_and_pace_lead_to_their_cells() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_2024,target_akhir,rp_2022,rp_2023,rp_2024,agregasi,akumulasi\n\
        program,1.06.02,P,Jumlah pelatihan,Kali,10,20,30,60,1,1,1,jumlah,inkremental\n\
        program,1.06.02,P,Persentase tertangani,Persen,80,85,90,,,,,rata_rata,\n";
    let progress = "kode,tahun,triwulan,indikator,realisasi\n\
        1.06.02,2022,1,Jumlah pelatihan,3\n1.06.02,2022,2,Jumlah pelatihan,6\n1.06.02,2023,,Jumlah pelatihan,25\n\
        1.06.02,2022,,Persentase tertangani,76\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    for (key, year) in &figures(&plan) {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    for (key, year, expected) in [
        // 60 - (3 + 6), over two years; 60 - (9 + 25), over one.
        ("1.06.02/sisa_menuju_akhir", 2022, "51"),
        ("1.06.02/laju_perlu", 2022, "25.5"),
        ("1.06.02/sisa_menuju_akhir", 2023, "26"),
        ("1.06.02/laju_perlu", 2023, "26"),
        // The mean of 80, 85 and 90 less 76; 9 over two years.
        ("1.06.02/sisa_menuju_akhir/2", 2022, "9"),
        ("1.06.02/laju_perlu/2", 2022, "4.5"),
    ] {
        assert_eq!(
            plain(&plan, key, year).as_deref(),
            Some(expected),
            "{key} {year}"
        );
    }
    let mut numbers = BTreeMap::new();
    for row in plan.targets(&renstra_core::OpsiKemajuan::default()) {
        let n: &mut usize = numbers.entry((row.jalur.clone(), row.tahun)).or_default();
        *n += 1;
        let behind = if *n == 1 {
            String::new()
        } else {
            format!("/{n}")
        };
        for (figure, computed) in [
            ("sisa_menuju_akhir", &row.sisa_menuju_akhir),
            ("laju_perlu", &row.laju_perlu),
        ] {
            let key = format!("{}/{figure}{behind}", row.jalur);
            let found = plan.explain(&key, Some(row.tahun));
            assert_eq!(found.is_ok(), computed.is_ok(), "{key} {}", row.tahun);
            if let (Ok(found), Ok(exact)) = (found, computed) {
                assert_eq!(found.nilai.plain(), Nilai::Rasio(exact.clone()).plain());
            }
        }
    }
}

/// Mean achievement of programmes and agency: what has no value is left out and counted, not zero.
#[test]
fn mean_achievements_lead_to_their_achievements() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
        program,1.06.02,P,Pelatihan,Kali,10,\n\
        kegiatan,1.06.02.2.01,K,Modul,Dokumen,4,1\n\
        kegiatan,1.06.02.2.02,L,Rapat,Kali,0,1\n\
        program,1.06.04,Q,Terlayani,Orang,50,1\n";
    let progress = "kode,tahun,realisasi\n1.06.02,2022,8\n1.06.02.2.01,2022,3\n\
        1.06.02.2.02,2022,1\n1.06.04,2022,55\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    for (key, year) in &figures(&plan) {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    // (80 + 75) / 2, a target of zero left out; 110; (80 + 75 + 110) / 3 = 88,33...
    for (key, mean, name) in [
        ("1.06.02", "77.5", "Tinggi"),
        ("1.06.04", "110", "Sangat Tinggi"),
        ("total", "88.33", "Tinggi"),
    ] {
        let of = |figure: &str| plain(&plan, &format!("{key}/{figure}"), 2022);
        assert_eq!(of("rata_rata_capaian").as_deref(), Some(mean), "{key}");
        assert_eq!(of("kategori_rata_rata").as_deref(), Some(name), "{key}");
    }
    let rows = plan.mean_achievements(&renstra_core::OpsiKemajuan::default());
    let counts: Vec<_> = rows.iter().map(|r| (r.bernilai, r.tanpa_nilai)).collect();
    assert_eq!(counts, [(2, 1), (1, 0), (3, 1)]);
    // The real plan has realised nothing yet: no mean, and none of zero.
    let real = renstra_tests::kukar();
    assert!(
        real.mean_achievements(&renstra_core::OpsiKemajuan::default())
            .is_empty()
    );
}

/// Ranges and ranks have achievements too, and they count in the mean as they are computed.
#[test]
fn achievements_of_ranges_and_ranks_are_explained() {
    let matrix = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
        program,1.06.02,P,Nilai kepuasan,Nilai,80-90,1\n\
        program,1.06.04,Q,Predikat SAKIP,Predikat,BB,1\n\
        program,1.06.05,R,Nilai layanan,Nilai,≥ 85.5,1\n";
    let progress = "kode,tahun,realisasi\n1.06.02,2022,70\n1.06.04,2022,A\n1.06.05,2022,90\n";
    let plan = Renstra::read([
        ("tabel-6.1-program-pendanaan", matrix),
        ("tabel-realisasi", progress),
    ])
    .unwrap();
    for (key, year) in &figures(&plan) {
        follow(&plan, &plan.explain(key, *year).unwrap());
    }
    // 70 of 80, the nearer end; A is above BB; 90 is at least 85,5; (87,5 + 100) / 2.
    for (key, expected) in [
        ("1.06.02/capaian", "87.5"),
        ("1.06.04/capaian", "tercapai"),
        ("1.06.05/capaian", "100"),
        ("total/rata_rata_capaian", "93.75"),
    ] {
        assert_eq!(plain(&plan, key, 2022).as_deref(), Some(expected), "{key}");
    }
    // A rank has an order and no distance: no name on the scale of percents.
    let year = Some(Tahun::new(2022).unwrap());
    assert!(plan.explain("1.06.04/kategori", year).is_err());
}
