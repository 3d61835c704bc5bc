//! The two forms of the tables of a Renstra, described for users.

use crate::peraturan::{Kutipan, inmendagri_2_2025, permendagri_86_2017};
use crate::sheet::{Bentuk, Tabel};

/// A form, for its page. Texts are Indonesian.
#[derive(Debug)]
pub struct AturanBentuk {
    /// The form.
    pub bentuk: Bentuk,
    /// Name of its page.
    pub kunci: &'static str,
    /// Title in Indonesian.
    pub judul_id: &'static str,
    /// Title in English.
    pub judul_en: &'static str,
    /// How it is told.
    pub dikenali: &'static str,
    /// Its tables: what it is here, what it is called in the form, and its columns there.
    pub tabel: &'static [(Tabel, &'static str, &'static str)],
    /// How its tables are read.
    pub aturan: &'static [&'static str],
    /// Citations.
    pub dasar: &'static [Kutipan],
}

/// Both forms, the older first.
///
/// ```
/// use renstra_core::rules::registry::BENTUK;
/// use renstra_core::sheet::Bentuk;
/// assert!(BENTUK.iter().map(|b| b.bentuk).eq(Bentuk::ALL));
/// ```
pub static BENTUK: &[AturanBentuk] = &[
    AturanBentuk {
        bentuk: Bentuk::Permendagri86,
        kunci: "bentuk_permendagri_86_2017",
        judul_id: "Bentuk tabel Permendagri 86/2017",
        judul_en: "The form of Permendagri 86/2017",
        dikenali: "Salah satu tabel bertarget memuat kolom akhir periode (`target_akhir`, `rp_akhir`, `akhir`). Bila kolom tidak \
                   menentukan, rencana yang periodenya mulai 2017 sampai 2024 berbentuk ini. Periode yang mulai sebelum 2017 \
                   tidak diberi bentuk.",
        tabel: &[
            (
                Tabel::PencapaianKinerja,
                "T-C.23",
                "indikator; target, realisasi, dan rasio capaian tiap tahun",
            ),
            (
                Tabel::AnggaranRealisasi,
                "T-C.24",
                "uraian; anggaran, realisasi, dan rasio tiap tahun; rata-rata pertumbuhan",
            ),
            (
                Tabel::TujuanSasaran,
                "T-C.25",
                "tujuan; sasaran; indikator; target tiap tahun",
            ),
            (
                Tabel::Strategi,
                "T-C.26",
                "tujuan; sasaran; strategi; arah kebijakan",
            ),
            (
                Tabel::ProgramPendanaan,
                "T-C.27",
                "kode; program dan kegiatan; indikator; data capaian awal; target dan rupiah tiap tahun; kondisi kinerja pada akhir \
                 periode (target dan rupiah); unit kerja penanggung jawab; lokasi",
            ),
            (
                Tabel::IndikatorRpjmd,
                "T-C.28",
                "indikator; kondisi awal; target tiap tahun; kondisi kinerja pada akhir periode RPJMD",
            ),
        ],
        aturan: &[
            "Rupiah akhir periode adalah jumlah rupiah tahunannya (ANG002).",
            "Target akhir periode adalah target tersendiri: jumlah, nilai tahun terakhir, atau rata-rata, menurut `agregasi` indikatornya \
             (KIN001).",
            "Kolom yang dimiliki bentuk ini dan tidak dimuat tabelnya dicatat (MSK011) bila periode rencana dinyatakan; yang memerlukannya \
             dilewati, bukan dianggap cocok.",
            "Tahun di antara tahun yang tercetak harus berkolom (MSK011).",
        ],
        dasar: &[
            permendagri_86_2017::T_C_23,
            permendagri_86_2017::T_C_24,
            permendagri_86_2017::T_C_25,
            permendagri_86_2017::T_C_26,
            permendagri_86_2017::T_C_27,
            permendagri_86_2017::T_C_28,
        ],
    },
    AturanBentuk {
        bentuk: Bentuk::Inmendagri2,
        kunci: "bentuk_inmendagri_2_2025",
        judul_id: "Bentuk tabel yang berlaku sejak 2025 (Inmendagri 2/2025)",
        judul_en: "The form in force since 2025 (Inmendagri 2/2025)",
        dikenali: "Tidak ada kolom akhir periode, dan tahun target berurutan sampai 2030 (mulai 2024, 2025, atau 2026) atau ada baris \
                   `outcome` dan `output`. Bila kolom tidak menentukan, rencana yang periodenya mulai 2025 atau sesudahnya berbentuk ini. \
                   Nomor tabel berbeda antarperangkat daerah dan tidak dipakai.",
        tabel: &[
            (
                Tabel::TujuanSasaran,
                "tujuan dan sasaran",
                "NSPK; sasaran RPJMD; tujuan; sasaran; indikator; kondisi awal 2024; target 2025 sampai 2030",
            ),
            (
                Tabel::ProgramPendanaan,
                "rencana program, kegiatan, subkegiatan, dan pendanaan",
                "bidang urusan, program, outcome, kegiatan, subkegiatan, dan output dalam satu kolom; indikator dengan satuan dalam kurung; \
                 kondisi awal 2024; target dan pagu indikatif 2026 sampai 2030",
            ),
            (
                Tabel::SubKegiatanPrioritas,
                "subkegiatan prioritas",
                "program prioritas; outcome; kegiatan atau subkegiatan",
            ),
            (
                Tabel::Iku,
                "IKU",
                "indikator; satuan; target 2025 atau 2026 sampai 2030",
            ),
            (Tabel::Ikk, "IKK", "seperti IKU, menurut urusan"),
            (
                Tabel::PencapaianKinerja,
                "kinerja pelayanan",
                "kolom T-C.23",
            ),
            (
                Tabel::AnggaranRealisasi,
                "anggaran dan realisasi",
                "kolom T-C.24",
            ),
        ],
        aturan: &[
            "Tahun terakhir adalah akhir periode; tidak ada kolom akhir periode, dan `rp_2025` tidak diperlukan.",
            "Uang tercetak dua kali, pada baris nomenklatur dan pada baris outcome atau output di bawahnya: baris nomenklatur saja yang \
             dihitung. Kegiatan 100 dengan baris output 100 dan dua subkegiatan 60 dan 40 adalah 100.",
            "Baris outcome milik program, baris output milik kegiatan atau subkegiatan. Tanpa kolom `tingkat`, kode menentukan tingkat barisnya, \
             dan baris tanpa kode adalah outcome atau output baris di atasnya.",
            "Kode dan nama boleh sesel (`7.02.03 - PROGRAM …`); satuan berdiri dalam kurung di belakang indikator.",
            "Sel kosong di bawah NSPK, sasaran RPJMD, tujuan, sasaran, dan program prioritas mengulang isi di atasnya.",
            "Sub kegiatan prioritas harus ada dalam tabel program dengan kode, nama, dan program yang sama (STR011), pagu yang sama (ANG013), \
             dan target yang sama (KIN003).",
            "IKU dan IKK dibandingkan dengan indikator tabel program, dan bila tidak ada di sana dengan tabel tujuan dan sasaran (KIN003, KIN005).",
        ],
        dasar: &[
            inmendagri_2_2025::TUJUAN_SASARAN,
            inmendagri_2_2025::PROGRAM_PENDANAAN,
            inmendagri_2_2025::SUB_KEGIATAN_PRIORITAS,
            inmendagri_2_2025::IKU_IKK,
        ],
    },
];
