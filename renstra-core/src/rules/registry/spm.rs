//! Rules of the SPM: coverage, need, responsibility for a disaster.

use super::aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, angka, kunci, persen, rupiah};
use crate::model::spm::DasarBerhak;
use crate::peraturan::Keyakinan;
use crate::peraturan::permendagri_59_2021::{AwalPenerapan, CAPAIAN, KESEHATAN_2019};
use crate::peraturan::permensos_9_2018::{
    BENCANA as DASAR_BENCANA, PENGUNGSI_KABKOTA, PENGUNGSI_PROVINSI,
};
use crate::peraturan::pp_2_2018::KEBUTUHAN as DASAR_KEBUTUHAN;
use crate::rules::{
    BarisKebutuhan, CaraTahap, KomponenBiaya, TanpaBerhak, coverage, coverage_of_stages,
    coverage_or, disaster_level, need, need_of_goods,
};
use crate::value::{Rupiah, TakTerdefinisi};

pub(super) const CAKUPAN: Aturan = Aturan {
    kunci: "cakupan_spm",
    judul_id: "Cakupan SPM",
    judul_en: "SPM coverage",
    fungsi: &["coverage"],
    menghitung: "Bagian dari yang berhak atas suatu jenis pelayanan dasar yang terlayani dalam satu tahun.",
    rumus: "terlayani / berhak",
    masukan: &[
        ("terlayani", "jumlah, satuan yang sama dengan berhak"),
        ("berhak", "jumlah (orang, keluarga, …)"),
    ],
    tepi: &[
        (
            "berhak nol",
            "tak terdefinisi; lihat juga `cakupan_tanpa_berhak`",
        ),
        (
            "terlayani lebih banyak daripada berhak",
            "hasilnya di atas 100 % dan tidak dipotong: galat bila keduanya hasil hitungan, peringatan bila yang berhak hanya proyeksi (SPM001)",
        ),
        (
            "satuan berbeda (orang dan keluarga)",
            "tidak dibagi; menjadi temuan (SPM004)",
        ),
    ],
    pilihan: &[
        PilihanTerbuka {
            nama: "dasar berhak",
            opsi: dasar_berhak,
        },
        PilihanTerbuka {
            nama: "awal 59",
            opsi: awal_59,
        },
    ],
    dasar: &[CAPAIAN],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[("terlayani", "43"), ("berhak", "60")],
            cara: "43 / 60 = 0,71666…",
            diharapkan: "71,67 %",
            hitung: |i| persen(&coverage(i.angka("terlayani")?, i.angka("berhak")?)?),
        },
        Contoh {
            masukan: &[("terlayani", "0"), ("berhak", "0")],
            cara: "",
            diharapkan: "tak terdefinisi: penyebutnya nol",
            hitung: |i| persen(&coverage(i.angka("terlayani")?, i.angka("berhak")?)?),
        },
    ],
};

/// The first year that Permendagri 59/2021 rules.
fn awal_59() -> Vec<Opsi> {
    [
        (
            AwalPenerapan::Tahun2021,
            "Permendagri 59/2021 sejak tahun diundangkannya",
        ),
        (
            AwalPenerapan::Tahun2022,
            "Permendagri 59/2021 sejak tahun penuh pertamanya; 2019 sampai 2021 PP 2/2018 (kesehatan: Permenkes 4/2019)",
        ),
    ]
    .map(|(v, arti)| {
        Opsi::new(&v, arti, Keyakinan::BelumDikonfirmasi).baku_if(v == AwalPenerapan::default())
    })
    .into()
}

/// Where the denominator is from: named with the value, it changes no figure.
fn dasar_berhak() -> Vec<Opsi> {
    [
        (
            DasarBerhak::Terdaftar,
            "penduduk yang terdaftar",
            Keyakinan::TeksPeraturan,
        ),
        (
            DasarBerhak::Ditetapkan,
            "jumlah hasil pemetaan yang ditetapkan kepala daerah",
            Keyakinan::TeksPeraturan,
        ),
        (
            DasarBerhak::Proyeksi,
            "proyeksi, misalnya prevalensi × penduduk; yang terlayani dapat melebihinya",
            Keyakinan::TeksPeraturan,
        ),
    ]
    .map(|(v, arti, k)| Opsi::new(&v, arti, k))
    .into()
}

fn cara_tahap() -> Vec<Opsi> {
    [
        (
            CaraTahap::RataRata,
            "rata-rata persentase tahapnya (contoh Permenkes 4/2019, sudah diganti)",
            Keyakinan::TeksPeraturan,
        ),
        (
            CaraTahap::RasioJumlah,
            "seluruh yang terlayani dibagi seluruh yang berhak",
            Keyakinan::BelumDikonfirmasi,
        ),
    ]
    .map(|(v, arti, k)| Opsi::new(&v, arti, k).baku_if(v == CaraTahap::default()))
    .into()
}

pub(super) const CAKUPAN_BERTAHAP: Aturan = Aturan {
    kunci: "cakupan_bertahap",
    judul_id: "Cakupan SPM layanan bertahap",
    judul_en: "SPM coverage of a service with stages",
    fungsi: &["coverage_of_stages"],
    menghitung: "Cakupan layanan yang dihitung per tahap, misalnya kesehatan bencana: prakrisis dan tanggap darurat.",
    rumus: "rata-rata (terlayani / berhak) tiap tahap, atau jumlah terlayani / jumlah berhak",
    masukan: &[
        ("terlayani", "daftar jumlah, satu per tahap"),
        ("berhak", "daftar jumlah, satu per tahap"),
    ],
    tepi: &[
        ("tanpa tahap", "tak terdefinisi: datanya tidak ada"),
        (
            "berhak nol pada satu tahap",
            "tak terdefinisi: penyebutnya nol",
        ),
        (
            "pembulatan",
            "persentase tahap tidak dibulatkan sebelum dirata-ratakan",
        ),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "cara",
        opsi: cara_tahap,
    }],
    dasar: &[KESEHATAN_2019.kutipan],
    acuan: &[],
    contoh: &[
        Contoh {
            masukan: &[
                ("terlayani", "150; 10.545"),
                ("berhak", "165; 10.558"),
                ("cara", "rata_rata"),
            ],
            cara: "(90,9090… % + 99,8768… %) / 2",
            diharapkan: "95,39 %",
            hitung: bertahap,
        },
        Contoh {
            masukan: &[
                ("terlayani", "150; 10.545"),
                ("berhak", "165; 10.558"),
                ("cara", "rasio_jumlah"),
            ],
            cara: "10.695 / 10.723",
            diharapkan: "99,74 %",
            hitung: bertahap,
        },
    ],
};

fn bertahap(i: &super::Isian<'_>) -> super::Hasil {
    let berhak = i.daftar("berhak")?;
    let tahap: Vec<_> = i.daftar("terlayani")?.into_iter().zip(berhak).collect();
    persen(&coverage_of_stages(&tahap, i.pilih("cara")?)?)
}

pub(super) const KEBUTUHAN_BARANG: Aturan = Aturan {
    kunci: "kebutuhan_barang",
    judul_id: "Kebutuhan barang dan jasa suatu layanan",
    judul_en: "Need of goods and services",
    fungsi: &["need_of_goods"],
    menghitung: "Yang masih diperlukan dari tiap jenis barang, jasa, atau sarana, dan dananya menurut standar biaya.",
    rumus: "(diperlukan − tersedia) × standar biaya, dijumlahkan atas jenisnya",
    masukan: &[
        ("diperlukan", "daftar jumlah, satu per jenis"),
        ("tersedia", "daftar jumlah, satu per jenis"),
        ("satuan biaya", "rupiah per satuan, satu per jenis"),
    ],
    tepi: &[
        (
            "tersedia lebih banyak daripada diperlukan",
            "nol bagi jenis itu; kelebihannya tidak mengurangi jenis lain",
        ),
        ("tanpa baris", "tak terdefinisi: datanya tidak ada"),
        ("angka di bawah nol", "ditolak: di luar rentang"),
    ],
    pilihan: &[],
    dasar: &[DASAR_KEBUTUHAN],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("diperlukan", "90; 10"),
            ("tersedia", "65; 15"),
            ("satuan biaya", "40.000; 7.000"),
        ],
        cara: "25 × 40.000 + 0 × 7.000",
        diharapkan: "Rp1.000.000",
        hitung: |i| {
            let (ada, biaya) = (i.daftar("tersedia")?, i.daftar("satuan biaya")?);
            let rows = i.daftar("diperlukan")?.into_iter().zip(ada).zip(biaya);
            let rows = rows.map(|((diperlukan, tersedia), biaya)| {
                Ok(BarisKebutuhan {
                    nama: String::new(),
                    diperlukan,
                    tersedia,
                    satuan_biaya: Rupiah::from_angka(biaya)?,
                })
            });
            let rows = rows.collect::<Result<Vec<_>, TakTerdefinisi>>()?;
            Ok(rupiah(need_of_goods(&rows)?.jumlah))
        },
    }],
};

fn tanpa_berhak() -> Vec<Opsi> {
    [
        (
            TanpaBerhak::TakTerdefinisi,
            "tidak ada angka, alasannya disebut; juga tidak masuk jumlah dan tercetak `-` seperti dalam Permenkes 4/2019 (sudah diganti)",
            Keyakinan::BelumDikonfirmasi,
        ),
        (
            TanpaBerhak::Seratus,
            "dihitung 100 % (sebuah Renstra terbit)",
            Keyakinan::HalamanResmi,
        ),
        (
            TanpaBerhak::Nol,
            "dihitung 0 % (sebuah aplikasi)",
            Keyakinan::PraktikAplikasi,
        ),
    ]
    .map(|(v, arti, k)| Opsi::new(&v, arti, k).baku_if(v == TanpaBerhak::default()))
    .into()
}

pub(super) const CAKUPAN_TANPA_BERHAK: Aturan = Aturan {
    kunci: "cakupan_tanpa_berhak",
    judul_id: "Cakupan SPM bila tidak ada yang berhak",
    judul_en: "SPM coverage where nobody was entitled",
    fungsi: &["coverage_or"],
    menghitung: "Cakupan dengan pilihan untuk tahun tanpa yang berhak, misalnya tahun tanpa bencana.",
    rumus: "terlayani / berhak; bila berhak nol: menurut pilihan",
    masukan: &[
        ("terlayani", "jumlah"),
        ("berhak", "jumlah, satuan yang sama"),
    ],
    tepi: &[
        (
            "berhak nol",
            "menurut pilihan; peraturan yang mengaturnya tidak ditemukan dan praktik terbelah",
        ),
        ("berhak lebih dari nol", "sama dengan `cakupan_spm`"),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "tanpa berhak",
        opsi: tanpa_berhak,
    }],
    dasar: &[],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("terlayani", "0"),
            ("berhak", "0"),
            ("tanpa berhak", "seratus"),
        ],
        cara: "",
        diharapkan: "100 %",
        hitung: |i| {
            let pilihan: TanpaBerhak = i.pilih("tanpa berhak")?;
            persen(&coverage_or(
                i.angka("terlayani")?,
                i.angka("berhak")?,
                pilihan,
            )?)
        },
    }],
};

pub(super) const KEBUTUHAN: Aturan = Aturan {
    kunci: "kebutuhan_spm",
    judul_id: "Kebutuhan dana untuk yang belum terlayani",
    judul_en: "Money that closes the gap of a service",
    fungsi: &["need"],
    menghitung: "Dana untuk melayani semua yang berhak tetapi belum terlayani, per komponen biaya dan seluruhnya.",
    rumus: "(berhak − terlayani) × satuan biaya, dijumlahkan atas komponen",
    masukan: &[
        ("berhak", "jumlah"),
        ("terlayani", "jumlah, satuan yang sama"),
        (
            "satuan biaya",
            "rupiah per orang (atau keluarga), satu per komponen",
        ),
    ],
    tepi: &[
        (
            "terlayani lebih banyak daripada berhak",
            "ditolak: di luar rentang",
        ),
        ("semua terlayani", "nol rupiah"),
        (
            "tanpa satuan biaya",
            "tak terdefinisi: datanya tidak ada; biaya yang tidak diketahui bukan nol",
        ),
        ("hasil bukan sen bulat atau terlalu besar", "ditolak"),
    ],
    pilihan: &[],
    dasar: &[DASAR_KEBUTUHAN],
    acuan: &[],
    contoh: &[Contoh {
        masukan: &[
            ("berhak", "1.707"),
            ("terlayani", "1.117"),
            ("satuan biaya", "1.500.000; 350.000"),
        ],
        cara: "590 × 1.500.000 + 590 × 350.000 = 885.000.000 + 206.500.000",
        diharapkan: "590 belum terlayani, Rp1.091.500.000",
        hitung: |i| {
            let biaya = i
                .daftar("satuan biaya")?
                .into_iter()
                .map(|n| {
                    Ok(KomponenBiaya {
                        nama: String::new(),
                        satuan_biaya: Rupiah::from_angka(n)?,
                    })
                })
                .collect::<Result<Vec<_>, TakTerdefinisi>>()?;
            let n = need(i.angka("berhak")?, i.angka("terlayani")?, &biaya)?;
            let gap = angka(n.belum_terlayani);
            Ok(format!("{gap} belum terlayani, {}", rupiah(n.jumlah)))
        },
    }],
};

pub(super) const BENCANA: Aturan = Aturan {
    kunci: "kewenangan_bencana",
    judul_id: "Kewenangan pelayanan korban bencana",
    judul_en: "Whose disaster it is",
    fungsi: &["disaster_level"],
    menghitung: "Tingkat pemerintahan yang wajib melindungi korban bencana.",
    rumus: "pengungsi sampai batas kabupaten/kota, di satu kabupaten/kota: kabupaten/kota; di atasnya sampai batas provinsi, atau lebih dari satu kabupaten/kota: provinsi",
    masukan: &[
        ("pengungsi", "orang"),
        ("kabupaten/kota", "jumlah kabupaten/kota yang terdampak"),
    ],
    tepi: &[
        (
            "tanpa pengungsi atau tanpa daerah terdampak",
            "tidak ditentukan",
        ),
        (
            "di atas batas provinsi, di satu kabupaten/kota",
            "tidak ditentukan: sumbernya tidak memutuskan",
        ),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[Acuan::Batas(
        Some(DASAR_BENCANA),
        &[
            ("pengungsi, batas kabupaten/kota", PENGUNGSI_KABKOTA),
            ("pengungsi, batas provinsi", PENGUNGSI_PROVINSI),
        ],
    )],
    contoh: &[
        Contoh {
            masukan: &[("pengungsi", "50"), ("kabupaten/kota", "1")],
            cara: "",
            diharapkan: "kabupaten_kota",
            hitung: kewenangan,
        },
        Contoh {
            masukan: &[("pengungsi", "20"), ("kabupaten/kota", "2")],
            cara: "",
            diharapkan: "provinsi",
            hitung: kewenangan,
        },
        Contoh {
            masukan: &[("pengungsi", "101"), ("kabupaten/kota", "1")],
            cara: "",
            diharapkan: "tidak ditentukan",
            hitung: kewenangan,
        },
    ],
};

fn kewenangan(i: &super::Isian<'_>) -> super::Hasil {
    let level = disaster_level(i.cacah("pengungsi")?, i.cacah("kabupaten/kota")?);
    Ok(level.map_or_else(|| "tidak ditentukan".to_owned(), |l| kunci(&l)))
}
