//! Codes of nodes: as printed, or recovered from name and nomenclature.

use crate::model::kode::{KodeError, TingkatKode, scan};
use crate::model::{Identitas, Kode, KodeTercetak, Simpul, Tingkat};
use crate::peraturan::{JenisPemda, Nomenklatur};
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

/// Reads the printed code of a row, and recovers the full one where name and parent settle it.
pub(crate) fn read_code(
    printed: &str,
    tingkat: Tingkat,
    uraian: &str,
    parent: Option<&Simpul>,
    identitas: &Identitas,
    first_year: Option<Tahun>,
) -> KodeTercetak {
    let printed = printed.trim();
    let mut code = KodeTercetak {
        tercetak: printed.to_owned(),
        kode: None,
        lengkap: None,
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
                Err(KodeError::KegiatanLost(printed.to_owned()))
            }
            Err((error, rest)) => {
                left = rest.and_then(|r| r.program);
                Err(error)
            }
        });
    }
    code.lengkap = match &code.kode {
        Some(Ok(k)) if level == TingkatKode::Program => {
            Some(named_programme(*k, uraian, identitas, first_year).unwrap_or(*k))
        }
        Some(Ok(k)) => Some(*k),
        _ => recover(level, uraian, parent, left, identitas, first_year),
    };
    code
}

/// For a programme code that no list has: the code in the same bidang that has this name.
fn named_programme(
    code: Kode,
    uraian: &str,
    identitas: &Identitas,
    first_year: Option<Tahun>,
) -> Option<Kode> {
    let pemda = JenisPemda::of(identitas);
    let lists = lists(first_year);
    if lists.iter().any(|l| l.get(pemda, &code).is_some()) {
        return None;
    }
    let bidang = code.parent()?;
    lists
        .iter()
        .find_map(|l| l.find_below(pemda, &bidang, uraian))
}

/// The built-in lists, the one in force first.
fn lists(first_year: Option<Tahun>) -> [&'static Nomenklatur; 3] {
    [
        first_year.map_or_else(Nomenklatur::of_2019, Nomenklatur::in_force),
        Nomenklatur::of_2019(),
        Nomenklatur::of_2023(),
    ]
}

/// The code of a name below the code of the parent, by the list in force.
fn recover(
    level: TingkatKode,
    uraian: &str,
    parent: Option<&Simpul>,
    printed_program: Option<Kode>,
    identitas: &Identitas,
    first_year: Option<Tahun>,
) -> Option<Kode> {
    let pemda = JenisPemda::of(identitas);
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
    lists(first_year)
        .into_iter()
        .find_map(|list| list.find_below(pemda, &above, uraian))
}
