//! PDFs in the layouts that agencies print, and the least that is needed to write them: text, lines, pages.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use renstra_core::sheet::{Lembar, Tabel};

use crate::kukar;

/// A page of marks; places in points from the upper left corner.
#[derive(Debug, Clone, Default)]
pub struct Page {
    width: i32,
    height: i32,
    marks: String,
    /// Turned by a quarter: what is drawn to the right runs upwards.
    turned: bool,
}

/// A cell of a table: its first row and column, how many it covers, and its text.
pub type Cell<'a> = (usize, usize, usize, usize, &'a str);

impl Page {
    /// An empty page.
    pub fn new(width: i32, height: i32) -> Self {
        Self {
            width,
            height,
            ..Self::default()
        }
    }

    /// An empty page on which everything is drawn turned by a quarter, as a wide table on an upright page.
    pub fn turned(width: i32, height: i32) -> Self {
        let turned = true;
        Self {
            turned,
            ..Self::new(width, height)
        }
    }

    fn point(&self, x: i32, y: i32) -> (i32, i32) {
        if self.turned {
            (y, x)
        } else {
            (x, self.height - y)
        }
    }

    /// A line of text on its base line.
    pub fn text(&mut self, x: i32, y: i32, size: i32, text: &str) {
        let (a, b) = self.point(x, y);
        let turn = if self.turned { "0 1 -1 0" } else { "1 0 0 1" };
        let _ = write!(self.marks, "BT /F {size} Tf {turn} {a} {b} Tm (");
        for c in text.chars() {
            match c {
                '(' | ')' | '\\' => {
                    self.marks.push('\\');
                    self.marks.push(c);
                }
                '–' => self.marks.push_str("\\226"),
                '’' => self.marks.push_str("\\222"),
                _ if u32::from(c) < 128 => self.marks.push(c),
                _ => {
                    let _ = write!(self.marks, "\\{:03o}", u32::from(c).min(255));
                }
            }
        }
        self.marks.push_str(") Tj ET\n");
    }

    /// A line as most programs draw it: a thin rectangle.
    pub fn line(&mut self, (x0, y0): (i32, i32), (x1, y1): (i32, i32)) {
        let ((a, b), (c, d)) = (self.point(x0, y0), self.point(x1, y1));
        let (width, height) = ((c - a).abs(), (d - b).abs());
        let (x, y) = (a.min(c), b.min(d));
        let thin = |size: i32| {
            if size == 0 {
                "0.5".to_owned()
            } else {
                size.to_string()
            }
        };
        let _ = writeln!(self.marks, "{x} {y} {} {} re f", thin(width), thin(height));
    }

    /// A grey image over a part of the page.
    pub fn image(&mut self, (x0, y0): (i32, i32), (x1, y1): (i32, i32)) {
        let y = self.height - y1;
        let (width, height) = (x1 - x0, y1 - y0);
        let _ = writeln!(
            self.marks,
            "q {width} 0 0 {height} {x0} {y} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q"
        );
    }

    /// A table with lines around its cells; returns where it ends.
    pub fn table(&mut self, left: i32, top: i32, widths: &[i32], cells: &[Cell<'_>]) -> i32 {
        const SIZE: i32 = 5;
        let mut edges = vec![left];
        edges.extend(widths.iter().scan(left, |at, width| {
            *at += width;
            Some(*at)
        }));
        let edge = |at: usize| edges.get(at).copied().unwrap_or(left);
        let lines = |cell: &Cell<'_>| {
            let (_, _, column, columns, text) = *cell;
            wrapped(text, edge(column + columns) - edge(column) - 3, SIZE)
        };
        let rows = cells.iter().map(|(row, rows, ..)| row + rows).max();
        let mut heights = vec![SIZE + 3; rows.unwrap_or(0)];
        for cell in cells.iter().filter(|c| c.1 == 1) {
            let needed = i32::try_from(lines(cell).len()).unwrap_or(1) * (SIZE + 1) + 3;
            if let Some(height) = heights.get_mut(cell.0) {
                *height = needed.max(*height);
            }
        }
        let mut tops = vec![top];
        tops.extend(heights.iter().scan(top, |at, height| {
            *at += height;
            Some(*at)
        }));
        let at = |row: usize| tops.get(row).copied().unwrap_or(top);
        for cell in cells {
            let (row, rows, column, columns, _) = *cell;
            let (x0, x1) = (edge(column), edge(column + columns));
            let (y0, y1) = (at(row), at(row + rows));
            for (from, to) in [
                ((x0, y0), (x1, y0)),
                ((x0, y1), (x1, y1)),
                ((x0, y0), (x0, y1)),
                ((x1, y0), (x1, y1)),
            ] {
                self.line(from, to);
            }
            for (line, text) in (1..).zip(lines(cell)) {
                self.text(x0 + 2, y0 + line * (SIZE + 1), SIZE, &text);
            }
        }
        at(rows.unwrap_or(0))
    }
}

/// A text in lines of a width; words that are too long are broken, as narrow columns break them.
fn wrapped(text: &str, width: i32, size: i32) -> Vec<String> {
    let most = usize::try_from(width * 10 / (size * 6)).unwrap_or(1).max(1);
    let mut lines: Vec<String> = Vec::new();
    for part in text.split('\n') {
        let mut line = String::new();
        for word in part.split(' ') {
            let length = line.chars().count() + 1 + word.chars().count();
            if !line.is_empty() && length > most {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            for c in word.chars() {
                if line.chars().count() == most {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(c);
            }
        }
        lines.push(line);
    }
    lines
}

/// The pages as a file.
///
/// # Panics
/// Never: it is written to memory.
pub fn document(pages: &[Page]) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = Vec::new();
    let kids: Vec<String> = (0..pages.len())
        .map(|p| format!("{} 0 R", 4 + 2 * p))
        .collect();
    objects.push(b"<< /Type /Catalog /Pages 2 0 R >>".to_vec());
    let kids = kids.join(" ");
    objects.push(format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len()).into());
    objects.push(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_vec(),
    );
    for (at, page) in pages.iter().enumerate() {
        let (width, height) = (page.width, page.height);
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {} 0 R \
                 /Resources << /Font << /F 3 0 R >> >> >>",
                5 + 2 * at
            )
            .into(),
        );
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        let _ = packed.write_all(page.marks.as_bytes());
        let packed = packed.finish().unwrap_or_default();
        let head = format!(
            "<< /Length {} /Filter /FlateDecode >>\nstream\n",
            packed.len()
        );
        objects.push([head.as_bytes(), &packed, b"\nendstream"].concat());
    }
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    let count = objects.len() + 1;
    file.extend(format!("xref\n0 {count}\n0000000000 65535 f \n").into_bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let trailer = format!("trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    file.extend(trailer.into_bytes());
    file
}

/// Years of the matrix.
const TAHUN: [&str; 5] = ["2022", "2023", "2024", "2025", "2026"];
/// A3, lying.
const PAPER: (i32, i32) = (1_190, 842);
const MARGIN: i32 = 30;

/// The real plan as a PDF: the matrix as T-C.27 with codes in five cells and heads of three lines that are printed on each
/// page, the history as T-C.24 with its blocks side by side, the other tables below their names.
pub fn kukar_pdf() -> Vec<u8> {
    let mut paper = Paper::new();
    let title = Page::new(PAPER.0, PAPER.1);
    paper.pages.push(title);
    let plan = kukar();
    paper.title("Rencana Strategis Dinas Sosial Kabupaten Kutai Kartanegara Tahun 2021-2026");
    for table in plan.lembar() {
        match table.tabel() {
            Some(Tabel::ProgramPendanaan) => matrix(&mut paper, table),
            Some(Tabel::AnggaranRealisasi) => history(&mut paper, table),
            _ => plain(&mut paper, table),
        }
    }
    document(&paper.pages)
}

/// Pages that are filled from above.
struct Paper {
    pages: Vec<Page>,
    at: i32,
}

impl Paper {
    fn new() -> Self {
        Self {
            pages: Vec::new(),
            at: MARGIN,
        }
    }

    fn title(&mut self, text: &str) {
        if self.at > PAPER.1 - 4 * MARGIN {
            self.turn();
        }
        self.at += 20;
        let at = self.at;
        if let Some(page) = self.pages.last_mut() {
            page.text(MARGIN, at, 9, text);
        }
        self.at += 8;
    }

    fn turn(&mut self) {
        self.pages.push(Page::new(PAPER.0, PAPER.1));
        self.at = MARGIN;
    }

    /// A table over as many pages as it needs, its head on each.
    fn table(&mut self, widths: &[i32], head: &[Cell<'_>], rows: &[Vec<String>]) {
        let lines = head
            .iter()
            .map(|(row, rows, ..)| row + rows)
            .max()
            .unwrap_or(0);
        let mut rest = rows;
        while !rest.is_empty() {
            let mut cells = head.to_vec();
            let mut taken = 0;
            // As many rows as there is room for; a trial page tells how far they reach.
            for (row, texts) in rest.iter().enumerate() {
                let mut next = cells.clone();
                next.extend(
                    (0..)
                        .zip(texts)
                        .map(|(column, text)| (lines + row, 1, column, 1, text.as_str())),
                );
                let end = Page::new(PAPER.0, PAPER.1).table(MARGIN, self.at, widths, &next);
                if end > PAPER.1 - MARGIN && taken > 0 {
                    break;
                }
                if end > PAPER.1 - MARGIN && self.at > MARGIN {
                    break;
                }
                cells = next;
                taken = row + 1;
            }
            let at = self.at;
            if let (Some(page), true) = (self.pages.last_mut(), taken > 0) {
                self.at = page.table(MARGIN, at, widths, &cells);
            }
            rest = rest.get(taken..).unwrap_or_default();
            if !rest.is_empty() {
                self.turn();
            }
        }
    }
}

fn plain(paper: &mut Paper, table: &Lembar) {
    paper.title(table.nama());
    let room = PAPER.0 - 2 * MARGIN;
    let longest = |at: usize| {
        let cells = table
            .baris
            .iter()
            .map(|row| table.text(row, at).chars().count());
        let longest = cells.max().unwrap_or(0).clamp(8, 40);
        let head = table.kolom().get(at).map_or(0, |k| k.chars().count());
        i32::try_from(longest.max(head)).unwrap_or(8)
    };
    let parts: Vec<i32> = (0..table.kolom().len()).map(longest).collect();
    let all = parts.iter().sum::<i32>().max(1);
    let widths: Vec<i32> = parts
        .iter()
        .map(|part| (room * part / all).min(part * 4))
        .collect();
    let names = (0..).zip(table.kolom());
    let head: Vec<Cell<'_>> = names
        .map(|(at, name)| (0, 1, at, 1, name.as_str()))
        .collect();
    let rows = table
        .baris
        .iter()
        .map(|row| row.sel.iter().map(|c| c.as_str().to_owned()).collect());
    paper.table(&widths, &head, &rows.collect::<Vec<_>>());
}

/// The text of a named column in a row.
fn named(table: &Lembar, row: usize, name: &str) -> String {
    let (Some(at), Some(row)) = (table.column(name), table.baris.get(row)) else {
        return String::new();
    };
    table.text(row, at).to_owned()
}

fn matrix(paper: &mut Paper, table: &Lembar) {
    paper.turn();
    paper.title("Tabel T-C.27 Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan");
    let mut head: Vec<Cell<'_>> = vec![
        (0, 3, 0, 1, "Tujuan"),
        (0, 3, 1, 1, "Sasaran"),
        (0, 3, 2, 5, "Kode"),
        (0, 3, 7, 1, "Program, Kegiatan dan Sub Kegiatan"),
        (0, 3, 8, 1, "Indikator Kinerja"),
        (0, 3, 9, 1, "Satuan"),
        (0, 3, 10, 1, "Data Capaian pada Tahun Awal Perencanaan"),
        (0, 1, 11, 12, "Target Kinerja dan Kerangka Pendanaan"),
        (0, 3, 23, 1, "Unit Kerja Penanggung Jawab"),
        (0, 3, 24, 1, "Lokasi"),
    ];
    let years = TAHUN.map(|year| format!("Tahun {year}"));
    let titles = years.iter().map(String::as_str);
    for (block, text) in titles
        .chain(["Kondisi Kinerja pada Akhir Periode Renstra"])
        .enumerate()
    {
        head.push((1, 1, 11 + 2 * block, 2, text));
        head.push((2, 1, 11 + 2 * block, 1, "Target"));
        head.push((2, 1, 12 + 2 * block, 1, "Rp"));
    }
    let numbers: Vec<String> = (1..26).map(|n| format!("({n})")).collect();
    head.extend(
        numbers
            .iter()
            .enumerate()
            .map(|(at, n)| (3, 1, at, 1, n.as_str())),
    );
    let mut widths = vec![60, 60, 14, 14, 14, 18, 18, 110, 100, 38, 38];
    for _ in 0..6 {
        widths.extend([30, 58]);
    }
    widths.extend([60, 40]);
    let row = |row: usize| {
        let text = |name: &str| named(table, row, name);
        let mut cells = vec![String::new(); 25];
        let mut put = |at: usize, text: String| {
            if let Some(cell) = cells.get_mut(at) {
                *cell = text;
            }
        };
        let at = match text("tingkat").as_str() {
            "tujuan" => 0,
            "sasaran" => 1,
            _ => 7,
        };
        put(at, text("uraian"));
        for (part, place) in text("kode").split_whitespace().zip(2..) {
            put(place, part.to_owned());
        }
        for (name, place) in ["indikator", "satuan", "kondisi_awal"].into_iter().zip(8..) {
            put(place, text(name));
        }
        for (year, block) in TAHUN.iter().chain(&["akhir"]).zip(0..) {
            put(11 + 2 * block, text(&format!("target_{year}")));
            put(12 + 2 * block, text(&format!("rp_{year}")));
        }
        put(23, text("unit_kerja"));
        put(24, text("lokasi"));
        cells
    };
    let rows: Vec<Vec<String>> = (0..table.baris.len()).map(row).collect();
    paper.table(&widths, &head, &rows);
    for text in [
        "Tenggarong, 3 Januari 2022",
        "Kepala Dinas",
        "NAMA PEJABAT",
        "NIP. 1",
    ] {
        paper.title(text);
    }
}

fn history(paper: &mut Paper, table: &Lembar) {
    paper.turn();
    paper.title("Tabel T-C.24 Anggaran dan Realisasi Pendanaan Pelayanan Dinas Sosial");
    let years: Vec<&str> = table.kolom().iter().skip(2).map(String::as_str).collect();
    let count = years.len();
    let mut head: Vec<Cell<'_>> = vec![
        (0, 2, 0, 1, "No"),
        (0, 2, 1, 1, "Uraian"),
        (0, 1, 2, count, "Anggaran pada Tahun ke-"),
        (0, 1, 2 + count, count, "Realisasi Anggaran pada Tahun ke-"),
    ];
    for (at, year) in (2..).zip(years.iter().chain(&years)) {
        head.push((1, 1, at, 1, year));
    }
    let mut widths = vec![20, 140];
    widths.extend(vec![70; 2 * count]);
    let of = |group: &str| -> Vec<usize> {
        (0..table.baris.len())
            .filter(|row| named(table, *row, "kelompok") == group)
            .collect()
    };
    let pairs = of("anggaran").into_iter().zip(of("realisasi"));
    let rows = (1..).zip(pairs).map(|(number, (budget, spent)): (u32, _)| {
        let mut cells = vec![number.to_string(), named(table, budget, "uraian")];
        cells.extend(years.iter().map(|year| named(table, budget, year)));
        cells.extend(years.iter().map(|year| named(table, spent, year)));
        cells
    });
    paper.table(&widths, &head, &rows.collect::<Vec<_>>());
}
