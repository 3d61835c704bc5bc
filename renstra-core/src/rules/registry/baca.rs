//! Rules of reading: numbers, codes, and agreement of a printed figure with its value.

use super::aturan::Aturan;
use super::contoh::{Contoh, angka};
use crate::model::parse_kode;
use crate::peraturan::permendagri_90_2019::{KODE as DASAR_KODE, KODE_2023};
use crate::rules::{agrees_as_printed, agrees_truncated, same_as_printed};
use crate::value::number::{Locale, parse_number};
use crate::value::{Isi, Rasio, TakTerdefinisi, Tiada};

pub(super) const ANGKA: Aturan = Aturan {
    kunci: "baca_angka",
    judul_id: "Membaca angka tercetak",
    judul_en: "Reading a printed number",
    fungsi: &["parse_number"],
    menghitung: "Nilai satu sel tercetak, beserta satuan dan tanda persennya, dalam notasi Indonesia atau Inggris.",
    rumus: "menurut notasi; tanpa notasi, hanya teks yang terbaca sama dalam keduanya",
    masukan: &[
        ("teks", "isi sel"),
        ("notasi", "id, en, atau tidak diketahui"),
    ],
    tepi: &[
        (
            "sel kosong, N/A, dan -",
            "tiga macam ketiadaan; tidak satu pun dibaca nol",
        ),
        (
            "terbaca berbeda dalam kedua notasi, notasinya tidak diketahui",
            "ditolak; kolomnya yang menentukan (MSK002)",
        ),
        ("pemisah ribuan yang salah tempat", "ditolak (MSK001)"),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[("teks", "8.537.973.399,00"), ("notasi", "tidak diketahui")],
            cara: "",
            diharapkan: "8.537.973.399",
            hitung: baca,
        },
        Contoh {
            masukan: &[("teks", "1.117"), ("notasi", "tidak diketahui")],
            cara: "1117 dalam notasi Indonesia, 1,117 dalam notasi Inggris",
            diharapkan: "ditolak",
            hitung: baca,
        },
        Contoh {
            masukan: &[("teks", "23,750,520,794"), ("notasi", "en")],
            cara: "",
            diharapkan: "23.750.520.794",
            hitung: baca,
        },
        Contoh {
            masukan: &[("teks", "17.879.856.1699,00"), ("notasi", "id")],
            cara: "",
            diharapkan: "ditolak",
            hitung: baca,
        },
        Contoh {
            masukan: &[("teks", "N/A"), ("notasi", "id")],
            cara: "",
            diharapkan: "tidak tersedia",
            hitung: baca,
        },
    ],
};

fn baca(i: &super::Isian<'_>) -> super::Hasil {
    let notasi = match i.teks("notasi")? {
        "id" => Some(Locale::Id),
        "en" => Some(Locale::En),
        _ => None,
    };
    Ok(match parse_number(i.teks("teks")?, notasi) {
        Ok(Isi::Ada(number)) => angka(number.angka),
        Ok(Isi::Tiada(Tiada::SelKosong)) => "kosong".to_owned(),
        Ok(Isi::Tiada(Tiada::TidakTersedia)) => "tidak tersedia".to_owned(),
        Ok(Isi::Tiada(Tiada::Nihil)) => "nihil".to_owned(),
        Ok(Isi::Rusak) | Err(_) => "ditolak".to_owned(),
    })
}

pub(super) const KODE: Aturan = Aturan {
    kunci: "baca_kode",
    judul_id: "Membaca kode nomenklatur",
    judul_en: "Reading a nomenclature code",
    fungsi: &["parse_kode"],
    menghitung: "Bagian-bagian kode urusan, bidang, program, kegiatan, dan sub kegiatan dari semua penulisan yang dipakai.",
    rumus: "urusan.bidang.program.kewenangan.kegiatan.sub kegiatan",
    masukan: &[("kode", "teks; bagiannya dipisah titik atau spasi")],
    tepi: &[
        (
            "nol di depan hilang",
            "dilengkapi selama tidak ada yang hilang artinya",
        ),
        ("kewenangan ditulis dua angka", "dibaca sebagai satu angka"),
        (
            "nomor kegiatan terpotong oleh lembar kerja",
            "ditolak: nomornya hilang (STR001)",
        ),
        ("sub kegiatan dua atau empat angka", "keduanya dibaca"),
    ],
    pilihan: &[],
    dasar: &[DASAR_KODE, KODE_2023],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[("kode", "1.06.02.02.03.0001")],
            cara: "",
            diharapkan: "1.06.02.2.03.0001",
            hitung: kode,
        },
        Contoh {
            masukan: &[("kode", "1 6 2")],
            cara: "",
            diharapkan: "1.06.02",
            hitung: kode,
        },
        Contoh {
            masukan: &[("kode", "1 6 1 2.1")],
            cara: "2.1 dapat berasal dari beberapa nomor kegiatan",
            diharapkan: "ditolak",
            hitung: kode,
        },
    ],
};

fn kode(i: &super::Isian<'_>) -> super::Hasil {
    Ok(parse_kode(i.teks("kode")?).map_or_else(|_| "ditolak".to_owned(), |k| k.to_string()))
}

pub(super) const CETAK: Aturan = Aturan {
    kunci: "cocok_cetak",
    judul_id: "Kesesuaian angka tercetak",
    judul_en: "When a printed number agrees",
    fungsi: &["agrees_as_printed", "agrees_truncated", "same_as_printed"],
    menghitung: "Apakah angka tercetak sama dengan nilai tepatnya pada banyaknya desimal yang tercetak, dibulatkan atau dipotong; dua angka tercetak sama bila yang halus membulat ke yang kasar.",
    rumus: "bulat(nilai tepat, desimal tercetak) = tercetak, setengah menjauhi nol; atau potong(…) = tercetak",
    masukan: &[
        ("tercetak", "bilangan"),
        ("pembilang", "bilangan"),
        ("penyebut", "bilangan"),
    ],
    tepi: &[
        (
            "peraturan tentang pembulatan",
            "tidak ditemukan; sebagian tabel terbit memotong, karena itu keduanya dikenal",
        ),
        (
            "tercetak tanpa desimal",
            "dibandingkan sebagai bilangan bulat",
        ),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("tercetak", "114,47"),
                ("pembilang", "8.357"),
                ("penyebut", "73"),
            ],
            cara: "8.357 / 73 = 114,479…; dibulatkan 114,48",
            diharapkan: "dibulatkan: tidak; dipotong: ya",
            hitung: |i| {
                let exact = Rasio::new(i.angka("pembilang")?, i.angka("penyebut")?)?;
                let printed = i.angka("tercetak")?;
                let decimals = printed.decimals();
                let (a, b) = (
                    agrees_as_printed(printed, decimals, &exact),
                    agrees_truncated(printed, decimals, &exact),
                );
                Ok(format!("dibulatkan: {}; dipotong: {}", ya(a), ya(b)))
            },
        },
        Contoh {
            masukan: &[("tercetak", "94,33; 94")],
            cara: "94,33 membulat ke 94",
            diharapkan: "ya",
            hitung: |i| {
                let both = i.daftar("tercetak")?;
                let [a, b] = both.as_slice() else {
                    return Err(TakTerdefinisi::DataTidakAda);
                };
                let same = same_as_printed((*a, a.decimals()), (*b, b.decimals()));
                Ok(ya(same).to_owned())
            },
        },
    ],
};

fn ya(benar: bool) -> &'static str {
    if benar { "ya" } else { "tidak" }
}
