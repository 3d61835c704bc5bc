//! Accounts of the budget (rekening 5.…) among the rows of a plan: their money is part of a sub kegiatan, never money beside it.

use super::grid::{CellKind, GridRow};
use crate::ordered::Map;
use crate::sheet::skema::Tabel;
use crate::value::number::{Locale, LokalKolom, parse_number};
use crate::value::{Angka, Isi};

/// True for the code of an account with its details, such as `5.1.02.01.01.0024`: in a code of the nomenclature the second part
/// has two digits, or the fourth has one.
pub(super) fn is_account(code: &str) -> bool {
    let parts: Vec<&str> = code.trim().trim_end_matches('.').split('.').collect();
    let digits = |p: &&str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    let (Some(first), Some(kind), Some(group)) = (parts.first(), parts.get(1), parts.get(2)) else {
        return false;
    };
    let short = |p: &&str| p.trim_start_matches('0').len() == 1 && p.len() == 1;
    let detail = parts.get(3);
    parts.iter().all(digits)
        && parts.len() >= 4
        && matches!(*first, "4" | "5" | "6")
        && short(kind)
        && group.len() == 2
        && detail.is_some_and(|d| d.len() == 2)
}

/// Takes the rows of accounts out of a funding matrix; how many there were. The rows of its nodes print their money.
pub(super) fn take_out(rows: &mut Vec<GridRow>, tabel: Tabel) -> usize {
    if tabel != Tabel::ProgramPendanaan {
        return 0;
    }
    let all = rows.len();
    // A code stands in one of the first cells.
    rows.retain(|r| !r.sel.iter().take(6).any(|c| is_account(&c.teks)));
    all - rows.len()
}

/// The amounts of one column, read in its notation.
pub(super) struct Money {
    locale: Option<Locale>,
}

impl Money {
    pub(super) fn of_column(rows: &[GridRow], column: u32) -> Self {
        let cells = rows.iter().filter_map(|r| r.cell(column));
        let texts = cells.filter(|c| c.jenis == CellKind::Text);
        let texts: Vec<&str> = texts.map(|c| c.teks.as_str()).collect();
        let pieces = texts
            .iter()
            .map(|text| crate::value::number::PotonganKolom {
                text,
                satuan: None,
                uang: true,
            });
        let pieces: Vec<_> = pieces.collect();
        let locale = match crate::value::number::infer_locale(&pieces) {
            LokalKolom::Tetap(locale) => Some(locale),
            _ => None,
        };
        Self { locale }
    }

    /// The amount of a cell: nothing for an empty one, an error for one that cannot be read.
    pub(super) fn read(&self, row: &GridRow, column: u32) -> Result<Option<Angka>, ()> {
        let Some(cell) = row.cell(column) else {
            return Ok(None);
        };
        // Numbers of a workbook take the comma of the texts in their column.
        let plain = matches!(cell.jenis, CellKind::Number { .. });
        let locale = match plain {
            true if cell.teks.contains(',') => Some(Locale::Id),
            true => Some(Locale::En),
            false => self.locale,
        };
        match parse_number(&cell.teks, locale) {
            Ok(Isi::Ada(b)) if !b.persen && b.satuan.is_none() => Ok(Some(b.angka)),
            Ok(Isi::Tiada(_)) => Ok(None),
            _ => Err(()),
        }
    }
}

/// Rows of accounts below one sub kegiatan.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    rows: Vec<(String, Option<Angka>)>,
    unread: bool,
}

impl Accounts {
    pub(super) fn add(&mut self, code: &str, money: Result<Option<Angka>, ()>) {
        self.unread |= money.is_err();
        self.rows
            .push((code.trim().to_owned(), money.unwrap_or_default()));
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The sum of the accounts, each once: an account whose parts are printed below it is no part beside them. `None` where one
    /// of them has no amount, or none is there.
    pub(super) fn sum(&self) -> Option<Angka> {
        let mut codes: Map<&str, ()> = Map::new();
        for (code, _) in &self.rows {
            codes.keep_first(code.as_str(), ());
        }
        // Every code above one that is printed is a sum of what is below it.
        let mut sums: Map<&str, ()> = Map::new();
        for (code, _) in &self.rows {
            let mut rest = code.as_str();
            while let Some((above, _)) = rest.rsplit_once('.') {
                if codes.contains_key(above) {
                    sums.keep_first(above, ());
                }
                rest = above;
            }
        }
        let parts = { self.rows.iter() }.filter(|(code, _)| !sums.contains_key(code.as_str()));
        let parts: Option<Vec<Angka>> = parts.map(|(_, money)| *money).collect();
        let parts = parts.filter(|p| !p.is_empty() && !self.unread)?;
        Angka::total(parts).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_and_codes_of_the_nomenclature() {
        for account in ["5.1.02.01", "5.1.02.01.01.0024", "5.2.03.01.01.0010"] {
            assert!(is_account(account), "{account}");
        }
        for code in [
            "5.01.02.2.01.0001",
            "5.1.02.2.01",
            "1.06.02.2.01.0001",
            "5.1.02",
            "5",
            "x.xx.01.2.01",
            "",
        ] {
            assert!(!is_account(code), "{code}");
        }
    }

    #[test]
    fn parts_count_once() {
        let money = |n: u32| Ok(Some(Angka::from(n)));
        let mut all = Accounts::default();
        all.add("5.1.02.01", money(7));
        all.add("5.1.02.01.01.0024", money(3));
        all.add("5.1.02.01.01.0025", money(4));
        all.add("5.1.02.02", money(5));
        assert_eq!(all.sum(), Some(Angka::from(12)));
        all.add("5.1.02.03", Ok(None));
        assert_eq!(all.sum(), None);
        assert_eq!(Accounts::default().sum(), None);
    }
}
