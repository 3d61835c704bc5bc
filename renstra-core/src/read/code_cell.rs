//! Code and name in one cell: `1.06.02 - PROGRAM PEMBERDAYAAN SOSIAL`, as the form in force prints them.

use crate::nomenklatur::kode::{TingkatKode, scan};
use crate::value::latin::is_letter;

/// A column that may be missing, and the one that holds its text too.
pub(super) const SHARED: [(&str, &str); 2] = [("kode", "uraian"), ("uraian", "kode")];

/// Code and name of a row, from its two cells. Either may hold both; where the other repeats one of them, it counts
/// once. `level`: the level of code that the row should carry, `None` for any from bidang urusan on.
pub(super) fn code_and_name(
    kode: String,
    uraian: String,
    level: Option<TingkatKode>,
) -> (String, String) {
    if let Some((code, name)) = split(&kode, level) {
        let uraian = match split(&uraian, level) {
            Some((_, own)) => own.to_owned(),
            None if uraian.is_empty() => name.to_owned(),
            None => uraian,
        };
        return (code.to_owned(), uraian);
    }
    let Some((code, name)) = split(&uraian, level) else {
        return (kode, uraian);
    };
    if kode.is_empty() {
        return (code.to_owned(), name.to_owned());
    }
    let same = kode == code || matches!((scan(&kode), scan(code)), (Ok(a), Ok(b)) if a == b);
    let name = same.then(|| name.to_owned());
    (kode, name.unwrap_or(uraian))
}

/// The code that a text begins with, and the name behind it. A number that merely begins a name is no code: a code has
/// the level of its row, or several parts and a dash behind it.
pub(super) fn split(text: &str, level: Option<TingkatKode>) -> Option<(&str, &str)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | 'X' | 'x');
    let end = text.find(|c: char| !is_part(c))?;
    let (code, rest) = text.split_at(end);
    let name = rest.trim_start_matches(['-', '–', '—', ':', ' ']);
    let marked = rest.len() > name.len() && !rest.starts_with(' ');
    // `1.06.02 X-Ray`: the X belongs to the name.
    let blank = code.ends_with(' ') || marked;
    let code = code.trim_matches([' ', '.']);
    if code.is_empty() || !blank || !name.starts_with(is_letter) {
        return None;
    }
    let found = scan(code).ok().map(|k| k.tingkat());
    let fits = match level {
        Some(level) => found == Some(level),
        None => found.is_some_and(|t| t >= TingkatKode::Bidang),
    };
    let parts = code.split(['.', ' ']).count();
    (fits || (marked && parts > 2)).then_some((code, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(kode: &str, uraian: &str, level: TingkatKode) -> (String, String) {
        code_and_name(kode.to_owned(), uraian.to_owned(), Some(level))
    }

    #[test]
    fn one_cell_holds_both() {
        use TingkatKode::{Kegiatan, Program, SubKegiatan, Urusan};
        for (kode, uraian, level, code, name) in [
            ("", "1.06.02 - PROGRAM P", Program, "1.06.02", "PROGRAM P"),
            ("1.06.02 - PROGRAM P", "", Program, "1.06.02", "PROGRAM P"),
            (
                "1.06.02-PROGRAM P",
                "PROGRAM P",
                Program,
                "1.06.02",
                "PROGRAM P",
            ),
            (
                "1.06.02",
                "1.06.02 PROGRAM P",
                Program,
                "1.06.02",
                "PROGRAM P",
            ),
            ("", "X.XX.01 - PROGRAM P", Program, "X.XX.01", "PROGRAM P"),
            (
                "",
                "1.06.02.2.01.0003 – Sub",
                SubKegiatan,
                "1.06.02.2.01.0003",
                "Sub",
            ),
            // A damaged code in the place of one.
            (
                "",
                "1.06.02.2 - Kegiatan",
                Kegiatan,
                "1.06.02.2",
                "Kegiatan",
            ),
            ("", "1 URUSAN WAJIB", Urusan, "1", "URUSAN WAJIB"),
            (
                "1.06.03",
                "1.06.02 - PROGRAM P",
                Program,
                "1.06.03",
                "1.06.02 - PROGRAM P",
            ),
            ("", "2 Gedung Baru", Kegiatan, "", "2 Gedung Baru"),
            ("1.06.02", "Program P", Program, "1.06.02", "Program P"),
            ("1 06 02", "Program P", Program, "1 06 02", "Program P"),
        ] {
            let expected = (code.to_owned(), name.to_owned());
            assert_eq!(both(kode, uraian, level), expected, "{kode:?} {uraian:?}");
        }
    }
}
