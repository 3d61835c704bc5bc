//! Achievement of a target, and its name on the scale of performance.

use super::langkah::Langkah;
use super::penjelasan::Penjelasan;
use super::target::key_of;
use crate::analysis::{OpsiKemajuan, ProgressRow};
use crate::model::{BarisRealisasi, Renstra};
use crate::peraturan::permendagri_86_2017::{SKALA_KINERJA, T_C_23};
use crate::rules::OpsiCapaian;
use crate::table::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Sel, Tahun, Target};

impl Renstra {
    /// The achievement of an indicator in a year, by the default choices; none where target or realised
    /// is no single number.
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
        let scale = SKALA_KINERJA.last()?;
        let title = teks!("Peringkat kinerja {tahun}", "Performance {tahun}");
        Some(
            Penjelasan::computed(title, Langkah::Kategori, vec![achieved])
                .rule("kategori_kinerja", Some(scale.kutipan))
                .key(key_of(jalur, "kategori", number), Some(tahun)),
        )
    }
}

/// True if the achievement is a ratio of two numbers.
pub(super) fn has_achievement(row: &ProgressRow<'_>) -> bool {
    let number = |t: &Target| t.number().is_some();
    row.target.and_then(Sel::value).is_some_and(number)
        && row.realisasi.as_ref().is_ok_and(number)
        && row.capaian.is_ok()
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
        let step = choices.map_or(Langkah::TanpaCara, Langkah::Capaian);
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
                Penjelasan::computed(title.clone(), Langkah::Akumulasi, parts)
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
    match target.and_then(Target::number) {
        Some(n) => Nilai::Angka(n),
        None => Nilai::TakTerdefinisi(crate::value::TakTerdefinisi::DataTidakAda),
    }
}
