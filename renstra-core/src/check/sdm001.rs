//! SDM001: shares of one whole do not add up to 100 %.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::num;
use crate::model::BarisPegawai;
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rasio, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SDM001",
    keparahan: Keparahan::Peringatan,
    judul_id: "bagian-bagian dari satu keseluruhan tidak berjumlah 100 %",
    judul_en: "shares of one whole do not add up to 100 %",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for (name, rows) in groupings(&k.plan.pegawai) {
        let shares: Vec<_> = rows
            .iter()
            .filter(|r| !r.is_total())
            .filter_map(|r| r.persen.as_ref())
            .collect();
        let values: Vec<_> = shares.iter().filter_map(|c| c.value()).collect();
        let (Some(first), true) = (
            shares.first(),
            values.len() == shares.len() && values.len() > 1,
        ) else {
            if shares.iter().any(|c| !c.tercetak.is_empty()) {
                p.skip();
            }
            continue;
        };
        let Ok(sum) = Angka::total(values.iter().map(|v| v.angka)) else {
            p.skip();
            continue;
        };
        // Each share may be off by half of its last printed digit.
        let slack = values.iter().fold(Rasio::whole(Angka::ZERO), |s, v| {
            s.add(&half_digit(v.desimal))
        });
        let distance = Rasio::whole(sum).subtract(&Rasio::whole(Angka::from(100)));
        let ok = distance <= slack && Rasio::whole(Angka::ZERO).subtract(&distance) <= slack;
        p.judge(ok, || {
            let finding = Temuan::new(
                first.tempat.clone(),
                Teks::each(|b| {
                    let s = num(sum, b);
                    match b {
                        Bahasa::Id => {
                            format!("bagian-bagian `{name}` berjumlah {s} %, bukan 100 %")
                        }
                        Bahasa::En => format!("the shares of `{name}` add up to {s} %, not 100 %"),
                    }
                }),
                teks!(
                    "periksa setiap bagian; mungkin ada kelompok yang tidak disebut",
                    "check each share; a group may be missing"
                ),
            )
            .tercetak(sum.to_string())
            .dihitung(Angka::from(100))
            .percent()
            .beside(shares.iter().map(|c| &c.tempat));
            finding.difference(sum, Angka::from(100))
        });
    }
}

/// Half of the last digit that is printed.
fn half_digit(decimals: u32) -> Rasio {
    let half =
        Rasio::new(Angka::from(1), Angka::from(2)).unwrap_or_else(|_| Rasio::whole(Angka::ZERO));
    let tenth =
        Rasio::new(Angka::from(1), Angka::from(10)).unwrap_or_else(|_| Rasio::whole(Angka::ZERO));
    (0..decimals.min(28)).fold(half, |h, _| h.multiply(&tenth))
}

/// The rows by grouping, in order.
pub(super) fn groupings(rows: &[BarisPegawai]) -> Vec<(&str, Vec<&BarisPegawai>)> {
    let mut groups: Vec<(&str, Vec<&BarisPegawai>)> = Vec::new();
    let mut places: Map<&str, usize> = Map::new();
    for row in rows {
        let known = places.get(row.pengelompokan.as_str());
        match known.and_then(|at| groups.get_mut(*at)) {
            Some((_, members)) => members.push(row),
            None => {
                places.insert(&row.pengelompokan, groups.len());
                groups.push((&row.pengelompokan, vec![row]));
            }
        }
    }
    groups
}
