//! The text of a cell from the characters in it: lines from the top, words parted by blanks.

use super::page::{Arah, Glyph};

/// Characters as text. Lines are parted by a line break; characters that are printed twice count once.
pub(super) fn cell_text(glyphs: &[&Glyph]) -> String {
    let mut text = String::new();
    for arah in [Arah::Kanan, Arah::Atas, Arah::Bawah, Arah::Kiri] {
        let same = glyphs.iter().filter(|g| g.arah == arah);
        let lines = lines(same.copied().collect());
        for line in lines {
            if !text.is_empty() && !line.is_empty() {
                text.push('\n');
            }
            text.push_str(&line);
        }
    }
    text
}

/// The lines of a page outside of its tables: how far down each stands, and its text.
pub(super) fn text_lines(glyphs: &[Glyph]) -> Vec<(i32, String)> {
    let upright = glyphs.iter().filter(|g| g.arah == Arah::Kanan);
    let lines = grouped(upright.collect()).into_iter();
    let lines = lines.map(|l| (l.first().map_or(0, |g| g.y), line(l)));
    lines.filter(|(_, text)| !text.is_empty()).collect()
}

/// The lines of characters of one direction.
fn lines(glyphs: Vec<&Glyph>) -> Vec<String> {
    let lines = grouped(glyphs).into_iter().map(line);
    lines.filter(|l| !l.is_empty()).collect()
}

fn grouped(mut glyphs: Vec<&Glyph>) -> Vec<Vec<&Glyph>> {
    glyphs.sort_by_key(|g| {
        let (along, down) = g.as_read();
        (down, along)
    });
    let mut lines: Vec<Vec<&Glyph>> = Vec::new();
    let mut base = i32::MIN;
    for glyph in glyphs {
        let (_, down) = glyph.as_read();
        // Raised and lowered characters stay in their line.
        let near = down.saturating_sub(base) <= (glyph.besar * 45 / 100).max(1);
        match lines.last_mut().filter(|_| near) {
            Some(line) => line.push(glyph),
            None => {
                base = down;
                lines.push(vec![glyph]);
            }
        }
    }
    lines
}

fn line(mut glyphs: Vec<&Glyph>) -> String {
    glyphs.sort_by_key(|g| g.as_read().0);
    let mut text = String::new();
    let mut shown: Vec<&Glyph> = Vec::with_capacity(glyphs.len());
    let mut end: Option<i32> = None;
    let mut blank = false;
    for glyph in glyphs {
        let (along, _) = glyph.as_read();
        if printed_twice(&shown, glyph) {
            continue;
        }
        if glyph.teks.is_whitespace() || glyph.teks.is_control() {
            blank = true;
            continue;
        }
        let gap = end.map_or(0, |end| along.saturating_sub(end));
        // A blank that another run of text prints over a number parts nothing.
        let within = shown.last().is_some_and(|g| in_number(g.teks)) && in_number(glyph.teks);
        let over = within && gap < glyph.besar * 10 / 100;
        if gap > glyph.besar * 20 / 100 || blank && !over {
            space(&mut text);
        }
        blank = false;
        text.push(glyph.teks);
        shown.push(glyph);
        end = Some(along.saturating_add(glyph.lebar));
    }
    text.trim().to_owned()
}

fn in_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',')
}

fn space(text: &mut String) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

/// True for a character that stands again where it stands: bold type made by printing twice.
fn printed_twice(shown: &[&Glyph], glyph: &Glyph) -> bool {
    let (along, down) = glyph.as_read();
    let near = (glyph.besar * 12 / 100).max(glyph.lebar / 4);
    shown.iter().rev().take(3).any(|other| {
        let (x, y) = other.as_read();
        other.teks == glyph.teks && (along - x).abs() < near && (down - y).abs() < near
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, x: i32, y: i32) -> Vec<Glyph> {
        let at = |(i, teks): (i32, char)| Glyph {
            teks,
            x: x + i * 500,
            y,
            lebar: 500,
            besar: 1_000,
            arah: Arah::Kanan,
        };
        (0..).zip(text.chars()).map(at).collect()
    }

    fn text(glyphs: &[Glyph]) -> String {
        cell_text(&glyphs.iter().collect::<Vec<_>>())
    }

    #[test]
    fn lines_and_words() {
        let mut all = written("kedua", 0, 2_000);
        all.extend(written("satu", 0, 1_000));
        all.extend(written("dua", 2_500, 1_000));
        assert_eq!(text(&all), "satu dua\nkedua");
    }

    #[test]
    fn bold_type_that_is_printed_twice_is_read_once() {
        let mut all = written("1.250", 0, 0);
        all.extend(written("1.250", 30, 10));
        assert_eq!(text(&all), "1.250");
    }

    #[test]
    fn a_blank_printed_over_a_number_parts_nothing() {
        let mut all = written("1.606", 0, 0);
        all.extend(written(" ", 150, 0));
        assert_eq!(text(&all), "1.606");
        assert_eq!(text(&written("1 606", 0, 0)), "1 606");
    }

    #[test]
    fn equal_digits_beside_each_other_stay() {
        assert_eq!(text(&written("100000", 0, 0)), "100000");
    }

    #[test]
    fn text_that_runs_upwards() {
        let mut all = written("Rasio", 0, 0);
        for (glyph, i) in all.iter_mut().zip(0..) {
            (glyph.x, glyph.y, glyph.arah) = (100, 5_000 - i * 500, Arah::Atas);
        }
        assert_eq!(text(&all), "Rasio");
    }
}
