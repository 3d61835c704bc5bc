//! The schema: the tables of a plan and the columns of each.

use serde::Serialize;

/// The tables of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub enum Tabel {
    /// Identity of the plan.
    Rencana,
    /// T-C.27: programmes, activities and funding.
    ProgramPendanaan,
    /// T-C.24: budget and realisation of past years.
    AnggaranRealisasi,
    /// T-C.23: achieved performance of past years.
    PencapaianKinerja,
    /// Progress of the plan's own nodes.
    Realisasi,
    /// Evaluation of a Renstra or RPJMD with its years side by side (E.54, E.58, E.80).
    EvaluasiRenstra,
    /// People entitled to each SPM service, and people served.
    CapaianSpm,
    /// T-C.25: tujuan and sasaran with their targets.
    TujuanSasaran,
    /// T-C.28: indicators that follow the RPJMD.
    IndikatorRpjmd,
    /// IKU: the main indicators of the agency, in the form in force since 2025.
    Iku,
    /// IKK: the key indicators of its urusan, in the form in force since 2025.
    Ikk,
    /// Priority sub kegiatan, in the form in force since 2025.
    SubKegiatanPrioritas,
    /// Assets.
    Aset,
    /// SPM services with their needs and cost components.
    SpmLayanan,
    /// Problems and their roots.
    Permasalahan,
    /// T-C.26: strategies and policy directions.
    Strategi,
    /// Basic needs by group.
    KebutuhanDasar,
    /// Criteria of who is entitled.
    KriteriaSpm,
    /// Staff by grouping.
    KomposisiPegawai,
    /// Events of a disaster service: from report to help.
    Kejadian,
    /// Goods and services that the SPM asks for: required, available, what one costs.
    KebutuhanBarang,
    /// Social assistance: the poor, who receives what, updates of the data.
    BantuanSosial,
}

/// The columns of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skema {
    /// File or sheet name.
    pub nama: &'static str,
    /// Required columns.
    pub wajib: &'static [&'static str],
    /// Required year columns, by prefix; one year is enough.
    pub wajib_tahun: &'static [&'static str],
    /// Columns of which at least one is required.
    pub salah_satu: &'static [&'static str],
    /// Year columns, by prefix, of which at least one in one year is required.
    pub salah_satu_tahun: &'static [&'static str],
    /// Optional columns.
    pub pilihan: &'static [&'static str],
    /// Optional year columns, by prefix.
    pub pilihan_tahun: &'static [&'static str],
}

const KOSONG: Skema = Skema {
    nama: "",
    wajib: &[],
    wajib_tahun: &[],
    salah_satu: &[],
    salah_satu_tahun: &[],
    pilihan: &[],
    pilihan_tahun: &[],
};

impl Tabel {
    /// All tables.
    pub const ALL: [Self; 22] = [
        Self::Rencana,
        Self::ProgramPendanaan,
        Self::AnggaranRealisasi,
        Self::PencapaianKinerja,
        Self::Realisasi,
        Self::EvaluasiRenstra,
        Self::CapaianSpm,
        Self::TujuanSasaran,
        Self::IndikatorRpjmd,
        Self::Iku,
        Self::Ikk,
        Self::SubKegiatanPrioritas,
        Self::Aset,
        Self::SpmLayanan,
        Self::Permasalahan,
        Self::Strategi,
        Self::KebutuhanDasar,
        Self::KriteriaSpm,
        Self::KomposisiPegawai,
        Self::Kejadian,
        Self::KebutuhanBarang,
        Self::BantuanSosial,
    ];

    /// File or sheet name.
    pub fn nama(self) -> &'static str {
        self.skema().nama
    }

    /// The columns of the table.
    pub fn skema(self) -> Skema {
        match self {
            Self::Rencana => Skema {
                nama: "rencana",
                wajib: &["kunci", "nilai"],
                ..KOSONG
            },
            Self::ProgramPendanaan => Skema {
                nama: "program-pendanaan",
                wajib: &["tingkat", "kode", "uraian"],
                wajib_tahun: &["rp"],
                pilihan: &[
                    "indikator",
                    "satuan",
                    "kondisi_awal",
                    "target_akhir",
                    "rp_akhir",
                    "unit_kerja",
                    "lokasi",
                    "polaritas",
                    "agregasi",
                    "no",
                    "keterangan",
                    "akumulasi",
                    "akumulasi_rp",
                ],
                pilihan_tahun: &["target"],
                ..KOSONG
            },
            Self::AnggaranRealisasi => Skema {
                nama: "anggaran-realisasi",
                wajib: &["kelompok", "uraian"],
                wajib_tahun: &[""],
                pilihan: &["tingkat", "kode", "pertumbuhan"],
                ..KOSONG
            },
            Self::PencapaianKinerja => Skema {
                nama: "pencapaian-kinerja",
                wajib: &["indikator"],
                wajib_tahun: &["target", "realisasi"],
                pilihan: &["no", "satuan", "polaritas", "rumus"],
                pilihan_tahun: &["rasio"],
                ..KOSONG
            },
            Self::Realisasi => Skema {
                nama: "realisasi",
                wajib: &["kode", "tahun"],
                salah_satu: &[
                    "realisasi",
                    "rp_realisasi",
                    "realisasi_tw_1",
                    "rp_realisasi_tw_1",
                ],
                pilihan: &[
                    "indikator",
                    "triwulan",
                    "bulan",
                    "unit_kerja",
                    "sasaran",
                    "target",
                    "uraian",
                    "satuan",
                    "polaritas",
                    "target_akhir",
                    "sampai_tahun_lalu",
                    "target_tw_1",
                    "target_tw_2",
                    "target_tw_3",
                    "target_tw_4",
                    "realisasi_tw_2",
                    "realisasi_tw_3",
                    "realisasi_tw_4",
                    "capaian",
                    "sampai_tahun_ini",
                    "tingkat_capaian",
                    "rp_target_akhir",
                    "rp_sampai_tahun_lalu",
                    "rp_target",
                    "rp_realisasi_tw_2",
                    "rp_realisasi_tw_3",
                    "rp_realisasi_tw_4",
                    "rp_capaian",
                    "rp_sampai_tahun_ini",
                    "rp_tingkat_capaian",
                    "target_berikut",
                    "rp_target_berikut",
                    "keterangan",
                ],
                ..KOSONG
            },
            Self::EvaluasiRenstra => Skema {
                nama: "evaluasi-renstra",
                wajib: &["indikator"],
                wajib_tahun: &["target", "realisasi"],
                pilihan: &[
                    "no",
                    "kode",
                    "sasaran",
                    "uraian",
                    "satuan",
                    "polaritas",
                    "unit_kerja",
                    "kondisi_awal",
                    "target_akhir",
                    "sampai_tahun_ini",
                    "tingkat_capaian",
                    "rp_target_akhir",
                    "rp_sampai_tahun_ini",
                    "rp_tingkat_capaian",
                    "keterangan",
                ],
                pilihan_tahun: &["rasio", "rp_target", "rp_realisasi", "rp_rasio"],
                ..KOSONG
            },
            Self::CapaianSpm => Skema {
                nama: "capaian-spm",
                wajib: &["jenis_pelayanan"],
                salah_satu_tahun: &["berhak", "capaian"],
                pilihan: &[
                    "no",
                    "indikator",
                    "tempat",
                    "tahap",
                    "dasar_berhak",
                    "keterangan",
                ],
                pilihan_tahun: &["terlayani", "target_terlayani", "mutu"],
                ..KOSONG
            },
            Self::TujuanSasaran => Skema {
                nama: "tujuan-sasaran",
                pilihan: DENGAN_NSPK,
                ..INDIKATOR
            },
            Self::IndikatorRpjmd => Skema {
                nama: "indikator-rpjmd",
                ..INDIKATOR
            },
            Self::Iku => Skema {
                nama: "iku",
                ..INDIKATOR
            },
            Self::Ikk => Skema {
                nama: "ikk",
                ..INDIKATOR
            },
            Self::SubKegiatanPrioritas => Skema {
                nama: "subkegiatan-prioritas",
                wajib: &["uraian"],
                pilihan: &[
                    "no",
                    "kode",
                    "program",
                    "outcome",
                    "indikator",
                    "satuan",
                    "keterangan",
                ],
                pilihan_tahun: &["target", "rp"],
                ..KOSONG
            },
            Self::Aset => Skema {
                nama: "aset",
                wajib: &["jenis_barang", "jumlah"],
                pilihan: &["no", "satuan"],
                ..KOSONG
            },
            Self::SpmLayanan => Skema {
                nama: "spm-layanan",
                wajib: &["jenis_pelayanan"],
                pilihan: &[
                    "sasaran",
                    "indikator",
                    "target",
                    "kebutuhan",
                    "komponen_biaya",
                    "cara_hitung",
                    "program",
                ],
                ..KOSONG
            },
            Self::Permasalahan => Skema {
                nama: "permasalahan",
                wajib: &["pokok_masalah", "masalah", "akar_masalah"],
                ..KOSONG
            },
            Self::Strategi => Skema {
                nama: "strategi",
                wajib: &["sasaran", "strategi"],
                pilihan: &["misi", "tujuan", "arah_kebijakan"],
                pilihan_tahun: &[""],
                ..KOSONG
            },
            Self::KebutuhanDasar => Skema {
                nama: "kebutuhan-dasar",
                wajib: &["sasaran", "komponen"],
                pilihan: &["no"],
                ..KOSONG
            },
            Self::KriteriaSpm => Skema {
                nama: "kriteria-spm",
                wajib: &["sasaran", "kriteria"],
                pilihan: &["no"],
                ..KOSONG
            },
            Self::Kejadian => Skema {
                nama: "kejadian",
                wajib: &["tahun"],
                salah_satu: &["menit", "dilaporkan"],
                pilihan: &[
                    "ditolong",
                    "jenis",
                    "tempat",
                    "korban",
                    "standar_menit",
                    "target_dalam_standar",
                ],
                ..KOSONG
            },
            Self::KebutuhanBarang => Skema {
                nama: "kebutuhan-barang",
                wajib: &[
                    "jenis_pelayanan",
                    "tahun",
                    "barang",
                    "diperlukan",
                    "tersedia",
                ],
                pilihan: &["satuan", "satuan_biaya", "keterangan"],
                ..KOSONG
            },
            Self::BantuanSosial => Skema {
                nama: "bantuan-sosial",
                wajib: &["tahun", "program", "penerima"],
                pilihan: &[
                    "satuan",
                    "sasaran",
                    "nilai",
                    "juga_penerima",
                    "pemutakhiran",
                    "pemutakhiran_wajib",
                    "target_cakupan",
                    "keterangan",
                ],
                ..KOSONG
            },
            Self::KomposisiPegawai => Skema {
                nama: "komposisi-pegawai",
                wajib: &["pengelompokan", "kelompok"],
                salah_satu: &["jumlah_tercetak", "persen_tercetak"],
                ..KOSONG
            },
        }
    }
}

/// Optional columns of the tables of indicators; the first four are those of T-C.25 alone, NSPK and sasaran of the RPJMD
/// in the form in force.
const DENGAN_NSPK: &[&str] = &[
    "tujuan",
    "sasaran",
    "nspk",
    "sasaran_rpjmd",
    "jenis",
    "kelompok",
    "uraian",
    "satuan",
    "no",
    "kondisi_awal",
    "akhir",
    "keterangan",
    "polaritas",
];

/// The tables of indicators share their columns.
const INDIKATOR: Skema = Skema {
    wajib: &["indikator"],
    wajib_tahun: &[""],
    pilihan: match DENGAN_NSPK {
        [_, _, _, _, rest @ ..] => rest,
        _ => DENGAN_NSPK,
    },
    ..KOSONG
};

impl Skema {
    /// True for a column of the schema.
    pub(crate) fn knows(&self, column: &str) -> bool {
        let named = [self.wajib, self.salah_satu, self.pilihan];
        let yearly = [self.wajib_tahun, self.salah_satu_tahun, self.pilihan_tahun];
        named.into_iter().flatten().any(|c| *c == column)
            || yearly
                .into_iter()
                .flatten()
                .any(|p| super::column_name::year_of(column, p).is_some())
    }

    /// The name of every column, year columns as `rp_YYYY`.
    pub(crate) fn column_names(&self) -> impl Iterator<Item = String> {
        let named = [self.wajib, self.salah_satu, self.pilihan];
        let yearly = [self.wajib_tahun, self.salah_satu_tahun, self.pilihan_tahun];
        let yearly = yearly.into_iter().flatten().map(|p| year_column(p));
        named
            .into_iter()
            .flatten()
            .map(|c| (*c).to_owned())
            .chain(yearly)
    }
}

/// The name of the year columns with a prefix: `rp_YYYY`, or `YYYY` without one.
pub fn year_column(prefix: &str) -> String {
    if prefix.is_empty() {
        "YYYY".to_owned()
    } else {
        format!("{prefix}_YYYY")
    }
}
