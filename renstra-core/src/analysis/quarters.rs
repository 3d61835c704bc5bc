//! Achievement by quarter or month: what each part of a year reached, and the year so far.

use super::progress::OpsiKemajuan;
use super::progress::realised::{Bagian, Terealisasi};
use super::targets::{number_in, number_of};
use crate::model::figur::{Figur, FigurId, UkuranIndikator};
use crate::model::{Indikator, Masa, Renstra, SifatIndikator, Simpul};
use crate::ordered::Map;
use crate::rules::{Capaian, OpsiCapaian, accumulate, achieve, achieve_numbers};
use crate::value::{Angka, Rasio, Sel, Tahun, TakTerdefinisi, Target};

/// An indicator in one quarter or month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarterRow<'a> {
    /// The node.
    pub simpul: &'a Simpul,
    /// Number of the indicator there, from 1.
    pub nomor: u32,
    /// The indicator.
    pub indikator: &'a Indikator,
    /// The year.
    pub tahun: Tahun,
    /// The part of it.
    pub masa: Masa,
    /// Target of the part, where one is printed.
    pub target: Option<&'a Sel<Target>>,
    /// What was reached, as printed.
    pub realisasi: &'a Sel<Target>,
    /// How far the target of the part was reached.
    pub capaian: Result<Capaian, TakTerdefinisi>,
    /// The year so far, as the indicator accumulates.
    pub sampai_masa: Result<Angka, TakTerdefinisi>,
    /// The year so far beside the target of the year.
    pub capaian_tahun: Result<Rasio, TakTerdefinisi>,
}

impl QuarterRow<'_> {
    /// The target of the year.
    pub fn figur(&self) -> FigurId {
        let of = Figur::indikator(&*self.simpul.jalur, self.nomor, UkuranIndikator::Target);
        of.at(Some(self.tahun))
    }
}

impl Renstra {
    /// What every indicator reached in each quarter or month that the progress table prints: beside the target of the quarter,
    /// where one is printed, and the year so far beside the target of the year.
    ///
    /// Figures and targets of quarters are compared as they are printed: both the quarter's own, or both running totals. The year so
    /// far follows the declared `akumulasi`; undeclared there is none after the first quarter.
    ///
    /// ```
    /// use renstra_core::{OpsiKemajuan, Renstra};
    /// let matrix = "tingkat,kode,uraian,indikator,satuan,akumulasi,target_2024,rp_2024\n\
    ///               program,1.06.02,P,Jumlah pelatihan,Kali,inkremental,10,1\n";
    /// let progress = "kode,tahun,triwulan,target,realisasi\n1.06.02,2024,1,2,1\n1.06.02,2024,2,4,4\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
    /// let rows = plan.quarters(&OpsiKemajuan::default());
    /// assert_eq!(rows[0].capaian.clone()?.rasio().unwrap().to_string(), "1/2");
    /// assert_eq!(rows[1].capaian_tahun.clone()?.to_string(), "1/2");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn quarters(&self, opsi: &OpsiKemajuan) -> Vec<QuarterRow<'_>> {
        if self.realisasi.is_empty() {
            return Vec::new();
        }
        let reached = Terealisasi::new(self);
        let mut rows = Vec::new();
        for node in self.pohon.iter() {
            for (indikator, nomor) in node.indikator.iter().zip(1..) {
                let targets = reached.targets_of_parts(node, indikator);
                let targets: Map<Tahun, Vec<Bagian<'_, Target>>> = targets.into_iter().collect();
                for (tahun, parts) in reached.parts(node, indikator) {
                    let due = targets.get(&tahun).map_or(&[][..], Vec::as_slice);
                    let of = TriwulanSetahun {
                        simpul: node,
                        nomor,
                        indikator,
                        tahun,
                    };
                    rows.extend(of.rows(&parts, due, opsi));
                }
            }
        }
        rows
    }
}

/// An indicator in a year.
struct TriwulanSetahun<'a> {
    simpul: &'a Simpul,
    nomor: u32,
    indikator: &'a Indikator,
    tahun: Tahun,
}

impl<'a> TriwulanSetahun<'a> {
    fn rows(
        &self,
        parts: &[Bagian<'a, Target>],
        due: &[Bagian<'a, Target>],
        opsi: &OpsiKemajuan,
    ) -> Vec<QuarterRow<'a>> {
        let opsi = opsi.of_indicator(self.indikator);
        let whole = self.indikator.target_of(self.tahun);
        let whole = number_in(whole);
        let mut months = 0;
        let mut numbers = Vec::new();
        let rows = parts.iter().map(|(masa, cell)| {
            months += masa.months();
            numbers.push(number_of(cell));
            let target = due.iter().find(|(of, _)| of == masa).map(|(_, c)| *c);
            let sampai_masa = self.so_far(&numbers, months == masa.last_month());
            QuarterRow {
                simpul: self.simpul,
                nomor: self.nomor,
                indikator: self.indikator,
                tahun: self.tahun,
                masa: *masa,
                target,
                realisasi: cell,
                capaian: achieved(target, cell, &opsi),
                capaian_tahun: sampai_masa.and_then(|r| achieve_numbers(whole?, r, &opsi)),
                sampai_masa,
            }
        });
        rows.collect()
    }

    /// The year up to the last of some parts; `complete`: none before it is left out.
    fn so_far(
        &self,
        parts: &[Result<Angka, TakTerdefinisi>],
        complete: bool,
    ) -> Result<Angka, TakTerdefinisi> {
        let last = parts
            .last()
            .copied()
            .unwrap_or(Err(TakTerdefinisi::DataTidakAda))?;
        match self.indikator.akumulasi {
            Some(SifatIndikator::Absolut) => Ok(last),
            Some(SifatIndikator::Inkremental) if !complete => Err(TakTerdefinisi::DataTidakAda),
            Some(way) => {
                let all = parts.iter().map(|n| n.map(Some));
                let all = all.collect::<Result<Vec<_>, TakTerdefinisi>>()?;
                accumulate(&all, way, false)
            }
            None if parts.len() == 1 && complete => Ok(last),
            None => Err(TakTerdefinisi::AkumulasiTakDinyatakan),
        }
    }
}

fn figure(cell: &Sel<Target>) -> Result<&Target, TakTerdefinisi> {
    match cell.is_broken() {
        true => Err(TakTerdefinisi::TakTerbaca),
        false => cell.value().ok_or(TakTerdefinisi::DataTidakAda),
    }
}

fn achieved(
    target: Option<&Sel<Target>>,
    reached: &Sel<Target>,
    opsi: &OpsiCapaian,
) -> Result<Capaian, TakTerdefinisi> {
    let target = target.ok_or(TakTerdefinisi::DataTidakAda)?;
    achieve(figure(target)?, figure(reached)?, opsi)
}
