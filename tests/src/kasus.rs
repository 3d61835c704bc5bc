//! Every finding: a small table that triggers it, and how it just does not. By hand.

use renstra_core::{OpsiBaca, Renstra, RenstraError, Temuan, reconcile};

/// A case of a finding.
pub struct Kasus {
    /// Its code.
    pub kode: &'static str,
    /// Tables that trigger it: name and text.
    pub tabel: &'static [(&'static str, &'static str)],
    /// Row and column of the finding.
    pub di: (u32, &'static str),
    /// What to replace, and by what, so that there is just nothing to find.
    pub ganti: (&'static str, &'static str),
    /// How many cells the finding weighs, counted by hand.
    pub sel: usize,
    /// Tables of the second document, for findings of two.
    pub kedua: &'static [(&'static str, &'static str)],
    /// Whole national lists that are handed in, the files in `renstra-core/data/nasional/`.
    pub daftar: &'static [&'static str],
}

/// Nothing beside the tables.
const KOSONG: Kasus = Kasus {
    kode: "",
    tabel: &[],
    di: (0, ""),
    ganti: ("", ""),
    sel: 0,
    kedua: &[],
    daftar: &[],
};

impl Kasus {
    /// The tables, or those in which there is just nothing to find.
    pub fn files(&self, benar: bool) -> impl Iterator<Item = (&'static str, String)> {
        let (from, to) = self.ganti;
        self.tabel.iter().map(move |(name, text)| {
            let text = if benar {
                text.replace(from, to)
            } else {
                (*text).to_owned()
            };
            (*name, text)
        })
    }

    /// The plan, or the one in which there is just nothing to find.
    ///
    /// # Panics
    /// If it cannot be read.
    pub fn plan(&self, benar: bool) -> Renstra {
        let opsi = OpsiBaca {
            nomenklatur: self.daftar.iter().map(|f| crate::nomenklatur(f)).collect(),
            ..OpsiBaca::default()
        };
        read(Renstra::read_with(self.files(benar), &opsi), self.kode)
    }

    /// The second document; none for a finding of one plan.
    ///
    /// # Panics
    /// If it cannot be read.
    pub fn kedua(&self) -> Option<Renstra> {
        let tables = self.kedua.iter().copied();
        (!self.kedua.is_empty()).then(|| read(Renstra::read(tables), self.kode))
    }

    /// Its findings of this code.
    ///
    /// # Panics
    /// If the tables cannot be read.
    pub fn found(&self, benar: bool) -> Vec<Temuan> {
        let plan = self.plan(benar);
        let result = match self.kedua() {
            Some(kedua) => reconcile(&plan, &kedua),
            None => plan.check(),
        };
        let own = result.temuan().iter().filter(|t| t.kode == self.kode);
        own.cloned().collect()
    }
}

#[allow(clippy::panic, reason = "a test cannot go on without its data")]
fn read(plan: Result<Renstra, RenstraError>, kode: &str) -> Renstra {
    plan.unwrap_or_else(|e| panic!("{kode}: {e}"))
}

/// Name of a table, or a whole one.
pub const MATRIX: &str = "tabel-6.1-program-pendanaan";
/// Name of a table, or a whole one.
pub const HISTORY: &str = "tabel-2.4-anggaran-realisasi";
/// Name of a table, or a whole one.
pub const KINERJA: &str = "tabel-pencapaian-kinerja";
/// Name of a table, or a whole one.
pub const SPM: &str = "tabel-2.3-capaian-spm";
const RPJMD: &str = "tabel-6.1-indikator-rpjmd";
/// Name of a table, or a whole one.
pub const PERMASALAHAN: &str = "tabel-3.1-permasalahan";
/// Name of a table, or a whole one.
pub const TUJUAN: &str = "tabel-4.1-tujuan-sasaran";
/// Name of a table, or a whole one.
pub const STRATEGI: &str = "tabel-5.1-strategi";
const PEGAWAI: &str = "komposisi-pegawai";
const RENCANA: &str = "rencana";
const SOSIAL: (&str, &str) = (
    RENCANA,
    "kunci,nilai\nbidang_urusan,1.06\ntingkat_daerah,kabupaten\nperiode_awal,2022\nperiode_akhir,2023\n",
);

const KEDUA: &[(&str, &str)] = &[(
    MATRIX,
    "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\nprogram,1.02.02,PROGRAM A,Jumlah I,Orang,5,100\n",
)];

/// One case a check, at least.
pub const KASUS: &[Kasus] = &[
    Kasus {
        kode: "ANG010",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,(5)\n",
        )],
        di: (2, "rp_2022"),
        ganti: ("(5)", "5"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "KIN014",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Jumlah kader,Orang,1.05,1\n",
        )],
        di: (2, "target_2022"),
        ganti: ("1.05", "105"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "SPM007",
        tabel: &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020,mutu_2020\nA,10,9,100.1\n",
        )],
        di: (2, "mutu_2020"),
        ganti: ("100.1", "100.0"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "STR007",
        tabel: &[
            (MATRIX, "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,5\n"),
            (
                "tabel-realisasi",
                "kode,tahun,rp_realisasi\n1.02.02,2023,5\n",
            ),
        ],
        di: (2, "tahun"),
        ganti: ("2023", "2022"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "MSK001",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,1.2.3\n",
        )],
        di: (2, "rp_2022"),
        ganti: ("1.2.3", "1.234"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "MSK002",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Luas,Ha,1.250,5\n",
        )],
        di: (2, "target_2022"),
        ganti: ("1.250", "1.25"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "MSK003",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Jumlah X,Persen,4 Lokasi,5\n",
        )],
        di: (2, "target_2022"),
        ganti: ("4 Lokasi", "4 %"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "MSK004",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022,warna\nprogram,1.02.02,P,1,x\n",
        )],
        di: (0, "warna"),
        ganti: ("warna", "lokasi"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "MSK005",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,1,000\n",
        )],
        di: (2, ""),
        ganti: ("1,000", "1000"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "MSK006",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,target_2022,rp_2022\nprogram,1.02.02,P,Nilai,90-80,5\n",
        )],
        di: (2, "target_2022"),
        ganti: ("90-80", "80-90"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "MSK007",
        tabel: &[(MATRIX, "tingkat,kode,uraian,rp_2022\nprogam,1.02.02,P,1\n")],
        di: (2, "tingkat"),
        ganti: ("progam", "program"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "STR001",
        tabel: &[
            SOSIAL,
            (
                MATRIX,
                "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,PROGRAM PEMBERDAYAAN SOSIAL,1\nkegiatan,1 06 02 2,Pengumpulan Sumbangan dalam Daerah Kabupaten/Kota,1\n",
            ),
        ],
        di: (3, "kode"),
        ganti: ("1 06 02 2,", "1 06 02 2.02,"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "STR002",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,1\nprogram,1.02.02,Q,2\n",
        )],
        di: (3, "kode"),
        ganti: ("1.02.02,Q", "1.02.03,Q"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "STR003",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,1\nkegiatan,1.02.03.2.01,K,1\n",
        )],
        di: (3, ""),
        ganti: ("1.02.03.2.01", "1.02.02.2.01"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "STR004",
        tabel: &[
            SOSIAL,
            (
                MATRIX,
                "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,PROGRAM REHABILITASI SOSIAL,1\n",
            ),
        ],
        di: (2, "kode"),
        ganti: ("1.06.02", "1.06.04"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "STR005",
        tabel: &[
            (
                MATRIX,
                "tingkat,kode,uraian,indikator,rp_2022\nsasaran,,Meningkatnya X,Persentase X,1\nprogram,1.02.02,P,Persentase Y,1\n",
            ),
            (
                STRATEGI,
                "sasaran,strategi\nMeningkatnya Z,S\nMeningkatkan X,T\n",
            ),
        ],
        di: (2, "sasaran"),
        ganti: ("Meningkatnya Z,S\n", ""),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "STR009",
        tabel: &[
            (
                PERMASALAHAN,
                "pokok_masalah,masalah,akar_masalah\nBelum optimalnya pengelolaan sampah,Sampah menumpuk,Armada kurang\nTingginya stunting,Gizi anak rendah,Pola asuh lemah\n",
            ),
            (
                STRATEGI,
                "sasaran,strategi,arah_kebijakan\nMeningkatnya layanan persampahan,Penambahan armada,Pengelolaan sampah di sumbernya\n",
            ),
        ],
        di: (3, "pokok_masalah"),
        ganti: ("Penambahan armada", "Perbaikan gizi anak"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "STR010",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022,unit_kerja\nprogram,1.02.02,P,3,-\nkegiatan,1.02.02.2.01,K,2,Bidang A\nkegiatan,1.02.02.2.02,L,1,\nkegiatan,1.02.02.2.03,M,0,\n",
        )],
        di: (2, "unit_kerja"),
        ganti: ("L,1,", "L,1,Bidang B"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "STR006",
        tabel: &[
            (
                MATRIX,
                "tingkat,kode,uraian,rp_2022\nprogram,1.06.04,PROGRAM REHABILITASI SOSIAL,1\n",
            ),
            (
                "tabel-2.2-spm-layanan",
                "jenis_pelayanan,program\nRehabilitasi,Program Rehabilitasi\n",
            ),
        ],
        di: (2, "program"),
        ganti: ("Program Rehabilitasi", "Rehabilitasi Sosial"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "ANG001",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,301\nkegiatan,1.02.02.2.01,K,100\nkegiatan,1.02.02.2.02,L,200\n",
        )],
        di: (2, "rp_2022"),
        ganti: ("301", "300"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "ANG002",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022,rp_2023,rp_akhir\nprogram,1.02.02,P,100,200,301\n",
        )],
        di: (2, "rp_akhir"),
        ganti: ("301", "300"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "ANG003",
        tabel: &[(
            HISTORY,
            "kelompok,uraian,2019,2020\nanggaran,A,\"1,50\",2\nanggaran,B,\"2,25\",3\nanggaran,Jumlah,\"3,76\",5\n",
        )],
        di: (4, "2019"),
        ganti: ("3,76", "3,75"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "ANG004",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Jumlah X,Unit,4,-\n",
        )],
        di: (2, "rp_2022"),
        ganti: ("4,-", "0,-"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "ANG005",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,target_2023,rp_2023\nprogram,1.02.02,P,Jumlah X,Unit,0,5,1,5\n",
        )],
        di: (2, "rp_2022"),
        ganti: ("0,5", "1,5"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "ANG006",
        tabel: &[(
            HISTORY,
            "kelompok,uraian,2020\nanggaran,A,100\nrealisasi,A,101\n",
        )],
        di: (3, "2020"),
        ganti: ("101", "100"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "ANG007",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nsasaran,,S,100\nprogram,1.02.02,P,100\nsasaran,,T,100\nprogram,1.02.02,P,100\n",
        )],
        di: (5, ""),
        ganti: ("T,100\nprogram,1.02.02,P,100", "T,99\nprogram,1.02.02,P,99"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "ANG008",
        tabel: &[(
            HISTORY,
            "kelompok,uraian,2019,2020\nanggaran,A,100,200\nrealisasi,A,79,150\nrasio,A,79,76\n",
        )],
        di: (4, "2020"),
        ganti: ("79,76", "79,75"),
        sel: 3,
        ..KOSONG
    },
    // Growths of 50, 100, 150, 200, 250: 100 %, 50 %, 33,3 %, 25 %; mean 52,08 %.
    Kasus {
        kode: "ANG009",
        tabel: &[(
            HISTORY,
            "kelompok,uraian,2016,2017,2018,2019,2020,pertumbuhan\nanggaran,A,50,100,150,200,250,\"52,09\"\n",
        )],
        di: (2, "pertumbuhan"),
        ganti: ("52,09", "52,08"),
        sel: 6,
        ..KOSONG
    },
    Kasus {
        kode: "KIN001",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022\nprogram,1.02.02,P,Jumlah X,Unit,0,15,16,1\n",
        )],
        di: (2, "target_akhir"),
        ganti: ("0,15,16", "0,15,15"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "KIN002",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,100,100,200,1\n",
        )],
        di: (2, "target_akhir"),
        ganti: ("100,200", "100,100"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "KIN003",
        tabel: &[
            (
                MATRIX,
                "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,94.33,1\n",
            ),
            (RPJMD, "indikator,2022\nPresentase X,95\n"),
        ],
        di: (2, "2022"),
        ganti: ("X,95", "X,94"),
        sel: 2,
        ..KOSONG
    },
    // Means: 15, 20, 25, 30.
    Kasus {
        kode: "KIN004",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_2024,target_2025,rp_2022\nsasaran,,S,Indeks,Persen,15,20,25,31,1\nprogram,1.02.02,P,Persentase X,Persen,10,20,30,40,1\nprogram,1.02.03,Q,Persentase Y,Persen,20,20,20,20,0\n",
        )],
        di: (2, "target_2025"),
        ganti: ("25,31", "25,30"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "KIN005",
        tabel: &[
            (
                RENCANA,
                "kunci,nilai\nperiode_awal,2022\nperiode_akhir,2023\n",
            ),
            (
                MATRIX,
                "tingkat,kode,uraian,indikator,satuan,kondisi_awal,target_2022,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,100,100,1\n",
            ),
            (RPJMD, "indikator,2021,2022\nPersentase X,90,100\n"),
        ],
        di: (2, "kondisi_awal"),
        ganti: ("X,90", "X,100"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "KIN006",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,10,1\nkegiatan,1.02.02.2.01,K,Jumlah kader yang dilatih,Orang,5,1\nsubkegiatan,1.02.02.2.01.01,L,Jumlah kader yang dilatih,Orang,6,1\n",
        )],
        di: (3, "target_2022"),
        ganti: ("Orang,6", "Orang,5"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "KIN007",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,target_2022,target_2023,polaritas,rp_2022\nprogram,1.02.02,P,Angka X,10,11,negatif,1\n",
        )],
        di: (2, "target_2023"),
        ganti: ("10,11", "10,10"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "KIN008",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,kondisi_awal,target_2022,rp_2022\nprogram,1.02.02,P,Persentase X,N/A,10,1\n",
        )],
        di: (2, "kondisi_awal"),
        ganti: ("N/A", "-"),
        sel: 1,
        ..KOSONG
    },
    Kasus {
        kode: "KIN009",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Jumlah Dokumen,Orang,10,1\n",
        )],
        di: (2, "satuan"),
        ganti: ("Jumlah Dokumen", "Jumlah Peserta"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "KIN010",
        tabel: &[(
            KINERJA,
            "indikator,target_2020,realisasi_2020,rasio_2020\nX,71,73,\"102,83\"\nY,71,\"73,04\",\"102,87\"\n",
        )],
        di: (2, "rasio_2020"),
        ganti: ("102,83", "102,82"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "KIN011",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,10,10,10,2\nkegiatan,1.02.02.2.01,K,Jumlah TPU,Lokasi,4,4,8,2\nsubkegiatan,1.02.02.2.01.01,L,Jumlah TPU,Lokasi,4,4,4,1\nsubkegiatan,1.02.02.2.01.02,M,Jumlah TPU,Lokasi,4,4,4,1\n",
        )],
        di: (3, "target_akhir"),
        ganti: ("4,4,8", "4,4,4"),
        sel: 9,
        ..KOSONG
    },
    Kasus {
        kode: "KIN012",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,10,2\nkegiatan,1.02.02.2.01,Pendataan dan Pengolahan Kepegawaian,Jumlah berkas,Berkas,4,1\nkegiatan,1.02.02.2.02,Laporan Barang,Jumlah Pendataan dan Pengolahan Kepegawaian,Berkas,4,1\n",
        )],
        di: (4, "indikator"),
        ganti: (
            "Jumlah Pendataan dan Pengolahan Kepegawaian",
            "Jumlah Laporan Barang",
        ),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "KIN013",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022\nprogram,1.02.02,P,Persentase X,Persen,10,2\nkegiatan,1.02.02.2.01,K,Jumlah lansia,Orang,40,2\nsubkegiatan,1.02.02.2.01.01,L,Jumlah penerima sandang,Orang,41,1\nsubkegiatan,1.02.02.2.01.02,M,Jumlah penerima pangan,Orang,40,1\n",
        )],
        di: (4, "target_2022"),
        ganti: ("Orang,41", "Orang,40"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "KIN015",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,rp_2022\nprogram,1.02.02,P,Melaksanakan rapat,,v,v,1\n",
        )],
        di: (2, "indikator"),
        ganti: ("rapat,,", "rapat,Kali,"),
        sel: 4,
        ..KOSONG
    },
    Kasus {
        kode: "KIN016",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2022,target_2023,target_akhir,rp_2022\nprogram,1.02.02,P,Jumlah X,Orang,,N/A,5,1\n",
        )],
        di: (2, "indikator"),
        ganti: ("N/A,5", "5,5"),
        sel: 4,
        ..KOSONG
    },
    Kasus {
        kode: "KIN017",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,kondisi_awal,target_2022,target_2023,rp_2022\nsasaran,,S,Persentase X,Persen,80,80,80,1\nprogram,1.02.02,P,Persentase X,Persen,80,80,80,1\n",
        )],
        di: (2, "indikator"),
        ganti: ("80,80,80", "80,80,80.5"),
        sel: 4,
        ..KOSONG
    },
    Kasus {
        kode: "SPM001",
        tabel: &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020\nA,100,101\n",
        )],
        di: (2, "terlayani_2020"),
        ganti: ("101", "100"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "SPM002",
        tabel: &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020,capaian_2020\nA,60,43,\"71,67\"\nB,4,3,75\nC,3,1,\"33,34\"\n",
        )],
        di: (4, "capaian_2020"),
        ganti: ("33,34", "33,33"),
        sel: 3,
        ..KOSONG
    },
    Kasus {
        kode: "SPM003",
        tabel: &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020,keterangan\nA,1.200 Orang,1.117 Orang,PKH (1.000); Pemkab (118)\n",
        )],
        di: (2, "keterangan"),
        ganti: ("(118)", "(117)"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "SPM004",
        tabel: &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020\nA,100 KK,80 jiwa\n",
        )],
        di: (2, "terlayani_2020"),
        ganti: ("80 jiwa", "80 keluarga"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "SPM005",
        tabel: &[(
            SPM,
            "jenis_pelayanan,berhak_2020,terlayani_2020,berhak_2021,terlayani_2021\nA,10,10,11,11\nB,20,20,21,21\n",
        )],
        di: (0, ""),
        ganti: ("21,21", "21,20"),
        sel: 8,
        ..KOSONG
    },
    Kasus {
        kode: "SPM006",
        tabel: &[
            SOSIAL,
            (
                MATRIX,
                "tingkat,kode,uraian,rp_2022\nprogram,1.06.06,PROGRAM PENANGANAN BENCANA,0\nkegiatan,1.06.06.2.01,Perlindungan Sosial Korban Bencana Alam dan Sosial Kabupaten/Kota,0\nsubkegiatan,1.06.06.2.01.01,Penyediaan Makanan,0\n",
            ),
            (
                SPM,
                "jenis_pelayanan,berhak_2020,terlayani_2020\nPerlindungan bagi korban bencana kab/kota,10,9\n",
            ),
        ],
        di: (2, ""),
        ganti: ("Makanan,0", "Makanan,1"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "SDM001",
        tabel: &[(
            PEGAWAI,
            "pengelompokan,kelompok,persen_tercetak\ngolongan,III,\"60,1%\"\ngolongan,II,\"39,6%\"\n",
        )],
        di: (2, "persen_tercetak"),
        ganti: ("39,6%", "39,8%"),
        sel: 2,
        ..KOSONG
    },
    Kasus {
        kode: "SDM002",
        tabel: &[(
            PEGAWAI,
            "pengelompokan,kelompok,jumlah_tercetak,persen_tercetak\ngolongan,III,2,\"66,6%\"\ngolongan,II,1,\"33,3%\"\ngolongan,TOTAL,3,\n",
        )],
        di: (2, "persen_tercetak"),
        ganti: ("66,6%", "66,7%"),
        sel: 3,
        ..KOSONG
    },
    // The list for 2027 names the code that this one of 2019 is replaced by.
    Kasus {
        kode: "STR008",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT,1\nkegiatan,1.02.02.2.02,Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota,1\nsubkegiatan,1.02.02.2.02.21,Pengelolaan Pelayanan Kesehatan Orang dengan Masalah Kesehatan Jiwa (ODMK),1\n",
        )],
        di: (4, "kode"),
        ganti: (
            "1.02.02.2.02.21,Pengelolaan Pelayanan Kesehatan Orang dengan Masalah Kesehatan Jiwa (ODMK)",
            "1.02.02.2.02.01,Pengelolaan Pelayanan Kesehatan Ibu Hamil",
        ),
        sel: 2,
        daftar: &["permendagri-90-2019.tsv", "pemutakhiran-2027.tsv"],
        ..KOSONG
    },
    // The second document plans the programmes and 100 for the first of them.
    Kasus {
        kode: "REK001",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\nprogram,1.02.02,PROGRAM A,Jumlah I,Orang,5,100\nprogram,1.02.03,PROGRAM B,Jumlah J,Orang,5,7\n",
        )],
        di: (3, "uraian"),
        ganti: ("5,7", "5,0"),
        sel: 1,
        kedua: KEDUA,
        ..KOSONG
    },
    Kasus {
        kode: "REK002",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\nprogram,1.02.02,PROGRAM A,Jumlah I,Orang,5,101\n",
        )],
        di: (2, "rp_2023"),
        ganti: ("5,101", "5,100"),
        sel: 2,
        kedua: KEDUA,
        ..KOSONG
    },
    Kasus {
        kode: "REK003",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\nprogram,1.02.02,PROGRAM A,Jumlah I,Orang,6,100\n",
        )],
        di: (2, "target_2023"),
        ganti: ("Orang,6", "Orang,5"),
        sel: 2,
        kedua: KEDUA,
        ..KOSONG
    },
    Kasus {
        kode: "REK004",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\nprogram,1.02.02,PROGRAM B,Jumlah I,Orang,5,100\n",
        )],
        di: (2, "uraian"),
        ganti: ("PROGRAM B", "Program a"),
        sel: 4,
        kedua: KEDUA,
        ..KOSONG
    },
    Kasus {
        kode: "REK005",
        tabel: &[(
            MATRIX,
            "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\nprogram,1.02.02,PROGRAM A,Jumlah I,Anak,5,100\n",
        )],
        di: (2, "satuan"),
        ganti: ("Anak", "orang"),
        sel: 2,
        kedua: KEDUA,
        ..KOSONG
    },
];
