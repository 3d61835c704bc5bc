//! Numbers that a workbook holds as such take the notation of the texts in their column.
//!
//! Planners type some cells as text (`94,3`) and some as numbers (96.1): shown in one column, they are in one notation.

use super::grid::{CellKind, Grid};
use crate::ordered::Map;
use crate::value::number::Locale;
use crate::value::number::column::{LokalKolom, locale_of_texts};

impl Grid {
    /// Writes the decimals of numbers with a comma in the columns whose texts do.
    pub(super) fn in_one_notation(&mut self) {
        let mut texts: Map<u32, Vec<&str>> = Map::new();
        for cell in self.baris.iter().flat_map(|r| &r.sel) {
            if cell.jenis == CellKind::Text && cell.teks.contains([',', '.']) {
                texts.push(cell.kolom, cell.teks.as_str());
            }
        }
        let comma = texts
            .into_iter()
            .filter(|(_, texts)| locale_of_texts(texts) == LokalKolom::Tetap(Locale::Id));
        let comma: Vec<u32> = comma.map(|(column, _)| column).collect();
        for cell in self.baris.iter_mut().flat_map(|r| &mut r.sel) {
            let number = matches!(cell.jenis, CellKind::Number { .. });
            if number && comma.binary_search(&cell.kolom).is_ok() {
                cell.teks = cell.teks.replace('.', ",");
            }
        }
    }
}
