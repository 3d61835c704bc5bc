//! Findings: the printed cell beside the figure that it should be.

use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::budget::printed;
use crate::check::{Pemeriksaan, Temuan};
use crate::model::kinerja::BarisRealisasi;
use crate::model::{BarisAnggaran, Indikator, KelompokAnggaran, Renstra};
use crate::rules::agrees_as_printed;
use crate::table::Nilai;
use crate::value::bahasa::teks;
use crate::value::number::write_number;
use crate::value::{Angka, Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Teks, Tempat};

impl Renstra {
    /// The n-th finding of a code (from 1).
    pub(super) fn explain_temuan(&self, kode: &str, number: usize) -> Option<Penjelasan> {
        let result = self.check();
        let same = result.temuan().iter().filter(|t| t.kode == kode);
        let finding = { same }.nth(number.checked_sub(1)?)?;
        Some(
            self.explain_finding(finding)
                .key(format!("temuan/{kode}/{number}"), None),
        )
    }

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
        self.explain_between(None, finding)
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
        self.explain_between(Some(kedua), finding)
    }

    fn explain_between(&self, kedua: Option<&Self>, finding: &Temuan) -> Penjelasan {
        let home = if finding.di_kedua { kedua } else { Some(self) };
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
        let computed = self.compared_with(finding).filter(|p| fits(finding, p));
        let beside = |plan: &Self, place: &Tempat| {
            let text = plan.text_at(place)?;
            let at = Some((place.clone(), text.clone()));
            let title = teks!("pembanding", "compared with");
            Some(Penjelasan::printed(title, at, text.into()))
        };
        let below: Vec<&Tempat> = computed.iter().flat_map(Penjelasan::cells).collect();
        let own = finding.pembanding.iter().filter(|t| !below.contains(t));
        // A finding about a whole table has no cell of its own.
        let says = printed.tempat.is_some() || printed.nilai != Nilai::Kosong;
        let mut parts = Vec::new();
        parts.extend(says.then_some(printed));
        parts.extend(own.filter_map(|place| beside(self, place)));
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
            let number = |text: &String, b: Bahasa| match text.parse() {
                Ok(n) => write_number(n, b.locale(), 0),
                Err(_) => text.clone(),
            };
            Teks::each(|b| {
                let (d, less) = (number(d, b), finding.selisih.as_ref());
                match (b, less.map(|s| number(s, b))) {
                    (Bahasa::Id, Some(s)) => format!("dibandingkan dengan {d}, selisih {s}"),
                    (Bahasa::Id, None) => format!("dibandingkan dengan {d}"),
                    (Bahasa::En, Some(s)) => format!("compared with {d}, difference {s}"),
                    (Bahasa::En, None) => format!("compared with {d}"),
                }
            })
        });
        let mut found = Penjelasan::computed(finding.pesan.clone(), Step::Temuan, parts);
        found.dasar = Pemeriksaan::find(finding.kode).and_then(|p| p.dasar);
        found.catatan.extend(remark);
        found.remark(finding.saran.clone()).traced(self)
    }

    /// The computed figure behind a finding, where it is one that can be explained.
    fn compared_with(&self, finding: &Temuan) -> Option<Penjelasan> {
        let node = finding.jalur.as_deref();
        let year: Option<Tahun> = finding
            .tempat
            .kolom()
            .as_deref()
            .and_then(|k| k.rsplit('_').next()?.parse().ok());
        match finding.kode {
            "ANG001" => self.explain(node?, year).ok(),
            "ANG002" => self.explain_tahunan(&finding.tempat),
            "ANG003" | "MSK001" => {
                finding.dihitung.as_ref()?;
                self.explain_jumlah_baris(&finding.tempat, year?)
            }
            "ANG006" => {
                let row = |r: &&BarisRealisasi| {
                    let cell = r.rp_realisasi.as_ref();
                    cell.is_some_and(|c| c.tempat == finding.tempat)
                };
                let spent = self.realisasi.iter().find(row)?;
                self.explain(node?, Some(spent.tahun?)).ok()
            }
            "KIN001" | "KIN002" => {
                let (key, number) = self.indicator_at(&finding.tempat)?;
                self.explain_target(&key, number, None)
            }
            "KIN004" => {
                let (key, number) = self.indicator_at(&finding.tempat)?;
                self.explain_turunan(&format!("{key}/{number}"), year?)
            }
            "ANG008" => self.explain_baris(finding, "serapan", year),
            "ANG009" => {
                let row = self.history_row(finding)?;
                match row.kelompok {
                    KelompokAnggaran::Anggaran => {
                        self.explain_baris(finding, "pertumbuhan_anggaran", None)
                    }
                    KelompokAnggaran::Realisasi => {
                        self.explain_baris(finding, "pertumbuhan_realisasi", None)
                    }
                    KelompokAnggaran::Rasio => None,
                }
            }
            "SPM001" | "SPM002" => {
                let row = self
                    .spm
                    .iter()
                    .position(|r| r.tempat.baris() == finding.tempat.baris())?;
                let unit = self.unit_of_finding(finding, year?);
                let unit = unit.map(|u| format!("/{u}")).unwrap_or_default();
                self.explain_spm(&format!("{}{unit}", row + 1), year?)
            }
            _ => None,
        }
    }

    /// The unit of the coverage that a finding is about, where a cell holds two.
    fn unit_of_finding(&self, finding: &Temuan, year: Tahun) -> Option<String> {
        let rows = self.coverage();
        let says = |value: &Result<Angka, TakTerdefinisi>, text: &Option<String>| {
            value.as_ref().ok().map(ToString::to_string) == *text
        };
        let row = rows.iter().find(|r| {
            r.tempat.baris() == finding.tempat.baris()
                && r.tahun == year
                && says(&r.terlayani, &finding.tercetak)
                && says(&r.berhak, &finding.dihitung)
        })?;
        row.satuan.as_ref().map(|s| s.as_str().to_owned())
    }

    /// The years of the row whose end of the period stands at a place, added up as printed.
    fn explain_tahunan(&self, place: &Tempat) -> Option<Penjelasan> {
        let tree = &self.pohon;
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

    /// Key and number (from 1) of the indicator that a row prints.
    fn indicator_at(&self, place: &Tempat) -> Option<(String, usize)> {
        let here =
            |i: &Indikator| i.tempat.tabel() == place.tabel() && i.tempat.baris() == place.baris();
        let (key, ..) = self.indicators().find(|(_, _, i)| here(i))?;
        let mut same = self.indicators().filter(|(k, ..)| *k == key);
        let at = same.position(|(_, _, i)| here(i))?;
        Some((key, at + 1))
    }

    /// The row of the budget history that a finding names.
    fn history_row(&self, finding: &Temuan) -> Option<&BarisAnggaran> {
        self.anggaran.iter().find(|l| {
            l.tempat.tabel() == finding.tempat.tabel() && l.tempat.baris() == finding.tempat.baris()
        })
    }

    /// A figure of the line that a finding names.
    fn explain_baris(
        &self,
        finding: &Temuan,
        figure: &str,
        tahun: Option<Tahun>,
    ) -> Option<Penjelasan> {
        let row = self.history_row(finding)?;
        let line = self.history_key(row)?;
        self.explain_serapan(figure, &line, tahun)
    }
}

/// True unless the figure is another one than the finding names: then it explains something else.
fn fits(finding: &Temuan, figure: &Penjelasan) -> bool {
    let Some(expected) = finding
        .dihitung
        .as_ref()
        .and_then(|d| d.parse::<Angka>().ok())
    else {
        return true;
    };
    match &figure.nilai {
        Nilai::Rupiah(r) => r.angka() == expected,
        Nilai::Angka(a) => *a == expected,
        Nilai::Rasio(r) => agrees_as_printed(expected, expected.decimals(), r),
        Nilai::TakTerdefinisi(_) => false,
        // A ratio may be printed in percents or as a fraction.
        _ => true,
    }
}
