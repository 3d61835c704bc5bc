//! Rules of the index of SPM achievement.

use super::aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, persen};
use crate::peraturan::Keyakinan;
use crate::peraturan::permendagri_59_2021::{
    BOBOT_INDEKS, GABUNGAN_MUTU, MUTU as KOMPONEN_MUTU, SKALA_INDEKS,
};
use crate::peraturan::pp_2_2018::MUTU as ISI_MUTU;
use crate::rules::{BarisMutu, DasarKategori, GabunganMutu, quality, spm_category, spm_index};
use crate::value::TakTerdefinisi;

fn gabungan() -> Vec<Opsi> {
    [
        (
            GabunganMutu::RataRata,
            "rata-rata persentase semua baris",
            Keyakinan::BelumDikonfirmasi,
        ),
        (
            GabunganMutu::Subtotal,
            "jumlah yang terpenuhi dibagi jumlah yang diperlukan, walaupun yang dihitung berlainan (sebuah aplikasi)",
            Keyakinan::PraktikAplikasi,
        ),
    ]
    .map(|(v, arti, k)| Opsi::new(&v, arti, k).baku_if(v == GabunganMutu::default()))
    .into()
}

pub(super) const MUTU: Aturan = Aturan {
    kunci: "mutu_spm",
    judul_id: "Mutu minimal layanan SPM",
    judul_en: "Minimum quality of an SPM service",
    fungsi: &["quality"],
    menghitung: "Pemenuhan mutu minimal dari baris barang, jasa, dan sumber daya manusia.",
    rumus: "rata-rata (terpenuhi / diperlukan) tiap baris, atau jumlah terpenuhi / jumlah diperlukan",
    masukan: &[
        ("terpenuhi", "daftar jumlah, satu per baris"),
        ("diperlukan", "daftar jumlah, satu per baris"),
    ],
    tepi: &[
        ("tanpa baris", "tak terdefinisi: datanya tidak ada"),
        ("diperlukan nol", "tak terdefinisi: penyebutnya nol"),
        (
            "pekerjaan umum dan perumahan rakyat",
            "tanpa baris SDM menurut Pasal 7 ayat (4) dan Pasal 8 ayat (4) PP 2/2018; baris itu tidak ikut dan bukan nol",
        ),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "gabungan",
        opsi: gabungan,
    }],
    dasar: &[KOMPONEN_MUTU, GABUNGAN_MUTU, ISI_MUTU],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("terpenuhi", "90; 1"),
                ("diperlukan", "100; 2"),
                ("gabungan", "rata_rata"),
            ],
            cara: "(90 % + 50 %) / 2",
            diharapkan: "70 %",
            hitung: |i| persen(&quality(&baris_mutu(i)?, i.pilih("gabungan")?)?),
        },
        Contoh {
            masukan: &[
                ("terpenuhi", "90; 1"),
                ("diperlukan", "100; 2"),
                ("gabungan", "subtotal"),
            ],
            cara: "91 / 102 = 0,89215…",
            diharapkan: "89,22 %",
            hitung: |i| persen(&quality(&baris_mutu(i)?, i.pilih("gabungan")?)?),
        },
    ],
};

fn baris_mutu(i: &super::Isian<'_>) -> Result<Vec<BarisMutu>, TakTerdefinisi> {
    let diperlukan = i.daftar("diperlukan")?;
    let pairs = i.daftar("terpenuhi")?.into_iter().zip(diperlukan);
    Ok(pairs
        .map(|(terpenuhi, diperlukan)| BarisMutu {
            terpenuhi,
            diperlukan,
        })
        .collect())
}

/// Which value names the category; no source says it.
fn kategori_dari() -> Vec<Opsi> {
    [
        (
            DasarKategori::Tepat,
            "dari nilai tepat; bila angka yang tampil masuk pita lain, itu disebut",
            Keyakinan::BelumDikonfirmasi,
        ),
        (
            DasarKategori::Tercetak,
            "dari nilai yang sudah dibulatkan seperti yang dicetak",
            Keyakinan::BelumDikonfirmasi,
        ),
    ]
    .map(|(v, arti, k)| Opsi::new(&v, arti, k).baku_if(v == DasarKategori::default()))
    .into()
}

pub(super) const INDEKS: Aturan = Aturan {
    kunci: "indeks_spm",
    judul_id: "Indeks pencapaian SPM (IP-SPM)",
    judul_en: "Index of SPM achievement (IP-SPM)",
    fungsi: &["spm_index", "spm_index_part"],
    menghitung: "Indeks satu jenis pelayanan dari cakupan penerima dan mutu minimal, beserta kategorinya.",
    rumus: "bobot penerima × cakupan + bobot mutu × mutu, dibagi jumlah bobot",
    masukan: &[
        ("penerima", "persen, 0 sampai 100"),
        ("mutu", "persen, 0 sampai 100"),
    ],
    tepi: &[
        (
            "penerima atau mutu di bawah 0 atau di atas 100 %",
            "ditolak: di luar rentang; tidak dipotong. Bila yang berhak hanya proyeksi, yang ditemukan menggantikannya (100 %)",
        ),
        (
            "pembulatan",
            "sekali, pada hasil yang ditampilkan; kategori memakai nilai tepat kecuali dipilih lain: 89,9972 tampil 90,00 dan Tuntas Madya",
        ),
        (
            "indeks urusan dan daerah",
            "tidak dihitung: cara menggabungkannya belum dikonfirmasi",
        ),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "kategori dari",
        opsi: kategori_dari,
    }],
    dasar: &[],
    acuan: &[Acuan::Bobot(&[BOBOT_INDEKS]), Acuan::Skala(&[SKALA_INDEKS])],
    contoh: &[
        Contoh {
            masukan: &[("penerima", "95"), ("mutu", "70")],
            cara: "76 dari penerima + 14 dari mutu = 90",
            diharapkan: "90 %, Tuntas Utama",
            hitung: |i| {
                let index = spm_index(&i.persen("penerima")?, &i.persen("mutu")?)?;
                Ok(format!(
                    "{}, {}",
                    persen(&index.nilai)?,
                    index.kategori.nama
                ))
            },
        },
        Contoh {
            masukan: &[("penerima", "100,01"), ("mutu", "50")],
            cara: "",
            diharapkan: "tak terdefinisi: angkanya di luar rentang kaidah",
            hitung: |i| persen(&spm_index(&i.persen("penerima")?, &i.persen("mutu")?)?.nilai),
        },
    ],
};

pub(super) const KATEGORI: Aturan = Aturan {
    kunci: "kategori_spm",
    judul_id: "Kategori IP-SPM",
    judul_en: "Category of the SPM index",
    fungsi: &["spm_category", "spm_category_by"],
    menghitung: "Nama kategori suatu indeks.",
    rumus: "pita tertinggi yang batas bawahnya dicapai indeks (dalam persen)",
    masukan: &[("indeks", "persen")],
    tepi: &[
        (
            "di antara dua pita yang tercetak dalam bilangan bulat",
            "masuk pita yang lebih rendah",
        ),
        ("di bawah nol", "tidak ada kategori"),
        ("di atas pita teratas", "tetap pita teratas"),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "kategori dari",
        opsi: kategori_dari,
    }],
    dasar: &[],
    acuan: &[Acuan::Skala(&[SKALA_INDEKS])],
    contoh: &[
        Contoh {
            masukan: &[("indeks", "69")],
            cara: "",
            diharapkan: "Tuntas Muda",
            hitung: kategori,
        },
        Contoh {
            masukan: &[("indeks", "89,5")],
            cara: "",
            diharapkan: "Tuntas Madya",
            hitung: kategori,
        },
    ],
};

fn kategori(i: &super::Isian<'_>) -> super::Hasil {
    let band = spm_category(&i.persen("indeks")?).ok_or(TakTerdefinisi::DiLuarRentang)?;
    Ok(band.nama.to_owned())
}
