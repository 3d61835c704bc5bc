//! SPM006: a service of the SPM has no sub kegiatan with money, in any of the six urusan.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::model::{Simpul, Tingkat};
use crate::ordered::Map;
use crate::peraturan::pp_2_2018;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM006",
    keparahan: Keparahan::Peringatan,
    judul_id: "layanan SPM tanpa sub kegiatan yang berpagu",
    judul_en: "a service of the SPM has no sub kegiatan with money",
    dasar: Some(pp_2_2018::PRIORITAS),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let services = match plan.pohon.has_level(Tingkat::SubKegiatan) {
        true => plan.spm_services(),
        false => Vec::new(),
    };
    let subs = || {
        plan.pohon
            .iter()
            .filter(|n| n.tingkat == Tingkat::SubKegiatan)
    };
    // Rows of one service by place or indicator have one money, and services of one kegiatan too.
    let mut paid: Map<&str, Option<Vec<&Simpul>>> = Map::new();
    let mut told: Map<&str, ()> = Map::new();
    for row in plan.spm.iter().filter(|r| r.ringkasan.is_none()) {
        let found = services.iter().find(|s| s.is_named(&row.jenis_pelayanan));
        let Some(service) = found.filter(|_| told.insert(&row.jenis_pelayanan, ()).is_none())
        else {
            p.skip();
            continue;
        };
        if !paid.contains_key(service.nama) {
            let own: Vec<&Simpul> = subs().filter(|n| service.pays(n)).collect();
            let has = own.iter().any(|n| k.roll.has_money(n.id));
            paid.insert(service.nama, (!has).then_some(own));
        }
        let without = paid.get(service.nama).and_then(Option::as_ref);
        // The codes of DKI Jakarta, which carries the services of both levels, are not known well enough.
        if plan.is_dki() && without.is_some_and(Vec::is_empty) {
            p.skip();
            continue;
        }
        p.judge(without.is_none(), || {
            let name = &row.jenis_pelayanan;
            let codes = list(service.kegiatan_semua());
            let finding = match service.bersama.is_empty() {
                true => teks!(
                    "layanan `{name}` tidak memiliki sub kegiatan berpagu di bawah {codes}",
                    "the service `{name}` has no sub kegiatan with money under {codes}"
                ),
                false => teks!(
                    "layanan `{name}` tidak memiliki sub kegiatan sendiri yang berpagu di bawah {codes}",
                    "the service `{name}` has no sub kegiatan of its own with money under {codes}"
                ),
            };
            Temuan::new(
                row.tempat.clone(),
                finding,
                teks!(
                    "anggarkan sub kegiatan layanan ini; SPM diutamakan",
                    "budget for the sub kegiatan of this service; the SPM comes first"
                ),
            )
            .dihitung(codes)
            .beside(without.into_iter().flatten().flat_map(|n| &n.pagu).map(|(_, c)| &c.tempat))
            .jalur(name)
        });
    }
}
