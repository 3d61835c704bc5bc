//! The notation of a whole table, for a column that does not tell its own.

use crate::sheet::Lembar;
use crate::sheet::column_name::year_of;
use crate::value::number::column::{Petunjuk, hint};
use crate::value::number::{Locale, PotonganKolom, missing_kind};
use crate::value::target::{TargetShape, is_known_rank};

/// The notations that the cells of some columns can only be in.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    id: bool,
    en: bool,
}

impl Seen {
    /// The only one, if all cells agree.
    fn only(self) -> Option<Locale> {
        match (self.id, self.en) {
            (true, false) => Some(Locale::Id),
            (false, true) => Some(Locale::En),
            _ => None,
        }
    }
}

/// The evidence of a table: of its amounts of money, and of its other numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct TableNotation {
    uang: Seen,
    angka: Seen,
    /// Thousands are printed without separators somewhere.
    pub(super) plain_thousands: bool,
}

impl TableNotation {
    /// Looks at every cell of a column of numbers.
    pub(super) fn of(sheet: &Lembar) -> Self {
        let mut own = Self {
            uang: Seen::default(),
            angka: Seen::default(),
            plain_thousands: false,
        };
        for (i, name) in sheet.kolom_normal() {
            let Some(uang) = is_money(name) else { continue };
            let seen = if uang { &mut own.uang } else { &mut own.angka };
            for text in sheet
                .baris
                .iter()
                .flat_map(|row| pieces_of(sheet.text(row, i)))
            {
                own.plain_thousands |= !uang && is_plain_thousands(text);
                let piece = PotonganKolom {
                    text,
                    satuan: None,
                    uang,
                };
                match hint(&piece) {
                    Petunjuk::Hanya(Locale::Id) => seen.id = true,
                    Petunjuk::Hanya(Locale::En) => seen.en = true,
                    Petunjuk::Netral | Petunjuk::Ganda => {}
                }
            }
        }
        own
    }

    /// The notation of a column of money or of other numbers: that of the columns like it, or where they do not tell, that
    /// of the others.
    pub(super) fn for_column(self, uang: bool) -> Option<Locale> {
        let (like, other) = match uang {
            true => (self.uang, self.angka),
            false => (self.angka, self.uang),
        };
        match (like.id, like.en) {
            (false, false) => other.only(),
            _ => like.only(),
        }
    }
}

/// Whether a column holds money or other numbers; `None` for a column of text.
fn is_money(name: &str) -> Option<bool> {
    const OTHERS: [&str; 4] = ["kondisi_awal", "target_akhir", "akhir", "pertumbuhan"];
    let prefix = name.rsplit_once('_').map_or("", |(prefix, _)| prefix);
    if name == "rp_akhir" {
        return Some(true);
    }
    // A year alone heads targets in some tables, amounts beside ratios in others.
    let is_year = year_of(name, "").is_some() || year_of(name, prefix).is_some();
    (is_year || OTHERS.contains(&name)).then_some(prefix == "rp")
}

/// True for a number of four digits or more without separators.
fn is_plain_thousands(text: &str) -> bool {
    let text = text.trim();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.len() - rest.len() > 3 && !rest.starts_with(['.', ','])
}

/// The numbers of a cell, each with its own text; none where it is missing or a rank.
pub(super) fn pieces_of(text: &str) -> impl Iterator<Item = &str> {
    let skip = missing_kind(text).is_some() || is_known_rank(text);
    let shape = (!skip).then(|| TargetShape::of(text));
    shape.into_iter().flat_map(TargetShape::pieces)
}
