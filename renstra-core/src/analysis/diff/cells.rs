//! Comparison of two cells.

use super::{JenisPerubahan, Keadaan, Perubahan};
use crate::analysis::budget::printed;
use crate::model::Tingkat;
use crate::model::figur::Figur;
use crate::value::{Angka, Besaran, Isi, Rupiah, Sel, Tahun, Target};

/// What the changes of one node or one indicator have in common.
#[derive(Clone)]
pub(super) struct RowHead {
    pub(super) tingkat: Option<Tingkat>,
    pub(super) jalur: String,
    pub(super) uraian: String,
    pub(super) indikator: Option<String>,
    pub(super) figur: Option<Figur>,
}

impl RowHead {
    pub(super) fn change(
        &self,
        jenis: JenisPerubahan,
        tahun: Option<Tahun>,
        sebelum: Keadaan,
        sesudah: Keadaan,
        selisih: Option<Angka>,
    ) -> Perubahan {
        Perubahan {
            jenis,
            tingkat: self.tingkat,
            jalur: self.jalur.clone(),
            uraian: self.uraian.clone(),
            indikator: self.indikator.clone(),
            figur: self.figur.clone().map(|f| f.at(tahun)),
            tahun,
            sebelum,
            sesudah,
            bawahan_berubah: false,
            selisih,
        }
    }

    /// A change of a text.
    pub(super) fn text(
        &self,
        jenis: JenisPerubahan,
        a: Option<&str>,
        b: Option<&str>,
    ) -> Perubahan {
        let state = |text: Option<&str>| match text {
            None | Some("") => Keadaan::Kosong,
            Some(t) => Keadaan::Teks(t.to_owned()),
        };
        self.change(jenis, None, state(a), state(b), None)
    }

    /// A change of money; a column that one version lacks is no change of a cell.
    pub(super) fn money(
        &self,
        jenis: JenisPerubahan,
        tahun: Option<Tahun>,
        a: Option<&Sel<Rupiah>>,
        b: Option<&Sel<Rupiah>>,
    ) -> Option<Perubahan> {
        let (a, b) = (a?, b?);
        if same(a, b, |x, y| x == y) {
            return None;
        }
        let both = printed(Some(a)).ok().zip(printed(Some(b)).ok());
        let difference = both.and_then(|(x, y)| y.checked_sub(x).ok());
        let difference = difference.map(Rupiah::angka);
        Some(self.change(jenis, tahun, money_state(a), money_state(b), difference))
    }

    /// A change of a target; a column that one version lacks is no change of a cell.
    pub(super) fn target(
        &self,
        jenis: JenisPerubahan,
        tahun: Option<Tahun>,
        a: Option<&Sel<Target>>,
        b: Option<&Sel<Target>>,
    ) -> Option<Perubahan> {
        let (a, b) = (a?, b?);
        if same(a, b, same_target) {
            return None;
        }
        let single = |cell: &Sel<Target>| cell.value().and_then(Target::single).cloned();
        let difference = match (single(a), single(b)) {
            (Some(x), Some(y)) if same_unit(&x, &y) => y.angka.checked_sub(x.angka).ok(),
            _ => None,
        };
        // Where only the units differ, the printed text says it.
        let state = |cell: &Sel<Target>| match single(cell) {
            Some(quantity) if difference.is_some() => Keadaan::Angka(quantity.angka),
            _ => text_state(cell),
        };
        Some(self.change(jenis, tahun, state(a), state(b), difference))
    }
}

/// True for cells with equal values, the same kind of missing value, or the same unreadable text.
fn same<T>(a: &Sel<T>, b: &Sel<T>, equal: impl Fn(&T, &T) -> bool) -> bool {
    match (&a.isi, &b.isi) {
        (Isi::Ada(x), Isi::Ada(y)) => equal(x, y),
        (Isi::Tiada(x), Isi::Tiada(y)) => x == y,
        (Isi::Rusak, Isi::Rusak) => a.tercetak == b.tercetak,
        _ => false,
    }
}

fn same_target(a: &Target, b: &Target) -> bool {
    let equal = |x: &Besaran, y: &Besaran| x.angka == y.angka && same_unit(x, y);
    match (a, b) {
        (Target::Angka(x), Target::Angka(y)) => equal(x, y),
        (Target::Ganda(x1, x2), Target::Ganda(y1, y2)) => equal(x1, y1) && equal(x2, y2),
        (x, y) => x == y,
    }
}

/// A unit that only one of two cells prints is no other unit; the unit column has its own change.
fn same_unit(a: &Besaran, b: &Besaran) -> bool {
    let bare = |x: &Besaran| x.satuan.is_none() && !x.persen;
    bare(a) || bare(b) || (a.satuan == b.satuan && a.persen == b.persen)
}

fn money_state(cell: &Sel<Rupiah>) -> Keadaan {
    match cell.value() {
        Some(v) => Keadaan::Rupiah(*v),
        None => text_state(cell),
    }
}

fn text_state<T>(cell: &Sel<T>) -> Keadaan {
    match cell.tercetak.trim() {
        "" => Keadaan::Kosong,
        text => Keadaan::Teks(text.to_owned()),
    }
}
