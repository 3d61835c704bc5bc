//! PP 2/2018: the services of the minimum service standards, in all six urusan.

use serde::Serialize;

use super::jenis_pemda::JenisPemda;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use crate::value::satuan::words;

/// The six urusan that carry SPM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UrusanSpm {
    /// Education.
    Pendidikan,
    /// Health.
    Kesehatan,
    /// Public works.
    PekerjaanUmum,
    /// Housing.
    PerumahanRakyat,
    /// Public order and protection of the community.
    Trantibumlinmas,
    /// Social affairs.
    Sosial,
}

impl UrusanSpm {
    /// All six, in the order of the law.
    pub const ALL: [Self; 6] = [
        Self::Pendidikan,
        Self::Kesehatan,
        Self::PekerjaanUmum,
        Self::PerumahanRakyat,
        Self::Trantibumlinmas,
        Self::Sosial,
    ];

    /// The code of its bidang urusan.
    ///
    /// ```
    /// use renstra_core::peraturan::jenis_spm::UrusanSpm;
    /// assert_eq!(UrusanSpm::Sosial.bidang(), "1.06");
    /// ```
    pub fn bidang(self) -> &'static str {
        match self {
            Self::Pendidikan => "1.01",
            Self::Kesehatan => "1.02",
            Self::PekerjaanUmum => "1.03",
            Self::PerumahanRakyat => "1.04",
            Self::Trantibumlinmas => "1.05",
            Self::Sosial => "1.06",
        }
    }

    /// The number of its bidang within urusan 1.
    pub(crate) fn nomor(self) -> u8 {
        match self {
            Self::Pendidikan => 1,
            Self::Kesehatan => 2,
            Self::PekerjaanUmum => 3,
            Self::PerumahanRakyat => 4,
            Self::Trantibumlinmas => 5,
            Self::Sosial => 6,
        }
    }

    /// The technical standards of its ministry, the latest first; which of them still holds is told by their marks, not by this library.
    ///
    /// ```
    /// use renstra_core::peraturan::jenis_spm::UrusanSpm;
    /// let health: Vec<_> = UrusanSpm::Kesehatan.standar_teknis().iter().map(|k| k.peraturan).collect();
    /// assert_eq!(health, ["Permenkes 6/2024", "Permenkes 4/2019"]);
    /// ```
    pub fn standar_teknis(self) -> &'static [Kutipan] {
        use Keyakinan::{HalamanResmi as H, TeksPeraturan as T};
        match self {
            Self::Pendidikan => {
                const {
                    &[Kutipan::new(
                        "Permendikbudristek 32/2022",
                        "Pasal 4 dan 5",
                        T,
                    )]
                }
            }
            Self::Kesehatan => {
                const {
                    &[
                        Kutipan::new("Permenkes 6/2024", "", H),
                        Kutipan::new("Permenkes 4/2019", "", T),
                    ]
                }
            }
            Self::PekerjaanUmum | Self::PerumahanRakyat => {
                const {
                    &[Kutipan::new(
                        "Permen PUPR 29/PRT/M/2018",
                        "judul Lampiran I dan II",
                        T,
                    )]
                }
            }
            Self::Trantibumlinmas => {
                const {
                    &[
                        Kutipan::new(
                            "Permendagri 121/2018",
                            "ketenteraman dan ketertiban umum",
                            H,
                        ),
                        Kutipan::new("Permendagri 101/2018", "bencana", H),
                        Kutipan::new("Permendagri 114/2018", "kebakaran", H),
                    ]
                }
            }
            Self::Sosial => const { &[Kutipan::new("Permensos 9/2018", "judul dan pembukaan", T)] },
        }
    }

    /// True if the technical standard of minimum quality has a line for staff: not for pekerjaan umum and perumahan rakyat
    /// (PP 2/2018 articles 7(4) and 8(4), against 5(4), 6(4), 9(4) and 10(4)).
    ///
    /// ```
    /// use renstra_core::peraturan::jenis_spm::UrusanSpm;
    /// assert!(UrusanSpm::Kesehatan.ada_sdm() && !UrusanSpm::PekerjaanUmum.ada_sdm());
    /// ```
    pub fn ada_sdm(self) -> bool {
        !matches!(self, Self::PekerjaanUmum | Self::PerumahanRakyat)
    }
}

/// A service (jenis pelayanan dasar) of an urusan, with the words that identify it and the kegiatan that pay for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct JenisPelayananDasar {
    /// The urusan.
    pub urusan: UrusanSpm,
    /// The level of government that must provide it.
    pub pemda: JenisPemda,
    /// Short key, the same at both levels.
    pub kunci: &'static str,
    /// Its name.
    pub nama: &'static str,
    /// Where it is written.
    pub kutipan: Kutipan,
    /// True if fewer served is better: the served are people hurt when rules are enforced. The law does not say so; it is
    /// practice ([`RENDAH_LEBIH_BAIK`]).
    pub rendah_lebih_baik: bool,
    /// Words of which a printed service carries at least one; Terlantar and Telantar are one.
    pub kata: &'static [&'static str],
    /// Kegiatan of which every sub kegiatan pays for it (official nomenclature).
    pub kegiatan: &'static [&'static str],
    /// Kegiatan of which only the sub kegiatan with its number or its words pay for it.
    pub bersama: &'static [&'static str],
    /// The number of its sub kegiatan in them; 0 where there are several.
    pub nomor: u16,
}

/// Where the direction of the service of public order is from: article 9 of PP 2/2018 does not state it, a published plan of an
/// agency for public order says that a low share is the good one. Practice, not law.
pub const RENDAH_LEBIH_BAIK: Kutipan = Kutipan::new(
    "praktik satu Renstra Satpol PP kabupaten",
    "arah capaian ketenteraman dan ketertiban umum, yang tidak disebut PP 2/2018 Pasal 9",
    Keyakinan::HalamanResmi,
);

const fn layanan(
    urusan: UrusanSpm,
    pemda: JenisPemda,
    pasal: &'static str,
    kunci: &'static str,
    nama: &'static str,
    kata: &'static [&'static str],
    kegiatan: &'static [&'static str],
) -> JenisPelayananDasar {
    JenisPelayananDasar {
        urusan,
        pemda,
        kunci,
        nama,
        kutipan: Kutipan::new("PP 2/2018", pasal, Keyakinan::TeksPeraturan),
        rendah_lebih_baik: false,
        kata,
        kegiatan,
        bersama: &[],
        nomor: 0,
    }
}

use JenisPemda::{KabupatenKota as K, Provinsi as P};
use UrusanSpm as U;

/// All services: 14 of a provinsi, 29 of a kabupaten or kota. DKI Jakarta carries both (article 21).
#[rustfmt::skip]
pub const JENIS: &[JenisPelayananDasar] = &[
    layanan(U::Pendidikan, P, "Pasal 5", "pendidikan_menengah", "pendidikan menengah", &["menengah", "sma", "smk"], &["1.01.02.1.01", "1.01.02.1.02"]),
    layanan(U::Pendidikan, P, "Pasal 5", "pendidikan_khusus", "pendidikan khusus", &["khusus", "slb"], &["1.01.02.1.03"]),
    layanan(U::Pendidikan, K, "Pasal 5", "paud", "pendidikan anak usia dini", &["usia dini", "paud"], &["1.01.02.2.03"]),
    layanan(U::Pendidikan, K, "Pasal 5", "pendidikan_dasar", "pendidikan dasar", &["pendidikan dasar", "sekolah dasar", "menengah pertama", "sd", "smp"], &["1.01.02.2.01", "1.01.02.2.02"]),
    layanan(U::Pendidikan, K, "Pasal 5", "kesetaraan", "pendidikan kesetaraan", &["kesetaraan"], &["1.01.02.2.04"]),
    JenisPelayananDasar {bersama: &["1.02.02.1.02"], nomor: 1, ..layanan(U::Kesehatan, P, "Pasal 6", "krisis_kesehatan", "pelayanan kesehatan bagi penduduk terdampak krisis kesehatan akibat bencana dan/atau berpotensi bencana provinsi", &["krisis kesehatan", "bencana"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.1.02"], nomor: 2, ..layanan(U::Kesehatan, P, "Pasal 6", "klb", "pelayanan kesehatan bagi penduduk pada kondisi kejadian luar biasa provinsi", &["luar biasa", "klb"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 1, ..layanan(U::Kesehatan, K, "Pasal 6", "ibu_hamil", "pelayanan kesehatan ibu hamil", &["ibu hamil", "bumil"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 2, ..layanan(U::Kesehatan, K, "Pasal 6", "ibu_bersalin", "pelayanan kesehatan ibu bersalin", &["bersalin", "persalinan", "melahirkan", "bulin"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 3, ..layanan(U::Kesehatan, K, "Pasal 6", "bayi_baru_lahir", "pelayanan kesehatan bayi baru lahir", &["bayi", "neonatus", "neonatal", "bbl"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 4, ..layanan(U::Kesehatan, K, "Pasal 6", "balita", "pelayanan kesehatan balita", &["balita"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 5, ..layanan(U::Kesehatan, K, "Pasal 6", "usia_pendidikan_dasar", "pelayanan kesehatan pada usia pendidikan dasar", &["usia pendidikan dasar", "usia sekolah"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 6, ..layanan(U::Kesehatan, K, "Pasal 6", "usia_produktif", "pelayanan kesehatan pada usia produktif", &["usia produktif"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 7, ..layanan(U::Kesehatan, K, "Pasal 6", "usia_lanjut", "pelayanan kesehatan pada usia lanjut", &["usia lanjut", "lanjut usia", "lansia", "usila"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 8, ..layanan(U::Kesehatan, K, "Pasal 6", "hipertensi", "pelayanan kesehatan penderita hipertensi", &["hipertensi"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 9, ..layanan(U::Kesehatan, K, "Pasal 6", "diabetes", "pelayanan kesehatan penderita diabetes melitus", &["diabetes", "dm"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 10, ..layanan(U::Kesehatan, K, "Pasal 6", "jiwa", "pelayanan kesehatan orang dengan gangguan jiwa berat", &["jiwa berat", "gangguan jiwa", "odgj"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 11, ..layanan(U::Kesehatan, K, "Pasal 6", "tuberkulosis", "pelayanan kesehatan orang terduga tuberkulosis", &["tuberkulosis", "tuberculosis", "tbc", "tb"], &[])},
    JenisPelayananDasar {bersama: &["1.02.02.2.02"], nomor: 12, ..layanan(U::Kesehatan, K, "Pasal 6", "hiv", "pelayanan kesehatan orang dengan risiko terinfeksi virus yang melemahkan daya tahan tubuh manusia (Human Immunodeficiency Virus)", &["hiv", "immunodeficiency", "melemahkan daya tahan"], &[])},
    JenisPelayananDasar {bersama: &["1.03.07.1.01"], nomor: 0, ..layanan(U::PekerjaanUmum, P, "Pasal 7", "air_minum", "pemenuhan kebutuhan air minum curah lintas kabupaten/kota", &["air minum", "spam"], &["1.03.03.1.01"])},
    JenisPelayananDasar {bersama: &["1.03.07.1.01"], nomor: 0, ..layanan(U::PekerjaanUmum, P, "Pasal 7", "air_limbah", "penyediaan pelayanan pengolahan air limbah domestik regional lintas kabupaten/kota", &["air limbah", "spald", "lumpur tinja"], &["1.03.05.1.01"])},
    JenisPelayananDasar {bersama: &["1.03.07.2.01"], nomor: 0, ..layanan(U::PekerjaanUmum, K, "Pasal 7", "air_minum", "pemenuhan kebutuhan pokok air minum sehari-hari", &["air minum", "spam"], &["1.03.03.2.01"])},
    JenisPelayananDasar {bersama: &["1.03.07.2.01"], nomor: 0, ..layanan(U::PekerjaanUmum, K, "Pasal 7", "air_limbah", "penyediaan pelayanan pengolahan air limbah domestik", &["air limbah", "spald", "lumpur tinja"], &["1.03.05.2.01"])},
    JenisPelayananDasar {bersama: &["1.04.02.1.01", "1.04.02.1.02", "1.04.02.1.03", "1.04.02.1.04"], nomor: 0, ..layanan(U::PerumahanRakyat, P, "Pasal 8", "rumah_bencana", "penyediaan dan rehabilitasi rumah yang layak huni bagi korban bencana provinsi", &["bencana"], &[])},
    JenisPelayananDasar {bersama: &["1.04.02.1.01", "1.04.02.1.02", "1.04.02.1.03", "1.04.02.1.04"], nomor: 0, ..layanan(U::PerumahanRakyat, P, "Pasal 8", "rumah_relokasi", "fasilitasi penyediaan rumah yang layak huni bagi masyarakat yang terkena relokasi program pemerintah daerah provinsi", &["relokasi"], &[])},
    JenisPelayananDasar {bersama: &["1.04.02.2.01", "1.04.02.2.02", "1.04.02.2.03", "1.04.02.2.04"], nomor: 0, ..layanan(U::PerumahanRakyat, K, "Pasal 8", "rumah_bencana", "penyediaan dan rehabilitasi rumah yang layak huni bagi korban bencana kabupaten/kota", &["bencana"], &[])},
    JenisPelayananDasar {bersama: &["1.04.02.2.01", "1.04.02.2.02", "1.04.02.2.03", "1.04.02.2.04"], nomor: 0, ..layanan(U::PerumahanRakyat, K, "Pasal 8", "rumah_relokasi", "fasilitasi penyediaan rumah yang layak huni bagi masyarakat yang terkena relokasi program pemerintah daerah kabupaten/kota", &["relokasi"], &[])},
    JenisPelayananDasar { rendah_lebih_baik: true, ..layanan(U::Trantibumlinmas, P, "Pasal 9", "trantibum", "pelayanan ketenteraman dan ketertiban umum provinsi", &["ketertiban", "ketenteraman", "ketentraman", "trantibum"], &["1.05.02.1.01", "1.05.02.1.02", "1.05.02.1.03"])},
    JenisPelayananDasar { rendah_lebih_baik: true, ..layanan(U::Trantibumlinmas, K, "Pasal 9", "trantibum", "pelayanan ketenteraman dan ketertiban umum", &["ketertiban", "ketenteraman", "ketentraman", "trantibum"], &["1.05.02.2.01", "1.05.02.2.02", "1.05.02.2.03"])},
    layanan(U::Trantibumlinmas, K, "Pasal 9", "rawan_bencana", "pelayanan informasi rawan bencana", &["rawan bencana"], &["1.05.03.2.01"]),
    layanan(U::Trantibumlinmas, K, "Pasal 9", "kesiapsiagaan", "pelayanan pencegahan dan kesiapsiagaan terhadap bencana", &["kesiapsiagaan"], &["1.05.03.2.02"]),
    layanan(U::Trantibumlinmas, K, "Pasal 9", "evakuasi_bencana", "pelayanan penyelamatan dan evakuasi korban bencana", &["korban bencana"], &["1.05.03.2.03"]),
    JenisPelayananDasar {bersama: &["1.05.04.2.05"], nomor: 0, ..layanan(U::Trantibumlinmas, K, "Pasal 9", "kebakaran", "pelayanan penyelamatan dan evakuasi korban kebakaran", &["kebakaran"], &["1.05.04.2.01"])},
    layanan(U::Sosial, P, "Pasal 10", "disabilitas", "rehabilitasi sosial dasar penyandang disabilitas telantar di dalam panti", &["disabilitas"], &["1.06.04.1.01"]),
    layanan(U::Sosial, P, "Pasal 10", "anak", "rehabilitasi sosial dasar anak telantar di dalam panti", &["anak"], &["1.06.04.1.02"]),
    layanan(U::Sosial, P, "Pasal 10", "lanjut_usia", "rehabilitasi sosial dasar lanjut usia telantar di dalam panti", &["lanjut usia", "lansia"], &["1.06.04.1.03"]),
    layanan(U::Sosial, P, "Pasal 10", "tuna_sosial", "rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di dalam panti", &["tuna sosial", "gelandangan", "gepeng"], &["1.06.04.1.04"]),
    layanan(U::Sosial, P, "Pasal 10", "bencana", "perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bencana bagi korban bencana provinsi", &["bencana"], &["1.06.06.1.01"]),
    layanan(U::Sosial, K, "Pasal 10", "disabilitas", "rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti", &["disabilitas"], &["1.06.04.2.01"]),
    layanan(U::Sosial, K, "Pasal 10", "anak", "rehabilitasi sosial dasar anak telantar di luar panti", &["anak"], &["1.06.04.2.01"]),
    layanan(U::Sosial, K, "Pasal 10", "lanjut_usia", "rehabilitasi sosial dasar lanjut usia telantar di luar panti", &["lanjut usia", "lansia"], &["1.06.04.2.01"]),
    layanan(U::Sosial, K, "Pasal 10", "tuna_sosial", "rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di luar panti", &["tuna sosial", "gelandangan", "gepeng"], &["1.06.04.2.01"]),
    layanan(U::Sosial, K, "Pasal 10", "bencana", "perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bencana bagi korban bencana kabupaten/kota", &["bencana"], &["1.06.06.2.01"]),
];

/// The services that a level of government must provide in an urusan.
///
/// ```
/// use renstra_core::peraturan::{JenisPemda, jenis_spm::{UrusanSpm, services}};
/// assert_eq!(services(UrusanSpm::Kesehatan, JenisPemda::KabupatenKota).count(), 12);
/// ```
pub fn services(
    urusan: UrusanSpm,
    pemda: JenisPemda,
) -> impl Iterator<Item = &'static JenisPelayananDasar> {
    JENIS
        .iter()
        .filter(move |j| j.urusan == urusan && j.pemda == pemda)
}

impl JenisPelayananDasar {
    /// Who is entitled to it, where the article says more than its name (PP 2/2018, paragraphs (5)).
    ///
    /// ```
    /// use renstra_core::peraturan::{JenisPemda, jenis_spm::{UrusanSpm, services}};
    /// let young = services(UrusanSpm::Pendidikan, JenisPemda::KabupatenKota).find(|s| s.kunci == "paud").unwrap();
    /// assert_eq!(young.berhak(), Some("warga negara usia 5 sampai 6 tahun"));
    /// ```
    pub fn berhak(&self) -> Option<&'static str> {
        Some(match self.kunci {
            "paud" => "warga negara usia 5 sampai 6 tahun",
            "pendidikan_dasar" => "warga negara usia 7 sampai 15 tahun",
            "kesetaraan" => "warga negara usia 7 sampai 18 tahun",
            "pendidikan_menengah" => "warga negara usia 16 sampai 18 tahun",
            "pendidikan_khusus" => "penyandang disabilitas usia 4 sampai 18 tahun",
            "air_minum" | "air_limbah" => "setiap warga negara",
            "rumah_bencana" => "korban bencana yang memiliki rumah yang terkena",
            "rumah_relokasi" => "masyarakat yang terkena relokasi program pemerintah daerah itu",
            "trantibum" => {
                "warga negara yang terkena gangguan akibat penegakan pelanggaran peraturan daerah"
            }
            "rawan_bencana" | "kesiapsiagaan" | "evakuasi_bencana" => {
                "warga negara di kawasan rawan bencana dan korban bencana"
            }
            "kebakaran" => "korban kebakaran dan yang terdampak kebakaran",
            "lanjut_usia" => "lanjut usia telantar (60 tahun ke atas)",
            _ => return None,
        })
    }

    /// True if a printed name has one of its words.
    ///
    /// ```
    /// use renstra_core::peraturan::{JenisPemda, jenis_spm::{UrusanSpm, services}};
    /// let mut all = services(UrusanSpm::Sosial, JenisPemda::KabupatenKota);
    /// let found = all.find(|s| s.is_named("Rehabilitasi Sosial Dasar Anak Terlantar Diluar Panti")).unwrap();
    /// assert_eq!(found.kunci, "anak");
    /// ```
    pub fn is_named(&self, tercetak: &str) -> bool {
        has_words(tercetak, self.kata)
    }

    /// Words of sub kegiatan that may pay for it and for others too, such as those for mother and child.
    pub(crate) fn kata_luas(&self) -> &'static [&'static str] {
        match self.kunci {
            "ibu_hamil" | "ibu_bersalin" => &["ibu"],
            "bayi_baru_lahir" | "balita" => &["anak", "bayi"],
            "usia_pendidikan_dasar" => &["anak", "remaja", "sekolah"],
            "usia_lanjut" => &["kelanjutusiaan"],
            "hipertensi" | "diabetes" => &["tidak menular", "ptm"],
            "jiwa" => &["jiwa"],
            "tuberkulosis" | "hiv" => &["penyakit menular"],
            _ => &[],
        }
    }

    /// How many words of its name a printed one has; none if none of those that identify it.
    fn likeness(&self, tercetak: &str) -> Option<usize> {
        let printed = words(tercetak);
        let own = words(self.nama);
        let common = own.iter().filter(|w| printed.contains(w)).count();
        self.is_named(tercetak).then_some(common)
    }

    /// All kegiatan that pay for it, alone or with other services.
    pub fn kegiatan_semua(&self) -> impl Iterator<Item = &'static str> {
        self.kegiatan.iter().chain(self.bersama).copied()
    }
}

/// The service that a printed name means: of several with its words, the one whose own name is most like it, the first of equals.
pub(crate) fn service_named(
    all: &[&'static JenisPelayananDasar],
    tercetak: &str,
) -> Option<&'static JenisPelayananDasar> {
    let mut best = None;
    for service in all {
        if let Some(n) = service.likeness(tercetak)
            && best.is_none_or(|(most, _)| n > most)
        {
            best = Some((n, *service));
        }
    }
    Some(best?.1)
}

/// True for a service of health: by that word, or as one of the services of a kabupaten or kota.
pub(crate) fn is_of_health(tercetak: &str) -> bool {
    // Of names that are equally like it, one of another urusan is meant.
    let local: Vec<_> = JENIS.iter().rev().filter(|s| s.pemda == K).collect();
    has_words(tercetak, &["kesehatan"])
        || service_named(&local, tercetak).is_some_and(|s| s.urusan == U::Kesehatan)
}

/// True if a text has one of some words or series of words.
pub(crate) fn has_words(text: &str, some: &[&str]) -> bool {
    let text = format!(" {} ", words(text).join(" "));
    some.iter().any(|k| text.contains(&format!(" {k} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 3 + 12 + 2 + 2 + 5 + 5 = 29 and 2 + 2 + 2 + 2 + 1 + 5 = 14.
    #[test]
    fn counts_by_urusan() {
        let count = |pemda| U::ALL.map(|u| services(u, pemda).count());
        assert_eq!(count(K), [3, 12, 2, 2, 5, 5]);
        assert_eq!(count(P), [2, 2, 2, 2, 1, 5]);
        // Article 21: DKI Jakarta carries the services of both levels.
        assert_eq!(JENIS.len(), 43);
    }

    /// The name of every service names it and no other of its urusan and level.
    #[test]
    fn names_tell_services_apart() {
        for own in JENIS {
            let named = services(own.urusan, own.pemda).filter(|s| s.is_named(own.nama));
            let keys: Vec<_> = named.map(|s| s.kunci).collect();
            assert_eq!(keys, [own.kunci]);
        }
    }

    #[test]
    fn kegiatan_are_of_the_urusan_and_level() {
        for s in JENIS {
            let level = if s.pemda == P { "1" } else { "2" };
            for code in s.kegiatan_semua() {
                assert!(code.starts_with(s.urusan.bidang()), "{code}");
                assert_eq!(code.split('.').nth(3), Some(level), "{code}");
            }
        }
    }
}
