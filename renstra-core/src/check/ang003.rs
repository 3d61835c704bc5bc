//! ANG003: a printed total differs from the sum of its lines. In the budget history and in the total
//! rows of the funding matrix.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::{Acuan, Temuan};
use super::wording::rp;
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::analysis::serapan::garis::Susunan;
use crate::analysis::totals::{as_printed, ends_as_printed, parts, rolled};
use crate::peraturan::permendagri_86_2017;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG003",
    keparahan: Keparahan::Galat,
    judul_id: "jumlah tercetak berbeda dari jumlah barisnya",
    judul_en: "a printed total differs from the sum of its lines",
    dasar: Some(permendagri_86_2017::T_C_24),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for group in [&k.anggaran, &k.realisasi] {
        history(group, p);
    }
    matrix(k, p);
}

fn history(group: &Susunan<'_>, p: &mut Pemeriksa) {
    let headings = (0..group.lines.len())
        .filter_map(|i| Some((i, group.below.get(i)?.clone())))
        .filter(|(_, parts)| !parts.is_empty());
    for (i, parts) in group.totals.iter().cloned().chain(headings) {
        let Some(line) = group.lines.get(i) else {
            continue;
        };
        let word = line.kelompok.teks();
        let name = Teks::each(|b| format!("{} {}", word.get(b), line.uraian));
        for (year, cell) in &line.nilai {
            let lines = parts.iter().filter_map(|i| group.lines.get(*i));
            let cells: Vec<&Tempat> = lines
                .filter_map(|l| Some(&l.nilai_of(*year)?.tempat))
                .collect();
            let sums = group.sums(&parts, *year);
            compare(
                p,
                &name,
                (&in_year(*year), Some(*year)),
                cell,
                &sums,
                &cells,
            );
        }
    }
}

/// A total row adds up what the top rows print, or what everything below them adds up to: of the whole
/// matrix, or of the rows since the total before it.
fn matrix(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for (at, total) in tree.total.iter().enumerate() {
        let groups = [parts(tree, at, true), parts(tree, at, false)];
        for (y, (year, cell)) in total.pagu.iter().enumerate() {
            let sums: Vec<Jumlah> = groups
                .iter()
                .flat_map(|rows| [rolled(rows, &k.roll, y), as_printed(rows, *year)])
                .collect();
            let cells: Vec<&Tempat> = groups
                .first()
                .into_iter()
                .flatten()
                .filter_map(|n| Some(&n.pagu_of(*year)?.tempat))
                .collect();
            let name = Teks::same(&total.uraian);
            compare(
                p,
                &name,
                (&in_year(*year), Some(*year)),
                cell,
                &sums,
                &cells,
            );
        }
        let Some(end) = &total.pagu_akhir else {
            continue;
        };
        let sums: Vec<Jumlah> = groups
            .iter()
            .flat_map(|rows| {
                let years: Vec<Jumlah> = (0..tree.tahun.len())
                    .map(|y| rolled(rows, &k.roll, y))
                    .collect();
                [sum_known(&years), ends_as_printed(rows)]
            })
            .collect();
        let rows = groups.first().into_iter().flatten();
        let cells: Vec<&Tempat> = rows
            .filter_map(|n| Some(&n.pagu_akhir.as_ref()?.tempat))
            .collect();
        let when = teks!("akhir periode", "at the end of the period");
        compare(
            p,
            &Teks::same(&total.uraian),
            (&when, None),
            end,
            &sums,
            &cells,
        );
    }
}

/// The time that a total applies to, in words.
fn in_year(year: Tahun) -> Teks {
    Teks::new(year.to_string(), format!("of {year}"))
}

fn compare(
    p: &mut Pemeriksa,
    name: &Teks,
    (when, year): (&Teks, Option<Tahun>),
    cell: &Sel<Rupiah>,
    sums: &[Jumlah],
    lines: &[&Tempat],
) {
    let known: Vec<Rupiah> = sums.iter().filter_map(|s| s.ok()).collect();
    let (Ok(own), Some(expected)) = (printed(Some(cell)), known.first().copied()) else {
        if !cell.tercetak.is_empty() {
            p.skip();
        }
        return;
    };
    p.judge(known.contains(&own), || {
        let finding = Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let (a, e) = (rp(own, b), rp(expected, b));
                let (name, when) = (name.get(b), when.get(b));
                match b {
                    Bahasa::Id => format!("{name} {when} tercetak {a}, jumlah barisnya {e}"),
                    Bahasa::En => {
                        format!("{name} {when} is printed as {a}, its lines add up to {e}")
                    }
                }
            }),
            teks!(
                "periksa jumlah ini dan setiap barisnya pada dokumen sumber",
                "check this total and each of its lines in the source document"
            ),
        )
        .tercetak(&cell.tercetak)
        .dihitung(expected)
        .beside(lines.iter().copied());
        let finding = match year {
            Some(year) => finding.acuan(Acuan::JumlahBaris(year)),
            None => finding,
        };
        finding.difference(own, expected)
    });
}
