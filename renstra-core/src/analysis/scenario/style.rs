//! How changed numbers are written into cells.

use crate::value::Angka;
use crate::value::latin::is_letter;
use crate::value::number::Locale;

/// How numbers are written into cells: their notation, and whether whole targets show it.
#[derive(Debug, Clone, Copy)]
pub(super) struct NumberStyle {
    pub(super) locale: Locale,
    /// Writes `900,0`, so that the notation of the column stays inferable.
    tegas: bool,
}

/// The styles to try, plainest first.
pub(super) const GAYA: [NumberStyle; 4] = [
    NumberStyle::of(Locale::En, false),
    NumberStyle::of(Locale::Id, false),
    NumberStyle::of(Locale::Id, true),
    NumberStyle::of(Locale::En, true),
];

impl NumberStyle {
    const fn of(locale: Locale, tegas: bool) -> Self {
        Self { locale, tegas }
    }

    /// Digits without grouping: a whole number reads the same in both notations.
    pub(super) fn number(self, value: Angka) -> String {
        let plain = value.to_string();
        match plain.split_once('.') {
            // Three decimals could be thousands.
            Some((whole, part)) if part.len() == 3 => {
                format!("{whole}{}{part}0", self.locale.point())
            }
            Some((whole, part)) => format!("{whole}{}{part}", self.locale.point()),
            None => plain,
        }
    }

    /// A target, followed by the text that followed the number before.
    pub(super) fn target(self, value: Angka, before: &str) -> String {
        let mut text = self.number(value);
        if self.tegas && value.is_whole() {
            text.push(self.locale.point());
            text.push('0');
        }
        let tail = before
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .trim_start_matches(|c: char| {
                c.is_ascii_digit() || c.is_whitespace() || ".,".contains(c)
            })
            .trim_end_matches(')')
            .trim();
        if tail.starts_with(is_letter) {
            text.push(' ');
        }
        text + tail
    }
}
