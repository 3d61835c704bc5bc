//! Laws of scenarios: whatever the steps, the changed plan adds up and is never below zero.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use proptest::prelude::*;
use renstra_core::rules::largest_remainder;
use renstra_core::{
    Angka, Keparahan, Lindungi, Locale, Rasio, Renstra, Rupiah, Scenario, ScenarioError, Tahun,
    write_number,
};

/// Money of a sub kegiatan in two years; `None` for an empty cell.
type Sub = (Option<u32>, Option<u32>);

/// A small plan: programmes, kegiatan, sub kegiatan, and how its table is printed.
#[derive(Debug, Clone)]
struct Rencana {
    program: Vec<Vec<Vec<Sub>>>,
    /// Do the rows above the sub kegiatan print their sums?
    sums: bool,
    total: bool,
    locale: Locale,
    /// Added to every printed sum: the mistakes of the original.
    mistake: u32,
}

fn tahun(year: u16) -> Tahun {
    Tahun::new(year).unwrap()
}

fn plans() -> impl Strategy<Value = Rencana> {
    let money = || prop_oneof![3 => (0u32..2_000_000_000).prop_map(Some), 1 => Just(Some(0)), 1 => Just(None)];
    let kegiatan = prop::collection::vec((money(), money()), 1..4);
    let program = prop::collection::vec(kegiatan, 1..4);
    let tree = prop::collection::vec(program, 1..5);
    let locale = prop_oneof![Just(Locale::Id), Just(Locale::En)];
    let mistake = prop_oneof![4 => Just(0u32), 1 => 1u32..9];
    (tree, any::<bool>(), any::<bool>(), locale, mistake).prop_map(
        |(program, sums, total, locale, mistake)| Rencana {
            program,
            sums,
            total,
            locale,
            mistake,
        },
    )
}

impl Rencana {
    fn rupiah(&self, value: Option<u64>) -> String {
        let Some(value) = value else {
            return String::new();
        };
        if value == 0 {
            return "-".to_owned();
        }
        let number: Angka = value.to_string().parse().unwrap();
        write_number(number, self.locale, 0)
    }

    fn row(&self, head: &str, years: [Option<u64>; 2]) -> String {
        let end = years.iter().flatten().copied().reduce(|a, b| a + b);
        let money: Vec<String> = years
            .iter()
            .chain([&end])
            .map(|v| self.rupiah(*v))
            .collect();
        format!("{head};Jumlah orang;Orang;10;20;20;{}\n", money.join(";"))
    }

    fn sum_row(&self, head: &str, subs: &[Sub]) -> String {
        let sum = |pick: fn(&Sub) -> Option<u32>| {
            let known: Vec<u64> = subs.iter().filter_map(pick).map(u64::from).collect();
            let printed = self.sums && !known.is_empty();
            printed.then(|| known.iter().sum::<u64>() + u64::from(self.mistake))
        };
        self.row(head, [sum(|s| s.0), sum(|s| s.1)])
    }

    /// The funding matrix; the fourth programme is 1.06.04 with the SPM kegiatan 1.06.04.2.01.
    fn csv(&self) -> String {
        let mut csv = String::from(
            "tingkat;kode;uraian;indikator;satuan;target_2022;target_2023;target_akhir;rp_2022;rp_2023;rp_akhir\n",
        );
        for (p, kegiatan) in self.program.iter().enumerate() {
            let code = format!("1.06.{:02}", 4 - p);
            let all: Vec<Sub> = kegiatan.iter().flatten().copied().collect();
            csv += &self.sum_row(&format!("program;{code};Program {p}"), &all);
            for (k, subs) in kegiatan.iter().enumerate() {
                let code = format!("{code}.2.{:02}", k + 1);
                csv += &self.sum_row(&format!("kegiatan;{code};Kegiatan {p} {k}"), subs);
                for (s, (a, b)) in subs.iter().enumerate() {
                    let head = format!("subkegiatan;{code}.{:04};Sub {p} {k} {s}", s + 1);
                    csv += &self.row(&head, [a.map(u64::from), b.map(u64::from)]);
                }
            }
        }
        if self.total {
            let all: Vec<Sub> = self.program.iter().flatten().flatten().copied().collect();
            let row = self.sum_row("total;;TOTAL", &all);
            csv += &row.replace("Jumlah orang;Orang;10;20;20", ";;;;");
        }
        csv
    }

    fn read(&self) -> Renstra {
        Renstra::read([("tabel-6.1-program-pendanaan.csv", self.csv())]).unwrap()
    }
}

/// A step by numbers; nodes are picked by their place in the plan.
#[derive(Debug, Clone)]
enum Change {
    Set(prop::sample::Index, u16, u32),
    Scale(Option<prop::sample::Index>, Option<u16>, u32, u32),
    Move(prop::sample::Index, prop::sample::Index, u16, u32),
    Fit(u16, u64, Option<prop::sample::Index>, bool),
    Target(prop::sample::Index, u16, u32),
    ScaleTarget(prop::sample::Index, Option<u16>, u32, u32),
}

fn steps() -> impl Strategy<Value = Vec<Change>> {
    let node = any::<prop::sample::Index>;
    let year = || 2022u16..2024;
    let some_year = || prop::option::of(2022u16..2024);
    let step = prop_oneof![
        (node(), year(), 0u32..3_000_000_000).prop_map(|(n, y, m)| Change::Set(n, y, m)),
        (prop::option::of(node()), some_year(), 0u32..40, 1u32..20)
            .prop_map(|(n, y, a, b)| Change::Scale(n, y, a, b)),
        (node(), node(), year(), 0u32..500_000_000)
            .prop_map(|(a, b, y, m)| Change::Move(a, b, y, m)),
        (
            year(),
            0u64..20_000_000_000,
            prop::option::of(node()),
            any::<bool>()
        )
            .prop_map(|(y, m, n, s)| Change::Fit(y, m, n, s)),
        (node(), year(), 0u32..5000).prop_map(|(n, y, m)| Change::Target(n, y, m)),
        (node(), some_year(), 0u32..40, 1u32..20)
            .prop_map(|(n, y, a, b)| Change::ScaleTarget(n, y, a, b)),
    ];
    prop::collection::vec(step, 1..7)
}

fn rupiah(value: impl ToString) -> Rupiah {
    value.to_string().parse().unwrap()
}

fn keys(plan: &Renstra) -> Vec<String> {
    plan.pohon.iter().map(|n| n.jalur.clone()).collect()
}

fn ratio(a: u32, b: u32) -> Rasio {
    Rasio::new(a.into(), b.into()).unwrap()
}

/// Money of a node in a year; nothing counts as zero here.
fn money(plan: &Renstra, jalur: &str, tahun: u16) -> Rupiah {
    let budget = plan.budget();
    let y = budget.tahun.iter().position(|t| t.get() == tahun).unwrap();
    let node = plan.pohon.find(jalur).unwrap();
    budget.of(node.id).unwrap().per_tahun[y].unwrap_or_default()
}

fn total(plan: &Renstra, tahun: u16) -> Rupiah {
    let budget = plan.budget();
    let y = budget.tahun.iter().position(|t| t.get() == tahun).unwrap();
    budget.plan().per_tahun[y].unwrap_or_default()
}

/// Takes a step and holds it to what it promises.
fn take(scenario: &Scenario, step: &Change) -> Result<Scenario, ScenarioError> {
    let plan = scenario.plan();
    let keys: Vec<String> = keys(plan);
    let key = |node: &prop::sample::Index| node.get(&keys).clone();
    let before = scenario.clone();
    match step {
        Change::Set(node, year, amount) => {
            let jalur = &key(node);
            let after = before.set_pagu(jalur, tahun(*year), rupiah(amount))?;
            assert_eq!(money(after.plan(), jalur, *year), rupiah(amount));
            Ok(after)
        }
        Change::Scale(node, year, a, b) => {
            let jalur = node.as_ref().map(|n| n.get(&keys).as_str());
            before.scale_pagu(jalur, year.map(tahun), &ratio(*a, *b))
        }
        Change::Move(from, to, year, amount) => {
            let (from, to) = (from.get(&keys), to.get(&keys));
            let after = before.move_pagu(from, to, tahun(*year), rupiah(amount))?;
            assert_eq!(total(after.plan(), *year), total(plan, *year));
            let got = money(after.plan(), to, *year).checked_sub(money(plan, to, *year));
            assert_eq!(got.unwrap(), rupiah(amount));
            Ok(after)
        }
        Change::Fit(year, ceiling, node, spm) => {
            let base = if *spm {
                Lindungi::spm()
            } else {
                Lindungi::none()
            };
            let kept = match node {
                Some(n) => base.and(n.get(&keys)),
                None => base,
            };
            let after = before.fit_year(tahun(*year), rupiah(ceiling), &kept)?;
            assert_eq!(total(after.plan(), *year), rupiah(ceiling));
            let spm = spm.then_some("1.06.04.2.01");
            for top in node.iter().map(|n| n.get(&keys).as_str()).chain(spm) {
                let under = |key: &&String| *key == top || key.starts_with(&format!("{top}."));
                for jalur in keys.iter().filter(under) {
                    assert_eq!(money(after.plan(), jalur, *year), money(plan, jalur, *year));
                }
            }
            Ok(after)
        }
        Change::Target(node, year, value) => {
            before.set_target(&key(node), 0, tahun(*year), (*value).into())
        }
        Change::ScaleTarget(node, year, a, b) => {
            before.scale_target(&key(node), 0, year.map(tahun), &ratio(*a, *b))
        }
    }
}

/// The changed plan adds up, holds nothing below zero, and is what its tables say.
fn is_sound(plan: &Renstra) {
    let result = plan.check();
    for code in ["ANG001", "ANG002", "ANG003", "ANG010"] {
        // An empty amount above known ones is a warning: nothing is added up wrongly.
        let wrong: Vec<_> = { result.temuan().iter() }
            .filter(|t| t.kode == code && (code != "ANG001" || t.keparahan == Keparahan::Galat))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}\n{}", plan.to_json());
    }
    let budget = plan.budget();
    for node in plan.pohon.iter() {
        for (y, (_, cell)) in node.pagu.iter().enumerate() {
            let rolled = budget.of(node.id).unwrap().per_tahun[y];
            if let (Some(printed), Ok(rolled)) = (cell.money(), rolled) {
                assert_eq!(printed, rolled);
                assert!(!printed.is_negative() && printed.angka().is_whole());
            }
            let parts = plan
                .pohon
                .children(node)
                .map(|c| budget.of(c.id).unwrap().per_tahun[y]);
            let known: Vec<Rupiah> = parts.filter_map(Result::ok).collect();
            if !known.is_empty() {
                assert_eq!(Rupiah::total(known).unwrap(), rolled.unwrap());
            }
        }
        for target in node.indikator.iter().flat_map(|i| i.cells()) {
            assert!(
                target
                    .value()
                    .and_then(|t| t.number())
                    .is_some_and(|n| !n.is_negative())
            );
        }
    }
    assert_eq!(
        &Renstra::from_json(plan.to_json().as_bytes()).unwrap(),
        plan
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_sequence_of_steps_keeps_the_plan_sound(rencana in plans(), steps in steps()) {
        let plan = rencana.read();
        let mut scenario = plan.scenario();
        for step in &steps {
            match take(&scenario, step) {
                Ok(next) => {
                    is_sound(next.plan());
                    scenario = next;
                }
                Err(error) => {
                    // A step may be refused, but never because the tables got in the way.
                    prop_assert!(!["SKN010", "SKN015", "SKN016", "SKN017", "SKN018"].contains(&error.kode()), "{error}");
                }
            }
        }
        prop_assert_eq!(scenario.asal(), &plan);
        let table = scenario.compare();
        prop_assert_eq!(table.baris.len(), plan.pohon.iter().count() + 1);
        scenario.effects();
    }

    #[test]
    fn shares_add_up_and_are_less_than_a_rupiah_off(total in 0u64..1_000_000_000_000, weights in prop::collection::vec(0u32..1_000_000, 1..9)) {
        let exact: Vec<Angka> = weights.iter().map(|w| (*w).into()).collect();
        let shares = largest_remainder(rupiah(total), &exact).unwrap();
        prop_assert_eq!(Rupiah::total(shares.iter().copied()).unwrap(), rupiah(total));
        let all: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        for (weight, share) in weights.iter().zip(&shares) {
            let share: u128 = share.to_string().parse().unwrap();
            // share − 1 < total × weight / all < share + 1
            let product = u128::from(total) * u128::from(*weight);
            if all > 0 {
                prop_assert!(product < (share + 1) * all && (share == 0 || (share - 1) * all < product));
            }
        }
    }

    #[test]
    fn a_year_that_is_not_meant_stays(rencana in plans(), amount in 0u32..1_000_000_000) {
        let plan = rencana.read();
        if let Ok(after) = plan.scenario().fit_year(tahun(2022), rupiah(amount), &Lindungi::none()) {
            for key in keys(&plan) {
                prop_assert_eq!(money(after.plan(), &key, 2023), money(&plan, &key, 2023));
            }
        }
    }

    #[test]
    fn nothing_asked_nothing_changed(rencana in plans()) {
        let plan = rencana.read();
        let scenario = plan.scenario();
        prop_assert_eq!(scenario.plan(), &plan);
        prop_assert!(scenario.tahun_berubah().is_empty() && scenario.effects().target.is_empty());
        if rencana.mistake == 0 && let Ok(same) = plan.scenario().scale_pagu(None, None, &ratio(7, 7)) {
            prop_assert_eq!(same.plan().budget(), plan.budget());
        }
    }
}
