//! Findings: the printed cell beside the figure that it should be.

use super::langkah::Langkah;
use super::penjelasan::Penjelasan;
use crate::check::{Pemeriksaan, Temuan};
use crate::model::{BarisAnggaran, Indikator, KelompokAnggaran, Renstra};
use crate::value::bahasa::teks;
use crate::value::number::write_number;
use crate::value::{Bahasa, Tahun, Teks, Tempat};

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

    /// What a finding rests on: the cell that is wrong, and the figure that it was compared with, down
    /// to its own cells.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let result = plan.check();
    /// let finding = result.temuan().iter().find(|t| t.kode == "KIN001").unwrap();
    /// let explained = plan.explain_finding(finding);
    /// assert_eq!(explained.bagian[0].tercetak, finding.tercetak);
    /// ```
    pub fn explain_finding(&self, finding: &Temuan) -> Penjelasan {
        // The cell may hold more than what the finding is about.
        let cell = self.text_at(&finding.tempat);
        let about = finding.tercetak.clone().or_else(|| cell.clone());
        let printed = Penjelasan::printed(
            teks!("yang ditemukan", "what was found"),
            cell.or_else(|| about.clone())
                .map(|t| (finding.tempat.clone(), t)),
            about.into(),
        );
        let mut parts = vec![printed];
        parts.extend(finding.pembanding.iter().map(|place| {
            let text = self.text_at(place);
            Penjelasan::printed(
                teks!("pembanding", "compared with"),
                text.clone().map(|t| (place.clone(), t)),
                text.into(),
            )
        }));
        parts.extend(self.compared_with(finding));
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
        let mut found = Penjelasan::computed(finding.pesan.clone(), Langkah::Temuan, parts);
        found.dasar = Pemeriksaan::find(finding.kode).and_then(|p| p.dasar);
        found.catatan.extend(remark);
        found.remark(finding.saran.clone())
    }

    /// The computed figure behind a finding, where it is one that can be explained.
    fn compared_with(&self, finding: &Temuan) -> Option<Penjelasan> {
        let node = finding.jalur.as_deref();
        let year: Option<Tahun> = finding
            .tempat
            .kolom
            .as_deref()
            .and_then(|k| k.rsplit('_').next()?.parse().ok());
        match finding.kode {
            "ANG001" => self.explain(node?, year).ok(),
            "ANG002" => self.explain(node?, None).ok(),
            "KIN001" | "KIN002" => {
                let (key, number) = self.indicator_at(&finding.tempat)?;
                self.explain_target(&key, number, None)
            }
            "KIN004" => {
                let (key, number) = self.indicator_at(&finding.tempat)?;
                self.explain_turunan(&format!("{key}/{number}"), year?)
            }
            "SPM001" | "SPM002" => {
                let row = self
                    .spm
                    .iter()
                    .position(|r| r.tempat.baris == finding.tempat.baris)?;
                self.explain_spm(&(row + 1).to_string(), year?)
            }
            "ANG003" => self.explain_jumlah_baris(finding.tempat.baris, year?),
            "ANG008" => self.explain_baris(finding, "serapan", year),
            "ANG009" => {
                let row = self.history_row(finding)?;
                match row.kelompok {
                    KelompokAnggaran::Anggaran => {
                        self.explain_baris(finding, "pertumbuhan_anggaran", None)
                    }
                    _ => self.explain_baris(finding, "pertumbuhan_realisasi", None),
                }
            }
            _ => None,
        }
    }

    /// Key and number (from 1) of the indicator that a row prints.
    fn indicator_at(&self, place: &Tempat) -> Option<(String, usize)> {
        let here = |i: &Indikator| i.tempat.tabel == place.tabel && i.tempat.baris == place.baris;
        let (key, ..) = self.indicators().find(|(_, _, i)| here(i))?;
        let mut same = self.indicators().filter(|(k, ..)| *k == key);
        let at = same.position(|(_, _, i)| here(i))?;
        Some((key, at + 1))
    }

    /// The row of the budget history that a finding names.
    fn history_row(&self, finding: &Temuan) -> Option<&BarisAnggaran> {
        self.anggaran.iter().find(|l| {
            l.tempat.tabel == finding.tempat.tabel && l.tempat.baris == finding.tempat.baris
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
