//! The metadata of a rule.

use serde::Serialize;

use super::contoh::{Contoh, kunci};
use crate::peraturan::{Bobot, Ketentuan, Keyakinan, Kutipan, Skala};

/// A rule: what it computes, its inputs and legal basis. Texts are Indonesian, like the pages for users.
#[derive(Debug)]
pub struct Aturan {
    /// Stable key, never reused.
    pub kunci: &'static str,
    /// Title in Indonesian.
    pub judul_id: &'static str,
    /// Title in English.
    pub judul_en: &'static str,
    /// The functions of [`crate::rules`] (or of reading) that compute it.
    pub fungsi: &'static [&'static str],
    /// What it computes.
    pub menghitung: &'static str,
    /// Its formula; weights and thresholds by name, their numbers stand in [`Self::acuan`].
    pub rumus: &'static str,
    /// Inputs: name, and unit or shape.
    pub masukan: &'static [(&'static str, &'static str)],
    /// Edge cases (zero, missing, negative, too large): the case and the result.
    pub tepi: &'static [(&'static str, &'static str)],
    /// Options that the regulations leave open.
    pub pilihan: &'static [PilihanTerbuka],
    /// Citations of its own; those of its tables come with [`Self::kutipan`].
    pub dasar: &'static [Kutipan],
    /// The parameters that it takes from regulations.
    pub acuan: &'static [Acuan],
    /// Worked examples, computed by hand.
    pub contoh: &'static [Contoh],
}

impl Aturan {
    /// All citations: its own, then those of its tables.
    pub fn kutipan(&self) -> Vec<Kutipan> {
        let mut all = self.dasar.to_vec();
        for cited in self.acuan.iter().flat_map(Acuan::kutipan) {
            if !all.contains(&cited) {
                all.push(cited);
            }
        }
        all
    }
}

/// A named choice with its options.
#[derive(Debug)]
pub struct PilihanTerbuka {
    /// Its name.
    pub nama: &'static str,
    /// Its options, the default marked.
    pub opsi: fn() -> Vec<Opsi>,
}

/// An option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opsi {
    /// Its key, as in JSON.
    pub kunci: String,
    /// What it does.
    pub arti: String,
    /// True for the default.
    pub baku: bool,
    /// How the use of this option was confirmed.
    pub keyakinan: Keyakinan,
}

impl Opsi {
    /// An option that is not the default.
    pub(super) fn new(
        nilai: &impl Serialize,
        arti: impl Into<String>,
        keyakinan: Keyakinan,
    ) -> Self {
        Self {
            kunci: kunci(nilai),
            arti: arti.into(),
            baku: false,
            keyakinan,
        }
    }

    /// The option, marked if it is the default.
    pub(super) fn baku_if(mut self, baku: bool) -> Self {
        self.baku = baku;
        self
    }
}

/// Parameters that a rule takes from [`crate::peraturan`].
#[derive(Debug)]
pub enum Acuan {
    /// Bands of a scale, by validity.
    Skala(&'static [Ketentuan<Skala>]),
    /// Weights, by validity.
    Bobot(&'static [Ketentuan<&'static [Bobot]>]),
    /// Percent of the weight that an answer earns.
    Jawaban(&'static Ketentuan<&'static [(&'static str, u32)]>),
    /// Names and their class.
    Kelas(Kutipan, fn() -> Vec<(&'static str, String)>),
    /// Single limits: name and number, with a citation if a regulation fixes them.
    Batas(Option<Kutipan>, &'static [(&'static str, u32)]),
}

impl Acuan {
    fn kutipan(&self) -> Vec<Kutipan> {
        match self {
            Self::Skala(list) => list.iter().map(|k| k.kutipan).collect(),
            Self::Bobot(list) => list.iter().map(|k| k.kutipan).collect(),
            Self::Jawaban(k) => vec![k.kutipan],
            Self::Kelas(kutipan, _) => vec![*kutipan],
            Self::Batas(kutipan, _) => kutipan.iter().copied().collect(),
        }
    }
}
