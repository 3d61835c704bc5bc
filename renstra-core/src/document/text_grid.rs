//! A table of text that is laid out as in a document: a file or pasted block with a printed head.

use super::grid::{CellKind, Grid, GridCell, GridRow};
use crate::sheet::Lembar;
use crate::value::Letak;

/// The sheet of cells that a text shows: as a spreadsheet does that opens it.
///
/// ```
/// use renstra_core::document::{find_tables, text_grid};
/// use renstra_core::sheet::csv::read_block;
/// let text = "Rencana Program, Kegiatan dan Pendanaan\n\
///     Kode\tProgram dan Kegiatan\tIndikator\t2026\t\n\
///     \t\t\tTarget\tRp\n\
///     1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tPersentase A\t80%\t5.000.000\n";
/// let block = read_block("tempelan", text.as_bytes())?;
/// let found = find_tables("tempelan.tsv", vec![text_grid("tempelan", &block)]);
/// assert_eq!(found.lembar.first().map(|l| l.nama()), Some("program-pendanaan"));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn text_grid(nama: &str, sheet: &Lembar) -> Grid {
    let top = match sheet.dokumen().map(|d| &d.letak) {
        Some(Letak::Lembar { baris, .. }) => baris.saturating_sub(1),
        _ => 0,
    };
    let head = sheet.kolom().iter().map(String::as_str);
    let below = sheet.baris.iter().map(|row| {
        let texts = row.sel.iter().map(|c| c.as_str());
        line(top.saturating_add(row.nomor.saturating_sub(1)), texts)
    });
    let rows = std::iter::once(line(top, head)).chain(below);
    Grid {
        nama: nama.to_owned(),
        baris: rows.filter(|r| !r.sel.is_empty()).collect(),
        ..Grid::default()
    }
}

fn line<'a>(baris: u32, texts: impl Iterator<Item = &'a str>) -> GridRow {
    let cells = (0..).zip(texts).filter(|(_, text)| !text.trim().is_empty());
    let cells = cells.map(|(kolom, text)| GridCell {
        kolom,
        teks: text.trim().to_owned(),
        jenis: CellKind::Text,
        satuan: None,
    });
    GridRow {
        baris,
        sel: cells.collect(),
        tersembunyi: false,
    }
}
