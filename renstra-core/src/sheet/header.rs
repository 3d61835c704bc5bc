//! The header inside a table: titles stand above it, the numbers of the columns below it, and a new page repeats it.

use super::lembar::{BarisLembar, Lembar};
use super::merged_head::{has_years, merged_head};
use super::skema::{Skema, Tabel};
use crate::ordered::Set;
use crate::value::CellText;

/// Rows in which a header is looked for.
const DEPTH: usize = 30;

impl Lembar {
    /// The same table with its header first: titles above it are left out, so are the numbers of the columns below it
    /// and the header where it is printed again. A table whose header is not found stays as it is.
    ///
    /// ```
    /// use renstra_core::sheet::csv::read_csv;
    /// let text = "Anggaran dan Realisasi;;\nkelompok;uraian;2023\n(1);(2);(3)\nanggaran;Belanja;5\n";
    /// let table = read_csv("anggaran-realisasi", text.as_bytes())?.with_header_found();
    /// assert_eq!(table.kolom(), ["kelompok", "uraian", "2023"]);
    /// assert_eq!((table.baris.len(), table.baris[0].nomor), (1, 3));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    #[must_use]
    pub fn with_header_found(mut self) -> Self {
        let Some(skema) = self.tabel().map(Tabel::skema) else {
            return self;
        };
        if let Some(at) = header_below(&self, &skema) {
            self = self.beginning_at(at);
        }
        // The lines of a header with merged cells, which a new page repeats.
        let mut lines: Vec<Vec<CellText>> = Vec::new();
        let whole = has_years(self.kolom_normal().map(|(_, name)| name), &skema);
        if (!whole || spreads(&self, &skema))
            && let Some(head) = merged_head(&self, &skema)
            && (!whole || head.lebih > 0)
        {
            let more = head.lebih;
            let first = self.kolom().iter().map(|k| CellText::from(k.as_str()));
            lines.push(first.collect());
            lines.extend(self.baris.iter().take(more).map(|r| r.sel.clone()));
            if let Some(above) = more.checked_sub(1) {
                self = self.beginning_at(above);
            }
            let mut names = head.kolom;
            if let Some(year) = head.tahun {
                self.add_cells(names.len(), &year.to_string());
                names.push("tahun".to_owned());
            }
            self = self.with_columns(names);
        }
        let kolom = self.kolom().to_vec();
        let is_header = |row: &BarisLembar| {
            let cells = row.sel.iter().map(|c| c.trim());
            cells.clone().eq(kolom.iter().map(|k| k.trim()))
                || lines
                    .iter()
                    .any(|l| cells.clone().eq(l.iter().map(|c| c.trim())))
        };
        let numbered = |row: &BarisLembar| is_numbered(&self, row, &skema);
        let second = self.baris.first().is_some_and(numbered);
        if second || self.baris.iter().any(is_header) {
            // The numbers stand below each of them.
            let mut below = true;
            let mut left_out = Set::new();
            for row in &self.baris {
                below = is_header(row) || (below && numbered(row));
                if below {
                    left_out.insert(row.nomor);
                }
            }
            self.baris.retain(|r| !left_out.contains(&r.nomor));
        }
        self
    }
}

/// True for a form of which a head stands over several columns that the line below names: `Realisasi` over its quarters.
fn spreads(sheet: &Lembar, skema: &Skema) -> bool {
    let names = sheet.kolom().iter().map(|k| k.trim());
    let first = sheet.baris.first();
    skema.is_evaluation()
        && first.is_some_and(|row| {
            let cells = row.sel.iter().map(|c| c.trim());
            names
                .zip(cells)
                .any(|(name, below)| name.is_empty() && !below.is_empty())
        })
}

/// The row that is the header, if the first line is none.
fn header_below(sheet: &Lembar, skema: &Skema) -> Option<usize> {
    let known = |names: &mut dyn Iterator<Item = &str>| {
        let mut found: Vec<String> = names.filter_map(|n| skema.meaning(n)).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let complete = |found: &[String]| skema.wajib.iter().all(|w| found.iter().any(|f| f == w));
    let first = known(&mut sheet.kolom().iter().map(String::as_str));
    if complete(&first) {
        return None;
    }
    let rows = sheet.baris.iter().take(DEPTH);
    let found = rows.map(|row| known(&mut row.sel.iter().map(|c| c.as_str())));
    let mut better = found
        .enumerate()
        .filter(|(_, f)| f.len() > first.len().max(1));
    let all: Vec<_> = better.by_ref().collect();
    let whole = all.iter().find(|(_, f)| complete(f));
    // A header that misses a column is still one if nothing above it is.
    let part = all.first().filter(|_| first.is_empty());
    whole.or(part).map(|(at, _)| *at)
}

/// True for the row that numbers the columns: `1, 2, 3`, `(1), (2), (3)`, `01, 02`, also with a formula (`8=(7/6)`).
fn is_numbered(sheet: &Lembar, row: &BarisLembar, skema: &Skema) -> bool {
    let number = |text: &str| {
        let text = text.trim().trim_start_matches('(');
        let digits = text.split(|c: char| !c.is_ascii_digit()).next();
        let digits = digits.filter(|d| (1..=2).contains(&d.len()))?;
        let rest = text.get(digits.len()..).unwrap_or_default().trim_start();
        let ends = rest.trim_matches(')').is_empty() || rest.starts_with('=');
        digits.parse::<u8>().ok().filter(|_| ends)
    };
    // What names a row is never a number.
    let named = { skema.wajib.iter() }.any(|w| {
        let cell = sheet.column(w).map(|i| sheet.text(row, i).trim());
        cell.is_some_and(|text| !text.is_empty())
    });
    let mut last = 0;
    let cells = row.sel.iter().map(|c| c.trim()).filter(|c| !c.is_empty());
    named
        && cells.clone().count() >= 2
        && cells.map(number).all(|n| {
            let next = n.is_some_and(|n| n > last && (last > 0 || n == 1));
            last = n.unwrap_or_default();
            next
        })
}
