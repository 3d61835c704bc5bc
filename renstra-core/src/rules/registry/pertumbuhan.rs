//! Rules of growth.

use super::aturan::{Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, bilangan, persen};
use crate::peraturan::{Keyakinan, permendagri_54_2010, permendagri_86_2017};
use crate::rules::{RumusPertumbuhan, growth_by, growth_of_ratio};
use crate::value::{Angka, Rupiah, TakTerdefinisi};

fn rumus() -> Vec<Opsi> {
    // Two formulas without a citation are known from recomputed publications only.
    let seen = |r: RumusPertumbuhan| r.kutipan().map_or(Keyakinan::DataResmi, |k| k.keyakinan);
    RumusPertumbuhan::ALL
        .map(|r| Opsi::new(&r, r.teks().id, seen(r)).baku_if(r == RumusPertumbuhan::default()))
        .into()
}

pub(super) const PERTUMBUHAN: Aturan = Aturan {
    kunci: "pertumbuhan",
    judul_id: "Rata-rata pertumbuhan",
    judul_en: "Mean yearly growth",
    fungsi: &["growth", "growth_by", "growth_known"],
    menghitung: "Rata-rata pertumbuhan suatu baris anggaran atau realisasi. Teks peraturan lama dan praktik berbeda; yang baku ialah yang diikuti sebagian besar tabel terbit. Ini bukan laju majemuk (CAGR).",
    rumus: "menurut pilihan rumus; baku: rata-rata dari (tahun ini − tahun lalu) / tahun lalu",
    masukan: &[(
        "nilai",
        "deret bilangan menurut tahun; tahun tanpa angka ditulis N/A",
    )],
    tepi: &[
        (
            "tahun dasar nol atau tanpa angka",
            "pasangannya dilewati dan tidak ikut dihitung banyaknya",
        ),
        (
            "tidak satu pun pasangan punya dasar",
            "tak terdefinisi: penyebutnya nol",
        ),
        (
            "rumus tanpa kurung",
            "bukan kaidah melainkan kekeliruan lembar kerja; ada untuk mengenali angka tercetak",
        ),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "rumus",
        opsi: rumus,
    }],
    dasar: &[
        permendagri_86_2017::PERTUMBUHAN,
        permendagri_54_2010::PERTUMBUHAN,
    ],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("nilai", "50; 100; 150; 200; 250"),
                ("rumus", "rata_rata_tahunan"),
            ],
            cara: "(1 + 1/2 + 1/3 + 1/4) / 4 = 0,520833…",
            diharapkan: "52,08 %",
            hitung: bagian,
        },
        Contoh {
            masukan: &[
                ("nilai", "0; 149.425.965; 46.673.800; 49.999.900; 0"),
                ("rumus", "rata_rata_tahunan"),
            ],
            cara: "(−68,7646 % + 7,1263 % − 100 %) / 3; pasangan pertama tanpa dasar",
            diharapkan: "-53,88 %",
            hitung: bagian,
        },
        Contoh {
            masukan: &[
                ("nilai", "100; 110; 120; 130; 150"),
                ("rumus", "rupiah_per_tahun"),
            ],
            cara: "(150 − 100) / 5",
            diharapkan: "10 rupiah setahun",
            hitung: |i| {
                let step = growth_by(&i.deret("nilai")?, i.pilih("rumus")?)?;
                Ok(format!("{} rupiah setahun", bilangan(&step)?))
            },
        },
        Contoh {
            masukan: &[
                ("nilai", "100; 110; 120; 130; 150"),
                ("rumus", "bagian_tahun_pertama"),
            ],
            cara: "(150 − 100) / 5 / 100",
            diharapkan: "10 %",
            hitung: bagian,
        },
        Contoh {
            masukan: &[("nilai", "100; 150; 300"), ("rumus", "tanpa_kurung")],
            cara: "1/2 + 1 / 2; rata-ratanya 75 %",
            diharapkan: "100 %",
            hitung: bagian,
        },
        Contoh {
            masukan: &[("nilai", "0; 0; 0"), ("rumus", "rata_rata_tahunan")],
            cara: "",
            diharapkan: "tak terdefinisi: penyebutnya nol",
            hitung: bagian,
        },
    ],
};

fn bagian(i: &super::Isian<'_>) -> super::Hasil {
    persen(&growth_by(&i.deret("nilai")?, i.pilih("rumus")?)?)
}

pub(super) const RASIO: Aturan = Aturan {
    kunci: "pertumbuhan_rasio",
    judul_id: "Rata-rata pertumbuhan rasio",
    judul_en: "Mean yearly growth of the ratio",
    fungsi: &["growth_of_ratio"],
    menghitung: "Rata-rata pertumbuhan rasio realisasi terhadap anggaran. Sebuah Renstra terbit mencetaknya pada kolom pertumbuhan realisasi; dokumen lain mencetak pertumbuhan realisasinya sendiri.",
    rumus: "rata-rata dari (rasio tahun ini − rasio tahun lalu) / rasio tahun lalu",
    masukan: &[
        ("anggaran", "deret rupiah menurut tahun"),
        ("realisasi", "deret rupiah menurut tahun"),
    ],
    tepi: &[
        (
            "tahun tanpa salah satu angka, atau anggaran nol",
            "pasangannya dilewati",
        ),
        (
            "tidak satu pun pasangan punya dasar",
            "tak terdefinisi: penyebutnya nol",
        ),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[("anggaran", "100; 100; 100"), ("realisasi", "50; 75; 90")],
        cara: "(1/2 + 1/5) / 2",
        diharapkan: "35 %",
        hitung: |i| {
            let realisasi = i.deret("realisasi")?;
            let years: Vec<_> = i.deret("anggaran")?.into_iter().zip(realisasi).collect();
            let years = years
                .into_iter()
                .map(|(a, r)| pasangan(a, r))
                .collect::<Result<Vec<_>, _>>()?;
            persen(&growth_of_ratio(&years)?)
        },
    }],
};

fn pasangan(
    anggaran: Option<Angka>,
    realisasi: Option<Angka>,
) -> Result<Option<(Rupiah, Rupiah)>, TakTerdefinisi> {
    let (Some(a), Some(r)) = (anggaran, realisasi) else {
        return Ok(None);
    };
    Ok(Some((Rupiah::from_angka(a)?, Rupiah::from_angka(r)?)))
}
