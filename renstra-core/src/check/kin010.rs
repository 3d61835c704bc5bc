//! KIN010: a printed achievement differs from the computed one, and which other formula, cap or
//! truncation it follows.

use super::context::{Konteks, Pemeriksa};
use super::printed_ratio::{Cara, Pasangan};
use super::temuan::{Keparahan, Temuan};
use super::words::num;
use crate::model::anggaran::Persentase;
use crate::model::{BarisKinerja, Polaritas};
use crate::rules::{RumusCapaian, achievement};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rasio, Sel, Tahun, Target, Teks};

/// A printed achievement with its figures.
struct Pembanding<'a> {
    row: &'a BarisKinerja,
    year: Tahun,
    cell: &'a Sel<Persentase>,
    printed: &'a Persentase,
    target: Angka,
    reached: Angka,
}

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut cells = Vec::new();
    for row in &k.plan.kinerja {
        for (year, cell) in &row.rasio {
            let Some(printed) = cell.value() else {
                continue;
            };
            let find = |list: &[(Tahun, Sel<Target>)]| {
                let (_, c) = list.iter().find(|(y, _)| y == year)?;
                c.value()?.number()
            };
            match (find(&row.target), find(&row.realisasi)) {
                (Some(target), Some(reached)) => cells.push(Pembanding {
                    row,
                    year: *year,
                    cell,
                    printed,
                    target,
                    reached,
                }),
                _ => p.skip(),
            }
        }
    }
    let pairs: Vec<Pasangan<'_>> = cells
        .iter()
        .filter_map(|c| {
            let first = *formulas(c.row).first()?;
            Some(Pasangan {
                tercetak: c.printed,
                tepat: achievement(c.target, c.reached, first).ok()?,
            })
        })
        .collect();
    let way = Cara::of_table(&pairs);
    for c in &cells {
        let exact: Vec<Rasio> = formulas(c.row)
            .iter()
            .filter_map(|f| achievement(c.target, c.reached, *f).ok())
            .collect();
        let Some(first) = exact.first() else {
            p.skip();
            continue;
        };
        if exact.iter().any(|e| way.agrees(c.printed, e)) {
            p.pass();
            continue;
        }
        let cut = exact.iter().any(|e| way.truncated(c.printed, e));
        let other = explanation(c, way, first);
        let grave = match (cut, &other) {
            (true, _) => Keparahan::Catatan,
            (false, Some(_)) => Keparahan::Peringatan,
            (false, None) => Keparahan::Galat,
        };
        p.fail_as(grave, finding(c, way, first, other, cut));
    }
}

/// The formulas that the row allows: the declared one, else by polarity. For lower-is-better two are
/// in use, and no law in force prefers one.
fn formulas(row: &BarisKinerja) -> Vec<RumusCapaian> {
    let declared = row
        .rumus
        .as_deref()
        .map(str::to_lowercase)
        .unwrap_or_default();
    match declared.trim() {
        "positif" | "r/t" => return vec![RumusCapaian::Positif],
        "selisih" | "(2t-r)/t" => return vec![RumusCapaian::Selisih],
        "kebalikan" | "t/r" => return vec![RumusCapaian::Kebalikan],
        "stabil" => return vec![RumusCapaian::Stabil],
        _ => {}
    }
    match row.polaritas {
        Some(Polaritas::Negatif) => vec![RumusCapaian::Selisih, RumusCapaian::Kebalikan],
        Some(Polaritas::Stabil) => vec![RumusCapaian::Stabil],
        Some(Polaritas::Positif) | None => vec![RumusCapaian::Positif],
    }
}

/// Another formula or a cap that leads to the printed figure.
fn explanation(c: &Pembanding<'_>, way: Cara, exact: &Rasio) -> Option<Teks> {
    let one = Rasio::whole(Angka::from(1));
    if *exact > one && way.agrees(c.printed, &one) {
        return Some(teks!("dibatasi paling tinggi 100 %", "capped at 100 %"));
    }
    if exact.is_negative() && c.printed.angka.is_zero() {
        return Some(teks!("dibatasi paling rendah 0 %", "floored at 0 %"));
    }
    RumusCapaian::ALL
        .into_iter()
        .filter(|f| !formulas(c.row).contains(f))
        .find(|f| achievement(c.target, c.reached, *f).is_ok_and(|e| way.agrees(c.printed, &e)))
        .map(RumusCapaian::teks)
}

fn finding(c: &Pembanding<'_>, way: Cara, exact: &Rasio, other: Option<Teks>, cut: bool) -> Temuan {
    let (name, year, text) = (&c.row.indikator, c.year, &c.cell.tercetak);
    let expected = way.expected(c.printed, exact);
    let finding = Temuan::new(
        c.cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            let (t, r) = (num(c.target, b), num(c.reached, b));
            let follows = match (&other, cut, b) {
                (_, true, Bahasa::Id) => "; angkanya dipotong, bukan dibulatkan".to_owned(),
                (_, true, Bahasa::En) => "; the figure is cut off, not rounded".to_owned(),
                (Some(o), false, Bahasa::Id) => format!("; yang tercetak mengikuti cara lain: {}", o.id),
                (Some(o), false, Bahasa::En) => format!("; the printed one follows another way: {}", o.en),
                (None, false, _) => String::new(),
            };
            match b {
                Bahasa::Id => format!("capaian {year} `{name}` tercetak {text}; dari target {t} dan realisasi {r} seharusnya {e}{follows}"),
                Bahasa::En => format!("the achievement of {year} for `{name}` is printed as {text}; target {t} and realised {r} give {e}{follows}"),
            }
        }),
        teks!(
            "hitung ulang capaiannya, atau nyatakan polaritas dan rumusnya",
            "compute it again, or declare polarity and formula"
        ),
    )
    .tercetak(text);
    match expected {
        Some(e) => finding.dihitung(e).difference(c.printed.angka, e),
        None => finding,
    }
}
