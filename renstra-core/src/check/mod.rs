//! Checks, and the findings that they report.
//!
//! One file for each check, named after its code; [`registry`] lists them all.

pub mod context;
pub mod registry;
pub mod temuan;
pub(crate) mod wording;

mod ang001;
mod ang002;
mod ang003;
mod ang004;
mod ang005;
mod ang006;
mod ang007;
mod ang008;
mod ang009;
mod ang010;
mod ang011;
mod ang012;
mod ang013;
mod ang020;
pub mod document_pair;
mod dok001;
mod evaluation_means;
mod evaluation_sums;
mod evaluation_ways;
mod kin001;
mod kin002;
mod kin003;
mod kin004;
mod kin005;
mod kin006;
mod kin007;
mod kin008;
mod kin009;
mod kin010;
mod kin011;
mod kin012;
mod kin013;
mod kin014;
mod kin015;
mod kin016;
mod kin017;
mod kin018;
mod kin019;
mod kin020;
mod kin021;
mod msk001;
mod msk002;
mod msk003;
mod msk004;
mod msk005;
mod msk006;
mod msk007;
mod msk008;
mod msk009;
mod msk010;
mod msk011;
pub mod pemeriksaan;
mod printed_ratio;
mod rek001;
mod rek002;
mod rek003;
mod rek004;
mod rek005;
pub mod rekonsiliasi;
mod sdm001;
mod sdm002;
mod spm001;
mod spm002;
mod spm003;
mod spm004;
mod spm005;
mod spm006;
mod spm007;
mod spm008;
mod spm009;
mod spm010;
mod spm_total_ways;
mod str001;
mod str002;
mod str003;
mod str004;
mod str005;
mod str006;
mod str007;
mod str008;
mod str009;
mod str010;
mod str011;
mod sum_slip;

pub use context::Konteks;
pub use pemeriksaan::{Hitungan, Pemeriksa, Pemeriksaan};
pub use registry::PEMERIKSAAN;
pub use rekonsiliasi::{REKONSILIASI, reconcile};
pub use temuan::{Keparahan, Rujukan, Temuan, Usul};

use std::cmp::Reverse;

use crate::model::Renstra;
use crate::ordered::{Map, Set};
use crate::value::Rupiah;

/// The findings of a plan, with the comparisons behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HasilPeriksa {
    temuan: Vec<Temuan>,
    diterima: Vec<Diterima>,
    hitungan: Vec<Hitungan>,
}

/// A finding that the choices of the plan accept, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diterima {
    /// The finding.
    pub temuan: Temuan,
    /// Why it is accepted.
    pub alasan: String,
}

impl HasilPeriksa {
    /// The findings: the most severe first, then by code and place.
    pub fn temuan(&self) -> &[Temuan] {
        &self.temuan
    }

    /// The findings that the choices of the plan accept, in the same order; they are not among [`Self::temuan`].
    ///
    /// ```
    /// use renstra_core::{OpsiBaca, Pilihan, Renstra};
    /// let table = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,5\nkegiatan,1.06.02.2.01,K,4\n";
    /// let finding = Renstra::read([("program-pendanaan", table)])?.check().temuan()[0].kunci();
    /// let choices = format!(r#"{{"temuan": {{"{finding}": "sisanya di luar rencana"}}}}"#);
    /// let plan = Renstra::read([("program-pendanaan", table), ("pilihan.json", choices.as_str())])?;
    /// let result = plan.check();
    /// assert_eq!(result.diterima()[0].temuan.kunci(), finding);
    /// assert!(result.temuan().iter().all(|t| t.kunci() != finding));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn diterima(&self) -> &[Diterima] {
        &self.diterima
    }

    /// Comparisons by check: passed, failed, skipped. An accepted finding is a failed one here too.
    pub fn hitungan(&self) -> &[Hitungan] {
        &self.hitungan
    }

    /// A finding by its code and what it is about ([`Temuan::tentang`]); by a number alone, the n-th of its code.
    pub fn find(&self, kode: &str, tentang: &str) -> Option<&Temuan> {
        let accepted = self.diterima.iter().map(|d| &d.temuan);
        let all = self.temuan.iter().chain(accepted);
        let same = || all.clone().filter(|t| t.kode == kode);
        let exact = same().find(|t| t.tentang == tentang);
        exact.or_else(|| {
            let number: usize = tentang.parse().ok()?;
            same().nth(number.checked_sub(1)?)
        })
    }

    /// Keys of findings that begin like a text, the most alike first.
    pub(crate) fn nearest(&self, kunci: &str, most: usize) -> Vec<String> {
        nearest(self.temuan.iter().map(Temuan::kunci), kunci, most)
    }

    /// How many findings have this severity.
    pub fn count(&self, keparahan: Keparahan) -> usize {
        self.temuan
            .iter()
            .filter(|t| t.keparahan == keparahan)
            .count()
    }

    /// Comparisons that passed.
    pub fn passed(&self) -> usize {
        self.hitungan.iter().map(|h| h.lulus).sum()
    }

    /// Comparisons that failed.
    pub fn failed(&self) -> usize {
        self.hitungan.iter().map(|h| h.gagal).sum()
    }

    /// Comparisons that were skipped.
    pub fn skipped(&self) -> usize {
        self.hitungan.iter().map(|h| h.dilewati).sum()
    }
}

impl Renstra {
    /// Checks the plan: every mistake that its own tables, the official codes or a rule show.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Keparahan;
    /// let result = plan.check();
    /// assert!(result.count(Keparahan::Galat) > 0);
    /// let totals: Vec<_> = result.temuan().iter().filter(|t| t.kode == "ANG003")
    ///     .map(|t| t.selisih.as_ref().unwrap().plain().unwrap()).collect();
    /// assert_eq!(totals, ["20000", "9", "0.24"]);
    /// ```
    pub fn check(&self) -> HasilPeriksa {
        let mut result = run_all(PEMERIKSAAN, &Konteks::new(self));
        result.accept(self, false);
        result
    }
}

impl HasilPeriksa {
    /// Sets the accepted findings apart; an acceptance that fits none is a finding. Those about two documents are
    /// accepted where two are compared.
    fn accept(&mut self, plan: &Renstra, two_documents: bool) {
        let Some(choices) = plan.pilihan().filter(|c| !c.temuan.is_empty()) else {
            return;
        };
        let mut at: Map<String, usize> = { self.temuan.iter().enumerate() }
            .map(|(i, t)| (t.kunci(), i))
            .collect();
        let mut reasons: Map<usize, &str> = Map::new();
        let mut unmet = Vec::new();
        for accepted in &choices.temuan {
            if accepted.kunci.starts_with("temuan/REK") != two_documents {
                continue;
            }
            let now = at.remove(&accepted.kunci);
            let found = now.and_then(|i| self.temuan.get(i));
            let places = |t: &Temuan| t.tempat_lain.len() + 1;
            let other = found.map(|t| accepted.differs(t.tercetak.as_deref(), places(t)));
            match (now, other) {
                (Some(i), Some(None)) => _ = reasons.insert(i, accepted.alasan.as_str()),
                (_, other) => {
                    let other = other.flatten();
                    unmet.push(msk010::without_finding(choices, accepted, other, self));
                }
            }
        }
        if let Some(count) = self
            .hitungan
            .iter_mut()
            .find(|h| h.kode == msk010::CHECK.kode)
        {
            count.gagal += unmet.len();
        }
        for (i, found) in std::mem::take(&mut self.temuan).into_iter().enumerate() {
            match reasons.get(&i) {
                Some(reason) => self.diterima.push(Diterima {
                    temuan: found,
                    alasan: (*reason).to_owned(),
                }),
                None => self.temuan.push(found),
            }
        }
        if !unmet.is_empty() {
            name_findings(&mut unmet);
            self.temuan.extend(unmet);
            sort_findings(&mut self.temuan);
        }
    }
}

/// The texts that begin most like another one, in their order.
pub(crate) fn nearest(
    texts: impl Iterator<Item = String>,
    wanted: &str,
    most: usize,
) -> Vec<String> {
    let common = |text: &str| {
        let pairs = text.chars().zip(wanted.chars());
        pairs.take_while(|(a, b)| a == b).count()
    };
    let mut best: Vec<(usize, String)> = Vec::new();
    for text in texts {
        let score = common(&text);
        let at = best.partition_point(|(s, _)| *s >= score);
        if at < most && best.last().is_none_or(|(_, last)| *last != text) {
            best.insert(at, (score, text));
            best.truncate(most);
        }
    }
    best.into_iter().map(|(_, text)| text).collect()
}

/// Runs the checks of a list.
fn run_all(checks: &'static [Pemeriksaan], konteks: &Konteks<'_>) -> HasilPeriksa {
    let mut temuan = Vec::new();
    let mut hitungan = Vec::new();
    for check in checks {
        let mut pemeriksa = Pemeriksa::new(check);
        (check.jalankan)(konteks, &mut pemeriksa);
        let (found, count) = pemeriksa.finish();
        temuan.extend(found);
        hitungan.push(count);
    }
    sort_findings(&mut temuan);
    name_findings(&mut temuan);
    HasilPeriksa {
        temuan,
        diterima: Vec::new(),
        hitungan,
    }
}

/// The most severe first; of those money before targets before form, the code with the largest amount first.
fn sort_findings(temuan: &mut Vec<Temuan>) {
    let mut largest: Map<(Keparahan, &'static str), Rupiah> = Map::new();
    for t in temuan.iter() {
        let amount = t.amount();
        let zero = || Rupiah::ZERO;
        largest.update((t.keparahan, t.kode), zero, |most| {
            *most = amount.max(*most)
        });
    }
    let group = |t: &Temuan| {
        let amount = largest.get(&(t.keparahan, t.kode)).copied();
        (
            t.keparahan,
            temuan::rank_of_code(t.kode),
            Reverse(amount),
            t.kode,
        )
    };
    let mut grouped: Vec<_> = temuan.drain(..).map(|t| (group(&t), t)).collect();
    grouped.sort_by(|(ga, a), (gb, b)| ga.cmp(gb).then_with(|| a.order().cmp(&b.order())));
    temuan.extend(grouped.into_iter().map(|(_, t)| t));
}

/// Gives every finding its id. Of several about one place, the first other cell tells them apart, then their order.
fn name_findings(temuan: &mut [Temuan]) {
    let mut taken: Map<&str, Set<String>> = Map::new();
    for found in temuan {
        taken.update(found.kode, Set::new, |taken| name_finding(found, taken));
    }
}

fn name_finding(found: &mut Temuan, taken: &mut Set<String>) {
    let mut name = found.about();
    let mut others = found.pembanding.iter().chain(&found.pembanding_kedua);
    if taken.contains(&name)
        && let Some(place) = others.next()
    {
        name = format!("{name}~{}", temuan::place_key(place));
    }
    let mut unique = name.clone();
    let mut number = 1;
    while taken.contains(&unique) {
        number += 1;
        unique = format!("{name}~{number}");
    }
    taken.insert(unique.clone());
    found.tentang = unique;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Teks, Tempat};

    #[test]
    fn the_sums_are_those_of_all_checks() {
        let of = |kode, lulus, gagal, dilewati| Hitungan {
            kode,
            judul_id: "",
            judul_en: "",
            lulus,
            gagal,
            dilewati,
        };
        let found = |keparahan| Temuan {
            keparahan,
            ..Temuan::new(Tempat::table("rencana"), Teks::same(""), Teks::same(""))
        };
        let (grave, note) = (Keparahan::Galat, Keparahan::Catatan);
        let result = HasilPeriksa {
            temuan: vec![found(grave), found(note), found(grave)],
            diterima: Vec::new(),
            hitungan: vec![of("ANG001", 2, 3, 5), of("ANG002", 7, 11, 13)],
        };
        assert_eq!(
            (result.passed(), result.failed(), result.skipped()),
            (9, 14, 18)
        );
        let counts = Keparahan::ALL.map(|k| (k.to_string(), result.count(k)));
        let expected = [("galat", 2), ("peringatan", 0), ("catatan", 1)];
        assert_eq!(counts, expected.map(|(k, n)| (k.to_owned(), n)));
    }
}
