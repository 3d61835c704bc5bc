//! A service of SPM that a caller names.

use super::error::Galat;
use crate::model::figur::{Figur, UkuranSpm};
use crate::model::{BarisSpm, Renstra};
use crate::value::bahasa::teks;
use crate::value::latin::lower;

/// A service by its key (`spm/5`, of one unit `spm/5/jiwa`), or by its name as printed.
pub(super) fn service_of(plan: &Renstra, text: &str) -> Result<(u32, Option<String>), Galat> {
    let services = || (1u32..).zip(&plan.spm);
    if let Ok(Figur::Spm(number, unit, UkuranSpm::Capaian)) = text.parse()
        && services().any(|(n, _)| n == number)
    {
        return match unit {
            Some(unit) if !counts_in(plan, number, &unit) => Err(Galat::call(teks!(
                "pelayanan spm/{number} tidak dihitung dalam `{unit}`",
                "the service spm/{number} is not counted in `{unit}`"
            ))),
            unit => Ok((number, unit)),
        };
    }
    let mut named = services().filter(|(_, s)| s.jenis_pelayanan == text);
    let known = |(n, s): (u32, &BarisSpm)| format!("spm/{n} ({})", s.jenis_pelayanan);
    let list = |of: &mut dyn Iterator<Item = (u32, &BarisSpm)>| {
        let known: Vec<_> = of.map(known).collect();
        known.join("; ")
    };
    match (named.next(), named.next()) {
        (Some((number, _)), None) => Ok((number, None)),
        (None, _) => {
            let known = list(&mut services());
            Err(Galat::call(teks!(
                "rencana tidak memuat jenis pelayanan `{text}`; yang ada: {known}",
                "the plan has no service `{text}`; it has: {known}"
            )))
        }
        (Some(first), Some(second)) => {
            let known = list(&mut [first, second].into_iter().chain(named));
            Err(Galat::call(teks!(
                "jenis pelayanan `{text}` ada lebih dari satu; tulis kuncinya: {known}",
                "there are several services `{text}`; give the key: {known}"
            )))
        }
    }
}

/// True if some row of the coverage of a service has the unit, written in small letters.
fn counts_in(plan: &Renstra, layanan: u32, unit: &str) -> bool {
    let mut rows = plan.coverage().into_iter().filter(|r| r.layanan == layanan);
    rows.any(|r| r.satuan.is_some_and(|s| lower(s.as_str()) == unit))
}
