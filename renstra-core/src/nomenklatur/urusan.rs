//! Urusan, bidang urusan and levels of government: what their numbers in a code mean.

use crate::peraturan::Keyakinan;

/// Number, meaning in Indonesian and in English, and how it was confirmed.
pub type Arti = (u8, &'static str, &'static str, Keyakinan);

/// The urusan.
pub const URUSAN: &[Arti] = &[
    (
        1,
        "urusan wajib pelayanan dasar",
        "mandatory, basic services",
        Keyakinan::DataResmi,
    ),
    (
        2,
        "urusan wajib non pelayanan dasar",
        "mandatory, other than basic services",
        Keyakinan::DataResmi,
    ),
    (3, "urusan pilihan", "optional", Keyakinan::DataResmi),
    (
        4,
        "unsur pendukung",
        "supporting offices",
        Keyakinan::DataResmi,
    ),
    (
        5,
        "unsur penunjang",
        "auxiliary functions",
        Keyakinan::DataResmi,
    ),
    (
        6,
        "unsur pengawasan",
        "internal oversight",
        Keyakinan::DataResmi,
    ),
    (
        7,
        "unsur kewilayahan",
        "territorial offices",
        Keyakinan::DataResmi,
    ),
    (
        8,
        "unsur pemerintahan umum",
        "general government",
        Keyakinan::DataResmi,
    ),
    (
        9,
        "unsur kekhususan",
        "special autonomy",
        Keyakinan::DataResmi,
    ),
    (
        10,
        "kekhususan Aceh (hanya daftar 2019 untuk kabupaten/kota)",
        "special matters of Aceh (list of 2019 for kabupaten/kota only)",
        Keyakinan::DataResmi,
    ),
];

/// The levels of government. Only 1 and 2 stand without doubt; the others are concluded from the
/// names of their entries.
pub const KEWENANGAN: &[Arti] = &[
    (1, "provinsi", "provinsi", Keyakinan::DataResmi),
    (2, "kabupaten/kota", "kabupaten/kota", Keyakinan::DataResmi),
    (
        3,
        "otonomi khusus Papua atau Papua Barat (mana dari 3 dan 4, belum pasti)",
        "special autonomy of Papua or West Papua (which of 3 and 4 is not certain)",
        Keyakinan::BelumDikonfirmasi,
    ),
    (
        4,
        "otonomi khusus Papua atau Papua Barat (mana dari 3 dan 4, belum pasti)",
        "special autonomy of Papua or West Papua (which of 3 and 4 is not certain)",
        Keyakinan::BelumDikonfirmasi,
    ),
    (
        5,
        "keistimewaan Daerah Istimewa Yogyakarta",
        "special status of Yogyakarta",
        Keyakinan::BelumDikonfirmasi,
    ),
    (
        6,
        "Daerah Khusus Jakarta",
        "special region of Jakarta",
        Keyakinan::BelumDikonfirmasi,
    ),
    (
        7,
        "kekhususan Aceh",
        "special matters of Aceh",
        Keyakinan::BelumDikonfirmasi,
    ),
    (
        8,
        "Bali (desa adat)",
        "Bali (desa adat)",
        Keyakinan::BelumDikonfirmasi,
    ),
];

/// The bidang urusan as the lists of 2019 and for 2027 name them; where they differ, both are said.
pub const BIDANG: &[(u8, u8, &str, &str)] = &[
    (1, 1, "pendidikan", "education"),
    (1, 2, "kesehatan", "health"),
    (
        1,
        3,
        "pekerjaan umum dan penataan ruang",
        "public works and spatial planning",
    ),
    (
        1,
        4,
        "perumahan dan kawasan permukiman",
        "housing and settlements",
    ),
    (
        1,
        5,
        "ketenteraman dan ketertiban umum serta pelindungan masyarakat",
        "public order and protection of the community",
    ),
    (1, 6, "sosial", "social affairs"),
    (2, 7, "tenaga kerja", "labour"),
    (
        2,
        8,
        "pemberdayaan perempuan dan pelindungan anak",
        "women's empowerment and child protection",
    ),
    (2, 9, "pangan", "food"),
    (2, 10, "pertanahan", "land"),
    (2, 11, "lingkungan hidup", "environment"),
    (
        2,
        12,
        "administrasi kependudukan dan pencatatan sipil",
        "population administration and civil registry",
    ),
    (
        2,
        13,
        "pemberdayaan masyarakat dan desa",
        "community and village empowerment",
    ),
    (
        2,
        14,
        "pengendalian penduduk dan keluarga berencana",
        "population control and family planning",
    ),
    (2, 15, "perhubungan", "transport"),
    (
        2,
        16,
        "komunikasi dan informatika",
        "communication and informatics",
    ),
    (
        2,
        17,
        "koperasi, usaha kecil, dan menengah",
        "cooperatives, small and medium enterprises",
    ),
    (2, 18, "penanaman modal", "investment"),
    (2, 19, "kepemudaan dan olahraga", "youth and sports"),
    (2, 20, "statistik", "statistics"),
    (2, 21, "persandian", "cryptography"),
    (2, 22, "kebudayaan", "culture"),
    (2, 23, "perpustakaan", "libraries"),
    (2, 24, "kearsipan", "archives"),
    (
        3,
        25,
        "kelautan dan perikanan",
        "marine affairs and fisheries",
    ),
    (3, 26, "pariwisata", "tourism"),
    (3, 27, "pertanian", "agriculture"),
    (3, 28, "kehutanan", "forestry"),
    (
        3,
        29,
        "energi dan sumber daya mineral",
        "energy and mineral resources",
    ),
    (3, 30, "perdagangan", "trade"),
    (3, 31, "perindustrian", "industry"),
    (3, 32, "transmigrasi", "transmigration"),
    (4, 1, "sekretariat daerah", "regional secretariat"),
    (4, 2, "sekretariat DPRD", "secretariat of the DPRD"),
    (5, 1, "perencanaan", "planning"),
    (5, 2, "keuangan", "finance"),
    (5, 3, "kepegawaian", "personnel"),
    (5, 4, "pendidikan dan pelatihan", "training"),
    (
        5,
        5,
        "penelitian dan pengembangan",
        "research and development",
    ),
    (
        5,
        6,
        "perbatasan (daftar 2019 provinsi: penghubung)",
        "borders (list of 2019, provinsi: liaison)",
    ),
    (
        5,
        7,
        "penghubung (daftar 2019: perbatasan)",
        "liaison (list of 2019: borders)",
    ),
    (6, 1, "inspektorat daerah", "regional inspectorate"),
    (7, 1, "kecamatan", "kecamatan"),
    (7, 2, "kota administrasi", "administrative city"),
    (7, 3, "kabupaten administrasi", "administrative regency"),
    (
        8,
        1,
        "kesatuan bangsa dan politik",
        "national unity and politics",
    ),
    (
        9,
        1,
        "kekhususan Aceh (daftar 2019: Dinas Syariat Islam Aceh)",
        "special matters of Aceh (list of 2019: its office of Islamic law)",
    ),
    (
        9,
        2,
        "kekhususan Papua (daftar 2019: Majelis Permusyawaratan Ulama Aceh)",
        "special matters of Papua (list of 2019: council of ulama of Aceh)",
    ),
    (
        9,
        3,
        "kekhususan Papua Barat (daftar 2019: Majelis Adat Aceh)",
        "special matters of West Papua (list of 2019: adat council of Aceh)",
    ),
    (
        9,
        4,
        "Baitul Mal Aceh (hanya daftar 2019)",
        "Baitul Mal of Aceh (list of 2019 only)",
    ),
    (
        9,
        5,
        "Badan Reintegrasi Aceh (hanya daftar 2019)",
        "reintegration agency of Aceh (list of 2019 only)",
    ),
    (
        9,
        6,
        "Paniradya Kaistimewan Yogyakarta (hanya daftar 2019)",
        "Paniradya Kaistimewan of Yogyakarta (list of 2019 only)",
    ),
    (10, 1, "kekhususan Aceh", "special matters of Aceh"),
];
