//! A table as CSV.

use super::model::Table;
use crate::sheet::csv::push_record;
use crate::value::Nilai;

impl Table {
    /// The table as CSV: keys in the header, plain decimals, empty cells for missing values.
    ///
    /// Text that a spreadsheet would take for a formula gets a leading apostrophe.
    pub fn to_csv(&self) -> String {
        let mut out = String::new();
        let header: Vec<&str> = self.kolom.iter().map(|k| k.kunci.as_str()).collect();
        push_record(&mut out, &header, false);
        for row in &self.baris {
            let cells = row.iter().map(|cell| match cell {
                Nilai::Teks(t) => neutral(t),
                other => other.plain().unwrap_or_default(),
            });
            push_record(&mut out, &cells.collect::<Vec<String>>(), false);
        }
        out
    }
}

/// Text that no spreadsheet takes for a formula.
///
/// ```
/// use renstra_core::table::csv::neutral;
/// assert_eq!(neutral("=1+1"), "'=1+1");
/// assert_eq!(neutral("-"), "-");
/// assert_eq!(neutral("Dinas Sosial"), "Dinas Sosial");
/// ```
pub fn neutral(text: &str) -> String {
    // A dash alone is how tables print nil.
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text != "-";
    if risky {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
