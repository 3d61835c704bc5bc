//! The fate of a code in a later list: kept, replaced, renumbered, removed.

use super::daftar::{EntriNomenklatur, Nomenklatur};
use super::kode::Kode;
use super::nama::letters_only;
use crate::peraturan::JenisPemda;

/// The fate of a code in a later list: kept, replaced, renumbered, removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NasibKode<'a> {
    /// The list has the code. Whether its name is still the same is not judged here.
    Tetap(&'a EntriNomenklatur),
    /// The list names the entries that replace it.
    Diganti(Vec<&'a EntriNomenklatur>),
    /// The list has the same name directly below the same parent, under another code. It does not
    /// say that the one replaces the other.
    Pindah(&'a EntriNomenklatur),
    /// The list does not have the code, and names no replacement.
    Hilang,
}

impl Nomenklatur {
    /// The entries that replace a code according to this list.
    ///
    /// ```
    /// use renstra_core::{parse_kode, nomenklatur::Nomenklatur, peraturan::JenisPemda};
    /// # let list = renstra_tests::nomenklatur("pemutakhiran-2027.tsv");
    /// let old = parse_kode("1.02.02.2.02.21")?;
    /// let new: Vec<_> = list.replaced_by(JenisPemda::KabupatenKota, &old)
    ///     .map(|e| e.kode.to_string()).collect();
    /// assert_eq!(new, ["1.02.02.2.02.0055"]);
    /// # Ok::<(), renstra_core::KodeError>(())
    /// ```
    pub fn replaced_by<'a>(
        &'a self,
        pemda: JenisPemda,
        kode: &Kode,
    ) -> impl Iterator<Item = &'a EntriNomenklatur> {
        let (plain, generic) = (*kode, kode.generic());
        self.entri(pemda).filter(move |e| {
            e.menggantikan
                .iter()
                .any(|old| *old == plain || Some(*old) == generic)
        })
    }

    /// What became of a code that an earlier list has under a name; `None` if this list does not
    /// cover its bidang urusan.
    pub fn fate(&self, pemda: JenisPemda, kode: &Kode, uraian: &str) -> Option<NasibKode<'_>> {
        if !self.covers(pemda, kode) {
            return None;
        }
        let replaced: Vec<_> = self.replaced_by(pemda, kode).collect();
        if !replaced.is_empty() {
            return Some(NasibKode::Diganti(replaced));
        }
        let same = self.get(pemda, kode);
        if let Some(entry) = same.filter(|e| Self::same_name(e, uraian)) {
            return Some(NasibKode::Tetap(entry));
        }
        let moved = kode
            .parent()
            .and_then(|above| self.named_below(pemda, &above, &letters_only(uraian)))
            .filter(|e| Some(e.kode) != same.map(|s| s.kode));
        Some(match (moved, same) {
            (Some(entry), _) => NasibKode::Pindah(entry),
            (None, Some(entry)) => NasibKode::Tetap(entry),
            (None, None) => NasibKode::Hilang,
        })
    }
}
