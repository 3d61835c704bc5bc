//! A printed code, in any of the spellings in use.

use super::{Kode, KodeError, KodeRusak, Ruas, TingkatKode};
use crate::value::printable::shorten;

/// Reads a code in any of the spellings in use.
///
/// Dots or blanks between the parts, five cells (`1 06 02 2.03 0001`), the level padded to two
/// digits (`1.06.02.02.03.0001`), leading zeros dropped where nothing is lost (`1 6 2`), `X.XX.01`.
///
/// # Errors
/// [`KodeError::KegiatanLost`] where a spreadsheet cut the kegiatan number (`1 6 1 2.1`),
/// [`KodeError::Unreadable`] for anything else.
pub fn parse_kode(text: &str) -> Result<Kode, KodeError> {
    scan(text).map_err(|(error, _)| error)
}

/// Reads a code, and keeps the remaining parts of a damaged one.
pub(crate) fn scan(text: &str) -> Result<Kode, (KodeError, Option<KodeRusak>)> {
    let unreadable = || (KodeError::Unreadable(shorten(text.trim())), None);
    let cells = || text.split_whitespace();
    // In five cells the kegiatan is `2.03`; one cell holds all parts.
    let mut tokens = [""; 6];
    let mut known = 0;
    for token in cells().flat_map(|c| c.trim_matches('.').split('.')) {
        *tokens.get_mut(known).ok_or_else(unreadable)? = token;
        known += 1;
    }
    let tokens = tokens.get(..known).unwrap_or_default();
    let mut parts = tokens.iter();
    let mut code = Kode {
        bits: 0,
        sub_digits: 0,
        zeros_lost: tokens.iter().skip(1).take(2).any(|t| t.len() == 1),
    };
    let urusan = match parts.next() {
        Some(&("X" | "x")) => None,
        Some(t) if t.len() == 1 => Some(small(t).ok_or_else(unreadable)?),
        // The list of 2019 puts the special matters of Aceh for kabupaten/kota under an urusan 10.
        Some(&"10") => Some(10),
        _ => return Err(unreadable()),
    };
    code = code.with_part(Ruas::URUSAN, urusan.map(u16::from));
    if let Some(t) = parts.next() {
        let bidang = match *t {
            "XX" | "xx" if urusan.is_none() => None,
            t => Some(small(t).ok_or_else(unreadable)?),
        };
        code = code.with_part(Ruas::BIDANG, bidang.map(u16::from));
        code = code.at_level(TingkatKode::Bidang);
    }
    if let Some(t) = parts.next() {
        let program = small(t).ok_or_else(unreadable)?;
        code = code.with_part(Ruas::PROGRAM, Some(program.into()));
        code = code.at_level(TingkatKode::Program);
    }
    let rest = parts.as_slice();
    if rest.is_empty() {
        return Ok(code);
    }
    read_kegiatan(text, cells().count(), rest, code)
}

/// Reads level, kegiatan and sub kegiatan behind the programme.
fn read_kegiatan(
    text: &str,
    cells: usize,
    rest: &[&str],
    mut code: Kode,
) -> Result<Kode, (KodeError, Option<KodeRusak>)> {
    let unreadable = || (KodeError::Unreadable(shorten(text.trim())), None);
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !rest.iter().all(|t| digits(t)) {
        return Err(unreadable());
    }
    // A cell of its own for the kegiatan: `2` lost its number, then comes the sub kegiatan.
    let (kegiatan, sub): (&[&str], Option<&str>) = match rest {
        [level, sub] if cells == 5 => (std::slice::from_ref(level), Some(sub)),
        [level, number, sub] => (&[level, number], Some(sub)),
        [_] | [_, _] => (rest, None),
        _ => return Err(unreadable()),
    };
    let sub_number = match sub {
        Some(t) if (1..=4).contains(&t.len()) => Some(t.parse::<u16>().map_err(|_| unreadable())?),
        Some(_) => return Err(unreadable()),
        None => None,
    };
    let lost = || {
        (
            KodeError::KegiatanLost(shorten(text.trim())),
            Some(KodeRusak {
                program: Some(code),
                sub: sub_number,
            }),
        )
    };
    let (level, number) = match kegiatan {
        [level, number] if number.len() == 2 => (level, number),
        _ => return Err(lost()),
    };
    let level = match *level {
        l if l.len() == 1 => small(l),
        l if l.len() == 2 && l.starts_with('0') => small(l),
        _ => None,
    };
    let (Some(level), Some(number)) = (level, small(number)) else {
        return Err(unreadable());
    };
    let both = u16::from_be_bytes([level, number]);
    code = code.with_part(Ruas::KEGIATAN, Some(both));
    code = code.at_level(TingkatKode::Kegiatan);
    if let Some(s) = sub_number {
        code = code.with_part(Ruas::SUB, Some(s));
        code.zeros_lost |= sub.is_some_and(|t| t.len() % 2 == 1);
        code.sub_digits = if sub.is_some_and(|t| t.len() > 2) {
            4
        } else {
            2
        };
        code = code.at_level(TingkatKode::SubKegiatan);
    }
    Ok(code)
}

/// A part of one or two digits.
fn small(t: &str) -> Option<u8> {
    ((1..=2).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit()))
        .then(|| t.parse().ok())
        .flatten()
}
