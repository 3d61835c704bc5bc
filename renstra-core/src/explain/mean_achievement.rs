//! Mean achievement of a programme or of the agency.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::progress::realised::Terealisasi;
use crate::analysis::{OpsiKemajuan, ProgressRow};
use crate::model::Tingkat;
use crate::model::figur::{Figur, TOTAL, UkuranRataRata};
use crate::peraturan::permendagri_86_2017::{E_81, SKALA_KINERJA};
use crate::value::Nilai;
use crate::value::Tahun;
use crate::value::bahasa::teks;

impl Explainer<'_> {
    /// The mean, or its name; none where no achievement has a value.
    pub(super) fn explain_mean(
        &self,
        jalur: &str,
        ukuran: UkuranRataRata,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let opsi = OpsiKemajuan::of(self.plan);
        let program = match jalur {
            TOTAL => None,
            key => Some(
                self.plan
                    .pohon
                    .find(key)
                    .filter(|n| n.tingkat == Tingkat::Program)?,
            ),
        };
        let reached = Terealisasi::new(self.plan);
        let rows = self.plan.progress_below(program, &reached, &opsi);
        let of_year: Vec<_> = rows.iter().filter(|r| r.tahun == tahun).collect();
        let known = |r: &&&ProgressRow<'_>| r.capaian.as_ref().is_ok_and(|c| c.rasio().is_some());
        let with_value: Vec<_> = of_year.iter().filter(known).copied().collect();
        if with_value.is_empty() {
            return None;
        }
        let (count, left) = (with_value.len(), of_year.len() - with_value.len());
        let with_value = with_value.into_iter();
        let parts: Vec<Penjelasan> = with_value.map(|r| self.achievement(r)).collect();
        let told = |p: &&Penjelasan| matches!(p.nilai, Nilai::Persen(_));
        if parts.iter().filter(told).count() != count {
            return None;
        }
        let of = program
            .map(|n| format!(": {}", n.uraian))
            .unwrap_or_default();
        let title = teks!(
            "Rata-rata capaian {tahun}{of}",
            "Mean achievement {tahun}{of}"
        );
        let mean = Penjelasan::computed(title, Step::RataRataCapaian, parts)
            .rule("rata_rata_capaian", Some(E_81))
            .remark(teks!(
                "{left} capaian tanpa nilai tidak ikut; ia bukan nol",
                "{left} achievements without a value are left out; they are not zero"
            ))
            .remark(teks!(
                "atas capaian target tahun itu; formulirnya belum dilihat, aplikasi memakai tingkat capaiannya",
                "over the achievements of the targets of the year; the form was not seen, applications take its achievement column"
            ))
            .key(Figur::RataRata(jalur.to_owned(), UkuranRataRata::Capaian).at(Some(tahun)));
        if ukuran == UkuranRataRata::Capaian {
            return Some(mean);
        }
        let scale = SKALA_KINERJA.last()?;
        let title = teks!(
            "Peringkat rata-rata capaian {tahun}{of}",
            "Performance by the mean {tahun}{of}"
        );
        Some(
            Penjelasan::computed(title, Step::Kategori, vec![mean])
                .rule("kategori_kinerja", Some(scale.kutipan))
                .key(Figur::RataRata(jalur.to_owned(), ukuran).at(Some(tahun))),
        )
    }
}
