//! SPM003: the breakdown of who served them does not add up to the served. Each unit is added up by
//! itself.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{num, unit};
use crate::analysis::coverage::latest_counted;
use crate::model::Sumber;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Satuan, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM003",
    keparahan: Keparahan::Galat,
    judul_id: "rincian pemberi layanan tidak sama dengan jumlah terlayani",
    judul_en: "the breakdown of who served them does not add up",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for row in &k.plan.spm {
        if row.sumber.is_empty() {
            continue;
        }
        // Without the number of one of them, the sum says nothing.
        let complete = row.sumber.iter().all(|s| !s.besaran.is_empty());
        let latest = latest_counted(row).and_then(|y| row.tahun.iter().find(|t| t.tahun == y));
        let (true, Some(year)) = (complete, latest) else {
            p.skip();
            continue;
        };
        let served = year.terlayani.as_ref().and_then(|c| c.value());
        let served: Vec<_> = served.into_iter().flat_map(|t| t.quantities()).collect();
        // Bare numbers beside two units are of one of them: of which, the sum tells.
        let bare = |s: &Sumber| s.besaran.iter().any(|b| b.satuan.is_none());
        let bare = served.len() > 1 && row.sumber.iter().any(bare);
        let mut found = None;
        for quantity in served {
            let fits = |unit: &Option<Satuan>| {
                unit.is_none() || quantity.satuan.is_none() || *unit == quantity.satuan
            };
            let parts: Vec<Angka> = row
                .sumber
                .iter()
                .filter_map(|s| s.besaran.iter().find(|b| fits(&b.satuan)))
                .map(|b| b.angka)
                .collect();
            let (true, Ok(sum)) = (parts.len() == row.sumber.len(), Angka::total(parts)) else {
                p.skip();
                continue;
            };
            let of_this = || {
                let (name, y) = (&row.jenis_pelayanan, year.tahun);
                let unit = unit(quantity.satuan.as_ref());
                let place = row
                    .keterangan
                    .as_ref()
                    .map_or_else(|| row.tempat.clone(), |c| c.tempat.clone());
                let finding = Temuan::new(
                    place,
                    Teks::each(|b| {
                        let (a, e) = (num(sum, b), num(quantity.angka, b));
                        match b {
                            Bahasa::Id => format!("`{name}` {y}: rincian pemberi layanan berjumlah {a}{unit}, yang terlayani {e}{unit}"),
                            Bahasa::En => format!("`{name}` {y}: the breakdown adds up to {a}{unit}, served are {e}{unit}"),
                        }
                    }),
                    teks!(
                        "periksa rincian dan jumlah terlayaninya",
                        "check the breakdown and the number of served"
                    ),
                )
                .tercetak(sum.to_string())
                .beside(year.terlayani.as_ref().map(|c| &c.tempat))
                .dihitung(quantity.angka)
                .jalur(name);
                finding.difference(sum, quantity.angka)
            };
            let ok = sum == quantity.angka;
            if !bare {
                p.judge(ok, of_this);
            } else if ok {
                found = Some(None);
                break;
            } else if found.is_none() {
                found = Some(Some(of_this()));
            }
        }
        match found {
            Some(Some(finding)) => p.fail(finding),
            Some(None) => p.pass(),
            None => {}
        }
    }
}
