//! UU 1/2022 and others: shares that the spending of a region must keep. They are of a region, not of an agency.

use serde::Serialize;

use super::berlaku::Berlaku;
use super::ketentuan::Ketentuan;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// A share that a law fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BatasPorsi {
    /// Percent.
    pub persen: u32,
    /// True for a most, false for a least.
    pub paling_banyak: bool,
}

/// Belanja pegawai less the allowances of teachers that are paid through transfers, over all spending. The transition of five years from
/// 5 January 2022 ends in January 2027.
pub const PEGAWAI: Ketentuan<BatasPorsi> = Ketentuan::new(
    "porsi.pegawai.2022",
    BatasPorsi {
        persen: 30,
        paling_banyak: true,
    },
    Kutipan::new("UU 1/2022", "Pasal 146", Keyakinan::HalamanResmi),
    Berlaku::since(2022),
);

/// Infrastructure of public services, over all spending less bagi hasil and transfers to regions and villages.
pub const INFRASTRUKTUR: Ketentuan<BatasPorsi> = Ketentuan::new(
    "porsi.infrastruktur.2022",
    BatasPorsi {
        persen: 40,
        paling_banyak: false,
    },
    Kutipan::new("UU 1/2022", "Pasal 147", Keyakinan::HalamanResmi),
    Berlaku::since(2022),
);

/// Education, over all spending. The 10 percent of health was abolished on 8 August 2023 (UU 17/2023).
pub const PENDIDIKAN: Ketentuan<BatasPorsi> = Ketentuan::new(
    "porsi.pendidikan.2003",
    BatasPorsi {
        persen: 20,
        paling_banyak: false,
    },
    Kutipan::new(
        "UUD 1945 Pasal 31 ayat (4), UU 20/2003",
        "Pasal 49",
        Keyakinan::PraktikAplikasi,
    ),
    Berlaku::since(2003),
);
