//! The scale of performance, and how the edges of scales are read.

use super::aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
use super::contoh::Contoh;
use crate::peraturan::permendagri_86_2017::{NAMA_SKALA, SKALA_KINERJA};
use crate::peraturan::{BacaanTepi, Keyakinan};
use crate::rules::performance_category;
use crate::value::TakTerdefinisi;

/// Readings of the edges of a scale, in words.
pub(super) fn bacaan(pilihan: &[BacaanTepi], baku: BacaanTepi) -> Vec<Opsi> {
    let arti = |b| match b {
        BacaanTepi::BawahTerbuka => {
            "di atas batas bawah; nilai tepat di batas masuk pita di bawahnya"
        }
        BacaanTepi::BawahTertutup => {
            "mulai dari batas bawah; nilai di celah masuk pita yang lebih rendah"
        }
        BacaanTepi::AtasTerbuka => {
            "di atas batas atas pita di bawahnya; nilai di celah masuk pita yang lebih tinggi"
        }
        BacaanTepi::BulatkanDulu => {
            "dipotong ke bilangan bulat dahulu, lalu mulai dari batas bawah"
        }
    };
    pilihan
        .iter()
        .map(|b| Opsi::new(b, arti(*b), Keyakinan::PraktikAplikasi).baku_if(*b == baku))
        .collect()
}

fn bacaan_kinerja() -> Vec<Opsi> {
    SKALA_KINERJA
        .last()
        .map(|k| bacaan(k.nilai.pilihan, k.nilai.bacaan))
        .unwrap_or_default()
}

pub(super) const KATEGORI: Aturan = Aturan {
    kunci: "kategori_kinerja",
    judul_id: "Peringkat kinerja",
    judul_en: "Name on the scale of performance",
    fungsi: &["performance_category", "categorise"],
    menghitung: "Nama suatu capaian pada skala nilai peringkat kinerja. Tabelnya tercetak dalam bilangan bulat dan meninggalkan celah di antara pitanya; lampiran peraturannya sendiri belum dibaca.",
    rumus: "pita tertinggi yang dicapai, menurut pilihan bacaan",
    masukan: &[("capaian", "persen")],
    tepi: &[
        ("di celah antara dua pita", "menurut bacaan"),
        ("di atas pita teratas", "tetap pita teratas"),
        ("di bawah nol", "tidak ada nama"),
        (
            "skala peraturan setempat",
            "diserahkan pemanggil dengan dasar hukumnya sendiri, yang diulang dalam hasilnya",
        ),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "bacaan",
        opsi: bacaan_kinerja,
    }],
    dasar: &[NAMA_SKALA],
    acuan: &[Acuan::Skala(SKALA_KINERJA)],
    contoh: &[
        Contoh {
            masukan: &[("capaian", "90,5"), ("bacaan", "bawah_tertutup")],
            cara: "",
            diharapkan: "Tinggi",
            hitung: peringkat,
        },
        Contoh {
            masukan: &[("capaian", "90,5"), ("bacaan", "atas_terbuka")],
            cara: "",
            diharapkan: "Sangat Tinggi",
            hitung: peringkat,
        },
        Contoh {
            masukan: &[("capaian", "90,9"), ("bacaan", "bulatkan_dulu")],
            cara: "90,9 dipotong menjadi 90",
            diharapkan: "Tinggi",
            hitung: peringkat,
        },
    ],
};

fn peringkat(i: &super::Isian<'_>) -> super::Hasil {
    let bacaan = Some(i.pilih("bacaan")?);
    let band = performance_category(&i.persen("capaian")?, bacaan);
    Ok(band.ok_or(TakTerdefinisi::DiLuarRentang)?.nama.to_owned())
}
