//! Rules of the evaluation forms.

use super::aturan::Aturan;
use super::contoh::{Contoh, angka, persen};
use super::kinerja::SIFAT;
use crate::peraturan::permendagri_86_2017::{E_60, E_81, T_C_29};
use crate::rules::{
    EvaluasiRenja, HasilEvaluasiRenja, RumusCapaian, evaluate_renja, evaluate_rkpd,
    mean_achievement, recapitulate,
};
use crate::value::{Rasio, TakTerdefinisi};

const TEPI: &[(&str, &str)] = &[
    (
        "tanpa realisasi pada semua triwulan",
        "tak terdefinisi: datanya tidak ada",
    ),
    (
        "target nol",
        "tingkat capaian tak terdefinisi: penyebutnya nol",
    ),
    (
        "persentase dan keadaan (absolut)",
        "tidak dijumlahkan: angka terakhir berlaku, walaupun formulir yang terisi sering menjumlahkannya",
    ),
    (
        "persentase yang dinyatakan inkremental (`persen`)",
        "ditolak: persentase tidak dijumlahkan",
    ),
    (
        "tahun digabung lain daripada triwulannya",
        "`antar_tahun` menyatakan caranya: triwulan berupa jumlah berjalan, misalnya, sedangkan tahun dijumlahkan; bakunya sama dengan `sifat`",
    ),
    (
        "formulir dengan tahun berdampingan (tabel `evaluasi-renstra`: E.54, E.58, E.80)",
        "setiap tahun satu baris: sampai tahun itu adalah tahun-tahun sebelumnya dan tahun itu, rasio terakhir dari target akhir; hanya kolom E.58 yang ditemukan pada aplikasi, E.54 dan E.80 dibaca sejauh kolomnya sama",
    ),
    (
        "makin rendah makin baik",
        "capaiannya menurut `rumus` yang disebut: selisih (2T − R) / T, atau kebalikan T / R; bakunya R / T",
    ),
];

pub(super) const RENJA: Aturan = Aturan {
    kunci: "evaluasi_renja",
    judul_id: "Evaluasi hasil Renja (E.81)",
    judul_en: "Evaluation of the Renja (form E.81)",
    fungsi: &["evaluate_renja"],
    menghitung: "Kolom hitungan satu baris formulir evaluasi: realisasi tahun ini, capaian target Renja, realisasi sampai tahun ini, dan tingkat capaian target Renstra.",
    rumus: "12 = 8 + 9 + 10 + 11; 13 = 6 + 12; 14 = 13 / 5 (dijumlahkan hanya bila inkremental)",
    masukan: &[
        ("target Renstra", "bilangan, kolom 5"),
        ("sampai tahun lalu", "bilangan atau N/A, kolom 6"),
        ("target Renja", "bilangan atau N/A, kolom 7"),
        ("triwulan", "empat bilangan atau N/A, kolom 8 sampai 11"),
    ],
    tepi: TEPI,
    pilihan: &[SIFAT],
    dasar: &[E_81],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("target Renstra", "100"),
                ("sampai tahun lalu", "100"),
                ("target Renja", "100"),
                ("triwulan", "N/A; N/A; N/A; 100"),
                ("sifat", "absolut"),
            ],
            cara: "angka terakhir 100 dari target 100",
            diharapkan: "realisasi 100, sampai tahun ini 100, tingkat capaian 100 %",
            hitung: |i| {
                hasil(&evaluate_renja(
                    &baris(i, ["target Renstra", "target Renja"])?,
                    i.pilih("sifat")?,
                ))
            },
        },
        Contoh {
            masukan: &[
                ("target Renstra", "3"),
                ("sampai tahun lalu", "3"),
                ("target Renja", "N/A"),
                ("triwulan", "4; N/A; N/A; N/A"),
                ("sifat", "inkremental"),
            ],
            cara: "(3 + 4) / 3 = 2,33333…",
            diharapkan: "realisasi 4, sampai tahun ini 7, tingkat capaian 233,33 %",
            hitung: |i| {
                hasil(&evaluate_renja(
                    &baris(i, ["target Renstra", "target Renja"])?,
                    i.pilih("sifat")?,
                ))
            },
        },
    ],
};

pub(super) const RKPD: Aturan = Aturan {
    kunci: "evaluasi_rkpd",
    judul_id: "Evaluasi hasil RKPD (E.60)",
    judul_en: "Evaluation of the RKPD (form E.60)",
    fungsi: &["evaluate_rkpd"],
    menghitung: "Kolom hitungan yang sama dengan evaluasi Renja, dengan RPJMD sebagai ganti Renstra dan kolom yang bergeser.",
    rumus: "13 = 9 + 10 + 11 + 12; 14 = 7 + 13; 15 = 14 / 6 (dijumlahkan hanya bila inkremental)",
    masukan: &[
        ("target RPJMD", "bilangan, kolom 6"),
        ("sampai tahun lalu", "bilangan atau N/A, kolom 7"),
        ("target RKPD", "bilangan atau N/A, kolom 8"),
        ("triwulan", "empat bilangan atau N/A, kolom 9 sampai 12"),
    ],
    tepi: TEPI,
    pilihan: &[SIFAT],
    dasar: &[E_60],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("target RPJMD", "200"),
            ("sampai tahun lalu", "60"),
            ("target RKPD", "50"),
            ("triwulan", "10; 10; 10; 10"),
            ("sifat", "inkremental"),
        ],
        cara: "10 + 10 + 10 + 10 = 40; 60 + 40 = 100; 100 / 200",
        diharapkan: "realisasi 40, sampai tahun ini 100, tingkat capaian 50 %",
        hitung: |i| {
            hasil(&evaluate_rkpd(
                &baris(i, ["target RPJMD", "target RKPD"])?,
                i.pilih("sifat")?,
            ))
        },
    }],
};

fn baris(
    i: &super::Isian<'_>,
    [akhir, tahunan]: [&str; 2],
) -> Result<EvaluasiRenja, TakTerdefinisi> {
    let triwulan = i.deret("triwulan")?;
    Ok(EvaluasiRenja {
        target_renstra: i.angka(akhir)?,
        sampai_tahun_lalu: i.opsional("sampai tahun lalu")?,
        target_renja: i.opsional(tahunan)?,
        triwulan: triwulan
            .try_into()
            .map_err(|_| TakTerdefinisi::DataTidakAda)?,
        persen: false,
        rumus: RumusCapaian::Positif,
        antar_tahun: None,
    })
}

fn hasil(row: &HasilEvaluasiRenja) -> super::Hasil {
    let tingkat = row.tingkat_capaian.clone()?;
    Ok(format!(
        "realisasi {}, sampai tahun ini {}, tingkat capaian {}",
        angka(row.realisasi?),
        angka(row.sampai_tahun_ini?),
        persen(&tingkat)?
    ))
}

pub(super) const REKAP: Aturan = Aturan {
    kunci: "rekap_renja",
    judul_id: "Rekapitulasi evaluasi Renja (T-C.29)",
    judul_en: "Recapitulation of the Renja (T-C.29)",
    fungsi: &["recapitulate"],
    menghitung: "Realisasi sampai tahun lalu dari tiga tahun, dan bagiannya dari target Renstra.",
    rumus: "akumulasi tiga tahun menurut sifat; dibagi target Renstra",
    masukan: &[
        ("tahun", "tiga bilangan atau N/A"),
        ("target Renstra", "bilangan"),
    ],
    tepi: &[
        (
            "tahun tanpa angka",
            "dilewati; aplikasi yang ditemukan menghitungnya nol, jumlahnya sama",
        ),
        (
            "tanpa angka sama sekali",
            "tak terdefinisi: datanya tidak ada",
        ),
        ("target nol", "tak terdefinisi: penyebutnya nol"),
        (
            "tabel `realisasi` dengan kolom `target_berikut`",
            "tahun ketiga: targetnya ditambahkan sebagai prakiraan; prakiraan lain yang tidak tercetak tidak dianggap salah",
        ),
    ],
    pilihan: &[SIFAT],
    dasar: &[T_C_29],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("tahun", "3; 4; 5"),
            ("target Renstra", "24"),
            ("sifat", "inkremental"),
        ],
        cara: "3 + 4 + 5 = 12; 12 / 24",
        diharapkan: "12, tingkat capaian 50 %",
        hitung: |i| {
            let tahun = i.deret("tahun")?;
            let tahun = tahun.try_into().map_err(|_| TakTerdefinisi::DataTidakAda)?;
            let (sum, share) = recapitulate(tahun, i.angka("target Renstra")?, i.pilih("sifat")?)?;
            Ok(format!(
                "{}, tingkat capaian {}",
                angka(sum),
                persen(&share)?
            ))
        },
    }],
};

pub(super) const RATA_RATA: Aturan = Aturan {
    kunci: "rata_rata_capaian",
    judul_id: "Rata-rata capaian kinerja",
    judul_en: "Mean achievement",
    fungsi: &["mean_achievement"],
    menghitung: "Rata-rata capaian suatu program atau perangkat daerah (baris bawah formulir evaluasi), dan berapa capaian yang tidak punya nilai.",
    rumus: "jumlah capaian yang bernilai / banyaknya",
    masukan: &[("capaian", "deret persen; yang tidak bernilai ditulis N/A")],
    tepi: &[
        (
            "capaian tanpa nilai",
            "tidak ikut, dan dihitung banyaknya; ia bukan nol",
        ),
        ("tanpa satu pun nilai", "tak terdefinisi: datanya tidak ada"),
        ("pembulatan", "tidak ada; peringkat memakai nilai tepat"),
    ],
    pilihan: &[],
    dasar: &[E_81],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[("capaian", "100; N/A; 75")],
        cara: "(100 + 75) / 2",
        diharapkan: "87,5 %, 1 tanpa nilai",
        hitung: |i| {
            let all: Vec<Result<Rasio, TakTerdefinisi>> = i
                .deret("capaian")?
                .into_iter()
                .map(|v| Rasio::new(v.ok_or(TakTerdefinisi::DataTidakAda)?, 100.into()))
                .collect();
            let (mean, left) = mean_achievement(&all)?;
            Ok(format!("{}, {left} tanpa nilai", persen(&mean)?))
        },
    }],
};
