//! SPM006: a service of the SPM has no sub kegiatan with money. Bidang sosial.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::model::{Renstra, Simpul, Tingkat};
use crate::nomenklatur::kode::{Kode, TingkatKode, parse_kode};
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
    for row in &plan.spm {
        let service = find_sosial(JenisPemda::of(&plan.identitas), &row.jenis_pelayanan);
        let Some(service) =
            service.filter(|_| is_social(plan) && plan.pohon.has_level(Tingkat::SubKegiatan))
        else {
            p.skip();
            continue;
        };
        let codes: Vec<Kode> = service
            .kegiatan
            .iter()
            .filter_map(|c| parse_kode(c).ok())
            .collect();
        let own: Vec<&Simpul> = plan
            .pohon
            .iter()
            .filter(|n| n.tingkat == Tingkat::SubKegiatan)
            .filter(|n| {
                let kegiatan = n.kode.lengkap.and_then(|c| c.at(TingkatKode::Kegiatan));
                kegiatan.is_some_and(|c| codes.contains(&c))
            })
            .collect();
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

/// True for a plan of the bidang sosial: declared, or by its programmes.
fn is_social(plan: &Renstra) -> bool {
    match &plan.identitas.bidang_urusan {
        Some(code) => code.trim().starts_with("1.06") || code.trim().starts_with("1 06"),
        None => plan.pohon.iter().any(|n| {
            n.kode
                .lengkap
                .and_then(|c| c.at(TingkatKode::Bidang))
                .is_some_and(|c| c.to_string() == "1.06")
        }),
    }
}
