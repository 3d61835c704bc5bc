//! Achievement of a target, and its name on the scale of performance.

use super::penjelasan::Penjelasan;
use super::step::{Step, target_figure};
use super::target::key_of;
use crate::analysis::{OpsiKemajuan, ProgressRow};
use crate::model::{BarisRealisasi, Renstra};
use crate::peraturan::permendagri_86_2017::{SKALA_KINERJA, T_C_23};
use crate::rules::OpsiCapaian;
use crate::table::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, TakTerdefinisi, Target};

impl Renstra {
    /// The achievement of an indicator in a year, by the default choices; none where it has no value.
    pub(super) fn explain_capaian(
        &self,
        jalur: &str,
        number: usize,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let rows = self.progress(&OpsiKemajuan::default());
        let mut same = rows.iter().filter(|r| r.jalur == jalur && r.tahun == tahun);
        let row = same.nth(number.checked_sub(1)?)?;
        has_achievement(row).then(|| {
            self.achievement(row)
                .key(key_of(jalur, "capaian", number), Some(tahun))
        })
    }

    /// The name of an achievement on the scale of performance.
    pub(super) fn explain_kategori(
        &self,
        jalur: &str,
        number: usize,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let achieved = self.explain_capaian(jalur, number, tahun)?;
        if !matches!(achieved.nilai, Nilai::Persen(_)) {
            return None;
        }
        let scale = SKALA_KINERJA.last()?;
        let title = teks!("Peringkat kinerja {tahun}", "Performance {tahun}");
        Some(
            Penjelasan::computed(title, Step::Kategori, vec![achieved])
                .rule("kategori_kinerja", Some(scale.kutipan))
                .key(key_of(jalur, "kategori", number), Some(tahun)),
        )
    }
}

/// True if there is an achievement: of a number, a range or a rank.
pub(super) fn has_achievement(row: &ProgressRow<'_>) -> bool {
    let known = |t: &Target| !matches!(target_figure(t), Nilai::TakTerdefinisi(_));
    row.target.and_then(Sel::value).is_some_and(known)
        && row.realisasi.as_ref().is_ok_and(known)
        && row.capaian.is_ok()
}

/// True if the achievement has a name on the scale: ranks are reached or not.
pub(super) fn has_name(row: &ProgressRow<'_>) -> bool {
    has_achievement(row) && row.capaian.as_ref().is_ok_and(|c| c.rasio().is_some())
}

impl Renstra {
    pub(super) fn achievement(&self, row: &ProgressRow<'_>) -> Penjelasan {
        let (name, year) = (row.indikator, row.tahun);
        let choices = row.capaian.as_ref().map(|c| OpsiCapaian {
            rumus: c.rumus,
            batas: c.batas,
            target_nol: c.target_nol,
        });
        let target = Penjelasan::cell(
            teks!("Target {year}: {name}", "Target {year}: {name}"),
            row.target,
            number(row.target.and_then(Sel::value)),
        );
        let title = teks!("Capaian {year}: {name}", "Achievement {year}: {name}");
        let step = choices.map_or(Step::TanpaCara, Step::Capaian);
        Penjelasan::computed(title, step, vec![self.reached(row), target])
            .rule("capaian", Some(T_C_23))
            .remark(teks!(
                "tidak ada peraturan yang berlaku yang menetapkan rumusnya untuk perangkat daerah",
                "no regulation in force prescribes the formula for agencies"
            ))
    }

    /// What was reached: a cell, or the quarters of the year.
    pub(super) fn reached(&self, row: &ProgressRow<'_>) -> Penjelasan {
        let (name, year) = (row.indikator, row.tahun);
        let title = teks!("Realisasi {year}: {name}", "Realised {year}: {name}");
        let leaf =
            |cell: &Sel<Target>| Penjelasan::cell(title.clone(), Some(cell), number(cell.value()));
        match row.asal_realisasi.as_slice() {
            [one] => match self.quarter_of(one) {
                Some(q) => leaf(one).remark(teks!(
                    "angka triwulan {q}, yang terakhir: triwulan hanya dijumlahkan bila tahunnya dijumlahkan",
                    "the figure of quarter {q}, the last one: quarters are added up only where the years are"
                )),
                None => leaf(one),
            },
            many => {
                let parts = many.iter().map(|c| leaf(c)).collect();
                Penjelasan::computed(title.clone(), Step::Akumulasi, parts)
                    .rule("akumulasi", None)
            }
        }
    }

    /// The quarter that a cell of the progress table is about.
    fn quarter_of(&self, cell: &Sel<Target>) -> Option<u8> {
        let here = |r: &&BarisRealisasi| {
            r.realisasi
                .as_ref()
                .is_some_and(|c| c.tempat == cell.tempat)
        };
        self.realisasi.iter().find(here)?.triwulan
    }
}

fn number(target: Option<&Target>) -> Nilai {
    target.map_or(
        Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda),
        target_figure,
    )
}
