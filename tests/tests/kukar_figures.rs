//! The real plan, computed. Expectations are what the document prints, and sums made by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Absorption, Angka, Menurut, Pembulatan, Rupiah, TakTerdefinisi, Tingkat};
use renstra_tests::kukar;

fn rp(text: &str) -> Rupiah {
    text.parse().unwrap()
}

/// Every printed amount of the funding matrix equals the roll-up from the sub kegiatan.
#[test]
fn every_printed_pagu_is_the_sum_of_its_sub_kegiatan() {
    let plan = kukar();
    let budget = plan.budget();
    let (mut yearly, mut ends) = (0, 0);
    for node in plan.pohon.iter() {
        let row = budget.of(node.id).unwrap();
        for ((_, cell), computed) in node.pagu.iter().zip(&row.per_tahun) {
            assert_eq!(
                cell.money().ok_or(TakTerdefinisi::DataTidakAda),
                *computed,
                "{:?}",
                cell.tempat
            );
            yearly += 1;
        }
        let end = node.pagu_akhir.as_ref().unwrap();
        assert_eq!(
            end.money().unwrap(),
            row.jumlah.unwrap(),
            "{:?}",
            end.tempat
        );
        ends += 1;
    }
    // 1 tujuan, 2 sasaran, 7 programmes, 19 kegiatan, 56 sub kegiatan.
    assert_eq!((ends, yearly), (85, 85 * 5));
}

#[test]
fn totals_of_the_plan() {
    let plan = kukar();
    let budget = plan.budget();
    let years: Vec<_> = budget
        .plan()
        .per_tahun
        .iter()
        .map(|v| v.unwrap().to_string())
        .collect();
    assert_eq!(
        years,
        [
            "23750520794",
            "23837076495",
            "23762076495",
            "23762076495",
            "23762076495"
        ]
    );
    assert_eq!(budget.total().unwrap(), rp("118873826774"));
    let count = |t| plan.pohon.iter().filter(|n| n.tingkat == t).count();
    assert_eq!(count(Tingkat::Kegiatan), 19);
    assert_eq!(count(Tingkat::SubKegiatan), 56);
}

#[test]
fn pagu_by_other_keys_adds_up_to_the_same_total() {
    let plan = kukar();
    for by in [
        Menurut::Tujuan,
        Menurut::UnitKerja,
        Menurut::Lokasi,
        Menurut::Spm,
    ] {
        let budget = plan.budget_by(by);
        let sum = Rupiah::total(
            budget
                .rows()
                .filter(|r| r.tingkat != "total")
                .map(|r| r.jumlah.unwrap()),
        );
        assert_eq!(sum.unwrap(), rp("118873826774"), "{by:?}");
    }
    let spm = plan.budget_by(Menurut::Spm);
    let rows: Vec<_> = spm
        .rows()
        .map(|r| (r.kode.map(|k| k.to_string()), r.jumlah.unwrap().to_string()))
        .collect();
    // Rows 51 and 76 of the matrix; the rest is 118.873.826.774 − 5.875.000.000 − 2.525.000.000.
    assert!(
        rows.contains(&(Some("1.06.04.2.01".into()), "5875000000".into())),
        "{rows:?}"
    );
    assert!(
        rows.contains(&(Some("1.06.06.2.01".into()), "2525000000".into())),
        "{rows:?}"
    );
    assert!(rows.contains(&(None, "110473826774".into())), "{rows:?}");
}

#[test]
fn every_lost_code_comes_back() {
    let plan = kukar();
    let full = |t| {
        plan.pohon
            .iter()
            .filter(|n| n.tingkat == t)
            .filter_map(|n| n.kode.lengkap.map(|k| k.to_string()))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(full(Tingkat::Kegiatan).len(), 19);
    assert_eq!(full(Tingkat::SubKegiatan).len(), 56);
    assert!(full(Tingkat::SubKegiatan).contains("1.06.01.2.05.03"));
    assert!(full(Tingkat::SubKegiatan).contains("1.06.04.2.02.14"));
}

/// The sums of the lines of Table 2.4, added up by hand, and the absorption from them.
#[test]
fn budget_history() {
    let plan = kukar();
    let history: Absorption = plan.absorption();
    let rows: Vec<_> = history.totals().filter(|r| r.tahun.is_some()).collect();
    let expected = [
        ("20232610093.20", "15999123169", "79.08"),
        ("19465609953.92", "15153515559", "77.85"),
        ("18054963816.80", "15962977635", "88.41"),
        ("20450911352.34", "17683764019", "86.47"),
        ("20731452857.08", "17345184746", "83.67"),
    ];
    assert_eq!(rows.len(), expected.len());
    for (row, (a, r, percent)) in rows.iter().zip(expected) {
        assert_eq!(row.anggaran.unwrap(), rp(a));
        assert_eq!(row.realisasi.unwrap(), rp(r));
        assert_eq!(row.sisa.unwrap(), rp(a).checked_sub(rp(r)).unwrap());
        let shown = row
            .serapan
            .clone()
            .unwrap()
            .percent(Pembulatan::default())
            .unwrap();
        assert_eq!(shown.to_string(), percent);
    }
    // Budget growth by hand: −3,7909 %, −7,2469 %, +13,2703 %, +1,3718 %; mean 0,9011 %.
    let budget = &history.growth(None).unwrap().anggaran;
    let shown = budget
        .clone()
        .unwrap()
        .percent(Pembulatan::default())
        .unwrap();
    assert_eq!(shown.to_string(), "0.9");
}

/// Numerators of Table 2.3 broken down: 303+16+673+125, 22.101+37+21+8, 2.684+3, 10+26, 991+65.231.
#[test]
fn coverage_and_who_served() {
    let plan = kukar();
    let rows = plan.coverage();
    let of = |year: u16| {
        rows.iter()
            .filter(|r| r.tahun.get() == year)
            .collect::<Vec<_>>()
    };
    let served: Vec<_> = of(2020)
        .iter()
        .map(|r| r.terlayani.unwrap().to_string())
        .collect();
    assert_eq!(served, ["1117", "22167", "2687", "36", "66222"]);
    for row in of(2020) {
        let unit = |b: &&renstra_core::value::Besaran| b.satuan.is_none() || b.satuan == row.satuan;
        let parts = row
            .sumber
            .iter()
            .map(|s| s.besaran.iter().find(unit).unwrap().angka);
        assert_eq!(
            Angka::total(parts).unwrap(),
            row.terlayani.unwrap(),
            "{}",
            row.jenis_pelayanan
        );
        assert_eq!(
            row.capaian
                .clone()
                .unwrap()
                .percent(Pembulatan::default())
                .unwrap()
                .to_string(),
            "100"
        );
    }
    let planned: Vec<_> = of(2021)
        .iter()
        .map(|r| {
            (
                r.berhak.unwrap().to_string(),
                r.satuan.as_ref().map(|s| s.to_string()),
            )
        })
        .collect();
    let unit = |s: &str| Some(s.to_owned());
    assert_eq!(
        planned,
        [
            ("1707".into(), unit("Orang")),
            ("22151".into(), unit("Anak")),
            ("2694".into(), unit("Orang")),
            ("60".into(), None),
            ("1500".into(), unit("kk")),
            ("4500".into(), unit("jiwa")),
        ]
    );
}

/// The tables say nothing twice: everything that the plan holds is in the model.
#[test]
fn the_model_is_whole() {
    let plan = kukar();
    assert_eq!(plan.identitas.misi.len(), 2);
    assert_eq!(plan.tujuan_sasaran.len(), 3);
    assert_eq!(plan.indikator_rpjmd.len(), 10);
    assert_eq!(plan.strategi.len(), 25);
    assert_eq!(plan.permasalahan.len(), 22);
    assert_eq!(plan.layanan_spm.len(), 2);
    assert_eq!(plan.kebutuhan_dasar.len(), 44);
    assert_eq!(plan.kriteria_spm.len(), 9);
    assert_eq!(plan.pegawai.len(), 10);
    assert_eq!(plan.aset.len(), 56);
    assert_eq!(plan.anggaran.len(), 8);
    // The programme Perlindungan dan Jaminan Sosial carries two indicators, and its money once.
    let node = plan.pohon.find("1.06.05").unwrap();
    assert_eq!(node.indikator.len(), 2);
    assert_eq!(
        node.pagu_akhir.as_ref().unwrap().money().unwrap(),
        rp("46448000000")
    );
}
