//! What the XML of a worksheet says beside its values: hidden rows and columns, merged cells, formulas without a result.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use super::grid::Merged;
use super::unreadable::too_large;
use super::zip_parts::{UNPACKED, attribute, each_element, relations};
use crate::error::RenstraError;
use crate::ordered::Map;

/// What a worksheet says beside its values.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Hidden rows, from 0, ascending.
    pub(super) baris: Vec<u32>,
    /// Hidden columns, from 0.
    pub(super) kolom: Vec<u32>,
    /// Merged cells.
    pub(super) gabung: Vec<Merged>,
    /// Cells with a formula, by row and column; true if its result is stored.
    pub(super) rumus: Map<(u32, u32), bool>,
}

/// The layout of each worksheet of an `.xlsx`, by name. Other workbooks have none here; their parts are only measured.
///
/// # Errors
/// A workbook that is larger than the limit when it is unpacked.
pub(super) fn layouts(name: &str, bytes: &[u8]) -> Result<Map<String, Layout>, RenstraError> {
    let mut found = Map::new();
    // The reader of the values tells what is wrong with an archive.
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        return Ok(found);
    };
    let mut left = UNPACKED;
    let sheets = sheets(&mut zip, &mut left).unwrap_or_default();
    for part in 0..zip.len() {
        let Ok(file) = zip.by_index(part) else {
            continue;
        };
        let path = file.name().map(|n| n.into_owned()).unwrap_or_default();
        let names: Vec<&String> = { sheets.iter() }
            .filter(|(_, p)| *p == path)
            .map(|(name, _)| name)
            .collect();
        let mut content = file.take(left.saturating_add(1));
        let read = if names.is_empty() {
            std::io::copy(&mut content, &mut std::io::sink()).ok()
        } else {
            let mut xml = String::new();
            let read = content.read_to_string(&mut xml).ok();
            for name in names {
                found.insert(name.clone(), layout(&xml));
            }
            read.and_then(|n| u64::try_from(n).ok())
        };
        left = left
            .checked_sub(read.unwrap_or_default())
            .ok_or_else(|| too_large(name, UNPACKED))?;
    }
    Ok(found)
}

/// Name and path of each worksheet.
fn sheets(zip: &mut ZipArchive<Cursor<&[u8]>>, most: &mut u64) -> Option<Vec<(String, String)>> {
    let mut part = |path: &str| {
        let mut text = String::new();
        let file = zip.by_name(path).ok()?;
        file.take(*most).read_to_string(&mut text).ok()?;
        Some(text)
    };
    let targets = part("xl/_rels/workbook.xml.rels")?;
    let paths = relations(&targets, "xl");
    let mut all = Vec::new();
    each_element(&part("xl/workbook.xml")?, |e| {
        if e.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(e, "name"), attribute(e, "r:id"))
            && let Some(path) = paths.get(&id)
        {
            all.push((name, path.clone()));
        }
    });
    Some(all)
}

/// The layout of a worksheet. The cells themselves are passed over where the XML is as programs write it: they are most of it.
fn layout(xml: &str) -> Layout {
    const BEGIN: &str = "<sheetData";
    const END: &str = "</sheetData>";
    let data = xml.find(BEGIN).zip(xml.rfind(END));
    let parts = data.and_then(|(begin, end)| {
        Some((
            xml.get(..begin)?,
            xml.get(begin..end)?,
            xml.get(end + END.len()..)?,
        ))
    });
    let quick = parts.and_then(|(before, data, after)| {
        let mut found = every_element(before);
        found.gabung = every_element(after).gabung;
        rows_and_formulas(data, &mut found)?;
        Some(found)
    });
    quick.unwrap_or_else(|| every_element(xml))
}

/// Hidden rows and formulas of the cells; `None` if a place is not written.
fn rows_and_formulas(data: &str, found: &mut Layout) -> Option<()> {
    for at in memmem::find_iter(data.as_bytes(), "hidden=") {
        let tag = data.get(data.get(..at)?.rfind('<')?..)?;
        let tag = tag.get(..=tag.find('>')?)?;
        if tag.starts_with("<row") {
            let mut row = None;
            each_element(tag, |e| {
                let hidden = attribute(e, "hidden").is_some_and(|h| is_true(&h));
                row = attribute(e, "r").map(|r| (r, hidden));
            });
            let (number, hidden) = row?;
            let number = number.parse::<u32>().ok()?.checked_sub(1)?;
            found.baris.extend(hidden.then_some(number));
        }
    }
    for at in memmem::find_iter(data.as_bytes(), "<f") {
        let tag = data.get(at + 2..)?;
        if !tag.starts_with(['>', ' ', '/']) {
            continue;
        }
        let start = data.get(..at)?.rfind("<c")?;
        let cell_tag = data.get(start..at)?;
        let mut place = None;
        each_element(cell_tag.get(..=cell_tag.find('>')?)?, |e| {
            place = attribute(e, "r").and_then(|r| cell(&r));
        });
        let end = tag.find("</c>")?;
        let inside = tag.get(..end)?;
        let empty = ["<v/>", "<v />", "<v></v>"]
            .iter()
            .any(|v| inside.contains(v));
        // A formula may give an empty text.
        let stored = inside.contains("<v") && (!empty || cell_tag.contains("t=\"str\""));
        found.rumus.keep_first(place?, stored);
    }
    found.baris.sort_unstable();
    Some(())
}

fn every_element(xml: &str) -> Layout {
    let mut found = Layout::default();
    let mut row = 0;
    let mut column = 0;
    let mut at: Option<(u32, u32)> = None;
    each_element(xml, |e| match e.local_name().as_ref() {
        "row" => {
            let number = attribute(e, "r").and_then(|r| r.parse::<u32>().ok());
            row = number.map_or(row + 1, |n| n);
            column = 0;
            if attribute(e, "hidden").is_some_and(|h| is_true(&h)) {
                found.baris.extend(row.checked_sub(1));
            }
        }
        "c" => {
            let place = attribute(e, "r").and_then(|r| cell(&r));
            let (r, c) = place.unwrap_or((row.saturating_sub(1), column));
            column = c.saturating_add(1);
            at = Some((r, c));
        }
        "f" => {
            if let Some(at) = at {
                found.rumus.keep_first(at, false);
            }
        }
        "v" => {
            if let Some(stored) = at.and_then(|at| found.rumus.get_mut(&at)) {
                *stored = true;
            }
        }
        "col" => {
            let number = |name| attribute(e, name).and_then(|n| n.parse::<u32>().ok());
            if let (Some(first), Some(last)) = (number("min"), number("max"))
                && attribute(e, "hidden").is_some_and(|h| is_true(&h))
            {
                // Whatever is behind the last column that is used is hidden to no loss.
                let last = last.min(first.saturating_add(1_000));
                found
                    .kolom
                    .extend((first..=last).filter_map(|n| n.checked_sub(1)));
            }
        }
        "mergeCell" => {
            let range = attribute(e, "ref");
            let ends = range.as_deref().and_then(|r| r.split_once(':'));
            if let Some((from, to)) = ends.and_then(|(a, b)| Some((cell(a)?, cell(b)?))) {
                found.gabung.push(Merged {
                    dari: from,
                    sampai: to,
                });
            }
        }
        _ => {}
    });
    found.baris.sort_unstable();
    found
}

fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true")
}

/// Row and column of `B12`, from 0.
fn cell(name: &str) -> Option<(u32, u32)> {
    let split = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at_checked(split)?;
    let column = letters.bytes().try_fold(0u32, |n, b| {
        let letter = u32::from(b.to_ascii_uppercase().checked_sub(b'A')?);
        n.checked_mul(26)?.checked_add(letter)?.checked_add(1)
    })?;
    Some((
        digits.parse::<u32>().ok()?.checked_sub(1)?,
        column.checked_sub(1)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells() {
        assert_eq!(cell("A1"), Some((0, 0)));
        assert_eq!(cell("AB12"), Some((11, 27)));
        assert_eq!(cell("B0"), None);
        assert_eq!(cell("12"), None);
        assert_eq!(cell("ZZZZZZZZ1"), None);
    }

    #[test]
    fn both_ways_say_the_same() {
        let xml = r#"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
            <row r="2" hidden="1"><c r="B2"><f>A1</f></c><c r="C2" t="n"><f t="shared" si="0"/><v>3</v></c></row>
            <row r="3" hidden="false"><c r="A3" t="str"><f>1</f><v></v></c><c r="B3"><v>1</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>"#;
        let (quick, slow) = (layout(xml), every_element(xml));
        assert_eq!((&quick.baris, &quick.kolom), (&slow.baris, &slow.kolom));
        assert_eq!(quick.gabung, slow.gabung);
        assert!(quick.rumus.iter().eq(slow.rumus.iter()));
        assert_eq!((quick.baris, quick.rumus.len()), (vec![1], 3));
    }

    #[test]
    fn what_stands_beside_the_values() {
        let xml = r#"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
            <row r="2" hidden="1"><c r="B2"><f>A1</f></c><c r="C2"><f>A1</f><v>3</v></c></row>
            <row><c><f>1</f></c><c><v>1</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>"#;
        let found = layout(xml);
        assert_eq!(found.baris, [1]);
        assert_eq!(found.kolom, [1, 2]);
        let rumus: Vec<_> = found
            .rumus
            .iter()
            .map(|(at, stored)| (*at, *stored))
            .collect();
        assert_eq!(rumus, [((1, 1), false), ((1, 2), true), ((2, 0), false)]);
        assert_eq!(found.gabung.len(), 1);
        assert_eq!(found.gabung.first().map(|m| m.sampai), Some((1, 2)));
    }
}
