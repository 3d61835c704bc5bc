//! Permendagri 59/2021 on the SPM, and Permendagri 100/2018 which it replaced.
//!
//! The annex of 59/2021 was not read: its weights rest on public applications, its bands on one of them
//! and on figures in the press that fit.

use serde::{Deserialize, Serialize};

use super::berlaku::Berlaku;
use super::bobot::Bobot;
use super::jenis_spm::is_of_health;
use super::ketentuan::{Ketentuan, in_force};
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use super::skala::{BacaanTepi, Pita, Skala};
use crate::value::Tahun;

/// Achievement of a service: served over entitled.
pub const CAPAIAN: Kutipan = Kutipan::new(
    "Permendagri 59/2021",
    "capaian penerima layanan dasar",
    Keyakinan::DokumenRencana,
);

/// Minimum quality: goods, services and staff.
pub const MUTU: Kutipan = Kutipan::new(
    "Permendagri 59/2021",
    "capaian mutu minimal layanan dasar",
    Keyakinan::HalamanResmi,
);

/// How several lines of minimum quality make one percentage: not settled.
pub const GABUNGAN_MUTU: Kutipan = Kutipan::new(
    "Permendagri 59/2021",
    "penggabungan baris mutu minimal",
    Keyakinan::BelumDikonfirmasi,
);

/// Which regulation rules the coverage, by year: that of 2021 was promulgated at the end of the year, so 2022 is its first full
/// year. Before 2019 older standards of the ministries held, which this library does not cite.
pub const PENERAPAN: &[Ketentuan<()>] = &[
    Ketentuan::new(
        "spm.penerapan.2019",
        (),
        Kutipan::new(
            "PP 2/2018",
            "Pasal 5 sampai 10, diterapkan menurut Permendagri 100/2018",
            Keyakinan::TeksPeraturan,
        ),
        Berlaku::between(2019, 2021),
    ),
    Ketentuan::new("spm.penerapan.2022", (), CAPAIAN, Berlaku::since(2022)),
];

/// The coverage of the health services up to 2021: those served by the standard over the target population of the year.
pub const KESEHATAN_2019: Ketentuan<()> = Ketentuan::new(
    "spm.penerapan.kesehatan.2019",
    (),
    Kutipan::new(
        "Permenkes 4/2019 (sudah diganti)",
        "Lampiran",
        Keyakinan::TeksPeraturan,
    ),
    Berlaku::between(2019, 2021),
);

/// The first year that Permendagri 59/2021 rules: no source says whether 2021 was still reported by 100/2018.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum AwalPenerapan {
    /// The year of its promulgation.
    #[serde(rename = "2021")]
    Tahun2021,
    /// Its first full year.
    #[default]
    #[serde(rename = "2022")]
    Tahun2022,
}

/// What rules the coverage of a service in a year; nothing before 2019.
///
/// ```
/// use renstra_core::Tahun;
/// use renstra_core::peraturan::permendagri_59_2021::{AwalPenerapan, coverage_basis};
/// let of = |year: u16, health, first| coverage_basis(Tahun::new(year).unwrap(), health, first).map(|k| k.peraturan);
/// assert_eq!(of(2018, false, AwalPenerapan::default()), None);
/// assert_eq!(of(2021, false, AwalPenerapan::default()), Some("PP 2/2018"));
/// assert_eq!(of(2021, true, AwalPenerapan::default()), Some("Permenkes 4/2019 (sudah diganti)"));
/// assert_eq!(of(2021, true, AwalPenerapan::Tahun2021), Some("Permendagri 59/2021"));
/// ```
pub fn coverage_basis(tahun: Tahun, kesehatan: bool, awal: AwalPenerapan) -> Option<Kutipan> {
    if awal == AwalPenerapan::Tahun2021 && tahun.get() == 2021 {
        return Some(CAPAIAN);
    }
    if kesehatan && KESEHATAN_2019.berlaku.contains(tahun) {
        return Some(KESEHATAN_2019.kutipan);
    }
    in_force(PENERAPAN, tahun).map(|k| k.kutipan)
}

/// What rules the coverage of a printed service in a year, by the default first year of Permendagri 59/2021.
pub(crate) fn service_basis(tahun: Tahun, jenis_pelayanan: &str) -> Option<Kutipan> {
    coverage_basis(
        tahun,
        is_of_health(jenis_pelayanan),
        AwalPenerapan::default(),
    )
}

/// Weights of the index: recipients and minimum quality.
pub const BOBOT_INDEKS: Ketentuan<&[Bobot]> = Ketentuan::new(
    "spm.bobot.2022",
    &[Bobot::part("penerima", 800), Bobot::part("mutu", 200)],
    Kutipan::new("Permendagri 59/2021", "IP-SPM", Keyakinan::PraktikAplikasi),
    Berlaku::since(2022),
);

/// Categories of the index. The printed bands are whole numbers; the only implementation found reads
/// them half-open.
pub const SKALA_INDEKS: Ketentuan<Skala> = Ketentuan::new(
    "spm.kategori.2022",
    Skala {
        pita: &[
            Pita::new("Tuntas Paripurna", "", "100", 100, 100),
            Pita::new("Tuntas Utama", "", "90 - 99", 90, 99),
            Pita::new("Tuntas Madya", "", "80 - 89", 80, 89),
            Pita::new("Tuntas Pratama", "", "70 - 79", 70, 79),
            Pita::new("Tuntas Muda", "", "60 - 69", 60, 69),
            Pita::new("Belum Tuntas", "", "< 60", 0, 59),
        ],
        terbuka_ke_atas: true,
        bacaan: BacaanTepi::BawahTertutup,
        pilihan: &[BacaanTepi::BawahTertutup],
    },
    Kutipan::new(
        "Permendagri 59/2021",
        "kategori IP-SPM",
        Keyakinan::PraktikAplikasi,
    ),
    Berlaku::since(2022),
);
