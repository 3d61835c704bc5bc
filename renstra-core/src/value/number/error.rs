//! Why a printed number cannot be read.

use serde::Serialize;

use crate::value::Teks;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// What is wrong with the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NumberErrorKind {
    /// There is no digit where the number should begin.
    NotANumber,
    /// Thousands and decimals do not follow the notation (`17.879.856.1699,00`).
    BadGrouping,
    /// A second number follows the first.
    TwoNumbers,
    /// A bracket is opened and not closed.
    OpenBracket,
    /// The number is beyond 10^18, more than any budget.
    TooLarge,
    /// More digits than can be held exactly.
    TooPrecise,
    /// The text reads differently in the two notations.
    Ambiguous,
    /// Money with more than two decimals.
    BelowSen,
    /// A unit or a percent sign behind an amount of money.
    NotMoney,
    /// A range whose lower end is above its upper end (`19 sd 6`).
    BackwardRange,
    /// Two minus signs, or one inside brackets (`(-1.000)`).
    DoubleSign,
    /// Scientific notation (`1,23457E+09`): a spreadsheet dropped the last digits.
    Scientific,
    /// Letters directly behind or between the digits that are no unit (`1O00`).
    LettersInside,
    /// An error that a spreadsheet shows in place of a result (`#DIV/0!`).
    SpreadsheetError,
    /// A date, which a spreadsheet may have made of a number (`Feb-01`).
    DateLike,
    /// A blank between the digits (`32.00 0`).
    BlankInside,
    /// A percent where people or families are counted.
    NotPeople,
    /// Fewer than none, where people or families are counted.
    BelowZero,
    /// A unit where a percent is expected (`75 Orang`).
    NotPercent,
}

/// A printed number that cannot be read, with the place inside the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}", self.teks().en)]
pub struct NumberError {
    /// The text as printed.
    pub text: String,
    /// Character (not byte) at which reading stopped, from 0.
    pub offset: usize,
    /// What is wrong.
    pub kind: NumberErrorKind,
}

impl NumberError {
    pub(crate) fn new(text: &str, offset: usize, kind: NumberErrorKind) -> Self {
        Self {
            text: shorten(text),
            offset,
            kind,
        }
    }

    /// The whole message: the text, the character, the reason.
    pub fn teks(&self) -> Teks {
        let (text, at, why) = (&self.text, self.offset, self.reason());
        Teks::new(
            format!(
                "`{text}` tidak terbaca sebagai angka pada karakter {at}: {}",
                why.id
            ),
            format!(
                "`{text}` cannot be read as a number at character {at}: {}",
                why.en
            ),
        )
    }

    /// The reason in words.
    pub fn reason(&self) -> Teks {
        match self.kind {
            NumberErrorKind::NotANumber => {
                teks!("tidak diawali angka", "it does not begin with a digit")
            }
            NumberErrorKind::BadGrouping => teks!(
                "pemisah ribuan atau desimalnya tidak pada tempatnya",
                "a separator of thousands or decimals is out of place"
            ),
            NumberErrorKind::TwoNumbers => {
                teks!(
                    "memuat lebih dari satu angka",
                    "it holds more than one number"
                )
            }
            NumberErrorKind::OpenBracket => {
                teks!("kurungnya tidak ditutup", "a bracket is not closed")
            }
            NumberErrorKind::TooLarge => {
                teks!("lebih besar dari 10^18", "it is larger than 10^18")
            }
            NumberErrorKind::TooPrecise => teks!(
                "angkanya lebih banyak daripada yang dapat disimpan dengan tepat",
                "it has more digits than can be held exactly"
            ),
            NumberErrorKind::Ambiguous => teks!(
                "nilainya berbeda menurut notasi Indonesia dan Inggris",
                "it reads differently in Indonesian and English notation"
            ),
            NumberErrorKind::BelowSen => teks!(
                "uang paling banyak dua desimal (sen)",
                "money has at most two decimals (sen)"
            ),
            NumberErrorKind::NotMoney => teks!(
                "di belakang jumlah uang ada satuan lain",
                "another unit stands behind the amount of money"
            ),
            NumberErrorKind::DoubleSign => teks!(
                "tanda minusnya dua; tidak jelas apakah angkanya di bawah nol",
                "it has two minus signs; whether it is below zero is not clear"
            ),
            NumberErrorKind::Scientific => teks!(
                "notasi ilmiah dari lembar kerja, yang membuang angka terakhirnya",
                "scientific notation of a spreadsheet, which dropped its last digits"
            ),
            NumberErrorKind::LettersInside => teks!(
                "ada huruf di antara angkanya, mungkin huruf O atau l untuk 0 atau 1",
                "letters stand between its digits, perhaps O or l for 0 or 1"
            ),
            NumberErrorKind::SpreadsheetError => teks!(
                "ini pesan galat lembar kerja, bukan hasil hitungan",
                "this is an error of a spreadsheet and not a result"
            ),
            NumberErrorKind::DateLike => teks!(
                "ini tanggal; lembar kerja mungkin mengubah angka menjadi tanggal",
                "this is a date; a spreadsheet may have turned a number into it"
            ),
            NumberErrorKind::BlankInside => teks!(
                "ada spasi di antara angkanya",
                "a blank stands between its digits"
            ),
            NumberErrorKind::NotPeople => teks!(
                "ini persen, sedangkan kolomnya jumlah orang atau keluarga",
                "it is a percent, and the column counts people or families"
            ),
            NumberErrorKind::BelowZero => teks!(
                "di bawah nol, sedangkan kolomnya jumlah orang atau keluarga",
                "it is below zero, and the column counts people or families"
            ),
            NumberErrorKind::NotPercent => teks!(
                "ada satuannya, sedangkan kolomnya persen",
                "it has a unit, and the column holds percents"
            ),
            NumberErrorKind::BackwardRange => teks!(
                "batas bawah rentangnya di atas batas atas",
                "the lower end of the range is above its upper end"
            ),
        }
    }
}
