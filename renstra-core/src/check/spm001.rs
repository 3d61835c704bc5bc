//! SPM001: more served than entitled.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{num, unit};
use crate::model::figur::UkuranSpm;
use crate::peraturan::permendagri_59_2021;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM001",
    keparahan: Keparahan::Galat,
    judul_id: "yang terlayani lebih banyak daripada yang berhak",
    judul_en: "more served than entitled",
    dasar: Some(permendagri_59_2021::CAPAIAN),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for row in k.plan.coverage() {
        let (Ok(entitled), Ok(served)) = (row.berhak, row.terlayani) else {
            p.skip();
            continue;
        };
        // A projection is no count: more may be found and served than were expected.
        let projected = row.exceeds_projection();
        let grave = if projected {
            Keparahan::Peringatan
        } else {
            Keparahan::Galat
        };
        p.judge_as(grave, served <= entitled, || {
            let (name, year) = (&row.sebutan, row.tahun);
            let unit = unit(row.satuan.as_ref());
            let column = format!(
                "{}_{year}",
                if row.jenis == crate::analysis::JenisTerlayani::Target { "target_terlayani" } else { "terlayani" }
            );
            let finding = Temuan::new(
                row.tempat.in_column(column),
                Teks::each(|b| {
                    let (s, e) = (num(served, b), num(entitled, b));
                    match b {
                        Bahasa::Id if projected => format!("`{name}` {year}: terlayani {s}{unit}, lebih banyak daripada proyeksi yang berhak {e}{unit}; bagi indeks, {s}{unit} yang ditemukan menggantikan proyeksi itu (100 %)"),
                        Bahasa::En if projected => format!("`{name}` {year}: {s}{unit} served, more than the {e}{unit} projected as entitled; for the index the {s}{unit} found replace the projection (100 %)"),
                        Bahasa::Id => format!("`{name}` {year}: terlayani {s}{unit}, lebih banyak daripada yang berhak {e}{unit}"),
                        Bahasa::En => format!("`{name}` {year}: {s}{unit} served, more than the {e}{unit} entitled"),
                    }
                }),
                if projected {
                    teks!(
                        "cantumkan jumlah yang berhak hasil pendataan atau yang ditetapkan kepala daerah (`dasar_berhak` ditetapkan)",
                        "give the number entitled by registration or as set by the head of the region (`dasar_berhak` ditetapkan)"
                    )
                } else {
                    teks!(
                        "periksa kedua angkanya; capaian tidak dibatasi 100 % begitu saja. Bila yang berhak hanya proyeksi, isi kolom `dasar_berhak` dengan `proyeksi`",
                        "check both figures; coverage is not simply capped at 100 %. If the entitled are only projected, write `proyeksi` in the column `dasar_berhak`"
                    )
                },
            )
            .tercetak(served.to_string())
            .dihitung(entitled)
            .beside([&row.tempat])
            .jalur(name);
            let finding = match row.figur(UkuranSpm::Capaian) {
                Some(figur) => finding.figur(figur),
                None => finding,
            };
            finding.difference(served, entitled)
        });
    }
}
