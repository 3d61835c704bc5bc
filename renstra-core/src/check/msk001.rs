//! MSK001: a cell that should hold a number cannot be read as one.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::{Rujukan, Temuan};
use crate::analysis::serapan::garis::Susunan;
use crate::model::CatatanBaca;
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::number::scale::lettered;
use crate::value::number::{NumberError, NumberErrorKind as Kind};
use crate::value::{Bahasa, Rupiah, Tahun, Teks, Tempat, TempatLain};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK001",
    keparahan: Keparahan::Galat,
    judul_id: "sel yang seharusnya angka tidak dapat dibaca",
    judul_en: "a cell that should hold a number cannot be read as one",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let totals = totals(k);
    let (mut spread, mut single) = (Vec::new(), Vec::new());
    for note in &k.plan.catatan {
        if let CatatanBaca::TakTerbaca { tempat, error } = note {
            let has_sum = totals.get(tempat).is_some_and(|t| t.sum().is_some());
            match error.kind {
                // Errors that a spreadsheet fills into a whole column or line.
                Kind::SpreadsheetError | Kind::Scientific | Kind::DateLike if !has_sum => {
                    spread.push((tempat, error));
                }
                _ => single.push((tempat, error)),
            }
        }
    }
    let column = |t: &Tempat| (t.tabel().to_owned(), t.kolom().map(str::to_owned));
    let row = |t: &Tempat| (t.tabel().to_owned(), t.baris());
    let (columns, rest) = together(spread, column);
    let (rows, rest) = together(rest, row);
    for cells in columns.into_iter().chain(rows) {
        if let Some((first, more)) = cells.split_first() {
            let more = more.iter().map(|(place, error)| TempatLain {
                tercetak: Some(error.text.clone()),
                ..TempatLain::from(*place)
            });
            p.fail(finding(*first, None).also(more));
        }
    }
    for cell in single.into_iter().chain(rest) {
        let found = finding(cell, totals.get(cell.0));
        p.fail(match cell.1.kind {
            // A whole row is written in that way.
            Kind::TwoNumbers => found.cause(cell.0.row_key()),
            _ => found,
        });
    }
    count_readable(k, p);
}

/// A cell that cannot be read, and why.
type Unreadable<'a> = (&'a Tempat, &'a NumberError);

/// Cells of one kind of error that share a key, two or more together; the others by themselves.
fn together<'a, K: Ord>(
    cells: Vec<Unreadable<'a>>,
    key: impl Fn(&Tempat) -> K,
) -> (Vec<Vec<Unreadable<'a>>>, Vec<Unreadable<'a>>) {
    let mut groups: Map<(K, Kind), Vec<Unreadable<'a>>> = Map::new();
    for cell in cells {
        groups.push((key(cell.0), cell.1.kind), cell);
    }
    let groups = groups.into_iter().map(|(_, cells)| cells);
    let (many, one): (Vec<_>, Vec<_>) = groups.partition(|cells| cells.len() > 1);
    (many, one.into_iter().flatten().collect())
}

/// The finding on a cell.
fn finding((tempat, error): Unreadable<'_>, total: Option<&TotalCell<'_>>) -> Temuan {
    let reason = error.reason();
    let at = error.offset + 1;
    let text = &error.text;
    let sum = total.and_then(|t| Some((t.sum()?, t.year)));
    let expected = sum.map_or(Teks::same(""), |(sum, _)| expectation(sum));
    let lines = total.filter(|_| sum.is_some()).into_iter();
    let finding = Temuan::new(
        tempat.clone(),
        Teks::new(
            format!(
                "`{text}` tidak terbaca sebagai angka: {} (karakter ke-{at}){}",
                reason.id, expected.id
            ),
            format!(
                "`{text}` cannot be read as a number: {} (character {at}){}",
                reason.en, expected.en
            ),
        ),
        in_full(error).unwrap_or_else(|| advice(error.kind)),
    )
    .tercetak(text)
    .beside(lines.flat_map(TotalCell::lines));
    match sum {
        Some((sum, year)) => finding.dihitung(sum).acuan(Rujukan::JumlahBaris(year)),
        None => finding,
    }
}

/// A cell of a printed total of the budget history.
struct TotalCell<'a> {
    group: &'a Susunan<'a>,
    nth: usize,
    year: Tahun,
}

impl<'a> TotalCell<'a> {
    /// What its lines print adds up to.
    fn sum(&self) -> Option<Rupiah> {
        let [printed, _] = self.group.sums_of_total(self.nth, self.year);
        printed.ok()
    }

    /// The cells that it adds up.
    fn lines(&self) -> impl Iterator<Item = &'a Tempat> {
        let (group, year) = (self.group, self.year);
        let parts = group.totals.get(self.nth).into_iter();
        let parts = parts.flat_map(|(_, parts)| parts.iter());
        let lines = parts.filter_map(|i| group.lines.get(*i));
        lines.filter_map(move |l| Some(&l.nilai_of(year)?.tempat))
    }
}

/// The cells of printed totals that cannot be read, by their places.
fn totals<'a>(k: &'a Konteks<'_>) -> Map<&'a Tempat, TotalCell<'a>> {
    let mut cells = Map::new();
    for group in [&k.anggaran, &k.realisasi] {
        for (nth, (total, _)) in group.totals.iter().enumerate() {
            let line = group.lines.get(*total).into_iter();
            let broken = line.flat_map(|l| &l.nilai).filter(|(_, c)| c.is_broken());
            for (year, cell) in broken {
                let year = *year;
                cells.keep_first(&cell.tempat, TotalCell { group, nth, year });
            }
        }
    }
    cells
}

/// What the lines of a printed total add up to, in words.
fn expectation(sum: Rupiah) -> Teks {
    Teks::each(|b| {
        let sum = super::wording::rp(sum, b);
        match b {
            Bahasa::Id => format!("; jumlah barisnya {sum}"),
            Bahasa::En => format!("; its lines add up to {sum}"),
        }
    })
}

/// Every number cell that was read passed this check.
fn count_readable(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let money = plan
        .pohon
        .iter()
        .flat_map(|n| n.pagu.iter().map(|(_, c)| c).chain(&n.pagu_akhir))
        .chain(
            plan.anggaran
                .iter()
                .flat_map(|l| l.nilai.iter().map(|(_, c)| c)),
        )
        .filter(|c| c.value().is_some())
        .count();
    let targets = k
        .indicators()
        .map(|of| of.indikator.cells().filter(|c| c.value().is_some()).count())
        .sum::<usize>();
    for _ in 0..money + targets {
        p.pass();
    }
}

/// What to do; where the source prints exactly that, copying it again is no help.
/// For an amount of money with a letter of scale: what it would be if the letter is the one that is usual.
fn in_full(error: &NumberError) -> Option<Teks> {
    let money = error.kind == Kind::NotMoney || lower(&error.text).starts_with("rp");
    let (letter, word, amount) = lettered(&error.text).filter(|_| money)?;
    let amount = Rupiah::from_angka(amount).ok()?;
    Some(Teks::each(|b| {
        let full = super::wording::rp(amount, b);
        match b {
            Bahasa::Id => format!("bila {letter} berarti {word}, tulis lengkap: {full}"),
            Bahasa::En => format!("if {letter} stands for {word}, write it in full: {full}"),
        }
    }))
}

fn advice(kind: Kind) -> Teks {
    match kind {
        Kind::SpreadsheetError => teks!(
            "perbaiki rumusnya di lembar kerja, atau kosongkan selnya bila nilainya tidak ada",
            "correct the formula in the spreadsheet, or leave the cell empty where there is no value"
        ),
        Kind::Scientific | Kind::DateLike => teks!(
            "ubah format selnya di lembar kerja menjadi angka atau teks, lalu tulis ulang angkanya",
            "set the format of the cell in the spreadsheet to number or text, then write the number again"
        ),
        Kind::NotPeople | Kind::BelowZero => teks!(
            "tulis jumlah orang atau keluarganya",
            "write the number of people or families"
        ),
        Kind::NotPercent => teks!("tulis persennya", "write the percent"),
        Kind::TwoNumbers => teks!(
            "tulis satu angka saja dalam sel, dan yang lain dalam baris atau kolom sendiri",
            "write one number in the cell, and the other in a row or column of its own"
        ),
        _ => teks!(
            "tulis ulang angkanya dari dokumen sumber",
            "write the number again from the source document"
        ),
    }
}
