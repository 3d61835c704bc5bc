//! The cells of the printed funding matrix that a scenario changes.

use super::ScenarioError as E;
use super::style::NumberStyle;
use crate::model::of_year;
use crate::model::{Indikator, Pohon};
use crate::ordered::Map;
use crate::sheet::Lembar;
use crate::value::number::read_number;
use crate::value::{Angka, CellText, Isi, Rupiah, Sel, Tahun, Target};

/// The node or total that a row of the table belongs to, by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pemilik {
    Simpul(usize),
    Total(usize),
}

/// A new text for a cell.
struct CellEdit {
    pemilik: Pemilik,
    /// The row of the indicator; `None` for money, which all rows of a node share.
    baris: Option<u32>,
    kolom: usize,
    teks: String,
}

/// The columns of the matrix that can change.
struct EditColumns {
    rp: Vec<(Tahun, usize)>,
    rp_akhir: Option<usize>,
    target: Vec<(Tahun, usize)>,
    target_akhir: Option<usize>,
}

impl EditColumns {
    fn of(sheet: &Lembar) -> Self {
        Self {
            rp: sheet.year_columns("rp"),
            rp_akhir: sheet.column("rp_akhir"),
            target: sheet.year_columns("target"),
            target_akhir: sheet.column("target_akhir"),
        }
    }
}

/// A cell before and after, with its column.
type Pasang<'a, T> = (Option<usize>, &'a Sel<T>, &'a Sel<T>);

/// The yearly cells of a row, and the one for the end of the period.
type Sisi<'a, T> = (&'a [(Tahun, Sel<T>)], Option<&'a Sel<T>>);

/// The yearly cells of a row before and after, then the one for the end of the period.
fn pairs<'a, T>(
    columns: (&'a [(Tahun, usize)], Option<usize>),
    old: Sisi<'a, T>,
    new: Sisi<'a, T>,
) -> impl Iterator<Item = Pasang<'a, T>> {
    let column = move |year: Tahun| of_year(columns.0, year).copied();
    let yearly = old.0.iter().zip(new.0);
    yearly
        .map(move |((year, a), (_, b))| (column(*year), a, b))
        .chain(old.1.zip(new.1).map(|(a, b)| (columns.1, a, b)))
}

/// Writes every cell whose value changed.
///
/// # Errors
/// An amount that is larger than a cell may hold.
pub(super) fn write_matrix(
    sheet: &mut Lembar,
    old: &Pohon,
    new: &Pohon,
    gaya: NumberStyle,
) -> Result<(), E> {
    let columns = EditColumns::of(sheet);
    let money = (columns.rp.as_slice(), columns.rp_akhir);
    let mut edits = Vec::new();
    for (i, (a, b)) in old.simpul.iter().zip(&new.simpul).enumerate() {
        let cells = pairs(
            money,
            (&a.pagu, a.pagu_akhir.as_ref()),
            (&b.pagu, b.pagu_akhir.as_ref()),
        );
        money_edits(cells, Pemilik::Simpul(i), gaya, &mut edits)?;
        for (a, b) in a.indikator.iter().zip(&b.indikator) {
            target_edits(&columns, (a, b), Pemilik::Simpul(i), gaya, &mut edits);
        }
    }
    for (i, (a, b)) in old.total.iter().zip(&new.total).enumerate() {
        let cells = pairs(
            money,
            (&a.pagu, a.pagu_akhir.as_ref()),
            (&b.pagu, b.pagu_akhir.as_ref()),
        );
        money_edits(cells, Pemilik::Total(i), gaya, &mut edits)?;
    }
    let owners = owners(sheet, old);
    for edit in edits {
        put(sheet, &owners, &edit);
    }
    Ok(())
}

fn money_edits<'a>(
    cells: impl Iterator<Item = Pasang<'a, Rupiah>>,
    pemilik: Pemilik,
    gaya: NumberStyle,
    edits: &mut Vec<CellEdit>,
) -> Result<(), E> {
    for (kolom, a, b) in cells {
        let (Some(kolom), Isi::Ada(value)) = (kolom, &b.isi) else {
            continue;
        };
        if a.isi == b.isi {
            continue;
        }
        let teks = gaya.number(value.angka());
        read_number(&teks, gaya.locale).map_err(|_| E::Luapan)?;
        edits.push(CellEdit {
            pemilik,
            baris: None,
            kolom,
            teks,
        });
    }
    Ok(())
}

fn target_edits(
    columns: &EditColumns,
    (old, new): (&Indikator, &Indikator),
    pemilik: Pemilik,
    gaya: NumberStyle,
    edits: &mut Vec<CellEdit>,
) {
    let cells = pairs(
        (&columns.target, columns.target_akhir),
        (&old.target, old.target_akhir.as_ref()),
        (&new.target, new.target_akhir.as_ref()),
    );
    for (kolom, a, b) in cells {
        if let (Some(kolom), Some(value)) = (kolom, new_number(a, b)) {
            edits.push(CellEdit {
                pemilik,
                baris: b.tempat.baris(),
                kolom,
                teks: gaya.target(value, &a.tercetak),
            });
        }
    }
}

/// The number of a target cell that changed.
fn new_number(a: &Sel<Target>, b: &Sel<Target>) -> Option<Angka> {
    if a.isi == b.isi {
        return None;
    }
    b.value()?.number()
}

/// The owner of every row: a node or a total.
fn owners(sheet: &Lembar, tree: &Pohon) -> Vec<Option<Pemilik>> {
    let mut of: Map<Option<u32>, Pemilik> = Map::new();
    for (i, node) in tree.simpul.iter().enumerate() {
        let further = node.hasil.iter().map(|h| &h.tempat);
        for place in std::iter::once(&node.tempat).chain(further) {
            of.keep_first(place.baris(), Pemilik::Simpul(i));
        }
    }
    for (i, total) in tree.total.iter().enumerate() {
        of.keep_first(total.tempat.baris(), Pemilik::Total(i));
    }
    { sheet.baris.iter() }
        .map(|row| of.get(&Some(row.nomor)).copied())
        .collect()
}

/// Writes a text into the row of its owner. Further rows of a node repeat its money or leave it out, and
/// go on doing so.
fn put(sheet: &mut Lembar, owners: &[Option<Pemilik>], edit: &CellEdit) {
    let rows = sheet.baris.iter_mut().zip(owners);
    let own = rows
        .filter(|(row, owner)| {
            **owner == Some(edit.pemilik) && edit.baris.is_none_or(|b| b == row.nomor)
        })
        .map(|(row, _)| row);
    for (i, row) in own.enumerate() {
        let blank = row.sel.get(edit.kolom).is_none_or(|c| c.trim().is_empty());
        if i > 0 && blank {
            continue;
        }
        if row.sel.len() <= edit.kolom {
            row.sel.resize(edit.kolom + 1, CellText::default());
        }
        if let Some(cell) = row.sel.get_mut(edit.kolom) {
            *cell = CellText::from(edit.teks.as_str());
        }
    }
}
