//! ANG009: a printed growth differs from the computed one, and which other formula it follows.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{RatioNotation, RatioPair};
use super::temuan::{Keparahan, Rujukan, Temuan};
use super::wording::num;
use crate::analysis::budget::printed as amount;
use crate::model::anggaran::Persentase;
use crate::model::{Agregasi, BarisAnggaran, KelompokAnggaran};
use crate::peraturan::permendagri_86_2017;
use crate::rules::{RumusPertumbuhan, aggregate, agrees_as_printed, growth_known, growth_of_ratio};
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
    let mut zeros = Vec::new();
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
            if printed.angka.is_zero() {
                zeros.push((line, cell));
            } else {
                p.fail(undefined(line, cell));
            }
            continue;
        };
        if way.agrees(printed, &exact) {
            p.pass();
            continue;
        }
        let other = other_formula(k, (at, line), printed, way);
        // An exact fit by another formula says more than a cut figure.
        let cut = other.is_none() && way.truncated(printed, &exact);
        let grave = match (cut, &other) {
            (true, _) => Keparahan::Catatan,
            (false, Some(_)) => Keparahan::Peringatan,
            (false, None) => Keparahan::Galat,
        };
        p.fail_as(
            grave,
            finding((at, line), cell, printed, way, &exact, other, cut),
        );
    }
    if let [(line, cell), more @ ..] = zeros.as_slice() {
        let finding = undefined(line, cell).beside(more.iter().map(|(_, c)| &c.tempat));
        p.fail_as(Keparahan::Catatan, finding);
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

/// Another formula that a printed growth follows.
struct Other {
    teks: Teks,
    /// What it gives is money, which no percent can be set against.
    rupiah: bool,
}

/// The other formula that the printed growth follows. A hit on zero is chance.
fn other_formula(
    k: &Konteks<'_>,
    (at, line): (usize, &BarisAnggaran),
    printed: &Persentase,
    way: RatioNotation,
) -> Option<Other> {
    if printed.angka.is_zero() {
        return None;
    }
    let values = series(line);
    let is_amount = |g: &Rasio| agrees_as_printed(printed.angka, printed.desimal, g);
    let named = RumusPertumbuhan::ALL.into_iter().skip(1).find(|rumus| {
        growth_known(&values, *rumus).is_ok_and(|g| match rumus {
            RumusPertumbuhan::RupiahPerTahun => is_amount(&g),
            _ => way.agrees(printed, &g),
        })
    });
    if let Some(rumus) = named {
        return Some(Other {
            teks: rumus.teks(),
            rupiah: rumus == RumusPertumbuhan::RupiahPerTahun,
        });
    }
    if line.kelompok != KelompokAnggaran::Rasio && mean(&values).is_ok_and(|m| is_amount(&m)) {
        return Some(Other {
            teks: teks!(
                "rata-rata jumlahnya dalam rupiah, yang bukan pertumbuhan",
                "mean of the amounts in rupiah, which is no growth"
            ),
            rupiah: true,
        });
    }
    let teks = follows_ratio(k, (at, line), printed, way)?;
    Some(Other {
        teks,
        rupiah: false,
    })
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

fn finding(
    (at, line): (usize, &BarisAnggaran),
    cell: &Sel<Persentase>,
    printed: &Persentase,
    way: RatioNotation,
    exact: &Rasio,
    other: Option<Other>,
    cut: bool,
) -> Temuan {
    let group = line.kelompok.teks();
    let text = &cell.tercetak;
    let expected = way.expected(printed, exact);
    let of_ratio = line.kelompok == KelompokAnggaran::Rasio;
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            let name = format!("{} {}", group.get(b), line.uraian);
            let follows = match (&other, cut, b) {
                (_, true, Bahasa::Id) => "; angkanya dipotong, bukan dibulatkan".to_owned(),
                (_, true, Bahasa::En) => "; the figure is cut off, not rounded".to_owned(),
                (Some(t), false, Bahasa::Id) => format!("; yang tercetak mengikuti rumus lain: {}", t.teks.id),
                (Some(t), false, Bahasa::En) => format!("; the printed one follows another formula: {}", t.teks.en),
                (None, false, _) => String::new(),
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
    .beside(line.rasio.iter().filter(|_| of_ratio).map(|(_, c)| &c.tempat));
    let finding = finding.percent().acuan(Rujukan::PertumbuhanBaris(at));
    match (other.is_some_and(|o| o.rupiah), expected) {
        (true, Some(expected)) => finding.dihitung(expected),
        (_, expected) => finding.against(printed.angka, expected),
    }
}
