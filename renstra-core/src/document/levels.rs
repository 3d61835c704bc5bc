//! Levels of the funding matrix that a document shows by where a text stands: a tujuan and a sasaran in columns of their
//! own, a code split over cells whose last part tells the level. They become the column `tingkat`.

use super::grid::GridRow;
use super::head::{LINES, in_one_line};
use super::row_parts::letters;
use super::split_code::SplitCodes;
use crate::ordered::Map;
use crate::sheet::Tabel;
use crate::sheet::column_name::{distance, normal_column};
use crate::value::latin::lower;

/// Levels by the cell of the last part, for codes in five and in six cells.
const LIMA: [&str; 5] = ["urusan", "bidang", "program", "kegiatan", "subkegiatan"];
const PROGRAM: [&str; 3] = ["program", "kegiatan", "subkegiatan"];
const ENAM: [&str; 6] = ["urusan", "bidang", "program", "", "kegiatan", "subkegiatan"];

/// The levels of rows by their codes, where the place of the last part tells it.
fn by_code(codes: &SplitCodes, rows: &[GridRow], name: u32) -> Map<u32, &'static str> {
    let places: &[&'static str] = match codes.cells {
        5 => &LIMA,
        6 => &ENAM,
        _ => return Map::new(),
    };
    let is_program = |row: &u32| {
        let own = rows.iter().find(|r| r.baris == *row);
        own.is_some_and(|r| lower(&in_one_line(r.text(name))).starts_with("program"))
    };
    // Codes without urusan and bidang begin with the programme, if one of a single part is one.
    let short = { codes.gapped.iter() }.any(|(row, parts)| *parts == 1 && is_program(row));
    let level = |row: &u32, last: &usize| match codes.gapped.get(row) {
        Some(1) if short && !is_program(row) => Some("urusan"),
        Some(parts) if short => PROGRAM.get(parts - 1).copied(),
        Some(2..) => None,
        _ => places.get(*last).copied(),
    };
    { codes.last_part.iter() }
        .filter_map(|(row, last)| Some((*row, level(row, last)?)))
        .filter(|(_, level)| !level.is_empty())
        .collect()
}

/// The levels of rows by codes of the nomenclature of 2006: `05.01.01` is a programme and the `002` below it a kegiatan.
fn by_old_code(rows: &[GridRow], code: u32, first: u32) -> Map<u32, &'static str> {
    let mut found = Map::new();
    let mut program = false;
    for row in rows.iter().filter(|r| r.baris > first) {
        let text = in_one_line(row.text(code));
        let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
        let digits = parts
            .iter()
            .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
        match (text.is_empty(), digits, parts.as_slice()) {
            (true, ..) => {}
            (_, true, [_, _, number]) if (2..=3).contains(&number.len()) => {
                program = true;
                found.insert(row.baris, "program");
            }
            (_, true, [number]) if program && number.len() == 3 => {
                found.insert(row.baris, "kegiatan");
            }
            // Another kind of code: nothing is told.
            _ => return Map::new(),
        }
    }
    let both = |level: &str| found.iter().any(|(_, l)| *l == level);
    if both("program") && both("kegiatan") {
        found
    } else {
        Map::new()
    }
}

/// Row and column of the head of the funding matrix that names this column.
pub(super) fn head_column(rows: &[GridRow], wanted: &str) -> Option<(u32, u32)> {
    let skema = Tabel::ProgramPendanaan.skema();
    let cells = { rows.iter().take(LINES) }.flat_map(|r| r.sel.iter().map(move |c| (r.baris, c)));
    let mut cells = cells.filter(|(_, c)| {
        let name = in_one_line(&c.teks);
        normal_column(&name) == wanted || skema.meaning(&name).as_deref() == Some(wanted)
    });
    cells.next().map(|(row, c)| (row, c.kolom))
}

/// The column whose head is this word but for one letter: `Sasaaran`.
pub(super) fn misspelt(rows: &[GridRow], wanted: &str) -> Option<u32> {
    let mut cells = rows.iter().take(LINES).flat_map(|r| &r.sel);
    let found = cells.find(|c| distance(&letters(&c.teks), wanted) == 1);
    found.map(|c| c.kolom)
}

/// Adds the column `tingkat` behind the last one, if the table has none and something tells levels; returns the last column.
pub(super) fn add(rows: &mut [GridRow], right: u32, codes: &SplitCodes) -> u32 {
    let find = |wanted: &str| head_column(rows, wanted);
    let (None, Some((first, name))) = (find("tingkat"), find("uraian")) else {
        return right;
    };
    let mut by_code = by_code(codes, rows, name);
    if let (true, Some((_, code))) = (by_code.len() == 0, find("kode")) {
        by_code = by_old_code(rows, code, first);
    }
    let [goal, aim] =
        ["tujuan", "sasaran"].map(|w| find(w).map(|(_, c)| c).or_else(|| misspelt(rows, w)));
    let mut told = false;
    for row in rows.iter_mut().filter(|r| r.baris > first) {
        let level = by_code.get(&row.baris).copied().unwrap_or_default();
        let level = match level {
            "" if by_code.len() > 0 && is_total(row) => {
                let text = row.sel.first().map(|c| c.teks.clone());
                row.put(name, text.unwrap_or_default());
                "total"
            }
            "" => of_goal(row, name, goal, aim),
            level => level,
        };
        if !level.is_empty() {
            told = true;
            row.put(right + 1, level.to_owned());
        }
    }
    if !told {
        return right;
    }
    for column in [goal, aim].into_iter().flatten() {
        // What moved to the names leaves a head without cells.
        let below = |r: &GridRow| r.baris > first && r.text(column).contains(char::is_alphabetic);
        if !rows.iter().any(below) {
            rows.iter_mut()
                .for_each(|r| r.sel.retain(|c| c.kolom != column));
        }
    }
    if let Some(row) = rows.iter_mut().find(|r| r.baris == first) {
        row.put(right + 1, "tingkat".to_owned());
    }
    right + 1
}

/// A row without a name that has a tujuan or a sasaran: that is its name.
fn of_goal(row: &mut GridRow, name: u32, goal: Option<u32>, aim: Option<u32>) -> &'static str {
    if !row.text(name).trim().is_empty() {
        return "";
    }
    let has_words = |column: &u32| row.text(*column).contains(char::is_alphabetic);
    let (column, level) = match (goal.filter(has_words), aim.filter(has_words)) {
        (_, Some(aim)) => (aim, "sasaran"),
        (Some(goal), None) => (goal, "tujuan"),
        (None, None) => return "",
    };
    let text = row.text(column).to_owned();
    if name != column {
        row.sel.retain(|c| c.kolom != column);
        row.put(name, text);
    }
    level
}

/// `TOTAL`, `J U M L A H`, `Jumlah seluruhnya`, in whichever column: an indicator begins with that word too.
fn is_total(row: &GridRow) -> bool {
    let text = row.sel.first().map_or("", |c| c.teks.as_str());
    let text: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let text = lower(&text);
    let rest = ["jumlah", "total"]
        .iter()
        .find_map(|w| text.strip_prefix(w));
    let whole = [
        "",
        "total",
        "seluruh",
        "seluruhnya",
        "keseluruhan",
        "anggaran",
        "pagu",
        "dana",
    ];
    rest.is_some_and(|rest| whole.contains(&rest))
}
