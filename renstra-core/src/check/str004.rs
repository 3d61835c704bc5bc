//! STR004: code and name disagree with the nomenclature of the decree in force.
//!
//! A name is judged only where the list knows the programme. A printed name that is another entry's
//! official name disagrees; a name that no entry has is left to the reader unless its code is
//! someone else's.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::model::kode::{Kode, TingkatKode, scan};
use crate::model::nama::{indicator_key, overlap_percent};
use crate::model::{Simpul, Tingkat};
use crate::peraturan::{JenisPemda, Nomenklatur};
use crate::read::pemda_of;
use crate::value::bahasa::teks;

/// Names that share fewer of their words than this are different names.
const SAME_WORDS_PERCENT: usize = 60;

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let pemda = pemda_of(&k.plan.identitas);
    for node in k
        .plan
        .pohon
        .iter()
        .filter(|n| n.tingkat >= Tingkat::Program)
    {
        let Some(printed) = printed_code(node, k) else {
            p.skip();
            continue;
        };
        let lists = lists_of(k, printed);
        let known: Vec<&Nomenklatur> = lists
            .into_iter()
            .filter(|l| l.covers(pemda, &printed))
            .collect();
        if known.is_empty() {
            p.skip();
            continue;
        }
        match judge(&known, pemda, &printed, node) {
            None => p.pass(),
            Some(finding) => p.fail(finding),
        }
    }
}

/// The lists that may settle a code: four digits are never older than 2023.
fn lists_of(k: &Konteks<'_>, code: Kode) -> Vec<&'static Nomenklatur> {
    if code.sub_digits() == 4 {
        return vec![Nomenklatur::of_2023()];
    }
    let first = k
        .plan
        .identitas
        .periode
        .map(crate::Periode::awal)
        .or_else(|| k.plan.pohon.tahun.first().copied());
    match first.map(Nomenklatur::in_force) {
        Some(list) if list == Nomenklatur::of_2023() => vec![list, Nomenklatur::of_2019()],
        _ => vec![Nomenklatur::of_2019(), Nomenklatur::of_2023()],
    }
}

/// The code as printed; for a code that lost its kegiatan number, that number comes from the name of
/// the kegiatan, the rest from print.
fn printed_code(node: &Simpul, k: &Konteks<'_>) -> Option<Kode> {
    match &node.kode.kode {
        Some(Ok(code)) => Some(*code),
        Some(Err(_)) if node.tingkat == Tingkat::SubKegiatan => {
            let left = scan(&node.kode.tercetak).err()?.1?;
            let above = k.plan.pohon.above(node, Tingkat::Kegiatan)?.kode.lengkap?;
            above.with_sub(left.sub?)
        }
        _ => None,
    }
}

/// A finding if every list that knows the programme disagrees.
fn judge(lists: &[&Nomenklatur], pemda: JenisPemda, code: &Kode, node: &Simpul) -> Option<Temuan> {
    let mut finding = None;
    for list in lists {
        let entry = list.get(pemda, code);
        if entry.is_some_and(|e| Nomenklatur::same_name(e, &node.uraian)) {
            return None;
        }
        let official = code
            .parent()
            .and_then(|above| list.find_below(pemda, &above, &node.uraian));
        let similar = entry.is_some_and(|e| {
            overlap_percent(
                &indicator_key(&e.uraian, None),
                &indicator_key(&node.uraian, None),
            ) >= SAME_WORDS_PERCENT
        });
        // Another entry has exactly this name, or the entry of this code has quite another one.
        match (official, entry) {
            (Some(right), _) => {
                finding = finding.or_else(|| Some(name_elsewhere(list, code, right, node)));
            }
            (None, Some(e)) if !similar => {
                finding = finding.or_else(|| Some(other_name(list, code, &e.uraian, node)));
            }
            _ => return None,
        }
    }
    finding
}

fn name_elsewhere(list: &Nomenklatur, code: &Kode, right: Kode, node: &Simpul) -> Temuan {
    let source = list.kutipan.peraturan;
    let name = &node.uraian;
    Temuan::new(
        node.tempat.clone(),
        teks!(
            "menurut {source}, `{name}` berkode {right}, bukan {code}",
            "by {source}, `{name}` has the code {right}, not {code}"
        ),
        teks!("pakai kode {right}", "use the code {right}"),
    )
    .tercetak(&node.kode.tercetak)
    .dihitung(right)
    .jalur(&node.jalur)
}

fn other_name(list: &Nomenklatur, code: &Kode, official: &str, node: &Simpul) -> Temuan {
    let source = list.kutipan.peraturan;
    let name = &node.uraian;
    let level = match code.tingkat() {
        TingkatKode::SubKegiatan => "sub kegiatan",
        TingkatKode::Kegiatan => "kegiatan",
        _ => "program",
    };
    Temuan::new(
        node.tempat.clone(),
        teks!(
            "menurut {source}, {code} adalah {level} `{official}`, bukan `{name}`",
            "by {source}, {code} is the {level} `{official}`, not `{name}`"
        ),
        teks!(
            "periksa kode dan namanya pada nomenklatur",
            "check code and name against the nomenclature"
        ),
    )
    .tercetak(&node.kode.tercetak)
    .dihitung(official)
    .jalur(&node.jalur)
}
