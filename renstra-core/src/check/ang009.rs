//! ANG009: a printed growth differs from the computed one, and which other formula it follows.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{RatioNotation, RatioPair};
use super::temuan::{Keparahan, Rujukan, Temuan};
use super::wording::num;
use crate::analysis::budget::printed as amount;
use crate::model::anggaran::Persentase;
use crate::model::{Agregasi, BarisAnggaran, KelompokAnggaran};
use crate::ordered::Map;
use crate::peraturan::permendagri_86_2017;
use crate::rules::growth::known_years;
use crate::rules::{
    KeliruPertumbuhan, RumusPertumbuhan, aggregate, agrees_as_printed, growth_known,
    growth_of_ratio,
};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Isi, Rasio, Rupiah, Sel, TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG009",
    keparahan: Keparahan::Galat,
    judul_id: "pertumbuhan tercetak berbeda dari yang dihitung",
    judul_en: "a printed growth differs from the computed one",
    dasar: Some(permendagri_86_2017::PERTUMBUHAN),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let printed =
        |l: &'_ BarisAnggaran| l.pertumbuhan.as_ref().is_some_and(|c| c.value().is_some());
    let lines: Vec<(usize, &BarisAnggaran, &Sel<Persentase>)> = { k.plan.anggaran.iter() }
        .enumerate()
        .filter(|(_, l)| printed(l))
        .filter_map(|(at, l)| Some((at, l, l.pertumbuhan.as_ref()?)))
        .collect();
    let pairs: Vec<RatioPair<'_>> = lines
        .iter()
        .filter_map(|(_, line, cell)| {
            Some(RatioPair {
                tercetak: cell.value()?,
                tepat: growth_known(&series(line), RumusPertumbuhan::default()).ok()?,
            })
        })
        .collect();
    let way = RatioNotation::of_table(&pairs);
    let mut wrong = Vec::new();
    for (at, line, cell) in lines {
        let Some(printed) = cell.value() else {
            continue;
        };
        let exact = growth_known(&series(line), RumusPertumbuhan::default());
        if exact == Err(TakTerdefinisi::TakTerbaca) {
            p.skip();
            continue;
        }
        let Ok(exact) = exact else {
            // Nothing to grow from. A printed zero is common and harmless: told once.
            let found = undefined(line, cell);
            if printed.angka.is_zero() {
                p.fail_as(Keparahan::Catatan, found.cause("zero"));
            } else {
                p.fail(found);
            }
            continue;
        };
        if way.agrees(printed, &exact) {
            p.pass();
            continue;
        }
        let others = other_formulas(k, (at, line), printed, way);
        wrong.push((
            Keliru {
                at,
                line,
                cell,
                printed,
                way,
                exact,
                cause: SebabBeda::TakDikenal,
            },
            others,
        ));
    }
    for one in with_causes(wrong) {
        let grave = match one.cause {
            SebabBeda::Dipotong => Keparahan::Catatan,
            SebabBeda::Lain(_) => Keparahan::Peringatan,
            SebabBeda::TakDikenal => Keparahan::Galat,
        };
        p.fail_as(grave, finding(&one));
    }
}

/// The figures of a line, year by year.
fn series(line: &BarisAnggaran) -> Vec<Result<Angka, TakTerdefinisi>> {
    if line.kelompok == KelompokAnggaran::Rasio {
        let cells = line.rasio.iter().map(|(_, c)| c);
        let reason = |c: &Sel<Persentase>| match c.isi {
            Isi::Rusak => TakTerdefinisi::TakTerbaca,
            _ => TakTerdefinisi::DataTidakAda,
        };
        return cells
            .map(|c| c.value().map(|p| p.angka).ok_or_else(|| reason(c)))
            .collect();
    }
    let cells = line.nilai.iter();
    cells
        .map(|(_, c)| amount(Some(c)).map(Rupiah::angka))
        .collect()
}

/// A growth that is not what its row gives.
struct Keliru<'a> {
    at: usize,
    line: &'a BarisAnggaran,
    cell: &'a Sel<Persentase>,
    printed: &'a Persentase,
    way: RatioNotation,
    exact: Rasio,
    cause: SebabBeda,
}

/// Why a printed growth differs.
#[derive(PartialEq)]
enum SebabBeda {
    /// It follows another formula.
    Lain(Other),
    /// It is cut off in place of being rounded.
    Dipotong,
    TakDikenal,
}

/// The cause of each: of the formulas that fit a row the one that fits most rows. An exact fit by another formula says
/// more than a cut figure.
fn with_causes<'a>(wrong: Vec<(Keliru<'a>, Vec<Other>)>) -> Vec<Keliru<'a>> {
    let mut often: Map<String, usize> = Map::new();
    for other in wrong.iter().flat_map(|(_, others)| others) {
        often.count(other.teks.id.clone());
    }
    let rows = |other: &Other| often.get(&other.teks.id).copied();
    let cause = |(mut one, others): (Keliru<'a>, Vec<Other>)| {
        // The first of those that fit as many rows.
        let best = others.into_iter().rev().max_by_key(rows);
        one.cause = match best {
            Some(other) => SebabBeda::Lain(other),
            None if one.way.truncated(one.printed, &one.exact) => SebabBeda::Dipotong,
            None => SebabBeda::TakDikenal,
        };
        one
    };
    wrong.into_iter().map(cause).collect()
}

/// A number from here on is money: no line grows by a million percent a year.
const MILLION: u32 = 1_000_000;

/// Another formula that a printed growth follows.
#[derive(PartialEq)]
struct Other {
    teks: Teks,
    /// What it gives is money, which no percent can be set against.
    rupiah: bool,
}

/// The other formulas that the printed growth follows. A hit on zero is chance.
fn other_formulas(
    k: &Konteks<'_>,
    (at, line): (usize, &BarisAnggaran),
    printed: &Persentase,
    way: RatioNotation,
) -> Vec<Other> {
    if printed.angka.is_zero() {
        return Vec::new();
    }
    let values = series(line);
    let is_amount = |g: &Rasio| agrees_as_printed(printed.angka, printed.desimal, g);
    let percent = |teks| Other {
        teks,
        rupiah: false,
    };
    let named = RumusPertumbuhan::ALL.into_iter().skip(1);
    let named = named.filter_map(|rumus| {
        let rupiah = rumus == RumusPertumbuhan::RupiahPerTahun;
        let growth = growth_known(&values, rumus).ok()?;
        let fits = match rupiah {
            true => is_amount(&growth),
            false => way.agrees(printed, &growth),
        };
        let teks = rumus.teks();
        fits.then_some(Other { teks, rupiah })
    });
    let mut found: Vec<Other> = named.collect();
    if line.kelompok != KelompokAnggaran::Rasio && mean(&values).is_ok_and(|m| is_amount(&m)) {
        found.push(Other {
            teks: teks!(
                "rata-rata jumlahnya dalam rupiah, yang bukan pertumbuhan",
                "mean of the amounts in rupiah, which is no growth"
            ),
            rupiah: true,
        });
    }
    found.extend(follows_ratio(k, (at, line), printed, way).map(percent));
    let years = known_years(&values).ok();
    let slips = KeliruPertumbuhan::ALL.into_iter().filter(|slip| {
        let growth = years.as_ref().and_then(|years| slip.growth(years));
        growth.is_some_and(|g| match slip.is_money() {
            true => is_amount(&g),
            false => way.agrees(printed, &g),
        })
    });
    found.extend(slips.map(|slip| Other {
        teks: slip.teks(),
        rupiah: slip.is_money(),
    }));
    if found.is_empty() && !printed.persen && printed.angka >= Angka::from(MILLION) {
        found.push(Other {
            teks: teks!(
                "sebuah jumlah uang dalam rupiah, yang bukan pertumbuhan",
                "an amount of money in rupiah, which is no growth"
            ),
            rupiah: true,
        });
    }
    found
}

/// The mean of the amounts that are known.
fn mean(values: &[Result<Angka, TakTerdefinisi>]) -> Result<Rasio, TakTerdefinisi> {
    let known: Vec<Angka> = values.iter().flatten().copied().collect();
    aggregate(&known, Agregasi::RataRata)
}

/// Some agencies print the growth of the ratio beside the realised amounts.
fn follows_ratio(
    k: &Konteks<'_>,
    (at, line): (usize, &BarisAnggaran),
    printed: &Persentase,
    way: RatioNotation,
) -> Option<Teks> {
    if line.kelompok != KelompokAnggaran::Realisasi {
        return None;
    }
    let own = k.realisasi.line_of_row(at)?;
    let budget = k.realisasi.partner(own, &k.anggaran)?;
    let budget = k.anggaran.lines.get(budget)?;
    let pairs: Vec<_> = line
        .nilai
        .iter()
        .map(|(year, c)| Some((amount(budget.nilai_of(*year)).ok()?, amount(Some(c)).ok()?)))
        .collect();
    let mean = growth_of_ratio(&pairs).ok()?;
    way.agrees(printed, &mean).then(|| {
        teks!(
            "rata-rata pertumbuhan rasio, bukan realisasi",
            "mean growth of the ratio, not of what was realised"
        )
    })
}

/// True if a year of a line is zero or empty, so that the year behind it has no growth.
fn has_gap(line: &BarisAnggaran) -> bool {
    let known = |v: &Result<Angka, TakTerdefinisi>| v.as_ref().is_ok_and(|n| !n.is_zero());
    !series(line).iter().all(known)
}

fn undefined(line: &BarisAnggaran, cell: &Sel<Persentase>) -> Temuan {
    let (name, group) = (&line.uraian, line.kelompok.teks());
    let text = &cell.tercetak;
    Temuan::new(
        cell.tempat.clone(),
        Teks::new(
            format!("pertumbuhan `{} {name}` tercetak {text}, padahal tidak ada tahun yang dapat menjadi dasarnya", group.id),
            format!("the growth of `{} {name}` is printed as {text}, but no year can be its base", group.en),
        ),
        teks!("kosongkan selnya, atau tulis `-`", "leave the cell empty, or write `-`"),
    )
    .tercetak(text)
    .beside(line.nilai.iter().map(|(_, c)| &c.tempat))
    .beside(line.rasio.iter().map(|(_, c)| &c.tempat))
}

fn finding(one: &Keliru<'_>) -> Temuan {
    let Keliru {
        at,
        line,
        cell,
        printed,
        way,
        exact,
        cause,
    } = one;
    let group = line.kelompok.teks();
    let text = &cell.tercetak;
    let expected = way.expected(printed, exact);
    let of_ratio = line.kelompok == KelompokAnggaran::Rasio;
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            let name = format!("{} {}", group.get(b), line.uraian);
            let follows = match (cause, b) {
                (SebabBeda::Dipotong, Bahasa::Id) => "; angkanya dipotong, bukan dibulatkan".to_owned(),
                (SebabBeda::Dipotong, Bahasa::En) => "; the figure is cut off, not rounded".to_owned(),
                (SebabBeda::Lain(t), Bahasa::Id) => format!("; yang tercetak mengikuti rumus lain: {}", t.teks.id),
                (SebabBeda::Lain(t), Bahasa::En) => format!("; the printed one follows another formula: {}", t.teks.en),
                (SebabBeda::TakDikenal, _) => String::new(),
            };
            match b {
                Bahasa::Id => format!("pertumbuhan `{name}` tercetak {text}, rata-rata pertumbuhan tahunannya {e}{follows}"),
                Bahasa::En => format!("the growth of `{name}` is printed as {text}, the mean of its yearly growths is {e}{follows}"),
            }
        }),
        teks!(
            "hitung ulang sebagai rata-rata pertumbuhan tahunan",
            "compute it again as the mean of the yearly growths"
        ),
    )
    .tercetak(text)
    .beside(line.rasio.iter().filter(|_| of_ratio).map(|(_, c)| &c.tempat))
;
    let finding = match cause {
        SebabBeda::Dipotong => finding.cause("cut"),
        SebabBeda::Lain(other) => finding.cause(&*other.teks.id),
        // A formula that fails on one year and prints 0.
        SebabBeda::TakDikenal if printed.angka.is_zero() && has_gap(line) => finding.cause("gap"),
        SebabBeda::TakDikenal => finding,
    };
    let finding = finding.percent().acuan(Rujukan::PertumbuhanBaris(*at));
    let rupiah = matches!(cause, SebabBeda::Lain(o) if o.rupiah);
    match (rupiah, expected) {
        (true, Some(expected)) => finding.dihitung(expected),
        (_, expected) => finding.against(printed.angka, expected),
    }
}
