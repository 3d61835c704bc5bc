//! Scenarios on plans that are printed in every way, and on plans that cannot carry them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{
    Bahasa, Lindungi, Locale, OpsiBaca, Rasio, Renstra, Rupiah, Scenario, ScenarioError, Tahun,
};

const MATRIX: &str = "tabel-6.1-program-pendanaan";

fn tahun(year: u16) -> Tahun {
    Tahun::new(year).unwrap()
}

fn read(csv: &str) -> Renstra {
    Renstra::read([(MATRIX, csv)]).unwrap()
}

fn rp(text: &str) -> Rupiah {
    text.parse().unwrap()
}

fn ratio(a: u32, b: u32) -> Rasio {
    Rasio::new(a.into(), b.into()).unwrap()
}

fn code(result: Result<Scenario, ScenarioError>) -> &'static str {
    let error = result.map(|_| ()).unwrap_err();
    for b in [Bahasa::Id, Bahasa::En] {
        assert!(!error.pesan(b).is_empty());
    }
    error.kode()
}

/// The rows of the changed table.
fn rows(plan: &Renstra) -> Vec<String> {
    let sheet = plan.lembar().iter().find(|l| l.nama() == MATRIX).unwrap();
    sheet
        .baris
        .iter()
        .map(|r| {
            r.sel
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect()
}

fn back(plan: &Renstra) {
    assert_eq!(
        &Renstra::read_with([("rencana.json", plan.to_json())], &plan.opsi()).unwrap(),
        plan
    );
    for kode in ["ANG001", "ANG002", "ANG003"] {
        assert!(
            plan.check().temuan().iter().all(|t| t.kode != kode),
            "{kode}"
        );
    }
}

/// A second indicator of a programme repeats its money: both rows change, and stay one node.
#[test]
fn further_rows_of_a_node_follow() {
    let plan = read(
        "tingkat,kode,uraian,indikator,rp_2022,rp_akhir\n\
         program,1.06.02,P,A,10,10\nprogram,1.06.02,P,B,10,10\nprogram,1.06.02,P,C,,\n\
         program,1.06.03,Q,D,5,5\n",
    );
    let scenario = plan
        .scenario()
        .set_pagu("1.06.02", tahun(2022), rp("7"))
        .unwrap();
    assert_eq!(
        rows(scenario.plan()),
        [
            "program|1.06.02|P|A|7|7",
            "program|1.06.02|P|B|7|7",
            "program|1.06.02|P|C||",
            "program|1.06.03|Q|D|5|5"
        ]
    );
    assert_eq!(scenario.plan().pohon.iter().count(), 2);
    back(scenario.plan());
}

/// Totals of parts stay totals of parts, also when a part is empty.
#[test]
fn totals_of_parts() {
    let plan = read(
        "tingkat,kode,uraian,rp_2022,rp_akhir\n\
         program,1.06.02,P,10,10\ntotal,,Bagian 1,10,10\nprogram,1.06.03,Q,5,5\ntotal,,Bagian 2,5,5\n\
         jumlah,,Semua,15,15\n",
    );
    let scenario = plan
        .scenario()
        .set_pagu("1.06.03", tahun(2022), rp("0"))
        .and_then(|s| s.set_pagu("1.06.03", tahun(2022), rp("4")))
        .unwrap();
    assert_eq!(
        rows(scenario.plan())[1..],
        [
            "total||Bagian 1|10|10",
            "program|1.06.03|Q|4|4",
            "total||Bagian 2|4|4",
            "jumlah||Semua|14|14"
        ]
    );
}

/// A total of all rows above it stays one, also after a part that is empty in one of the years.
#[test]
fn running_totals() {
    let plan = read(
        "tingkat,kode,uraian,rp_2022,rp_2023,rp_akhir\n\
         program,1.06.02,P,10,1,11\ntotal,,Sampai A,10,1,11\nprogram,1.06.03,Q,5,0,5\ntotal,,Sampai B,15,1,16\n\
         program,1.06.04,R,2,2,4\ntotal,,Sampai C,17,3,20\n",
    );
    let scenario = plan
        .scenario()
        .set_pagu("1.06.03", tahun(2022), rp("4"))
        .unwrap();
    assert_eq!(
        rows(scenario.plan())[1..],
        [
            "total||Sampai A|10|1|11",
            "program|1.06.03|Q|4|0|4",
            "total||Sampai B|14|1|15",
            "program|1.06.04|R|2|2|4",
            "total||Sampai C|16|3|19"
        ]
    );
}

/// Printed sums that were wrong are printed anew; what can only be known from below is believed.
#[test]
fn wrong_sums_are_printed_anew() {
    let plan = read(
        "tingkat,kode,uraian,rp_2022,rp_2023,rp_akhir\n\
         program,1.06.02,P,99,x,1\nkegiatan,1.06.02.2.01,K,10,20,30\ntotal,,T,98,20,2\n",
    );
    let scenario = plan
        .scenario()
        .set_pagu("1.06.02", tahun(2023), rp("21"))
        .unwrap();
    assert_eq!(
        rows(scenario.plan()),
        [
            "program|1.06.02|P|10|21|31",
            "kegiatan|1.06.02.2.01|K|10|21|31",
            "total||T|10|21|31"
        ]
    );
    back(scenario.plan());
}

/// Sums keep the sen of the rows that are not touched, in the notation of the column.
#[test]
fn sen_elsewhere_stay() {
    let csv = "tingkat;kode;uraian;rp_2022;rp_akhir\n\
               program;1.06.02;P;1.010,50;1.010,50\n\
               kegiatan;1.06.02.2.01;K;1.000;1.000\nkegiatan;1.06.02.2.02;L;10,50;10,50\n";
    for locale in [None, Some(Locale::Id)] {
        let plan = Renstra::read_with(
            [(MATRIX, csv)],
            &OpsiBaca {
                locale,
                ..OpsiBaca::default()
            },
        )
        .unwrap();
        let start = || plan.scenario();
        let scenario = start()
            .set_pagu("1.06.02.2.01", tahun(2022), rp("2000"))
            .unwrap();
        assert_eq!(rows(scenario.plan())[0], "program|1.06.02|P|2010,5|2010,5");
        assert_eq!(scenario.plan().budget().total().unwrap(), rp("2010.5"));
        back(scenario.plan());
        let all = start().scale_pagu(None, None, &ratio(1, 1)).unwrap();
        // 1.010,50 is rounded to 1.011 and shared: 1.000,4948… and 10,5051…; the first is what is printed.
        assert_eq!(
            rows(all.plan())[1..],
            [
                "kegiatan|1.06.02.2.01|K|1.000|1.000",
                "kegiatan|1.06.02.2.02|L|11|11"
            ]
        );
        assert_eq!(
            code(start().move_pagu("1.06.02.2.02", "1.06.02.2.01", tahun(2022), rp("1"))),
            "SKN017"
        );
        let kept = Lindungi::none().and("1.06.02.2.02");
        assert_eq!(
            code(start().fit_year(tahun(2022), rp("500"), &kept)),
            "SKN017"
        );
    }
}

#[test]
fn a_plan_read_in_a_given_notation_stays_in_it() {
    let csv = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\n\
               program,1.06.02,P,Luas,Ha,1.250,10\nprogram,1.06.03,Q,Luas,Ha,2.500,10\n";
    let id = OpsiBaca {
        locale: Some(Locale::Id),
        ..OpsiBaca::default()
    };
    let plan = Renstra::read_with([(MATRIX, csv)], &id).unwrap();
    let scenario = plan
        .scenario()
        .set_pagu("1.06.02", tahun(2022), rp("7"))
        .unwrap();
    let target = &scenario.plan().pohon.find("1.06.03").unwrap().indikator[0].target[0].1;
    assert_eq!(
        target.value().unwrap().number().unwrap().to_string(),
        "2500"
    );
}

/// `1.117 Orang` was the only cell that told the notation of its column.
#[test]
fn a_column_does_not_lose_its_notation() {
    let plan = read(
        "tingkat,kode,uraian,indikator,target_2022,rp_2022\n\
         program,1.06.02,P,Penerima,1.117 Orang,10\nprogram,1.06.03,Q,Luas,2.250,10\n",
    );
    let scenario = plan
        .scenario()
        .set_target("1.06.02", 0, tahun(2022), 900.into())
        .unwrap();
    let number = |jalur: &str| {
        let node = scenario.plan().pohon.find(jalur).unwrap();
        node.indikator[0].target[0]
            .1
            .value()
            .unwrap()
            .number()
            .unwrap()
            .to_string()
    };
    assert_eq!(
        (number("1.06.02"), number("1.06.03")),
        ("900".into(), "2250".into())
    );
    assert_eq!(
        rows(scenario.plan())[0],
        "program|1.06.02|P|Penerima|900,0 Orang|10"
    );
    back(scenario.plan());
}

/// 10 + 20 + 30 = 60. Zeros on the way do not turn the sum into a last year.
#[test]
fn the_end_of_a_sum_stays_a_sum() {
    let plan = read(
        "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_2024,target_akhir,rp_2022\n\
         program,1.06.02,P,Jumlah kader,Orang,10,20,30,60,5\n",
    );
    let target =
        |s: Scenario, year, value: u32| s.set_target("1.06.02", 0, tahun(year), value.into());
    let scenario = target(plan.scenario(), 2022, 0)
        .and_then(|s| target(s, 2023, 0))
        .and_then(|s| target(s, 2022, 15))
        .unwrap();
    assert_eq!(
        rows(scenario.plan())[0],
        "program|1.06.02|P|Jumlah kader|Orang|15|0|30|45|5"
    );
    let half = plan
        .scenario()
        .scale_target("1.06.02", 0, None, &ratio(1, 2))
        .unwrap();
    assert_eq!(
        rows(half.plan())[0],
        "program|1.06.02|P|Jumlah kader|Orang|5|10|15|30|5"
    );
    // 2023 is no year with money, but one with a target.
    assert_eq!(half.effects().target.len(), 1);
}

#[test]
fn ranges_and_ranks_are_no_numbers() {
    let plan = read(
        "tingkat,kode,uraian,indikator,target_2022,target_2023,rp_2022,rp_2023\n\
         program,1.06.02,P,Predikat,BB,A,10,10\nprogram,1.06.03,Q,Nilai,80-90,,10,10\n",
    );
    let start = || plan.scenario();
    assert_eq!(
        code(start().set_target("1.06.02", 0, tahun(2022), 5.into())),
        "SKN014"
    );
    assert_eq!(
        code(start().scale_target("1.06.03", 0, Some(tahun(2022)), &ratio(1, 2))),
        "SKN014"
    );
    assert_eq!(
        code(start().scale_target("1.06.03", 0, Some(tahun(2023)), &ratio(1, 2))),
        "SKN014"
    );
    assert_eq!(
        code(start().set_target("1.06.03", 0, tahun(2023), "-5".parse().unwrap())),
        "SKN003"
    );
    let filled = start()
        .set_target("1.06.03", 0, tahun(2023), 85.into())
        .unwrap();
    assert_eq!(
        rows(filled.plan())[1],
        "program|1.06.03|Q|Nilai|80-90|85|10|10"
    );
}

/// What belongs to a part of an amount that is not broken down is unknown.
#[test]
fn money_that_is_not_broken_down() {
    let plan = read(
        "tingkat,kode,uraian,rp_2022\nprogram,1.06.04,P,100\nkegiatan,1.06.04.2.01,K,\nkegiatan,1.06.04.2.02,L,\n",
    );
    let start = || plan.scenario();
    assert_eq!(
        code(start().set_pagu("1.06.04.2.01", tahun(2022), rp("30"))),
        "SKN011"
    );
    assert_eq!(
        code(start().fit_year(tahun(2022), rp("50"), &Lindungi::spm())),
        "SKN011"
    );
    let whole = start().set_pagu("1.06.04", tahun(2022), rp("90")).unwrap();
    assert_eq!(
        rows(whole.plan())[..2],
        ["program|1.06.04|P|90", "kegiatan|1.06.04.2.01|K|"]
    );
}

#[test]
fn spm_that_is_not_there_is_not_protected_in_silence() {
    let plan = read("tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,100\n");
    let error = plan
        .scenario()
        .fit_year(tahun(2022), rp("50"), &Lindungi::spm())
        .unwrap_err();
    assert_eq!(error.kode(), "SKN008");
    assert!(error.pesan(Bahasa::Id).contains("1.02.02.2.02"), "{error}");
    let none = plan
        .scenario()
        .fit_year(tahun(2022), rp("50"), &Lindungi::none())
        .unwrap();
    assert_eq!(none.plan().budget().total().unwrap(), rp("50"));
}

/// A cell that cannot be read stops its year, until it is set.
#[test]
fn unreadable_and_negative_money() {
    let plan = read(
        "tingkat,kode,uraian,rp_2022,rp_2023\n\
         program,1.06.02,P,1.2.3,5\nprogram,1.06.03,Q,10,5\nprogram,1.06.04,R,10,(5)\n",
    );
    let start = || plan.scenario();
    assert_eq!(
        code(start().set_pagu("1.06.03", tahun(2022), rp("7"))),
        "SKN010"
    );
    assert_eq!(
        code(start().fit_year(tahun(2022), rp("7"), &Lindungi::none())),
        "SKN010"
    );
    assert_eq!(
        code(start().fit_year(tahun(2023), rp("7"), &Lindungi::none())),
        "SKN016"
    );
    let mended = start()
        .set_pagu("1.06.02", tahun(2022), rp("20"))
        .and_then(|s| s.fit_year(tahun(2022), rp("20"), &Lindungi::none()))
        .unwrap();
    assert_eq!(
        mended.plan().pohon.find("1.06.02").unwrap().pagu[0]
            .1
            .tercetak,
        "10"
    );
    back(mended.plan());
}

/// Two rows that differ in nothing but their money would become one.
#[test]
fn rows_that_would_read_as_one() {
    let plan = read("tingkat,kode,uraian,rp_2022\nprogram,,P,10\nprogram,,P,5\n");
    assert_eq!(
        code(plan.scenario().scale_pagu(None, None, &ratio(0, 1))),
        "SKN018"
    );
}

#[test]
fn a_plan_without_a_matrix() {
    let plan = Renstra::read([("rencana", "kunci,nilai\ndaerah,X\n")]).unwrap();
    let start = || plan.scenario();
    assert_eq!(
        code(start().fit_year(tahun(2025), rp("1"), &Lindungi::none())),
        "SKN002"
    );
    assert_eq!(code(start().scale_pagu(None, None, &ratio(1, 1))), "SKN009");
    assert_eq!(start().compare().baris.len(), 1);
    assert!(start().effects().spm.is_empty());
}

#[test]
fn one_code_of_two_units_is_never_guessed() {
    let plan = read(
        "tingkat,kode,uraian,unit_kerja,rp_2026\n\
         program,1.02.02,P,,30\n\
         kegiatan,1.02.02.2.02,K,UPT A,10\n\
         kegiatan,1.02.02.2.02,K,UPT B,20\n",
    );
    let year = tahun(2026);
    let error = plan
        .scenario()
        .set_pagu("1.02.02.2.02", year, rp("5"))
        .unwrap_err();
    assert_eq!(error.kode(), "SKN019");
    for key in ["1.02.02.2.02@upt-a", "1.02.02.2.02@upt-b"] {
        assert!(error.pesan(Bahasa::Id).contains(key), "{error}");
    }
    let protected = Lindungi::none().and("1.02.02.2.02");
    assert_eq!(
        code(plan.scenario().fit_year(year, rp("25"), &protected)),
        "SKN019"
    );
    // The second unit only: 10 + 5 = 15.
    let changed = plan
        .scenario()
        .set_pagu("1.02.02.2.02@upt-b", year, rp("5"))
        .unwrap();
    let cells: Vec<_> = rows(changed.plan())
        .iter()
        .map(|r| r.rsplit('|').next().unwrap().to_owned())
        .collect();
    assert_eq!(cells, ["15", "10", "5"]);
    // Protected: B keeps its 20, so that A falls from 10 to 5.
    let protected = Lindungi::none().and("1.02.02.2.02@UPT B");
    let fitted = plan
        .scenario()
        .fit_year(year, rp("25"), &protected)
        .unwrap();
    let cells: Vec<_> = rows(fitted.plan())
        .iter()
        .map(|r| r.rsplit('|').next().unwrap().to_owned())
        .collect();
    assert_eq!(cells, ["25", "5", "20"]);
}
