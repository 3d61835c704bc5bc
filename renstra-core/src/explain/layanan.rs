//! A service of the SPM in one year and one unit, and its coverage: served over entitled.

use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::{CoverageRow, JenisTerlayani};
use crate::model::figur::{Figur, FigurId, UkuranSpm};
use crate::model::spm::TahunSpm;
use crate::peraturan::permendagri_59_2021::PENERAPAN;
use crate::peraturan::{Kutipan, in_force};
use crate::value::bahasa::teks;
use crate::value::{Nilai, Teks};

/// A service in one year and one unit.
pub(super) struct Layanan<'a> {
    /// The unit, where it was named.
    pub(super) unit: Option<String>,
    /// Its cells.
    pub(super) year: &'a TahunSpm,
    /// Its figures.
    pub(super) row: CoverageRow,
}

impl Layanan<'_> {
    /// The key of a figure of the service.
    pub(super) fn key(&self, ukuran: UkuranSpm) -> FigurId {
        Figur::Spm(self.row.layanan, self.unit.clone(), ukuran).at(Some(self.row.tahun))
    }

    /// The title of a figure, with year, unit and service.
    pub(super) fn title(&self, what: &Teks) -> Teks {
        let (year, name) = (self.row.tahun, &self.row.jenis_pelayanan);
        let of = self.unit_in_words();
        Teks::new(
            format!("{} {year}{of}: {name}", what.id),
            format!("{} {year}{of}: {name}", what.en),
        )
    }

    /// Served over entitled.
    pub(super) fn coverage(&self) -> Penjelasan {
        let mut parts = self.entitled_and_served();
        parts.reverse();
        let title = self.title(&teks!("Capaian SPM", "SPM coverage"));
        self.planned(
            Penjelasan::computed(title, Step::Bagi, parts)
                .rule("cakupan_spm", self.basis())
                .key(self.key(UkuranSpm::Capaian)),
        )
    }

    /// What rules the coverage in the year.
    pub(super) fn basis(&self) -> Option<Kutipan> {
        in_force(PENERAPAN, self.row.tahun).map(|k| k.kutipan)
    }

    /// The two cells.
    pub(super) fn entitled_and_served(&self) -> Vec<Penjelasan> {
        let (year, of) = (self.row.tahun, self.unit_in_words());
        let served = match self.row.jenis {
            JenisTerlayani::Realisasi => self.year.terlayani.as_ref(),
            JenisTerlayani::Target => self.year.target_terlayani.as_ref(),
        };
        vec![
            Penjelasan::cell(
                teks!("Berhak {year}{of}", "Entitled {year}{of}"),
                Some(&self.year.berhak),
                Nilai::from(self.row.berhak),
            ),
            Penjelasan::cell(
                teks!("Terlayani {year}{of}", "Served {year}{of}"),
                served,
                Nilai::from(self.row.terlayani),
            ),
        ]
    }

    /// Says that the served are only planned, where they are.
    pub(super) fn planned(&self, found: Penjelasan) -> Penjelasan {
        match self.row.jenis {
            JenisTerlayani::Realisasi => found,
            JenisTerlayani::Target => found.remark(teks!(
                "yang terlayani baru direncanakan",
                "the served are only planned"
            )),
        }
    }

    fn unit_in_words(&self) -> String {
        let unit = self.row.satuan.as_ref();
        unit.map(|u| format!(" ({u})")).unwrap_or_default()
    }
}
