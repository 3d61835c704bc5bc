//! Permensos 9/2018: technical standards of the social services of the SPM.
//!
//! Title and opening were read; what follows rests on public applications and on a real plan, as
//! marked.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// The level of government responsible for a disaster.
pub const BENCANA: Kutipan = Kutipan::new(
    "Permensos 9/2018",
    "Pasal 10 dan Pasal 29",
    Keyakinan::PraktikAplikasi,
);

/// Refugees of a disaster of a kabupaten or kota: up to this many, in one kabupaten or kota.
pub const PENGUNGSI_KABKOTA: u32 = 50;

/// Refugees of a disaster of a provinsi: up to this many.
pub const PENGUNGSI_PROVINSI: u32 = 100;

/// Basic needs of each group, as a real plan prints them (inside an institution).
pub const KEBUTUHAN_DASAR: &[(&str, &[&str])] = &[
    (
        "disabilitas",
        &[
            "permakanan",
            "sandang",
            "asrama yang mudah diakses",
            "alat bantu",
            "perbekalan kesehatan",
            "bimbingan fisik, mental, spiritual, dan sosial",
            "bimbingan keterampilan hidup sehari-hari",
            "pembuatan NIK",
            "akses ke layanan pendidikan dan kesehatan",
            "pelayanan penelusuran keluarga",
            "pelayanan reunifikasi keluarga",
        ],
    ),
    (
        "anak",
        &[
            "pengasuhan",
            "permakanan",
            "sandang",
            "asrama yang mudah diakses",
            "perbekalan kesehatan",
            "bimbingan fisik, mental, spiritual, dan sosial",
            "bimbingan keterampilan hidup sehari-hari",
            "pembuatan akta kelahiran, NIK, dan KIA",
            "akses ke layanan pendidikan dan kesehatan",
            "pelayanan penelusuran keluarga",
            "pelayanan reunifikasi keluarga",
            "akses layanan pengasuhan kepada keluarga pengganti",
        ],
    ),
    (
        "lanjut_usia",
        &[
            "permakanan",
            "sandang",
            "asrama yang mudah diakses",
            "alat bantu",
            "perbekalan kesehatan",
            "bimbingan fisik, mental, spiritual, dan sosial",
            "bimbingan keterampilan hidup sehari-hari",
            "pembuatan NIK",
            "akses ke layanan kesehatan",
            "pelayanan penelusuran keluarga",
            "pelayanan reunifikasi keluarga",
            "pemulasaraan",
        ],
    ),
    (
        "tuna_sosial",
        &[
            "permakanan",
            "sandang",
            "asrama yang mudah diakses",
            "perbekalan kesehatan",
            "bimbingan fisik, mental, spiritual, dan sosial",
            "bimbingan keterampilan dasar",
            "pembuatan NIK, akta kelahiran, surat nikah, dan/atau KIA",
            "akses ke layanan kesehatan",
            "pemulangan ke daerah asal",
        ],
    ),
    (
        "bencana",
        &[
            "permakanan",
            "sandang",
            "tempat penampungan pengungsi",
            "penanganan khusus bagi kelompok rentan",
            "pelayanan dukungan psikososial",
        ],
    ),
];

/// Where the needs are from: the lists of the groups from a real plan, those of a disaster from an
/// application that cites articles 15 to 19.
pub const KEBUTUHAN: Kutipan = Kutipan::new(
    "Permensos 9/2018",
    "kebutuhan dasar; bencana: Pasal 15 sampai 19",
    Keyakinan::DokumenRencana,
);

/// Who is entitled, by group: criteria as a real plan prints them. A criterion that the print reverses
/// ("masih ada yang mengurus") is given in the sense that the group requires.
pub const KRITERIA: &[(&str, &[&str])] = &[
    ("disabilitas", TELANTAR),
    ("anak", TELANTAR),
    ("lanjut_usia", TELANTAR),
    (
        "tuna_sosial",
        &[
            "tidak terpenuhi kebutuhan dasarnya, tidak terawat, tidak terpelihara, dan tidak terurus",
            "tidak memiliki tempat tinggal tetap",
            "tidak ada lagi perseorangan, keluarga, atau masyarakat yang mengurus",
        ],
    ),
    (
        "bencana",
        &[
            "pengungsi atau penyintas 1 sampai 50 orang",
            "dampak bencana meliputi 1 kabupaten/kota",
            "penetapan bencana oleh kepala daerah",
        ],
    ),
];

const TELANTAR: &[&str] = &[
    "tidak terpenuhi kebutuhan dasarnya, tidak terawat, tidak terpelihara, dan tidak terurus",
    "tidak ada lagi perseorangan, keluarga, atau masyarakat yang mengurus",
];
