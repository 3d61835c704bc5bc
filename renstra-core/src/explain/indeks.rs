//! SPM index: its two weighted parts, and its category.

use super::cakupan::Layanan;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::JenisTerlayani;
use crate::model::Renstra;
use crate::peraturan::permendagri_59_2021::{BOBOT_INDEKS, MUTU, SKALA_INDEKS};
use crate::rules::BagianIndeks;
use crate::table::Nilai;
use crate::value::Isi;
use crate::value::bahasa::teks;

/// Figures of the index of a service, behind its key.
pub(super) const FIGURES: [&str; 4] = ["bagian_penerima", "bagian_mutu", "indeks", "kategori"];

impl Renstra {
    /// A figure of the index; none where the served are only planned.
    pub(super) fn explain_indeks(&self, of: &Layanan<'_>, figure: &str) -> Option<Penjelasan> {
        if of.row.jenis != JenisTerlayani::Realisasi {
            return None;
        }
        match figure {
            "bagian_penerima" => Some(self.index_part(of, BagianIndeks::Penerima)),
            "bagian_mutu" => Some(self.index_part(of, BagianIndeks::Mutu)),
            "indeks" => Some(self.index(of)),
            "kategori" => Some(self.index_name(of)),
            _ => None,
        }
    }

    fn index_name(&self, of: &Layanan<'_>) -> Penjelasan {
        let title = of.title(&teks!("Kategori IP-SPM", "Category of the SPM index"));
        Penjelasan::computed(title, Step::KategoriSpm, vec![self.index(of)])
            .rule("kategori_spm", Some(SKALA_INDEKS.kutipan))
            .key(of.key("kategori"), Some(of.row.tahun))
    }

    fn index(&self, of: &Layanan<'_>) -> Penjelasan {
        let title = of.title(&teks!("IP-SPM", "SPM index"));
        let parts = [BagianIndeks::Penerima, BagianIndeks::Mutu];
        let parts = parts.map(|p| self.index_part(of, p)).into();
        let found = Penjelasan::computed(title, Step::IndeksSpm, parts)
            .rule("indeks_spm", Some(BOBOT_INDEKS.kutipan))
            .key(of.key("indeks"), Some(of.row.tahun));
        let (year, since) = (of.row.tahun, BOBOT_INDEKS.berlaku.sejak);
        if BOBOT_INDEKS.berlaku.contains(year) {
            return found;
        }
        found.remark(teks!(
            "bobotnya berlaku sejak {since}; bagi {year} tidak ada bobot yang dikonfirmasi",
            "the weights hold since {since}; for {year} no weights are confirmed"
        ))
    }

    /// A part of the index: the coverage or the minimum quality, times its weight.
    fn index_part(&self, of: &Layanan<'_>, part: BagianIndeks) -> Penjelasan {
        let (what, of_part, figure) = match part {
            BagianIndeks::Penerima => (
                teks!(
                    "Bagian penerima dari IP-SPM",
                    "Coverage part of the SPM index"
                ),
                of.coverage(),
                "bagian_penerima",
            ),
            BagianIndeks::Mutu => (
                teks!("Bagian mutu dari IP-SPM", "Quality part of the SPM index"),
                self.quality(of),
                "bagian_mutu",
            ),
        };
        Penjelasan::computed(of.title(&what), Step::BagianIndeks(part), vec![of_part])
            .rule("indeks_spm", Some(BOBOT_INDEKS.kutipan))
            .key(of.key(figure), Some(of.row.tahun))
    }

    fn quality(&self, of: &Layanan<'_>) -> Penjelasan {
        let cell = of.year.mutu.as_ref();
        let value = self.quality_of(cell);
        let year = of.row.tahun;
        let title = of.title(&teks!("Mutu minimal", "Minimum quality"));
        let leaf = Penjelasan::cell(title, cell, Nilai::from(value.clone())).basis(MUTU);
        match (cell.map(|c| &c.isi), value) {
            (None, _) => leaf.remark(teks!(
                "tabel tidak punya kolom mutu_{year}",
                "the table has no column mutu_{year}"
            )),
            (Some(Isi::Ada(_)), Err(_)) => leaf.remark(teks!(
                "tanpa tanda persen dan tidak lebih dari 1: tabel tidak mengatakan apakah persen atau pecahan",
                "without a percent sign and not above 1: the table does not say whether percent or fraction"
            )),
            _ => leaf,
        }
    }
}
