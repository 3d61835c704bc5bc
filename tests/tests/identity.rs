//! Identity on random plans with repeated names, codes and units, in both notations: a figure in a table is what
//! its key explains, a finding's tree holds its cell, and a key leads back to itself.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed expectation ends the test"
)]

use proptest::prelude::*;
use renstra_core::api::{table, tables};
use renstra_core::model::figur::FigurId;
use renstra_core::{Analisis, Bahasa, Nilai, Renstra};

/// An amount as both notations print it.
fn amount(n: u32, indonesian: bool) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(if indonesian { '.' } else { ',' });
        }
        out.push(digit);
    }
    out
}

/// Rows of a table behind its header; the notation is the same in all of them.
fn csv(header: &str, rows: &[Vec<String>]) -> String {
    let lines = rows.iter().map(|r| r.join(";"));
    let head = header.replace(',', ";");
    [head]
        .into_iter()
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
        + "\n"
}

/// Level, code, name, indicator, unit kerja of a row of the matrix, and two amounts: few of each, so that they repeat.
fn matrix_row() -> impl Strategy<Value = (u8, u8, u8, u8, u8, u32, u32)> {
    let amounts = (1_000_000u32..9_000_000, 1_000_000u32..9_000_000);
    (0u8..4, 0u8..2, 0u8..2, 0u8..3, 0u8..3, amounts.0, amounts.1)
}

fn matrix(rows: &[(u8, u8, u8, u8, u8, u32, u32)], indonesian: bool) -> String {
    let mut kegiatan = false;
    let mut program = false;
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|&(level, code, name, indicator, unit, a, b)| {
            // A level stands below the one above it.
            let level = match level {
                3 if kegiatan => 3,
                2 | 3 if program => 2,
                0 => 0,
                _ => 1,
            };
            kegiatan = level >= 2;
            program = level >= 1;
            let (tingkat, kode) = match level {
                0 => ("sasaran", String::new()),
                1 => ("program", format!("1.06.0{}", code + 2)),
                2 => ("kegiatan", format!("1.06.02.2.0{}", code + 1)),
                _ => ("subkegiatan", format!("1.06.02.2.01.000{}", code + 1)),
            };
            let unit = ["", "UPT A", "UPT B"].get(usize::from(unit)).unwrap();
            let target = u32::from(indicator) * 10 + 10;
            vec![
                tingkat.to_owned(),
                kode,
                format!("Nama {name}"),
                format!("Jumlah {indicator}"),
                "Orang".to_owned(),
                (*unit).to_owned(),
                target.to_string(),
                (target + 5).to_string(),
                amount(a, indonesian),
                amount(b, indonesian),
            ]
        })
        .collect();
    csv(
        "tingkat,kode,uraian,indikator,satuan,unit_kerja,target_2022,target_2023,rp_2022,rp_2023",
        &rows,
    )
}

/// Lines of the budget history under two headings that repeat their names.
fn history(lines: &[(u8, u32, u32)], indonesian: bool) -> String {
    let mut rows = Vec::new();
    for (at, &(name, a, b)) in lines.iter().enumerate() {
        let class = if at % 2 == 0 { "Anggaran" } else { "Realisasi" };
        let name = format!("Belanja {name}");
        let cells = [a, b].map(|n| amount(n, indonesian));
        rows.push([vec![class.to_owned(), name], cells.to_vec()].concat());
    }
    rows.sort_by_key(|row| row.first().cloned());
    csv("kelompok,uraian,2020,2021", &rows)
}

/// Services that may have one name, with counts of two years.
fn services(rows: &[(u8, u32, u32)], indonesian: bool) -> String {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|&(name, a, b)| {
            let cells = [a.max(b), a.min(b), a.max(b), a.min(b) / 2].map(|n| amount(n, indonesian));
            [vec![format!("Layanan {name}")], cells.to_vec()].concat()
        })
        .collect();
    csv(
        "jenis_pelayanan,berhak_2020,terlayani_2020,berhak_2021,terlayani_2021",
        &rows,
    )
}

/// A cell beside the figure that its key explains: the same value, however exactly the table prints it.
fn same(cell: &Nilai, explained: &Nilai) -> bool {
    match (cell, explained) {
        (Nilai::TakTerdefinisi(_) | Nilai::Kosong, _) => {
            matches!(explained, Nilai::TakTerdefinisi(_) | Nilai::Kosong)
        }
        (a, b) => a.plain() == b.plain(),
    }
}

/// Every figure of every table of a plan.
fn check_tables(analysis: &Analisis<'_>) -> Result<usize, TestCaseError> {
    let mut seen = 0;
    for name in tables() {
        let arguments = match name {
            "renja" | "service_performance" => r#"{"tahun": 2022}"#,
            _ => "{}",
        };
        let Ok(result) = table(analysis, name, arguments, Bahasa::Id) else {
            continue;
        };
        for (row, column, figur) in &result.figur {
            let cell = result.baris.get(*row).and_then(|r| r.get(*column)).unwrap();
            let key = figur.to_string();
            prop_assert_eq!(&key.parse::<FigurId>().unwrap(), figur);
            let explained = match analysis.explain(&key, None) {
                Ok(explained) => explained,
                Err(error) => panic!("{name}, {key}: {error}"),
            };
            prop_assert!(
                same(cell, &explained.nilai),
                "{}, {}: {:?} and {:?}",
                name,
                key,
                cell,
                explained.nilai
            );
            prop_assert_eq!(explained.figur.as_ref(), Some(figur));
            seen += 1;
        }
    }
    Ok(seen)
}

/// Every finding of a plan: by its own key, with the cell that is wrong.
fn check_findings(analysis: &Analisis<'_>) -> Result<(), TestCaseError> {
    let mut keys = std::collections::BTreeSet::new();
    for finding in analysis.check().temuan() {
        prop_assert!(keys.insert(finding.kunci()), "{} twice", finding.kunci());
        let explained = analysis.explain(&finding.kunci(), None).unwrap();
        prop_assert_eq!(explained.kunci(), Some(finding.kunci()));
        prop_assert_eq!(&explained.judul, &finding.pesan);
        if let (Some(printed), Some(_)) = (&finding.tercetak, finding.tempat.kolom()) {
            let own = explained
                .walk()
                .into_iter()
                .find(|p| p.tempat.as_ref() == Some(&finding.tempat));
            let shown = own.and_then(|p| p.tercetak.clone()).unwrap_or_default();
            prop_assert!(
                shown.contains(printed.as_str()),
                "{}: {} {}",
                finding.kunci(),
                shown,
                printed
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_key_is_one_figure(
        nodes in prop::collection::vec(matrix_row(), 1..14),
        lines in prop::collection::vec((0u8..3, 1_000u32..9_999_999, 1_000u32..9_999_999), 2..8),
        spm in prop::collection::vec((0u8..2, 1_000u32..99_999, 1_000u32..99_999), 1..4),
        indonesian in any::<bool>(),
    ) {
        let plan = Renstra::read([
            ("tabel-6.1-program-pendanaan", matrix(&nodes, indonesian)),
            ("tabel-2.4-anggaran-realisasi", history(&lines, indonesian)),
            ("tabel-2.3-capaian-spm", services(&spm, indonesian)),
        ]).unwrap();
        let analysis = plan.analyse();
        prop_assert!(check_tables(&analysis)? > 0);
        check_findings(&analysis)?;
        for figur in plan.figures() {
            let key = figur.to_string();
            prop_assert_eq!(analysis.explain(&key, None).unwrap().figur, Some(figur));
        }
    }
}
