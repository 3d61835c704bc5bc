//! Scenarios on the real plan, by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Lindungi, Pembulatan, Rasio, Renstra, Rupiah, ScenarioError, Tahun};
use renstra_tests::kukar;

fn tahun(year: u16) -> Tahun {
    Tahun::new(year).unwrap()
}

fn rp(text: &str) -> Rupiah {
    text.parse().unwrap()
}

fn ratio(a: u32, b: u32) -> Rasio {
    Rasio::new(a.into(), b.into()).unwrap()
}

/// The printed pagu of a node in a year.
fn pagu(plan: &Renstra, jalur: &str, tahun: u16) -> String {
    let node = plan.pohon.find(jalur).unwrap();
    let (_, cell) = node.pagu.iter().find(|(t, _)| t.get() == tahun).unwrap();
    cell.money().unwrap().to_string()
}

/// The money of the row of the table that a reader counts as this one, in 2025.
fn row_2025(plan: &Renstra, row: u32) -> String {
    let node = plan.pohon.iter().find(|n| n.tempat.baris() == Some(row));
    node.unwrap().pagu[3].1.money().unwrap().to_string()
}

/// The changed plan adds up, and its tables read back as the plan.
fn is_sound(plan: &Renstra) {
    let before = kukar().check();
    let after = plan.check();
    for code in ["ANG001", "ANG002", "ANG010"] {
        assert!(after.temuan().iter().all(|t| t.kode != code), "{code}");
    }
    // The totals of Table 2.4 were wrong and still are; those of the matrix are right.
    let of = |r: &renstra_core::HasilPeriksa| {
        let counts = r.hitungan().iter().find(|h| h.kode == "ANG003").copied();
        counts.unwrap()
    };
    assert_eq!(of(&after), of(&before));
    assert_eq!(plan.catatan(), kukar().catatan());
    assert_eq!(
        &Renstra::from_json(plan.to_json().as_bytes()).unwrap(),
        plan
    );
}

/// 23.762.076.495 are cut to 21.000.000.000; SPM keeps 1.200.000.000 + 525.000.000, so that
/// 22.037.076.495 become 19.275.000.000.
#[test]
fn a_ceiling_of_21_billion_with_spm_protected() {
    let plan = kukar();
    let scenario = plan
        .scenario()
        .fit_year(tahun(2025), rp("21000000000"), &Lindungi::spm())
        .unwrap();
    let changed = scenario.plan();
    assert_eq!(
        changed.budget().plan().per_tahun[3].unwrap(),
        rp("21000000000")
    );
    assert_eq!(changed.pohon.total[0].pagu[3].1.tercetak, "21000000000");
    // The SPM kegiatan and all below them are cell for cell the same.
    for top in ["1.06.04.2.01", "1.06.06.2.01"] {
        let under = |p: &Renstra| {
            let nodes = p.pohon.iter().filter(|n| n.jalur.starts_with(top));
            nodes.cloned().collect::<Vec<_>>()
        };
        assert_eq!(under(changed), under(&plan));
        assert!(under(&plan).len() > 4);
    }
    // Shares without the fraction leave 32 rupiah over. Some of the rows, exact share in brackets:
    let by_hand = [
        // 9.192.385.997 × 19.275.000.000 / 22.037.076.495 (…473,4544): none of the 32.
        (9, "8040233473"),
        // 75.000.000 (65.599.672,4578) stands in rows 6, 35, 41, 59 and 65: the last two of the 32 go
        // to the first two.
        (6, "65599673"),
        (35, "65599673"),
        (41, "65599672"),
        (59, "65599672"),
        (65, "65599672"),
        // 7.843.600.000 (…211,8691): one.
        (73, "6860501212"),
        // Nothing stays nothing.
        (39, "0"),
    ];
    for (row, amount) in by_hand {
        assert_eq!(row_2025(changed, row), amount, "row {row}");
    }
    // The other years are as they were; the ends follow: 118.873.826.774 − 2.762.076.495.
    for (y, year) in plan.budget().tahun.iter().enumerate() {
        if year.get() != 2025 {
            assert_eq!(
                changed.budget().plan().per_tahun[y],
                plan.budget().plan().per_tahun[y]
            );
        }
    }
    assert_eq!(changed.budget().total().unwrap(), rp("116111750279"));
    let end = changed.pohon.total[0].pagu_akhir.as_ref().unwrap();
    assert_eq!(end.money().unwrap(), rp("116111750279"));
    is_sound(changed);
    assert_eq!(scenario.asal(), &plan);
    // Nothing else is wrong than before.
    let found = |p: &Renstra| {
        let result = p.check();
        let keys = result.temuan().iter().map(|t| (t.kode, t.tempat.clone()));
        keys.collect::<Vec<_>>()
    };
    assert_eq!(found(changed), found(&plan));
}

#[test]
fn spm_beside_its_coverage() {
    let scenario = kukar()
        .scenario()
        .fit_year(tahun(2025), rp("21000000000"), &Lindungi::spm())
        .unwrap();
    let effects = scenario.effects();
    // Five services, one year; untouched, and fully covered in 2020.
    assert_eq!(effects.spm.len(), 5);
    for service in &effects.spm {
        assert_eq!(service.pagu_asal, service.pagu_menjadi);
        let share = service.cakupan[0].capaian.clone().unwrap();
        assert_eq!(service.cakupan[0].tahun.get(), 2020);
        assert_eq!(
            share.percent(Pembulatan::default()).unwrap().to_string(),
            "100"
        );
    }
    let disaster = effects
        .spm
        .iter()
        .find(|s| s.kegiatan == ["1.06.06.2.01"])
        .unwrap();
    assert_eq!(disaster.pagu_asal.unwrap(), rp("525000000"));
    // 7.843.600.000 for 3.000 people, then 6.860.501.212.
    let aid = effects
        .target
        .iter()
        .find(|t| t.jalur == "1.06.05.2.02.03")
        .unwrap();
    assert_eq!(aid.target_menjadi.unwrap().to_string(), "3000");
    assert_eq!(
        aid.per_satuan_asal.clone().unwrap().to_string(),
        "7843600/3"
    );
    assert_eq!(
        aid.per_satuan_menjadi.clone().unwrap().to_string(),
        "1715125303/750"
    );
    assert!(effects.target.iter().all(|t| t.tahun.get() == 2025));
    assert!(
        effects
            .target
            .iter()
            .all(|t| !t.jalur.starts_with("1.06.04.2.01"))
    );
    assert_eq!(
        effects.spm_table().baris.len(),
        effects.spm.iter().map(|s| s.cakupan.len()).sum::<usize>()
    );
    assert_eq!(effects.target_table().baris.len(), effects.target.len());
}

/// Rows 85 to 87: 200.000.000 in two halves. An odd rupiah goes to the first.
#[test]
fn setting_a_programme_shares_it_among_its_sub_kegiatan() {
    let scenario = kukar()
        .scenario()
        .set_pagu("1.06.07", tahun(2024), rp("150000001"))
        .unwrap();
    let changed = scenario.plan();
    assert_eq!(row_of(changed, 86, 2), "75000001");
    assert_eq!(row_of(changed, 87, 2), "75000000");
    assert_eq!(pagu(changed, "1.06.07.2.01", 2024), "150000001");
    // 12.753.600.000 − 49.999.999, 23.762.076.495 − 49.999.999
    assert_eq!(pagu(changed, "sasaran-2", 2024), "12703600001");
    assert_eq!(pagu(changed, "tujuan-1", 2024), "23712076496");
    is_sound(changed);
}

fn row_of(plan: &Renstra, row: u32, year: usize) -> String {
    let node = plan.pohon.iter().find(|n| n.tempat.baris() == Some(row));
    node.unwrap().pagu[year].1.money().unwrap().to_string()
}

/// Rows 14 and 23 print `-` in 2022; row 38 prints 0 in 2025.
#[test]
fn a_node_without_money_gets_some() {
    let scenario = kukar()
        .scenario()
        .set_pagu("1.06.01.2.05", tahun(2022), rp("1000"))
        .and_then(|s| s.move_pagu("1.06.07", "1.06.02.2.01", tahun(2025), rp("75000000")))
        .unwrap();
    let changed = scenario.plan();
    assert_eq!(row_of(changed, 14, 0), "1000");
    assert_eq!(row_of(changed, 39, 3), "75000000");
    // 200.000.000 − 75.000.000 in two halves.
    assert_eq!(row_of(changed, 86, 3), "62500000");
    assert_eq!(pagu(changed, "tujuan-1", 2025), "23762076495");
    assert_eq!(pagu(changed, "tujuan-1", 2022), "23750521794");
    assert_eq!(scenario.langkah().len(), 2);
    let years: Vec<u16> = scenario.tahun_berubah().iter().map(|t| t.get()).collect();
    assert_eq!(years, [2022, 2025]);
    is_sound(changed);
}

/// The whole plan by a third, year by year: 23.750.520.794 / 3 = 7.916.840.264,67.
#[test]
fn scaling_the_plan() {
    let scenario = kukar()
        .scenario()
        .scale_pagu(None, None, &ratio(1, 3))
        .unwrap();
    let years: Vec<String> = scenario
        .plan()
        .budget()
        .plan()
        .per_tahun
        .iter()
        .map(|m| m.unwrap().to_string())
        .collect();
    assert_eq!(
        years,
        [
            "7916840265",
            "7945692165",
            "7920692165",
            "7920692165",
            "7920692165"
        ]
    );
    is_sound(scenario.plan());
    let none = kukar()
        .scenario()
        .scale_pagu(None, Some(tahun(2026)), &ratio(0, 1))
        .unwrap();
    assert!(none.plan().budget().plan().per_tahun[4].unwrap().is_zero());
    is_sound(none.plan());
}

#[test]
fn targets_and_their_end() {
    let plan = kukar();
    // Row 52: 200 people a year; row 2: percent with a sign; row 36: with decimals.
    let scenario = plan
        .scenario()
        .scale_target("1.06.04.2.01", 0, Some(tahun(2025)), &ratio(1, 3))
        .and_then(|s| s.set_target("tujuan-1", 0, tahun(2026), "98.5".parse().unwrap()))
        .and_then(|s| s.set_target("sasaran-2", 0, tahun(2025), "97.125".parse().unwrap()))
        .unwrap();
    let changed = scenario.plan();
    let target = |jalur: &str, y: usize| {
        let node = changed.pohon.find(jalur).unwrap();
        let cell = &node.indikator[0].target[y].1;
        (
            cell.tercetak.clone(),
            cell.value().unwrap().number().unwrap().to_string(),
        )
    };
    assert_eq!(target("1.06.04.2.01", 3), ("67".into(), "67".into()));
    assert_eq!(target("tujuan-1", 4), ("98.5%".into(), "98.5".into()));
    assert_eq!(target("sasaran-2", 3).1, "97.125");
    // The end of row 2 is its last year.
    let top = changed.pohon.find("tujuan-1").unwrap();
    let end = top.indikator[0].target_akhir.as_ref().unwrap();
    assert_eq!(end.tercetak, "98.5%");
    // No money changed.
    assert!(scenario.tahun_berubah().is_empty());
    assert_eq!(scenario.effects().target.len(), 3);
    is_sound(changed);
}

#[test]
fn a_table_of_both() {
    let scenario = kukar()
        .scenario()
        .fit_year(tahun(2025), rp("21000000000"), &Lindungi::spm())
        .unwrap();
    let table = scenario.compare();
    assert_eq!(table.kolom.len(), 2 + 3 + 3 + 1);
    assert_eq!(table.baris.len(), 85 + 1);
    let cell = |row: usize, key: &str| table.get(row, key).unwrap().plain();
    assert_eq!(cell(85, "uraian").unwrap(), "TOTAL");
    assert_eq!(cell(85, "asal_2025").unwrap(), "23762076495");
    assert_eq!(cell(85, "menjadi_2025").unwrap(), "21000000000");
    assert_eq!(cell(85, "selisih_2025").unwrap(), "-2762076495");
    assert_eq!(cell(85, "selisih_jumlah").unwrap(), "-2762076495");
    let spm = (0..85).find(|r| cell(*r, "jalur").as_deref() == Some("1.06.04.2.01"));
    assert_eq!(cell(spm.unwrap(), "selisih_2025").unwrap(), "0");
    assert!(table.to_text(Bahasa::Id, 200).contains("21.000.000.000"));
}

#[test]
fn what_cannot_be_done_is_said() {
    let plan = kukar();
    let code =
        |r: Result<_, ScenarioError>| r.map(|_: renstra_core::Scenario| ()).unwrap_err().kode();
    let start = || plan.scenario();
    let spm = Lindungi::spm();
    assert_eq!(
        code(start().set_pagu("9.99", tahun(2025), rp("1"))),
        "SKN001"
    );
    assert_eq!(
        code(start().set_pagu("1.06.07", tahun(2030), rp("1"))),
        "SKN002"
    );
    assert_eq!(
        code(start().set_pagu("1.06.07", tahun(2025), rp("-1"))),
        "SKN003"
    );
    assert_eq!(
        code(start().set_pagu("1.06.07", tahun(2025), rp("0.5"))),
        "SKN004"
    );
    assert_eq!(
        code(start().fit_year(tahun(2025), rp("1.25"), &spm)),
        "SKN004"
    );
    let minus = Rasio::new("-1".parse().unwrap(), 2.into()).unwrap();
    assert_eq!(code(start().scale_pagu(None, None, &minus)), "SKN005");
    assert_eq!(
        code(start().fit_year(tahun(2025), rp("1724999999"), &spm)),
        "SKN007"
    );
    assert_eq!(
        code(start().move_pagu("1.06.07", "1.06.07.2.01", tahun(2025), rp("1"))),
        "SKN012"
    );
    assert_eq!(
        code(start().set_target("1.06.05", 2, tahun(2025), 1.into())),
        "SKN013"
    );
    assert_eq!(
        code(start().fit_year(tahun(2025), rp("5"), &Lindungi::none().and("x"))),
        "SKN001"
    );
    assert_eq!(
        code(start().set_pagu("1.06.07", tahun(2025), rp("9000000000000000000"))),
        "SKN015"
    );
    let short = start()
        .move_pagu("1.06.07", "1.06.03", tahun(2025), rp("200000001"))
        .unwrap_err();
    assert_eq!(short.kode(), "SKN006");
    assert!(
        short.pesan(Bahasa::Id).contains("hanya Rp200.000.000"),
        "{short}"
    );
    let above = start()
        .fit_year(tahun(2025), rp("1724999999"), &spm)
        .unwrap_err();
    let said = above.pesan(Bahasa::Id);
    assert!(
        said.contains("Rp1.725.000.000") && said.contains("Rp1.724.999.999"),
        "{said}"
    );
    // Exactly the protected part: everything else goes to nothing.
    let bare = start()
        .fit_year(tahun(2025), rp("1725000000"), &spm)
        .unwrap();
    assert_eq!(row_2025(bare.plan(), 9), "0");
    is_sound(bare.plan());
}
