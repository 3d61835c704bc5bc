//! KIN007: targets move against the indicator's polarity. Judged where the polarity is declared.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{self, num};
use crate::analysis::indicator_links::number;
use crate::analysis::targets::{aggregation_of, other_unit};
use crate::model::{Agregasi, Indikator, Polaritas};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Sel, Target, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN007",
    keparahan: Keparahan::Peringatan,
    judul_id: "target bergerak melawan polaritas indikatornya",
    judul_en: "targets move against the indicator's polarity",
    dasar: None,
    jalankan: run,
};

/// The last baseline, where it is a number and measures what the targets do: of years that are added up it is no year.
fn baseline(indikator: &Indikator) -> Option<&Sel<Target>> {
    let before = indikator.tahun_awal.last().map(|(_, c)| c);
    let cell = indikator.kondisi_awal.as_ref().or(before)?;
    if number(Some(cell)).is_none()
        || aggregation_of(indikator).is_some_and(|(way, _)| way == Agregasi::Jumlah)
    {
        return None;
    }
    let years = indikator.target.iter().map(|(_, c)| c);
    let mixed = other_unit(indikator.satuan.as_ref(), years.chain([cell]));
    mixed.is_none().then_some(cell)
}

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        let years = indikator.target.iter().map(|(_, c)| c);
        let awal = baseline(indikator);
        let series: Vec<(&Sel<Target>, Angka)> = { awal.into_iter() }
            .chain(years)
            .filter_map(|c| Some((c, number(Some(c))?.0)))
            .collect();
        let against: fn(Angka, Angka) -> bool = match indikator.polaritas {
            Some(Polaritas::Positif) => |before, now| now < before,
            Some(Polaritas::Negatif) => |before, now| now > before,
            Some(Polaritas::Stabil) => continue,
            None => {
                if series.len() > 1 {
                    p.skip();
                }
                continue;
            }
        };
        let broken = series.windows(2).find_map(|w| match w {
            [(_, before), (cell, now)] if against(*before, *now) => Some(*cell),
            _ => None,
        });
        let Some(cell) = broken else {
            if series.len() > 1 {
                p.pass();
            }
            continue;
        };
        let name = &indikator.nama;
        let positive = indikator.polaritas == Some(Polaritas::Positif);
        p.fail(
            Temuan::new(
                cell.tempat.clone(),
                Teks::each(|b| {
                    let values = wording::series(series.iter().map(|(_, n)| num(*n, b)));
                    let values = match (awal, b) {
                        (None, _) => values,
                        (_, Bahasa::Id) => format!("kondisi awal {values}"),
                        (_, Bahasa::En) => format!("baseline {values}"),
                    };
                    match (b, positive) {
                        (Bahasa::Id, true) => format!(
                            "target `{name}` turun ({values}), padahal lebih tinggi lebih baik"
                        ),
                        (Bahasa::Id, false) => format!(
                            "target `{name}` naik ({values}), padahal lebih rendah lebih baik"
                        ),
                        (Bahasa::En, true) => {
                            format!("the targets of `{name}` fall ({values}), but higher is better")
                        }
                        (Bahasa::En, false) => {
                            format!("the targets of `{name}` rise ({values}), but lower is better")
                        }
                    }
                }),
                teks!(
                    "periksa target dan polaritas indikatornya",
                    "check the targets and the polarity of the indicator"
                ),
            )
            .tercetak(&cell.tercetak)
            .beside(series.iter().map(|(c, _)| &c.tempat))
            .beside([&indikator.tempat.in_column("polaritas")])
            .jalur(jalur.as_ref()),
        );
    }
}
