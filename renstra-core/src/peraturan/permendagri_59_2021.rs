//! Permendagri 59/2021 on the SPM, and Permendagri 100/2018 which it replaced.
//!
//! The annex of 59/2021 was not read: its weights rest on public applications, its bands on one of them
//! and on figures in the press that fit.

use super::berlaku::Berlaku;
use super::bobot::Bobot;
use super::ketentuan::Ketentuan;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use super::skala::{BacaanTepi, Pita, Skala};

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

/// Which regulation rules the coverage, by year.
pub const PENERAPAN: &[Ketentuan<()>] = &[
    Ketentuan::new(
        "spm.penerapan.2018",
        (),
        Kutipan::new(
            "Permendagri 100/2018",
            "capaian penerima layanan dasar",
            Keyakinan::DokumenRencana,
        ),
        Berlaku::between(2018, 2020),
    ),
    Ketentuan::new("spm.penerapan.2021", (), CAPAIAN, Berlaku::since(2021)),
];

/// Weights of the index: recipients and minimum quality.
pub const BOBOT_INDEKS: Ketentuan<&[Bobot]> = Ketentuan::new(
    "spm.bobot.2021",
    &[Bobot::part("penerima", 800), Bobot::part("mutu", 200)],
    Kutipan::new("Permendagri 59/2021", "IP-SPM", Keyakinan::PraktikAplikasi),
    Berlaku::since(2021),
);

/// Categories of the index. The printed bands are whole numbers; the only implementation found reads
/// them half-open.
pub const SKALA_INDEKS: Ketentuan<Skala> = Ketentuan::new(
    "spm.kategori.2021",
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
    Berlaku::since(2021),
);
