//! Effects of a scenario on targets and SPM services.

use super::Scenario;
use crate::analysis::budget::{Jumlah, RollUp, sum_known};
use crate::analysis::coverage::{CoverageRow, latest_counted};
use crate::analysis::indicator_links::unit_of;
use crate::analysis::spm_services::paying;
use crate::analysis::targets::number_of;
use crate::model::figur::{Figur, FigurId, UkuranIndikator};
use crate::model::{BarisSpm, Simpul};
use crate::ordered::Map;
use crate::peraturan::jenis_spm::{JenisPelayananDasar, service_named};
use crate::value::{Angka, Rasio, Satuan, Tahun, TakTerdefinisi};

/// A target in a year in which its node has other money than before, or in which it is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetEffect {
    /// Key of the node.
    pub jalur: String,
    /// Name of the node.
    pub uraian: String,
    /// The indicator as printed.
    pub indikator: String,
    /// Its target in the year.
    pub figur: FigurId,
    /// Its unit.
    pub satuan: Option<Satuan>,
    /// The year.
    pub tahun: Tahun,
    /// Money of the node before.
    pub pagu_asal: Jumlah,
    /// Money of the node after.
    pub pagu_menjadi: Jumlah,
    /// The target before.
    pub target_asal: Result<Angka, TakTerdefinisi>,
    /// The target after.
    pub target_menjadi: Result<Angka, TakTerdefinisi>,
    /// Rupiah for one unit of the target, before.
    pub per_satuan_asal: Result<Rasio, TakTerdefinisi>,
    /// Rupiah for one unit of the target, after.
    pub per_satuan_menjadi: Result<Rasio, TakTerdefinisi>,
}

/// The money of the kegiatan that pay for an SPM service, beside its latest coverage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpmEffect {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The kegiatan that pay for it; several services may share one.
    pub kegiatan: Vec<&'static str>,
    /// Number of the service in its table, from 1.
    pub layanan: u32,
    /// The first service before this one that the same kegiatan pay for: their money is one, not to be added up.
    pub bersama: Option<u32>,
    /// A year in which the scenario changes money.
    pub tahun: Tahun,
    /// Their money before.
    pub pagu_asal: Jumlah,
    /// Their money after.
    pub pagu_menjadi: Jumlah,
    /// The latest counted coverage, one row a unit.
    pub cakupan: Vec<CoverageRow>,
}

/// Effects of a scenario beyond money.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effects {
    /// Targets whose money, or which themselves, changed.
    pub target: Vec<TargetEffect>,
    /// SPM services in the years in which money changed, whether theirs did or not.
    pub spm: Vec<SpmEffect>,
}

impl Scenario {
    /// The effects of the scenario on targets and SPM services.
    ///
    /// Nothing says how many fewer are served with less money; the rows put both sides next to each
    /// other.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Rasio;
    /// let half = Rasio::new(1.into(), 2.into())?;
    /// let effects = plan.scenario().scale_pagu(Some("1.06.03"), Some("2025".parse()?), &half)?.effects();
    /// // 50.000.000 for 5 migrants, then 25.000.000.
    /// let sub = effects.target.iter().find(|t| t.jalur == "1.06.03.2.01.01").unwrap();
    /// assert_eq!(sub.per_satuan_asal.clone()?.to_string(), "10000000/1");
    /// assert_eq!(sub.per_satuan_menjadi.clone()?.to_string(), "5000000/1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn effects(&self) -> Effects {
        let rolls = (RollUp::new(&self.asal.pohon), RollUp::new(&self.plan.pohon));
        let nodes = self.asal.pohon.iter().zip(self.plan.pohon.iter());
        let changed = self.tahun_berubah();
        let mut paid = Map::new();
        let services = self.asal.spm_services();
        Effects {
            target: nodes
                .flat_map(|(before, after)| self.of_node(&rolls, before, after))
                .collect(),
            spm: { self.asal.spm.iter().zip(1..) }
                .filter(|(row, _)| row.ringkasan.is_none())
                .flat_map(|service| {
                    self.of_service(&rolls, &changed, &services, &mut paid, service)
                })
                .collect(),
        }
    }

    fn of_node(
        &self,
        (before, after): &(RollUp, RollUp),
        old: &Simpul,
        new: &Simpul,
    ) -> Vec<TargetEffect> {
        let mut effects = Vec::new();
        for (nomor, (a, b)) in (1..).zip(old.indikator.iter().zip(&new.indikator)) {
            let figur = Figur::indikator(old.jalur.as_str(), nomor, UkuranIndikator::Target);
            for (y, tahun) in self.asal.pohon.tahun.iter().enumerate() {
                let target = |i: &crate::model::Indikator| {
                    let missing = Err(TakTerdefinisi::DataTidakAda);
                    i.target_of(*tahun).map_or(missing, number_of)
                };
                let pagu = (before.of_node(old.id, y), after.of_node(new.id, y));
                let targets = (target(a), target(b));
                if pagu.0 == pagu.1 && targets.0 == targets.1 {
                    continue;
                }
                effects.push(TargetEffect {
                    jalur: old.jalur.clone(),
                    uraian: old.uraian.clone(),
                    indikator: a.nama.clone(),
                    figur: figur.clone().at(Some(*tahun)),
                    satuan: unit_of(a),
                    tahun: *tahun,
                    per_satuan_asal: per_unit(pagu.0, targets.0),
                    per_satuan_menjadi: per_unit(pagu.1, targets.1),
                    pagu_asal: pagu.0,
                    pagu_menjadi: pagu.1,
                    target_asal: targets.0,
                    target_menjadi: targets.1,
                });
            }
        }
        effects
    }

    /// `paid`: what pays for earlier services, with the first of those services and their nodes.
    fn of_service<'a>(
        &'a self,
        (before, after): &(RollUp, RollUp),
        changed: &[Tahun],
        services: &[&'static JenisPelayananDasar],
        paid: &mut Map<Payer, (u32, Vec<&'a Simpul>)>,
        (row, number): (&'a BarisSpm, u32),
    ) -> Vec<SpmEffect> {
        let Some(service) = service_named(services, &row.jenis_pelayanan) else {
            return Vec::new();
        };
        let payer = payer_of(service);
        let earlier = paid.get(&payer);
        let bersama = earlier.map(|(first, _)| *first);
        if bersama.is_none() {
            // The money of a programme under two sasaran counts once.
            let again = before.counted_elsewhere(&self.asal.pohon);
            let mut nodes = paying(&self.asal, &[service]);
            nodes.retain(|n| !again.contains(&n.id));
            paid.insert(payer, (number, nodes));
        }
        let nodes = paid.get(&payer).map_or(&[][..], |(_, n)| n);
        let latest = latest_counted(row);
        let cakupan = latest
            .map(|year| self.asal.coverage_of(number, year))
            .unwrap_or_default();
        let years = self.asal.pohon.tahun.iter().enumerate();
        years
            .filter(|(_, t)| changed.contains(t))
            .map(|(y, tahun)| {
                let sum = |roll: &RollUp| {
                    let parts: Vec<Jumlah> = nodes.iter().map(|n| roll.of_node(n.id, y)).collect();
                    sum_known(&parts)
                };
                SpmEffect {
                    jenis_pelayanan: row.sebutan(),
                    kegiatan: service.kegiatan_semua().collect(),
                    layanan: number,
                    bersama,
                    tahun: *tahun,
                    pagu_asal: sum(before),
                    pagu_menjadi: sum(after),
                    cakupan: cakupan.clone(),
                }
            })
            .collect()
    }
}

/// What pays for a service: its kegiatan, and its words where it shares them.
type Payer = (&'static [&'static str], &'static [&'static str]);

fn payer_of(service: &JenisPelayananDasar) -> Payer {
    match service.bersama.is_empty() {
        true => (service.kegiatan, &[]),
        false => (service.bersama, service.kata),
    }
}

fn per_unit(money: Jumlah, target: Result<Angka, TakTerdefinisi>) -> Result<Rasio, TakTerdefinisi> {
    Rasio::new(money?.angka(), target?)
}
