//! STR006: the table of SPM services names a programme that the plan does not have.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::Tingkat;
use crate::nomenklatur::nama::bare_name;
use crate::ordered::Set;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR006",
    keparahan: Keparahan::Catatan,
    judul_id: "tabel SPM menyebut program yang tidak ada dalam rencana",
    judul_en: "the SPM table names a programme that the plan does not have",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let own: Set<String> = k
        .plan
        .pohon
        .iter()
        .filter(|n| n.tingkat == Tingkat::Program)
        .map(|n| bare_name(&n.uraian))
        .collect();
    for service in &k.plan.layanan_spm {
        for name in &service.program {
            if own.is_empty() {
                p.skip();
                continue;
            }
            p.judge(own.contains(&bare_name(name)), || {
                Temuan::new(
                    service.tempat.in_column("program"),
                    teks!(
                        "`{name}` bukan program dalam tabel program dan pendanaan",
                        "`{name}` is no programme of the funding matrix"
                    ),
                    teks!(
                        "pakai nama program menurut nomenklatur yang berlaku",
                        "use the name of the programme by the nomenclature in force"
                    ),
                )
                .tercetak(name)
            });
        }
    }
}
