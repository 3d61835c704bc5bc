//! The cells of a table from the lines of its frame.

use super::page::{Arah, Glyph, POINT, Page, Ruling, turned_back, turned_point};
use super::rulings::Frame;
use super::text::cell_text;

/// Lines nearer to each other are one edge of the grid.
const SNAP: i32 = 250;
/// How much of an edge a line must cover to part two cells, in hundredths; a word that is underlined covers less.
const COVERED: i64 = 80;
/// Fields of a grid at most: more is a drawing.
const FIELDS: usize = 60_000;

/// A cell, by the edges of the grid around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) baris: (usize, usize),
    pub(super) kolom: (usize, usize),
    pub(super) teks: String,
}

/// A table on one page; its edges as someone sees them who reads its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageTable {
    pub(super) halaman: u32,
    /// The direction of its text on the page.
    pub(super) arah: Arah,
    pub(super) kolom: Vec<i32>,
    pub(super) baris: Vec<i32>,
    pub(super) sel: Vec<Cell>,
}

impl PageTable {
    /// How far down its page it begins.
    pub(super) fn top(&self) -> i32 {
        let ends = |edges: &[i32]| {
            let first = edges.first().copied().unwrap_or_default();
            (first, edges.last().copied().unwrap_or_default())
        };
        let ((x0, x1), (y0, y1)) = (ends(&self.kolom), ends(&self.baris));
        turned_back(self.arah, (x0, y0), (x1, y1))
            .atas
            .saturating_mul(POINT)
    }
}

/// The tables of a page, from the top, and the characters that stand in none.
pub(super) fn tables(page: &Page, mut frames: Vec<Frame>) -> (Vec<PageTable>, Vec<Glyph>) {
    // The smaller one first: what stands in a table within a frame belongs to the table.
    frames.sort_by_key(area);
    let mut loose: Vec<&Glyph> = page.glyph.iter().collect();
    let mut found = Vec::new();
    for frame in frames {
        let ((x0, y0), (x1, y1)) = extent(&frame);
        let inside = |g: &&Glyph| {
            let (x, y) = g.middle();
            (x0..=x1).contains(&x) && (y0..=y1).contains(&y)
        };
        let within: Vec<&Glyph> = loose.iter().copied().filter(inside).collect();
        if let Some(table) = table(page.nomor, &frame, &within) {
            loose.retain(|g| !inside(g));
            found.push(((y0, x0), table));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    let found = found.into_iter().map(|(_, table)| table).collect();
    (found, loose.into_iter().cloned().collect())
}

fn area(frame: &Frame) -> i64 {
    let ((x0, y0), (x1, y1)) = extent(frame);
    i64::from(x1 - x0) * i64::from(y1 - y0)
}

/// Upper left and lower right corner: a frame that is left open at the end of a page is closed where its lines end.
fn extent(frame: &Frame) -> ((i32, i32), (i32, i32)) {
    let ends = |along: &[Ruling], across: &[Ruling]| {
        let from = along
            .iter()
            .map(|r| r.dari)
            .chain(across.iter().map(|r| r.letak))
            .min();
        let to = along
            .iter()
            .map(|r| r.sampai)
            .chain(across.iter().map(|r| r.letak))
            .max();
        (from.unwrap_or_default(), to.unwrap_or_default())
    };
    let (x0, x1) = ends(&frame.datar, &frame.tegak);
    let (y0, y1) = ends(&frame.tegak, &frame.datar);
    ((x0, y0), (x1, y1))
}

/// A frame as a table; `None` if it has one column only. One row may be the rest of a table.
fn table(halaman: u32, frame: &Frame, within: &[&Glyph]) -> Option<PageTable> {
    let arah = direction(within);
    let (frame, within) = turned(frame, within, arah);
    let ((x0, y0), (x1, y1)) = extent(&frame);
    let kolom = edges(&frame.tegak, x0, x1);
    let baris = edges(&frame.datar, y0, y1);
    let fields = kolom.len().checked_mul(baris.len())?;
    if kolom.len() < 3 || baris.len() < 2 || fields > FIELDS {
        return None;
    }
    let mut grid = Fields::new(&frame, &kolom, &baris);
    grid.unite_overrun(&within);
    let sel = grid.cells(&within);
    Some(PageTable {
        halaman,
        arah,
        kolom,
        baris,
        sel,
    })
}

/// The direction in which most of the text runs.
fn direction(within: &[&Glyph]) -> Arah {
    let all = [Arah::Kanan, Arah::Bawah, Arah::Kiri, Arah::Atas];
    let count = |arah: &Arah| within.iter().filter(|g| g.arah == *arah).count();
    // Of two equal ones the first: upright.
    all.into_iter().rev().max_by_key(count).unwrap_or_default()
}

/// Lines and characters on a page that is turned so that this direction runs to the right.
fn turned(frame: &Frame, within: &[&Glyph], arah: Arah) -> (Frame, Vec<Glyph>) {
    let glyphs = within.iter().map(|g| g.turned(arah)).collect();
    if arah == Arah::Kanan {
        return (frame.clone(), glyphs);
    }
    let mut found = Frame::default();
    let level = frame
        .datar
        .iter()
        .map(|r| ((r.dari, r.letak), (r.sampai, r.letak)));
    let upright = frame
        .tegak
        .iter()
        .map(|r| ((r.letak, r.dari), (r.letak, r.sampai)));
    for (from, to) in level.chain(upright) {
        let (a, b) = turned_point(arah, from.0, from.1);
        let (c, d) = turned_point(arah, to.0, to.1);
        let ruling = |letak, one: i32, other: i32| Ruling {
            letak,
            dari: one.min(other),
            sampai: one.max(other),
        };
        if b == d {
            found.datar.push(ruling(b, a, c));
        } else {
            found.tegak.push(ruling(a, b, d));
        }
    }
    (found, glyphs)
}

/// Where the lines of one direction lie, with both ends of the frame.
fn edges(lines: &[Ruling], from: i32, to: i32) -> Vec<i32> {
    let mut all: Vec<i32> = lines.iter().map(|r| r.letak).chain([from, to]).collect();
    all.sort_unstable();
    let mut found: Vec<i32> = Vec::new();
    for at in all {
        if found.last().is_none_or(|last| at - last > SNAP) {
            found.push(at);
        }
    }
    found
}

/// The fields between the edges of a grid, each with the cell that it belongs to.
struct Fields<'a> {
    kolom: &'a [i32],
    baris: &'a [i32],
    /// For every field, row by row, another one of its cell.
    group: Vec<usize>,
    /// For every field, true if no line parts it from the one to the left.
    open: Vec<bool>,
}

impl<'a> Fields<'a> {
    fn new(frame: &Frame, kolom: &'a [i32], baris: &'a [i32]) -> Self {
        let (width, height) = (kolom.len() - 1, baris.len() - 1);
        let mut fields = Self {
            kolom,
            baris,
            group: (0..width * height).collect(),
            open: vec![false; width * height],
        };
        let upright = Walls::new(&frame.tegak, kolom);
        let level = Walls::new(&frame.datar, baris);
        for (row, (top, bottom)) in pairs(baris).enumerate() {
            for (column, (left, right)) in pairs(kolom).enumerate() {
                let at = row * width + column;
                if column + 1 < width && !upright.parts(column + 1, top, bottom) {
                    fields.unite(at, at + 1);
                    if let Some(open) = fields.open.get_mut(at + 1) {
                        *open = true;
                    }
                }
                if row + 1 < height && !level.parts(row + 1, left, right) {
                    fields.unite(at, at + width);
                }
            }
        }
        fields
    }

    /// Unites fields over whose edges a text runs as if there were none: each line of the right one goes on in the middle of a
    /// word. One line may do so by chance; several do not, nor does one that crosses several edges.
    fn unite_overrun(&mut self, glyphs: &[Glyph]) {
        let width = self.kolom.len() - 1;
        let mut placed: Vec<(i32, i32, usize, &Glyph)> = { glyphs.iter() }
            .filter(|g| !g.teks.is_whitespace())
            .filter_map(|g| {
                let (x, y) = g.middle();
                let field = between(self.baris, y)? * width + between(self.kolom, x)?;
                Some((g.y, g.x, field, g))
            })
            .collect();
        placed.sort_unstable_by_key(|(y, x, ..)| (*y, *x));
        // For each field: how many of its lines begin in it, and how many of these go on from the field before.
        let mut lines = vec![(0usize, 0usize); self.group.len()];
        let mut before: Option<(i32, usize, &Glyph)> = None;
        for (y, x, field, glyph) in placed {
            let last = before.filter(|(line, ..)| *line == y);
            before = Some((y, field, glyph));
            if last.is_some_and(|(_, other, _)| self.root(other) == self.root(field)) {
                continue;
            }
            let goes_on = last.is_some_and(|(_, other, left)| {
                let gap = x.saturating_sub(left.x.saturating_add(left.lebar));
                other + 1 == field
                    && left.teks.is_alphabetic()
                    && glyph.teks.is_alphabetic()
                    && gap < glyph.besar * 8 / 100
            });
            if let Some((begun, on)) = lines.get_mut(field) {
                *begun += 1;
                *on += usize::from(goes_on);
            }
        }
        for (row, lines) in lines.chunks(width).enumerate() {
            let overrun = |(begun, on): &(usize, usize)| *on > 0 && begun == on;
            let several = lines.iter().filter(|l| overrun(l)).count() > 2;
            for (column, field) in lines.iter().enumerate().filter(|(_, l)| overrun(l)) {
                if column > 0 && (several || field.1 > 1) {
                    let at = row * width + column;
                    self.unite(at - 1, at);
                    if let Some(open) = self.open.get_mut(at) {
                        *open = true;
                    }
                }
            }
        }
    }

    fn root(&self, mut at: usize) -> usize {
        while let Some(&up) = self.group.get(at).filter(|up| **up != at) {
            at = up;
        }
        at
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The upper left one counts.
        if let Some(own) = self.group.get_mut(a.max(b)) {
            *own = a.min(b);
        }
    }

    /// The cells with their texts, from the upper left.
    fn cells(&mut self, glyphs: &[Glyph]) -> Vec<Cell> {
        let width = self.kolom.len() - 1;
        let fields = self.group.len();
        let mut areas: Vec<Option<Cell>> = vec![None; fields];
        let mut counts = vec![0usize; fields];
        for at in 0..fields {
            let root = self.root(at);
            let (row, column) = (at / width, at % width);
            if let Some(count) = counts.get_mut(root) {
                *count += 1;
            }
            if let Some(area) = areas.get_mut(root) {
                let area = area.get_or_insert(Cell {
                    baris: (row, row),
                    kolom: (column, column),
                    teks: String::new(),
                });
                area.baris.1 = area.baris.1.max(row);
                area.kolom = (area.kolom.0.min(column), area.kolom.1.max(column));
            }
        }
        let whole = |at: usize| {
            let area = areas.get(at).and_then(Option::as_ref)?;
            let size = (area.baris.1 - area.baris.0 + 1) * (area.kolom.1 - area.kolom.0 + 1);
            (counts.get(at) == Some(&size)).then(|| area.clone())
        };
        let mut cells: Vec<Option<Cell>> = (0..fields).map(whole).collect();
        // Fields that make no rectangle are a frame with gaps: those of a row that no line parts are a cell.
        let mut first = 0;
        let own: Vec<usize> = (0..fields)
            .map(|at| {
                let root = self.root(at);
                let open = at % width > 0 && self.open.get(at) == Some(&true);
                first = if open { first } else { at };
                if cells.get(root).is_some_and(Option::is_some) {
                    root
                } else {
                    first
                }
            })
            .collect();
        let mut inside: Vec<Vec<&Glyph>> = vec![Vec::new(); fields];
        for glyph in glyphs {
            let (x, y) = glyph.middle();
            let (Some(column), Some(row)) = (between(self.kolom, x), between(self.baris, y)) else {
                continue;
            };
            let field = own.get(row * width + column).copied();
            if let Some(cell) = field.and_then(|f| inside.get_mut(f)) {
                cell.push(glyph);
            }
        }
        for (at, cell) in cells.iter_mut().enumerate() {
            let glyphs = inside.get(at).map(Vec::as_slice).unwrap_or_default();
            if cell.is_none() && own.get(at) == Some(&at) {
                let run = own.iter().skip(at).take(width - at % width);
                let last = at % width + run.take_while(|o| **o == at).count() - 1;
                *cell = Some(Cell {
                    baris: (at / width, at / width),
                    kolom: (at % width, last),
                    teks: String::new(),
                });
            }
            if let Some(cell) = cell {
                cell.teks = cell_text(glyphs);
            }
        }
        cells.into_iter().flatten().collect()
    }
}

/// Between which two edges a place lies.
fn between(edges: &[i32], at: i32) -> Option<usize> {
    let after = edges.partition_point(|edge| *edge <= at);
    (1..edges.len()).contains(&after).then(|| after - 1)
}

fn pairs(edges: &[i32]) -> impl Iterator<Item = (i32, i32)> {
    edges.iter().copied().zip(edges.iter().copied().skip(1))
}

/// The lines at each edge.
struct Walls(Vec<Vec<(i32, i32)>>);

impl Walls {
    fn new(lines: &[Ruling], edges: &[i32]) -> Self {
        let mut walls = vec![Vec::new(); edges.len()];
        for line in lines {
            let after = edges.partition_point(|edge| *edge <= line.letak);
            if let Some(wall) = walls.get_mut(after.saturating_sub(1)) {
                wall.push((line.dari, line.sampai));
            }
        }
        for wall in &mut walls {
            wall.sort_unstable();
        }
        Self(walls)
    }

    /// True if the lines at an edge part what lies between two places along it.
    fn parts(&self, edge: usize, from: i32, to: i32) -> bool {
        let Some(wall) = self.0.get(edge) else {
            return false;
        };
        // Narrow fields lose more at their ends, where lines are snapped.
        let (from, to) = (from.saturating_add(POINT / 2), to.saturating_sub(POINT / 2));
        let mut covered = 0i64;
        let mut reached = from;
        for (start, end) in wall {
            let (start, end) = ((*start).max(reached), (*end).min(to));
            if end > start {
                covered += i64::from(end) - i64::from(start);
                reached = end;
            }
        }
        covered * 100 >= (i64::from(to) - i64::from(from)) * COVERED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(letak: i32, dari: i32, sampai: i32) -> Ruling {
        Ruling {
            letak,
            dari,
            sampai,
        }
    }

    fn glyph(teks: char, x: i32, y: i32) -> Glyph {
        Glyph {
            teks,
            x,
            y,
            lebar: 500,
            besar: 1_000,
            arah: Arah::Kanan,
        }
    }

    /// Two columns and two rows, the upper row one cell; the frame is open below.
    fn frame() -> Frame {
        Frame {
            datar: vec![line(0, 0, 20_000), line(5_000, 0, 20_000)],
            tegak: vec![
                line(0, 0, 10_000),
                line(10_000, 5_000, 10_000),
                line(20_000, 0, 10_000),
            ],
        }
    }

    #[test]
    fn cells_are_united_where_no_line_parts_them() {
        let page = Page {
            nomor: 7,
            glyph: vec![
                glyph('a', 9_800, 3_000),
                glyph('b', 1_000, 8_000),
                glyph('c', 12_000, 8_000),
            ],
            ..Page::default()
        };
        let (found, loose) = tables(&page, vec![frame()]);
        assert!(loose.is_empty());
        let cells: Vec<(&str, usize, (usize, usize))> = { found[0].sel.iter() }
            .map(|c| (c.teks.as_str(), c.baris.0, c.kolom))
            .collect();
        assert_eq!(
            cells,
            [("a", 0, (0, 1)), ("b", 1, (0, 0)), ("c", 1, (1, 1))]
        );
        assert_eq!(found[0].baris, [0, 5_000, 10_000]);
    }

    #[test]
    fn text_that_runs_over_an_edge_is_one() {
        let mut frame = frame();
        frame.tegak.push(line(10_000, 0, 10_000));
        let mut glyphs = Vec::new();
        for (y, text) in [(2_000, "meningkat"), (3_500, "mendukung")] {
            let places = (0..).map(|i| 8_000 + i * 500);
            glyphs.extend(text.chars().zip(places).map(|(c, x)| glyph(c, x, y)));
        }
        // Below it two texts stand side by side.
        glyphs.extend([glyph('a', 9_000, 8_000), glyph('b', 10_200, 8_000)]);
        let page = Page {
            glyph: glyphs,
            ..Page::default()
        };
        let (found, _) = tables(&page, vec![frame]);
        let texts: Vec<&str> = found[0].sel.iter().map(|c| c.teks.as_str()).collect();
        assert_eq!(texts, ["meningkat\nmendukung", "a", "b"]);
    }

    #[test]
    fn an_underlined_word_does_not_part_a_cell() {
        let mut frame = frame();
        frame.datar.push(line(8_000, 0, 5_000));
        let page = Page {
            glyph: vec![glyph('b', 1_000, 7_900), glyph('c', 1_000, 9_500)],
            ..Page::default()
        };
        let (found, _) = tables(&page, vec![frame]);
        let texts: Vec<&str> = { found[0].sel.iter() }
            .map(|c| c.teks.as_str())
            .filter(|t| !t.is_empty())
            .collect();
        assert_eq!(texts, ["b\nc"]);
    }
}
