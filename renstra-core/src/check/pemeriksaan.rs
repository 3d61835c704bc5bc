//! A check with its title, severity and basis, and the counts of its comparisons.

use serde::Serialize;

use super::context::Konteks;
use super::temuan::{FEW_BESIDE, Keparahan, MOST_BESIDE, MOST_IN_ALL, Temuan};
use crate::analysis::evaluation::form_basis;
use crate::ordered::Map;
use crate::peraturan::permendagri_59_2021::{CAPAIAN, KESEHATAN_2019, PENERAPAN, service_basis};
use crate::peraturan::permendagri_86_2017::{E_58, E_60, T_C_27, T_C_29};
use crate::peraturan::{Kutipan, inmendagri_2_2025};
use crate::sheet::Tabel;
use crate::value::Bahasa;

/// A check: its code, what it looks for, and the function that does it.
pub struct Pemeriksaan {
    /// Stable code, never reused.
    pub kode: &'static str,
    /// The usual severity of its findings.
    pub keparahan: Keparahan,
    /// What is wrong, in Indonesian.
    pub judul_id: &'static str,
    /// What is wrong, in English.
    pub judul_en: &'static str,
    /// The legal basis.
    pub dasar: Option<Kutipan>,
    pub(crate) jalankan: fn(&Konteks<'_>, &mut Pemeriksa),
}

impl Pemeriksaan {
    /// The legal basis of one finding: a total of the funding matrix is one of T-C.27, not of the budget history; a coverage
    /// rests on what held in its year, and on no regulation before 2019.
    pub fn dasar_for(&self, temuan: &Temuan) -> Option<Kutipan> {
        let tempat = &temuan.tempat;
        if self.dasar == Some(CAPAIAN) {
            let numbers = |c: &'_ str| {
                let mut words = c.split(|c: char| !c.is_ascii_digit());
                words.find(|w| w.len() == 4)?.parse().ok()
            };
            let year = tempat.kolom().and_then(numbers);
            let service = temuan.jalur.as_deref().unwrap_or_default();
            return year.map_or(self.dasar, |y| service_basis(y, service));
        }
        match (self.kode, Tabel::from_name(tempat.tabel())) {
            ("ANG003", Some(Tabel::ProgramPendanaan)) => Some(T_C_27),
            ("KIN003" | "KIN005", Some(Tabel::Iku | Tabel::Ikk)) => {
                Some(inmendagri_2_2025::IKU_IKK)
            }
            ("KIN003", Some(Tabel::SubKegiatanPrioritas)) => {
                Some(inmendagri_2_2025::SUB_KEGIATAN_PRIORITAS)
            }
            ("KIN021", _) => Some(form_basis(tempat.tabel())),
            _ => self.dasar,
        }
    }

    /// The other citations that its findings may make, each with what it is for (see [`Pemeriksaan::dasar_for`]).
    ///
    /// ```
    /// use renstra_core::Pemeriksaan;
    /// let others = Pemeriksaan::find("ANG003").map(|p| p.dasar_lain()).unwrap_or_default();
    /// assert_eq!(others[0].0.bagian, "Tabel T-C.27");
    /// ```
    pub fn dasar_lain(&self) -> Vec<(Kutipan, &'static str)> {
        let until_2021 = PENERAPAN
            .first()
            .map(|k| (k.kutipan, "tahun 2019 sampai 2021"));
        match self.kode {
            "ANG003" => vec![(T_C_27, "tabel program dan pendanaan")],
            "KIN003" => vec![
                (inmendagri_2_2025::IKU_IKK, "tabel IKU dan IKK"),
                (
                    inmendagri_2_2025::SUB_KEGIATAN_PRIORITAS,
                    "tabel subkegiatan prioritas",
                ),
            ],
            "KIN021" => vec![
                (E_58, "formulir dengan tahun berdampingan"),
                (E_60, "tabel yang dinamai E.60"),
                (T_C_29, "tabel yang dinamai T-C.29"),
            ],
            "KIN005" => vec![(inmendagri_2_2025::IKU_IKK, "tabel IKU dan IKK")],
            _ if self.dasar == Some(CAPAIAN) => until_2021
                .into_iter()
                .chain([(
                    KESEHATAN_2019.kutipan,
                    "pelayanan kesehatan tahun 2019 sampai 2021",
                )])
                .collect(),
            _ => Vec::new(),
        }
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
    /// Comparisons that were skipped: something is missing or cannot be read.
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

/// Collects the results of a check: passed, failed and skipped comparisons.
pub struct Pemeriksa {
    check: &'static Pemeriksaan,
    temuan: Vec<Temuan>,
    lulus: usize,
    gagal: usize,
    dilewati: usize,
    /// Compared cells that the findings name.
    disebut: usize,
    /// The basis in words, written once for all findings.
    dasar: Option<String>,
}

impl Pemeriksa {
    pub(crate) fn new(check: &'static Pemeriksaan) -> Self {
        Self {
            check,
            temuan: Vec::new(),
            lulus: 0,
            gagal: 0,
            dilewati: 0,
            disebut: 0,
            dasar: None,
        }
    }

    /// A comparison passed.
    pub(crate) fn pass(&mut self) {
        self.lulus += 1;
    }

    /// For checks that report notes of reading: passed if there are no notes.
    pub(crate) fn pass_if_clean(&mut self) {
        self.lulus += usize::from(self.gagal == 0);
    }

    /// A comparison was skipped.
    pub(crate) fn skip(&mut self) {
        self.dilewati += 1;
    }

    /// A comparison failed, with the usual severity of the check.
    pub(crate) fn fail(&mut self, temuan: Temuan) {
        self.fail_as(self.check.keparahan, temuan);
    }

    /// A comparison failed, with a severity of its own; one at each further place too.
    pub(crate) fn fail_as(&mut self, keparahan: Keparahan, mut temuan: Temuan) {
        self.gagal += 1 + temuan.tempat_lain.len();
        temuan.kode = self.check.kode;
        temuan.keparahan = keparahan;
        if self.dasar.is_none() {
            self.dasar = self.check.dasar.map(|k| k.to_string());
        }
        let own = self.check.dasar_for(&temuan);
        if own == self.check.dasar {
            temuan.dasar.clone_from(&self.dasar);
        } else {
            temuan.dasar = own.map(|k| k.to_string());
        }
        if self.most_beside() < MOST_BESIDE {
            temuan.names_few();
        }
        self.disebut += temuan.compared();
        self.temuan.push(temuan);
    }

    /// How many compared cells the next finding may name. One that has many need not look at more of them.
    pub(crate) fn most_beside(&self) -> usize {
        if self.disebut < MOST_IN_ALL {
            MOST_BESIDE
        } else {
            FEW_BESIDE
        }
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
        (merge_causes(self.temuan), count)
    }
}

/// Findings of one severity and cause become one at the first place, which counts and lists the others.
fn merge_causes(all: Vec<Temuan>) -> Vec<Temuan> {
    let mut groups: Vec<Vec<Temuan>> = Vec::new();
    let mut first: Map<(Keparahan, String), usize> = Map::new();
    for mut found in all {
        let key = found.sebab.take().map(|sebab| (found.keparahan, sebab));
        let at = key.as_ref().and_then(|key| first.get(key).copied());
        if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
            group.push(found);
            continue;
        }
        if let Some(key) = key {
            first.insert(key, groups.len());
        }
        groups.push(vec![found]);
    }
    groups.into_iter().filter_map(told_once).collect()
}

fn told_once(mut group: Vec<Temuan>) -> Option<Temuan> {
    if group.len() < 2 {
        return group.pop();
    }
    group.sort_by(|a, b| a.tempat.cmp(&b.tempat));
    let mut group = group.into_iter();
    let mut first = group.next()?;
    let mut declared = std::mem::take(&mut first.nyatakan);
    let others = group.flat_map(|mut found| {
        declared.append(&mut found.nyatakan);
        let own = std::mem::take(&mut found.tempat_lain);
        std::iter::once(found.into_place()).chain(own)
    });
    let others: Vec<_> = others.collect();
    first.nyatakan = declared;
    Some(first.also(others))
}
