//! Every finding: a table that triggers it, and one that just does not.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::collections::BTreeSet;

use renstra_core::{PEMERIKSAAN, REKONSILIASI, Renstra};
use renstra_tests::kasus::{
    HISTORY, KASUS, KINERJA, Kasus, MATRIX, PERMASALAHAN, SPM, STRATEGI, TUJUAN,
};

fn found(kasus: &Kasus, change: bool) -> BTreeSet<(u32, String)> {
    kasus
        .found(change)
        .iter()
        .map(|t| {
            (
                t.tempat.baris().unwrap_or(0),
                t.tempat.kolom().unwrap_or_default().to_owned(),
            )
        })
        .collect()
}

#[test]
fn every_finding_is_found_where_it_is_and_not_where_it_is_not() {
    for kasus in KASUS.iter() {
        let (from, _) = &kasus.ganti;
        assert!(
            kasus.tabel.iter().any(|(_, t)| t.contains(from.as_str())),
            "{}: nothing to replace",
            kasus.kode
        );
        let expected = BTreeSet::from([kasus.di.clone()]);
        assert_eq!(found(kasus, false), expected, "{}", kasus.kode);
        assert_eq!(
            found(kasus, true),
            BTreeSet::new(),
            "{} just not",
            kasus.kode
        );
    }
}

/// How many cells the finding of each case weighs, counted by hand.
const SEL: &[(&str, usize)] = &[
    ("ANG001", 3),
    ("ANG002", 3),
    ("ANG003", 3),
    ("ANG004", 2),
    ("ANG005", 2),
    ("ANG006", 2),
    ("ANG007", 3),
    ("ANG008", 3),
    ("ANG009", 6),
    ("ANG010", 1),
    ("ANG011", 2),
    ("ANG012", 4),
    ("ANG013", 2),
    ("ANG020", 3),
    ("KIN001", 3),
    ("KIN002", 3),
    ("KIN003", 2),
    ("KIN004", 3),
    ("KIN005", 2),
    ("KIN006", 2),
    ("KIN007", 3),
    ("KIN008", 1),
    ("KIN009", 2),
    ("KIN010", 3),
    ("KIN011", 9),
    ("KIN012", 3),
    ("KIN013", 2),
    ("KIN014", 3),
    ("KIN015", 4),
    ("KIN016", 4),
    ("KIN017", 4),
    ("KIN020", 3),
    ("KIN021", 3),
    ("MSK001", 1),
    ("MSK002", 1),
    ("MSK003", 2),
    ("MSK004", 1),
    ("MSK005", 1),
    ("MSK006", 1),
    ("MSK008", 2),
    ("MSK009", 2),
    ("MSK010", 1),
    ("MSK011", 0),
    ("DOK001", 0),
    ("KIN018", 3),
    ("KIN019", 1),
    ("MSK007", 1),
    ("REK001", 1),
    ("REK002", 2),
    ("REK003", 2),
    ("REK004", 4),
    ("REK005", 2),
    ("SDM001", 2),
    ("SDM002", 3),
    ("SPM001", 2),
    ("SPM002", 3),
    ("SPM003", 2),
    ("SPM004", 2),
    ("SPM005", 8),
    ("SPM006", 2),
    ("SPM007", 1),
    ("SPM008", 3),
    ("SPM009", 3),
    ("SPM010", 2),
    ("STR001", 3),
    ("STR002", 2),
    ("STR003", 3),
    ("STR004", 2),
    ("STR005", 1),
    ("STR006", 1),
    ("STR007", 1),
    ("STR008", 2),
    ("STR009", 3),
    ("STR010", 2),
    ("STR011", 1),
];

/// An explanation leads to every cell that the check weighed, with what is printed there.
#[test]
fn every_finding_is_explained_down_to_all_its_cells() {
    for kasus in KASUS.iter() {
        let (_, sel) = SEL.iter().find(|(kode, _)| *kode == kasus.kode).unwrap();
        let (plan, kedua) = (kasus.plan(false), kasus.kedua());
        for finding in kasus.found(false) {
            let explained = match &kedua {
                Some(kedua) => plan.explain_reconciled(kedua, &finding),
                None => plan.explain_finding(&finding),
            };
            let printed = explained.walk().into_iter().filter(|p| p.tempat.is_some());
            let cells: BTreeSet<_> = printed.map(|p| (p.di_kedua, p.tempat.clone())).collect();
            assert_eq!(cells.len(), *sel, "{}: {cells:#?}", kasus.kode);
            // All that the finding names is there.
            let named = finding.pembanding.iter().map(|t| (false, t));
            let named = named.chain(finding.pembanding_kedua.iter().map(|t| (true, t)));
            for (second, place) in named {
                let place = (second, Some(place.clone()));
                assert!(cells.contains(&place), "{}: {place:?}", kasus.kode);
            }
        }
    }
}

/// Tables of other agencies, right as they are printed: nothing may be found in them.
#[test]
fn right_tables_of_other_agencies_are_clean() {
    let clean: &[&[(&str, &str)]] = &[
        // A heading with one line, a heading with two, and their total.
        &[(
            HISTORY,
            "kelompok,uraian,2020\nanggaran,BELANJA TIDAK LANGSUNG,800\nanggaran,Belanja Pegawai,800\nanggaran,BELANJA LANGSUNG,300\nanggaran,Belanja Pegawai,100\nanggaran,Belanja Modal,200\nanggaran,JUMLAH,1100\n",
        )],
        // Revenue beside spending; the total is that of spending.
        &[(
            HISTORY,
            "kelompok,uraian,2020\nanggaran,PENDAPATAN DAERAH,50\nanggaran,BELANJA DAERAH,900\nanggaran,Belanja Operasi,800\nanggaran,Belanja Modal,100\nanggaran,Total,900\n",
        )],
        // Programmes with their kegiatan, subtotals behind them.
        &[(
            HISTORY,
            "kelompok,uraian,2019,2020\nanggaran,PROGRAM A,30,33\nanggaran,Kegiatan 1,10,11\nanggaran,Kegiatan 2,20,22\nanggaran,Jumlah PROGRAM A,30,33\nanggaran,PROGRAM B,5,6\nanggaran,Kegiatan 3,5,6\nanggaran,Jumlah PROGRAM B,5,6\nanggaran,JUMLAH TOTAL,35,39\n",
        )],
        // Ratios as whole percents, growth as a fraction; a first year that is not available.
        &[(
            HISTORY,
            "kelompok,uraian,2018,2019,2020,pertumbuhan\nanggaran,A,N/A,100,150,\"0,50\"\nrealisasi,A,N/A,79,120,\"0,52\"\nrasio,A,-,79%,80%,\n",
        )],
        // The whole row of T-C.24 as published: negative growth in brackets.
        &[(
            HISTORY,
            "kelompok,uraian,2016,2017,2018,2019,2020,pertumbuhan\nanggaran,A,0,149.425.965,46.673.800,49.999.900,0,\"(53,88)\"\n",
        )],
        // Totals of each bidang, and of all.
        &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2025\nbidang,2.08,A,300\nprogram,2.08.02,P,300\ntotal,,Jumlah bidang 2.08,300\nbidang,2.14,B,500\nprogram,2.14.02,Q,500\ntotal,,Jumlah bidang 2.14,500\ntotal,,JUMLAH,800\n",
        )],
        // Lower is better, by either formula in use; a missing year; a target of zero; ranks; a range.
        &[(
            KINERJA,
            "indikator,satuan,polaritas,target_2019,realisasi_2019,rasio_2019,target_2020,realisasi_2020,rasio_2020\nAngka X,%,negatif,8,9,\"87,5\",8,9,\"88,89\"\nY,%,positif,0,5,-,N/A,N/A,-\nOpini,,,WTP,WTP,,WTP,WDP,\nZ,%,,80-90,85,,80-90,85,\n",
        )],
        // Results that are at their best, run all year, are held on purpose, or add up over the years.
        &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,polaritas,kondisi_awal,target_2022,target_2023,target_akhir,rp_2022,unit_kerja\nprogram,1.02.02,P,Persentase X,Persen,positif,100,100,100,100,1,Bidang A\nprogram,1.02.03,Q,Jumlah kasus,Kasus,negatif,0,0,0,0,-,Bidang A\nprogram,1.02.04,R,Lama layanan,Bulan,positif,12,12,12,12,1,Bidang A\nprogram,1.02.05,S,Predikat,,positif,AA,AA,AA,AA,1,Bidang A\nprogram,1.02.06,T,Tekanan,Bar,stabil,4,4,4,4,1,Bidang A\nprogram,1.02.07,U,Jumlah kader baru,Orang,positif,5,5,5,10,1,Bidang A\n",
        )],
        // The targets of a sasaran in one table, its money in the other; a node with nothing planned.
        &[
            (
                MATRIX,
                "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,rp_2022,rp_2023\nsasaran,,Meningkatnya X,Persentase X,,,,1,1\nprogram,1.02.02,P,Persentase Y,Persen,50,60,1,1\nkegiatan,1.02.02.2.01,K,Jumlah Z,Orang,5,6,1,1\nkegiatan,1.02.02.2.02,L,Jumlah W,Orang,,,0,0\n",
            ),
            (
                TUJUAN,
                "jenis,uraian,indikator,satuan,2022,2023\nsasaran,Meningkatnya X,Persentase X,Persen,40,45\n",
            ),
        ],
        // A problem that shares some words with a strategy is not judged; problems without strategies too.
        &[
            (
                PERMASALAHAN,
                "pokok_masalah,masalah,akar_masalah\nKemiskinan di pesisir,Nelayan kecil,Modal kurang\n",
            ),
            (
                STRATEGI,
                "sasaran,strategi\nMenurunnya jumlah penduduk miskin,Bantuan permodalan\n",
            ),
        ],
        &[(
            PERMASALAHAN,
            "pokok_masalah,masalah,akar_masalah\nKemiskinan,Nelayan kecil,Modal kurang\n",
        )],
        // A matrix whose column of responsible units was never filled.
        &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022,unit_kerja\nprogram,1.02.02,P,3,\n",
        )],
        // People without a unit, in Indonesian notation.
        &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020,capaian_2020\nA,36.888,20.000,\"54,22\"\nB,421.000 KK,338.200 KK,\"80,33\"\n",
        )],
        // Several forms of targets.
        &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,rp_2022,rp_2023\nprogram,1.02.02,P,Rasio guru,Rasio,1:120,1:110,1,1\nprogram,1.02.03,Q,Kematangan SPBE,Level,Level 3,Level 4,1,1\nprogram,1.02.04,R,Waktu tanggap,Menit,±15,≤ 15,1,1\n",
        )],
        // A year without money anywhere.
        &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022,rp_2023,rp_2024\nprogram,1.02.02,P,10,,10\nkegiatan,1.02.02.2.01,K,10,,10\nsubkegiatan,1.02.02.2.01.01,S,10,,10\n",
        )],
    ];
    for tables in clean {
        let plan = Renstra::read(tables.iter().copied()).unwrap();
        let found: Vec<_> = plan
            .check()
            .temuan()
            .iter()
            .map(|t| format!("{} {:?} {}", t.kode, t.tempat, t.pesan.id))
            .collect();
        assert!(found.is_empty(), "{tables:?}\n{found:#?}");
    }
}

/// Zero is a target where lower is better.
#[test]
fn no_cases_is_a_target() {
    let table = |polarity: &str| {
        format!(
            "tingkat,kode,uraian,indikator,satuan,polaritas,target_2022,target_2023,rp_2022,rp_2023\n\
             program,1.02.02,P,Jumlah kasus,Kasus,{polarity},1,0,5,5\n"
        )
    };
    let found = |polarity: &str| {
        let plan = Renstra::read([(MATRIX, table(polarity))]).unwrap();
        plan.check()
            .temuan()
            .iter()
            .filter(|t| t.kode == "ANG005")
            .count()
    };
    assert_eq!((found("negatif"), found("positif")), (0, 1));
}

#[test]
fn every_check_has_a_case() {
    let cases: BTreeSet<&str> = KASUS.iter().map(|k| k.kode.as_str()).collect();
    let checks = PEMERIKSAAN.iter().chain(REKONSILIASI);
    let checks: BTreeSet<&str> = checks.map(|p| p.kode).collect();
    assert_eq!(cases, checks);
}
