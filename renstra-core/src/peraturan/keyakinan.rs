//! How a source was confirmed.

use serde::Serialize;

use crate::value::Teks;
use crate::value::bahasa::teks;

/// How a rule or a parameter was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Keyakinan {
    /// The words of the regulation itself were read.
    TeksPeraturan,
    /// An official or secondary page states it.
    HalamanResmi,
    /// A public application of a local government computes it so: practice, not law.
    PraktikAplikasi,
    /// Official data, or a published plan that was recomputed.
    DataResmi,
    /// A real plan, recomputed.
    DokumenRencana,
    /// No source was found.
    BelumDikonfirmasi,
}

impl Keyakinan {
    /// In words.
    pub fn teks(self) -> Teks {
        match self {
            Self::TeksPeraturan => teks!("teks peraturan dibaca", "text of the regulation read"),
            Self::HalamanResmi => {
                teks!("halaman resmi atau sekunder", "official or secondary page")
            }
            Self::PraktikAplikasi => teks!(
                "praktik aplikasi pemerintah daerah",
                "practice of a local government application"
            ),
            Self::DataResmi => teks!(
                "data resmi atau publikasi yang dihitung ulang",
                "official data or a recomputed publication"
            ),
            Self::DokumenRencana => teks!(
                "dokumen rencana yang dihitung ulang",
                "a real plan, recomputed"
            ),
            Self::BelumDikonfirmasi => teks!("belum dikonfirmasi", "not confirmed"),
        }
    }
}
