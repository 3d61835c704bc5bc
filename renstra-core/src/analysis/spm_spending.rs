//! Pagu and what was spent by SPM service.

use super::budget::Jumlah;
use super::jumlah::sum_known;
use super::spending::Belanja;
use crate::model::{Renstra, Simpul, SimpulId};
use crate::ordered::{Map, Set};
use crate::peraturan::jenis_spm::JenisPelayananDasar;
use crate::rules::absorption;
use crate::value::{Rasio, Tahun, TakTerdefinisi};

/// Money for a service of the SPM in one year; services that share a kegiatan have one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpmSpendingRow<'a> {
    /// The services.
    pub layanan: Vec<&'static JenisPelayananDasar>,
    /// True for the row of all services together.
    pub jumlah: bool,
    /// The topmost nodes that pay for them; none for a service without money.
    pub simpul: Vec<&'a Simpul>,
    /// The year.
    pub tahun: Tahun,
    /// Their pagu.
    pub pagu: Jumlah,
    /// What was spent.
    pub rp_realisasi: Jumlah,
    /// Spent over pagu.
    pub serapan: Result<Rasio, TakTerdefinisi>,
    /// The share of the pagu of the plan.
    pub bagian: Result<Rasio, TakTerdefinisi>,
}

impl Renstra {
    /// Recapitulation of the spending by SPM service: every service that the agency carries by law, with the money of the kegiatan and
    /// sub kegiatan that pay for it, and all of them together. A service for which nothing is budgeted has a row without money; the
    /// money of a kegiatan that pays for several services is not divided among them.
    ///
    /// Basis: the services of PP 2/2018; which kegiatan pay for them is told by their codes, in some kegiatan by the name of the sub
    /// kegiatan.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let matrix = "tingkat,kode,uraian,rp_2024\nprogram,1.06.06,P,40\nkegiatan,1.06.06.2.01,Perlindungan Sosial Korban Bencana,40\n\
    ///               program,1.06.01,Penunjang,60\n";
    /// let plan = Renstra::read([("rencana", "kunci,nilai\ntingkat_daerah,kota\nbidang_urusan,1.06\n"), ("program-pendanaan", matrix)])?;
    /// let rows = plan.spm_spending();
    /// // Five services; four of them share a kegiatan that is not there.
    /// let disaster = rows.iter().find(|r| r.layanan[0].kunci == "bencana").unwrap();
    /// assert_eq!(disaster.pagu?.to_string(), "40");
    /// assert_eq!(rows.last().unwrap().bagian.clone()?.to_string(), "2/5");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spm_spending(&self) -> Vec<SpmSpendingRow<'_>> {
        let services = self.spm_services();
        if services.is_empty() || self.pohon.is_empty() {
            return Vec::new();
        }
        let money = Belanja::new(self);
        let elsewhere = money.pagu.counted_elsewhere(&self.pohon);
        let mut groups: Map<Vec<usize>, Vec<&Simpul>> = Map::new();
        let mut taken: Set<SimpulId> = Set::new();
        for node in self.pohon.iter().filter(|n| !elsewhere.contains(&n.id)) {
            if node.induk.is_some_and(|id| taken.contains(&id)) {
                taken.insert(node.id);
                continue;
            }
            let pays = services.iter().enumerate().filter(|(_, s)| s.pays(node));
            let key: Vec<usize> = pays.map(|(i, _)| i).collect();
            if !key.is_empty() {
                taken.insert(node.id);
                groups.push(key, node);
            }
        }
        for i in 0..services.len() {
            if !groups.keys().any(|key| key.contains(&i)) {
                groups.update(vec![i], Vec::new, |_| {});
            }
        }
        let named = |key: &[usize]| {
            key.iter()
                .filter_map(|i| services.get(*i).copied())
                .collect()
        };
        let whole = money.pagu.whole(&self.pohon).per_tahun;
        let mut rows = Vec::new();
        let mut all = Vec::new();
        for (key, nodes) in groups.iter() {
            all.extend(nodes.iter().copied());
            rows.extend(self.of_services(&money, &whole, (named(key), false), nodes));
        }
        rows.extend(self.of_services(&money, &whole, (services.clone(), true), &all));
        rows
    }

    /// The years of some services.
    fn of_services<'a>(
        &'a self,
        money: &Belanja<'_>,
        whole: &[Jumlah],
        (layanan, jumlah): (Vec<&'static JenisPelayananDasar>, bool),
        simpul: &[&'a Simpul],
    ) -> Vec<SpmSpendingRow<'a>> {
        let ids: Vec<SimpulId> = simpul.iter().map(|n| n.id).collect();
        let years = self.pohon.tahun.iter().enumerate().zip(whole);
        let rows = years.map(|((y, tahun), whole)| {
            let amounts: Vec<Jumlah> = ids.iter().map(|id| money.pagu.of_node(*id, y)).collect();
            let pagu = sum_known(&amounts);
            let spent = match ids.is_empty() {
                true => Err(TakTerdefinisi::DataTidakAda),
                false => money.below(&ids, y, *tahun),
            };
            SpmSpendingRow {
                layanan: layanan.clone(),
                jumlah,
                simpul: simpul.to_vec(),
                tahun: *tahun,
                serapan: pagu.and_then(|p| absorption(p, spent?)),
                bagian: pagu.and_then(|p| Rasio::new(p.angka(), (*whole)?.angka())),
                pagu,
                rp_realisasi: spent,
            }
        });
        rows.collect()
    }
}
