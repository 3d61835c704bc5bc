//! The rule of achievement of a target as printed.

use super::aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, persen};
use super::kinerja::rumus_capaian;
use crate::peraturan::Keyakinan;
use crate::peraturan::permendagri_86_2017::T_C_23;
use crate::peraturan::permenpanrb_8_2021::KONDISI_KHUSUS;
use crate::peraturan::permenpanrb_88_2021::SKALA_PREDIKAT;
use crate::rules::{BatasCapaian, NilaiCapaian, OpsiCapaian, TargetNol, achieve};
use crate::value::number::Locale;
use crate::value::target::read_target;
use crate::value::{TakTerdefinisi, Target};

fn batas() -> Vec<Opsi> {
    let told = |b| match b {
        BatasCapaian::TanpaBatas => "hasilnya tetap, juga di bawah nol dan di atas 100 %",
        BatasCapaian::BawahNol => "di bawah nol menjadi nol",
        BatasCapaian::NolSampaiSeratus => "di bawah nol menjadi nol, di atas 100 % menjadi 100 %",
    };
    BatasCapaian::ALL
        .map(|b| {
            Opsi::new(&b, told(b), Keyakinan::PraktikAplikasi).baku_if(b == BatasCapaian::default())
        })
        .into()
}

fn target_nol() -> Vec<Opsi> {
    let told = |t| match t {
        TargetNol::TakTerdefinisi => "rumusnya berlaku; penyebut nol tidak menghasilkan capaian",
        TargetNol::SeratusBilaNol => {
            "target nol dan realisasi nol adalah 100 % bila makin rendah makin baik"
        }
    };
    TargetNol::ALL
        .map(|t| {
            Opsi::new(&t, told(t), Keyakinan::PraktikAplikasi).baku_if(t == TargetNol::default())
        })
        .into()
}

pub(super) const TERCETAK: Aturan = Aturan {
    kunci: "capaian_tercetak",
    judul_id: "Capaian target yang tercetak",
    judul_en: "Achievement of a target as printed",
    fungsi: &["achieve"],
    menghitung: "Capaian suatu target sebagaimana tercetak: bilangan dengan satuannya, rentang, atau peringkat. Setiap pilihan tercatat dalam hasilnya, juga apakah batas mengubah nilainya.",
    rumus: "bilangan: menurut pilihan rumus; rentang: 100 % di dalamnya, di luarnya ujung terdekat menjadi target; predikat: tercapai bila sama atau lebih baik pada skala",
    masukan: &[
        ("target", "bilangan, rentang, atau peringkat"),
        (
            "realisasi",
            "bilangan atau peringkat, satuan yang sama dengan target",
        ),
        ("awal", "kondisi awal, hanya untuk rumus dari_awal"),
    ],
    tepi: &[
        (
            "di dalam rentang",
            "100 %; belum dikonfirmasi dengan sumber mana pun",
        ),
        (
            "rentang dengan satu ujung, di luarnya, dan rumus memberi 100 % atau lebih",
            "tak terdefinisi: rumus itu memuji arah yang salah",
        ),
        (
            "satuan berbeda, dua satuan sekaligus, atau peringkat di hadapan bilangan",
            "tak terdefinisi: satuannya berbeda",
        ),
        (
            "peringkat di luar skala predikat",
            "tercapai hanya bila teksnya sama; selain itu tak terdefinisi",
        ),
        (
            "realisasi berupa rentang",
            "tak terdefinisi: angkanya di luar rentang kaidah",
        ),
    ],
    pilihan: &[
        PilihanTerbuka {
            nama: "rumus",
            opsi: rumus_capaian,
        },
        PilihanTerbuka {
            nama: "batas",
            opsi: batas,
        },
        PilihanTerbuka {
            nama: "target_nol",
            opsi: target_nol,
        },
    ],
    dasar: &[T_C_23, KONDISI_KHUSUS],
    acuan: &[Acuan::Skala(SKALA_PREDIKAT)],
    contoh: &[
        Contoh {
            masukan: &[
                ("target", "7"),
                ("realisasi", "6,5"),
                ("rumus", "selisih"),
                ("batas", "tanpa_batas"),
                ("target_nol", "tak_terdefinisi"),
            ],
            cara: "1 + (1 − 6,5 / 7) = 1,071428…",
            diharapkan: "107,14 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[
                ("target", "80-90"),
                ("realisasi", "70"),
                ("rumus", "positif"),
                ("batas", "tanpa_batas"),
                ("target_nol", "tak_terdefinisi"),
            ],
            cara: "70 / 80",
            diharapkan: "87,5 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[
                ("target", "80-90"),
                ("realisasi", "92"),
                ("rumus", "positif"),
                ("batas", "nol_sampai_seratus"),
                ("target_nol", "tak_terdefinisi"),
            ],
            cara: "92 / 90 = 1,0222…, dibatasi pada 1",
            diharapkan: "100 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[
                ("target", "0"),
                ("realisasi", "0"),
                ("rumus", "selisih"),
                ("batas", "tanpa_batas"),
                ("target_nol", "seratus_bila_nol"),
            ],
            cara: "",
            diharapkan: "100 %",
            hitung: capaian,
        },
        Contoh {
            masukan: &[
                ("target", "BB"),
                ("realisasi", "A"),
                ("rumus", "positif"),
                ("batas", "tanpa_batas"),
                ("target_nol", "tak_terdefinisi"),
            ],
            cara: "A lebih baik daripada BB",
            diharapkan: "tercapai",
            hitung: capaian,
        },
    ],
};

fn cell(i: &super::Isian<'_>, nama: &str) -> Result<Target, TakTerdefinisi> {
    read_target(i.teks(nama)?, Locale::Id).map_err(|_| TakTerdefinisi::TakTerbaca)
}

fn capaian(i: &super::Isian<'_>) -> super::Hasil {
    let opsi = OpsiCapaian {
        rumus: i.pilih("rumus")?,
        batas: i.pilih("batas")?,
        target_nol: i.pilih("target_nol")?,
        awal: i.angka("awal").ok(),
    };
    match achieve(&cell(i, "target")?, &cell(i, "realisasi")?, &opsi)?.nilai {
        NilaiCapaian::Rasio(r) => persen(&r),
        NilaiCapaian::Tercapai(true) => Ok("tercapai".to_owned()),
        NilaiCapaian::Tercapai(false) => Ok("tidak tercapai".to_owned()),
    }
}
