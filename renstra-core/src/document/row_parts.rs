//! Rows of a page in which several nodes begin: each becomes a row of its own, with the place of the printed one.

use super::grid::{Grid, GridCell, GridRow};

/// A row, or a part of one that becomes a row of its own; `baris` is the printed row that it stands in.
pub(super) struct RowPart {
    pub(super) row: GridRow,
    /// True for a part that begins within a printed row; false for the rest of that row.
    pub(super) part: bool,
    /// Cells that moved: from this column to that one.
    pub(super) moved: Vec<(u32, u32)>,
}

/// Numbers the rows in their order, and gives the grid the place of each. A sheet has the numbers that people know, and is
/// not divided.
pub(super) fn numbered(parts: Vec<RowPart>, grid: &mut Grid) -> Vec<GridRow> {
    let printed = std::mem::take(&mut grid.halaman);
    let mut places = Vec::with_capacity(printed.len() + parts.len());
    // The new number of each printed row.
    let mut numbers: Vec<u32> = Vec::with_capacity(printed.len());
    let mut rows = Vec::with_capacity(parts.len());
    for RowPart {
        mut row,
        part,
        moved,
    } in parts
    {
        let own = row.baris as usize;
        if !part {
            while numbers.len() < own {
                let blank = printed.get(numbers.len());
                numbers.push(count(places.len()));
                places.extend(blank.cloned());
            }
            numbers.push(count(places.len()));
        }
        row.baris = count(places.len());
        let mut place = printed.get(own).cloned();
        for (from, to) in moved {
            let boxes = place.as_mut().map(|p| &mut p.kotak);
            let from = boxes.as_ref().and_then(|b| b.get(from as usize)).copied();
            let to = boxes.and_then(|b| b.get_mut(to as usize));
            if let (Some(from), Some(to)) = (from, to) {
                *to = from;
            }
        }
        places.extend(place);
        rows.push(row);
    }
    places.extend(
        printed
            .get(numbers.len()..)
            .unwrap_or_default()
            .iter()
            .cloned(),
    );
    let place = |row: u32| numbers.get(row as usize).copied();
    for merged in &mut grid.gabung {
        merged.dari.0 = place(merged.dari.0).unwrap_or(merged.dari.0);
        merged.sampai.0 = place(merged.sampai.0).unwrap_or(merged.sampai.0);
    }
    grid.halaman = places;
    rows
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// Takes the cell of a column out of a row.
pub(super) fn take_cell(row: &mut GridRow, column: u32) -> Option<GridCell> {
    let at = row.sel.iter().position(|c| c.kolom == column)?;
    Some(row.sel.remove(at))
}

/// The letters of a text: what stays the same wherever lines are broken.
pub(super) fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Merged;
    use super::super::grid::PageRow;
    use super::*;
    use crate::value::Kotak;

    #[test]
    fn parts_of_a_row_have_its_place() {
        let part = |baris, part| RowPart {
            row: GridRow {
                baris,
                sel: Vec::new(),
                tersembunyi: false,
            },
            part,
            moved: if part { vec![(0, 1)] } else { Vec::new() },
        };
        let kotak = |kiri| Kotak {
            kiri,
            ..Kotak::default()
        };
        let mut grid = Grid {
            halaman: (7..12)
                .map(|halaman| PageRow {
                    halaman,
                    kotak: vec![kotak(1), kotak(2)],
                })
                .collect(),
            gabung: vec![Merged {
                dari: (1, 0),
                sampai: (3, 0),
            }],
            ..Grid::default()
        };
        // A part of the last row stands before the others; one row is blank.
        let parts = vec![
            part(0, false),
            part(3, true),
            part(1, true),
            part(1, false),
            part(3, false),
        ];
        let rows = numbered(parts, &mut grid);
        let numbers: Vec<u32> = rows.iter().map(|r| r.baris).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 5]);
        let pages: Vec<u32> = grid.halaman.iter().map(|p| p.halaman).collect();
        assert_eq!(pages, [7, 10, 8, 8, 9, 10, 11]);
        assert_eq!((grid.gabung[0].dari.0, grid.gabung[0].sampai.0), (3, 5));
        assert_eq!(grid.halaman[1].kotak, [kotak(1), kotak(1)]);
        assert_eq!(grid.halaman[3].kotak, [kotak(1), kotak(2)]);
    }
}
