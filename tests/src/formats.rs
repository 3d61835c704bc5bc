//! The sheets of a workbook in other formats, as other programs write them: OpenDocument, old and binary workbooks, a page
//! of HTML, text with tabs.

use std::io::{Cursor, Write};

use renstra_core::document::{CellKind, Grid, GridCell};
use zip::write::SimpleFileOptions;

/// Files and their content as a ZIP archive.
///
/// # Panics
/// If it cannot be made.
#[allow(clippy::panic, reason = "a test cannot go on without its data")]
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &[u8]| -> Result<(), Box<dyn std::error::Error>> {
        let mut options = SimpleFileOptions::default();
        if name == "mimetype" {
            options = options.compression_method(zip::CompressionMethod::Stored);
        }
        zip.start_file(name, options)?;
        zip.write_all(content)?;
        Ok(())
    };
    for (name, content) in parts {
        add(name, content).unwrap_or_else(|e| panic!("{e}"));
    }
    match zip.finish() {
        Ok(done) => done.into_inner(),
        Err(e) => panic!("{e}"),
    }
}

/// A text as XML has it.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}

/// The number of a cell that is one.
fn number(cell: &GridCell) -> Option<f64> {
    let is_number = matches!(cell.jenis, CellKind::Number { .. });
    cell.teks.parse().ok().filter(|_| is_number)
}

/// The rows of a grid from the first one, blank ones included, as cells by column.
fn rows(grid: &Grid) -> Vec<Vec<Option<&GridCell>>> {
    let last = grid.baris.last().map_or(0, |r| r.baris + 1);
    let cells = |row| {
        let found = grid.baris.iter().find(|r| r.baris == row);
        let width = found.and_then(|r| r.sel.last()).map_or(0, |c| c.kolom + 1);
        let cell = |column| found.and_then(|r| r.cell(column));
        (0..width).map(cell).collect()
    };
    (0..last).map(cells).collect()
}

/// Over how many rows and columns a cell goes.
fn spans(grid: &Grid, row: u32, column: u32) -> Option<(u32, u32)> {
    let merged = grid.gabung.iter().find(|m| m.dari == (row, column))?;
    Some((merged.sampai.0 - row + 1, merged.sampai.1 - column + 1))
}

/// True for a cell that a merged one covers.
fn is_covered(grid: &Grid, row: u32, column: u32) -> bool {
    grid.gabung.iter().any(|m| {
        let over =
            (m.dari.0..=m.sampai.0).contains(&row) && (m.dari.1..=m.sampai.1).contains(&column);
        over && m.dari != (row, column)
    })
}

/// An OpenDocument with this content of `content.xml` inside of its spreadsheet.
pub fn open_document(tables: &str) -> Vec<u8> {
    let xml = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", xml.as_bytes()),
    ])
}

/// As `.ods`.
pub fn ods(grids: &[Grid]) -> Vec<u8> {
    let mut xml = String::new();
    for grid in grids {
        xml += &format!("<table:table table:name=\"{}\">", escaped(&grid.nama));
        for (row, cells) in (0..).zip(rows(grid)) {
            xml += "<table:table-row>";
            for (column, cell) in (0..).zip(cells) {
                let mut tag = "<table:table-cell".to_owned();
                if let Some((down, right)) = spans(grid, row, column) {
                    tag += &format!(
                        " table:number-rows-spanned=\"{down}\" table:number-columns-spanned=\"{right}\""
                    );
                }
                let Some(cell) = cell else {
                    xml += &format!("{tag}/>");
                    continue;
                };
                tag += &match number(cell) {
                    Some(number) => {
                        format!(" office:value-type=\"float\" office:value=\"{number}\"")
                    }
                    None => " office:value-type=\"string\"".to_owned(),
                };
                let lines = cell
                    .teks
                    .split('\n')
                    .map(|l| format!("<text:p>{}</text:p>", escaped(l)));
                xml += &format!("{tag}>{}</table:table-cell>", lines.collect::<String>());
            }
            xml += "</table:table-row>";
        }
        xml += "</table:table>";
    }
    open_document(&xml)
}

/// As a page of HTML, with the name of each sheet above it.
pub fn html(grids: &[Grid]) -> Vec<u8> {
    let mut page = "<!DOCTYPE html>\n<html><head><meta charset=utf-8><style>td { border: 0 }</style></head><body>\n".to_owned();
    for grid in grids {
        page += &format!("<h2>{}</h2><table border=1>\n", escaped(&grid.nama));
        for (row, cells) in (0..).zip(rows(grid)) {
            page += "<tr>";
            for (column, cell) in (0..).zip(cells) {
                if is_covered(grid, row, column) {
                    continue;
                }
                page += "<td";
                if let Some((down, right)) = spans(grid, row, column) {
                    page += &format!(" rowspan={down} colspan='{right}'");
                }
                let text = cell.map_or(String::new(), |c| escaped(&c.teks).replace('\n', "<br>"));
                page += &format!(">{text}</td>\n");
            }
            page += "</tr>\n";
        }
        page += "</table>\n";
    }
    page.into_bytes()
}

/// A sheet as text with tabs; lines of a cell in quotes.
pub fn tabs(grid: &Grid) -> String {
    let mut text = String::new();
    for cells in rows(grid) {
        let texts = cells
            .into_iter()
            .map(|c| match c.map_or("", |c| c.teks.as_str()) {
                text if text.contains(['\n', '"', '\t']) => {
                    format!("\"{}\"", text.replace('"', "\"\""))
                }
                text => text.to_owned(),
            });
        text += &texts.collect::<Vec<_>>().join("\t");
        text.push('\n');
    }
    text
}

/// A number of two bytes.
fn two(number: impl TryInto<u16>) -> [u8; 2] {
    number.try_into().unwrap_or(u16::MAX).to_le_bytes()
}

/// A number of four bytes.
fn four(number: impl TryInto<u32>) -> [u8; 4] {
    number.try_into().unwrap_or(u32::MAX).to_le_bytes()
}

/// The UTF-16 units of a text.
fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A record of an old workbook.
fn old_record(out: &mut Vec<u8>, kind: u16, data: &[&[u8]]) {
    let data = data.concat();
    out.extend(two(kind));
    out.extend(two(data.len()));
    out.extend(data);
}

/// As `.xls` of Excel 97.
pub fn xls(grids: &[Grid]) -> Vec<u8> {
    const BEGIN: [u8; 16] = [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const BEGIN_SHEET: [u8; 16] = [0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let sheets = grids.iter().map(|grid| {
        let mut out = Vec::new();
        old_record(&mut out, 0x0809, &[&BEGIN_SHEET]);
        for row in &grid.baris {
            for cell in &row.sel {
                let place = [two(row.baris), two(cell.kolom), two(0u16)].concat();
                match number(cell) {
                    Some(number) => old_record(&mut out, 0x0203, &[&place, &number.to_le_bytes()]),
                    None => {
                        let units = cell.teks.encode_utf16().count();
                        let text: [&[u8]; 4] = [&place, &two(units), &[1], &wide(&cell.teks)];
                        old_record(&mut out, 0x0204, &text);
                    }
                }
            }
        }
        for m in &grid.gabung {
            let ends = [m.dari.0, m.sampai.0, m.dari.1, m.sampai.1]
                .map(two)
                .concat();
            old_record(&mut out, 0x00e5, &[&two(1u16), &ends]);
        }
        old_record(&mut out, 0x000a, &[]);
        out
    });
    let sheets: Vec<Vec<u8>> = sheets.collect();
    let entry = |out: &mut Vec<u8>, at: usize, grid: &Grid| {
        let units = grid.nama.encode_utf16().count();
        let units = u8::try_from(units).unwrap_or(u8::MAX);
        old_record(
            out,
            0x0085,
            &[&four(at), &[0, 0, units, 1], &wide(&grid.nama)],
        );
    };
    let globals = |begins: &[usize]| {
        let mut out = Vec::new();
        old_record(&mut out, 0x0809, &[&BEGIN]);
        old_record(&mut out, 0x00e0, &[&[0; 20]]);
        for (at, grid) in begins.iter().zip(grids) {
            entry(&mut out, *at, grid);
        }
        old_record(&mut out, 0x000a, &[]);
        out
    };
    let mut at = globals(&vec![0; grids.len()]).len();
    let mut begins = Vec::new();
    for sheet in &sheets {
        begins.push(at);
        at += sheet.len();
    }
    container(&[globals(&begins), sheets.concat()].concat())
}

/// A container with one stream, `Workbook`.
pub fn container(stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    let mut stream = stream.to_vec();
    // Shorter streams would stand elsewhere.
    stream.resize(stream.len().max(4_096).next_multiple_of(SECTOR), 0);
    let count = stream.len() / SECTOR;
    let tables = (count + 2).div_ceil(127);
    let mut next: Vec<u32> = (1..).take(count - 1).collect();
    next.push(0xffff_fffe);
    next.push(0xffff_fffe);
    next.resize(next.len() + tables, 0xffff_fffd);
    next.resize(next.len().next_multiple_of(SECTOR / 4), 0xffff_ffff);
    let mut out = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    out.resize(24, 0);
    out.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    out.resize(44, 0);
    out.extend(
        [
            four(next.len() / 128),
            four(count),
            four(0u32),
            four(4_096u32),
        ]
        .concat(),
    );
    out.extend(
        [
            four(0xffff_fffeu32),
            four(0u32),
            four(0xffff_fffeu32),
            four(0u32),
        ]
        .concat(),
    );
    for i in 0..109 {
        let sector = if i < next.len() / 128 {
            count + 1 + i
        } else {
            0xffff_ffff
        };
        out.extend(four(sector));
    }
    out.extend(&stream);
    let entry = |name: &str, kind: u8, child: u32, start: u32, length: usize| {
        let mut entry = wide(name);
        let units = entry.len() + 2;
        entry.resize(64, 0);
        entry.extend(two(units));
        entry.extend([kind, 1]);
        entry.extend([0xffff_ffff, 0xffff_ffff, child].map(four).concat());
        entry.resize(116, 0);
        entry.extend([four(start), four(length), four(0u32)].concat());
        entry
    };
    out.extend(entry("Root Entry", 5, 1, 0xffff_fffe, 0));
    out.extend(entry("Workbook", 2, 0xffff_ffff, 0, stream.len()));
    out.extend([0; 256]);
    out.extend(next.into_iter().flat_map(four));
    out
}

/// A record of a part of a binary workbook.
fn record(out: &mut Vec<u8>, kind: u16, data: &[u8]) {
    let mut seven = |mut number: usize| loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        out.push(if number > 0 { low | 0x80 } else { low });
        if number == 0 {
            break;
        }
    };
    seven(usize::from(kind));
    seven(data.len());
    out.extend(data);
}

/// A text of a binary workbook.
fn counted(text: &str) -> Vec<u8> {
    [four(text.encode_utf16().count()).to_vec(), wide(text)].concat()
}

/// As `.xlsb`; the first number of each row that is below 1 is in a percent format.
pub fn xlsb(grids: &[Grid]) -> Vec<u8> {
    let mut book = Vec::new();
    record(&mut book, 131, &[]);
    record(&mut book, 143, &[]);
    let mut related =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            .to_owned();
    let mut types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
        <Override PartName=\"/xl/workbook.bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>\
        <Override PartName=\"/xl/styles.bin\" ContentType=\"application/vnd.ms-excel.styles\"/>".to_owned();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for (number, grid) in (1u32..).zip(grids) {
        let key = format!("rId{number}");
        record(
            &mut book,
            156,
            &[
                four(0u32).to_vec(),
                four(number).to_vec(),
                counted(&key),
                counted(&grid.nama),
            ]
            .concat(),
        );
        related += &format!(
            "<Relationship Id=\"{key}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.bin\"/>"
        );
        types += &format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.bin\" ContentType=\"application/vnd.ms-excel.worksheet\"/>"
        );
        parts.push((
            format!("xl/worksheets/sheet{number}.bin"),
            binary_sheet(grid),
        ));
    }
    related += "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.bin\"/></Relationships>";
    types += "</Types>";
    record(&mut book, 144, &[]);
    record(&mut book, 132, &[]);
    let mut styles = Vec::new();
    record(&mut styles, 278, &[]);
    record(&mut styles, 617, &four(2u32));
    for format in [0u8, 9] {
        record(
            &mut styles,
            47,
            &[0, 0, format, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        );
    }
    record(&mut styles, 618, &[]);
    record(&mut styles, 279, &[]);
    let package = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
    let mut all: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", related.as_bytes()),
        ("xl/styles.bin", &styles),
    ];
    all.extend(
        parts
            .iter()
            .map(|(name, part)| (name.as_str(), part.as_slice())),
    );
    archive(&all)
}

fn binary_sheet(grid: &Grid) -> Vec<u8> {
    let mut out = Vec::new();
    record(&mut out, 129, &[]);
    record(&mut out, 145, &[]);
    for row in &grid.baris {
        let hidden = if row.tersembunyi { 0x10 } else { 0 };
        let mut data = [four(row.baris), four(0u32)].concat();
        data.extend([0x2c, 1, 0, hidden, 0, 0, 0, 0, 0]);
        record(&mut out, 0, &data);
        let mut percent = true;
        for cell in &row.sel {
            match number(cell) {
                Some(number) => {
                    let style = u32::from(percent && number > 0.0 && number < 1.0);
                    percent &= style == 0;
                    let place = [four(cell.kolom), four(style)].concat();
                    record(
                        &mut out,
                        5,
                        &[place, number.to_le_bytes().to_vec()].concat(),
                    );
                }
                None => {
                    let place = [four(cell.kolom), four(0u32)].concat();
                    record(&mut out, 6, &[place, counted(&cell.teks)].concat());
                }
            }
        }
    }
    record(&mut out, 146, &[]);
    record(&mut out, 177, &four(grid.gabung.len()));
    for m in &grid.gabung {
        let ends = [m.dari.0, m.sampai.0, m.dari.1, m.sampai.1]
            .map(four)
            .concat();
        record(&mut out, 176, &ends);
    }
    record(&mut out, 178, &[]);
    record(&mut out, 130, &[]);
    out
}
