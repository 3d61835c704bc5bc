//! STR008: a later list, passed by the caller, no longer has a code, or has it under another number.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list as list_words;
use crate::model::{Kode, Simpul};
use crate::nomenklatur::{EntriNomenklatur, NasibKode, Nomenklatur};
use crate::peraturan::JenisPemda;
use crate::peraturan::permendagri_90_2019;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR008",
    keparahan: Keparahan::Catatan,
    judul_id: "kode sudah diganti atau dihapus dalam daftar yang lebih baru",
    judul_en: "a later list replaced or dropped the code",
    dasar: Some(permendagri_90_2019::KODE),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let given = k.plan.given_lists();
    if given.is_empty() {
        return;
    }
    let pemda = JenisPemda::of(&k.plan.identitas);
    let lists = k.plan.lists();
    for node in k.plan.pohon.coded_levels() {
        let Some(code) = node.kode.lengkap else {
            p.skip();
            continue;
        };
        // The list that the code comes from, and what the next ones made of it.
        let Some((from, entry)) = lists.iter().find_map(|l| Some((*l, l.get(pemda, &code)?)))
        else {
            p.skip();
            continue;
        };
        let mut later = given
            .iter()
            .filter(|l| l.sumber.sejak > from.sumber.sejak)
            .filter_map(|l| Some((*l, l.fate(pemda, &code, &entry.uraian)?)))
            .peekable();
        if later.peek().is_none() {
            p.skip();
            continue;
        }
        match later.find_map(|(list, fate)| finding(node, &code, from, list, &fate)) {
            Some(found) => p.fail(found),
            None => p.pass(),
        }
    }
}

/// The fate of a code in a later list; `None` if it still has it.
fn finding(
    node: &Simpul,
    code: &Kode,
    from: &Nomenklatur,
    to: &Nomenklatur,
    fate: &NasibKode<'_>,
) -> Option<Temuan> {
    let old = from.sumber.kutipan.peraturan;
    let new = to.sumber.kutipan.peraturan;
    let (pesan, entries): (Teks, Vec<&EntriNomenklatur>) = match fate {
        NasibKode::Tetap(_) => return None,
        NasibKode::Diganti(entries) => {
            let by = named(entries, code);
            let text = teks!(
                "kode {code} ({old}) diganti oleh {by} menurut {new}",
                "the code {code} ({old}) was replaced by {by} in {new}"
            );
            (text, entries.clone())
        }
        NasibKode::Pindah(entry) => {
            let by = named(&[entry], code);
            let text = teks!(
                "kode {code} ({old}) tidak lagi dipakai untuk nama ini; {new} memuat nama yang sama sebagai {by}, tanpa menyebut bahwa itu penggantinya",
                "the code {code} ({old}) no longer has this name; {new} has the same name as {by}, without saying that it replaces it"
            );
            (text, vec![entry])
        }
        NasibKode::Hilang => {
            let text = teks!(
                "kode {code} ({old}) tidak ada lagi dalam {new}, yang tidak menyebut penggantinya",
                "the code {code} ({old}) is no longer in {new}, which names nothing that replaces it"
            );
            (text, Vec::new())
        }
    };
    let finding = Temuan::new(
        node.tempat.in_column("kode"),
        pesan,
        teks!(
            "untuk tahun sejak {} pakai kode menurut {new}",
            "for years since {} use the code of {new}",
            to.sumber.sejak
        ),
    )
    .tercetak(&node.kode.tercetak)
    .beside([&node.tempat.in_column("uraian")])
    .jalur(&node.jalur);
    Some(match entries.as_slice() {
        [] => finding,
        entries => finding.dihitung(list_words(entries.iter().map(|e| own(e, code)))),
    })
}

/// Codes and names of entries, in the bidang of the code.
fn named(entries: &[&EntriNomenklatur], code: &Kode) -> String {
    list_words(
        entries
            .iter()
            .map(|e| format!("{} `{}`", own(e, code), e.uraian)),
    )
}

/// The code of an entry; one of the support programme is written in the bidang of the plan.
fn own(entry: &EntriNomenklatur, code: &Kode) -> Kode {
    match entry.kode.urusan() {
        None => entry.kode.in_bidang(code),
        Some(_) => entry.kode,
    }
}
