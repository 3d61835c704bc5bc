//! PP 2/2018: minimum service standards (SPM), in force since 2019. The services are in [`super::jenis_spm`].

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// Number and identity of all who are entitled are collected: not only of those who came.
pub const BERHAK: Kutipan = Kutipan::new(
    "PP 2/2018",
    "Pasal 12 ayat (3) huruf a",
    Keyakinan::TeksPeraturan,
);

/// The need: what is required less what is available.
pub const KEBUTUHAN: Kutipan = Kutipan::new("PP 2/2018", "Pasal 13", Keyakinan::TeksPeraturan);

/// The plan of fulfilment is a spending priority in the planning and budget documents; spending is allocated to the SPM first.
pub const PRIORITAS: Kutipan = Kutipan::new(
    "PP 2/2018",
    "Pasal 14 ayat (2), dengan PP 12/2019 Pasal 49 ayat (5)",
    Keyakinan::TeksPeraturan,
);

/// What the technical standard of minimum quality contains; pekerjaan umum and perumahan rakyat have no line for staff.
pub const MUTU: Kutipan = Kutipan::new(
    "PP 2/2018",
    "Pasal 5 ayat (4) sampai Pasal 10 ayat (4)",
    Keyakinan::TeksPeraturan,
);
