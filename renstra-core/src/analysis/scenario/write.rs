//! Writes a changed matrix into the printed tables, and reads them again: the changed plan is what
//! its tables say.

use super::ScenarioError as E;
use super::edit::write_matrix;
use super::style::GAYA;
use crate::analysis::budget::printed;
use crate::model::scenario_trace::Jejak;
use crate::model::{Indikator, Pohon, Renstra, Simpul};
use crate::sheet::{Lembar, Tabel};
use crate::value::{Isi, Rupiah, Sel, Target};

/// The plan with the expected matrix, written to its tables and read back.
///
/// # Errors
/// Amounts that no cell may hold, and tables that would not read as expected in any way of writing.
pub(super) fn rewrite(plan: &Renstra, expected: &Pohon) -> Result<Renstra, E> {
    let mut best: Option<Renstra> = None;
    let mut first_error = None;
    for gaya in GAYA {
        let is_matrix = |l: &&Lembar| l.tabel() == Some(Tabel::ProgramPendanaan);
        let Some(mut sheet) = plan.lembar.iter().find(is_matrix).cloned() else {
            return Ok(plan.clone());
        };
        write_matrix(&mut sheet, &plan.pohon, expected, gaya)?;
        let read = plan.with_table(sheet).map_err(|_| E::Luapan)?;
        match difference(expected, &read.pohon) {
            Some(jalur) => {
                first_error.get_or_insert(E::TakTerbacaKembali { jalur });
            }
            // Of the ways that read back, the one that leaves the least to note.
            None if best
                .as_ref()
                .is_none_or(|b| read.catatan.len() < b.catatan.len()) =>
            {
                let clean = read.catatan.len() <= plan.catatan.len();
                best = Some(read);
                if clean {
                    break;
                }
            }
            None => {}
        }
    }
    best.ok_or_else(|| first_error.unwrap_or(E::Luapan))
}

/// The cells that the steps so far have set, with their original text.
pub(super) fn trace(before: &Renstra, after: &Renstra) -> Jejak {
    let mut jejak = before.jejak.clone();
    for (old, new) in before.lembar.iter().zip(&after.lembar) {
        for (a, b) in old.baris.iter().zip(&new.baris) {
            for column in 0..new.kolom().len() {
                let (was, is) = (old.text(a, column), new.text(b, column));
                if was != is {
                    jejak.set(new.place(b, column), was, is);
                }
            }
        }
    }
    jejak
}

/// The key of the first node that reads differently than expected.
fn difference(expected: &Pohon, read: &Pohon) -> Option<String> {
    let pairs = expected.simpul.iter().zip(&read.simpul);
    if let Some((node, _)) = pairs.into_iter().find(|(a, b)| !same_node(a, b)) {
        return Some(node.jalur.clone());
    }
    if expected.simpul.len() != read.simpul.len() {
        let last = expected
            .simpul
            .get(read.simpul.len())
            .or(expected.simpul.last());
        return Some(last.map(|n| n.jalur.clone()).unwrap_or_default());
    }
    let same_totals = expected.total.len() == read.total.len()
        && expected.total.iter().zip(&read.total).all(|(a, b)| {
            same_money(a.pagu.iter().map(|c| &c.1), b.pagu.iter().map(|c| &c.1))
                && same_money(&a.pagu_akhir, &b.pagu_akhir)
        });
    (!same_totals).then(|| "total".to_owned())
}

fn same_node(a: &Simpul, b: &Simpul) -> bool {
    a.jalur == b.jalur
        && a.induk == b.induk
        && same_money(a.pagu.iter().map(|c| &c.1), b.pagu.iter().map(|c| &c.1))
        && same_money(&a.pagu_akhir, &b.pagu_akhir)
        && a.indikator.len() == b.indikator.len()
        && a.indikator
            .iter()
            .zip(&b.indikator)
            .all(|(a, b)| same_indicator(a, b))
}

fn same_money<'a>(
    a: impl IntoIterator<Item = &'a Sel<Rupiah>>,
    b: impl IntoIterator<Item = &'a Sel<Rupiah>>,
) -> bool {
    a.into_iter()
        .map(|c| printed(Some(c)))
        .eq(b.into_iter().map(|c| printed(Some(c))))
}

fn same_indicator(a: &Indikator, b: &Indikator) -> bool {
    a.cells()
        .zip(b.cells())
        .all(|(a, b)| match (&a.isi, &b.isi) {
            (Isi::Ada(Target::Angka(x)), Isi::Ada(Target::Angka(y))) => {
                x.angka == y.angka && x.persen == y.persen && x.satuan == y.satuan
            }
            (x, y) => x == y,
        })
}
