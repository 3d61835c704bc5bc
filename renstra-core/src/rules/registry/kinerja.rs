//! Rules of performance: achievement, and figures over periods.

use super::aturan::{Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, angka, bilangan, persen};
use crate::model::Agregasi;
use crate::peraturan::Keyakinan;
use crate::peraturan::permendagri_54_2010::RASIO_CAPAIAN;
use crate::peraturan::permendagri_86_2017::T_C_23;
use crate::rules::{
    RumusCapaian, SifatIndikator, accumulate, achievement, achievement_from, aggregate,
};

pub(super) fn rumus_capaian() -> Vec<Opsi> {
    let seen = |r| match r {
        RumusCapaian::Positif | RumusCapaian::Selisih => Keyakinan::HalamanResmi,
        RumusCapaian::Kebalikan | RumusCapaian::Stabil | RumusCapaian::DariAwal => {
            Keyakinan::PraktikAplikasi
        }
    };
    let told = |r: RumusCapaian| match r {
        RumusCapaian::DariAwal => {
            r.teks().id
                + "; dari aplikasi umum hikaya-io/activity (#397), bukan milik pemerintah daerah; bagi kedua arah"
        }
        _ => r.teks().id,
    };
    RumusCapaian::ALL
        .map(|r| Opsi::new(&r, told(r), seen(r)))
        .into()
}

pub(super) const CAPAIAN: Aturan = Aturan {
    kunci: "capaian",
    judul_id: "Capaian target",
    judul_en: "Achievement of a target",
    fungsi: &["achievement", "achievement_from"],
    menghitung: "Seberapa jauh suatu target tercapai, menurut rumus yang disebut namanya. Peraturan yang berlaku bagi organisasi tidak ditemukan menetapkan rumus untuk indikator yang makin rendah makin baik; bentuk lama T-C.23 hanya mengenal realisasi dibagi target.",
    rumus: "menurut pilihan rumus",
    masukan: &[
        ("target", "bilangan"),
        ("realisasi", "bilangan, satuan yang sama"),
        ("awal", "kondisi awal, hanya untuk rumus dari_awal"),
    ],
    tepi: &[
        (
            "target sama dengan kondisi awal, rumus dari_awal",
            "tak terdefinisi: penyebutnya nol; target nol terdefinisi dengan rumus ini",
        ),
        (
            "target nol",
            "tak terdefinisi: penyebutnya nol (rumus kebalikan menghasilkan nol)",
        ),
        (
            "realisasi nol dengan rumus kebalikan atau stabil",
            "tak terdefinisi: penyebutnya nol",
        ),
        (
            "realisasi lebih dari dua kali target dengan rumus selisih",
            "hasilnya negatif dan tidak dinaikkan ke nol",
        ),
        ("di atas 100 %", "tidak dipotong"),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "rumus",
        opsi: rumus_capaian,
    }],
    dasar: &[RASIO_CAPAIAN, T_C_23],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("target", "73"),
                ("realisasi", "83,57"),
                ("rumus", "positif"),
            ],
            cara: "83,57 / 73 = 1,144794…",
            diharapkan: "114,48 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[("target", "8"), ("realisasi", "9"), ("rumus", "selisih")],
            cara: "(16 − 9) / 8",
            diharapkan: "87,5 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[("target", "8"), ("realisasi", "9"), ("rumus", "kebalikan")],
            cara: "8 / 9 = 0,88888…",
            diharapkan: "88,89 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[("target", "80"), ("realisasi", "100"), ("rumus", "stabil")],
            cara: "100 / 80 = 1,25 dan 80 / 100 = 0,8; yang terkecil 0,8",
            diharapkan: "80 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[
                ("target", "0"),
                ("realisasi", "10"),
                ("rumus", "dari_awal"),
                ("awal", "40"),
            ],
            cara: "(40 − 10) / (40 − 0)",
            diharapkan: "75 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[("target", "0"), ("realisasi", "5"), ("rumus", "positif")],
            cara: "",
            diharapkan: "tak terdefinisi: penyebutnya nol",
            hitung: capaian,
        },
    ],
};

fn capaian(i: &super::Isian<'_>) -> super::Hasil {
    let (target, realisasi) = (i.angka("target")?, i.angka("realisasi")?);
    persen(&match i.pilih("rumus")? {
        RumusCapaian::DariAwal => achievement_from(i.angka("awal")?, target, realisasi)?,
        rumus => achievement(target, realisasi, rumus)?,
    })
}

pub(super) fn sifat() -> Vec<Opsi> {
    [
        (
            SifatIndikator::Inkremental,
            "tiap masa menambah sesuatu yang baru; semuanya dijumlahkan",
        ),
        (
            SifatIndikator::Absolut,
            "tiap masa menyebut keadaan; yang terakhir berlaku",
        ),
        (
            SifatIndikator::Kumulatif,
            "tiap masa sudah memuat yang sebelumnya; yang terakhir berlaku dan tidak boleh turun",
        ),
    ]
    .map(|(v, arti)| Opsi::new(&v, arti, Keyakinan::PraktikAplikasi))
    .into()
}

pub(super) const SIFAT: PilihanTerbuka = PilihanTerbuka {
    nama: "sifat",
    opsi: sifat,
};

pub(super) const AKUMULASI: Aturan = Aturan {
    kunci: "akumulasi",
    judul_id: "Akumulasi antarmasa",
    judul_en: "From successive periods to one figure",
    fungsi: &["accumulate"],
    menghitung: "Satu angka dari triwulan-triwulan setahun atau tahun-tahun suatu periode, menurut sifat indikatornya.",
    rumus: "inkremental: jumlah; absolut dan kumulatif: angka terakhir yang ada",
    masukan: &[
        ("nilai", "deret bilangan; masa tanpa angka ditulis N/A"),
        ("persen", "ya atau tidak: nilainya persentase"),
    ],
    tepi: &[
        ("masa tanpa angka", "dilewati; ia bukan nol"),
        (
            "tanpa angka sama sekali",
            "tak terdefinisi: datanya tidak ada",
        ),
        (
            "persentase yang inkremental",
            "ditolak: persentase tidak dijumlahkan",
        ),
        ("angka kumulatif turun", "ditolak: di luar rentang"),
    ],
    pilihan: &[SIFAT],
    dasar: &[],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("nilai", "10; 20; N/A; 5"),
                ("sifat", "inkremental"),
                ("persen", "tidak"),
            ],
            cara: "10 + 20 + 5",
            diharapkan: "35",
            hitung: akumulasi,
        },
        Contoh {
            masukan: &[
                ("nilai", "10; 20; N/A; 5"),
                ("sifat", "absolut"),
                ("persen", "tidak"),
            ],
            cara: "",
            diharapkan: "5",
            hitung: akumulasi,
        },
        Contoh {
            masukan: &[
                ("nilai", "10; 20; N/A; 5"),
                ("sifat", "kumulatif"),
                ("persen", "tidak"),
            ],
            cara: "20 turun menjadi 5",
            diharapkan: "tak terdefinisi: angkanya di luar rentang kaidah",
            hitung: akumulasi,
        },
    ],
};

fn akumulasi(i: &super::Isian<'_>) -> super::Hasil {
    let persen = i.teks("persen")? == "ya";
    Ok(angka(accumulate(
        &i.deret("nilai")?,
        i.pilih("sifat")?,
        persen,
    )?))
}

fn agregasi_opsi() -> Vec<Opsi> {
    let seen = |a| match a {
        Agregasi::Jumlah | Agregasi::Akhir => Keyakinan::DokumenRencana,
        Agregasi::RataRata => Keyakinan::PraktikAplikasi,
        Agregasi::Maksimum | Agregasi::Minimum => Keyakinan::BelumDikonfirmasi,
    };
    Agregasi::ALL
        .map(|a| Opsi::new(&a, a.teks().id, seen(a)))
        .into()
}

pub(super) const AGREGASI: Aturan = Aturan {
    kunci: "agregasi",
    judul_id: "Nilai akhir periode",
    judul_en: "Value at the end of the period",
    fungsi: &["aggregate", "fitting_aggregations"],
    menghitung: "Nilai akhir periode dari nilai tahunannya. Caranya milik indikator: peraturan hanya menyebut isi selnya, bukan bagaimana ia diperoleh dari tahun-tahunnya.",
    rumus: "menurut pilihan agregasi",
    masukan: &[("nilai", "deret bilangan menurut tahun")],
    tepi: &[
        ("tanpa nilai", "tak terdefinisi: datanya tidak ada"),
        (
            "beberapa cara cocok dengan nilai tercetak",
            "semuanya disebut, dalam urutan yang tetap",
        ),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "agregasi",
        opsi: agregasi_opsi,
    }],
    dasar: &[],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[("nilai", "0; 15; 15; 15; 15"), ("agregasi", "jumlah")],
            cara: "4 × 15",
            diharapkan: "60",
            hitung: nilai_akhir,
        },
        Contoh {
            masukan: &[("nilai", "93; 94; 96"), ("agregasi", "akhir")],
            cara: "",
            diharapkan: "96",
            hitung: nilai_akhir,
        },
        Contoh {
            masukan: &[("nilai", "93; 94; 96"), ("agregasi", "rata_rata")],
            cara: "283 / 3",
            diharapkan: "94,33",
            hitung: nilai_akhir,
        },
    ],
};

fn nilai_akhir(i: &super::Isian<'_>) -> super::Hasil {
    bilangan(&aggregate(&i.daftar("nilai")?, i.pilih("agregasi")?)?)
}
