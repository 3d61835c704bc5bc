//! Indicators that the plan declares to follow from others, computed from them.

use super::indicator_links::number;
use crate::model::{AsalTurunan, DeklarasiTurunan, Indikator, Renstra, Simpul, Turunan};
use crate::ordered::Map;
use crate::rules::agrees_as_printed;
use crate::rules::{mean_of, ratio_of_sums, sum_of, weighted_mean_of};
use crate::value::{Angka, Rasio, Tahun, TakTerdefinisi};

/// A declared indicator with what follows from its sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredRow<'a> {
    /// The declaration.
    pub deklarasi: &'a DeklarasiTurunan,
    /// The indicator; none if the plan has none of this key.
    pub indikator: Option<&'a Indikator>,
    /// Keys of the declaration that the plan does not have.
    pub tak_dikenal: Vec<&'a str>,
    /// Year by year; empty with unknown keys.
    pub tahun: Vec<DeclaredYear>,
}

/// One year of a declared indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredYear {
    /// The year.
    pub tahun: Tahun,
    /// The printed value, and its decimals.
    pub tercetak: Option<(Angka, u32)>,
    /// What follows from the sources.
    pub dihitung: Result<Rasio, TakTerdefinisi>,
    /// Whether they agree as rounded in print; none where one of them is missing.
    pub cocok: Option<bool>,
}

impl Renstra {
    /// The declared indicators, in the order of the declarations (key `turunan` of the table `rencana`).
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let plan = "kunci,nilai\nturunan,sasaran-1 = rata_rata(1.06.02; 1.06.04)\n";
    /// let matrix = "tingkat,kode,uraian,indikator,satuan,target_2024,rp_2024\n\
    ///               sasaran,,S,Cakupan,Persen,80,\n\
    ///               program,1.06.02,P,Terlayani,Persen,90,10\n\
    ///               program,1.06.04,Q,Terlayani,Persen,71,10\n";
    /// let plan = Renstra::read([("rencana.csv", plan), ("tabel-6.1-program-pendanaan.csv", matrix)])?;
    /// let declared = plan.declared();
    /// // (90 + 71) / 2 = 80,5
    /// assert_eq!(declared[0].tahun[0].dihitung.clone().unwrap().to_string(), "161/2");
    /// assert_eq!(declared[0].tahun[0].cocok, Some(false));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn declared(&self) -> Vec<DeclaredRow<'_>> {
        let found = KeyedIndicators::new(self);
        let all = self.identitas.turunan.iter();
        all.map(|d| found.declared_row(d)).collect()
    }

    /// The indicator of a key.
    pub(crate) fn indicator_of(&self, key: &str) -> Option<&Indikator> {
        by_key(key, |jalur| self.pohon.find(jalur))
    }
}

/// The indicators that declarations name, by their keys.
struct KeyedIndicators<'a>(Map<&'a str, &'a Indikator>);

impl<'a> KeyedIndicators<'a> {
    fn new(plan: &'a Renstra) -> Self {
        let declared = plan.identitas.turunan.iter();
        let keys = declared.flat_map(|d| {
            let own = std::iter::once(d.jalur.as_str());
            own.chain(d.asal.iter().flat_map(keys_of))
        });
        let mut nodes: Map<&str, &Simpul> = Map::new();
        for node in plan.pohon.iter() {
            nodes.keep_first(&node.jalur, node);
        }
        let found = keys.filter_map(|k| Some((k, by_key(k, |jalur| nodes.get(jalur).copied())?)));
        Self(found.collect())
    }

    fn get(&self, key: &str) -> Option<&'a Indikator> {
        self.0.get(key).copied()
    }

    fn declared_row(&self, deklarasi: &'a DeklarasiTurunan) -> DeclaredRow<'a> {
        let indikator = self.get(&deklarasi.jalur);
        let keys = deklarasi.asal.iter().flat_map(keys_of);
        let tak_dikenal: Vec<&str> = std::iter::once(deklarasi.jalur.as_str())
            .chain(keys)
            .filter(|k| self.get(k).is_none())
            .collect();
        let tahun = match indikator.filter(|_| tak_dikenal.is_empty()) {
            Some(i) => i
                .target
                .iter()
                .map(|(y, _)| self.year(deklarasi, i, *y))
                .collect(),
            None => Vec::new(),
        };
        DeclaredRow {
            deklarasi,
            indikator,
            tak_dikenal,
            tahun,
        }
    }

    fn year(&self, deklarasi: &DeklarasiTurunan, own: &Indikator, tahun: Tahun) -> DeclaredYear {
        let tercetak = number(own.target_of(tahun));
        let dihitung = self.derive(deklarasi, tahun);
        let cocok = match (&tercetak, &dihitung) {
            (Some((n, decimals)), Ok(exact)) => Some(agrees_as_printed(*n, *decimals, exact)),
            _ => None,
        };
        DeclaredYear {
            tahun,
            tercetak,
            dihitung,
            cocok,
        }
    }

    fn derive(&self, deklarasi: &DeklarasiTurunan, tahun: Tahun) -> Result<Rasio, TakTerdefinisi> {
        let missing = TakTerdefinisi::DataTidakAda;
        let figure = |key: &str| -> Result<Angka, TakTerdefinisi> {
            let cell = self.get(key).and_then(|i| i.target_of(tahun));
            super::targets::number_of(cell.ok_or(missing)?)
        };
        let plain = || deklarasi.asal.iter().map(|a| figure(&a.jalur));
        match deklarasi.cara {
            Turunan::RataRata => mean_of(&plain().collect::<Result<Vec<_>, _>>()?),
            Turunan::Jumlah => sum_of(&plain().collect::<Result<Vec<_>, _>>()?).map(Rasio::whole),
            Turunan::RataRataTertimbang => {
                let pairs = deklarasi.asal.iter();
                let pairs = pairs.map(|a| Ok((figure(&a.jalur)?, a.bobot.ok_or(missing)?)));
                weighted_mean_of(&pairs.collect::<Result<Vec<_>, TakTerdefinisi>>()?)
            }
            Turunan::RasioJumlah => {
                let pairs = deklarasi.asal.iter().map(|a| {
                    let below = a.penyebut.as_deref().ok_or(missing)?;
                    Ok((figure(&a.jalur)?, figure(below)?))
                });
                ratio_of_sums(&pairs.collect::<Result<Vec<_>, TakTerdefinisi>>()?)
            }
        }
    }
}

/// The keys that a source of a declaration names.
fn keys_of(asal: &AsalTurunan) -> impl Iterator<Item = &str> {
    std::iter::once(asal.jalur.as_str()).chain(asal.penyebut.as_deref())
}

/// The indicator of a key: the first of a node, or the n-th with `/n`.
fn by_key<'a>(key: &str, find: impl Fn(&str) -> Option<&'a Simpul>) -> Option<&'a Indikator> {
    if let Some(node) = find(key) {
        return node.indikator.first();
    }
    let (jalur, number) = key.rsplit_once('/')?;
    let n: usize = number.parse().ok()?;
    find(jalur)?.indikator.get(n.checked_sub(1)?)
}
