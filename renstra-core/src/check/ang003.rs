//! ANG003: a printed total differs from the sum of its lines. In the budget history and in the total
//! rows of the funding matrix.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::sum_slip::{Bagian, BedaBaris, SalahJumlah, sum_slip};
use super::temuan::Keparahan;
use super::temuan::{Rujukan, Temuan};
use super::wording::rp;
use crate::analysis::budget::{Jumlah, printed};
use crate::analysis::serapan::garis::{Parts, Susunan};
use crate::analysis::totals::{TotalSpan, TotalSums};
use crate::peraturan::permendagri_86_2017;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, Teks};

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
    history(&k.anggaran, &k.realisasi, p);
    history(&k.realisasi, &k.anggaran, p);
    matrix(k, p);
}

fn history(group: &Susunan<'_>, other: &Susunan<'_>, p: &mut Pemeriksa) {
    let unclear = group.unclear(other);
    let any = unclear.iter().any(Option::is_some);
    // Which of its lines count is not known.
    let open = |parts: &Parts| {
        any && { parts.iter() }.any(|i| unclear.get(*i).is_some_and(Option::is_some))
    };
    let totals = group.totals.iter().enumerate();
    let totals = totals.map(|(nth, (i, parts))| (*i, parts, Some(nth)));
    let headings = group.below.iter().enumerate();
    let headings = headings.filter(|(_, parts)| !parts.is_empty());
    for (i, parts, nth) in totals.chain(headings.map(|(i, parts)| (i, parts, None))) {
        if open(parts) {
            p.skip();
            continue;
        }
        line(group, (i, parts), p, |year| match nth {
            Some(nth) => group.sums_of_total(nth, year),
            None => group.sums_below(parts, year),
        });
    }
}

/// A total or heading of the history beside what its parts add up to.
fn line(
    group: &Susunan<'_>,
    (i, parts): (usize, &Parts),
    p: &mut Pemeriksa,
    sums: impl Fn(Tahun) -> [Jumlah; 2],
) {
    let Some(line) = group.lines.get(i) else {
        return;
    };
    let word = line.kelompok.teks();
    let name = Teks::each(|b| format!("{} {}", word.get(b), line.uraian));
    let mut row = BedaBaris::default();
    for (year, cell) in &line.nilai {
        let lines = parts.iter().filter_map(|i| group.lines.get(*i));
        let cells = lines.filter_map(|l| Some((l.uraian.as_str(), l.nilai_of(*year)?)));
        let when = (&in_year(*year), Some(*year));
        compare((p, &mut row), &name, when, cell, &sums(*year), cells);
    }
    row.report(&line.tempat.row_key(), p);
}

/// A total row adds up what the top rows print, or what everything below them adds up to: of the whole
/// matrix, of the rows since the total before it, or of all rows above it.
fn matrix(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    let all = TotalSums::new(tree, &k.roll);
    for (at, total) in tree.total.iter().enumerate() {
        let name = Teks::same(&total.uraian);
        let mut row = BedaBaris::default();
        for (y, (year, cell)) in total.pagu.iter().enumerate() {
            let cells = tree.roots();
            let cells = cells.filter_map(|n| Some((n.uraian.as_str(), n.pagu_of(*year)?)));
            let sums = TotalSpan::ALL.map(|span| {
                let sums = all.of(span, at);
                [sums.rolled(y), sums.printed(y)]
            });
            let sums = sums.as_flattened();
            let when = (&in_year(*year), Some(*year));
            compare((p, &mut row), &name, when, cell, sums, cells);
        }
        if let Some(end) = &total.pagu_akhir {
            let sums = TotalSpan::ALL.map(|span| {
                let sums = all.of(span, at);
                [sums.all_years(), sums.end()]
            });
            let cells = tree.roots();
            let cells = cells.filter_map(|n| Some((n.uraian.as_str(), n.pagu_akhir.as_ref()?)));
            let when = teks!("akhir periode", "at the end of the period");
            let when = (&when, None);
            compare((p, &mut row), &name, when, end, sums.as_flattened(), cells);
        }
        row.report(&total.tempat.row_key(), p);
    }
}

/// The time that a total applies to, in words.
fn in_year(year: Tahun) -> Teks {
    Teks::new(year.to_string(), format!("of {year}"))
}

fn compare<'a>(
    (p, row): (&mut Pemeriksa, &mut BedaBaris),
    name: &Teks,
    (when, year): (&Teks, Option<Tahun>),
    cell: &Sel<Rupiah>,
    sums: &[Jumlah],
    lines: impl Iterator<Item = (&'a str, &'a Sel<Rupiah>)>,
) {
    let known: Vec<Rupiah> = sums.iter().filter_map(|s| s.ok()).collect();
    let (Ok(own), Some(expected)) = (printed(Some(cell)), known.first().copied()) else {
        if !cell.tercetak.is_empty() {
            p.skip();
        }
        return;
    };
    if known.contains(&own) {
        row.pass(p);
        return;
    }
    let lines: Vec<_> = lines.collect();
    let parts: Vec<Bagian<'_>> = { lines.iter() }
        .filter_map(|(nama, c)| {
            Some(Bagian {
                nama,
                tempat: &c.tempat,
                uang: c.money()?,
            })
        })
        .collect();
    let adds_up = Rupiah::total(parts.iter().map(|b| b.uang)) == Ok(expected);
    let slip = sum_slip(own, &parts).filter(|_| adds_up);
    let told = slip.map_or(Teks::same(""), SalahJumlah::teks);
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let (a, e) = (rp(own, b), rp(expected, b));
            let (name, when, told) = (name.get(b), when.get(b), told.get(b));
            match b {
                Bahasa::Id => format!("{name} {when} tercetak {a}, jumlah barisnya {e}{told}"),
                Bahasa::En => {
                    format!("{name} {when} is printed as {a}, its lines add up to {e}{told}")
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
    .beside_up_to(p.most_beside(), lines.iter().map(|(_, c)| &c.tempat));
    let finding = match year {
        Some(year) => finding.acuan(Rujukan::JumlahBaris(year)),
        None => finding.acuan(Rujukan::AkhirTotal),
    };
    row.fail((Keparahan::Galat, finding), (own, expected), slip);
}
