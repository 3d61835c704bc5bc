//! The official lists of codes and names.
//!
//! A code means something only together with the version of its list: codes are retired and added,
//! and units change. Bidang 1.06 and the support programme `X.XX.01` are built in; whole lists are
//! passed by the caller ([`Nomenklatur::read`], [`crate::OpsiBaca`]).

use std::fmt;
use std::sync::OnceLock;

use super::kode::{Kode, TingkatKode};
use super::nama::letters_only;
use super::sumber::{DAFTAR_2019, DAFTAR_2023, SumberDaftar};
use crate::peraturan::JenisPemda;
use crate::value::{Satuan, Tahun};

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntriNomenklatur {
    /// For whom.
    pub pemda: JenisPemda,
    /// The code; generic codes keep `X.XX`.
    pub kode: Kode,
    /// The official name.
    pub uraian: String,
    /// The official unit, where the list has one.
    pub satuan: Option<Satuan>,
    /// True if it is tagged as SPM; `None` if the list has no tags. The tag marks money and is
    /// wider than the services of PP 2/2018.
    pub spm: Option<bool>,
    /// The codes that it replaces, where the list says so.
    pub menggantikan: Vec<Kode>,
    pub(super) letters: String,
}

/// A list of codes and names.
#[derive(Clone, PartialEq, Eq)]
pub struct Nomenklatur {
    /// Which list it is.
    pub sumber: SumberDaftar,
    /// Sorted by level of government and code: what lies below a code follows it.
    entri: Vec<EntriNomenklatur>,
}

impl fmt::Debug for Nomenklatur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Nomenklatur")
            .field("sumber", &self.sumber.kunci)
            .field("entri", &self.entri.len())
            .finish()
    }
}

impl EntriNomenklatur {
    /// True if these are the letters of its name.
    pub(crate) fn has_letters(&self, letters: &str) -> bool {
        self.letters == letters
    }
}

impl Nomenklatur {
    /// A list from its entries.
    pub(super) fn from_entries(sumber: SumberDaftar, mut entri: Vec<EntriNomenklatur>) -> Self {
        entri.sort_by_key(|e| (e.pemda, e.kode));
        Self { sumber, entri }
    }

    /// The built-in list that is in force in a year: Permendagri 90/2019 up to 2023, then
    /// Kepmendagri 900.1.15.5-1317/2023 (of June 2023).
    pub fn in_force(tahun: Tahun) -> &'static Self {
        if tahun.get() >= DAFTAR_2023.sejak {
            Self::of_2023()
        } else {
            Self::of_2019()
        }
    }

    /// Permendagri 90/2019, bidang 1.06 and `X.XX.01`.
    pub fn of_2019() -> &'static Self {
        static LIST: OnceLock<Nomenklatur> = OnceLock::new();
        LIST.get_or_init(|| {
            Self::built_in(
                DAFTAR_2019,
                include_str!("../../data/permendagri-90-2019.tsv"),
            )
        })
    }

    /// Kepmendagri 900.1.15.5-1317/2023, bidang 1.06 and `X.XX.01`, kabupaten/kota.
    pub fn of_2023() -> &'static Self {
        static LIST: OnceLock<Nomenklatur> = OnceLock::new();
        LIST.get_or_init(|| {
            Self::built_in(
                DAFTAR_2023,
                include_str!("../../data/kepmendagri-1317-2023.tsv"),
            )
        })
    }

    fn built_in(sumber: SumberDaftar, text: &str) -> Self {
        Self::from_tsv(sumber, text)
            .map_or_else(|_| Self::from_entries(sumber, Vec::new()), |b| b.daftar)
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.entri.len()
    }

    /// True without entries.
    pub fn is_empty(&self) -> bool {
        self.entri.is_empty()
    }

    /// The entries of a level of government, in the order of the codes.
    pub fn entri(&self, pemda: JenisPemda) -> impl Iterator<Item = &EntriNomenklatur> {
        let start = self.entri.partition_point(|e| e.pemda < pemda);
        self.entri
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(move |e| e.pemda == pemda)
    }

    /// The entry of a code; a code of the support programme is found under `X.XX`.
    pub fn get(&self, pemda: JenisPemda, kode: &Kode) -> Option<&EntriNomenklatur> {
        let find = |k: &Kode| {
            self.entri
                .binary_search_by_key(&(pemda, *k), |e| (e.pemda, e.kode))
                .ok()
                .and_then(|i| self.entri.get(i))
        };
        find(kode).or_else(|| find(&kode.generic()?))
    }

    /// True if the list covers the bidang urusan that a code belongs to, or its support programme.
    pub fn covers(&self, pemda: JenisPemda, kode: &Kode) -> bool {
        let generic = kode.at(TingkatKode::Program).and_then(|p| p.generic());
        if let Some(generic) = generic {
            return self.get(pemda, &generic).is_some();
        }
        kode.at(TingkatKode::Bidang)
            .is_some_and(|bidang| self.below(pemda, bidang).next().is_some())
    }

    /// The code, directly below `parent`, of an official name; letters are compared, not spacing.
    pub fn find_below(&self, pemda: JenisPemda, parent: &Kode, uraian: &str) -> Option<Kode> {
        self.find_letters_below(pemda, parent, &letters_only(uraian))
    }

    /// The same for the letters of a name.
    pub(crate) fn find_letters_below(
        &self,
        pemda: JenisPemda,
        parent: &Kode,
        letters: &str,
    ) -> Option<Kode> {
        self.named_below(pemda, parent, letters)
            .map(|e| e.kode.in_bidang(parent))
    }

    /// The entry, directly below `parent`, of an official name, by its letters.
    pub(super) fn named_below(
        &self,
        pemda: JenisPemda,
        parent: &Kode,
        letters: &str,
    ) -> Option<&EntriNomenklatur> {
        self.below(pemda, *parent)
            .chain(
                parent
                    .generic()
                    .into_iter()
                    .flat_map(|g| self.below(pemda, g)),
            )
            .filter(|e| e.letters == letters)
            .find(|e| {
                let above = e.kode.parent();
                above == Some(*parent) || (above.is_some() && above == parent.generic())
            })
    }

    /// True if the printed name is the official one, but for case, spacing and punctuation.
    pub fn same_name(entry: &EntriNomenklatur, uraian: &str) -> bool {
        entry.letters == letters_only(uraian)
    }

    /// The entry of a code and all below it.
    fn below(&self, pemda: JenisPemda, kode: Kode) -> impl Iterator<Item = &EntriNomenklatur> {
        let start = self
            .entri
            .partition_point(|e| (e.pemda, e.kode) < (pemda, kode));
        self.entri
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(move |e| e.pemda == pemda && e.kode.is_under(&kode))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nomenklatur::kode::parse_kode;

    #[test]
    fn built_in_lists_are_read_whole() {
        for (sumber, text, entries) in [
            (
                DAFTAR_2019,
                include_str!("../../data/permendagri-90-2019.tsv"),
                465,
            ),
            (
                DAFTAR_2023,
                include_str!("../../data/kepmendagri-1317-2023.tsv"),
                216,
            ),
        ] {
            let read = Nomenklatur::from_tsv(sumber, text).unwrap();
            assert_eq!((read.daftar.len(), read.catatan.len()), (entries, 0));
        }
        assert_eq!(Nomenklatur::of_2019().len(), 465);
        assert_eq!(Nomenklatur::of_2023().len(), 216);
    }

    #[test]
    fn names_lead_to_codes() {
        let list = Nomenklatur::of_2019();
        let kab = JenisPemda::KabupatenKota;
        let program = parse_kode("1.06.01").unwrap();
        let kegiatan = list
            .find_below(kab, &program, "Administrasi Kepegawaian Perangkat Daerah")
            .unwrap();
        assert_eq!(kegiatan.to_string(), "1.06.01.2.05");
        let sub = list
            .find_below(
                kab,
                &kegiatan,
                "Pendataan dan pengolahan administrasi  kepegawaian",
            )
            .unwrap();
        assert_eq!(sub.to_string(), "1.06.01.2.05.03");
        assert_eq!(
            list.get(kab, &sub).unwrap().kode.to_string(),
            "X.XX.01.2.05.03"
        );
        assert!(!list.covers(kab, &parse_kode("1.02.02").unwrap()));
        assert!(list.covers(kab, &parse_kode("1.02.01").unwrap()));
    }
}
