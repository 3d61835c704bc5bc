//! Declared derived indicators, computed from their sources.

use super::indicator_links::number;
use super::targets::{IndikatorRencana, indicators_of};
use crate::model::figur::KunciIndikator;
use crate::model::{DeklarasiTurunan, Indikator, Renstra, Turunan};
use crate::rules::agrees_as_printed;
use crate::rules::{mean_of, ratio_of_sums, sum_of, weighted_mean_of};
use crate::value::{Angka, Rasio, Tahun, TakTerdefinisi};

/// A declared derived indicator with the value computed from its sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredRow<'a> {
    /// The declaration.
    pub deklarasi: &'a DeklarasiTurunan,
    /// Key of the indicator; none if the plan has none of this spelling.
    pub kunci: Option<KunciIndikator>,
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
    /// The value computed from the sources.
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
        let all = self.identitas.turunan.iter();
        all.map(|d| self.declared_row(d)).collect()
    }

    fn declared_row<'a>(&'a self, deklarasi: &'a DeklarasiTurunan) -> DeclaredRow<'a> {
        let named = self.indicator_named(&deklarasi.jalur);
        let kunci = named.as_ref().map(IndikatorRencana::kunci);
        let indikator = named.map(|of| of.indikator);
        let keys = deklarasi
            .asal
            .iter()
            .flat_map(|a| std::iter::once(a.jalur.as_str()).chain(a.penyebut.as_deref()));
        let tak_dikenal: Vec<&str> = std::iter::once(deklarasi.jalur.as_str())
            .chain(keys)
            .filter(|k| self.indicator_of(k).is_none())
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
            kunci,
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
            let cell = self.indicator_of(key).and_then(|i| i.target_of(tahun));
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

    /// The indicator that a spelling means: the first of a node, or the n-th with `/n`; `None` where several fit.
    pub(crate) fn indicator_named(&self, key: &str) -> Option<IndikatorRencana<'_>> {
        let only = |text: &str| match self.pohon.find_all(text).as_slice() {
            [node] => Some(*node),
            _ => None,
        };
        if let Some(node) = only(key) {
            return indicators_of(node).next();
        }
        let (jalur, number) = key.rsplit_once('/')?;
        let n: usize = number.parse().ok()?;
        indicators_of(only(jalur)?).nth(n.checked_sub(1)?)
    }

    pub(crate) fn indicator_of(&self, key: &str) -> Option<&Indikator> {
        self.indicator_named(key).map(|of| of.indikator)
    }
}
