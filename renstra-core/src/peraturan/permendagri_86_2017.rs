//! Permendagri 86/2017: the tables of a Renstra, and the scale of performance.

use super::berlaku::Berlaku;
use super::ketentuan::Ketentuan;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use super::skala::{BacaanTepi, Pita, Skala};

/// T-C.23, achieved performance.
pub const T_C_23: Kutipan = tabel("Tabel T-C.23");
/// T-C.24, budget and realisation.
pub const T_C_24: Kutipan = tabel("Tabel T-C.24");
/// T-C.25, tujuan and sasaran.
pub const T_C_25: Kutipan = tabel("Tabel T-C.25");
/// T-C.26, strategies.
pub const T_C_26: Kutipan = tabel("Tabel T-C.26");
/// T-C.27, programmes and funding.
pub const T_C_27: Kutipan = tabel("Tabel T-C.27");
/// T-C.28, indicators that follow the RPJMD.
pub const T_C_28: Kutipan = tabel("Tabel T-C.28");
/// T-C.29, recapitulation of the evaluation of the Renja.
pub const T_C_29: Kutipan = tabel("Tabel T-C.29");
/// T-C.30, performance of services in the Renja. The annex was not seen; only the number and the title of
/// the table are known from applications.
pub const T_C_30: Kutipan = tabel("Tabel T-C.30");
/// Form E.81, evaluation of the Renja of an agency of a kabupaten or kota.
pub const E_81: Kutipan = tabel("Formulir E.81");
/// Form E.58, evaluation of the RPJMD of a kabupaten or kota: of the forms with years side by side the one whose columns are known.
pub const E_58: Kutipan = tabel("Formulir E.58");
/// Form E.60, evaluation of the RKPD of a kabupaten or kota.
pub const E_60: Kutipan = tabel("Formulir E.60");

const fn tabel(bagian: &'static str) -> Kutipan {
    Kutipan::new("Permendagri 86/2017", bagian, Keyakinan::PraktikAplikasi)
}

/// Mean yearly growth as published tables compute it: mean of the yearly growths, pairs without a
/// base left out. The words of Permendagri 86/2017 were not seen.
pub const PERTUMBUHAN: Kutipan = Kutipan::new(
    "Permendagri 86/2017",
    "Tabel T-C.24 kolom rata-rata pertumbuhan",
    Keyakinan::DataResmi,
);

/// Ratio of realised to budget as published tables print it.
pub const RASIO: Kutipan = Kutipan::new(
    "Permendagri 86/2017",
    "Tabel T-C.24 kolom rasio",
    Keyakinan::DataResmi,
);

/// The names Sangat Tinggi to Sangat Rendah: an official page has the numbers of the bands with other labels.
pub const NAMA_SKALA: Kutipan = Kutipan::new(
    "Permendagri 86/2017",
    "nama Sangat Tinggi sampai Sangat Rendah",
    Keyakinan::PraktikAplikasi,
);

/// Scale of performance (Skala Nilai Peringkat Realisasi Kinerja). The table is printed in whole numbers and leaves gaps (90 to 91 and so on);
/// practice splits over them. The lower edge is the default: seven applications read it so, two the upper edge, and it never
/// gives a better name than the other readings.
pub const SKALA_KINERJA: &[Ketentuan<Skala>] = &[Ketentuan::new(
    "kinerja.skala.2017",
    Skala {
        pita: &[
            Pita::new("Sangat Tinggi", "ST", "91% ≤ 100%", 91, 100),
            Pita::new("Tinggi", "T", "76% ≤ 90%", 76, 90),
            Pita::new("Sedang", "S", "66% ≤ 75%", 66, 75),
            Pita::new("Rendah", "R", "51% ≤ 65%", 51, 65),
            Pita::new("Sangat Rendah", "SR", "≤ 50%", 0, 50),
        ],
        terbuka_ke_atas: true,
        bacaan: BacaanTepi::BawahTertutup,
        pilihan: &[
            BacaanTepi::BawahTertutup,
            BacaanTepi::AtasTerbuka,
            BacaanTepi::BulatkanDulu,
        ],
    },
    Kutipan::new(
        "Permendagri 86/2017",
        "skala nilai peringkat kinerja",
        Keyakinan::HalamanResmi,
    ),
    Berlaku::since(2017),
)];
