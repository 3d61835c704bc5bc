//! The means that close a programme or the whole of an evaluation form, for KIN021.

use super::pemeriksaan::Pemeriksa;
use super::temuan::{Keparahan, Temuan};
use super::wording::num;
use crate::model::anggaran::Persentase;
use crate::model::{BarisRealisasi, Renstra, parse_kode};
use crate::nomenklatur::TingkatKode;
use crate::ordered::Map;
use crate::peraturan::Skala;
use crate::peraturan::permendagri_86_2017::SKALA_KINERJA;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::satuan::first_word;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Sel, Tahun, Teks, Tempat};

/// The printed shares of the rows since the last mean, by the level of their codes.
#[derive(Default)]
struct Himpunan<'a> {
    /// How many, and their sum; none where it does not fit.
    tingkat: Map<Option<TingkatKode>, (u32, Option<Angka>)>,
    pertama: Option<Angka>,
    desimal: u32,
    sel: Vec<&'a Tempat>,
}

impl<'a> Himpunan<'a> {
    fn add(&mut self, level: Option<TingkatKode>, cell: &'a Sel<Persentase>) {
        let Some(share) = cell.value().map(|s| clear_of_noise(*s)) else {
            return;
        };
        let add = |(n, sum): &mut (u32, Option<Angka>)| {
            (*n, *sum) = (*n + 1, sum.and_then(|s| s.checked_add(share.angka).ok()));
        };
        self.tingkat.update(level, || (0, Some(Angka::ZERO)), add);
        self.pertama = self.pertama.or(Some(share.angka));
        self.desimal = match self.sel.is_empty() {
            true => share.desimal,
            false => self.desimal.min(share.desimal),
        };
        self.sel.push(&cell.tempat);
    }

    /// The means that may be meant: of all rows, of those of one level, of those below the first.
    fn means(&self) -> Vec<Rasio> {
        let mean = |n: u32, sum: Angka| Rasio::new(sum, n.into()).ok();
        let all = || self.tingkat.iter().map(|(_, (n, sum))| (*n, *sum));
        let whole = all().try_fold((0_u32, Angka::ZERO), |(n, sum), (m, more)| {
            Some((n + m, sum.checked_add(more?).ok()?))
        });
        let below = whole
            .zip(self.pertama)
            .and_then(|((n, sum), first)| mean(n.saturating_sub(1), sum.checked_sub(first).ok()?));
        let whole = whole.and_then(|(n, sum)| mean(n, sum));
        let levels = all().filter_map(|(n, sum)| mean(n, sum?));
        whole.into_iter().chain(levels).chain(below).collect()
    }
}

/// A printed share of a row: of the year or of the end, of performance or of money.
fn column(row: &BarisRealisasi, of: usize) -> Option<&Sel<Persentase>> {
    let form = row.evaluasi.as_deref()?;
    let all = [
        &form.kinerja.capaian,
        &form.kinerja.tingkat_capaian,
        &form.keuangan.capaian,
        &form.keuangan.tingkat_capaian,
    ];
    all.get(of).copied()?.as_ref()
}

/// The means that close a programme or the form, and their names on the scale; which rows they are of is not said, so any that fits will do.
pub(super) fn means(plan: &Renstra, p: &mut Pemeriksa) {
    let yearly = &plan.evaluasi_renstra;
    let mut years: Map<Option<Tahun>, Vec<&BarisRealisasi>> = Map::new();
    for row in yearly {
        years.push(row.tahun, row);
    }
    for (of, year) in [(0, true), (1, false), (2, true), (3, false)] {
        of_rows(plan.realisasi.iter(), of, p);
        // Of years side by side, each has its columns; those of the end stand once.
        match year {
            true => years
                .iter()
                .for_each(|(_, rows)| of_rows(rows.iter().copied(), of, p)),
            false => of_rows(yearly.iter(), of, p),
        }
    }
}

fn of_rows<'a>(rows: impl Iterator<Item = &'a BarisRealisasi>, of: usize, p: &mut Pemeriksa) {
    let [mut block, mut all, mut before]: [Himpunan<'_>; 3] = Default::default();
    // The mean above, and what it may be exactly.
    let mut above: Option<(&Sel<Persentase>, Vec<Rasio>)> = None;
    for row in rows {
        let Some(cell) = column(row, of) else {
            continue;
        };
        if !row.is_closing() {
            let level = parse_kode(&row.kode).ok().map(|k| k.tingkat());
            block.add(level, cell);
            all.add(level, cell);
            continue;
        }
        let name = row.evaluasi.as_ref().and_then(|e| e.uraian.as_deref());
        let name = name.unwrap_or_default();
        match first_word(name).as_str() {
            "rata" => {}
            "predikat" => {
                if let Some((mean, exact)) = above.take() {
                    predicate(name, cell, (mean, &exact), p);
                }
                continue;
            }
            _ => continue,
        }
        let Some(printed) = cell.value().map(|s| clear_of_noise(*s)) else {
            continue;
        };
        let own = block.means();
        let sets = [&block, &all, &before];
        let mut exact = vec![Rasio::whole(printed.angka)];
        for of in sets {
            let most = half_of(of.desimal).add(&half_of(printed.desimal));
            let fit = { of.means().into_iter() }.filter(|m| near(printed.angka, m, &most));
            exact.extend(fit);
        }
        match own.first().or(before.means().first()) {
            None => p.skip(),
            Some(_) if exact.len() > 1 => p.pass(),
            Some(mean) => {
                let mean = mean
                    .round(Pembulatan::half_away(printed.desimal.max(2)))
                    .ok();
                let text = &cell.tercetak;
                let message = Teks::each(|b| {
                    let m = mean.map_or_else(String::new, |m| num(m, b));
                    match b {
                        Bahasa::Id => {
                            format!("`{name}` tercetak {text}; rata-rata barisnya {m}")
                        }
                        Bahasa::En => {
                            format!("`{name}` is printed as {text}; the mean of its rows is {m}")
                        }
                    }
                });
                let todo = teks!("hitung ulang rata-ratanya", "compute the mean again");
                let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(text);
                let found = found.percent().against(printed.angka, mean);
                let of = if own.is_empty() {
                    &before.sel
                } else {
                    &block.sel
                };
                p.fail_as(Keparahan::Peringatan, found.beside(of.iter().copied()));
            }
        }
        above = Some((cell, exact));
        before.add(None, cell);
        block = Himpunan::default();
    }
}

/// The name of the mean above on the scale, by any reading of its edges; other scales have other names.
fn predicate(
    name: &str,
    cell: &Sel<Persentase>,
    (mean, exact): (&Sel<Persentase>, &[Rasio]),
    p: &mut Pemeriksa,
) {
    let text = cell.tercetak.trim();
    let scale = SKALA_KINERJA.last().map(|s| &s.nilai);
    let called = |s: &Skala| s.pita.iter().find(|b| lower(b.nama) == lower(text));
    let Some((scale, own)) = scale.and_then(|s| Some((s, called(s)?))) else {
        return;
    };
    // Fractions are no percents.
    if mean
        .value()
        .is_none_or(|m| !m.persen && m.angka <= Angka::from(2))
    {
        p.skip();
        return;
    }
    let named = |m: &Rasio| {
        let readings = scale.pilihan.iter();
        readings
            .filter_map(|r| scale.classify(m, *r))
            .collect::<Vec<_>>()
    };
    let right = exact.iter().any(|m| named(m).contains(&own));
    let expected = exact.first().and_then(|m| named(m).first().map(|b| b.nama));
    let (m, e) = (&mean.tercetak, expected.unwrap_or("-"));
    p.judge_as(Keparahan::Peringatan, right, || {
        let message = teks!(
            "`{name}` tercetak {text}; rata-ratanya {m}, yaitu {e}",
            "`{name}` is printed as {text}; the mean is {m}, which is {e}"
        );
        let todo = teks!(
            "sesuaikan predikat dengan rata-ratanya",
            "adjust the name to the mean"
        );
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(text);
        found.dihitung(e).beside([&mean.tempat])
    });
}

/// A printed number without the digits that only a binary fraction of a workbook has.
pub(super) fn clear_of_noise(printed: Persentase) -> Persentase {
    const MOST: u32 = 6;
    let round = || Rasio::whole(printed.angka).round(Pembulatan::half_away(MOST));
    match printed.desimal > MOST {
        true => Persentase {
            angka: round().unwrap_or(printed.angka),
            desimal: MOST,
            ..printed
        },
        false => printed,
    }
}

/// Half of the last of so many decimals.
pub(super) fn half_of(decimals: u32) -> Rasio {
    let units = 10_u32.checked_pow(decimals).and_then(|n| n.checked_mul(2));
    let half = units.and_then(|n| Rasio::new(Angka::from(1), n.into()).ok());
    half.unwrap_or_else(|| Rasio::whole(Angka::ZERO))
}

/// True if a printed number differs by no more.
pub(super) fn near(printed: Angka, exact: &Rasio, most: &Rasio) -> bool {
    let less = Rasio::whole(printed).subtract(exact);
    less <= *most && less.add(most) >= Rasio::whole(Angka::ZERO)
}
