//! STR004: code and name disagree with the nomenclature of the decree in force.
//!
//! A name is judged only where the list knows the bidang. A printed name that is another entry's
//! official name disagrees, and so does a name that shares few words with the official one of its
//! code; what no list knows is left to the reader, and so is what a newer list up to the plan's last year
//! may have, if that list is not at hand. A wrong level of government needs no list.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::str001::older_codes;
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{Simpul, Tingkat, TingkatDaerah};
use crate::nomenklatur::kode::{Kode, TingkatKode, scan};
use crate::nomenklatur::nama::{letter_forms, likeness_percent, without_level};
use crate::nomenklatur::rantai_kode::RANTAI;
use crate::nomenklatur::{EntriNomenklatur, Nomenklatur};
use crate::peraturan::JenisPemda;
use crate::peraturan::permendagri_90_2019;
use crate::value::bahasa::teks;
use crate::value::{Tahun, Teks, Tempat};

/// Names that share fewer of their words than this are different names.
const SAME_WORDS_PERCENT: usize = 50;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR004",
    keparahan: Keparahan::Peringatan,
    judul_id: "kode dan nama tidak sesuai nomenklatur",
    judul_en: "code and name disagree with the nomenclature",
    dasar: Some(permendagri_90_2019::KODE),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    // The list that was in force is not at hand.
    if older_codes(k).is_some() {
        return k.plan.pohon.coded_levels().for_each(|_| p.skip());
    }
    let pemda = JenisPemda::of(&k.plan.identitas);
    let lists = k.plan.lists();
    let last = k.plan.last_year();
    for node in k.plan.pohon.coded_levels() {
        let Some(printed) = printed_code(node, k) else {
            p.skip();
            continue;
        };
        if let Some(level) = wrong_level(k, &printed) {
            // Told where it begins, not again for all that is below.
            let above = node.induk.and_then(|id| k.plan.pohon.get(id));
            let above = above.and_then(|n| printed_code(n, k));
            match above.and_then(|code| wrong_level(k, &code)) {
                Some(_) => p.skip(),
                None => p.fail(other_level(&printed, level, node)),
            }
            continue;
        }
        let known: Vec<&Nomenklatur> = lists
            .iter()
            .copied()
            .filter(|l| may_hold(l, &printed) && l.covers(pemda, &printed))
            .collect();
        if known.is_empty() {
            p.skip();
            continue;
        }
        match judge(
            &known,
            pemda,
            &printed,
            k.plan.pohon.parent_code(node),
            node,
        ) {
            Putusan::Sesuai => p.pass(),
            Putusan::TakDikenal => p.skip(),
            // A list that is not at hand may have both.
            Putusan::Beda(_) if newer_may_hold(&known, &printed, last) => p.skip(),
            Putusan::Beda(finding) => p.fail(*finding),
        }
    }
}

/// The code that a node has by its name below the row above it, where the printed one belongs to another: STR004 tells it,
/// and the printed one says nothing of the place of the row or of other rows.
pub(super) fn by_place(k: &Konteks<'_>, node: &Simpul) -> Option<Kode> {
    let printed = printed_code(node, k)?;
    let above = k.plan.pohon.parent_code(node)?;
    if printed.is_under(&above) {
        return None;
    }
    let pemda = JenisPemda::of(&k.plan.identitas);
    let letters = letter_forms(&node.uraian);
    let lists = k.plan.lists();
    let judged = lists
        .iter()
        .any(|l| may_hold(l, &printed) && l.covers(pemda, &printed));
    let mut found = lists.iter().flat_map(|l| {
        let find = |form: &String| l.find_letters_below(pemda, &above, form);
        letters.iter().find_map(find)
    });
    found.next().filter(|_| judged)
}

/// False for a sub kegiatan of four digits and a list of two digits.
fn may_hold(list: &Nomenklatur, code: &Kode) -> bool {
    code.sub_digits() != 4 || list.sumber.digit_sub == 4
}

/// True if a decree that is newer than the lists at hand, in force up to the last year of the plan, may have the code.
fn newer_may_hold(known: &[&Nomenklatur], code: &Kode, last: Option<Tahun>) -> bool {
    let newest = known.iter().map(|l| l.sumber.sejak).max();
    let digits = code.sub_digits();
    RANTAI.iter().any(|decree| {
        let since = decree.berlaku.sejak;
        last.is_some_and(|year| since <= year.get())
            && newest.is_none_or(|at_hand| since > at_hand)
            && (digits == 0 || digits == decree.digit_sub)
    })
}

/// The code as printed; for a code that lost its kegiatan number, that number comes from the name of
/// the kegiatan, the rest from print.
fn printed_code(node: &Simpul, k: &Konteks<'_>) -> Option<Kode> {
    match &node.kode.kode {
        // A last digit that a spreadsheet dropped, settled by the name.
        Some(Ok(_)) if node.tingkat == Tingkat::SubKegiatan && node.kode.menurut.is_some() => {
            node.kode.lengkap
        }
        Some(Ok(code)) => Some(*code),
        Some(Err(_)) => {
            let left = scan(&node.kode.tercetak).err()?.1?;
            let above = k.plan.pohon.above(node, Tingkat::Kegiatan)?.kode.lengkap?;
            above.with_sub(left.sub?)
        }
        None => None,
    }
}

/// The level of government of a code, if it is not that of the plan. Special regions have levels of
/// their own and are not judged.
fn wrong_level(k: &Konteks<'_>, code: &Kode) -> Option<u8> {
    if k.plan.is_dki() {
        return None;
    }
    let foreign = match k.plan.identitas.tingkat_daerah? {
        TingkatDaerah::Provinsi => 2,
        TingkatDaerah::Kabupaten | TingkatDaerah::Kota => 1,
    };
    code.kewenangan().filter(|level| *level == foreign)
}

/// What the lists say of a code and a name.
enum Putusan {
    Sesuai,
    TakDikenal,
    Beda(Box<Temuan>),
}

/// One list that agrees is enough; a finding needs every list that knows code or name to disagree.
fn judge(
    lists: &[&Nomenklatur],
    pemda: JenisPemda,
    code: &Kode,
    above: Option<Kode>,
    node: &Simpul,
) -> Putusan {
    let letters = letter_forms(&node.uraian);
    let name = without_level(&node.uraian).unwrap_or(&node.uraian);
    let mut finding = None;
    for list in lists {
        let entry = list.get(pemda, code);
        if entry.is_some_and(|e| letters.iter().any(|form| e.has_letters(form))) {
            return Putusan::Sesuai;
        }
        let find = |above: Kode| {
            let find = |form: &String| list.find_letters_below(pemda, &above, form);
            letters.iter().find_map(find)
        };
        // The place of the row says more than a code that belongs elsewhere.
        let official = above.and_then(find).or_else(|| find(code.parent()?));
        let different = entry.filter(|e| likeness_percent(&e.uraian, name) < SAME_WORDS_PERCENT);
        // Another entry has exactly this name, or the entry of this code has quite another one.
        let found = match (official, different, entry) {
            (Some(right), _, _) => name_elsewhere(list, code, right, entry, node),
            (None, Some(e), _) => other_name(list, code, &e.uraian, node),
            (None, None, Some(_)) => return Putusan::Sesuai,
            (None, None, None) => continue,
        };
        finding.get_or_insert(found);
    }
    finding.map_or(Putusan::TakDikenal, |f| Putusan::Beda(Box::new(f)))
}

fn code_cell(node: &Simpul) -> Tempat {
    node.tempat.in_column("kode")
}

fn other_level(code: &Kode, level: u8, node: &Simpul) -> Temuan {
    Temuan::new(
        code_cell(node),
        teks!(
            "kode {code} memakai kewenangan {level}, yang bukan kewenangan tingkat daerah rencana ini",
            "the code {code} is of level {level}, which is not that of the region of this plan"
        ),
        teks!(
            "pakai kode untuk tingkat daerah rencana ini (1 provinsi, 2 kabupaten/kota)",
            "use the code for the level of this region (1 provinsi, 2 kabupaten/kota)"
        ),
    )
    .tercetak(&node.kode.tercetak)
    .jalur(&node.jalur)
}

fn name_elsewhere(
    list: &Nomenklatur,
    code: &Kode,
    right: Kode,
    entry: Option<&EntriNomenklatur>,
    node: &Simpul,
) -> Temuan {
    let source = list.sumber.kutipan.peraturan;
    let name = &node.uraian;
    let theirs = match entry {
        Some(e) => teks!("; {code} adalah `{}`", "; {code} is `{}`", e.uraian),
        None => teks!(
            "; {code} tidak ada di daftar itu",
            "; {code} is not in that list"
        ),
    };
    Temuan::new(
        code_cell(node),
        Teks::new(
            format!(
                "menurut {source}, `{name}` berkode {right}, bukan {code}{}",
                theirs.id
            ),
            format!(
                "by {source}, `{name}` has the code {right}, not {code}{}",
                theirs.en
            ),
        ),
        teks!(
            "pakai kode {right}, atau perbaiki namanya bila kodenya yang benar",
            "use the code {right}, or correct the name if the code is right"
        ),
    )
    .tercetak(&node.kode.tercetak)
    .dihitung(right.to_string())
    .beside([&node.tempat.in_column("uraian")])
    .jalur(&node.jalur)
}

fn other_name(list: &Nomenklatur, code: &Kode, official: &str, node: &Simpul) -> Temuan {
    let source = list.sumber.kutipan.peraturan;
    let name = &node.uraian;
    let level = match code.tingkat() {
        TingkatKode::SubKegiatan => "sub kegiatan",
        TingkatKode::Kegiatan => "kegiatan",
        _ => "program",
    };
    Temuan::new(
        code_cell(node),
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
    .beside([&node.tempat.in_column("uraian")])
    .jalur(&node.jalur)
}
