//! Rules of the budget.

use super::aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, angka, kunci, persen, rupiah};
use crate::peraturan::permendagri_86_2017;
use crate::peraturan::pp_12_2019::{self, JENIS, KELAS_BELANJA};
use crate::peraturan::uu_1_2022::{INFRASTRUKTUR, PEGAWAI, PENDIDIKAN};
use crate::rules::{
    PorsiWajib, absorption, belanja_class, deviation, largest_remainder, mandatory_share,
    remaining, silpa,
};
use crate::value::{Pembulatan, Rupiah, TakTerdefinisi};

pub(super) const SERAPAN: Aturan = Aturan {
    kunci: "serapan",
    judul_id: "Serapan anggaran",
    judul_en: "Budget absorption",
    fungsi: &["absorption"],
    menghitung: "Bagian anggaran yang direalisasikan.",
    rumus: "realisasi / anggaran",
    masukan: &[("anggaran", "rupiah"), ("realisasi", "rupiah")],
    tepi: &[
        ("anggaran nol", "tak terdefinisi: penyebutnya nol"),
        (
            "realisasi melebihi anggaran",
            "hasilnya di atas 100 % dan tidak dipotong (ANG006)",
        ),
    ],
    pilihan: &[],
    dasar: &[permendagri_86_2017::RASIO],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("anggaran", "20.232.610.093,20"),
                ("realisasi", "15.999.123.169"),
            ],
            cara: "15.999.123.169 / 20.232.610.093,20 = 0,79075…",
            diharapkan: "79,08 %",
            hitung: serapan,
        },
        Contoh {
            masukan: &[("anggaran", "0"), ("realisasi", "0")],
            cara: "",
            diharapkan: "tak terdefinisi: penyebutnya nol",
            hitung: serapan,
        },
    ],
};

fn serapan(i: &super::Isian<'_>) -> super::Hasil {
    persen(&absorption(i.rupiah("anggaran")?, i.rupiah("realisasi")?)?)
}

pub(super) const SISA: Aturan = Aturan {
    kunci: "sisa_anggaran",
    judul_id: "Sisa anggaran",
    judul_en: "What remained of a budget",
    fungsi: &["remaining"],
    menghitung: "Anggaran yang tidak direalisasikan. Perangkat daerah tidak mempunyai SiLPA; inilah padanannya.",
    rumus: "anggaran − realisasi",
    masukan: &[("anggaran", "rupiah"), ("realisasi", "rupiah")],
    tepi: &[
        ("realisasi melebihi anggaran", "hasilnya negatif"),
        ("tidak muat", "ditolak: hasilnya terlalu besar"),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("anggaran", "20.232.610.093,20"),
            ("realisasi", "15.999.123.169"),
        ],
        cara: "20.232.610.093,20 − 15.999.123.169,00",
        diharapkan: "Rp4.233.486.924,20",
        hitung: |i| {
            Ok(rupiah(remaining(
                i.rupiah("anggaran")?,
                i.rupiah("realisasi")?,
            )?))
        },
    }],
};

pub(super) const DEVIASI: Aturan = Aturan {
    kunci: "deviasi",
    judul_id: "Deviasi",
    judul_en: "Deviation",
    fungsi: &["deviation"],
    menghitung: "Selisih persentase realisasi dan persentase rencana, dalam poin persen. Rumusnya belum dikonfirmasi oleh suatu sumber.",
    rumus: "persentase realisasi − persentase target",
    masukan: &[("realisasi", "persen"), ("target", "persen")],
    tepi: &[("di bawah rencana", "hasilnya negatif")],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[("realisasi", "72,5"), ("target", "80")],
        cara: "72,5 − 80 poin persen",
        diharapkan: "-7,5 poin persen",
        hitung: |i| {
            let points = deviation(&i.persen("realisasi")?, &i.persen("target")?);
            let shown = angka(points.percent(Pembulatan::default())?);
            Ok(format!("{shown} poin persen"))
        },
    }],
};

pub(super) const KELAS: Aturan = Aturan {
    kunci: "kelas_belanja",
    judul_id: "Kelas belanja",
    judul_en: "Class of belanja",
    fungsi: &["belanja_class"],
    menghitung: "Kelas suatu baris belanja dari namanya.",
    rumus: "kelas jenis belanja yang disebut nama baris",
    masukan: &[("uraian", "nama baris, huruf besar atau kecil")],
    tepi: &[
        (
            "judul lama (belanja langsung, tidak langsung)",
            "tidak ditentukan: belanja pegawai berada di bawah keduanya",
        ),
        ("nama yang bukan jenis belanja", "tidak ditentukan"),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[Acuan::Kelas(KELAS_BELANJA, || {
        JENIS.iter().map(|(nama, k)| (*nama, kunci(k))).collect()
    })],
    contoh: &[
        Contoh {
            masukan: &[("uraian", "Belanja Pegawai")],
            cara: "",
            diharapkan: "operasi",
            hitung: kelas,
        },
        Contoh {
            masukan: &[("uraian", "Belanja Langsung")],
            cara: "",
            diharapkan: "tidak ditentukan",
            hitung: kelas,
        },
    ],
};

fn kelas(i: &super::Isian<'_>) -> super::Hasil {
    let found = belanja_class(i.teks("uraian")?);
    Ok(found.map_or_else(|| "tidak ditentukan".to_owned(), |k| kunci(&k)))
}

pub(super) const SILPA: Aturan = Aturan {
    kunci: "silpa",
    judul_id: "SiLPA daerah",
    judul_en: "SiLPA of a region",
    fungsi: &["silpa"],
    menghitung: "Sisa lebih pembiayaan anggaran suatu daerah, dari angka realisasi. Tidak berlaku bagi satu perangkat daerah.",
    rumus: "(pendapatan − belanja) + (penerimaan pembiayaan − pengeluaran pembiayaan)",
    masukan: &[
        ("pendapatan", "rupiah, realisasi"),
        ("belanja", "rupiah, realisasi"),
        ("penerimaan pembiayaan", "rupiah, realisasi"),
        ("pengeluaran pembiayaan", "rupiah, realisasi"),
    ],
    tepi: &[
        ("hasil negatif", "ditampilkan negatif"),
        ("tidak muat", "ditolak: hasilnya terlalu besar"),
    ],
    pilihan: &[],
    dasar: &[pp_12_2019::SILPA],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("pendapatan", "1.000"),
            ("belanja", "950"),
            ("penerimaan pembiayaan", "80"),
            ("pengeluaran pembiayaan", "30"),
        ],
        cara: "(1.000 − 950) + (80 − 30) = 50 + 50",
        diharapkan: "Rp100",
        hitung: |i| {
            Ok(rupiah(silpa(
                i.rupiah("pendapatan")?,
                i.rupiah("belanja")?,
                i.rupiah("penerimaan pembiayaan")?,
                i.rupiah("pengeluaran pembiayaan")?,
            )?))
        },
    }],
};

pub(super) const SISA_TERBESAR: Aturan = Aturan {
    kunci: "sisa_terbesar",
    judul_id: "Membagi rupiah menurut sisa terbesar",
    judul_en: "Sharing rupiah by the largest remainder",
    fungsi: &["largest_remainder"],
    menghitung: "Pembagian suatu jumlah rupiah bulat menurut bobot, sehingga bagiannya bulat dan berjumlah tepat. Tidak ada peraturan yang menetapkannya untuk pagu.",
    rumus: "setiap bagian mula-mula jumlah × bobot / jumlah bobot tanpa pecahan; rupiah yang tersisa diberikan satu-satu kepada pecahan terbesar, bila sama kepada yang lebih dulu",
    masukan: &[("jumlah", "rupiah bulat"), ("bobot", "deret bilangan")],
    tepi: &[
        ("semua bobot nol", "dibagi rata"),
        (
            "jumlah bersen, atau jumlah maupun bobot negatif",
            "ditolak: di luar rentang kaidah",
        ),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[("jumlah", "100"), ("bobot", "1; 1; 1")],
            cara: "100 / 3 = 33⅓; satu rupiah yang tersisa untuk yang pertama",
            diharapkan: "34; 33; 33",
            hitung: sisa_terbesar,
        },
        Contoh {
            masukan: &[("jumlah", "10"), ("bobot", "2; 3; 7")],
            cara: "10 × 2/12 = 1,67; 10 × 3/12 = 2,5; 10 × 7/12 = 5,83; dua rupiah yang tersisa untuk pecahan 0,83 dan 0,67",
            diharapkan: "2; 2; 6",
            hitung: sisa_terbesar,
        },
    ],
};

fn sisa_terbesar(i: &super::Isian<'_>) -> super::Hasil {
    let shares = largest_remainder(i.rupiah("jumlah")?, &i.daftar("bobot")?)
        .map_err(|_| TakTerdefinisi::DiLuarRentang)?;
    let texts: Vec<String> = shares.iter().map(ToString::to_string).collect();
    Ok(texts.join("; "))
}

fn jenis_porsi() -> Vec<Opsi> {
    [
        (
            PorsiWajib::Pegawai,
            "belanja pegawai tanpa tunjangan guru yang dibayar melalui TKD, paling banyak 30 % dari seluruh belanja",
        ),
        (
            PorsiWajib::Infrastruktur,
            "infrastruktur pelayanan publik, paling sedikit 40 % dari belanja tanpa bagi hasil dan transfer ke daerah dan desa",
        ),
        (
            PorsiWajib::Pendidikan,
            "pendidikan, paling sedikit 20 % dari belanja",
        ),
    ]
    .map(|(v, arti)| Opsi::new(&v, arti, v.ketentuan().kutipan.keyakinan))
    .into()
}

pub(super) const PORSI: Aturan = Aturan {
    kunci: "porsi_belanja",
    judul_id: "Porsi belanja daerah yang diwajibkan",
    judul_en: "Shares of regional spending fixed by law",
    fungsi: &["mandatory_share"],
    menghitung: "Porsi suatu belanja dalam belanja daerah, dan apakah batas undang-undangnya terpenuhi. Porsi ini milik daerah; rencana satu perangkat daerah tidak dapat memutuskannya.",
    rumus: "pegawai: (bagian − pengurang) / total; infrastruktur: bagian / (total − pengurang); pendidikan: bagian / total",
    masukan: &[
        ("bagian", "rupiah"),
        ("total", "rupiah, seluruh belanja daerah"),
        ("pengurang", "rupiah; nol bila tidak ada"),
    ],
    tepi: &[
        ("tepat pada batas", "terpenuhi; dinilai dari nilai tepat"),
        ("total nol", "tak terdefinisi: penyebutnya nol"),
        (
            "kesehatan",
            "10 % dihapus sejak 8 Agustus 2023 (UU 17/2023)",
        ),
        ("pegawai", "masa peralihan lima tahun sejak 5 Januari 2022"),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "jenis",
        opsi: jenis_porsi,
    }],
    dasar: &[PEGAWAI.kutipan, INFRASTRUKTUR.kutipan, PENDIDIKAN.kutipan],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("jenis", "pegawai"),
                ("bagian", "420"),
                ("total", "1.200"),
                ("pengurang", "60"),
            ],
            cara: "(420 − 60) / 1.200",
            diharapkan: "30 %, terpenuhi",
            hitung: porsi,
        },
        Contoh {
            masukan: &[
                ("jenis", "infrastruktur"),
                ("bagian", "379"),
                ("total", "1.200"),
                ("pengurang", "250"),
            ],
            cara: "379 / 950",
            diharapkan: "39,89 %, tidak terpenuhi",
            hitung: porsi,
        },
    ],
};

fn porsi(i: &super::Isian<'_>) -> super::Hasil {
    let rp = |n| Rupiah::from_angka(i.angka(n)?).map_err(TakTerdefinisi::from);
    let (share, met) = mandatory_share(
        i.pilih("jenis")?,
        rp("bagian")?,
        rp("total")?,
        rp("pengurang")?,
    )?;
    let word = if met { "terpenuhi" } else { "tidak terpenuhi" };
    Ok(format!("{}, {word}", persen(&share)?))
}
