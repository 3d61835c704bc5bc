//! Findings: the printed cell beside the figure that it should be.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::Shared;
use crate::analysis::budget::printed;
use crate::check::temuan::MOST_BESIDE;
use crate::check::{HasilPeriksa, Pemeriksaan, Rujukan, Temuan};
use crate::model::Renstra;
use crate::model::figur::Figur;
use crate::ordered::Set;
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Teks, Tempat};

impl Explainer<'_> {
    /// A finding by its code and what it is about; by a number alone, the n-th of its code in the order of the result.
    pub(super) fn explain_temuan(
        &self,
        kode: &str,
        about: &str,
        result: &HasilPeriksa,
    ) -> Option<Penjelasan> {
        let finding = result.find(kode, about)?;
        Some(self.explain_between(None, finding))
    }
}

impl Renstra {
    /// What a finding rests on: the cell that is wrong, the other cells that were compared, and the
    /// figure that it should be, down to its own cells.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let result = plan.check();
    /// let finding = result.temuan().iter().find(|t| t.kode == "KIN001").unwrap();
    /// let explained = plan.explain_finding(finding);
    /// assert_eq!(explained.bagian[0].tercetak, finding.tercetak);
    /// ```
    pub fn explain_finding(&self, finding: &Temuan) -> Penjelasan {
        let shared = Shared::default();
        Explainer::new(self, &shared).explain_between(None, finding)
    }

    /// The same for a finding of [`crate::reconcile`], with the cells of the second document.
    ///
    /// ```
    /// use renstra_core::{Renstra, reconcile};
    /// let plan = |money: u32| Renstra::read([(
    ///     "tabel-6.1-program-pendanaan",
    ///     format!("tingkat,kode,uraian,rp_2023\nprogram,1.02.02,P,{money}\n"),
    /// )]);
    /// let (renstra, renja) = (plan(100)?, plan(90)?);
    /// let result = reconcile(&renstra, &renja);
    /// let explained = renstra.explain_reconciled(&renja, &result.temuan()[0]);
    /// let cells: Vec<_> = explained.bagian.iter().map(|p| p.tercetak.as_deref().unwrap()).collect();
    /// assert_eq!(cells, ["100", "90"]);
    /// assert!(explained.bagian[1].di_kedua);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn explain_reconciled(&self, kedua: &Self, finding: &Temuan) -> Penjelasan {
        let shared = Shared::default();
        Explainer::new(self, &shared).explain_between(Some(kedua), finding)
    }
}

impl Explainer<'_> {
    pub(crate) fn explain_between(&self, kedua: Option<&Renstra>, finding: &Temuan) -> Penjelasan {
        let home = if finding.di_kedua {
            kedua
        } else {
            Some(self.plan)
        };
        // The cell may hold more than what the finding is about.
        let cell = home.and_then(|plan| plan.text_at(&finding.tempat));
        let about = finding.tercetak.clone().or_else(|| cell.clone());
        let mut printed = Penjelasan::printed(
            teks!("yang ditemukan", "what was found"),
            cell.or_else(|| about.clone())
                .map(|t| (finding.tempat.clone(), t)),
            about.into(),
        );
        if let Some(home) = home {
            printed = printed.traced(home);
        }
        printed.di_kedua = finding.di_kedua;
        let computed = self.reference(finding);
        let beside = |plan: &Renstra, place: &Tempat| {
            let text = plan.text_at(place)?;
            let at = Some((place.clone(), text.clone()));
            let title = teks!("pembanding", "compared with");
            Some(Penjelasan::printed(title, at, text.into()))
        };
        let below: Set<&Tempat> = computed.iter().flat_map(Penjelasan::cells).collect();
        let others = finding.tempat_lain.iter().map(|p| &p.tempat);
        let own = { finding.pembanding.iter() }
            .chain(
                others
                    .filter(|t| !finding.pembanding.contains(*t))
                    .take(MOST_BESIDE),
            )
            .filter(|t| !below.contains(*t));
        // A finding about a whole table has no cell of its own.
        let says = printed.tempat.is_some() || printed.nilai != Nilai::Kosong;
        let mut parts = Vec::new();
        parts.extend(says.then_some(printed));
        parts.extend(own.filter_map(|place| beside(self.plan, place)));
        parts.extend(kedua.iter().flat_map(|plan| {
            let cells = finding.pembanding_kedua.iter();
            cells.filter_map(|place| {
                let mut part = beside(plan, place)?;
                part = part.traced(plan);
                part.di_kedua = true;
                Some(part)
            })
        }));
        parts.extend(computed);
        let remark = finding.dihitung.as_ref().map(|d| {
            Teks::each(|b| {
                let (d, less) = (d.shown(b), finding.selisih.as_ref());
                match (b, less.map(|s| s.shown(b))) {
                    (Bahasa::Id, Some(s)) => format!("dibandingkan dengan {d}, selisih {s}"),
                    (Bahasa::Id, None) => format!("dibandingkan dengan {d}"),
                    (Bahasa::En, Some(s)) => format!("compared with {d}, difference {s}"),
                    (Bahasa::En, None) => format!("compared with {d}"),
                }
            })
        });
        let mut found = Penjelasan::computed(finding.pesan.clone(), Step::Temuan, parts);
        found.dasar = Pemeriksaan::find(finding.kode).and_then(|p| p.dasar_for(finding));
        found.catatan.extend(remark);
        let figur = Figur::Temuan(finding.kode.to_owned(), finding.tentang.clone());
        let found = found.key(figur.at(None));
        found.remark(finding.saran.clone()).traced(self.plan)
    }

    /// With what the finding compares the printed figure, where that can be explained.
    fn reference(&self, finding: &Temuan) -> Option<Penjelasan> {
        match finding.acuan.as_ref()? {
            Rujukan::Figur(id) => self.figure(&id.figur, id.tahun),
            Rujukan::JumlahTahunan => self.sum_of_years(&finding.tempat),
            Rujukan::JumlahBaris(year) => self.sum_of_lines(&finding.tempat, *year),
            Rujukan::BelanjaBawahan(year, masa) => {
                let found = self.spent_below(finding.jalur.as_deref()?, *year, *masa)?;
                Some(found).filter(|f| Some(&f.nilai) == finding.dihitung.as_ref())
            }
            Rujukan::Setahun(way) => {
                let found = self.whole_year(&finding.pembanding, *way)?;
                Some(found).filter(|f| Some(&f.nilai) == finding.dihitung.as_ref())
            }
            Rujukan::AkhirTotal => {
                let all = [self.explain_pagu(None, None), self.sum_of_ends()];
                let mut all = all.into_iter();
                all.find(|f| Some(&f.nilai) == finding.dihitung.as_ref())
            }
            Rujukan::PertumbuhanBaris(row) => self.growth_of_row(*row),
            Rujukan::RasioBaris {
                anggaran,
                realisasi,
                tahun,
            } => self.ratio_of_rows((*anggaran, *realisasi), *tahun),
        }
    }

    /// What the top rows print for the end of the period, added up.
    fn sum_of_ends(&self) -> Penjelasan {
        let cells = self.plan.pohon.roots().filter_map(|node| {
            let end = node.pagu_akhir.as_ref()?;
            let title = Teks::same(node.label());
            Some(Penjelasan::cell(
                title,
                Some(end),
                printed(Some(end)).into(),
            ))
        });
        let title = teks!("Jumlah akhir periode", "Sum of the ends of the period");
        Penjelasan::computed(title, Step::Jumlah, cells.collect())
    }

    /// The years of the row whose end of the period stands at a place, added up as printed.
    fn sum_of_years(&self, place: &Tempat) -> Option<Penjelasan> {
        let tree = &self.plan.pohon;
        let nodes = tree.iter().map(|n| (&n.pagu, &n.pagu_akhir));
        let totals = tree.total.iter().map(|t| (&t.pagu, &t.pagu_akhir));
        let is_it = |end: &Option<Sel<Rupiah>>| end.as_ref().is_some_and(|c| c.tempat == *place);
        let (years, _) = nodes.chain(totals).find(|(_, end)| is_it(end))?;
        let cells = years.iter().map(|(year, cell)| {
            let title = teks!("Pagu {year}", "Budget {year}");
            Penjelasan::cell(title, Some(cell), printed(Some(cell)).into())
        });
        let title = teks!("Jumlah tahunannya", "Sum of its years");
        Some(Penjelasan::computed(title, Step::Jumlah, cells.collect()))
    }
}
