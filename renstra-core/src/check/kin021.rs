//! KIN021: a computed column of an evaluation form (E.81, E.60, T-C.29, E.54, E.58, E.80) is not what the columns before it give.

use super::context::Konteks;
use super::evaluation_means::{clear_of_noise, half_of, means, near};
use super::evaluation_sums::sums;
use super::evaluation_ways::Jalan;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{RatioNotation, RatioPair};
use super::temuan::{Keparahan, Temuan};
use super::wording::{num, rp};
use crate::analysis::EvaluationRow;
use crate::analysis::evaluation::{AngkaFormulir, forms, known};
use crate::model::SifatIndikator;
use crate::model::anggaran::Persentase;
use crate::ordered::Map;
use crate::peraturan::permendagri_86_2017::E_81;
use crate::rules::{RumusCapaian, achievement, agrees_as_printed, agrees_truncated};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Nilai, Pembulatan, Rasio, Rupiah, Sel, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN021",
    keparahan: Keparahan::Galat,
    judul_id: "kolom hitungan formulir evaluasi berbeda dari yang dihitung kembali",
    judul_en: "a computed column of an evaluation form differs from the recomputed one",
    dasar: Some(E_81),
    jalankan: run,
};

/// The computed columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum KolomHitungan {
    Realisasi,
    Capaian,
    SampaiTahunIni,
    TingkatCapaian,
}

/// What may stand in a cell, with the way that leads there.
type Cara = (Jalan, Rasio);

/// A printed cell beside what may stand there.
struct Dinilai<'a> {
    row: &'a EvaluationRow<'a>,
    kolom: KolomHitungan,
    /// The printed number; `persen`: a percent sign follows.
    cetak: Persentase,
    tempat: &'a Tempat,
    tercetak: &'a str,
    /// What may stand there; the first is meant.
    tepat: Vec<Cara>,
    /// Other ways in use, which are not right.
    lain: Vec<Cara>,
    /// The cells that it comes from.
    dari: Vec<AngkaFormulir<'a>>,
}

/// A cell that follows another way, and which.
type Menyimpang<'a> = (&'a Dinilai<'a>, Jalan);

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let rows: Vec<EvaluationRow<'_>> = forms(k.plan, &k.progress).collect();
    let mut cells = Vec::new();
    for row in &rows {
        cells.extend([sum_of_quarters(row), until_now(row)].into_iter().flatten());
        let end = [
            (KolomHitungan::Capaian, row.capaian),
            (KolomHitungan::TingkatCapaian, row.tingkat_capaian),
        ];
        cells.extend(
            end.into_iter()
                .filter_map(|(kolom, cell)| share(row, kolom, cell?)),
        );
    }
    let mut groups: Map<(bool, KolomHitungan, bool, Jalan), Vec<Menyimpang<'_>>> = Map::new();
    for kolom in [
        KolomHitungan::Realisasi,
        KolomHitungan::Capaian,
        KolomHitungan::SampaiTahunIni,
        KolomHitungan::TingkatCapaian,
    ] {
        for (uang, yearly) in [(false, false), (true, false), (false, true), (true, true)] {
            let of: Vec<&Dinilai<'_>> = { cells.iter() }
                .filter(|c| c.kolom == kolom && c.row.uang == uang && c.row.berdampingan == yearly)
                .collect();
            let way = kolom.is_ratio().then(|| {
                let pairs: Vec<RatioPair<'_>> = of.iter().filter_map(|c| c.pair()).collect();
                RatioNotation::of_table(&pairs)
            });
            for cell in of {
                judge(cell, way, p, |why| {
                    groups.push((yearly, kolom, uang, why), (cell, why));
                });
            }
        }
    }
    for ((.., why), cells) in groups.iter() {
        let Some(((first, says), others)) = cells.split_first() else {
            continue;
        };
        let grave = match why {
            Jalan::Dipotong => Keparahan::Catatan,
            // Where no polarity is declared, a formula that needs one may be meant.
            why if first.row.polaritas.is_none() && why.needs_polarity() => Keparahan::Catatan,
            _ => Keparahan::Peringatan,
        };
        let way = first.kolom.is_ratio().then(|| {
            let pairs: Vec<RatioPair<'_>> = cells.iter().filter_map(|(c, _)| c.pair()).collect();
            RatioNotation::of_table(&pairs)
        });
        let of = |(cell, says): &Menyimpang<'_>| finding(cell, way, Some(*says));
        let found = finding(first, way, Some(*says)).beside(first.places());
        let others = others.iter().map(|other| of(other).into_place());
        p.fail_as(grave, found.also(others));
    }
    means(k.plan, p);
    sums(k.plan, p);
}

/// Passed, failed on its own, or one of several that follow the same other way.
fn judge(
    c: &Dinilai<'_>,
    way: Option<RatioNotation>,
    p: &mut Pemeriksa,
    other: impl FnOnce(Jalan),
) {
    let Some((_, first)) = c.tepat.first() else {
        p.skip();
        return;
    };
    if c.tepat.iter().any(|(_, e)| c.agrees(way, e)) {
        p.pass();
        return;
    }
    let capped = || {
        let one = Rasio::whole(Angka::from(1));
        let cap = way.is_some() && *first > one && c.agrees(way, &one);
        cap.then_some(Jalan::Dibatasi)
    };
    // A hit of another way on zero is chance.
    let follows = || {
        c.lain
            .iter()
            .find(|(_, e)| !c.cetak.angka.is_zero() && c.agrees(way, e))
    };
    let cut = || c.tepat.iter().any(|(_, e)| c.cut(way, e));
    let why = if cut() {
        Some(Jalan::Dipotong)
    } else if c.is_rough(way) {
        p.skip();
        return;
    } else {
        capped().or_else(|| follows().map(|(why, _)| *why))
    };
    match why {
        Some(why) => other(why),
        None => p.fail(finding(c, way, None).beside(c.places())),
    }
}

impl KolomHitungan {
    fn is_ratio(self) -> bool {
        matches!(self, Self::Capaian | Self::TingkatCapaian)
    }

    fn teks(self) -> Teks {
        match self {
            Self::Realisasi => teks!("realisasi setahun", "what was realised in the year"),
            Self::Capaian => teks!(
                "capaian target tahun ini",
                "the achievement of this year's target"
            ),
            Self::SampaiTahunIni => {
                teks!(
                    "realisasi sampai tahun ini",
                    "what was realised up to this year"
                )
            }
            Self::TingkatCapaian => {
                teks!(
                    "tingkat capaian target akhir",
                    "the share of the target at the end"
                )
            }
        }
    }
}

impl<'a> Dinilai<'a> {
    /// Where it comes from, with the quarters of a year that is not printed.
    fn places(&self) -> impl Iterator<Item = &'a Tempat> + '_ {
        let quarters = self
            .row
            .triwulan
            .into_iter()
            .filter(|_| self.row.realisasi.is_none());
        let cells = self.dari.iter().copied().chain(quarters.filter_map(known));
        cells.map(|c| c.tempat)
    }

    fn pair(&self) -> Option<RatioPair<'_>> {
        Some(RatioPair {
            tercetak: &self.cetak,
            tepat: self.tepat.first()?.1.clone(),
        })
    }

    fn agrees(&self, way: Option<RatioNotation>, exact: &Rasio) -> bool {
        match way {
            Some(way) => way.agrees(&self.cetak, exact),
            None => agrees_as_printed(self.cetak.angka, self.cetak.desimal, exact),
        }
    }

    fn cut(&self, way: Option<RatioNotation>, exact: &Rasio) -> bool {
        match way {
            Some(way) => way.truncated(&self.cetak, exact),
            None => !self.row.uang && agrees_truncated(self.cetak.angka, self.cetak.desimal, exact),
        }
    }

    /// True if the printed figures themselves are rounded, and the difference is no more than that.
    fn is_rough(&self, way: Option<RatioNotation>) -> bool {
        let Some((_, exact)) = self.tepat.first() else {
            return false;
        };
        let coarse = self
            .dari
            .iter()
            .map(|c| c.desimal)
            .min()
            .unwrap_or_default();
        let fine = self
            .row
            .figures()
            .map(|c| c.desimal)
            .max()
            .unwrap_or_default();
        if self.row.uang || (fine <= coarse && (way.is_some() || self.cetak.desimal <= coarse)) {
            return false;
        }
        let half = half_of(coarse);
        let n = Rasio::whole(Angka::from(
            u32::try_from(self.dari.len()).unwrap_or(u32::MAX),
        ));
        match way {
            None => near(self.cetak.angka, exact, &half.multiply(&n)),
            Some(way) => {
                let Some(below) = self.dari.last().filter(|c| !c.angka.is_zero()) else {
                    return false;
                };
                let most = half.divide(&Rasio::whole(below.angka));
                let shown = way.of_cell(&self.cetak).shown(exact);
                let most = most.map(|m| {
                    way.of_cell(&self.cetak)
                        .shown(&m)
                        .add(&half_of(self.cetak.desimal))
                });
                most.is_ok_and(|most| near(self.cetak.angka, &shown, &most))
            }
        }
    }
}

fn plain<'a>(
    row: &'a EvaluationRow<'a>,
    kolom: KolomHitungan,
    cell: AngkaFormulir<'a>,
    dari: Vec<AngkaFormulir<'a>>,
) -> Dinilai<'a> {
    Dinilai {
        row,
        kolom,
        cetak: clear_of_noise(Persentase {
            angka: cell.angka,
            desimal: cell.desimal,
            persen: false,
        }),
        tempat: cell.tempat,
        tercetak: cell.tercetak,
        tepat: Vec::new(),
        lain: Vec::new(),
        dari,
    }
}

fn added(parts: &[AngkaFormulir<'_>]) -> Option<Rasio> {
    let sum = Angka::total(parts.iter().map(|c| c.angka)).ok()?;
    Some(Rasio::whole(sum))
}

/// The year beside its quarters.
fn sum_of_quarters<'a>(row: &'a EvaluationRow<'a>) -> Option<Dinilai<'a>> {
    let cell = known(row.realisasi)?;
    if row.triwulan.iter().flatten().any(|c| c.is_err()) {
        return None;
    }
    let quarters: Vec<AngkaFormulir<'_>> = row.triwulan.into_iter().filter_map(known).collect();
    let last = Rasio::whole(quarters.last()?.angka);
    let mut found = plain(row, KolomHitungan::Realisasi, cell, quarters);
    let sum = added(&found.dari)?;
    let n = u32::try_from(found.dari.len()).unwrap_or(u32::MAX);
    let mean = sum.divide(&Rasio::whole(Angka::from(n)));
    let sum = (Jalan::TriwulanDijumlahkan, sum);
    let last = (Jalan::TriwulanTerakhir, last);
    let mean = mean.ok().map(|m| (Jalan::RataRataTriwulan, m));
    (found.tepat, found.lain) = match row.akumulasi {
        Some(SifatIndikator::Inkremental) => (vec![sum], vec![last]),
        Some(_) => (vec![last], vec![sum]),
        // The sum of percents is not what should stand there.
        None if row.is_percent() => (vec![last, sum], Vec::new()),
        None => (vec![sum, last], Vec::new()),
    };
    found.lain.extend(mean);
    Some(found)
}

/// What was reached up to this year: the years before and this one, in T-C.29 with the target of the next.
fn until_now<'a>(row: &'a EvaluationRow<'a>) -> Option<Dinilai<'a>> {
    let cell = known(row.sampai_tahun_ini)?;
    let now = row.year_reached();
    let (last, next) = (row.sampai_tahun_lalu, row.target_berikut);
    let earlier = row.tahun_lain.iter().copied();
    if { [last, next].into_iter().flatten() }
        .chain(earlier.clone())
        .any(|c| c.is_err())
    {
        return None;
    }
    let (before, next) = (known(last), known(next));
    let mut found = plain(
        row,
        KolomHitungan::SampaiTahunIni,
        cell,
        { before.into_iter() }
            .chain(earlier.filter_map(Result::ok))
            .chain(now)
            .chain(next)
            .collect(),
    );
    let Some(latest) = next.or(now) else {
        return Some(found);
    };
    // What was reached before and is not printed may be the rest.
    let adds_up = match row.antar_tahun {
        Some(way) => way == SifatIndikator::Inkremental,
        None => !row.is_percent(),
    };
    let alone = before.is_none() && row.tahun_lain.is_empty();
    if adds_up && alone && Rasio::whole(cell.angka) > added(&found.dari)? {
        return None;
    }
    let own = (Jalan::TahunIniSaja, Rasio::whole(latest.angka));
    let sum = (Jalan::DitambahTahunIni, added(&found.dari)?);
    let planned = { before.filter(|_| next.is_none()) }
        .zip(known(row.target))
        .and_then(|(a, b)| added(&[a, b]));
    let planned = planned.map(|sum| (Jalan::DitambahTarget, sum));
    let added_percents = (Jalan::PersentaseDijumlahkan, sum.1.clone());
    (found.tepat, found.lain) = match (row.antar_tahun, row.is_percent()) {
        (Some(SifatIndikator::Inkremental), _) => (vec![sum], vec![own]),
        (Some(_), false) => (vec![own], vec![sum]),
        (Some(_), true) | (None, true) => (vec![own], vec![added_percents]),
        (None, false) => (vec![sum, own], Vec::new()),
    };
    found.lain.extend(planned);
    if next.is_some() {
        // Of the next year an estimate that is not printed may be meant: what is left out of its target is no mistake.
        let sofar: Vec<AngkaFormulir<'_>> = before.into_iter().chain(now).collect();
        let sofar = added(&sofar);
        let own = now.map(|n| (Jalan::TahunIniSaja, Rasio::whole(n.angka)));
        found.tepat.extend(own);
        let fits = |(_, exact): &Cara| found.agrees(None, exact);
        let follows = found.tepat.iter().chain(&found.lain).any(fits);
        let adds = !row.is_percent() && row.antar_tahun == Some(SifatIndikator::Inkremental);
        let less = adds && sofar.is_some_and(|sofar| Rasio::whole(found.cetak.angka) < sofar);
        if !(follows || less) {
            found.tepat.clear();
        }
    }
    Some(found)
}

/// An achievement: of the year's target, or of that at the end.
fn share<'a>(
    row: &'a EvaluationRow<'a>,
    kolom: KolomHitungan,
    cell: &'a Sel<Persentase>,
) -> Option<Dinilai<'a>> {
    let printed = cell.value()?;
    let (now, sofar) = (row.year_reached(), known(row.sampai_tahun_ini));
    let (year, end) = (known(row.target), known(row.target_akhir));
    let (above, below) = match kolom {
        KolomHitungan::Capaian => (now, year),
        _ => (sofar, end),
    };
    let mut found = Dinilai {
        row,
        kolom,
        cetak: clear_of_noise(*printed),
        tempat: &cell.tempat,
        tercetak: cell.tercetak.as_str(),
        tepat: Vec::new(),
        lain: Vec::new(),
        dari: above.into_iter().chain(below).collect(),
    };
    let (Some(above), Some(below)) = (above, below) else {
        return Some(found);
    };
    let of = |t: AngkaFormulir<'_>, r: AngkaFormulir<'_>, f| achievement(t.angka, r.angka, f).ok();
    let ways = row.formulas();
    let right = ways
        .iter()
        .filter_map(|f| Some((Jalan::Rumus(*f), of(below, above, *f)?)));
    found.tepat = right.collect();
    let others = RumusCapaian::ALL
        .into_iter()
        .filter(|f| !ways.contains(f) && !row.uang);
    let others = others.filter_map(|f| Some((Jalan::Rumus(f), of(below, above, f)?)));
    found.lain = others.collect();
    let crossed = [(false, now), (true, sofar)]
        .into_iter()
        .flat_map(|(sampai, r)| {
            [(false, year), (true, end)].map(|(akhir, t)| (Jalan::Terhadap { sampai, akhir }, r, t))
        });
    let crossed = crossed.filter_map(|(why, r, t)| Some((why, of(t?, r?, RumusCapaian::Positif)?)));
    found.lain.extend(crossed);
    Some(found)
}

fn finding(c: &Dinilai<'_>, way: Option<RatioNotation>, other: Option<Jalan>) -> Temuan {
    let (name, text) = (c.row.nama(), c.tercetak);
    let expected = c.tepat.first().and_then(|(_, e)| match way {
        Some(way) => way.expected(&c.cetak, e),
        None => e.round(Pembulatan::half_away(c.cetak.desimal.max(2))).ok(),
    });
    let written = |n: Angka| match (way, c.row.uang) {
        (None, true) => Rupiah::from_angka(n).map_or(Nilai::Angka(n), Nilai::Rupiah),
        _ => Nilai::Angka(n),
    };
    let year = c
        .row
        .baris
        .tahun
        .map_or_else(String::new, |y| format!(" {y}"));
    let unit = match (way, c.row.uang) {
        (Some(way), _) if way.of_cell(&c.cetak) == RatioNotation::Persen => " %".to_owned(),
        (None, false) => c.row.satuan.map_or_else(String::new, |s| format!(" {s}")),
        _ => String::new(),
    };
    let what = c.kolom.teks();
    let message = Teks::each(|b| {
        let from: Vec<String> = { c.dari.iter() }
            .map(|a| written_part(a.angka, c.row.uang, b))
            .collect();
        let sign = if way.is_some() { " / " } else { " + " };
        let from = match c.kolom {
            KolomHitungan::Realisasi => from.join("; "),
            _ => from.join(sign),
        };
        let e = expected.map_or_else(String::new, |e| {
            written_part(e, c.row.uang && way.is_none(), b)
        });
        let follows = other
            .map(|o| o.teks().get(b).to_owned())
            .unwrap_or_default();
        let follows = match (other, b) {
            (None, _) => String::new(),
            (Some(_), Bahasa::Id) => format!("; yang tercetak mengikuti cara lain: {follows}"),
            (Some(_), Bahasa::En) => format!("; the printed one follows another way: {follows}"),
        };
        match b {
            Bahasa::Id => format!(
                "{}{year} `{name}` tercetak {text}; dari {from} seharusnya {e}{unit}{follows}",
                what.id
            ),
            Bahasa::En => format!(
                "{}{year} for `{name}` is printed as {text}; {from} give {e}{unit}{follows}",
                what.en
            ),
        }
    });
    let todo = match c.kolom {
        KolomHitungan::Realisasi => teks!(
            "hitung ulang setahunnya dari triwulannya, atau nyatakan akumulasinya",
            "compute the year from its quarters again, or declare the accumulation"
        ),
        KolomHitungan::SampaiTahunIni if c.row.uang => teks!(
            "hitung ulang kolomnya: sampai tahun lalu ditambah tahun ini",
            "compute the column again: up to last year and this year added up"
        ),
        KolomHitungan::SampaiTahunIni => teks!(
            "hitung ulang kolomnya; persentase dan keadaan tidak dijumlahkan, kecuali dinyatakan (`agregasi`)",
            "compute the column again; percentages and states are not added up unless declared (`agregasi`)"
        ),
        _ => teks!(
            "hitung ulang kolomnya, atau nyatakan polaritasnya",
            "compute the column again, or declare the polarity"
        ),
    };
    let found = Temuan::new(c.tempat.clone(), message, todo).tercetak(text);
    let found = found.jalur_if_any(c.row.simpul.map(|s| s.jalur.as_str()));
    match (way, expected) {
        (Some(_), expected) => found.percent().against(c.cetak.angka, expected),
        (None, Some(e)) => found.dihitung(written(e)).difference(c.cetak.angka, e),
        (None, None) => found,
    }
}

fn written_part(n: Angka, uang: bool, b: Bahasa) -> String {
    match uang {
        true => Rupiah::from_angka(n).map_or_else(|_| num(n, b), |m| rp(m, b)),
        false => num(n, b),
    }
}
