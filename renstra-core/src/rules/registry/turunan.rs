//! Rules of derived indicators. They are proposals from a plan's own figures.

use super::aturan::{Acuan, Aturan};
use super::contoh::{Contoh, angka, bilangan, persen};
use crate::rules::derived::{LEAST_PARTS, LEAST_YEARS};
use crate::rules::{mean_of, ratio_of_sums, sum_of, weighted_mean_of};
use crate::value::{Angka, TakTerdefinisi};

pub(super) const RATA_RATA: Aturan = Aturan {
    kunci: "rata_rata_indikator",
    judul_id: "Indikator sebagai rata-rata indikator lain",
    judul_en: "An indicator as the mean of others",
    fungsi: &["mean_of", "may_propose"],
    menghitung: "Nilai setahun suatu indikator yang mengikuti indikator lain sebagai rata-ratanya. Hubungannya hanya diusulkan bila cukup banyak tahun cocok, lebih dari setengahnya, dan deretnya bergerak.",
    rumus: "jumlah nilai / banyaknya",
    masukan: &[("nilai", "daftar bilangan, satuan yang sama")],
    tepi: &[
        ("tanpa nilai", "tak terdefinisi: datanya tidak ada"),
        (
            "deret yang tetap",
            "tidak diusulkan: terlalu banyak yang cocok dengannya",
        ),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[Acuan::Batas(
        None,
        &[
            ("tahun yang harus cocok, sedikitnya", LEAST_YEARS as u32),
            ("indikator asal, sedikitnya", LEAST_PARTS as u32),
        ],
    )],
    contoh: &[Contoh {
        masukan: &[("nilai", "86; 100; 100; 80; 100; 100")],
        cara: "566 / 6 = 94,333…",
        diharapkan: "94,33",
        hitung: |i| bilangan(&mean_of(&i.daftar("nilai")?)?),
    }],
};

pub(super) const TERTIMBANG: Aturan = Aturan {
    kunci: "rata_rata_tertimbang",
    judul_id: "Indikator sebagai rata-rata tertimbang",
    judul_en: "An indicator as a weighted mean",
    fungsi: &["weighted_mean_of"],
    menghitung: "Rata-rata indikator lain, masing-masing dengan bobotnya.",
    rumus: "jumlah (nilai × bobot) / jumlah bobot",
    masukan: &[
        ("nilai", "daftar bilangan"),
        ("bobot", "daftar bilangan, satu per nilai"),
    ],
    tepi: &[(
        "jumlah bobot nol, atau tanpa nilai",
        "tak terdefinisi: penyebutnya nol",
    )],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[("nilai", "90; 60"), ("bobot", "3; 1")],
        cara: "(90 × 3 + 60 × 1) / 4",
        diharapkan: "82,5",
        hitung: |i| bilangan(&weighted_mean_of(&pasangan(i, "nilai", "bobot")?)?),
    }],
};

pub(super) const JUMLAH: Aturan = Aturan {
    kunci: "jumlah_indikator",
    judul_id: "Indikator sebagai jumlah indikator lain",
    judul_en: "An indicator as the sum of others",
    fungsi: &["sum_of"],
    menghitung: "Jumlah indikator lain dalam setahun.",
    rumus: "jumlah nilai",
    masukan: &[("nilai", "daftar bilangan, satuan yang sama")],
    tepi: &[
        ("tanpa nilai", "tak terdefinisi: datanya tidak ada"),
        ("tidak muat", "ditolak: hasilnya terlalu besar"),
        ("persentase", "tidak dijumlahkan (KIN002)"),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[("nilai", "15; 20; 7,5")],
        cara: "15 + 20 + 7,5",
        diharapkan: "42,5",
        hitung: |i| Ok(angka(sum_of(&i.daftar("nilai")?)?)),
    }],
};

pub(super) const RASIO_JUMLAH: Aturan = Aturan {
    kunci: "rasio_jumlah",
    judul_id: "Indikator sebagai rasio jumlah",
    judul_en: "An indicator as a ratio of sums",
    fungsi: &["ratio_of_sums"],
    menghitung: "Semua pembilang dibagi semua penyebut. Ini bukan rata-rata rasionya.",
    rumus: "jumlah pembilang / jumlah penyebut",
    masukan: &[
        ("pembilang", "daftar bilangan"),
        ("penyebut", "daftar bilangan, satu per pembilang"),
    ],
    tepi: &[("jumlah penyebut nol", "tak terdefinisi: penyebutnya nol")],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[("pembilang", "1; 90"), ("penyebut", "2; 100")],
        cara: "91 / 102 = 0,89215…; rata-rata rasionya 70 %",
        diharapkan: "89,22 %",
        hitung: |i| persen(&ratio_of_sums(&pasangan(i, "pembilang", "penyebut")?)?),
    }],
};

fn pasangan(i: &super::Isian<'_>, a: &str, b: &str) -> Result<Vec<(Angka, Angka)>, TakTerdefinisi> {
    Ok(i.daftar(a)?.into_iter().zip(i.daftar(b)?).collect())
}
