//! The official lists of codes and names.
//!
//! A code means something only together with the version of its list: codes are retired and added,
//! and units change. Bidang 1.06 and the support programme `X.XX.01` are built in.

use std::sync::OnceLock;

use serde::Serialize;

use super::kutipan::Kutipan;
use super::permendagri_90_2019::{KODE, KODE_2023};
use crate::model::kode::{Kode, TingkatKode, parse_kode};
use crate::model::nama::letters_only;
use crate::model::{Identitas, TingkatDaerah};
use crate::value::{Satuan, Tahun};

/// For whom a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisPemda {
    /// Provinces.
    Provinsi,
    /// Regencies and cities.
    KabupatenKota,
}

impl JenisPemda {
    /// For which level a plan is written; a kabupaten unless the plan says otherwise.
    pub fn of(identitas: &Identitas) -> Self {
        match identitas.tingkat_daerah {
            Some(TingkatDaerah::Provinsi) => Self::Provinsi,
            _ => Self::KabupatenKota,
        }
    }
}

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
    letters: String,
}

/// A list of codes and names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nomenklatur {
    /// Where it is published.
    pub kutipan: Kutipan,
    entri: Vec<EntriNomenklatur>,
}

impl Nomenklatur {
    /// Reads a list: tab-separated `jenis_pemda` (1 provinsi, 2 kabupaten/kota), `kode`, `uraian`,
    /// `satuan`, with a header. Lines that are no entry are left out and counted.
    pub fn from_tsv(kutipan: Kutipan, text: &str) -> (Self, usize) {
        let mut entri = Vec::new();
        let mut skipped = 0;
        for line in text.lines().skip(1).filter(|l| !l.trim().is_empty()) {
            let mut cells = line.split('\t');
            let pemda = match cells.next() {
                Some("1") => Some(JenisPemda::Provinsi),
                Some("2") => Some(JenisPemda::KabupatenKota),
                _ => None,
            };
            let kode = cells.next().and_then(|k| parse_kode(k).ok());
            match (pemda, kode, cells.next()) {
                (Some(pemda), Some(kode), Some(uraian)) => entri.push(EntriNomenklatur {
                    pemda,
                    kode,
                    uraian: uraian.to_owned(),
                    satuan: cells.next().and_then(Satuan::new),
                    letters: letters_only(uraian),
                }),
                _ => skipped += 1,
            }
        }
        entri.sort_by_key(|e| (e.pemda, e.kode));
        (Self { kutipan, entri }, skipped)
    }

    /// The built-in list that is in force in a year: Permendagri 90/2019 up to 2023, then
    /// Kepmendagri 900.1.15.5-1317/2023 (of June 2023).
    pub fn in_force(tahun: Tahun) -> &'static Self {
        if tahun.get() > 2023 {
            Self::of_2023()
        } else {
            Self::of_2019()
        }
    }

    /// Permendagri 90/2019, bidang 1.06 and `X.XX.01`.
    pub fn of_2019() -> &'static Self {
        static LIST: OnceLock<Nomenklatur> = OnceLock::new();
        LIST.get_or_init(|| {
            Self::from_tsv(KODE, include_str!("../../data/permendagri-90-2019.tsv")).0
        })
    }

    /// Kepmendagri 900.1.15.5-1317/2023, bidang 1.06 and `X.XX.01`, kabupaten/kota.
    pub fn of_2023() -> &'static Self {
        static LIST: OnceLock<Nomenklatur> = OnceLock::new();
        LIST.get_or_init(|| {
            Self::from_tsv(
                KODE_2023,
                include_str!("../../data/kepmendagri-1317-2023.tsv"),
            )
            .0
        })
    }

    /// The entries of a level of government.
    pub fn entri(&self, pemda: JenisPemda) -> impl Iterator<Item = &EntriNomenklatur> {
        self.entri.iter().filter(move |e| e.pemda == pemda)
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
        if generic.is_some() {
            return self.entri(pemda).any(|e| Some(e.kode) == generic);
        }
        kode.at(TingkatKode::Bidang)
            .is_some_and(|bidang| self.entri(pemda).any(|e| e.kode.is_under(&bidang)))
    }

    /// The code, directly below `parent`, of an official name; letters are compared, not spacing.
    pub fn find_below(&self, pemda: JenisPemda, parent: &Kode, uraian: &str) -> Option<Kode> {
        self.children(pemda, parent)
            .find(|e| e.letters == letters_only(uraian))
            .map(|e| e.kode.in_bidang(parent))
    }

    /// True if the printed name is the official one, but for case, spacing and punctuation.
    pub fn same_name(entry: &EntriNomenklatur, uraian: &str) -> bool {
        entry.letters == letters_only(uraian)
    }

    fn children(
        &self,
        pemda: JenisPemda,
        parent: &Kode,
    ) -> impl Iterator<Item = &EntriNomenklatur> {
        let plain = *parent;
        let generic = parent.generic();
        self.entri(pemda).filter(move |e| {
            let above = e.kode.parent();
            above == Some(plain) || (generic.is_some() && above == generic)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_lists_are_read_whole() {
        for (kutipan, text, entries) in [
            (
                KODE,
                include_str!("../../data/permendagri-90-2019.tsv"),
                465,
            ),
            (
                KODE_2023,
                include_str!("../../data/kepmendagri-1317-2023.tsv"),
                216,
            ),
        ] {
            let (list, skipped) = Nomenklatur::from_tsv(kutipan, text);
            assert_eq!((list.entri.len(), skipped), (entries, 0), "{kutipan}");
        }
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
