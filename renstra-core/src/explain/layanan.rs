//! A service of the SPM in one year and one unit, and its coverage: served over entitled.

use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::{CoverageRow, JenisTerlayani};
use crate::model::figur::{Figur, FigurId, UkuranSpm};
use crate::model::spm::TahunSpm;
use crate::peraturan::Kutipan;
use crate::peraturan::permendagri_59_2021::service_basis;
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
        let (year, name) = (self.row.tahun, &self.row.sebutan);
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
        if self.row.tercetak {
            let value = Nilai::from(self.row.capaian.clone());
            return Penjelasan::cell(title, self.year.capaian.as_ref(), value)
                .key(self.key(UkuranSpm::Capaian))
                .remark(teks!(
                    "hanya capaiannya tercetak, tanpa yang berhak dan yang terlayani: dipakai sebagaimana tercetak, tidak dihitung ulang",
                    "only the coverage is printed, without the entitled and the served: taken as printed, not computed again"
                ));
        }
        self.planned(
            Penjelasan::computed(title, Step::Bagi, parts)
                .rule("cakupan_spm", self.basis())
                .key(self.key(UkuranSpm::Capaian)),
        )
    }

    /// The coverage as a part of the index: where more were served than projected, the people found replace the projection.
    pub(super) fn recipients(&self) -> Penjelasan {
        if !self.row.exceeds_projection() {
            return self.coverage();
        }
        let served = || self.entitled_and_served().pop().into_iter();
        let title = self.title(&teks!("Penerima bagi indeks", "Recipients for the index"));
        Penjelasan::computed(title, Step::Bagi, served().chain(served()).collect()).remark(teks!(
            "terlayani lebih banyak daripada proyeksi: yang ditemukan menggantikan proyeksi sebagai yang berhak",
            "more served than projected: the people found replace the projection as the entitled"
        ))
    }

    /// What rules the coverage in the year.
    pub(super) fn basis(&self) -> Option<Kutipan> {
        service_basis(self.row.tahun, &self.row.jenis_pelayanan)
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
