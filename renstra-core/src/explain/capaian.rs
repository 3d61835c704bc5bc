//! Achievement of a target, and its name on the scale of performance.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::progress::realised::Terealisasi;
use crate::analysis::progress::{progress_of, progress_of_past};
use crate::analysis::{OpsiKemajuan, ProgressRow};
use crate::model::figur::{Figur, KunciIndikator, UkuranIndikator};
use crate::model::{BarisRealisasi, Masa};
use crate::peraturan::permendagri_86_2017::{SKALA_KINERJA, T_C_23};
use crate::rules::{OpsiCapaian, RumusCapaian};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::target_figure::figure_of;
use crate::value::{Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat};

impl Explainer<'_> {
    /// Progress of the indicator or of the row of T-C.23 of a key, year by year.
    pub(super) fn progress(&self, of: &KunciIndikator) -> Vec<ProgressRow<'_>> {
        let opsi = OpsiKemajuan::of(self.plan);
        if let Some(indicator) = self.plan.indicator_by_key(of) {
            return progress_of(indicator, &Terealisasi::new(self.plan), &opsi);
        }
        let past = self.plan.kinerja_by_key(of);
        past.map(|row| progress_of_past(row, &opsi))
            .unwrap_or_default()
    }

    /// The achievement of an indicator in a year, by the default choices; none where it has no value.
    pub(super) fn explain_capaian(&self, of: &KunciIndikator, tahun: Tahun) -> Option<Penjelasan> {
        let rows = self.progress(of);
        let row = rows.iter().find(|r| r.tahun == tahun)?;
        row.explained()
            .any(|u| u == UkuranIndikator::Capaian)
            .then(|| self.achievement(row))
    }

    /// The name of an achievement on the scale of performance.
    pub(super) fn explain_kategori(&self, of: &KunciIndikator, tahun: Tahun) -> Option<Penjelasan> {
        let achieved = self.explain_capaian(of, tahun)?;
        if !matches!(achieved.nilai, Nilai::Persen(_)) {
            return None;
        }
        let scale = SKALA_KINERJA.last()?;
        let title = teks!("Peringkat kinerja {tahun}", "Performance {tahun}");
        let key = Figur::Indikator(of.clone(), UkuranIndikator::Kategori).at(Some(tahun));
        Some(
            Penjelasan::computed(title, Step::Kategori, vec![achieved])
                .rule("kategori_kinerja", Some(scale.kutipan))
                .key(key),
        )
    }
}

impl Explainer<'_> {
    pub(super) fn achievement(&self, row: &ProgressRow<'_>) -> Penjelasan {
        let (name, year) = (row.indikator, row.tahun);
        let choices = row.capaian.as_ref().map(|c| OpsiCapaian {
            rumus: c.rumus,
            batas: c.batas,
            target_nol: c.target_nol,
            awal: None,
        });
        let from_baseline = choices.is_ok_and(|c| c.rumus == RumusCapaian::DariAwal);
        let target = Penjelasan::cell(
            teks!("Target {year}: {name}", "Target {year}: {name}"),
            row.target,
            number(row.target.and_then(Sel::value)),
        );
        let title = teks!("Capaian {year}: {name}", "Achievement {year}: {name}");
        let step = choices.map_or(Step::TanpaCara, Step::Capaian);
        let mut parts = vec![self.reached(row), target];
        let key = KunciIndikator {
            jalur: row.jalur.to_string(),
            nomor: row.nomor,
        };
        if let Some(of) = self.plan.indicator_by_key(&key).filter(|_| from_baseline) {
            let cell = of.indikator.baseline();
            let title = teks!("Kondisi awal: {name}", "Baseline: {name}");
            parts.push(Penjelasan::cell(
                title,
                cell,
                number(cell.and_then(Sel::value)),
            ));
        }
        Penjelasan::computed(title, step, parts)
            .rule("capaian", Some(T_C_23))
            .remark(teks!(
                "tidak ada peraturan yang berlaku yang menetapkan rumusnya untuk perangkat daerah",
                "no regulation in force prescribes the formula for agencies"
            ))
            .key(row.figur(UkuranIndikator::Capaian))
    }

    /// What was reached: a cell, or the quarters of the year.
    pub(super) fn reached(&self, row: &ProgressRow<'_>) -> Penjelasan {
        let (name, year) = (row.indikator, row.tahun);
        let title = teks!("Realisasi {year}: {name}", "Realised {year}: {name}");
        let leaf =
            |cell: &Sel<Target>| Penjelasan::cell(title.clone(), Some(cell), number(cell.value()));
        match row.asal_realisasi.as_slice() {
            [one] => match (self.part_of_year(one), row.akumulasi) {
                (None | Some(Masa::Setahun), _) => leaf(one),
                (Some(masa), Some(way)) => {
                    let (part, says) = (masa.teks(), way.teks());
                    leaf(one).remark(Teks::new(
                        format!("angka {}; akumulasi {}: {}", part.id, way.nama(), says.id),
                        format!(
                            "the figure of {}; accumulation {}: {}",
                            part.en,
                            way.nama(),
                            says.en
                        ),
                    ))
                }
                (Some(masa), None) => {
                    let Teks { id, en } = masa.teks();
                    leaf(one).remark(teks!(
                        "angka {id}, yang terakhir; akumulasinya tidak dinyatakan, dan setiap cara memberi angka yang sama",
                        "the figure of {en}, the last one; no accumulation is declared, and every way gives the same figure"
                    ))
                }
            },
            many => {
                let parts = many.iter().map(|c| leaf(c)).collect();
                Penjelasan::computed(title.clone(), Step::Akumulasi, parts).rule("akumulasi", None)
            }
        }
    }

    /// The part of the year that a cell of the progress table is about.
    fn part_of_year(&self, cell: &Sel<Target>) -> Option<Masa> {
        let mut periods = self.row_of_progress(&cell.tempat)?.by_period();
        let of = periods.find(|of| of.realisasi.is_some_and(|c| c.tempat == cell.tempat));
        of?.masa
    }

    /// The row of the progress table that a cell stands in.
    pub(super) fn row_of_progress(&self, place: &Tempat) -> Option<&BarisRealisasi> {
        // Rows of the progress table stand in the order of their numbers.
        let rows = &self.plan.realisasi;
        let number = place.baris();
        let at = rows
            .binary_search_by_key(&number, |r| r.tempat.baris())
            .ok()?;
        rows.get(at).filter(|r| r.tempat.same_row(place))
    }
}

fn number(target: Option<&Target>) -> Nilai {
    target.map_or(
        Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda),
        figure_of,
    )
}
