//! The means that close a programme or the whole of an evaluation form, for KIN021.

use super::pemeriksaan::Pemeriksa;
use super::temuan::{Keparahan, Temuan};
use super::wording::num;
use crate::model::anggaran::Persentase;
use crate::model::{BarisRealisasi, Renstra, parse_kode};
use crate::nomenklatur::TingkatKode;
use crate::ordered::Map;
use crate::peraturan::permendagri_86_2017::SKALA_KINERJA;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::satuan::first_word;
use crate::value::{Angka, Pembulatan, Rasio, Sel, Tahun, Teks, Tempat};

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
    let rows: Vec<&BarisRealisasi> = plan.realisasi.iter().collect();
    let ends: Vec<&BarisRealisasi> = yearly.iter().collect();
    for of in 0..4 {
        of_rows(&rows, of, p);
        // Of years side by side, each has its columns; those of the end stand once.
        if of % 2 == 1 {
            of_rows(&ends, of, p);
            continue;
        }
        for (_, rows) in years.iter() {
            of_rows(rows, of, p);
        }
    }
}

fn of_rows(rows: &[&BarisRealisasi], of: usize, p: &mut Pemeriksa) {
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
        let Some(printed) = cell.value().map(|s| clear_of_noise(*s)) else {
            if let Some((mean, exact)) = above.take_if(|_| first_word(name) == "predikat") {
                predicate(name, cell, (mean, &exact), p);
            }
            continue;
        };
        if first_word(name) != "rata" {
            continue;
        }
        let own = block.means();
        let mut exact = vec![Rasio::whole(printed.angka)];
        for of in [&block, &all, &before] {
            let most = half_of(of.desimal).add(&half_of(printed.desimal));
            for mean in of.means() {
                if near(printed.angka, &mean, &most) {
                    exact.push(mean);
                }
            }
        }
        match own.first().or(before.means().first()) {
            None => p.skip(),
            Some(_) if exact.len() > 1 => p.pass(),
            Some(mean) => {
                let mean = mean
                    .round(Pembulatan::half_away(printed.desimal.max(2)))
                    .ok();
                let right = Teks::each(|b| mean.map_or_else(String::new, |m| num(m, b)));
                let found = wrong(name, cell, &right);
                let found = found.percent().against(printed.angka, mean);
                let of = match own.is_empty() {
                    true => &before.sel,
                    false => &block.sel,
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
    let Some(scale) = SKALA_KINERJA.last().map(|s| &s.nilai) else {
        return;
    };
    let text = lower(cell.tercetak.trim());
    // Fractions are no percents.
    let is_percent = mean
        .value()
        .is_some_and(|m| m.persen || m.angka > Angka::from(2));
    if !is_percent || !scale.pita.iter().any(|b| lower(b.nama) == text) {
        p.skip();
        return;
    }
    let (mut expected, mut right) = (None, false);
    for m in exact {
        for reading in scale.pilihan {
            if let Some(band) = scale.classify(m, *reading) {
                right |= lower(band.nama) == text;
                expected = expected.or(Some(band.nama));
            }
        }
    }
    if right {
        p.pass();
        return;
    }
    let (m, e) = (&mean.tercetak, expected.unwrap_or_default());
    let found = wrong(name, cell, &teks!("{m}, yaitu {e}", "{m}, which is {e}"));
    p.fail_as(
        Keparahan::Peringatan,
        found.dihitung(e).beside([&mean.tempat]),
    );
}

/// A closing row that prints something else than the mean of its rows, or its name.
fn wrong(name: &str, cell: &Sel<Persentase>, right: &Teks) -> Temuan {
    let text = &cell.tercetak;
    let message = Teks::new(
        format!("`{name}` tercetak {text}; rata-rata barisnya {}", right.id),
        format!(
            "`{name}` is printed as {text}; the mean of its rows is {}",
            right.en
        ),
    );
    let todo = teks!("hitung ulang rata-ratanya", "compute the mean again");
    Temuan::new(cell.tempat.clone(), message, todo).tercetak(text)
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
