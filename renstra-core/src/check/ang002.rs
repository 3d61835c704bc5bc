//! ANG002: the end-of-period amount differs from the sum of the years.

use super::ang001::explained_by_gaps;
use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::{Rujukan, Temuan};
use super::wording::rp;
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::Simpul;
use crate::model::pohon::BarisTotal;
use crate::ordered::Map;
use crate::peraturan::permendagri_54_2010;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG002",
    keparahan: Keparahan::Galat,
    judul_id: "pagu akhir periode berbeda dari jumlah tahunannya",
    judul_en: "the end-of-period amount differs from the sum of the years",
    dasar: Some(permendagri_54_2010::JUMLAH_PENDANAAN),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if k.lacks_years_of_period(k.plan.pohon.tahun.iter().copied()) {
        p.skip();
        return;
    }
    let mut wrong = Vec::new();
    for node in k.plan.pohon.iter() {
        let Simpul {
            pagu, pagu_akhir, ..
        } = node;
        row(
            p,
            &mut wrong,
            || node.label(),
            pagu,
            pagu_akhir.as_ref(),
            Some(&node.jalur),
        );
    }
    for total in &k.plan.pohon.total {
        let BarisTotal {
            uraian,
            pagu,
            pagu_akhir,
            ..
        } = total;
        row(
            p,
            &mut wrong,
            || uraian.clone(),
            pagu,
            pagu_akhir.as_ref(),
            None,
        );
    }
    told_by_way(wrong, p);
}

fn row(
    p: &mut Pemeriksa,
    wrong: &mut Vec<(Keparahan, Temuan, Vec<AkhirLain>)>,
    name: impl Fn() -> String,
    pagu: &[(Tahun, Sel<Rupiah>)],
    end: Option<&Sel<Rupiah>>,
    jalur: Option<&str>,
) {
    let Some(end) = end else { return };
    let years: Vec<Jumlah> = pagu.iter().map(|(_, c)| printed(Some(c))).collect();
    if years.iter().all(|y| y.is_err()) && end.tercetak.is_empty() {
        return;
    }
    let (Ok(own), Ok(sum)) = (printed(Some(end)), sum_known(&years)) else {
        p.skip();
        return;
    };
    let gaps = years
        .iter()
        .filter(|y| **y == Err(TakTerdefinisi::DataTidakAda))
        .count();
    if own == sum {
        p.pass();
        return;
    }
    let finding = {
        let name = name();
        let finding = Temuan::new(
            end.tempat.clone(),
            Teks::each(|b| {
                let (a, e) = (rp(own, b), rp(sum, b));
                match b {
                    Bahasa::Id => format!(
                        "pagu akhir periode `{name}` tercetak {a}, jumlah tahunannya {e}{}",
                        if gaps > 0 { format!(" ({gaps} tahun tanpa angka)") } else { String::new() }
                    ),
                    Bahasa::En => format!(
                        "the end-of-period amount of `{name}` is printed as {a}, its years add up to {e}{}",
                        if gaps > 0 { format!(" ({gaps} years without a figure)") } else { String::new() }
                    ),
                }
            }),
            teks!(
                "jumlahkan kembali pagu tahunan baris ini",
                "add up the yearly amounts of this row again"
            ),
        )
        .tercetak(&end.tercetak)
        .dihitung(sum)
        .acuan(Rujukan::JumlahTahunan)
        .beside(pagu.iter().map(|(_, c)| &c.tempat));
        finding.difference(own, sum).jalur_if_any(jalur)
    };
    let ways = other_ends(own, sum, pagu);
    wrong.push((explained_by_gaps(gaps, own, sum), finding, ways));
}

/// What may give the printed end in place of the sum of the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum AkhirLain {
    TahunTerakhir,
    RataRata,
    Tanpa(Tahun),
}

impl AkhirLain {
    fn teks(self) -> Teks {
        match self {
            Self::TahunTerakhir => teks!(
                "; yang tercetak sama dengan tahun terakhir",
                "; the printed one is that of the last year"
            ),
            Self::RataRata => teks!(
                "; yang tercetak rata-rata tahunannya",
                "; the printed one is the mean of its years"
            ),
            Self::Tanpa(year) => teks!(
                "; sama dengan jumlah tanpa {year}",
                "; that is the sum without {year}"
            ),
        }
    }

    fn key(self) -> String {
        match self {
            Self::TahunTerakhir => "last".to_owned(),
            Self::RataRata => "mean".to_owned(),
            Self::Tanpa(year) => year.to_string(),
        }
    }
}

fn other_ends(own: Rupiah, sum: Rupiah, pagu: &[(Tahun, Sel<Rupiah>)]) -> Vec<AkhirLain> {
    let known: Vec<(Tahun, Rupiah)> = { pagu.iter() }
        .filter_map(|(year, c)| Some((*year, c.money().filter(|m| !m.is_zero())?)))
        .collect();
    let n = u32::try_from(known.len()).unwrap_or_default();
    if own.is_zero() || n < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    if known.last().is_some_and(|(_, last)| *last == own) {
        found.push(AkhirLain::TahunTerakhir);
    }
    if own.times(n.into()) == Ok(sum) {
        found.push(AkhirLain::RataRata);
    }
    let less = sum.checked_sub(own).ok();
    let left_out = known.iter().find(|(_, m)| Some(*m) == less);
    found.extend(left_out.map(|(year, _)| AkhirLain::Tanpa(*year)));
    found
}

/// Of the ways that fit a row the one that fits most rows; one way of a whole column is one cause.
fn told_by_way(wrong: Vec<(Keparahan, Temuan, Vec<AkhirLain>)>, p: &mut Pemeriksa) {
    let mut often: Map<AkhirLain, usize> = Map::new();
    for way in wrong.iter().flat_map(|(.., ways)| ways) {
        often.count(*way);
    }
    for (grave, mut finding, ways) in wrong {
        let rows = |way: &AkhirLain| often.get(way).copied();
        // The first of those that fit as many.
        if let Some(way) = ways.into_iter().rev().max_by_key(rows) {
            let told = way.teks();
            finding.pesan.id.push_str(&told.id);
            finding.pesan.en.push_str(&told.en);
            finding = finding.cause(way.key());
        }
        p.fail_as(grave, finding);
    }
}
