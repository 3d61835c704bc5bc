//! PP 2/2018: the services of the minimum service standards, in all six urusan.

use serde::Serialize;

use super::jenis_pemda::JenisPemda;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

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

/// A service (jenis pelayanan dasar) of an urusan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct JenisPelayananDasar {
    /// The urusan.
    pub urusan: UrusanSpm,
    /// The level of government that must provide it.
    pub pemda: JenisPemda,
    /// Its name.
    pub nama: &'static str,
    /// Where it is written.
    pub kutipan: Kutipan,
    /// True if fewer served is better: the served are people hurt when rules are enforced.
    pub rendah_lebih_baik: bool,
}

const fn layanan(
    urusan: UrusanSpm,
    pemda: JenisPemda,
    pasal: &'static str,
    keyakinan: Keyakinan,
    nama: &'static str,
) -> JenisPelayananDasar {
    JenisPelayananDasar {
        urusan,
        pemda,
        nama,
        kutipan: Kutipan::new("PP 2/2018", pasal, keyakinan),
        rendah_lebih_baik: false,
    }
}

use JenisPemda::{KabupatenKota as K, Provinsi as P};
use Keyakinan::{HalamanResmi as H, TeksPeraturan as T};
use UrusanSpm as U;

/// All services: 14 of a provinsi, 29 of a kabupaten or kota.
///
/// Articles 6 and 10 were read; 5, 7 and 8 rest on a list of BPKP whose words follow the articles closely,
/// 9 on published plans. That ketenteraman dan ketertiban umum is the only service of a provinsi under
/// article 9 is not confirmed.
pub const JENIS: &[JenisPelayananDasar] = &[
    layanan(U::Pendidikan, P, "Pasal 5", H, "pendidikan Menengah"),
    layanan(U::Pendidikan, P, "Pasal 5", H, "pendidikan Khusus"),
    layanan(U::Pendidikan, K, "Pasal 5", H, "pendidikan Anak Usia Dini"),
    layanan(U::Pendidikan, K, "Pasal 5", H, "pendidikan Dasar"),
    layanan(U::Pendidikan, K, "Pasal 5", H, "pendidikan Kesetaraan"),
    layanan(
        U::Kesehatan,
        P,
        "Pasal 6",
        T,
        "pelayanan kesehatan bagi penduduk terdampak krisis kesehatan akibat bencana dan/atau berpotensi bencana provinsi",
    ),
    layanan(
        U::Kesehatan,
        P,
        "Pasal 6",
        T,
        "pelayanan kesehatan bagi penduduk pada kondisi kejadian luar biasa provinsi",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan ibu hamil",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan ibu bersalin",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan bayi baru lahir",
    ),
    layanan(U::Kesehatan, K, "Pasal 6", T, "pelayanan kesehatan balita"),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan pada usia pendidikan dasar",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan pada usia produktif",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan pada usia lanjut",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan penderita hipertensi",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan penderita diabetes melitus",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan orang dengan gangguan jiwa berat",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan orang terduga tuberkulosis",
    ),
    layanan(
        U::Kesehatan,
        K,
        "Pasal 6",
        T,
        "pelayanan kesehatan orang dengan risiko terinfeksi virus yang melemahkan daya tahan tubuh manusia (Human Immunodeficiency Virus)",
    ),
    layanan(
        U::PekerjaanUmum,
        P,
        "Pasal 7",
        H,
        "pemenuhan kebutuhan Air Minum Curah lintas kabupaten/kota",
    ),
    layanan(
        U::PekerjaanUmum,
        P,
        "Pasal 7",
        H,
        "penyediaan pelayanan pengolahan Air Limbah Domestik regional lintas kabupaten/kota",
    ),
    layanan(
        U::PekerjaanUmum,
        K,
        "Pasal 7",
        H,
        "pemenuhan kebutuhan pokok air minum sehari-hari",
    ),
    layanan(
        U::PekerjaanUmum,
        K,
        "Pasal 7",
        H,
        "penyediaan pelayanan pengolahan Air Limbah Domestik",
    ),
    layanan(
        U::PerumahanRakyat,
        P,
        "Pasal 8",
        H,
        "penyediaan dan rehabilitasi rumah yang layak huni bagi korban bencana provinsi",
    ),
    layanan(
        U::PerumahanRakyat,
        P,
        "Pasal 8",
        H,
        "fasilitasi penyediaan rumah yang layak huni bagi masyarakat yang terkena relokasi program Pemerintah Daerah provinsi",
    ),
    layanan(
        U::PerumahanRakyat,
        K,
        "Pasal 8",
        H,
        "penyediaan dan rehabilitasi rumah yang layak huni bagi korban bencana kabupaten/kota",
    ),
    layanan(
        U::PerumahanRakyat,
        K,
        "Pasal 8",
        H,
        "fasilitasi penyediaan rumah yang layak huni bagi masyarakat yang terkena relokasi program Pemerintah Daerah kabupaten/kota",
    ),
    JenisPelayananDasar {
        rendah_lebih_baik: true,
        ..layanan(
            U::Trantibumlinmas,
            P,
            "Pasal 9",
            T,
            "ketenteraman dan ketertiban umum provinsi",
        )
    },
    JenisPelayananDasar {
        rendah_lebih_baik: true,
        ..layanan(
            U::Trantibumlinmas,
            K,
            "Pasal 9",
            H,
            "ketenteraman dan ketertiban umum",
        )
    },
    layanan(
        U::Trantibumlinmas,
        K,
        "Pasal 9",
        H,
        "informasi rawan bencana",
    ),
    layanan(
        U::Trantibumlinmas,
        K,
        "Pasal 9",
        H,
        "pencegahan dan kesiapsiagaan terhadap bencana",
    ),
    layanan(
        U::Trantibumlinmas,
        K,
        "Pasal 9",
        H,
        "penyelamatan dan evakuasi korban bencana",
    ),
    layanan(
        U::Trantibumlinmas,
        K,
        "Pasal 9",
        H,
        "penyelamatan dan evakuasi korban kebakaran",
    ),
    layanan(
        U::Sosial,
        P,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar Penyandang Disabilitas Telantar di dalam panti",
    ),
    layanan(
        U::Sosial,
        P,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar Anak Telantar di dalam panti",
    ),
    layanan(
        U::Sosial,
        P,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar Lanjut Usia Telantar di dalam panti",
    ),
    layanan(
        U::Sosial,
        P,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar tuna sosial khususnya Gelandangan dan Pengemis di dalam panti",
    ),
    layanan(
        U::Sosial,
        P,
        "Pasal 10",
        T,
        "perlindungan dan Jaminan Sosial pada saat dan setelah tanggap darurat bencana bagi Korban Bencana daerah provinsi",
    ),
    layanan(
        U::Sosial,
        K,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar Penyandang Disabilitas Telantar di luar panti",
    ),
    layanan(
        U::Sosial,
        K,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar Anak Telantar di luar panti",
    ),
    layanan(
        U::Sosial,
        K,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar Lanjut Usia Telantar di luar panti",
    ),
    layanan(
        U::Sosial,
        K,
        "Pasal 10",
        T,
        "rehabilitasi Sosial dasar tuna sosial khususnya Gelandangan dan Pengemis di luar panti",
    ),
    layanan(
        U::Sosial,
        K,
        "Pasal 10",
        T,
        "perlindungan dan Jaminan Sosial pada saat dan setelah tanggap darurat bencana bagi Korban Bencana daerah kabupaten/kota",
    ),
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

#[cfg(test)]
mod tests {
    use super::*;

    /// 3 + 12 + 2 + 2 + 5 + 5 = 29 and 2 + 2 + 2 + 2 + 1 + 5 = 14.
    #[test]
    fn counts_by_urusan() {
        let count = |pemda| {
            [
                U::Pendidikan,
                U::Kesehatan,
                U::PekerjaanUmum,
                U::PerumahanRakyat,
                U::Trantibumlinmas,
                U::Sosial,
            ]
            .map(|u| services(u, pemda).count())
        };
        assert_eq!(count(K), [3, 12, 2, 2, 5, 5]);
        assert_eq!(count(P), [2, 2, 2, 2, 1, 5]);
    }
}
