//! Funding matrices with a column for each level: the level is the column in which a name stands. Name, indicator and level
//! get one column each, and a row in which several names stand is divided.

use super::grid::{Grid, GridRow};
use super::repeated_head::mend_first;
use super::row_parts::{RowPart, letters, numbered, take_cell};
use crate::sheet::Tabel;

/// Levels in their order, with the letters of their heads.
const LEVELS: [(&str, &str); 5] = [
    ("tujuan", "tujuan"),
    ("sasaran", "sasaran"),
    ("program", "program"),
    ("kegiatan", "kegiatan"),
    ("subkegiatan", "subkegiatan"),
];
/// The level of a programme in [`LEVELS`].
const PROGRAM: usize = 2;

/// The columns of such a matrix.
struct LevelColumns {
    /// For each level the column of its names and that of its indicators.
    levels: [(Option<u32>, Option<u32>); 5],
    /// Where names, indicators and levels go.
    name: u32,
    indicator: Option<u32>,
    tingkat: u32,
    /// A column that becomes free, for codes that the document does not have.
    kode: Option<u32>,
}

/// Gives rows of such a matrix one column of names, of indicators and of levels.
pub(super) fn settle(rows: &mut Vec<GridRow>, grid: &mut Grid) {
    let found = { 0..rows.len() }.find_map(|at| {
        let row = rows.get(at)?;
        Some((at, LevelColumns::of(row, rows)?))
    });
    let Some((at, columns)) = found else {
        return;
    };
    if !grid.halaman.is_empty() {
        mend_first(rows, at);
    } else if rows
        .iter()
        .skip(at + 1)
        .any(|r| columns.names(r).count() > 1)
    {
        return;
    }
    // The rows of a sheet have numbers that people know.
    let divided = !grid.halaman.is_empty();
    let mut open = Open::default();
    let mut begun = false;
    let mut parts: Vec<RowPart> = Vec::with_capacity(rows.len());
    for mut row in rows.drain(..) {
        if LevelColumns::of(&row, &[]).is_some() {
            columns.rename(&mut row);
            begun = true;
            parts.push(whole(row, Vec::new()));
        } else if !begun {
            parts.push(whole(row, Vec::new()));
        } else {
            columns.take(row, &mut open, &mut parts, divided);
        }
    }
    *rows = match grid.halaman.is_empty() {
        true => parts.into_iter().map(|p| p.row).collect(),
        false => numbered(parts, grid),
    };
}

/// The last name of each level.
#[derive(Default)]
struct Open {
    names: [Option<String>; 5],
    /// The last row of each.
    rows: [Option<usize>; 5],
    last: usize,
    /// True once a programme stands in its column: other texts there are its outcomes.
    program: bool,
}

impl Open {
    fn begins(&mut self, level: usize, row: usize) {
        if let Some(own) = self.rows.get_mut(level) {
            *own = Some(row);
        }
    }

    fn inserted(&mut self, at: usize) {
        let behind = self.rows.iter_mut().flatten().filter(|row| **row >= at);
        behind.for_each(|row| *row += 1);
    }
}

impl LevelColumns {
    /// The columns of a row that names the levels; `rows`: the table, for the column behind its last one.
    fn of(row: &GridRow, rows: &[GridRow]) -> Option<Self> {
        let find = |wanted: &dyn Fn(&str) -> bool| {
            let cell = row.sel.iter().find(|c| wanted(&letters(&c.teks)));
            cell.map(|c| c.kolom)
        };
        let levels = LEVELS.map(|(_, head)| {
            let indicator = format!("indikator{head}");
            (find(&|t| t == head), find(&|t| t == indicator))
        });
        let [_, _, program, kegiatan, sub] = &levels;
        let (program, _, name) = (program.0, kegiatan.0?, sub.0?);
        program?;
        let skema = Tabel::ProgramPendanaan.skema();
        let code = find(&|t| skema.meaning(t).as_deref() == Some("kode"));
        let own = find(&|t| skema.meaning(t).as_deref() == Some("indikator"));
        let last = rows.iter().flat_map(|r| &r.sel).map(|c| c.kolom).max();
        Some(Self {
            indicator: sub.1.or(own),
            kode: program.filter(|_| code.is_none()),
            levels,
            name,
            tingkat: last.unwrap_or(0).saturating_add(1),
        })
    }

    /// The head with one column of names and one of indicators.
    fn rename(&self, head: &mut GridRow) {
        for (names, indicators) in &self.levels {
            for column in [names, indicators].into_iter().flatten() {
                take_cell(head, *column);
            }
        }
        head.put(self.name, "Uraian".to_owned());
        if let Some(column) = self.indicator {
            head.put(column, "Indikator".to_owned());
        }
        head.put(self.tingkat, "tingkat".to_owned());
        if let Some(column) = self.kode {
            head.put(column, "kode".to_owned());
        }
    }

    /// The levels of which a row has a name.
    fn names<'a>(&'a self, row: &'a GridRow) -> impl Iterator<Item = usize> + 'a {
        let named = |column: Option<u32>| column.is_some_and(|c| has_words(row.text(c)));
        { self.levels.iter().enumerate() }
            .filter(move |(_, (column, _))| named(*column))
            .map(|(level, _)| level)
    }

    /// Takes a row: each name in it becomes a row, the last one with the figures.
    fn take(&self, mut row: GridRow, open: &mut Open, parts: &mut Vec<RowPart>, divided: bool) {
        let named: Vec<usize> = self.names(&row).collect();
        let indicator = |level: &usize| {
            let column = self.levels.get(*level).and_then(|(_, i)| *i);
            column.filter(|c| has_words(row.text(*c)))
        };
        // A further indicator of a level above is a row of its own there.
        let alone = { 0..LEVELS.len() }.find(|l| named.is_empty() && indicator(l).is_some());
        let Some(last) = named.last().copied().or(alone) else {
            parts.push(whole(row, Vec::new()));
            return;
        };
        for level in &named {
            let text = self.text(&row, *level);
            if let Some(name) = open.names.get_mut(*level) {
                *name = Some(text);
            }
            if level == &last {
                break;
            }
            let mut part = GridRow {
                baris: row.baris,
                sel: Vec::new(),
                tersembunyi: row.tersembunyi,
            };
            let moved = self.give(&mut row, &mut part, *level, open);
            open.begins(*level, parts.len());
            parts.push(RowPart {
                row: part,
                part: true,
                moved,
            });
        }
        let again = named.is_empty() && open.last != last;
        if let (true, Some(Some(name))) = (again, open.names.get(last)) {
            let column = self.levels.get(last).and_then(|(names, _)| *names);
            row.put(column.unwrap_or(self.name), name.clone());
        }
        let mut own = GridRow {
            sel: Vec::new(),
            ..row.clone()
        };
        let moved = self.give(&mut row, &mut own, last, open);
        own.sel
            .iter()
            .for_each(|c| row.put(c.kolom, c.teks.clone()));
        let beside = open.rows.get(last).copied().flatten();
        match beside.filter(|_| again && divided) {
            // Beside the others of its level: what stands between belongs to programmes.
            Some(beside) => {
                open.inserted(beside + 1);
                open.begins(last, beside + 1);
                let part = RowPart {
                    part: true,
                    ..whole(row, moved)
                };
                parts.insert(beside + 1, part);
            }
            None => {
                open.last = last;
                open.begins(last, parts.len());
                parts.push(whole(row, moved));
            }
        }
    }

    fn text(&self, row: &GridRow, level: usize) -> String {
        let column = self.levels.get(level).and_then(|(names, _)| *names);
        column.map_or("", |c| row.text(c)).to_owned()
    }

    /// Moves name and indicator of a level to the columns of all, and says which level it is.
    fn give(
        &self,
        row: &mut GridRow,
        to: &mut GridRow,
        level: usize,
        open: &mut Open,
    ) -> Vec<(u32, u32)> {
        let Some((names, indicators)) = self.levels.get(level) else {
            return Vec::new();
        };
        let mut moved = Vec::new();
        let mut has_name = false;
        for (from, place) in [(*names, Some(self.name)), (*indicators, self.indicator)] {
            let (Some(from), Some(place)) = (from, place) else {
                continue;
            };
            if let Some(cell) = take_cell(row, from) {
                has_name |= Some(from) == *names;
                to.put(place, cell.teks);
                moved.push((from, place));
            }
        }
        if has_name {
            to.put(
                self.tingkat,
                self.word(level, to.text(self.name), open).to_owned(),
            );
        }
        moved
    }

    /// The word for a level; what stands in the column of programmes without being one is its outcome.
    fn word(&self, level: usize, name: &str, open: &mut Open) -> &'static str {
        let is_program = letters(name).starts_with("program");
        open.program |= level == PROGRAM && is_program;
        match LEVELS.get(level) {
            Some(_) if level == PROGRAM && open.program && !is_program => "outcome",
            Some((word, _)) => word,
            None => "",
        }
    }
}

fn whole(row: GridRow, moved: Vec<(u32, u32)>) -> RowPart {
    RowPart {
        row,
        part: false,
        moved,
    }
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::grid::PageRow;
    use super::super::{CellKind, GridCell};
    use super::*;

    fn rows(texts: &[[&str; 8]]) -> Vec<GridRow> {
        let row = |(baris, cells): (u32, &[&str; 8])| GridRow {
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
    fn the_column_of_a_name_is_its_level() {
        let head = [
            "Sasaran",
            "Prog/ra/m",
            "Kegiatan",
            "Sub Kegiatan",
            "Indikator Sasaran",
            "Indikator Program",
            "Indikator Sub Kegiatan",
            "Rp 2026",
        ];
        let mut all = rows(&[
            head,
            ["Sasaran 1", "Program X", "", "", "Nilai 1", "", "", "10"],
            ["", "Meningkatnya X", "", "", "", "Persentase X", "", "10"],
            ["", "", "Kegiatan Y", "", "", "", "", "10"],
            ["", "", "", "Pengadaan Z", "", "", "Jumlah Z", "10"],
            ["", "", "", "", "Nilai 2", "", "", "4"],
        ]);
        let place = PageRow {
            halaman: 1,
            kotak: Vec::new(),
        };
        let mut grid = Grid {
            halaman: vec![place; 6],
            ..Grid::default()
        };
        settle(&mut all, &mut grid);
        let shown: Vec<String> = { all.iter() }
            .map(|r| {
                r.sel
                    .iter()
                    .map(|c| format!("{}:{}", c.kolom, c.teks))
                    .collect::<Vec<_>>()
            })
            .map(|texts| texts.join(" "))
            .collect();
        assert_eq!(
            shown,
            [
                "1:kode 3:Uraian 6:Indikator 7:Rp 2026 8:tingkat",
                "3:Sasaran 1 6:Nilai 1 8:sasaran",
                "3:Sasaran 1 6:Nilai 2 7:4 8:sasaran",
                "3:Program X 7:10 8:program",
                "3:Meningkatnya X 6:Persentase X 7:10 8:outcome",
                "3:Kegiatan Y 7:10 8:kegiatan",
                "3:Pengadaan Z 6:Jumlah Z 7:10 8:subkegiatan",
            ]
        );
    }
}
