//! Tables in a page of HTML, which web systems also give out as `.xls`: each becomes a sheet of texts.
//!
//! The page is read once from its beginning to its end, and no element needs an end.

use memchr::{memchr, memmem};

use super::cells::{Cells, Room, Value};
use super::entities::character;
use super::grid::{Grid, Merged};
use super::unreadable::{not_text, too_many};
use crate::error::RenstraError;
use crate::sheet::file_text::{FileText, file_text};
use crate::sheet::{LeftOut, Sebab, limits};

/// Tables that stand in each other; deeper ones are part of the cell that they stand in.
const DEPTH: usize = 16;
/// Lines above a table that may be its title, and bytes of one.
const TITLES: usize = 4;
const TITLE: usize = 300;
/// Tables of a page.
const TABLES: usize = 4_096;
/// Columns of a row, those of merged cells included.
const COLUMNS: u32 = 512;

/// The tables of a page.
///
/// # Errors
/// A page that is no text or larger than the limits.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let FileText { text, windows } = file_text(bytes).map_err(|_| not_text(name))?;
    let mut page = Page::default();
    let mut rest = text.as_ref();
    while !rest.is_empty() {
        let (shown, from) = rest.split_at_checked(next_tag(rest)).unwrap_or((rest, ""));
        page.text(shown);
        rest = page.markup(from);
        if page.full {
            return Err(too_many(name));
        }
    }
    while !page.open.is_empty() {
        page.close_table();
    }
    let mut grids: Vec<(usize, Grid)> = page.closed;
    // In the order in which they begin.
    grids.sort_by_key(|(number, _)| *number);
    let mut grids: Vec<Grid> = grids.into_iter().map(|(_, grid)| grid).collect();
    for (number, grid) in (1..).zip(&mut grids) {
        grid.nama = format!("Tabel {number}");
    }
    if let Some(first) = grids.first_mut().filter(|_| windows > 0) {
        first.catatan.push(LeftOut {
            letak: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
            sebab: Sebab::BukanUtf8,
            jumlah: windows,
        });
    }
    Ok(grids)
}

/// Where the next piece of markup begins: `<` before a letter, `/`, `!` or `?`.
fn next_tag(text: &str) -> usize {
    let mut from = 0;
    let bytes = text.as_bytes();
    while let Some(at) = memchr(b'<', bytes.get(from..).unwrap_or_default()) {
        let at = from + at;
        match bytes.get(at + 1) {
            Some(b'/' | b'!' | b'?') => return at,
            Some(b) if b.is_ascii_alphabetic() => return at,
            _ => from = at + 1,
        }
    }
    text.len()
}

/// A page while it is read.
#[derive(Default)]
struct Page {
    room: Room,
    full: bool,
    open: Vec<Table>,
    closed: Vec<(usize, Grid)>,
    /// Tables that began, and cells.
    number: usize,
    placed: usize,
    /// Tables that are open and too deep to be one.
    too_deep: usize,
    /// The last lines of text outside of tables, and the one that is read.
    titles: Vec<String>,
    line: String,
}

/// A table while it is read.
struct Table {
    number: usize,
    titles: Vec<String>,
    in_caption: bool,
    caption: CellText,
    cells: Cells,
    merged: Vec<Merged>,
    hidden: Vec<u32>,
    /// Rows that began.
    rows: u32,
    in_row: bool,
    column: u32,
    /// The row from which each column is free again, below a merged cell.
    free: Vec<u32>,
    /// The cell that is open: row, column, text.
    cell: Option<(u32, u32, CellText)>,
}

/// The text of a cell or a line: blanks count once, and lines are kept.
#[derive(Default)]
struct CellText {
    text: String,
    blank: bool,
}

impl CellText {
    fn push(&mut self, shown: &str) {
        for c in shown.chars() {
            if c.is_whitespace() {
                self.blank = true;
                continue;
            }
            if self.blank && !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            self.blank = false;
            self.text.push(c);
        }
    }

    fn new_line(&mut self) {
        self.blank = false;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

impl Page {
    /// Text between pieces of markup.
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let text = &decoded(text);
        match self.open.last_mut() {
            Some(table) => match &mut table.cell {
                Some((.., cell)) => cell.push(text),
                None if table.in_caption && table.caption.text.len() < TITLE => {
                    table.caption.push(text);
                }
                None => {}
            },
            None => {
                if self.line.len() < TITLE {
                    let words = text.split_whitespace();
                    words.for_each(|word| {
                        if !self.line.is_empty() {
                            self.line.push(' ');
                        }
                        self.line.push_str(word);
                    });
                }
            }
        }
    }

    /// A line outside of tables ends.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() || line.len() > 4 * TITLE {
            return;
        }
        if self.titles.len() == TITLES {
            self.titles.remove(0);
        }
        self.titles.push(line);
    }

    /// Takes one piece of markup; what stands behind it.
    fn markup<'a>(&mut self, text: &'a str) -> &'a str {
        if let Some(comment) = text.strip_prefix("<!--") {
            return behind(comment, "-->");
        }
        let end = tag_end(text);
        let (tag, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        let inside = tag.trim_start_matches('<');
        let closes = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let length = inside
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(length).unwrap_or((inside, ""));
        let name = name.to_ascii_lowercase();
        match (name.as_str(), closes) {
            // Their content is no text of the page.
            ("script" | "style" | "title", false) => return behind_element(rest, &name),
            ("table", false) => self.open_table(),
            ("table", true) => self.close_table(),
            _ if self.too_deep > 0 => self.new_line(&name),
            ("caption", _) => {
                if let Some(table) = self.open.last_mut() {
                    table.in_caption = !closes;
                }
            }
            ("tr", false) => self.begin_row(attributes),
            ("tr", true) => self.end_row(),
            ("td" | "th", false) => self.begin_cell(attributes),
            ("td" | "th", true) => self.end_cell(),
            _ => self.new_line(&name),
        }
        rest
    }

    /// Elements that begin or end a line.
    fn new_line(&mut self, name: &str) {
        let block = matches!(
            name,
            "br" | "p"
                | "div"
                | "li"
                | "ul"
                | "ol"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "center"
        );
        if !block {
            return;
        }
        match self.open.last_mut() {
            Some(table) => {
                if let Some((.., cell)) = &mut table.cell {
                    cell.new_line();
                }
            }
            None => self.end_line(),
        }
    }

    fn open_table(&mut self) {
        if self.open.len() >= DEPTH || self.too_deep > 0 {
            self.too_deep += 1;
            return;
        }
        self.end_line();
        self.number += 1;
        // The room is with the innermost table.
        let room = match self.open.last_mut() {
            Some(outer) => outer.cells.lend(),
            None => self.room,
        };
        let titles = match self.open.is_empty() {
            true => std::mem::take(&mut self.titles),
            false => Vec::new(),
        };
        self.open.push(Table {
            number: self.number,
            titles,
            in_caption: false,
            caption: CellText::default(),
            cells: Cells::new(room),
            merged: Vec::new(),
            hidden: Vec::new(),
            rows: 0,
            in_row: false,
            column: 0,
            free: Vec::new(),
            cell: None,
        });
    }

    fn close_table(&mut self) {
        if let Some(less) = self.too_deep.checked_sub(1) {
            self.too_deep = less;
            return;
        }
        self.end_cell();
        let Some(table) = self.open.pop() else {
            return;
        };
        let mut titles = table.titles;
        titles.extend(Some(table.caption.text).filter(|text| !text.is_empty()));
        let (grid, left) = table.cells.into_grid(String::new(), &table.hidden);
        match self.open.last_mut() {
            Some(outer) => outer.cells.give_back(left),
            None => self.room = left,
        }
        let grid = Grid {
            judul: titles,
            gabung: table.merged,
            ..grid
        };
        if !grid.baris.is_empty() {
            self.full |= self.closed.len() >= TABLES;
            self.closed.push((table.number, grid));
        }
    }

    fn begin_row(&mut self, attributes: &str) {
        self.end_cell();
        if let Some(table) = self.open.last_mut() {
            table.begin_row();
            if is_hidden(attributes) {
                table.hidden.push(table.rows.saturating_sub(1));
            }
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.open.last_mut() {
            table.in_row = false;
        }
    }

    fn begin_cell(&mut self, attributes: &str) {
        self.end_cell();
        let Some(table) = self.open.last_mut() else {
            return;
        };
        // Empty ones count here: each is placed.
        self.placed += 1;
        self.full |= self.placed > limits::CELLS || !table.begin_cell(attributes);
    }

    fn end_cell(&mut self) {
        let Some(table) = self.open.last_mut() else {
            return;
        };
        if let Some((row, column, cell)) = table.cell.take() {
            let text = cell.text.trim_end().to_owned();
            self.full |= !table.cells.add((row, column), Value::text(text), "", None);
        }
    }
}

impl Table {
    fn begin_row(&mut self) {
        self.rows = self.rows.saturating_add(1);
        self.in_row = true;
        self.column = 0;
    }

    /// Places a cell; false if the row has too many columns.
    fn begin_cell(&mut self, attributes: &str) -> bool {
        if !self.in_row {
            self.begin_row();
        }
        let row = self.rows.saturating_sub(1);
        let taken = |column: u32| {
            let free = usize::try_from(column)
                .ok()
                .and_then(|at| self.free.get(at));
            free.is_some_and(|free| *free > row)
        };
        let column = (self.column..COLUMNS).find(|column| !taken(*column));
        let Some(column) = column else {
            return false;
        };
        let spans = |name| {
            let found = attribute(attributes, name).and_then(|n| n.trim().parse::<u32>().ok());
            found.unwrap_or(1).clamp(1, 65_534)
        };
        let (right, down) = (spans("colspan"), spans("rowspan"));
        let end = column.saturating_add(right).min(COLUMNS);
        if down > 1 || right > 1 {
            self.merged.push(Merged {
                dari: (row, column),
                sampai: (row.saturating_add(down - 1), end.saturating_sub(1)),
            });
        }
        if down > 1 {
            let (first, end) = (column as usize, end as usize);
            if self.free.len() < end {
                self.free.resize(end, 0);
            }
            let over = self.free.get_mut(first..end).unwrap_or_default();
            over.fill(row.saturating_add(down));
        }
        self.column = end;
        self.cell = Some((row, column, CellText::default()));
        true
    }
}

/// True for a row that a page does not show.
fn is_hidden(attributes: &str) -> bool {
    attribute(attributes, "style").is_some_and(|style| {
        let style: String = style.to_ascii_lowercase().split_whitespace().collect();
        style.contains("display:none") || style.contains("visibility:collapse")
    })
}

/// What stands behind a mark; nothing if there is none.
fn behind<'a>(text: &'a str, mark: &str) -> &'a str {
    let at = memmem::find(text.as_bytes(), mark.as_bytes());
    at.and_then(|at| text.get(at + mark.len()..))
        .unwrap_or_default()
}

/// What stands behind the end of an element; nothing if it has none.
fn behind_element<'a>(text: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = text
        .get(from..)
        .and_then(|t| memmem::find(t.as_bytes(), b"</"))
    {
        let end = text.get(from + at..).unwrap_or_default();
        let found = end.get(2..2 + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return end.get(tag_end(end)..).unwrap_or_default();
        }
        from += at + 2;
    }
    ""
}

/// Where a tag ends: behind its `>`, which may also stand in quotes.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    // A quote begins a value only behind `=`.
    let mut value = false;
    for (at, b) in text.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if value => quote = Some(b),
            (Some(open), b) if open == b => quote = None,
            _ => {}
        }
        value = b == b'=' || value && b.is_ascii_whitespace();
    }
    text.len()
}

/// The value of an attribute, by its name in small letters.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes.trim_end_matches('>');
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=');
        let (key, behind) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        let behind = behind.trim_start();
        let Some(value) = behind.strip_prefix('=') else {
            rest = behind;
            continue;
        };
        let value = value.trim_start();
        let (value, next) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = value.get(1..)?;
                inside.split_once(quote).unwrap_or((inside, ""))
            }
            _ => {
                let end = value.find(char::is_whitespace).unwrap_or(value.len());
                value.split_at_checked(end)?
            }
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(decoded(value));
        }
        rest = next;
    }
}

/// A text with its references as characters; those that are not known stay as they stand.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('&') {
        out.push_str(before);
        // The longest name that is known has eight characters.
        let end = { from.bytes().take(10) }.position(|b| b == b';');
        let found = end.and_then(|end| Some((character(from.get(..end)?)?, from.get(end + 1..)?)));
        rest = match found {
            Some((c, behind)) => {
                out.push(c);
                behind
            }
            None => {
                out.push('&');
                from
            }
        };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grids(html: &str) -> Vec<Grid> {
        read("a.html", html.as_bytes()).unwrap()
    }

    fn texts(grid: &Grid) -> Vec<(u32, u32, &str)> {
        let rows = grid.baris.iter();
        rows.flat_map(|r| r.sel.iter().map(|c| (r.baris, c.kolom, c.teks.as_str())))
            .collect()
    }

    #[test]
    fn merged_cells_move_those_beside_and_below() {
        let all = grids(
            "<table><tr><th rowspan=2>Kode<th colspan='2'>Target</tr>\
             <tr><td>2025<td>2026</tr><tr><td>1<td>2<td>3</table>",
        );
        let expected = [
            (0, 0, "Kode"),
            (0, 1, "Target"),
            (1, 1, "2025"),
            (1, 2, "2026"),
            (2, 0, "1"),
            (2, 1, "2"),
            (2, 2, "3"),
        ];
        assert_eq!(texts(&all[0]), expected);
        let merged: Vec<_> = { all[0].gabung.iter() }
            .map(|m| (m.dari, m.sampai))
            .collect();
        assert_eq!(merged, [((0, 0), (1, 0)), ((0, 1), (0, 2))]);
    }

    #[test]
    fn texts_references_lines_and_what_is_none() {
        let all = grids(
            "<style>td { x: '</table>' }</style><h3>Tabel&nbsp;A</h3><p>2025</p><TABLE border><!-- <td>no --><TR>\
             <TD title=\"a>b\">P &amp; K<br>dua\n baris</TD><td><b>1</b>.<i>5</i> &unknown; &lt;3 < 4</td></TR></TABLE>",
        );
        assert_eq!(all[0].judul, ["Tabel A", "2025"]);
        let expected = [(0, 0, "P & K\ndua baris"), (0, 1, "1.5 &unknown; <3 < 4")];
        assert_eq!(texts(&all[0]), expected);
    }

    #[test]
    fn tables_in_tables_and_hidden_rows() {
        let all = grids(
            "<table><tr><td>luar<table><tr style='display: none'><td>dalam</td></tr></table></td><td>z</td></tr></table><table></table><table><caption>Judul<tr><td>x",
        );
        assert_eq!((all.len(), all[2].judul[0].as_str()), (3, "Judul"));
        assert_eq!(texts(&all[0]), [(0, 0, "luar"), (0, 1, "z")]);
        assert_eq!(texts(&all[1]), [(0, 0, "dalam")]);
        assert!(all[1].baris[0].tersembunyi);
        assert_eq!(
            (all[2].nama.as_str(), texts(&all[2])),
            ("Tabel 3", vec![(0, 0, "x")])
        );
    }

    #[test]
    fn hostile_pages_cost_no_more_than_their_length() {
        let deep = "<table><tr><td>".repeat(50_000);
        assert_eq!(grids(&deep).len(), 0);
        let spans = format!(
            "<table>{}</table>",
            "<tr><td rowspan=99999999 colspan=4294967295>x".repeat(3)
        );
        assert!(read("a.html", spans.as_bytes()).is_err());
        for text in [
            "<",
            "<table",
            "<table><tr><td",
            "<!--",
            "<td x=\"",
            "<table><td &#x110000;>&",
        ] {
            let _ = grids(text);
        }
        grids(&"<script>".repeat(20_000));
        grids(&"<a '".repeat(20_000));
        grids(&"<!--".repeat(20_000));
    }
}
