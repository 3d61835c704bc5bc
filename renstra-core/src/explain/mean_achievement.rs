//! Mean achievement of a programme or of the agency.

use super::penjelasan::Penjelasan;
use super::step::Step;
use super::target::key_of;
use crate::analysis::OpsiKemajuan;
use crate::analysis::mean_achievement::AGENCY;
use crate::model::Renstra;
use crate::peraturan::permendagri_86_2017::{E_81, SKALA_KINERJA};
use crate::table::Nilai;
use crate::value::Tahun;
use crate::value::bahasa::teks;

/// Key of the mean, behind that of the programme or `total`.
pub(super) const MEAN: &str = "rata_rata_capaian";
/// Key of its name on the scale.
pub(super) const MEAN_NAME: &str = "kategori_rata_rata";

impl Renstra {
    /// The mean, or its name; none where no achievement has a value.
    pub(super) fn explain_rerata(
        &self,
        jalur: &str,
        figure: &str,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let opsi = OpsiKemajuan::default();
        let means = self.mean_achievements(&opsi);
        let row = means
            .iter()
            .find(|m| m.jalur == jalur && m.tahun == tahun)?;
        let rows = self.progress(&opsi);
        let of_year = self.rows_of(&rows, jalur).into_iter();
        let with_value = of_year
            .filter(|r| r.tahun == tahun && r.capaian.as_ref().is_ok_and(|c| c.rasio().is_some()));
        let parts: Vec<Penjelasan> = with_value.map(|r| self.achievement(r)).collect();
        let told = |p: &&Penjelasan| matches!(p.nilai, Nilai::Persen(_));
        if parts.iter().filter(told).count() != row.bernilai {
            return None;
        }
        let (name, left) = (row.uraian, row.tanpa_nilai);
        let of = if jalur == AGENCY {
            String::new()
        } else {
            format!(": {name}")
        };
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
            .key(key_of(jalur, MEAN, 1), Some(tahun));
        if figure == MEAN {
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
                .key(key_of(jalur, MEAN_NAME, 1), Some(tahun)),
        )
    }
}
