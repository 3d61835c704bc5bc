//! A table as CSV.

use super::model::{Nilai, Table};

impl Table {
    /// The table as CSV: keys in the header, plain decimals, empty cells for missing values.
    ///
    /// Text that a spreadsheet would take for a formula gets a leading apostrophe.
    pub fn to_csv(&self) -> String {
        let mut out = csv::Writer::from_writer(Vec::new());
        // Writing into memory fails only when memory does.
        let _ = out.write_record(self.kolom.iter().map(|k| &k.kunci));
        for row in &self.baris {
            let cells = row.iter().map(|cell| match cell {
                Nilai::Teks(t) => neutral(t),
                other => other.plain().unwrap_or_default(),
            });
            let _ = out.write_record(cells);
        }
        let bytes = out.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
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
