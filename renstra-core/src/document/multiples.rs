//! Heads and titles that say thousands or millions of rupiah: the amounts below them are read in full.

use super::accounts::Money;
use super::grid::{CellKind, GridRow, Merged};
use super::head::{LINES, counts, head_lines, in_one_line};
use super::recognise::names_columns;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// Lines above a head that may say it for the whole table.
const ABOVE: usize = 4;

/// What such heads say, the longest first, and how many zeros they leave out.
const MARKS: [(&str, usize); 10] = [
    ("(000.000)", 6),
    ("(000,000)", 6),
    ("(000)", 3),
    ("x 1.000", 3),
    ("x 1000", 3),
    ("ribuan", 3),
    ("ribu", 3),
    ("jutaan", 6),
    ("juta", 6),
    ("000,-", 3),
];

/// Amounts that were read in full, and those that could not be.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Multiples {
    pub(super) read: usize,
    pub(super) unread: usize,
}

/// Writes the amounts below heads in thousands or millions in full, and takes the words out of the heads.
pub(super) fn settle(rows: &mut [GridRow], merged: &[Merged]) -> Multiples {
    let mut done = Multiples::default();
    let heads: Vec<usize> = { rows.iter().enumerate() }
        .filter(|(_, r)| names_columns(r))
        .map(|(at, _)| at)
        .collect();
    for (n, at) in heads.iter().enumerate() {
        let end = heads.get(n + 1).copied().unwrap_or(rows.len());
        let lines = head_lines(rows.get(*at..end).unwrap_or_default()).clamp(1, LINES);
        let above = rows.get(at.saturating_sub(ABOVE)..*at).unwrap_or_default();
        let of_title = above
            .iter()
            .flat_map(|r| &r.sel)
            .find_map(|c| of_title(&c.teks));
        let head = rows.get(*at..at + lines).unwrap_or_default();
        let columns = columns(head, merged, of_title);
        for row in rows.iter_mut().skip(*at).take(lines) {
            for cell in row.sel.iter_mut().filter(|c| c.jenis == CellKind::Text) {
                if let Some((_, plain)) = mark(&cell.teks) {
                    cell.teks = plain;
                }
            }
        }
        let Some(below) = rows.get_mut(at + lines..end) else {
            continue;
        };
        for (column, zeros) in columns {
            let money = Money::of_column(below, column);
            for row in below.iter_mut().filter(|r| !counts(r)) {
                multiply(row, column, zeros, &money, &mut done);
            }
        }
    }
    done
}

fn multiply(row: &mut GridRow, column: u32, zeros: usize, money: &Money, done: &mut Multiples) {
    let read = money.read(row, column);
    let Some(cell) = row.sel.iter_mut().find(|c| c.kolom == column) else {
        return;
    };
    match read {
        Ok(Some(amount)) => {
            cell.teks = shifted(&amount.to_string(), zeros);
            done.read += usize::from(!amount.is_zero());
        }
        Ok(None) => {}
        // The head again, on a new page.
        Err(()) if mark(&cell.teks).is_some() => {}
        // A share is as it says, and words (`Sangat Tinggi`) are no amount.
        Err(()) if cell.teks.contains('%') || !cell.teks.contains(|c: char| c.is_ascii_digit()) => {
        }
        Err(()) => {
            cell.teks.clear();
            done.unread += 1;
        }
    }
}

/// A plain decimal with the point moved to the right.
fn shifted(plain: &str, zeros: usize) -> String {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{part:0<zeros$}");
    let (moved, rest) = padded.split_at_checked(zeros).unwrap_or((&padded, ""));
    let all = format!("{whole}{moved}");
    let whole = all.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => crate::sheet::typed_cell::decimal(&format!("{sign}{whole}.{rest}")),
    }
}

/// The columns of money in thousands or millions.
fn columns(head: &[GridRow], merged: &[Merged], of_title: Option<usize>) -> Vec<(u32, usize)> {
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (line, row) in head.iter().enumerate() {
        for cell in row.sel.iter().filter(|c| c.jenis == CellKind::Text) {
            let own = mark(&cell.teks).map(|(zeros, _)| zeros);
            let Some(zeros) = own.or(of_title.filter(|_| is_money(&cell.teks))) else {
                continue;
            };
            let over = merged.iter().find(|m| m.dari == (row.baris, cell.kolom));
            let last = over.map_or(cell.kolom, |m| m.sampai.1);
            for column in cell.kolom..=last {
                // Below one head for both stand targets, shares and money.
                let below = head.iter().skip(line + 1).map(|r| r.text(column).trim());
                let below: Vec<&str> = below.filter(|t| !t.is_empty()).collect();
                let other = below.last().is_some_and(|t| {
                    t.parse::<crate::value::Tahun>().is_err() && !is_money(t) && mark(t).is_none()
                });
                if !other && !found.iter().any(|(c, _)| *c == column) {
                    found.push((column, zeros));
                }
            }
        }
    }
    found
}

/// True for a head of money: nothing that is a share of it.
fn is_money(text: &str) -> bool {
    let text = lower(&in_one_line(text));
    let words: Vec<&str> = split_words(&text).collect();
    let has = |any: &[&str]| words.iter().any(|w| any.contains(w) || *w == "rp");
    let share = [
        "rasio",
        "pertumbuhan",
        "rata",
        "persen",
        "persentase",
        "%",
        "tingkat",
        "sumber",
    ];
    has(&["rupiah", "pagu", "anggaran", "dana", "belanja", "biaya"])
        && !words.iter().any(|w| share.contains(w))
}

/// What a head of money says of thousands or millions, and the head without it.
fn mark(text: &str) -> Option<(usize, String)> {
    let text = in_one_line(text);
    let lowered = lower(&text);
    if !is_money(&text) && !lowered.contains("rp") {
        return None;
    }
    let (word, zeros) = MARKS.iter().find(|(word, _)| says(&lowered, word))?;
    // Letters keep their length in small letters here, or nothing is taken out.
    let at = lowered.find(word)?;
    let (mut from, mut to) = (at, at + word.len());
    // The whole remark in parentheses.
    if !word.starts_with('(')
        && let (Some(open), Some(close)) =
            (lowered.get(..at)?.rfind('('), lowered.get(to..)?.find(')'))
    {
        (from, to) = (open, to + close + 1);
    }
    let plain = format!("{} {}", text.get(..from)?, text.get(to..)?);
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.trim_end_matches(['.', ' ']).to_owned();
    let bare = split_words(&plain).next().is_none();
    Some((*zeros, if bare { "Rp".to_owned() } else { plain }))
}

/// True if a text has a mark as a word of its own.
fn says(text: &str, word: &str) -> bool {
    match word.starts_with(char::is_alphabetic) {
        true => split_words(text).any(|w| w == word),
        false => text.contains(word),
    }
}

/// What a title says for all money of its table: `(dalam ribuan rupiah)`.
fn of_title(text: &str) -> Option<usize> {
    let text = lower(&in_one_line(text));
    let short = text.chars().count() < 60 || text.contains("(dalam");
    let of_money = text.contains("rupiah") || text.contains("rp");
    let mut words = split_words(&text);
    let zeros = words.find_map(|w| match w {
        "ribuan" | "ribu" => Some(3),
        "jutaan" | "juta" => Some(6),
        _ => None,
    });
    zeros.filter(|_| short && of_money)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_in_thousands() {
        for (text, zeros, plain) in [
            ("Rp. (000)", 3, "Rp"),
            ("Pagu (ribu rupiah)", 3, "Pagu"),
            ("Anggaran (Rp Juta) 2025", 6, "Anggaran 2025"),
            ("Pagu 2025 dalam jutaan", 6, "Pagu 2025 dalam"),
        ] {
            assert_eq!(mark(text), Some((zeros, plain.to_owned())), "{text}");
        }
        for text in ["Rp", "Jumlah penduduk (ribu jiwa)", "Pagu 2025", "Target"] {
            assert_eq!(mark(text), None, "{text}");
        }
        assert_eq!(of_title("(dalam ribuan rupiah)"), Some(3));
        assert_eq!(of_title("Rencana Strategis"), None);
    }

    #[test]
    fn the_point_moves() {
        for (plain, zeros, text) in [
            ("1874960", 3, "1874960000"),
            ("1.5", 3, "1500"),
            ("0.0005", 3, "0.5"),
            ("-2.25", 6, "-2250000"),
            ("0", 3, "0"),
        ] {
            assert_eq!(shifted(plain, zeros), text);
        }
    }
}
