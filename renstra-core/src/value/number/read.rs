//! Reading one printed number.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::Serialize;

use super::super::latin::{is_letter, is_letter_or_digit, lower, small};
use super::super::locale::Locale;
use super::error::{NumberError, NumberErrorKind as Kind};
use crate::value::angka::decimal_of_digits;
use crate::value::{Angka, Isi, Satuan, Tiada};

/// One number as printed, with its percent sign or unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bilangan {
    /// The value.
    pub angka: Angka,
    /// Decimals as printed: 1 for `78.0`.
    pub desimal: u32,
    /// A percent sign follows.
    pub persen: bool,
    /// The unit behind the number.
    pub satuan: Option<Satuan>,
}

/// No cell may hold more than this many rupiah or things; sums then always fit.
pub(super) const LIMIT: i64 = 1_000_000_000_000_000_000;

/// The digits of [`LIMIT`].
const LIMIT_DIGITS: usize = 19;

/// The kind of missing value that a cell prints; `None` if it prints something else.
///
/// ```
/// use renstra_core::{Tiada, value::number::missing_kind};
/// assert_eq!(missing_kind(" "), Some(Tiada::SelKosong));
/// assert_eq!(missing_kind("N.a"), Some(Tiada::TidakTersedia));
/// assert_eq!(missing_kind("-"), Some(Tiada::Nihil));
/// assert_eq!(missing_kind("0"), None);
/// ```
pub fn missing_kind(text: &str) -> Option<Tiada> {
    // Most cells hold a number: there is nothing to compare then.
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let text = text.trim();
    if text.is_empty() {
        return Some(Tiada::SelKosong);
    }
    if text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut letters = String::new();
    let mut dashes = 0usize;
    for c in text.chars() {
        match c {
            '-' | '–' | '—' | '−' => dashes += 1,
            '.' | '/' | ' ' | '\u{a0}' => {}
            _ => letters.push(small(c)),
        }
    }
    match (letters.as_str(), dashes) {
        ("na", 0) => Some(Tiada::TidakTersedia),
        ("" | "rp" | "%", 1..) => Some(Tiada::Nihil),
        _ => None,
    }
}

/// Reads one printed cell as a single number, or as a missing one.
///
/// With `None` for the notation, a text that reads differently in the two is refused: a column is
/// needed to tell (see [`super::infer_locale`]).
///
/// # Errors
/// [`NumberError`] with the character at which reading stopped.
///
/// ```
/// use renstra_core::{Isi, Locale, parse_number};
/// let cell = parse_number("8.537.973.399,00", None)?;
/// assert_eq!(cell.value().unwrap().angka.to_string(), "8537973399");
/// assert!(parse_number("1.117", None).is_err());
/// assert_eq!(parse_number("1.117", Some(Locale::Id))?.value().unwrap().angka.to_string(), "1117");
/// assert!(parse_number("17.879.856.1699,00", None).is_err());
/// # Ok::<(), renstra_core::NumberError>(())
/// ```
pub fn parse_number(text: &str, locale: Option<Locale>) -> Result<Isi<Bilangan>, NumberError> {
    if let Some(kind) = missing_kind(text) {
        return Ok(Isi::Tiada(kind));
    }
    if let Some(locale) = locale {
        return read_number(text, locale).map(Isi::Ada);
    }
    match (read_number(text, Locale::Id), read_number(text, Locale::En)) {
        (Ok(id), Ok(en)) if id.angka == en.angka => Ok(Isi::Ada(id)),
        (Ok(_), Ok(_)) => Err(NumberError::new(text, 0, Kind::Ambiguous)),
        (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(Isi::Ada(only)),
        (Err(id), Err(_)) => Err(id),
    }
}

/// Reads one printed number in one notation.
///
/// # Errors
/// [`NumberError`] with the character at which reading stopped.
pub fn read_number(text: &str, locale: Locale) -> Result<Bilangan, NumberError> {
    scan_number(text, locale).map_err(|(at, offset, kind)| {
        let before = text.chars().count() - at.chars().count();
        NumberError::new(text, before + offset, kind)
    })
}

/// A mistake: in which rest of the text, at which character of it, and what it is.
type ScanError<'a> = (&'a str, usize, Kind);

/// The same without the words of an error.
fn scan_number(text: &str, locale: Locale) -> Result<Bilangan, ScanError<'_>> {
    if let Some(Some(plain)) = plain_number(text.as_bytes(), locale) {
        return Ok(plain);
    }
    let mut cursor = TextCursor::new(text);
    cursor.skip_blank();
    if let Some(kind) = no_number(cursor.rest) {
        return Err((cursor.rest, 0, kind));
    }
    let bracket = cursor.eat('(');
    cursor.skip_blank();
    let mut minuses = usize::from(bracket) + usize::from(cursor.eat_sign());
    if cursor.eat_rp() {
        cursor.skip_blank();
        minuses += usize::from(cursor.eat_sign());
    }
    if minuses > 1 {
        return Err((text, 0, Kind::DoubleSign));
    }
    let body_from = cursor.rest;
    let mut body = Cow::Borrowed(cursor.take_while(|c| c.is_ascii_digit() || c == '.' || c == ','));
    if (1..=3).contains(&body.len()) && !body.starts_with('0') {
        // `360 178 833`: blanks between thousands can mean nothing else.
        while let Some(group) = cursor.eat_blank_group() {
            body.to_mut().push_str(group);
        }
    }
    // `Rp 1.000.000,-` writes the sen as a dash.
    let body = match body.strip_suffix(',') {
        Some(whole) if locale == Locale::Id && cursor.eat('-') => whole,
        _ => &body,
    };
    // The rest of a number behind a blank says more than what the blank did to its separators.
    let broken = cursor.rest.starts_with(char::is_whitespace)
        && second_number(cursor.rest.trim_start()) == Kind::BlankInside;
    let (value, decimals) = read_body(body, locale).map_err(|(offset, kind)| match kind {
        Kind::BadGrouping if broken => (body_from, body.len(), Kind::BlankInside),
        kind => (body_from, offset, kind),
    })?;
    if let Some(kind) = glued_letters(cursor.rest) {
        return Err((cursor.rest, 0, kind));
    }
    cursor.skip_blank();
    let mut persen = cursor.eat('%');
    if bracket {
        cursor.skip_blank();
        if !cursor.eat(')') {
            return Err((cursor.rest, 0, Kind::OpenBracket));
        }
        cursor.skip_blank();
        persen |= cursor.eat('%');
    }
    cursor.skip_blank();
    let rest = cursor.rest;
    check_unit(rest).map_err(|offset| (rest, offset, second_number(rest)))?;
    let satuan = Satuan::new(rest);
    persen |= satuan.as_ref().is_some_and(Satuan::is_percent);
    let value = if minuses > 0 { -value } else { value };
    Ok(Bilangan {
        angka: Angka::from_decimal(value),
        desimal: decimals,
        persen,
        satuan,
    })
}

/// The usual cell: digits and separators, perhaps a percent sign, and nothing else; `None` for any other. Within, `None`
/// if the separators do not stand where the notation has them.
fn plain_number(text: &[u8], locale: Locale) -> Option<Option<Bilangan>> {
    let (body, persen) = match text {
        [body @ .., b'%'] => (body, true),
        _ => (text, false),
    };
    let known = |b: &u8| matches!(b, b'0'..=b'9' | b'.' | b',');
    if body.len() >= LIMIT_DIGITS + 8 || !body.iter().all(known) {
        return None;
    }
    let (mut units, mut digits, mut decimals) = (0i64, 0, 0u32);
    // The digits since the last separator; whether thousands are set apart, and the decimals have begun.
    let (mut group, mut grouped, mut fraction) = (0, false, false);
    for byte in body {
        if byte.is_ascii_digit() {
            (group, digits) = (group + 1, digits + 1);
            decimals += u32::from(fraction);
            if digits >= LIMIT_DIGITS {
                return None;
            }
            units = units * 10 + i64::from(byte - b'0');
            continue;
        }
        let is_point = char::from(*byte) == locale.point();
        let ends = match grouped {
            true => group == 3,
            // `0.500` is a decimal, never five hundred.
            false => group > 0 && (is_point || group <= 3 && !body.starts_with(b"0")),
        };
        if fraction || !ends {
            return Some(None);
        }
        (group, grouped, fraction) = (0, grouped || !is_point, is_point);
    }
    let whole = group > 0 && (fraction || !grouped || group == 3);
    Some(whole.then(|| Bilangan {
        angka: Angka::from_decimal(Decimal::new(units, decimals)),
        desimal: decimals,
        persen,
        satuan: None,
    }))
}

/// A number as it reads in one notation, without what is wrong with it if it does not.
pub(super) fn number_in(text: &str, locale: Locale) -> Option<Bilangan> {
    plain_number(text.as_bytes(), locale).unwrap_or_else(|| scan_number(text, locale).ok())
}

/// Reads digits with separators; errors carry the offset inside `body`.
fn read_body(body: &str, locale: Locale) -> Result<(Decimal, u32), (usize, Kind)> {
    if !body.starts_with(|c: char| c.is_ascii_digit()) {
        return Err((0, Kind::NotANumber));
    }
    // Bytes: searching a short text for a character takes longer than looking at each of them.
    let is = |sign: char| move |b: &u8| char::from(*b) == sign;
    let mut parts = body.as_bytes().splitn(2, is(locale.point()));
    let (whole, fraction) = (parts.next().unwrap_or_default(), parts.next());
    let grouped = whole.iter().any(is(locale.grouping()));
    let mut offset = 0;
    for (i, group) in whole.split(is(locale.grouping())).enumerate() {
        let digits = group.iter().all(u8::is_ascii_digit);
        let fits = match (grouped, i) {
            (false, _) => !group.is_empty(),
            // `0.500` is a decimal, never five hundred.
            (true, 0) => (1..=3).contains(&group.len()) && !group.starts_with(b"0"),
            (true, _) => group.len() == 3,
        };
        if !digits || !fits {
            return Err((offset, Kind::BadGrouping));
        }
        offset += group.len() + 1;
    }
    if let Some(f) = fraction
        && (f.is_empty() || !f.iter().all(u8::is_ascii_digit))
    {
        return Err((offset, Kind::BadGrouping));
    }
    let fraction = fraction.unwrap_or_default();
    let whole = whole.iter().copied().filter(u8::is_ascii_digit);
    let whole = whole.skip_while(|b| *b == b'0');
    let whole_digits = whole.clone().count();
    if whole_digits > LIMIT_DIGITS {
        return Err((0, Kind::TooLarge));
    }
    let value = decimal_of_digits(whole.chain(fraction.iter().copied()), fraction.len())
        .ok_or((0, Kind::TooPrecise))?;
    if whole_digits == LIMIT_DIGITS && value > Decimal::from(LIMIT) {
        return Err((0, Kind::TooLarge));
    }
    Ok((value, u32::try_from(fraction.len()).unwrap_or(u32::MAX)))
}

/// Texts that are known and are no number: errors of a spreadsheet, dates.
fn no_number(text: &str) -> Option<Kind> {
    if text.starts_with('#') {
        return Some(Kind::SpreadsheetError);
    }
    if is_scientific(text) {
        return Some(Kind::Scientific);
    }
    is_date(text).then_some(Kind::DateLike)
}

/// `1.5E+09`, `1,23457E+09`: one digit, decimals, an exponent.
fn is_scientific(text: &str) -> bool {
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let Some((number, exponent)) = text.trim().split_once(['e', 'E']) else {
        return false;
    };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let whole = |(a, b): (&str, &str)| digits(a.trim_start_matches('-')) && digits(b);
    digits(exponent) && number.split_once(['.', ',']).is_some_and(whole)
}

/// What stands behind the digits: the rest of a number that a blank breaks, or another number.
fn second_number(rest: &str) -> Kind {
    let digits = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    // `32.00 0`, `1 . 606.200`.
    let joined = rest.strip_prefix(['.', ',']).unwrap_or(rest).trim();
    if joined.starts_with(|c: char| c.is_ascii_digit()) && joined.chars().all(digits) {
        return Kind::BlankInside;
    }
    Kind::TwoNumbers
}

/// True for a month with a day or a year as spreadsheets write them: `Feb-01`, `01-Feb`, `1-Agt-25`.
pub(crate) fn is_date(text: &str) -> bool {
    const MONTHS: [&str; 19] = [
        "jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "agt", "aug", "sep", "okt",
        "oct", "nop", "nov", "des", "dec", "sept",
    ];
    // Most cells have no such mark.
    if !text.contains(['-', '/']) {
        return false;
    }
    let parts: Vec<&str> = text.trim().split(['-', '/']).collect();
    let day =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let months = { parts.iter() }.filter(|p| MONTHS.contains(&lower(p).as_str()));
    let (months, days) = (months.count(), parts.iter().filter(|p| day(p)).count());
    months == 1 && days >= 1 && months + days == parts.len()
}

/// What is wrong with letters directly behind the digits, if they are no unit; `m2` is one.
fn glued_letters(rest: &str) -> Option<Kind> {
    let first = rest.chars().next().filter(|c| is_letter(*c))?;
    let word = rest.split_whitespace().next()?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if let Some(exponent) = word.strip_prefix(['e', 'E']) {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits(exponent) {
            return Some(Kind::Scientific);
        }
    }
    let letters = word.trim_end_matches(['2', '3']);
    let is_unit = !letters.bytes().any(|b| b.is_ascii_digit()) && word.len() <= letters.len() + 1;
    // A letter in the place of a digit.
    let mistaken = matches!(first, 'O' | 'o' | 'l' | 'I') && digits(word.get(1..)?);
    (mistaken || !is_unit).then_some(Kind::LettersInside)
}

/// A unit may not hold a number of its own; `m2` may. The error is the offset of the digit.
fn check_unit(rest: &str) -> Result<(), usize> {
    let mut before = ' ';
    for (i, c) in rest.chars().enumerate() {
        if c.is_ascii_digit() && !is_letter_or_digit(before) {
            return Err(i);
        }
        before = c;
    }
    // Separators directly behind the digits were not part of the number: `1.000.` or `5;`.
    if rest.starts_with(|c: char| !(is_letter(c) || c == '(' || c == '/')) {
        return Err(0);
    }
    Ok(())
}

/// A position in a text.
struct TextCursor<'a> {
    /// What is not read yet.
    rest: &'a str,
}

impl<'a> TextCursor<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    fn eat(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest.trim_start_matches(keep);
        let taken = self.rest.strip_suffix(rest).unwrap_or_default();
        self.rest = rest;
        taken
    }

    /// A blank and exactly three digits, at the end of which no digit follows.
    fn eat_blank_group(&mut self) -> Option<&'a str> {
        let group = self.rest.strip_prefix([' ', '\u{a0}', '\u{202f}'])?;
        let (group, rest) = group.split_at_checked(3)?;
        let digits = group.bytes().all(|b| b.is_ascii_digit());
        if !digits || rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        self.rest = rest;
        Some(group)
    }

    fn skip_blank(&mut self) {
        self.take_while(|c| c.is_whitespace() || c == '\u{a0}' || c == '\u{feff}');
    }

    /// Consumes a sign; true for a minus.
    fn eat_sign(&mut self) -> bool {
        if self.eat('+') {
            self.skip_blank();
            return false;
        }
        let minus = self.eat('-') || self.eat('−');
        self.skip_blank();
        minus
    }

    fn eat_rp(&mut self) -> bool {
        let rest = self.rest.strip_prefix(['r', 'R']);
        let Some(rest) = rest.and_then(|rest| rest.strip_prefix(['p', 'P'])) else {
            return false;
        };
        self.rest = rest;
        self.eat('.');
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Result<String, Kind> {
        read_number(text, Locale::Id)
            .map(|b| b.angka.to_string())
            .map_err(|e| e.kind)
    }

    fn en(text: &str) -> Result<String, Kind> {
        read_number(text, Locale::En)
            .map(|b| b.angka.to_string())
            .map_err(|e| e.kind)
    }

    #[test]
    fn both_notations() {
        assert_eq!(id("20.232.610.093,20").unwrap(), "20232610093.2");
        assert_eq!(en("23,750,520,794").unwrap(), "23750520794");
        assert_eq!(id("22151 Anak").unwrap(), "22151");
        assert_eq!(id("Rp 1.000.000,-").unwrap(), "1000000");
        assert_eq!(id("Rp. 12,5").unwrap(), "12.5");
        assert_eq!(id("(53,88)").unwrap(), "-53.88");
        assert_eq!(id("(53,88) %").unwrap(), "-53.88");
        assert_eq!(id("-5").unwrap(), "-5");
        assert_eq!(id("100 m2").unwrap(), "100");
    }

    #[test]
    fn letters_and_signs_are_no_part_of_a_number() {
        for text in ["(-1.000)", "-Rp-1.000", "(Rp-5)"] {
            assert_eq!(id(text), Err(Kind::DoubleSign), "{text}");
        }
        for text in ["1e3", "1,23457E+09", "2E-4 Orang"] {
            assert_eq!(id(text), Err(Kind::Scientific), "{text}");
        }
        for text in ["1O00", "1l0", "2O2", "5a1b"] {
            assert_eq!(id(text), Err(Kind::LettersInside), "{text}");
        }
        assert_eq!(id("100m2").unwrap(), "100");
        assert_eq!(id("15kk").unwrap(), "15");
        assert_eq!(id("12Orang").unwrap(), "12");
        assert_eq!(id("-Rp1.000").unwrap(), "-1000");
    }

    #[test]
    fn malformed_numbers_are_refused_where_they_break() {
        let e = read_number("17.879.856.1699,00", Locale::Id).unwrap_err();
        assert_eq!((e.kind, e.offset), (Kind::BadGrouping, 11));
        assert_eq!(id("12.34.56"), Err(Kind::BadGrouping));
        assert_eq!(en("12.34.56"), Err(Kind::BadGrouping));
        assert_eq!(id("1.000."), Err(Kind::BadGrouping));
        assert_eq!(id("5,"), Err(Kind::BadGrouping));
        assert_eq!(id("abc"), Err(Kind::NotANumber));
        assert_eq!(id("3 dokumen 2 laporan"), Err(Kind::TwoNumbers));
        assert_eq!(id("1 00"), Err(Kind::BlankInside));
        assert_eq!(id("32.00 0"), Err(Kind::BlankInside));
        assert_eq!(en("32.00 0"), Err(Kind::BlankInside));
        assert_eq!(id("1 . 606.200.000"), Err(Kind::BlankInside));
        for text in ["#DIV/0!", " #REF!", "#N/A"] {
            assert_eq!(id(text), Err(Kind::SpreadsheetError), "{text}");
        }
        for text in ["1.5E+09", "1,5e9", "-2.25E-3"] {
            assert_eq!(id(text), Err(Kind::Scientific), "{text}");
            assert_eq!(en(text), Err(Kind::Scientific), "{text}");
        }
        for text in ["Feb-01", "01-Feb", "1-Agt-25", "Dec-25"] {
            assert_eq!(id(text), Err(Kind::DateLike), "{text}");
        }
        assert_eq!(id("12 Desa").unwrap(), "12");
        assert_eq!(id("3 Mei").unwrap(), "3");
        assert_eq!(id("360 178 833 221").unwrap(), "360178833221");
        assert_eq!(id("(5"), Err(Kind::OpenBracket));
        assert_eq!(id("0.500"), Err(Kind::BadGrouping));
        assert_eq!(id(&format!("1{}", "0".repeat(30))), Err(Kind::TooLarge));
        assert_eq!(en("1000000000000000001"), Err(Kind::TooLarge));
        assert_eq!(en("1000000000000000000").unwrap(), "1000000000000000000");
        assert_eq!(en(&format!("0.{}", "1".repeat(60))), Err(Kind::TooPrecise));
    }

    #[test]
    fn percent_and_units() {
        let b = read_number("85%", Locale::Id).unwrap();
        assert!(b.persen && b.satuan.is_none());
        let b = read_number("78.0", Locale::En).unwrap();
        assert_eq!(b.desimal, 1);
        let b = read_number("4 Lokasi", Locale::En).unwrap();
        assert_eq!(b.satuan, Satuan::new("Lokasi"));
    }

    #[test]
    fn kinds_of_missing() {
        for t in ["", "  ", "\u{a0}"] {
            assert_eq!(missing_kind(t), Some(Tiada::SelKosong), "{t:?}");
        }
        for t in ["N.A", "N/A", "n.a.", "NA"] {
            assert_eq!(missing_kind(t), Some(Tiada::TidakTersedia), "{t:?}");
        }
        for t in ["-", "–", "Rp -", "-%"] {
            assert_eq!(missing_kind(t), Some(Tiada::Nihil), "{t:?}");
        }
        for t in ["0", "-5", "naik"] {
            assert_eq!(missing_kind(t), None, "{t:?}");
        }
    }
}
