//! SPM006: a service of the SPM has no sub kegiatan with money. Bidang sosial.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::model::{Renstra, Simpul, Tingkat};
use crate::nomenklatur::kode::{Kode, TingkatKode, parse_kode};
use crate::ordered::Map;
use crate::peraturan::JenisPemda;
use crate::peraturan::pp_2_2018;
use crate::peraturan::pp_2_2018::find_sosial;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM006",
    keparahan: Keparahan::Peringatan,
    judul_id: "layanan SPM tanpa sub kegiatan yang berpagu",
    judul_en: "a service of the SPM has no sub kegiatan with money",
    dasar: Some(pp_2_2018::SOSIAL),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let judged = is_social(plan) && plan.pohon.has_level(Tingkat::SubKegiatan);
    let mut paid_by: Map<&'static [&'static str], Vec<&Simpul>> = Map::new();
    for row in &plan.spm {
        let service = find_sosial(JenisPemda::of(&plan.identitas), &row.jenis_pelayanan);
        let Some(service) = service.filter(|_| judged) else {
            p.skip();
            continue;
        };
        let codes: Vec<Kode> = service
            .kegiatan
            .iter()
            .filter_map(|c| parse_kode(c).ok())
            .collect();
        if !paid_by.contains_key(service.kegiatan) {
            let own = sub_kegiatan(plan, &codes);
            // Without money in any of them there is a finding, which names them all.
            let paid = own.iter().copied().find(|n| k.roll.has_money(n.id));
            paid_by.insert(service.kegiatan, paid.map_or(own, |n| vec![n]));
        }
        let own = paid_by.get(service.kegiatan);
        let own = own.map_or(&[][..], Vec::as_slice);
        let paid = own.iter().any(|n| k.roll.has_money(n.id));
        p.judge(paid, || {
            let name = &row.jenis_pelayanan;
            let codes = list(&codes);
            Temuan::new(
                row.tempat.clone(),
                teks!(
                    "layanan `{name}` tidak memiliki sub kegiatan berpagu di bawah {codes}",
                    "the service `{name}` has no sub kegiatan with money under {codes}"
                ),
                teks!(
                    "anggarkan sub kegiatan layanan ini; SPM diutamakan",
                    "budget for the sub kegiatan of this service; the SPM comes first"
                ),
            )
            .dihitung(codes)
            .beside(own.iter().flat_map(|n| &n.pagu).map(|(_, c)| &c.tempat))
            .jalur(name)
        });
    }
}

/// The sub kegiatan of some kegiatan.
fn sub_kegiatan<'a>(plan: &'a Renstra, kegiatan: &[Kode]) -> Vec<&'a Simpul> {
    let all = plan.pohon.iter();
    all.filter(|n| n.tingkat == Tingkat::SubKegiatan)
        .filter(|n| {
            let own = n.kode.lengkap.and_then(|c| c.at(TingkatKode::Kegiatan));
            own.is_some_and(|c| kegiatan.contains(&c))
        })
        .collect()
}

/// True for a plan of the bidang sosial: declared, or by its programmes.
fn is_social(plan: &Renstra) -> bool {
    let declared = &plan.identitas.bidang_urusan;
    let is_social = |code: &String| code.starts_with("1.06") || code.starts_with("1 06");
    match declared.is_empty() {
        false => declared.iter().any(is_social),
        true => plan.pohon.iter().any(|n| {
            n.kode
                .lengkap
                .and_then(|c| c.at(TingkatKode::Bidang))
                .is_some_and(|c| c.to_string() == "1.06")
        }),
    }
}
