//! Laws that hold for any input.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use proptest::prelude::*;
use renstra_core::peraturan::{BacaanTepi, Pita};
use renstra_core::rules::spm_category;
use renstra_core::sheet::csv::{read_csv, write_csv};
use renstra_core::sheet::lembar::{BarisLembar, Lembar};
use renstra_core::value::number::read_number;
use renstra_core::value::target::read_target;
use renstra_core::{
    Angka, JenisPerubahan, Locale, Pembulatan, Rasio, Renstra, Tahun, coverage, diff, parse_kode,
    parse_number, performance_category, reconcile, sakip_predicate, write_number,
};

/// A decimal with up to 15 digits before and 6 behind the point.
fn decimal() -> impl Strategy<Value = Angka> {
    (any::<bool>(), 0u64..1_000_000_000_000_000, 0u32..1_000_000).prop_map(
        |(minus, whole, part)| {
            let sign = if minus && (whole > 0 || part > 0) {
                "-"
            } else {
                ""
            };
            format!("{sign}{whole}.{part:06}").parse().unwrap()
        },
    )
}

/// Text made of the characters that numbers and codes are made of.
fn almost_number() -> impl Strategy<Value = String> {
    "[-0-9.,%()/ RpOrangN−–+]{0,24}"
}

/// Money of a small plan: programmes, each with kegiatan, each with sub kegiatan, in two years.
fn tree() -> impl Strategy<Value = Vec<Vec<Vec<(u32, u32)>>>> {
    let sub = (0u32..1_000_000, 0u32..1_000_000);
    let kegiatan = prop::collection::vec(sub, 1..4);
    let program = prop::collection::vec(kegiatan, 1..4);
    prop::collection::vec(program, 1..4)
}

/// The funding matrix of a small plan; only sub kegiatan print money.
fn matrix(tree: &[Vec<Vec<(u32, u32)>>], factor: u32) -> String {
    let mut csv = String::from("tingkat,kode,uraian,rp_2022,rp_2023\n");
    for (p, kegiatan) in tree.iter().enumerate() {
        csv.push_str(&format!("program,1.02.{:02},Program {p},,\n", p + 2));
        for (k, subs) in kegiatan.iter().enumerate() {
            csv.push_str(&format!(
                "kegiatan,1.02.{:02}.2.{:02},Kegiatan {k},,\n",
                p + 2,
                k + 1
            ));
            for (s, (a, b)) in subs.iter().enumerate() {
                let (a, b) = (
                    u64::from(*a) * u64::from(factor),
                    u64::from(*b) * u64::from(factor),
                );
                let code = format!("1.02.{:02}.2.{:02}.{:04}", p + 2, k + 1, s + 1);
                csv.push_str(&format!("subkegiatan,{code},Sub {s},{a},{b}\n"));
            }
        }
    }
    csv
}

fn read(csv: &str) -> Renstra {
    Renstra::read([("tabel-6.1-program-pendanaan.csv", csv)]).unwrap()
}

fn total(plan: &Renstra) -> u128 {
    plan.budget().total().unwrap().to_string().parse().unwrap()
}

proptest! {
    #[test]
    fn printed_numbers_read_back(value in decimal(), decimals in 0usize..8) {
        for locale in Locale::BOTH {
            let text = write_number(value, locale, decimals);
            let back = read_number(&text, locale).unwrap();
            prop_assert_eq!(back.angka, value, "{}", text);
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        for locale in [None, Some(Locale::Id), Some(Locale::En)] {
            let _ = parse_number(&text, locale);
        }
        let _ = read_target(&text, Locale::Id);
        let _ = parse_kode(&text);
        let _ = text.parse::<Tahun>();
    }

    #[test]
    fn no_near_number_panics(text in almost_number()) {
        for locale in [None, Some(Locale::Id), Some(Locale::En)] {
            if let Err(e) = parse_number(&text, locale) {
                prop_assert!(e.offset <= text.chars().count());
            }
        }
        let _ = read_target(&text, Locale::En);
        let _ = parse_kode(&text);
    }

    #[test]
    fn no_table_panics(body in any::<Vec<u8>>(), rows in prop::collection::vec(prop::collection::vec(almost_number(), 0..9), 0..6)) {
        let header = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,rp_2023,rp_akhir";
        let lines: Vec<String> = rows.iter().map(|r| r.join(";")).collect();
        for name in ["tabel-6.1-program-pendanaan", "tabel-2.4-anggaran-realisasi", "tabel-2.3-capaian-spm"] {
            let _ = Renstra::read([(name, &body)]).map(|p| p.check());
            let text = format!("{}\nprogram;{}", header.replace(',', ";"), lines.join("\nprogram;"));
            let _ = Renstra::read([(name, text)]).map(|p| p.check());
        }
    }

    #[test]
    fn the_whole_is_the_sum_of_its_parts(tree in tree()) {
        let expected: u128 = tree.iter().flatten().flatten().map(|(a, b)| u128::from(*a) + u128::from(*b)).sum();
        prop_assert_eq!(total(&read(&matrix(&tree, 1))), expected);
    }

    #[test]
    fn scaling_all_money_scales_the_total(tree in tree(), factor in 1u32..1000) {
        let once = total(&read(&matrix(&tree, 1)));
        let more = total(&read(&matrix(&tree, factor)));
        prop_assert_eq!(more, once * u128::from(factor));
    }

    #[test]
    fn scaling_all_money_scales_every_row(tree in tree(), factor in 1u32..1000) {
        let (once, more) = (read(&matrix(&tree, 1)).budget(), read(&matrix(&tree, factor)).budget());
        for (a, b) in once.rows().zip(more.rows()) {
            let cells = a.per_tahun.iter().chain([&a.jumlah]);
            for (x, y) in cells.zip(b.per_tahun.iter().chain([&b.jumlah])) {
                prop_assert_eq!(x.unwrap().times(factor.into()).unwrap(), y.unwrap());
            }
        }
    }

    #[test]
    fn more_served_is_never_less_coverage(entitled in 1u32..100_000, served in 0u32..100_000, more in 0u32..1000) {
        let of = |n: u32| coverage(n.into(), entitled.into()).unwrap();
        prop_assert!(of(served) <= of(served + more));
    }

    /// A better figure is never in a worse band, under any reading.
    #[test]
    fn categories_are_monotone(points in 0u32..1_100_000, more in 0u32..20_000, reading in 0usize..5) {
        let exact = |n: u32| Rasio::new(n.into(), 1_000_000.into()).unwrap();
        let reading = BacaanTepi::ALL.get(reading).copied();
        let edge = |name: Option<&Pita>| name.map(|p| p.dari);
        let (worse, better) = (exact(points), exact(points + more));
        prop_assert!(edge(performance_category(&worse, reading)) <= edge(performance_category(&better, reading)));
        // A score ends at 100.
        let score = |r: &Rasio| r.percent(Pembulatan::half_away(4)).unwrap().min(100.into());
        prop_assert!(edge(sakip_predicate(score(&worse), reading)) <= edge(sakip_predicate(score(&better), reading)));
        prop_assert!(edge(spm_category(&worse)) <= edge(spm_category(&better)));
    }

    #[test]
    fn csv_reads_back_equal(header in prop::collection::vec(any::<String>(), 1..6), rows in prop::collection::vec(prop::collection::vec("[a-z=;,\"\n\r\t 0-9.]{0,6}", 1..6), 0..6)) {
        let cell = |c: &String| c.replace('\0', "");
        let header: Vec<String> = header.iter().map(cell).collect();
        let rows = rows.into_iter().filter(|r| r.iter().any(|c| !c.trim().is_empty()));
        let rows = rows.enumerate().map(|(i, sel)| BarisLembar { nomor: 2 + 3 * i as u32, sel: sel.into_iter().map(Into::into).collect() });
        let table = Lembar::new("tabel", header, rows.collect());
        prop_assume!(!table.kolom().iter().all(|k| k.trim().is_empty()));
        let text = write_csv(&table);
        prop_assert_eq!(read_csv("tabel", text.as_bytes()).unwrap(), table, "{}", text);
    }

    #[test]
    fn the_order_of_siblings_does_not_matter(tree in tree()) {
        let mut turned = tree.clone();
        turned.reverse();
        for program in &mut turned {
            program.reverse();
        }
        prop_assert_eq!(total(&read(&matrix(&tree, 1))), total(&read(&matrix(&turned, 1))));
    }

    #[test]
    fn json_reads_back_equal(tree in tree()) {
        let plan = read(&matrix(&tree, 1));
        prop_assert_eq!(Renstra::from_json(plan.to_json().as_bytes()).unwrap(), plan);
    }

    #[test]
    fn a_plan_does_not_differ_from_itself(tree in tree()) {
        let plan = read(&matrix(&tree, 1));
        prop_assert!(diff(&plan, &plan).is_empty());
    }

    #[test]
    fn no_table_differs_from_itself(levels in prop::collection::vec(0usize..7, 0..20), names in prop::collection::vec("[ab .]{0,3}", 20), cells in prop::collection::vec(almost_number(), 20)) {
        const LEVELS: [&str; 7] = ["tujuan", "sasaran", "urusan", "bidang", "program", "kegiatan", "subkegiatan"];
        let mut text = String::from("tingkat;kode;uraian;indikator;satuan;target_2022;rp_2022;rp_akhir\n");
        for ((level, name), cell) in levels.iter().zip(&names).zip(&cells) {
            let level = LEVELS[*level];
            text.push_str(&format!("{level};{cell};{name};{name};{name};{cell};{cell};{cell}\n"));
        }
        if let Ok(plan) = Renstra::read([("tabel-6.1-program-pendanaan", text)]) {
            prop_assert_eq!(diff(&plan, &plan), []);
            prop_assert_eq!(reconcile(&plan, &plan).failed(), 0);
            for year in &plan.pohon.tahun {
                prop_assert!(plan.renja(*year).is_ok());
            }
        }
    }

    #[test]
    fn two_tables_in_any_order(a in tree(), b in tree()) {
        let (x, y) = (read(&matrix(&a, 1)), read(&matrix(&b, 1)));
        let (there, back) = (reconcile(&x, &y), reconcile(&y, &x));
        prop_assert_eq!(there.failed(), back.failed());
        prop_assert_eq!(there.passed(), back.passed());
    }

    #[test]
    fn differences_add_up_and_turn_around(a in tree(), b in tree()) {
        let (x, y) = (read(&matrix(&a, 1)), read(&matrix(&b, 1)));
        let sum = |changes: &[renstra_core::Perubahan]| {
            Angka::total(changes.iter().filter_map(|c| c.selisih)).unwrap()
        };
        let there = diff(&x, &y);
        let back = diff(&y, &x);
        prop_assert_eq!(there.len(), back.len());
        let total = |p: &Renstra| p.budget().total().unwrap().angka();
        prop_assert_eq!(sum(&there), total(&y).checked_sub(total(&x)).unwrap());
        prop_assert_eq!(sum(&back), total(&x).checked_sub(total(&y)).unwrap());
        let kinds = |c: &[renstra_core::Perubahan], k| c.iter().filter(|c| c.jenis == k).count();
        prop_assert_eq!(kinds(&there, JenisPerubahan::Ditambah), kinds(&back, JenisPerubahan::Dihapus));
    }
}
