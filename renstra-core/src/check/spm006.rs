//! SPM006: a service of the SPM has no sub kegiatan with money, in any of the six urusan; a note where the matrix does not show it.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::{Simpul, Tingkat};
use crate::ordered::Map;
use crate::peraturan::jenis_spm::{JenisPelayananDasar, service_named};
use crate::peraturan::pp_2_2018;
use crate::value::bahasa::teks;
use crate::value::{TakTerdefinisi, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM006",
    keparahan: Keparahan::Peringatan,
    judul_id: "layanan SPM tanpa sub kegiatan yang berpagu",
    judul_en: "a service of the SPM has no sub kegiatan with money",
    dasar: Some(pp_2_2018::PRIORITAS),
    jalankan: run,
};

/// What the funding matrix says of the money of a service.
enum UangLayanan<'a> {
    Ada,
    /// None, and the sub kegiatan that would pay for it.
    Tidak(Vec<&'a Simpul>),
    /// The money of this node may be for it.
    TakTentu(&'a Simpul),
    TakTerbaca,
}

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let services = match plan.pohon.has_level(Tingkat::SubKegiatan) {
        true => plan.spm_services(),
        false => Vec::new(),
    };
    // Rows of one service by place or indicator have one money, and services of one kegiatan too.
    let mut paid: Map<&str, UangLayanan<'_>> = Map::new();
    let mut told: Map<&str, ()> = Map::new();
    for row in plan.spm.iter().filter(|r| r.ringkasan.is_none()) {
        let found = service_named(&services, &row.jenis_pelayanan);
        let Some(service) = found.filter(|_| told.insert(&row.jenis_pelayanan, ()).is_none())
        else {
            p.skip();
            continue;
        };
        if !paid.contains_key(service.nama) {
            paid.insert(service.nama, money_of(service, &services, k));
        }
        let name = &row.jenis_pelayanan;
        let without = match paid.get(service.nama) {
            Some(UangLayanan::Ada) => {
                p.pass();
                continue;
            }
            Some(UangLayanan::TakTentu(node)) => {
                let money = node.label();
                let finding = teks!(
                    "tidak dapat ditentukan apakah layanan `{name}` berpagu: pagu `{money}` tidak dirinci sampai layanan ini",
                    "whether the service `{name}` has money cannot be told: the money of `{money}` is not broken down to it"
                );
                let found = Temuan::new(row.tempat.clone(), finding, todo());
                let found = found.beside([&node.tempat]).jalur(name).cause(&*node.jalur);
                p.fail_as(Keparahan::Catatan, found);
                continue;
            }
            // The codes of DKI Jakarta, which carries the services of both levels, are not known well enough.
            Some(UangLayanan::Tidak(without)) if !(plan.is_dki() && without.is_empty()) => without,
            _ => {
                p.skip();
                continue;
            }
        };
        let codes = list(service.kegiatan_semua());
        let (own, en) = match service.bersama.is_empty() {
            true => ("", ""),
            false => (" sendiri", " of its own"),
        };
        let finding = teks!(
            "layanan `{name}` tidak memiliki sub kegiatan{own} yang berpagu di bawah {codes}",
            "the service `{name}` has no sub kegiatan{en} with money under {codes}"
        );
        let cells = without.iter().flat_map(|n| &n.pagu);
        let found = Temuan::new(row.tempat.clone(), finding, todo()).dihitung(codes);
        p.fail(found.beside(cells.map(|(_, c)| &c.tempat)).jalur(name));
    }
}

fn todo() -> Teks {
    teks!(
        "pastikan sub kegiatan layanan ini dianggarkan dan tercetak; SPM diutamakan",
        "make sure that the sub kegiatan of this service is budgeted and printed; the SPM comes first"
    )
}

/// True if a node prints more money than what stands below it.
fn prints_more(node: &Simpul, k: &Konteks<'_>) -> bool {
    let tree = &k.plan.pohon;
    tree.tahun.iter().enumerate().any(|(y, year)| {
        let mut below = Vec::new();
        for child in &node.anak {
            below.push(k.roll.of_node(*child, y));
        }
        let below = sum_known(&below).unwrap_or_default();
        printed(node.pagu_of(*year)).is_ok_and(|own| own > below)
    })
}

/// The node nearest above the sub kegiatan of a kegiatan, if it prints more money than what stands below it.
fn not_broken_down<'a>(code: &str, k: &Konteks<'a>) -> Option<&'a Simpul> {
    let (mut nearest, mut found) = (0, None);
    for node in k
        .plan
        .pohon
        .iter()
        .filter(|n| n.tingkat < Tingkat::SubKegiatan)
    {
        let Some(own) = node.kode.lengkap.map(|c| c.to_string()) else {
            continue;
        };
        let rest = code.strip_prefix(own.as_str());
        if rest.is_some_and(|r| r.is_empty() || r.starts_with('.')) && own.len() >= nearest {
            if own.len() > nearest {
                (nearest, found) = (own.len(), None);
            }
            found = found.or_else(|| Some(node).filter(|n| prints_more(n, k)));
        }
    }
    found
}

fn money_of<'a>(
    service: &JenisPelayananDasar,
    services: &[&JenisPelayananDasar],
    k: &Konteks<'a>,
) -> UangLayanan<'a> {
    // A sub kegiatan that names only others of the services that share its kegiatan.
    let sharing =
        |s: &&&JenisPelayananDasar| s.kegiatan == service.kegiatan && s.bersama == service.bersama;
    let is_of_others = |node: &Simpul| {
        !service.is_named(&node.uraian) && service.nomor == 0 && { services.iter().filter(sharing) }
            .any(|s| s.is_named(&node.uraian))
    };
    let (mut own, mut open, mut unread) = (Vec::new(), None, false);
    let all = k.plan.pohon.iter();
    for node in all.filter(|n| n.tingkat == Tingkat::SubKegiatan) {
        let (pays, money) = (service.pays(node), k.roll.has_money(node.id));
        if pays && money && !is_of_others(node) {
            return UangLayanan::Ada;
        }
        let of_another = || services.iter().any(|s| s.pays(node));
        if money && (pays || service.may_pay(node) && !of_another()) {
            open = open.or(Some(node));
        }
        if pays {
            own.push(node);
            let lost = |m: &Jumlah| *m == Err(TakTerdefinisi::TakTerbaca);
            unread = unread || k.roll.of(node.id).iter().any(lost);
        }
    }
    // It may hold the money of sub kegiatan that are not printed.
    let above = || service.kegiatan_semua().find_map(|c| not_broken_down(c, k));
    match open.or_else(above) {
        _ if unread => UangLayanan::TakTerbaca,
        Some(node) => UangLayanan::TakTentu(node),
        None => UangLayanan::Tidak(own),
    }
}
