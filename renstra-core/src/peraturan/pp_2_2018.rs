//! PP 2/2018: minimum service standards (SPM). The services of the bidang sosial.

use super::jenis_pemda::JenisPemda;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// The services of the bidang sosial.
pub const SOSIAL: Kutipan = Kutipan::new("PP 2/2018", "Pasal 10", Keyakinan::TeksPeraturan);

/// A service of the SPM, with the words that identify it and the kegiatan that pay for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JenisPelayanan {
    /// Short key.
    pub kunci: &'static str,
    /// Name as the regulation prints it.
    pub nama: &'static str,
    /// Level of government that must provide it.
    pub pemda: JenisPemda,
    /// Words of which a printed service carries at least one; Terlantar and Telantar are one.
    pub kata: &'static [&'static str],
    /// Kegiatan whose sub kegiatan pay for it (official nomenclature).
    pub kegiatan: &'static [&'static str],
}

const LUAR_PANTI: &[&str] = &["1.06.04.2.01"];

/// The services that a kabupaten or kota must provide in the bidang sosial.
pub const SOSIAL_KABKOTA: [JenisPelayanan; 5] = [
    JenisPelayanan {
        kunci: "disabilitas",
        nama: "Rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti",
        pemda: JenisPemda::KabupatenKota,
        kata: &["disabilitas"],
        kegiatan: LUAR_PANTI,
    },
    JenisPelayanan {
        kunci: "anak",
        nama: "Rehabilitasi sosial dasar anak telantar di luar panti",
        pemda: JenisPemda::KabupatenKota,
        kata: &["anak"],
        kegiatan: LUAR_PANTI,
    },
    JenisPelayanan {
        kunci: "lanjut_usia",
        nama: "Rehabilitasi sosial dasar lanjut usia telantar di luar panti",
        pemda: JenisPemda::KabupatenKota,
        kata: &["lanjut usia", "lansia"],
        kegiatan: LUAR_PANTI,
    },
    JenisPelayanan {
        kunci: "tuna_sosial",
        nama: "Rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di luar panti",
        pemda: JenisPemda::KabupatenKota,
        kata: &["tuna sosial", "gelandangan", "gepeng"],
        kegiatan: LUAR_PANTI,
    },
    JenisPelayanan {
        kunci: "bencana",
        nama: "Perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bencana bagi korban bencana kabupaten/kota",
        pemda: JenisPemda::KabupatenKota,
        kata: &["bencana"],
        kegiatan: &["1.06.06.2.01"],
    },
];

/// The services that a provinsi must provide in the bidang sosial.
pub const SOSIAL_PROVINSI: [JenisPelayanan; 5] = [
    JenisPelayanan {
        kunci: "disabilitas",
        nama: "Rehabilitasi sosial dasar penyandang disabilitas telantar di dalam panti",
        pemda: JenisPemda::Provinsi,
        kata: &["disabilitas"],
        kegiatan: &["1.06.04.1.01"],
    },
    JenisPelayanan {
        kunci: "anak",
        nama: "Rehabilitasi sosial dasar anak telantar di dalam panti",
        pemda: JenisPemda::Provinsi,
        kata: &["anak"],
        kegiatan: &["1.06.04.1.02"],
    },
    JenisPelayanan {
        kunci: "lanjut_usia",
        nama: "Rehabilitasi sosial dasar lanjut usia telantar di dalam panti",
        pemda: JenisPemda::Provinsi,
        kata: &["lanjut usia", "lansia"],
        kegiatan: &["1.06.04.1.03"],
    },
    JenisPelayanan {
        kunci: "tuna_sosial",
        nama: "Rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di dalam panti",
        pemda: JenisPemda::Provinsi,
        kata: &["tuna sosial", "gelandangan", "gepeng"],
        kegiatan: &["1.06.04.1.04"],
    },
    JenisPelayanan {
        kunci: "bencana",
        nama: "Perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bencana bagi korban bencana provinsi",
        pemda: JenisPemda::Provinsi,
        kata: &["bencana"],
        kegiatan: &["1.06.06.1.01"],
    },
];

/// The services that a level of government must provide in the bidang sosial.
pub fn sosial(pemda: JenisPemda) -> &'static [JenisPelayanan] {
    match pemda {
        JenisPemda::Provinsi => &SOSIAL_PROVINSI,
        JenisPemda::KabupatenKota => &SOSIAL_KABKOTA,
    }
}

/// The service that a printed name means.
///
/// ```
/// use renstra_core::peraturan::{JenisPemda, pp_2_2018};
/// let s = pp_2_2018::find_sosial(JenisPemda::KabupatenKota, "Rehabilitasi Sosial Dasar Anak Terlantar Diluar Panti");
/// assert_eq!(s.unwrap().kunci, "anak");
/// ```
pub fn find_sosial(pemda: JenisPemda, printed: &str) -> Option<&'static JenisPelayanan> {
    let text = format!(" {} ", crate::value::satuan::words(printed).join(" "));
    sosial(pemda)
        .iter()
        .find(|s| s.kata.iter().any(|k| text.contains(&format!(" {k} "))))
}
