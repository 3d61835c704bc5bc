//! Steps that change targets.

use super::ScenarioError as E;
use super::cell_changes::{CellChanges, find, not_negative};
use crate::model::{Indikator, Renstra, Simpul};
use crate::value::{Angka, Isi, Pembulatan, Rasio, Satuan, Sel, Tahun, Target};

/// Sets a target.
pub(super) fn set(
    plan: &Renstra,
    key: (&str, usize),
    tahun: Tahun,
    nilai: Angka,
) -> Result<CellChanges, E> {
    let (node, indikator) = find_indicator(plan, key)?;
    let cell = target_of(indikator, tahun)?;
    if nilai.is_negative() {
        return Err(E::Negatif(nilai));
    }
    if cell.value().is_some_and(|t| t.single().is_none()) {
        return Err(no_number(cell));
    }
    Ok(CellChanges {
        target: vec![(node.id, key.1, tahun, nilai)],
        ..CellChanges::default()
    })
}

/// Scales targets. Things that come whole are rounded to whole ones, anything else to two decimals, or to as many as
/// are printed; a half goes away from zero.
pub(super) fn scale(
    plan: &Renstra,
    key: (&str, usize),
    tahun: Option<Tahun>,
    faktor: &Rasio,
) -> Result<CellChanges, E> {
    let (node, indikator) = find_indicator(plan, key)?;
    not_negative(faktor)?;
    let whole_unit = indikator.satuan.as_ref().is_some_and(Satuan::comes_whole);
    let cells: Vec<(Tahun, &Sel<Target>)> = match tahun {
        Some(t) => vec![(t, target_of(indikator, t)?)],
        None => indikator.target.iter().map(|(t, c)| (*t, c)).collect(),
    };
    let mut changes = CellChanges::default();
    for (year, cell) in cells {
        let quantity = match &cell.isi {
            Isi::Ada(t) => t.single().ok_or_else(|| no_number(cell))?,
            Isi::Tiada(_) if tahun.is_none() => continue,
            Isi::Tiada(_) => return Err(no_number(cell)),
            Isi::Rusak => return Err(E::TakTerbaca(cell.tempat.clone())),
        };
        if quantity.angka.is_negative() {
            return Err(E::Negatif(quantity.angka));
        }
        let whole = whole_unit || quantity.satuan.as_ref().is_some_and(Satuan::comes_whole);
        let decimals = if whole { 0 } else { quantity.desimal.max(2) };
        let exact = Rasio::whole(quantity.angka).multiply(faktor);
        let nilai = exact.round(Pembulatan::half_away(decimals))?;
        changes.target.push((node.id, key.1, year, nilai));
    }
    Ok(changes)
}

fn find_indicator<'a>(
    plan: &'a Renstra,
    (jalur, number): (&str, usize),
) -> Result<(&'a Simpul, &'a Indikator), E> {
    let node = find(plan, jalur)?;
    let indikator = node.indikator.get(number).ok_or(E::IndikatorAsing {
        jalur: jalur.to_owned(),
        indikator: number,
        ada: node.indikator.len(),
    })?;
    Ok((node, indikator))
}

fn target_of(indikator: &Indikator, tahun: Tahun) -> Result<&Sel<Target>, E> {
    indikator.target_of(tahun).ok_or_else(|| E::TahunAsing {
        tahun: tahun.get(),
        ada: indikator.target.iter().map(|(t, _)| *t).collect(),
    })
}

fn no_number(cell: &Sel<Target>) -> E {
    E::BukanAngka {
        tempat: cell.tempat.clone(),
        tercetak: cell.tercetak.to_string(),
    }
}
