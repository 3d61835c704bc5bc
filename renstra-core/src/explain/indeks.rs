//! SPM index: its two weighted parts, and its category.

use super::layanan::Layanan;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::JenisTerlayani;
use crate::analysis::spm::quality_of;
use crate::model::figur::UkuranSpm;
use crate::peraturan::permendagri_59_2021::{BOBOT_INDEKS, MUTU, SKALA_INDEKS};
use crate::rules::{BagianIndeks, other_category};
use crate::value::Isi;
use crate::value::bahasa::teks;
use crate::value::{Nilai, Pembulatan};

/// A figure of the index; none where the served are only planned. `percents`: the table prints its quality so.
pub(super) fn explain(of: &Layanan<'_>, figure: UkuranSpm, percents: bool) -> Option<Penjelasan> {
    if of.row.jenis != JenisTerlayani::Realisasi {
        return None;
    }
    let index = Index { of, percents };
    match figure {
        UkuranSpm::BagianPenerima => Some(index.part(BagianIndeks::Penerima)),
        UkuranSpm::BagianMutu => Some(index.part(BagianIndeks::Mutu)),
        UkuranSpm::Indeks => Some(index.index()),
        UkuranSpm::Kategori => Some(index.name()),
        _ => None,
    }
}

/// The index of a service.
struct Index<'a> {
    of: &'a Layanan<'a>,
    percents: bool,
}

impl Index<'_> {
    fn name(&self) -> Penjelasan {
        let of = self.of;
        let title = of.title(&teks!("Kategori IP-SPM", "Category of the SPM index"));
        let index = self.index();
        let other = match &index.nilai {
            Nilai::Persen(r) => other_category(r, Pembulatan::default()),
            _ => None,
        };
        let found = Penjelasan::computed(title, Step::KategoriSpm, vec![index])
            .rule("kategori_spm", Some(SKALA_INDEKS.kutipan))
            .key(of.key(UkuranSpm::Kategori));
        match other.map(|k| k.nama) {
            Some(printed) => found.remark(teks!(
                "dari nilai tepat; angka yang tampil setelah dibulatkan masuk {printed}",
                "by the exact value; the figure shown, rounded, is in {printed}"
            )),
            None => found,
        }
    }

    fn index(&self) -> Penjelasan {
        let of = self.of;
        let title = of.title(&teks!("IP-SPM", "SPM index"));
        let parts = [BagianIndeks::Penerima, BagianIndeks::Mutu];
        let parts = parts.map(|p| self.part(p)).into();
        let found = Penjelasan::computed(title, Step::IndeksSpm, parts)
            .rule("indeks_spm", Some(BOBOT_INDEKS.kutipan))
            .key(of.key(UkuranSpm::Indeks));
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
    fn part(&self, part: BagianIndeks) -> Penjelasan {
        let of = self.of;
        let (what, of_part, figure) = match part {
            BagianIndeks::Penerima => (
                teks!(
                    "Bagian penerima dari IP-SPM",
                    "Coverage part of the SPM index"
                ),
                of.recipients(),
                UkuranSpm::BagianPenerima,
            ),
            BagianIndeks::Mutu => (
                teks!("Bagian mutu dari IP-SPM", "Quality part of the SPM index"),
                self.quality(),
                UkuranSpm::BagianMutu,
            ),
        };
        Penjelasan::computed(of.title(&what), Step::BagianIndeks(part), vec![of_part])
            .rule("indeks_spm", Some(BOBOT_INDEKS.kutipan))
            .key(of.key(figure))
    }

    fn quality(&self) -> Penjelasan {
        let of = self.of;
        let cell = of.year.mutu.as_ref();
        let value = quality_of(cell, self.percents);
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
