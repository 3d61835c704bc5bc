//! Columns of text in a workbook: a link to an empty cell shows 0, and units stand in number formats.

use super::grid::{CellKind, GridRow};
use super::head::{LINES, in_one_line};
use crate::sheet::Tabel;
use crate::value::Satuan;
use crate::value::number::scale::money_scale;

/// Columns that never hold a number alone.
const TEXT: [&str; 7] = [
    "uraian",
    "indikator",
    "satuan",
    "lokasi",
    "unit_kerja",
    "keterangan",
    "sasaran",
];

/// Empties cells of text that show 0, and shows a unit of a number format where the row has none of its
/// own. How many cells have a unit that is not the one of their row.
pub(super) fn settle(rows: &mut [GridRow], tabel: Tabel) -> usize {
    let skema = tabel.skema();
    let mut text = Vec::new();
    let mut unit = None;
    let mut money = Vec::new();
    for cell in rows.iter().take(LINES).flat_map(|r| &r.sel) {
        let meant = skema.meaning(&in_one_line(&cell.teks));
        if meant.as_deref() == Some("satuan") {
            unit = Some(cell.kolom);
        }
        // `Rp` stands below its year in a head of several lines.
        let alone = skema.meaning(&format!("{} 2000", in_one_line(&cell.teks)));
        let named = meant.as_deref().or(alone.as_deref());
        if cell.jenis == CellKind::Text && named.is_some_and(|m| m.starts_with("rp_")) {
            money.push(cell.kolom);
        }
        if meant.is_some_and(|m| TEXT.contains(&m.as_str())) {
            text.push(cell.kolom);
        }
    }
    let mut others = 0;
    for row in rows {
        let empty_link = |c: &super::GridCell| {
            matches!(c.jenis, CellKind::Number { .. }) && c.teks == "0" && text.contains(&c.kolom)
        };
        row.sel.retain(|c| !empty_link(c));
        let own = unit.map_or("", |column| row.text(column)).trim().to_owned();
        let own = (!own.is_empty()).then(|| Satuan::new(&own));
        for cell in &mut row.sel {
            let Some(shown) = cell.satuan.take() else {
                continue;
            };
            // Money has no unit but rupiah; one that was copied with the format of a target is none of the amount.
            if money.contains(&cell.kolom)
                && Satuan::new(&shown).is_none_or(|u| money_scale(Some(&u)).is_none())
            {
                others += 1;
                continue;
            }
            match &own {
                None => cell.teks = format!("{} {shown}", cell.teks),
                Some(own) => others += usize::from(*own != Satuan::new(&shown)),
            }
        }
    }
    others
}
