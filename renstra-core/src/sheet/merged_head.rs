//! A header of several lines: merged cells of a document, exported line by line.
//!
//! `Target Kinerja dan Kerangka Pendanaan,,,` stands above the years, those above `Target` and `Rp`.

use super::column_name::year_of;
use super::evaluation_head::{is_column_number, of_evaluation_head};
use super::lembar::Lembar;
use super::skema::{Skema, year_column};
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// Lines of a header below its first.
const LINES: usize = 3;

/// Words of a head that say nothing about its column.
const ISIAN: [&str; 14] = [
    "pada",
    "ke",
    "tahun",
    "periode",
    "renstra",
    "perangkat",
    "daerah",
    "pd",
    "opd",
    "skpd",
    "setiap",
    "capaian",
    "perencanaan",
    "kondisi",
];

/// How many lines below the first belong to the header, and what its columns are called then. `None` if the first line
/// is the whole header, or the lines below it are none that can be read in one way. An evaluation form without a column for its
/// year has the one that its heads name.
pub(super) fn merged_head(sheet: &Lembar, skema: &Skema) -> Option<MergedHead> {
    let is_form = skema.is_evaluation();
    if skema.wajib_tahun.is_empty() && skema.salah_satu_tahun.is_empty() && !is_form {
        return None;
    }
    let lines: Vec<Vec<&str>> = std::iter::once(sheet.kolom().iter().map(|k| k.trim()).collect())
        .chain({ sheet.baris.iter() }.map(|row| row.sel.iter().map(|c| c.trim()).collect()))
        .take(LINES + 1)
        .collect();
    let found = |n: usize| {
        let (kolom, tahun) = names(lines.get(..n)?, skema)?;
        Some(MergedHead {
            lebih: n - 1,
            kolom,
            tahun,
        })
    };
    match is_form {
        true => found(form_lines(&lines, skema)?),
        false => (2..=lines.len()).find_map(found),
    }
}

/// The lines of the head of an evaluation form: what names a row is blank below its head, or the line holds the numbers of the columns,
/// or `K` and `Rp` alone. `None` if the first line names no rows.
fn form_lines(lines: &[Vec<&str>], skema: &Skema) -> Option<usize> {
    let (first, below) = lines.split_first()?;
    let meaning = |text: &&str| {
        let form = || Some(of_evaluation_head(&[*text], skema)?.0);
        skema.meaning(text).or_else(form)
    };
    let named = |text: &&str| {
        !text.is_empty()
            && meaning(text).is_some_and(|c| matches!(c.as_str(), "kode" | "indikator"))
    };
    let at: Vec<usize> = (0..)
        .zip(first)
        .filter(|(_, t)| named(t))
        .map(|(i, _)| i)
        .collect();
    let is_head = |line: &&Vec<&str>| {
        let mut cells = line.iter().filter(|c| !c.is_empty()).peekable();
        let some = cells.peek().is_some();
        let mark = |c: &&str| is_column_number(c) || matches!(lower(c).as_str(), "k" | "rp" | "%");
        let blank = |i: &usize| line.get(*i).is_none_or(|c| c.is_empty());
        // A row whose cells all stand below heads of their own is one of the table, such as the name of an agency.
        let mut filled = (0..).zip(line.iter()).filter(|(_, c)| !c.is_empty());
        let own =
            filled.all(|(column, _)| first.get::<usize>(column).is_some_and(|c| !c.is_empty()));
        some && (cells.all(mark) || at.iter().all(blank) && !own)
    };
    let more = below.iter().take_while(is_head).count();
    (!at.is_empty()).then_some(1 + more)
}

/// A header with merged cells.
pub(super) struct MergedHead {
    /// How many lines below the first belong to it.
    pub(super) lebih: usize,
    /// What its columns are called.
    pub(super) kolom: Vec<String>,
    /// The year of an evaluation form that has no column for it.
    pub(super) tahun: Option<Tahun>,
}

/// The names of the columns below these lines; `None` if one of them has no meaning, or a column of the table is
/// missing.
fn names(lines: &[Vec<&str>], skema: &Skema) -> Option<(Vec<String>, Option<Tahun>)> {
    let is_form = skema.is_evaluation();
    let width = lines.iter().map(Vec::len).max()?;
    let cell = |line: usize, column: usize| -> &str {
        let line = lines.get(line);
        line.and_then(|l| l.get(column))
            .copied()
            .filter(|text| !is_form || !is_column_number(text))
            .unwrap_or_default()
    };
    // The cell of a line above a column: its own, or one to the left of it that is merged over the column.
    let above = |line: usize, column: usize| -> &str {
        let own = cell(line, column);
        let more = (line + 1..lines.len()).any(|below| !cell(below, column).is_empty());
        if !own.is_empty() || !more {
            return own;
        }
        for left in (0..column).rev() {
            // Another head begins above: this one ends there.
            if (0..line).any(|upper| !cell(upper, left + 1).is_empty()) {
                return "";
            }
            let found = cell(line, left);
            if !found.is_empty() {
                return found;
            }
        }
        ""
    };
    let mut out: Vec<String> = Vec::with_capacity(width);
    let mut of_form: Option<Tahun> = None;
    for column in 0..width {
        let parts: Vec<&str> = (0..lines.len())
            .map(|line| above(line, column))
            .filter(|part| !part.is_empty())
            .collect();
        let plain = match parts.as_slice() {
            [only] => skema.meaning(only).is_some(),
            other => other.is_empty(),
        };
        let form = (is_form && !plain)
            .then(|| of_evaluation_head(&parts, skema))
            .flatten();
        if let Some((name, year)) = form {
            // A second target is that of the next year.
            let next = name.replace("target", "target_berikut");
            let name = match out.contains(&name) {
                true if name.ends_with("target") && skema.knows(&next) => next,
                _ => name,
            };
            if out.contains(&name) {
                return None;
            }
            of_form = of_form.or(year.filter(|_| !name.ends_with("target_berikut")));
            out.push(name);
            continue;
        }
        let name = match parts.as_slice() {
            [] => String::new(),
            [only] => skema
                .meaning(only)
                .or_else(|| of_parts(&parts, skema))
                .unwrap_or((*only).to_owned()),
            _ => of_parts(&parts, skema).filter(|name| !out.contains(name))?,
        };
        out.push(name);
    }
    let of_form =
        of_form.filter(|_| skema.wajib.contains(&"tahun") && !out.iter().any(|c| c == "tahun"));
    has_years(out.iter().map(String::as_str), skema).then_some((out, of_form))
}

/// True if a header has the years that the table needs, and one of its other columns. A table without years has no head
/// over them.
pub(super) fn has_years<'a>(names: impl Iterator<Item = &'a str> + Clone, skema: &Skema) -> bool {
    let of = |prefix: &&str| names.clone().any(|name| year_of(name, prefix).is_some());
    let (all, any) = (skema.wajib_tahun, skema.salah_satu_tahun);
    let figures = skema.salah_satu.iter().filter(|_| skema.is_evaluation());
    let mut figures = figures.peekable();
    (figures.peek().is_none() || figures.any(|f| names.clone().any(|name| name == *f)))
        && all.iter().all(of)
        && (any.is_empty() || any.iter().any(of))
        && names.clone().any(|name| skema.wajib.contains(&name))
}

/// The column that the parts of a head mean, from the top to the bottom.
fn of_parts(parts: &[&str], skema: &Skema) -> Option<String> {
    let lowered = lower(&parts.join(" "));
    let words: Vec<&str> = split_words(&lowered).collect();
    let says = |word: &str| words.contains(&word);
    // `Rp` and `Target` below a year, or below what is no year, are told by the column that a year would have.
    let kind = |last: &str| -> Option<&'static str> {
        let column = skema.meaning(&format!("{last} 2000"))?;
        let known = ["rp", "target", ""].into_iter();
        known
            .clone()
            .find(|prefix| year_column(prefix).replace("YYYY", "2000") == column)
    };
    let end = ["akhir"].iter().any(|w| says(w));
    let start = says("awal") || says("baseline");
    if end || start {
        let last = parts
            .last()
            .filter(|_| parts.len() > 1)
            .and_then(|last| kind(last));
        let names: &[&str] = match (end, last) {
            (true, Some("rp")) => &["rp_akhir"],
            (true, _) => &["target_akhir", "akhir"],
            // No table has a column for it: it stays as printed, and is told.
            (false, Some("rp")) => return Some(parts.join(" ")),
            (false, _) => &["kondisi_awal"],
        };
        return names
            .iter()
            .find(|name| skema.knows(name))
            .map(|name| (*name).to_owned());
    }
    // `Tahun ke-1 (2022)`: the number counts the years.
    let counts = |w: &str| w.len() == 1 && w.bytes().all(|b| b.is_ascii_digit());
    let plain = |text: &str| {
        let text = lower(text);
        let words = split_words(&text).filter(|w| !ISIAN.contains(w) && !counts(w));
        words.collect::<Vec<_>>().join(" ")
    };
    (0..parts.len()).find_map(|from| {
        let tail = parts.get(from..)?.join(" ");
        skema
            .meaning(&tail)
            .or_else(|| skema.meaning(&plain(&tail)))
    })
}
