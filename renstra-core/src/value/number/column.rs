//! Inference of the notation of a column.
//!
//! One cell rarely tells: `1.117` is a thousand or a little more than one. A column usually does.

use super::super::locale::Locale;
use super::read::number_in;
use super::scale::in_rupiah;
use crate::value::Satuan;

/// One number of a column, with its unit and kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PotonganKolom<'a> {
    /// The printed text.
    pub text: &'a str,
    /// Unit of the row, where the table has a unit column.
    pub satuan: Option<&'a Satuan>,
    /// The column holds money, which has at most two decimals.
    pub uang: bool,
}

/// The notation of a column, as inferred from its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LokalKolom {
    /// No cell depends on it.
    TidakBerpengaruh,
    /// The whole column is in this notation.
    Tetap(Locale),
    /// Some cells fit only one notation, others only the other.
    Campuran,
    /// Some cells read differently in the two notations: ambiguous.
    TakTentu,
}

/// The evidence of one number for the notation of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Petunjuk {
    /// Reads the same in both, or in neither.
    Netral,
    /// Can only be this notation.
    Hanya(Locale),
    /// Reads differently in the two.
    Ganda,
}

/// The evidence of one number for the notation of its column.
pub(crate) fn hint(piece: &PotonganKolom<'_>) -> Petunjuk {
    // Without separators there is nothing to tell apart.
    if !piece.text.contains(['.', ',']) {
        return Petunjuk::Netral;
    }
    // A cell that is no amount of money tells nothing about how money is written.
    let is_readable = |b: &super::read::Bilangan| !piece.uang || in_rupiah(b).is_some();
    let read = |locale| number_in(piece.text, locale).filter(is_readable);
    match (read(Locale::Id), read(Locale::En)) {
        (None, None) => Petunjuk::Netral,
        (Some(_), None) => Petunjuk::Hanya(Locale::Id),
        (None, Some(_)) => Petunjuk::Hanya(Locale::En),
        (Some(id), Some(en)) if id.angka == en.angka => Petunjuk::Netral,
        (Some(id), Some(en)) => {
            // Things that come whole are not printed with decimals, money at most with sen.
            let whole = [id.satuan.as_ref(), piece.satuan]
                .into_iter()
                .flatten()
                .any(Satuan::comes_whole);
            let fits = |b: &super::read::Bilangan| {
                let money = || in_rupiah(b).is_some_and(|(_, decimals)| decimals <= 2);
                (!whole || b.desimal == 0) && (!piece.uang || money())
            };
            match (fits(&id), fits(&en)) {
                (true, false) => Petunjuk::Hanya(Locale::Id),
                (false, true) => Petunjuk::Hanya(Locale::En),
                _ => Petunjuk::Ganda,
            }
        }
    }
}

/// The notation of texts that say nothing of units or money.
#[cfg(any(feature = "arrow", feature = "xlsx"))]
pub(crate) fn locale_of_texts(texts: &[&str]) -> LokalKolom {
    let pieces: Vec<PotonganKolom<'_>> = { texts.iter() }
        .map(|text| PotonganKolom {
            text,
            satuan: None,
            uang: false,
        })
        .collect();
    infer_locale(&pieces)
}

/// Infers the notation of a column from all of its numbers.
///
/// Evidence is a number that fits one notation only: by its separators, because its unit comes
/// whole (`1.117 Orang`), or because money has no thousandth rupiah.
///
/// ```
/// use renstra_core::{Locale, value::number::{LokalKolom, PotonganKolom, infer_locale}};
/// let col = |cells: &[&'static str]| infer_locale(
///     &cells.iter().map(|t| PotonganKolom { text: t, satuan: None, uang: false }).collect::<Vec<_>>());
/// assert_eq!(col(&["78", "94.33"]), LokalKolom::Tetap(Locale::En));
/// assert_eq!(col(&["36", "1.117 Orang"]), LokalKolom::Tetap(Locale::Id));
/// assert_eq!(col(&["1.117", "2.250"]), LokalKolom::TakTentu);
/// assert_eq!(col(&["16.1%", "36,8%"]), LokalKolom::Campuran);
/// assert_eq!(col(&["1", "2"]), LokalKolom::TidakBerpengaruh);
/// ```
pub fn infer_locale(pieces: &[PotonganKolom<'_>]) -> LokalKolom {
    infer(pieces.iter())
}

/// The same, without a list.
pub(crate) fn infer<'a>(pieces: impl Iterator<Item = &'a PotonganKolom<'a>>) -> LokalKolom {
    let (mut id, mut en, mut both) = (false, false, false);
    for piece in pieces {
        match hint(piece) {
            Petunjuk::Netral => {}
            Petunjuk::Hanya(Locale::Id) => id = true,
            Petunjuk::Hanya(Locale::En) => en = true,
            Petunjuk::Ganda => both = true,
        }
    }
    match (id, en, both) {
        (true, true, _) => LokalKolom::Campuran,
        (true, false, _) => LokalKolom::Tetap(Locale::Id),
        (false, true, _) => LokalKolom::Tetap(Locale::En),
        (false, false, true) => LokalKolom::TakTentu,
        (false, false, false) => LokalKolom::TidakBerpengaruh,
    }
}
