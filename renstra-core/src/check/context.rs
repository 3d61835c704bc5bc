//! What checks share: the plan, its roll-up, its links; and the place where they report.

use serde::Serialize;

use super::pasangan::Pasangan;
use super::registry::Pemeriksaan;
use super::temuan::{Keparahan, Temuan};
use crate::analysis::budget::RollUp;
use crate::analysis::lines::Susunan;
use crate::analysis::links::Tautan;
use crate::model::nama::indicator_key;
use crate::model::{BarisIndikator, Indikator, KelompokAnggaran, Renstra, Simpul};
use crate::ordered::Map;
use crate::value::{Bahasa, Tempat};

/// A plan with what several checks need of it, computed once.
pub struct Konteks<'a> {
    pub(crate) plan: &'a Renstra,
    pub(crate) roll: RollUp,
    pub(crate) anggaran: Susunan<'a>,
    pub(crate) realisasi: Susunan<'a>,
    pub(crate) links: Vec<Tautan<'a>>,
    /// The other document, where two are compared.
    pub(crate) pasangan: Option<Pasangan<'a>>,
    tujuan_by_key: Map<String, &'a BarisIndikator>,
    same: Map<&'a Tempat, Vec<&'a Indikator>>,
}

impl<'a> Konteks<'a> {
    pub(crate) fn new(plan: &'a Renstra) -> Self {
        let mut tujuan_by_key = Map::new();
        for row in &plan.tujuan_sasaran {
            let key = indicator_key(&row.indikator.nama, plan.agency());
            tujuan_by_key.keep_first(key, row);
        }
        let links = plan.links();
        let mut same: Map<&Tempat, Vec<&Indikator>> = Map::new();
        for link in &links {
            if let Some((_, node)) = link.simpul {
                let row = &link.baris.indikator;
                same.push(&row.tempat, node);
                same.push(&node.tempat, row);
            }
        }
        Self {
            plan,
            tujuan_by_key,
            same,
            roll: RollUp::new(&plan.pohon),
            anggaran: plan.susunan(KelompokAnggaran::Anggaran),
            realisasi: plan.susunan(KelompokAnggaran::Realisasi),
            links,
            pasangan: None,
        }
    }

    /// The plan beside another document.
    pub(crate) fn pair(plan: &'a Renstra, lain: &'a Renstra) -> Self {
        Self {
            pasangan: Some(Pasangan::new(plan, lain)),
            ..Self::new(plan)
        }
    }

    /// For a row of T-C.28: the row of T-C.25 with the same name.
    pub(crate) fn twin_in_tujuan(&self, link: &Tautan<'a>) -> Option<&'a BarisIndikator> {
        let own = &link.baris.indikator.tempat.tabel;
        let twin = self.tujuan_by_key.get(&link.key).copied();
        twin.filter(|t| t.indikator.tempat.tabel != *own)
    }

    /// The same indicator in the other tables: in the funding matrix, or the rows of one of the matrix.
    pub(crate) fn elsewhere(&self, own: &Indikator) -> impl Iterator<Item = &'a Indikator> + '_ {
        self.same.get(&own.tempat).into_iter().flatten().copied()
    }

    /// Every indicator of the plan with its key and, in the funding matrix, its node.
    pub(crate) fn indicators(&self) -> Vec<(String, Option<&'a Simpul>, &'a Indikator)> {
        self.plan.indicators().collect()
    }
}

/// Comparisons of one check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hitungan {
    /// Code of the check.
    pub kode: &'static str,
    /// What the check looks for, in Indonesian.
    #[serde(skip)]
    pub judul_id: &'static str,
    /// What the check looks for, in English.
    #[serde(skip)]
    pub judul_en: &'static str,
    /// Comparisons that passed.
    pub lulus: usize,
    /// Comparisons that failed.
    pub gagal: usize,
    /// Comparisons that could not be made: something is missing or cannot be read.
    pub dilewati: usize,
}

impl Hitungan {
    /// What the check looks for.
    pub fn judul(&self, bahasa: Bahasa) -> &'static str {
        match bahasa {
            Bahasa::Id => self.judul_id,
            Bahasa::En => self.judul_en,
        }
    }
}

/// Where a check reports: what passed, what failed, what could not be compared.
pub struct Pemeriksa {
    check: &'static Pemeriksaan,
    temuan: Vec<Temuan>,
    lulus: usize,
    gagal: usize,
    dilewati: usize,
}

impl Pemeriksa {
    pub(crate) fn new(check: &'static Pemeriksaan) -> Self {
        Self {
            check,
            temuan: Vec::new(),
            lulus: 0,
            gagal: 0,
            dilewati: 0,
        }
    }

    /// A comparison passed.
    pub(crate) fn pass(&mut self) {
        self.lulus += 1;
    }

    /// For checks that look at what reading noted: passed if there was nothing to note.
    pub(crate) fn pass_if_clean(&mut self) {
        self.lulus += usize::from(self.gagal == 0);
    }

    /// A comparison could not be made.
    pub(crate) fn skip(&mut self) {
        self.dilewati += 1;
    }

    /// A comparison failed, as grave as the check usually is.
    pub(crate) fn fail(&mut self, temuan: Temuan) {
        self.fail_as(self.check.keparahan, temuan);
    }

    /// A comparison failed, with a severity of its own.
    pub(crate) fn fail_as(&mut self, keparahan: Keparahan, mut temuan: Temuan) {
        self.gagal += 1;
        temuan.kode = self.check.kode;
        temuan.keparahan = keparahan;
        temuan.dasar = self.check.dasar.map(|k| k.to_string());
        self.temuan.push(temuan);
    }

    /// Passed, or failed with a finding.
    pub(crate) fn judge(&mut self, ok: bool, temuan: impl FnOnce() -> Temuan) {
        if ok {
            self.pass();
        } else {
            self.fail(temuan());
        }
    }

    /// Passed, or failed with a finding of this severity.
    pub(crate) fn judge_as(
        &mut self,
        keparahan: Keparahan,
        ok: bool,
        temuan: impl FnOnce() -> Temuan,
    ) {
        if ok {
            self.pass();
        } else {
            self.fail_as(keparahan, temuan());
        }
    }

    pub(crate) fn finish(self) -> (Vec<Temuan>, Hitungan) {
        let count = Hitungan {
            kode: self.check.kode,
            judul_id: self.check.judul_id,
            judul_en: self.check.judul_en,
            lulus: self.lulus,
            gagal: self.gagal,
            dilewati: self.dilewati,
        };
        (self.temuan, count)
    }
}
