//! Codes of nodes: as printed, or recovered from name and nomenclature.

use std::sync::Arc;

use crate::model::{Kode, KodeTercetak, Renstra, Simpul, Tingkat};
use crate::nomenklatur::Nomenklatur;
use crate::nomenklatur::kode::{KodeError, TingkatKode, scan};
use crate::nomenklatur::nama::letter_forms;
use crate::peraturan::JenisPemda;
use crate::value::Tahun;

/// The level of code that a row should carry.
pub(crate) fn code_level(tingkat: Tingkat) -> Option<TingkatKode> {
    match tingkat {
        Tingkat::Tujuan | Tingkat::Sasaran => None,
        Tingkat::Urusan => Some(TingkatKode::Urusan),
        Tingkat::Bidang => Some(TingkatKode::Bidang),
        Tingkat::Program => Some(TingkatKode::Program),
        Tingkat::Kegiatan => Some(TingkatKode::Kegiatan),
        Tingkat::SubKegiatan => Some(TingkatKode::SubKegiatan),
    }
}

/// The sources for the recovery of damaged codes.
pub(super) struct CodeLists<'a> {
    pub(super) pemda: JenisPemda,
    /// The lists, in order of priority.
    pub(super) daftar: Vec<&'a Nomenklatur>,
}

/// A recovered code and the list that it comes from.
type Menurut = (Kode, Option<&'static str>);

/// Reads the printed code of a row, and recovers the full one where name and parent settle it.
pub(super) fn read_code(
    printed: &str,
    tingkat: Tingkat,
    uraian: &str,
    parent: Option<&Simpul>,
    asal: &CodeLists<'_>,
) -> KodeTercetak {
    let printed = printed.trim();
    let mut code = KodeTercetak {
        tercetak: printed.to_owned(),
        kode: None,
        lengkap: None,
        menurut: None,
    };
    let Some(level) = code_level(tingkat) else {
        return code;
    };
    let mut left = None;
    if !printed.is_empty() {
        code.kode = Some(match scan(printed) {
            Ok(k) if k.tingkat() == level => Ok(k),
            Ok(k) => {
                left = k.at(TingkatKode::Program);
                Err(KodeError::OtherLevel {
                    kode: printed.to_owned(),
                    miliknya: k.tingkat(),
                    tingkat: level,
                })
            }
            Err((error, rest)) => {
                left = rest.and_then(|r| r.program);
                Err(error)
            }
        });
    }
    let settled = match &code.kode {
        Some(Ok(k)) if level == TingkatKode::Program => {
            Some(named_programme(*k, uraian, asal).unwrap_or((*k, None)))
        }
        Some(Ok(k)) if level == TingkatKode::SubKegiatan && k.zeros_lost() => {
            Some(last_zero(*k, printed, uraian, asal).unwrap_or((*k, None)))
        }
        Some(Ok(k)) => Some((*k, None)),
        _ => recover(level, uraian, parent, left, asal),
    };
    if let Some((full, by)) = settled {
        code.lengkap = Some(full);
        code.menurut = by;
    }
    code
}

/// For a sub kegiatan printed as one digit: `.1` is `.01`, or `.10` after a spreadsheet. The name decides for the second if a list has
/// it there, and none has it at the first.
fn last_zero(code: Kode, printed: &str, uraian: &str, asal: &CodeLists<'_>) -> Option<Menurut> {
    let digits = printed.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (above, number) = (code.parent()?, code.sub()?);
    if digits != 1 {
        return None;
    }
    let letters = letter_forms(uraian);
    let named = |sub: u16| {
        let wanted = above.with_sub(sub)?;
        let has = |l: &&&Nomenklatur| {
            l.get(asal.pemda, &wanted)
                .is_some_and(|e| letters.iter().any(|form| e.has_letters(form)))
        };
        let list = asal.daftar.iter().find(has)?;
        Some((wanted, Some(list.sumber.kutipan.peraturan)))
    };
    match named(number) {
        Some(_) => None,
        None => named(number.checked_mul(10)?),
    }
}

/// For a programme code that no list has: the code in the same bidang that has this name.
fn named_programme(code: Kode, uraian: &str, asal: &CodeLists<'_>) -> Option<Menurut> {
    if asal
        .daftar
        .iter()
        .any(|l| l.get(asal.pemda, &code).is_some())
    {
        return None;
    }
    asal.find(&code.parent()?, uraian)
}

/// The code of a name below the code of the parent, by the first list that has it.
fn recover(
    level: TingkatKode,
    uraian: &str,
    parent: Option<&Simpul>,
    printed_program: Option<Kode>,
    asal: &CodeLists<'_>,
) -> Option<Menurut> {
    let above = match level {
        TingkatKode::Kegiatan => parent
            .and_then(|p| p.kode.lengkap)
            .filter(|k| k.tingkat() == TingkatKode::Program)
            .or(printed_program)?,
        TingkatKode::SubKegiatan => parent
            .and_then(|p| p.kode.lengkap)
            .filter(|k| k.tingkat() == TingkatKode::Kegiatan)?,
        _ => return None,
    };
    asal.find(&above, uraian)
}

impl CodeLists<'_> {
    fn find(&self, above: &Kode, uraian: &str) -> Option<Menurut> {
        let letters = letter_forms(uraian);
        self.daftar.iter().find_map(|list| {
            let find = |form: &String| list.find_letters_below(self.pemda, above, form);
            let code = letters.iter().find_map(find)?;
            Some((code, Some(list.sumber.kutipan.peraturan)))
        })
    }
}

/// The lists that may settle a code: the one in force in the first year of the plan, then those
/// before it, then those after it, always the nearest first; without a year the oldest first. Of two
/// lists of one decree, the one that the caller passed comes before the built-in one.
pub(crate) fn lists(given: &[Arc<Nomenklatur>], first_year: Option<Tahun>) -> Vec<&Nomenklatur> {
    let mut all: Vec<&Nomenklatur> = given.iter().map(AsRef::as_ref).collect();
    all.extend([Nomenklatur::of_2019(), Nomenklatur::of_2023()]);
    sort_lists(&mut all, first_year);
    all
}

/// Those in force in a year first, the latest of them before the others; then the later ones, or all by age where no year is known.
fn sort_lists(all: &mut [&Nomenklatur], first_year: Option<Tahun>) {
    all.sort_by_key(|l| {
        let since = l.sumber.sejak;
        match first_year.map(Tahun::get) {
            Some(year) if since <= year => (false, year - since),
            _ => (true, since),
        }
    });
}

impl Renstra {
    /// The lists of the plan in order of priority.
    pub(crate) fn lists(&self) -> Vec<&Nomenklatur> {
        lists(&self.nomenklatur, self.first_year())
    }

    /// The lists that were given, the oldest first.
    pub(crate) fn given_lists(&self) -> Vec<&Nomenklatur> {
        let mut all: Vec<&Nomenklatur> = self.nomenklatur.iter().map(AsRef::as_ref).collect();
        sort_lists(&mut all, None);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_in_force_is_asked_first() {
        let order = |year: Option<u16>| {
            let year = year.map(|y| Tahun::new(y).unwrap());
            let found = lists(&[], year);
            found.iter().map(|l| l.sumber.sejak).collect::<Vec<_>>()
        };
        assert_eq!(order(None), [2020, 2024]);
        assert_eq!(order(Some(2018)), [2020, 2024]);
        assert_eq!(order(Some(2022)), [2020, 2024]);
        assert_eq!(order(Some(2024)), [2024, 2020]);
        assert_eq!(order(Some(2030)), [2024, 2020]);
    }
}
