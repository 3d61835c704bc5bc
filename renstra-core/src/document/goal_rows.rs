//! A tujuan and a sasaran that stand in the row of their first programme: on pages they become rows of their own, each with
//! its indicators.

use super::grid::{Grid, GridRow};
use super::levels::{head_column, misspelt};
use super::row_parts::{RowPart, letters, numbered, take_cell};
use crate::sheet::column_name::distance;

/// Divides such rows. What is printed again, on a new page or in each row, is the same tujuan or sasaran.
pub(super) fn divide(rows: &mut Vec<GridRow>, grid: &mut Grid) {
    let named = |wanted: &str| head_column(rows, wanted);
    let (None, Some((first, name))) = (named("tingkat"), named("uraian")) else {
        return;
    };
    let before = |wanted: &str| {
        let column = named(wanted).map(|(_, c)| c);
        column
            .or_else(|| misspelt(rows, wanted))
            .filter(|c| *c < name)
    };
    let columns = [before("tujuan"), before("sasaran")];
    if grid.halaman.is_empty() || columns.iter().all(Option::is_none) {
        return;
    }
    let columns = GoalColumns {
        levels: columns,
        indicator: before("indikator_sasaran").zip(named("indikator").map(|(_, c)| c)),
        name,
    };
    let mut goals = Goals::default();
    let mut parts: Vec<RowPart> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        if row.baris <= first {
            parts.push(whole(row));
        } else {
            goals.take(row, &columns, &mut parts);
        }
    }
    *rows = numbered(parts, grid);
}

struct GoalColumns {
    /// Those of tujuan and sasaran.
    levels: [Option<u32>; 2],
    /// The column of their indicators, and that of the rows.
    indicator: Option<(u32, u32)>,
    name: u32,
}

/// The tujuan and the sasaran that rows belong to.
#[derive(Default)]
struct Goals {
    open: [Option<Goal>; 2],
    /// The last programme, below the tujuan that is open.
    program: Option<usize>,
}

/// A tujuan or a sasaran: its text, and the last row that has one of its indicators.
struct Goal {
    text: String,
    last: usize,
}

impl Goals {
    /// Takes a row: what begins in it goes before it.
    fn take(&mut self, mut row: GridRow, columns: &GoalColumns, parts: &mut Vec<RowPart>) {
        let named = has_words(row.text(columns.name));
        let mut begun = None;
        let mut left = false;
        for (at, column) in columns.levels.iter().enumerate() {
            let Some(column) = column.filter(|c| has_words(row.text(*c))) else {
                continue;
            };
            let text = row.text(column).to_owned();
            match self.open.get_mut(at).and_then(Option::as_mut) {
                Some(goal) if letters(&goal.text) == letters(&text) => {
                    begun = Some(at);
                    if named {
                        take_cell(&mut row, column);
                    }
                    continue;
                }
                // The end of a text that a page breaks begins in small letters.
                Some(goal) if named && begins_small(&text) => {
                    let whole = format!("{} {}", goal.text, text.trim());
                    for part in { parts.iter_mut() }.filter(|p| p.row.text(column) == goal.text) {
                        part.row.put(column, whole.clone());
                    }
                    goal.text = whole;
                    take_cell(&mut row, column);
                    continue;
                }
                _ => {}
            }
            let Some(place) = self.place(at, &row, columns, parts.len()) else {
                left = true;
                continue;
            };
            // A tujuan that begins has sasaran of its own.
            self.open.iter_mut().skip(at).for_each(|g| *g = None);
            let goal = Goal {
                text: text.clone(),
                last: place,
            };
            if let Some(open) = self.open.get_mut(at) {
                *open = Some(goal);
            }
            begun = Some(at);
            let alone = !named && !columns.has_indicator(&row);
            if !alone {
                take_cell(&mut row, column);
                let part = statement(&row, (column, text), columns.name);
                self.insert(place, part, parts);
            }
        }
        if !left && columns.has_indicator(&row) {
            self.indicator(begun, &mut row, columns, parts);
        }
        let moved = { columns.levels.iter().flatten() }
            .find(|c| !named && has_words(row.text(**c)))
            .map(|c| (*c, columns.name));
        if is_program(&row, columns.name) {
            self.program = Some(parts.len());
        }
        if !row.is_blank() {
            parts.push(RowPart {
                moved: moved.into_iter().collect(),
                ..whole(row)
            });
        }
    }

    /// Where a tujuan or sasaran begins: never within a programme, whose kegiatan would no longer be its own.
    fn place(&self, at: usize, row: &GridRow, columns: &GoalColumns, end: usize) -> Option<usize> {
        let between = !has_words(row.text(columns.name)) || is_program(row, columns.name);
        let Some(program) = self.program.filter(|_| !between) else {
            return Some(end);
        };
        // The first sasaran may be printed a row below the name of its programme.
        let [goal, aim] = &self.open;
        let first = at == 1 && aim.is_none() && goal.as_ref().is_some_and(|g| g.last < program);
        first.then_some(program)
    }

    fn insert(&mut self, at: usize, part: RowPart, parts: &mut Vec<RowPart>) {
        let at = at.min(parts.len());
        parts.insert(at, part);
        if let Some(program) = self.program.as_mut().filter(|p| **p >= at) {
            *program += 1;
        }
    }

    /// Gives an indicator to the tujuan or sasaran that begins in its row, otherwise to the one that is open.
    fn indicator(
        &mut self,
        begun: Option<usize>,
        row: &mut GridRow,
        columns: &GoalColumns,
        parts: &mut Vec<RowPart>,
    ) {
        let open = self.open.iter().rposition(Option::is_some);
        let Some((at, (from, to))) = begun.or(open).zip(columns.indicator) else {
            return;
        };
        let column = columns.levels.get(at).copied().flatten();
        let goal = self.open.get_mut(at).and_then(Option::as_mut);
        let (Some(column), Some(goal), Some(cell)) = (column, goal, take_cell(row, from)) else {
            return;
        };
        let bare = parts
            .get_mut(goal.last)
            .filter(|p| !p.row.text(column).is_empty() && p.row.text(to).is_empty());
        if let Some(part) = bare {
            part.row.put(to, cell.teks);
            part.moved.push((from, to));
            return;
        }
        let mut part = statement(row, (column, goal.text.clone()), columns.name);
        part.row.put(to, cell.teks);
        part.moved.push((from, to));
        // Beside the others of its tujuan or sasaran: what stands between belongs to programmes.
        goal.last += 1;
        let place = goal.last;
        self.insert(place, part, parts);
    }
}

impl GoalColumns {
    fn has_indicator(&self, row: &GridRow) -> bool {
        { self.indicator }.is_some_and(|(from, _)| has_words(row.text(from)))
    }
}

/// A row with the text of a tujuan or sasaran alone, in its column.
fn statement(row: &GridRow, (column, text): (u32, String), name: u32) -> RowPart {
    let mut own = GridRow {
        baris: row.baris,
        sel: Vec::new(),
        tersembunyi: row.tersembunyi,
    };
    own.put(column, text);
    RowPart {
        row: own,
        part: true,
        moved: vec![(column, name)],
    }
}

fn whole(row: GridRow) -> RowPart {
    RowPart {
        row,
        part: false,
        moved: Vec::new(),
    }
}

/// True for a row whose name begins with the word; one letter may be missing.
fn is_program(row: &GridRow, name: u32) -> bool {
    let word = row.text(name).split_whitespace().next().map(letters);
    word.is_some_and(|w| distance(&w, "program") < 2)
}

fn begins_small(text: &str) -> bool {
    text.trim_start().starts_with(char::is_lowercase)
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::grid::PageRow;
    use super::super::{CellKind, GridCell};
    use super::*;

    fn rows(texts: &[[&str; 6]]) -> Vec<GridRow> {
        let row = |(baris, cells): (u32, &[&str; 6])| GridRow {
            baris,
            sel: { (0..).zip(cells) }
                .filter(|(_, t)| !t.is_empty())
                .map(|(kolom, teks)| GridCell {
                    kolom,
                    teks: (*teks).to_owned(),
                    jenis: CellKind::Text,
                    satuan: None,
                })
                .collect(),
            tersembunyi: false,
        };
        (0..).zip(texts).map(row).collect()
    }

    #[test]
    fn each_begins_once_with_its_indicators() {
        let head = [
            "Tujuan",
            "Sasaran",
            "Indikator Sasaran",
            "Kode",
            "Uraian",
            "Indikator",
        ];
        let mut all = rows(&[
            head,
            [
                "Tujuan A",
                "Sasaran 1",
                "Nilai 1",
                "1.01.01",
                "Program X",
                "Persentase X",
            ],
            ["", "", "Nilai 2", "1.01.01.2.01", "Kegiatan Y", "Cakupan Y"],
            // The page breaks the text of the sasaran, and the next page prints the tujuan again.
            [
                "Tujuan A",
                "yang baik",
                "",
                "1.01.01.2.02",
                "Kegiatan Z",
                "",
            ],
            ["Tujuan B", "", "", "1.01.02", "Program W", ""],
            ["", "Sasaran 2", "", "1.01.02.2.01", "Kegiatan V", ""],
        ]);
        let place = PageRow {
            halaman: 1,
            kotak: Vec::new(),
        };
        let mut grid = Grid {
            halaman: vec![place; 6],
            ..Grid::default()
        };
        divide(&mut all, &mut grid);
        let shown: Vec<String> = { all.iter() }
            .map(|r| r.sel.iter().map(|c| c.teks.as_str()).collect::<Vec<_>>())
            .map(|texts| texts.join("|"))
            .collect();
        assert_eq!(
            shown,
            [
                "Tujuan|Sasaran|Indikator Sasaran|Kode|Uraian|Indikator",
                "Tujuan A",
                "Sasaran 1 yang baik|Nilai 1",
                "Sasaran 1 yang baik|Nilai 2",
                "1.01.01|Program X|Persentase X",
                "1.01.01.2.01|Kegiatan Y|Cakupan Y",
                "1.01.01.2.02|Kegiatan Z",
                "Tujuan B",
                // Printed a row below the name of its programme.
                "Sasaran 2",
                "1.01.02|Program W",
                "1.01.02.2.01|Kegiatan V",
            ]
        );
        assert_eq!(grid.halaman.len(), 11);
    }
}
