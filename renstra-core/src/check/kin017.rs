//! KIN017: the targets of a result (tujuan, sasaran, programme) stay at the baseline in all years.
//!
//! Not judged: what is at its best already, what accumulates over the years, outputs. One indicator of
//! several tables is judged in the funding matrix first.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::unit_of;
use crate::analysis::targets::aggregation_of;
use crate::model::{Agregasi, Indikator, JenisIndikator, Polaritas};
use crate::nomenklatur::nama::indicator_key;
use crate::ordered::Set;
use crate::peraturan::permenpanrb_88_2021::PREDIKAT;
use crate::value::bahasa::teks;
use crate::value::{Angka, GolonganSatuan, Satuan, Target};

/// The top of shares, and of scores with a hundred points.
const FULL: u32 = 100;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN017",
    keparahan: Keparahan::Catatan,
    judul_id: "target hasil tetap sama dengan kondisi awal di semua tahun",
    judul_en: "the targets of a result stay at the baseline in all years",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let results = k
        .plan
        .pohon
        .iter()
        .filter(|n| n.tingkat.jenis_indikator() != JenisIndikator::Output);
    let mut still = Set::new();
    for node in results {
        for indikator in &node.indikator {
            match improves(indikator, indikator) {
                Some(true) => p.pass(),
                None => p.skip(),
                Some(false) => {
                    let key = indicator_key(&indikator.nama, k.plan.agency());
                    let mut above = k.plan.pohon.ancestors(node);
                    // The same indicator with the same mistake is said once, at the top.
                    if !above.any(|a| still.contains(&(a.id, key.clone()))) {
                        p.fail(finding(indikator).jalur(&node.jalur));
                    }
                    still.insert((node.id, key));
                }
            }
        }
    }
    let mut seen = Set::new();
    for link in &k.links {
        let twin = link.simpul.map(|(_, i)| i);
        let judged = twin.is_some_and(|i| improves(i, i).is_some());
        if judged || !seen.insert(&link.key) {
            continue;
        }
        let row = &link.baris.indikator;
        match improves(row, twin.unwrap_or(row)) {
            Some(true) => p.pass(),
            None => p.skip(),
            Some(false) => p.fail(finding(row)),
        }
    }
}

/// Whether the targets move from the baseline, or need not; `None` where that cannot be told.
///
/// Unit and polarity are those of `kind`, the same indicator where it says more.
fn improves(indikator: &Indikator, kind: &Indikator) -> Option<bool> {
    let years: Vec<Option<&Target>> = indikator.target.iter().map(|(_, c)| c.value()).collect();
    let mut known = years.iter().flatten();
    let first = *known.next()?;
    if known.any(|t| !same(first, t)) {
        return Some(true);
    }
    if years.len() < 2 || years.iter().any(Option::is_none) {
        return None;
    }
    let last_before = || indikator.tahun_awal.last().map(|(_, c)| c);
    let baseline = indikator.kondisi_awal.as_ref().or_else(last_before)?;
    if !same(first, baseline.value()?) {
        return Some(true);
    }
    let adds_up = aggregation_of(indikator).is_some_and(|(way, _)| way == Agregasi::Jumlah);
    if adds_up || kind.polaritas == Some(Polaritas::Stabil) {
        return Some(true);
    }
    is_best(kind, first)
}

/// Equal numbers or ranks, whatever their notation.
fn same(a: &Target, b: &Target) -> bool {
    match (a.number(), b.number()) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

/// Whether a value is the best of its scale; `None` where the scale is not known.
fn is_best(kind: &Indikator, target: &Target) -> Option<bool> {
    match target {
        Target::Peringkat(rank) => match PREDIKAT.rank(rank)? {
            0 => Some(true),
            // `A` is the best of other scales.
            1 => None,
            _ => Some(false),
        },
        Target::Angka(quantity) => {
            let unit = unit_of(kind);
            // A service may run all year already.
            if unit.as_ref().and_then(Satuan::golongan) == Some(GolonganSatuan::Waktu) {
                return None;
            }
            if quantity.angka.is_zero() {
                return kind.polaritas.map(|way| way == Polaritas::Negatif);
            }
            let full = quantity.angka >= Angka::from(FULL);
            // Without a unit, 100 may be all or any number.
            if full && unit.is_none() {
                return None;
            }
            Some(full && kind.is_level() && kind.polaritas != Some(Polaritas::Negatif))
        }
        _ => None,
    }
}

fn finding(indikator: &Indikator) -> Temuan {
    let name = &indikator.nama;
    let value = indikator
        .target
        .first()
        .map_or("", |(_, c)| c.tercetak.as_str());
    Temuan::new(
        indikator.tempat.in_column("indikator"),
        teks!(
            "target `{name}` tetap {value} di semua tahun, sama dengan kondisi awalnya: tidak ada perbaikan",
            "the targets of `{name}` stay at {value} in all years, as at the baseline: nothing improves"
        ),
        teks!(
            "naikkan targetnya bertahap, atau jelaskan mengapa bertahan sudah cukup",
            "raise the targets step by step, or say why holding the level is enough"
        ),
    )
    .tercetak(value)
    .beside(indikator.kondisi_awal.iter().map(|c| &c.tempat))
    .beside(indikator.tahun_awal.last().map(|(_, c)| &c.tempat))
    .beside(indikator.target.iter().map(|(_, c)| &c.tempat))
    .cause(indikator.tempat.tabel())
}
